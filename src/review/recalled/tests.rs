use super::*;
use crate::diagnostic::SourceText;
use crate::review::merging::{Choice, entries as merge};

fn day(day: &str) -> NaiveDate {
    day.parse().expect("a day")
}

fn interview(id: &str, decision: Option<Decision>, went: &[u8]) -> RecalledInterview {
    let questions = went.iter().enumerate().map(|(at, went)| RecalledQuestion {
        asked: format!("질문 {at}?"),
        went: Some(*went),
        ..RecalledQuestion::new(format!("q{}", at + 1))
    });
    RecalledInterview {
        id: id.to_owned(),
        company: "한마루".to_owned(),
        decision,
        questions: questions.collect(),
        ..RecalledInterview::new(day("2026-11-30"), &[])
    }
}

#[track_caller]
fn comes_back(interviews: &[RecalledInterview]) {
    let text = write(interviews);
    let (read, problems) = read(&SourceText::new("recalled.toml", text.clone()));
    assert!(problems.is_empty(), "{text}");
    assert_eq!(read, interviews, "{text}");
}

#[test]
fn what_is_written_comes_back() {
    comes_back(&[]);
    comes_back(&[RecalledInterview::new(day("2026-11-30"), &[])]);
    let mut full = interview("2026-11-30", Some(Decision::Withdrew), &[1, 5]);
    full.round = "1차 \"실무\"\\".to_owned();
    full.reactions = "고개를 끄덕임\n웃음".to_owned();
    full.questions[0].reaction = "\t'음'".to_owned();
    full.questions[1].answer = "다시 쓰면\n\n\"\"\"이렇게\"\"\" \\ 끝".to_owned();
    // As macOS writes Hangul.
    full.questions[1].asked = "\u{1112}\u{1161}\u{11ab}글?".to_owned();
    comes_back(&[full, interview("b", None, &[])]);
}

#[test]
fn every_error_is_reported() {
    for (text, line) in [
        ("format = 2\n", 1),
        ("format = 1\n[[interview]]\nid = \"a\"\n", 2),
        (
            "format = 1\n[[interview]]\nid = \"a\"\nday = \"2026-11-30\"\ndecision = \"pased\"\n",
            5,
        ),
        (
            "format = 1\n[[interview]]\nid = \"a\"\nday = \"2026-11-30\"\n[[interview.question]]\nid = \"q1\"\nasked = \"?\"\nwent = 6\n",
            8,
        ),
        (
            "format = 1\n[[interview]]\nid = \"a\"\nday = \"2026-11-30\"\n[[interview]]\nid = \"a\"\nday = \"2026-11-30\"\n",
            5,
        ),
    ] {
        let source = SourceText::new("recalled.toml", text);
        let (_, problems) = read(&source);
        let at = problems.first().and_then(|it| it.span.clone());
        let at = at.map(|span| source.position(span.start).line);
        assert_eq!(at, Some(line), "{text}");
    }
}

#[test]
fn both_machines_come_to_the_same_and_nothing_is_lost() {
    let here = interview("a", None, &[3]);
    let mut there = here.clone();
    there.decision = Some(Decision::Passed);
    there.questions.push(RecalledQuestion {
        asked: "더 있나요?".to_owned(),
        ..RecalledQuestion::new("q2".to_owned())
    });
    let both = |one: &RecalledInterview, other: &RecalledInterview| {
        merge(
            std::slice::from_ref(one),
            std::slice::from_ref(other),
            &mut |_| Choice::Both,
        )
    };
    // A mere extension is not a conflict.
    let (ours, theirs) = ([here.clone()], [there.clone()]);
    let merged = merge(&ours, &theirs, &mut |_| Choice::Ours);
    assert_eq!(merged, theirs);
    let mut other = here.clone();
    other.questions[0].went = Some(1);
    let merged = both(&other, &there);
    assert_eq!(merged, both(&there, &other));
    assert_eq!(merged.len(), 2);
    assert_eq!(merge(&merged, &[there], &mut |_| Choice::Both), merged);
    assert_eq!(merge(&merged, &[other], &mut |_| Choice::Both), merged);
}

#[test]
fn nothing_is_claimed_before_the_eighth_decision() {
    let mut all = vec![
        interview("a", Some(Decision::Passed), &[5]),
        interview("b", Some(Decision::Rejected), &[2]),
        interview("c", Some(Decision::Withdrew), &[1]),
        interview("d", None, &[4]),
    ];
    let compared =
        |all: &[RecalledInterview]| Comparison::of(all, &vec![Before::default(); all.len()]);
    let found = compared(&all);
    assert_eq!((found.passed, found.rejected, found.missing()), (1, 1, 6));
    assert_eq!(found.went, Pairs { higher: 1, all: 1 });
    assert_eq!(found.marks, Pairs::default());
    for (at, went) in [4, 1, 3, 2, 2, 3].into_iter().enumerate() {
        let decision = [Decision::Passed, Decision::Rejected][at % 2];
        all.push(interview(&format!("e{at}"), Some(decision), &[went]));
    }
    let found = compared(&all);
    assert_eq!((found.passed, found.rejected, found.missing()), (4, 4, 0));
    // Passed: 5 4 3 2. Rejected: 2 1 2 3. The ties 3-3 and (twice) 2-2 say nothing.
    assert_eq!(
        found.went,
        Pairs {
            higher: 12,
            all: 13
        }
    );
}

#[test]
fn a_new_question_takes_no_id_that_was_there() {
    let mut one = interview("a", None, &[3, 4]);
    assert_eq!(one.next_question_id(), "q3");
    one.questions.remove(0);
    assert_eq!(one.next_question_id(), "q3");
    let taken = [interview("2026-11-30", None, &[])];
    assert_eq!(
        RecalledInterview::new(day("2026-11-30"), &taken).id,
        "2026-11-30-2"
    );
}
