//! The language model on the user's own machine, where the configuration names one: the only
//! network there is, and it ends at the loopback interface.

mod asked;
mod assistant;
#[cfg(test)]
mod assistant_tests;
mod client;
mod desk;
mod key;
mod line;
mod probe;
#[cfg(test)]
mod stub;
#[cfg(test)]
mod tests;

pub(super) use assistant::{Assistant, ModelEvent};
pub use probe::{ModelReport, probe_model};
