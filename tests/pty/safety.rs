//! Nothing in a file, a name or a paste reaches the terminal raw.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rehearsal::lang::say;

use crate::driver::stages::{
    CTRL_C, CTRL_S, DOWN, ENTER, ESC, F1, F2, answers, lay_example, opening,
};
use crate::driver::terminal::{Home, Terminal, ko};

/// Everything that terminals may act on, or that is invisible: C0, DEL, C1, direction changes,
/// zero-width characters, and sequences that set colors, the window's title or the clipboard.
/// Excludes what a TOML file or an editor would change.
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

/// Output that is neither text nor one of our own sequences.
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

/// Whether a control sequence is one of ours: to position the cursor, to clear, to style, to set
/// a mode.
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

/// The text in TOML syntax, with everything invisible escaped.
fn in_toml(text: &str) -> String {
    let escaped = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() || is_invisible(c) => format!("\\u{:04X}", u32::from(c)),
        c => c.to_string(),
    };
    text.chars().map(escaped).collect()
}

/// One of our files with `nasty` in every string of more than one word or in Korean.
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

/// A home with an infested scenario and bank.
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

/// The id of the session held here, not of the example session.
fn newest_id(home: &Home) -> String {
    let archive = rehearsal::store::Archive::new(home.transcripts(), vec![]);
    let ids = archive.sessions().expect("sessions").into_iter();
    let mut ids = ids.map(|it| it.id().to_string());
    ids.find(|id| id.contains("sample")).expect("a session")
}

/// A paste of everything nasty. What would end it is doubled, so that it stays a single paste.
fn nasty_paste() -> String {
    let text = nasty().replace('\x1b', "\x1b\x1b");
    format!("\x1b[200~쓴 {text} 글\x1b[201~")
}

/// Takes an infested interview, with infested notes and answers, and leaves it midway.
fn hold_interview(home: &Home, folder: &Path) -> Terminal {
    let folder = folder.to_str().expect("a path");
    let paste = nasty_paste();
    let mut terminal = home.run(100, 40, &["start", "sample", "--scenarios", folder]);
    terminal.wait_for(&opening()).send(ENTER);
    terminal.wait_for("질문 1/").send(ENTER).wait_for("메모");
    terminal.send(&paste).wait_for("글").send(CTRL_S);
    terminal
        .wait_for(ko(say::interview::DRAFT_PLACEHOLDER))
        .send(&paste)
        .wait_for("글");
    // Help on top, and help with the answer next to it.
    for (key, title) in [
        (F1, format!("┌ {}", ko(say::interview::HELP_TITLE))),
        (F2, ko(say::interview::INTENT).to_owned()),
    ] {
        terminal.send(key).wait_for(&title);
        terminal
            .send(key)
            .wait_until("it gone", |screen| !screen.contents().contains(&title));
    }
    terminal.send(CTRL_S).wait_for("꼬리질문").send(ENTER);
    terminal
        .wait_for(ko(say::interview::DRAFT_PLACEHOLDER))
        .send(&paste);
    terminal.wait_for("글").send(CTRL_S);
    terminal
        .wait_for(ko(say::interview::RATE_BRIEF))
        .send("3")
        .wait_for("질문 2/2")
        .send(CTRL_C)
        .wait_for(ko(say::interview::STOP_TITLE))
        .send(DOWN)
        .send(DOWN)
        .send(ENTER);
    terminal.wait_for("끝냈어요").send("jjjj").send("q");
    terminal.wait_for("Rehearsal").send("q");
    assert!(terminal.wait_exit().success());
    terminal
}

/// Infested notes on the newest session, stories, and a folder that merely looks like a session.
fn infest_transcripts(home: &Home) {
    let nasty = in_toml(&nasty());
    let archive = rehearsal::store::Archive::new(home.transcripts(), vec![]);
    let session = archive.find(&newest_id(home)).expect("a session");
    let notes = format!(
        "format = 1\ntags = [\"표 {nasty} 시\"]\ncomment = \"메 {nasty} 모\"\n\n[[turn]]\nnumber = 1\nstar = true\ncomment = \"한마디 {nasty} 더\"\n"
    );
    std::fs::write(session.path().join("notes.toml"), notes).expect("a file");
    let story = format!(
        "format = 1\n\n[[story]]\nid = \"one\"\ntitle = \"이야기 {nasty} 하나\"\ncompetencies = [\"depth\"]\ntext = \"그때 {nasty} 일\"\n\n[[story.told]]\ntranscript = \"{}\"\nturn = 1\n",
        session.id()
    );
    std::fs::write(home.transcripts().join("stories.toml"), story).expect("a file");
    let name: String = self::nasty()
        .replace(['/', '\0'], "")
        .chars()
        .take(50)
        .collect();
    let foreign = home.transcripts().join(name);
    std::fs::create_dir(&foreign).expect("a folder");
    std::fs::write(foreign.join("transcript.toml"), "format = 1\n").expect("a file");
    lay_example(home);
}

#[test]
fn no_screen_shows_what_a_file_or_a_paste_holds_raw() {
    let (home, folder) = infested_home();
    let terminal = hold_interview(&home, &folder);
    assert_eq!(raw_in(&terminal.raw), None, "in session");
    // The files keep what was written.
    let written = answers(&home).pop().expect("an answer");
    assert!(written.contains('\u{202e}'), "{written:?}");
}

#[test]
fn no_screen_of_the_past_shows_what_files_hold_raw() {
    let (home, folder) = infested_home();
    hold_interview(&home, &folder);
    infest_transcripts(&home);
    let scenarios = folder.to_str().expect("a path");
    let settled = Duration::from_millis(120);
    let newest = newest_id(&home);
    let arguments = ["review", &newest, "--scenarios", scenarios];
    let mut terminal = home.run(100, 40, &arguments);
    terminal.wait_for(ko(say::debrief::ONE_THING));
    // Every answer, with its comment, its other attempts, and its replay.
    let mut seen = String::new();
    let paste = nasty_paste();
    let steps = [
        "l", "w", &paste, CTRL_S, "c", "l", "q", "p", "G", "q", "?", "q",
    ];
    for keys in steps.iter().cycle().take(3 * steps.len()) {
        terminal.send(keys).watch(settled);
        seen.push_str(&terminal.screen());
    }
    for text in ["한마디", ko(say::compare::TITLE), ko(say::replay::TITLE)] {
        assert!(seen.contains(text), "never saw {text}");
    }
    // The list, filtered by something nasty.
    let listed = |screen: &vt100::Screen| screen.contents().contains(ko(say::review::TITLE));
    for _ in 0..4 {
        if !terminal.meets_within(settled, listed) {
            terminal.send("q");
        }
    }
    terminal.wait_for(ko(say::review::TITLE)).send("/");
    terminal.send(nasty_paste()).watch(settled).send(ESC);
    terminal.watch(settled).send("jk").watch(settled);
    terminal.send(CTRL_C).wait_exit();
    assert_eq!(raw_in(&terminal.raw), None, "review");

    let mut terminal = home.run(100, 40, &["--scenarios", scenarios]);
    for (title, text) in [
        (say::due::TITLE, ko(say::due::TITLE)),
        (say::search::TITLE, ko(say::search::TITLE)),
        (say::stories::TITLE, "면접의 역량"),
        (say::day_card::TITLE, ko(say::day_card::BLANK)),
        (say::progress::TITLE, ko(say::progress::COMPETENCIES)),
        (say::typing::TITLE, ko(say::typing::TITLE)),
    ] {
        terminal
            .wait_for(ko(say::home::MOTTO))
            .send("g")
            .watch(settled);
        terminal.go_down_to(ko(title)).send(ENTER).wait_for(text);
        terminal.send("jjjj").send(nasty_paste()).watch(settled);
        terminal.send("\x1b").watch(settled);
    }
    terminal
        .wait_for(ko(say::home::MOTTO))
        .send("g")
        .watch(settled);
    // Our own scenario may be anywhere in the list: selects each one, and opens its form.
    for _ in 0..13 {
        terminal.send(ENTER).watch(settled).send("?").watch(settled);
        terminal
            .send("q")
            .watch(settled)
            .send("q")
            .watch(settled)
            .send("j");
    }
    terminal.send(CTRL_C).wait_exit();
    assert_eq!(raw_in(&terminal.raw), None, "home");
}

#[test]
fn no_command_prints_what_a_file_or_an_argument_holds_raw() {
    let (home, folder) = infested_home();
    hold_interview(&home, &folder);
    infest_transcripts(&home);
    let scenarios = folder.to_str().expect("a path");
    let answer = home.path().join("answer.txt");
    std::fs::write(&answer, format!("상황: {} 결과", nasty())).expect("a file");
    let answer = answer.to_str().expect("a path");
    let file_name = format!("{}.toml", nasty().replace(['/', '\0'], ""));
    let evil = folder.join(file_name.chars().take(60).collect::<String>() + ".toml");
    std::fs::write(&evil, format!("format = 1\nid = \"x\n# {}", nasty())).expect("a file");
    let argument = nasty();
    let evil = evil.to_string_lossy().into_owned();
    let newest = newest_id(&home);
    let commands: [&[&str]; 38] = [
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
        &["list", "transcripts"],
        &["list", "transcripts", "--json"],
        &["list", "stories"],
        &["list", "stories", "--json"],
        &["list", "questions", "--json"],
        &["show", &newest],
        &["show", &newest, "--format", "markdown"],
        &["show", &newest, "--json"],
        &["search", "쓴"],
        &["search", "쓴", "--json"],
        &["search", "한마디"],
        &["search", &argument],
        &["stats"],
        &["stats", "--json"],
        &["drill"],
        &["drill", "--json"],
        &["compare", "sample/slow-page"],
        &["compare", "sample/slow-page", "--json"],
        &["compare", &argument],
        &["coach", answer, "--question", "sample/slow-page"],
        &["coach", answer, "--question", "sample/slow-page", "--json"],
        &["coach", &evil, "--question", &argument],
        &["review", &argument],
        &["delete", &argument],
        &["restore", &argument],
        &["new", "bank", &argument],
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
