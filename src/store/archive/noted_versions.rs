//! Notes on a session that two machines continued: each belongs to the version it was written
//! for.

use std::fs;

use crate::review::merging::Choice;
use crate::transcript;

use super::tests::{FIRST, TestArchive};
use super::two_machines::{both, copy_new, written};

/// Adds a note on the last answer of a version.
fn note(place: &TestArchive, id: &str, comment: &str) {
    let session = place.archive.find(id).unwrap();
    let transcript = session.transcript().unwrap();
    let mut notes = session.notes().value;
    let last = transcript.turns.len() - 1;
    notes.remark(&transcript, last, |it| it.set_comment(comment));
    session.save_notes(&notes).unwrap();
}

/// The comments that each version shows, by id.
fn comments(place: &TestArchive) -> Vec<(String, Vec<String>)> {
    let sessions = place.archive.sessions().unwrap().into_iter();
    let comments = sessions.map(|session| {
        let transcript = session.transcript().unwrap();
        let notes = session.notes().value;
        let on = |at| Some(notes.remarks(&transcript, at)?.comment()?.to_owned());
        let all = (0..transcript.turns.len()).filter_map(on);
        (session.id().to_string(), all.collect())
    });
    comments.collect()
}

#[test]
fn each_version_keeps_its_own_notes() {
    let (here, there) = both();
    copy_new(there.archive.path(), here.archive.path());
    let second = format!("{FIRST}~2");
    note(&here, &second, "둘째에 단 메모");
    note(&here, FIRST, "첫째에 단 메모");
    note(&here, &second, "둘째에 고쳐 단 메모");
    let shown = comments(&here);
    let own = |text: &str| vec![text.to_owned()];
    assert_eq!(shown[0], (FIRST.to_owned(), own("첫째에 단 메모")));
    assert_eq!(shown[1], (second.clone(), own("둘째에 고쳐 단 메모")));
    note(&here, &second, "");
    assert_eq!(comments(&here)[1], (second, Vec::new()));
    assert_eq!(comments(&here)[0].1, own("첫째에 단 메모"));
}

#[test]
fn notes_in_a_copy_go_to_the_version_they_were_written_for() {
    let (here, there) = both();
    // Each machine adds a note to its own answer before it knows of the other.
    note(&here, FIRST, "이쪽에서 단 메모");
    note(&there, FIRST, "저쪽에서 단 메모");
    copy_new(there.archive.path(), here.archive.path());
    let theirs = there.path(FIRST).join("notes.toml");
    let copy = here.path(FIRST).join("notes (Cs conflicted copy).toml");
    fs::copy(theirs, copy).unwrap();
    let session = here.archive.find(FIRST).unwrap();
    let found = session.conflicted_notes();
    assert_eq!(found.copies.len(), 1);
    let merged = found
        .ours
        .value
        .merge(&found.copies[0].value, &mut |_| Choice::Both);
    session.save_merged_notes(&merged).unwrap();
    for (id, comments) in comments(&here) {
        let answer = &written(&here).into_iter().find(|it| it.0 == id).unwrap().1;
        let own = match answer.contains("이쪽") {
            true => "이쪽에서 단 메모",
            false => "저쪽에서 단 메모",
        };
        assert_eq!(comments, [own], "{id}: {answer}");
    }
    // A second merge finds nothing.
    let again = session.conflicted_notes();
    let second = again
        .ours
        .value
        .merge(&again.copies[0].value, &mut |_| Choice::Both);
    assert_eq!(second, again.ours.value);
}

/// Writes the transcript as the program does after each answer.
fn write_transcript(place: &TestArchive) {
    let transcript = place.archive.find(FIRST).unwrap().transcript().unwrap();
    let file = place.path(FIRST).join("transcript.toml");
    fs::write(file, transcript::write(&transcript)).unwrap();
}

/// The notes as earlier programs wrote them, which did not say which answer they were written to.
fn unmark(place: &TestArchive) -> String {
    let file = place.path(FIRST).join("notes.toml");
    let text = fs::read_to_string(&file).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with("answer = "));
    let old: Vec<&str> = lines.skip(1).collect();
    let old = format!("format = 1\n{}\n", old.join("\n"));
    fs::write(file, &old).unwrap();
    old
}

fn merge(place: &TestArchive) {
    let session = place.archive.find(FIRST).unwrap();
    let found = session.conflicted_notes();
    let merged = found.copies.iter().fold(found.ours.value, |ours, copy| {
        ours.merge(&copy.value, &mut |_| Choice::Both)
    });
    session.save_merged_notes(&merged).unwrap();
}

/// Two machines with a note on each one's own answer, as an earlier program wrote them, and what
/// the other's file of notes says.
fn both_noted() -> (TestArchive, TestArchive, String) {
    let (here, there) = both();
    write_transcript(&here);
    write_transcript(&there);
    note(&here, FIRST, "이쪽에서 단 메모");
    note(&there, FIRST, "저쪽에서 단 메모");
    unmark(&here);
    let theirs = unmark(&there);
    copy_new(there.archive.path(), here.archive.path());
    (here, there, theirs)
}

#[test]
fn notes_that_do_not_say_it_go_to_the_transcript_that_came_with_them() {
    let (here, there, theirs) = both_noted();
    let folder = here.path(FIRST);
    let mark = "sync-conflict-20261130-17";
    fs::write(
        folder.join(format!("notes.{mark}1244-ABCDEFG.toml")),
        theirs,
    )
    .unwrap();
    let transcript = there.path(FIRST).join("transcript.toml");
    let copy = folder.join(format!("transcript.{mark}0900-ABCDEFG.toml"));
    fs::copy(transcript, copy).unwrap();
    merge(&here);
    for (id, comments) in comments(&here) {
        let answer = &written(&here).into_iter().find(|it| it.0 == id).unwrap().1;
        let own = match answer.contains("이쪽") {
            true => "이쪽에서 단 메모",
            false => "저쪽에서 단 메모",
        };
        assert_eq!(comments, [own], "{id}: {answer}");
    }
    // From now on they say it.
    let text = fs::read_to_string(folder.join("notes.toml")).unwrap();
    assert_eq!(text.matches("answer = ").count(), 2, "{text}");
}

#[test]
fn notes_that_nobody_can_tell_the_version_of_are_at_both_and_a_second_merge_finds_nothing() {
    let (here, _, theirs) = both_noted();
    fs::write(here.path(FIRST).join("notes (1).toml"), theirs).unwrap();
    merge(&here);
    let shown = comments(&here);
    assert_eq!(shown.len(), 2);
    for (id, comments) in &shown {
        let all = comments.join(" ");
        assert!(all.contains("저쪽에서 단 메모"), "{id}: {comments:?}");
    }
    merge(&here);
    assert_eq!(comments(&here), shown);
}
