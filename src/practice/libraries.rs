//! The library, reloaded when the program itself has changed it.

use std::path::PathBuf;
use std::sync::OnceLock;

use crate::store::Library;

/// The library as first read, and later versions. None is ever dropped, as it may still be
/// borrowed. Shipped banks are in memory once, and the user has few.
#[derive(Debug, Default)]
pub(super) struct Libraries {
    library: OnceLock<Library>,
    next: OnceLock<Box<Libraries>>,
}

impl Libraries {
    /// The latest version; `folders` are read on first use.
    pub(super) fn last(&self, folders: &[PathBuf]) -> &Library {
        let (mut here, mut before) = (self, None);
        while let Some(next) = here.next.get() {
            before = here.library.get();
            here = next;
        }
        here.library.get_or_init(|| match before {
            Some(before) => before.reload(folders),
            None => Library::load(folders),
        })
    }

    /// The latest version, if it has been read.
    pub(super) fn get(&self) -> Option<&Library> {
        self.end().library.get()
    }

    /// Has it reloaded on next use.
    pub(super) fn forget(&self) {
        let end = self.end();
        if end.library.get().is_some() {
            // If another thread was faster, it did the same.
            let _ = end.next.set(Box::default());
        }
    }

    /// The latest version, read or not.
    fn end(&self) -> &Self {
        let mut here = self;
        while let Some(next) = here.next.get() {
            here = next;
        }
        here
    }

    /// Whether it was ever reloaded.
    pub(super) fn is_changed(&self) -> bool {
        self.next.get().is_some()
    }
}

#[cfg(test)]
mod tests {
    use crate::bank::QuestionRef;
    use crate::import;
    use crate::lang::Language;
    use crate::practice::Practice;
    use crate::practice::fixture::TestArchive;
    use crate::review::recalled::{BANK, RecalledInterview, RecalledQuestion};

    /// A user with a folder for their own banks.
    fn practice(archive: &TestArchive) -> (Practice, std::path::PathBuf) {
        let own = archive.path("own");
        let there = crate::store::Archive::new(archive.path(""), Vec::new());
        let folders = vec![own.clone()];
        let practice = Practice::new(there, folders, crate::coach::Rules::ALL, Language::Ko);
        (practice.with_own_folder(Some(own.clone())), own)
    }

    fn question(id: &str, asked: &str) -> RecalledQuestion {
        RecalledQuestion {
            id: id.into(),
            asked: asked.into(),
            went: None,
            reaction: String::new(),
            answer: String::new(),
        }
    }

    #[test]
    fn a_question_of_a_real_interview_is_asked_as_soon_as_it_is_written_down() {
        let archive = TestArchive::new();
        let (practice, _) = practice(&archive);
        let day: chrono::NaiveDate = "2026-11-20".parse().expect("a day");
        assert!(practice.library().bank(BANK).is_none());
        assert_eq!(practice.today(day, || true).expect("today").scenarios, None);
        let interview = RecalledInterview {
            id: "one".into(),
            day,
            company: "한마루".into(),
            round: String::new(),
            decision: None,
            reactions: String::new(),
            questions: vec![question("q1", "왜 옮기나요?")],
        };
        practice.save_recalled(&interview).expect("saved");
        let bank = practice.library().bank(BANK).expect("a bank");
        assert_eq!(bank.questions.len(), 1);
        let due = practice.due(day, || true).expect("due");
        assert_eq!(due.cards.len(), 1);
        assert!(due.cards[0].question.is_some());
        let scenarios = practice.today(day, || true).expect("today").scenarios;
        let (scenarios, _) = scenarios.expect("others than at the start");
        assert!(scenarios.iter().any(|it| it.id == BANK));
        // The shipped banks are the same objects as before.
        let ours = practice.library().bank("aws-cse").expect("ours");
        let mut more = interview.clone();
        more.questions
            .push(question("q2", "언제부터 일할 수 있나요?"));
        practice.save_recalled(&more).expect("saved");
        assert_eq!(
            practice.library().bank(BANK).map(|it| it.questions.len()),
            Some(2)
        );
        assert!(std::ptr::eq(
            ours,
            practice.library().bank("aws-cse").expect("ours")
        ));
    }

    #[test]
    fn a_key_point_counts_as_soon_as_it_is_made() {
        let archive = TestArchive::new();
        let (practice, own) = practice(&archive);
        let notes = "Q: 왜 배인가요?\nA: 저는 섬에서 자랐습니다. 바다를 건너는 일이 좋았습니다.\n";
        let imported = import::read("notes.txt", notes.as_bytes()).expect("notes");
        let prepared = practice
            .prepare_import(&own, "mine", &imported)
            .expect("an import");
        practice.finish_import(&prepared).expect("a bank");
        let question = QuestionRef::new("mine", "q1");
        let points = || {
            let bank = practice.library().bank("mine").expect("a bank");
            bank.questions.first().unwrap().key_points.len()
        };
        assert_eq!(points(), 0);
        assert_eq!(practice.make_key_points(&question), Ok(2));
        assert_eq!(points(), 2);
    }
}
