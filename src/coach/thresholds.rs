//! Every threshold of the coach, with its source. "Convention" marks a number of our own
//! choosing, set on the examples under `tests/coach`.

/// Situation and Task together should not take more of a story. Interview coaches' usual advice
/// (the design's "S+T <= 25 %").
pub const CONTEXT_AIM: f64 = 0.25;
/// The Action should take at least this share. Same source.
pub const ACTION_AIM: f64 = 0.50;
/// The Result should be between these. Same source.
pub const RESULT_AIM: [f64; 2] = [0.15, 0.20];

/// A marked story is called unbalanced only beyond these, well past the targets: convention,
/// because a story of five sentences cannot hit a target to the percent.
pub const MAX_CONTEXT: f64 = 0.45;
/// See [`MAX_CONTEXT`].
pub const MIN_ACTION: f64 = 0.35;
/// See [`MAX_CONTEXT`].
pub const MAX_RESULT: f64 = 0.40;
/// If the parts were inferred, the limits are wider by this much: convention, because the
/// boundary between two parts may be off by a sentence.
pub const INFERRED_SLACK: f64 = 0.30;
/// A part must also be off its target by this many seconds of speech, about one sentence:
/// convention, so that four short notes of equal length are not called unbalanced.
pub const BALANCE_SECONDS: f64 = 6.0;

/// A spoken length below this share of the target cannot contain an answer. Convention: a fifth
/// of a two-minute answer is 24 s, shorter than the briefest complete story among our examples.
pub const MIN_LENGTH: f64 = 0.2;
/// Below this share of the target, no mark for the content is better than 3. Convention.
pub const LENGTH_THIN: f64 = 1.0 / 3.0;
/// A spoken length above this share of the target is cut off by interviewers. The design warns at
/// 180 s for a target of 120 s.
pub const MAX_LENGTH: f64 = 1.5;
/// Beyond this multiple of the target, most of an answer would go unheard, and no mark for it is
/// the best. Convention.
pub const LENGTH_UNHEARD: f64 = 3.0;
/// The interviewer asks for more below this share of the target. Convention: asking costs little,
/// so it comes sooner than a finding.
pub const PROBE_BELOW: f64 = 0.5;
/// The actual answer must begin within this many sentences. The design's "first two".
pub const OPENING_SENTENCES: usize = 2;

/// An answer to a follow-up is a repetition if it shares this much of its content words with an
/// earlier one. Convention: a reply that continues the story has words of its own.
pub const REPEATED_SHARE: f64 = 0.85;
/// ... if it has this many of them. Convention: two short sentences overlap by chance.
pub const REPEATED_WORDS: usize = 4;
/// A reply with more sentences than this has content, whatever else it does. Convention.
pub const EVADING_SENTENCES: usize = 3;
/// A reply with fewer content words may be related to the question in ways that words do not
/// show.
pub const UNRELATED_WORDS: usize = 2;

/// The number of hedges from which there is a finding. Convention: one or two are careful speech.
pub const MIN_HEDGES: f64 = 2.0;
/// ... and at least this many per sentence. Convention.
pub const HEDGES_PER_SENTENCE: f64 = 0.3;
/// The number of fillers from which there is a finding. Convention.
pub const MIN_FILLERS: f64 = 3.0;
/// ... and at least this many per sentence. Convention.
pub const FILLERS_PER_SENTENCE: f64 = 0.4;
/// In a short answer this many are enough, with this many per sentence. Convention.
pub const FILLERS_CROWDED: [f64; 2] = [2.0, 0.8];

/// From this many sentences of 반말, it is not a slip. Convention: one may be an aside.
pub const MIN_PLAIN: usize = 2;
/// ... and more than this share of the sentences with an addressee. Convention.
pub const PLAIN_SHARE: f64 = 0.15;

/// An answer is compared with the question's words only if the question has this many.
/// Convention: "자기소개 해 주세요" has too few to miss.
pub const MIN_SUBJECT_WORDS: usize = 12;
/// The minimum share of an answer's content words that are also in the question's own material.
/// Convention; answers to other questions of the shipped banks are below it.
pub const MIN_SUBJECT_SHARE: f64 = 0.08;

/// The value of a word or a theme of the prompt, added to that share. Convention: one may be a
/// coincidence.
pub const TAKEN_UP_WORTH: f64 = 0.06;

/// Two answers tell the same story if they share this much of the shorter one's content
/// words. Convention: the same story told for another question shares 0.29 to 0.83 among our
/// examples, different stories from one working life 0 to 0.25.
pub const SAME_STORY: f64 = 0.28;
/// ... and at least this many of them. Convention: two short answers overlap by chance.
pub const SAME_STORY_WORDS: usize = 5;
/// From this use on, a story is told too often. The design's "a third question".
pub const STORY_USES: usize = 3;

/// The share of sentences about an event from which an answer is a story. Convention: an
/// explanation mentions an event now and then.
pub const MIN_EVENTS: f64 = 1.0 / 3.0;
/// The share from which an answer is a story even if none was asked for. Convention.
pub const MAX_EVENTS: f64 = 0.7;

/// In a story of up to this many sentences, an initial action leaves no room for a scene.
/// Convention.
pub const BRIEF_SENTENCES: usize = 3;
/// A story with more sentences shows where and when it was along the way, whatever its beginning.
/// Convention: labeled stories without a scene have at most six.
pub const SCENELESS_SENTENCES: usize = 6;
