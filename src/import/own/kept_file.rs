//! The private file of an import: what it made, and the user's own answers.

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use crate::diagnostic::toml::{self, Fields, decode};
use crate::diagnostic::{Diagnostic, Problems, SourceText};
use crate::import::model::StarParts;

use super::merge::KeptQuestion;

/// The version of the format.
const FORMAT: i64 = 1;

/// Writes the result of an import.
pub fn write_kept(kept: &[KeptQuestion]) -> String {
    let mut document = DocumentMut::new();
    document.insert("format", value(FORMAT));
    let mut entries = ArrayOfTables::new();
    for it in kept {
        let mut table = Table::new();
        table.insert("id", value(&it.id));
        put(&mut table, "parent", it.parent.as_deref());
        table.insert("text", value(&it.text));
        put(&mut table, "answer", it.answer.as_deref());
        put(&mut table, "edited_answer", it.edited.as_deref());
        put(&mut table, "about", it.about.as_deref());
        if let Some(star) = &it.star {
            let mut parts = Table::new();
            put(&mut parts, "situation", star.situation.as_deref());
            put(&mut parts, "task", star.task.as_deref());
            put(&mut parts, "action", star.action.as_deref());
            put(&mut parts, "result", star.result.as_deref());
            table.insert("star", Item::Table(parts));
        }
        for (key, is_it) in [
            ("story", it.is_story),
            ("gone", it.is_gone),
            ("added", it.is_added),
        ] {
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

/// Reads the output of [`write_kept`], and everything that is wrong with it: in case of an error,
/// writing would lose what was left out.
pub fn read_kept(source: &SourceText) -> (Vec<KeptQuestion>, Vec<Diagnostic>) {
    let mut problems = Problems::default();
    let kept = toml::read(source, &mut problems, |fields| {
        let entries = |fields: &mut Fields<'_, '_>| fields.tables("entry", entry);
        toml::up_to(fields, FORMAT, entries).unwrap_or_default()
    });
    (kept, problems.into_sorted())
}

fn entry(fields: &mut Fields<'_, '_>) -> Option<KeptQuestion> {
    let id = fields.required("id", "id = \"q1\"", decode::id);
    let parent = fields.optional("parent", decode::id);
    let text = fields.required("text", "text = \"...\"", decode::text);
    let answer = fields.optional("answer", decode::text);
    let edited = fields.optional("edited_answer", decode::text);
    let about = fields.optional("about", decode::text);
    let star = fields.optional("star", |key, value, problems| {
        decode::table(key, value, problems, star)
    });
    let is_story = fields.optional("story", decode::boolean);
    let is_gone = fields.optional("gone", decode::boolean);
    let is_added = fields.optional("added", decode::boolean);
    Some(KeptQuestion {
        id: id?,
        parent,
        text: text?,
        answer,
        edited,
        star,
        about,
        is_story: is_story.unwrap_or(false),
        is_gone: is_gone.unwrap_or(false),
        is_added: is_added.unwrap_or(false),
    })
}

fn star(fields: &mut Fields<'_, '_>) -> StarParts {
    StarParts {
        situation: fields.optional("situation", decode::text),
        task: fields.optional("task", decode::text),
        action: fields.optional("action", decode::text),
        result: fields.optional("result", decode::text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_comes_back() {
        let kept = KeptQuestion {
            id: "q1".into(),
            text: "왜 \"배\"인가요?\n\\".into(),
            answer: Some("'''\n\"\"\"\t- 그냥".into()),
            star: Some(StarParts {
                situation: Some("눈".into()),
                ..StarParts::default()
            }),
            is_gone: true,
            ..KeptQuestion::default()
        };
        let follow = KeptQuestion {
            id: "q2".into(),
            parent: Some("q1".into()),
            text: "언제요?".into(),
            edited: Some("어제요.".into()),
            about: Some("배를 몰았습니다.".into()),
            is_story: true,
            is_added: true,
            ..KeptQuestion::default()
        };
        let all = [kept, follow];
        let read = |text: &str| read_kept(&SourceText::new("own.toml", text));
        assert_eq!(read(&write_kept(&all)), (all.into(), Vec::new()));
        assert_eq!(read("format = 1\n"), (Vec::new(), Vec::new()));
        for broken in [
            "format = 2\n",
            "a = ",
            "format = 1\n[[entry]]\nid = \"q1\"\n",
        ] {
            let (kept, problems) = read(broken);
            assert!(kept.is_empty() && !problems.is_empty(), "{broken}");
        }
    }
}
