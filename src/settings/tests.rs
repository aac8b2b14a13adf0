use super::*;
use crate::diagnostic::SourceText;
use crate::voice::Tool;

const VOCABULARY: Vocabulary<'_> = Vocabulary {
    bindings: &["submit", "hint"],
    is_key: |word| word.starts_with("ctrl-"),
    rules: &["filler", "length"],
};

fn read_text(text: &str) -> (Settings, Vec<String>) {
    let source = SourceText::new("config.toml", text);
    let (settings, problems) = read(&source, VOCABULARY);
    let what = problems
        .iter()
        .map(|it| it.what.get(Language::En).to_owned());
    (settings, what.collect())
}

/// What is advised for each problem of a file.
fn mends_of(text: &str) -> Vec<String> {
    let (_, problems) = read(&SourceText::new("config.toml", text), VOCABULARY);
    let mends = problems.iter().map(|it| it.mend.get(Language::En));
    mends.map(str::to_owned).collect()
}

#[test]
fn every_value_says_where_it_came_from() {
    let (settings, problems) =
        read_text("language = 'en'\ntyping_factor = 2.5\nmouse = false\n[keys]\nsubmit = 'ctrl-g'");
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(settings.language.value, Language::En);
    assert_eq!(settings.language.origin, Origin::File);
    assert_eq!(settings.typing_factor.value, Some(2.5));
    assert_eq!(settings.colourless.origin, Origin::Default);
    assert!(!settings.mouse.value);
    assert_eq!(
        settings.keys.value,
        [("submit".to_owned(), vec!["ctrl-g".to_owned()])]
    );
}

#[test]
fn what_is_wrong_is_reported_and_keeps_its_default() {
    let (settings, problems) = read_text(
        "langauge = 'en'\ntyping_factor = 0\ncoach_off = ['fillr']\n[keys]\nsubmit = 'x'",
    );
    assert_eq!(problems.len(), 4, "{problems:?}");
    assert_eq!(settings, {
        let mut usual = Settings::default();
        usual.rules_off.origin = Origin::File;
        usual.keys.origin = Origin::File;
        usual
    });
}

#[test]
fn how_hard_and_how_long_an_interview_is_can_be_set() {
    let (settings, problems) =
        read_text("strictness = 'tough'\nlength = '15-minutes'\nminutes_per_day = 40");
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(settings.strictness.value, Strictness::Tough);
    assert_eq!(settings.length.value, SessionLength::Quarter);
    assert_eq!(settings.minutes_per_day.value, Some(40));
    let (settings, problems) = read_text("strictness = 'touhg'\nlength = 15\nminutes_per_day = 5");
    assert_eq!(problems.len(), 3, "{problems:?}");
    assert_eq!(settings, Settings::default());
}

#[test]
fn the_weightier_word_holds() {
    let mut language = Setting::default(Language::Ko);
    language.lay_over(Some(Language::En), Origin::Argument);
    language.lay_over(Some(Language::Ko), Origin::File);
    assert_eq!(language.value, Language::En);
}

#[test]
fn interviews_have_their_days() {
    let (settings, problems) =
        read_text("[interviews]\naws-cse = '2026-12-01'\nwarm-up = 2026-11-30");
    assert!(problems.is_empty(), "{problems:?}");
    let day = |day: &str| day.parse().unwrap();
    let mut interviews = settings.interviews.value;
    interviews.sort();
    let expected = [
        ("aws-cse".to_owned(), day("2026-12-01")),
        ("warm-up".to_owned(), day("2026-11-30")),
    ];
    assert_eq!(interviews, expected);
}

#[test]
fn what_is_no_day_is_reported_and_the_others_hold() {
    let wrong = "[interviews]\na = 'soon'\nb = 2026-12-01T10:00:00\nc = 3\nd = '2026-02-28'";
    let (settings, problems) = read_text(wrong);
    assert_eq!(problems.len(), 3, "{problems:?}");
    assert!(problems[0].contains("'soon' is not a day"), "{problems:?}");
    assert_eq!(settings.interviews.value.len(), 1);
}

#[test]
fn nobody_practices_in_a_folder_whose_name_is_broken() {
    for broken in [
        "transcripts = “~/practice”",
        "transcripts = \"C:\\Users\"",
        "transcripts = \"/tmp/wi\"th\"",
    ] {
        let (settings, problems) = read_text(broken);
        assert!(!problems.is_empty(), "{broken}");
        assert_eq!(settings.transcripts.value, None, "{broken}");
    }
    // A syntax error elsewhere does not affect it.
    let (settings, _) = read_text("transcripts = '/tmp/a'\nmouse = “no”");
    assert_eq!(settings.transcripts.value, Some("/tmp/a".into()));
}

#[test]
fn a_folder_in_another_users_home_is_reported() {
    let (settings, problems) = read_text("transcripts = '~lee/practice'");
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].contains("another user"), "{problems:?}");
    assert_eq!(settings.transcripts.value, Some("~lee/practice".into()));
    for variable in [
        "$USER/practice",
        "${XDG_DATA_HOME}/practice",
        "$HOMES",
        "./$USER",
    ] {
        let (_, problems) = read_text(&format!("transcripts = '{variable}'"));
        assert!(problems[0].contains("variable"), "{problems:?}");
    }
    for fine in ["~", "~/practice", "$HOME/practice", "practice", "$1/x"] {
        assert!(read_text(&format!("transcripts = '{fine}'")).1.is_empty());
    }
}

#[test]
fn programs_for_sound_are_lists_of_arguments() {
    let (settings, problems) = read_text(
        "[voice]\nrecorder = ['arecord', '-t', 'raw', '']\nrecogniser = ['w', '-f', '{in}', '-l{lang}']\nkeep_sound = true\nhide_questions = true",
    );
    assert!(problems.is_empty(), "{problems:?}");
    let voice = settings.voice.value;
    let recorder = voice.tool(Tool::Record).unwrap();
    assert_eq!(recorder.words(), ["arecord", "-t", "raw", ""]);
    assert!(voice.tool(Tool::Recognize).is_some());
    assert_eq!(
        (
            voice.tool(Tool::Play),
            voice.keeps_sound,
            voice.hides_questions
        ),
        (None, true, true)
    );
}

#[test]
fn what_is_no_program_for_sound_is_reported_all_at_once() {
    let (settings, problems) = read_text(
        "[voice]\nrecorder = []\nplayer = ['play', '{file}']\nreader = 'espeak'\nrecogniser = ['w', 3]\nplayr = []",
    );
    assert_eq!(problems.len(), 5, "{problems:?}");
    let told = |what: &str| assert!(problems.iter().any(|it| it.contains(what)), "{problems:?}");
    told("no program");
    told("{file}");
    assert_eq!(settings.voice.value, VoiceSettings::default());
    let (_, problems) = read_text("[voice]\nrecogniser = ['w', '-l', '{lang}']");
    assert!(problems[0].contains("{in}"), "{problems:?}");
}

#[test]
fn a_year_of_an_interview_has_four_digits() {
    for (written, meant) in [
        ("26-12-05", "2026-12-05"),
        ("+202026-12-05", "2026-12-05"),
        ("0026-12-05", "2026-12-05"),
    ] {
        let text = format!("[interviews]\naws-cse = '{written}'");
        let (settings, problems) = read_text(&text);
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(problems[0].contains("four digits"), "{problems:?}");
        assert!(mends_of(&text)[0].contains(meant), "{written}");
        assert_eq!(settings.interviews.value, []);
    }
}

#[test]
fn a_setting_below_a_heading_is_told_where_it_belongs() {
    let settings = [
        "transcripts = '~/mine'",
        "day_starts = '04:00'",
        "language = 'en'",
        "mouse = false",
        "coach_off = ['filler']",
    ];
    for heading in ["interviews", "voice", "model", "keys"] {
        for setting in settings {
            let text = format!("[{heading}]\n{setting}");
            let (_, problems) = read_text(&text);
            assert_eq!(problems.len(), 1, "[{heading}] {setting}: {problems:?}");
            let below = format!("stands below [{heading}]");
            assert!(problems[0].contains(&below), "{problems:?}");
            assert!(mends_of(&text)[0].contains("above the first [ ]"), "{text}");
        }
    }
    // A scenario may be called like a setting.
    let (settings, problems) = read_text("[interviews]\nlength = '2026-12-01'");
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(settings.interviews.value.len(), 1);
}

#[test]
fn what_stands_after_two_equals_signs_is_reported_once() {
    for twice in [
        "minutes_per_day == 40",
        "language = = 'en'",
        "interviews == { a = 1 }",
    ] {
        let (_, problems) = read_text(twice);
        assert_eq!(problems.len(), 1, "{twice}: {problems:?}");
    }
}
