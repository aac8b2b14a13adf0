//! What all screens share.

use chrono::NaiveDate;
use ratatui::layout::Rect;

use crate::lang::say::review as say;
use crate::lang::{Language, Localized};
use crate::review::{ResumableSession, Today};
use crate::scenario::{Adjustment, BrokenScenario, Scenario};
use crate::settings::{Alert, Change, Look, SessionLength, Strictness};

use super::keymap::{Action, Context};
use super::model_status::ModelStatus;
use super::widget::Page;
use super::{Key, KeyCode, Keymap, Theme};

/// The largest screen that is drawn; a terminal that claims to be larger is drawn in part.
const LARGEST: Size = Size {
    columns: 500,
    rows: 200,
};

/// So many files that cannot be read are named on a page.
const MOST_FILES: usize = 2;

/// A terminal's size in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Cells from left to right.
    pub columns: u16,
    /// Cells from top to bottom.
    pub rows: u16,
}

impl Size {
    pub(super) fn clamped(self) -> Self {
        Self {
            columns: self.columns.min(LARGEST.columns),
            rows: self.rows.min(LARGEST.rows),
        }
    }
}

/// What all screens share.
#[derive(Debug)]
pub struct Shared {
    /// The language the program speaks to the user.
    pub language: Language,
    /// The styles.
    pub theme: Theme,
    /// The keys.
    pub keymap: Keymap,
    /// The scenarios there are to choose from.
    pub scenarios: Vec<Scenario>,
    /// Those that cannot be used, in the order of their places.
    pub broken: Vec<BrokenScenario>,
    /// The sessions that were interrupted, newest first.
    pub resumable: Vec<ResumableSession>,
    /// How much longer than speech the candidate's typing takes; each scenario's own factor
    /// where it is not known.
    pub typing_factor: Option<f64>,
    /// How hard interviewers make it, unless something else is chosen.
    pub strictness: Strictness,
    /// How much of an interview is held, unless something else is chosen.
    pub length: SessionLength,
    /// Whether there is a program to record answers with.
    pub can_record: bool,
    /// Whether a question is hidden while it is read aloud.
    pub hides_questions: bool,
    /// Whether there are sample answers to rate.
    pub has_samples: bool,
    /// How many days there are to each interview that has a date, by its scenario's id; less
    /// than 0 where it has passed.
    pub days_to: Vec<(String, i64)>,
    /// How the program looks and feels, as far as it can be changed in it.
    pub preferences: Preferences,
    /// What there is to do today, once that is counted.
    pub today: Option<Today>,
    /// What is wrong with the configuration, where something is.
    pub trouble: Option<Localized>,
    /// Whether there is a language model on this machine.
    pub has_model: bool,
    /// How the reading of the language model goes.
    pub model: ModelStatus,
    /// The terminal's size.
    pub size: Size,
}

/// How the program looks and feels, as far as it can be changed in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    /// Which colors the screens have.
    pub look: Look,
    /// Whether colors are left out all the same.
    pub colourless: bool,
    /// Whether the mouse is the program's.
    pub mouse: bool,
    /// What calls the candidate when time runs short.
    pub alert: Alert,
    /// Whether the terminal's title shows the time that is left.
    pub titled: bool,
    /// How many minutes there are to practice each day; `None` leaves it to the program.
    pub minutes_per_day: Option<u32>,
    /// The day when the program was started.
    pub day: NaiveDate,
}

impl Shared {
    /// The key that does this there, as it is written; empty where none does.
    pub(super) fn key(&self, context: Context, action: &Action) -> String {
        let key = self.keymap.key_for(context, action);
        key.map(|key| key.to_string()).unwrap_or_default()
    }

    /// The key that leads out of there: Esc where it does, or else the first that does.
    pub(super) fn way_out(&self, context: Context) -> String {
        let esc = Key::plain(KeyCode::Esc);
        let leaves = self.keymap.action(context, esc, true) == Some(&Action::Back);
        match leaves {
            true => esc.to_string(),
            false => self.key(context, &Action::Back),
        }
    }

    /// Takes over a setting that was saved.
    pub(super) fn change(&mut self, change: &Change) {
        match change {
            Change::Language(language) => self.language = *language,
            Change::Look(look) => {
                self.preferences.look = *look;
                self.theme = Theme::new(*look, self.preferences.colourless);
            }
            // The terminal was told at the start.
            Change::Mouse(ours) => self.preferences.mouse = *ours,
            Change::Alert(alert) => self.preferences.alert = *alert,
            Change::Titled(titled) => self.preferences.titled = *titled,
            Change::TypingFactor(factor) => self.typing_factor = *factor,
            Change::MinutesPerDay(minutes) => self.preferences.minutes_per_day = *minutes,
            Change::Interview { scenario, day } => {
                self.days_to.retain(|(id, _)| id != scenario);
                let days = day.map(|day| (day - self.preferences.day).num_days());
                self.days_to
                    .extend(days.map(|days| (scenario.clone(), days)));
            }
        }
    }

    /// The whole screen.
    pub(super) fn area(&self) -> Rect {
        Rect::new(0, 0, self.size.columns, self.size.rows)
    }

    /// What is changed about every scenario, unless something else is chosen.
    pub(super) fn adjustment(&self) -> Adjustment {
        Adjustment {
            language: self.language,
            strictness: self.strictness,
            typing_factor: self.typing_factor,
            ..Adjustment::default()
        }
    }

    /// Says that there are sessions which cannot be read, and so count nowhere, and which files of
    /// the candidate's own are not read in full. It stands above what else is on a page, where it
    /// is seen without scrolling.
    pub(super) fn add_unread(&self, page: &mut Page) {
        let unread = self.today.iter().flat_map(|it| &it.unread);
        let (files, sessions): (Vec<_>, Vec<_>) = unread.partition(|it| it.is_file);
        if let Some(first) = sessions.first() {
            let why = first.why.get(self.language);
            let said = say::left_out(self.language, sessions.len(), &first.id, why);
            page.add(format!("! {said}"), self.theme.soon);
        }
        for file in files.iter().take(MOST_FILES) {
            let why = file.why.get(self.language);
            page.add(format!("! {}: {why}", file.brief()), self.theme.soon);
        }
        if let Some(more) = files.len().checked_sub(MOST_FILES).filter(|more| *more > 0) {
            page.add(say::more_files(self.language, more), self.theme.soon);
        }
    }

    /// A text in the user's language.
    pub(super) fn say<'a>(&self, text: &'a Localized) -> &'a str {
        text.get(self.language)
    }
}
