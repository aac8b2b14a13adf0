//! Files and lines as other programs and languages write them: one error each, and advice that
//! is right when it is followed.

use super::syntax::Broken;
use super::{BANK, SCENARIO, problem, run, scenarios};

fn bank(from: &str, to: &str) -> (&'static str, String) {
    let broken = BANK.replacen(from, to, 1);
    assert_ne!(broken, BANK, "{from}");
    ("bank.toml", broken)
}

/// The bank with something done to each of its lines.
fn each_line(change: impl Fn(usize, &str) -> String) -> (&'static str, String) {
    let lines = BANK.lines().enumerate();
    let lines = lines.map(|(number, line)| change(number + 1, line));
    ("bank.toml", lines.collect())
}

/// Files that are TOML under or within something else.
pub(super) fn whole_files() -> Vec<Broken> {
    let written = |text: String| ("bank.toml", text);
    vec![
        (
            written(format!("```toml\n{BANK}```\n")),
            "1:1",
            "``` 줄이 남아",
            "line of ```",
        ),
        (
            written("{\\rtf1\\ansi id = \"sample\"\\par}\n".to_owned()),
            "1:1",
            "RTF",
            "rich text",
        ),
        (
            written(format!("{BANK}\0\0\0\0")),
            "33:1",
            "빈 바이트",
            "NUL",
        ),
        (
            written("<!DOCTYPE html>\n<html>\n<p>id = \"sample\"</p>\n</html>\n".to_owned()),
            "1:1",
            "웹 페이지",
            "web page",
        ),
        (
            written(BANK.replace('\n', "\r")),
            "1:1",
            "옛날 맥",
            "old Macs",
        ),
        (
            each_line(|_, line| format!("> {line}\n")),
            "1:1",
            "인용 표시",
            "quote mark",
        ),
        (
            each_line(|number, line| format!("{number:>3}  {line}\n")),
            "1:3",
            "줄 번호",
            "line number",
        ),
        (
            bank("[[question]]", "## [[question]]"),
            "11:1",
            "# 뒤에",
            "is a comment",
        ),
        (
            bank(
                "kind = \"technical\"\n",
                "++<<<<<<< HEAD\n +kind = \"technical\"\n++=======\n+ kind = \"quiz\"\n++>>>>>>> x\n",
            ),
            "13:3",
            "13~17번째",
            "lines 13 to 17",
        ),
    ]
}

/// Lines of other formats.
pub(super) fn lines() -> Vec<Broken> {
    let configuration = |text: &str| ("config.toml", text.to_owned());
    vec![
        (
            bank("kind = \"technical\"", "kind => \"technical\""),
            "13:6",
            "=> 대신",
            "instead of =>",
        ),
        (
            bank("difficulty = 2", "difficulty = 2,"),
            "15:15",
            "줄 끝에",
            "end of the line",
        ),
        (
            bank("difficulty = 2", "difficulty = 2;"),
            "15:15",
            "줄 끝에",
            "end of the line",
        ),
        (
            configuration("typing_factor = 3,5\n"),
            "1:18",
            "소수점",
            "decimal point",
        ),
        (
            configuration("coach_off = [\"filler\"; \"length\"]\n"),
            "1:22",
            "쌍반점",
            "semicolon",
        ),
        (
            bank(
                "ko = \"시험용 문제은행\", en",
                "ko = \"시험용 문제은행\"; en",
            ),
            "3:26",
            "쌍반점",
            "semicolon",
        ),
        (
            bank("[\"depth\"]", "【\"depth\"】"),
            "14:16",
            "전각",
            "full-width",
        ),
        (
            bank("difficulty = 2", "difficulty = -"),
            "15:14",
            "값이 없어요",
            "has no value",
        ),
        (
            bank(
                "title = { ko = \"시험용 문제은행\", en = \"A bank for tests\" }",
                "title.ko = \"시험용\"\ntitle en = \"A bank for tests\"",
            ),
            "4:1",
            "title.en = ",
            "title.en = ",
        ),
        (
            configuration("[interviews]\naws cse = \"2026-12-05\"\n"),
            "2:1",
            "aws-cse = ",
            "aws-cse = ",
        ),
        (
            bank("difficulty = 2\n", "difficulty = 2\n질문 = \"왜요?\"\n"),
            "16:1",
            "영어 이름",
            "English names",
        ),
        (
            bank("difficulty = 2\n", "difficulty = 2\nthink = 1:30\n"),
            "16:9",
            "think = \"1m30s\"",
            "think = \"1m30s\"",
        ),
        (
            bank(
                "competencies = [\"depth\"]",
                "competencies =\n  - depth\n  - speed",
            ),
            "14:1",
            "값이 없어요",
            "has no value",
        ),
        (
            bank(
                "en = \"I measure first.\" }",
                "en = \"I measure\nfirst.\" }",
            ),
            "19:41",
            "같은 줄에서 끝나지",
            "does not end on its line",
        ),
    ]
}

#[test]
fn the_range_of_follow_ups_is_shown_as_it_is_written() {
    for written in ["2", "[0, 2]", "0-2"] {
        let scenario = SCENARIO.replace("{ min = 1, max = 1 }", written);
        let home = scenarios(&[("banks/sample.toml", BANK), ("sample.toml", &scenario)]);
        let finished = run(home.command(&["--lang", "en", "check", "s"]));
        problem(&finished, "sample.toml:19:");
        let shown = match written {
            "0-2" => "{ name = value }",
            _ => "probes = { min = 0, max = 2 }",
        };
        assert!(finished.out.contains(shown), "{written}: {}", finished.out);
        assert_eq!(
            finished.out.matches("error: ").count(),
            1,
            "{}",
            finished.out
        );
    }
}

#[test]
fn a_heading_without_its_bracket_is_written_as_it_must_be() {
    let scenario = SCENARIO.replace("[clock]", "[clock");
    let home = scenarios(&[("banks/sample.toml", BANK), ("sample.toml", &scenario)]);
    let finished = run(home.command(&["--lang", "en", "check", "s"]));
    problem(&finished, "sample.toml:7:");
    assert!(!finished.out.contains("[[clock]]"), "{}", finished.out);
    assert!(finished.out.contains("[clock]"), "{}", finished.out);
}

#[test]
fn a_key_as_other_programs_write_it_is_shown_as_it_must_be() {
    let home = crate::home::Home::new();
    for (written, meant) in [
        ("Ctrl+Enter", "did you mean 'ctrl-enter'?"),
        ("C-s", "did you mean 'ctrl-s'?"),
        ("^S", "did you mean 'ctrl-s'?"),
        ("<M-x>", "did you mean 'alt-x'?"),
        ("Return", "did you mean 'enter'?"),
        ("the big one", "keys are written as in ctrl-s"),
    ] {
        let text = format!("[keys]\nsubmit = \"{written}\"\n");
        std::fs::write(home.path().join("config.toml"), text).expect("a file");
        let finished = run(home.command(&["--lang", "en", "check", "config.toml"]));
        problem(&finished, "config.toml:2:10: error:");
        assert!(finished.out.contains(meant), "{written}: {}", finished.out);
    }
}
