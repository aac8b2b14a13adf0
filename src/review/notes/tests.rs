use proptest::prelude::*;

use super::*;
use crate::coach::Rule;
use crate::diagnostic::{SourceText, headline};
use crate::lang::Language;
use crate::review::fixture::{probe, session, turn};

const STARTED: &str = "2026-11-21T10:05:00+09:00";

fn transcript() -> Transcript {
    let turns = vec![turn("a", Some(4)), probe("a"), turn("b", None)];
    session(STARTED, turns)
}

fn source(text: &str) -> SourceText {
    SourceText::new("notes.toml", text)
}

fn said(text: &str) -> Vec<String> {
    let source = source(text);
    let (_, diagnostics) = read(&source);
    let say = |it| headline(&source, it, Language::En);
    diagnostics.iter().map(say).collect()
}

#[test]
fn a_changed_rating_is_laid_over_the_record_and_leaves_it_alone() {
    let transcript = transcript();
    let mut notes = Notes::default();
    notes.rate(&transcript, 0, 2);
    notes.rate(&transcript, 2, 3);
    let owns = [0, 1, 2].map(|place| notes.own(&transcript, place));
    assert_eq!(owns, [Some(2), None, Some(3)]);
    assert_eq!(transcript.turns[0].own, Some(4));
}

#[test]
fn the_recorded_rating_takes_a_change_back() {
    let transcript = transcript();
    let mut notes = Notes::default();
    notes.rate(&transcript, 0, 2);
    notes.rate(&transcript, 0, 4);
    assert!(notes.is_empty());
}

#[test]
fn a_probe_a_turn_that_is_not_there_and_a_six_cannot_be_rated() {
    let transcript = transcript();
    let mut notes = Notes::default();
    notes.rate(&transcript, 1, 5);
    notes.rate(&transcript, 3, 5);
    notes.rate(&transcript, 0, 6);
    assert!(notes.is_empty());
}

#[test]
fn a_note_on_another_question_has_no_effect_and_is_kept() {
    let mut notes = Notes::default();
    notes.rate(&transcript(), 0, 2);
    let other = session(STARTED, vec![turn("other", Some(5))]);
    assert_eq!(notes.own(&other, 0), Some(5));
    assert_eq!(notes.remarks(&other, 0), None);
    assert!(write(&notes).contains("own = 2"));
}

#[test]
fn the_same_tag_is_given_once_however_it_is_typed() {
    let mut remarks = Remarks::default();
    for tag in ["다시  보기", "\u{1103}\u{1161}시\n보기", "", "결과"] {
        remarks.tag(tag);
    }
    assert_eq!(remarks.tags(), ["다시 보기", "결과"]);
}

#[test]
fn notes_read_as_people_write_them() {
    let text = "format = 1\nstar = true\ntags = ['면접 전날']\n\n[[turn]]\nnumber = 1\nown = 2\n\
                comment = '결과에 수치가 없었다.'\n";
    let (notes, diagnostics) = read(&source(text));
    assert_eq!(diagnostics, []);
    let transcript = transcript();
    assert!(notes.session.star());
    assert_eq!(notes.session.tags(), ["면접 전날"]);
    assert_eq!(notes.own(&transcript, 0), Some(2));
    let remarks = notes.remarks(&transcript, 0).unwrap();
    assert_eq!(remarks.comment(), Some("결과에 수치가 없었다."));
    assert_eq!(read(&source("\n")), (Notes::default(), Vec::new()));
}

#[test]
fn what_is_wrong_is_reported_and_the_rest_is_used() {
    let text = "format = 1\nstar = 'yes'\ntagz = []\n[[turn]]\nnumber = 0\n[[turn]]\nnumber = 1\n\
                own = 6\ncomment = 'ok'\n[[turn]]\nnumber = 1\n";
    insist(
        text,
        &[
            "notes.toml:2:8: error: 'star' should be true or false",
            "notes.toml:3:1: error: ",
            "notes.toml:5:10: error: ",
            "notes.toml:8:7: error: ",
            "notes.toml:10:1: error: turn 1 has notes twice",
        ],
    );
    let (notes, _) = read(&source(text));
    let transcript = transcript();
    let remarks = notes.remarks(&transcript, 0).unwrap();
    assert_eq!(remarks.comment(), Some("ok"));
    assert_eq!(notes.own(&transcript, 0), Some(4));
}

#[test]
fn notes_of_a_newer_format_are_refused_with_a_message() {
    insist("format = 5\nsky = 'blue'\n", &["notes.toml:1:10: error: "]);
    insist("star = true\n", &["notes.toml:1:1: error: "]);
}

#[track_caller]
fn insist(text: &str, beginnings: &[&str]) {
    let said = said(text);
    let fits = said.len() == beginnings.len()
        && said
            .iter()
            .zip(beginnings)
            .all(|(it, begin)| it.starts_with(begin));
    assert!(fits, "{said:#?}");
}

fn remarks() -> impl Strategy<Value = Remarks> {
    (
        any::<bool>(),
        prop::collection::vec(any::<String>(), 0..3),
        ".*\n?.*",
    )
        .prop_map(|(star, tags, comment)| {
            let mut remarks = Remarks::default();
            remarks.set_star(star);
            tags.iter().for_each(|tag| remarks.tag(tag));
            remarks.set_comment(&comment);
            remarks
        })
}

proptest! {
    #[test]
    fn what_is_written_is_read(
        session in remarks(),
        turns in prop::collection::btree_map(0_usize..9_999, (1_u8..=5, remarks()), 0..4),
    ) {
        let turns = turns.into_iter().map(|(place, (own, remarks))| {
            let question = Some(QuestionRef::new("bank", "question"));
            let said = vec![MarkedSentence {
                point: "logs".to_owned(),
                turn: place,
                characters: 0..place,
                quote: "말\n\"했다\"".to_owned(),
            }];
            let disputed = vec![Rule::Filler];
            let turn = TurnNotes { question, own: Some(own), remarks, said, disputed, ..TurnNotes::default() };
            (place, turn)
        });
        let turns: BTreeMap<usize, TurnNotes> = turns.collect();
        let elsewhere = turns.iter().map(|(place, turn)| {
            let answer = AnswerMark::read("1a2b3c4d");
            let turn = TurnNotes { answer: answer.clone(), ..turn.clone() };
            ((place + 1, answer.unwrap()), turn)
        });
        let elsewhere = elsewhere.collect();
        let notes = Notes { session, turns, elsewhere };
        prop_assert_eq!(read(&source(&write(&notes))), (notes, Vec::new()));
    }
}

#[test]
fn corrections_are_saved_with_their_words_and_turns() {
    let transcript = transcript();
    let turns = &transcript.turns;
    let mut notes = Notes::default();
    // "로그를 먼저 봤습니다."
    notes.mark_said(turns, 0, "logs", (1, 7..36));
    notes.mark_not_said(turns, 0, "apology");
    notes.dispute(turns, 1, Rule::NoNumber);
    let file = write(&notes);
    assert!(file.starts_with("format = 4\n"), "{file}");
    assert!(
        file.contains(
            "{ point = \"logs\", turn = 2, start = 3, end = 14, quote = \"로그를 먼저 봤습니다\" }"
        ),
        "{file}"
    );
    assert_eq!(read(&source(&file)), (notes.clone(), Vec::new()));
    assert_eq!(
        notes.word(turns, 0, "logs"),
        Some(OwnWord::Said(vec![(1, 7..36)]))
    );
    assert_eq!(notes.word(turns, 0, "apology"), Some(OwnWord::NotSaid));
    assert_eq!(notes.word(turns, 0, "other"), None);
    assert_eq!(notes.disputed(turns, 1), [Rule::NoNumber]);
}

#[test]
fn notes_of_an_older_program_keep_its_format() {
    for (format, own) in [(1, "own = 2"), (2, "not_said = [\"logs\"]")] {
        let old = format!("format = {format}\n\n[[turn]]\nnumber = 1\n{own}\n");
        let (notes, problems) = read(&source(&old));
        assert_eq!(problems, Vec::new());
        assert_eq!(write(&notes), old);
    }
}

#[test]
fn words_that_are_no_longer_there_mark_nothing() {
    let mut transcript = transcript();
    let mut notes = Notes::default();
    notes.mark_said(&transcript.turns, 0, "logs", (0, 0..20));
    let said = |transcript: &Transcript| notes.word(&transcript.turns, 0, "logs");
    assert!(said(&transcript).is_some());
    transcript.turns[0].answer.insert_str(0, "음, ");
    assert_eq!(said(&transcript), None);
    assert_eq!(notes.said(&transcript.turns, 0).count(), 0);
    // The turn has a different question now.
    let other = session(STARTED, vec![turn("other", None)]);
    assert_eq!(said(&other), None);
}

#[test]
fn only_words_of_the_question_and_its_follow_ups_make_its_points() {
    let transcript = transcript();
    let mut notes = Notes::default();
    for (place, words) in [(2, 0..20), (7, 0..20), (0, 5..5)] {
        notes.mark_said(&transcript.turns, 0, "logs", (place, words));
    }
    assert!(notes.is_empty());
    let text = "format = 2\n[[turn]]\nnumber = 1\nsaid = [{ point = 'logs', turn = 3, start = 0, \
                end = 3, quote = '제가 ' }]\n";
    let (notes, problems) = read(&source(text));
    assert_eq!(problems, []);
    assert_eq!(notes.word(&transcript.turns, 0, "logs"), None);
}

#[test]
fn an_unknown_rule_is_reported_and_so_is_an_incomplete_position() {
    insist(
        "format = 2\n[[turn]]\nnumber = 1\ndisputed = ['no-humour']\nsaid = [{ point = 'a' }]\n",
        &[
            "notes.toml:4:13: error: ",
            "notes.toml:5:9: error: ",
            "notes.toml:5:9: error: ",
            "notes.toml:5:9: error: ",
            "notes.toml:5:9: error: ",
        ],
    );
}
