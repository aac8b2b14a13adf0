use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread;

use crate::runtime::drill;
use crate::store::disk::Disk;
use crate::store::{self, FileError, SyncTicket, Synced};

use super::writer::Order;

/// The transcript's name in its session's folder.
const TRANSCRIPT: &str = "transcript.toml";

/// What a scribe is to do.
pub(super) enum Job {
    Sync(SyncTicket),
    Replace(Arc<[u8]>),
}

/// What came of a job.
pub(super) enum Report {
    Synced(Synced),
    Replaced(Result<(), FileError>),
}

/// A thread that may wait for the disk. `None` if there can be no more threads.
pub(super) fn start(
    number: u64,
    disk: Arc<dyn Disk>,
    reports: Sender<Order>,
) -> Option<Sender<Job>> {
    let (jobs, inbox) = mpsc::channel::<Job>();
    let work = move || {
        for job in inbox {
            drill::point("scribe");
            let report = match job {
                Job::Sync(ticket) => Report::Synced(ticket.perform()),
                Job::Replace(bytes) => Report::Replaced(store::replace(&*disk, TRANSCRIPT, &bytes)),
            };
            let done = Order::Done {
                scribe: number,
                report,
            };
            if reports.send(done).is_err() {
                return;
            }
        }
    };
    let spawned = thread::Builder::new().name("scribe".to_owned()).spawn(work);
    spawned.ok().map(|_| jobs)
}
