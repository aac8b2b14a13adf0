//! The language model on the user's own machine, if the configuration names one. This is the only
//! network access, and it is limited to the loopback interface.

mod asked;
mod assistant;
#[cfg(test)]
mod assistant_tests;
mod client;
mod connection;
mod key;
mod request_control;
#[cfg(test)]
mod stub;
mod task;
#[cfg(test)]
mod tests;
mod trial;
mod worker;

pub(super) use assistant::Assistant;
pub(super) use task::ModelEvent;
pub use trial::{
    EXAMPLE_POINTS, LONGEST_READING, LONGEST_TRIAL, ModelReport, TrialStep, TriedFollowUp,
    try_model,
};
