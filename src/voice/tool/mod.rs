//! The user's programs for recording, playing, reading aloud and recognizing speech. They are run
//! without a shell, and we never send sound or words off the machine.

mod command_line;
#[cfg(test)]
mod tests;
mod usual;

pub use command_line::{CommandLine, Mistake, Values};

/// The purpose of a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// Records from the microphone to its standard output.
    Record,
    /// Plays sound.
    Play,
    /// Reads aloud text from its standard input.
    ReadAloud,
    /// Transcribes a recording.
    Recognize,
}

/// Systems with different usual programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Platform {
    /// Linux, including WSL, and everything else.
    Linux,
    /// macOS.
    Mac,
}

/// A placeholder for a value in an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placeholder {
    /// The input sound file.
    Input,
    /// The output file.
    Output,
    /// The language code.
    Language,
    /// Words to expect in recognition.
    Prompt,
}

impl Tool {
    /// All tools.
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

    /// The placeholders allowed in its arguments.
    pub const fn placeholders(self) -> &'static [Placeholder] {
        use Placeholder::{Input, Language, Output, Prompt};
        match self {
            // A recorder that writes a file would continue without us.
            Self::Record => &[],
            Self::Play => &[Input],
            Self::ReadAloud => &[Output, Language],
            Self::Recognize => &[Input, Output, Language, Prompt],
        }
    }

    /// An example configuration.
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

    /// The programs to look for if none is configured, best first.
    pub fn usual(self, platform: Platform) -> Vec<CommandLine> {
        usual::of(self, platform)
    }
}

impl Placeholder {
    /// Its text in a command; never changed.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Input => "{in}",
            Self::Output => "{out}",
            Self::Language => "{lang}",
            Self::Prompt => "{prompt}",
        }
    }
}
