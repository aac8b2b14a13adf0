//! What each sentence of an answer does: tells an event, a habit, an opinion; sets a scene, names
//! a task, an action, an outcome. Everything is based on endings and word lists, and without
//! either there is no result.

mod whole;

pub(crate) use whole::{all_traits, begins_with_an_action, passive};

/// Generates [`SentenceTraits`] from one list: the type, and the name and value of each trait.
macro_rules! traits {
    ($($(#[$doc:meta])* $flag:ident,)*) => {
        /// What one sentence does. Several may be true at once, or none.
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
        pub(crate) struct SentenceTraits {
            $($(#[$doc])* pub(crate) $flag: bool,)*
            /// The byte of the sentence at which the result of an action begins, if one sentence
            /// tells both.
            pub(crate) turn: Option<usize>,
        }

        impl SentenceTraits {
            /// The names of the traits, in the order of [`SentenceTraits::flags`].
            pub(crate) const NAMES: [&'static str; FLAGS] = [$(stringify!($flag),)* "turn"];

            /// Whether each trait holds, in order.
            pub(crate) fn flags(&self) -> [bool; FLAGS] {
                [$(self.$flag,)* self.turn.is_some()]
            }
        }

        /// The number of traits of a sentence.
        const FLAGS: usize = [$(stringify!($flag)),*].len() + 1;
    };
}

traits! {
    /// Whether its predicate is in the past.
    past,
    /// Whether it is a line of notes, without a verb at its end.
    noted,
    /// Whether it is tied to one occasion.
    occasion,
    /// Whether it tells a usual action.
    habit,
    /// Whether it tells a conditional action.
    hypothesis,
    /// Whether it tells a belief of the speaker.
    opinion,
    /// Whether it tells the speaker's character.
    character,
    /// Whether it sets the scene.
    situation,
    /// Whether it says what had to be done.
    task,
    /// Whether someone, possibly the speaker, did something.
    acted,
    /// Whether it has words for an action, perhaps in a subordinate clause.
    doing,
    /// Whether it tells a result.
    result,
    /// Whether it may tell an outcome, near the end.
    outcome,
    /// Whether it tells the completion of something: an outcome, if nothing follows.
    finished,
    /// Whether it measures something without an actor: the result of an action, if one came
    /// before.
    aftermath,
    /// Whether it tells what the speaker alone did.
    own,
    /// Whether someone else is its subject.
    others,
    /// Whether it names the speaker.
    named,
    /// Whether it says where or when it was, more than "then".
    scene,
    /// Whether it tells an action without an actor.
    passive,
    /// Whether it tells a possible or still open result.
    possible,
    /// Whether it tells a lesson learned.
    lesson,
    /// Whether it names a time after the events before: since then, a month later, now.
    later,
    /// Whether it complains of the trouble, a mood, or others, or tells what would have been: not
    /// an outcome in any position.
    aside,
    /// Whether it measures something.
    measured,
    /// Whether it tells the result of what came before; see [`all_traits`].
    came,
}

impl SentenceTraits {
    /// Whether someone did something, even in the passive.
    pub(crate) fn action(&self) -> bool {
        (self.acted || self.passive) && !self.possible && !self.hypothesis
    }

    /// Whether it is told as a fact.
    fn fact(&self) -> bool {
        !(self.possible || self.hypothesis || self.opinion || self.lesson || self.aside)
    }
}
