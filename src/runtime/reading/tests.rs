//! The reading threads, over real files. Nothing sleeps: every wait ends with what it is for.

use std::collections::BTreeSet;
use std::time::Duration;

use crate::practice::fixture::TestArchive;
use crate::review::PastSession;
use crate::tui::{FoundSoFar, MAX_FOUND};

use super::*;

const TIMEOUT: Duration = Duration::from_secs(20);

/// The threads over an archive, and what they send.
struct Stand {
    readers: Readers,
    events: Receiver<Reading>,
    _archive: TestArchive,
}

impl Stand {
    fn over(archive: TestArchive) -> Self {
        let (sender, events) = mpsc::channel();
        Self {
            readers: Readers::new(Arc::new(archive.practice()), Reporter::to(&sender)),
            events,
            _archive: archive,
        }
    }

    fn ask(&mut self, request: Request) {
        self.readers.ask(request);
    }

    fn search(&mut self, words: &str) {
        self.ask(Request::Words {
            words: words.to_owned(),
        });
    }

    /// The events that count, up to the last.
    fn receive(&mut self) -> Vec<Msg> {
        let mut received = Vec::new();
        loop {
            let reading = self.events.recv_timeout(TIMEOUT).expect("a reading");
            if !self.readers.is_wanted(&reading) {
                continue;
            }
            let last = match reading.msg.as_ref() {
                Msg::Found(found) => found.ended,
                _ => true,
            };
            received.push(*reading.msg);
            if last {
                return received;
            }
        }
    }

    fn found(&mut self) -> Vec<FoundSoFar> {
        let found = |msg| match msg {
            Msg::Found(found) => *found,
            other => panic!("{other:?}"),
        };
        self.receive().into_iter().map(found).collect()
    }
}

fn archive_of(count: usize) -> TestArchive {
    let archive = TestArchive::new();
    for number in 0..count {
        let (hour, minute) = (number / 60, number % 60);
        archive.add_session(&format!("2026-11-01T{hour:02}{minute:02}00-aws-cse-0001"));
    }
    archive
}

/// The lines of all results.
fn lines(found: &[FoundSoFar]) -> Vec<String> {
    let sessions = found.iter().flat_map(|it| &it.sessions);
    let hits = sessions.flat_map(|it| &it.hits);
    hits.map(|hit| hit.excerpt.clone()).collect()
}

#[test]
fn of_words_asked_for_quickly_only_the_last_are_received() {
    let mut stand = Stand::over(archive_of(80));
    for words in ["고", "고객", "로", "로그를 봤"] {
        stand.search(words);
    }
    let found = stand.found();
    let lines = lines(&found);
    assert_eq!(lines.len(), 80);
    assert!(
        lines.iter().all(|it| it == "행동: 제가 로그를 봤습니다."),
        "{lines:?}"
    );
    let last = found.last().expect("an end");
    assert_eq!((last.lines, last.interviews, last.searched), (80, 80, 80));
    assert!(last.ended && found.iter().rev().skip(1).all(|it| !it.ended));
}

#[test]
fn of_very_many_lines_the_rest_is_only_counted() {
    let archive = TestArchive::new();
    let many = "말".to_owned() + &"\n또 말".repeat(599);
    for hour in 0..3 {
        archive.add_session_with(
            &format!("2026-11-01T{hour:02}0000-aws-cse-0001"),
            |record| {
                record
                    .replace("결과: 많이 좋아졌습니다.", "")
                    .replace("상황: 고객이", &many)
            },
        );
    }
    let mut stand = Stand::over(archive);
    stand.search("말");
    let found = stand.found();
    let last = found.last().expect("an end");
    assert!(last.lines >= 3 * 600, "{}", last.lines);
    assert_eq!(lines(&found).len(), MAX_FOUND);
    assert_eq!(last.interviews, 3);
}

#[test]
fn a_search_without_hits_ends_with_nothing() {
    let mut stand = Stand::over(archive_of(3));
    stand.search("없는말");
    let found = stand.found();
    assert_eq!(found.len(), 1);
    assert!(found[0].ended && found[0].lines == 0 && found[0].searched == 3);
}

#[test]
fn what_could_not_be_searched_is_counted() {
    let archive = archive_of(2);
    archive.put(
        "2026-11-02T000000-aws-cse-0001",
        "transcript.toml",
        "format = 999\n",
    );
    let mut stand = Stand::over(archive);
    stand.search("로그를");
    let found = stand.found();
    assert_eq!(
        found.last().map(|it| (it.interviews, it.unsearched)),
        Some((2, 1))
    );
}

#[test]
fn what_is_not_listed_yet_is_listed_newest_first() {
    let archive = archive_of(30);
    let listed: Vec<PastSession> = archive.practice().newest(10).expect("a list");
    let listed = listed.iter().map(|it| it.id().to_owned()).collect();
    let mut stand = Stand::over(archive);
    stand.ask(Request::Older { listed });
    let received = stand.receive();
    let [Msg::MoreTranscripts(older)] = received.as_slice() else {
        panic!("{received:?}");
    };
    let ids = older.ids();
    assert_eq!(ids.len(), 20);
    assert_eq!(ids.first(), Some(&"2026-11-01T001900-aws-cse-0001"));
    assert!(ids.is_sorted_by(|one, next| one > next), "{ids:?}");
}

#[test]
fn abandoned_results_are_not_received() {
    let mut stand = Stand::over(archive_of(3));
    stand.search("로그");
    stand.readers.stop_all();
    stand.search("없는말");
    let found = stand.found();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].lines, 0);
}

#[test]
fn a_search_does_not_hold_up_the_list() {
    let mut stand = Stand::over(archive_of(3));
    stand.search("로그");
    stand.ask(Request::Older {
        listed: BTreeSet::new(),
    });
    let listed = |received: Vec<Msg>| {
        received
            .iter()
            .any(|it| matches!(it, Msg::MoreTranscripts(_)))
    };
    assert!((0..2).any(|_| listed(stand.receive())));
}
