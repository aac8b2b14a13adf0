//! The private file of an import: what it made, and the user's own answers.

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use crate::import::model::StarParts;

use super::bank_file::FileTrouble;
use super::merge::Kept;

/// The version of the format.
const FORMAT: i64 = 1;

/// Writes what an import made.
pub fn write_kept(kept: &[Kept]) -> String {
    let mut document = DocumentMut::new();
    document.insert("format", value(FORMAT));
    let mut entries = ArrayOfTables::new();
    for it in kept {
        let mut table = Table::new();
        table.insert("id", value(&it.id));
        put(&mut table, "parent", it.parent.as_deref());
        table.insert("text", value(&it.text));
        put(&mut table, "answer", it.answer.as_deref());
        if let Some(star) = &it.star {
            let mut parts = Table::new();
            put(&mut parts, "situation", star.situation.as_deref());
            put(&mut parts, "task", star.task.as_deref());
            put(&mut parts, "action", star.action.as_deref());
            put(&mut parts, "result", star.result.as_deref());
            table.insert("star", Item::Table(parts));
        }
        for (key, is_it) in [("story", it.is_story), ("gone", it.is_gone)] {
            if is_it {
                table.insert(key, value(true));
            }
        }
        entries.push(table);
    }
    document.insert("entry", Item::ArrayOfTables(entries));
    document.to_string()
}

fn put(table: &mut Table, key: &str, text: Option<&str>) {
    if let Some(text) = text {
        table.insert(key, value(text));
    }
}

/// Reads what [`write_kept`] wrote.
///
/// # Errors
///
/// If it is no TOML, or of a newer version.
pub fn read_kept(text: &str) -> Result<Vec<Kept>, FileTrouble> {
    let document: DocumentMut = text
        .parse()
        .map_err(|error: toml_edit::TomlError| FileTrouble(error.to_string()))?;
    let format = document.get("format").and_then(Item::as_integer);
    if format.is_some_and(|it| it > FORMAT) {
        return Err(FileTrouble(format!(
            "format = {}",
            format.unwrap_or_default()
        )));
    }
    let Some(entries) = document.get("entry").and_then(Item::as_array_of_tables) else {
        return Ok(Vec::new());
    };
    Ok(entries.iter().filter_map(entry).collect())
}

fn entry(table: &Table) -> Option<Kept> {
    let text = |key: &str| Some(table.get(key)?.as_str()?.to_owned());
    let is = |key: &str| table.get(key).and_then(Item::as_bool).unwrap_or(false);
    let star = table.get("star").and_then(Item::as_table).map(|parts| {
        let part = |key: &str| Some(parts.get(key)?.as_str()?.to_owned());
        StarParts {
            situation: part("situation"),
            task: part("task"),
            action: part("action"),
            result: part("result"),
        }
    });
    Some(Kept {
        id: text("id")?,
        parent: text("parent"),
        text: text("text")?,
        answer: text("answer"),
        star,
        is_story: is("story"),
        is_gone: is("gone"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_comes_back() {
        let kept = Kept {
            id: "q1".into(),
            text: "왜 \"배\"인가요?\n\\".into(),
            answer: Some("'''\n\"\"\"\t- 그냥".into()),
            star: Some(StarParts {
                situation: Some("눈".into()),
                ..StarParts::default()
            }),
            is_gone: true,
            ..Kept::default()
        };
        let follow = Kept {
            id: "q2".into(),
            parent: Some("q1".into()),
            text: "언제요?".into(),
            is_story: true,
            ..Kept::default()
        };
        let all = [kept, follow];
        assert_eq!(read_kept(&write_kept(&all)).unwrap(), all);
        assert!(read_kept("format = 2\n").is_err() && read_kept("a = ").is_err());
        assert_eq!(read_kept("format = 1\n").unwrap(), []);
    }
}
