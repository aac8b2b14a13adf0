//! Chooses an interview, if none was named.

use crate::lang::Language;
use crate::lang::say::{home, plain as say};
use crate::review::ResumableSession;
use crate::scenario::Scenario;

use super::command::{Command, Word};

/// A numbered list to choose from.
#[derive(Debug)]
pub struct Menu {
    language: Language,
    lines: Vec<(String, Choice)>,
}

/// The result of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// An interview of this scenario.
    Start(String),
    /// An interrupted session.
    Resume(String),
    /// None: leave.
    Leave,
}

impl Menu {
    /// A list of resumable sessions and every scenario.
    pub fn new(language: Language, resumable: &[ResumableSession], scenarios: &[Scenario]) -> Self {
        let resumable = resumable.iter().map(|it| {
            let title = format!("{}, {}", it.title, it.started);
            (
                home::resume(language, &title),
                Choice::Resume(it.id.clone()),
            )
        });
        let scenarios = scenarios.iter().map(|it| {
            let title = it.title();
            let line = format!("{} ({})", title.get(language), it.id);
            (line, Choice::Start(it.id.clone()))
        });
        Self {
            language,
            lines: resumable.chain(scenarios).collect(),
        }
    }

    /// The list, and how to choose.
    pub fn text(&self) -> String {
        let lines = (1..).zip(&self.lines);
        let lines = lines.map(|(number, (line, _))| format!("{number}. {line}"));
        let how = say::CHOOSE.get(self.language).to_owned();
        lines.chain([how]).collect::<Vec<_>>().join("\n")
    }

    /// The choice made by a line: a number, or a scenario's id.
    ///
    /// # Errors
    ///
    /// A message if it chooses nothing.
    pub fn choose(&self, line: &str) -> Result<Choice, String> {
        let written = match Command::of(line) {
            Command::Word(Word::Quit | Word::End) => return Ok(Choice::Leave),
            Command::Enter | Command::Submit | Command::Word(_) => return Err(self.text()),
            Command::Text { text, .. } => text.trim().to_owned(),
        };
        let by_number = written.parse::<usize>().ok();
        let by_number = by_number.and_then(|it| self.lines.get(it.checked_sub(1)?));
        let is_named = |(_, choice): &&(String, Choice)| *choice == Choice::Start(written.clone());
        let chosen = by_number.or_else(|| self.lines.iter().find(is_named));
        let unknown = || say::not_listed(self.language, &written);
        chosen.map(|(_, it)| it.clone()).ok_or_else(unknown)
    }
}
