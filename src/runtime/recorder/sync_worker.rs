use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread;

use crate::runtime::failpoint;
use crate::store::disk::Disk;
use crate::store::{self, FileError, SyncTicket, Synced};

use super::writer::WriterCommand;

/// The transcript's name in its session's folder.
const TRANSCRIPT: &str = "transcript.toml";

/// What a worker is to do.
pub(super) enum Task {
    Sync(SyncTicket),
    Replace(Arc<[u8]>),
}

/// What came of a task.
pub(super) enum TaskResult {
    Synced(Synced),
    Replaced(Result<(), FileError>),
}

/// A thread that may wait for the disk. `None` if there can be no more threads.
pub(super) fn start(
    number: u64,
    disk: Arc<dyn Disk>,
    reports: Sender<WriterCommand>,
) -> Option<Sender<Task>> {
    let (tasks, inbox) = mpsc::channel::<Task>();
    let work = move || {
        for task in inbox {
            failpoint::reach("sync");
            let result = match task {
                Task::Sync(ticket) => TaskResult::Synced(ticket.perform()),
                Task::Replace(bytes) => {
                    TaskResult::Replaced(store::replace(&*disk, TRANSCRIPT, &bytes))
                }
            };
            let done = WriterCommand::Done {
                worker: number,
                result,
            };
            if reports.send(done).is_err() {
                return;
            }
        }
    };
    let spawned = thread::Builder::new().name("sync".to_owned()).spawn(work);
    spawned.ok().map(|_| tasks)
}
