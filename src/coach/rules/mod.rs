//! The rules, one file each: its name, the marks it affects, and its findings. A rule examines
//! the answer's data and returns findings; a quotation is a position in the composed text of the
//! reading. A new rule is a file here and a line in the list below.

mod quantity;
mod spec;

use serde::{Deserialize, Serialize};

use spec::{Look, Spec};

pub(super) use filler::count as fillers_in;
pub(super) use key_points::of_points;
pub use quantity::has_number;
pub(super) use quantity::has_quantity;
pub(super) use spec::findings;

/// Generates the rules of one list: their modules, the type, and the lookup of each spec.
macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident = $file:ident,)*) => {
        $(mod $file;)*

        /// A check of the coach. The word of each is permanent: it is in configurations,
        /// transcripts, and JSON.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(rename_all = "kebab-case")]
        pub enum Rule {
            $($(#[$doc])* $rule,)*
        }

        impl Rule {
            /// Every rule, in the order of its findings.
            pub const ALL: [Self; [$(Self::$rule),*].len()] = [$(Self::$rule),*];

            pub(super) const fn spec(self) -> &'static Spec {
                match self {
                    $(Self::$rule => &$file::SPEC,)*
                }
            }

            /// The function that finds its findings.
            fn look(self) -> Look {
                match self {
                    $(Self::$rule => |seen| $file::look(seen).into_iter().collect(),)*
                }
            }
        }
    };
}

rules! {
    /// The answer is hardly related to the question.
    OffQuestion = off_question,
    /// A habit, an opinion, or a self-description although a story was asked for.
    StoryKind = story_kind,
    /// A part of the story is missing or empty.
    StarMissing = star_missing,
    /// The parts' shares are far off their targets.
    StarBalance = star_balance,
    /// The Action tells what "we" did, or what was done without naming anyone.
    OwnPart = own_part,
    /// The Result has no number, no before and after, no scope.
    NoNumber = no_number,
    /// Something a good answer contains is missing or denied.
    KeyPoints = key_points,
    /// The answer has a pitfall that its question warns of.
    Pitfall = pitfall,
    /// What the candidate's own question to the interviewer shows about the candidate.
    AskedBack = asked_back,
    /// Much too short, too long, or slow to start.
    Length = length,
    /// The same story told repeatedly.
    StoryReuse = story_reuse,
    /// 반말 to the interviewer.
    Register = register,
    /// Too many hedging words.
    Hedging = hedging,
    /// Too many filler words.
    Filler = filler,
}
