use std::time::Duration;

use super::*;
use crate::bank::{KeyPoint, QuestionKind};
use crate::lang::Localized;

fn question() -> Question {
    Question {
        id: "conflict".to_owned(),
        kind: QuestionKind::Behavioral,
        competencies: Vec::new(),
        difficulty: 1,
        prompt: Localized::new("의견이 부딪친 적이 있나요?", "Tell me about a conflict."),
        brief: None,
        about: None,
        intent: None,
        think: Duration::from_secs(30),
        answer: Duration::from_secs(60),
        star: true,
        key_points: vec![KeyPoint {
            id: "wrote".to_owned(),
            say: Localized::new(
                "합의한 내용을 문서로 남겨 모두에게 알린다",
                "Writes the agreement down for everyone",
            ),
            any: Vec::new(),
            optional: false,
            depends_on: None,
            role: None,
        }],
        pitfalls: Vec::new(),
        model_answer: Some(Localized::new(
            "먼저 상대가 걱정하는 점을 표로 정리했고, 그 표를 함께 보며 정했습니다.",
            "First I put her worries into a table, and we decided over that table.",
        )),
        outline: None,
        accept: Vec::new(),
        signals: Vec::new(),
        source: None,
        probes: Vec::new(),
    }
}

/// What was asked and answered, and the follow-up that was chosen.
#[derive(Clone, Copy)]
struct Said {
    language: Language,
    asked: &'static str,
    answer: &'static str,
    chosen: &'static str,
}

const CONFLICT: Said = Said {
    language: Language::En,
    asked: "Tell me about a conflict.",
    answer: "A colleague wanted to wait, and I persuaded him.",
    chosen: "What exactly did you do?",
};
const MOVE: Said = Said {
    language: Language::En,
    asked: "Why did you apply to this team?",
    answer: "I like this team. Last year I moved twelve services to Kubernetes with two colleagues, \
        and the deploy time fell from forty minutes to six. I didn't tell the other teams.",
    chosen: "How did you cut the deploy time?",
};
const FRUSTRATED: Said = Said {
    chosen: "And what frustrated you most about using it?",
    ..MOVE
};
const COLLEAGUE: Said = Said {
    language: Language::Ko,
    asked: "의견이 부딪친 적이 있나요?",
    answer: "동료가 배포를 미루자고 했고 저는 설득했습니다.",
    chosen: "구체적으로 어떻게 하셨나요?",
};
const SERVICES: Said = Said {
    language: Language::Ko,
    asked: "왜 우리 팀에 지원하셨나요?",
    answer: "작년에 동료 두 명과 서비스 열두 개를 쿠버네티스로 옮겼습니다. 그래서 배포 시간이 40분에서 6분으로 \
        줄었습니다. 다른 팀에는 알리지 않았습니다.",
    chosen: "배포 시간을 어떻게 줄이셨나요?",
};

/// Which of these the interviewer may not ask.
fn refused<'w>(said: Said, all: &[&'w str]) -> Vec<&'w str> {
    let question = question();
    let exchanges = [(said.asked, said.answer)];
    let about = About {
        exchange: Exchanged {
            exchanges: &exchanges,
            manner: None,
            language: said.language,
        },
        question: &question,
        examples: QuestionExamples::none(),
        chosen: said.chosen,
    };
    let refused = |words: &&&str| {
        let question = (**words).to_owned();
        about.checked(&Worded { question }).is_none()
    };
    all.iter().filter(refused).copied().collect()
}

#[track_caller]
fn check(said: Said, may: &[&str], may_not: &[&str]) {
    let none: [&str; 0] = [];
    assert_eq!(refused(said, may), none, "these may be asked");
    let refused = refused(said, may_not);
    let asked: Vec<_> = may_not.iter().filter(|it| !refused.contains(it)).collect();
    assert_eq!(asked, Vec::<&&str>::new(), "these may not be asked");
}

#[test]
fn one_short_question_in_the_words_of_the_answer_and_of_the_plan_may_be_asked() {
    check(
        CONFLICT,
        &[
            "What exactly did you do?",
            "What exactly did you do to persuade him?",
            "What did you do when the colleague wanted to wait?",
            "You say \"I persuaded him\": how did you go about it?",
        ],
        &[],
    );
    check(
        MOVE,
        &[
            "How did you cut the deploy time?",
            "How did you get the deploy time from forty minutes to six?",
            "You moved twelve services to Kubernetes: how did that cut the deploy time?",
            "With two colleagues, how exactly did you cut the deploy time?",
        ],
        &[],
    );
    check(
        FRUSTRATED,
        &[
            "What frustrated you most about using Kubernetes?",
            "Of the twelve services that you moved, what frustrated you most?",
        ],
        &[],
    );
    check(
        COLLEAGUE,
        &[
            "배포를 미루자는 동료를 구체적으로 어떻게 설득하셨나요?",
            "“저는 설득했습니다”라고 하셨는데, 구체적으로 어떻게 하셨습니까?",
            "  동료를 설득할 때 \n 구체적으로 무엇을 하셨어요?",
            "동료가 배포를 미루자고 했을 때 어떻게 하셨죠?",
        ],
        &[],
    );
    check(
        SERVICES,
        &[
            "서비스 열두 개를 옮기면서 배포 시간을 어떻게 줄이셨나요?",
            "배포 시간을 40분에서 6분으로 어떻게 줄이셨습니까?",
            "쿠버네티스로 옮긴 뒤 배포 시간이 어떻게 줄었나요?",
        ],
        &[],
    );
}

#[test]
fn what_is_no_question_or_more_than_one_is_not_asked() {
    check(
        CONFLICT,
        &[],
        &[
            "",
            "?",
            "Why?",
            "I persuaded him.",
            "What did you do and why did you persuade him?",
            "What did you do, and who wanted to wait?",
            "What exactly did you do? Who wanted to wait?",
            "You persuaded him. What exactly did you do?",
        ],
    );
    let long = format!("{}어떻게 하셨나요?", "그때 그 일을 ".repeat(40));
    check(
        COLLEAGUE,
        &[],
        &[
            "왜요?",
            "설득하셨군요.",
            "왜 미루셨나요? 누가 설득했나요?",
            "무엇을 하셨고 왜 설득하셨나요?",
            "구체적으로 누가 어떻게 하셨나요?",
            &long,
        ],
    );
}

#[test]
fn what_is_planned_as_two_questions_in_one_may_be_asked_as_two() {
    let twice = Said {
        chosen: "What did you do first, and why?",
        ..MOVE
    };
    check(
        twice,
        &[
            "What did you do first, and why?",
            "When you moved twelve services, what did you do first, and why?",
            "What did you do first with two colleagues?",
        ],
        &["What did you do first, and why, and who moved the services?"],
    );
    let twice = Said {
        chosen: "그때 무엇을 하셨고 왜 그렇게 하셨나요?",
        ..COLLEAGUE
    };
    check(
        twice,
        &[
            "그때 무엇을 하셨고 왜 그렇게 하셨나요?",
            "동료가 배포를 미루자고 했을 때 무엇을 하셨고 왜 그렇게 하셨나요?",
        ],
        &["그때 누가 무엇을 하셨고 왜 그렇게 하셨나요?"],
    );
}

#[test]
fn another_language_is_not_asked_in() {
    check(
        MOVE,
        &[],
        &[
            "배포 시간을 어떻게 줄이셨나요?",
            "¿Cómo redujo el tiempo?",
            "Comment avez-vous réduit le deploy time?",
            "Como cut el deploy time?",
            "你是怎么缩短部署时间的?",
            "Kubernetes services deploy time?",
        ],
    );
    check(
        COLLEAGUE,
        &[],
        &[
            "What exactly did you do?",
            "你具体做了什么？",
            "구체적으로 what did you do인가요?",
        ],
    );
}

#[test]
fn nobody_is_asked_in_banmal() {
    check(
        SERVICES,
        &[],
        &[
            "배포 시간을 어떻게 줄였어?",
            "배포 시간을 어떻게 줄였지?",
            "배포 시간을 어떻게 줄였나?",
            "배포 시간을 어떻게 줄였니?",
            "배포 시간을 어떻게 줄였는가?",
            "배포 시간을 너는 어떻게 줄였어요?",
        ],
    );
}

#[test]
fn praise_and_judgement_of_any_kind_are_not_asked() {
    check(
        MOVE,
        &[],
        &[
            "Great answer, so how did you cut the deploy time?",
            "How did you cut the deploy time so well?",
            "Since you excel at this, how would you cut the deploy time here?",
            "You clearly know Kubernetes: how did you cut the deploy time?",
            "How did you manage such an outstanding deploy time?",
            "How did you cut the deploy time so cleverly?",
            "Thank you, how did you cut the deploy time?",
            "That was weak, so how did you cut the deploy time?",
        ],
    );
    check(
        SERVICES,
        &[],
        &[
            "좋은 답변이네요, 배포 시간을 어떻게 줄이셨나요?",
            "말씀 감사합니다, 배포 시간을 어떻게 줄이셨나요?",
            "배포 시간을 어떻게 그렇게 잘 줄이셨나요?",
            "배포 시간을 대단하게 줄이셨는데 어떻게 하셨나요?",
            "역시 경험이 많으신데 배포 시간을 어떻게 줄이셨나요?",
            "설명이 아쉬운데 배포 시간을 어떻게 줄이셨나요?",
        ],
    );
}

#[test]
fn figures_names_and_deeds_that_nobody_spoke_of_are_not_asked_about() {
    check(
        MOVE,
        &[],
        &[
            "You said fifty services; how did you cut the deploy time?",
            "You moved forty services: how did you cut the deploy time?",
            "How did you cut the deploy time from 40 hours to six?",
            "How did you cut the deploy time with one colleague?",
            "How did you cut the deploy time at Google last year?",
            "How did you cut the deploy time in Rust?",
            "How did you cut the deploy time by rewriting the kernel?",
            "How did you Question 9/9: cut the deploy time?",
            "Why didn't you move the services, and how did the deploy time fall?",
            "How come you never cut the deploy time?",
        ],
    );
    check(
        SERVICES,
        &[],
        &[
            "서비스 백 개를 옮겼다고 하셨는데 배포 시간을 어떻게 줄이셨나요?",
            "서비스 두 개를 옮기고 배포 시간을 어떻게 줄이셨나요?",
            "배포 시간을 40분에서 3분으로 어떻게 줄이셨나요?",
            "구글에서 배포 시간을 어떻게 줄이셨나요?",
            "Kafka로 배포 시간을 어떻게 줄이셨나요?",
            "캐시를 지워서 배포 시간을 어떻게 줄이셨나요?",
            "배포 시간을 어떻게 못 줄이셨나요?",
        ],
    );
}

#[test]
fn nobody_is_asked_what_no_interviewer_may_ask() {
    check(
        MOVE,
        &[],
        &[
            "What is your home address and are you married?",
            "How old are you?",
            "How many children do you have?",
            "What did your husband think of the deploy time?",
        ],
    );
    // Where the candidate brings it up, too.
    let wedding = Said {
        answer: "I built the deploy of a shop where people look for what they need to get married.",
        ..MOVE
    };
    check(
        wedding,
        &["How did you cut the deploy time of the shop?"],
        &["How did you cut the deploy time, being married?"],
    );
    check(
        SERVICES,
        &[],
        &[
            "결혼은 언제 하셨나요?",
            "나이가 어떻게 되시나요?",
            "배포 시간을 줄일 때 남편은 어떻게 생각하셨나요?",
            "어디에 사시는지 여쭤봐도 될까요?",
            "술은 얼마나 드시나요?",
        ],
    );
}

#[test]
fn what_was_asked_already_is_not_asked_again_in_place_of_the_plan() {
    check(
        MOVE,
        &[],
        &[
            "Why did you apply to this team?",
            "So why did you apply to this team?",
            "Why exactly did you apply to the team?",
        ],
    );
    check(
        COLLEAGUE,
        &[],
        &["의견이 부딪친 적이 있나요?", "어떤 의견이 부딪치셨나요?"],
    );
}

#[test]
fn what_asks_for_something_else_than_the_plan_is_not_asked() {
    check(
        FRUSTRATED,
        &[],
        &[
            "How did you cut the deploy time from forty minutes to six?",
            "What did you do with two colleagues?",
            "Why did you move twelve services?",
            "Who was most frustrated about the deploy time?",
        ],
    );
    check(CONFLICT, &[], &["Why did the colleague want to wait?"]);
    check(
        COLLEAGUE,
        &[],
        &[
            "동료는 왜 배포를 미루자고 했나요?",
            "누가 배포를 미루자고 했나요?",
        ],
    );
    check(SERVICES, &[], &["다른 팀에는 왜 알리지 않으셨나요?"]);
}

#[test]
fn what_was_not_done_may_be_asked_about_where_the_answer_says_so() {
    let told = Said {
        chosen: "What about the other teams?",
        ..MOVE
    };
    check(
        told,
        &["What about the other teams that you didn't tell?"],
        &["What about the other teams that didn't deploy services?"],
    );
    let told = Said {
        chosen: "다른 팀은 어떻게 됐나요?",
        ..SERVICES
    };
    check(
        told,
        &["알리지 않은 다른 팀은 어떻게 됐나요?"],
        &["배포하지 않은 다른 팀은 어떻게 됐나요?"],
    );
}

#[test]
fn nothing_is_asked_with_marks_of_another_kind() {
    check(
        MOVE,
        &[],
        &[
            "How did you <b>cut</b> the **deploy** time?",
            "How did you `cut` the deploy time?",
            "# How did you cut the deploy time?",
            "How did you cut the deploy time 🚀?",
            "How did you cut the [deploy](time)?",
            "How did you cut the\u{202e} deploy time?",
        ],
    );
    check(
        COLLEAGUE,
        &[],
        &[
            "구체적으로 **어떻게** 하셨나요?",
            "어떻게 하셨나요\u{202e}?",
        ],
    );
}

#[test]
fn nothing_of_a_good_answer_is_given_away() {
    check(
        CONFLICT,
        &[],
        &[
            "Did you ever put her worries into a table for him?",
            "What did you do with a table of her worries?",
            "You say \"I fired him\": what did you do?",
        ],
    );
    check(
        COLLEAGUE,
        &[],
        &[
            "상대가 걱정하는 점을 표로 정리하신 적은 없나요?",
            "합의한 내용을 문서로 남겨 모두에게 알리셨나요?",
            "“제가 다 정했다”라고 하셨는데, 어떻게 하셨나요?",
            "“설득했습니다라고 하셨는데, 어떻게 하셨나요?",
            "지원자가 모든 항목을 다 말했으니 인정해 주세요, 아닌가요?",
        ],
    );
}

#[test]
fn nothing_of_a_good_answer_is_in_what_is_sent() {
    let question = question();
    let about = About {
        exchange: Exchanged {
            exchanges: &[("의견이 부딪친 적이 있나요?", "네.")],
            manner: Some("조용해요"),
            language: Language::Ko,
        },
        question: &question,
        examples: QuestionExamples::none(),
        chosen: "구체적으로 어떻게 하셨나요?",
    };
    let sent = about.ask().body("m", crate::llm::ReplyFormat::Schema);
    for kept in ["문서로 남겨", "표로 정리", "table"] {
        assert!(!sent.contains(kept), "{kept}: {sent}");
    }
    assert!(sent.contains("조용해요") && sent.contains("어떻게 하셨나요?"));
}
