use super::*;
use crate::bank::{Condition, QuestionKind, Sees};
use crate::diagnostic::{headline, short_headlines};
use std::time::Duration;

/// The beginning of a valid bank, up to its first question.
const TOP: &str = r#"format = 1
id = "my-bank"
title = { ko = "내 문제은행", en = "My bank" }

[[competency]]
id = "ownership"
name = { ko = "주인의식", en = "Ownership" }
looks_for = { ko = "끝까지 챙기는지 봐요.", en = "Whether you see it through." }
anchors.ko = ["하나", "둘", "셋", "넷", "다섯"]
anchors.en = ["one", "two", "three", "four", "five"]
"#;

/// A valid question.
const QUESTION: &str = r#"
[[question]]
id = "hard-deadline"
kind = "behavioral"
competencies = ["ownership"]
prompt = { ko = "가장 급했던 일은요?", en = "Your tightest deadline?" }
"#;

/// Every diagnostic about `text`, each line without the file's name.
fn reported(text: &str) -> Vec<String> {
    let source = SourceText::new("b.toml", text);
    let (bank, problems) = read(&source);
    assert_eq!(bank.is_none(), !problems.is_empty());
    short_headlines(&source, &problems)
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(reported(text), expected, "\n{text}");
}

/// Checks a question with `lines` added, which begin on line 17.
#[track_caller]
fn check_question(lines: &str, expected: &[&str]) {
    check(&format!("{TOP}{QUESTION}{lines}"), expected);
}

#[test]
fn a_bank_in_order_says_nothing_and_fills_in_the_usual_times() {
    let source = SourceText::new("b.toml", format!("{TOP}{QUESTION}"));
    let (bank, problems) = read(&source);
    assert_eq!(problems, []);
    let bank = bank.expect("a bank in order");
    let question = bank.question("hard-deadline").expect("its question");
    assert_eq!(question.kind, QuestionKind::Behavioral);
    assert_eq!(question.think, Duration::from_secs(30));
    assert_eq!(question.answer, Duration::from_secs(120));
    assert_eq!(question.difficulty, 2);
    assert!(question.star);
    assert_eq!(bank.languages, [Language::Ko, Language::En]);
    let competency = bank.competency("ownership").expect("its competency");
    assert_eq!(competency.anchors.exact(Language::En).len(), 5);
}

#[test]
fn a_brief_brings_the_times_of_a_presentation_unless_the_question_says_others() {
    let times = |lines: &str| {
        let brief = "brief = { ko = \"자료\", en = \"figures\" }\n";
        let source = SourceText::new("b.toml", format!("{TOP}{QUESTION}{brief}{lines}"));
        let bank = read(&source).0.expect("a bank in order");
        let question = bank
            .question("hard-deadline")
            .expect("its question")
            .clone();
        let brief = question.brief.expect("the brief");
        assert_eq!(
            [brief.get(Language::Ko), brief.get(Language::En)],
            ["자료", "figures"]
        );
        [question.think, question.answer].map(|it| it.as_secs())
    };
    assert_eq!(times(""), [1200, 300]);
    assert_eq!(times("think = \"10m\"\nanswer = \"3m\""), [600, 180]);
}

#[test]
fn a_whole_question_arrives_as_written() {
    let text = format!(
        r#"{TOP}{QUESTION}
think = "45s"
answer = "1m30s"
star = false
difficulty = 3
source = "my notes"
intent = {{ ko = "왜 묻는지", en = "why" }}
pitfalls = [{{ ko = "남 탓", en = "blame", sees = "blame" }}, {{ ko = "끝", en = "end" }}]
outline.ko = """
첫 줄과
둘째 줄.

- 하나
- 둘"""
outline.en = "One line."
[[question.key_points]]
id = "own-action"
say = {{ ko = "내 행동", en = "own action" }}
any = ["제가", "I decided"]
[[question.probe]]
when = "missed:own-action"
prompt = {{ ko = "직접 하신 일은요?", en = "And you?" }}
[[question.probe.probe]]
when = "always"
prompt = {{ ko = "왜요?", en = "Why?" }}
"#
    );
    assert_eq!(reported(&text), [""; 0]);
    let (bank, _) = read(&SourceText::new("b.toml", text));
    let bank = bank.expect("a bank in order");
    let question = bank.questions.first().unwrap();
    assert_eq!(question.think, Duration::from_secs(45));
    assert_eq!(question.answer, Duration::from_secs(90));
    assert!(!question.star);
    let outline = question.outline.as_ref().expect("an outline");
    assert_eq!(
        outline.get(Language::Ko),
        "첫 줄과 둘째 줄.\n\n- 하나\n- 둘"
    );
    let seen: Vec<Option<Sees>> = question.pitfalls.iter().map(|it| it.sees).collect();
    assert_eq!(seen, [Some(Sees::Blame), None]);
    assert_eq!(question.key_points[0].any, ["제가", "I decided"]);
    let probe = &question.probes[0];
    assert_eq!(probe.when, Condition::Missed("own-action".into()));
    assert_eq!(probe.probes[0].prompt.get(Language::Ko), "왜요?");
}

#[test]
fn an_empty_file_is_told_how_to_begin() {
    let said = "1:1: the file is empty; begin it with the line: format = 1";
    check("", &[said]);
    check(" \n\t\n", &[said]);
}

#[test]
fn a_file_of_a_newer_format_is_not_judged_further() {
    check(
        "format = 2\nwhatever = [1, 2]\n[[question]]\nid = 7\n",
        &[
            "1:10: this file has format 2, and this program reads up to 1; open it with a newer rehearse",
        ],
    );
}

#[test]
fn a_bank_needs_its_keys() {
    check(
        "format = 1",
        &[
            "1:1: the key 'id' is missing; add it, like this: id = \"my-bank\"",
            "1:1: the key 'title' is missing; add it, like this: title = { ko = \"...\", en = \"...\" }",
            "1:1: the key 'question' is missing; add it, like this: [[question]]",
        ],
    );
    check(
        &format!("{TOP}[[question]]\n"),
        &[
            "11:1: the key 'id' is missing; add it, like this: id = \"hard-deadline\"",
            "11:1: the key 'kind' is missing; add it, like this: kind = \"behavioral\"",
            "11:1: the key 'prompt' is missing; add it, like this: prompt = { ko = \"...\", en = \"...\" }",
        ],
    );
}

#[test]
fn wrong_types_are_named_with_an_example() {
    check_question(
        "star = \"yes\"\nthink = 30\nanswer = \"soon\"\ndifficulty = 4\npitfalls = \"none\"\nintent = \"why\"\n",
        &[
            "17:8: 'star' should be true or false, not a string in quotes; for example: star = true",
            "18:9: 'think' should be a string in quotes, not a whole number; for example: think = \"1m30s\"",
            "19:10: 'soon' is not a length of time; write it like \"45s\", \"2m\" or \"1m30s\", from one second to two hours",
            "20:14: 'difficulty' must lie between 1 and 3; for example: difficulty = 1",
            "21:12: 'pitfalls' should be a list in brackets, not a string in quotes; for example: pitfalls = [{ ko = \"...\", en = \"...\" }]",
            "22:10: 'intent' should be a table in braces, not a string in quotes; for example: intent = { ko = \"...\", en = \"...\" }",
        ],
    );
}

#[test]
fn what_a_pitfall_sees_is_one_of_two_words() {
    check_question(
        "pitfalls = [{ ko = \"탓\", en = \"blame\", sees = \"blaming\" }]\n",
        &[
            "17:46: 'blaming' is not a value that can stand here; it can be one of: blame, no-lesson",
        ],
    );
}

#[test]
fn an_unknown_key_is_told_with_the_nearest_known_one() {
    check_question(
        "pitfals = []\n",
        &["17:1: unknown key 'pitfals'; did you mean 'pitfalls'?"],
    );
    let text = format!("{TOP}{QUESTION}").replace("looks_for", "look_for");
    check(
        &text,
        &["8:1: unknown key 'look_for'; did you mean 'looks_for'?"],
    );
}

#[test]
fn a_key_like_no_other_is_told_all_that_can_stand_there() {
    let said = reported("format = 1\nid = \"b\"\ntitle = \"B\"\nquestion = []\nzzz = 1\n");
    assert_eq!(
        said,
        [
            "5:1: unknown key 'zzz'; it can be one of: format, id, languages, title, competency, question"
        ]
    );
}

#[test]
fn a_missing_translation_is_told_at_its_text() {
    check_question(
        "intent = { ko = \"왜 묻는지\" }\n",
        &[
            "17:10: 'intent' has no English text; add en = \"...\", or leave en out of the file's languages",
        ],
    );
    check_question(
        "intent = { ko = \"  \", en = \"why\" }\n",
        &["17:17: 'ko' is empty; write something here"],
    );
}

#[test]
fn a_bank_in_one_language_needs_no_other() {
    let text = "format = 1\nid = \"b\"\nlanguages = [\"ko\"]\ntitle = \"은행\"\n[[question]]\nid = \"q\"\nkind = \"fit\"\nprompt.ko = \"어떤 분인가요?\"\n";
    assert_eq!(reported(text), [""; 0]);
}

#[test]
fn a_second_use_of_an_id_names_the_line_of_the_first() {
    check(
        &format!("{TOP}{QUESTION}{QUESTION}"),
        &["19:6: the id 'hard-deadline' is already used on line 13; rename one of the two"],
    );
    let point =
        "[[question.key_points]]\nid = \"a\"\nsay = { ko = \"가\", en = \"a\" }\nany = [\"x\"]\n";
    check_question(
        &format!("{point}{point}"),
        &["22:6: the id 'a' is already used on line 18; rename one of the two"],
    );
}

#[test]
fn an_id_is_taken_even_where_its_table_is_wrong() {
    let broken = QUESTION.replace("behavioral", "behavioural");
    check(
        &format!("{TOP}{broken}{QUESTION}"),
        &[
            "14:8: 'behavioural' is not a value that can stand here; did you mean 'behavioral'?",
            "19:6: the id 'hard-deadline' is already used on line 13; rename one of the two",
        ],
    );
    let anchors = TOP.replace(", \"five\"", "");
    check(
        &format!("{anchors}{QUESTION}"),
        &[
            "10:14: 'anchors' needs 5 entries and has 4; write one sentence for each point from 1 to 5",
        ],
    );
    let unnamed = TOP.replace("name = { ko", "name = { kr");
    check(
        &format!("{unnamed}{QUESTION}"),
        &[
            "7:8: 'name' has no Korean text; add ko = \"...\", or leave ko out of the file's languages",
            "7:10: unknown key 'kr'; did you mean 'ko'?",
        ],
    );
}

#[test]
fn an_id_is_made_of_lower_case_letters_digits_and_hyphens() {
    let bad = |id: &str| {
        format!(
            "2:6: '{id}' cannot be an id; use up to 64 lower-case letters, digits and hyphens, beginning with a letter or digit"
        )
    };
    for id in [
        "My-Bank",
        "내은행",
        "-bank",
        "my_bank",
        "a/b",
        &"x".repeat(65),
    ] {
        let text = format!("{TOP}{QUESTION}").replacen("my-bank", id, 1);
        check(&text, &[&bad(id)]);
    }
}

#[test]
fn an_unknown_competency_is_told_with_the_nearest() {
    let text = format!("{TOP}{QUESTION}");
    check(
        &text.replace("[\"ownership\"]", "[\"ownreship\"]"),
        &["15:17: this bank has no competency 'ownreship'; did you mean 'ownership'?"],
    );
    check(
        &text.replace("[\"ownership\"]", "[\"zzz\"]"),
        &["15:17: this bank has no competency 'zzz'; it can be one of: ownership"],
    );
    let none = "format = 1\nid = \"b\"\ntitle = \"B\"\n".to_owned() + QUESTION;
    check(
        &none,
        &[
            "8:17: this bank has no competency 'ownership'; none is defined yet: define it first, or leave the name out",
        ],
    );
}

#[test]
fn a_probe_needs_a_condition_that_can_hold() {
    let point = "[[question.key_points]]\nid = \"own-action\"\nsay = { ko = \"가\", en = \"a\" }\nany = [\"x\"]\n";
    let probe = |when: &str| {
        format!(
            "{point}[[question.probe]]\nwhen = \"{when}\"\nprompt = {{ ko = \"왜\", en = \"why\" }}\n"
        )
    };
    check_question(
        &probe("missed:own-acton"),
        &["22:8: this question has no key point 'own-acton'; did you mean 'own-action'?"],
    );
    check_question(
        &probe("no-nubmer"),
        &["22:8: 'no-nubmer' is not a value that can stand here; did you mean 'no-number'?"],
    );
}

#[test]
fn probes_are_three_levels_deep_at_the_most() {
    let level = |name: &str| {
        format!(
            "[[question.{name}]]\nwhen = \"always\"\nprompt = {{ ko = \"왜\", en = \"why\" }}\n"
        )
    };
    let three = level("probe") + &level("probe.probe") + &level("probe.probe.probe");
    check_question(&three, &[]);
    check_question(
        &(three + &level("probe.probe.probe.probe")),
        &["23:1: probes can be three levels deep and no deeper; move it one level up"],
    );
}

#[test]
fn a_point_says_what_it_is_and_on_what_it_depends() {
    let point = |more: &str| {
        format!(
            "[[question.key_points]]\nid = \"own-action\"\nsay = {{ ko = \"가\", en = \"a\" }}\n{more}\n"
        )
    };
    check_question(&point("optional = true\nrole = \"lesson\""), &[]);
    check_question(
        &point("depends_on = \"own-acton\""),
        &["20:14: this question has no key point 'own-acton'; did you mean 'own-action'?"],
    );
    check_question(
        &point("role = \"leson\""),
        &["20:8: 'leson' is not a value that can stand here; did you mean 'lesson'?"],
    );
}

#[test]
fn a_quiz_needs_the_answers_it_accepts() {
    let quiz = QUESTION.replace("behavioral", "quiz");
    check(
        &format!("{TOP}{quiz}"),
        &["12:1: the key 'accept' is missing; add it, like this: accept = [\"S3\", \"Amazon S3\"]"],
    );
    check(
        &format!("{TOP}{quiz}accept = []\n"),
        &["17:10: 'accept' is empty; write something here"],
    );
    check(&format!("{TOP}{quiz}accept = [\"에스쓰리\"]\n"), &[]);
}

#[test]
fn broken_syntax_does_not_hide_what_can_still_be_read() {
    check(
        &format!("{TOP}{QUESTION}star = \"yes\"\nsource = \"open\n"),
        &[
            "17:8: 'star' should be true or false, not a string in quotes; for example: star = true",
            "18:10: the text that begins here does not end on its line; close it with a quotation mark (\"), or put three (\"\"\") around a text of several lines",
        ],
    );
}

#[test]
fn a_column_counts_characters_also_after_hangul() {
    check_question(
        "pitfalls = [{ ko = \"한글이 앞에 있어요\", en = 3 }]\n",
        &[
            "17:39: 'en' should be a string in quotes, not a whole number; for example: en = \"...\"",
        ],
    );
    check_question(
        "\"열쇠\" = 1\n",
        &[
            "17:1: unknown key '열쇠'; it can be one of: id, kind, competencies, difficulty, prompt, brief, about, intent, think, answer, star, pitfalls, model_answer, outline, accept, source, signals, key_points, probe",
        ],
    );
}

#[test]
fn every_problem_of_a_file_is_told_at_once_and_in_its_order() {
    let text = r#"format = 1
id = "내은행"
title = { ko = "은행" }
tittle = "x"

[[competency]]
id = "ownership"
name = "주인의식"
looks_for = { ko = "끝까지", en = 3 }
anchors = { ko = ["하나"], en = ["one", "two", "three", "four", "five"] }

[[question]]
id = "q"
kind = "quizz"
competencies = ["owner"]
prompt = { ko = "질문" }

[[question]]
id = "q"
kind = "fit"
prompt = 3
"#;
    let places: Vec<String> = reported(text)
        .iter()
        .filter_map(|line| line.split_once(": ").map(|(place, _)| place.to_owned()))
        .collect();
    assert_eq!(
        places,
        [
            "2:6", "3:9", "4:1", "9:32", "10:18", "14:8", "15:17", "16:10", "19:6", "21:10"
        ]
    );
}

#[test]
fn what_is_said_in_korean_fits_its_particles() {
    let source = SourceText::new("b.toml", format!("{TOP}{QUESTION}pitfals = []\n"));
    let (_, problems) = read(&source);
    let said = headline(&source, &problems[0], Language::Ko);
    assert_eq!(
        said,
        "b.toml:17:1: 오류: 'pitfals'는 모르는 항목이에요; 'pitfalls'를 쓰려고 하셨나요?"
    );
}
