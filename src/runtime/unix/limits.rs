//! Limits that a process sets for itself.

use std::io;

use rustix::process::{Resource, Rlimit, setrlimit};

/// Maximum memory of a child that reads documents, in bytes: together with ours, under 200 MB.
const MEMORY: u64 = 160 * 1024 * 1024;
/// Its maximum CPU time, in seconds.
const SECONDS: u64 = 2;

/// Limits this process permanently: its memory, its CPU time, and that it writes no files.
pub(in crate::runtime) fn limit_process() -> io::Result<()> {
    let limits = [
        (Resource::As, MEMORY),
        (Resource::Cpu, SECONDS),
        (Resource::Fsize, 0),
        (Resource::Core, 0),
    ];
    for (resource, most) in limits {
        let limit = Rlimit {
            current: Some(most),
            maximum: Some(most),
        };
        setrlimit(resource, limit)?;
    }
    Ok(())
}
