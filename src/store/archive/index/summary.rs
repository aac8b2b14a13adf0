//! A summary in bytes. A change of what is written here needs a new [`super::FORMAT`].

use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use crate::bank::{QuestionKind, QuestionRef};
use crate::interview::{AnswerEnd, Mode};
use crate::lang::{Language, Localized};
use crate::review::{Summary, TurnSummary};
use crate::transcript::{Outcome, SessionId};

use super::{Packer, Unpacker};

const MODES: [Mode; 2] = [Mode::Practice, Mode::Real];
const ENDS: [AnswerEnd; 3] = [AnswerEnd::Submitted, AnswerEnd::TimedOut, AnswerEnd::Left];

pub(in crate::store::archive) fn pack(summary: &Summary) -> Vec<u8> {
    // Every field by name: a new one does not compile until it is written.
    let Summary {
        id,
        scenario,
        company,
        role,
        rounds,
        started,
        language,
        mode,
        spoken,
        outcome,
        star,
        tags,
        turns,
    } = summary;
    let mut to = Packer::default();
    to.text(id.as_str());
    to.text(scenario);
    localized(&mut to, company);
    localized(&mut to, role);
    to.count(rounds.len());
    rounds.iter().for_each(|it| localized(&mut to, it));
    to.signed(started.timestamp());
    to.number(started.timestamp_subsec_nanos().into());
    to.signed(started.offset().local_minus_utc().into());
    one_of(&mut to, &Language::ALL, language);
    one_of(&mut to, &MODES, mode);
    to.flag(*spoken);
    one_of(&mut to, &Outcome::ALL, outcome);
    to.flag(*star);
    to.count(tags.len());
    tags.iter().for_each(|tag| to.text(tag));
    to.count(turns.len());
    turns.iter().for_each(|turn| pack_turn(&mut to, turn));
    to.into_bytes()
}

pub(in crate::store::archive) fn unpack(bytes: &[u8]) -> Option<Summary> {
    let mut from = Unpacker::new(bytes);
    let summary = Summary {
        id: SessionId::parse(from.text()?)?,
        scenario: from.text()?.to_owned(),
        company: unpack_localized(&mut from)?,
        role: unpack_localized(&mut from)?,
        rounds: from.several(unpack_localized)?,
        started: unpack_moment(&mut from)?,
        language: unpack_one_of(&mut from, &Language::ALL)?,
        mode: unpack_one_of(&mut from, &MODES)?,
        spoken: from.flag()?,
        outcome: unpack_one_of(&mut from, &Outcome::ALL)?,
        star: from.flag()?,
        tags: from.several(|from| Some(from.text()?.to_owned()))?,
        turns: from.several(unpack_turn)?,
    };
    from.is_empty().then_some(summary)
}

fn pack_turn(to: &mut Packer, turn: &TurnSummary) {
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
    to.text(&question.bank);
    to.text(&question.id);
    to.flag(*probe);
    one_of(to, &QuestionKind::ALL, kind);
    to.count(competencies.len());
    competencies.iter().for_each(|id| to.text(id));
    to.flag(own.is_some());
    own.iter().for_each(|own| to.number((*own).into()));
    to.flag(right.is_some());
    right.iter().for_each(|right| to.flag(*right));
    to.flag(marks.is_some());
    marks
        .iter()
        .flatten()
        .for_each(|mark| to.number((*mark).into()));
    to.flag(parts.is_some());
    parts.iter().flatten().for_each(|part| to.float(*part));
    for length in [spoken, think, used, aim, limit] {
        to.number(length.as_secs());
        to.number(length.subsec_nanos().into());
    }
    one_of(to, &ENDS, end);
}

fn unpack_turn(from: &mut Unpacker<'_>) -> Option<TurnSummary> {
    let small = |from: &mut Unpacker<'_>| u8::try_from(from.number()?).ok();
    Some(TurnSummary {
        question: QuestionRef::new(from.text()?, from.text()?),
        probe: from.flag()?,
        kind: unpack_one_of(from, &QuestionKind::ALL)?,
        competencies: from.several(|from| Some(from.text()?.to_owned()))?,
        own: from.optional(small)?,
        right: from.optional(Unpacker::flag)?,
        marks: from.optional(|from| array(|| small(from)))?,
        parts: from.optional(|from| array(|| from.float()))?,
        spoken: length(from)?,
        think: length(from)?,
        used: length(from)?,
        aim: length(from)?,
        limit: length(from)?,
        end: unpack_one_of(from, &ENDS)?,
    })
}

fn length(from: &mut Unpacker<'_>) -> Option<Duration> {
    let seconds = from.number()?;
    let nanos = u32::try_from(from.number()?).ok()?;
    (nanos < 1_000_000_000).then(|| Duration::new(seconds, nanos))
}

fn array<T: Copy + Default, const N: usize>(mut one: impl FnMut() -> Option<T>) -> Option<[T; N]> {
    let mut all = [T::default(); N];
    for place in &mut all {
        *place = one()?;
    }
    Some(all)
}

/// A name in the languages it is given in, the same words only once.
fn localized(to: &mut Packer, name: &Localized) {
    let [ko, en] = [Language::Ko, Language::En].map(|language| name.exact(language));
    let sort = match (ko, en) {
        (ko, en) if ko == en => 0,
        (_, None) => 1,
        (None, _) => 2,
        _ => 3,
    };
    to.number(sort);
    to.text(ko.or(en).unwrap_or_default());
    if sort == 3 {
        to.text(en.unwrap_or_default());
    }
}

fn unpack_localized(from: &mut Unpacker<'_>) -> Option<Localized> {
    let sort = from.number()?;
    let first = from.text()?;
    Some(match sort {
        0 => Localized::same(first),
        1 => Localized::only(Language::Ko, first),
        2 => Localized::only(Language::En, first),
        3 => Localized::new(first, from.text()?),
        _ => return None,
    })
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
