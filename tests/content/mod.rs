//! The question banks and scenarios that come with the program.

mod anchors;
mod banks;
mod key_points;
mod korean;
mod listing;
mod originality;
mod plans;
mod shelf;
mod signals;
mod sources;
mod texts;
