//! Collects examples of how people phrase key points, from every source: shipped, written by the
//! user, or said by the candidate.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::bank::QuestionRef;
use crate::bank::examples::{ExampleSet, QuestionExamples};
use crate::review::{OwnExample, Summary};
use crate::store::{ExampleSource, own_example, shipped_example};

use super::Practice;

/// Maximum number of the candidate's own sentences per point, newest first: more take time and
/// add nothing.
const MAX_OWN: usize = 12;

impl Practice {
    /// The examples for some questions: ours, those in the user's files, and the sentences the
    /// candidate marked in review.
    pub fn examples(&self, questions: impl IntoIterator<Item = QuestionRef>) -> ExampleSet {
        let sessions = self.summaries(|| true).unwrap_or_default();
        self.examples_with(&sessions).of(questions)
    }

    /// A source of these examples, with the sentences from `sessions`, newest first.
    pub(super) fn examples_with(&self, sessions: &[Summary]) -> ExampleSource {
        let folders = self.scenario_folders.clone();
        let said = own_sentences(sessions);
        ExampleSource::new(move |question| {
            let mut examples = written(&folders, question);
            for (point, sentence) in said.get(question).into_iter().flatten() {
                examples.add_own(point, sentence);
            }
            examples
        })
    }
}

/// A source of written examples only, for use while the sessions themselves are being read.
pub(super) fn written_down(folders: Vec<PathBuf>) -> ExampleSource {
    ExampleSource::new(move |question| written(&folders, question))
}

fn written(folders: &[PathBuf], question: &QuestionRef) -> QuestionExamples {
    let mut examples = shipped_example(question);
    for folder in folders {
        examples.add(own_example(folder, question));
    }
    examples
}

/// By question: a point and a sentence that makes it.
fn own_sentences(sessions: &[Summary]) -> BTreeMap<QuestionRef, Vec<(String, String)>> {
    let mut by_question: BTreeMap<QuestionRef, Vec<(String, String)>> = BTreeMap::new();
    for OwnExample {
        question,
        point,
        words,
    } in sessions.iter().flat_map(|it| &it.own_examples)
    {
        let said = by_question.entry(QuestionRef::clone(question)).or_default();
        if said.iter().filter(|(it, _)| it == point).count() < MAX_OWN {
            said.push((point.clone(), words.clone()));
        }
    }
    by_question
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests lay out files")]
mod tests {
    use std::fs;

    use super::*;
    use crate::practice::fixture::TestArchive;
    use crate::store::Archive;

    const FIRST: &str = "2026-11-01T090000-aws-cse-0001";
    const SENTENCE: &str = "제가 로그를 봤습니다.";

    fn question() -> QuestionRef {
        QuestionRef::new("aws-cse", "angry-customer")
    }

    fn marked(quote: &str) -> String {
        format!(
            "format = 2\n[[turn]]\nnumber = 1\nsaid = [{{ point = 'logs', turn = 1, start = 19, \
             end = 31, quote = '{quote}' }}]\n"
        )
    }

    fn said(practice: &Practice) -> Vec<String> {
        let examples = practice.examples([question()]);
        let points = &examples.of(&question()).points;
        points.get("logs").map_or_else(Vec::new, |it| {
            it.said.exact(crate::lang::Language::Ko).to_vec()
        })
    }

    #[test]
    fn a_marked_sentence_is_an_example_from_the_next_interview_on() {
        let archive = TestArchive::new();
        archive.add_session(FIRST);
        assert!(said(&archive.practice()).is_empty());
        archive.put(FIRST, "notes.toml", marked(SENTENCE));
        for _ in 0..2 {
            assert_eq!(said(&archive.practice()), [SENTENCE]);
        }
        // A mark that was removed is no example, not even of the opposite.
        archive.put(
            FIRST,
            "notes.toml",
            "format = 2\n[[turn]]\nnumber = 1\nnot_said = ['logs']\n",
        );
        let examples = archive.practice().examples([question()]);
        assert_eq!(examples.of(&question()), &QuestionExamples::default());
        archive.put(FIRST, "notes.toml", marked("제가 기록을 봤습니다."));
        assert!(
            said(&archive.practice()).is_empty(),
            "it does not stand there"
        );
    }

    #[test]
    fn the_newest_sentences_count() {
        let archive = TestArchive::new();
        for number in 1..=MAX_OWN + 3 {
            let id = format!("2026-11-{number:02}T090000-aws-cse-0001");
            let sentence = format!("제가 로그를 봤습{}", char::from(b'a' + number as u8));
            archive.add_session_with(&id, |record| {
                record.replace("제가 로그를 봤습니다.", &format!("{sentence}다."))
            });
            archive.put(&id, "notes.toml", marked(&format!("{sentence}다.")));
        }
        let said = said(&archive.practice());
        assert_eq!(said.len(), MAX_OWN);
        assert!(
            said[0].contains(char::from(b'a' + (MAX_OWN + 3) as u8)),
            "{said:?}"
        );
    }

    #[test]
    fn the_users_own_file_stands_beside_their_banks() {
        let archive = TestArchive::new();
        let folder = tempfile::tempdir().expect("a folder");
        let examples = folder.path().join("banks/examples");
        fs::create_dir_all(&examples).expect("a folder");
        let text = "format = 1\nbank = \"aws-cse\"\n[point.angry-customer.logs]\nko = [\"기록을 폅니다\"]\n";
        fs::write(examples.join("aws-cse.toml"), text).expect("a file");
        let practice = Practice::new(
            Archive::new(archive.path(""), Vec::new()),
            vec![folder.path().to_owned()],
            crate::coach::Rules::ALL,
            crate::lang::Language::Ko,
        );
        assert_eq!(said(&practice), ["기록을 폅니다"]);
    }
}
