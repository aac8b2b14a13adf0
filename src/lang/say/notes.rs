//! What we say about the files that review keeps: notes and stories.

messages! { notes:
    /// Two notes on the same turn.
    twice(number: i64) -> Localized;
    /// How to mend two notes on the same turn.
    JOIN_THEM;
    /// Two stories of one id.
    two_stories(id: &str) -> Localized;
    /// A file with mistakes is not written over.
    left_as_it_is(name: &str) -> Localized;
    /// Notes beside a transcript that could be read only in part.
    damaged(name: &str) -> Localized;
}
