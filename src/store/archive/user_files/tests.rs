use super::super::SessionFolder;
use super::super::session::NOTES;
use super::*;
use crate::review::Notes;
use crate::transcript::SessionId;

const DRAFT: &str = Story::DRAFT;
const ID: &str = "2026-11-21T100500-aws-cse-7f3a";

fn archive() -> (tempfile::TempDir, Archive, SessionFolder) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join(ID)).unwrap();
    let archive = Archive::new(folder.path().to_owned(), Vec::new());
    let session = archive.session(&SessionId::parse(ID).unwrap());
    (folder, archive, session)
}

fn tagged(tag: &str) -> Notes {
    let mut notes = Notes::default();
    notes.session.tag(tag);
    notes
}

#[test]
fn saved_entries_are_read_back() {
    let (_folder, archive, session) = archive();
    assert!(session.notes().value.is_empty() && session.notes().problems.is_empty());
    for tag in ["다시 보기", "끝"] {
        session.save_notes(&tagged(tag)).unwrap();
        assert_eq!(session.notes().value, tagged(tag));
    }
    assert!(archive.own::<Story>().value.is_empty());
    let story = Story {
        id: "outage".into(),
        title: "장애를 되돌린 일".into(),
        competencies: vec!["ownership".into()],
        text: "상황: 결제가 멈췄습니다.".into(),
        uses: Vec::new(),
    };
    archive.save_own(&story).unwrap();
    assert_eq!(archive.own::<Story>().value, [story]);
}

fn story(id: &str, text: &str) -> Story {
    Story {
        id: id.into(),
        title: id.to_uppercase(),
        competencies: Vec::new(),
        text: text.into(),
        uses: Vec::new(),
    }
}

#[test]
fn each_story_is_saved_separately_whatever_else_happens_to_the_file() {
    let (folder, archive, _session) = archive();
    archive.save_own(&story("a", "하나")).unwrap();
    // Another program, or a person, writes the same file.
    let other = Archive::new(folder.path().to_owned(), Vec::new());
    other.save_own(&story("b", "둘")).unwrap();
    archive.save_own(&story("a", "하나 더")).unwrap();
    assert_eq!(
        archive.own::<Story>().value,
        [story("a", "하나 더"), story("b", "둘")]
    );
    archive.delete_own::<Story>("a").unwrap();
    assert_eq!(other.own::<Story>().value, [story("b", "둘")]);
    archive.delete_own::<Story>("a").unwrap();
}

#[test]
fn a_draft_of_a_story_survives_the_program_and_ends_up_in_the_file() {
    let (folder, archive, _session) = archive();
    let (file, draft) = (folder.path().join(STORIES), folder.path().join(DRAFT));
    archive.draft_own(&story("a", "쓰다")).unwrap();
    archive.draft_own(&story("a", "쓰다 만")).unwrap();
    assert!(!file.exists());
    assert_eq!(archive.own::<Story>().value, [story("a", "쓰다 만")]);
    // The next save takes it along, and so does settling.
    archive.settle_own::<Story>().unwrap();
    assert!(file.exists() && !draft.exists());
    archive.draft_own(&story("a", "쓰다 만")).unwrap();
    archive.save_own(&story("b", "둘")).unwrap();
    assert!(!draft.exists());
    assert_eq!(archive.own::<Story>().value.len(), 2);
    archive.draft_own(&story("b", "둘째")).unwrap();
    archive.delete_own::<Story>("b").unwrap();
    assert_eq!(archive.own::<Story>().value, [story("a", "쓰다 만")]);
    // A draft that a power cut emptied or tore does no harm.
    for torn in ["", "format = 1\n[[sto"] {
        std::fs::write(&draft, torn).unwrap();
        assert_eq!(archive.own::<Story>().value, [story("a", "쓰다 만")]);
    }
}

#[test]
fn a_file_with_errors_is_never_overwritten() {
    let (folder, archive, session) = archive();
    let notes = folder.path().join(ID).join(NOTES);
    let stories = folder.path().join(STORIES);
    let newer = "format = 99\ntags = [\"a\"]\n";
    for mistaken in [&b"format = 1\ntag = 3\n"[..], b"\xff", newer.as_bytes()] {
        std::fs::write(&notes, mistaken).unwrap();
        std::fs::write(&stories, mistaken).unwrap();
        let kept = session.save_notes(&tagged("neu"));
        assert!(matches!(kept, Err(SaveError::Mistaken(_))), "{kept:?}");
        let kept = archive.save_own(&story("a", ""));
        assert!(matches!(kept, Err(SaveError::Mistaken(_))), "{kept:?}");
        assert_eq!(std::fs::read(&notes).unwrap(), mistaken);
        assert_eq!(std::fs::read(&stories).unwrap(), mistaken);
    }
}

#[test]
fn notes_are_not_written_through_a_link() {
    let (folder, _archive, session) = archive();
    let elsewhere = folder.path().join("elsewhere.toml");
    std::fs::write(&elsewhere, "format = 1\n").unwrap();
    crate::store::unix::testing::symlink(&elsewhere, folder.path().join(ID).join(NOTES)).unwrap();
    assert!(session.save_notes(&tagged("a")).is_err());
    assert_eq!(std::fs::read(&elsewhere).unwrap(), b"format = 1\n");
}
