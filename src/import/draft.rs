//! Questions while their answers are being collected.

use std::collections::BTreeMap;

use crate::lang::has_hangul;

use super::line::{Line, columns};
use super::model::{Imported, ImportedEntry, Skipped, Why};
use super::notes::Notes;
use super::star;

/// A question and the lines below it.
#[derive(Debug, Default)]
pub(super) struct Draft {
    text: String,
    /// The index of its line.
    at: usize,
    /// The number of its line in the file.
    number: usize,
    parent: Option<usize>,
    /// The lines of the answer: their indexes, and the text if it is not the whole line.
    lines: Vec<(usize, Option<String>)>,
    is_story: bool,
    has_text: bool,
}

impl Draft {
    pub(super) fn new(text: String, at: usize, number: usize, parent: Option<usize>) -> Self {
        Self {
            text,
            at,
            number,
            parent,
            ..Self::default()
        }
    }
}

/// The questions so far, and the lines that belong to nothing.
#[derive(Debug, Default)]
pub(super) struct Draws {
    drafts: Vec<Draft>,
    skipped: BTreeMap<usize, Why>,
    /// Questions by their own number, with their section.
    numbers: Vec<(u32, usize)>,
}

impl Draws {
    pub(super) fn begin(&mut self, draft: Draft) -> usize {
        self.drafts.push(draft);
        self.drafts.len() - 1
    }

    pub(super) fn add_text(&mut self, draft: usize, at: usize) {
        if let Some(it) = self.drafts.get_mut(draft) {
            it.lines.push((at, None));
            it.has_text = true;
        }
    }

    pub(super) fn add_inline(&mut self, draft: usize, at: usize, text: String) {
        if let Some(it) = self.drafts.get_mut(draft) {
            it.lines.push((at, Some(text)));
            it.has_text = true;
        }
    }

    /// The line index of a question.
    pub(super) fn place(&self, draft: usize) -> usize {
        self.drafts.get(draft).map_or(usize::MAX, |it| it.at)
    }

    pub(super) fn has_text(&self, draft: usize) -> bool {
        self.drafts.get(draft).is_some_and(|it| it.has_text)
    }

    pub(super) fn skip(&mut self, at: usize, why: Why) {
        self.skipped.insert(at, why);
    }

    pub(super) fn unskip(&mut self, at: usize) {
        self.skipped.remove(&at);
    }

    /// Records a line with only a label, which belongs to what follows.
    pub(super) fn note(&mut self, at: usize) {
        self.skipped.remove(&at);
    }

    pub(super) fn mark_story(&mut self, draft: usize) {
        if let Some(it) = self.drafts.get_mut(draft) {
            it.is_story = true;
        }
    }

    pub(super) fn is_story(&self, draft: usize) -> bool {
        self.drafts.get(draft).is_some_and(|it| it.is_story)
    }

    pub(super) fn number(&mut self, draft: usize, number: u32) {
        self.numbers.push((number, draft));
    }

    /// The last question with this number, if it is below the last title.
    pub(super) fn numbered(
        &self,
        number: u32,
        before: usize,
        title: Option<usize>,
    ) -> Option<usize> {
        let from = title.filter(|it| *it < before).unwrap_or(0);
        let mut near = self.numbers.iter().rev().take(64);
        let (_, draft) = near.find(|(it, _)| *it == number)?;
        self.drafts
            .get(*draft)
            .filter(|it| it.at >= from)
            .map(|_| *draft)
    }

    /// The questions with their answers.
    pub(super) fn finish(mut self, notes: &Notes) -> Imported {
        self.drop_contents(notes);
        let mut imported = Imported::default();
        let mut index: Vec<Option<usize>> = Vec::with_capacity(self.drafts.len());
        for draft in &self.drafts {
            let entry = entry(notes, draft);
            let is_form = draft.is_story && entry.star.is_none();
            if entry.text.chars().any(char::is_alphanumeric) && !is_form {
                index.push(Some(imported.questions.len()));
                let parent = draft.parent.and_then(|it| index.get(it).copied().flatten());
                imported.questions.push(ImportedEntry { parent, ..entry });
            } else {
                index.push(None);
                let why = if is_form { Why::Form } else { Why::Unplaced };
                let lines = draft.lines.iter().map(|(at, _)| *at);
                for at in lines.chain([draft.at]) {
                    self.skipped.entry(at).or_insert(why);
                }
            }
        }
        imported.skipped = skipped(notes, self.skipped.into_iter());
        imported
    }

    /// Removes questions that only list later questions that have an answer.
    fn drop_contents(&mut self, notes: &Notes) {
        let mut answered: BTreeMap<String, usize> = BTreeMap::new();
        for draft in &self.drafts {
            if answer(notes, draft).is_some() {
                answered.insert(key(&draft.text), draft.at);
            }
        }
        let is_parent: std::collections::BTreeSet<usize> =
            self.drafts.iter().filter_map(|it| it.parent).collect();
        let mut announced = Vec::new();
        for (at, draft) in self.drafts.iter().enumerate() {
            let later = answered
                .get(&key(&draft.text))
                .is_some_and(|it| *it > draft.at);
            if later
                && draft.parent.is_none()
                && !is_parent.contains(&at)
                && answer(notes, draft).is_none()
            {
                announced.push(at);
            }
        }
        for at in announced {
            if let Some(draft) = self.drafts.get_mut(at) {
                draft.text.clear();
                self.skipped.insert(draft.at, Why::Contents);
            }
        }
    }
}

fn key(text: &str) -> String {
    super::label::squeeze(text)
}

fn entry(notes: &Notes, draft: &Draft) -> ImportedEntry {
    let mut text = draft.text.clone();
    let mut lines: Vec<(usize, Option<String>)> = Vec::new();
    // The question continues on the next line: in another language, or wrapped.
    let mut asks_on = true;
    for (at, replaced) in &draft.lines {
        let more = goes_on(notes, draft, *at).filter(|_| asks_on && replaced.is_none());
        asks_on &= more.is_some() || replaced.is_some();
        match more {
            Some(more) => {
                text.push('\n');
                text.push_str(&more);
            }
            None => lines.push((*at, replaced.clone())),
        }
    }
    let rest = Draft {
        lines,
        ..Draft::new(String::new(), draft.at, draft.number, None)
    };
    let answer = answer(notes, &rest);
    let star = answer
        .as_deref()
        .and_then(|it| star::parts(it, draft.is_story));
    let is_form = star.is_none() && answer.as_deref().is_some_and(star::is_form);
    ImportedEntry {
        text,
        answer: answer.filter(|_| !is_form),
        parent: None,
        star,
        line: draft.number,
        is_story: draft.is_story,
        about: None,
    }
}

/// What a line adds to the question above: the rest of a struck line, a translation, or quiz
/// choices.
fn goes_on(notes: &Notes, draft: &Draft, at: usize) -> Option<String> {
    let (asked, line) = (notes.lines.get(draft.at)?, notes.lines.get(at)?);
    let plain = line.label.is_none()
        && line.number.is_none()
        && line.bullet.is_none()
        && !line.flat.is_fenced;
    let next_to = at == draft.at + 1;
    let struck = asked.is_struck && line.is_struck;
    let asks = super::asking::asks(&line.asked()) == super::asking::Mood::Asks;
    let translated = asks
        && has_hangul(&asked.content) != has_hangul(&line.content)
        && asked.heading.is_none()
        && line.indent <= asked.indent + 1;
    let choice = line.content.starts_with(['①', '②', '③', '④', '⑤', '⑥']);
    let continued = notes.continues(draft.at, at);
    (plain && ((next_to && (struck || translated || continued)) || choice)).then(|| line.asked())
}

/// The answer as stored: dedented, without labels, surrounding blank lines, and rules; `None` if
/// no letter or digit is left.
fn answer(notes: &Notes, draft: &Draft) -> Option<String> {
    let quoted = notes
        .lines
        .get(draft.at)
        .is_some_and(|it| super::notes::callout(it).is_some());
    let mut lines: Vec<(bool, String)> = Vec::new();
    for (at, text) in &draft.lines {
        let Some(line) = notes.lines.get(*at) else {
            continue;
        };
        match text {
            Some(text) => lines.push((true, text.clone())),
            None if line.flat.is_fenced
                || !(line.is_rule() && at == &draft.lines.last().map_or(0, |it| it.0)) =>
            {
                lines.push((false, shown(line, quoted)));
            }
            None => {}
        }
    }
    unfence(notes, draft, &mut lines);
    without_arrow(&mut lines);
    let whole = |(inline, text): &(bool, String)| !inline && !text.trim().is_empty();
    let indent = lines
        .iter()
        .filter(|it| whole(it))
        .map(|(_, text)| columns(text))
        .min()
        .unwrap_or(0);
    let dedent = |(inline, text): &(bool, String)| match inline {
        true => text.trim().to_owned(),
        false => cut(text, indent).trim_end().to_owned(),
    };
    let lines: Vec<String> = lines.iter().map(dedent).collect();
    let is_rule =
        |line: &String| line.len() >= 3 && line.chars().all(|c| matches!(c, '-' | '=' | '*' | '_'));
    let says = |line: &String| !line.trim().is_empty() && !is_rule(line);
    let from = lines.iter().position(says)?;
    let to = lines.iter().rposition(says)?;
    let text = lines.get(from..=to)?.join("\n");
    let text = text.trim_start().to_owned();
    text.chars().any(char::is_alphanumeric).then_some(text)
}

/// A line of an answer without the marks of its box.
fn shown(line: &Line, quoted: bool) -> String {
    let text = &line.flat.text;
    if !quoted {
        return text.clone();
    }
    let inner = text
        .trim_start()
        .strip_prefix('>')
        .map(|it| it.strip_prefix(' ').unwrap_or(it));
    inner.map_or_else(|| text.clone(), str::to_owned)
}

/// Removes the fence from an answer that is only fenced for its looks.
fn unfence(notes: &Notes, draft: &Draft, lines: &mut Vec<(bool, String)>) {
    let filled: Vec<usize> = (0..lines.len())
        .filter(|it| {
            lines
                .get(*it)
                .is_some_and(|(_, text)| !text.trim().is_empty())
        })
        .collect();
    let (Some(first), Some(last)) = (filled.first(), filled.last()) else {
        return;
    };
    let mark = |at: &usize| {
        lines
            .get(*at)
            .is_some_and(|(_, text)| matches!(text.trim(), "```" | "~~~" | "```text" | "```txt"))
    };
    let fenced = filled.iter().filter(|at| mark(at)).count();
    let all = draft.lines.iter().all(|(at, text)| {
        text.is_some()
            || notes
                .lines
                .get(*at)
                .is_none_or(|it| it.flat.is_fenced || it.is_blank())
    });
    if mark(first) && mark(last) && fenced == 2 && all && first != last {
        let (first, last) = (*first, *last);
        lines.remove(last);
        lines.remove(first);
    }
}

/// Removes an arrow that only marks the start of the answer.
fn without_arrow(lines: &mut [(bool, String)]) {
    let is_arrow = |text: &str| {
        let text = text.trim_start();
        ["->", "→", "=>", "⇒"].iter().any(|it| text.starts_with(it))
    };
    if lines.iter().filter(|(_, text)| is_arrow(text)).count() != 1 {
        return;
    }
    let first = lines.iter_mut().find(|(_, text)| !text.trim().is_empty());
    if let Some((inline, text)) = first.filter(|(_, text)| is_arrow(text)) {
        let rest = text
            .trim_start()
            .trim_start_matches(['-', '=', '>', '→', '⇒', ' ']);
        *text = rest.to_owned();
        *inline = true;
    }
}

/// A text without this many leading columns of whitespace.
fn cut(text: &str, indent: usize) -> &str {
    let mut rest = text;
    let whole = columns(text);
    while whole - columns(rest).min(whole) < indent {
        let Some(c) = rest.chars().next().filter(|c| c.is_whitespace()) else {
            break;
        };
        rest = rest.get(c.len_utf8()..).unwrap_or("");
        if c == '\t' && columns(text).saturating_sub(columns(rest)) >= indent {
            break;
        }
    }
    rest
}

/// The skipped lines for the report.
fn skipped(notes: &Notes, skipped: impl Iterator<Item = (usize, Why)>) -> Vec<Skipped> {
    let said = skipped.filter_map(|(at, why)| {
        let line = notes.lines.get(at)?;
        let text = line.flat.text.trim();
        (!text.is_empty()).then(|| Skipped {
            line: line.flat.number,
            text: text.to_owned(),
            why,
        })
    });
    said.collect()
}
