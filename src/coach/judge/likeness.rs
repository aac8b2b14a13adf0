//! How much of what a bank says about a question an answer takes up.

use crate::bank::Question;
use crate::bank::examples::QuestionExamples;
use crate::coach::reading::plain::Plain;
use crate::lang::Language;

use super::term::Vocabulary;

/// The telling words that an answer shares with the question, its key points and the examples of
/// how people make them, in thousandths; above 1000 for much of it. A longer answer may share
/// more: one that goes into the question does, one that does not finds nothing to share.
pub(crate) fn likeness(
    question: &Question,
    examples: &QuestionExamples,
    plain: &str,
    language: Language,
) -> i32 {
    let vocabulary = Vocabulary::new("", &examples.aliases);
    let outline = question.outline.as_ref().map(|it| it.get(language));
    let says = question.key_points.iter().map(|it| it.say.get(language));
    let made = examples.points.values();
    let made = made.flat_map(|it| [&it.said, &it.also, &it.denied]);
    let made = made.flat_map(|it| it.get(language)).map(String::as_str);
    let material = [question.prompt.get(language)].into_iter().chain(outline);
    let material: Vec<&str> = material.chain(says).chain(made).collect();
    let known = vocabulary.terms(&Plain::of(&material.join("\n")).text.to_lowercase());
    let said = vocabulary.terms(&plain.to_lowercase());
    let shared = said.iter().filter(|(name, _)| known.has(*name));
    let shared: i64 = shared.map(|(_, weight)| i64::from(weight)).sum();
    let breadth = u64::try_from(known.weight()).unwrap_or_default().isqrt().max(1);
    let share = shared * SCALE / i64::try_from(breadth).unwrap_or(i64::MAX);
    i32::try_from(share).unwrap_or(i32::MAX)
}

/// Brings most answers below 1000.
const SCALE: i64 = 10;
