//! A line of the list, and the text about it below.

use crate::interview::Mode;
use crate::lang::say::{Phrase, home, past as say, review, tenths};
use crate::lang::{Language, Localized};
use crate::review::filter::SortKey;
use crate::review::{Summary, progress, words};
use crate::text;
use crate::transcript::Outcome;
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

/// At this width or wider, each line shows its figures on the right.
const WIDE: u16 = 60;

/// A session as shown in its line.
pub(super) enum Line<'a> {
    Readable(&'a Summary),
    Unreadable { id: &'a str, why: &'a Localized },
}

/// Name of a sort order.
pub(super) const fn sort_name(sort: SortKey) -> Phrase {
    match sort {
        SortKey::Newest => say::NEWEST,
        SortKey::Oldest => say::OLDEST,
        SortKey::Company => say::BY_COMPANY,
        SortKey::Own => say::BY_OWN,
        SortKey::Marks => say::BY_MARKS,
        SortKey::Minutes => say::BY_MINUTES,
    }
}

impl Line<'_> {
    /// The left and right texts of a line `width` cells wide.
    pub(super) fn in_list(&self, language: Language, width: u16) -> (String, String) {
        let (left, right) = match self {
            Self::Readable(summary) => {
                let star = if summary.star { "*" } else { " " };
                let mut day = summary.started.format("%Y-%m-%d").to_string();
                if summary.misdated {
                    day = format!(
                        "{day} ({})",
                        words::wrong_date(summary.started).get(language)
                    );
                }
                let name = name(summary, language);
                (format!("{star} {day}  {name}"), figures(summary, language))
            }
            Self::Unreadable { id, .. } => {
                let unreadable = say::UNREADABLE.get(language);
                (format!("! {id}"), unreadable.to_owned())
            }
        };
        if width < WIDE {
            return (left, String::new());
        }
        // The figures matter more than the end of a long name.
        let room = usize::from(width).saturating_sub(text::width(&right) + 4);
        (text::truncate(&left, room).into_owned(), right)
    }

    /// Everything about the session that did not fit in the line.
    pub(super) fn write_about(&self, shared: &Shared, page: &mut Page) {
        let (theme, language) = (&shared.theme, shared.language);
        match self {
            Self::Readable(summary) => {
                let role = summary.role.get(language);
                page.add(format!("{}, {role}", name(summary, language)), theme.title);
                page.add(facts(summary, language), theme.text);
                if !summary.tags.is_empty() {
                    let tags = summary.tags.join(", ");
                    page.add(format!("{}: {tags}", say::TAGS.get(language)), theme.quiet);
                }
            }
            Self::Unreadable { id, why } => {
                page.add(*id, theme.title);
                page.add(shared.say(why), theme.bad);
            }
        }
    }
}

/// "Company · Round, Round"
fn name(summary: &Summary, language: Language) -> String {
    let company = summary.company.get(language);
    let rounds: Vec<&str> = summary.rounds.iter().map(|it| it.get(language)).collect();
    match rounds.is_empty() {
        true => company.to_owned(),
        false => format!("{company} · {}", rounds.join(", ")),
    }
}

/// Minutes, mode and both means, in fixed columns.
fn figures(summary: &Summary, language: Language) -> String {
    let minutes = say::minutes(language, minutes(summary));
    let mode = mode(summary).get(language);
    let mean = |mean: Option<f64>| mean.map_or("-".to_owned(), tenths);
    let own = format!("{} {:>3}", say::OWN.get(language), mean(summary.own()));
    let marks = format!("{} {:>3}", say::COACH.get(language), mean(summary.marks()));
    let widest = say::minutes(language, 999);
    let gap = " ".repeat(text::width(&widest).saturating_sub(text::width(&minutes)));
    let wide = text::width(home::PRACTICE.get(language)).max(text::width(home::REAL.get(language)));
    let mode_gap = " ".repeat(wide.saturating_sub(text::width(mode)));
    format!("{gap}{minutes}  {mode}{mode_gap}  {own}  {marks}")
}

fn facts(summary: &Summary, language: Language) -> String {
    let outcome = match summary.outcome {
        Outcome::Completed => review::COMPLETED,
        Outcome::Left => review::LEFT,
        Outcome::Unfinished => review::UNFINISHED,
    };
    let questions = summary.questions().count();
    let counted = review::counted(language, questions, summary.turns.len() - questions);
    let mut facts = vec![
        summary.started.format("%Y-%m-%d %H:%M").to_string(),
        say::minutes(language, minutes(summary)),
        mode(summary).get(language).to_owned(),
    ];
    for (name, mean) in [(say::OWN, summary.own()), (say::COACH, summary.marks())] {
        if let Some(mean) = mean {
            facts.push(format!("{} {}", name.get(language), tenths(mean)));
        }
    }
    facts.extend([outcome.get(language).to_owned(), counted]);
    if summary.spoken {
        facts.push(say::ALOUD.get(language).to_owned());
    }
    facts.join(", ")
}

const fn mode(summary: &Summary) -> Phrase {
    match summary.mode {
        Mode::Practice => home::PRACTICE,
        Mode::Real => home::REAL,
    }
}

/// Minutes practiced, rounded; any practice is at least one.
fn minutes(summary: &Summary) -> u64 {
    progress::whole_minutes(progress::minutes(summary.practised()))
}
