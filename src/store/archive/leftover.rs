//! Recovers typed words from an interview whose journal has lost its beginning and with it the
//! questions.

use crate::coach::judge;
use crate::interview::{Event, Field, Mode};
use crate::lang::{Language, Localized};
use crate::settings::Strictness;
use crate::text::Change;
use crate::transcript::journal::Journal;
use crate::transcript::{Draft, Outcome, SessionId, Transcript};

use super::SessionFolder;

impl SessionFolder {
    /// Builds a transcript from nothing but the words in the events; `None` if there are none.
    /// Takes the interview's name from the folder's transcript, if any.
    pub(super) fn leftover(&self, journal: &Journal<Event>) -> Option<Transcript> {
        let started = self.started_by_name()?;
        let draft = typed(journal.entries.iter().map(|entry| &entry.event))?;
        let left = Transcript {
            id: self.id().clone(),
            outcome: Outcome::Left,
            ended: None,
            turns: Vec::new(),
            draft: Some(draft),
            ..self
                .own_file()
                .unwrap_or_else(|_| nameless(self.id(), started))
        };
        Some(left)
    }
}

/// An interview known only by its id.
fn nameless(id: &SessionId, started: chrono::DateTime<chrono::FixedOffset>) -> Transcript {
    let name = Localized::same(id.as_str());
    Transcript {
        id: id.clone(),
        scenario: String::new(),
        company: name.clone(),
        role: name,
        language: Language::default(),
        mode: Mode::Practice,
        spoken: false,
        strictness: Strictness::default(),
        part: false,
        warm_up: false,
        seed: 0,
        started,
        ended: None,
        outcome: Outcome::Left,
        judge: judge::VERSION,
        retry: None,
        turns: Vec::new(),
        draft: None,
    }
}

/// Everything that was typed, answer after answer.
fn typed<'e>(events: impl Iterator<Item = &'e Event>) -> Option<Draft> {
    let mut answers: Vec<String> = Vec::new();
    let mut written: Vec<(Field, Text)> = Vec::new();
    let mut prompt = String::new();
    let keep = |written: &mut Vec<(Field, Text)>, answers: &mut Vec<String>| {
        let texts = written.drain(..).map(|(_, text)| text.known);
        answers.extend(texts.filter(|it| !it.trim().is_empty()));
    };
    for event in events {
        match event {
            Event::Asked { prompt: asked, .. } => {
                keep(&mut written, &mut answers);
                prompt.clone_from(asked);
            }
            Event::Closed { .. } => keep(&mut written, &mut answers),
            Event::Edited { field, change } => {
                let place = written.iter().position(|(it, _)| it == field);
                let place = place.unwrap_or_else(|| {
                    written.push((*field, Text::default()));
                    written.len() - 1
                });
                if let Some((_, text)) = written.get_mut(place) {
                    text.change(change);
                }
            }
            _ => {}
        }
    }
    let is_one = answers.is_empty();
    keep(&mut written, &mut answers);
    let draft = Draft {
        prompt: if is_one { prompt } else { String::new() },
        notes: String::new(),
        answer: answers.join("\n\n"),
    };
    (!draft.answer.is_empty()).then_some(draft)
}

/// A text whose beginning is unknown.
#[derive(Debug, Default)]
struct Text {
    /// Number of bytes before the known part, as far as the first change shows.
    before: Option<usize>,
    known: String,
}

impl Text {
    fn change(&mut self, change: &Change) {
        // Undone text was typed all the same.
        let Change::Edit {
            at,
            removed,
            inserted,
            ..
        } = change
        else {
            return;
        };
        let before = *self.before.get_or_insert(*at);
        let place = |at: usize| {
            let inside = at.saturating_sub(before).min(self.known.len());
            self.known.floor_char_boundary(inside)
        };
        let removed = place(*at)..place(at.saturating_add(*removed));
        self.known.replace_range(removed, inserted);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(at: usize, removed: usize, inserted: &str) -> Event {
        Event::Edited {
            field: Field::Draft,
            change: Change::Edit {
                at,
                removed,
                inserted: inserted.into(),
                joins: false,
            },
        }
    }

    #[test]
    fn words_are_put_together_even_if_the_text_before_them_is_lost() {
        let events = [
            edit(300, 0, "가나"),
            edit(306, 0, "라"),
            edit(306, 0, "다"),
            edit(309, 3, "마"),
            // In front of the known part, and far behind it.
            edit(10, 40, "앞"),
            edit(9_000, 10, "끝"),
            edit(301, 1, "!"),
        ];
        let draft = typed(events.iter()).expect("words");
        assert_eq!(draft.answer.chars().count(), 7, "{draft:?}");
        assert!(draft.answer.contains("가나다마"), "{draft:?}");
        assert_eq!(typed([edit(3, 2, "")].iter()), None);
        assert_eq!(typed([Event::Paused].iter()), None);
    }
}
