use crate::coach::Assessment;
use crate::lang::Language;
use crate::lang::say::{debrief as debrief_say, findings, review as say};
use crate::review::{Reviewed, debrief, words};
use crate::transcript::{self, Draft, Transcript, TurnRecord};

use super::text::point_lines;
use super::{ExportFormat, Exported};

/// Markdown.
pub(super) const FORMAT: ExportFormat = ExportFormat {
    word: "markdown",
    about: say::FORM_MARKDOWN,
    export: |transcript, turns, language| Exported::Lines(export(transcript, turns, language)),
};

pub(super) fn export(transcript: &Transcript, turns: &Reviewed, language: Language) -> String {
    let title = plain(&words::title(transcript, language));
    let mut blocks = vec![format!("# {title}"), words::facts(transcript, language)];
    if turns.turns().is_empty() {
        blocks.push(say::NOTHING.get(language).to_owned());
    }
    blocks.extend(comment_block(turns.comment(), language));
    blocks.extend(debrief_blocks(turns.turns(), language));
    let mut round = None;
    for (place, turn) in turns.turns().iter().enumerate() {
        if round != Some(turn.round.index) {
            round = Some(turn.round.index);
            blocks.push(format!("## {}", plain(turn.round.name.get(language))));
        }
        let why = words::why_asked_line(turns.turns(), place, language);
        blocks.extend(turn_blocks(turn, why, language));
        let points = point_lines(turns, place, language);
        let points = points.iter().map(|it| format!("- {}", plain(it)));
        blocks.push(points.collect::<Vec<_>>().join("\n"));
        blocks.extend(comment_block(turns.comment_on(place), language));
    }
    blocks.extend(
        transcript
            .draft
            .iter()
            .flat_map(|it| draft_blocks(it, language)),
    );
    blocks.retain(|block| !block.is_empty());
    blocks.join("\n\n")
}

fn comment_block(comment: Option<&str>, language: Language) -> Option<String> {
    let label = say::REMARKS.get(language);
    comment.map(|it| format!("*{label}*\n\n{}", fenced(it)))
}

fn draft_blocks(draft: &Draft, language: Language) -> Vec<String> {
    let mut blocks = vec![format!("## {}", words::draft(draft).get(language))];
    if !draft.prompt.is_empty() {
        blocks.push(format!("### {}", plain(&draft.prompt)));
    }
    if !draft.notes.trim().is_empty() {
        let notes = say::NOTES.get(language);
        blocks.push(format!("*{notes}*\n\n{}", fenced(&draft.notes)));
    }
    if !draft.answer.trim().is_empty() {
        blocks.push(fenced(&draft.answer));
    }
    blocks
}

fn turn_blocks(turn: &TurnRecord, why: Option<String>, language: Language) -> Vec<String> {
    let level = if turn.probe.is_some() { "####" } else { "###" };
    let mut blocks = vec![format!("{level} {}", plain(&turn.prompt))];
    blocks.extend(why.map(|it| format!("*{}*", plain(&it))));
    blocks.extend(turn.brief.as_deref().map(fenced));
    if !turn.notes.trim().is_empty() {
        let notes = say::NOTES.get(language);
        blocks.push(format!("*{notes}*\n\n{}", fenced(&turn.notes)));
    }
    if turn.answer.trim().is_empty() {
        blocks.push(words::wordless(turn).get(language).to_owned());
    } else {
        blocks.push(fenced(&turn.answer));
    }
    if !turn.after_time.trim().is_empty() {
        let label = say::AFTER_TIME.get(language);
        blocks.push(format!("*{label}*\n\n{}", fenced(&turn.after_time)));
    }
    blocks.push(format!("*{}*", words::measures(turn, language)));
    if let Some(seen) = &turn.coach {
        blocks.push(coach_block(seen, turn, language));
    }
    blocks
}

/// The coach's marks, then the findings as list items.
fn coach_block(seen: &Assessment, turn: &TurnRecord, language: Language) -> String {
    let title = findings::COACH.get(language);
    let mut lines = Vec::new();
    if words::is_marked(seen) {
        lines.push(format!("*{title}: {}*", words::marks(seen, language)));
    }
    if let Some(why) = words::why_unmarked(seen, turn.probe.is_some(), language) {
        lines.push(format!("*– {}*", plain(why)));
    }
    if !lines.is_empty() {
        lines.push(String::new());
    }
    for finding in &seen.findings {
        let name = finding.rule.name().get(language);
        let quote = words::quote(finding, &turn.answer).map(|it| findings::quoted(language, it));
        let quote = quote
            .map(|it| format!(" {}.", plain(&it)))
            .unwrap_or_default();
        let advice = plain(finding.advice.get(language));
        lines.push(format!("- **{name}**:{quote} {advice}"));
    }
    lines.join("\n").trim_end().to_owned()
}

/// The own ratings, the coach's marks and the next steps, placed before the questions and
/// answers.
fn debrief_blocks(turns: &[TurnRecord], language: Language) -> Vec<String> {
    let whole = transcript::debrief(turns);
    let mut blocks = debrief::figures(&whole, language);
    let steps = debrief::steps(&whole, turns, language);
    if !steps.is_empty() {
        blocks.push(format!("## {}", debrief_say::NEXT.get(language)));
        let items = (1..).zip(&steps).map(|(number, step)| {
            let [advice, shown] = [&step.advice, &step.shown].map(|it| plain(it));
            format!("{number}. **{}**: {advice} {shown}", step.title)
        });
        blocks.push(items.collect::<Vec<_>>().join("\n"));
    }
    blocks
}

/// Makes a single heading line without markup.
fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' => escaped.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}

/// The candidate's exact words, in a fence longer than any inside them.
fn fenced(text: &str) -> String {
    let longest = text
        .split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}text\n{text}\n{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_cannot_break_out_of_its_fence() {
        assert_eq!(fenced("a ``` b"), "````text\na ``` b\n````");
        assert_eq!(fenced(""), "```text\n\n```");
        assert_eq!(plain("# *a*\n<b>"), "\\# \\*a\\* \\<b\\>");
    }
}
