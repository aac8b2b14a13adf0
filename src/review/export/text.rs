use crate::coach::Assessment;
use crate::lang::Language;
use crate::lang::say::{debrief as debrief_say, findings, recording, review as say};
use crate::review::{Reviewed, debrief, words};
use crate::transcript::{self, Draft, Transcript, TurnRecord};

use super::{ExportFormat, Exported};

/// Plain text.
pub(super) const FORMAT: ExportFormat = ExportFormat {
    word: "text",
    about: say::FORM_TEXT,
    export: |transcript, turns, language| Exported::Lines(export(transcript, turns, language)),
};

pub(super) fn export(transcript: &Transcript, turns: &Reviewed, language: Language) -> String {
    let mut lines = vec![
        words::title(transcript, language),
        words::facts(transcript, language),
    ];
    if turns.turns().is_empty() {
        lines.push(String::new());
        lines.push(say::NOTHING.get(language).to_owned());
    }
    lines.extend(comment_line(turns.comment(), language));
    lines.extend(debrief_lines(turns.turns(), language));
    let mut round = None;
    for (place, turn) in turns.turns().iter().enumerate() {
        if round != Some(turn.round.index) {
            round = Some(turn.round.index);
            lines.push(String::new());
            lines.push(format!("[{}]", turn.round.name.get(language)));
        }
        lines.push(String::new());
        let why = words::why_asked_line(turns.turns(), place, language);
        lines.extend(turn_lines(turn, why, language));
        let points = point_lines(turns, place, language).into_iter();
        lines.extend(points.map(|it| format!("   {it}")));
        lines.extend(comment_line(turns.comment_on(place), language));
    }
    lines.extend(
        transcript
            .draft
            .iter()
            .flat_map(|it| draft_lines(it, language)),
    );
    lines.join("\n")
}

pub(super) fn debrief(turns: &Reviewed, language: Language) -> String {
    let mut lines = debrief_lines(turns.turns(), language);
    if turns.turns().is_empty() {
        lines.push(say::NOTHING.get(language).to_owned());
    }
    for (place, turn) in turns.turns().iter().enumerate() {
        lines.push(String::new());
        let name = debrief::turn_name(turns.turns(), place, language);
        lines.push(format!("{name}. {}", turn.prompt));
        lines.push(format!("-- {}", words::measures(turn, language)));
        let heard = words::heard(turn, language).into_iter();
        lines.extend(heard.map(|it| format!("-- {it}")));
        lines.extend(coached_lines(turn, language));
        let points = point_lines(turns, place, language).into_iter();
        lines.extend(points.map(|it| format!("   {it}")));
    }
    lines.join("\n")
}

fn comment_line(comment: Option<&str>, language: Language) -> Option<String> {
    comment.map(|it| format!("({}) {it}", say::REMARKS.get(language)))
}

fn draft_lines(draft: &Draft, language: Language) -> Vec<String> {
    let title = words::draft(draft).get(language);
    let mut lines = vec![format!("\n[{title}]"), String::new()];
    lines.extend((!draft.prompt.is_empty()).then(|| draft.prompt.clone()));
    if !draft.notes.trim().is_empty() {
        lines.push(format!("({}) {}", say::NOTES.get(language), draft.notes));
    }
    lines.push(draft.answer.clone());
    lines
}

fn turn_lines(turn: &TurnRecord, why: Option<String>, language: Language) -> Vec<String> {
    let mut lines = vec![format!("{}: {}", words::who(turn, language), turn.prompt)];
    lines.extend(why.map(|it| format!("({it})")));
    lines.extend(turn.brief.clone());
    if !turn.notes.trim().is_empty() {
        lines.push(format!("({}) {}", say::NOTES.get(language), turn.notes));
    }
    let empty = turn.answer.trim().is_empty();
    let answer = if empty {
        words::wordless(turn).get(language)
    } else {
        &turn.answer
    };
    lines.push(answer.to_owned());
    if let Some(recognized) = &turn.recognized {
        let label = recording::WAITING.get(language);
        lines.push(format!("({label}) {recognized}"));
    }
    if !turn.after_time.trim().is_empty() {
        let label = say::AFTER_TIME.get(language);
        lines.push(format!("({label}) {}", turn.after_time));
    }
    lines.push(format!("-- {}", words::measures(turn, language)));
    let heard = words::heard(turn, language).into_iter();
    lines.extend(heard.map(|it| format!("-- {it}")));
    lines.extend(coached_lines(turn, language));
    lines
}

/// The key points of a question in its answer and follow-ups; empty for a follow-up.
pub(super) fn point_lines(interview: &Reviewed, place: usize, language: Language) -> Vec<String> {
    if interview.question_of(place) != Some(place) {
        return Vec::new();
    }
    let points = interview.points(place);
    let coverage = words::coverage(points, language);
    let lines = points
        .iter()
        .map(|it| words::key_point(it, interview.turns(), language));
    coverage.into_iter().chain(lines).collect()
}

pub(super) fn second_readings(interview: &Reviewed, language: Language) -> Vec<String> {
    let turns = interview.turns();
    let questions = turns.iter().enumerate().flat_map(|(place, turn)| {
        let points = interview.points(place).iter();
        let read = points.filter(|it| it.second.is_some());
        let lines = read.map(|it| format!("   {}", words::key_point(it, turns, language)));
        let lines: Vec<String> = lines.collect();
        let name = debrief::turn_name(turns, place, language);
        let question = (!lines.is_empty()).then(|| format!("{name}. {}", turn.prompt));
        question.into_iter().chain(lines)
    });
    questions.collect()
}

/// What the coach saw in a single answer.
pub(super) fn answer_lines(seen: &Assessment, answer: &str, language: Language) -> Vec<String> {
    let mut lines = coach_lines(seen, answer, false, language);
    let points = words::key_points_of_answer(seen, answer, language);
    lines.extend(points.into_iter().map(|it| format!("   {it}")));
    lines
}

/// The coach's assessment of a turn; empty if it read none.
fn coached_lines(turn: &TurnRecord, language: Language) -> Vec<String> {
    let lines = |seen| coach_lines(seen, &turn.answer, turn.probe.is_some(), language);
    turn.coach.as_ref().map(lines).unwrap_or_default()
}

fn coach_lines(seen: &Assessment, answer: &str, probe: bool, language: Language) -> Vec<String> {
    let title = findings::COACH.get(language);
    let mut lines = Vec::new();
    if words::is_marked(seen) {
        lines.push(format!("-- {title}: {}", words::marks(seen, language)));
    }
    let why = words::why_unmarked(seen, probe, language);
    lines.extend(why.map(|it| format!("   – {it}")));
    for finding in &seen.findings {
        let name = finding.rule.name().get(language);
        let quote = words::quote(finding, answer).map(|it| findings::quoted(language, it));
        let quote = quote.map(|it| format!(" {it}")).unwrap_or_default();
        let advice = finding.advice.get(language);
        lines.push(format!("   * {name}:{quote} {advice}"));
    }
    lines
}

/// The own ratings, the coach's marks and the next steps, placed before the questions and
/// answers.
fn debrief_lines(turns: &[TurnRecord], language: Language) -> Vec<String> {
    let whole = transcript::debrief(turns);
    let mut lines = debrief::figures(&whole, language);
    let steps = debrief::steps(&whole, turns, language);
    if !steps.is_empty() {
        lines.push(format!("\n[{}]", debrief_say::NEXT.get(language)));
    }
    for (number, step) in (1..).zip(steps) {
        lines.push(format!("{number}. {}: {}", step.title, step.advice));
        lines.push(format!("   {}", step.shown));
    }
    lines
}
