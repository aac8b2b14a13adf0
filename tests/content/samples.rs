//! The sample answers: valid, and marked so that something can be learned from them.

use rehearsal::bank::samples::{self, BankSamples};
use rehearsal::diagnostic::SourceText;
use rehearsal::lang::Language;

use super::library;

fn files() -> Vec<BankSamples> {
    let banks: Vec<_> = library::banks().iter().collect();
    let files = library::toml_files("scenarios/banks/samples");
    let read = files.iter().map(|file| {
        let source = SourceText::new(file.display().to_string(), library::text(file));
        let (samples, problems) = samples::read_for(&source, &banks);
        assert!(problems.is_empty(), "{}: {problems:?}", file.display());
        let stem = file.file_stem().expect("a name").to_string_lossy();
        let samples = samples.expect("sound samples");
        assert_eq!(samples.bank, stem, "a file is named after its bank");
        samples
    });
    read.collect()
}

#[test]
fn readers_agree_within_a_point_and_each_set_spans_the_scale() {
    let files = files();
    assert!(!files.is_empty());
    for set in files.iter().flat_map(|file| &file.sets) {
        let means = set.answers.iter().map(|answer| {
            let marks: Vec<u8> = answer.readings.iter().map(|it| it.mark).collect();
            let (low, high) = (marks.iter().min(), marks.iter().max());
            let (low, high) = (low.expect("a mark"), high.expect("a mark"));
            assert!(high - low <= 1, "{}: {marks:?}", set.question);
            f64::from(low + high) / 2.0
        });
        let means: Vec<f64> = means.collect();
        let lowest = means.iter().copied().fold(f64::INFINITY, f64::min);
        let highest = means.iter().copied().fold(0.0, f64::max);
        assert!(highest - lowest >= 1.5, "{}: {means:?}", set.question);
    }
}

#[test]
fn a_set_tests_what_its_question_tests_and_no_text_comes_twice() {
    for file in files() {
        let bank = library::bank(&file.bank);
        let mut seen = std::collections::BTreeSet::new();
        for set in &file.sets {
            let question = bank.question(&set.question).expect("a question");
            assert!(
                question.competencies.contains(&set.competency),
                "{} does not test {}",
                set.question,
                set.competency
            );
            for answer in &set.answers {
                for language in [Language::Ko, Language::En] {
                    let text = answer.text.exact(language).expect("both languages");
                    assert!(seen.insert(text.to_owned()), "twice: {text}");
                }
            }
        }
    }
}
