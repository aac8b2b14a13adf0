//! What others see of an interview: the words as said, the own rating, and what the coach saw.

use crate::diagnostic::SourceText;
use crate::lang::{Language, say};
use crate::review::Notes;
use crate::transcript::{self, Transcript};

use super::*;

fn transcript() -> Transcript {
    let file = include_str!("../../../tests/data/records/transcript-1-coach.toml");
    transcript::read(&SourceText::new("transcript.toml", file)).unwrap()
}

fn turns(notes: &Notes) -> Reviewed {
    Reviewed::of(&transcript().turns, notes)
}

#[test]
fn the_json_holds_what_the_coach_saw_in_characters() {
    let json =
        serde_json::to_value(TranscriptJson::of(&transcript(), &turns(&Notes::default()))).unwrap();
    let turn = &json["turns"][0];
    let coach = &turn["coach"];
    assert_eq!(coach["kind"], "story");
    assert_eq!(coach["spoken_seconds"], 7.5);
    assert_eq!(coach["marks"]["substance"]["mark"], 3);
    let finding = &coach["findings"][0];
    assert_eq!(finding["rule"], "no-number");
    let place = |key: &str| usize::try_from(finding[key].as_u64().unwrap()).unwrap();
    let answer: Vec<char> = turn["answer"].as_str().unwrap().chars().collect();
    let quoted: String = answer[place("start")..place("end")].iter().collect();
    assert_eq!(finding["quote"], quoted);
    assert_eq!(coach["key_points"][0]["words"][0], "로그");
    assert_eq!(coach["key_points"][1]["covered"], false);
    assert!(coach["star"]["shares"]["action"].is_number());
    assert_eq!(
        turn["own"], 4,
        "the candidate's own rating stands as it was"
    );
    assert!(json["turns"][1]["coach"].is_null());
}

#[test]
fn the_json_holds_what_to_do_next() {
    let json =
        serde_json::to_value(TranscriptJson::of(&transcript(), &turns(&Notes::default()))).unwrap();
    let debrief = &json["debrief"];
    assert_eq!(debrief["own"], 4.0);
    assert_eq!(debrief["coach"], 4.4);
    assert_eq!(debrief["difference"], -0.4);
    assert_eq!(debrief["marks"]["substance"], 3.0);
    let steps = debrief["next"].as_array().unwrap();
    let [step] = steps.as_slice() else {
        panic!("only what was found: {steps:?}");
    };
    assert_eq!(step["rule"], "no-number");
    assert_eq!((&step["turn"], &step["times"]), (&0.into(), &1.into()));
    assert_eq!(step["quote"], "많이 좋아졌습니다");
    assert_eq!(
        step["start"],
        json["turns"][0]["coach"]["findings"][0]["start"]
    );
}

#[test]
fn text_and_markdown_include_the_coachs_findings() {
    for export in [
        text::export(&transcript(), &turns(&Notes::default()), Language::Ko),
        markdown::export(&transcript(), &turns(&Notes::default()), Language::Ko),
    ] {
        let own = export.find("내 평가 4점").unwrap();
        let marks = export.find("코치 점수: 구성 4, 내용 3").unwrap();
        assert!(own < marks, "the own rating comes first:\n{export}");
        assert!(
            export.contains(say::debrief::NEXT.get(Language::Ko)),
            "{export}"
        );
        assert!(export.contains("질문 1: ‘많이 좋아졌습니다’"), "{export}");
        assert!(export.contains("‘많이 좋아졌습니다’"), "{export}");
        assert!(export.contains("숫자를 넣으세요."));
        assert!(export.contains("담긴 핵심: 기록부터 본다 (‘로그’)"));
        assert!(export.contains("빠진 핵심: 사과"));
    }
    let english = text::export(&transcript(), &turns(&Notes::default()), Language::En);
    assert!(english.contains("Numbers in the result: “많이 좋아졌습니다” Add a number."));
}

#[test]
fn exports_include_the_candidates_corrections_and_their_turns() {
    let file = include_str!("../../../tests/data/records/transcript-1-judge.toml");
    let transcript = transcript::read(&SourceText::new("transcript.toml", file)).unwrap();
    let mut notes = Notes::default();
    let turns = &transcript.turns;
    let start = turns[1].answer.find("먼저").unwrap();
    let end = turns[1].answer.find('.').unwrap();
    notes.mark_said(turns, 0, "sorry", (1, start..end));
    notes.mark_not_said(turns, 0, "daily");
    notes.dispute(turns, 0, crate::coach::Rule::NoNumber);
    let turns = Reviewed::of(turns, &notes);
    let json = serde_json::to_value(TranscriptJson::of(&transcript, &turns)).unwrap();
    assert_eq!(json["judge"], 2);
    let turn = &json["turns"][0];
    assert_eq!(turn["disputed"], serde_json::json!(["no-number"]));
    let points = &turn["coach"]["key_points"];
    assert_eq!(
        points[1],
        serde_json::json!({
            "id": "sorry",
            "say": "사과",
            "verdict": "heard",
            "covered": true,
            "words": ["먼저 사과드렸습니다"],
            "ranges": [{ "start": 3, "end": 13, "turn": 1 }],
            "by": "candidate",
        })
    );
    assert_eq!(
        (&points[0]["by"], &points[2]["by"]),
        (&"coach".into(), &"candidate".into())
    );
    assert_eq!(
        json["turns"][1]["coach"]["key_points"][0]["by"],
        "candidate"
    );
    for export in [
        text::export(&transcript, &turns, Language::Ko),
        markdown::export(&transcript, &turns, Language::Ko),
    ] {
        for words in [
            "핵심 3개 가운데 들린 것 2개 (그중 1개는 꼬리질문에서)",
            "내가 짚은 핵심: 사과 (꼬리질문 1: ‘먼저 사과드렸습니다’)",
            "말하지 않은 핵심: 진행 상황을 매일 알린다",
        ] {
            assert!(export.contains(words), "no {words}: {export}");
        }
        assert!(!export.contains("숫자를 넣으세요"), "{export}");
    }
}

#[test]
fn exports_say_why_a_follow_up_was_asked() {
    let file = include_str!("../../../tests/data/records/transcript-1-judge.toml");
    let mut transcript = transcript::read(&SourceText::new("transcript.toml", file)).unwrap();
    transcript.turns[0].notes = " \n".into();
    let mut reasons = |reason: Option<&str>, key: &str| {
        transcript.turns[1].reason = reason.map(str::to_owned);
        transcript.turns[1].probe = Some(key.into());
        let turns = Reviewed::of(&transcript.turns, &Notes::default());
        let json = serde_json::to_value(TranscriptJson::of(&transcript, &turns)).unwrap();
        let text = super::text::export(&transcript, &turns, Language::Ko);
        let markdown = markdown::export(&transcript, &turns, Language::Ko);
        assert!(
            !text.contains("(메모)") && !markdown.contains("*메모*"),
            "{text}"
        );
        let why = json["turns"][1]["why"].as_str().map(str::to_owned);
        for export in [text, markdown] {
            let shown = why.as_ref().map(|why| format!("물은 까닭: {why}"));
            assert_eq!(
                export.contains(say::probe::REASON.get(Language::Ko)),
                shown.is_some(),
                "{export}"
            );
            assert!(shown.is_none_or(|it| export.contains(&it)), "{export}");
        }
        (json["turns"][1]["when"].clone(), why)
    };
    let (when, why) = reasons(Some("unsure:daily"), "0");
    assert_eq!(when, "unsure:daily");
    assert_eq!(
        why.as_deref(),
        Some("‘진행 상황을 매일 알린다’ 이야기를 하셨는지 분명하지 않아서요")
    );
    let (_, why) = reasons(Some("missed:sorry"), "0");
    assert_eq!(why.as_deref(), Some("‘사과’ 이야기가 들리지 않아서요"));
    // An older record names only those of the interviewer's own questions.
    let (when, why) = reasons(None, "g:own-part");
    assert_eq!(
        (when.is_null(), why.as_deref()),
        (true, Some(say::probe::BECAUSE_OWN_PART.get(Language::Ko)))
    );
    assert_eq!(reasons(None, "0").1, None);
}
