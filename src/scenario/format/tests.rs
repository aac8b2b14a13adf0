use super::*;
use crate::diagnostic::short_headlines;
use crate::scenario::fixture::{one_hour, rounds, scenario, small_bank};
use crate::scenario::{Amount, PickPosition};
use std::time::Duration;

/// Every diagnostic about `text` over the small bank, each line without the file's name.
fn reported(text: &str) -> Vec<String> {
    let bank = small_bank();
    let source = SourceText::new("s.toml", text);
    let (scenario, problems) = read(&source, &[&bank]);
    assert_eq!(scenario.is_none(), !problems.is_empty());
    short_headlines(&source, &problems)
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(reported(text), expected, "\n{text}");
}

/// Checks a scenario whose only blueprint is these lines, which begin on line 15.
#[track_caller]
fn check_picks(picks: &[&str], expected: &[&str]) {
    check(&one_hour(picks), expected);
}

#[test]
fn a_scenario_in_order_says_nothing_and_fills_in_the_usual() {
    let plain = scenario(&one_hour(&["count = 1"]));
    assert_eq!(plain.language, None);
    assert_eq!(plain.clock, Default::default());
    assert_eq!(plain.minutes(), 60);
    assert_eq!(plain.rounds[0].probes, ProbeRange { min: 0, max: 2 });
    assert!(!plain.interviewers[0].presses);
    let pick = &plain.rounds[0].picks[0];
    assert_eq!(pick.amount, Amount::Count(1));
    assert_eq!(pick.place, PickPosition::Middle);
    assert_eq!(pick.difficulty, 1..=3);
}

#[test]
fn a_whole_scenario_arrives_as_written() {
    let text = r#"format = 1
id = "company"
company = { ko = "회사", en = "Company" }
role = "Engineer"
language = "en"
summary = { ko = "요약", en = "Summary" }

[clock]
think = "20s"
answer = "2m"
probe = "30s"
typing_factor = 2.5
korean_syllables_per_minute = 300
english_words_per_minute = 130

[[interviewer]]
id = "bar-raiser"
role = { ko = "바 레이저", en = "Bar raiser" }
manner = { ko = "파고들어요", en = "digs" }
presses = true

[[round]]
name = { ko = "최종", en = "Final" }
minutes = 90
language = "ko"
interviewers = ["bar-raiser"]
probes = { min = 1, max = 3 }

[[round.pick]]
bank = "small"
kind = ["behavioral", "technical"]
competencies = ["ownership"]
difficulty = [2, 3]
share = 0.5

[[round.pick]]
bank = "small"
kind = "reverse"
questions = ["ask-us"]
difficulty = 1
count = 1
last = true
"#;
    let scenario = scenario(text);
    assert_eq!(scenario.language, Some(Language::En));
    assert_eq!(scenario.clock.think, Some(Duration::from_secs(20)));
    assert_eq!(
        scenario.clock.limit(Duration::from_secs(10)),
        Duration::from_secs(25)
    );
    assert_eq!(scenario.clock.probe, Duration::from_secs(30));
    assert!((scenario.clock.rate.korean_syllables - 300.0).abs() < f64::EPSILON);
    assert!(
        scenario
            .interviewer("bar-raiser")
            .is_some_and(|it| it.presses)
    );
    let round = &scenario.rounds[0];
    assert_eq!(round.language, Some(Language::Ko));
    assert_eq!(round.probes, ProbeRange { min: 1, max: 3 });
    assert_eq!(round.picks[0].difficulty, 2..=3);
    assert_eq!(round.picks[0].amount, Amount::Share(0.5));
    assert_eq!(round.picks[1].place, PickPosition::Last);
    assert_eq!(round.picks[1].questions, ["ask-us"]);
}

#[test]
fn an_empty_file_says_how_to_begin() {
    check(
        "\n\n",
        &["1:1: the file is empty; begin it with the line: format = 1"],
    );
}

#[test]
fn a_file_of_a_newer_format_is_not_judged_further() {
    check(
        "format = 9\nround = 3\n",
        &[
            "1:10: this file has format 9, and this program reads up to 1; open it with a newer rehearse",
        ],
    );
}

#[test]
fn a_scenario_needs_its_keys() {
    check(
        "format = 1\nid = \"s\"\n[[interviewer]]\n[[round]]\n",
        &[
            "1:1: the key 'company' is missing; add it, like this: company = \"...\"",
            "1:1: the key 'role' is missing; add it, like this: role = \"...\"",
            "1:1: the key 'summary' is missing; add it, like this: summary = { ko = \"...\", en = \"...\" }",
            "3:1: the key 'id' is missing; add it, like this: id = \"bar-raiser\"",
            "3:1: the key 'role' is missing; add it, like this: role = { ko = \"...\", en = \"...\" }",
            "3:1: the key 'manner' is missing; add it, like this: manner = { ko = \"...\", en = \"...\" }",
            "4:1: the key 'name' is missing; add it, like this: name = { ko = \"...\", en = \"...\" }",
            "4:1: the key 'minutes' is missing; add it, like this: minutes = 60",
            "4:1: the key 'interviewers' is missing; add it, like this: interviewers = [\"...\"]",
            "4:1: the key 'pick' is missing; add it, like this: [[round.pick]]",
        ],
    );
}

#[test]
fn wrong_types_and_ranges_are_named_with_an_example() {
    let text = one_hour(&["count = 1"])
        .replace("minutes = 60", "minutes = 0")
        .replace(
            "[[round]]",
            "[clock]\ntyping_factor = 99\nthink = \"0s\"\n[[round]]",
        );
    check(
        &text,
        &[
            "11:17: 'typing_factor' must lie between 1 and 10; for example: typing_factor = 1",
            "12:9: '0s' is not a length of time; write it like \"45s\", \"2m\" or \"1m30s\", from one second to two hours",
            "15:11: 'minutes' must lie between 1 and 480; for example: minutes = 1",
        ],
    );
    check_picks(
        &["count = \"two\""],
        &[
            "15:29: 'count' should be a whole number, not a string in quotes; for example: count = 1",
        ],
    );
    check_picks(
        &["share = 2"],
        &["15:29: 'share' must lie between 0.01 and 1; for example: share = 0.01"],
    );
}

#[test]
fn an_unknown_key_is_reported_with_the_nearest_known_one() {
    check_picks(
        &["count = 1, competency = [\"trust\"]"],
        &["15:32: unknown key 'competency'; did you mean 'competencies'?"],
    );
    check_picks(
        &["count = 1, frist = true"],
        &["15:32: unknown key 'frist'; did you mean 'first'?"],
    );
}

#[test]
fn unknown_names_are_reported_with_the_nearest_and_once() {
    let other_bank = one_hour(&["count = 1"]).replace("\"small\"", "\"smal\"");
    check(
        &other_bank,
        &["15:12: there is no question bank 'smal'; did you mean 'small'?"],
    );
    check_picks(
        &["count = 1, competencies = [\"trsut\"]"],
        &["15:48: the bank 'small' has no competency 'trsut'; did you mean 'trust'?"],
    );
    check_picks(
        &["count = 1, questions = [\"hello\", \"helo\"]"],
        &["15:54: the bank 'small' has no question 'helo'; did you mean 'hello'?"],
    );
    check_picks(
        &["count = 1, except = [\"hello\", \"helo\"]"],
        &["15:51: the bank 'small' has no question 'helo'; did you mean 'hello'?"],
    );
    check_picks(
        &["count = 1, kind = \"behavioural\""],
        &["15:39: 'behavioural' is not a value that can stand here; did you mean 'behavioral'?"],
    );
    let stranger =
        one_hour(&["count = 1"]).replace("interviewers = [\"boss\"]", "interviewers = [\"bos\"]");
    check(
        &stranger,
        &["13:17: this scenario has no interviewer 'bos'; did you mean 'boss'?"],
    );
}

#[test]
fn one_line_may_draw_from_several_banks() {
    let lines = one_hour(&["kind = \"introduction\", count = 1"]);
    let two = lines.replace("bank = \"small\"", "bank = [\"small\", \"smal\"]");
    check(
        &two,
        &["15:22: there is no question bank 'smal'; did you mean 'small'?"],
    );
    let one = scenario(&lines.replace("bank = \"small\"", "bank = [\"small\"]"));
    assert_eq!(one.rounds[0].picks[0].banks, ["small"]);
    let none = lines.replace("bank = \"small\"", "bank = []");
    check(&none, &["15:12: 'bank' is empty; write something here"]);
}

#[test]
fn an_interviewer_is_known_even_where_their_table_is_wrong() {
    let text = one_hour(&["count = 1"]).replace("ko = \"차분해요\", ", "");
    check(
        &text,
        &[
            "9:10: 'manner' has no Korean text; add ko = \"...\", or leave ko out of the file's languages",
        ],
    );
}

#[test]
fn somebody_must_sit_opposite() {
    let text = one_hour(&["count = 1"]).replace("[\"boss\"]", "[]");
    check(
        &text,
        &["10:1: 'interviewers' is empty; for example: interviewers = [\"hiring-manager\"]"],
    );
}

#[test]
fn a_line_counts_or_shares_and_stands_in_one_place() {
    check_picks(
        &["kind = \"fit\""],
        &[
            "15:3: it does not say how many questions to ask (count or share); add it, like this: count = 2",
        ],
    );
    check_picks(
        &["count = 1, share = 0.5"],
        &["15:3: count and share cannot stand together; add it, like this: count = 2"],
    );
    check_picks(
        &["count = 1, first = true, last = true"],
        &["15:3: first and last cannot stand together; for example: first = true"],
    );
}

#[test]
fn probes_ask_for_no_fewer_than_they_allow() {
    let text = one_hour(&["count = 1"]).replace("pick =", "probes = { min = 3, max = 1 }\npick =");
    check(
        &text,
        &[
            "14:10: probes ask for a min greater than their max; for example: probes = { min = 1, max = 2 }",
        ],
    );
}

#[test]
fn a_round_that_would_test_a_main_competency_twice_is_reported() {
    check_picks(
        &["competencies = [\"ownership\", \"trust\"], primary = true, count = 2"],
        &[],
    );
    check_picks(
        &[
            "competencies = [\"ownership\", \"trust\"], primary = true, count = 2",
            "competencies = [\"trust\"], primary = true, count = 1",
        ],
        &[
            "16:3: it asks for 1 with primary, but this round has only 0 main competencies left, so one would be tested twice; lower count, widen kind, competencies or difficulty, or add questions to the bank",
        ],
    );
}

#[test]
fn a_blueprint_that_its_bank_cannot_fill_is_reported_beforehand() {
    check_picks(
        &["kind = \"behavioral\", count = 7"],
        &[
            "15:3: it asks for 7, and 'small' has only 6 that fit and are not asked elsewhere; lower count, widen kind, competencies or difficulty, or add questions to the bank",
        ],
    );
    // Each line could be filled on its own.
    check_picks(
        &[
            "competencies = [\"trust\"], count = 3",
            "questions = [\"both\", \"own-1\"], count = 2",
        ],
        &[
            "16:3: it asks for 2, and 'small' has only 1 that fit and are not asked elsewhere; lower count, widen kind, competencies or difficulty, or add questions to the bank",
        ],
    );
    check_picks(
        &["kind = \"design\", share = 1.0"],
        &[
            "15:3: it asks for 1, and 'small' has only 0 that fit and are not asked elsewhere; lower count, widen kind, competencies or difficulty, or add questions to the bank",
        ],
    );
}

#[test]
fn rounds_share_one_bank_and_no_question() {
    let lines: &[&str] = &["competencies = [\"ownership\"], count = 3"];
    check(
        &rounds(&[(60, lines), (60, lines)]),
        &[
            "22:3: it asks for 3, and 'small' has only 1 that fit and are not asked elsewhere; lower count, widen kind, competencies or difficulty, or add questions to the bank",
        ],
    );
}

#[test]
fn a_round_too_short_for_its_counts_is_reported_beforehand() {
    // A story takes 30 s to think and six minutes to type.
    let text =
        one_hour(&["kind = \"behavioral\", count = 2"]).replace("minutes = 60", "minutes = 12");
    check(
        &text,
        &[
            "10:1: this round has 12 minutes, and its questions may take 13; raise minutes, lower count or probes.min, or shorten the times in [clock]",
        ],
    );
    scenario(&text.replace("minutes = 12", "minutes = 13"));
}

#[test]
fn shares_are_parts_of_one_whole() {
    scenario(&one_hour(&[
        "share = 0.7",
        "share = 0.1",
        "share = 0.1",
        "share = 0.1",
    ]));
    check_picks(
        &["share = 0.7", "share = 0.4"],
        &[
            "10:1: the shares of this round add up to more than 1; lower them until they add up to 1",
        ],
    );
}

#[test]
fn broken_syntax_does_not_hide_what_can_still_be_read() {
    let text =
        one_hour(&["count = 1"]).replace("minutes = 60", "minutes = \"한 시간\"\nname = = 3");
    let said = reported(&text);
    assert!(
        said.iter().any(|line| line.starts_with("12:11: 'minutes'")),
        "{said:?}"
    );
    assert!(
        said.iter()
            .any(|line| line.starts_with("13:8: there is an equals sign too many")),
        "{said:?}"
    );
}

#[test]
fn every_problem_of_a_file_is_reported_at_once_and_in_its_order() {
    let text = r#"format = 1
id = "회사"
company = "회사"
role = { ko = "일" }
summary = "면접"
sumary = "면접"

[[interviewer]]
id = "boss"
role = "팀장"
manner = { ko = "차분해요", en = 3 }

[[interviewer]]
id = "boss"
role = "팀장"
manner = { ko = "차분해요", en = "calm" }

[[round]]
name = "면접"
minutes = "한 시간"
interviewers = ["boss", "bos"]
[[round.pick]]
bank = "smal"
count = 1
[[round.pick]]
bank = "small"
kind = "quizz"
"#;
    let places: Vec<String> = reported(text)
        .iter()
        .filter_map(|line| line.split_once(": ").map(|(place, _)| place.to_owned()))
        .collect();
    assert_eq!(
        places,
        [
            "2:6", "4:8", "5:11", "6:1", "11:30", "14:6", "20:11", "21:25", "23:8", "25:1", "27:8"
        ]
    );
}
