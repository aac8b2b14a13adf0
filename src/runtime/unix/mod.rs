//! What differs between systems: signals, the console, the clock that includes sleep. Nothing
//! else in `runtime` uses `rustix` or `signal_hook`; a port adds a folder next to this one.

mod clock;
mod console;
mod limits;
mod process;
pub(super) mod signals;

pub(super) use clock::since_start;
pub(super) use console::{
    Unblocked, Waited, can_write, erases_with_ctrl_h, give_back_lines, make_raw, read, take_lines,
    wait_for_input, window_size, write,
};
pub(super) use limits::limit_process;
#[cfg(test)]
pub(super) use process::testing;
pub(super) use process::{
    EndSignal, become_tethered, lower_priority, signal_group, start_in_group, wait_until_ended,
};
