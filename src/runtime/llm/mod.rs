//! The language model on the user's own machine, where the configuration names one: the only
//! network there is, and it ends at the loopback interface.

mod client;
mod key;
mod line;
mod probe;
mod second;
#[cfg(test)]
mod second_tests;
#[cfg(test)]
mod stub;
#[cfg(test)]
mod tests;

pub use probe::{ModelReport, probe_model};
pub(super) use second::{SecondEvent, SecondReader};
