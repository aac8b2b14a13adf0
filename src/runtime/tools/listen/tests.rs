use super::*;
use crate::lang::Language;
use crate::runtime::tools::testing::{SHORT, groups, script};
use crate::voice::LevelTrouble;

/// The result of listening to a script as a recorder.
fn heard(text: &str) -> Result<Level, ToolTrouble> {
    heard_within(text, Duration::ZERO)
}

/// The same, if two seconds of sound take at least this long.
fn heard_within(text: &str, least: Duration) -> Result<Level, ToolTrouble> {
    let limits = Limits {
        silence: SHORT * 5,
        interval: SHORT,
        least,
    };
    listen_to(groups(), script(text), limits)
}

#[track_caller]
fn check(text: &str, said: &str) {
    let trouble = heard(text).unwrap_err().say();
    assert!(trouble.get(Language::En).contains(said), "{trouble:?}");
    // One sentence in each language.
    for language in [Language::Ko, Language::En] {
        assert!(!trouble.get(language).contains('\n'), "{trouble:?}");
    }
}

#[test]
fn two_seconds_are_listened_to() {
    // 16 bits: 0x2020 is a quarter of full scale.
    let level =
        heard("head -c 64000 /dev/zero | tr '\\0' '\\040' | sed 's/^/\\x00\\x00/'").unwrap();
    assert_eq!(level.trouble, None);
    assert!((level.seconds - 2.0).abs() < 0.1, "{level:?}");
}

#[test]
fn zeros_are_a_muted_microphone_however_fast_they_come() {
    let level = heard("cat /dev/zero").unwrap();
    assert_eq!(level.trouble, Some(LevelTrouble::Muted));
}

#[test]
fn each_way_to_fail_has_a_sentence() {
    check("exit 0", "ended by itself");
    check(
        "echo 'Connection refused' >&2; exit 1",
        "Connection refused",
    );
    check("yes", "text instead of sound");
    check(
        "printf '<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>\\n'",
        "text instead of sound",
    );
    check("printf '\\377\\376' >&2; exit 1", "ended");
    // It hangs, and refuses to end.
    check(
        "trap '' INT TERM; while :; do sleep 5; done",
        "no sound arrives",
    );
    check(
        "printf '.snd\\0\\0\\0\\030\\377\\377\\377\\377\\0\\0\\0\\003\\0\\0\\273\\200\\0\\0\\0\\001'; cat /dev/zero",
        "48000 samples a second",
    );
}

#[test]
fn noise_and_wrong_exit_codes_of_a_working_recorder_do_no_harm() {
    let level = heard("yes noise >&2 & head -c 70000 /dev/zero; kill $!; exit 1").unwrap();
    assert_eq!(level.trouble, Some(LevelTrouble::Muted));
}

#[test]
fn two_seconds_that_arrive_at_once_are_not_a_microphone() {
    for flood in ["cat /dev/urandom", "head -c 64000 /dev/urandom; exit 1"] {
        let trouble = heard_within(flood, Duration::from_secs(60)).unwrap_err();
        assert_eq!(trouble, ToolTrouble::Floods("sh".to_owned()), "{flood}");
    }
    // A recorder that ends early does not pass either.
    check("head -c 32000 /dev/urandom", "ended by itself");
}
