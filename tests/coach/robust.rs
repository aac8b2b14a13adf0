//! Non-answers: a sensible kind, no flattering mark, no panic.

use rehearsal::bank::QuestionBank;
use rehearsal::coach::{Answer, AnswerKind, Assessment, Rule, Rules, assess, report};
use rehearsal::lang::Language;
use unicode_normalization::UnicodeNormalization;

use super::examples::{examples, questions, with_examples};
use super::rules::check_ranges;

fn judge(bank: &QuestionBank, id: &str, text: &str, language: Language) -> Assessment {
    let question = bank
        .question(id)
        .expect("the question is among the examples");
    let assessment = assess(&Answer::new(question, text, language), &Rules::ALL);
    check_ranges(text, &assessment);
    // Character offsets can be computed from it.
    let _ = report(&assessment, text, language);
    assessment
}

/// Whether no mark is above 1 and the answer counts as off the question.
fn is_unflattering(assessment: &Assessment) -> bool {
    let lowest = |points: Option<u8>| points.is_none_or(|it| it == 1);
    assessment.marks.iter().all(|mark| lowest(mark.points)) && assessment.mean_mark() == Some(1.0)
}

#[track_caller]
fn check(text: &str, language: Language, kinds: &[AnswerKind]) {
    let bank = questions();
    for question in &bank.questions {
        let assessment = judge(&bank, &question.id, text, language);
        let shown: String = text.chars().take(60).collect();
        assert!(
            kinds.contains(&assessment.kind),
            "{} {shown}: {}",
            question.id,
            assessment.kind
        );
        assert!(is_unflattering(&assessment), "{} {shown}", question.id);
        assert!(assessment.finding(Rule::OffQuestion).is_some(), "{shown}");
    }
}

#[test]
fn nothing_said_is_marked_as_nothing() {
    for text in [
        "",
        " ",
        "\n\n\t",
        "...",
        "!?",
        "-",
        "S:\nT:\nA:\nR:\n",
        "상황:\n과제:\n행동:\n결과:",
        "😀",
        "😀😀😀🎉👍🏽👨‍👩‍👧🇰🇷",
        "\u{200b}",
        "\u{feff}",
    ] {
        check(text, Language::Ko, &[AnswerKind::Empty]);
        check(text, Language::En, &[AnswerKind::Empty]);
    }
}

#[test]
fn random_keys_are_not_an_answer() {
    for text in [
        "ㅁㄴㅇㄹ",
        "ㅁㄴㅇㄹㅁㄴㅇㄹ ㅁㄴㅇㄹ",
        "asdf",
        "asdfasdfasdf",
        "asdf asdf qwer zxcv",
        "ㅋㅋㅋㅋㅋㅋㅋ",
        "ㅎㅎㅎ ㅠㅠ",
        "아아아아아아아",
        "aaaaaaaaaaaaaaaaaaa",
        "1234567890",
        "ㅁㄴ이ㅏ럼ㄴ이ㅏ럼ㄴㅇㄹ",
        "qwertyuiop",
        ";lkj;lkj;lkj",
        "가가가가가 나나나나나",
    ] {
        check(text, Language::Ko, &[AnswerKind::Empty]);
    }
}

#[test]
fn code_alone_is_no_answer() {
    let rust = "fn main() {\n    let total: u32 = (1..=10).sum();\n    println!(\"{total}\");\n}\n";
    let sql = "SELECT id, name\nFROM users\nWHERE id = 1;\nUPDATE users SET name = 'a';";
    let yaml = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: web\n    image: nginx:1.25\n";
    let python = "import os\n\ndef main():\n    for i in range(10):\n        print(i)\n\nmain()\n";
    for text in [rust, sql, yaml, python] {
        check(
            text,
            Language::Ko,
            &[AnswerKind::Empty, AnswerKind::OffQuestion],
        );
        check(
            text,
            Language::En,
            &[AnswerKind::Empty, AnswerKind::OffQuestion],
        );
    }
}

#[test]
fn another_language_than_asked_is_off_the_question() {
    let korean = "작년에 고객이 크게 화를 내셨습니다. 저는 끝까지 들었고 바로 환불했습니다. 고객은 다시 오셨습니다.";
    let english = "Last year a customer was very angry. I listened to her and refunded the money. She came back in spring.";
    let japanese = "昨年、お客様がとても怒っていました。すぐに謝って返金しました。";
    let french = "L'année dernière, un client était très fâché et nous avons parlé avec lui dans la boutique. Je l'ai remboursé pour le calmer.";
    check(english, Language::Ko, &[AnswerKind::OffQuestion]);
    check(korean, Language::En, &[AnswerKind::OffQuestion]);
    check(japanese, Language::Ko, &[AnswerKind::OffQuestion]);
    check(french, Language::Ko, &[AnswerKind::OffQuestion]);
    check(french, Language::En, &[AnswerKind::OffQuestion]);
}

#[test]
fn the_prompt_copied_back_is_no_answer() {
    let bank = questions();
    for question in &bank.questions {
        for language in Language::ALL {
            let prompt = question.prompt.get(language);
            for text in [
                prompt.to_owned(),
                format!("{prompt} {prompt} {prompt}"),
                prompt.to_uppercase(),
                format!("\"{prompt}\""),
                prompt.replace(' ', ""),
                format!("{prompt}\n네."),
                prompt.nfd().collect(),
            ] {
                let assessment = judge(&bank, &question.id, &text, language);
                assert_eq!(assessment.kind, AnswerKind::Empty, "{text}");
                assert!(is_unflattering(&assessment), "{text}");
            }
        }
    }
}

#[test]
fn a_word_is_no_answer_to_a_question_that_wants_more() {
    let bank = questions();
    for id in [
        "angry-customer",
        "boss-conflict",
        "why-us",
        "rolling-update",
        "self-intro",
    ] {
        for text in ["네", "소통", "고객 만족", "없음", "모름", "ok"] {
            let assessment = judge(&bank, id, text, Language::Ko);
            assert_eq!(assessment.kind, AnswerKind::Empty, "{id} {text}");
            assert!(is_unflattering(&assessment), "{id} {text}");
        }
    }
}

#[test]
fn a_hundred_thousand_characters_are_judged_like_any_answer() {
    let bank = questions();
    let story = "작년에 고객이 크게 화를 내셨습니다. 저는 끝까지 들었고 그날 바로 환불했습니다. ";
    let long: String = story.chars().cycle().take(100_000).collect();
    let assessment = judge(&bank, "angry-customer", &long, Language::Ko);
    assert!(assessment.finding(Rule::Length).is_some());
    assert!(assessment.marks.iter().all(|mark| mark.points <= Some(4)));

    for text in [
        "가".repeat(100_000),
        "ㅁㄴㅇㄹ".repeat(25_000),
        "asdf ".repeat(20_000),
        "\n".repeat(100_000),
        "😀".repeat(100_000),
        "'".repeat(100_000),
        "S: ".repeat(33_000),
        "a\u{301}".repeat(50_000),
    ] {
        let assessment = judge(&bank, "angry-customer", &text, Language::Ko);
        let shown: String = text.chars().take(8).collect();
        assert!(is_unflattering(&assessment), "{shown}: {}", assessment.kind);
    }
}

#[test]
fn korean_is_judged_alike_composed_or_decomposed() {
    let bank = questions();
    for rule in with_examples() {
        let file = examples(rule.word());
        for example in file.seen.iter().chain(&file.fine) {
            let id = example.question.as_deref().unwrap_or(&file.question);
            let decomposed: String = example.text.nfd().collect();
            let composed = judge(&bank, id, &example.text, example.lang);
            let other = judge(&bank, id, &decomposed, example.lang);
            assert_eq!(composed.kind, other.kind, "{}", example.text);
            assert_eq!(composed.spoken, other.spoken, "{}", example.text);
            let quotes = |assessment: &Assessment, text: &str| -> Vec<(Rule, Option<String>)> {
                let findings = assessment.findings.iter();
                let quote = |range: &std::ops::Range<usize>| -> Option<String> {
                    Some(text.get(range.clone())?.nfc().collect())
                };
                findings
                    .map(|it| (it.rule, it.quote.as_ref().and_then(quote)))
                    .collect()
            };
            assert_eq!(
                quotes(&composed, &example.text),
                quotes(&other, &decomposed)
            );
        }
    }
}
