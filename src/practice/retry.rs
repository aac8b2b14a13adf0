//! Repeats a question, and shows its strong answer.

use crate::bank::QuestionRef;
use crate::interview::Retry;
use crate::lang::{Language, Localized, say};
use crate::review::StrongAnswer;
use crate::store::SessionFolder;
use crate::transcript::{SessionId, Transcript};

use super::Practice;

/// Maximum number of sessions in a chain of retries: nobody repeats a question that often, and
/// files may refer to each other in a circle.
const LONGEST_CHAIN: usize = 100;

impl Practice {
    /// The strong answer to a question answered in `session`. Records there, and in the sessions
    /// that this one is a retry of, that it was shown; if notes cannot be saved, it is shown all
    /// the same.
    ///
    /// # Errors
    ///
    /// A message, if the question is no longer in any bank, or its bank has no strong answer.
    pub fn strong_answer(
        &self,
        session: &SessionId,
        question: &QuestionRef,
        language: Language,
    ) -> Result<StrongAnswer, Localized> {
        let found = self.question(question);
        let (bank, asked) = found.ok_or_else(|| say::due::gone(&question.to_string()))?;
        let examples = self.examples([question.clone()]);
        let examples = examples.of(question);
        let answer = match (
            StrongAnswer::of(&bank.id, asked, examples, language),
            self.prepared_answer(question),
        ) {
            (Some(answer), prepared) => StrongAnswer { prepared, ..answer },
            (None, Some(prepared)) => StrongAnswer::only_prepared(&bank.id, asked, prepared),
            (None, None) => return Err(say::strong::NONE.into()),
        };
        for (folder, transcript) in self.chain(session.as_str()) {
            self.note_shown(&folder, &transcript, question);
        }
        Ok(answer)
    }

    /// The data that makes a session a retry of a question in the session `of`.
    pub(super) fn retry(&self, of: &str, question: &QuestionRef) -> Retry {
        let shown = |(folder, transcript): (SessionFolder, Transcript)| {
            let notes = folder.notes().value;
            notes.strong_shown(&transcript.turns, question)
        };
        Retry {
            of: of.to_owned(),
            after_strong: self.chain(of).any(shown),
        }
    }

    /// A session, and the chain of those it is a retry of.
    fn chain(&self, of: &str) -> impl Iterator<Item = (SessionFolder, Transcript)> {
        let read = |id: &str| {
            let folder = self.archive.session(&SessionId::parse(id)?);
            let transcript = folder.transcript().ok()?;
            Some((folder, transcript))
        };
        let first = read(of);
        let next = move |(_, transcript): &(SessionFolder, Transcript)| {
            read(&transcript.retry.as_ref()?.of)
        };
        std::iter::successors(first, next).take(LONGEST_CHAIN)
    }

    fn note_shown(&self, folder: &SessionFolder, transcript: &Transcript, question: &QuestionRef) {
        let mut turns = transcript.turns.iter();
        let asked = turns.position(|it| it.probe.is_none() && it.reference() == *question);
        let old = folder.notes();
        let Some(place) = asked.filter(|_| !old.is_mistaken()) else {
            return;
        };
        if old.value.strong_shown(&transcript.turns, question) {
            return;
        }
        let mut notes = old.value;
        notes.show_strong(&transcript.turns, place);
        // An open window merges its notes with the file when it saves them, so it need not be
        // told.
        let _ = folder.save_notes(&notes);
    }
}

#[cfg(test)]
mod tests {
    use crate::interview::SessionRequest;
    use crate::practice::fixture::TestArchive;
    use crate::scenario::Adjustment;

    use super::*;

    const FIRST: &str = "2026-11-01T090000-aws-cse-0001";
    const SECOND: &str = "2026-11-02T090000-aws-cse-0002";
    const QUESTION: &str = "container-isolation";

    /// The question was answered in one session, and again in another.
    fn archive() -> TestArchive {
        let archive = TestArchive::new();
        let shipped = |record: String| record.replace("angry-customer", QUESTION);
        archive.add_session_with(FIRST, shipped);
        archive.add_session_with(SECOND, |record| {
            let retry = format!("seed = 7\nretry_of = \"{FIRST}\"\n");
            shipped(record).replace("seed = 7\n", &retry)
        });
        archive
    }

    fn question() -> QuestionRef {
        QuestionRef::new("aws-cse", QUESTION)
    }

    fn show(practice: &Practice, id: &str) -> StrongAnswer {
        let id = SessionId::parse(id).unwrap();
        let answer = practice.strong_answer(&id, &question(), Language::Ko);
        answer.expect("a strong answer")
    }

    fn after_strong(practice: &Practice, of: &str) -> bool {
        practice.retry(of, &question()).after_strong
    }

    #[test]
    fn a_try_after_the_strong_answer_says_so_wherever_in_the_chain_it_was_shown() {
        for shown in [FIRST, SECOND] {
            let archive = archive();
            assert!(!after_strong(&archive.practice(), FIRST));
            assert!(!after_strong(&archive.practice(), SECOND));
            show(&archive.practice(), shown);
            assert!(after_strong(&archive.practice(), FIRST), "{shown}");
            assert!(after_strong(&archive.practice(), SECOND), "{shown}");
        }
    }

    #[test]
    fn a_question_done_again_is_asked_alone_and_names_its_session() {
        let archive = archive();
        let request = SessionRequest {
            retry_of: Some(FIRST.into()),
            ..SessionRequest::of_one("aws-cse".into(), question(), Adjustment::default())
        };
        let now = "2026-11-03T09:00:00+09:00".parse().unwrap();
        let started = archive.practice().start(&request, now, 7, 1, || 0x7f3a);
        let setup = started.expect("a session").setup;
        assert_eq!(setup.plan.questions().count(), 1);
        let retry = setup.retry.expect("a retry");
        assert_eq!((retry.of.as_str(), retry.after_strong), (FIRST, false));
    }

    #[test]
    fn that_it_was_shown_outlasts_what_review_saves_and_takes_back() {
        let archive = archive();
        let practice = archive.practice();
        let opened = practice.open(FIRST).unwrap();
        show(&practice, FIRST);
        let id = SessionId::parse(FIRST).unwrap();
        let mut notes = opened.notes;
        for star in [true, false] {
            notes.session.set_star(star);
            practice.save_notes(&id, &notes).unwrap();
        }
        assert!(after_strong(&practice, FIRST));
    }

    #[test]
    fn the_strong_answer_of_a_bank_has_its_points_in_their_sentences() {
        let archive = archive();
        let answer = show(&archive.practice(), FIRST);
        assert!(!answer.is_outline);
        let point = answer.points.iter().find(|it| it.sure).expect("a point");
        let sentence = point.sentence.and_then(|it| answer.sentences.get(it));
        let sentence = sentence.and_then(|it| answer.text.get(it.clone()));
        assert!(sentence.is_some_and(|it| it.ends_with('.')), "{sentence:?}");
        assert!(!answer.text.replace("\n\n", "").contains('\n'));
        // The outline has every located point, and no full sentence.
        let outline = answer.outline();
        assert_eq!(outline.len(), answer.sentences.len());
        let placed = answer.points.iter().filter(|it| it.sentence.is_some());
        let told: usize = outline.iter().map(|it| it.points.len()).sum();
        assert_eq!(told, placed.count());
        let longest = outline.iter().map(|it| it.words.split_whitespace().count());
        assert!(longest.max() <= Some(6), "{outline:?}");
    }

    #[test]
    fn an_answer_given_with_the_outline_in_sight_counts_neither() {
        let archive = archive();
        let practice = archive.practice();
        let today = chrono::NaiveDate::from_ymd_opt(2027, 11, 3).unwrap();
        archive.add_session_with(SECOND, |record| {
            record
                .replace("angry-customer", QUESTION)
                .replace("own = 4", "own = 1\noutline_shown = true")
        });
        let due = practice.due(today, || true).unwrap();
        assert_eq!((due.cards.len(), due.cards[0].card.times), (1, 1));
        let progress = practice.progress(today, || true).unwrap();
        assert_eq!(progress.practice.own, Some(4.0));
        assert_eq!(progress.competencies[0].answers, 1);
    }

    #[test]
    fn what_follows_a_strong_answer_counts_neither_for_the_schedule_nor_for_progress() {
        let archive = archive();
        let practice = archive.practice();
        let today = chrono::NaiveDate::from_ymd_opt(2027, 11, 3).unwrap();
        let times = || practice.due(today, || true).unwrap().cards[0].card.times;
        let rated = || practice.progress(today, || true).unwrap().practice.own;
        assert_eq!((times(), rated()), (2, Some(4.0)));
        archive.add_session_with(SECOND, |record| {
            let retry = format!("seed = 7\nretry_of = \"{FIRST}\"\nafter_strong_answer = true\n");
            let record = record.replace("angry-customer", QUESTION);
            record
                .replace("seed = 7\n", &retry)
                .replace("own = 4", "own = 1")
        });
        assert_eq!((times(), rated()), (1, Some(4.0)));
    }
}
