use proptest::prelude::*;

use super::*;

/// Twenty seconds, with speech from 0.5 to 8 and from 10 to 19.
fn heard() -> Analysis {
    let span = |start, end| Span { start, end };
    Analysis {
        seconds: 20.0,
        speech: vec![span(0.5, 8.0), span(10.0, 19.0)],
        pauses: vec![span(8.0, 10.0)],
        share: 0.825,
        first_word: Some(0.5),
        clipped: 0.0,
        silent: false,
    }
}

fn silent() -> Analysis {
    Analysis {
        speech: Vec::new(),
        pauses: Vec::new(),
        share: 0.0,
        first_word: None,
        silent: true,
        ..heard()
    }
}

#[track_caller]
fn check(written: &str, expected: &str) {
    assert_eq!(
        words(written.as_bytes(), &heard())
            .map(|it| text_of(&it))
            .as_deref(),
        Ok(expected),
        "{written}"
    );
}

#[test]
fn the_shapes_of_the_usual_recognizers_are_read() {
    check(
        r#"{"transcription":[{"offsets":{"from":0,"to":8000},"text":" 음... 제가 맡은"},{"offsets":{"from":8000,"to":20000},"text":" 그래서 도왔습니다."}],"model":{}}"#,
        "음... 제가 맡은 그래서 도왔습니다.",
    );
    check(
        r#"{"text":"all","segments":[{"id":0,"start":0.5,"end":8.0,"text":" I led"},{"start":9.0,"end":19.0,"text":" the team."}]}"#,
        "I led the team.",
    );
    check(
        r#"{"text":" 팀원들과\n 결정했습니다.\n"}"#,
        "팀원들과 결정했습니다.",
    );
    check(
        "[00:00:00.500 --> 00:00:08.000]   제가 했습니다.\n[00:00:10.000 --> 00:00:19.000]  끝났습니다.",
        "제가 했습니다. 끝났습니다.",
    );
    check("\u{feff}그냥 글입니다.\r\n", "그냥 글입니다.");
}

#[test]
fn lists_subtitles_and_tables_are_read_with_their_times() {
    let words_of = ["로그를 봤습니다.", "고쳤습니다."];
    let [first, second] = words_of;
    let list = format!(
        "[\n  {{\"start\": 0.5, \"end\": 8, \"text\": \" {first}\"}},\n  {{\"start\": 10, \"end\": 19, \"text\": \"{second}\"}}\n]"
    );
    let srt = format!(
        "1\n00:00:00,500 --> 00:00:08,000\n{first}\n\n2\n00:00:10,000 --> 00:00:19,000\n{second}\n"
    );
    let vtt = format!(
        "WEBVTT\n\nNOTE made by hand\n\n00:00.500 --> 00:08.000 align:start\n{first}\n\n00:10.000 --> 00:19.000\n{second}\n"
    );
    let table = format!("start\tend\ttext\n500\t8000\t{first}\n10000\t19000\t{second}\n");
    for written in [list, srt, vtt, table] {
        check(&written, &words_of.join(" "));
        let said = words(written.as_bytes(), &heard()).unwrap();
        let at: Vec<f32> = said.iter().filter_map(|it| Some(it.at?.start)).collect();
        assert_eq!(at, [0.5, 10.0], "{written}");
    }
    // JSON of another kind is no words.
    let numbers = words(b"[1, 2, 3]", &heard());
    assert_eq!(numbers, Err(WordsError::Shape));
}

#[test]
fn words_between_two_remarks_are_said() {
    let said = "(웃음) 네, 저는 로그를 먼저 봤습니다 (웃음)";
    check(
        &format!("{said}\n[음악] (박수)\n고쳤습니다"),
        &format!("{said} 고쳤습니다"),
    );
    check("*웃음* 네 *웃음*", "*웃음* 네 *웃음*");
}

#[test]
fn silence_is_never_turned_into_words() {
    assert!(is_worth_recognizing(&heard()) && !is_worth_recognizing(&silent()));
    let said = r#"{"transcription":[{"offsets":{"from":0,"to":30000},"text":" 시청해 주셔서 감사합니다."}]}"#;
    assert_eq!(words(said.as_bytes(), &silent()), Ok(Vec::new()));
    check(r#"{"text":" (끝)"}"#, "");
    check(
        r#"{"text":"[BLANK_AUDIO]\n♪♪\n*음악*\n...\n제가요"}"#,
        "제가요",
    );
    // Where there was no speech.
    check(
        "[00:00:00.000 --> 00:00:08.000] 했습니다.\n[00:00:19.600 --> 00:00:29.000] 감사합니다.",
        "했습니다.",
    );
}

#[test]
fn a_yes_is_worth_recognizing_and_a_cough_is_not() {
    let spoken = |seconds: f32| Analysis {
        speech: vec![Span {
            start: 1.0,
            end: 1.0 + seconds,
        }],
        ..heard()
    };
    assert!(is_worth_recognizing(&spoken(0.25)) && !is_worth_recognizing(&spoken(0.1)));
}

#[test]
fn more_than_can_be_said_was_said_by_nobody() {
    let most = "말".repeat(1_000);
    check(&most, &most);
    let more = words("가".repeat(1_001).as_bytes(), &heard());
    assert_eq!(more, Err(WordsError::TooMany));
}

#[test]
fn what_a_terminal_would_act_on_is_no_part_of_the_words() {
    check("\u{1b}]0;pwned\u{7}안녕하세요", "안녕하세요");
    check(
        "\u{1b}]8;;http://a\u{1b}\\제가 \u{1b}[1;31m했습\u{1b}[0m니다\u{1b}c",
        "제가 했습니다",
    );
    check("끝\u{1b}", "끝");
}

#[test]
fn a_sentence_in_a_loop_was_said_once_at_most() {
    check("네.\n네.\n네.\n네.\n그렇습니다.", "네. 그렇습니다.");
    check("네.\n네.\n그렇습니다.", "네. 네. 그렇습니다.");
}

#[test]
fn what_has_no_words_in_it_is_told() {
    let check = |written: &[u8], error| assert_eq!(words(written, &heard()), Err(error));
    check(b" \n", WordsError::Nothing);
    check(b"<!DOCTYPE html><html>502</html>", WordsError::Page);
    check(b"{\"error\": \"no model\"}", WordsError::Shape);
    check(b"{\"transcription\": [", WordsError::Shape);
    check(b"{\"transcription\": 3}", WordsError::Shape);
}

#[test]
fn bytes_that_are_no_text_and_controls_are_left_out() {
    let said = words(
        b"\xec\xa0\x9c\xea\xb0\x80 \xff\xfe\x1b[31m went\x07",
        &heard(),
    );
    let said = said.map(|it| text_of(&it));
    assert_eq!(said.as_deref(), Ok("제가 went"));
}

proptest! {
    #[test]
    fn whatever_is_written_is_read_or_refused(
        written in proptest::collection::vec(any::<u8>(), 0..200),
        head in 0..3usize,
    ) {
        let head = [&b"{\"transcription\":["[..], b"[00:00:", b""][head];
        if let Ok(said) = words(&[head, &written].concat(), &heard()) {
            prop_assert!(!text_of(&said).chars().any(char::is_control));
        }
    }
}

#[test]
fn each_word_has_its_time_where_the_recognizer_tells() {
    let written = r#"{"segments":[{"start":0.5,"end":8.0,"text":" 저는 봤습니다.","words":[
        {"word":" 저","start":0.5,"end":0.7},{"word":"는","start":0.7,"end":1.0},{"word":" 봤습니다.","start":2.0,"end":3.0}]}]}"#;
    let said = words(written.as_bytes(), &heard()).unwrap();
    let times: Vec<(f32, f32, &str)> = said
        .iter()
        .map(|it| {
            let at = it.at.unwrap();
            (at.start, at.end, it.text.as_str())
        })
        .collect();
    assert_eq!(times, [(0.5, 1.0, "저는"), (2.0, 3.0, "봤습니다.")]);
    // Words that do not match the text are ignored.
    let odd = written.replace(" 봤습니다.\",\"start", " 달라요.\",\"start");
    let said = words(odd.as_bytes(), &heard()).unwrap();
    assert_eq!(text_of(&said), "저는 봤습니다.");
    assert_eq!(said.len(), 1);
}
