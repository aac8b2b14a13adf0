//! Messages about files and folders: reading, saving, finding a session.

use super::Phrase;
use crate::lang::Localized;
use std::io;

messages! { files:
    /// The title while a slow disk keeps the user waiting.
    WAITING_TITLE;
    /// A slow disk keeps the user waiting.
    WAITING;
    /// The same, before there is a screen.
    SLOW;
    /// To stop waiting.
    STOP_WAITING;
    /// A file or folder could not be read.
    not_read(path: &str) -> Localized;
    /// A file or folder could not be created.
    not_created(path: &str) -> Localized;
    /// A file could not be written.
    not_saved(path: &str) -> Localized;
    /// A file or folder could not be moved.
    not_moved(path: &str) -> Localized;
    /// What failed, why, and what to do.
    failure(failed: &Localized, why: &Localized, mend: &Localized) -> Localized;
    /// What failed, and why.
    because(failed: &Localized, why: &Localized) -> Localized;
    /// Why something failed, and what to do.
    mended(why: &Localized, mend: &Localized) -> Localized;
    /// No file or folder with that name.
    MISSING;
    /// How to fix a missing file.
    CHECK_PATH;
    /// A link where a file of ours should be.
    LINK;
    /// How to fix a link.
    REMOVE_LINK;
    /// A link to a place that does not exist.
    dangling(link: &str, target: &str) -> Localized;
    /// How to fix it.
    MEND_DANGLING;
    /// A file that is in the cloud, not on this disk.
    NOT_DOWNLOADED;
    /// How to fix a file that is in the cloud.
    DOWNLOAD_IT;
    /// A link where a session's folder should be.
    LINKED_FOLDER;
    /// How to fix a link where a session's folder should be.
    PUT_THE_FOLDER_ITSELF;
    /// A file where a session's folder should be.
    NO_FOLDER;
    /// How to fix a file where a session's folder should be.
    MOVE_FILE_AWAY;
    /// A session's folder without any of its files.
    EMPTY_SESSION;
    /// How to fix a session's folder without any of its files.
    MEND_EMPTY_SESSION;
    /// A file whose name differs from ours only in case.
    misnamed(found: &str) -> Localized;
    /// How to fix the name of a file.
    rename_to(wanted: &str) -> Localized;
    /// A folder where a file should be.
    FOLDER;
    /// How to fix a folder where a file should be.
    NAME_A_FILE;
    /// A folder without any file of ours.
    NO_FILES;
    /// How to fix a folder without any file of ours.
    NAME_OUR_FOLDER;
    /// A pipe, a device, or a socket.
    SPECIAL;
    /// How to fix a pipe or a device.
    USE_A_FILE;
    /// How to fix a file that is too large.
    SPLIT;
    /// What was written reads back differently.
    CHANGED;
    /// A mistake in the file prevents changes to it.
    MISTAKEN;
    /// How to fix a disk that cannot be trusted.
    CHECK_DISK;
    /// `rehearse check` shows the mistake.
    CHECK_FILE;
    /// A file that is too large.
    too_large(limit: u64) -> Localized;
    /// A file that is not UTF-8.
    NOT_UTF8;
    /// How to fix a file that is not UTF-8.
    SAVE_AS_UTF8;
    /// A transcript with fewer or more turns than it declares.
    wrong_turns(said: i64, found: usize) -> Localized;
    /// How to fix a transcript that lost something.
    RESTORE;
    /// A transcript file without a readable transcript.
    unreadable(name: &str) -> Localized;
    /// A journal or transcript in a newer format.
    newer_record(format: i64) -> Localized;
    /// A journal without its beginning.
    NO_BEGINNING;
    /// How to fix a journal that lost its beginning.
    CHECK_BACKUP;
    /// A session in use by another program.
    LIVE;
    /// There are no transcripts.
    no_transcripts(folder: &str) -> Localized;
    /// No transcript starts with this.
    unknown_transcript(wanted: &str, newest: &[String]) -> Localized;
    /// Several transcripts start with this.
    ambiguous_transcript(wanted: &str, newest: &[String]) -> Localized;
    /// No single transcript in the trash starts with this.
    not_in_trash(wanted: &str, newest: &[String]) -> Localized;
    /// A session that is not in the folder of transcripts.
    ELSEWHERE;
    /// A deleted session whose name was taken again.
    taken_again(id: &str) -> Localized;
    /// No session was interrupted.
    NOTHING_TO_RESUME;
    /// That session was not interrupted.
    not_interrupted(id: &str) -> Localized;
    /// Part of the interview cannot be saved.
    unwritable(why: &str) -> Localized;
    /// Parts of a session's record could not be read on resume.
    resumed_with_losses(count: usize) -> Localized;
    /// The same, with the names of the other versions.
    kept_elsewhere(names: &str) -> Localized;
    /// Two versions of a session are in one folder and can only be deleted together.
    only_together(version: &str, first: &str) -> Localized;
    /// There is no folder for the configuration.
    NO_CONFIGURATION;
    /// A path in another user's home, which only a shell can look up.
    other_user(written: &str) -> Localized;
    /// A path that begins with a variable other than the user's home.
    other_variable(written: &str) -> Localized;
    /// How to write such a path.
    WRITE_WHOLE_PATH;
    /// The most likely intended path.
    write_path(meant: &str) -> Localized;
    /// A path with spaces around it, or with invisible characters.
    space_around(written: &str) -> Localized;
    /// A path that contains quotation marks.
    quotes_in_path(written: &str) -> Localized;
    /// A path that begins with a drive letter.
    drive_letter(written: &str) -> Localized;
    /// A path with another character for the slash or the tilde.
    other_slash(written: &str) -> Localized;
    /// An address instead of a path.
    address(written: &str) -> Localized;
    /// Where interviews are kept while this part of the configuration cannot be read.
    kept_meanwhile(place: &str) -> Localized;
    /// Sessions in the default folder.
    sessions_in_default(default: &str, now: &str) -> Localized;
    /// A path in which a backslash and the next letter were read as a control character.
    control_in_path(written: &str) -> Localized;
    /// How to write a path with backslashes.
    WRITE_BACKSLASHES_TWICE;
    /// A path in the user's home, but there is no home.
    no_home(written: &str) -> Localized;
    /// Sessions in the folder that a path meant in earlier versions.
    sessions_elsewhere(once: &str, now: &str) -> Localized;
    /// There is no user folder, nor any other place for transcripts.
    NO_PLACE;
    /// The disk is full.
    DISK_FULL;
    /// How to fix it.
    FREE_SPACE;
    /// The quota is used up.
    QUOTA_USED;
    /// How to fix it.
    DELETE_FILES;
    /// The disk is read-only.
    READ_ONLY;
    /// How to avoid a disk that cannot be written to.
    CHOOSE_FOLDER;
    /// Permission is denied.
    NO_PERMISSION;
    /// How to fix it.
    CHECK_PERMISSIONS;
    /// The name is taken.
    NAME_TAKEN;
    /// How to fix it.
    CHOOSE_NAME;
    /// Part of the path is not a folder.
    NO_FOLDER_ON_PATH;
    /// The file may not grow.
    MAY_NOT_GROW;
    /// How to fix it.
    CHECK_LIMIT;
    /// The disk does not respond.
    DISK_SILENT;
    /// The disk cannot do this.
    DISK_CANNOT;
    /// An input/output error.
    IO_ERROR;
    /// Links that lead to each other in a circle.
    LINK_LOOP;
    /// How to fix them.
    MEND_LINK_LOOP;
    /// The disk does not keep permissions, so others can read what is saved.
    open_to_others(folder: &str) -> Localized;
    /// An interview that cannot be saved at all does not begin.
    not_begun(why: &Localized, mend: &Localized) -> Localized;
    /// Saving failed in one place and continues in another.
    saving_moved(why: &Localized, to: &str) -> Localized;
    /// Nothing can be saved for now.
    saving_held(why: &Localized, mend: &Localized) -> Localized;
    /// Saving works again.
    saving_healed(to: &str) -> Localized;
}

pub(in crate::lang) fn size(bytes: u64) -> String {
    const MIB: u64 = 1024 * 1024;
    match bytes {
        0..MIB => format!("{bytes} B"),
        _ => format!("{} MiB", bytes / MIB),
    }
}

/// Two machines each continued the session; the names of the other versions.
pub fn other_versions<S: std::fmt::Display>(others: &[S]) -> Localized {
    let names: Vec<String> = others.iter().map(ToString::to_string).collect();
    kept_elsewhere(&names.join(", "))
}

/// What the system refused, and what to do.
pub fn system(error: &io::Error) -> (Localized, Phrase) {
    use io::ErrorKind;
    /// An input/output error has no kind in the standard library.
    const EIO: i32 = 5;
    /// Neither has a loop of links.
    const ELOOP: i32 = if cfg!(target_os = "linux") { 40 } else { 62 };
    let (why, mend) = match error.kind() {
        ErrorKind::StorageFull => (DISK_FULL, FREE_SPACE),
        ErrorKind::QuotaExceeded => (QUOTA_USED, DELETE_FILES),
        ErrorKind::ReadOnlyFilesystem => (READ_ONLY, CHOOSE_FOLDER),
        ErrorKind::PermissionDenied => (NO_PERMISSION, CHECK_PERMISSIONS),
        ErrorKind::NotFound => (MISSING, CHECK_PATH),
        ErrorKind::AlreadyExists => (NAME_TAKEN, CHOOSE_NAME),
        ErrorKind::NotADirectory => (NO_FOLDER_ON_PATH, CHECK_PATH),
        ErrorKind::FileTooLarge => (MAY_NOT_GROW, CHECK_LIMIT),
        ErrorKind::TimedOut => (DISK_SILENT, CHECK_DISK),
        ErrorKind::Unsupported | ErrorKind::InvalidInput => (DISK_CANNOT, CHOOSE_FOLDER),
        _ if error.raw_os_error() == Some(EIO) => (IO_ERROR, CHECK_DISK),
        _ if error.raw_os_error() == Some(ELOOP) => (LINK_LOOP, MEND_LINK_LOOP),
        _ => return (Localized::same(error.to_string()), CHECK_DISK),
    };
    (why.into(), mend)
}
