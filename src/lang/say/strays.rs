//! What we say of interviews in the folder of transcripts that no list can show.

messages! { strays:
    /// A folder with an interview in it, under a name that no session has.
    FOREIGN_NAME;
    /// How to mend that, where nobody knows what it was called.
    RENAME_IT;
    /// How to mend it, where the folder it should be is there: another name that is free.
    beside(id: &str, free: &str) -> Localized;
    /// A folder of which everything is in a session's folder as well.
    same_as(id: &str) -> Localized;
    /// What follows from that.
    NOT_NEEDED;
    /// An interview in a folder inside another one.
    TOO_DEEP;
    /// Where to move it.
    move_up(place: &str) -> Localized;
    /// A file of an interview that is in no folder of its own.
    LOOSE;
    /// Where to put it.
    into_folder(id: &str) -> Localized;
    /// A session's folder in which the interview lies one folder too deep.
    inside(inner: &str) -> Localized;
    /// How to mend that.
    MOVE_CONTENTS_UP;
    /// A file of ours that a program has packed.
    packed(found: &str) -> Localized;
    /// How to mend that.
    unpack(wanted: &str) -> Localized;
    /// What is left in a session's folder without a record.
    only_left(names: &[String]) -> Localized;
    /// How to mend that.
    GET_THE_REST;
    /// A record without its beginning, of which the words are known.
    WORDS_ONLY;
    /// How to see them.
    show_words(id: &str) -> Localized;
}
