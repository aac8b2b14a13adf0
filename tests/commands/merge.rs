//! Merging another machine's copies of a file.

use super::archive::TestArchive;

const ID: &str = "2026-11-01T090000-aws-cse-0001";
const NOTES_COPY: &str = "notes.sync-conflict-20261129-101010-ABCDEFG.toml";
/// Hangul as macOS writes it, decomposed.
const STORIES_COPY: &str =
    "stories (김지원의 \u{110e}\u{116e}\u{11bc}\u{1103}\u{1169}\u{11af}된 사본).toml";

fn stories(of: &[(&str, &str)]) -> String {
    let stories = of.iter().map(|(id, text)| {
        format!("\n[[story]]\nid = \"{id}\"\ntitle = \"결제 장애\"\ntext = \"{text}\"\n")
    });
    format!("format = 1\n{}", stories.collect::<String>())
}

impl TestArchive {
    fn put_stories(&self, name: &str, text: &str) {
        std::fs::write(self.home.transcripts().join(name), text).expect("a file");
    }

    fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.home.transcripts().join(path)).expect("a file")
    }
}

#[test]
fn both_machines_words_are_kept_and_a_second_merge_finds_nothing() {
    let archive = TestArchive::of_three();
    archive.put_stories("stories.toml", &stories(&[("outage", "여기서 고침")]));
    let theirs = stories(&[("outage", "저기서 고침"), ("new", "새로 쓴 것")]);
    archive.put_stories(STORIES_COPY, &theirs);
    archive.write(ID, "notes.toml", "format = 1\ncomment = \"여기 메모\"\n");
    archive.write(
        ID,
        NOTES_COPY,
        "format = 1\ntags = [\"다시\"]\ncomment = \"저기 메모\"\n",
    );
    // The message appears where the words are missed.
    for command in [&["list", "stories"][..], &["show", ID]] {
        let printed = archive.run(command).err;
        assert!(printed.contains("rehearse merge"), "{command:?}: {printed}");
    }
    let before = archive.read("stories.toml");
    // If there is nobody to ask, it says what would be done, and how.
    let would = archive.run(&["merge"]);
    assert_eq!(would.code, 2, "{}", would.out);
    assert!(would.err.contains("--yes"), "{}", would.err);
    for copy in [STORIES_COPY, NOTES_COPY] {
        assert!(would.out.contains(copy), "{}", would.out);
    }
    assert_eq!(archive.read("stories.toml"), before);
    let merged = archive.run(&["merge", "--yes"]);
    assert_eq!(merged.code, 0, "{}", merged.err);
    let file = archive.read("stories.toml");
    for kept in ["여기서 고침", "저기서 고침", "새로 쓴 것", "outage-2"] {
        assert!(file.contains(kept), "{kept}: {file}");
    }
    let notes = archive.read(&format!("{ID}/notes.toml"));
    for kept in ["여기 메모", "저기 메모", "다시"] {
        assert!(notes.contains(kept), "{kept}: {notes}");
    }
    assert_eq!(archive.read(STORIES_COPY), theirs, "the copy stays");
    let again = archive.run(&["merge"]);
    assert!(again.out.contains("합칠 사본이 없어요"), "{}", again.out);
    assert_eq!(archive.read("stories.toml"), file);
    let printed = archive.run(&["list", "stories"]).err;
    assert!(!printed.contains("rehearse merge"), "{printed}");
}

#[test]
fn a_conflict_that_git_left_is_merged_as_well() {
    let archive = TestArchive::of_three();
    let (ours, theirs) = (stories(&[("a", "여기")]), stories(&[("b", "저기")]));
    let marked = format!("<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> laptop\n");
    archive.put_stories("stories.toml", &marked);
    let would = archive.run(&["merge"]);
    assert_eq!((would.code, archive.read("stories.toml")), (2, marked));
    assert!(would.out.contains("stories.toml"), "{}", would.out);
    let merged = archive.run(&["merge", "--yes"]);
    assert_eq!(merged.code, 0);
    // There is no copy, so nobody must be told to delete it.
    let printed = &merged.out;
    assert!(printed.contains("그 파일을 고쳐 썼어요"), "{printed}");
    assert!(
        !printed.contains("사본") && !printed.contains('←'),
        "{printed}"
    );
    let file = archive.read("stories.toml");
    assert!(file.contains("여기") && file.contains("저기"), "{file}");
    assert!(!file.contains("<<<<<<<"), "{file}");
    assert_eq!(archive.run(&["list", "stories"]).code, 0);
}

#[test]
fn what_cannot_be_read_is_left_alone_and_named() {
    let archive = TestArchive::of_three();
    let ours = stories(&[("a", "여기")]);
    archive.put_stories("stories.toml", &ours);
    archive.put_stories("stories 2.toml", "format = 1\n[[story]]\nid = 3\n");
    let merged = archive.run(&["merge"]);
    assert_eq!(merged.code, 1);
    assert!(merged.err.contains("stories 2.toml"), "{}", merged.err);
    assert_eq!(archive.read("stories.toml"), ours);
}

#[test]
fn a_transcript_that_differs_in_a_copy_is_a_version_of_its_own() {
    let archive = TestArchive::of_three();
    let text = archive.read(&format!("{ID}/transcript.toml"));
    let other = text.replace("제가 로그를 봤습니다", "제가 지표를 봤습니다");
    archive.write(ID, "transcript (충돌된 사본).toml", &other);
    let second = format!("{ID}~2");
    assert!(archive.ids().contains(&second), "{:?}", archive.ids());
    let shown = archive.run(&["show", &second]);
    assert!(shown.out.contains("지표를"), "{}", shown.out);
    assert!(shown.err.contains(ID), "{}", shown.err);
    let found = archive.run(&["search", "지표를"]);
    assert!(found.out.contains(&second), "{}", found.out);
    assert!(archive.run(&["merge"]).out.contains(&second));
    assert_eq!(archive.read(&format!("{ID}/transcript.toml")), text);
    // It is one session, and what both share counts once.
    let stats = archive.json(&["stats", "--json"]);
    assert_eq!(stats["practice"]["sessions"], 3);
}

#[test]
fn copies_are_known_by_the_names_that_other_programs_give_them() {
    for copy in [
        "stories - 복사본.toml",
        "stories의 사본.toml",
        "stories-KIM-PC.toml",
    ] {
        let archive = TestArchive::of_three();
        archive.put_stories("stories.toml", &stories(&[("a", "여기")]));
        archive.put_stories(copy, &stories(&[("b", "저기")]));
        let printed = archive.run(&["list", "stories"]).err;
        assert!(printed.contains(copy), "{printed}");
        assert_eq!(archive.run(&["merge", "--yes"]).code, 0);
        let file = archive.read("stories.toml");
        assert!(file.contains("여기") && file.contains("저기"), "{file}");
    }
}

#[test]
fn a_copy_of_a_whole_sessions_folder_is_not_passed_over() {
    let archive = TestArchive::of_three();
    let text = archive.read(&format!("{ID}/transcript.toml"));
    for copy in [
        format!("{ID} 2"),
        format!("{ID} (김지원의 충돌된 사본 2026-11-29)"),
    ] {
        archive.write(&copy, "transcript.toml", &text);
        archive.write(&copy, "notes.toml", "format = 1\nstar = true\n");
        let listed = archive.run(&["--lang", "en", "list", "transcripts"]);
        assert!(listed.out.contains(&copy), "{}", listed.out);
        assert!(listed.out.contains("rename this one"), "{}", listed.out);
        let checked = archive.run(&["--lang", "en", "check"]);
        assert_eq!(checked.code, 0, "{}", checked.out);
        assert!(
            checked.out.contains(&format!("{copy}: warning: ")),
            "{}",
            checked.out
        );
        std::fs::rename(archive.folder(&copy), archive.folder("copied")).expect("renamed");
        let listed = archive.run(&["--lang", "en", "list", "transcripts"]);
        assert!(listed.out.contains("copied"), "{}", listed.out);
        assert_eq!(listed.err, "");
        std::fs::remove_dir_all(archive.folder("copied")).expect("gone");
    }
}

#[test]
fn of_two_ratings_it_is_said_which_is_kept() {
    let archive = TestArchive::of_three();
    let rated = |own: u8| format!("format = 1\n\n[[turn]]\nnumber = 1\nown = {own}\n");
    archive.write(ID, "notes.toml", rated(5));
    archive.write(ID, NOTES_COPY, rated(2));
    let merged = archive.run(&["--lang", "en", "merge", "--yes"]);
    let said = "your rating of answer 1: 5 in this file and 2 in the copy; 2 is kept";
    assert!(merged.out.contains(said), "{}", merged.out);
    let notes = archive.read(&format!("{ID}/notes.toml"));
    assert!(notes.contains("own = 2"), "{notes}");
}

#[test]
fn a_conflict_that_a_merge_has_mended_is_not_told_after_it() {
    let archive = TestArchive::of_three();
    let side = |text: &str| format!("format = 1\ncomment = \"{text}\"\n");
    let marked = format!(
        "<<<<<<< HEAD\n{}=======\n{}>>>>>>> laptop\n",
        side("여기"),
        side("저기")
    );
    archive.write(ID, "notes.toml", &marked);
    archive.put_stories("stories.toml", &marked.replace("comment", "#"));
    let merged = archive.run(&["--lang", "en", "merge", "--yes"]);
    assert!(merged.out.contains("brought both sides"), "{}", merged.out);
    assert!(!merged.err.contains("conflict"), "{}", merged.err);
}
