//! The bank as a file: new questions are added, and the user's changes are kept.

use std::collections::BTreeMap;

use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, value};

use crate::import::label::squeeze as squeezed;
use crate::lang::{Language, Localized};

use super::kind;
use super::merge::KeptQuestion;

/// The bank's text with everything that is kept: new questions after the others, follow-ups as
/// probes of their question. A prompt that still matches the last import (`base`) is updated; one
/// that the user changed is left alone. Every question that is gone from the notes gets the note
/// `gone` as its source.
///
/// `None` if `old` is not TOML, or its questions are invalid: the bank reader reports where.
pub fn update_bank(
    old: Option<&str>,
    id: &str,
    title: &Localized,
    language: Language,
    base: &[KeptQuestion],
    kept: &[KeptQuestion],
    gone: &str,
) -> Option<String> {
    let mut document = match old {
        Some(text) => text.parse::<DocumentMut>().ok()?,
        None => head(id, title, language),
    };
    let word = language.code();
    let before: BTreeMap<&str, &KeptQuestion> =
        base.iter().map(|it| (it.id.as_str(), it)).collect();
    let questions = document
        .entry("question")
        .or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    let questions = questions.as_array_of_tables_mut()?;
    let ids = questions.iter().enumerate();
    let ids = ids.filter_map(|(place, table)| Some((table.get("id")?.as_str()?.to_owned(), place)));
    let places: BTreeMap<String, usize> = ids.collect();
    let below = Below::of(kept);
    for it in kept.iter().filter(|it| it.parent.is_none() && !it.is_story) {
        let place = match places.get(&it.id) {
            Some(place) => *place,
            // The user removed it: it is not restored.
            None if before.contains_key(it.id.as_str()) => continue,
            None => {
                questions.push(question(it, word));
                questions.len() - 1
            }
        };
        if let Some(table) = questions.get_mut(place) {
            refresh(table, it, before.get(it.id.as_str()).copied(), word);
            mark(table, it.is_gone, gone);
            follow_ups(table, it, &below, &before, word);
        }
    }
    Some(document.to_string())
}

fn head(id: &str, title: &Localized, language: Language) -> DocumentMut {
    let mut document = DocumentMut::new();
    document.insert("format", value(1));
    document.insert("id", value(id));
    let mut languages = Array::new();
    languages.push(language.code());
    document.insert("languages", value(languages));
    let mut titles = toml_edit::InlineTable::new();
    // Whatever the questions' language, lists use the program's.
    for language in title.languages() {
        titles.insert(language.code(), title.get(language).into());
    }
    document.insert("title", value(titles));
    document
}

fn question(kept: &KeptQuestion, language: &str) -> Table {
    let mut table = Table::new();
    table.insert("id", value(&kept.id));
    table.insert("kind", value(kind(&kept.text, kept.star.is_some()).word()));
    table.insert("prompt", prompt(&kept.text, language));
    table
}

fn prompt(text: &str, language: &str) -> Item {
    let mut said = toml_edit::InlineTable::new();
    said.insert(language, text.replace('\n', " ").into());
    value(said)
}

fn said(table: &Table, language: &str) -> Option<String> {
    let said = table.get("prompt")?.as_table_like()?.get(language)?;
    said.as_str().map(str::to_owned)
}

/// Updates a question that still matches the last import, and what it is about.
fn refresh(table: &mut Table, kept: &KeptQuestion, before: Option<&KeptQuestion>, language: &str) {
    let untouched = before.is_some_and(|it| {
        said(table, language).is_some_and(|said| squeezed(&said) == squeezed(&it.text))
    });
    if untouched
        && before.is_some_and(|it| it.text != kept.text)
        && let Some(said) = table.get_mut("prompt").and_then(Item::as_table_like_mut)
    {
        said.insert(language, value(kept.text.replace('\n', " ")));
    }
    let about = |it: &KeptQuestion| it.about.as_ref().map(|it| it.replace('\n', " "));
    let there = table.get("about").and_then(Item::as_str);
    let now = about(kept).filter(|_| there == before.and_then(about).as_deref());
    if let Some(now) = now {
        table.insert("about", value(now));
    }
}

fn mark(table: &mut Table, is_gone: bool, gone: &str) {
    let ours = table.get("source").and_then(Item::as_str) == Some(gone);
    match is_gone {
        true if table.get("source").is_none() => _ = table.insert("source", value(gone)),
        false if ours => _ = table.remove("source"),
        _ => {}
    }
}

/// The follow-ups of each question, by its ID, without those gone from the notes.
struct Below<'k>(BTreeMap<&'k str, Vec<&'k KeptQuestion>>);

impl<'k> Below<'k> {
    fn of(all: &'k [KeptQuestion]) -> Self {
        let mut below: BTreeMap<&str, Vec<&KeptQuestion>> = BTreeMap::new();
        for it in all.iter().filter(|it| !it.is_gone) {
            if let Some(parent) = &it.parent {
                below.entry(parent).or_default().push(it);
            }
        }
        Self(below)
    }

    fn on(&self, kept: &KeptQuestion) -> impl Iterator<Item = &'k KeptQuestion> {
        self.0.get(kept.id.as_str()).into_iter().flatten().copied()
    }
}

/// Adds the follow-ups that are new since the last import.
fn follow_ups(
    table: &mut Table,
    kept: &KeptQuestion,
    all: &Below<'_>,
    before: &BTreeMap<&str, &KeptQuestion>,
    language: &str,
) {
    let below = all.on(kept);
    let below: Vec<&KeptQuestion> = below
        .filter(|it| !before.contains_key(it.id.as_str()))
        .collect();
    if below.is_empty() {
        return;
    }
    let probes = table
        .entry("probe")
        .or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    let Some(probes) = probes.as_array_of_tables_mut() else {
        return;
    };
    for it in below {
        let mut probe = Table::new();
        probe.insert("when", value("always"));
        probe.insert("prompt", prompt(&it.text, language));
        // One level more; anything deeper is only in the private file, with its answer.
        let deeper: Vec<&KeptQuestion> = all.on(it).collect();
        if !deeper.is_empty() {
            let mut list = ArrayOfTables::new();
            for deep in deeper {
                let mut table = Table::new();
                table.insert("when", value("always"));
                table.insert("prompt", prompt(&deep.text, language));
                list.push(table);
            }
            probe.insert("probe", Item::ArrayOfTables(list));
        }
        probes.push(probe);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank;
    use crate::diagnostic::SourceText;
    use crate::import::model::ImportedEntry;
    use crate::import::own::merge;

    fn entry(text: &str, parent: Option<usize>) -> ImportedEntry {
        ImportedEntry {
            text: text.to_owned(),
            parent,
            ..ImportedEntry::default()
        }
    }

    fn write(old: Option<&str>, base: &[KeptQuestion], kept: &[KeptQuestion]) -> String {
        update_bank(
            old,
            "mine",
            &Localized::new("내 노트", "My notes"),
            Language::En,
            base,
            kept,
            "no longer there",
        )
        .unwrap()
    }

    #[track_caller]
    fn sound(text: &str) -> bank::QuestionBank {
        let (found, problems) = bank::read(&SourceText::new("mine.toml", text));
        assert!(problems.is_empty(), "{problems:?}\n{text}");
        found.expect("a bank")
    }

    #[test]
    fn a_bank_is_made_that_has_nothing_wrong_with_it() {
        let first = merge(
            &[],
            &[
                entry("Why \"boats\"?", None),
                entry("Why two\\three?", Some(0)),
                entry("Tell me about a time it sank", None),
            ],
        );
        let bank = sound(&write(None, &[], &first.kept));
        assert_eq!(bank.questions.len(), 2);
        assert_eq!(
            bank.questions.first().unwrap().prompt.get(Language::En),
            "Why \"boats\"?"
        );
        assert_eq!(
            bank.questions.first().unwrap().probes[0]
                .prompt
                .get(Language::En),
            "Why two\\three?"
        );
        assert_eq!(bank.questions.get(1).unwrap().kind.word(), "behavioral");
    }

    #[test]
    fn what_the_user_changed_wins_and_what_vanished_is_marked() {
        let first = merge(
            &[],
            &[
                entry("Why did you take the boat?", None),
                entry("Who steers at night?", None),
            ],
        );
        let made = write(None, &[], &first.kept);
        let edited = made.replace("Why did you take the boat?", "Why boats, really?") + "# mine\n";
        let second = merge(
            &first.kept,
            &[
                entry("Why did you take that boat?", None),
                entry("How deep is the sea?", None),
            ],
        );
        let text = write(Some(&edited), &first.kept, &second.kept);
        let bank = sound(&text);
        let summary: Vec<(&str, &str)> = bank
            .questions
            .iter()
            .map(|it| (it.id.as_str(), it.prompt.get(Language::En)))
            .collect();
        assert_eq!(
            summary,
            [
                ("q1", "Why boats, really?"),
                ("q2", "Who steers at night?"),
                ("q3", "How deep is the sea?")
            ]
        );
        assert_eq!(
            bank.questions.get(1).unwrap().source.as_deref(),
            Some("no longer there")
        );
        assert!(text.contains("# mine"));
        // What the user did not change is updated.
        let third = write(Some(&made), &first.kept, &second.kept);
        assert_eq!(
            sound(&third)
                .questions
                .first()
                .unwrap()
                .prompt
                .get(Language::En),
            "Why did you take that boat?"
        );
    }
}
