use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::gauge::{add, shares};
use super::infer::infer;
use super::{Part, Segment};
use crate::coach::Load;
use crate::coach::lexicon;
use crate::coach::reading::Reading;
use crate::coach::traits::SentenceTraits;
use crate::scenario::SpeakingRate;

/// The parts of an answer as told.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Star {
    /// Whether the candidate marked the parts. Otherwise they are inferred from the sentences,
    /// which may be off by one sentence.
    pub marked: bool,
    /// The stretches of the answer in order, with their parts; none is empty.
    pub stretches: Vec<Stretch>,
    shares: [f64; 4],
    seconds: f64,
}

/// A stretch of an answer with one part, or several under a marker such as `S/T:`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    /// Its parts.
    pub parts: Vec<Part>,
    /// Its bytes in the answer, without the marker.
    pub range: Range<usize>,
}

impl Star {
    /// Whether the part was told.
    pub fn has(&self, part: Part) -> bool {
        self.ranges(part).next().is_some()
    }

    /// Where the part was told.
    pub fn ranges(&self, part: Part) -> impl Iterator<Item = &Range<usize>> {
        let has_part = move |stretch: &&Stretch| stretch.parts.contains(&part);
        self.stretches
            .iter()
            .filter(has_part)
            .map(|stretch| &stretch.range)
    }

    /// The part's share, 0 to 1, of the spoken length of all parts.
    pub const fn share(&self, part: Part) -> f64 {
        self.shares[part.index()]
    }

    /// The parts as recorded in a file: shares of 0 to 1 in the order of [`Part::ALL`], and the
    /// spoken length of all parts in seconds.
    pub const fn recorded(
        marked: bool,
        stretches: Vec<Stretch>,
        shares: [f64; 4],
        seconds: f64,
    ) -> Self {
        Self {
            marked,
            stretches,
            shares,
            seconds,
        }
    }

    /// The spoken length of all parts in seconds.
    pub const fn all_seconds(&self) -> f64 {
        self.seconds
    }

    /// The spoken length of the part in seconds.
    pub fn seconds(&self, part: Part) -> f64 {
        self.seconds * self.share(part)
    }

    /// Reads the parts from the markers; unmarked text is inferred.
    pub(crate) fn of(reading: &Reading, all_traits: &[SentenceTraits], rate: SpeakingRate) -> Self {
        // Lessons learned alone do not mark a story.
        let marked = reading
            .segments()
            .iter()
            .any(|segment| !segment.parts.is_empty());
        let mut stretches = Vec::new();
        for segment in reading.segments() {
            if segment.parts.is_empty() && !segment.marker.is_empty() {
                // Lessons learned are not part of the story.
            } else if segment.parts.is_empty() {
                stretches.extend(inferred(reading, all_traits, segment));
            } else if says_something(reading.slice(&segment.body))
                && !only_hopes(reading, all_traits, segment)
            {
                stretches.push(Stretch {
                    parts: segment.parts.clone(),
                    range: trimmed(reading.text(), &segment.body),
                });
            }
        }
        let mut seconds = [0.0; 4];
        for stretch in &stretches {
            add(
                &mut seconds,
                &stretch.parts,
                Load::of(reading.slice(&stretch.range)),
                rate,
            );
        }
        Self {
            marked,
            stretches,
            shares: shares(seconds),
            seconds: seconds.iter().sum(),
        }
    }

    /// The same with every position converted to the candidate's own text.
    pub(crate) fn into_origin(mut self, reading: &Reading) -> Self {
        for stretch in &mut self.stretches {
            stretch.range = reading.origin(&stretch.range);
        }
        self
    }
}

/// The parts before the first marker. Parts that are marked elsewhere are not inferred here: this
/// is a greeting, or the beginning of a story in which only the Result was marked.
fn inferred(reading: &Reading, all_traits: &[SentenceTraits], segment: &Segment) -> Vec<Stretch> {
    let marked: Vec<Part> = reading
        .segments()
        .iter()
        .flat_map(|it| it.parts.iter().copied())
        .collect();
    let all = reading.sentences();
    let sentences = reading.sentences_in(&segment.body);
    let first = all.partition_point(|it| it.range.start < segment.body.start);
    let all_traits = all_traits
        .get(first..first + sentences.len())
        .unwrap_or_default();
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut parts = infer(all_traits);
    let is_evident_result =
        |(part, traits): (&Part, &SentenceTraits)| *part == Part::Result && evident(*part, traits);
    if !parts.iter().zip(all_traits).any(is_evident_result)
        && let Some(last) = all_traits.iter().rposition(|it| it.came)
    {
        parts
            .iter_mut()
            .skip(last)
            .for_each(|it| *it = Part::Result);
    }
    for (sentence, (part, traits)) in sentences.iter().zip(parts.into_iter().zip(all_traits)) {
        for (part, piece) in pieces(part, traits, &sentence.range) {
            let range = trimmed(reading.text(), &piece);
            if marked.contains(&part) || !evident(part, traits) {
                continue;
            }
            match stretches.last_mut() {
                Some(open) if open.parts == [part] => open.range.end = range.end,
                _ => stretches.push(Stretch {
                    parts: vec![part],
                    range,
                }),
            }
        }
    }
    stretches
}

/// Splits a sentence that tells an action and its result.
fn pieces(part: Part, traits: &SentenceTraits, range: &Range<usize>) -> Vec<(Part, Range<usize>)> {
    match traits.turn.map(|turn| range.start + turn) {
        Some(turn) if matches!(part, Part::Action | Part::Result) => vec![
            (Part::Action, range.start..turn),
            (Part::Result, turn..range.end),
        ],
        _ => vec![(part, range.clone())],
    }
}

/// Whether a sentence shows the part assigned to it, rather than only being in its position.
fn evident(part: Part, traits: &SentenceTraits) -> bool {
    match part {
        Part::Situation => !traits.opinion && !traits.character && !traits.hypothesis,
        Part::Task => traits.task,
        Part::Action => traits.action() || traits.doing,
        Part::Result => traits.came || traits.turn.is_some(),
    }
}

/// Whether the text marked as the Result only tells possible results.
fn only_hopes(reading: &Reading, all_traits: &[SentenceTraits], segment: &Segment) -> bool {
    let sentences = reading.sentences().iter().zip(all_traits);
    let mut inside = sentences
        .filter(|(it, _)| segment.body.contains(&it.range.start))
        .map(|(_, traits)| traits)
        .peekable();
    segment.parts == [Part::Result]
        && inside.peek().is_some()
        && inside.all(|it| it.possible || it.hypothesis && !it.past)
}

/// Whether a marked part has more content than a placeholder.
fn says_something(body: &str) -> bool {
    let bare = body.trim_matches(|c: char| !c.is_alphanumeric());
    let lower = bare.to_lowercase();
    let hardly = bare.chars().count() < 60
        && lexicon::all().any(|it| it.hardly.iter().any(|it| lower.contains(it)));
    let mut nothing = lexicon::all().flat_map(|it| it.nothing);
    !bare.is_empty() && !hardly && !nothing.any(|word| bare.eq_ignore_ascii_case(word))
}

fn trimmed(text: &str, range: &Range<usize>) -> Range<usize> {
    let body = text.get(range.clone()).unwrap_or_default();
    let start = range.end - body.trim_start().len();
    start..start + body.trim().len()
}
