//! The messages in Esperanto, a language only for tests. It is as incomplete as a new language: a
//! few messages of its own, and English for all others.

use super::{Catalog, en, home, interview};

/// All messages.
pub(super) const CATALOG: Catalog = Catalog {
    home: home::Messages {
        MOTTO: "Kiun intervjuon hodiaŭ?",
        size: |rounds, minutes| format!("{rounds} partoj, {minutes} minutoj"),
        ..en::CATALOG.home
    },
    interview: interview::Messages {
        HINT_TITLE: "Konsileto",
        ..en::CATALOG.interview
    },
    ..en::CATALOG
};
