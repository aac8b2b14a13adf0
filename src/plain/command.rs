//! Interprets lines as commands.

use crate::lang::Language;
use crate::lang::say::Phrase;
use crate::lang::say::plain::{about, words};

/// The meaning of a finished line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// The line is empty: continue, or an empty line of text.
    Enter,
    /// Begin the answer, or submit it.
    Submit,
    /// A command given as a word after a slash.
    Word(Word),
    /// Text, and whether it looks like an unknown command.
    Text {
        /// The text.
        text: String,
        /// Whether it looks like a command.
        looks_like_command: bool,
    },
}

/// A command word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// List the commands.
    Help,
    /// Show the time left.
    Time,
    /// Show the question and the text so far.
    Show,
    /// Undo the last line.
    Undo,
    /// Start or stop recording.
    Record,
    /// Show a hint about a good answer.
    Hint,
    /// Show the outline of the strong answer.
    Outline,
    /// Pause or continue the clock.
    Pause,
    /// Continue without further words.
    Skip,
    /// End the interview.
    End,
    /// Leave, to resume later.
    Quit,
}

impl Word {
    /// All commands, in help order.
    pub const ALL: [Self; 11] = [
        Self::Help,
        Self::Time,
        Self::Show,
        Self::Undo,
        Self::Record,
        Self::Hint,
        Self::Outline,
        Self::Pause,
        Self::Skip,
        Self::End,
        Self::Quit,
    ];

    /// The word, and what it does.
    pub fn said(self) -> (Phrase, Phrase) {
        match self {
            Self::Help => (words::HELP, about::HELP),
            Self::Time => (words::TIME, about::TIME),
            Self::Show => (words::SHOW, about::SHOW),
            Self::Undo => (words::UNDO, about::UNDO),
            Self::Record => (words::RECORD, about::RECORD),
            Self::Hint => (words::HINT, about::HINT),
            Self::Outline => (words::OUTLINE, about::OUTLINE),
            Self::Pause => (words::PAUSE, about::PAUSE),
            Self::Skip => (words::SKIP, about::SKIP),
            Self::End => (words::END, about::END),
            Self::Quit => (words::QUIT, about::QUIT),
        }
    }

    /// Whether it only shows something, so that a clock that waits for the candidate keeps
    /// waiting.
    pub(super) fn only_tells(self) -> bool {
        matches!(self, Self::Help | Self::Time | Self::Show | Self::Quit)
    }

    fn written(written: &str) -> Option<Self> {
        let is_meant = |word: &Self| {
            let said = word.said().0;
            let mut said = Language::ALL.iter().map(|it| said.get(*it));
            said.any(|it| it == written)
        };
        Self::ALL.into_iter().find(is_meant)
    }
}

impl Command {
    /// Interprets a line in any phase. Command words are understood in every language, since the
    /// current keyboard layout is up to the user.
    pub fn of(line: &str) -> Self {
        let trimmed = line.trim();
        let text = |text: &str, looks_like_command| Self::Text {
            text: text.to_owned(),
            looks_like_command,
        };
        match trimmed {
            "" => Self::Enter,
            "." => Self::Submit,
            ".." => text(".", false),
            _ => match trimmed.strip_prefix('/') {
                Some(written) => match Word::written(&written.to_lowercase()) {
                    Some(word) => Self::Word(word),
                    None => text(line, is_word(written)),
                },
                None => text(line, false),
            },
        }
    }

    /// Whether an unfinished line may be the beginning of a command rather than text.
    pub fn is_begun_by(line: &str) -> bool {
        let trimmed = line.trim();
        match trimmed.strip_prefix('/') {
            Some(written) => Word::ALL.iter().any(|word| {
                let said = word.said().0;
                let mut said = Language::ALL.iter().map(|it| said.get(*it));
                said.any(|it| it.starts_with(written))
            }),
            None => trimmed.is_empty() || trimmed == ".",
        }
    }
}

/// Whether it is a single word, like a command, and not a path or a sentence.
fn is_word(written: &str) -> bool {
    !written.is_empty() && written.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is_text(line: &str, looks_like_command: bool) {
        let text = line.to_owned();
        let expected = Command::Text {
            text,
            looks_like_command,
        };
        assert_eq!(Command::of(line), expected);
    }

    #[test]
    fn commands_are_understood_in_every_language() {
        for word in Word::ALL {
            for language in Language::ALL {
                let said = word.said().0.get(language);
                assert_eq!(Command::of(&format!("/{said}")), Command::Word(word));
                assert!(Command::is_begun_by(&format!("/{said}")));
            }
        }
        assert_eq!(Command::of(" /HELP "), Command::Word(Word::Help));
        assert_eq!(Command::of("."), Command::Submit);
        assert_eq!(Command::of("  "), Command::Enter);
    }

    #[test]
    fn whatever_is_no_command_is_text_as_it_was_written() {
        is_text("  먼저 로그를 봤습니다. ", false);
        is_text("/etc/hosts를 고쳤습니다", false);
        is_text("/usr", true);
        is_text("...", false);
        is_text("/", false);
        let Command::Text { text, .. } = Command::of("..") else {
            panic!("no text");
        };
        assert_eq!(text, ".");
    }

    #[test]
    fn an_unfinished_command_is_no_text() {
        for begun in ["", " ", ".", "/", "/he", "/도"] {
            assert!(Command::is_begun_by(begun), "{begun}");
        }
        for text in ["먼저", "/etc", "..", "/help me"] {
            assert!(!Command::is_begun_by(text), "{text}");
        }
    }
}
