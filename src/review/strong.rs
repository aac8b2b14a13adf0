//! The strong answer to a question, and which of its sentences makes which key point.

use std::ops::Range;

use crate::bank::examples::QuestionExamples;
use crate::bank::{Question, QuestionRef};
use crate::coach::{self, Answer, Rules, Verdict};
use crate::interview::{Interview, Phase, QuestionIndex};
use crate::lang::{Language, Localized};

/// A strong answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrongAnswer {
    /// Its reference.
    pub question: QuestionRef,
    /// The answer, or a description of one.
    pub text: String,
    /// Whether `text` describes a strong answer instead of giving one.
    pub is_outline: bool,
    /// Byte ranges of the sentences in `text`.
    pub sentences: Vec<Range<usize>>,
    /// The question's key points, in order.
    pub points: Vec<StrongPoint>,
    /// What the candidate prepared to say, from imported notes. It is their own, and not a
    /// standard for answers.
    pub prepared: Option<String>,
}

/// A key point of a strong answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrongPoint {
    /// Its id within the question.
    pub id: String,
    /// What a good answer says about it.
    pub say: Localized,
    /// Index of the sentence that makes it; `None` if the coach cannot locate it.
    pub sentence: Option<usize>,
    /// Whether the coach is sure of that; otherwise the sentence is merely the most similar.
    pub sure: bool,
}

/// Minimum number of words for the coach to guess where a point is made. Our choice: guesses for
/// shorter ones were almost always wrong.
const ENOUGH_WORDS: usize = 4;

impl StrongAnswer {
    /// The strong answer from a bank; `None` if it has none.
    pub fn of(
        bank: &str,
        question: &Question,
        examples: &QuestionExamples,
        language: Language,
    ) -> Option<Self> {
        let (text, is_outline) = match (&question.model_answer, &question.outline) {
            (Some(answer), _) => (answer, false),
            (None, Some(outline)) => (outline, true),
            (None, None) => return None,
        };
        let text = flowing(text.get(language));
        let sentences = coach::sentences(&text);
        let answer = Answer {
            examples,
            ..Answer::new(question, &text, language)
        };
        let seen = coach::assess(&answer, &Rules::ALL);
        let likely = coach::judge::evidence(question, examples, &text, language);
        let sentence_at = |at: usize| sentences.iter().position(|it| at < it.end);
        let points = seen.key_points.into_iter().zip(likely);
        let points = points.map(|(point, likely)| {
            let place = point.places.first();
            let heard = place.filter(|_| point.verdict == Verdict::Heard);
            let [said, _] = likely.words;
            let said = said.filter(|it| it.split_whitespace().count() >= ENOUGH_WORDS);
            let guess = said.filter(|_| point.verdict == Verdict::Unsure);
            let at = heard.map_or_else(|| text.find(&guess?), |it| Some(it.start));
            StrongPoint {
                id: point.id,
                say: point.say,
                sentence: at.and_then(sentence_at),
                sure: heard.is_some(),
            }
        });
        Some(Self {
            question: QuestionRef::new(bank, &question.id),
            points: points.collect(),
            is_outline,
            sentences,
            text,
            prepared: None,
        })
    }

    /// A strong answer that only the candidate prepared, when the bank has none.
    pub fn only_prepared(bank: &str, question: &Question, prepared: String) -> Self {
        Self {
            question: QuestionRef::new(bank, &question.id),
            text: String::new(),
            is_outline: false,
            sentences: Vec::new(),
            points: Vec::new(),
            prepared: Some(prepared),
        }
    }
}

/// A sentence of an outline: the key points it makes, and how it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineStep {
    /// The key points it makes.
    pub points: Vec<Localized>,
    /// Its first words; all of them if the bank only has an outline.
    pub words: String,
}

/// Number of words of a sentence in an outline: enough to know where it leads, too few to read
/// out. Our choice.
const FIRST_WORDS: usize = 5;

/// The outline of the strong answer to the current question, if its bank has one, and that
/// question's index. Never shown during a follow-up.
pub fn outline_now(interview: &Interview) -> Option<(QuestionIndex, Vec<OutlineStep>)> {
    let place = asked_alone(interview)?;
    let planned = interview.question(place)?;
    let examples = &interview.setup().examples;
    let answer = StrongAnswer::of(
        &planned.bank,
        &planned.question,
        examples.of(&planned.reference()),
        interview.language(place),
    )?;
    Some((place, answer.outline()))
}

/// The question being asked or answered, unless it is a follow-up.
pub fn asked_alone(interview: &Interview) -> Option<QuestionIndex> {
    let turn = match interview.phase() {
        Phase::Asking { turn, .. }
        | Phase::Preparing { turn, .. }
        | Phase::Answering { turn, .. } => turn,
        _ => return None,
    };
    turn.probe().is_none().then(|| turn.place())
}

impl StrongAnswer {
    /// The answer as an outline: how each sentence begins, with the points it makes.
    pub fn outline(&self) -> Vec<OutlineStep> {
        let sentences = self.sentences.iter().enumerate();
        let steps = sentences.filter_map(|(place, range)| {
            let sentence = self.text.get(range.clone())?;
            let here = self.points.iter().filter(|it| it.sentence == Some(place));
            let words: Vec<&str> = sentence.split_whitespace().collect();
            let shown = match self.is_outline {
                true => words.len(),
                false => FIRST_WORDS,
            };
            let mut first = words.get(..shown).unwrap_or(&words).join(" ");
            if words.len() > shown {
                first.push_str(" …");
            }
            Some(OutlineStep {
                points: here.map(|it| it.say.clone()).collect(),
                words: first,
            })
        });
        steps.collect()
    }
}

/// Removes the line breaks of the file but keeps paragraphs apart.
fn flowing(text: &str) -> String {
    let paragraphs = text.trim().split("\n\n");
    let joined = paragraphs.map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "));
    joined.collect::<Vec<_>>().join("\n\n")
}
