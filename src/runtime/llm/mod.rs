//! The language model on the user's own machine, if the configuration names one. This is the only
//! network access, and it is limited to the loopback interface.

mod asked;
mod assistant;
#[cfg(test)]
mod assistant_tests;
mod client;
mod key;
mod line;
mod probe;
mod request_control;
#[cfg(test)]
mod stub;
mod task;
#[cfg(test)]
mod tests;
mod worker;

pub(super) use assistant::Assistant;
pub use probe::{
    EXAMPLE_POINTS, LONGEST_PROBE, LONGEST_READING, ModelReport, ProbeStep, TriedFollowUp,
    probe_model,
};
pub(super) use task::ModelEvent;
