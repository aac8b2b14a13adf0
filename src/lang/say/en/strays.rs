//! Messages about interviews in the folder of transcripts that no list can show.

use crate::lang::say::strays::Messages;

pub(super) const MESSAGES: Messages = Messages {
    FOREIGN_NAME: "there is an interview in this folder, and it is not read under this name",
    RENAME_IT: "rename the folder, with nothing but letters from a to z, digits and hyphens",
    beside: |id, free| {
        format!("there is another folder called {id}; rename this one to {free} to see both")
    },
    same_as: |id| format!("this folder is a copy of {id}, and has nothing else in it"),
    NOT_NEEDED: "everything is read there",
    TOO_DEEP: "there is an interview in this folder, and it is not read as it lies inside another folder",
    move_up: |place| format!("move it to {place}"),
    LOOSE: "this file belongs to an interview, and is not read as it has no folder of its own",
    into_folder: |id| format!("make a folder called {id} beside it and move it there"),
    COMPRESSED: "there are interviews in this compressed file, and it is not read",
    import_it: |path| format!("unpack it with: rehearse import {path}"),
    READ_FROM_FOLDERS: "the folders of the same interviews are here, and are read instead",
    inside: |inner| format!("the interview lies one folder deeper, in {inner}"),
    MOVE_CONTENTS_UP: "move the files there up into this folder",
    packed: |found| format!("the record is packed into {found}, and is not read from there"),
    unpack: |wanted| format!("unpack it, so that {wanted} lies in the folder"),
    only_left: |names| {
        let names = names.join(", ");
        format!(
            "the folder has neither a transcript nor a journal in it; what is there is not read: {names}"
        )
    },
    GET_THE_REST: "a program that syncs the folder may still be bringing the rest; if not, restore it from a backup",
    WORDS_ONLY: "the beginning of the record is lost, so there is no telling what interview it was; the words you typed are still there",
    show_words: |id| format!("'rehearse show {id}' shows them"),
};
