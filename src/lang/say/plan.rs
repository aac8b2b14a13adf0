//! Why each question was drawn.

messages! { plan:
    /// No scenario asks a question.
    asked_nowhere(question: &str) -> Localized;
    /// There was no choice.
    required(offered: usize) -> String;
    /// It has never been asked.
    never_asked(offered: usize) -> String;
    /// The last answer was weak.
    weak_last_time(offered: usize, own: u8) -> String;
    /// It was asked this many days ago.
    last_asked(offered: usize, days: u32) -> String;
    /// It was drawn at random.
    drawn(offered: usize) -> String;
    /// The minutes hold no question at all.
    no_room(minutes: u32) -> Localized;
    /// A scenario that is nowhere.
    unknown_scenario(id: &str, near: &[&str]) -> Localized;
    /// The id of a question bank where a scenario's is wanted.
    bank_for_scenario(id: &str) -> Localized;
    /// A scenario whose file has mistakes.
    broken_scenario(id: &str, why: &str) -> Localized;
    /// The id of a bank whose file has mistakes, where a scenario's is wanted.
    broken_bank_for_scenario(id: &str, why: &str) -> Localized;
    /// A bank whose file has mistakes.
    broken_bank(id: &str, why: &str) -> Localized;
    /// A bank that is nowhere.
    unknown_bank(id: &str, near: &[&str]) -> Localized;
    /// A question that is nowhere.
    unknown_question(id: &str, near: &[&str]) -> Localized;
    /// A round that the scenario does not have.
    unknown_round(number: usize, rounds: usize) -> Localized;
    /// A scenario that was there a moment ago.
    gone_scenario(id: &str) -> Localized;
}
