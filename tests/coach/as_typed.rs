//! The assessment must not depend on how an answer was typed or pasted: cases that people ran
//! into.

use rehearsal::bank::{self, Question};
use rehearsal::coach::{Answer, AnswerKind, Assessment, Part, Rule, Rules, assess};
use rehearsal::diagnostic::SourceText;
use rehearsal::lang::Language;
use unicode_normalization::UnicodeNormalization;

use crate::support::wrapped;

use super::examples::{examples, questions, with_examples};

/// A question that asks for a story and names no key points.
fn question(prompt: (&str, &str)) -> Question {
    let text = format!(
        "format = 1\nid = \"own\"\nlanguages = [\"ko\", \"en\"]\ntitle = {{ ko = \"내 질문\", en = \"My own\" }}\n\n\
         [[question]]\nid = \"q\"\nkind = \"behavioral\"\nprompt.ko = \"{}\"\nprompt.en = \"{}\"\n",
        prompt.0, prompt.1
    );
    let (bank, problems) = bank::read(&SourceText::new("own.toml", text));
    let bank = bank.unwrap_or_else(|| panic!("{problems:?}"));
    bank.questions.first().expect("one question").clone()
}

fn conflict() -> Question {
    question((
        "협업하면서 갈등이 생겼던 경험과 해결한 방법을 말씀해 주세요.",
        "Tell me about a conflict with someone on your team. What did you do, and what came of it?",
    ))
}

fn failure() -> Question {
    question((
        "프로젝트를 하면서 실패한 경험이 있나요?",
        "Tell me about a time you failed.",
    ))
}

fn judged(question: &Question, text: &str, language: Language) -> Assessment {
    assess(&Answer::new(question, text, language), &Rules::ALL)
}

#[track_caller]
fn finds(seen: &Assessment, rule: Rule) -> usize {
    let found = seen.finding(rule);
    let quote = found.unwrap_or_else(|| panic!("no {rule}: {:?}", seen.findings));
    quote.quote.as_ref().map_or(0, |it| it.start)
}

#[track_caller]
fn silent(seen: &Assessment, rule: Rule) {
    assert!(seen.finding(rule).is_none(), "{:?}", seen.finding(rule));
}

fn part_text<'a>(seen: &Assessment, text: &'a str, part: Part) -> &'a str {
    let ranges: Vec<_> = seen.star.ranges(part).collect();
    let (Some(first), Some(last)) = (ranges.first(), ranges.last()) else {
        return "";
    };
    text.get(first.start..last.end).unwrap_or_default()
}

#[test]
fn markers_count_wherever_they_stand() {
    let stories = [
        "(S)작년 학교 축제 앱을 만들 때 한 팀원과 연락이 끊겼는데, (T)마감은 사흘 뒤였고 팀장인 제가 결과물을 내야 했습니다. 그래서 (A)제가 남은 화면을 셋으로 나눠 두 사람에게 맡기고 저는 로그인을 만들었습니다. (R)하루 먼저 냈고 참가팀 12곳 가운데 2등을 했습니다.",
        "[상황] 작년에 연락이 끊겼습니다. [과제] 사흘 안에 내야 했습니다. [행동] 제가 화면을 나눴습니다. [결과] 하루 먼저 냈습니다.",
        "S. 작년에 연락이 끊겼습니다. T. 사흘 안에 내야 했습니다. A. 제가 화면을 나눴습니다. R. 하루 먼저 냈습니다.",
        "**Situation** 작년에 연락이 끊겼습니다.\n\n**Task** 사흘 안에 내야 했습니다.\n\n**Action** 제가 화면을 나눴습니다.\n\n**Result** 하루 먼저 냈습니다.",
        "① 상황: 작년에 연락이 끊겼습니다. ② 과제: 사흘 안에 내야 했습니다. ③ 행동: 제가 화면을 나눴습니다. ④ 결과: 하루 먼저 냈습니다.",
        "상황은요, 작년에 연락이 끊겼습니다. 과제는 사흘 안에 내는 거였고요. 행동은, 제가 화면을 나눴습니다. 결과는요, 하루 먼저 냈습니다.",
        "S. 작년에 연락이 끊김 T. 사흘 안에 내야 했음 A. 제가 화면을 나눔 R. 하루 먼저 냈습니다.",
        "①작년에 연락이 끊겼습니다. ②사흘 안에 내야 했습니다. ③제가 화면을 나눴습니다. ④하루 먼저 냈습니다.",
        "① 작년에 연락이 끊겨서 사흘 안에 내야 했습니다.\n② 제가 화면을 나눴습니다.\n③ 하루 먼저 냈습니다.",
        "**상황** 작년에 연락이 끊겼습니다. **과제** 사흘 안에 내야 했습니다. **행동** 제가 화면을 나눴습니다. **결과** 하루 먼저 냈습니다.",
        "작년에 연락이 끊겼고 [과제] 사흘 안에 내야 했는데 [행동] 제가 화면을 나눴고 [결과] 하루 먼저 냈습니다.",
    ];
    for text in stories {
        let seen = judged(&conflict(), text, Language::Ko);
        for part in Part::ALL {
            assert!(seen.star.has(part), "{part}: {text}");
        }
        silent(&seen, Rule::StarMissing);
    }
}

#[test]
fn a_bold_word_or_a_number_that_heads_nothing_marks_no_part() {
    for text in [
        "작년에 로그 형식을 두고 부딪쳤습니다. 저는 세 가지를 했습니다. ① 두 안을 적었습니다. ② 둘을 돌려 봤습니다. ③ 표로 비교했습니다. 하루 빨리 배포했습니다.",
        "작년에 로그 형식을 두고 부딪쳤습니다. 저는 두 안을 적었고 **결과** 보고서를 돌렸습니다. 배포가 하루 빨라졌습니다.",
        "Last year we argued about the log format. I wrote both plans up, and the **result** was a day saved.",
    ] {
        let language = if text.is_ascii() {
            Language::En
        } else {
            Language::Ko
        };
        assert!(!judged(&conflict(), text, language).star.marked, "{text}");
    }
}

#[test]
fn a_list_of_letters_marks_no_story() {
    let text = "작년에 로그 형식을 두고 부딪쳤습니다. 저는 두 안을 적었습니다.\nA. 지금 형식을 쓴다\nB. 새 형식을 만든다\n결국 A로 정했고 배포가 하루 빨라졌습니다.";
    assert!(!judged(&conflict(), text, Language::Ko).star.marked);
}

#[test]
fn other_schemes_are_mapped() {
    let car = "Challenge: Two of us disagreed about the log format a week before the release.\nAction: I wrote both up on one page and we chose the simpler one.\nResult: We released a day early.";
    let seen = judged(&conflict(), car, Language::En);
    silent(&seen, Rule::StarMissing);
    assert!(seen.star.has(Part::Task));
    let soar = "S: 작년에 로그 형식을 두고 갈렸습니다.\nO: 일주일 안에 정해야 했습니다.\nA: 제가 두 안을 적어 비교했습니다.\nR: 하루 먼저 배포했습니다.";
    silent(&judged(&conflict(), soar, Language::Ko), Rule::StarMissing);
}

#[test]
fn what_was_learned_is_no_part_of_the_result() {
    let english = "Situation: In my last role I led a small team that built a booking tool with a fixed launch date.\nTask: I had to deliver it on time and keep the sales desk informed.\nAction: I underestimated how long the payment gateway takes to connect. I pushed on with features and told the sales desk too late.\nResult: The launch slipped by three weeks.\nLearned: I learned to plan the risky part first and to talk to the people who depend on me every week. Since then I begin each project with a list of what can go wrong, I check it with the team, and I tell the customer what may slip before it does. That habit has stayed with me in every project that followed.";
    let seen = judged(&failure(), english, Language::En);
    assert_eq!(
        part_text(&seen, english, Part::Result),
        "The launch slipped by three weeks."
    );
    let korean = "상황: 동아리 앱을 만들 때 주제를 두고 팀원 둘이 부딪쳤습니다.\n과제: 저는 조장이라 둘을 한자리에 앉혀야 했습니다.\n행동: 제가 각자의 안을 한 장에 적게 하고, 같은 점부터 뽑아 방향을 정했습니다.\n결과: 일주일 만에 주제를 정했습니다.\n배운 점: 부딪침은 없앨 것이 아니라 다룰 것이라는 점을 알게 됐습니다. 그 뒤로 다른 모임에서도 먼저 종이에 적어 보게 하고, 같은 점부터 찾는 습관이 생겼습니다. 지금도 모임을 시작할 때 가장 먼저 하는 일입니다.";
    let seen = judged(&conflict(), korean, Language::Ko);
    silent(&seen, Rule::StarBalance);
    assert_eq!(
        part_text(&seen, korean, Part::Result),
        "일주일 만에 주제를 정했습니다."
    );
}

#[test]
fn from_and_to_across_clauses_measure_nothing() {
    let english = "Situation: Two of us disagreed about the log format.\nTask: I had to settle it before the release.\nAction: I wrote both up on one page, I asked each of us to defend the other side, and I picked the simpler one with the lead. I then changed the code and told support.\nResult: The release went out. From this experience I learned to write things down.";
    finds(&judged(&conflict(), english, Language::En), Rule::NoNumber);
    let korean = "상황: 로그 형식을 두고 의견이 갈렸습니다.\n과제: 배포 전에 제가 정해야 했습니다.\n행동: 제가 두 안을 한 장에 정리했고, 서로 상대 안을 설명하게 했습니다. 그다음 더 단순한 안을 골라 코드를 고치고 운영팀에 알렸습니다.\n결과: 이 과정에서 많이 배웠고, 이를 바탕으로 개선을 이어 가고 있습니다.";
    finds(&judged(&conflict(), korean, Language::Ko), Rule::NoNumber);
}

#[test]
fn trouble_is_no_result() {
    let text = "작년 중고 교재 장터가 생각납니다. 처음 손을 잡은 일이었습니다. 화면이 늘어났고 다 같이 모일 때는 말이 길어졌습니다. 그래서 저희는 안건을 하나로 정하고 그것만 만들려고 노력했습니다.";
    let seen = judged(&conflict(), text, Language::Ko);
    finds(&seen, Rule::StarMissing);
    silent(&seen, Rule::NoNumber);
    assert!(!seen.star.has(Part::Result));
}

#[test]
fn our_part_is_quoted_where_we_act() {
    let text = "작년에 공연 예매 화면을 세 학교 학생들과 함께 만든 적이 있습니다. 저희 학교 팀원들끼리의 회의는 편했지만, 직장에 다니는 분들과는 만날 시간이 없어 말이 자주 끊겼고 할 일이 자꾸 늘어나는 문제가 있었습니다. 이를 풀려고 저희는 먼저 얼굴을 익히자고 정하여 저녁을 함께 먹었고, 매주 모이기 전에 그날 정할 것을 적어 할 일을 줄이려고 노력했습니다.";
    let seen = judged(&conflict(), text, Language::Ko);
    let at = finds(&seen, Rule::OwnPart);
    assert!(
        text.get(at..)
            .is_some_and(|it| it.starts_with("저희는 먼저"))
    );
}

#[test]
fn what_could_be_improved_has_not_been() {
    let text = "네, 있습니다. 학교 도서 나눔 앱에서 저는 책 등록을 맡았는데, 처음에는 사진과 글을 한꺼번에 보내는 방식으로 만들었습니다. 돌기는 했지만 사진이 많으면 한참 기다려야 하는 문제가 있었습니다.\n\n까닭을 찾은 뒤, 저는 사진이 올라가는 사이에도 글을 쓸 수 있게 보내는 일을 둘로 나누면 쓰는 사람의 불편을 크게 개선할 수 있다는 점을 알아냈습니다. 이에 서버를 맡은 친구와 의논하여 사진을 따로 보내게 하여 12초 걸리던 등록을 2초로 단축하여 불편을 개선할 수 있었습니다.\n\n이 일로 화면을 그리기 전에 쓰는 차례부터 적어 보는 것이 중요하다는 것을 배울 수 있었습니다. 그 뒤로는 만들기 전에 친구들과 충분히 이야기하고 있습니다.";
    let seen = judged(&failure(), text, Language::Ko);
    silent(&seen, Rule::StarBalance);
    silent(&seen, Rule::StarMissing);
}

#[test]
fn a_result_needs_no_word_of_its_own() {
    let text = "작년 가을에 한 지역 축제 안내 앱이 먼저 떠오릅니다. 처음에는 앱 팀과 서버 팀의 이야기가 어긋나 일이 자꾸 밀렸습니다. 마감은 지켜야 했기 때문에 제가 두 팀이 모두 모이는 저녁 자리를 만들었습니다. 그 자리에서 얼굴을 익힌 다음에는 서로 말이 전보다 잘 통했습니다. 그래서 다음부터는 시작할 때 꼭 한 번 모이려고 합니다.";
    let seen = judged(&conflict(), text, Language::Ko);
    silent(&seen, Rule::StarMissing);
    finds(&seen, Rule::NoNumber);
    for text in [
        "작년에 예매 서버가 자꾸 멈췄습니다. 제가 점검표를 만들어 매일 확인했습니다. 세 달 연속으로 아무 일이 없어서 다들 쓰게 됐습니다.",
        "Last spring our shop lost orders whenever the network dropped. I put a queue in front of the database. No purchase dropped after that.",
    ] {
        let language = if text.is_ascii() {
            Language::En
        } else {
            Language::Ko
        };
        let seen = judged(&failure(), text, language);
        silent(&seen, Rule::StarMissing);
        silent(&seen, Rule::NoNumber);
    }
}

#[test]
fn notes_about_a_habit_are_no_story() {
    for text in [
        "되묻기 - 무슨 뜻인지 먼저 물어봄, 내 생각도 말함\n둘 다 담는 방법을 고민\n맞는 말이면 받아들이는 성격\n사례 : 중고 장터 관련",
        "되묻기 - 무슨 뜻인지 먼저 물어봄, 내 생각도 말함\n둘 다 담는 해결책을 고민\n맞는 말이면 받아들이는 성격\n사례 : 중고 장터 관련",
    ] {
        let seen = judged(&conflict(), text, Language::Ko);
        assert_ne!(seen.kind, AnswerKind::Story, "{text}");
        finds(&seen, Rule::StoryKind);
    }
}

/// The rules with findings, and the kind.
fn heard(seen: &Assessment) -> (AnswerKind, Vec<Rule>) {
    let mut rules: Vec<Rule> = seen.findings.iter().map(|it| it.rule).collect();
    rules.retain(|it| *it != Rule::KeyPoints);
    (seen.kind, rules)
}

#[test]
fn the_same_words_show_the_same_however_they_are_pasted() {
    let bank = questions();
    let mut wrong = Vec::new();
    for rule in with_examples() {
        let file = examples(rule.word());
        for example in file.seen.iter().chain(&file.fine).filter(|it| !it.probe) {
            let id = example.question.as_deref().unwrap_or(&file.question);
            let question = bank.question(id).expect("a known question");
            let judge = |text: &str| heard(&judged(question, text, example.lang));
            let text = example.text.trim();
            let plain = judge(text);
            let paragraphs: String = text.lines().map(|it| format!("<p>{it}</p>")).collect();
            let mail = wrapped(text, 66).replace('\n', "\n> ");
            let variants = [
                ("wrapped", wrapped(text, 40)),
                ("quoted", format!("\"{text}\"")),
                ("quoted", format!("“{text}”")),
                ("quoted", format!("「{text}」")),
                ("html", paragraphs),
                ("html", text.replace('\n', "<br>\n")),
                ("mail", format!("> {mail}")),
                ("mail", format!(">> {}", text.replace('\n', "\n>> "))),
                ("bold", format!("**{}**", text.replace('\n', "**\n**"))),
                ("nfd", text.nfd().collect()),
                ("crlf", text.replace('\n', "\r\n")),
            ];
            for (what, variant) in variants {
                let seen = judge(&variant);
                if seen != plain {
                    wrong.push(format!("{what}: {plain:?} {seen:?}\n{variant}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn a_hypothetical_gets_advice_of_its_own() {
    let habit = judged(
        &conflict(),
        "저는 갈등이 생기면 보통 먼저 듣는 편입니다. 항상 상대의 입장을 물어봅니다.",
        Language::Ko,
    );
    for (text, language) in [
        (
            "저라면 먼저 상대의 이야기를 듣겠습니다. 그리고 기준을 같이 정하겠습니다.",
            Language::Ko,
        ),
        (
            "I would listen to the other side first. Then I'd write both options down.",
            Language::En,
        ),
    ] {
        let seen = judged(&conflict(), text, language);
        finds(&seen, Rule::StoryKind);
        let advice = |seen: &Assessment| seen.finding(Rule::StoryKind).map(|it| it.advice.clone());
        assert_ne!(advice(&seen), advice(&habit), "{text}");
    }
}
