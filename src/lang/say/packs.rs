//! Archives and packs: their contents, and why something is not accepted.

messages! { packs:
    /// It is not a zip archive.
    DAMAGED;
    /// What to do with a pack that is not accepted.
    GET_ANOTHER;
    /// It has a password.
    LOCKED;
    /// A name in it that leads out of the folder.
    leaves(name: &str) -> Localized;
    /// Something in it that is not a regular file.
    link(name: &str) -> Localized;
    /// Two identical names in it.
    twice(name: &str) -> Localized;
    /// It is too large.
    TOO_LARGE;
    /// A zip archive without a history.
    NO_HISTORY;
    /// A history was exported.
    packed(path: &str, sessions: usize) -> Localized;
    /// The user's own answers were left out.
    PRIVATE_LEFT;
    /// A session was left out because another program is using it.
    live(id: &str) -> Localized;
    /// Something that is not a file was left out.
    no_file(path: &str) -> Localized;
    /// A history was imported.
    unpacked(new: usize, same: usize, stories: usize, recalled: usize) -> Localized;
    /// Something already exists here and is different.
    different(name: &str) -> Localized;
    /// A pack without scenarios or banks.
    EMPTY;
    /// A pack with mistakes; nothing was added.
    mistaken(errors: usize) -> Localized;
    /// A pack's bank or scenario has the ID of an existing one.
    clash(id: &str, place: &str) -> Localized;
    /// A pack with that name was added before.
    added_before(name: &str) -> Localized;
    /// The name of the file is not valid for a pack.
    bad_name(name: &str) -> Localized;
    /// A pack was added.
    added(name: &str, scenarios: usize, banks: usize) -> Localized;
    /// No pack has that name.
    no_pack(name: &str) -> Localized;
    /// A pack was removed.
    removed(name: &str, path: &str) -> Localized;
    /// There are no packs.
    NONE;
}
