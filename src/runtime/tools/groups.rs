//! The live process groups, so that none is left behind when the program exits.

use std::io;
use std::process::Child;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crate::runtime::unix::{EndSignal, signal_group};

/// How many times ending them is tried, a millisecond apart.
const TRIES: u32 = 50;

/// The groups of this program.
pub(super) static GROUPS: Groups = Groups::new();

/// The live groups.
#[derive(Debug)]
pub(super) struct Groups(Mutex<Living>);

#[derive(Debug)]
struct Living {
    groups: Vec<u32>,
    /// Whether the program is exiting: nothing is started any more.
    closed: bool,
}

impl Groups {
    pub(super) const fn new() -> Self {
        Self(Mutex::new(Living {
            groups: Vec::new(),
            closed: false,
        }))
    }

    /// Starts a program and registers its group.
    pub(super) fn start(&self, start: impl FnOnce() -> io::Result<Child>) -> io::Result<Child> {
        let mut living = self.lock();
        if living.closed {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let child = start()?;
        living.groups.push(child.id());
        Ok(child)
    }

    /// Sends a signal, unless the group was reaped: its number may belong to another by then.
    pub(super) fn signal(&self, group: u32, signal: EndSignal) {
        let living = self.lock();
        if living.groups.contains(&group) {
            signal_group(group, signal);
        }
    }

    /// Kills what an ended program left in its group, and reaps it.
    pub(super) fn reap(&self, child: &mut Child) -> Option<i32> {
        let mut living = self.lock();
        signal_group(child.id(), EndSignal::Kill);
        living.groups.retain(|it| *it != child.id());
        child.wait().ok()?.code()
    }

    /// Kills all of them at once, and lets nothing be started any more. Does not wait for a
    /// program that is being started from a hanging disk.
    pub(super) fn close(&self) {
        let mut living = None;
        for _ in 0..TRIES {
            living = self.0.try_lock().ok();
            if living.is_some() {
                break;
            }
            thread::sleep(Duration::from_millis(1));
        }
        let Some(mut living) = living else {
            return;
        };
        living.closed = true;
        for group in &living.groups {
            signal_group(*group, EndSignal::Kill);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Living> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
