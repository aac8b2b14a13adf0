//! Archives and packs: what goes in, and why something is not taken.

messages! { packs:
    /// It is no zip archive.
    DAMAGED;
    /// What to do with a pack that is not taken.
    GET_ANOTHER;
    /// It has a password.
    LOCKED;
    /// A name in it leads out of the folder.
    leaves(name: &str) -> Localized;
    /// Something in it is no plain file.
    link(name: &str) -> Localized;
    /// Two names in it are the same.
    twice(name: &str) -> Localized;
    /// It holds too much.
    TOO_LARGE;
    /// A zip archive holds no history.
    NO_HISTORY;
    /// A history was packed.
    packed(path: &str, sessions: usize) -> Localized;
    /// A session is left out, as a program is in the middle of it.
    live(id: &str) -> Localized;
    /// A history was unpacked.
    unpacked(new: usize, same: usize, stories: usize, recalled: usize) -> Localized;
    /// Something is here already, and different.
    different(name: &str) -> Localized;
    /// A pack holds neither scenarios nor banks.
    EMPTY;
    /// A pack has mistakes, and nothing was added.
    mistaken(errors: usize) -> Localized;
    /// A pack's bank or scenario has the id of one that is here.
    clash(id: &str, place: &str) -> Localized;
    /// A pack of that name was added before.
    added_before(name: &str) -> Localized;
    /// The name of a file is no name for a pack.
    bad_name(name: &str) -> Localized;
    /// A pack was added.
    added(name: &str, scenarios: usize, banks: usize) -> Localized;
    /// No pack has that name.
    no_pack(name: &str) -> Localized;
    /// A pack was removed.
    removed(name: &str, path: &str) -> Localized;
    /// There is no pack.
    NONE;
}
