//! The strong answer to a question, and which of its sentences carries which key point.

use std::ops::Range;

use crate::bank::examples::QuestionExamples;
use crate::bank::{Question, QuestionRef};
use crate::coach::{self, Answer, Rules, Verdict};
use crate::interview::{Interview, Phase, QuestionIndex};
use crate::lang::{Language, Localized};

/// A strong answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrongAnswer {
    /// Which question.
    pub question: QuestionRef,
    /// The answer, or what one does.
    pub text: String,
    /// Whether `text` is not the answer itself, but says what a strong one does.
    pub is_outline: bool,
    /// The sentences of `text`, in bytes of it.
    pub sentences: Vec<Range<usize>>,
    /// The key points of the question, in its order.
    pub points: Vec<StrongPoint>,
    /// What the candidate prepared to say, in notes that were imported. It is theirs, and no
    /// measure of an answer.
    pub prepared: Option<String>,
}

/// A key point of a strong answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrongPoint {
    /// Its id in its question.
    pub id: String,
    /// What a good answer says there.
    pub say: Localized,
    /// Which sentence makes it, from 0; `None` where the coach cannot place it.
    pub sentence: Option<usize>,
    /// Whether the coach is sure of that: else the sentence is only the most like it.
    pub sure: bool,
}

/// How many words the coach needs to guess where a point is made. Ours: of shorter ones hardly
/// any was right.
const ENOUGH_WORDS: usize = 4;

impl StrongAnswer {
    /// What a bank says; `None` where it says nothing.
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

    /// Where the bank says nothing, and only the candidate prepared something.
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

/// A sentence of an outline: the key points it carries, and how it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineStep {
    /// What it says, by the key points.
    pub points: Vec<Localized>,
    /// Its first words; all of them, where the bank has nothing but an outline.
    pub words: String,
}

/// So many words of a sentence stand in an outline: enough to know where it leads, too few to be
/// read out. Ours.
const FIRST_WORDS: usize = 5;

/// The outline of the strong answer to the question that is being asked or answered, where its
/// bank has one, and which question that is. Nothing is shown of it before a follow-up.
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

/// The question that is being asked or answered, unless a follow-up to it is.
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
    /// The answer as an outline: sentence by sentence how it begins, with the points it carries.
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

/// The text without the line breaks of its file; what parts paragraphs stays.
fn flowing(text: &str) -> String {
    let paragraphs = text.trim().split("\n\n");
    let joined = paragraphs.map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "));
    joined.collect::<Vec<_>>().join("\n\n")
}
