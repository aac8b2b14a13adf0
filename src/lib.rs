//! Rehearsal: a mock-interview simulator for the terminal.
//!
//! The modules in reading order. A module may only depend on earlier lines of this list;
//! `tests/layers` checks it.
//!
//! | Module | Content |
//! |---|---|
//! | [`moment`] | time as values |
//! | [`text`] | display width, grapheme clusters, safe text, the editing buffer |
//! | [`lang`] | languages, localized text, 조사, and every message of the program |
//! | [`voice`] | speech and pauses in a recording |
//! | [`diagnostic`] | problems in a file, with their position, and a TOML reader that does not stop at the first |
//! | [`settings`] | the user's configuration, each value with its source |
//! | [`bank`] | question banks, read from TOML into questions and diagnostics |
//! | [`scenario`] | companies, rounds, blueprints; the planner that draws an interview |
//! | [`coach`] | the analysis of an answer: pace, STAR parts, key points, the next probe |
//! | [`llm`] | requests to a language model on the user's own machine, and the use of its replies |
//! | [`import`] | people's notes, read into questions and answers |
//! | [`interview`] | the state machine of a live interview: messages in, effects out |
//! | [`transcript`] | the record of a session and the journal it is built from |
//! | [`review`] | the analysis of past transcripts |
//! | [`tui`] | the screens: model, update, view, keymap, theme |
//! | [`plain`] | the interview line by line, without a screen |
//! | [`store`] | the only file access |
//! | [`practice`] | the operations, one implementation each, shared by commands and screens |
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
