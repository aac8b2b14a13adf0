//! Nothing that a file, a name or a paste holds reaches the terminal raw.

use std::path::PathBuf;

use super::stages::{CTRL_C, CTRL_S, ENTER, ESC, answers};
use super::terminal::Home;

/// Everything that a terminal might act on, or that would not be seen: C0, DEL, C1, what turns
/// the direction of text around, what has no width, and sequences that colour the screen, set
/// the window's title and the clipboard. Without what a TOML file or an editor would change.
fn nasty() -> String {
    let c0 = (0x01..0x20).filter_map(char::from_u32);
    let c0 = c0.filter(|c| !matches!(c, '\n' | '\r' | '\t'));
    let c1 = ('\u{7f}'..='\u{9f}').chain(
        "\u{061c}\u{200b}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}"
            .chars(),
    );
    let others = "\u{2060}\u{2066}\u{2067}\u{2068}\u{2069}\u{feff}".chars();
    let characters: String = c0.chain(c1).chain(others).collect();
    format!("{characters}\x1b]0;pwned\x07\x1b[31m\x1b]52;c;cHduZWQ=\x07\x1bP\x1b\\")
}

/// What was written that is neither text nor one of the sequences that we write ourselves.
fn raw_in(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let mut rest = text.chars().peekable();
    let mut before = String::new();
    while let Some(c) = rest.next() {
        let fine = match c {
            '\x1b' => rest.next_if_eq(&'[').is_some() && is_ours(&mut rest),
            '\n' | '\r' => true,
            c => !c.is_control() && !is_invisible(c),
        };
        if !fine {
            let after: String = rest.take(20).collect();
            return Some(format!("{:?} after {before:?}, before {after:?}", c));
        }
        before.push(c);
        if before.chars().count() > 40 {
            before = before.chars().skip(20).collect();
        }
    }
    None
}

/// Whether a control sequence is one that we write: to place the cursor, to clear, to style,
/// to set a mode.
fn is_ours(rest: &mut impl Iterator<Item = char>) -> bool {
    let last = rest.find(|c| !matches!(c, '0'..='9' | ';' | ':' | '?' | '>' | '<' | '=' | ' '));
    matches!(
        last,
        Some('H' | 'J' | 'K' | 'm' | 'h' | 'l' | 'u' | 'A' | 'B' | 'C' | 'D' | 'q')
    )
}

fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{061c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The text as TOML writes it, with everything in it escaped that is not seen.
fn in_toml(text: &str) -> String {
    let escaped = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() || is_invisible(c) => format!("\\u{:04X}", u32::from(c)),
        c => c.to_string(),
    };
    text.chars().map(escaped).collect()
}

/// A file of ours with `nasty` in every text of more than one word or in Korean.
fn infested(file: &str) -> String {
    let nasty = in_toml(&nasty());
    let mut parts = file.split('"');
    let mut infested = parts.next().unwrap_or_default().to_owned();
    for (number, part) in parts.enumerate() {
        infested.push('"');
        let is_text = number % 2 == 0;
        let is_shown = part.contains(' ') || part.chars().any(|c| c >= '가');
        match is_text && is_shown {
            true => {
                let (first, others) = part.split_at(part.chars().next().map_or(0, char::len_utf8));
                infested.push_str(first);
                infested.push_str(&nasty);
                infested.push_str(others);
            }
            false => infested.push_str(part),
        }
    }
    infested
}

/// A home with a scenario and a bank of its own, infested.
fn infested_home() -> (Home, PathBuf) {
    let home = Home::new();
    let folder = home.path().join("scenarios");
    std::fs::create_dir_all(folder.join("banks")).expect("a folder");
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/scenarios");
    for name in ["sample.toml", "banks/sample.toml"] {
        let file = std::fs::read_to_string(format!("{data}/{name}")).expect("a file");
        std::fs::write(folder.join(name), infested(&file)).expect("a file");
    }
    (home, folder)
}

#[test]
fn no_screen_shows_what_a_file_or_a_paste_holds_raw() {
    let (home, folder) = infested_home();
    let folder = folder.to_str().expect("a path");
    let paste = format!(
        "\x1b[200~쓴 {} 글\x1b[201~",
        nasty().replace('\x1b', "\x1b\x1b")
    );
    let mut terminal = home.run(100, 40, &["start", "sample", "--scenarios", folder]);
    terminal.wait_for("준비되면 Enter").send(ENTER);
    terminal.wait_for("질문 1/").send(ENTER).wait_for("메모");
    terminal.send(&paste).wait_for("글").send(CTRL_S);
    terminal
        .wait_for("답변을 쓰세요")
        .send(&paste)
        .wait_for("글");
    // Help, and what helps to answer, over it.
    terminal.send("\x1bOP").wait_for("쓸 수 있는 키").send(ESC);
    terminal.wait_until("the help gone", |screen| {
        !screen.contents().contains("쓸 수 있는 키")
    });
    terminal.send(CTRL_S).wait_for("꼬리질문").send(ENTER);
    terminal.wait_for("답변을 쓰세요").send(&paste);
    terminal.wait_for("글").send(CTRL_S);
    terminal
        .wait_for("평가")
        .send("3")
        .wait_for("질문 2/2")
        .send(CTRL_C)
        .wait_for("그만둘까요?")
        .send("jj\r");
    terminal.wait_for("끝냈어요").send("jjjj").send("q");
    terminal.wait_for("Rehearsal").send("q");
    assert!(terminal.wait_exit().success());
    assert_eq!(raw_in(&terminal.raw), None, "sitting");

    let mut review = home.run(100, 40, &["review", "last", "--scenarios", folder]);
    review.wait_for("한").send("jjjjjjjj").send("q");
    review.watch(std::time::Duration::from_millis(200));
    review.send("q").send("q").send("q");
    review.wait_exit();
    assert_eq!(raw_in(&review.raw), None, "review");

    let mut list = home.run(100, 40, &["--scenarios", folder]);
    list.wait_for("AWS").send("G").send("k").send(ENTER);
    list.watch(std::time::Duration::from_millis(200))
        .send(CTRL_C);
    list.wait_exit();
    assert_eq!(raw_in(&list.raw), None, "home");

    // The files keep what was written.
    let written = answers(&home).pop().expect("an answer");
    assert!(
        written.contains('\u{202e}') || written.contains("쓴"),
        "{written:?}"
    );
}

#[test]
fn no_command_prints_what_a_file_or_an_argument_holds_raw() {
    let (home, folder) = infested_home();
    let scenarios = folder.to_str().expect("a path");
    let file_name = format!("{}.toml", nasty().replace(['/', '\0'], ""));
    let evil = folder.join(file_name.chars().take(60).collect::<String>() + ".toml");
    std::fs::write(&evil, format!("format = 1\nid = \"x\n# {}", nasty())).expect("a file");
    let argument = nasty();
    let evil = evil.to_string_lossy().into_owned();
    let commands: [&[&str]; 12] = [
        &["list", "scenarios"],
        &["list", "banks"],
        &["list", "questions"],
        &["plan", "sample", "--seed", "1"],
        &["check"],
        &["check", &evil],
        &["start", &argument],
        &["show", &argument],
        &["show", &evil],
        &["plan", &argument],
        &["resume", &argument],
        &["--lang", &argument],
    ];
    for arguments in commands {
        let mut command = home.command(arguments);
        command.args(["--scenarios", scenarios]);
        let output = command.output().expect("the program");
        let at = arguments.first().copied().unwrap_or_default();
        assert_eq!(raw_in(&output.stderr), None, "stderr of {at}");
        assert_eq!(raw_in(&output.stdout), None, "stdout of {at}");
        assert!(
            !output.stdout.is_empty() || !output.stderr.is_empty(),
            "{at}"
        );
    }
}
