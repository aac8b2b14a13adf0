//! The format of `notes.toml`.

use std::collections::btree_map::Entry;
use std::fmt::{self, Write as _};
use std::ops::Range;

use crate::bank::QuestionRef;
use crate::coach::Rule;
use crate::diagnostic::toml::{self, Fields, Value, decode};
use crate::diagnostic::{Diagnostic, Problems, SourceText};
use crate::lang::say::{check, notes as say};
use crate::transcript::{block, line};

use super::{AnswerMark, MarkedSentence, Notes, Remarks, TurnNotes};

/// The newest format this program writes. Older ones can always be read; newer ones are never
/// changed.
pub const FORMAT: i64 = 4;

/// The format of notes on a session that only one machine continued.
const OF_ONE_VERSION: i64 = 3;

/// The format of notes that do not record where a strong answer was shown.
const WITHOUT_STRONG_ANSWERS: i64 = 2;

/// The format of notes without corrections of the coach; older programs can read it.
const WITHOUT_CORRECTIONS: i64 = 1;

/// More characters than any answer has.
pub(in crate::review) const LONGEST: i64 = 1 << 40;

/// Maximum number of turns that notes may refer to; no session has as many.
pub(in crate::review) const MAX_TURNS: i64 = 10_000;

/// Parses the notes, and reports everything wrong with them. Invalid parts are skipped and the
/// rest is used; but while any diagnostic is an error, writing the file would lose the skipped
/// parts, so it must not be overwritten.
pub fn read(source: &SourceText) -> (Notes, Vec<Diagnostic>) {
    let mut problems = Problems::default();
    if source.text().trim().is_empty() {
        return (Notes::default(), Vec::new());
    }
    let notes = toml::read(source, &mut problems, |fields| {
        toml::up_to(fields, FORMAT, walk).unwrap_or_default()
    });
    (notes, problems.into_sorted())
}

fn walk(fields: &mut Fields<'_, '_>) -> Notes {
    let mut notes = Notes {
        session: remarks(fields),
        ..Notes::default()
    };
    fields.tables("turn", |fields| {
        let span = fields.span();
        let (place, turn) = turn(fields)?;
        match notes.turns.entry(place) {
            Entry::Vacant(free) => {
                free.insert(turn);
            }
            Entry::Occupied(_) => twice(fields, span, place),
        }
        Some(())
    });
    fields.tables("elsewhere", |fields| {
        let span = fields.span();
        let (place, turn) = turn(fields)?;
        let Some(mark) = turn.answer.clone() else {
            let what = check::missing_key("answer");
            let missing = Diagnostic::error(span, what, check::add_key(ANSWER));
            fields.problems().push_missing(missing);
            return None;
        };
        match notes.elsewhere.entry((place, mark)) {
            Entry::Vacant(free) => {
                free.insert(turn);
            }
            Entry::Occupied(_) => twice(fields, span, place),
        }
        Some(())
    });
    notes
}

/// Reports two notes on one answer.
fn twice(fields: &mut Fields<'_, '_>, span: Range<usize>, place: usize) {
    let number = i64::try_from(place + 1).unwrap_or(MAX_TURNS);
    let twice = Diagnostic::error(span, say::twice(number), say::JOIN_THEM.into());
    fields.problems().push(twice);
}

/// The notes on one turn, and its index.
fn turn(fields: &mut Fields<'_, '_>) -> Option<(usize, TurnNotes)> {
    let number = fields.required("number", "number = 1", decode::integer(1..=MAX_TURNS));
    let question = fields.optional("question", question);
    let answer = fields.optional("answer", answer);
    let own = fields.optional("own", decode::integer(1..=5));
    let turn = TurnNotes {
        question,
        answer,
        own: own.and_then(|own| u8::try_from(own).ok()),
        remarks: remarks(fields),
        said: fields.tables("said", said),
        not_said: fields
            .optional("not_said", |key, value, problems| {
                decode::list(key, value, problems, decode::text)
            })
            .unwrap_or_default(),
        disputed: fields
            .optional("disputed", |key, value, problems| {
                decode::list(key, value, problems, rule)
            })
            .unwrap_or_default(),
        strong_shown: fields
            .optional("strong_answer_shown", decode::boolean)
            .unwrap_or(false),
    };
    Some((usize::try_from(number? - 1).ok()?, turn))
}

/// Example of an answer's mark.
const ANSWER: &str = "answer = \"1a2b3c4d\"";

fn answer(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<AnswerMark> {
    let written = decode::text(key, value, problems)?;
    let mark = AnswerMark::read(&written);
    if mark.is_none() {
        let what = check::unknown_word(&written);
        problems.push(Diagnostic::error(
            value.span(),
            what,
            check::for_example(ANSWER),
        ));
    }
    mark
}

fn remarks(fields: &mut Fields<'_, '_>) -> Remarks {
    let mut remarks = Remarks::default();
    remarks.set_star(fields.optional("star", decode::boolean).unwrap_or(false));
    for tag in fields.optional("tags", decode::texts).unwrap_or_default() {
        remarks.tag(&tag);
    }
    let comment = fields.optional("comment", decode::text);
    remarks.set_comment(&comment.unwrap_or_default());
    remarks
}

fn said(fields: &mut Fields<'_, '_>) -> Option<MarkedSentence> {
    let point = fields.required("point", "point = \"own-action\"", decode::text);
    let turn = fields.required("turn", "turn = 1", decode::integer(1..=MAX_TURNS));
    let start = fields.required("start", "start = 0", decode::integer(0..=LONGEST));
    let end = fields.required("end", "end = 20", decode::integer(0..=LONGEST));
    let quote = fields.required("quote", "quote = \"...\"", decode::text);
    Some(MarkedSentence {
        point: point?,
        turn: usize::try_from(turn? - 1).ok()?,
        characters: usize::try_from(start?).ok()?..usize::try_from(end?).ok()?,
        quote: quote?,
    })
}

fn rule(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<Rule> {
    let words = Rule::ALL.map(Rule::word);
    decode::word(&words, |written| written.parse().ok())(key, value, problems)
}

/// Decodes `BANK/ID`.
pub(in crate::review) fn question(
    key: &str,
    value: &Value<'_>,
    problems: &mut Problems,
) -> Option<QuestionRef> {
    let written = decode::text(key, value, problems)?;
    let question = written.parse().ok();
    if question.is_none() {
        problems.push(Diagnostic::error(
            value.span(),
            check::bad_id(&written),
            check::for_example("question = \"aws-cse/angry-customer\""),
        ));
    }
    question
}

/// Formats the whole file. Reading it back gives the same notes.
pub fn write(notes: &Notes) -> String {
    let turns = || notes.turns.values().chain(notes.elsewhere.values());
    let is_marked = turns().any(|it| it.answer.is_some());
    let format = match (turns().any(|it| it.strong_shown), turns().any(corrects)) {
        _ if is_marked => FORMAT,
        (true, _) => OF_ONE_VERSION,
        (false, true) => WITHOUT_STRONG_ANSWERS,
        (false, false) => WITHOUT_CORRECTIONS,
    };
    let mut file = format!("format = {format}\n");
    push_remarks(&mut file, &notes.session);
    for (place, turn) in &notes.turns {
        push_turn(&mut file, "turn", *place, turn);
    }
    for ((place, _), turn) in &notes.elsewhere {
        push_turn(&mut file, "elsewhere", *place, turn);
    }
    file
}

fn push_turn(file: &mut String, table: &str, place: usize, turn: &TurnNotes) {
    // Writing to a String cannot fail.
    let _ = writeln!(file, "\n[[{table}]]");
    push(file, "number", place + 1);
    if let Some(question) = &turn.question {
        push(file, "question", line(&question.to_string()));
    }
    if let Some(answer) = &turn.answer {
        push(file, "answer", line(&answer.to_string()));
    }
    if let Some(own) = turn.own {
        push(file, "own", own);
    }
    push_remarks(file, &turn.remarks);
    push_corrections(file, turn);
    if turn.strong_shown {
        push(file, "strong_answer_shown", true);
    }
}

fn corrects(turn: &TurnNotes) -> bool {
    !(turn.said.is_empty() && turn.not_said.is_empty() && turn.disputed.is_empty())
}

fn push_corrections(file: &mut String, turn: &TurnNotes) {
    if !turn.said.is_empty() {
        let said = turn.said.iter().map(|it| {
            format!(
                "    {{ point = {}, turn = {}, start = {}, end = {}, quote = {} }},\n",
                line(&it.point),
                it.turn + 1,
                it.characters.start,
                it.characters.end,
                line(&it.quote)
            )
        });
        push(file, "said", format!("[\n{}]", said.collect::<String>()));
    }
    if !turn.not_said.is_empty() {
        let ids: Vec<String> = turn.not_said.iter().map(|it| line(it)).collect();
        push(file, "not_said", format!("[{}]", ids.join(", ")));
    }
    if !turn.disputed.is_empty() {
        let rules: Vec<String> = turn.disputed.iter().map(|it| line(it.word())).collect();
        push(file, "disputed", format!("[{}]", rules.join(", ")));
    }
}

fn push_remarks(file: &mut String, remarks: &Remarks) {
    if remarks.star {
        push(file, "star", true);
    }
    if !remarks.tags.is_empty() {
        let tags: Vec<String> = remarks.tags.iter().map(|tag| line(tag)).collect();
        push(file, "tags", format!("[{}]", tags.join(", ")));
    }
    if let Some(comment) = &remarks.comment {
        push(file, "comment", block(comment));
    }
}

fn push(file: &mut String, key: &str, value: impl fmt::Display) {
    // Writing to a String cannot fail.
    let _ = writeln!(file, "{key} = {value}");
}
