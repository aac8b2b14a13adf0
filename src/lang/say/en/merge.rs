//! Messages about files that two machines changed, and about merging them.

use crate::lang::say::merge::Messages;

pub(super) const MESSAGES: Messages = Messages {
    WHOLE_INTERVIEW: "the note on the interview",
    turn: |number| format!("the notes on answer {number}"),
    rating: |number| format!("your rating of answer {number}"),
    would_merge_itself: |file| format!("both sides of the conflict in {file}"),
    SAY_YES: "nothing is merged yet, as nobody can be asked here; to keep both of everything, add --yes",
    NOTHING: "There are no conflict copies to merge.",
    into_file: |file, copy| format!("{file} <- {copy}"),
    ONLY_THERE: "only in the copy",
    OURS: "this file",
    THEIRS: "the copy",
    CHOICES: "Enter keep both · 1 this file only · 2 the copy only: ",
    choices_of_one: |kept| format!("Enter keep {kept}, the lower · 1 this file's · 2 the copy's: "),
    kept_one: |name, ours, theirs, kept| {
        format!("{name}: {ours} in this file and {theirs} in the copy; {kept} is kept")
    },
    merged: |file| {
        format!(
            "Merged into {file}. The copies are left where they are; delete them once you have checked."
        )
    },
    merged_itself: |file| {
        format!("brought both sides of the conflict in {file} together, in that file")
    },
    not_merged: |copy| {
        format!(
            "{copy} could not be read in full and was not merged; 'rehearse check {copy}' shows why"
        )
    },
    found: |copies| {
        let names = copies.join(", ");
        format!(
            "another machine changed a copy of your files: {names}; 'rehearse merge' brings them together, entry by entry"
        )
    },
    unmerged: |file| format!("this copy has something that {file} has not"),
    MERGE_IT: "'rehearse merge' brings them together, entry by entry",
    another_version: |id| {
        format!("this copy has something that transcript.toml has not; it is listed as {id}")
    },
    show_it: |id| format!("'rehearse show {id}' shows it; delete this file if you do not need it"),
    unread_copy: |of| format!("this copy of {of} has something else in it, and is not read"),
    take_over: |file| format!("copy what you want to keep into {file}, and delete this one"),
    UNREAD_HERE: "a file of this name is not read here",
    UNREAD_STORIES: "stories in a file of this name are not read",
    MOVE_STORIES: "move them into stories.toml",
    TORN_DRAFT: "this is a draft that was cut off, and what is in it is in no list",
    SAVE_DRAFT: "open it in an editor, copy what you need, and delete the file",
    UNREAD_RECALLED: "real interviews in a file of this name are not read",
    MOVE_RECALLED: "move them into recalled.toml",
    versions: |first, others| {
        format!("{first}: also written on another machine; both are kept: {others}")
    },
};
