//! Texts take the names of keys from the keymap, so that they are right for users with other
//! bindings.

use super::src;

/// Texts that name keys which cannot be rebound: the catalog's file, the message or all of them,
/// and why.
const FIXED: [(&str, &str, &str); 11] = [
    ("cli", "", "what is typed into a terminal line by line"),
    ("files", "SLOW", "the signal of the terminal"),
    ("import", "WHICH_ROUNDS", "a prompt of the terminal"),
    (
        "interview",
        "HELP_SEARCH_KEYS",
        "the keys of the help itself",
    ),
    ("interview", "help_keys", "the keys of the help itself"),
    (
        "interview",
        "help_keys_over_text",
        "the keys of the help itself",
    ),
    (
        "llm",
        "HOW",
        "the help of a command: the keys as they are at first",
    ),
    ("merge", "CHOICES", "a prompt of the terminal"),
    ("merge", "choices_of_one", "a prompt of the terminal"),
    ("plain", "", "the interview line by line"),
    (
        "recording",
        "HOW",
        "says that the key is the one unless it is bound",
    ),
];

/// Names of keys as shown to users.
const NAMED: [&str; 6] = ["Enter", "Esc", "Tab", "PgUp", "PgDn", "Space"];

#[test]
fn a_text_names_no_key_that_could_be_bound_otherwise() {
    let mut named = Vec::new();
    for language in ["ko", "en"] {
        let folder = src().join("lang/say").join(language);
        for file in std::fs::read_dir(folder).expect("a catalog") {
            let path = file.expect("a file").path();
            let part = path.file_stem().expect("a name").to_string_lossy();
            let text = std::fs::read_to_string(&path).expect("a readable file");
            for (message, line) in lines(&text) {
                let is_fixed = FIXED
                    .iter()
                    .any(|(file, it, _)| *file == part && (it.is_empty() || *it == message));
                if !is_fixed && names_a_key(line) {
                    named.push(format!("{language}/{part} {message}: {}", line.trim()));
                }
            }
        }
    }
    assert_eq!(named, Vec::<String>::new(), "keys that are written out");
}

/// Every line of a catalog that is not a comment, with the message it belongs to.
fn lines(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut message = "";
    let lines = text.lines().filter(|it| !it.trim_start().starts_with("//"));
    lines.map(move |line| {
        let field = line.strip_prefix("    ").and_then(|it| it.split_once(':'));
        let is_name = |it: &str| it.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        if let Some((name, _)) = field.filter(|(name, _)| is_name(name)) {
            message = name;
        }
        (message, line)
    })
}

fn names_a_key(line: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '{' | '}');
    let words: Vec<&str> = line.split(|c| !is_part(c)).collect();
    let is_function = |it: &str| {
        let number = it.strip_prefix('F').unwrap_or_default();
        (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit())
    };
    let is_chord = |it: &str| it.starts_with("Ctrl-") || it.starts_with("Alt-");
    // "Press a number" names none.
    let is_letter = |it: &str| it.len() == 1 && it != "a";
    let pressed = words.windows(2).any(|it| {
        let (verb, key) = (it[0], it[1]);
        verb.eq_ignore_ascii_case("press") && is_letter(key)
    });
    let called = line.match_indices(" 키").any(|(at, _)| {
        let before = line.get(..at).unwrap_or_default();
        let word = before.rsplit(|c| !is_part(c)).next();
        is_letter(word.unwrap_or_default())
    });
    let by_name = |it: &&str| NAMED.contains(it) || is_function(it) || is_chord(it);
    pressed || called || words.iter().any(by_name)
}

#[test]
fn a_key_that_is_written_out_is_found() {
    for line in [
        r#"NONE: "Write one with n, or press m.","#,
        r#"NONE: "n 키로 새로 쓰세요.","#,
        r#"RECOGNIZED: "F5를 눌러 고쳐요.","#,
        r#"ABOUT: "Enter를 누르면 열려요.","#,
        r#"going: "(Alt-X stops)","#,
    ] {
        assert!(names_a_key(line), "{line}");
    }
    for line in [
        r#"none: |key| format!("Press {key} to write one."),"#,
        r#"none: |key| format!("{key} 키로 새로 쓰세요."),"#,
        r#"ALLOWED: "ctrl-s, f2","#,
        r#"GRANT: "Press a number","#,
    ] {
        assert!(!names_a_key(line), "{line}");
    }
}
