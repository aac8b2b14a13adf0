//! Two machines, one folder: whatever either writes, and whenever it syncs, nothing typed is lost
//! or hidden, and both end up the same.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};

use crate::interview::Msg;
use crate::review::merging::{self, Choice};
use crate::review::stories::Story;
use crate::transcript::{self, Outcome};

use super::session::replay;
use super::tests::{FIRST, TestArchive};
use super::two_machines::LiveSession;
use super::{ExampleSource, SessionFolder, TRANSCRIPT};

/// An action of a user or of a sync program.
#[derive(Debug, Clone)]
enum Step {
    /// Types into an answer on this machine.
    Types(usize),
    /// Submits it and moves on to the next.
    Submits(usize),
    /// Closes the program.
    Closes(usize),
    /// Leaves the interview.
    Leaves(usize),
    /// Adds to the notes.
    Comments(usize),
    /// Adds a note on one of the answers, with the current program or one that did not record
    /// which answer it was.
    Notes { on: usize, turn: usize, today: bool },
    /// Writes a new story, or extends the existing one.
    AddsStory(usize, bool),
    /// Copies everything new to the other machine, possibly twice.
    Syncs { from: usize, twice: bool },
    /// Merges copies.
    Merges(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let machine = 0..2_usize;
    prop_oneof![
        5 => machine.clone().prop_map(Step::Types),
        3 => machine.clone().prop_map(Step::Submits),
        2 => machine.clone().prop_map(Step::Closes),
        1 => machine.clone().prop_map(Step::Leaves),
        1 => machine.clone().prop_map(Step::Comments),
        3 => (machine.clone(), 0..4_usize, any::<bool>())
            .prop_map(|(on, turn, today)| Step::Notes { on, turn, today }),
        2 => (machine.clone(), any::<bool>()).prop_map(|(it, new)| Step::AddsStory(it, new)),
        4 => (machine.clone(), any::<bool>()).prop_map(|(from, twice)| Step::Syncs { from, twice }),
        1 => machine.prop_map(Step::Merges),
    ]
}

#[derive(Default)]
struct World {
    machines: [Machine; 2],
    /// What both had at the last sync, by path.
    common: BTreeMap<PathBuf, Vec<u8>>,
    /// Everything anyone typed, without duplicates.
    typed: BTreeSet<String>,
    writers: u64,
}

struct Machine {
    place: TestArchive,
    live: Option<(SessionFolder, LiveSession)>,
}

impl Default for Machine {
    fn default() -> Self {
        let place = TestArchive::new();
        fs::create_dir_all(place.archive.path()).unwrap();
        Self { place, live: None }
    }
}

impl World {
    /// A session begun on one machine and present on both.
    fn new() -> Self {
        let mut world = Self::default();
        let mut begun = world.machines[0].place.begin("2026-11-21T10:05:00+09:00");
        begun.answer("begun");
        drop(begun);
        world.sync(0);
        world
    }

    fn word(&mut self) -> String {
        let word = format!("w{}e", self.typed.len());
        self.typed.insert(word.clone());
        word
    }

    /// The program on this machine, resuming whichever version it can.
    fn resume_on(&mut self, machine: usize) -> Option<&mut LiveSession> {
        self.writers += 1;
        let writer = self.writers;
        let machine = &mut self.machines[machine];
        if machine.live.is_none() {
            let open = machine.place.archive.interrupted();
            let count = open.len().max(1);
            let (folder, _) = open.into_iter().nth(writer as usize % count)?;
            let mut live = LiveSession::resume(&machine.place, folder.id().as_str(), writer);
            live.syncs = false;
            machine.live = Some((folder, live));
        }
        machine.live.as_mut().map(|(_, live)| live)
    }

    fn take(&mut self, step: &Step) {
        match *step {
            Step::Types(on) => {
                let word = self.word();
                let typed = self.resume_on(on).is_some_and(|live| {
                    if live.resumed.interview.writing().is_none() {
                        live.goes_on();
                    }
                    let writing = live.resumed.interview.writing().is_some();
                    if writing {
                        live.types(&format!("{word} "));
                    }
                    writing
                });
                if !typed {
                    self.typed.remove(&word);
                }
            }
            Step::Submits(on) => {
                if let Some(live) = self.resume_on(on) {
                    live.send(Msg::Submitted);
                }
                self.machines[on].save_transcript();
            }
            Step::Leaves(on) => {
                if let Some(live) = self.resume_on(on) {
                    live.send(Msg::Left);
                }
                self.machines[on].save_transcript();
                self.machines[on].live = None;
            }
            Step::Closes(on) => self.machines[on].live = None,
            Step::Comments(on) => {
                let word = self.word();
                let session = self.machines[on].place.archive.find(FIRST).unwrap();
                let mut notes = session.notes().value;
                let before = notes.session.comment().unwrap_or_default().to_owned();
                notes.session.set_comment(&format!("{before}{word} "));
                session.save_notes(&notes).unwrap();
            }
            Step::Notes { on, turn, today } => {
                let word = self.word();
                if !self.machines[on].notes(turn, &word, today) {
                    self.typed.remove(&word);
                }
            }
            Step::AddsStory(on, new) => {
                let word = self.word();
                let archive = &self.machines[on].place.archive;
                let kept = archive.own::<Story>().value;
                let mut story = kept
                    .last()
                    .cloned()
                    .filter(|_| !new)
                    .unwrap_or_else(|| Story::new(&kept));
                story.title = "이야기".to_owned();
                story.text.push_str(&format!("{word} "));
                archive.save_own(&story).unwrap();
            }
            Step::Syncs { from, twice } => {
                self.sync(from);
                if twice {
                    self.sync(from);
                }
            }
            Step::Merges(on) => self.machines[on].merge(),
        }
    }

    /// Does what a sync program does, in one direction.
    fn sync(&mut self, from: usize) {
        self.copy(from);
        // A program notices within a quarter of a second that its file was replaced.
        for (_, live) in self.machines.iter_mut().filter_map(|it| it.live.as_mut()) {
            assert!(live.resumed.writer.sync().is_none());
        }
    }

    fn copy(&mut self, from: usize) {
        let [from, to] =
            [from, 1 - from].map(|it| self.machines[it].place.archive.path().to_owned());
        for path in files(&from) {
            let new = fs::read(from.join(&path)).unwrap();
            let target = to.join(&path);
            let old = fs::read(&target).ok();
            let common = self.common.get(&path);
            match old {
                Some(old) if old == new => {}
                // It changed only on the other side.
                Some(_) if common == Some(&new) => continue,
                Some(old) if common != Some(&old) => {
                    let name = path.file_name().unwrap().to_str().unwrap();
                    let mark = format!(".sync-conflict-{:08x}", crc32fast::hash(&new));
                    let copy = match name.split_once('.') {
                        Some((stem, rest)) => format!("{stem}{mark}.{rest}"),
                        None => format!("{name}{mark}"),
                    };
                    fs::write(target.with_file_name(copy), &new).unwrap();
                }
                _ => {
                    fs::create_dir_all(target.parent().unwrap()).unwrap();
                    // Replaces the file instead of writing into it: a program may have it open.
                    let fresh = target.with_extension("synced");
                    fs::write(&fresh, &new).unwrap();
                    fs::rename(fresh, &target).unwrap();
                }
            }
            self.common.insert(path, new);
        }
    }

    /// Closes both programs, syncs everything and merges copies.
    fn settle(&mut self) {
        self.machines.iter_mut().for_each(|it| it.live = None);
        for _ in 0..4 {
            self.sync(0);
            self.sync(1);
        }
        for _ in 0..3 {
            self.machines.iter().for_each(Machine::merge);
            self.sync(1);
            self.sync(0);
        }
        self.machines.iter().for_each(Machine::merge);
    }
}

impl Machine {
    fn save_transcript(&self) {
        let Some((folder, live)) = &self.live else {
            return;
        };
        if !folder.keeps_transcript() {
            return;
        }
        let started = live.resumed.head.started;
        let interview = &live.resumed.interview;
        let id = folder.id().clone();
        let transcript = transcript::Transcript::of(interview, id, started, Some(started));
        let file = transcript::write(&transcript);
        crate::store::replace(&*folder.disk(), TRANSCRIPT, file.as_bytes()).unwrap();
    }

    /// Adds a note on an answer, in any version that has one there.
    fn notes(&self, turn: usize, word: &str, today: bool) -> bool {
        let archive = &self.place.archive;
        let session = archive.find(FIRST).unwrap();
        let transcript = session.transcript().unwrap();
        let count = transcript.turns.len();
        if count == 0 {
            return false;
        }
        let mut notes = session.notes().value;
        notes.remark(&transcript, turn % count, |it| {
            let before = it.comment().unwrap_or_default().to_owned();
            it.set_comment(&format!("{before}{word} "));
        });
        session.save_notes(&notes).unwrap();
        let file = self.place.path(FIRST).join("notes.toml");
        let text = fs::read_to_string(&file).unwrap();
        if !today && !text.contains("[[elsewhere]]") {
            let old = text.lines().filter(|line| !line.starts_with("answer = "));
            let old: Vec<&str> = old.skip(1).collect();
            fs::write(&file, format!("format = 1\n{}\n", old.join("\n"))).unwrap();
        }
        true
    }

    fn merge(&self) {
        let archive = &self.place.archive;
        let found = archive.conflicted_own::<Story>();
        let mut merged = found.ours.value.clone();
        for copy in &found.copies {
            merged = merging::entries(&merged, &copy.value, &mut |_| Choice::Both);
        }
        if merged != found.ours.value {
            archive.save_merged_own(&merged).unwrap();
        }
        let session = archive.find(FIRST).unwrap();
        let found = session.conflicted_notes();
        let mut merged = found.ours.value.clone();
        for copy in &found.copies {
            merged = merged.merge(&copy.value, &mut |_| Choice::Both);
        }
        if merged != found.ours.value {
            session.save_merged_notes(&merged).unwrap();
        }
    }

    /// Everything readable, by where it was found.
    fn shown(&self) -> Vec<(String, String)> {
        let archive = &self.place.archive;
        let sessions = archive.sessions().unwrap().into_iter().map(|session| {
            let transcript = session.transcript().expect("a version that can be read");
            let mut words: Vec<String> = transcript
                .turns
                .iter()
                .flat_map(|turn| [turn.notes.clone(), turn.answer.clone()])
                .collect();
            if let Ok((journal, _)) = session.journal()
                && transcript.outcome == Outcome::Unfinished
            {
                let (interview, _, _) = replay(journal, &ExampleSource::default()).unwrap();
                words.extend(interview.writing().map(|it| it.text().to_owned()));
            }
            let notes = session.notes().value;
            let comments = (0..transcript.turns.len()).filter_map(|place| {
                let comment = notes.remarks(&transcript, place)?.comment()?;
                Some(format!("[{place}: {comment}]"))
            });
            words.extend(comments);
            (session.id().to_string(), words.join("|"))
        });
        let mut shown: Vec<_> = sessions.collect();
        // Their ids and their order as well.
        let stories = archive.own::<Story>().value.into_iter();
        let stories: Vec<String> = stories
            .map(|it| format!("{}: {}", it.id, it.text))
            .collect();
        shown.push(("stories".to_owned(), stories.join("|")));
        let notes = archive.find(FIRST).unwrap().notes().value;
        let comment = notes.session.comment().unwrap_or_default().to_owned();
        shown.push(("notes".to_owned(), comment));
        shown
    }
}

/// Every synced file, by its path in the folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(inner) = open.pop() {
        for entry in fs::read_dir(folder.join(&inner)).unwrap() {
            let name = entry.unwrap().file_name();
            let path = inner.join(&name);
            if name.to_str().unwrap().starts_with('.') {
                continue;
            }
            match folder.join(&path).is_dir() {
                true => open.push(path),
                false => files.push(path),
            }
        }
    }
    files.sort_unstable();
    files
}

/// The invariant, whatever happens.
fn both_end_the_same_with_every_word(steps: &[Step]) -> Result<(), TestCaseError> {
    let mut world = World::new();
    steps.iter().for_each(|step| world.take(step));
    world.settle();
    let [one, other] = [&world.machines[0], &world.machines[1]].map(Machine::shown);
    prop_assert_eq!(&one, &other);
    let all: String = one.iter().map(|(_, words)| format!("{words}|")).collect();
    for word in &world.typed {
        prop_assert!(all.contains(word.as_str()), "{word} is nowhere in {one:?}");
    }
    Ok(())
}

/// One case, generated from this seed.
fn drawn(seed: u64) {
    let config = ProptestConfig {
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(seed),
        max_shrink_iters: 300,
        ..ProptestConfig::with_cases(1)
    };
    let steps = proptest::collection::vec(step(), 1..40);
    let ran = TestRunner::new(config).run(&steps, |it| both_end_the_same_with_every_word(&it));
    assert!(ran.is_ok(), "seed {seed}: {}", ran.unwrap_err());
}

/// Runs seeds 0 to 59. `REHEARSE_SYNCED=3000` runs that many others; a failing one is printed.
#[test]
fn nothing_typed_on_either_machine_is_lost_and_both_end_up_the_same() {
    let more = std::env::var("REHEARSE_SYNCED").ok();
    match more.and_then(|it| it.parse().ok()) {
        Some(count) => (0..count).for_each(|_| drawn(rand::random())),
        None => (0..60).for_each(drawn),
    }
}
