//! Questions and answers in Anki's text format, which `rehearse import` can read back.

use crate::bank::QuestionBank;
use crate::import::own::KeptQuestion;
use crate::lang::Language;
use crate::lang::say::review as say;
use crate::review::Reviewed;
use crate::transcript::Transcript;

use super::{ExportFormat, Exported};

/// Anki cards: question and answer.
pub const FORMAT: ExportFormat = ExportFormat {
    word: "anki",
    about: say::FORM_ANKI,
    export: |transcript, turns, _| Exported::Lines(anki(answers(transcript, turns))),
};

/// Tells Anki the column layout. Separated by commas, because terminals act on tabs.
const HEAD: &str = "#separator:Comma\n#html:false\n#guid column:1\n#tags column:4\n";

/// A card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnkiCard {
    /// A permanent id, so that importing it again updates the card instead of adding another.
    pub guid: String,
    /// What is asked.
    pub front: String,
    /// The answer.
    pub back: String,
    /// Tags, separated by spaces.
    pub tags: String,
}

/// Formats cards as text.
pub fn anki(cards: impl IntoIterator<Item = AnkiCard>) -> String {
    let mut text = HEAD.to_owned();
    for card in cards {
        let fields = [&card.guid, &card.front, &card.back, &card.tags];
        let fields = fields.map(|it| quoted(it));
        text.push_str(&fields.join(","));
        text.push('\n');
    }
    // The caller that prints it adds the final newline.
    text.truncate(text.trim_end_matches('\n').len());
    text
}

/// Quotes a field.
fn quoted(field: &str) -> String {
    format!("\"{}\"", field.replace('\t', "    ").replace('"', "\"\""))
}

/// One card for each answered question and follow-up of a session.
pub fn answers(transcript: &Transcript, turns: &Reviewed) -> Vec<AnkiCard> {
    let said = turns.turns().iter().enumerate();
    let said = said.filter(|(_, turn)| !turn.answer.trim().is_empty());
    let card = |(place, turn): (usize, &crate::transcript::TurnRecord)| AnkiCard {
        guid: format!("rehearse {} {}", transcript.id, place + 1),
        front: turn.prompt.trim().to_owned(),
        back: turn.answer.trim().to_owned(),
        tags: format!("rehearse {} {}", turn.bank, transcript.scenario),
    };
    said.map(card).collect()
}

/// How deep follow-ups are nested, at most; the file is the user's, and may be in a circle.
const DEEPEST: usize = 8;

/// A bank's questions with the answer it gives: the strong answer, what a strong one does, or the
/// key points. The user's own answers (`own`) take precedence, and those to follow-ups are cards
/// of their own.
pub fn bank_cards(bank: &QuestionBank, language: Language, own: &[KeptQuestion]) -> Vec<AnkiCard> {
    let answered = |id: &str| {
        let mut own = own.iter().filter(|it| it.id == id);
        own.find_map(|it| Some(it.answered()?.to_owned()))
    };
    let card = |question: &crate::bank::Question| {
        let given = question.model_answer.as_ref().or(question.outline.as_ref());
        let points = || {
            let points = question.key_points.iter();
            let points = points.map(|it| format!("- {}", it.say.get(language)));
            points.collect::<Vec<_>>().join("\n")
        };
        let given = given.map_or_else(points, |it| it.get(language).to_owned());
        AnkiCard {
            guid: format!("rehearse {}/{}", bank.id, question.id),
            front: question.prompt.get(language).trim().to_owned(),
            back: answered(&question.id).unwrap_or(given).trim().to_owned(),
            tags: format!("rehearse {} {}", bank.id, question.kind.word()),
        }
    };
    let mut cards = Vec::new();
    for question in &bank.questions {
        cards.push(card(question));
        follow_ups(bank, own, &question.id, 0, &mut cards);
    }
    cards
}

/// Adds the answered follow-ups of a question.
fn follow_ups(
    bank: &QuestionBank,
    own: &[KeptQuestion],
    parent: &str,
    depth: usize,
    cards: &mut Vec<AnkiCard>,
) {
    if depth == DEEPEST {
        return;
    }
    let below = own.iter().filter(|it| it.parent.as_deref() == Some(parent));
    for it in below.filter(|it| !it.is_gone) {
        if let Some(answer) = it.answered() {
            cards.push(AnkiCard {
                guid: format!("rehearse {}/{}", bank.id, it.id),
                front: it.text.trim().to_owned(),
                back: answer.trim().to_owned(),
                tags: format!("rehearse {} follow-up", bank.id),
            });
        }
        follow_ups(bank, own, &it.id, depth + 1, cards);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::import;

    /// Realistic text: words separated by single spaces, on one or more lines.
    fn written(most_lines: usize) -> impl Strategy<Value = String> {
        let word = "[가-힣a-zA-Z0-9,;\"'?!.:/<>&*_`#|()\\[\\]-]{1,8}";
        let line = proptest::collection::vec(word, 1..6).prop_map(|words| words.join(" "));
        let lines = proptest::collection::vec(line, 1..=most_lines);
        lines.prop_map(|lines| format!("가{}나", lines.join("\n")))
    }

    proptest! {
        #[test]
        fn exported_cards_are_imported_unchanged(cards in proptest::collection::vec((written(1), written(3)), 1..6)) {
            let made = cards.iter().enumerate().map(|(at, (front, back))| AnkiCard {
                guid: format!("rehearse a/{at}"),
                front: front.clone(),
                back: back.clone(),
                tags: "rehearse a".to_owned(),
            });
            let made: Vec<AnkiCard> = made.collect();
            let text = anki(made.clone());
            let read = import::read("deck.txt", text.as_bytes()).expect("text");
            let found: Vec<(String, Option<String>)> =
                read.questions.into_iter().map(|it| (it.text, it.answer)).collect();
            let expected: Vec<(String, Option<String>)> =
                made.into_iter().map(|it| (it.front, Some(it.back))).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
