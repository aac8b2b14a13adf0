//! `words.toml`: the recognized words of spoken answers. They arrive after the transcript was
//! written, which never changes once it is closed, and are applied whenever it is read.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::coach::Assessment;
use crate::diagnostic::toml::{self, Fields, decode};
use crate::diagnostic::{Diagnostic, Problems, SourceText};
use crate::transcript::Transcript;
use crate::transcript::time::to_the_millisecond;
use crate::voice::{Span, Utterance};

use super::coach;
use super::heard::{read_spans, spans};
use super::text::block;
use super::values::exact;

/// The format this program writes.
const FORMAT: i64 = 1;
/// Maximum number of turns with words; no session has as many.
const MAX_TURNS: i64 = 10_000;

/// The words of a session's spoken answers, by turn index.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Words(BTreeMap<usize, TurnWords>);

/// The words of one answer.
#[derive(Debug, Clone, PartialEq)]
pub struct TurnWords {
    /// The words.
    pub text: String,
    /// The recognizer's output, by word or by sentence, with its times; empty if it reported
    /// none.
    pub heard: Vec<Utterance>,
    /// Whether the candidate has reviewed them. Until then they are a recognizer's output, and do
    /// not count.
    pub accepted: bool,
    /// Whether they are a transcription, possibly corrected by the candidate, rather than a
    /// summary.
    pub verbatim: bool,
    /// The coach's assessment, once they are accepted.
    pub coach: Option<Assessment>,
}

impl Words {
    /// The words of the turn at `place`.
    pub fn of(&self, place: usize) -> Option<&TurnWords> {
        self.0.get(&place)
    }

    /// Replaces the words of the turn at `place`.
    pub fn put(&mut self, place: usize, words: TurnWords) {
        self.0.insert(place, words);
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds what a copy of the file has in addition: accepted words take precedence over merely
    /// recognized ones, and ours over theirs.
    pub fn with(mut self, other: Self) -> Self {
        for (place, theirs) in other.0 {
            let ours = self.0.get(&place);
            if ours.is_none_or(|ours| theirs.accepted && !ours.accepted) {
                self.0.insert(place, theirs);
            }
        }
        self
    }

    /// The transcript with the words applied.
    pub fn laid_over(&self, mut transcript: Transcript) -> Transcript {
        for (place, words) in &self.0 {
            let turn = transcript.turns.get_mut(*place);
            let Some(turn) = turn.filter(|it| it.voiced) else {
                continue;
            };
            turn.utterances.clone_from(&words.heard);
            if words.accepted {
                let typed = std::mem::replace(&mut turn.answer, words.text.clone());
                turn.typed_before = Some(typed);
                turn.coach.clone_from(&words.coach);
                turn.verbatim = words.verbatim;
                // Older files have the length that the words would take.
                if let (Some(measured), Some(coach)) = (turn.measured(), &mut turn.coach) {
                    coach.spoken = to_the_millisecond(measured);
                }
            } else {
                turn.recognized = Some(words.text.clone());
            }
        }
        transcript
    }
}

/// Parses the words, and reports everything wrong with them. Invalid parts are skipped.
pub fn read(source: &SourceText) -> (Words, Vec<Diagnostic>) {
    let mut problems = Problems::default();
    if source.text().trim().is_empty() {
        return (Words::default(), Vec::new());
    }
    let words = toml::read(source, &mut problems, |fields| {
        fields.ignore_rest();
        toml::up_to(fields, FORMAT, walk).unwrap_or_default()
    });
    (words, problems.into_sorted())
}

fn walk(fields: &mut Fields<'_, '_>) -> Words {
    let turns = fields.tables("turn", |fields| {
        fields.ignore_rest();
        let number = fields.required("number", "number = 1", decode::integer(1..=MAX_TURNS));
        let text = fields.required("text", "text = \"...\"", exact);
        let accepted = fields.optional("accepted", decode::boolean);
        let verbatim = fields.optional("verbatim", decode::boolean);
        let heard = fields.optional("recognized", exact);
        let times = fields.optional("times", read_spans);
        let seen = coach::assessment(text.as_deref().unwrap_or_default());
        let coach = fields.optional("coach", seen);
        let place = usize::try_from(number? - 1).ok()?;
        let words = TurnWords {
            text: text?,
            heard: timed(heard.unwrap_or_default(), times.unwrap_or_default()),
            accepted: accepted.unwrap_or(false),
            verbatim: verbatim.unwrap_or(false),
            coach,
        };
        Some((place, words))
    });
    Words(turns.into_iter().collect())
}

/// The recognized lines with their times; empty unless there is a time for each.
fn timed(heard: String, times: Vec<Span>) -> Vec<Utterance> {
    let lines = heard.lines().map(str::to_owned);
    if lines.clone().count() != times.len() {
        return Vec::new();
    }
    let each = lines
        .zip(times)
        .map(|(text, at)| Utterance { at: Some(at), text });
    each.collect()
}

/// Formats the whole file.
pub fn write(words: &Words) -> String {
    let mut file = format!("format = {FORMAT}\n");
    for (place, it) in &words.0 {
        // Writing to a String cannot fail.
        let _ = write!(
            file,
            "\n[[turn]]\nnumber = {}\naccepted = {}\nverbatim = {}\ntext = {}\n",
            place + 1,
            it.accepted,
            it.verbatim,
            block(&it.text),
        );
        let times: Option<Vec<Span>> = it.heard.iter().map(|it| it.at).collect();
        if let Some(times) = times.filter(|it| !it.is_empty()) {
            let lines: Vec<&str> = it.heard.iter().map(|it| it.text.as_str()).collect();
            let _ = writeln!(file, "recognized = {}", block(&lines.join("\n")));
            let _ = writeln!(file, "times = {}", spans(&times));
        }
        if let Some(seen) = &it.coach {
            file.push_str(&coach::lines(seen, &it.text));
        }
    }
    file
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(place: usize, text: &str, accepted: bool) -> Words {
        let mut words = Words::default();
        words.put(
            place,
            TurnWords {
                text: text.to_owned(),
                heard: Vec::new(),
                accepted,
                verbatim: false,
                coach: None,
            },
        );
        words
    }

    fn read_back(text: &str) -> Words {
        let (words, problems) = read(&SourceText::new("words.toml", text));
        assert!(problems.is_empty(), "{problems:?}");
        words
    }

    proptest! {
        #[test]
        fn words_are_read_back_to_the_last_byte(
            texts in proptest::collection::vec((0..50usize, any::<String>(), any::<bool>()), 0..5),
        ) {
            let mut all = Words::default();
            for (place, text, accepted) in texts {
                all = all.with(words(place, &text, accepted));
            }
            prop_assert_eq!(read_back(&write(&all)), all);
        }
    }

    #[test]
    fn what_was_heard_keeps_its_times() {
        let utterance = |start, end, text: &str| Utterance {
            at: Some(Span { start, end }),
            text: text.to_owned(),
        };
        let mut all = words(0, "고친 말", true);
        let mut timed = all.of(0).cloned().unwrap();
        timed.heard = vec![
            utterance(0.5, 2.0, "\"들은\" 말"),
            utterance(2.0, 4.125, "더"),
        ];
        all.put(0, timed.clone());
        assert_eq!(read_back(&write(&all)), all);
        let mut transcript = super::super::tests::transcript();
        transcript.turns[0].voiced = true;
        assert_eq!(all.laid_over(transcript).turns[0].utterances, timed.heard);
        // Times are ignored unless there is one for each line.
        let odd = "format = 1\n[[turn]]\nnumber = 1\ntext = \"x\"\nrecognized = \"a\\nb\"\ntimes = [[0.5, 1.0]]\n";
        assert!(read_back(odd).of(0).unwrap().heard.is_empty());
    }

    #[test]
    fn what_was_accepted_goes_before_what_was_recognized() {
        let ours = words(0, "들은 말", false).with(words(1, "우리", true));
        let theirs = words(0, "고친 말", true)
            .with(words(1, "저쪽", true))
            .with(words(2, "새 말", false));
        let both = ours.clone().with(theirs);
        assert_eq!(both.of(0).map(|it| it.text.as_str()), Some("고친 말"));
        assert_eq!(both.of(1).map(|it| it.text.as_str()), Some("우리"));
        assert_eq!(both.of(2).map(|it| it.text.as_str()), Some("새 말"));
    }

    #[test]
    fn only_what_was_given_aloud_and_accepted_is_an_answer() {
        let mut transcript = super::super::tests::transcript();
        transcript.turns[0].voiced = true;
        let before = transcript.turns[0].answer.clone();
        let pending = words(0, "들은 말", false).laid_over(transcript.clone());
        assert_eq!(pending.turns[0].answer, before);
        assert_eq!(pending.turns[0].recognized.as_deref(), Some("들은 말"));
        let accepted = words(0, "고친 말", true).laid_over(transcript.clone());
        assert_eq!(accepted.turns[0].answer, "고친 말");
        // Words for an answer that was typed, or does not exist, are ignored.
        let typed = words(1, "x", true).with(words(99, "y", true));
        assert_eq!(typed.laid_over(transcript.clone()), transcript);
    }

    #[test]
    fn a_newer_file_is_told_and_left_out() {
        let source = SourceText::new("words.toml", "format = 2\n");
        let (words, problems) = read(&source);
        assert!(words.is_empty() && problems.len() == 1);
    }
}
