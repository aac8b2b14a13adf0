//! Encodes a summary as bytes with `postcard`: small numbers are short and fields have no names.
//! A change to this layout needs a new format line in `FILE`.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::bank::{QuestionKind, QuestionRef};
use crate::interview::{AnswerEnd, Mode};
use crate::lang::{Language, Localized};
use crate::review::{OwnExample, SpokenAnswer, SpokenWords, Summary, TurnSummary};
use crate::transcript::{Outcome, SessionId};

use super::WordTable;
use super::shared::{Name, Shared};

/// The most used part of a session: it comes first and can be read alone.
#[derive(Serialize, Deserialize)]
struct Heading {
    company: Name,
    started: Moment,
}

/// Unix seconds, nanoseconds, and the wall clock's UTC offset in seconds.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Moment(i64, u32, i32);

/// A summary without its id (the name of its folder) and without what follows from its start time
/// and the current time. Words that many sessions share are stored as positions.
#[derive(Serialize, Deserialize)]
struct Packed<'b> {
    heading: Heading,
    scenario: usize,
    role: Name,
    rounds: Vec<Name>,
    language: Language,
    mode: Mode,
    spoken: bool,
    outcome: Outcome,
    star: bool,
    tags: Vec<usize>,
    uncounted: bool,
    part: bool,
    judge: u32,
    #[serde(borrow)]
    own_examples: Vec<PackedExample<'b>>,
    turns: Vec<PackedTurn>,
}

#[derive(Serialize, Deserialize)]
struct PackedExample<'b> {
    question: [usize; 2],
    point: usize,
    words: &'b str,
}

#[derive(Serialize, Deserialize)]
struct PackedTurn {
    question: [usize; 2],
    probe: bool,
    kind: QuestionKind,
    competencies: Vec<usize>,
    own: Option<u8>,
    right: Option<bool>,
    marks: Option<[Option<u8>; 5]>,
    parts: Option<[Share; 4]>,
    aloud: Option<PackedSpeech>,
    spoken: Length,
    think: Length,
    used: Length,
    aim: Length,
    limit: Length,
    end: AnswerEnd,
    outline_shown: bool,
}

/// Speech figures of an answer, field by field.
#[derive(Serialize, Deserialize)]
struct PackedSpeech(Language, f32, f32, f32, u32, f32, Option<(f32, u32)>);

/// A share of a whole. Hundredths, the precision used in files, are stored compactly.
#[derive(Clone, Copy, Serialize, Deserialize)]
enum Share {
    Hundredths(u8),
    Exact(f64),
}

/// A duration. Whole milliseconds, the precision used in files, are stored compactly.
#[derive(Clone, Copy, Serialize, Deserialize)]
enum Length {
    Millis(u64),
    Exact(Duration),
}

/// Encodes the summary; words shared with other summaries go into `words`.
pub(in crate::store::archive) fn pack(summary: &Summary, words: &mut WordTable) -> Vec<u8> {
    // Every field is named, so a new one does not compile until it is written.
    let Summary {
        id: _,
        scenario,
        company,
        role,
        rounds,
        started,
        day: _,
        misdated: _,
        language,
        mode,
        spoken,
        outcome,
        star,
        tags,
        uncounted,
        part,
        judge,
        own_examples,
        turns,
        // Other versions of a session have no file and are never in the index.
        left_out: _,
    } = summary;
    let packed = Packed {
        heading: Heading {
            company: name(company, words),
            started: Moment::of(started),
        },
        scenario: words.place(scenario),
        role: name(role, words),
        rounds: rounds.iter().map(|it| name(it, words)).collect(),
        language: *language,
        mode: *mode,
        spoken: *spoken,
        outcome: *outcome,
        star: *star,
        tags: tags.iter().map(|tag| words.place(tag)).collect(),
        uncounted: *uncounted,
        part: *part,
        judge: *judge,
        own_examples: (own_examples.iter())
            .map(|it| PackedExample {
                question: question(&it.question, words),
                point: words.place(&it.point),
                words: &it.words,
            })
            .collect(),
        turns: turns.iter().map(|it| pack_turn(it, words)).collect(),
    };
    // Writing to memory cannot fail, and an empty result is never read as a summary.
    postcard::to_stdvec(&packed).unwrap_or_default()
}

fn pack_turn(turn: &TurnSummary, words: &mut WordTable) -> PackedTurn {
    let TurnSummary {
        question: asked,
        probe,
        kind,
        competencies,
        own,
        right,
        marks,
        parts,
        aloud,
        spoken,
        think,
        used,
        aim,
        limit,
        end,
        outline_shown,
    } = turn;
    PackedTurn {
        question: question(asked, words),
        probe: *probe,
        kind: *kind,
        competencies: competencies.iter().map(|id| words.place(id)).collect(),
        own: *own,
        right: *right,
        marks: *marks,
        parts: parts.map(|parts| parts.map(Share::of)),
        aloud: aloud.map(PackedSpeech::of),
        spoken: Length::of(*spoken),
        think: Length::of(*think),
        used: Length::of(*used),
        aim: Length::of(*aim),
        limit: Length::of(*limit),
        end: *end,
        outline_shown: *outline_shown,
    }
}

fn name(name: &Localized, words: &mut WordTable) -> Name {
    Language::ALL.map(|language| name.exact(language).map(|text| words.place(text)))
}

fn question(question: &QuestionRef, words: &mut WordTable) -> [usize; 2] {
    [words.place(&question.bank), words.place(&question.id)]
}

/// Decodes the summary of session `id`; `word` returns words by position, and `shared` holds
/// values in common with other summaries.
pub(super) fn unpack<'w>(
    id: &SessionId,
    bytes: &[u8],
    shared: &mut Shared,
    word: impl Fn(usize) -> Option<&'w str>,
) -> Option<Summary> {
    let (packed, rest) = postcard::take_from_bytes::<Packed<'_>>(bytes).ok()?;
    let owned = |place: usize| word(place).map(str::to_owned);
    let name = |name: &Name| localized(*name, &word);
    let started = packed.heading.started.time()?;
    let summary = Summary {
        id: id.clone(),
        scenario: owned(packed.scenario)?,
        company: shared.names.get(packed.heading.company, name)?,
        role: shared.names.get(packed.role, name)?,
        rounds: shared.rounds.get(packed.rounds, |names| {
            names.iter().map(name).collect::<Option<Vec<_>>>()
        })?,
        started,
        day: started.date_naive(),
        misdated: false,
        language: packed.language,
        mode: packed.mode,
        spoken: packed.spoken,
        outcome: packed.outcome,
        star: packed.star,
        tags: packed.tags.into_iter().map(owned).collect::<Option<_>>()?,
        uncounted: packed.uncounted,
        part: packed.part,
        judge: packed.judge,
        own_examples: (packed.own_examples.into_iter())
            .map(|it| {
                Some(OwnExample {
                    question: question_of(it.question, shared, &word)?,
                    point: owned(it.point)?,
                    words: it.words.to_owned(),
                })
            })
            .collect::<Option<_>>()?,
        turns: (packed.turns.into_iter())
            .map(|turn| unpack_turn(turn, shared, &word))
            .collect::<Option<_>>()?,
        left_out: 0,
    };
    rest.is_empty().then_some(summary)
}

fn unpack_turn<'w>(
    turn: PackedTurn,
    shared: &mut Shared,
    word: impl Fn(usize) -> Option<&'w str>,
) -> Option<TurnSummary> {
    Some(TurnSummary {
        question: question_of(turn.question, shared, &word)?,
        probe: turn.probe,
        kind: turn.kind,
        competencies: shared.competencies.get(turn.competencies, |ids| {
            let ids = ids.iter().map(|id| Some(word(*id)?.to_owned()));
            ids.collect::<Option<Vec<String>>>()
        })?,
        own: turn.own,
        right: turn.right,
        marks: turn.marks,
        parts: turn.parts.map(|parts| parts.map(Share::value)),
        aloud: turn.aloud.map(PackedSpeech::value),
        spoken: turn.spoken.time(),
        think: turn.think.time(),
        used: turn.used.time(),
        aim: turn.aim.time(),
        limit: turn.limit.time(),
        end: turn.end,
        outline_shown: turn.outline_shown,
    })
}

/// Decodes only when a session began.
pub(super) fn unpack_started(bytes: &[u8]) -> Option<DateTime<FixedOffset>> {
    let (heading, _) = postcard::take_from_bytes::<Heading>(bytes).ok()?;
    heading.started.time()
}

/// Decodes only the company and when the session began.
pub(super) fn unpack_heading<'w>(
    bytes: &[u8],
    word: impl Fn(usize) -> Option<&'w str>,
) -> Option<(Localized, DateTime<FixedOffset>)> {
    let (heading, _) = postcard::take_from_bytes::<Heading>(bytes).ok()?;
    Some((localized(heading.company, word)?, heading.started.time()?))
}

fn question_of<'w>(
    places: [usize; 2],
    shared: &mut Shared,
    word: impl Fn(usize) -> Option<&'w str>,
) -> Option<Arc<QuestionRef>> {
    shared.questions.get(places, |[bank, id]| {
        Some(QuestionRef::new(word(*bank)?, word(*id)?))
    })
}

fn localized<'w>(name: Name, word: impl Fn(usize) -> Option<&'w str>) -> Option<Localized> {
    let given = Language::ALL.into_iter().zip(name);
    let given = given.filter_map(|(language, place)| Some((language, place?)));
    let texts = given.map(|(language, place)| Some((language, word(place)?.to_owned())));
    Localized::of(texts.collect::<Option<Vec<_>>>()?)
}

impl Share {
    fn of(share: f64) -> Self {
        let is_it = |it: &u8| (f64::from(*it) / 100.0).to_bits() == share.to_bits();
        let hundredths = (0..=100).find(is_it);
        hundredths.map_or(Self::Exact(share), Self::Hundredths)
    }

    fn value(self) -> f64 {
        match self {
            Self::Hundredths(hundredths) => f64::from(hundredths) / 100.0,
            Self::Exact(share) => share,
        }
    }
}

impl PackedSpeech {
    fn of(it: SpokenAnswer) -> Self {
        Self(
            it.language,
            it.seconds,
            it.share,
            it.first_word,
            it.pauses,
            it.longest_pause,
            it.said.map(|it| (it.pace, it.fillers)),
        )
    }

    fn value(self) -> SpokenAnswer {
        let Self(language, seconds, share, first_word, pauses, longest_pause, said) = self;
        SpokenAnswer {
            language,
            seconds,
            share,
            first_word,
            pauses,
            longest_pause,
            said: said.map(|(pace, fillers)| SpokenWords { pace, fillers }),
        }
    }
}

impl Length {
    fn of(time: Duration) -> Self {
        let millis = u64::try_from(time.as_millis()).ok();
        let millis = millis.filter(|it| Duration::from_millis(*it) == time);
        millis.map_or(Self::Exact(time), Self::Millis)
    }

    fn time(self) -> Duration {
        match self {
            Self::Millis(millis) => Duration::from_millis(millis),
            Self::Exact(time) => time,
        }
    }
}

impl Moment {
    fn of(time: &DateTime<FixedOffset>) -> Self {
        let offset = time.offset().local_minus_utc();
        Self(time.timestamp(), time.timestamp_subsec_nanos(), offset)
    }

    fn time(self) -> Option<DateTime<FixedOffset>> {
        let Self(seconds, nanos, offset) = self;
        let offset = FixedOffset::east_opt(offset)?;
        Some(DateTime::from_timestamp(seconds, nanos)?.with_timezone(&offset))
    }
}
