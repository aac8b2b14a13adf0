//! Files that are no TOML: one error each, in our words.

use super::{BANK, run};
use crate::home::Home;

#[test]
fn every_broken_syntax_is_one_error_in_our_words() {
    let date = |value: &str| format!("[interviews]\naws-cse = {value}\n");
    let configuration = |text: String| ("config.toml", text);
    let bank = |from: &str, to: &str| {
        let broken = BANK.replacen(from, to, 1);
        assert_ne!(broken, BANK);
        ("bank.toml", broken)
    };
    for ((name, text), place, ko, en) in [
        (
            configuration(date("2026-13-01")),
            "2:11",
            "날짜가 아니에요",
            "is not a day",
        ),
        (
            configuration(date("2026-02-30")),
            "2:11",
            "날짜가 아니에요",
            "is not a day",
        ),
        (
            configuration(date("2026-12-1")),
            "2:11",
            "날짜가 아니에요",
            "is not a day",
        ),
        (
            configuration(date("2026/12/01")),
            "2:11",
            "날짜가 아니에요",
            "is not a day",
        ),
        (
            configuration(date("2026.12.01")),
            "2:11",
            "날짜가 아니에요",
            "is not a day",
        ),
        (
            configuration(date("next friday")),
            "2:11",
            "따옴표 없이",
            "no quotation marks",
        ),
        (
            configuration(date("")),
            "2:11",
            "값이 없어요",
            "has no value",
        ),
        (
            configuration("day_starts = 25:00\n".into()),
            "1:14",
            "시각이 아니에요",
            "not a time",
        ),
        (
            configuration("mouse = True\n".into()),
            "1:9",
            "쓸 수 없는 값",
            "not a value",
        ),
        (
            configuration("transcripts = C:\\Users\\kim\n".into()),
            "1:15",
            "'C:\\Users\\kim'",
            "'C:\\Users\\kim'",
        ),
        (
            configuration("day_starts = 04.00\n".into()),
            "1:14",
            "따옴표로 감싸",
            "in quotes",
        ),
        (
            configuration("mouse true\n".into()),
            "1:1",
            "등호(=)가 없어요",
            "no equals sign",
        ),
        (
            configuration("mouse: true\n".into()),
            "1:1",
            "등호(=)가 없어요",
            "no equals sign",
        ),
        (
            configuration("[interviews\naws-cse = '2026-12-01'\n".into()),
            "1:1",
            "대괄호",
            "brackets",
        ),
        (
            configuration("coach_off = [\"filler\"\nmouse = true\n".into()),
            "1:13",
            "목록",
            "list",
        ),
        (
            configuration("[keys]\n[interviews]\n[keys]\n".into()),
            "3:2",
            "이미 적은 항목",
            "further up",
        ),
        (
            configuration("coach_off = [\"filler\" \"length\"]\n".into()),
            "1:23",
            "쉼표",
            "comma",
        ),
        (
            configuration("mouse = true // 설명\n".into()),
            "1:14",
            "# 뒤에",
            "after #",
        ),
        (
            bank("[[question]]", "[[question]"),
            "11:1",
            "대괄호",
            "brackets",
        ),
        (
            bank("en = \"A bank for tests\" }", "en = \"A bank for tests\""),
            "3:9",
            "중괄호",
            "brace",
        ),
        (
            bank("\"4\", \"5\"],", "\"4\", \"5\","),
            "9:18",
            "목록",
            "list",
        ),
    ] {
        for (language, said) in [("ko", ko), ("en", en)] {
            let home = Home::new();
            std::fs::write(home.path().join(name), &text).expect("a file");
            let finished = run(home.command(&["--lang", language, "check", name]));
            let told = &finished.out;
            let is_one = told.matches(&format!("{name}:")).count() == 1;
            assert!(is_one, "{text}: {told}");
            let begins = format!("{name}:{place}: ");
            assert!(
                told.starts_with(&begins) && told.contains(said),
                "{text}: {told}"
            );
            for parser in ["expected", "missing comma", "unclosed", "invalid"] {
                assert!(!told.contains(parser), "{text}: {told}");
            }
        }
    }
}
