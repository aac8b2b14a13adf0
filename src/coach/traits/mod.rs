//! What each sentence of an answer does: tells an event, a habit, an opinion; sets a scene, names
//! a task, an action, an outcome. Everything is based on endings and word lists, and without
//! either there is no result.

mod whole;

pub(crate) use whole::{all_traits, begins_with_an_action, passive};

/// What one sentence does. Several may be true at once, or none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct SentenceTraits {
    /// Whether its predicate is in the past.
    pub(crate) past: bool,
    /// Whether it is a line of notes, without a verb at its end.
    pub(crate) noted: bool,
    /// Whether it is tied to one occasion.
    pub(crate) occasion: bool,
    /// Whether it tells a usual action.
    pub(crate) habit: bool,
    /// Whether it tells a conditional action.
    pub(crate) hypothesis: bool,
    /// Whether it tells a belief of the speaker.
    pub(crate) opinion: bool,
    /// Whether it tells the speaker's character.
    pub(crate) character: bool,
    /// Whether it sets the scene.
    pub(crate) situation: bool,
    /// Whether it says what had to be done.
    pub(crate) task: bool,
    /// Whether someone, possibly the speaker, did something.
    pub(crate) acted: bool,
    /// Whether it has words for an action, perhaps in a subordinate clause.
    pub(crate) doing: bool,
    /// Whether it tells a result.
    pub(crate) result: bool,
    /// Whether it may tell an outcome, near the end.
    pub(crate) outcome: bool,
    /// Whether it tells the completion of something: an outcome, if nothing follows.
    pub(crate) finished: bool,
    /// Whether it measures something without an actor: the result of an action, if one came
    /// before.
    pub(crate) aftermath: bool,
    /// The byte of the sentence at which the result of an action begins, if one sentence tells
    /// both.
    pub(crate) turn: Option<usize>,
    /// Whether it tells what the speaker alone did.
    pub(crate) own: bool,
    /// Whether someone else is its subject.
    pub(crate) others: bool,
    /// Whether it names the speaker.
    pub(crate) named: bool,
    /// Whether it says where or when it was, more than "then".
    pub(crate) scene: bool,
    /// Whether it tells an action without an actor.
    pub(crate) passive: bool,
    /// Whether it tells a possible or still open result.
    pub(crate) possible: bool,
    /// Whether it tells a lesson learned.
    pub(crate) lesson: bool,
    /// Whether it names a time after the events before: since then, a month later, now.
    pub(crate) later: bool,
    /// Whether it complains of the trouble, a mood, or others, or tells what would have been: not
    /// an outcome in any position.
    pub(crate) aside: bool,
    /// Whether it measures something.
    pub(crate) measured: bool,
    /// Whether it tells the result of what came before; see [`all_traits`].
    pub(crate) came: bool,
}

/// The number of traits of a sentence.
pub(crate) const FLAGS: usize = 27;

impl SentenceTraits {
    /// The names of the traits, in the order of [`SentenceTraits::flags`].
    pub(crate) const NAMES: [&'static str; FLAGS] = [
        "past",
        "noted",
        "occasion",
        "habit",
        "hypothesis",
        "opinion",
        "character",
        "situation",
        "task",
        "acted",
        "doing",
        "result",
        "outcome",
        "finished",
        "aftermath",
        "own",
        "others",
        "named",
        "scene",
        "passive",
        "possible",
        "lesson",
        "later",
        "aside",
        "measured",
        "came",
        "turn",
    ];

    /// The traits in order.
    pub(crate) fn flags(&self) -> [bool; FLAGS] {
        [
            self.past,
            self.noted,
            self.occasion,
            self.habit,
            self.hypothesis,
            self.opinion,
            self.character,
            self.situation,
            self.task,
            self.acted,
            self.doing,
            self.result,
            self.outcome,
            self.finished,
            self.aftermath,
            self.own,
            self.others,
            self.named,
            self.scene,
            self.passive,
            self.possible,
            self.lesson,
            self.later,
            self.aside,
            self.measured,
            self.came,
            self.turn.is_some(),
        ]
    }

    /// Whether someone did something, even in the passive.
    pub(crate) fn action(&self) -> bool {
        (self.acted || self.passive) && !self.possible && !self.hypothesis
    }

    /// Whether it is told as a fact.
    fn fact(&self) -> bool {
        !(self.possible || self.hypothesis || self.opinion || self.lesson || self.aside)
    }
}
