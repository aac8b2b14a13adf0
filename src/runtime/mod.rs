//! All clocks, seeds, terminal access, signals and threads are here; performs the effects of the
//! other modules.
//!
//! Reading keys, writing the journal and drawing never wait for one another. One thread owns the
//! model; the others talk to it through one channel:
//!
//! ```text
//! input ───┐                     ┌──► screen   the newest frame wins
//! signals ─┼─► owner of the model┼──► writer   appends at once ─► sync, every 250 ms
//! writer ──┤                     │
//! files ───┤                     ├──► files    the file worker: reads and writes all others
//! readers ─┘                     └──► readers  read through every session
//! ```
//!
//! Whatever hangs is abandoned: a sync worker by the writer, a writer by the owner, the file
//! worker by the user, who is told, and an orderly shutdown by the deadline in `shutdown`.
#![allow(
    clippy::disallowed_methods,
    reason = "this is the layer that the others get time, randomness and the environment from"
)]

mod app;
mod clock;
mod decode;
mod documents;
mod environment;
mod failpoint;
mod file_worker;
mod inbox;
mod input;
mod jobs;
mod llm;
mod panics;
mod plain;
mod reading;
mod recognition;
mod recorder;
mod recording;
mod report;
mod screen;
mod session;
mod shutdown;
mod slow_notice;
mod speaker;
mod suspension;
mod terminal;
mod tools;
mod unix;

pub use app::{Companions, Opening, RunError, run};
pub use clock::Clock;
#[cfg(fuzzing)]
pub use decode::check_keys_work_after;
pub use decode::inputs_of;
pub use documents::{DocumentError, READS_A_DOCUMENT, be_document_child, read_document};
pub use environment::Environment;
pub use llm::{
    EXAMPLE_POINTS, LONGEST_READING, LONGEST_TRIAL, ModelReport, TrialStep, TriedFollowUp,
    try_model,
};
pub use plain::{PlainFront, run_plain};
pub use session::draw_seed;
pub use slow_notice::SlowNotice;
pub use tools::{ENDS_WITH_US, FoundTool, Toolbox, be_tethered, listen};
