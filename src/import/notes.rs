//! Notes while they are being read: their lines, and the role of each.

use super::asking::{Mood, asks};
use super::label::{Label, is_answer_fold, squeeze};
use super::lexicon::words;
use super::line::Line;
use super::model::Why;
use super::part::part;

/// The role of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Part of whatever is open: an answer, or nothing.
    Text,
    /// A title of questions, which ends what is open.
    Section,
    /// A question.
    Question,
    /// Only a number; the question is on the next line.
    Key,
    /// A follow-up to the question above.
    FollowUp,
    /// It announces a list of follow-ups.
    FollowUps,
    /// The start of an answer.
    Answer,
    /// Advice.
    Hint,
    /// A row of a table of questions.
    Row,
    /// Not part of any question.
    Skip(Why),
}

/// The lines, their roles, and what is known about the whole.
#[derive(Debug)]
pub(super) struct Notes {
    pub lines: Vec<Line>,
    pub roles: Vec<Role>,
    /// Whether the file name or first title announces questions.
    pub promises: bool,
    /// Whether questions in this file are labeled, folded, or boxed, so that other lines are not
    /// questions.
    pub explicit: usize,
}

impl Notes {
    /// The lines, with roles from their own marks.
    pub(super) fn new(name: &str, lines: Vec<Line>) -> Self {
        let titles = lines.iter().filter(|it| !it.is_blank()).take(12);
        let mut titles = titles.filter(|it| it.heading.is_some() || it.flat.text.contains("title"));
        let first = lines
            .iter()
            .find(|it| !it.is_blank())
            .map(|it| it.flat.text.trim());
        let first = first.filter(|it| it.chars().count() <= 40 && !it.ends_with(['?', '.']));
        let promises = promises(name)
            || first.is_some_and(promises)
            || titles.any(|it| promises(&it.flat.text));
        let roles = vec![Role::Text; lines.len()];
        let mut notes = Self {
            lines,
            roles,
            promises,
            explicit: 0,
        };
        notes.front_matter();
        for at in 0..notes.lines.len() {
            if notes.roles.get(at) == Some(&Role::Text) {
                let role = notes.marked(at);
                notes.set(at, role);
            }
        }
        notes.cards();
        notes
    }

    /// Counts the lines that are explicitly marked as questions.
    pub(super) fn count_explicit(&mut self) {
        let explicit = |role: &&Role| matches!(role, Role::Question | Role::Row);
        self.explicit = self.roles.iter().filter(explicit).count();
    }

    pub(super) fn set(&mut self, at: usize, role: Role) {
        if let Some(it) = self.roles.get_mut(at) {
            *it = role;
        }
    }

    pub(super) fn role(&self, at: usize) -> Role {
        self.roles.get(at).copied().unwrap_or(Role::Text)
    }

    /// The next line that is not blank, if it comes before `end`.
    pub(super) fn next_text(&self, at: usize, end: usize) -> Option<usize> {
        let mut below = at + 1..end.min(self.lines.len());
        below.find(|it| self.lines.get(*it).is_some_and(|line| !line.is_blank()))
    }

    /// How much the words of a line look like a question.
    pub(super) fn asks(&self, at: usize) -> Mood {
        self.lines
            .get(at)
            .map_or(Mood::States, |line| asks(&line.asked()))
    }

    /// Whether the line directly below a heading is indented below it, so that it is the rest of
    /// the same question, and the answer is marked.
    pub(super) fn continues(&self, heading: usize, at: usize) -> bool {
        let (Some(asked), Some(line)) = (self.lines.get(heading), self.lines.get(at)) else {
            return false;
        };
        let answered = || {
            let next = self.next_text(at, at + 4);
            next.is_some_and(|it| self.role(it) == Role::Answer)
        };
        at == heading + 1
            && asked.heading.is_some()
            && line.heading.is_none()
            && line.indent > asked.indent
            && line.bullet.is_none()
            && !line.flat.is_fenced
            && answered()
    }

    /// Handles `---`, keys and values, `---` at the top.
    fn front_matter(&mut self) {
        let first = self.lines.iter().position(|it| !it.is_blank());
        let Some(first) = first.filter(|at| self.is_dashes(*at)) else {
            return;
        };
        let close = (first + 1..self.lines.len().min(first + 80)).find(|at| self.is_dashes(*at));
        let Some(close) = close else {
            return;
        };
        let inside = self.lines.get(first + 1..close).unwrap_or(&[]);
        let is_pair = |line: &&Line| {
            line.flat.text.contains(':') || line.flat.text.trim_start().starts_with('-')
        };
        let filled = inside.iter().filter(|it| !it.is_blank());
        if filled.clone().count() > 0 && filled.clone().filter(is_pair).count() * 2 > filled.count()
        {
            (first..=close).for_each(|at| self.set(at, Role::Skip(Why::Metadata)));
        }
    }

    fn is_dashes(&self, at: usize) -> bool {
        self.lines
            .get(at)
            .is_some_and(|it| it.flat.text.trim() == "---")
    }

    /// The role from a line's own marks.
    fn marked(&self, at: usize) -> Role {
        let Some(line) = self.lines.get(at).filter(|it| !it.flat.is_fenced) else {
            return Role::Text;
        };
        if line.is_contents() {
            return Role::Skip(Why::Contents);
        }
        if is_tag(line) {
            return Role::Skip(Why::Hint);
        }
        let text = line.flat.text.trim_start();
        if text.starts_with("//") || is_footnote(text) {
            return Role::Skip(Why::Unplaced);
        }
        if line.flat.is_summary {
            return self.summary(line);
        }
        if callout(line).is_some() {
            return Role::Question;
        }
        let bold = line.content.strip_prefix("**");
        let bold = bold.and_then(|it| it.split_once("**"));
        if line.heading.is_none() && bold.is_some_and(|(bold, _)| explains_star(bold)) {
            return Role::Skip(Why::Form);
        }
        match line.label {
            Some(Label::Question) if line.is_empty() => self.empty_label(at),
            Some(Label::Question) => Role::Question,
            Some(Label::FollowUp) if line.is_empty() => Role::FollowUps,
            Some(Label::FollowUp) => Role::FollowUp,
            Some(Label::Answer) => Role::Answer,
            Some(Label::Hint) => Role::Hint,
            None if line.is_reply && self.asks(at) == Mood::Asks => Role::FollowUp,
            None => Role::Text,
        }
    }

    fn summary(&self, line: &Line) -> Role {
        match line.label {
            Some(Label::FollowUp) if line.is_empty() => Role::FollowUps,
            Some(Label::FollowUp) => Role::FollowUp,
            Some(Label::Answer) => Role::Answer,
            _ if is_answer_fold(&line.content) && line.label != Some(Label::Question) => {
                Role::Answer
            }
            _ => Role::Question,
        }
    }

    /// `Question 2` alone: a title if a labeled question is below, otherwise its number.
    fn empty_label(&self, at: usize) -> Role {
        let below = self.lines.iter().skip(at + 1);
        let mut below = below.take_while(|it| it.heading.is_none()).take(40);
        let labelled = below.any(|it| it.label == Some(Label::Question) && !it.is_empty());
        match labelled {
            true => Role::Section,
            false => Role::Key,
        }
    }

    /// Handles a line with only `?` between a question and its answer.
    fn cards(&mut self) {
        for at in 1..self.lines.len() {
            let is_mark = self
                .lines
                .get(at)
                .is_some_and(|it| matches!(it.flat.text.trim(), "?" | "??") && !it.flat.is_fenced);
            let above = (0..at).rev().take(6);
            let block =
                above.take_while(|it| self.lines.get(*it).is_some_and(|line| !line.is_blank()));
            let block = block.filter(|it| self.role(*it) == Role::Text);
            if let (true, Some(first)) = (is_mark, block.last()) {
                self.set(first, Role::Question);
                self.set(at, Role::Answer);
            }
        }
    }
}

/// `[^1]: said where`: the text of a footnote.
fn is_footnote(text: &str) -> bool {
    let name = text.strip_prefix("[^").and_then(|it| it.split_once("]:"));
    name.is_some_and(|(name, _)| !name.is_empty() && !name.contains([' ', ']']))
}

/// `#sea` or `#cards/sea`, alone or with others.
fn is_tag(line: &Line) -> bool {
    let mut words = line.flat.text.split_whitespace();
    let first = words.next().unwrap_or("");
    let named = first
        .strip_prefix('#')
        .is_some_and(|it| it.starts_with(char::is_alphabetic));
    named && line.heading.is_none() && line.number.is_none()
}

/// The title of a box such as `> [!question]- Why?`.
pub(super) fn callout(line: &Line) -> Option<&str> {
    let inner = line.content.strip_prefix("[!").filter(|_| line.quote > 0)?;
    let (kind, title) = inner.split_once(']')?;
    let title = title.trim_start_matches(['-', '+']).trim();
    let kind = squeeze(kind);
    let is_question = matches!(
        kind.as_str(),
        "question" | "faq" | "help" | "q" | "interview" | "quiz"
    );
    let asked = !title.is_empty() && (is_question || asks(title) == Mood::Asks);
    asked.then_some(title)
}

/// Whether a title says that the candidate asks or looks up what is below.
pub(super) fn is_theirs(title: &str) -> bool {
    let word = squeeze(title);
    let alone = |it: &str| word == it || (word.starts_with(it) && word.len() <= it.len() + 12);
    words(|it| it.titles.theirs).any(|it| word.contains(it))
        || words(|it| it.titles.theirs_alone).any(alone)
}

/// Whether a title says that no questions are below.
pub(super) fn is_aside(title: &str) -> bool {
    let word = squeeze(title);
    words(|it| it.titles.aside).any(|it| {
        word == it || (word.starts_with(it) && word.chars().count() <= it.chars().count() + 6)
    })
}

/// Whether a title explains STAR.
pub(super) fn explains_star(title: &str) -> bool {
    let word = squeeze(title);
    let names_star = word.contains("star") && !word.contains("start");
    names_star
        && (words(|it| it.titles.guides).any(|it| word.contains(it)) || word == "star")
        && part(title).is_none()
        && !title.contains(": ")
}

/// Whether a name or a title announces questions.
pub(super) fn promises(title: &str) -> bool {
    let title = title.to_lowercase();
    words(|it| it.titles.promises).any(|it| title.contains(it))
}
