//! Assessments of answers to follow-ups, denials, and non-answers.

use std::fs;

use rehearsal::bank::Question;
use rehearsal::bank::examples as bank_examples;
use rehearsal::coach::{
    Answer, AnswerKind, Assessment, Dimension, Rule, Rules, Severity, Verdict, assess,
};
use rehearsal::diagnostic::SourceText;
use rehearsal::lang::Language;
use serde::Deserialize;

use super::examples::{folder, questions};
use super::models::banks;

/// An exchange that a candidate reported: answered beside the point on purpose.
const STORY: &str = "작년에 결제 시스템을 새로 옮길 때 일인데요, 프로젝트 리더가 금요일 밤에 한 번에 전환하자고 했습니다. 주말 매출이 하루 4억 정도라 실패하면 손해가 컸거든요. 저는 전환 담당이었고, 한 번에 옮기면 되돌리는 데 두 시간은 걸린다는 걸 리허설에서 재 봐서 알고 있었어요. 그래서 리더님께 따로 30분을 달라고 해서 리허설 기록을 보여 드리고, 가맹점 5퍼센트부터 나눠서 옮기자고 말씀드렸습니다. 처음에는 일정이 밀린다고 반대하셨는데, 제가 나눠서 해도 이틀밖에 안 늦어진다는 계획표를 만들어 갔더니 받아들이셨어요. 결국 첫날 5퍼센트에서 환불 오류를 하나 발견했고 12분 만에 되돌렸습니다. 전체 전환은 이틀 뒤에 문제없이 끝났고요. 그 뒤로 그 팀은 큰 전환을 늘 나눠서 합니다.";

fn conflict() -> Question {
    let banks = banks();
    let bank = banks.iter().find(|it| it.id == "leadership-principles");
    let question = bank.and_then(|it| it.question("conflict-with-superior"));
    question.expect("a shipped question").clone()
}

fn replied(question: &Question, before: &[&str], prompt: &str, reply: &str) -> Assessment {
    let language = match reply.is_ascii() {
        true => Language::En,
        false => Language::Ko,
    };
    let aim = std::time::Duration::from_secs(45);
    let answer = Answer {
        before,
        ..Answer::to_probe(question, prompt, reply, language, aim)
    };
    assess(&answer, &Rules::ALL)
}

#[track_caller]
fn missed(seen: &Assessment, words: &str, reply: &str) {
    let finding = seen.finding(Rule::OffQuestion);
    let finding = finding.unwrap_or_else(|| panic!("nothing is said of: {reply}"));
    assert!(
        finding.advice.get(Language::Ko).contains(words),
        "{reply}: {:?}",
        finding.advice
    );
    let quoted = finding.quote.clone().and_then(|it| reply.get(it));
    assert!(quoted.is_some_and(|it| !it.is_empty()), "{reply}");
}

#[test]
fn generic_answers_are_called_generic_every_time() {
    let question = conflict();
    let asked = [
        "그분 입장에서 이 일을 이야기한다면 어떻게 말씀하실까요?",
        "당사자에게는 직접 뭐라고 하셨나요?",
        "조금 더 일찍 손을 썼다면 달라졌을까요?",
    ];
    for reply in [
        "저는 항상 최선을 다했습니다.",
        "열심히 노력했습니다. 좋은 결과가 있었습니다.",
        "글쎄요, 상황에 따라 다를 것 같습니다.",
        "앞에서 말씀드린 대로입니다.",
        "I always did my best.",
        "It depends on the situation, I guess.",
    ] {
        let mut before = vec![STORY];
        for (turn, prompt) in asked.iter().enumerate() {
            let seen = replied(&question, &before, prompt, reply);
            let named = if turn == 0 {
                "어느 질문에나"
            } else {
                "되풀이"
            };
            missed(&seen, named, reply);
            assert!(seen.marks.iter().all(|it| it.points.is_none()), "{reply}");
            before.push(reply);
        }
    }
}

#[test]
fn what_was_said_before_or_belongs_to_nothing_is_named() {
    let question = conflict();
    let asked = "조금 더 일찍 손을 썼다면 달라졌을까요?";
    let late =
        "제가 너무 늦게 말씀드린 건 아쉽습니다. 두 주 전에 말씀드렸으면 계획표도 덜 급했을 거예요.";
    let again = "두 주 전에 말씀드렸으면 계획표도 덜 급했을 거예요.";
    missed(
        &replied(&question, &[STORY, late], asked, again),
        "되풀이",
        again,
    );
    let again = "리더님께 따로 30분을 달라고 해서 리허설 기록을 보여 드리고, 가맹점 5퍼센트부터 나눠서 옮기자고 말씀드렸습니다.";
    missed(&replied(&question, &[STORY], asked, again), "되풀이", again);
    let beside = "네, 지금도 연락하고 지냅니다.";
    missed(
        &replied(&question, &[STORY], asked, beside),
        "이어지는 말",
        beside,
    );
}

#[test]
fn a_reply_that_answers_is_left_alone_however_short() {
    let question = conflict();
    for (asked, reply) in [
        (
            "그분 입장에서 이 일을 이야기한다면 어떻게 말씀하실까요?",
            "일정을 지키려는데 담당자가 발목을 잡는다고 하셨을 겁니다.",
        ),
        (
            "그분 입장에서 이 일을 이야기한다면 어떻게 말씀하실까요?",
            "리허설을 세 번 했는데 평균 1시간 50분이 걸렸고, 리더님은 그 숫자를 처음 보신 거라 놀라셨어요.",
        ),
        (
            "당사자에게는 직접 뭐라고 하셨나요?",
            "이대로 가면 주말에 되돌릴 수 없다고 말씀드렸습니다.",
        ),
        (
            "조금 더 일찍 손을 썼다면 달라졌을까요?",
            "네, 두 주만 빨랐어도 리더님이 덜 놀라셨을 거예요.",
        ),
        ("조금 더 일찍 손을 썼다면 달라졌을까요?", "아니요."),
        ("누가 결정하셨나요?", "제가 했습니다."),
        (
            "What would you do differently?",
            "I'd show the rehearsal log two weeks earlier.",
        ),
        (
            "왜 나눠서 옮기자고 하셨어요?",
            "상황에 따라 다르지만, 그때는 환불 오류를 하루 안에 찾을 길이 그것뿐이었습니다.",
        ),
    ] {
        let seen = replied(&question, &[STORY], asked, reply);
        assert_eq!(seen.finding(Rule::OffQuestion), None, "{reply}");
    }
}

/// The second half of a story plays a reply that continues it; the second half of another
/// question's story plays one that does not.
#[test]
fn a_continuation_of_a_story_is_not_called_off_the_question() {
    #[derive(Deserialize)]
    struct Labeled {
        question: String,
        lang: Language,
        text: String,
        labels: serde_json::Value,
    }
    let file = folder().join("answers-rules/whole.jsonl");
    let text = fs::read_to_string(file).expect("the answers");
    let labeled: Vec<Labeled> = text
        .lines()
        .map(|it| serde_json::from_str(it).expect("an answer"))
        .collect();
    let banks = banks();
    let (mut wrong, mut all) = (Vec::new(), 0);
    for it in labeled.iter().filter(|it| it.labels["off"] == false) {
        let (bank, id) = it.question.split_once('/').expect("BANK/ID");
        let bank = banks.iter().find(|it| it.id == bank).expect("a bank");
        let question = bank.question(id).expect("a question");
        let sentences = rehearsal::coach::sentences(&it.text);
        let Some(at) = sentences
            .get(sentences.len().saturating_sub(2))
            .map(|it| it.start)
        else {
            continue;
        };
        let (before, reply) = it.text.split_at(at);
        if before.trim().is_empty() {
            continue;
        }
        all += 1;
        let prompt = "그때 왜 그렇게 하셨나요?";
        let aim = std::time::Duration::from_secs(45);
        let answer = Answer {
            before: &[before],
            ..Answer::to_probe(question, prompt, reply, it.lang, aim)
        };
        let seen = assess(&answer, &Rules::ALL);
        let finding = seen.finding(Rule::OffQuestion);
        if finding.is_some_and(|it| it.quote.is_some()) && seen.kind != AnswerKind::OffQuestion {
            wrong.push(reply.to_owned());
        }
    }
    eprintln!(
        "called beside the question: {} of {all} that go on",
        wrong.len()
    );
    assert!(
        wrong.len() * 50 <= all,
        "{} of {all}\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn each_denied_point_is_a_separate_finding_with_its_own_words() {
    #[derive(Deserialize)]
    struct Given {
        question: String,
        lang: Language,
        strength: String,
        text: String,
    }
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let source = |path: &str| {
        let text = fs::read_to_string(root.join(path)).expect("a file");
        SourceText::new(path, text)
    };
    let examples = bank_examples::read(&source("scenarios/banks/examples/aws-cse.toml")).0;
    let examples = examples.expect("sound examples");
    let banks = banks();
    let bank = banks
        .iter()
        .find(|it| it.id == "aws-cse")
        .expect("the bank");
    let answers = source("tests/coach/answers/aws-cse.jsonl");
    let mut several = 0;
    for line in answers.text().lines() {
        let given: Given = serde_json::from_str(line).expect("an answer");
        if given.strength != "denying" {
            continue;
        }
        let id = given.question.strip_prefix("aws-cse/").expect("the bank's");
        let question = bank.question(id).expect("a question");
        let Some(examples) = examples.questions.get(id) else {
            continue;
        };
        let answer = Answer {
            examples,
            ..Answer::new(question, &given.text, given.lang)
        };
        let seen = assess(&answer, &Rules::ALL);
        let points = seen.key_points.iter();
        let denied: Vec<_> = points
            .filter(|it| it.verdict == Verdict::Contradicted)
            .collect();
        let findings: Vec<_> = seen
            .findings
            .iter()
            .filter(|it| it.rule == Rule::KeyPoints)
            .collect();
        if denied.is_empty() {
            continue;
        }
        several += usize::from(denied.len() > 1);
        assert_eq!(findings.len(), denied.len(), "{}", given.text);
        for (point, finding) in denied.iter().zip(&findings) {
            assert_eq!(finding.severity, Severity::Warning);
            assert_eq!(
                finding.quote.as_ref(),
                point.places.first(),
                "{}",
                given.text
            );
            let say = point.say.get(Language::Ko).trim_end_matches('.');
            assert!(
                finding.advice.get(Language::Ko).contains(say),
                "{:?}",
                finding.advice
            );
            assert!(!finding.advice.get(Language::Ko).contains("빠졌"));
        }
        for mark in &seen.marks {
            let of_points = mark.findings.iter().filter(|it| **it == Rule::KeyPoints);
            assert!(of_points.count() <= 1, "a rule stands once: {mark:?}");
        }
    }
    assert!(several > 0, "some answers deny more than one point");
}

#[test]
fn a_non_answer_has_marks_only_where_something_was_measured() {
    let bank = questions();
    let question = bank.question("angry-customer").expect("a question");
    let hike = "지난 주말에 북한산에 다녀왔습니다. 날씨가 참 좋았고 단풍이 예뻤습니다. 내려와서 파전을 먹었습니다. 다음 주에는 설악산에 가려고 합니다.";
    for (text, why) in [(hike, "질문에 대한 답이 아니어서"), ("", "답이 없어서")] {
        let seen = assess(&Answer::new(question, text, Language::Ko), &Rules::ALL);
        let mark = |dimension: Dimension| {
            let mark = seen.marks.iter().find(|it| it.dimension == dimension);
            mark.expect("five marks").points
        };
        assert_eq!(mark(Dimension::Relevance), Some(1), "{text}");
        for dimension in [
            Dimension::Structure,
            Dimension::Ownership,
            Dimension::Delivery,
        ] {
            assert_eq!(mark(dimension), None, "{text}");
        }
        assert!(
            seen.why_unmarked().get(Language::Ko).contains(why),
            "{text}"
        );
        assert_eq!(seen.mean_mark(), Some(1.0), "it does not look good: {text}");
    }
}
