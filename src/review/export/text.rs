use crate::coach::Assessment;
use crate::lang::Language;
use crate::lang::say::{debrief as debrief_say, findings, review as say};
use crate::review::{debrief, words};
use crate::transcript::{self, Transcript, TurnRecord};

pub(super) fn export(transcript: &Transcript, language: Language) -> String {
    let mut lines = vec![
        words::title(transcript, language),
        words::facts(transcript, language),
    ];
    if transcript.turns.is_empty() {
        lines.push(String::new());
        lines.push(say::NOTHING.get(language).to_owned());
    }
    lines.extend(debrief_lines(transcript, language));
    let mut round = None;
    for turn in &transcript.turns {
        if round != Some(turn.round.index) {
            round = Some(turn.round.index);
            lines.push(String::new());
            lines.push(format!("[{}]", turn.round.name.get(language)));
        }
        lines.push(String::new());
        lines.extend(turn_lines(turn, language));
    }
    lines.join("\n")
}

fn turn_lines(turn: &TurnRecord, language: Language) -> Vec<String> {
    let mut lines = vec![format!("{}: {}", words::who(turn, language), turn.prompt)];
    if !turn.notes.is_empty() {
        lines.push(format!("({}) {}", say::NOTES.get(language), turn.notes));
    }
    let empty = turn.answer.trim().is_empty();
    let answer = if empty {
        say::EMPTY.get(language)
    } else {
        &turn.answer
    };
    lines.push(answer.to_owned());
    lines.push(format!("-- {}", words::measures(turn, language)));
    if let Some(seen) = &turn.coach {
        lines.extend(coach_lines(seen, &turn.answer, language));
    }
    lines
}

pub(super) fn coach_lines(seen: &Assessment, answer: &str, language: Language) -> Vec<String> {
    let title = findings::COACH.get(language);
    let mut lines = vec![format!("-- {title}: {}", words::marks(seen, language))];
    for finding in &seen.findings {
        let name = finding.rule.name().get(language);
        let quote = words::quote(finding, answer).map(|it| findings::quoted(language, it));
        let quote = quote.map(|it| format!(" {it}")).unwrap_or_default();
        let advice = finding.advice.get(language);
        lines.push(format!("   * {name}:{quote} {advice}"));
    }
    let key_points = words::key_points(seen, answer, language);
    lines.extend(key_points.into_iter().map(|(_, it)| format!("   {it}")));
    lines
}

/// The own ratings, the coach's marks and what to do next, before everything that was said.
fn debrief_lines(transcript: &Transcript, language: Language) -> Vec<String> {
    let whole = transcript::debrief(&transcript.turns);
    let mut lines = vec![debrief::overall(&whole, language).join(", ")];
    let marks = debrief::mean_marks(&whole, language);
    lines.extend(marks.map(|it| format!("{}: {it}", findings::COACH.get(language))));
    let steps = debrief::steps(&whole, &transcript.turns, language);
    if !steps.is_empty() {
        lines.push(format!("\n[{}]", debrief_say::NEXT.get(language)));
    }
    for (number, step) in (1..).zip(steps) {
        lines.push(format!("{number}. {}: {}", step.title, step.advice));
        lines.push(format!("   {}", step.shown));
    }
    lines.retain(|line| !line.is_empty());
    lines
}
