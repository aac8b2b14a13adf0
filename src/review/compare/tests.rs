use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;
use crate::review::fixture::{aloud, probe, seen, session, turn};

fn cut<'t>(text: &'t str, range: &std::ops::Range<usize>) -> &'t str {
    text.get(range.clone()).unwrap()
}

/// The difference as a picture: `[-old-]` and `{+new+}` between the unchanged parts.
fn picture(old: &str, new: &str) -> String {
    let draw = |piece: &Piece| match piece {
        Piece::Same { new: range, .. } => cut(new, range).to_owned(),
        Piece::Changed { old: from, new: to } => {
            let removed = (!from.is_empty()).then(|| format!("[-{}-]", cut(old, from)));
            let added = (!to.is_empty()).then(|| format!("{{+{}+}}", cut(new, to)));
            removed.into_iter().chain(added).collect()
        }
    };
    diff(old, new).iter().map(draw).collect()
}

#[test]
fn a_difference_is_reported_word_by_word() {
    let check = |old, new, expected| assert_eq!(picture(old, new), expected);
    check(
        "저희는 로그를 봤습니다.",
        "제가 먼저 로그를 봤습니다.",
        "[-저희는-]{+제가 먼저+} 로그를 봤습니다.",
    );
    check(
        "로그를 봤습니다",
        "로그가 있었습니다",
        "[-로그를 봤습니다-]{+로그가 있었습니다+}",
    );
    check(
        "좋아졌습니다.",
        "30% 좋아졌습니다!",
        "{+30% +}좋아졌습니다[-.-]{+!+}",
    );
    check("I did it", "I did it today", "I did it{+ today+}");
    check("같다", "같다", "같다");
    check("", "새 답", "{+새 답+}");
    check("옛 답", "", "[-옛 답-]");
    check("", "", "");
}

#[test]
fn the_same_word_in_another_normal_form_is_the_same() {
    let decomposed: String = "면접을 봤다".nfd().collect();
    let pieces = diff(&decomposed, "면접을 봤다");
    assert_eq!(
        pieces,
        [Piece::Same {
            old: 0..decomposed.len(),
            new: 0.."면접을 봤다".len()
        }]
    );
}

#[test]
fn attempts_come_from_every_session_the_oldest_first() {
    let later = session(
        "2026-11-21T10:00:00+09:00",
        vec![turn("a", Some(4)), probe("a"), turn("b", None)],
    );
    let earlier = session(
        "2026-11-19T10:00:00+09:00",
        vec![turn("b", None), turn("a", Some(2))],
    );
    let mut changed = later.clone();
    changed.turns[0].own = Some(5);
    let sessions = [&changed, &earlier];
    let found = attempts(&QuestionRef::new("aws-cse", "a"), sessions);
    let rebuilt: Vec<_> = found
        .iter()
        .map(|it| (it.place, it.own, it.probes().count()))
        .collect();
    assert_eq!(rebuilt, [(1, Some(2), 0), (0, Some(5), 1)]);
    assert_eq!(found[0].transcript.id, earlier.id);
    assert!(attempts(&QuestionRef::new("other", "a"), sessions).is_empty());
}

#[test]
fn every_mark_length_and_time_tells_how_it_changed() {
    let mut old = seen(turn("a", Some(2)), "저희가 봤습니다.", [1, 2, 3, 4, 5]);
    old.used = Duration::from_millis(90_500);
    let mut new = seen(
        turn("a", Some(4)),
        "제가 로그를 먼저 봤습니다.",
        [2, 2, 5, 3, 5],
    );
    new.used = Duration::from_secs(60);
    new.think = Duration::from_secs(35);
    let one = session("2026-11-19T10:00:00+09:00", vec![old]);
    let other = session("2026-11-21T10:00:00+09:00", vec![new, probe("a")]);
    let found = attempts(&QuestionRef::new("aws-cse", "a"), [&one, &other]);
    let [before, after] = [found[0].measures(), found[1].measures()];
    assert_eq!((before.letters, before.words), (9, 2));
    assert_eq!((after.letters, after.words), (15, 4));
    let changes = Changes::between(&before, &after);
    // 7 and 11 syllables at 340 per minute.
    assert!(
        (changes.spoken - 4.0 * 60.0 / 340.0).abs() < 0.001,
        "{}",
        changes.spoken
    );
    assert_eq!(
        changes.marks,
        [Some(1.0), Some(0.0), Some(2.0), Some(-1.0), Some(0.0)]
    );
    assert_eq!(changes.of(Dimension::Relevance), Some(2.0));
    // The means are 3.0 and 3.4.
    assert_eq!(changes.mark, Some(0.4));
    assert_eq!(changes.own, Some(2.0));
    assert_eq!(
        (changes.letters, changes.words, changes.probes),
        (6.0, 2.0, 1.0)
    );
    assert_eq!((changes.used, changes.think), (-30.5, 5.0));
    let json = serde_json::to_value(attempts_json(&found)).unwrap();
    assert_eq!(json[0]["change"], serde_json::Value::Null);
    assert_eq!(json[1]["change"]["own"], 2.0);
    assert_eq!(json[1]["marks"]["ownership"], 3);
    assert_eq!(json[1]["turn"], 1);
}

#[test]
fn what_was_not_marked_has_no_change() {
    let one = session("2026-11-19T10:00:00+09:00", vec![turn("a", None)]);
    let found = attempts(&QuestionRef::new("aws-cse", "a"), [&one]);
    let measures = found[0].measures();
    let changes = Changes::between(&measures, &measures);
    assert_eq!(
        (changes.own, changes.mark, changes.marks),
        (None, None, [None; 5])
    );
    assert_eq!((changes.letters, changes.used), (0.0, 0.0));
}

proptest! {
    #[test]
    fn the_pieces_give_back_both_texts(old in "[가나다a-c .\n]{0,40}", new in "[가나다a-c .\n]{0,40}") {
        let pieces = diff(&old, &new);
        let rebuilt: String = pieces.iter().map(|piece| cut(&old, &piece.in_old())).collect();
        prop_assert_eq!(&rebuilt, &old);
        let rebuilt: String = pieces.iter().map(|piece| cut(&new, &piece.in_new())).collect();
        prop_assert_eq!(&rebuilt, &new);
        for piece in &pieces {
            if let Piece::Same { old: from, new: to } = piece {
                prop_assert_eq!(cut(&old, from), cut(&new, to));
            }
        }
    }

    #[test]
    fn no_text_differs_from_itself(text in ".{0,60}") {
        let same = diff(&text, &text).iter().all(|it| matches!(it, Piece::Same { .. }));
        prop_assert!(same);
    }
}

#[test]
fn a_typed_attempt_and_a_spoken_one_are_compared_by_what_is_known_of_each() {
    let typed = session("2026-11-20T10:00:00+09:00", vec![turn("a", Some(3))]);
    let said = aloud(turn("a", Some(4)), &"가".repeat(100), 20.0, &[(3.0, 4.0)]);
    let spoken = session("2026-11-21T10:00:00+09:00", vec![said]);
    let question = spoken.turns[0].reference();
    let attempts = attempts(&question, [&typed, &spoken]);
    let [old, new] = [0, 1].map(|it| attempts[it].measures());
    assert_eq!((old.aloud, new.spoken.as_secs()), (None, 20));
    let json = serde_json::to_value(attempts_json(&attempts)).unwrap();
    assert_eq!(
        (&json[0]["voiced"], &json[1]["voiced"]),
        (&false.into(), &true.into())
    );
    assert!(json[0]["heard"].is_null() && json[0]["pace"].is_null());
    assert_eq!(
        (&json[1]["pauses_a_minute"], &json[1]["pace"]),
        (&3.0.into(), &300.0.into())
    );
}
