//! What we say about files and folders: reading, saving, finding a session.

use super::Phrase;
use crate::lang::Localized;
use std::io;

messages! { files:
    /// The title while a disk keeps the user waiting.
    WAITING_TITLE;
    /// A disk keeps the user waiting.
    WAITING;
    /// The same before there is a screen.
    SLOW;
    /// Not to wait any longer.
    STOP_WAITING;
    /// A file or folder could not be read.
    not_read(path: &str) -> Localized;
    /// A file or folder could not be made.
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
    /// Nothing of that name.
    MISSING;
    /// How to mend a missing file.
    CHECK_PATH;
    /// A link where a file of ours should be.
    LINK;
    /// How to mend a link.
    REMOVE_LINK;
    /// A file that is in a cloud and not on this disk.
    NOT_DOWNLOADED;
    /// How to mend a file that is in a cloud.
    DOWNLOAD_IT;
    /// A link where a session's folder should be.
    LINKED_FOLDER;
    /// How to mend a link where a session's folder should be.
    PUT_THE_FOLDER_ITSELF;
    /// A file where a session's folder should be.
    NO_FOLDER;
    /// How to mend a file where a session's folder should be.
    MOVE_FILE_AWAY;
    /// The folder of a session, with none of its files in it.
    EMPTY_SESSION;
    /// How to mend a session's folder with none of its files in it.
    MEND_EMPTY_SESSION;
    /// A file that is called as ours is but for small and capital letters.
    misnamed(found: &str) -> Localized;
    /// How to mend the name of a file.
    rename_to(wanted: &str) -> Localized;
    /// A folder where a file should be.
    FOLDER;
    /// How to mend a folder.
    NAME_A_FILE;
    /// A folder without any file of ours.
    NO_FILES;
    /// How to mend a folder without any file of ours.
    NAME_OUR_FOLDER;
    /// A pipe, a device or a socket.
    SPECIAL;
    /// How to mend a pipe or a device.
    USE_A_FILE;
    /// How to mend a file that is too large.
    SPLIT;
    /// What was written does not read back the same.
    CHANGED;
    /// A mistake in it keeps it from being changed.
    MISTAKEN;
    /// How to mend a disk that cannot be trusted.
    CHECK_DISK;
    /// `rehearse check` says where the mistake is.
    CHECK_FILE;
    /// A file that is too large.
    too_large(limit: u64) -> Localized;
    /// A file that is not UTF-8.
    NOT_UTF8;
    /// How to mend a file that is not UTF-8.
    SAVE_AS_UTF8;
    /// A transcript with fewer or more turns than it says.
    wrong_turns(said: i64, found: usize) -> Localized;
    /// How to mend a transcript that lost something.
    RESTORE;
    /// A transcript's file holds no transcript that we can read.
    unreadable(name: &str) -> Localized;
    /// A journal or a transcript of a newer format.
    newer_record(format: i64) -> Localized;
    /// A journal without its beginning.
    NO_BEGINNING;
    /// How to mend a journal that lost its beginning.
    CHECK_BACKUP;
    /// A session that another program is in the middle of.
    LIVE;
    /// No transcript at all.
    no_transcripts(folder: &str) -> Localized;
    /// No transcript begins so.
    unknown_transcript(wanted: &str, newest: &[String]) -> Localized;
    /// Several transcripts begin so.
    ambiguous_transcript(wanted: &str, newest: &[String]) -> Localized;
    /// No single transcript in the trash begins so.
    not_in_trash(wanted: &str, newest: &[String]) -> Localized;
    /// A session that is not in the folder of transcripts.
    ELSEWHERE;
    /// A deleted session whose name was given again.
    taken_again(id: &str) -> Localized;
    /// No session was interrupted.
    NOTHING_TO_RESUME;
    /// That session was not interrupted.
    not_interrupted(id: &str) -> Localized;
    /// Something of the interview cannot be written down.
    unwritable(why: &str) -> Localized;
    /// Parts of a session's record could not be read on resuming it.
    resumed_with_losses(count: usize) -> Localized;
    /// The same, with the names of the other versions.
    kept_elsewhere(names: &str) -> Localized;
    /// Two versions of a session lie in one folder, and can only be deleted together.
    only_together(version: &str, first: &str) -> Localized;
    /// The user has no folder for a configuration.
    NO_CONFIGURATION;
    /// A path in the home of another user, which only a shell can look up.
    other_user(written: &str) -> Localized;
    /// A path that begins with a variable other than the user's home.
    other_variable(written: &str) -> Localized;
    /// How to write such a path.
    WRITE_WHOLE_PATH;
    /// How a path was most likely meant.
    write_path(meant: &str) -> Localized;
    /// A path with spaces around it, or with letters in it that nobody sees.
    space_around(written: &str) -> Localized;
    /// A path of which quotation marks are a part.
    quotes_in_path(written: &str) -> Localized;
    /// A path that begins with the letter of a drive.
    drive_letter(written: &str) -> Localized;
    /// A path with something else for a slash or a tilde.
    other_slash(written: &str) -> Localized;
    /// An address where a path is wanted.
    address(written: &str) -> Localized;
    /// Where interviews are kept as long as the configuration cannot be read there.
    kept_meanwhile(place: &str) -> Localized;
    /// Sessions in the folder that is used where no other is set.
    sessions_in_default(default: &str, now: &str) -> Localized;
    /// A path of which a backslash and the letter behind it were read as a control character.
    control_in_path(written: &str) -> Localized;
    /// How to write a path with backslashes.
    WRITE_BACKSLASHES_TWICE;
    /// A path in the user's home, and they have none.
    no_home(written: &str) -> Localized;
    /// Sessions that lie where a path was looked for before.
    sessions_elsewhere(once: &str, now: &str) -> Localized;
    /// No folder of the user's is known, nor any other place for transcripts.
    NO_PLACE;
    /// The disk is full.
    DISK_FULL;
    /// How to mend it.
    FREE_SPACE;
    /// The quota is used up.
    QUOTA_USED;
    /// How to mend it.
    DELETE_FILES;
    /// The disk is read-only.
    READ_ONLY;
    /// How to get around a disk that cannot be written to.
    CHOOSE_FOLDER;
    /// Permission is denied.
    NO_PERMISSION;
    /// How to mend it.
    CHECK_PERMISSIONS;
    /// The name is taken.
    NAME_TAKEN;
    /// How to mend it.
    CHOOSE_NAME;
    /// A part of the path is no folder.
    NO_FOLDER_ON_PATH;
    /// The file may not grow.
    MAY_NOT_GROW;
    /// How to mend it.
    CHECK_LIMIT;
    /// The disk does not respond.
    DISK_SILENT;
    /// The disk cannot do this.
    DISK_CANNOT;
    /// An input/output error.
    IO_ERROR;
    /// The disk keeps no permissions, so that others may read what is saved.
    open_to_others(folder: &str) -> Localized;
    /// An interview of which nothing could be saved is not begun.
    not_begun(why: &Localized, mend: &Localized) -> Localized;
    /// Saving failed in one place and goes on in another.
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

/// Two machines each went on with the session, and what the other versions are called.
pub fn other_versions<S: std::fmt::Display>(others: &[S]) -> Localized {
    let names: Vec<String> = others.iter().map(ToString::to_string).collect();
    kept_elsewhere(&names.join(", "))
}

/// What the system refused, and what to do about it.
pub fn system(error: &io::Error) -> (Localized, Phrase) {
    use io::ErrorKind;
    /// An input/output error has no kind of its own in the standard library.
    const EIO: i32 = 5;
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
        _ => return (Localized::same(error.to_string()), CHECK_DISK),
    };
    (why.into(), mend)
}
