//! The messages in English.

mod agenda;
mod check;
mod claims;
mod cli;
mod coach;
mod compare;
mod config;
mod damage;
mod day_card;
mod debrief;
mod due;
mod export;
mod files;
mod findings;
mod foreign;
mod guessing;
mod home;
mod import;
mod interview;
mod interviewer;
mod keys;
mod last_word;
mod lint;
mod llm;
mod merge;
mod notes;
mod packs;
mod past;
mod plain;
mod plan;
mod probe;
mod progress;
mod recalled;
mod recording;
mod replay;
mod review;
mod search;
mod star;
mod stats;
mod stories;
mod strays;
mod strong;
mod tools;
mod typing;
mod usage;
mod voice;

use super::Catalog;

/// All messages.
pub(super) const CATALOG: Catalog = Catalog {
    types: check::TYPES,
    agenda: agenda::MESSAGES,
    check: check::MESSAGES,
    claims: claims::MESSAGES,
    cli: cli::MESSAGES,
    coach: coach::MESSAGES,
    compare: compare::MESSAGES,
    config: config::MESSAGES,
    config_about: config::ABOUT,
    config_allowed: config::ALLOWED,
    damage: damage::MESSAGES,
    day_card: day_card::MESSAGES,
    debrief: debrief::MESSAGES,
    due: due::MESSAGES,
    export: export::MESSAGES,
    files: files::MESSAGES,
    rules: findings::RULES,
    marks: findings::MARKS,
    findings: findings::MESSAGES,
    foreign: foreign::MESSAGES,
    guessing: guessing::MESSAGES,
    home: home::MESSAGES,
    import: import::MESSAGES,
    interview: interview::MESSAGES,
    interviewer: interviewer::MESSAGES,
    keys: keys::MESSAGES,
    last_word: last_word::MESSAGES,
    lint: lint::MESSAGES,
    llm: llm::MESSAGES,
    merge: merge::MESSAGES,
    notes: notes::MESSAGES,
    packs: packs::MESSAGES,
    past: past::MESSAGES,
    plain: plain::MESSAGES,
    plain_words: plain::WORDS,
    plain_about: plain::ABOUT,
    plan: plan::MESSAGES,
    probe: probe::MESSAGES,
    progress: progress::MESSAGES,
    recording: recording::MESSAGES,
    recalled: recalled::MESSAGES,
    replay: replay::MESSAGES,
    review: review::MESSAGES,
    search: search::MESSAGES,
    star: star::MESSAGES,
    stats: stats::MESSAGES,
    stories: stories::MESSAGES,
    strays: strays::MESSAGES,
    strong: strong::MESSAGES,
    tools: tools::MESSAGES,
    typing: typing::MESSAGES,
    usage: usage::MESSAGES,
    voice: voice::MESSAGES,
};

/// A count with its noun.
pub(super) fn counted(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    }
}
