//! What we say about the files that review keeps: notes and stories.

use crate::lang::Localized;

messages! { notes:
    /// Two notes on the same turn.
    twice(number: i64) -> Localized;
    /// How to mend two notes on the same turn.
    JOIN_THEM;
    /// Two stories of one id.
    two_stories(id: &str) -> Localized;
    /// A file of which the first mistake is told already is not written over.
    left_alone(name: &str) -> Localized;
    /// A file with mistakes is not written over.
    left_as_it_is(place: &str, why: &Localized) -> Localized;
    /// A file that cannot be read is not written over.
    unread_left(place: &str, why: &Localized) -> Localized;
}
