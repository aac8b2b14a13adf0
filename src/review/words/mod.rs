//! A transcript's facts as text, for exports and screens alike.

mod aloud;

use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use crate::coach::{self, Assessment, Finding, Verdict};
use crate::interview::{AnswerEnd, Mode};
use crate::lang::say::Phrase;
use crate::lang::say::{
    debrief, findings, home, interview as interview_say, llm, past, probe as probe_say,
    progress as progress_say, recording, review as say,
};
use crate::lang::{Language, Localized};
use crate::review::last_word::{Judge, PointCoverage, PointPlace, QuestionPoint};
use crate::review::notes;
use crate::review::progress::Timing;
use crate::review::{Calendar, Summary};
use crate::settings::{SessionLength, Strictness};
use crate::transcript::{Draft, Outcome, SessionId, Transcript, TurnRecord};

pub use aloud::{heard, speech};

/// "Company · Role"
pub fn title(transcript: &Transcript, language: Language) -> String {
    named(
        &transcript.id,
        &transcript.company,
        &transcript.role,
        language,
    )
}

/// The heading of text that was not submitted, or, if the question is unknown, that may have
/// been.
pub fn draft(draft: &Draft) -> Phrase {
    match draft.prompt.is_empty() {
        true => say::TYPED,
        false => say::DRAFT,
    }
}

/// What to show for an answer without words.
pub fn wordless(turn: &TurnRecord) -> Phrase {
    match turn.voiced {
        true => recording::ALOUD,
        false => say::EMPTY,
    }
}

/// The same for a session in a list.
pub fn title_of(session: &Summary, language: Language) -> String {
    named(&session.id, &session.company, &session.role, language)
}

fn named(id: &SessionId, company: &Localized, role: &Localized, language: Language) -> String {
    let title = format!("{} · {}", company.get(language), role.get(language));
    match id.version() {
        1 => title,
        version => format!("{title} ({})", past::version(version).get(language)),
    }
}

/// When it took place, its mode, and how it ended.
pub fn facts(transcript: &Transcript, language: Language) -> String {
    let started = transcript.started;
    let mut how = how(transcript.mode, transcript.outcome, language);
    if transcript.strictness != Strictness::Normal {
        let strictness = strictness(transcript.strictness).get(language);
        how = format!("{strictness}, {how}");
    }
    in_short(started, false, &how, answered_for(transcript), language)
}

/// The same for a session in a list.
pub fn facts_of(session: &Summary, language: Language) -> String {
    let answered = session.turns.iter().map(|turn| turn.used).sum();
    let end = how(session.mode, session.outcome, language);
    in_short(session.started, session.misdated, &end, answered, language)
}

fn how(mode: Mode, outcome: Outcome, language: Language) -> String {
    let mode = match mode {
        Mode::Practice => home::PRACTICE,
        Mode::Real => home::REAL,
    };
    let outcome = match outcome {
        Outcome::Completed => say::COMPLETED,
        Outcome::Left => say::LEFT,
        Outcome::Unfinished => say::UNFINISHED,
    };
    format!("{}, {}", mode.get(language), outcome.get(language))
}

/// What is wrong with an impossible date.
pub fn wrong_date(started: DateTime<FixedOffset>) -> Phrase {
    match Calendar::is_too_early(started) {
        true => past::TOO_EARLY,
        false => past::AHEAD,
    }
}

fn in_short(
    started: DateTime<FixedOffset>,
    misdated: bool,
    how: &str,
    answered: Duration,
    language: Language,
) -> String {
    let mut day = started.format("%Y-%m-%d %H:%M").to_string();
    if misdated {
        day = format!("{day} ({})", wrong_date(started).get(language));
    }
    format!("{day}, {how}, {}", interview_say::clock(answered))
}

/// Name of a strictness.
pub fn strictness(strictness: Strictness) -> Phrase {
    match strictness {
        Strictness::Gentle => home::GENTLE,
        Strictness::Normal => home::NORMAL,
        Strictness::Tough => home::TOUGH,
    }
}

/// How a strictness differs from the scenario's, if it does.
pub fn about_strictness(strictness: Strictness) -> Option<Phrase> {
    match strictness {
        Strictness::Gentle => Some(home::ABOUT_GENTLE),
        Strictness::Normal => None,
        Strictness::Tough => Some(home::ABOUT_TOUGH),
    }
}

/// Name of an interview length.
pub fn length(length: SessionLength) -> Phrase {
    match length {
        SessionLength::Whole => home::WHOLE,
        SessionLength::Quarter => home::QUARTER,
        SessionLength::TwoQuestions => home::TWO_QUESTIONS,
    }
}

/// Time spent answering.
pub fn answered_for(transcript: &Transcript) -> Duration {
    transcript.turns.iter().map(|turn| turn.used).sum()
}

/// The interviewer's name.
pub fn who(turn: &TurnRecord, language: Language) -> String {
    let role = match &turn.interviewer {
        Some(role) => role.get(language),
        None => interview_say::INTERVIEWER.get(language),
    };
    let follow_up = interview_say::FOLLOW_UP.get(language);
    match turn.probe {
        Some(_) if turn.worded => format!("{role} ({follow_up}, {})", llm::WORDED.get(language)),
        Some(_) => format!("{role} ({follow_up})"),
        None => role.to_owned(),
    }
}

/// Why the follow-up at `place` was asked; `None` for a question, or if not recorded.
pub fn why_asked(turns: &[TurnRecord], place: usize, language: Language) -> Option<String> {
    let turn = turns.get(place)?;
    let own = || coach::reason_of(turn.probe.as_deref()?);
    let reason = turn.reason.as_deref().or_else(own)?;
    let point = reason.split_once(':').and_then(|(_, id)| {
        let question = turns.get(notes::question_of(turns, place)?)?;
        let mut points = question.coach.as_ref()?.key_points.iter();
        points.find(|it| it.id == id)
    });
    let point = point.map(|it| it.say.get(language));
    turn.probe.as_ref()?;
    Some(probe_say::why(language, reason, point))
}

/// The same as a separate line.
pub fn why_asked_line(turns: &[TurnRecord], place: usize, language: Language) -> Option<String> {
    let why = why_asked(turns, place, language)?;
    Some(format!("{}: {why}", probe_say::REASON.get(language)))
}

/// Time used, how the answer ended, and the candidate's own rating.
pub fn measures(turn: &TurnRecord, language: Language) -> String {
    let mut parts = vec![say::time(language, turn.used, turn.limit)];
    match turn.end {
        AnswerEnd::Submitted => {}
        AnswerEnd::TimedOut => parts.push(debrief::TIMED_OUT.get(language).to_owned()),
        AnswerEnd::Left => parts.push(debrief::LEFT.get(language).to_owned()),
    }
    if let Some(own) = turn.own {
        let points = debrief::points(language, own);
        parts.push(format!("{} {points}", debrief::OWN.get(language)));
    }
    if let Some(right) = turn.right {
        let mark = if right {
            interview_say::RIGHT
        } else {
            interview_say::WRONG
        };
        parts.push(mark.get(language).to_owned());
    }
    parts.join(", ")
}

/// "Structure 4, Substance 3, ..."
pub fn marks(seen: &Assessment, language: Language) -> String {
    let marks = seen.marks.iter().map(|mark| {
        let name = mark.dimension.name().get(language);
        match mark.points {
            Some(points) => format!("{name} {points}"),
            None => format!("{name} –"),
        }
    });
    marks.collect::<Vec<_>>().join(", ")
}

/// The words of the answer that a finding quotes, on one line.
pub fn quote<'a>(finding: &Finding, answer: &'a str) -> Option<&'a str> {
    answer.get(finding.quote.clone()?)
}

/// Why no mark is given, if none is.
pub fn why_unmarked(seen: &Assessment, probe: bool, language: Language) -> Option<&'static str> {
    let missing = seen.marks.iter().any(|mark| mark.points.is_none());
    let why = match probe {
        true => debrief::PROBE_UNMARKED,
        false => seen.why_unmarked(),
    };
    missing.then(|| why.get(language))
}

/// Whether any mark is given.
pub fn is_marked(seen: &Assessment) -> bool {
    seen.marks.iter().any(|mark| mark.points.is_some())
}

/// A key point on one line: the verdict, the point, and the candidate's words if any, naming the
/// follow-up they come from.
pub fn key_point(point: &QuestionPoint, turns: &[TurnRecord], language: Language) -> String {
    let name = point_heading(point).get(language);
    let line = named_point(name, point, turns, language);
    match second_reading(point, turns, language) {
        Some(second) => format!("{line} – {second}"),
        None => line,
    }
}

/// A second reading of a point the coach is unsure about, labeled as such.
fn second_reading(
    point: &QuestionPoint,
    turns: &[TurnRecord],
    language: Language,
) -> Option<String> {
    let read = point.second.as_ref()?;
    let words = turns.get(read.turn)?.answer.get(read.words.clone())?;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = findings::quoted(language, &words);
    Some(llm::second_reading(language, &words))
}

/// The same for a single answer.
pub fn key_points_of_answer(seen: &Assessment, answer: &str, language: Language) -> Vec<String> {
    let points = seen.key_points.iter();
    let points = points.map(|point| QuestionPoint::of_answer(point, 0));
    points
        .map(|point| key_point_in(&point, language, |_| answer))
        .collect()
}

fn key_point_in<'a>(
    point: &QuestionPoint,
    language: Language,
    answer: impl Fn(&PointPlace) -> &'a str,
) -> String {
    point_behind(point_heading(point).get(language), point, language, answer)
}

/// The same after `name` instead of the verdict.
pub fn named_point(
    name: &str,
    point: &QuestionPoint,
    turns: &[TurnRecord],
    language: Language,
) -> String {
    let answer = |place: &PointPlace| turns.get(place.turn).map_or("", |it| &it.answer);
    point_behind(name, point, language, answer)
}

fn point_behind<'a>(
    verdict: &str,
    point: &QuestionPoint,
    language: Language,
    answer: impl Fn(&PointPlace) -> &'a str,
) -> String {
    let say = point.say.get(language);
    let places = point.places.iter();
    let words = places.filter_map(|place| {
        let words = answer(place).get(place.words.clone())?;
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = findings::quoted(language, &words);
        Some(match place.turn.checked_sub(point.question) {
            Some(probe) if probe > 0 => {
                format!("{}: {words}", debrief::follow_up(language, probe))
            }
            _ => words,
        })
    });
    let words = words.collect::<Vec<_>>().join(", ");
    let line = match verdict.ends_with('?') {
        true => format!("{verdict} {say}"),
        false => format!("{verdict}: {say}"),
    };
    let line = match words.is_empty() {
        true => line,
        false => format!("{line} ({words})"),
    };
    // Only points that every good answer has are counted; a list shows the others too.
    match point.optional && point.verdict == Verdict::Unsure {
        true => debrief::optional(language, &line),
        false => line,
    }
}

/// The verdict on a key point, in two or three words.
fn point_heading(point: &QuestionPoint) -> Phrase {
    let own = point.by == Judge::Candidate;
    match point.verdict {
        Verdict::Heard if own => debrief::SAID,
        Verdict::Heard if point.only_later() => debrief::HEARD_LATER,
        Verdict::Heard => debrief::HEARD,
        Verdict::Contradicted => debrief::CONTRADICTED,
        Verdict::Unsure => debrief::UNSURE,
        Verdict::NotHeard if own => debrief::NOT_SAID,
        Verdict::NotHeard if point.optional => debrief::NICE_TO_ADD,
        Verdict::NotHeard => debrief::MISSING,
    }
}

/// How many of a question's key points were made; `None` if none is known.
pub fn coverage(points: &[QuestionPoint], language: Language) -> Option<String> {
    let PointCoverage { heard, later, of } = PointCoverage::of(points);
    let unsure = points.iter().filter(|it| it.verdict == Verdict::Unsure);
    let unsure = unsure.filter(|it| !it.optional).count();
    (of > 0)
        .then(|| debrief::coverage(language, heard, later, of) + &debrief::unsure(language, unsure))
}

/// Use of time limits, beginning with the share of answers within their limit; empty if no answer
/// ended.
pub fn times(timing: &Timing, language: Language) -> Vec<String> {
    if timing.within_share.is_none() {
        return Vec::new();
    }
    let mut lines = vec![
        progress_say::within(language, timing.within, timing.answers),
        progress_say::late(language, timing.over, timing.timed_out),
    ];
    lines.extend(
        timing
            .length_share
            .map(|share| progress_say::length(language, share, timing.too_short, timing.too_long)),
    );
    lines.extend(
        timing
            .think_seconds
            .map(|seconds| progress_say::think(language, seconds)),
    );
    lines
}
