//! State shared by all screens.

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
use super::{AnswerPlace, Key, KeyCode, Keymap, Theme};

/// The largest screen that is drawn; of a larger terminal only this part is used.
const LARGEST: Size = Size {
    columns: 500,
    rows: 200,
};

/// Maximum number of unreadable files named on a page.
const MAX_FILES: usize = 2;

/// A terminal's size in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Width in cells.
    pub columns: u16,
    /// Height in cells.
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

/// State shared by all screens.
#[derive(Debug)]
pub struct Shared {
    /// The language of the user interface.
    pub language: Language,
    /// The styles.
    pub theme: Theme,
    /// The keys.
    pub keymap: Keymap,
    /// The available scenarios.
    pub scenarios: Vec<Scenario>,
    /// Unusable scenarios, by position.
    pub broken: Vec<BrokenScenario>,
    /// Interrupted sessions, newest first.
    pub resumable: Vec<ResumableSession>,
    /// How much longer typing takes the candidate than speech; `None` uses each scenario's own
    /// factor.
    pub typing_factor: Option<f64>,
    /// The interviewers' strictness, unless another is chosen.
    pub strictness: Strictness,
    /// How much of an interview is held, unless something else is chosen.
    pub length: SessionLength,
    /// Whether there is a program to record answers with.
    pub can_record: bool,
    /// Whether there is a program to recognize speech with.
    pub can_recognize: bool,
    /// The answers that are recognized: the first is in progress, the others wait.
    pub recognizing: Vec<AnswerPlace>,
    /// Whether a question is hidden while it is read aloud.
    pub hides_questions: bool,
    /// Whether there are sample answers to rate.
    pub has_samples: bool,
    /// Days until each interview that has a date, by scenario id; negative if it has passed.
    pub days_to: Vec<(String, i64)>,
    /// The appearance settings that can be changed in the program.
    pub preferences: Preferences,
    /// What to do today, once computed.
    pub today: Option<Today>,
    /// What is wrong with the configuration, if anything.
    pub trouble: Option<Localized>,
    /// Whether there is a language model on this machine.
    pub has_model: bool,
    /// The status of the language model.
    pub model: ModelStatus,
    /// The terminal's size.
    pub size: Size,
}

/// The appearance settings that can be changed in the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    /// The screens' colors.
    pub look: Look,
    /// Whether colors are disabled all the same.
    pub colourless: bool,
    /// Whether the program uses the mouse.
    pub mouse: bool,
    /// How the candidate is alerted when time runs short.
    pub alert: Alert,
    /// Whether the terminal's title shows the time left.
    pub titled: bool,
    /// Minutes to practice per day; `None` uses the default.
    pub minutes_per_day: Option<u32>,
    /// The day the program was started.
    pub day: NaiveDate,
}

impl Shared {
    /// The key for an action in a context, as text; empty if there is none.
    pub(super) fn key(&self, context: Context, action: &Action) -> String {
        let key = self.keymap.key_for(context, action);
        key.map(|key| key.to_string()).unwrap_or_default()
    }

    /// The key that leaves a context: Esc if it does, or else the first that does.
    pub(super) fn way_out(&self, context: Context) -> String {
        let esc = Key::plain(KeyCode::Esc);
        let leaves = self.keymap.action(context, esc, true) == Some(&Action::Back);
        match leaves {
            true => esc.to_string(),
            false => self.key(context, &Action::Back),
        }
    }

    /// Applies a setting that was saved.
    pub(super) fn change(&mut self, change: &Change) {
        match change {
            Change::Language(language) => self.language = *language,
            Change::Look(look) => {
                self.preferences.look = *look;
                self.theme = Theme::new(*look, self.preferences.colourless);
            }
            // The terminal was set at the start.
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

    /// The default adjustment of every scenario.
    pub(super) fn adjustment(&self) -> Adjustment {
        Adjustment {
            language: self.language,
            strictness: self.strictness,
            typing_factor: self.typing_factor,
            ..Adjustment::default()
        }
    }

    /// Lists sessions that cannot be read and so are not counted, and user files that can be read
    /// only in part. They come first on the page, so that they are seen without scrolling.
    pub(super) fn add_unread(&self, page: &mut Page) {
        let unread = self.today.iter().flat_map(|it| &it.unread);
        let (files, sessions): (Vec<_>, Vec<_>) = unread.partition(|it| it.is_file);
        if let Some(first) = sessions.first() {
            let why = first.why.get(self.language);
            let said = say::left_out(self.language, sessions.len(), &first.id, why);
            page.add(format!("! {said}"), self.theme.soon);
        }
        for file in files.iter().take(MAX_FILES) {
            let why = file.why.get(self.language);
            page.add(format!("! {}: {why}", file.brief()), self.theme.soon);
        }
        if let Some(more) = files.len().checked_sub(MAX_FILES).filter(|more| *more > 0) {
            page.add(say::more_files(self.language, more), self.theme.soon);
        }
    }

    /// The text in the user's language.
    pub(super) fn say<'a>(&self, text: &'a Localized) -> &'a str {
        text.get(self.language)
    }
}
