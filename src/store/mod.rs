//! The only file access.
//!
//! Everything read here may be foreign, damaged or hostile, and everything written must
//! outlast a crash: see [`disk`] for how a folder is reached, [`replace`] for how a file is
//! written whole, [`JournalWriter`] for how a live session is never lost.

// This is the module that the ban on file access elsewhere sends people to.
#![allow(clippy::disallowed_methods)]

mod archive;
mod configuration;
pub mod disk;
mod error;
mod journal;
mod library;
mod locations;
mod own;
mod parallel;
mod read;
mod replace;
mod samples;
mod selection;
mod shipped;
mod sort;
mod unix;
mod written_path;

pub use archive::{
    Archive, Conflicted, DueDays, Examined, ExampleSource, Listed, NotFound, OpenError, Past,
    PastState, Resumed, STORIES, SaveError, SessionFolder, State, TRANSCRIPT, TrashError, UserFile,
    WallClock,
};
pub use configuration::{NewValue, configure};
pub use error::{Action, Cause, FileError};
pub use journal::{Fallback, JournalStatus, JournalWriter, SaveFault, SyncTicket, Synced};
pub use library::{
    IdOwner, Library, LibraryItem, Origin, OwnIds, id_owner, may_be, own_example, shipped_example,
};
pub use locations::{ChosenBy, Locations, TranscriptsFolder, UserFolders, Workspace};
pub use own::{read_own, write_own};
pub use read::{LARGEST_SOUND, LARGEST_SOURCE, ReadError, read_bytes, read_text};
pub use replace::replace;
pub use samples::{has_samples, samples};
pub use selection::{Selection, loose_files, misplaced, misplaced_among, stem, unread_in, whole};
pub use sort::Sort;
pub use unix::{Entry, EntryKind, Folder};
pub use written_path::{PathError, expand};
