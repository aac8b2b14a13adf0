//! Handmade transcripts, for commands on past sessions.

use std::path::PathBuf;

use super::{Finished, run};
use crate::home::Home;

const RECORD: &str = include_str!("../data/records/transcript-1-coach.toml");
const ID: &str = "2026-11-21T100500-aws-cse-7f3a";

/// A home with a folder of transcripts.
pub struct TestArchive {
    pub home: Home,
}

impl TestArchive {
    pub fn new() -> Self {
        let home = Home::new();
        std::fs::create_dir_all(home.transcripts()).expect("a folder");
        Self { home }
    }

    /// An archive with three sessions on the first three days of November.
    pub fn of_three() -> Self {
        let archive = Self::new();
        archive.put("2026-11-01T090000-aws-cse-0001", "제가 로그를 봤습니다");
        archive.put("2026-11-02T090000-aws-cse-0002", "팀과 함께 고쳤습니다");
        archive.put("2026-11-03T090000-warm-up-0003", "기록부터 봤습니다");
        archive
    }

    /// The path of a session's folder.
    pub fn folder(&self, id: &str) -> PathBuf {
        self.home.transcripts().join(id)
    }

    /// The path of a session's transcript.
    pub fn file(&self, id: &str) -> PathBuf {
        self.folder(id).join("transcript.toml")
    }

    /// Adds a finished session whose first answer begins with `answer`.
    pub fn put(&self, id: &str, answer: &str) {
        self.write(id, "transcript.toml", record(id, answer));
    }

    /// Adds a finished session that began at this time, whatever its id says.
    pub fn put_at(&self, id: &str, started: &str) {
        let record = record(id, "답");
        let is_start = |line: &&str| line.starts_with("started = ");
        let old = record.lines().find(is_start).expect("its start");
        let new = record.replace(old, &format!("started = {started}"));
        self.write(id, "transcript.toml", new);
    }

    /// The ids of a list.
    #[track_caller]
    pub fn ids(&self) -> Vec<String> {
        let id = |it: &serde_json::Value| it["id"].as_str().expect("an id").to_owned();
        self.list().iter().map(id).collect()
    }

    /// Writes the configuration.
    pub fn configure(&self, text: &str) {
        let folder = self.home.path().join(".config/rehearsal");
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join("config.toml"), text).expect("a file");
    }

    /// Writes a file to the folder of a session.
    pub fn write(&self, id: &str, name: &str, text: impl AsRef<[u8]>) {
        std::fs::create_dir_all(self.folder(id)).expect("a folder");
        std::fs::write(self.folder(id).join(name), text).expect("a file");
    }

    #[track_caller]
    pub fn run(&self, arguments: &[&str]) -> Finished {
        run(self.home.command(arguments))
    }

    /// What the command prints as JSON.
    #[track_caller]
    pub fn json(&self, arguments: &[&str]) -> serde_json::Value {
        self.run(arguments).json()
    }

    /// The list of transcripts.
    #[track_caller]
    pub fn list(&self) -> Vec<serde_json::Value> {
        let list = self.json(&["--lang", "en", "list", "transcripts", "--json"]);
        list.as_array().expect("a list").clone()
    }

    /// Lists until the index holds every session: it only takes files that were not changed
    /// within the last ticks of the clock.
    pub fn indexed(&self) {
        let index = self.home.transcripts().join(".cache/index");
        let holds_all = || {
            let bytes = std::fs::read(&index).unwrap_or_default();
            let ids = self.list();
            ids.iter().all(|it| {
                let id = it["id"].as_str().expect("an id").as_bytes();
                bytes.windows(id.len()).any(|part| part == id)
            })
        };
        let tries = 10_000;
        assert!((0..tries).any(|_| holds_all()), "the index holds them all");
    }
}

/// The transcript of a session that began when its id says.
pub fn record(id: &str, answer: &str) -> String {
    let (day, time) = id.split_at_checked(17).expect("an id").0.split_at(10);
    let time = time.strip_prefix('T').expect("a time");
    let (hour, rest) = time.split_at(2);
    let (minute, second) = rest.split_at(2);
    let started = format!("{day}T{hour}:{minute}:{second}+09:00");
    let scenario = id
        .get(18..)
        .and_then(|rest| rest.rsplit_once('-'))
        .expect("a scenario");
    let old = "started = 2026-11-21T10:05:00+09:00";
    assert!(RECORD.contains(old) && RECORD.contains(ID));
    RECORD
        .replace(ID, id)
        // A question in our bank.
        .replace("angry-customer", "container-isolation")
        .replace(old, &format!("started = {started}"))
        .replace(
            "scenario = \"aws-cse\"",
            &format!("scenario = \"{}\"", scenario.0),
        )
        .replace(
            "notes = \"로그 먼저\"",
            &format!(
                "notes = \"{}\"",
                answer.replace('\\', "\\\\").replace('"', "\\\"")
            ),
        )
}
