//! Files that are not valid TOML: one error each, in our words.

use super::{BANK, run};
use crate::home::Home;

/// A broken file: its name and text, the position of the mistake, and the messages in Korean and
/// English.
pub(super) type Broken = (
    (&'static str, String),
    &'static str,
    &'static str,
    &'static str,
);

fn every_kind() -> Vec<Broken> {
    let date = |value: &str| format!("[interviews]\naws-cse = {value}\n");
    let configuration = |text: String| ("config.toml", text);
    let bank = |from: &str, to: &str| {
        let broken = BANK.replacen(from, to, 1);
        assert_ne!(broken, BANK);
        ("bank.toml", broken)
    };
    let mut every = super::formats::whole_files();
    every.extend(super::formats::lines());
    every.extend(vec![
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
            "날짜가 아니에요",
            "is not a day",
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
            "transcripts = '/mnt/c/Users/kim'",
            "transcripts = '/mnt/c/Users/kim'",
        ),
        (
            configuration("coach_off = (\"filler\", \"length\")\n".into()),
            "1:13",
            "소괄호가 아니라",
            "not in parentheses",
        ),
        (
            configuration("coach_off = (\n  \"filler\",\n  \"length\",\n)\nmouse = true\n".into()),
            "1:13",
            "소괄호가 아니라",
            "not in parentheses",
        ),
        (
            configuration("coach_off = [\"filler\"，\n  \"length\"]\n".into()),
            "1:22",
            "(,)",
            "full-width",
        ),
        (
            configuration("coach_off = [\"filler\"、 \"length\"]\n".into()),
            "1:22",
            "(,)",
            "full-width",
        ),
        (
            configuration("mouse = no\n".into()),
            "1:9",
            "false",
            "did you mean 'false'?",
        ),
        (
            configuration("mouse = False\n".into()),
            "1:9",
            "false",
            "did you mean 'false'?",
        ),
        (
            configuration("mouse = \"false\"\n".into()),
            "1:9",
            "mouse = false",
            "for example: mouse = false",
        ),
        (
            configuration("mouse = false minutes_per_day = 30\n".into()),
            "1:15",
            "한 줄에",
            "one key on a line",
        ),
        (
            bank("\", en = \"A bank", "\" en = \"A bank"),
            "3:25",
            "쉼표(,)가 빠졌",
            "a comma is missing",
        ),
        (
            bank("{ ko = \"", "{ ko: \""),
            "3:13",
            "등호(=)가 없어요",
            "no equals sign",
        ),
        (
            bank("[[question]]", "- [[question]]"),
            "11:1",
            "앞에 다른 글자",
            "before this heading",
        ),
        (
            configuration("day_starts = 04.00\n".into()),
            "1:14",
            "\"04:00\"",
            "\"04:00\"",
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
        (
            configuration(date("2026-12-01T25:00:00")),
            "2:11",
            "날짜가 아니에요",
            "is not a day",
        ),
        (
            configuration("minutes_per_day = 3O\n".into()),
            "1:19",
            "쓸 수 없는 값",
            "not a value",
        ),
        (
            configuration("minutes_per_day = 1_0_\n".into()),
            "1:19",
            "쓸 수 없는 값",
            "not a value",
        ),
        (
            configuration("coach_off = filler\n".into()),
            "1:13",
            "쓸 수 없는 값",
            "not a value",
        ),
        (
            configuration("mouse = ja\n".into()),
            "1:9",
            "쓸 수 없는 값",
            "not a value",
        ),
        (
            configuration("day_starts = four\n".into()),
            "1:14",
            "시각이 아니에요",
            "not a time",
        ),
        (
            configuration("theme = dark\n".into()),
            "1:9",
            "따옴표 없이",
            "no quotation marks",
        ),
        (
            configuration("[interviews] aws-cse = \"2026-12-01\"\n".into()),
            "1:14",
            "대괄호 뒤에",
            "follows the heading",
        ),
        (
            configuration("[keys.]\n".into()),
            "1:1",
            "이름이 잘못",
            "name cannot stand",
        ),
        (
            configuration("[inter views]\naws-cse = '2026-12-01'\n".into()),
            "1:1",
            "이름이 잘못",
            "name cannot stand",
        ),
        (
            configuration("[interviews ]]\naws-cse = '2026-12-01'\n".into()),
            "1:1",
            "대괄호",
            "brackets",
        ),
        (
            configuration("[[interviews]\naws-cse = '2026-12-01'\n".into()),
            "1:1",
            "대괄호",
            "brackets",
        ),
        (
            configuration("interviews]\naws-cse = '2026-12-01'\n".into()),
            "1:1",
            "대괄호",
            "brackets",
        ),
        (
            configuration("[]\naws-cse = '2026-12-01'\n".into()),
            "1:1",
            "이름이 없어요",
            "no name",
        ),
        (
            configuration("// my settings\nmouse = true\n".into()),
            "1:1",
            "# 뒤에",
            "after #",
        ),
        (
            configuration("- a\nmouse = true\n".into()),
            "1:1",
            "# 뒤에",
            "after #",
        ),
        (
            configuration(
                "<<<<<<<\tHEAD\nmouse = true\n=======\nmouse = false\n>>>>>>>\tx\n".into(),
            ),
            "1:1",
            "1~5번째 줄",
            "lines 1 to 5",
        ),
        (
            configuration(
                "\u{feff}<<<<<<< HEAD\nmouse = true\n=======\nmouse = false\n>>>>>>> x\n".into(),
            ),
            "1:",
            "1~5번째 줄",
            "lines 1 to 5",
        ),
        (
            configuration(
                "  <<<<<<< HEAD\n  mouse = true\n  =======\n  mouse = false\n  >>>>>>> x\n".into(),
            ),
            "1:3",
            "1~5번째 줄",
            "lines 1 to 5",
        ),
        (
            configuration("mouse = true\n=======\nmouse = false\n>>>>>>> x\n".into()),
            "2:1",
            "2~4번째 줄",
            "lines 2 to 4",
        ),
        (
            bank("[[question]]", "[question]]"),
            "11:1",
            "대괄호",
            "brackets",
        ),
        (
            bank("[[question]]", "[question]"),
            "11:1",
            "두 겹",
            "two brackets",
        ),
        (
            bank("[[competency]]", "[[competencies]]"),
            "5:3",
            "'competency'",
            "'competency'",
        ),
        (
            bank("id = \"depth\"", "id = “depth”"),
            "6:6",
            "따옴표",
            "quotation mark",
        ),
        (
            bank("id = \"depth\"", "id = depth"),
            "6:6",
            "\"depth\"",
            "\"depth\"",
        ),
        (bank("title = {", "titel = {"), "3:1", "'title'", "'title'"),
        (
            bank("[[competency]]", "[competency]"),
            "5:1",
            "두 겹",
            "two brackets",
        ),
        (
            bank("\"4\", \"5\"]", "\"Does \"four\" do\", \"5\"]"),
            "9:",
            "따옴표",
            "quotation mark",
        ),
        (
            bank("\"4\", \"5\"]", "\"4\"， \"5\"]"),
            "9:",
            "전각",
            "full-width",
        ),
        (
            bank("en = \"A bank for tests\" }", "en = \"A \\bank\\\" }"),
            "3:",
            "역슬래시",
            "backslash",
        ),
        (
            bank("kind = \"technical\"", "kind = `technical`"),
            "13:8",
            "따옴표",
            "quotation mark",
        ),
        (
            configuration("transcripts = \"C:\\temp\"\n".into()),
            "1:15",
            "'C:\\temp'",
            "'C:\\temp'",
        ),
        (
            configuration("transcripts = \"C:\\new\\bin\\recordings\"\n".into()),
            "1:15",
            "역슬래시",
            "backslash",
        ),
        (
            configuration("mouse\n".into()),
            "1:1",
            "값이 없어요",
            "has no value",
        ),
        (
            configuration("mouse yes\n".into()),
            "1:1",
            "mouse = true",
            "mouse = true",
        ),
        (
            configuration("minutes_per_day ten\n".into()),
            "1:1",
            "minutes_per_day = 10",
            "minutes_per_day = 10",
        ),
        (
            configuration("language ko\n".into()),
            "1:1",
            "language = \"ko\"",
            "language = \"ko\"",
        ),
        (
            configuration("mouse := true\n".into()),
            "1:1",
            "mouse = true",
            "mouse = true",
        ),
        (
            configuration("coach_off = filler, length\n".into()),
            "1:13",
            "[\"filler\", \"length\"]",
            "[\"filler\", \"length\"]",
        ),
        (
            configuration("coach_off = (\"filler\")\n".into()),
            "1:13",
            "[\"filler\"]",
            "[\"filler\"]",
        ),
        (
            configuration("[model]\nurl = http://localhost\nname = \"a\"\n".into()),
            "2:7",
            "\"http://localhost\"",
            "\"http://localhost\"",
        ),
        (
            configuration("{\n  \"mouse\": true,\n  \"theme\": \"dark\"\n}\n".into()),
            "1:1",
            "JSON",
            "JSON",
        ),
        (
            configuration("[voice]\nrecorder = [\"C:\\temp\\rec.exe\"]\n".into()),
            "2:13",
            "역슬래시",
            "backslash",
        ),
        (
            configuration("interviews: aws-cse = \"2026-12-01\"\n".into()),
            "1:1",
            "[interviews]",
            "[interviews]",
        ),
        (
            configuration("export transcripts=\"x\"\n".into()),
            "1:1",
            "transcripts=\"x\"",
            "transcripts=\"x\"",
        ),
        (
            configuration("[interviews]\n\"aws-cse\" : \"2026-12-01\",\n".into()),
            "2:1",
            "\"aws-cse\" = \"2026-12-01\"",
            "\"aws-cse\" = \"2026-12-01\"",
        ),
        (
            configuration("mouse = false; minutes_per_day = 30\n".into()),
            "1:14",
            "한 줄에는",
            "one key on a line",
        ),
        (
            configuration(
                "<<<<<<<\u{a0}HEAD\nmouse = true\n=======\nmouse = false\n>>>>>>>\u{a0}x\n".into(),
            ),
            "1:1",
            "1~5번째 줄",
            "lines 1 to 5",
        ),
    ]);
    every
}

#[test]
fn a_heading_of_one_of_several_with_a_slip_in_its_name_is_one_error() {
    let lists = "[[questions]]\nid = \"q\"\n[[question.probe]]\nwhen = \"no-result\"\n";
    let text = BANK
        .split("[[question]]")
        .next()
        .expect("a head")
        .to_owned()
        + lists;
    let home = Home::new();
    std::fs::write(home.path().join("bank.toml"), text).expect("a file");
    for language in ["ko", "en"] {
        let told = run(home.command(&["--lang", language, "check", "bank.toml"])).out;
        assert_eq!(told.matches("bank.toml:").count(), 1, "{told}");
        assert!(
            told.contains("'questions'") && told.contains("'question'"),
            "{told}"
        );
    }
}

#[test]
fn what_is_left_of_a_value_on_a_broken_line_is_used_nowhere() {
    let home = Home::new();
    let folder = home.path().join(".config/rehearsal");
    std::fs::create_dir_all(&folder).expect("a folder");
    for line in [
        "transcripts = “~/practice”",
        "transcripts = \"C:\\Users\"",
        "transcripts = \"/tmp/wi\"th\"",
        "minutes_per_day = 30；",
        "day_starts = \"04:00\"”",
        "language = \"ko\" \"en\"",
    ] {
        std::fs::write(folder.join("config.toml"), format!("{line}\n")).expect("a file");
        let config = run(home.command(&["--lang", "en", "config", "--json"])).json();
        for setting in config["settings"].as_array().expect("settings") {
            assert_ne!(setting["from"], "file", "{line}: {setting}");
        }
    }
}

#[test]
fn every_broken_syntax_is_one_error_in_our_words() {
    const OF_PARSER: [&str; 4] = ["expected", "missing comma", "unclosed", "invalid"];
    let mut wrong = Vec::new();
    for ((name, text), place, ko, en) in every_kind() {
        for (language, said) in [("ko", ko), ("en", en)] {
            let home = Home::new();
            std::fs::write(home.path().join(name), &text).expect("a file");
            let finished = run(home.command(&["--lang", language, "check", name]));
            let told = finished.out;
            let is_one = told.matches(&format!("{name}:")).count() == 1;
            let is_there = told.starts_with(&format!("{name}:{place}")) && told.contains(said);
            let is_ours = !OF_PARSER.iter().any(|it| told.contains(it));
            if !(is_one && is_there && is_ours) {
                wrong.push(format!("expected at {place}, with {said:?}: {told}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The correction that an advice shows for its line.
fn shown(mend: &str) -> Option<&str> {
    let leads = [
        "write it like this: ",
        "for example: ",
        "add it, like this: ",
    ];
    leads.iter().find_map(|lead| Some(mend.split_once(lead)?.1))
}

#[test]
fn what_an_advice_shows_is_another_line_that_mends_the_file() {
    let mut tried = 0;
    for ((name, text), ..) in every_kind() {
        let home = Home::new();
        let check = |text: &str| {
            std::fs::write(home.path().join(name), text).expect("a file");
            let finished = run(home.command(&["--lang", "en", "check", "--json", name]));
            serde_json::from_str::<serde_json::Value>(&finished.out).expect("JSON")
        };
        let told = check(&text);
        let mend = told[0]["mend"].as_str().expect("advice");
        let Some(shown) = shown(mend) else { continue };
        let line = told[0]["line"].as_u64().expect("a line");
        let line = usize::try_from(line).expect("a line") - 1;
        let mut lines: Vec<&str> = text.lines().collect();
        assert_ne!(lines[line], shown, "{text}");
        // A quoted string stands for that string alone.
        let is_text = shown.starts_with(['"', '\'']) && !shown.contains(" = ");
        let whole = match is_text {
            true => format!(
                "{} = {shown}",
                lines[line].split(" = ").next().expect("a key")
            ),
            false => shown.to_owned(),
        };
        lines[line] = &whole;
        let left = check(&(lines.join("\n") + "\n"));
        assert_eq!(
            left.as_array().map(Vec::len),
            Some(0),
            "{text}: {mend}: {left}"
        );
        tried += 1;
    }
    assert!(tried > 20, "{tried}");
}

#[test]
fn a_heading_as_yaml_has_it_is_one_error() {
    for (text, head) in [
        ("question:\n  - id: a\n    kind: story\n", "[[question]]"),
        ("voice:\n  recorder: arecord\n", "[voice]"),
    ] {
        let home = Home::new();
        std::fs::write(home.path().join("config.toml"), text).expect("a file");
        let finished = run(home.command(&["--lang", "en", "check", "config.toml"]));
        let told = finished.out.matches("error: ").count();
        assert_eq!(told, 1, "{text}: {}", finished.out);
        let advice = format!("write it like this: {head}");
        assert!(finished.out.contains(&advice), "{text}: {}", finished.out);
    }
}
