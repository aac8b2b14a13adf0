//! One session: the results, then everything that was asked and said.

use crate::lang::Language;
use crate::lang::say::{debrief as debrief_say, export as say, findings, review as review_say};
use crate::review::export::text::point_lines;
use crate::review::{Reviewed, debrief, words};
use crate::transcript::{self, Transcript, TurnRecord};

use super::chart;
use super::escape::text;

/// A session's section, with headings from level `heading` down.
pub(super) fn section(
    transcript: &Transcript,
    turns: &Reviewed,
    number: usize,
    heading: usize,
    language: Language,
) -> String {
    let mut html = format!(
        "<section class=\"session\" id=\"session-{number}\">\n<h{heading}>{}</h{heading}>\n<p class=\"soft\">{}</p>\n",
        text(&words::title(transcript, language)),
        text(&words::facts(transcript, language)),
    );
    let level = heading + 1;
    if turns.turns().is_empty() {
        html.push_str(&format!("<p>{}</p>\n", review_say::NOTHING.get(language)));
    }
    html.push_str(&comment(turns.comment(), language));
    html.push_str(&overall(turns.turns(), level, language));
    let mut round = None;
    for (place, turn) in turns.turns().iter().enumerate() {
        if round != Some(turn.round.index) {
            round = Some(turn.round.index);
            let name = text(turn.round.name.get(language));
            html.push_str(&format!("<h{level}>{name}</h{level}>\n"));
        }
        html.push_str(&article(turns, place, number, level + 1, language));
    }
    if let Some(draft) = &transcript.draft {
        let title = words::draft(draft).get(language).to_owned();
        html.push_str(&format!("<h{level}>{title}</h{level}>\n"));
        html.push_str(&paragraph("", &draft.prompt));
        html.push_str(&format!(
            "<div class=\"said\">{}</div>\n",
            text(&draft.answer)
        ));
    }
    html.push_str("</section>\n");
    html
}

/// The ratings, marks and next steps.
fn overall(turns: &[TurnRecord], level: usize, language: Language) -> String {
    let whole = transcript::debrief(turns);
    let mut html = String::new();
    let said = debrief::overall(&whole, language);
    if !said.is_empty() {
        html.push_str(&format!("<p>{}</p>\n", text(&said.join(", "))));
    }
    html.push_str(&chart::marks(&whole, language));
    let steps = debrief::steps(&whole, turns, language);
    if !steps.is_empty() {
        let next = debrief_say::NEXT.get(language);
        html.push_str(&format!("<h{level}>{next}</h{level}>\n<ol>\n"));
        for step in &steps {
            html.push_str(&format!(
                "<li><strong>{}</strong>: {}<br><small>{}</small></li>\n",
                text(step.title),
                text(&step.advice),
                text(&step.shown)
            ));
        }
        html.push_str("</ol>\n");
    }
    html
}

/// A question or follow-up with its answer and what the coach saw in it.
fn article(
    turns: &Reviewed,
    place: usize,
    session: usize,
    level: usize,
    language: Language,
) -> String {
    let Some(turn) = turns.turns().get(place) else {
        return String::new();
    };
    let is_probe = turn.probe.is_some();
    let lang = turn.round.language.code();
    let class = if is_probe { " class=\"probe\"" } else { "" };
    let level = level + usize::from(is_probe);
    let mut html = format!(
        "<article{class} id=\"turn-{session}-{}\">\n<h{level}><small>{}</small> <span lang=\"{lang}\">{}</span></h{level}>\n",
        place + 1,
        place + 1,
        text(&turn.prompt)
    );
    if let Some(why) = words::why_asked_line(turns.turns(), place, language) {
        html.push_str(&format!("<p class=\"soft\">{}</p>\n", text(&why)));
    }
    let mut said = |label: Option<&str>, words: &str| {
        if let Some(label) = label {
            html.push_str(&format!("<p class=\"soft\">{label}</p>\n"));
        }
        html.push_str(&format!(
            "<div class=\"said\" lang=\"{lang}\">{}</div>\n",
            text(words)
        ));
    };
    if let Some(brief) = &turn.brief {
        said(Some(say::BRIEF.get(language)), brief);
    }
    if !turn.notes.trim().is_empty() {
        said(Some(review_say::NOTES.get(language)), &turn.notes);
    }
    match turn.answer.trim().is_empty() {
        true => said(None, words::wordless(turn).get(language)),
        false => said(None, &turn.answer),
    }
    if !turn.after_time.trim().is_empty() {
        said(Some(review_say::AFTER_TIME.get(language)), &turn.after_time);
    }
    html.push_str(&paragraph(
        " class=\"soft\"",
        &words::measures(turn, language),
    ));
    html.push_str(&coach(turns, place, turn, language));
    html.push_str(&comment(turns.comment_on(place), language));
    html.push_str("</article>\n");
    html
}

/// What was remarked, below its label; nothing if there is nothing.
fn comment(said: Option<&str>, language: Language) -> String {
    let label = review_say::REMARKS.get(language);
    let html = said.map(|it| {
        let said = text(it);
        format!("<p class=\"soft\">{label}</p>\n<div class=\"said\">{said}</div>\n")
    });
    html.unwrap_or_default()
}

/// A paragraph with these attributes; nothing if it has no words.
fn paragraph(attributes: &str, words: &str) -> String {
    match words.is_empty() {
        true => String::new(),
        false => format!("<p{attributes}>{}</p>\n", text(words)),
    }
}

/// The coach's marks, its findings, and the key points.
fn coach(turns: &Reviewed, place: usize, turn: &TurnRecord, language: Language) -> String {
    let mut html = String::new();
    let mut items = Vec::new();
    if let Some(seen) = &turn.coach {
        if words::is_marked(seen) {
            let title = findings::COACH.get(language);
            let marks = text(&words::marks(seen, language));
            html.push_str(&format!("<p>{title}: {marks}</p>\n"));
        }
        if let Some(why) = words::why_unmarked(seen, turn.probe.is_some(), language) {
            html.push_str(&format!("<p class=\"soft\">{}</p>\n", text(why)));
        }
        for finding in &seen.findings {
            let name = finding.rule.name().get(language);
            let quote =
                words::quote(finding, &turn.answer).map(|it| findings::quoted(language, it));
            let quote = quote
                .map(|it| format!(" {}.", text(&it)))
                .unwrap_or_default();
            let advice = text(finding.advice.get(language));
            items.push(format!("<strong>{name}</strong>:{quote} {advice}"));
        }
    }
    let points = point_lines(turns, place, language);
    items.extend(points.iter().map(|it| text(it)));
    if !items.is_empty() {
        let items = items.iter().map(|it| format!("<li>{it}</li>\n"));
        html.push_str(&format!("<ul>\n{}</ul>\n", items.collect::<String>()));
    }
    html
}
