//! The same words mean the same, however they reach the program.

use rehearsal::coach::{Answer as Given, Rules, Verdict, assess};
use unicode_normalization::UnicodeNormalization;

use super::data::{ANSWERS, Answer, question};

fn verdicts(answer: &Answer, text: &str) -> Vec<Verdict> {
    let (asked, examples) = question(&answer.question);
    let given = Given {
        examples,
        ..Given::new(asked, text, answer.language())
    };
    let seen = assess(&given, &Rules::ALL);
    seen.key_points.iter().map(|it| it.verdict).collect()
}

#[track_caller]
fn check(name: &str, change: impl Fn(&str) -> String) {
    let mut changed = Vec::new();
    // Every third is enough: the whole set takes a minute.
    for answer in ANSWERS.iter().step_by(3) {
        let plain = verdicts(answer, &answer.text);
        let other = verdicts(answer, &change(&answer.text));
        if plain != other {
            changed.push(format!(
                "{} {}: {plain:?} {other:?}",
                answer.question, answer.lang
            ));
        }
    }
    assert!(changed.is_empty(), "{name}\n{}", changed.join("\n"));
}

/// Lines of at most so many characters, broken at spaces.
fn wrapped(text: &str, width: usize) -> String {
    let mut out = String::new();
    let mut column = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > width {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out
}

#[test]
fn wrapping_changes_no_verdict() {
    check("40 columns", |text| wrapped(text, 40));
    check("CRLF", |text| wrapped(text, 60).replace('\n', "\r\n"));
}

#[test]
fn lines_quoted_from_a_mail_change_no_verdict() {
    check("> ", |text| {
        format!("> {}", wrapped(text, 70).replace('\n', "\n> "))
    });
}

#[test]
fn quotation_marks_around_the_whole_answer_change_no_verdict() {
    check("straight", |text| format!("\"{text}\""));
    check("curly", |text| format!("“{text}”"));
}

#[test]
fn markup_changes_no_verdict() {
    check("bold", |text| format!("**{text}**"));
    check("html", |text| {
        format!(
            "<p>{}</p>",
            text.replace('&', "&amp;").replace(". ", ".</p>\n<p>")
        )
    });
}

#[test]
fn decomposed_hangul_changes_no_verdict() {
    check("NFD", |text| text.nfd().collect());
}

#[test]
fn saying_it_twice_earns_nothing() {
    for answer in ANSWERS
        .iter()
        .filter(|it| it.strength == "wrong")
        .step_by(5)
    {
        let once = verdicts(answer, &answer.text);
        let twice = verdicts(answer, &format!("{} {}", answer.text, answer.text));
        let heard = |all: &[Verdict]| all.iter().filter(|it| **it == Verdict::Heard).count();
        assert!(
            heard(&twice) <= heard(&once),
            "{} {once:?} {twice:?}",
            answer.question
        );
    }
}
