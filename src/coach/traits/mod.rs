//! What each sentence of an answer does: tells an event, a habit, an opinion; sets a scene,
//! names a task, an act, an outcome. Everything rests on endings and word lists, and says
//! nothing where neither is to be seen.

mod whole;

pub(crate) use whole::{all_traits, begins_with_an_action, passive};

/// What one sentence does. Several may hold at once, or none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct SentenceTraits {
    /// Its predicate is in the past.
    pub(crate) past: bool,
    /// It is a line of notes, without a verb at its end.
    pub(crate) noted: bool,
    /// It is tied to one occasion.
    pub(crate) occasion: bool,
    /// It tells what is usually done.
    pub(crate) habit: bool,
    /// It tells what would be done.
    pub(crate) hypothesis: bool,
    /// It tells what the speaker holds to be so.
    pub(crate) opinion: bool,
    /// It tells what the speaker is like.
    pub(crate) character: bool,
    /// It sets the scene.
    pub(crate) situation: bool,
    /// It says what had to be done.
    pub(crate) task: bool,
    /// Somebody, not known to be another than the speaker, did something.
    pub(crate) acted: bool,
    /// It has words for doing something, perhaps in a subordinate clause.
    pub(crate) doing: bool,
    /// It tells what came of it.
    pub(crate) result: bool,
    /// It may tell an outcome, if it is towards the end.
    pub(crate) outcome: bool,
    /// It tells what was brought to an end: an outcome, if nothing follows.
    pub(crate) finished: bool,
    /// It measures something that nobody is said to have done: what came of an action, if one
    /// went before.
    pub(crate) aftermath: bool,
    /// The byte of the sentence at which what came of an action begins, where one sentence tells
    /// both.
    pub(crate) turn: Option<usize>,
    /// It tells what the speaker alone did.
    pub(crate) own: bool,
    /// Somebody else is its subject.
    pub(crate) others: bool,
    /// It names the speaker.
    pub(crate) named: bool,
    /// It says where or when it was, more than "then".
    pub(crate) scene: bool,
    /// It tells what was done, and leaves open by whom.
    pub(crate) passive: bool,
    /// It tells what may come of it, or what is not so yet.
    pub(crate) possible: bool,
    /// It tells what was learned.
    pub(crate) lesson: bool,
    /// It names a time after what went before: since then, a month later, now.
    pub(crate) later: bool,
    /// It complains of the trouble, of a mood or of others, or tells what would have been: no
    /// outcome, wherever it stands.
    pub(crate) aside: bool,
    /// It measures something.
    pub(crate) measured: bool,
    /// It tells what came of what went before; see [`all_traits`].
    pub(crate) came: bool,
}

/// How many things a sentence may do.
pub(crate) const FLAGS: usize = 27;

impl SentenceTraits {
    /// The names of what a sentence may do, in the order of [`SentenceTraits::flags`].
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

    /// What it does.
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

    /// Whether somebody did something, were it only told in the passive.
    pub(crate) fn action(&self) -> bool {
        (self.acted || self.passive) && !self.possible && !self.hypothesis
    }

    /// Whether it is told as a fact.
    fn fact(&self) -> bool {
        !(self.possible || self.hypothesis || self.opinion || self.lesson || self.aside)
    }
}
