use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread;

use crate::runtime::failpoint;
use crate::store::disk::Disk;
use crate::store::{self, FileError, SyncTicket, Synced};

/// A task of the worker.
pub(super) enum Task {
    Sync(SyncTicket),
    Replace(Arc<[u8]>),
}

/// The result of a task.
pub(super) enum TaskResult {
    Synced(Synced),
    Replaced(Result<(), FileError>),
}

/// Starts a thread that may wait for the disk and reports each result. `None` if no more threads
/// can be started.
pub(super) fn start(
    disk: Arc<dyn Disk>,
    report: impl Fn(TaskResult) -> bool + Send + 'static,
) -> Option<Sender<Task>> {
    let (tasks, inbox) = mpsc::channel::<Task>();
    let work = move || {
        for task in inbox {
            failpoint::reach("sync");
            let result = match task {
                Task::Sync(ticket) => TaskResult::Synced(ticket.perform()),
                Task::Replace(bytes) => {
                    TaskResult::Replaced(store::replace(&*disk, store::TRANSCRIPT, &bytes))
                }
            };
            if !report(result) {
                return;
            }
        }
    };
    let spawned = thread::Builder::new().name("sync".to_owned()).spawn(work);
    spawned.ok().map(|_| tasks)
}
