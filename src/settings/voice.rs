//! `[voice]`: settings for spoken answers.

use std::ops::Range;

use ::toml::de::DeValue;

use super::with_backslashes;
use crate::diagnostic::toml::{self, Fields, decode};
use crate::diagnostic::{Diagnostic, Problems};
use crate::lang::say::{check::types, files, tools as words};
use crate::voice::{CommandLine, Mistake, Placeholder, Tool};

/// The keys of the booleans.
pub(super) const KEEP_SOUND: &str = "keep_sound";
pub(super) const HIDE_QUESTIONS: &str = "hide_questions";

/// The user's programs for sound.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VoiceSettings {
    tools: Vec<(Tool, CommandLine)>,
    /// Whether recordings are kept next to the transcript after their analysis.
    pub keeps_sound: bool,
    /// Whether a question is hidden until it has been read aloud, as in a call.
    pub hides_questions: bool,
}

impl VoiceSettings {
    /// The configured command for a tool.
    pub fn tool(&self, tool: Tool) -> Option<&CommandLine> {
        let found = self.tools.iter().find(|(it, _)| *it == tool);
        found.map(|(_, line)| line)
    }

    /// The configured commands, by key.
    pub(super) fn commands(&self) -> impl Iterator<Item = (&'static str, &[String])> {
        let each = self.tools.iter();
        each.map(|(tool, line)| (tool.key(), line.words()))
    }
}

/// Parses the table. An invalid command is reported and skipped.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> VoiceSettings {
    let tools = Tool::ALL.into_iter().filter_map(|tool| {
        let line = fields.optional(tool.key(), |key, value, problems| {
            command_line(tool, key, value, problems)
        })?;
        Some((tool, line))
    });
    let tools = tools.collect();
    VoiceSettings {
        tools,
        keeps_sound: fields
            .optional(KEEP_SOUND, decode::boolean)
            .unwrap_or_default(),
        hides_questions: fields
            .optional(HIDE_QUESTIONS, decode::boolean)
            .unwrap_or_default(),
    }
}

fn command_line(
    tool: Tool,
    key: &str,
    value: &toml::Value<'_>,
    problems: &mut Problems,
) -> Option<CommandLine> {
    let mut whole = true;
    let written = decode::list(key, value, problems, |key, value, problems| {
        let word = match value.get_ref() {
            // An argument may be empty.
            DeValue::String(written) => Some(written.clone().into_owned()),
            _ => {
                let example = format!("{key} = [\"...\", \"...\"]");
                decode::wrong(key, value, problems, types::TEXT, &example)
            }
        };
        whole &= word.is_some();
        Some((word?, value.span()))
    })?;
    if !whole {
        return None;
    }
    if let Some(problem) = control_character(&written) {
        problems.push(problem);
        return None;
    }
    let (words, spans): (Vec<_>, Vec<_>) = written.into_iter().unzip();
    let span = |word: usize| spans.get(word).cloned().unwrap_or_else(|| value.span());
    let mistake = match CommandLine::new(tool, words) {
        Ok(line) => return Some(line),
        Err(mistake) => mistake,
    };
    let for_example = words::command_for_example(tool.example());
    problems.push(match mistake {
        Mistake::Empty => Diagnostic::error(span(0), words::NO_PROGRAM.into(), for_example),
        Mistake::Null { word } => {
            Diagnostic::error(span(word), words::NULL_IN_ARGUMENT.into(), for_example)
        }
        Mistake::Unknown { word, written } => {
            let known: Vec<&str> = tool.placeholders().iter().map(|it| it.word()).collect();
            let what = words::unknown_placeholder(&written);
            Diagnostic::error(
                span(word),
                what,
                words::known_placeholders(&known.join(" ")),
            )
        }
        Mistake::Missing(placeholder) => missing(value, placeholder, tool),
    });
    None
}

/// Reports a character that nobody types in a command line, such as a tab: a backslash was taken
/// for an escape. A shell program may have several lines.
fn control_character(written: &[(String, Range<usize>)]) -> Option<Diagnostic> {
    let is_script = |place: usize, word: &str| place > 0 && word.contains('\n');
    let mut words = written.iter().enumerate();
    let (_, (word, span)) = words
        .find(|(place, (word, _))| word.contains(char::is_control) && !is_script(*place, word))?;
    // A null character is reported separately.
    let is_told = word.contains('\0');
    (!is_told).then(|| {
        let what = files::control_in_path(&with_backslashes(word));
        let mend = files::WRITE_BACKSLASHES_TWICE.into();
        Diagnostic::error(span.clone(), what, mend)
    })
}

fn missing(value: &toml::Value<'_>, placeholder: Placeholder, tool: Tool) -> Diagnostic {
    let what = words::missing_placeholder(placeholder.word());
    Diagnostic::error(
        value.span(),
        what,
        words::command_for_example(tool.example()),
    )
}
