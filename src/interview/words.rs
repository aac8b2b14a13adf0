//! Texts about an interview that are the same on every front.

use crate::bank::QuestionKind;
use crate::lang::{Language, say};

use super::{Interview, QuestionIndex};

/// A part of a hint about a good answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// Its topic.
    pub title: say::Phrase,
    /// Its lines.
    pub lines: Vec<String>,
}

impl Interview {
    /// The interviewer at `place`, and whether it is a follow-up.
    pub fn speaker(&self, place: QuestionIndex, follows_up: bool, language: Language) -> String {
        let speaker = self.interviewer(place).map_or_else(
            || say::interview::INTERVIEWER.get(language),
            |interviewer| interviewer.role.get(language),
        );
        match follows_up {
            true => format!("{speaker} ({})", say::interview::FOLLOW_UP.get(language)),
            false => speaker.to_owned(),
        }
    }

    /// What answers at each rating sound like, from 1 to 5: for the competency that the question
    /// tests, or in general if it is an opening, settles terms or is the candidate's own.
    pub fn anchors(&self, place: QuestionIndex, language: Language) -> [String; 5] {
        use QuestionKind::{Behavioral, Design, Motivation, Technical};
        let general = say::interview::GENERAL_ANCHORS.map(|it| it.get(language).to_owned());
        let fitting = self.question(place).filter(|planned| {
            let kind = planned.question.kind;
            matches!(kind, Behavioral | Design | Motivation | Technical)
        });
        let competency = fitting.and_then(|planned| planned.competencies.first());
        let own = competency.map(|it| it.anchors.get(language).to_vec());
        own.and_then(|own| own.try_into().ok()).unwrap_or(general)
    }

    /// Hints about a good answer to the question at `place` (practice only), in its language;
    /// empty if its bank has none.
    pub fn hints(&self, place: QuestionIndex) -> Vec<Hint> {
        let Some(asked) = self.question(place) else {
            return Vec::new();
        };
        let language = self.language(place);
        let question = &asked.question;
        let intent = question.intent.iter();
        let points = question.key_points.iter();
        let pitfalls = question.pitfalls.iter();
        let point = |text: &str| format!("- {text}");
        let hints = [
            (
                say::interview::INTENT,
                intent.map(|it| it.get(language).to_owned()).collect(),
            ),
            (
                say::interview::KEY_POINTS,
                points.map(|it| point(it.say.get(language))).collect(),
            ),
            (
                say::interview::PITFALLS,
                pitfalls.map(|it| point(it.text.get(language))).collect(),
            ),
        ];
        let hints = hints.map(|(title, lines): (_, Vec<String>)| Hint { title, lines });
        let any = hints.into_iter().filter(|hint| !hint.lines.is_empty());
        any.collect()
    }
}
