//! Programs of the user's own that record, play, read aloud and recognize speech. No shell is
//! between us and them, and what is said never leaves the machine by us.

mod command_line;
#[cfg(test)]
mod tests;
mod usual;

pub use command_line::{CommandLine, Mistake, Values};

/// What a program of the user's own is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// Records from the microphone to its standard output.
    Record,
    /// Plays sound.
    Play,
    /// Reads text aloud that comes by its standard input.
    ReadAloud,
    /// Writes down what is said in a recording.
    Recognize,
}

/// The systems that have other programs than others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Platform {
    /// Linux, WSL included, and everything else.
    Linux,
    /// macOS.
    Mac,
}

/// What stands for a value in an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placeholder {
    /// The sound that is read.
    Input,
    /// The file that is written.
    Output,
    /// The language, by its code.
    Language,
    /// Words that recognition should expect.
    Prompt,
}

impl Tool {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Record, Self::Play, Self::ReadAloud, Self::Recognize];

    /// Its key in the configuration; never changed.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Record => "recorder",
            Self::Play => "player",
            Self::ReadAloud => "reader",
            Self::Recognize => "recogniser",
        }
    }

    /// What may stand for a value in its arguments.
    pub const fn placeholders(self) -> &'static [Placeholder] {
        use Placeholder::{Input, Language, Output, Prompt};
        match self {
            // One that writes a file would go on without us.
            Self::Record => &[],
            Self::Play => &[Input],
            Self::ReadAloud => &[Output, Language],
            Self::Recognize => &[Input, Output, Language, Prompt],
        }
    }

    /// How it may be set.
    pub const fn example(self) -> &'static str {
        match self {
            Self::Record => {
                "recorder = [\"parec\", \"--rate=16000\", \"--channels=1\", \"--format=s16le\", \"--raw\"]"
            }
            Self::Play => "player = [\"afplay\", \"{in}\"]",
            Self::ReadAloud => {
                "reader = [\"espeak-ng\", \"-v\", \"{lang}\", \"-w\", \"{out}\", \"--stdin\"]"
            }
            Self::Recognize => {
                "recogniser = [\"whisper-cli\", \"-m\", \"~/ggml-base.bin\", \"-l\", \"{lang}\", \"-np\", \"-oj\", \"-of\", \"{out}\", \"-f\", \"{in}\", \"--prompt\", \"{prompt}\"]"
            }
        }
    }

    /// The programs that are looked for where none is set, the best first.
    pub fn usual(self, platform: Platform) -> Vec<CommandLine> {
        usual::of(self, platform)
    }
}

impl Placeholder {
    /// How it is written; never changed.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Input => "{in}",
            Self::Output => "{out}",
            Self::Language => "{lang}",
            Self::Prompt => "{prompt}",
        }
    }
}
