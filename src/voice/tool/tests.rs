use proptest::prelude::*;

use super::*;

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|it| (*it).to_owned()).collect()
}

#[test]
fn every_usual_command_is_one_that_the_user_might_have_set() {
    for platform in [Platform::Linux, Platform::Mac] {
        for tool in Tool::ALL {
            let usual = tool.usual(platform);
            assert!(!usual.is_empty());
            for line in usual {
                let again = CommandLine::new(tool, line.words().to_vec());
                assert_eq!(again, Ok(line));
            }
        }
    }
}

#[test]
fn recorders_come_in_the_order_that_was_measured() {
    let programs = |platform| {
        let usual = Tool::Record.usual(platform);
        usual
            .iter()
            .map(|it| it.program().to_owned())
            .collect::<Vec<_>>()
    };
    let linux = ["parec", "pw-record", "arecord", "ffmpeg", "rec"];
    assert_eq!(programs(Platform::Linux), linux);
    assert_eq!(programs(Platform::Mac), ["rec", "ffmpeg"]);
}

#[test]
fn values_stand_in_their_places_and_are_not_looked_through() {
    let line = words(&["w", "-l{lang}", "{in}{out}", "{prompt}", "{}", "{A}", "{"]);
    let line = CommandLine::new(Tool::Recognize, line).unwrap();
    let values = Values {
        input: "/a/{out}".as_ref(),
        output: "/b".as_ref(),
        language: "ko",
        prompt: "음... {in}",
    };
    let filled = ["-lko", "/a/{out}/b", "음... {in}", "{}", "{A}", "{"];
    assert_eq!(line.arguments(&values), filled);
    assert!(line.takes(Placeholder::Prompt));
}

#[test]
fn what_is_no_command_is_told() {
    let check = |tool, written: &[&str]| CommandLine::new(tool, words(written)).unwrap_err();
    assert_eq!(check(Tool::Record, &[]), Mistake::Empty);
    assert_eq!(check(Tool::Record, &[" "]), Mistake::Empty);
    assert_eq!(
        check(Tool::Record, &["x", "a\0b"]),
        Mistake::Null { word: 1 }
    );
    let unknown = |word, written: &str| Mistake::Unknown {
        word,
        written: written.to_owned(),
    };
    // A recorder that writes a file would continue without us.
    assert_eq!(
        check(Tool::Record, &["pw-record", "{out}"]),
        unknown(1, "{out}")
    );
    assert_eq!(
        check(Tool::Play, &["play", "x={file}"]),
        unknown(1, "{file}")
    );
    assert_eq!(
        check(Tool::Recognize, &["whisper", "-l", "{lang}"]),
        Mistake::Missing(Placeholder::Input)
    );
}

proptest! {
    #[test]
    fn an_argument_without_places_stays_as_it_is(written in "[ -~가-힣{}]{0,20}") {
        let line = CommandLine::new(Tool::Record, vec!["x".to_owned(), written.clone()]);
        if let Ok(line) = line {
            prop_assert_eq!(line.arguments(&Values::default()), [written.as_str()]);
        }
    }
}
