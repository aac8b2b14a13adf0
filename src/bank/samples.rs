//! Sample answers to be rated on the anchors of a competency: `samples/BANK.toml` beside the
//! bank. Each was marked by readers other than its author, so that users can compare their own
//! marks (frame-of-reference training; Melchers 2011).

use std::ops::Range;

use crate::diagnostic::toml::{self, Fields, decode};
use crate::diagnostic::{Diagnostic, Problems, SourceText, nearest};
use crate::lang::say::check;
use crate::lang::{Language, Localized};

use super::{QuestionBank, format_version};

/// The minimum number of answers per set: enough for a weak, a medium, and a strong one.
pub const ANSWERS: usize = 3;
/// The minimum number of readers per answer.
pub const READERS: usize = 2;

/// The sample answers of a bank.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BankSamples {
    /// The ID of their bank.
    pub bank: String,
    /// The sets, in file order.
    pub sets: Vec<SampleSet>,
}

/// Answers to one question, to be rated on one competency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleSet {
    /// The question's ID in the bank.
    pub question: String,
    /// The ID of the competency whose anchors are used for rating.
    pub competency: String,
    /// The answers, in display order.
    pub answers: Vec<SampleAnswer>,
}

/// An answer, and the readers' marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleAnswer {
    /// The answer.
    pub text: Localized,
    /// Each reader's mark.
    pub readings: Vec<SampleReading>,
}

/// A reader's mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleReading {
    /// 1 to 5, on the anchors.
    pub mark: u8,
    /// The reason.
    pub why: Localized,
}

/// Reads a file of sample answers beside these banks, and everything that is wrong with it: a
/// question or competency that its bank does not have, a set with too few answers, or an answer
/// with too few readers. The samples are `None` if there is an error.
pub fn read_for(
    source: &SourceText,
    banks: &[&QuestionBank],
) -> (Option<BankSamples>, Vec<Diagnostic>) {
    let mut problems = Problems::default();
    let samples = toml::read(source, &mut problems, |fields| walk(fields, banks));
    let usable = samples.filter(|_| !problems.any_error());
    (usable, problems.into_sorted())
}

/// The languages required for every text.
const LANGUAGES: [Language; 2] = [Language::Ko, Language::En];

fn walk(fields: &mut Fields<'_, '_>, banks: &[&QuestionBank]) -> Option<BankSamples> {
    format_version(fields)?;
    let id = fields.required_located("bank", "bank = \"my-bank\"", decode::id)?;
    let Some(bank) = banks.iter().find(|it| it.id == id.value) else {
        let known = banks.iter().map(|it| it.id.as_str());
        let what = check::unknown_bank(&id.value);
        unknown(id.span, what, &id.value, known, fields.problems());
        fields.ignore_rest();
        return None;
    };
    let sets = fields.tables("set", |fields| set(fields, bank));
    Some(BankSamples {
        bank: id.value,
        sets,
    })
}

fn set(fields: &mut Fields<'_, '_>, bank: &QuestionBank) -> Option<SampleSet> {
    let question = fields.required_located("question", "question = \"...\"", decode::id);
    let competency = fields.required_located("competency", "competency = \"...\"", decode::id);
    let mut found = 0;
    let answers = fields.tables("answer", |fields| {
        found += 1;
        answer(fields)
    });
    if let Some(id) = &question
        && bank.question(&id.value).is_none()
    {
        let known = bank.questions.heads().map(|it| it.id.as_str());
        let what = check::unknown_question_in(&bank.id, &id.value);
        unknown(id.span.clone(), what, &id.value, known, fields.problems());
    }
    if let Some(id) = &competency
        && bank.competency(&id.value).is_none()
    {
        let known = bank.competencies.iter().map(|it| it.id.as_str());
        let what = check::unknown_competency_in(&bank.id, &id.value);
        unknown(id.span.clone(), what, &id.value, known, fields.problems());
    }
    expect(ANSWERS, found, "[[set.answer]]", fields);
    Some(SampleSet {
        question: question?.value,
        competency: competency?.value,
        answers,
    })
}

fn answer(fields: &mut Fields<'_, '_>) -> Option<SampleAnswer> {
    let example = "text = { ko = \"...\", en = \"...\" }";
    let text = fields.required("text", example, decode::localized(&LANGUAGES));
    // An invalid one counts as present.
    let mut found = 0;
    let readings = fields.tables("reading", |fields| {
        found += 1;
        reading(fields)
    });
    expect(READERS, found, "[[set.answer.reading]]", fields);
    Some(SampleAnswer {
        text: text?,
        readings,
    })
}

fn reading(fields: &mut Fields<'_, '_>) -> Option<SampleReading> {
    let mark = fields.required("mark", "mark = 3", decode::integer(1..=5));
    let example = "why = { ko = \"...\", en = \"...\" }";
    let why = fields.required("why", example, decode::localized(&LANGUAGES));
    Some(SampleReading {
        mark: u8::try_from(mark?).ok()?,
        why: why?,
    })
}

/// Reports too few tables.
fn expect(wanted: usize, found: usize, table: &str, fields: &mut Fields<'_, '_>) {
    if wanted != found {
        let what = check::wrong_number_of_tables(table, wanted, found);
        let span = fields.span();
        let problem = Diagnostic::error(span, what, check::COUNT_TABLES.into());
        fields.problems().push(problem);
    }
}

fn unknown<'k>(
    span: Range<usize>,
    what: Localized,
    id: &str,
    known: impl Iterator<Item = &'k str>,
    problems: &mut Problems,
) {
    let mend = match nearest(id, known) {
        Some(near) => check::did_you_mean(near),
        None => check::ID_OF_THE_BANK.into(),
    };
    problems.push(Diagnostic::error(span, what, mend));
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    const BANK: &str = include_str!("../../tests/data/scenarios/banks/sample.toml");

    fn bank() -> QuestionBank {
        let (bank, problems) = crate::bank::read(&SourceText::new("banks/sample.toml", BANK));
        bank.unwrap_or_else(|| panic!("{problems:?}"))
    }

    /// A file with one set of this many answers with this many readers each.
    fn file(bank: &QuestionBank, answers: usize, readers: usize) -> String {
        let (question, competency) = (
            &bank.questions.first().unwrap().id,
            &bank.competencies[0].id,
        );
        let mut file = format!(
            "format = 1\nbank = \"{}\"\n\n[[set]]\nquestion = \"{question}\"\n\
             competency = \"{competency}\"\n",
            bank.id
        );
        for answer in 0..answers {
            file.push_str(&format!(
                "\n[[set.answer]]\ntext.ko = \"답 {answer}\"\ntext.en = \"Answer {answer}\"\n"
            ));
            for reader in 0..readers {
                file.push_str(&format!(
                    "[[set.answer.reading]]\nmark = {}\nwhy.ko = \"까닭\"\nwhy.en = \"Reason\"\n",
                    (answer + reader) % 5 + 1
                ));
            }
        }
        file
    }

    fn read(file: &str) -> (Option<BankSamples>, Vec<String>) {
        let source = SourceText::new("samples/sample.toml", file);
        let bank = bank();
        let (samples, problems) = read_for(&source, &[&bank]);
        let problems = problems
            .iter()
            .map(|it| it.what.get(Language::En).to_owned());
        (samples, problems.collect())
    }

    #[test]
    fn a_set_has_three_answers_with_the_marks_of_two_readers() {
        let bank = bank();
        let (samples, problems) = read(&file(&bank, ANSWERS, READERS));
        assert!(problems.is_empty(), "{problems:?}");
        let samples = samples.expect("samples");
        assert_eq!(samples.bank, bank.id);
        let [set] = samples.sets.as_slice() else {
            panic!("{samples:?}");
        };
        assert_eq!(set.question, bank.questions.first().unwrap().id);
        assert_eq!(set.answers.len(), ANSWERS);
        let marks = set.answers.iter().flat_map(|it| &it.readings);
        assert!(marks.map(|it| it.mark).eq([1, 2, 2, 3, 3, 4]));
        assert_eq!(set.answers[1].text.get(Language::En), "Answer 1");
    }

    #[test]
    fn everything_that_is_wrong_is_told() {
        let bank = bank();
        let sound = file(&bank, ANSWERS, READERS);
        let wrong = |from: &str, to: &str| {
            assert!(sound.contains(from), "{from}");
            let (samples, problems) = read(&sound.replacen(from, to, 1));
            assert_eq!(samples, None, "{to}");
            assert_eq!(problems.len(), 1, "{to}: {problems:?}");
        };
        wrong(&format!("bank = \"{}\"", bank.id), "bank = \"nowhere\"");
        wrong(&bank.questions.first().unwrap().id, "nothing-asked");
        wrong(&format!("\"{}\"", bank.competencies[0].id), "\"no-such\"");
        wrong("mark = 1", "mark = 6");
        wrong("why.en = \"Reason\"\n", "");
        wrong("text.ko = \"답 0\"\n", "");
        for (answers, readers) in [(2, 2), (4, 2), (3, 1), (3, 3)] {
            let (samples, problems) = read(&file(&bank, answers, readers));
            assert_eq!(samples, None);
            assert!(!problems.is_empty(), "{answers} {readers}");
        }
    }
}
