//! Questions in JSON and YAML, found by common key names.

use saphyr_parser::{Event, Parser};

use super::inline::question_text;
use super::label::squeeze;
use super::lexicon::{Pick, has, words};
use super::model::{Imported, ImportedEntry, Refusal, Skipped, Why};

/// The maximum nesting of YAML. The JSON parser has the same limit.
const DEEPEST: usize = 127;

const PARTS: [(&str, usize); 4] = [("situation", 0), ("task", 1), ("action", 2), ("result", 3)];

/// How far ahead a text is searched for in the file, in bytes.
const NEAR: usize = 16 * 1024;

/// A value and the line where it begins.
#[derive(Debug, Clone)]
struct Value {
    line: usize,
    kind: ValueKind,
}

#[derive(Debug, Clone)]
enum ValueKind {
    Text(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

/// Reads JSON.
///
/// # Errors
///
/// If it is invalid, or nested too deeply.
pub(super) fn json(text: &str) -> Result<Imported, Refusal> {
    let value: serde_json::Value = serde_json::from_str(text).map_err(|error| Refusal::Broken {
        line: error.line(),
        what: error.to_string(),
    })?;
    let mut places = Places {
        text,
        at: 0,
        line: 1,
    };
    Ok(gather(&from_json(&value, &mut places)))
}

/// Finds the lines of texts by searching for them in the file, in order.
struct Places<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Places<'_> {
    fn find(&mut self, value: &str) -> usize {
        let written = serde_json::to_string(value).unwrap_or_default();
        let rest = self.text.get(self.at..).unwrap_or("");
        // A text written with other escapes is not searched for through the whole file.
        let end = rest.floor_char_boundary(NEAR + written.len());
        let rest = rest.get(..end).unwrap_or(rest);
        if let Some(found) = rest.find(&written) {
            let passed = rest.get(..found).unwrap_or("");
            self.line += passed.matches('\n').count();
            self.at += found;
        }
        self.line
    }
}

fn from_json(value: &serde_json::Value, places: &mut Places<'_>) -> Value {
    let line = places.line;
    match value {
        serde_json::Value::String(text) => Value {
            line: places.find(text),
            kind: ValueKind::Text(text.clone()),
        },
        serde_json::Value::Array(values) => {
            let list = values.iter().map(|it| from_json(it, places)).collect();
            Value {
                line,
                kind: ValueKind::List(list),
            }
        }
        serde_json::Value::Object(map) => {
            // Keys arrive sorted; the question is searched for first because it usually comes
            // first.
            let rank = |key: &str| match () {
                () if is_question(&squeeze(key)) => 0,
                () => 1,
            };
            let mut keys: Vec<&String> = map.keys().collect();
            keys.sort_by_key(|key| rank(key));
            let start = (places.at, places.line);
            let mut read = Vec::new();
            let mut furthest = start;
            for key in keys {
                (places.at, places.line) = start;
                if let Some(value) = map.get(key) {
                    places.find(key);
                    read.push((key.clone(), from_json(value, places)));
                    furthest = furthest.max((places.at, places.line));
                }
            }
            (places.at, places.line) = furthest;
            Value {
                line,
                kind: ValueKind::Map(read),
            }
        }
        serde_json::Value::Null => Value {
            line,
            kind: ValueKind::Text(String::new()),
        },
        other => Value {
            line,
            kind: ValueKind::Text(other.to_string()),
        },
    }
}

/// Reads YAML.
///
/// # Errors
///
/// If it is invalid, or nested too deeply.
pub(super) fn yaml(text: &str) -> Result<Imported, Refusal> {
    let mut open: Vec<(Value, Option<String>)> = Vec::new();
    let mut done: Vec<Value> = Vec::new();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| Refusal::Broken {
            line: error.marker().line(),
            what: error.to_string(),
        })?;
        let line = span.start.line();
        let closed = match event {
            Event::Scalar(text, ..) => Some(Value {
                line,
                kind: ValueKind::Text(text.into_owned()),
            }),
            Event::Alias(_) => Some(Value {
                line,
                kind: ValueKind::Text(String::new()),
            }),
            Event::SequenceStart(..) | Event::MappingStart(..) if open.len() >= DEEPEST => {
                return Err(Refusal::Broken {
                    line,
                    what: "nested too deeply".to_owned(),
                });
            }
            Event::SequenceStart(..) => {
                open.push((
                    Value {
                        line,
                        kind: ValueKind::List(Vec::new()),
                    },
                    None,
                ));
                None
            }
            Event::MappingStart(..) => {
                open.push((
                    Value {
                        line,
                        kind: ValueKind::Map(Vec::new()),
                    },
                    None,
                ));
                None
            }
            Event::SequenceEnd | Event::MappingEnd => open.pop().map(|it| it.0),
            _ => None,
        };
        if let Some(value) = closed {
            match open.last_mut() {
                Some((parent, key)) => put(parent, key, value),
                None => done.push(value),
            }
        }
    }
    Ok(gather(&Value {
        line: 1,
        kind: ValueKind::List(done),
    }))
}

fn put(parent: &mut Value, key: &mut Option<String>, value: Value) {
    match &mut parent.kind {
        ValueKind::List(list) => list.push(value),
        ValueKind::Map(map) => match key.take() {
            Some(name) => map.push((name, value)),
            None => *key = Some(text_of(&value)),
        },
        ValueKind::Text(_) => {}
    }
}

fn text_of(value: &Value) -> String {
    match &value.kind {
        ValueKind::Text(text) => text.trim().to_owned(),
        ValueKind::List(list) => list.iter().map(text_of).collect::<Vec<_>>().join("\n"),
        ValueKind::Map(map) => map
            .iter()
            .map(|(key, value)| format!("{key}: {}", text_of(value)))
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

/// Collects the questions in a value; the rest is reported.
fn gather(value: &Value) -> Imported {
    let mut imported = Imported::default();
    visit(value, None, true, &mut imported);
    imported.skipped.sort_by_key(|it| it.line);
    imported
}

fn visit(value: &Value, parent: Option<usize>, at_top: bool, to: &mut Imported) {
    match &value.kind {
        ValueKind::Text(text) if parent.is_some() || !at_top => push(text, value.line, parent, to),
        ValueKind::Text(text) => leave(text, value.line, to),
        ValueKind::List(list) => {
            let asked = list.iter().any(|it| matches!(&it.kind, ValueKind::Text(text) if super::asking::asks(text) == super::asking::Mood::Asks));
            list.iter()
                .for_each(|it| visit(it, parent, parent.is_none() && !asked, to));
        }
        ValueKind::Map(map) => object(map, parent, to),
    }
}

fn push(text: &str, line: usize, parent: Option<usize>, to: &mut Imported) {
    if text.chars().any(char::is_alphanumeric) {
        let text = question_text(&text.trim().replace('\n', " "));
        to.questions.push(ImportedEntry {
            text,
            line,
            parent,
            ..ImportedEntry::default()
        });
    }
}

fn leave(text: &str, line: usize, to: &mut Imported) {
    if !text.trim().is_empty() {
        to.skipped.push(Skipped {
            line,
            text: text.trim().to_owned(),
            why: Why::Metadata,
        });
    }
}

/// The key names for a question, the explicit ones first.
fn question_keys() -> impl Iterator<Item = &'static str> {
    words(|it| it.keys.question).chain(words(|it| it.keys.titles))
}

fn is_question(key: &str) -> bool {
    question_keys().any(|it| it == key)
}

/// An object is a question if it has a text under a name for one, and no list of questions.
fn object(map: &[(String, Value)], parent: Option<usize>, to: &mut Imported) {
    let at = |name| map.iter().position(|(key, _)| squeeze(key) == name);
    let find = |pick: Pick| words(pick).find_map(at);
    let asked = question_keys().find_map(at).filter(|at| {
        map.get(*at).is_some_and(
            |(_, it)| matches!(&it.kind, ValueKind::Text(text) if !text.trim().is_empty()),
        )
    });
    let answer = find(|it| it.keys.answer).filter(|at| Some(*at) != asked);
    let follows = find(|it| it.keys.follow_ups);
    let lists = map.iter().enumerate().any(|(at, (_, it))| {
        Some(at) != follows && Some(at) != answer && matches!(&it.kind, ValueKind::List(list) if list.iter().any(|it| matches!(it.kind, ValueKind::Map(_))))
    });
    let named = asked.is_some_and(|at| {
        map.get(at)
            .is_some_and(|(key, _)| !has(|it| it.keys.titles, &squeeze(key)))
    });
    let Some(at) = asked.filter(|_| !lists && (named || answer.is_some() || follows.is_some()))
    else {
        for (key, value) in map {
            let word = squeeze(key);
            let holds = matches!(value.kind, ValueKind::List(_) | ValueKind::Map(_));
            let asks = is_question(word.trim_end_matches('s'))
                || words(|it| it.keys.questions).any(|it| word.contains(it))
                || (!has(|it| it.keys.apart, &word) && any_asks(value));
            match &value.kind {
                ValueKind::List(list)
                    if list.iter().all(|it| matches!(it.kind, ValueKind::Text(_))) && !asks =>
                {
                    list.iter().for_each(|it| leave(&text_of(it), it.line, to));
                }
                _ if holds => visit(value, parent, false, to),
                _ => leave(&text_of(value), value.line, to),
            }
        }
        return;
    };
    let Some((_, question)) = map.get(at) else {
        return;
    };
    let answered = answer.and_then(|it| map.get(it)).map(|(_, it)| text_of(it));
    let star = star(map);
    let answered = answered.filter(|it| it.chars().any(char::is_alphanumeric));
    let star = star.or_else(|| {
        answered
            .as_deref()
            .and_then(|it| super::star::parts(it, false))
    });
    let index = to.questions.len();
    to.questions.push(ImportedEntry {
        text: question_text(&text_of(question).replace('\n', " ")),
        answer: answered,
        parent,
        star,
        line: question.line,
        ..ImportedEntry::default()
    });
    if let Some((_, value)) = follows.and_then(|it| map.get(it)) {
        visit(value, Some(index), false, to);
    }
    for (other, (key, value)) in map.iter().enumerate() {
        let known = [Some(at), answer, follows].contains(&Some(other));
        if !known && !PARTS.iter().any(|(part, _)| *part == squeeze(key)) {
            leave(&format!("{key}: {}", text_of(value)), value.line, to);
        }
    }
}

/// Whether any text in a list is a question.
fn any_asks(value: &Value) -> bool {
    let asks = |it: &Value| matches!(&it.kind, ValueKind::Text(text) if super::asking::asks(text) == super::asking::Mood::Asks);
    matches!(&value.kind, ValueKind::List(list) if list.iter().any(asks))
}

fn star(map: &[(String, Value)]) -> Option<super::model::StarParts> {
    let nested = map.iter().find(|(key, _)| squeeze(key) == "star");
    let inner = match nested.map(|(_, it)| &it.kind) {
        Some(ValueKind::Map(inner)) => inner,
        _ => map,
    };
    let mut parts: [Option<String>; 4] = Default::default();
    for (part, at) in PARTS {
        let found = inner.iter().find(|(key, _)| {
            squeeze(key) == part || (nested.is_some() && part.starts_with(&squeeze(key)))
        });
        if let Some(slot) = parts.get_mut(at) {
            *slot = found.map(|(_, it)| text_of(it)).filter(|it| !it.is_empty());
        }
    }
    let [situation, task, action, result] = parts;
    let any = situation.is_some() || task.is_some() || action.is_some() || result.is_some();
    any.then_some(super::model::StarParts {
        situation,
        task,
        action,
        result,
    })
}
