//! The card for the day of an interview, to look through on the way there. The candidate's own
//! words are quoted; everything else is not.

mod html;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::Serialize;

use crate::coach;
use crate::lang::say::{day_card as say, guessing, home};
use crate::lang::{Language, Localized};

pub use html::html;

/// Number of sentences in an opening: what is said in the first fifteen seconds. Our choice.
const OPENING: usize = 3;
/// Maximum number of lines taken from an answer as questions to ask back. Our choice.
const ASK: usize = 4;
/// Number of weak questions on the card; more would not fit on the page.
pub const WEAK: usize = 3;

/// What to look through on the day. Serialized as `rehearse card --json`: a stable, documented
/// format.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct DayCard {
    /// The interview being prepared for.
    pub interview: Option<Localized>,
    /// Its day, if it has one.
    pub day: Option<NaiveDate>,
    /// The first sentences of the candidate's best self-introduction.
    pub opening: Vec<String>,
    /// Each competency that interviewers want a story about and that has one, with the titles of
    /// its stories.
    pub stories: Vec<CardStory>,
    /// Whether stories may be missing because their file cannot be read in full.
    pub stories_unread: bool,
    /// Number of such competencies without a story.
    pub gaps: usize,
    /// The questions whose last answers were weakest, weakest first.
    pub weak: Vec<WeakQuestion>,
    /// Whether any of its questions has been rated yet, so that none can be weak.
    #[serde(skip)]
    pub is_rated: bool,
    /// What the candidate asked when invited to ask questions.
    pub ask: Vec<String>,
}

/// A competency with the stories that serve it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CardStory {
    /// Its display name.
    pub competency: Localized,
    /// The titles of its stories, as the candidate wrote them.
    pub titles: Vec<String>,
}

/// A question whose last answer was weak.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WeakQuestion {
    /// The interviewer's words.
    pub prompt: Localized,
    /// What a good answer says, according to its bank.
    pub points: Vec<Localized>,
    /// Rating of the last answer, 1 to 5: the candidate's own, or else the coach's.
    pub rating: f64,
}

/// A part of the card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What it is about.
    pub title: String,
    /// Its lines.
    pub lines: Vec<CardLine>,
}

/// A line of the card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardLine {
    /// The candidate's own words.
    Own(String),
    /// Words from a bank or the program.
    Ours(String),
    /// A line that belongs to the one before.
    Under(String),
}

/// The first sentences of an answer, said in the first fifteen seconds.
pub fn opening(answer: &str) -> Vec<String> {
    let sentences = coach::sentences(answer).into_iter();
    let texts = sentences.filter_map(|it| answer.get(it));
    let texts = texts.map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "));
    texts.filter(|it| !it.is_empty()).take(OPENING).collect()
}

/// The questions in an answer that asks back: one per line, or else one per sentence.
pub fn questions_back(answer: &str) -> Vec<String> {
    let lines: Vec<&str> = answer
        .lines()
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect();
    if lines.len() > 1 {
        return lines.into_iter().take(ASK).map(str::to_owned).collect();
    }
    let sentences = coach::sentences(answer).into_iter();
    let texts = sentences.filter_map(|it| answer.get(it)).map(str::trim);
    texts
        .filter(|it| it.ends_with(['?', '？']))
        .take(ASK)
        .map(str::to_owned)
        .collect()
}

impl DayCard {
    /// The card's title, with the interview's day if it has one.
    pub fn title(&self, today: NaiveDate, language: Language) -> String {
        let title = say::TITLE.get(language);
        format!("{title}  {}", self.interview(today, language))
            .trim_end()
            .to_owned()
    }

    /// Which interview it is for, and its day; empty if there is none.
    pub fn interview(&self, today: NaiveDate, language: Language) -> String {
        let interview = self.interview.as_ref();
        let interview = interview.map(|it| it.get(language).to_owned());
        let mut parts: Vec<String> = interview.into_iter().collect();
        if let Some(day) = self.day {
            let days = (day - today).num_days();
            parts.push(format!("{day} ({})", home::countdown(language, days)));
        }
        parts.join("  ")
    }

    /// The card's sections, in the order they are needed.
    pub fn sections(&self, language: Language) -> Vec<Section> {
        let section = |title: &str, lines| Section {
            title: title.to_owned(),
            lines,
        };
        let no_opening = say::no_opening(language, guessing::OPENING.get(language));
        vec![
            section(
                say::OPENING.get(language),
                own_or(&self.opening, &[&no_opening]),
            ),
            section(say::STORIES.get(language), self.story_lines(language)),
            section(say::WEAK.get(language), self.weak_lines(language)),
            section(
                say::BLANK.get(language),
                vec![CardLine::Ours(say::BLANK_SENTENCE.get(language).to_owned())],
            ),
            section(
                say::ASK.get(language),
                own_or(&self.ask, &say::SUGGESTIONS.map(|it| it.get(language))),
            ),
            section(
                say::NERVES.get(language),
                vec![CardLine::Ours(say::NERVES_LINE.get(language).to_owned())],
            ),
        ]
    }

    /// The card as plain text.
    pub fn text(&self, today: NaiveDate, language: Language) -> String {
        let mut lines = vec![self.title(today, language)];
        for section in self.sections(language) {
            lines.push(String::new());
            lines.push(format!("[{}]", section.title));
            lines.extend(section.lines.iter().map(|line| match line {
                CardLine::Own(text) => format!("> {text}"),
                CardLine::Ours(text) => format!("- {text}"),
                CardLine::Under(text) => format!("    {text}"),
            }));
        }
        lines.join("\n")
    }

    fn story_lines(&self, language: Language) -> Vec<CardLine> {
        let nothing = match self.stories_unread {
            true => say::STORIES_UNREAD,
            false => say::NO_STORIES,
        };
        if self.stories.is_empty() {
            return vec![CardLine::Ours(nothing.get(language).to_owned())];
        }
        let lines = self.stories.iter().flat_map(|it| {
            let competency = CardLine::Ours(it.competency.get(language).to_owned());
            [competency, CardLine::Own(it.titles.join(" / "))]
        });
        let gaps = (self.gaps > 0).then(|| say::gaps(language, self.gaps));
        lines.chain(gaps.map(CardLine::Under)).collect()
    }

    fn weak_lines(&self, language: Language) -> Vec<CardLine> {
        if self.weak.is_empty() {
            let none = match self.is_rated {
                true => say::NO_WEAK,
                false => say::NONE_RATED,
            };
            return vec![CardLine::Ours(none.get(language).to_owned())];
        }
        let lines = self.weak.iter().flat_map(|it| {
            let points: Vec<&str> = it.points.iter().map(|it| it.get(language)).collect();
            let points = (!points.is_empty()).then(|| say::points(language, &points.join(", ")));
            let prompt = CardLine::Ours(it.prompt.get(language).to_owned());
            [prompt].into_iter().chain(points.map(CardLine::Under))
        });
        lines.collect()
    }
}

/// The candidate's own lines, or ours if there are none.
fn own_or(own: &[String], ours: &[&str]) -> Vec<CardLine> {
    match own.is_empty() {
        true => ours
            .iter()
            .map(|it| CardLine::Ours((*it).to_owned()))
            .collect(),
        false => own.iter().cloned().map(CardLine::Own).collect(),
    }
}
