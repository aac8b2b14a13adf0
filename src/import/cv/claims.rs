//! Finds the claims of a CV.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::import::asking::{Mood, asks};
use crate::import::decode::decode;
use crate::import::html::flatten;
use crate::import::label::squeeze;
use crate::import::lexicon::{has, words};
use crate::import::line::Line;
use crate::import::model::Refusal;

use super::questions::questions;
use super::sort::{Sort, asked_about, is_no_claim, sorts};

/// The maximum number of claims per CV.
const MAX: usize = 20;
/// The shortest claim, in letters and digits.
const SHORTEST: usize = 8;

/// A passage of a CV that an interviewer could doubt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Claim {
    /// The CV's own words.
    pub text: String,
    /// Line where it starts, from 1.
    pub line: usize,
    /// The questions it invites.
    pub questions: Vec<String>,
}

/// Reads the claims of a CV, at most twenty, in order.
///
/// # Errors
///
/// If the bytes are not text.
pub fn read_cv(bytes: &[u8]) -> Result<Vec<Claim>, Refusal> {
    let text = decode(bytes)?;
    let mut seen = BTreeSet::new();
    let mut found: Vec<(usize, Claim)> = Vec::new();
    let mut section = Below::Text;
    for flat in flatten(&text) {
        let line = Line::read(flat);
        if line.is_blank() || line.is_rule() {
            continue;
        }
        let said = line.asked();
        if let Some(next) = heading(&line, &said) {
            section = next;
            continue;
        }
        if section == Below::Others || is_aside(&line, &said) {
            continue;
        }
        for piece in pieces(&said) {
            let sorts = match is_no_claim(piece) {
                true => continue,
                false => sorts(piece),
            };
            let Some(sort) = asked_about(&sorts) else {
                continue;
            };
            let bare = squeeze(piece);
            if bare.chars().count() < SHORTEST || !seen.insert(bare) {
                continue;
            }
            let claim = Claim {
                text: piece.to_owned(),
                line: line.flat.number,
                questions: questions(piece, sort),
            };
            found.push((weight(&sorts), claim));
        }
    }
    Ok(strongest(found))
}

/// The kind of section below a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Below {
    Text,
    /// Skills without context, recommendations, plans, contact details.
    Others,
}

fn heading(line: &Line, said: &str) -> Option<Below> {
    let word = squeeze(said);
    let states = said.ends_with('.') || words(|it| it.cv.verb_ends).any(|it| said.ends_with(it));
    let short = said.chars().count() <= 30 && !states;
    let named = words(|it| it.cv.others_sections).any(|it| {
        word == it
            || (short && word.starts_with(it) && word.chars().count() <= it.chars().count() + 6)
    });
    let bracketed = said.starts_with('[') && said.ends_with(']');
    let is_heading = line.heading.is_some()
        || bracketed
        || (line.number.is_some() && asks(said) != Mood::States && short);
    match (named && line.bullet.is_none(), is_heading) {
        (true, _) => Some(Below::Others),
        (false, true) => Some(Below::Text),
        (false, false) if is_section_word(&word) => Some(Below::Text),
        _ => None,
    }
}

fn is_section_word(word: &str) -> bool {
    words(|it| it.cv.sections).any(|it| it == word)
}

/// Whether a line is a question of the form, a counter, contact details or dates, or struck out.
fn is_aside(line: &Line, said: &str) -> bool {
    let states = || words(|it| it.cv.stated).any(|it| said.contains(it));
    let asked = asks(said) == Mood::Asks && !states();
    let counter =
        said.starts_with('(') && said.ends_with(')') && said.chars().any(|c| c.is_ascii_digit());
    let letters = said.chars().filter(|c| c.is_alphabetic()).count();
    let digits = said.chars().filter(char::is_ascii_digit).count();
    let count = letters <= 6 && digits > 0;
    let dates = digits >= 8 && letters <= 12;
    let listed = {
        let (head, rest) = said.split_once([':', '：']).unwrap_or(("", ""));
        let head = squeeze(head);
        let helped = || words(|it| it.cv.helping).any(|it| rest.contains(it));
        has(|it| it.cv.listed, &head) || has(|it| it.cv.listed_if_helping, &head) && helped()
    };
    let struck = line.is_struck || line.flat.text.contains("~~");
    let dots = said.matches(" · ").count() >= 2;
    asked || counter || count || dates || listed || struck || dots || line.quote > 0
}

/// The sentences of a line.
fn pieces(said: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, c) in said.char_indices() {
        let end = at + c.len_utf8();
        let behind = said.get(end..).unwrap_or("");
        let before = said.get(..at).and_then(|it| it.chars().next_back());
        let stop = matches!(c, '.' | '!' | '?' | ';')
            && (behind.starts_with(' ') || behind.is_empty())
            && before.is_none_or(|c| !c.is_ascii_digit() || behind.starts_with(' '));
        if stop {
            found.push(said.get(from..end).unwrap_or("").trim());
            from = end;
        }
    }
    found.push(said.get(from..).unwrap_or("").trim());
    found.retain(|it| !it.is_empty());
    found
}

/// How strongly a claim invites questions.
fn weight(sorts: &[Sort]) -> usize {
    let of = |sort: &Sort| match sort {
        Sort::Number | Sort::Count | Sort::Result => 4,
        Sort::Decision | Sort::Role => 3,
        Sort::Tool | Sort::Trait | Sort::Motive => 2,
    };
    sorts.iter().map(of).sum()
}

/// The strongest claims, in the order of the CV.
fn strongest(mut found: Vec<(usize, Claim)>) -> Vec<Claim> {
    while found.len() > MAX {
        let weakest = found.iter().map(|it| it.0).min();
        let at = found.iter().rposition(|it| Some(it.0) == weakest);
        found.remove(at.unwrap_or(0));
    }
    found.into_iter().map(|it| it.1).collect()
}
