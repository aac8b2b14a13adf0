//! Judges answers by rules, not guesses. Each finding names its rule and quotes the candidate's
//! own words; the choice of the next follow-up question is based on the same rules.
//!
//! [`assess`] reads an [`Answer`] once (sentences, quotations, the parts of a story), applies
//! each active [`Rule`], and marks the answer in five dimensions according to the findings.
//! [`report()`] is the same as JSON. No findings is a good result.
//!
//! | Rule | Finds | Ignores |
//! |---|---|---|
//! | `off-question` | nothing is said (blank, mashed keys, a copied prompt, one word, "I don't know"), only code, another language, hardly a word in common with the question, or talk of the weather, a meal, a movie, an offer; a follow-up answered with what was said before, with words that fit any question, or with something else | a story, a habit, or a self-description in its own words if actions were asked for |
//! | `story-kind` | a habit, a plan, an opinion, or a self-description although a story was asked for | a story that opens with an opinion or ends in a habit |
//! | `star-missing` | a part has no words after its marker; without markers no action, no outcome after the actions, or no scene before them | a Task hidden in a clause; an outcome without a typical word; a Task if CAR combines both |
//! | `star-balance` | context, Action, or Result is far off its target, by more than a sentence | short notes; anything within the slack |
//! | `own-part` | "we" act, or things are done in the passive, without the speaker's own actions | 저희 회사, "our customers", sentences without a subject |
//! | `no-number` | a Result without a measurement, a before and after, or a scope; dates, ranks, and floors are not measurements | a missing Result; that is `star-missing` |
//! | `key-points` | a key point is denied, or certainly left out | answers to probes; points about which the judge is not sure |
//! | `pitfall` | the answer blames others, or a story has no lesson, and the question warns of it | faults the speaker owns; one remark |
//! | `asked-back` | the candidate's own question shows something about the candidate | questions other than the candidate's own |
//! | `length` | much shorter or longer than the target; the first two sentences only announce an answer | answers of a sentence to yes-or-no questions and probes |
//! | `story-reuse` | the story was told for two earlier questions | different stories from one job |
//! | `register` | 반말, more than a slip | 합쇼체 and 해요체 together, quotations, notes |
//! | `hedging` | many hedges in few sentences | one or two 것 같습니다 in a long answer, quotations |
//! | `filler` | many fillers in few sentences | 좀 더, 그냥 두면, "not just", quotations |
//!
//! Every threshold of a rule is in [`thresholds`] with its source; every rule has a file of
//! labeled answers under `tests/coach/`, and whole answers are in `whole.toml` there. What a
//! sentence does is determined from endings and word lists, and from weighted signs ([`tags`]);
//! the story rules use models of the whole answer ([`whole_answer`]). Neither knows what words
//! mean.

mod actors;
mod addressing;
mod answer;
mod asking;
mod assess;
mod correction;
mod debrief;
mod fault;
mod finding;
pub mod judge;
mod key_point;
mod kind;
mod lexicon;
mod marks;
mod pace;
mod praise;
mod probe;
mod quiz;
mod reading;
mod relevance;
mod reply;
pub mod report;
mod rules;
mod said;
mod seen;
mod sense;
mod sentences;
mod star;
mod stray;
mod substance;
pub mod tags;
mod themes;
pub mod thresholds;
mod traits;
mod typing;
mod vocabulary;
pub mod whole_answer;
mod words;

pub use addressing::speaks_to_readers;
pub use answer::Answer;
pub use asking::Grounds;
pub use assess::{Assessment, assess};
pub use correction::Correction;
pub use debrief::{Answered, Debrief, NextStep, debrief};
pub use finding::{Finding, Rules, Severity};
pub use judge::Verdict;
pub use key_point::JudgedPoint;
pub use kind::AnswerKind;
pub use marks::{Dimension, Mark, Marks};
pub use pace::{Load, spoken};
pub use probe::{Exchange, Follow, NextProbe, ProbeKey, next_probe, reason_of};
pub use quiz::{is_number, quiz_is_right};
pub use report::report;
pub use rules::{Rule, has_number};
pub use said::{fillers, load_as_said};
pub use seen::features_of;
pub use sense::{Sense, begins_clause};
pub use sentences::sentences;
pub(crate) use star::part_names;
pub(crate) use star::segments;
pub use star::{Gauge, LineTally, LiveLine, Part, Star, Stretch, gutter, next_marker};
pub use typing::typing_factor;
pub use words::{Haystack, find};
