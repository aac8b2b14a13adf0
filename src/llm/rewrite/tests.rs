use super::*;

const ANSWER: &str = "음, 저는 그때, 음, 로그를 먼저 봤습니다. 그래서 3시간 만에 고쳤습니다.";

#[track_caller]
fn check(text: &str, expected: Option<&[&str]>) {
    let reply = Reply {
        answer: text.to_owned(),
    };
    let found = checked(&reply, ANSWER, Language::Ko);
    let new = found.as_ref().map(|it| {
        let new = it.new.iter().filter_map(|place| it.text.get(place.clone()));
        new.collect::<Vec<_>>()
    });
    assert_eq!(new.as_deref(), expected, "{text}");
}

#[test]
fn every_word_that_was_not_there_is_marked() {
    check(
        "저는 로그를 먼저 봤습니다. 3시간 만에 고쳤습니다.",
        Some(&[]),
    );
    check(
        "저는 로그부터 봤고, 3시간 만에 고쳤습니다.",
        Some(&["로그부터", "봤고"]),
    );
    let reply = Reply {
        answer: "First I looked at the log and fixed it.".to_owned(),
    };
    let answer = "Um, so first, you know, I looked at the logs and then I fixed it, sort of.";
    let found = checked(&reply, answer, Language::En).expect("a tightened answer");
    let new: Vec<&str> = found
        .new
        .iter()
        .filter_map(|it| found.text.get(it.clone()))
        .collect();
    assert_eq!(new, ["log"]);
}

#[test]
fn what_is_longer_or_has_figures_of_its_own_is_not_shown() {
    check("", None);
    check("저는 로그를 먼저 보고 2시간 만에 고쳤습니다.", None);
    check(&ANSWER.repeat(2), None);
    check(ANSWER, None);
    check("I looked at the logs first.", None);
    check("저는 로그를 먼저 봤습니다.", Some(&[]));
    // A name, a number in words, and more new words than the speaker's.
    check("저는 Kim에게 로그를 먼저 봤습니다.", None);
    check("저는 로그를 먼저 봤습니다. 이십삼 만에 고쳤습니다.", None);
    check("팀원들과 함께 원인을 찾아서 고쳤습니다.", None);
    for invented in ["I told Kim and fixed the log.", "I fixed seven logs."] {
        let reply = Reply {
            answer: invented.to_owned(),
        };
        let answer = "Um, I fixed the logs, and then, well, I told them and fixed the log again.";
        assert_eq!(checked(&reply, answer, Language::En), None, "{invented}");
    }
    check("저는 \u{202e}로그를 봤습니다.", None);
}

/// The sentences that are marked as possibly saying something else.
#[track_caller]
fn check_turned(language: Language, answer: &str, text: &str, expected: &[&str]) {
    let reply = Reply {
        answer: text.to_owned(),
    };
    let found = checked(&reply, answer, language).expect("a tightened answer");
    let turned = found.turned.iter();
    let turned: Vec<&str> = turned.filter_map(|it| found.text.get(it.clone())).collect();
    assert_eq!(turned, expected, "{text}");
}

#[test]
fn a_sentence_whose_words_came_in_another_order_or_lost_a_denial_is_marked() {
    let answer = "Well, I chose this team because of the work. Last year, you know, I moved twelve \
        services to Kubernetes with two colleagues. I did not tell my manager about it, I have to say.";
    for (text, turned) in [
        (
            "I chose this team because of the work. Last year I moved twelve services to \
             Kubernetes with two colleagues. I did not tell my manager.",
            [].as_slice(),
        ),
        (
            "I chose this team. Two colleagues moved twelve services to Kubernetes.",
            &["Two colleagues moved twelve services to Kubernetes."],
        ),
        (
            "I moved twelve services. I did tell my manager about it.",
            &["I did tell my manager about it."],
        ),
        (
            "I did not chose this team. I moved twelve services.",
            &["I did not chose this team."],
        ),
        // Of two sentences far from each other.
        ("I chose my manager.", &["I chose my manager."]),
    ] {
        check_turned(Language::En, answer, text, turned);
    }
    let answer = "음, 저는 그때 로그를 먼저 봤습니다. 동료가 저에게 알려 주지는 않았습니다. 그래서, 음, 제가 3시간 만에 \
        직접 고쳤습니다.";
    for (text, turned) in [
        (
            "저는 로그를 먼저 봤습니다. 제가 3시간 만에 직접 고쳤습니다.",
            [].as_slice(),
        ),
        (
            "로그를 저는 봤습니다. 동료가 저에게 알려 주지는 않았습니다.",
            &["로그를 저는 봤습니다."],
        ),
        (
            "저는 로그를 먼저 봤습니다. 저에게 동료가 직접 알려 고쳤습니다.",
            &["저에게 동료가 직접 알려 고쳤습니다."],
        ),
        ("저는 로그를 않았습니다.", &["저는 로그를 않았습니다."]),
    ] {
        check_turned(Language::Ko, answer, text, turned);
    }
}

/// Whether a text is shown as if it said nothing else than the answer.
fn is_unmarked(language: Language, answer: &str, text: &str) -> bool {
    let reply = Reply {
        answer: text.to_owned(),
    };
    let shown = checked(&reply, answer, language);
    shown.is_some_and(|it| it.new.is_empty() && it.turned.is_empty())
}

#[test]
fn signs_and_currencies_are_never_changed_invented_or_dropped_unmarked() {
    let answer = |said: &str| format!("Well, you know, I changed the latency by {said} last year.");
    for (said, sent) in [
        ("-20 ms", "+20 ms"),
        ("-20 ms", "20 ms"),
        ("20 ms", "-20 ms"),
        ("−20 ms", "+20 ms"),
        ("$30 thousand", "€30 thousand"),
        ("$30 thousand", "30 thousand"),
        ("<= 200 ms", ">= 200 ms"),
        ("<= 200 ms", "200 ms"),
        ("<=200 ms", ">=200 ms"),
        ("30% of it", "30 of it"),
        ("200 ms", "200 ms ✅"),
        ("200 ms", "200 ms🎉"),
        ("200 ms", "≠ 200 ms"),
    ] {
        let sent = format!("I changed the latency by {sent} last year.");
        assert!(
            !is_unmarked(Language::En, &answer(said), &sent),
            "{said}: {sent}"
        );
        let kept = format!("I changed the latency by {said} last year.");
        assert!(is_unmarked(Language::En, &answer(said), &kept), "{kept}");
    }
    // Dashes, quotation marks and marks of lists are no signs.
    let said = "Well - so I “read” the log – all of it - and then, you know, I fixed it.";
    let sent = "- I read the log, all of it, and then I fixed it.";
    assert!(is_unmarked(Language::En, said, sent));
}

#[test]
fn words_that_turn_a_sentence_are_never_dropped_or_added_unmarked() {
    for (language, frames, turning) in [
        (
            Language::En,
            &[
                "Well, you know, {} I restored the backup on Monday.",
                "Last year, you know, I {} restored the backup on Monday, I say.",
                "It was late. Um, so in the end I restored {} the backup on Monday. Then I left.",
            ][..],
            &[
                "not",
                "never",
                "failed to",
                "fail to",
                "unable to",
                "refused to",
                "almost",
                "nearly",
                "tried to",
                "was trying to",
                "hardly",
                "barely",
                "few",
                "only",
                "if",
                "unless",
                "when",
                "my manager thought that",
                "my manager said",
                "I heard that",
                "I wish",
                "perhaps",
                "maybe",
                "could have",
                "would have",
                "was about to",
                "was supposed to",
                "planned to",
                "wanted to",
                "I am not sure whether",
                "pretended to",
                "at most",
                "less than",
                "without",
                "instead of",
                "they claimed",
                "allegedly",
                "rarely",
            ][..],
        ),
        (
            Language::Ko,
            &[
                "음, 저는 그때 {} 백업을 월요일에 복구했습니다.",
                "음, 그래서 제가 백업을 월요일에 {} 복구했습니다. 그다음 퇴근했습니다.",
            ][..],
            &[
                "안",
                "못",
                "거의",
                "하마터면",
                "만약",
                "아마",
                "실패하고",
                "거절하고",
                "동료가 했다고 들은",
                "동료가 했다면",
                "서버가 죽으면",
                "하려고 했지만",
                "할 뻔했던",
                "했다고 생각한",
                "일부",
                "최대",
                "대신",
                "혹시",
                "별로",
                "못 하고",
                "하지 않고",
                "할 때",
                "시도만 하고",
                "한 척",
            ][..],
        ),
    ] {
        for (frame, word) in frames
            .iter()
            .flat_map(|frame| turning.iter().map(move |word| (frame, word)))
        {
            let with = frame.replace("{}", word);
            let without = frame.replace(" {}", "");
            let tidy = |text: &str| {
                let fillers = [
                    "Well, you know, ",
                    "you know, ",
                    "Um, so ",
                    ", I say",
                    "음, ",
                ];
                fillers
                    .iter()
                    .fold(text.to_owned(), |text, filler| text.replace(filler, ""))
            };
            assert!(
                !is_unmarked(language, &with, &tidy(&without)),
                "dropped: {with}"
            );
            assert!(
                !is_unmarked(language, &format!("{without} 음 um"), &with),
                "added: {with}"
            );
            assert!(is_unmarked(language, &with, &tidy(&with)), "kept: {with}");
            assert!(
                is_unmarked(language, &without, &tidy(&without)),
                "plain: {without}"
            );
        }
    }
}

#[test]
fn whole_clauses_that_carry_a_condition_a_report_or_a_failure_are_missed() {
    for (language, answer, text) in [
        (
            Language::En,
            "I failed to deliver the first migration, and I was unable to restore the backup in time.",
            "I deliver the first migration, and I restore the backup in time.",
        ),
        (
            Language::En,
            "Well, I almost dropped the production table.",
            "I dropped the production table.",
        ),
        (
            Language::En,
            "My manager thought that I broke the release.",
            "I broke the release.",
        ),
        (
            Language::En,
            "Then, I tried to fix the leak.",
            "I fix the leak.",
        ),
        (
            Language::En,
            "If the cache fails the system loses money.",
            "The system loses money.",
        ),
        (
            Language::En,
            "When the cache fails, the system loses money.",
            "The system loses money.",
        ),
        (
            Language::En,
            "I broke the release. That is not true. Kim did it.",
            "I broke the release.",
        ),
        (
            Language::En,
            "Did I break it, I asked? I broke it?",
            "I broke it.",
        ),
        (
            Language::Ko,
            "제가 운영 테이블을 지울 뻔했습니다. 음, 로그를 봤습니다.",
            "제가 운영 테이블을 봤습니다.",
        ),
        (
            Language::Ko,
            "캐시가 죽으면 시스템이 돈을 잃습니다.",
            "시스템이 돈을 잃습니다.",
        ),
        (
            Language::Ko,
            "팀장님은 제가 배포를 망쳤다고 생각했습니다.",
            "제가 배포를 생각했습니다.",
        ),
        (
            Language::Ko,
            "복구를 시도했지만 못 했습니다. 백업은 했습니다.",
            "복구를 했습니다.",
        ),
        (
            Language::Ko,
            "제가 배포를 멈췄습니다. 사실이 아닙니다. 동료가 했습니다.",
            "제가 배포를 멈췄습니다.",
        ),
    ] {
        assert!(!is_unmarked(language, answer, text), "{answer}");
    }
}

#[test]
fn a_letter_or_a_word_is_no_tightened_answer() {
    let answer = "Well, I looked at the logs first, you know, and then I fixed a broken index in an hour, \
        and after that I told the whole team about it, and we wrote it down.";
    for text in ["a", "I", "index", "a.", "logs first"] {
        let reply = Reply {
            answer: text.to_owned(),
        };
        assert_eq!(checked(&reply, answer, Language::En), None, "{text}");
    }
    check("로그를", None);
    check("로그를 먼저 봤습니다.", Some(&[]));
}

#[test]
fn a_name_of_the_speakers_own_may_be_inflected() {
    let answer = "음, 그때 저는 Redis를 먼저 봤고, 음, 그래서 Redis 설정을 고쳤습니다.";
    let reply = |text: &str| Reply {
        answer: text.to_owned(),
    };
    let kept = checked(
        &reply("저는 Redis의 설정을 고쳤습니다."),
        answer,
        Language::Ko,
    );
    assert!(kept.is_some_and(|it| it.new.len() == 1));
    let other = reply("저는 Kafka의 설정을 고쳤습니다.");
    assert_eq!(checked(&other, answer, Language::Ko), None);
}

#[test]
fn an_answer_that_is_too_long_is_not_sent() {
    assert!(ask("질문", ANSWER).is_some());
    assert!(ask("질문", " \n").is_none());
    assert!(ask("질문", &"가".repeat(LONGEST)).is_none());
}

#[test]
fn the_beginning_of_one_clause_and_the_end_of_another_are_not_one_sentence() {
    for (language, answer, spliced, kept) in [
        (
            Language::En,
            "Well, I wrote the parser and Kim wrote the linker.",
            "I wrote the linker.",
            "Kim wrote the linker.",
        ),
        (
            Language::En,
            "I did not fix the cache but I did fix the log, you know.",
            "I did not fix the log.",
            "I did not fix the cache but I did fix the log.",
        ),
        (
            Language::Ko,
            "음, 제가 파서를 썼고 동료가 링커를 고쳤습니다.",
            "제가 링커를 고쳤습니다.",
            "동료가 링커를 고쳤습니다.",
        ),
        (
            Language::Ko,
            "저는 로그를 먼저 보고, 음, 원인을 찾아서 한 시간 만에 고쳤습니다.",
            "저는 로그를 한 시간 만에 고쳤습니다.",
            "저는 로그를 먼저 보고 한 시간 만에 고쳤습니다.",
        ),
    ] {
        assert!(!is_unmarked(language, answer, spliced), "{spliced}");
        assert!(is_unmarked(language, answer, kept), "{kept}");
    }
}
