//! Prepares the shared state of the screens.

use crate::lang::Localized;
use crate::lang::say::{home, stats};
use crate::practice::Practice;
use crate::runtime::Clock;
use crate::store::has_samples;
use crate::tui::{Key, Keymap, ModelStatus, Preferences, Shared, Size, Theme};

use super::Context;

impl Context {
    /// Everything the screens need.
    pub(in crate::cli) fn shared(&self, practice: &Practice) -> Shared {
        self.warn_of_library(practice.library());
        self.warn_of_interviews(practice);
        let settings = &self.settings;
        let preferences = Preferences {
            look: settings.look.value,
            colourless: settings.colourless.value,
            mouse: settings.mouse.value,
            alert: settings.alert.value,
            titled: settings.titled.value,
            minutes_per_day: settings.minutes_per_day.value,
            day: practice.day_of(Clock::wall()),
        };
        Shared {
            language: self.language(),
            theme: Theme::new(preferences.look, preferences.colourless),
            preferences,
            keymap: Keymap::new(&self.keys()),
            scenarios: practice.scenarios(),
            broken: practice.broken_scenarios(),
            resumable: Vec::new(),
            typing_factor: self.settings.typing_factor.value,
            strictness: self.settings.strictness.value,
            length: self.settings.length.value,
            can_record: self.can_record(),
            can_recognize: self.can_recognize(),
            recognizing: Vec::new(),
            hides_questions: settings.voice.value.hides_questions,
            has_samples: has_samples(),
            days_to: days_to(practice),
            today: None,
            trouble: self.trouble(practice),
            has_model: settings.model.value.server().is_some(),
            model: ModelStatus::default(),
            size: Size {
                columns: 80,
                rows: 24,
            },
        }
    }

    /// What is wrong with the configuration, in one line: printed messages are out of sight once
    /// the screens open.
    fn trouble(&self, practice: &Practice) -> Option<Localized> {
        let unknown = practice.unknown_interviews().into_iter().next();
        let unknown = unknown.map(|id| stats::no_such_interview(&id));
        let kept = self.kept_meanwhile();
        let mistaken = self.configuration.as_ref().and_then(|(source, problems)| {
            // Where interviews are kept follows from one mistake only.
            let told = kept.as_ref().map(|(problem, _)| *problem);
            let told = told.or_else(|| problems.first())?;
            let name = std::path::Path::new(source.name())
                .file_name()?
                .to_string_lossy();
            let line = told
                .span
                .as_ref()
                .map(|span| source.position(span.start).line);
            let place = line.map_or_else(|| name.to_string(), |line| format!("{name}:{line}"));
            Some(home::mistaken_configuration(&place, &told.what))
        });
        let mistaken = match (mistaken, &kept) {
            (Some(mistaken), Some((_, kept))) => Some(Localized::each(|language| {
                format!("{} {}", mistaken.get(language), kept.get(language))
            })),
            (mistaken, _) => mistaken,
        };
        // An error may be why an interview is unknown.
        mistaken.or_else(|| self.places_notice()).or(unknown)
    }

    /// The user's own key bindings. Invalid keys were reported when the configuration was read.
    fn keys(&self) -> Vec<(String, Vec<Key>)> {
        let bindings = self.settings.keys.value.iter();
        let parsed = |keys: &[String]| keys.iter().filter_map(|key| key.parse().ok()).collect();
        bindings
            .map(|(name, keys)| (name.clone(), parsed(keys)))
            .collect()
    }
}

/// Days until each interview that has a date, by scenario id.
fn days_to(practice: &Practice) -> Vec<(String, i64)> {
    let dated = practice.dated_interviews(practice.day_of(Clock::wall()));
    dated.into_iter().map(|it| (it.scenario, it.days)).collect()
}
