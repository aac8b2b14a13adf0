//! The user's programs, each in its own process group, so that what it starts ends with it.

use std::ffi::{OsStr, OsString};
use std::io;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

use rustix::io::Errno;
use rustix::process::{
    Pid, Signal, WaitId, WaitIdOptions, kill_process, kill_process_group, waitid,
};

/// Priority of background work.
const NICE: i32 = 10;

/// A signal that asks a group to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::runtime) enum EndSignal {
    Interrupt,
    Terminate,
    Kill,
}

/// Starts a program in its own group, whose number is that of the process. Where it `begins_session`,
/// it does so itself, as [`become_tethered`] does, which the leader of a group could not.
///
/// # Errors
///
/// If there is no such program, or it cannot be started.
pub(in crate::runtime) fn start_in_group(
    program: &OsStr,
    arguments: &[OsString],
    takes_input: bool,
    begins_session: bool,
) -> io::Result<Child> {
    let input = match takes_input {
        true => Stdio::piped(),
        false => Stdio::null(),
    };
    let mut command = Command::new(program);
    command
        .args(arguments)
        .stdin(input)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    if !begins_session {
        command.process_group(0);
    }
    command.spawn()
}

/// Becomes another program, which the system kills when the parent ends, and which has no terminal to
/// read from or to write to. Only returns if it cannot.
#[cfg(target_os = "linux")]
pub(in crate::runtime) fn become_tethered(program: &OsStr, arguments: &[OsString]) -> io::Error {
    let tied = rustix::process::set_parent_process_death_signal(Some(Signal::KILL));
    match tied.and_then(|()| rustix::process::setsid()) {
        Ok(_) => Command::new(program).args(arguments).exec(),
        Err(error) => error.into(),
    }
}

/// Other systems have nothing of the kind, and nobody asks for it there.
#[cfg(not(target_os = "linux"))]
pub(in crate::runtime) fn become_tethered(program: &OsStr, arguments: &[OsString]) -> io::Error {
    Command::new(program).args(arguments).exec()
}

/// Lowers the priority of the processes of a group.
pub(in crate::runtime) fn lower_priority(id: u32) {
    if let Some(group) = pid(id) {
        // Not needed if not permitted.
        if rustix::process::setpriority_pgrp(Some(group), NICE).is_err() {
            let _ = rustix::process::setpriority_process(Some(group), NICE);
        }
    }
}

/// Sends a signal to every process of a group, which may be gone already, or to the process that is
/// about to begin it.
pub(in crate::runtime) fn signal_group(id: u32, signal: EndSignal) {
    let signal = match signal {
        EndSignal::Interrupt => Signal::INT,
        EndSignal::Terminate => Signal::TERM,
        EndSignal::Kill => Signal::KILL,
    };
    if let Some(group) = pid(id)
        && kill_process_group(group, signal).is_err()
    {
        let _ = kill_process(group, signal);
    }
}

/// Waits until a child has ended, without reaping it, so that its number stays taken.
pub(in crate::runtime) fn wait_until_ended(id: u32) {
    let Some(pid) = pid(id) else {
        return;
    };
    let options = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT;
    while matches!(waitid(WaitId::Pid(pid), options), Err(Errno::INTR)) {}
}

fn pid(id: u32) -> Option<Pid> {
    Pid::from_raw(i32::try_from(id).ok()?)
}

/// What tests need of the system.
#[cfg(test)]
pub(in crate::runtime) mod testing {
    /// Whether any process of a group is left.
    pub(in crate::runtime) fn is_left(id: u32) -> bool {
        let pid = super::pid(id).expect("a process");
        rustix::process::test_kill_process_group(pid).is_ok()
    }
}
