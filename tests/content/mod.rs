//! The shipped question banks and scenarios.

mod anchors;
mod banks;
mod example;
mod examples;
mod facts;
mod follow_ups;
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
