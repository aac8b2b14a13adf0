//! Ends a program when this one is killed, which leaves no time to end anything: the program is
//! started by this one, which asks the system for that, leaves the terminal, and then becomes it.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;

use crate::runtime::unix::become_tethered;

use super::running::Ready;

/// The hidden argument that makes this program become another.
pub const ENDS_WITH_US: &str = "--ends-with-us";
/// This program, even if its file was replaced.
const OURSELVES: &str = "/proc/self/exe";

/// The same program, which the system kills when the thread that starts it ends. That thread has to
/// wait for it.
pub(super) fn tethered(ready: Ready) -> Ready {
    if !ready.is_tethered {
        return ready;
    }
    let first = [ENDS_WITH_US.into(), ready.program.into_os_string()];
    Ready {
        program: PathBuf::from(OURSELVES),
        arguments: first.into_iter().chain(ready.arguments).collect(),
        begins_session: true,
        ..ready
    }
}

/// Becomes the program in the arguments after the first two, and only returns if it cannot.
pub fn be_tethered(arguments: &[OsString]) -> io::Error {
    match arguments.get(2..) {
        Some([program, rest @ ..]) => become_tethered(program, rest),
        _ => io::Error::from(io::ErrorKind::InvalidInput),
    }
}
