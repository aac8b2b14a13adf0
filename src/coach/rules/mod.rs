//! The rules, one file each: what it is called, which marks it bears on, and what it finds. A
//! rule looks at what was seen and finds something or nothing; its quotation is a place in the
//! composed text of the reading. A new rule is a file here and a line in the list below.

mod quantity;
mod spec;

use serde::{Deserialize, Serialize};

use spec::{Look, Spec};

pub(super) use filler::count as fillers_in;
pub(super) use key_points::of_points;
pub use quantity::has_number;
pub(super) use quantity::has_quantity;
pub(super) use spec::findings;

/// Makes the rules of one list: their modules, the type, and the way to each one's spec.
macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident = $file:ident,)*) => {
        $(mod $file;)*

        /// Something the coach looks at. The word of each is stable: it is in
        /// configurations, transcripts and JSON.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(rename_all = "kebab-case")]
        pub enum Rule {
            $($(#[$doc])* $rule,)*
        }

        impl Rule {
            /// Every rule, in the order in which findings are told.
            pub const ALL: [Self; [$(Self::$rule),*].len()] = [$(Self::$rule),*];

            pub(super) const fn spec(self) -> &'static Spec {
                match self {
                    $(Self::$rule => &$file::SPEC,)*
                }
            }

            /// How it looks for what it finds.
            fn look(self) -> Look {
                match self {
                    $(Self::$rule => |seen| $file::look(seen).into_iter().collect(),)*
                }
            }
        }
    };
}

rules! {
    /// The answer has little to do with the question.
    OffQuestion = off_question,
    /// A habit, an opinion or a self-description where a story was asked for.
    StoryKind = story_kind,
    /// A part of the story is missing or empty.
    StarMissing = star_missing,
    /// The parts' shares are far off their aims.
    StarBalance = star_balance,
    /// The Action tells what "we" did, or what was done by nobody.
    OwnPart = own_part,
    /// The Result has no number, no before and after, no scope.
    NoNumber = no_number,
    /// Something a good answer contains is not there, or is denied.
    KeyPoints = key_points,
    /// The answer goes wrong the way its question warns of.
    Pitfall = pitfall,
    /// What the candidate's own question to the interviewer shows about the one who asks.
    AskedBack = asked_back,
    /// Far too short, too long, or slow to begin.
    Length = length,
    /// The same story told again and again.
    StoryReuse = story_reuse,
    /// 반말 to the interviewer.
    Register = register,
    /// Too many words that take back what they say.
    Hedging = hedging,
    /// Too many words that say nothing.
    Filler = filler,
}
