//! Key points that the user makes from sentences of their own answer.

use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, Value};

use crate::coach;

/// The ID prefix of such key points.
const PREFIX: &str = "own";
/// A sentence with fewer words has no content that could be missing.
const FEWEST_WORDS: usize = 2;

/// Adds to the question `id` of a bank a key point for each sentence of `answer` that has none
/// yet; returns the text and how many were added. `None` if it is not TOML or has no such
/// question.
pub fn add_key_points(bank: &str, id: &str, answer: &str) -> Option<(String, usize)> {
    let mut document: DocumentMut = bank.parse().ok()?;
    let language = super::language_of_bank(bank)?.code();
    let questions = document.get_mut("question")?.as_array_of_tables_mut()?;
    let is_it = |table: &Table| table.get("id").and_then(Item::as_str) == Some(id);
    let place = questions.iter().position(is_it)?;
    let question = questions.get_mut(place)?;
    let empty = Item::Value(Value::Array(Array::new()));
    let points = question
        .entry("key_points")
        .or_insert(empty)
        .as_array_mut()?;
    let said = |point: &Value| -> Option<String> {
        let say = point.as_inline_table()?.get("say")?.as_inline_table()?;
        Some(say.get(language)?.as_str()?.to_owned())
    };
    let there: Vec<String> = points.iter().filter_map(said).collect();
    let sentences = coach::sentences(answer).into_iter();
    let sentences = sentences.filter_map(|it| answer.get(it)).map(plain);
    let new: Vec<String> = sentences
        .filter(|it| it.split(' ').count() >= FEWEST_WORDS && !there.contains(it))
        .collect();
    for (at, sentence) in new.iter().enumerate() {
        let mut say = InlineTable::new();
        say.insert(language, sentence.as_str().into());
        let mut point = InlineTable::new();
        let number = there.len() + at + 1;
        point.insert("id", format!("{PREFIX}-{number}").into());
        point.insert("say", Value::InlineTable(say));
        points.push(Value::InlineTable(point));
    }
    Some((document.to_string(), new.len()))
}

/// A sentence on one line, without its list mark.
fn plain(sentence: &str) -> String {
    let sentence = sentence.trim().trim_start_matches(['-', '*', '•']);
    sentence.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank;
    use crate::diagnostic::SourceText;

    const BANK: &str = "format = 1\nid = \"mine\"\nlanguages = [\"ko\"]\ntitle = { ko = \"내 노트\" }\n\n[[question]]\nid = \"q1\"\nkind = \"technical\"\nprompt = { ko = \"왜 배인가요?\" }\n";

    #[test]
    fn each_sentence_becomes_a_key_point_once_and_the_bank_can_be_read() {
        let answer = "- 바다가 아주 넓습니다.\n네. 배는 많이 싣습니다.";
        let (text, added) = add_key_points(BANK, "q1", answer).expect("a bank");
        assert_eq!(added, 2);
        let (read, problems) = bank::read(&SourceText::new("mine.toml", text.clone()));
        assert_eq!(problems, [], "{text}");
        let read = read.expect("a bank");
        let points = read.questions.first().unwrap().key_points.iter();
        let ids: Vec<&str> = points.map(|it| it.id.as_str()).collect();
        assert_eq!(ids, ["own-1", "own-2"]);
        let again = add_key_points(&text, "q1", answer);
        assert_eq!(again, Some((text, 0)));
        assert_eq!(add_key_points(BANK, "q2", answer), None);
        assert_eq!(add_key_points("a = ", "q1", answer), None);
    }
}
