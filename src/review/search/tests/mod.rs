mod skimmed;

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;
use crate::review::fixture::{probe, seen, session, turn};
use crate::transcript::{TurnRecord, write};

const STARTED: &str = "2026-11-21T10:05:00+09:00";

fn answered(answer: &str) -> TurnRecord {
    TurnRecord {
        answer: answer.into(),
        ..turn("a", None)
    }
}

fn found(words: &str, transcript: &Transcript, notes: &Notes) -> Vec<Hit> {
    let query = Query::new(words).unwrap();
    search(&query, transcript, notes).collect()
}

/// Checks the excerpts of an answer's hits, with matches in brackets.
#[track_caller]
fn check(words: &str, answer: &str, expected: &[&str]) {
    let transcript = session(STARTED, vec![answered(answer)]);
    let hits = found(words, &transcript, &Notes::default());
    let hits = hits.iter().filter(|hit| hit.field == Field::Answer);
    let shown: Vec<String> = hits
        .map(|hit| format!("{}: {}", hit.line, marked(hit)))
        .collect();
    assert_eq!(shown, expected);
}

fn marked(hit: &Hit) -> String {
    let mut shown = String::new();
    for (place, letter) in hit.excerpt.chars().enumerate() {
        shown.extend(
            hit.ranges
                .iter()
                .filter(|it| it.start == place)
                .map(|_| '['),
        );
        shown.push(letter);
        shown.extend(
            hit.ranges
                .iter()
                .filter(|it| it.end == place + 1)
                .map(|_| ']'),
        );
    }
    shown
}

#[test]
fn words_of_one_and_two_syllables_are_found_wherever_they_stand() {
    check(
        "면접",
        "면접관이 모의면접을\n봤고\n면접",
        &["1: [면접]관이 모의[면접]을", "3: [면접]"],
    );
    check("봤", "다시 봤습니다", &["1: 다시 [봤]습니다"]);
    check("화면 접", "화면 접근", &["1: [화면 접]근"]);
    check("면접", "화면 접근", &[]);
    check("aa", "aaa", &["1: [aa]a"]);
}

#[test]
fn case_matters_and_nothing_is_a_pattern() {
    check("S3", "s3 S3", &["1: s3 [S3]"]);
    check("a.c", "abc a.c", &["1: abc [a.c]"]);
    check("\"", "\"예\"", &["1: [\"]예[\"]"]);
}

#[test]
fn composed_and_decomposed_words_find_each_other() {
    let decomposed = |text: &str| text.nfd().collect::<String>();
    check(
        "면접",
        &decomposed("면접관"),
        &[&format!("1: [{}]{}", decomposed("면접"), decomposed("관"))],
    );
    check(&decomposed("면접"), "면접관", &["1: [면접]관"]);
    check("하", &decomposed("한"), &[]);
    // As typed it is found as `rg -F` finds it, even inside a letter.
    let typed = Query::new(&decomposed("하")).unwrap();
    assert_eq!(typed.find(&decomposed("한")).first(), Some(&(0..6)));
    check("e", &decomposed("café"), &["1: caf[e]\u{301}"]);
    check(
        "é",
        &decomposed("café"),
        &[&format!("1: caf[{}]", decomposed("é"))],
    );
}

#[test]
fn every_text_of_a_transcript_is_searched() {
    let mut first = seen(turn("a", Some(3)), "제가 로그를 봤습니다", [3; 5]);
    first.notes = "로그".into();
    let advice = first.coach.iter().flat_map(|seen| &seen.findings).next();
    let advice = advice
        .expect("a finding")
        .advice
        .get(crate::lang::Language::Ko);
    let advice: String = advice.chars().take(12).collect();
    let transcript = session(STARTED, vec![first, probe("a")]);
    let mut notes = Notes::default();
    notes.session.tag("로그인");
    notes.remark(&transcript, 1, |remarks| {
        remarks.set_comment("결과\n로그가 없다")
    });
    let places = |words: &str| -> Vec<(Option<usize>, Field, usize)> {
        let hits = found(words, &transcript, &notes);
        hits.iter()
            .map(|hit| (hit.turn, hit.field, hit.line))
            .collect()
    };
    assert_eq!(
        places("로그"),
        [
            (None, Field::Tag, 1),
            (Some(1), Field::Notes, 1),
            (Some(1), Field::Answer, 1),
            (Some(2), Field::Answer, 1),
            (Some(2), Field::Comment, 2),
        ]
    );
    assert_eq!(places("아마존"), [(None, Field::Company, 1)]);
    assert_eq!(places("수치로"), [(Some(2), Field::Prompt, 1)]);
    assert_eq!(
        places("Hiring"),
        [
            (Some(1), Field::Interviewer, 1),
            (Some(2), Field::Interviewer, 1)
        ]
    );
    assert_eq!(places("먼저 재기"), [(Some(1), Field::KeyPoint, 1)]);
    assert!(places(&advice).contains(&(Some(1), Field::Advice, 1)));
    assert_eq!(places("cse-7f3a"), [(None, Field::Id, 1)]);
    assert!(places("ownership").contains(&(Some(1), Field::Competency, 1)));
    assert!(places("aws-cse").contains(&(Some(2), Field::Bank, 1)));
}

#[test]
fn a_long_line_is_shown_around_the_first_place() {
    let long = format!("{}면접{}면접", "가".repeat(300), "나".repeat(300));
    let transcript = session(STARTED, vec![answered(&long)]);
    let hits = found("면접", &transcript, &Notes::default());
    let hit = hits.iter().find(|hit| hit.field == Field::Answer).unwrap();
    let before = "가".repeat(40);
    let after = "나".repeat(200 - 42);
    assert_eq!(marked(hit), format!("…{before}[면접]{after}…"));
}

#[test]
fn a_hit_is_a_line_and_so_are_the_words() {
    assert!(Query::new("").is_none());
    assert!(Query::new("두\n줄").is_none());
}

#[test]
fn a_hit_as_json_has_a_stable_shape() {
    let transcript = session(STARTED, vec![answered("첫 줄\n저는 면접을")]);
    let hits = found("면접", &transcript, &Notes::default());
    let json = serde_json::to_string(hits.iter().find(|it| it.field == Field::Answer).unwrap());
    assert_eq!(
        json.unwrap(),
        r#"{"transcript":"2026-11-21T100500-aws-cse-7f3a","turn":1,"field":"answer","line":2,"excerpt":"저는 면접을","ranges":[{"start":3,"end":5}]}"#
    );
}

/// Texts of the same few letters, in which a short word occurs often.
fn text() -> impl Strategy<Value = String> {
    let letters = prop::sample::select(vec![
        "면",
        "접",
        "a",
        " ",
        "\n",
        "\"",
        "\\",
        "\u{1b}",
        "\u{1106}\u{1167}\u{11ab}",
        "e\u{301}",
    ]);
    prop::collection::vec(letters, 0..40).prop_map(|letters| letters.concat())
}

/// A few letters of those texts on one line, as a plausible query.
fn query() -> impl Strategy<Value = String> {
    let letters = vec!["면", "접", "a", " ", "\"", "\\", "e\u{301}"];
    let letters = prop::sample::select(letters);
    prop::collection::vec(letters, 1..5).prop_map(|letters| letters.concat())
}

proptest! {
    #[test]
    fn hits_are_those_of_a_plain_search_line_by_line(words in query(), answer in text()) {
        prop_assume!(Query::new(&words).is_some());
        let transcript = session(STARTED, vec![answered(&answer)]);
        let hits = found(&words, &transcript, &Notes::default());
        let hits: Vec<usize> =
            hits.iter().filter(|hit| hit.field == Field::Answer).map(|hit| hit.line).collect();
        let plain = answer.split('\n').enumerate();
        let plain: Vec<usize> =
            plain.filter(|(_, line)| line.contains(&words)).map(|(at, _)| at + 1).collect();
        // Every line that a plain search finds, and beyond those only the other normal form.
        prop_assert!(plain.iter().all(|line| hits.contains(line)), "{plain:?} {hits:?}");
        let composed = words.nfc().collect::<String>();
        let composed_lines: Vec<String> =
            answer.split('\n').map(|line| line.nfc().collect()).collect();
        prop_assert!(
            hits.iter().all(|line| plain.contains(line) || composed_lines[line - 1].contains(&composed))
        );
    }

    #[test]
    fn a_file_with_the_words_is_never_skipped(words in text(), answer in text()) {
        // Words that make no query are as good as a query without hits.
        let Some(query) = Query::new(&words) else { return Ok(()) };
        let transcript = session(STARTED, vec![answered(&answer)]);
        let file = write(&transcript);
        let any = search(&query, &transcript, &Notes::default()).next().is_some();
        prop_assert!(!any || query.may_be_in(file.as_bytes()));
    }

    #[test]
    fn what_is_shown_of_a_hit_holds_the_words(before in ".{0,300}", after in ".{0,300}") {
        let transcript = session(STARTED, vec![answered(&format!("{before}면접{after}"))]);
        for hit in found("면접", &transcript, &Notes::default()) {
            prop_assert!(!hit.ranges.is_empty());
            for range in &hit.ranges {
                let shown: String =
                    hit.excerpt.chars().skip(range.start).take(range.end - range.start).collect();
                prop_assert_eq!(shown.nfc().collect::<String>(), "면접");
            }
        }
    }
}
