//! Cases that people ran into: a wrong claim is worse than none.

use rehearsal::coach::{Answer as Given, JudgedPoint, Rules, Verdict, assess};
use rehearsal::lang::Language;

use super::data::{ANSWERS, Label, question};

fn judged(name: &str, text: &str, language: Language) -> Vec<JudgedPoint> {
    let (asked, examples) = question(name);
    let given = Given {
        examples,
        ..Given::new(asked, text, language)
    };
    assess(&given, &Rules::ALL).key_points
}

fn verdict(points: &[JudgedPoint], id: &str) -> Verdict {
    let point = points.iter().find(|it| it.id == id);
    point.unwrap_or_else(|| panic!("no point {id}")).verdict
}

#[test]
fn two_claims_side_by_side_are_not_one() {
    for (language, ids, text) in [
        (
            Language::Ko,
            ["id-token", "access-token-for-api"].as_slice(),
            "ID 토큰으로 누가 로그인했는지 알려 줍니다. 액세스 토큰은 API더러 보라고 만든 겁니다.",
        ),
        (
            Language::En,
            &["id-token"],
            "The ID token tells the app who logged in. The access token was made for the API to look at.",
        ),
    ] {
        let points = judged("aws-cse/oauth-vs-oidc", text, language);
        for id in ids {
            let verdict = verdict(&points, id);
            let fair = matches!(verdict, Verdict::Heard | Verdict::Unsure);
            assert!(fair, "{id}: {verdict:?}: {text}");
        }
    }
}

#[test]
fn what_is_said_of_another_thing_is_not_heard() {
    for (language, text) in [
        (
            Language::Ko,
            "TIME_WAIT은 우리 애플리케이션이 close를 부르지 않아서 생기는 누수입니다. CLOSE_WAIT은 먼저 닫은 쪽에 잠깐 남았다가 저절로 사라지는 정상 상태입니다.",
        ),
        (
            Language::En,
            "TIME_WAIT means our application never called close, so it is a leak in our code. CLOSE_WAIT is normal on the side that closed first and goes away by itself after a minute.",
        ),
    ] {
        let points = judged("aws-cse/close-wait-piling", text, language);
        for id in ["app-leak", "time-wait-normal"] {
            assert_ne!(verdict(&points, id), Verdict::Heard, "{id}: {text}");
        }
    }
    let text = "CLOSE_WAIT은 우리 애플리케이션이 close를 부르지 않아서 생기는 누수입니다.";
    let points = judged("aws-cse/close-wait-piling", text, Language::Ko);
    let fair = matches!(
        verdict(&points, "app-leak"),
        Verdict::Heard | Verdict::Unsure
    );
    assert!(fair, "{text}");
}

/// A point begun in one sentence and continued in the next is not left out.
#[test]
fn a_point_made_over_two_sentences_is_not_left_out() {
    let text = "클라이언트가 먼저 SYN을 보내고요, 서버가 SYN-ACK으로 답을 줍니다. 그때 서버도 자기 시퀀스 번호를 같이 보내거든요. 그다음 클라이언트가 ACK을 보내면 연결이 됩니다. 두 번만 하면 서버 입장에서는 자기가 보낸 게 도착했는지 알 수가 없어서 세 번을 합니다. 그리고 그 번호로 순서를 맞추고 빠진 패킷은 다시 보내고요. 연결이 안 되면 저는 ss -tan으로 상태를 먼저 봅니다.";
    for point in judged("aws-cse/tcp-three-way", text, Language::Ko) {
        let fair = matches!(point.verdict, Verdict::Heard | Verdict::Unsure);
        assert!(fair, "{}: {:?}", point.id, point.verdict);
    }
}

/// A quotation never runs past a full stop into the next claim.
#[test]
fn what_is_quoted_stands_in_one_sentence() {
    let mut wrong = Vec::new();
    for answer in ANSWERS.iter().step_by(4) {
        for point in judged(&answer.question, &answer.text, answer.language()) {
            for place in point.places {
                let quote = answer.text.get(place).expect("a place in the text");
                let inside = quote
                    .trim_end()
                    .trim_end_matches(['.', '!', '?', '"', '”', ')']);
                if [". ", "? ", "! "].iter().any(|it| inside.contains(it)) {
                    wrong.push(format!("{} {}: {quote}", answer.question, point.id));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The words that deny a point are quoted, not their neighbors: a bare denial by itself is
/// contradicted by the same words, or no claim is made.
#[test]
fn a_denied_point_is_quoted_by_what_denies_it() {
    let (mut quoted, mut denying) = (0, 0);
    let denials = ANSWERS.iter().filter(|it| it.strength == "denying");
    for answer in denials.step_by(2) {
        for point in judged(&answer.question, &answer.text, answer.language()) {
            let denied = answer.labels.get(&point.id) == Some(&Some(Label::Denied));
            if point.verdict != Verdict::Contradicted || !denied {
                continue;
            }
            let place = point.places.first().expect("a claim quotes").clone();
            let quote = answer.text.get(place).expect("a place in the text");
            let alone = judged(&answer.question, quote, answer.language());
            quoted += 1;
            denying += usize::from(verdict(&alone, &point.id) != Verdict::Heard);
        }
    }
    assert!(quoted >= 30, "{quoted}");
    assert_eq!(
        denying, quoted,
        "quoted words that by themselves make the point"
    );
}
