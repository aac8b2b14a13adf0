use std::fs;
use std::path::PathBuf;

use super::*;

const RATED: &str = include_str!("../../../../tests/data/records/transcript-1-coach.toml");

struct TestArchive {
    archive: Archive,
    /// Keeps the temporary folder alive.
    _folder: tempfile::TempDir,
}

impl TestArchive {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let archive = Archive::new(folder.path().to_owned(), vec![folder.path().join("rescue")]);
        Self {
            archive,
            _folder: folder,
        }
    }

    fn path(&self, id: &str) -> PathBuf {
        self.archive.path().join(id)
    }
}

/// Counts, and returns what was counted and whether the count ran at all.
fn due(archive: &Archive, now: i64) -> (Vec<usize>, bool) {
    let now = chrono::DateTime::from_timestamp(now, 0).unwrap();
    let mut counted = false;
    let days = archive.due_days(now.fixed_offset(), 7, |sessions| {
        counted = true;
        let own = sessions.iter().filter_map(|it| it.turns.first()?.own);
        let day = chrono::NaiveDate::default();
        [(day, own.map(usize::from).sum())].into()
    });
    (days.unwrap().into_values().collect(), counted)
}

/// Counts until the clock has ticked, a glance is enough, and nothing needs to be read.
#[track_caller]
fn due_at_rest(archive: &Archive, now: i64) -> Vec<usize> {
    let place = Folder::open(archive.path()).unwrap();
    for _ in 0..100_000 {
        let (days, counted) = due(archive, now);
        match FILE.load::<Remembered>(&place) {
            Some(it) if !it.scans.open.is_empty() => forget(archive.path()),
            Some(it) if !counted && it.at.is_some() => return days,
            _ => {}
        }
    }
    panic!("it is never remembered");
}

fn rate(place: &TestArchive, number: usize, own: u8) {
    let id = format!("2026-11-{:02}T100000-aws-cse-{number:04x}", number % 28 + 1);
    let text = RATED.replace("own = 4", &format!("own = {own}"));
    let folder = place.path(&id);
    let _ = fs::create_dir(&folder);
    fs::write(folder.join("transcript.toml"), text).unwrap();
}

#[test]
fn the_count_of_a_few_sessions_misses_nothing() {
    let place = TestArchive::new();
    for number in 0..20 {
        rate(&place, number, 4);
    }
    assert_eq!(due_at_rest(&place.archive, 0), [80]);
    for (number, own) in [(0, 1), (19, 2), (7, 5)] {
        rate(&place, number, own);
        let (after, counted) = due(&place.archive, 1);
        assert!(counted);
        assert_eq!(after, due_at_rest(&place.archive, 2));
    }
    assert_eq!(due(&place.archive, 3).0, [17 * 4 + 1 + 2 + 5]);
    // Also if the clock was set far forward or back.
    for now in [-1_000_000, 1_000_000] {
        assert_eq!(due(&place.archive, now), (vec![76], false));
    }
    // Damaged, then whole again; a folder that is empty, then has content.
    let damaged = place.path("2026-12-01T100000-aws-cse-0001");
    fs::create_dir(&damaged).unwrap();
    assert_eq!(due_at_rest(&place.archive, 4), [76]);
    fs::write(damaged.join("transcript.toml"), "format = ").unwrap();
    assert_eq!(due_at_rest(&place.archive, 4), [76]);
    fs::write(damaged.join("transcript.toml"), RATED).unwrap();
    assert_eq!(due(&place.archive, 4).0, [80]);
    fs::remove_dir_all(damaged).unwrap();
    assert_eq!(due(&place.archive, 4).0, [76]);
}

#[test]
fn with_many_sessions_the_count_misses_a_change_to_an_old_file_for_at_most_a_minute() {
    let place = TestArchive::new();
    for number in 0..600 {
        rate(&place, number, 1);
    }
    let mut now = 0;
    assert_eq!(due_at_rest(&place.archive, now), [600]);
    // One of the newest by name: noticed at once.
    rate(&place, 27, 2);
    assert_eq!(due(&place.archive, now).0, [601]);
    // One of the oldest: noticed after a minute at most, or with the next change to any other
    // session.
    due_at_rest(&place.archive, now);
    rate(&place, 0, 3);
    assert_eq!(due(&place.archive, now + 59), (vec![601], false));
    assert_eq!(due(&place.archive, now + 60).0, [603]);
    now += 100;
    due_at_rest(&place.archive, now);
    rate(&place, 0, 5);
    assert_eq!(due(&place.archive, now), (vec![603], false));
    rate(&place, 601, 1);
    assert_eq!(due(&place.archive, now).0, [606]);
    // Our own writes: noticed at once.
    due_at_rest(&place.archive, now);
    let oldest = place
        .archive
        .find("2026-11-01T100000-aws-cse-0000")
        .unwrap();
    let mut notes = crate::review::Notes::default();
    notes.rate(&oldest.transcript().unwrap(), 0, 1);
    oldest.save_notes(&notes).unwrap();
    assert_eq!(due(&place.archive, now).0, [602]);
    // A clock that was set back says nothing about elapsed time.
    due_at_rest(&place.archive, now);
    rate(&place, 28, 4);
    assert_eq!(due(&place.archive, now - 1).0, [605]);
}
