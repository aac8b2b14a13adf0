use chrono::NaiveDate;
use serde::Serialize;

use crate::lang::Language;
use crate::review::Summary;
use crate::review::speech::SpokenAnswer;
use crate::review::summary::{hundredths, mean};
use crate::transcript::SessionId;

/// How spoken answers were spoken, in total and per session.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Speech {
    /// All sessions together.
    #[serde(flatten)]
    pub all: SpeechFigures,
    /// Session by session, oldest first; only those with spoken answers.
    pub points: Vec<SpeechPoint>,
}

/// How the answers of one session were spoken.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SpeechPoint {
    /// The day of the session.
    pub day: NaiveDate,
    /// The session.
    pub transcript: SessionId,
    /// All of its answers together.
    #[serde(flatten)]
    pub all: SpeechFigures,
}

/// How some answers were spoken. Per-minute figures relate to the length of the recordings.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SpeechFigures {
    /// Number of answers, including those to probes.
    pub answers: usize,
    /// Total length in seconds.
    pub seconds: f64,
    /// Share of that with speech, 0 to 1.
    pub share: Option<f64>,
    /// Mean time to the first word, in seconds.
    pub first_word: Option<f64>,
    /// Pauses of at least 0.7 s.
    pub pauses_a_minute: Option<f64>,
    /// Longest pause, in seconds.
    pub longest_pause: Option<f64>,
    /// For Korean answers with known words.
    pub syllables_a_minute: Option<f64>,
    /// For answers in other languages with known words.
    pub words_a_minute: Option<f64>,
    /// Estimated filler words, for answers with known words.
    pub estimated_fillers_a_minute: Option<f64>,
}

impl Speech {
    pub(super) fn of(sessions: &[&Summary]) -> Self {
        let all: Vec<SpokenAnswer> = sessions.iter().flat_map(|it| answers(it)).collect();
        let points = sessions.iter().filter_map(|session| {
            let answers: Vec<SpokenAnswer> = answers(session).collect();
            (!answers.is_empty()).then(|| SpeechPoint {
                day: session.day,
                transcript: session.id.clone(),
                all: SpeechFigures::of(&answers),
            })
        });
        Self {
            points: points.collect(),
            all: SpeechFigures::of(&all),
        }
    }
}

fn answers(session: &Summary) -> impl Iterator<Item = SpokenAnswer> {
    session.turns.iter().filter_map(|it| it.aloud)
}

impl SpeechFigures {
    fn of(answers: &[SpokenAnswer]) -> Self {
        let each = || answers.iter();
        let seconds: f64 = each().map(|it| f64::from(it.seconds)).sum();
        let longest = each().map(|it| it.longest_pause).reduce(f32::max);
        let worded = each().filter_map(|it| Some((f64::from(it.seconds), it.said?.fillers)));
        Self {
            answers: answers.len(),
            seconds: hundredths(seconds),
            share: by_length(each().map(|it| (it.seconds, it.share))),
            first_word: mean(each().map(|it| f64::from(it.first_word))).map(hundredths),
            pauses_a_minute: a_minute(each().map(|it| (f64::from(it.seconds), it.pauses))),
            longest_pause: longest.map(|it| hundredths(f64::from(it))),
            syllables_a_minute: pace(answers, |it| it == Language::Ko),
            words_a_minute: pace(answers, |it| it != Language::Ko),
            estimated_fillers_a_minute: a_minute(worded),
        }
    }
}

fn pace(answers: &[SpokenAnswer], is_wanted: impl Fn(Language) -> bool) -> Option<f64> {
    let wanted = answers.iter().filter(|it| is_wanted(it.language));
    by_length(wanted.filter_map(|it| Some((it.seconds, it.said?.pace))))
}

/// The mean of values, weighted by their seconds.
fn by_length(values: impl Iterator<Item = (f32, f32)>) -> Option<f64> {
    let (sum, seconds) = values.fold((0.0, 0.0), |(sum, all), (seconds, value)| {
        let seconds = f64::from(seconds);
        (sum + f64::from(value) * seconds, all + seconds)
    });
    (seconds > 0.0).then(|| hundredths(sum / seconds))
}

/// The rate per minute, from counts and their seconds.
fn a_minute(counts: impl Iterator<Item = (f64, u32)>) -> Option<f64> {
    let (count, seconds) = counts.fold((0.0, 0.0), |(sum, all), (seconds, count)| {
        (sum + f64::from(count), all + seconds)
    });
    (seconds > 0.0).then(|| hundredths(count / seconds * 60.0))
}
