use crate::lang::say::{past, recording as say};
use crate::transcript::{Transcript, TurnRecord};
use crate::tui::AnswerPlace;
use crate::tui::message::Effect;
use crate::tui::screen::Step;
use crate::tui::shared::Shared;

use super::Reading;
use super::comment::Comment;

/// The words of a spoken answer, reviewed over the lower part of the screen.
#[derive(Debug)]
pub(super) struct SpokenWords {
    pub(super) place: usize,
    pub(super) editor: Comment,
}

impl SpokenWords {
    /// The words of the answer at `place`: typed or accepted, plus recognized.
    fn new(place: usize, turn: &TurnRecord) -> Self {
        let recognized = turn.recognized.as_deref().unwrap_or_default();
        Self {
            place,
            editor: Self::editor(&together(recognized, &turn.answer)),
        }
    }

    fn editor(text: &str) -> Comment {
        Comment::saying(say::WORDS_TITLE, say::WORDS_PLACEHOLDER, text)
    }
}

/// Recognized words, then typed ones.
fn together(recognized: &str, typed: &str) -> String {
    match (recognized, typed.trim()) {
        (recognized, "") => recognized.to_owned(),
        ("", typed) => typed.to_owned(),
        (recognized, typed) => format!("{recognized}\n\n{typed}"),
    }
}

impl Reading {
    /// Stops recognizing, or recognizes the answer at `place` if it has no words yet.
    pub(super) fn toggle_recognition(&mut self, place: Option<usize>, shared: &Shared) -> Step {
        if !shared.recognizing.is_empty() {
            return Step::Do(vec![Effect::CancelRecognition]);
        }
        let Some((place, turn)) = self.turn_at(place).filter(|(_, turn)| turn.voiced) else {
            return Step::notice(say::NOT_ALOUD.into());
        };
        let has_words = turn.recognized.is_some() || !turn.answer.trim().is_empty();
        match &turn.heard {
            Some(heard) if !has_words => Step::Do(vec![Effect::Recognize {
                answer: self.answer_at(place),
                language: turn.round.language,
                heard: heard.clone(),
            }]),
            _ => Step::notice(say::HAS_WORDS.into()),
        }
    }

    fn answer_at(&self, place: usize) -> AnswerPlace {
        AnswerPlace {
            session: self.interview.transcript.id.clone(),
            place,
        }
    }

    /// Words that come while others are written are put before these.
    pub(super) fn receive_words(&mut self, transcript: &Transcript) {
        let Some(words) = &mut self.words else { return };
        let of = |it: &Transcript| it.turns.get(words.place)?.recognized.clone();
        let (before, now) = (of(&self.interview.transcript), of(transcript));
        if let Some(recognized) = now.filter(|it| before.as_ref() != Some(it)) {
            let typed = words.editor.text().to_owned();
            words.editor = SpokenWords::editor(&together(&recognized, &typed));
        }
    }

    /// Opens the words of the spoken answer at `place`, to be corrected and accepted.
    pub(super) fn begin_words(&mut self, place: Option<usize>, shared: &Shared) -> Step {
        if let Some(why) = &self.interview.sealed {
            return Step::notice(past::sealed(why));
        }
        match self.turn_at(place).filter(|(_, turn)| turn.voiced) {
            // What is typed now would take the place of words that are still unseen.
            Some((place, _)) if shared.recognizing.contains(&self.answer_at(place)) => {
                Step::notice(say::BEING_RECOGNIZED.into())
            }
            Some((place, turn)) => {
                self.words = Some(SpokenWords::new(place, turn));
                Step::stay()
            }
            None => Step::notice(say::NOT_ALOUD.into()),
        }
    }

    pub(super) fn accept_words(&mut self) -> Step {
        let Some(words) = self.words.take() else {
            return Step::stay();
        };
        Step::Do(vec![Effect::AcceptWords {
            session: self.interview.transcript.id.clone(),
            place: words.place,
            text: words.editor.text().to_owned(),
        }])
    }
}
