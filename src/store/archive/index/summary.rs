//! A summary in bytes. A change of what is written here needs a new format line in `FILE`.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use crate::bank::{QuestionKind, QuestionRef};
use crate::interview::{AnswerEnd, Mode};
use crate::lang::{Language, Localized};
use crate::review::{OwnExample, Summary, TurnSummary};
use crate::store::archive::bytes::{Packer, Unpacker};
use crate::transcript::{Outcome, SessionId};

use super::Words;
use super::shared::{Name, Shared};

const MODES: [Mode; 2] = [Mode::Practice, Mode::Real];
const ENDS: [AnswerEnd; 3] = [AnswerEnd::Submitted, AnswerEnd::TimedOut, AnswerEnd::Left];

/// The summary but for its id, which is the name of its folder.
pub(in crate::store::archive) fn pack(summary: &Summary, words: &mut Words) -> Vec<u8> {
    // Every field by name: a new one does not compile until it is written.
    let Summary {
        id: _,
        scenario,
        company,
        role,
        rounds,
        started,
        // They follow from when it began and from the time it is.
        day: _,
        ahead: _,
        language,
        mode,
        spoken,
        outcome,
        star,
        tags,
        judge,
        own_examples,
        turns,
        // Another version of a session has no file, and is never in the index.
        left_out: _,
    } = summary;
    let mut to = Packer::default();
    to.count(words.place(scenario));
    localized(&mut to, company, words);
    localized(&mut to, role, words);
    to.count(rounds.len());
    rounds.iter().for_each(|it| localized(&mut to, it, words));
    to.signed(started.timestamp());
    to.number(started.timestamp_subsec_nanos().into());
    to.signed(started.offset().local_minus_utc().into());
    one_of(&mut to, &Language::ALL, language);
    one_of(&mut to, &MODES, mode);
    to.flag(*spoken);
    one_of(&mut to, &Outcome::ALL, outcome);
    to.flag(*star);
    to.count(tags.len());
    tags.iter().for_each(|tag| to.count(words.place(tag)));
    to.number((*judge).into());
    to.count(own_examples.len());
    for it in own_examples {
        to.count(words.place(&it.question.bank));
        to.count(words.place(&it.question.id));
        to.count(words.place(&it.point));
        to.text(&it.words);
    }
    to.count(turns.len());
    turns
        .iter()
        .for_each(|turn| pack_turn(&mut to, turn, words));
    to.into_bytes()
}

/// The summary of the session `id`; `word` gives the words by their places, `shared` what other
/// summaries have in common with it.
pub(super) fn unpack<'w>(
    id: &SessionId,
    bytes: &[u8],
    shared: &mut Shared,
    word: impl Fn(usize) -> Option<&'w str>,
) -> Option<Summary> {
    let mut from = Unpacker::new(bytes);
    let name = |name: &Name| localized_of(*name, &word);
    let scenario = word(from.count()?)?.to_owned();
    let company = shared.names.get(unpack_name(&mut from)?, name)?;
    let role = shared.names.get(unpack_name(&mut from)?, name)?;
    let rounds = shared.rounds.get(from.several(unpack_name)?, |names| {
        names.iter().map(name).collect::<Option<Vec<_>>>()
    })?;
    let started = unpack_moment(&mut from)?;
    let summary = Summary {
        id: id.clone(),
        scenario,
        company,
        role,
        rounds,
        started,
        day: started.date_naive(),
        ahead: false,
        language: unpack_one_of(&mut from, &Language::ALL)?,
        mode: unpack_one_of(&mut from, &MODES)?,
        spoken: from.flag()?,
        outcome: unpack_one_of(&mut from, &Outcome::ALL)?,
        star: from.flag()?,
        tags: from.several(|from| Some(word(from.count()?)?.to_owned()))?,
        judge: u32::try_from(from.number()?).ok()?,
        own_examples: from.several(|from| unpack_example(from, shared, &word))?,
        turns: from.several(|from| unpack_turn(from, shared, &word))?,
        left_out: 0,
    };
    from.is_empty().then_some(summary)
}

/// The beginning of a session alone.
pub(super) fn unpack_started(bytes: &[u8]) -> Option<DateTime<FixedOffset>> {
    let mut from = Unpacker::new(bytes);
    let _scenario = from.count()?;
    let _company = unpack_name(&mut from)?;
    let _role = unpack_name(&mut from)?;
    let _rounds = from.several(unpack_name)?;
    unpack_moment(&mut from)
}

/// The company and the beginning of a session alone.
pub(super) fn unpack_heading<'w>(
    bytes: &[u8],
    word: impl Fn(usize) -> Option<&'w str>,
) -> Option<(Localized, DateTime<FixedOffset>)> {
    let mut from = Unpacker::new(bytes);
    let _scenario = from.count()?;
    let company = localized_of(unpack_name(&mut from)?, word)?;
    let _role = unpack_name(&mut from)?;
    let _rounds = from.several(unpack_name)?;
    Some((company, unpack_moment(&mut from)?))
}

fn unpack_example<'w>(
    from: &mut Unpacker<'_>,
    shared: &mut Shared,
    word: impl Fn(usize) -> Option<&'w str>,
) -> Option<OwnExample> {
    let question = [from.count()?, from.count()?];
    Some(OwnExample {
        question: question_of(question, shared, &word)?,
        point: word(from.count()?)?.to_owned(),
        words: from.text()?.to_owned(),
    })
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

fn pack_turn(to: &mut Packer, turn: &TurnSummary, words: &mut Words) {
    let TurnSummary {
        question,
        probe,
        kind,
        competencies,
        own,
        right,
        marks,
        parts,
        spoken,
        think,
        used,
        aim,
        limit,
        end,
    } = turn;
    to.count(words.place(&question.bank));
    to.count(words.place(&question.id));
    to.flag(*probe);
    one_of(to, &QuestionKind::ALL, kind);
    to.count(competencies.len());
    competencies.iter().for_each(|id| to.count(words.place(id)));
    to.flag(own.is_some());
    own.iter().for_each(|own| to.number((*own).into()));
    to.flag(right.is_some());
    right.iter().for_each(|right| to.flag(*right));
    to.flag(marks.is_some());
    marks
        .iter()
        .flatten()
        .for_each(|mark| to.number(mark.unwrap_or_default().into()));
    to.flag(parts.is_some());
    parts.iter().flatten().for_each(|part| share(to, *part));
    for time in [spoken, think, used, aim, limit] {
        length(to, *time);
    }
    one_of(to, &ENDS, end);
}

fn unpack_turn<'w>(
    from: &mut Unpacker<'_>,
    shared: &mut Shared,
    word: impl Fn(usize) -> Option<&'w str>,
) -> Option<TurnSummary> {
    let small = |from: &mut Unpacker<'_>| u8::try_from(from.number()?).ok();
    let question = [from.count()?, from.count()?];
    Some(TurnSummary {
        question: question_of(question, shared, &word)?,
        probe: from.flag()?,
        kind: unpack_one_of(from, &QuestionKind::ALL)?,
        competencies: shared
            .competencies
            .get(from.several(Unpacker::count)?, |ids| {
                let ids = ids.iter().map(|id| Some(word(*id)?.to_owned()));
                ids.collect::<Option<Vec<String>>>()
            })?,
        own: from.optional(small)?,
        right: from.optional(Unpacker::flag)?,
        marks: from
            .optional(|from| array(|| Some(small(from)?.checked_sub(1).map(|it| it + 1))))?,
        parts: from.optional(|from| array(|| unpack_share(from)))?,
        spoken: unpack_length(from)?,
        think: unpack_length(from)?,
        used: unpack_length(from)?,
        aim: unpack_length(from)?,
        limit: unpack_length(from)?,
        end: unpack_one_of(from, &ENDS)?,
    })
}

/// Whole milliseconds, which is what files have, are short: an even number. Others are an odd
/// one, the seconds, and the nanoseconds.
fn length(to: &mut Packer, length: Duration) {
    let millis = u64::try_from(length.as_millis()).ok();
    let millis = millis.filter(|it| Duration::from_millis(*it) == length);
    match millis.and_then(|millis| millis.checked_mul(2)) {
        Some(even) => to.number(even),
        None => {
            to.number(1);
            to.number(length.as_secs());
            to.number(length.subsec_nanos().into());
        }
    }
}

fn unpack_length(from: &mut Unpacker<'_>) -> Option<Duration> {
    match from.number()? {
        1 => {
            let seconds = from.number()?;
            let nanos = u32::try_from(from.number()?).ok()?;
            (nanos < 1_000_000_000).then(|| Duration::new(seconds, nanos))
        }
        millis => (millis % 2 == 0).then(|| Duration::from_millis(millis / 2)),
    }
}

/// Whole hundredths, which is what files mostly have, are short: 1 to 101. Others are a 0 and
/// the number itself.
fn share(to: &mut Packer, share: f64) {
    let hundredths = (0..=100_u8).find(|it| (f64::from(*it) / 100.0).to_bits() == share.to_bits());
    match hundredths {
        Some(hundredths) => to.number(u64::from(hundredths) + 1),
        None => {
            to.number(0);
            to.float(share);
        }
    }
}

fn unpack_share(from: &mut Unpacker<'_>) -> Option<f64> {
    match from.number()? {
        0 => from.float(),
        more => {
            let hundredths = u8::try_from(more - 1).ok().filter(|it| *it <= 100)?;
            Some(f64::from(hundredths) / 100.0)
        }
    }
}

fn array<T: Copy + Default, const N: usize>(mut one: impl FnMut() -> Option<T>) -> Option<[T; N]> {
    let mut all = [T::default(); N];
    for place in &mut all {
        *place = one()?;
    }
    Some(all)
}

/// A name in the languages it is given in, a bit for each; a 0 for the same words in all.
fn localized(to: &mut Packer, name: &Localized, words: &mut Words) {
    let is_blank = name.languages().next().is_none();
    let common = name.common().or(is_blank.then_some(""));
    if let Some(text) = common {
        to.number(0);
        to.count(words.place(text));
        return;
    }
    to.number(name.languages().map(|it| 1 << it as u64).sum());
    let texts = name.languages().filter_map(|it| name.exact(it));
    texts.for_each(|text| to.count(words.place(text)));
}

fn unpack_name(from: &mut Unpacker<'_>) -> Option<Name> {
    let given = from.number()?;
    let mut places = [None; Language::ALL.len()];
    for (bit, place) in places.iter_mut().enumerate() {
        if given & (1 << bit) != 0 || given == 0 && bit == 0 {
            *place = Some(from.count()?);
        }
    }
    let known = given >> places.len() == 0;
    known.then_some(Name {
        is_common: given == 0,
        places,
    })
}

fn localized_of<'w>(name: Name, word: impl Fn(usize) -> Option<&'w str>) -> Option<Localized> {
    let [first, ..] = name.places;
    if name.is_common {
        return word(first?).map(Localized::same);
    }
    let given = Language::ALL.into_iter().zip(name.places);
    Localized::of(given.filter_map(|(language, place)| Some((language, word(place?)?.to_owned()))))
}

fn unpack_moment(from: &mut Unpacker<'_>) -> Option<DateTime<FixedOffset>> {
    let seconds = from.signed()?;
    let nanos = u32::try_from(from.number()?).ok()?;
    let zone = FixedOffset::east_opt(i32::try_from(from.signed()?).ok()?)?;
    Some(DateTime::from_timestamp(seconds, nanos)?.with_timezone(&zone))
}

fn one_of<T: PartialEq>(to: &mut Packer, all: &[T], one: &T) {
    let place = all.iter().position(|it| it == one);
    to.count(place.unwrap_or_default());
}

fn unpack_one_of<T: Copy>(from: &mut Unpacker<'_>, all: &[T]) -> Option<T> {
    all.get(from.count()?).copied()
}
