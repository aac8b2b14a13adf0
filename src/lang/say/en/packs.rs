//! Archives and packs: their contents, and why something is not accepted.

use super::counted;
use crate::lang::say::packs::Messages;

pub(super) const MESSAGES: Messages = Messages {
    DAMAGED: "it is no zip archive, or a damaged one; get it again",
    GET_ANOTHER: "get the pack again, or tell whoever made it",
    LOCKED: "the archive has a password; pack it again without one",
    leaves: |name| {
        format!(
            "the name ‘{name}’ could lead out of the folder, so nothing was unpacked; tell whoever made it"
        )
    },
    link: |name| {
        format!(
            "‘{name}’ is a link or no plain file, so nothing was unpacked; put the file itself there and pack it again"
        )
    },
    twice: |name| {
        format!(
            "the name ‘{name}’ is there twice, so nothing was unpacked; keep one and pack it again"
        )
    },
    TOO_LARGE: "it holds too many files, or too large ones, so nothing was unpacked",
    NO_HISTORY: "the archive holds no practice history; if it is a pack of scenarios, use rehearse add",
    packed: |path, sessions| format!("{} packed into {path}", counted(sessions, "session")),
    PRIVATE_LEFT: "your own answers from notes and real interviews were left out; add --own-answers to have them in it",
    live: |id| format!("{id}: left out, as the interview is going on"),
    no_file: |path| {
        format!(
            "{path}: left out, as it is a link or a folder; put the file itself there and try again"
        )
    },
    unpacked: |new, same, stories, recalled| {
        let new = counted(new, "new session");
        let recalled = match recalled {
            0 => String::new(),
            _ => format!(", {}", counted(recalled, "new real interview")),
        };
        format!("{new} and {stories} new stories{recalled} imported; {same} were here just so")
    },
    different: |name| format!("{name}: what is here is different and was left as it is"),
    EMPTY: "it holds neither scenarios nor banks",
    mistaken: |errors| format!("{} in it, so nothing was added", counted(errors, "mistake")),
    clash: |id, place| {
        format!("{id}: there is one of that name already ({place}), so nothing was added")
    },
    added_before: |name| {
        format!(
            "{name}: a pack of that name was added before; remove it first with rehearse remove {name}"
        )
    },
    bad_name: |name| {
        format!(
            "{name}: that is no name for a pack; give it one of lowercase letters, digits and hyphens with --name"
        )
    },
    added: |name, scenarios, banks| {
        let scenarios = counted(scenarios, "scenario");
        format!("{name}: {scenarios} and {} added", counted(banks, "bank"))
    },
    no_pack: |name| {
        format!("{name}: there is no such pack; rehearse list packs shows those there are")
    },
    removed: |name, path| format!("{name}: removed; its files are in {path}"),
    NONE: "no pack was added",
};
