//! Which of our file formats a text has.

use std::path::Path;

use crate::diagnostic::SourceText;
use crate::lang::say::{Phrase, check as say};

use super::archive::TRANSCRIPT;

/// One of our file formats, recognized by its file name or by content that only it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A question bank.
    Bank,
    /// Examples of how a bank's key points are phrased.
    Examples,
    /// A scenario.
    Scenario,
    /// A transcript.
    Transcript,
    /// The notes on a session.
    Notes,
    /// The candidate's stories.
    Stories,
    /// Real interviews recalled by the candidate.
    Recalled,
    /// The candidate's own answers, saved by an import.
    OwnAnswers,
    /// The configuration.
    Configuration,
}

/// The usual file name of each format, and line prefixes that only it has. Anything else counts
/// as a bank.
const SORTS: [(Sort, Option<&str>, &[&str]); 9] = [
    (Sort::Bank, None, &["[[question", "[[competency"]),
    (Sort::Examples, None, &["[point.", "[[alias]]"]),
    (
        Sort::Transcript,
        Some(TRANSCRIPT),
        &["outcome =", "outcome="],
    ),
    (Sort::Stories, Some("stories.toml"), &["[[story]]"]),
    (Sort::Recalled, Some("recalled.toml"), &["[[interview]]"]),
    (Sort::Notes, Some("notes.toml"), &["number ="]),
    (Sort::OwnAnswers, None, &["[[entry]]"]),
    (
        Sort::Scenario,
        None,
        &["[[round", "[[interviewer]]", "company"],
    ),
    (
        Sort::Configuration,
        Some("config.toml"),
        &[
            "[keys]",
            "[interviews]",
            "typing_factor",
            "transcripts",
            "coach_off",
            "colour",
            "mouse",
        ],
    ),
];

/// Line prefixes that only banks and scenarios have.
const FREELY_NAMED: [&str; 4] = [
    "[[question]]",
    "[[competency]]",
    "[[round]]",
    "[[round.pick]]",
];

impl Sort {
    /// Determines the format of a text.
    pub fn of(source: &SourceText) -> Self {
        Self::certain(source).unwrap_or(Self::Bank)
    }

    /// The only format a text can have, by its name or content, if that is certain.
    pub fn certain(source: &SourceText) -> Option<Self> {
        let name = Path::new(source.name()).file_name();
        let called = |usual: &Option<&str>| {
            usual.is_some_and(|usual| name.is_some_and(|name| name == usual))
        };
        let by_name = SORTS.iter().find(|(_, usual, _)| called(usual));
        // Banks and scenarios have whatever name the user likes: the notes that one was made from
        // are often called `notes`.
        let by_name = by_name.filter(|(_, _, marks)| {
            let holds_own = marks.iter().any(|mark| has_line(source, mark));
            holds_own || !FREELY_NAMED.iter().any(|mark| has_line(source, mark))
        });
        let by_name = by_name.map(|(sort, ..)| *sort);
        by_name.or_else(|| Self::by_content(source))
    }

    /// Whether people write it by hand.
    pub fn is_hand_written(self) -> bool {
        !matches!(self, Self::Transcript | Self::OwnAnswers)
    }

    /// Its name.
    pub fn name(self) -> Phrase {
        match self {
            Self::Bank => say::A_BANK,
            Self::Examples => say::EXAMPLES_OF_A_BANK,
            Self::Scenario => say::A_SCENARIO,
            Self::Transcript => say::A_TRANSCRIPT,
            Self::Notes => say::NOTES_ON_A_SESSION,
            Self::Stories => say::STORIES,
            Self::Recalled => say::REAL_INTERVIEWS,
            Self::OwnAnswers => say::OWN_ANSWERS,
            Self::Configuration => say::THE_CONFIGURATION,
        }
    }

    /// Where it is read from.
    pub fn home(self) -> Phrase {
        match self {
            Self::Bank => say::IN_BANKS,
            Self::Examples => say::IN_EXAMPLES,
            Self::Scenario => say::IN_SCENARIOS,
            Self::Transcript | Self::Notes => say::IN_ITS_SESSION,
            Self::Stories | Self::Recalled | Self::OwnAnswers => say::IN_TRANSCRIPTS,
            Self::Configuration => say::IN_CONFIGURATION,
        }
    }

    fn by_content(source: &SourceText) -> Option<Self> {
        let found = SORTS
            .iter()
            .find(|(_, _, marks)| marks.iter().any(|mark| has_line(source, mark)));
        found.map(|(sort, ..)| *sort)
    }
}

fn has_line(source: &SourceText, mark: &str) -> bool {
    let mut lines = source.text().lines();
    lines.any(|line| line.trim_start().starts_with(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_judged_by_its_name_and_what_only_it_has() {
        for (name, text, sort) in [
            ("a.toml", "", Sort::Bank),
            ("a.toml", "[[question]]\ncompany = 1", Sort::Bank),
            (
                "a.toml",
                "company = { ko = 'a' }\n[[round]]",
                Sort::Scenario,
            ),
            ("a.toml", "outcome = 'left'\n[[turn]]", Sort::Transcript),
            ("a.toml", "[[alias]]\nwords = []", Sort::Examples),
            ("a.toml", "[[story]]\n", Sort::Stories),
            ("a.toml", "[[interview]]\ncompany = 'a'\n", Sort::Recalled),
            ("a.toml", "[[entry]]\n", Sort::OwnAnswers),
            ("a.toml", "[[turn]]\nnumber = 1", Sort::Notes),
            ("a.toml", "typing_factor = 2", Sort::Configuration),
            ("x/stories.toml", "<<<<<<< a", Sort::Stories),
            ("x/recalled.toml", "<<<<<<< a", Sort::Recalled),
            ("x/notes.toml", "", Sort::Notes),
            ("banks/notes.toml", "[[question]]\nid = 'q1'", Sort::Bank),
            ("notes.toml", "company = 'a'\n[[round]]", Sort::Scenario),
            (
                "x/stories.toml",
                "[[story]]\ntext = \"\"\"\n[[round]]\"\"\"",
                Sort::Stories,
            ),
            ("x/transcript.toml", "", Sort::Transcript),
            ("x/config.toml", "language = 'en'", Sort::Configuration),
        ] {
            let judged = Sort::of(&SourceText::new(name, text));
            assert_eq!(judged, sort, "{name}: {text}");
        }
    }
}
