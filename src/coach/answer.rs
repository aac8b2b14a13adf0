use std::time::Duration;

use crate::bank::Question;
use crate::bank::examples::QuestionExamples;
use crate::lang::Language;
use crate::scenario::SpeakingRate;

/// An answer and everything needed to judge it.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// The question, even if a probe about it is answered.
    pub question: &'a Question,
    /// How people make and deny the question's key points; empty if nobody wrote examples.
    pub examples: &'a QuestionExamples,
    /// The words asked: the question's or the probe's.
    pub prompt: &'a str,
    /// Whether `prompt` is a probe. Its answer need not repeat the story.
    pub probe: bool,
    /// The candidate's words.
    pub text: &'a str,
    /// The language of the interview.
    pub language: Language,
    /// The target spoken length.
    pub aim: Duration,
    /// The assumed speaking rate of the candidate.
    pub rate: SpeakingRate,
    /// The measured speaking time, if any; otherwise it is estimated from the words.
    pub measured: Option<Duration>,
    /// Whether the answer should be a story in four parts.
    pub star_expected: bool,
    /// The answers to the other questions of the interview before this one, without their probes.
    /// Only needed to recognize a reused story.
    pub earlier: &'a [&'a str],
    /// The earlier answers to this question, for an answer to a probe: the answer to the
    /// question, then those to its other probes.
    pub before: &'a [&'a str],
}

impl<'a> Answer<'a> {
    /// An answer to the question itself, with the question's own target length.
    pub fn new(question: &'a Question, text: &'a str, language: Language) -> Self {
        Self {
            question,
            examples: QuestionExamples::none(),
            prompt: question.prompt.get(language),
            probe: false,
            text,
            language,
            aim: question.answer,
            rate: SpeakingRate::default(),
            measured: None,
            star_expected: question.star,
            earlier: &[],
            before: &[],
        }
    }

    /// An answer in an interview to a probe or the question itself, with the target length it was
    /// given.
    pub fn put(
        question: &'a Question,
        (prompt, is_probe): (&'a str, bool),
        text: &'a str,
        language: Language,
        aim: Duration,
    ) -> Self {
        match is_probe {
            true => Self::to_probe(question, prompt, text, language, aim),
            false => Self {
                prompt,
                aim,
                ..Self::new(question, text, language)
            },
        }
    }

    /// An answer to a probe about the question.
    pub fn to_probe(
        question: &'a Question,
        prompt: &'a str,
        text: &'a str,
        language: Language,
        aim: Duration,
    ) -> Self {
        Self {
            prompt,
            probe: true,
            aim,
            star_expected: false,
            ..Self::new(question, text, language)
        }
    }
}
