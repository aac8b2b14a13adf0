//! Words of spoken answers: recognized, reviewed, assessed.

use crate::coach::{self, Answer, Assessment};
use crate::lang::{Localized, say};
use crate::review::{PastInterview, words};
use crate::store::{FileError, Takes};
use crate::transcript::{Outcome, SessionId, Transcript, TurnRecord, TurnWords};

use crate::voice::{Utterance, is_as_heard, text_of};

use super::Practice;

impl Practice {
    /// Saves what a recognizer heard in the answer at `place` of a session, unless words for it
    /// were accepted already.
    ///
    /// # Errors
    ///
    /// A message, if they cannot be saved or the session cannot be read.
    pub fn recognized(
        &self,
        session: &SessionId,
        place: usize,
        heard: Vec<Utterance>,
    ) -> Result<PastInterview, Localized> {
        let folder = self.archive.session(session);
        let mut words = folder.words();
        if words.of(place).is_none_or(|it| !it.accepted) {
            let heard = TurnWords {
                text: text_of(&heard),
                heard,
                accepted: false,
                verbatim: true,
                coach: None,
            };
            words.put(place, heard);
            folder.save_words(&words).map_err(|error| error.say())?;
        }
        self.open(session.as_str()).map_err(|error| error.say())
    }

    /// Accepts words as the answer at `place` of a session, and has the coach assess them. Then
    /// the recording is kept as one file or erased.
    ///
    /// # Errors
    ///
    /// A message, if they cannot be saved or the session cannot be read.
    pub fn accept_words(
        &self,
        session: &SessionId,
        place: usize,
        text: String,
        keeps_sound: bool,
    ) -> Result<PastInterview, Localized> {
        let folder = self.archive.session(session);
        let transcript = folder.transcript().map_err(|error| error.say())?;
        let coach = match text.trim().is_empty() {
            true => None,
            false => self.assess_words(&transcript, place, &text),
        };
        let mut words = folder.words();
        let before = words.of(place).filter(|it| it.verbatim);
        let verbatim = before.is_some_and(|it| is_as_heard(&it.text, &text));
        let accepted = TurnWords {
            text,
            accepted: true,
            heard: words
                .of(place)
                .map(|it| it.heard.clone())
                .unwrap_or_default(),
            verbatim,
            coach,
        };
        words.put(place, accepted);
        folder.save_words(&words).map_err(|error| error.say())?;
        let settled = settle(&self.sound(session), place, keeps_sound);
        settled.map_err(|error| error.say())?;
        self.open(session.as_str()).map_err(|error| error.say())
    }

    /// The title of the newest interview, if it is over and has answers whose words were never
    /// recognized although their sound is still there, and how many: the program was killed, or left
    /// without waiting.
    pub fn unrecognized(&self) -> Option<(String, usize)> {
        let newest = self.newest(1).ok()?.into_iter().next()?;
        let transcript = self.open(newest.id()).ok()?.transcript;
        let is_over = transcript.outcome != Outcome::Unfinished;
        let sound = self.sound(&transcript.id);
        let turns = transcript.turns.iter().enumerate().filter(|_| is_over);
        let waits =
            |(place, turn): &(usize, &TurnRecord)| turn.can_be_recognized() && sound.has(*place);
        let answers = turns.filter(waits).count();
        let title = words::title(&transcript, self.language);
        (answers > 0).then_some((title, answers))
    }

    /// Recordings of a session's answers.
    pub fn sound(&self, session: &SessionId) -> Takes {
        Takes::new(self.archive.session(session).disk())
    }

    /// The samples of a spoken answer, if they were kept.
    ///
    /// # Errors
    ///
    /// A message, if there are none, or they cannot be read.
    pub fn recording(&self, session: &SessionId, place: usize) -> Result<Vec<i16>, Localized> {
        let samples = self.sound(session).recorded(place);
        let samples = samples.map_err(|error| error.say())?;
        match samples.is_empty() {
            true => Err(say::recording::NOT_KEPT.into()),
            false => Ok(samples),
        }
    }

    /// The coach's assessment of words as the answer at `place`; `None` if its question is no
    /// longer in any bank.
    fn assess_words(
        &self,
        transcript: &Transcript,
        place: usize,
        text: &str,
    ) -> Option<Assessment> {
        let turn = transcript.turns.get(place)?;
        let reference = turn.reference();
        let (_, question) = self.question(&reference)?;
        let examples = self.examples([reference.clone()]);
        let language = turn.round.language;
        let asked = (turn.prompt.as_str(), turn.probe.is_some());
        let own = |it: &&TurnRecord| it.reference() == reference;
        let others = transcript.turns.iter().take(place);
        let earlier: Vec<&str> = others
            .clone()
            .filter(|it| !own(it) && it.probe.is_none())
            .map(|it| it.answer.as_str())
            .collect();
        let before: Vec<&str> = others.filter(own).map(|it| it.answer.as_str()).collect();
        let answer = Answer {
            examples: examples.of(&reference),
            earlier: &earlier,
            before: match turn.probe {
                Some(_) => &before,
                None => &[],
            },
            measured: turn.measured(),
            ..Answer::put(question, asked, text, language, turn.aim)
        };
        Some(coach::assess(&answer, &self.rules))
    }
}

/// Keeps the recording of an answer as one file, or erases it.
fn settle(takes: &Takes, answer: usize, keeps_sound: bool) -> Result<(), FileError> {
    match keeps_sound && takes.has(answer) {
        true => takes.keep(answer, &takes.samples(answer)?),
        false => takes.erase_pieces(answer),
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests lay out files")]
mod tests {
    use super::*;
    use crate::practice::fixture::TestArchive;
    use crate::review::search::Query;

    const ID: &str = "2026-11-01T090000-aws-cse-0001";

    /// A session whose first answer was spoken.
    fn archive() -> TestArchive {
        let archive = TestArchive::new();
        archive.add_session_with(ID, |record| {
            let record = record.replace("angry-customer", "container-isolation");
            record.replacen("\nanswer = ", "\nvoiced = true\nanswer = ", 1)
        });
        archive
    }

    fn said(text: &str) -> Vec<Utterance> {
        vec![Utterance {
            at: None,
            text: text.to_owned(),
        }]
    }

    fn id() -> SessionId {
        SessionId::parse(ID).unwrap()
    }

    #[test]
    fn words_are_looked_through_and_then_the_answer_everywhere() {
        let archive = archive();
        let practice = archive.practice();
        let found = |words: &str| {
            let mut found = 0;
            let count = |hits: Option<_>| {
                found += usize::from(hits.is_some());
                true
            };
            practice.search(&Query::new(words).unwrap(), count).unwrap();
            found
        };
        assert_eq!(found("봤슴니다"), 0);
        let heard = practice.recognized(&id(), 0, said("제가 로그를 봤슴니다"));
        let heard = heard.unwrap().transcript;
        let recognized = heard.turns[0].recognized.as_deref();
        assert_eq!(recognized, Some("제가 로그를 봤슴니다"));
        // Words that nobody has reviewed are not an answer.
        assert_ne!(heard.turns[0].answer, "제가 로그를 봤슴니다");
        let accepted = practice.accept_words(&id(), 0, "제가 기록을 살폈습니다.".into(), false);
        let accepted = accepted.unwrap().transcript;
        assert_eq!(accepted.turns[0].answer, "제가 기록을 살폈습니다.");
        assert!(accepted.turns[0].coach.is_some());
        // A late result of a slow recognizer changes nothing.
        let late = practice.recognized(&id(), 0, said("늦은 말")).unwrap();
        assert_eq!(late.transcript, accepted);
        // From the files, then twice from the index.
        for _ in 0..3 {
            assert_eq!(found("기록을 살폈습니다"), 1);
            assert_eq!(practice.archive().summaries().len(), 1);
        }
    }

    #[test]
    fn what_was_said_is_as_long_as_it_was_recorded_and_what_was_typed_comes_on_top() {
        let archive = TestArchive::new();
        let heard = "heard = { seconds = 55.0, share = 0.9, first_word = 0.5, clipped = 0.0, \
                     speech = [[0.5, 54.0]], pauses = [] }";
        archive.add_session_with(ID, |record| {
            let record = record.replace("angry-customer", "container-isolation");
            record.replacen(
                "\nanswer = ",
                &format!("\nvoiced = true\n{heard}\nanswer = "),
                1,
            )
        });
        let practice = archive.practice();
        let typed = practice.open(ID).unwrap().transcript.turns[0]
            .answer
            .clone();
        let typed = coach::spoken(&typed, crate::scenario::SpeakingRate::default());
        assert!(!typed.is_zero());
        // By its words alone it would be far too short.
        let words = "제가 기록을 살폈습니다.".to_owned();
        let accepted = practice.accept_words(&id(), 0, words, false).unwrap();
        let turn = &accepted.transcript.turns[0];
        let said = std::time::Duration::from_secs(55) + typed;
        let off = turn.coach.as_ref().unwrap().spoken.abs_diff(said);
        assert!(off.as_millis() <= 1, "{turn:?}");
        assert!(
            turn.coach
                .as_ref()
                .unwrap()
                .finding(coach::Rule::Length)
                .is_none()
        );
        let summary = &practice.archive().summaries()[0];
        assert!(summary.turns[0].spoken.abs_diff(said).as_millis() <= 1);
        // When accepted again, typed words do not count as spoken.
        let again = practice.accept_words(&id(), 0, "짧은 말".to_owned(), false);
        let again = again.unwrap().transcript;
        assert_eq!(again.turns[0].measured(), turn.measured());
    }

    #[test]
    fn no_pace_is_made_of_a_gist_that_takes_the_place_of_the_words() {
        let archive = archive();
        let practice = archive.practice();
        let heard = "그래서 제가 로그를 먼저 봤는데 원인이 인증서 만료였슴니다";
        practice.recognized(&id(), 0, said(heard)).unwrap();
        let verbatim = |text: &str| {
            let accepted = practice.accept_words(&id(), 0, text.into(), false);
            accepted.unwrap().transcript.turns[0].verbatim
        };
        assert!(verbatim(
            "그래서 제가 로그를 먼저 봤는데 원인이 인증서 만료였습니다."
        ));
        assert!(!verbatim("인증서를 갱신해 장애를 끝냄"));
    }

    #[test]
    fn answers_that_were_never_recognized_are_known() {
        let archive = archive();
        let practice = archive.practice();
        let takes = practice.sound(&id());
        assert_eq!(practice.unrecognized(), None);
        takes.begin(0).unwrap().append(&[1; 100]).unwrap();
        // What was typed stands for it.
        assert_eq!(practice.unrecognized(), None);
        let archive = TestArchive::new();
        archive.add_session_with(ID, |record| {
            let heard = "heard = { seconds = 5.0, share = 0.9, first_word = 0.5, clipped = 0.0, \
                         speech = [[0.5, 4.0]], pauses = [] }";
            let (before, rest) = record.split_once("\nanswer = \"\"\"").unwrap();
            let (_, after) = rest.split_once("\"\"\"").unwrap();
            format!("{before}\nvoiced = true\n{heard}\nanswer = \"\"{after}")
        });
        let practice = archive.practice();
        assert_eq!(practice.unrecognized(), None);
        let takes = practice.sound(&id());
        takes.begin(0).unwrap().append(&[1; 100]).unwrap();
        assert_eq!(practice.unrecognized().map(|it| it.1), Some(1));
        practice.recognized(&id(), 0, said("말")).unwrap();
        assert_eq!(practice.unrecognized(), None);
    }

    #[test]
    fn a_copy_that_another_machine_made_is_known() {
        let archive = archive();
        let copy =
            "format = 1\n[[turn]]\nnumber = 1\naccepted = true\ntext = \"저쪽에서 고친 말\"\n";
        let own = "format = 1\n[[turn]]\nnumber = 1\naccepted = false\ntext = \"들은 말\"\n";
        archive.put(ID, "words.toml", own);
        archive.put(ID, "words.sync-conflict-20261101-101010-ABCDEFG.toml", copy);
        let transcript = archive.practice().open(ID).unwrap().transcript;
        assert_eq!(transcript.turns[0].answer, "저쪽에서 고친 말");
    }

    #[test]
    fn sound_that_is_not_to_be_kept_is_erased_with_the_words_accepted() {
        for keeps_sound in [false, true] {
            let archive = archive();
            let practice = archive.practice();
            let takes = practice.sound(&id());
            takes.begin(0).unwrap().append(&[1; 100]).unwrap();
            practice.recognized(&id(), 0, said("말")).unwrap();
            assert!(takes.has(0));
            practice
                .accept_words(&id(), 0, "말".into(), keeps_sound)
                .unwrap();
            assert!(!takes.has(0));
            let kept = archive.path(ID).join("answer-1.wav");
            assert_eq!(kept.exists(), keeps_sound);
            let recording = practice.recording(&id(), 0);
            assert_eq!(recording.ok(), keeps_sound.then(|| vec![1; 100]));
        }
    }
}
