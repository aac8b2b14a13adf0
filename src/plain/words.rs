//! The words of spoken answers, line by line: read out, then accepted, typed anew, thrown away,
//! recognized where they never were, or left for later.

use std::collections::VecDeque;

use crate::lang::Language;
use crate::lang::say::Phrase;
use crate::lang::say::plain::{self as say, words};
use crate::review::{PastInterview, export};
use crate::transcript::{SessionId, TurnRecord};

use super::command::{Command, Word};

/// The answers whose words wait, the first of them being looked through.
#[derive(Debug)]
pub struct WordReview {
    language: Language,
    session: SessionId,
    waiting: VecDeque<SpokenAnswer>,
    /// What was typed anew for the first, line by line.
    typed: Vec<String>,
    /// Whether the candidate was told that this would be lost.
    confirms_loss: bool,
    /// Whether there is a recognizer.
    recognizes: bool,
}

/// The words of a spoken answer.
#[derive(Debug)]
struct SpokenAnswer {
    /// Index among the turns.
    place: usize,
    prompt: String,
    /// What was recognized, and what was typed besides; empty if there are no words.
    words: String,
    /// Whether it was never recognized, and can be.
    is_unrecognized: bool,
}

/// What came of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordEffect {
    /// Say this.
    Say(String),
    /// Accept this text as the answer at `place`; empty text throws its words away.
    Accept {
        /// Index among the turns.
        place: usize,
        /// The text.
        text: String,
    },
    /// Recognize the answer at this place: its index among the turns.
    Recognize(usize),
    /// Every answer was looked through, or the candidate leaves.
    Done,
}

impl WordReview {
    /// The answers of an interview whose recognized words wait to be accepted; with
    /// `with_wordless` also those whose gist can be typed. `None` if there are none.
    pub fn new(interview: &PastInterview, with_wordless: bool, language: Language) -> Option<Self> {
        let turns = interview.transcript.turns.iter().enumerate();
        let waits = |turn: &TurnRecord| {
            let is_wordless = turn.answer.trim().is_empty() && with_wordless;
            turn.voiced && (turn.recognized.is_some() || is_wordless)
        };
        let waiting = turns.filter(|(_, turn)| waits(turn));
        let waiting: VecDeque<SpokenAnswer> = waiting.map(SpokenAnswer::of).collect();
        (!waiting.is_empty()).then(|| Self {
            language,
            session: interview.transcript.id.clone(),
            waiting,
            typed: Vec::new(),
            confirms_loss: false,
            recognizes: false,
        })
    }

    /// The same where there is a recognizer, which can be asked again.
    #[must_use]
    pub fn with_recognizer(self, recognizes: bool) -> Self {
        Self { recognizes, ..self }
    }

    /// Words of the answer at `place` have come: they are read out if it is being looked through.
    pub fn recognized(&mut self, place: usize, text: &str) -> Vec<WordEffect> {
        let answer = self.waiting.iter_mut().find(|it| it.place == place);
        if let Some(answer) = answer {
            answer.is_unrecognized = false;
            text.clone_into(&mut answer.words);
        }
        match self.waiting.front().is_some_and(|it| it.place == place) {
            true => self.say(self.told()),
            false => Vec::new(),
        }
    }

    /// The session.
    pub fn session(&self) -> &SessionId {
        &self.session
    }

    /// Reads out the words of the first answer, and what can be done with them.
    pub fn told(&self) -> String {
        let language = self.language;
        let Some(answer) = self.waiting.front() else {
            return String::new();
        };
        let told = match answer.words.as_str() {
            "" => say::wordless(language, answer.place + 1, &answer.prompt),
            words => say::words_of(language, answer.place + 1, &answer.prompt, words),
        };
        let how = match answer.words.as_str() {
            "" => say::HOW_TO_TYPE_WORDS,
            _ => say::HOW_TO_ACCEPT_WORDS,
        };
        let again = self.recognizable().map(|_| say::HOW_TO_RECOGNIZE);
        let lines = [how].into_iter().chain(again).map(|it| it.get(language));
        [told.as_str()]
            .into_iter()
            .chain(lines)
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// Handles a line.
    pub fn line(&mut self, line: &str) -> Vec<WordEffect> {
        let command = Command::of(line);
        let moves_on = matches!(command, Command::Word(Word::Skip | Word::End | Word::Quit));
        if moves_on && self.has_typed() && !std::mem::replace(&mut self.confirms_loss, true) {
            return self.say(say::TYPED_NOT_SAVED.get(self.language).to_owned());
        }
        match command {
            Command::Submit => self.accept(),
            Command::Enter => self.say(say::ONLY_WORDS.get(self.language).to_owned()),
            Command::Word(Word::Show | Word::Help) => self.say(self.told()),
            Command::Word(Word::Undo) => match self.typed.pop() {
                Some(_) => self.say(self.so_far()),
                None => self.say(say::NOTHING_TO_UNDO.get(self.language).to_owned()),
            },
            Command::Word(Word::Skip) => self.next(),
            Command::Word(Word::End | Word::Quit) => self.leave(),
            Command::Word(_) => self.say(say::NOT_NOW.get(self.language).to_owned()),
            Command::Text { text, .. } if is_word(&text, words::DROP) => self.settle(String::new()),
            Command::Text { text, .. } if is_word(&text, words::RECOGNIZE) => {
                match self.recognizable() {
                    Some(place) => vec![WordEffect::Recognize(place)],
                    None => self.say(say::NOT_NOW.get(self.language).to_owned()),
                }
            }
            Command::Text {
                looks_like_command: true,
                ..
            } => self.say(say::ONLY_WORDS.get(self.language).to_owned()),
            Command::Text { text, .. } => {
                self.confirms_loss = false;
                let begins = self.typed.is_empty();
                self.typed.push(text);
                match begins {
                    true => self.say(say::TYPED_ANEW.get(self.language).to_owned()),
                    false => Vec::new(),
                }
            }
        }
    }

    /// The place of the first answer, if it was never recognized and can be.
    fn recognizable(&self) -> Option<usize> {
        let answer = self.waiting.front().filter(|_| self.recognizes)?;
        answer.is_unrecognized.then_some(answer.place)
    }

    fn has_typed(&self) -> bool {
        self.typed.iter().any(|it| !it.trim().is_empty())
    }

    /// Accepts what was typed anew, as there are no more lines.
    pub fn keep_typed(&self) -> Vec<WordEffect> {
        match self.has_typed() && !self.confirms_loss {
            true => self.accept(),
            false => Vec::new(),
        }
    }

    /// Leaves what was not looked through for later, and says so if there are words in it.
    pub fn leave(&self) -> Vec<WordEffect> {
        let has_words = self.waiting.iter().any(|it| !it.words.is_empty());
        let wait = || WordEffect::Say(say::words_wait(self.language, self.session.as_str()));
        let said = has_words.then(wait).into_iter();
        said.chain([WordEffect::Done]).collect()
    }

    /// Reports what the coach saw in words that were accepted, and goes on.
    pub fn accepted(&mut self, interview: &PastInterview) -> Vec<WordEffect> {
        let place = self.waiting.front().map(|it| it.place);
        let turn = place.and_then(|it| interview.transcript.turns.get(it));
        let mut effects = Vec::new();
        if let Some(turn) = turn {
            let lines = match &turn.coach {
                Some(seen) => export::assessment(seen, &turn.answer, self.language),
                None => Vec::new(),
            };
            let said = match turn.answer.trim() {
                "" => say::WORDS_DROPPED,
                _ => say::WORDS_ACCEPTED,
            };
            let said = [said.get(self.language).to_owned()].into_iter();
            let said: Vec<String> = said.chain(lines).collect();
            effects.push(WordEffect::Say(said.join("\n")));
        }
        effects.extend(self.next());
        effects
    }

    /// What was typed anew, or else the words as they are.
    fn accept(&self) -> Vec<WordEffect> {
        let typed = self.typed.join("\n");
        let words = self.waiting.front().map_or("", |it| it.words.as_str());
        match (typed.trim(), words) {
            ("", "") => self.say(say::HOW_TO_TYPE_WORDS.get(self.language).to_owned()),
            ("", words) => self.settle(words.to_owned()),
            _ => self.settle(typed),
        }
    }

    fn settle(&self, text: String) -> Vec<WordEffect> {
        let answer = self.waiting.front();
        let accept = answer.map(|it| WordEffect::Accept {
            place: it.place,
            text,
        });
        accept.into_iter().collect()
    }

    /// Goes on to the next answer.
    fn next(&mut self) -> Vec<WordEffect> {
        self.waiting.pop_front();
        self.typed.clear();
        self.confirms_loss = false;
        match self.waiting.is_empty() {
            true => vec![WordEffect::Done],
            false => self.say(self.told()),
        }
    }

    fn so_far(&self) -> String {
        match self.typed.is_empty() {
            true => self.told(),
            false => format!(
                "{}\n{}",
                say::WRITTEN.get(self.language),
                self.typed.join("\n")
            ),
        }
    }

    fn say(&self, text: String) -> Vec<WordEffect> {
        vec![WordEffect::Say(text)]
    }
}

impl SpokenAnswer {
    fn of((place, turn): (usize, &TurnRecord)) -> Self {
        let recognized = turn.recognized.as_deref().unwrap_or_default();
        let parts = [recognized.trim(), turn.answer.trim()];
        let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
        Self {
            place,
            prompt: turn.prompt.clone(),
            words: parts.join("\n\n"),
            is_unrecognized: turn.can_be_recognized(),
        }
    }
}

/// Whether a line is this command, in any language's word for it.
fn is_word(line: &str, word: Phrase) -> bool {
    let written = line.trim().strip_prefix('/').map(str::to_lowercase);
    written.is_some_and(|it| {
        Language::ALL
            .iter()
            .any(|language| it == word.get(*language))
    })
}
