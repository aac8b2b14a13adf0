//! Words of spoken answers, looked through line by line: after the interview, or of a past one.

use crate::lang::Language;
use crate::lang::say;
use crate::plain::{WordEffect, WordReview};
use crate::review::{Notes, PastInterview, Reviewed, export};
use crate::runtime::recognition::Spoken;

use super::{PlainOwner, Talk};

impl PlainOwner {
    /// Reads what a past interview showed, then looks through the words that wait in it.
    pub(super) fn review(&mut self, id: &str) {
        let language = self.front.language;
        let interview = match self.practice.open(id) {
            Ok(interview) => interview,
            Err(error) => return self.refuse(error.say()),
        };
        self.unsaid.push(told(&interview, language));
        if let Some(why) = &interview.sealed {
            return self.refuse(say::past::sealed(why));
        }
        match WordReview::new(&interview, true, language) {
            Some(review) => self.look_through(review),
            None => {
                let none = say::plain::NO_WORDS_WAIT.get(language);
                self.unsaid.push(none.to_owned());
                self.quit();
            }
        }
    }

    /// Looks through the words recognized of the interview that has just ended. Says where they
    /// wait if nobody answers any more.
    pub(super) fn review_words(&mut self) {
        let session = self.held.take();
        let opened = session.and_then(|it| self.practice.open(it.as_str()).ok());
        let language = self.front.language;
        let review = opened
            .as_ref()
            .and_then(|it| WordReview::new(it, false, language));
        match review {
            Some(review) if self.ended => self.perform_words(review.leave()),
            Some(review) => self.look_through(review),
            None => {
                // An answer without words can still get its gist.
                let wordless = opened.and_then(|it| WordReview::new(&it, true, language));
                let how =
                    wordless.map(|it| say::plain::gist_later(language, it.session().as_str()));
                self.unsaid.extend(how);
                self.quit();
            }
        }
    }

    fn look_through(&mut self, review: WordReview) {
        let review = review.with_recognizer(self.sound.recognition.is_there());
        self.unsaid.push(review.told());
        self.talk = Talk::Words(Box::new(review));
    }

    /// Handles a line about words.
    pub(super) fn word_line(&mut self, line: &str) {
        if let Talk::Words(review) = &mut self.talk {
            let effects = review.line(line);
            self.perform_words(effects);
        }
    }

    /// There are no more lines: what was typed counts, and the rest waits. What is being recognized
    /// is waited for.
    pub(super) fn leave_words(&mut self) {
        if self.sound.recognition.is_going() {
            return;
        }
        self.keep_typed_words();
        if let Talk::Words(review) = &self.talk
            && !self.quitting
        {
            let effects = review.leave();
            self.perform_words(effects);
        }
    }

    /// Accepts the words that were typed anew so far.
    pub(super) fn keep_typed_words(&mut self) {
        if let Talk::Words(review) = &self.talk {
            let effects = review.keep_typed();
            self.perform_words(effects);
        }
    }

    fn perform_words(&mut self, effects: Vec<WordEffect>) {
        for effect in effects {
            match effect {
                WordEffect::Say(said) => self.unsaid.push(said),
                WordEffect::Done => self.quit(),
                WordEffect::Accept { place, text } => self.accept_words(place, text),
                WordEffect::Recognize(place) => self.recognize_again(place),
            }
        }
    }

    /// Recognizes an answer whose words never came.
    fn recognize_again(&mut self, place: usize) {
        let Talk::Words(review) = &self.talk else {
            return;
        };
        let session = review.session().clone();
        let opened = self.practice.open(session.as_str());
        let turn = opened.map(|it| it.transcript.turns.into_iter().nth(place));
        let spoken = match turn {
            Ok(turn) => turn.and_then(|turn| {
                Some(Spoken {
                    takes: self.practice.sound(&session),
                    session,
                    answer: place,
                    language: turn.round.language,
                    heard: *turn.heard?,
                })
            }),
            Err(error) => return self.notice(Some(error.say())),
        };
        if let Some(spoken) = spoken {
            let going = say::recording::BEING_RECOGNIZED.get(self.front.language);
            self.unsaid.push(going.to_owned());
            self.sound.recognition.add(spoken);
            self.assistant.hold(true);
        }
    }

    /// Words of an answer that is looked through have come.
    pub(super) fn words_came(&mut self, place: usize, text: &str) {
        if let Talk::Words(review) = &mut self.talk {
            let effects = review.recognized(place, text);
            self.perform_words(effects);
        }
    }

    fn accept_words(&mut self, place: usize, text: String) {
        let Talk::Words(review) = &mut self.talk else {
            return;
        };
        let keeps = self.sound.keeps;
        let session = review.session();
        match self.practice.accept_words(session, place, text, keeps) {
            Ok(interview) => {
                let effects = review.accepted(&interview);
                self.perform_words(effects);
            }
            // They wait on, and the next line may try again.
            Err(why) => self.notice(Some(why)),
        }
    }
}

/// What an interview showed, as after it was held.
fn told(interview: &PastInterview, language: Language) -> String {
    let reviewed = Reviewed::of(&interview.transcript.turns, &Notes::default());
    let reviewed = reviewed.with_second(&interview.second);
    export::debrief(&reviewed, language)
}
