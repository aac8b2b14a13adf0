//! Messages about the files that reviews keep: notes and stories.

use crate::lang::Localized;

messages! { notes:
    /// Two notes on the same turn.
    twice(number: i64) -> Localized;
    /// How to fix two notes on the same turn.
    JOIN_THEM;
    /// Two stories with the same ID.
    two_stories(id: &str) -> Localized;
    /// A file is not overwritten, because of a mistake that was already reported.
    left_alone(name: &str) -> Localized;
    /// A file with mistakes is not overwritten.
    left_as_it_is(place: &str, why: &Localized) -> Localized;
    /// An unreadable file is not overwritten.
    unread_left(place: &str, why: &Localized) -> Localized;
}
