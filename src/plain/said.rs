//! Formats what is said about an interview as lines of text.

use crate::interview::{Ending, Interview, LiveTurn, Phase, QuestionIndex};
use crate::lang::Language;
use crate::lang::say::plain::{self as say, about};
use crate::lang::say::{debrief, home, interview as words};
use crate::review::second::SecondReadings;
use crate::review::{Notes, OutlineStep, Reviewed, export};
use crate::transcript;

use super::command::Word;

/// The title of the interview.
pub(super) fn title(interview: &Interview, language: Language) -> String {
    let setup = interview.setup();
    let (company, role) = (setup.company.get(language), setup.role.get(language));
    let mode = match setup.mode {
        crate::interview::Mode::Practice => home::PRACTICE,
        crate::interview::Mode::Real => home::REAL,
    };
    format!("{company} · {role} ({})", mode.get(language))
}

/// The beginning of a round.
pub(super) fn opening(interview: &Interview, round: usize, language: Language) -> String {
    let Some(planned) = interview.setup().plan.rounds.get(round) else {
        return String::new();
    };
    let mut lines = vec![planned.name.get(language).to_owned()];
    let is_retry = interview.setup().retry.is_some();
    lines.extend(is_retry.then(|| words::IS_RETRY.get(language).to_owned()));
    lines.extend([
        words::minutes(language, planned.asked_minutes()),
        words::questions(language, planned.questions.len()),
    ]);
    let opposite = words::OPPOSITE.get(language);
    lines.extend(planned.speakers().iter().map(|it| {
        let (role, manner) = (it.role.get(language), it.manner.get(language));
        format!("{opposite}: {role}. {manner}")
    }));
    lines.push(say::BEGIN.get(language).to_owned());
    lines.join("\n")
}

/// The interviewer's words, and any material to read.
pub(super) fn question(interview: &Interview, turn: &LiveTurn, language: Language) -> String {
    let place = turn.place();
    let of = interview.round(place).map_or(0, |it| it.questions.len());
    let number = words::question_of(language, place.question + 1, of);
    let speaker = interview.speaker(place, turn.probe().is_some(), language);
    let mut lines = vec![format!("{number}. {speaker}:"), turn.prompt().to_owned()];
    let asked = interview.question(place).filter(|_| turn.probe().is_none());
    let about = asked.and_then(|it| it.question.about.as_ref());
    lines.extend(about.map(|it| words::about(language, it)));
    let brief = interview.brief(place).filter(|_| turn.probe().is_none());
    lines.extend(brief.map(|it| format!("{}:\n{it}", words::BRIEF.get(language))));
    lines.join("\n")
}

/// The scale, and how to rate.
pub(super) fn rating(interview: &Interview, place: QuestionIndex, language: Language) -> String {
    let mut lines = vec![words::RATE.get(language).to_owned()];
    let points = (1..=5).zip(interview.anchors(place, language));
    lines.extend(points.map(|(point, anchor)| format!("{point}: {anchor}")));
    lines.push(say::RATE_HOW.get(language).to_owned());
    lines.join("\n")
}

/// The result of a quiz.
pub(super) fn mark(
    interview: &Interview,
    place: QuestionIndex,
    right: bool,
    language: Language,
) -> String {
    let verdict = match right {
        true => words::RIGHT,
        false => words::WRONG,
    };
    let mut lines = vec![verdict.get(language).to_owned()];
    if let Some(planned) = interview.question(place) {
        let accepted = planned.question.accept.join(", ");
        lines.push(format!("{}: {accepted}", words::ACCEPTED.get(language)));
        let outline = planned.question.outline.as_ref();
        lines.extend(outline.map(|it| it.get(interview.language(place)).to_owned()));
    }
    lines.push(say::GO_ON.get(language).to_owned());
    lines.join("\n")
}

/// A hint about a good answer.
pub(super) fn hints(interview: &Interview, language: Language) -> String {
    let place = interview.place();
    let hints = place.map(|it| interview.hints(it)).unwrap_or_default();
    if hints.is_empty() {
        return say::NO_HINT.get(language).to_owned();
    }
    let lines = hints.into_iter().flat_map(|hint| {
        let title = format!("{}:", hint.title.get(language));
        std::iter::once(title).chain(hint.lines)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The outline of a strong answer, and what viewing it means.
pub(super) fn outline(steps: &[OutlineStep], language: Language) -> String {
    let steps = (1..).zip(steps).map(|(number, step)| {
        let points: Vec<&str> = step.points.iter().map(|it| it.get(language)).collect();
        match points.is_empty() {
            true => format!("{number}. {}", step.words),
            false => format!("{number}. {} ({})", step.words, points.join(", ")),
        }
    });
    let title = format!("{}:", words::OUTLINE_TITLE.get(language));
    let seen = words::OUTLINE_SEEN.get(language).to_owned();
    let lines = [title].into_iter().chain(steps).chain([seen]);
    lines.collect::<Vec<_>>().join("\n")
}

/// The commands.
pub(super) fn help(language: Language) -> String {
    let mut lines = vec![
        say::COMMANDS.get(language).to_owned(),
        about::SUBMIT.get(language).to_owned(),
    ];
    lines.extend(Word::ALL.map(|word| {
        let (said, about) = word.said();
        let other = Language::ALL.into_iter().find(|it| *it != language);
        let other = said.get(other.unwrap_or(language));
        say::command(language, said.get(language), other, about.get(language))
    }));
    lines.join("\n")
}

/// The debrief, once the interview is over.
pub(super) fn debrief(
    interview: &Interview,
    second: &SecondReadings,
    language: Language,
) -> String {
    let title = match interview.phase() {
        Phase::Finished {
            outcome: Ending::Left,
        } => debrief::ENDED_EARLY,
        _ => debrief::TITLE,
    };
    let reviewed = Reviewed::of(&transcript::records(interview), &Notes::default());
    let reviewed = reviewed.with_second(second);
    let told = export::debrief(&reviewed, language);
    format!("{}\n{told}", title.get(language))
}
