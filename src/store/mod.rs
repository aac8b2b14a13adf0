//! All file access is here.
//!
//! Everything read may be foreign, damaged or hostile, and everything written must survive a
//! crash: see [`disk`] for access to folders, [`replace`] for writing a file whole, and
//! [`JournalWriter`] for live sessions.

// The ban on file access elsewhere points to this module.
#![allow(clippy::disallowed_methods)]

mod archive;
mod clouds;
mod configuration;
mod copies;
pub mod disk;
mod error;
mod journal;
mod library;
mod locations;
mod misnamed;
mod own;
mod packs;
mod parallel;
mod programs;
mod read;
mod replace;
mod samples;
mod scratch;
mod selection;
mod shipped;
mod sort;
mod takes;
mod unix;
mod written_path;
mod zipped;

pub use archive::{
    Archive, Conflicted, Deleted, DueDays, Examined, ExampleSource, FileTrouble, Listed, NotFound,
    OpenError, OwnEntry, PackedBesides, PackedHistory, Past, PastState, RECALLED, ResumedJournal,
    STORIES, SaveError, SessionFolder, SessionState, Stray, TRANSCRIPT, TrashError, UnpackError,
    UnpackedHistory, UserFile, WallClock,
};
pub use configuration::{NewValue, configure, with_value};
pub use copies::differs_from;
pub use error::{Action, Cause, FileError};
pub use journal::{Fallback, JournalStatus, JournalWriter, SaveFault, SyncTicket, Synced};
pub use library::{
    IdOwner, Library, LibraryItem, Origin, OwnIds, id_owner, may_be, own_example, shipped_example,
};
pub use locations::{ChosenBy, Locations, TranscriptsFolder, UserFolders, Workspace};
pub use misnamed::misnamed_beside;
pub use own::{is_own_there, read_own, write_own};
pub use packs::{Pack, PackError, Packs, is_archive, read_pack, source_of};
pub use programs::find_program;
pub use read::{LARGEST_SOUND, LARGEST_SOURCE, ReadError, read_bytes, read_head, read_text};
pub use replace::replace;
pub use samples::{has_samples, samples};
pub use scratch::Scratch;
pub use selection::{
    Selection, loose_files, misplaced, misplaced_among, stem, unopened, unread_in, whole,
};
pub use sort::Sort;
pub use takes::{LONGEST_TAKE, TakePiece, Takes, wav};
pub use unix::{Entry, EntryKind, Folder};
pub use written_path::{PathError, expand};
pub use zipped::{
    ZippedArchive, ZippedEntry, ZippedError, ZippedFile, ZippedLimits, pack, unpacked,
};
