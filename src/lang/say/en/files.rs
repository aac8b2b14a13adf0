//! Messages about files and folders: reading, saving, finding a session.

use crate::lang::Language;
use crate::lang::say::files::{Messages, size};

pub(super) const MESSAGES: Messages = Messages {
    WAITING_TITLE: "Waiting",
    WAITING: "Reading or writing files is taking long; the disk may hang. This goes on as soon as it can.",
    SLOW: "reading or writing files is taking long, and the disk may hang; press Ctrl-C to stop",
    STOP_WAITING: "Stop waiting",
    not_read: |path| format!("could not read {path}"),
    not_created: |path| format!("could not create {path}"),
    not_moved: |path| format!("could not move {path}"),
    not_saved: |path| format!("could not save {path}"),
    failure: |failed, why, mend| {
        let [failed, why, mend] = [failed, why, mend].map(|it| it.get(Language::En));
        format!("{failed}: {why}; {mend}")
    },
    because: |failed, why| {
        let [failed, why] = [failed, why].map(|it| it.get(Language::En));
        format!("{failed}: {why}")
    },
    mended: |why, mend| {
        let [why, mend] = [why, mend].map(|it| it.get(Language::En));
        format!("{why}; {mend}")
    },
    MISSING: "there is no such file or folder",
    CHECK_PATH: "check the path",
    LINK: "there is a link where a plain file should be",
    REMOVE_LINK: "remove the link or move it elsewhere",
    dangling: |link, target| format!("{link} is a link to a place that is not there: {target}"),
    MEND_DANGLING: "see whether the disk is connected, or mend the link",
    NOT_DOWNLOADED: "it is in iCloud and not downloaded yet",
    DOWNLOAD_IT: "open its folder in Finder and download it",
    LINKED_FOLDER: "it is a link, and no session is read through a link",
    PUT_THE_FOLDER_ITSELF: "put the folder itself in the place of the link",
    NO_FOLDER: "it is a file, not a folder",
    MOVE_FILE_AWAY: "if the session's folder is elsewhere, move the file away and put the folder here",
    EMPTY_SESSION: "the folder has neither a transcript nor a journal in it",
    MEND_EMPTY_SESSION: "a program that syncs it may still be bringing them; if there is nothing to come, delete the folder",
    misnamed: |found| format!("it is called {found}, and is not read by that name"),
    rename_to: |wanted| format!("rename it to {wanted}"),
    FOLDER: "it is a folder, not a file",
    NAME_A_FILE: "name a file inside it",
    NO_FILES: "there is no TOML file in this folder",
    NAME_OUR_FOLDER: "name a folder with question banks or scenarios in it",
    SPECIAL: "it is a pipe or a device, not a plain file",
    USE_A_FILE: "save the contents to a plain file and open that",
    SPLIT: "check that it is the right file, and if it is, split it up",
    MISTAKEN: "a mistake in it is in the way",
    CHANGED: "it does not read back as it was written",
    CHECK_FILE: "rehearse check says where it is; mend that first",
    LINK_LOOP: "links lead to each other in a circle",
    MEND_LINK_LOOP: "correct where the link leads, or put the file or folder itself in its place",
    CHECK_DISK: "check the disk",
    too_large: |limit| {
        let limit = size(limit);
        format!("it is larger than {limit}")
    },
    NOT_UTF8: "this is not valid UTF-8",
    SAVE_AS_UTF8: "save the file as UTF-8 in your editor",
    wrong_turns: |said, found| format!("it says that it has {said} turns, and has {found}"),
    RESTORE: "restore it from a backup, or correct the number if you removed some yourself",
    unreadable: |name| {
        format!("{name} cannot be read as a transcript; 'rehearse check {name}' shows why")
    },
    newer_record: |format| {
        format!(
            "a newer rehearse wrote this record (format {format}); it is left as it is: please update rehearse"
        )
    },
    NO_BEGINNING: "the beginning of the record is lost, so there is no telling what interview it was; the files are left as they are",
    CHECK_BACKUP: "restore it from a backup if you have one",
    LIVE: "this interview is going on in another window; go on there, or close that window and try again",
    no_transcripts: |folder| {
        format!("there are no transcripts in {folder} yet; hold an interview with 'rehearse' first")
    },
    unknown_transcript: |wanted, newest| {
        let list = newest.join(", ");
        format!("no transcript begins with '{wanted}'; the newest are: {list}")
    },
    ambiguous_transcript: |wanted, newest| {
        let list = newest.join(", ");
        format!("several transcripts begin with '{wanted}'; write more of one of: {list}")
    },
    not_in_trash: |wanted, newest| {
        if newest.is_empty() {
            return "the trash is empty".to_owned();
        }
        let list = newest.join(", ");
        format!("'{wanted}' names no single transcript in the trash; name one of: {list}")
    },
    ELSEWHERE: "only a transcript in the folder of transcripts can be deleted; name one as 'rehearse list transcripts' does",
    taken_again: |id| {
        format!("there is a transcript called {id} already; move or delete that one first")
    },
    NOTHING_TO_RESUME: "there is no interrupted interview; start a new one with 'rehearse'",
    not_interrupted: |id| {
        format!("{id} is over already; read it again with 'rehearse review {id}'")
    },
    unwritable: |why| {
        format!(
            "what you just did could not be recorded ({why}); your words are still on the screen"
        )
    },
    resumed_with_losses: |count| {
        format!(
            "{count} places of the record could not be read; everything readable is here, please look it over"
        )
    },
    kept_elsewhere: |names| {
        format!(
            "this interview was also written on another machine; what was written there is kept as {names}"
        )
    },
    only_together: |version, first| {
        format!(
            "{version} lies in one folder with {first} and cannot be deleted by itself; to delete both, delete {first}"
        )
    },
    NO_CONFIGURATION: "there is no place for the configuration; check that HOME is set",
    other_user: |written| {
        format!("'{written}' is in the home of another user, which cannot be found by ~")
    },
    other_variable: |written| {
        format!(
            "'{written}' contains a variable or ~; only $HOME and ~ at its beginning are known here"
        )
    },
    control_in_path: |written| {
        format!("a backslash (\\) in '{written}' does not stand for itself between double quotes")
    },
    WRITE_BACKSLASHES_TWICE: "write backslashes twice (\\\\), or put the path in single quotes (')",
    WRITE_WHOLE_PATH: "write the whole path, beginning with /",
    write_path: |meant| format!("write it like this: {meant}"),
    space_around: |written| {
        format!(
            "'{written}' has a space at its beginning or end, or a character that cannot be seen"
        )
    },
    quotes_in_path: |written| format!("in {written}, the quotation marks are a part of the path"),
    drive_letter: |written| {
        format!(
            "'{written}' begins with a Windows drive letter, which means nothing here; in WSL, drive C: is /mnt/c"
        )
    },
    other_slash: |written| format!("'{written}' has another character where / or ~ should be"),
    address: |written| format!("'{written}' is an address, not a path to a folder"),
    kept_meanwhile: |place| format!("As long as that is so, interviews are kept in {place}"),
    sessions_in_default: |default, now| {
        format!(
            "there are interviews in {default}, too, the folder that is used when none is set; they are not in {now}, so move them there to see them"
        )
    },
    no_home: |written| {
        format!(
            "'{written}' is in your home, which is not known; set HOME, or write the whole path"
        )
    },
    sessions_elsewhere: |once, now| {
        format!(
            "there are sessions in {once}, where this setting pointed before; it means {now} now, so move them there to keep them"
        )
    },
    NO_PLACE: "there is no place for transcripts; name a folder with --transcripts",
    DISK_FULL: "the disk is full",
    FREE_SPACE: "free some space",
    QUOTA_USED: "the disk quota is used up",
    DELETE_FILES: "delete files that you no longer need",
    READ_ONLY: "the disk is read-only",
    CHOOSE_FOLDER: "choose another folder with --transcripts",
    NO_PERMISSION: "permission is denied",
    CHECK_PERMISSIONS: "check the permissions of the file and its folder",
    NAME_TAKEN: "the name is taken already",
    CHOOSE_NAME: "choose another name",
    NO_FOLDER_ON_PATH: "a part of the path is not a folder",
    MAY_NOT_GROW: "the file may not grow any larger",
    CHECK_LIMIT: "check the limit on file sizes (ulimit -f)",
    DISK_SILENT: "the disk does not respond",
    DISK_CANNOT: "the disk says that it cannot do this",
    IO_ERROR: "the disk reported an input/output error",
    open_to_others: |folder| {
        format!(
            "this disk keeps no file permissions, so other users of this computer can read the answers saved in {folder}; to keep them private, choose another folder with --transcripts"
        )
    },
    not_begun: |why, mend| {
        format!(
            "the interview was not started, as there is nowhere to save your answers: {}; {}",
            why.get(Language::En),
            mend.get(Language::En)
        )
    },
    saving_moved: |why, to| {
        format!(
            "the file being saved to failed ({}); saving goes on in {to}",
            why.get(Language::En)
        )
    },
    saving_held: |why, mend| {
        format!(
            "nothing can be saved now: {}; {}. Your words are kept and will be saved as soon as possible",
            why.get(Language::En),
            mend.get(Language::En)
        )
    },
    saving_healed: |to| format!("saving works again: {to}"),
};
