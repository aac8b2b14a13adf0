//! What we say in Esperanto, a language that only the tests have. It is as a new language begins:
//! a few sentences of its own, and English for all others.

use super::{Catalog, en, home, interview};

/// All of it.
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
