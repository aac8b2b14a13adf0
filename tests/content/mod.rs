//! The shipped question banks and scenarios.

mod anchors;
mod banks;
mod example;
mod examples;
mod facts;
mod key_points;
mod korean;
mod library;
mod listing;
mod originality;
mod plans;
mod samples;
mod signals;
mod sources;
mod texts;
