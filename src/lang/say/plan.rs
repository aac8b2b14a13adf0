//! Why each question was drawn.

messages! { plan:
    /// A question that no scenario asks.
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
    /// The minutes leave no room for any question.
    no_room(minutes: u32) -> Localized;
    /// An unknown scenario.
    unknown_scenario(id: &str, near: &[&str]) -> Localized;
    /// A question bank's ID instead of a scenario's.
    bank_for_scenario(id: &str) -> Localized;
    /// A scenario whose file has mistakes.
    broken_scenario(id: &str, why: &str) -> Localized;
    /// The ID of a bank with mistakes, instead of a scenario's.
    broken_bank_for_scenario(id: &str, why: &str) -> Localized;
    /// A bank whose file has mistakes.
    broken_bank(id: &str, why: &str) -> Localized;
    /// An unknown bank.
    unknown_bank(id: &str, near: &[&str]) -> Localized;
    /// An unknown question.
    unknown_question(id: &str, near: &[&str]) -> Localized;
    /// A round that the scenario does not have.
    unknown_round(number: usize, rounds: usize) -> Localized;
    /// A scenario that has just disappeared.
    gone_scenario(id: &str) -> Localized;
}
