//! Messages about interviews in the folder of transcripts that no list can show.

messages! { strays:
    /// A folder with an interview, under a name that is not a session's.
    FOREIGN_NAME;
    /// How to fix it if the original name is unknown.
    RENAME_IT;
    /// How to fix it if the proper name is taken: another, free name.
    beside(id: &str, free: &str) -> Localized;
    /// A folder whose contents are all in a session's folder too.
    same_as(id: &str) -> Localized;
    /// The consequence: it is not needed.
    NOT_NEEDED;
    /// An interview in a nested folder.
    TOO_DEEP;
    /// Where to move it.
    move_up(place: &str) -> Localized;
    /// A file of an interview outside a session's folder.
    LOOSE;
    /// Where to put it.
    into_folder(id: &str) -> Localized;
    /// A compressed file with interviews in it.
    COMPRESSED;
    /// The command that unpacks it.
    import_it(path: &str) -> Localized;
    /// The consequence if the folders of all of them are there too.
    READ_FROM_FOLDERS;
    /// A session's folder with the interview one folder too deep.
    inside(inner: &str) -> Localized;
    /// How to fix it.
    MOVE_CONTENTS_UP;
    /// A file of ours that another program has compressed.
    packed(found: &str) -> Localized;
    /// How to fix it.
    unpack(wanted: &str) -> Localized;
    /// What remains in a session's folder without a record.
    only_left(names: &[String]) -> Localized;
    /// How to fix it.
    GET_THE_REST;
    /// A record whose beginning is lost but whose words are known.
    WORDS_ONLY;
    /// How to display them.
    show_words(id: &str) -> Localized;
}
