//! Every number the coach judges by, with where it comes from. "Convention" marks a number
//! of our own choosing, set on the examples under `tests/coach`.

/// Situation and Task together should take no more of a story. Interview coaches' usual
/// advice (the design's "S+T <= 25 %").
pub const CONTEXT_AIM: f64 = 0.25;
/// The Action should take at least so much of it. Same source.
pub const ACTION_AIM: f64 = 0.50;
/// The Result should lie between these. Same source.
pub const RESULT_AIM: [f64; 2] = [0.15, 0.20];

/// A marked story is called unbalanced only beyond these, well past the aims: convention,
/// because a story of five sentences cannot hit an aim to the percent.
pub const CONTEXT_MOST: f64 = 0.45;
/// See [`CONTEXT_MOST`].
pub const ACTION_LEAST: f64 = 0.35;
/// See [`CONTEXT_MOST`].
pub const RESULT_MOST: f64 = 0.40;
/// Where the parts were inferred the limits are wider by so much: convention, because the
/// cut between two parts may be off by a sentence.
pub const INFERRED_SLACK: f64 = 0.30;
/// A part must also be off its aim by this many seconds of speech, about one sentence:
/// convention, so that four short notes of equal length are not called unbalanced.
pub const BALANCE_SECONDS: f64 = 6.0;

/// A spoken length below this share of the aim cannot hold an answer. Convention: a fifth of
/// a two-minute answer is 24 s, shorter than the briefest complete story among our examples.
pub const LENGTH_LEAST: f64 = 0.2;
/// Below this share of the aim no mark for what was said is better than 3. Convention.
pub const LENGTH_THIN: f64 = 1.0 / 3.0;
/// A spoken length above this share of the aim is cut off by interviewers. The design warns
/// at 180 s of an aim of 120 s.
pub const LENGTH_MOST: f64 = 1.5;
/// Beyond this multiple of the aim most of an answer would go unheard, and no mark for it is
/// the best. Convention.
pub const LENGTH_UNHEARD: f64 = 3.0;
/// The interviewer asks for more below this share of the aim. Convention: asking costs
/// little, so it comes sooner than a finding.
pub const PROBE_BELOW: f64 = 0.5;
/// The answer proper must begin within this many sentences. The design's "first two".
pub const OPENING_SENTENCES: usize = 2;

/// An answer to a follow-up repeats an earlier one that has this share of its content words.
/// Convention: a reply that goes on with the story brings words of its own.
pub const REPEATED_SHARE: f64 = 0.85;
/// ... where it has this many of them. Convention: two short sentences meet by chance.
pub const REPEATED_WORDS: usize = 4;
/// A reply of more sentences than this says something, whatever else it does. Convention.
pub const EVADING_SENTENCES: usize = 3;
/// A reply of fewer content words may belong to what was asked in ways that words do not show.
pub const UNRELATED_WORDS: usize = 2;

/// From this many hedges on there is a finding. Convention: one or two are careful speech.
pub const HEDGES_LEAST: f64 = 2.0;
/// ... and at least this many for each sentence. Convention.
pub const HEDGES_PER_SENTENCE: f64 = 0.3;
/// From this many fillers on there is a finding. Convention.
pub const FILLERS_LEAST: f64 = 3.0;
/// ... and at least this many for each sentence. Convention.
pub const FILLERS_PER_SENTENCE: f64 = 0.4;
/// In a short answer this many are enough, if there are as many for each sentence. Convention.
pub const FILLERS_CROWDED: [f64; 2] = [2.0, 0.8];

/// From this many sentences of 반말 on it is no slip. Convention: one may be an aside to
/// oneself.
pub const PLAIN_LEAST: usize = 2;
/// ... and more than this share of the sentences that address somebody. Convention.
pub const PLAIN_SHARE: f64 = 0.15;

/// An answer is measured against the question's words only where the question has this many.
/// Convention: "자기소개 해 주세요" has too few to miss.
pub const SUBJECT_WORDS_LEAST: usize = 12;
/// The share of an answer's content words that the question's own material shares at least.
/// Convention; the answers to other questions of the shipped banks lie below it.
pub const SUBJECT_SHARE_LEAST: f64 = 0.08;

/// What a word or a theme of the prompt is worth beside that share. Convention: one may be
/// there by chance.
pub const TAKEN_UP_WORTH: f64 = 0.06;

/// Two answers tell the same story if they share this much of the shorter one's content
/// words. Convention: the same story told for another question shares 0.29 to 0.83 among our
/// examples, different stories from one working life 0 to 0.25.
pub const SAME_STORY: f64 = 0.28;
/// ... and at least this many of them. Convention: two short answers meet by chance.
pub const SAME_STORY_WORDS: usize = 5;
/// A story is told too often from this use on. The design's "a third question".
pub const STORY_USES: usize = 3;

/// The share of its sentences that must tell an event for an answer to be a story.
/// Convention: an explanation mentions what happened now and then.
pub const EVENTS_LEAST: f64 = 1.0 / 3.0;
/// The share from which an answer is a story even where none was asked for. Convention.
pub const EVENTS_MOST: f64 = 0.7;

/// In a story of up to this many sentences an action at its head leaves no room for a scene. Convention.
pub const BRIEF_SENTENCES: usize = 3;
/// A story of more sentences shows where and when it was on the way, whatever it opens with.
/// Convention: labeled stories that set no scene have six at most.
pub const SCENELESS_SENTENCES: usize = 6;
