//! Rehearsal: a mock-interview simulator for the terminal.
//!
//! The modules in reading order. An arrow of dependency may only point from a later line
//! of this list to an earlier one; `tests/layers` checks it.
//!
//! | Module | What it holds |
//! |---|---|
//! | [`moment`] | time as values |
//! | [`text`] | display width, grapheme clusters, safe text, the editing buffer |
//! | [`lang`] | languages, localized text, 조사, and every sentence we show |
//! | [`diagnostic`] | problems in a file, with the place, and TOML read without stopping at the first |
//! | [`settings`] | the user's configuration, each value with where it came from |
//! | [`bank`] | question banks: TOML in, questions and diagnostics out |
//! | [`scenario`] | companies, rounds, blueprints; the planner that draws an interview |
//! | [`coach`] | what an answer shows: pace, STAR parts, key points, the next probe |
//! | [`voice`] | where there is speech in a recording, and where there are pauses |
//! | [`llm`] | what a language model on the user's own machine is asked, and what of its replies counts |
//! | [`import`] | notes as people write them, read into questions and answers |
//! | [`interview`] | the state machine of a live interview: messages in, effects out |
//! | [`transcript`] | the record of a session and the journal it grows from |
//! | [`review`] | what past transcripts tell |
//! | [`tui`] | the screens: model, update, view, keymap, theme |
//! | [`plain`] | the interview line by line, without a screen |
//! | [`store`] | the only file access |
//! | [`practice`] | what one can do: one implementation for each command and screen |
//! | [`runtime`] | the only clock, seed, terminal, signals and threads |
//! | [`cli`] | the commands, one file each |

pub mod moment;

pub mod lang;
pub mod text;

pub mod voice;

pub mod diagnostic;
pub mod settings;

pub mod bank;
pub mod scenario;

pub mod coach;

pub mod llm;

pub mod import;

pub mod interview;

pub mod transcript;

pub mod review;

pub mod plain;
pub mod tui;

pub mod store;

pub mod practice;

pub mod runtime;

pub mod cli;
