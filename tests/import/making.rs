//! A user's bank made from notes: it passes checks, can be practiced, and follows changes in the
//! notes.

use crate::commands::run;
use crate::home::Home;

#[test]
fn notes_become_a_bank_that_checks_and_follows_the_notes() {
    let home = Home::new();
    let notes = home.path().join("sea notes.md");
    let notes_path = notes.to_string_lossy().into_owned();
    let bank = home
        .path()
        .join(".config/rehearsal/scenarios/banks/sea-notes.toml");
    let write = |text: &str| std::fs::write(&notes, text).expect("a file");
    let import = |more: &[&str]| {
        let all: Vec<&str> = ["--lang", "en", "import", &notes_path]
            .iter()
            .chain(more)
            .copied()
            .collect();
        run(home.command(&all))
    };
    write(
        "# Interview\n\n## Why did you choose the sea?\nIt is wide.\n### Follow-up: why not a lake?\n\n## When were you late?\nS: fog\nT: reach it\nA: rowed\nR: on time\n",
    );

    // Without a terminal nothing is made unless confirmed by an option.
    let refused = import(&[]);
    assert!(
        refused.code == 2 && refused.err.contains("--yes") && !bank.exists(),
        "{}",
        refused.err
    );
    let made = import(&["--yes"]);
    assert!(
        made.code == 0 && made.out.contains("rehearse start sea-notes"),
        "{}{}",
        made.out,
        made.err
    );

    let text = std::fs::read_to_string(&bank).expect("the bank");
    assert!(!text.contains("It is wide"), "answers are private: {text}");
    let private = home.transcripts().join("own-sea-notes.toml");
    assert!(
        std::fs::read_to_string(&private)
            .expect("the answers")
            .contains("It is wide.")
    );
    let stories = run(home.command(&["list", "stories", "--json"]));
    assert!(
        stories.out.contains("When were you late?"),
        "{}",
        stories.out
    );
    let checked = run(home.command(&["check"]));
    assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
    let plan = run(home.command(&["--lang", "en", "plan", "sea-notes"]));
    assert!(
        plan.code == 0 && plan.out.contains("the sea"),
        "{}{}",
        plan.out,
        plan.err
    );

    // The user changes a prompt; the notes change and lose a question.
    std::fs::write(
        &bank,
        text.replace("Why did you choose the sea?", "Why the sea, really?"),
    )
    .expect("the bank");
    write(
        "# Interview\n\n## Why did you choose this sea?\nIt is deep.\n\n## How deep is it?\nVery.\n",
    );
    let again = import(&["--yes"]);
    assert!(
        again.out.contains("1 new") && again.out.contains("gone"),
        "{}",
        again.out
    );
    let text = std::fs::read_to_string(&bank).expect("the bank");
    assert!(
        text.contains("Why the sea, really?") && !text.contains("choose this sea"),
        "{text}"
    );
    assert!(
        text.contains("When were you late?") && text.contains("no longer in the notes"),
        "{text}"
    );
    assert!(text.contains("How deep is it?"), "{text}");
    assert_eq!(run(home.command(&["check"])).code, 0);
}

#[test]
fn notes_may_be_called_whatever_the_programs_own_files_are_called() {
    let home = Home::new();
    for name in ["notes", "stories", "recalled", "transcript", "config"] {
        let file = format!("{name}.md");
        std::fs::write(home.path().join(&file), "## 왜 바다인가요?\n넓어서요.\n").expect("a file");
        let made = run(home.command(&["import", &file, "--yes"]));
        assert_eq!(made.code, 0, "{name}: {}", made.err);
        let checked = run(home.command(&["check", "--strict"]));
        assert_eq!(checked.code, 0, "{name}: {}", checked.out);
        assert_eq!(run(home.command(&["plan", name])).code, 0, "{name}");
    }
}

#[test]
fn a_posting_becomes_a_scenario_that_says_what_tests_each_line() {
    let home = Home::new();
    let posting = home.path().join("cloud job.txt");
    let text = "AWS Cloud Support Engineer\n\nWhat you will do\n- Troubleshoot Kubernetes pods that fail with CrashLoopBackOff\n- Explain VPC subnets and security groups to customers\n- Feed the office cat\n\nBenefits\n- Free lunch\n";
    std::fs::write(&posting, text).expect("a file");
    let posting = posting.to_string_lossy().into_owned();
    let import = |more: &[&str]| {
        let all: Vec<&str> = ["--lang", "en", "import", "--posting", &posting]
            .iter()
            .chain(more)
            .copied()
            .collect();
        run(home.command(&all))
    };
    let file = home
        .path()
        .join(".config/rehearsal/scenarios/cloud-job.toml");
    // Without a terminal nothing is made unless confirmed by an option.
    let shown = import(&[]);
    assert!(
        shown.code == 0 && shown.out.contains("--yes"),
        "{}",
        shown.out
    );
    assert!(!file.exists());
    let refused = import(&["--rounds", "77"]);
    assert_eq!(refused.code, 2, "{}", refused.err);
    let made = import(&["--yes"]);
    assert_eq!(made.code, 0, "{}", made.err);
    let text = std::fs::read_to_string(&file).expect("the scenario");
    for part in [
        "Troubleshoot Kubernetes",
        "no question tests this line",
        "company = { en = \"AWS Cloud Support Engineer\" }",
        "[[round.pick]]",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("Free lunch"), "{text}");
    let checked = run(home.command(&["check"]));
    assert_eq!(checked.code, 0, "{}", checked.out);
    let planned = run(home.command(&["plan", "cloud-job", "--json"])).json();
    let rounds = planned["rounds"].as_array().expect("rounds");
    assert!(
        rounds
            .iter()
            .all(|it| it["questions"].as_array().is_some_and(|it| !it.is_empty()))
    );
    // Existing files are never overwritten.
    assert_eq!(import(&["--yes"]).code, 2);
}

#[test]
fn fixed_words_are_in_the_language_of_the_program_whatever_the_questions_are_in() {
    let home = Home::new();
    std::fs::write(
        home.path().join("sea.md"),
        "Q: 왜 바다인가요?\nA: 넓어서요.\n",
    )
    .expect("a file");
    let posting = "# Kestrel\n## Requirements\n- Kubernetes in production, AWS VPC\n";
    std::fs::write(home.path().join("kestrel.md"), posting).expect("a file");
    for arguments in [
        ["import", "sea.md", "--yes"],
        ["import", "--posting=kestrel.md", "--yes"],
    ] {
        let made = run(home.command(&arguments));
        assert_eq!(made.code, 0, "{}{}", made.out, made.err);
    }
    for (language, words, others) in [
        ("ko", ["내 노트", "지원자"], ["My notes", "Candidate"]),
        ("en", ["My notes", "Candidate"], ["내 노트", "지원자"]),
    ] {
        let listed = ["scenarios", "banks"]
            .map(|what| run(home.command(&["--lang", language, "list", what])).out);
        let listed = listed.concat();
        for word in words {
            assert!(listed.contains(word), "{word}: {listed}");
        }
        for word in others {
            assert!(!listed.contains(word), "{word}: {listed}");
        }
    }
    assert_eq!(run(home.command(&["check", "--strict"])).code, 0);
}

#[test]
fn notes_over_the_limit_of_a_bank_make_several_and_keep_up_like_one() {
    let home = Home::new();
    let long = "바다가 넓어서 골랐습니다. ".repeat(80);
    let notes = |from: usize| {
        let all = (from..=1_200).map(|it| format!("## 왜 {it}번 배를 골랐나요?\n{long}\n\n"));
        all.collect::<String>()
    };
    let import = || run(home.command(&["--lang", "en", "import", "sea.md", "--yes"]));
    std::fs::write(home.path().join("sea.md"), notes(2)).expect("a file");
    let made = import();
    assert_eq!(made.code, 0, "{}", made.err);
    for id in ["start sea", "start sea--2", "start sea--3"] {
        assert!(made.out.contains(id), "{id}: {}", made.out);
    }
    let counted = || {
        let banks = run(home.command(&["list", "banks", "--json"])).json();
        let banks = banks.as_array().expect("banks").iter();
        let ours = banks.filter(|it| it["id"].as_str().is_some_and(|id| id.starts_with("sea")));
        let count = |it: &serde_json::Value| {
            let id = it["id"].as_str().expect("an id").to_owned();
            (id, it["questions"].as_u64().expect("a count"))
        };
        ours.map(count)
            .collect::<std::collections::BTreeMap<_, _>>()
    };
    let first = counted();
    assert_eq!(first.values().sum::<u64>(), 1_199, "{first:?}");
    assert_eq!(run(home.command(&["check", "--strict"])).code, 0);
    // Of one question more, only that one is new, and it goes where there is room.
    std::fs::write(home.path().join("sea.md"), notes(1)).expect("a file");
    let made = import();
    assert!(
        made.out.contains("1 new, 0 changed, 0 gone"),
        "{}",
        made.out
    );
    let mut expected = first;
    *expected.values_mut().next_back().expect("a bank") += 1;
    assert_eq!(counted(), expected);
}

#[test]
fn the_plainest_lines_of_a_posting_find_questions_and_others_none() {
    let home = Home::new();
    let posting = "# Backend Engineer, Kestrel Pay\n\n\
        We are looking for an engineer with 5+ years of Java and Spring, Kafka, AWS, Kubernetes.\n\n\
        We are looking for people who smile.\n\n\
        ## What you will do\n- Design payment APIs at high traffic\n- On-call and incident response\n\
        - Feed the office cat\n- Order pens for the office\n\n\
        ## Requirements\n- Strong communication skills\n- Experience with Kubernetes in production\n\
        - A driving habit of punctuality\n";
    std::fs::write(home.path().join("kestrel.md"), posting).expect("a file");
    let read = run(home.command(&["import", "--posting", "kestrel.md", "--json"])).json();
    let lines = read["lines"].as_array().expect("lines");
    let of = |begins: &str| {
        let line = lines
            .iter()
            .find(|it| it["text"].as_str().is_some_and(|it| it.starts_with(begins)));
        let line = line.unwrap_or_else(|| panic!("no line {begins}"));
        let questions = line["questions"].as_array().expect("questions").len();
        (
            line["kind"].as_str().expect("a kind").to_owned(),
            questions > 0,
        )
    };
    for (begins, kind, is_tested) in [
        ("We are looking for an engineer", "requirement", true),
        ("We are looking for people", "other", false),
        ("Design payment", "duty", true),
        ("On-call", "duty", true),
        ("Feed", "duty", false),
        ("Order pens", "duty", false),
        ("Strong communication", "requirement", true),
        ("Experience with Kubernetes", "requirement", true),
        ("A driving habit", "requirement", false),
    ] {
        assert_eq!(of(begins), (kind.to_owned(), is_tested), "{begins}");
    }
    // One shared word is not a match, even if it looks like a name.
    let all = lines.iter().flat_map(|it| it["questions"].as_array());
    let ids: Vec<&str> = all.flatten().filter_map(|it| it["id"].as_str()).collect();
    assert!(!ids.contains(&"jwt-early-revoke"), "{ids:?}");
}

#[test]
fn a_name_is_the_same_in_whatever_letters_it_is_written() {
    let home = Home::new();
    let posting = "누리클라우드\n\n담당 업무\n- 쿠버네티스 클러스터의 장애 대응과 원인 분석\n- 고객 문의에 대한 기술 지원\n\
        - 사무실 고양이 돌보기\n\n자격 요건\n- 리눅스와 네트워크에 대한 이해\n";
    std::fs::write(home.path().join("nuri.txt"), posting).expect("a file");
    let read = run(home.command(&["import", "--posting", "nuri.txt", "--json"])).json();
    let lines = read["lines"].as_array().expect("lines");
    for (begins, is_tested) in [
        ("쿠버네티스", true),
        ("고객 문의", true),
        ("사무실", false),
        ("리눅스", true),
    ] {
        let mut found = lines.iter();
        let line = found.find(|it| it["text"].as_str().is_some_and(|it| it.starts_with(begins)));
        let questions = line.and_then(|it| it["questions"].as_array());
        let is_any = questions.is_some_and(|it| !it.is_empty());
        assert_eq!(is_any, is_tested, "{begins}: {read}");
    }
}

#[test]
fn what_a_cv_claims_is_matched_with_a_posting() {
    let home = Home::new();
    let cv = "# 경력\n- Redpanda 메시지 처리 지연을 70% 줄였습니다.\n- 팀원 4명을 이끌었습니다.\n";
    std::fs::write(home.path().join("my-cv.md"), cv).expect("a file");
    let posting = "# 누리상사\n## 자격 요건\n- Redpanda 운영 경험\n- 사무실 고양이 돌보기\n";
    std::fs::write(home.path().join("nuri.md"), posting).expect("a file");
    let import = |more: &[&str]| {
        let all = [
            &["import", "--cv", "my-cv.md", "--posting", "nuri.md"],
            more,
        ]
        .concat();
        run(home.command(&all))
    };
    let read = import(&["--json"]).json();
    assert_eq!(read["claims"].as_array().map(Vec::len), Some(2), "{read}");
    let line = |begins: &str| {
        let lines = read["lines"].as_array().expect("lines").iter();
        let mut found =
            lines.filter(|it| it["text"].as_str().is_some_and(|it| it.starts_with(begins)));
        found.next().expect("a line")["questions"].clone()
    };
    assert_eq!(line("Redpanda")[0]["bank"], "my-cv", "{read}");
    assert_eq!(line("사무실").as_array().map(Vec::len), Some(0), "{read}");
    // The source of the question is shown beside it.
    let wrote = "Redpanda 메시지 처리 지연을 70% 줄였습니다";
    let about = line("Redpanda")[0]["about"].clone();
    assert!(
        about.as_str().is_some_and(|it| it.contains(wrote)),
        "{about}"
    );
    let file = home.path().join(".config/rehearsal/scenarios/nuri.toml");
    let bank = home
        .path()
        .join(".config/rehearsal/scenarios/banks/my-cv.toml");
    assert!(!bank.exists() && !file.exists());
    let made = import(&["--yes"]);
    assert_eq!(made.code, 0, "{}{}", made.out, made.err);
    let text = std::fs::read_to_string(&file).expect("the scenario");
    assert!(text.contains("bank = \"my-cv\""), "{text}");
    assert!(text.contains(&format!("내가 쓴 문장: {wrote}")), "{text}");
    let text = std::fs::read_to_string(&bank).expect("the bank");
    assert!(text.contains(&format!("about = \"{wrote}")), "{text}");
    let checked = run(home.command(&["check", "--strict"]));
    assert_eq!(checked.code, 0, "{}", checked.out);
    assert_eq!(run(home.command(&["plan", "nuri"])).code, 0);
}

/// A bank without a question would be refused at every start.
#[test]
fn notes_with_only_stories_make_stories_and_no_bank() {
    let home = Home::new();
    let notes = home.path().join("stories.md");
    let text = "# 경험\n\n## 새벽에 멈춘 방앗간\n- 상황: 물이 줄었습니다.\n- 과제: 밀가루를 대야 했습니다.\n\
        - 행동: 수로를 팠습니다.\n- 결과: 이틀 만에 돌았습니다.\n";
    std::fs::write(&notes, text).expect("a file");
    let path = notes.to_string_lossy().into_owned();
    let import = || run(home.command(&["--lang", "en", "import", &path, "--yes"]));
    let made = import();
    assert!(
        made.code == 0 && made.out.contains("rehearse list stories"),
        "{}{}",
        made.out,
        made.err
    );
    assert!(!made.out.contains("rehearse start"), "{}", made.out);
    let scenarios = home.path().join(".config/rehearsal/scenarios");
    assert!(!scenarios.join("banks/stories.toml").exists());
    assert!(!scenarios.join("stories.toml").exists());
    let stories = run(home.command(&["list", "stories", "--json"]));
    assert!(stories.out.contains("방앗간"), "{}", stories.out);
    let checked = run(home.command(&["check"]));
    assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
    let again = import();
    assert!(
        again.code == 0 && again.out.contains("nothing new"),
        "{}",
        again.out
    );

    let bank = run(home.command(&["--lang", "en", "new", "bank", "--from", &path]));
    assert!(
        bank.code != 0 && bank.out.is_empty() && bank.err.contains("rehearse import"),
        "{}{}",
        bank.out,
        bank.err
    );
    // With a question there is a bank.
    std::fs::write(
        &notes,
        format!("{text}\n## 왜 방앗간인가요?\n빵이 좋아서요.\n"),
    )
    .expect("a file");
    let made = import();
    assert!(made.out.contains("rehearse start stories"), "{}", made.out);
    let checked = run(home.command(&["check"]));
    assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
}

#[test]
fn a_bank_whose_file_was_deleted_is_made_anew() {
    let home = Home::new();
    let notes = home.path().join("sea.txt");
    std::fs::write(&notes, "Q: 왜 배인가요?\nA: 넓어서요.\n").expect("a file");
    let path = notes.to_string_lossy().into_owned();
    let import = || run(home.command(&["import", &path, "--yes"]));
    assert_eq!(import().code, 0);
    let bank = home
        .path()
        .join(".config/rehearsal/scenarios/banks/sea.toml");
    std::fs::remove_file(&bank).expect("the bank");
    assert_eq!(import().code, 0);
    let text = std::fs::read_to_string(&bank).expect("the bank");
    assert!(text.contains("왜 배인가요?"), "{text}");
}

/// Plain words that a line and a question share do not make a match.
#[test]
fn a_line_is_tested_by_what_it_names_and_not_by_plain_words() {
    let home = Home::new();
    let posting = "# Site Engineer\n\n## What you will do\n- Write incident reviews that people actually read\n\
        - In the first month you will move our paper contracts into one searchable archive\n\
        - Review code and mentor two junior engineers\n- Build the map editor in React\n\
        - Replace our hand-made deploy scripts with a pipeline\n\n\
        ## Requirements\n- You can explain a trade-off to a product manager\n\
        - Three years of Linux services in production\n- Written Terraform, or something like it\n";
    std::fs::write(home.path().join("site.md"), posting).expect("a file");
    let read = run(home.command(&["import", "--posting", "site.md", "--json"])).json();
    let tested = |begins: &str| {
        let mut lines = read["lines"].as_array().expect("lines").iter();
        let line = lines.find(|it| it["text"].as_str().is_some_and(|it| it.starts_with(begins)));
        let line = line.unwrap_or_else(|| panic!("no line {begins}"));
        let questions = line["questions"].as_array().expect("questions").iter();
        let ids = questions.map(|it| it["id"].as_str().expect("an id").to_owned());
        ids.collect::<Vec<_>>()
    };
    for begins in [
        "Write incident",
        "In the first month",
        "Review code",
        "Build the map",
        "Replace our",
        "You can explain",
    ] {
        assert_eq!(tested(begins), [""; 0], "{begins}");
    }
    assert!(
        tested("Three years").contains(&"linux-boot-steps".to_owned()),
        "{read}"
    );
    assert!(
        tested("Written Terraform").contains(&"terraform-change".to_owned()),
        "{read}"
    );
}

#[test]
fn a_line_of_tools_does_not_make_a_startup_into_amazon() {
    let home = Home::new();
    let posting = "핀테크 스타트업 노을페이\n\n주요업무\n- 레거시 시스템을 Spring으로 이전\n\n자격요건\n- Java로 서버를 개발해 본 분\n\n\
        채용절차\n- 서류 전형, 1차 면접, 2차 면접\n\n기술 스택\nKotlin Spring AWS MySQL Kafka\n";
    std::fs::write(home.path().join("noeul.txt"), posting).expect("a file");
    let shown = run(home.command(&["--lang", "ko", "import", "--posting", "noeul.txt"]));
    let proposed = |name: &str| {
        let mut lines = shown.out.lines();
        lines.any(|it| it.starts_with('*') && it.contains(name))
    };
    assert!(proposed("팀 면접"), "{}", shown.out);
    assert!(!proposed("루프") && !proposed("전화 면접"), "{}", shown.out);
}

#[test]
fn an_application_over_its_limit_is_noted_when_it_is_imported_as_notes() {
    let home = Home::new();
    let text = format!(
        "1. 지원 동기를 적어 주세요. (100자 이내)\n{}\n",
        "바다가 좋아서 지원했습니다. ".repeat(12)
    );
    std::fs::write(home.path().join("jaso.txt"), text).expect("a file");
    let made = run(home.command(&["--lang", "ko", "import", "jaso.txt", "--yes"]));
    assert_eq!(made.code, 0, "{}", made.err);
    assert!(
        made.out.contains("100") && made.out.contains("다시 볼 만한 곳"),
        "{}",
        made.out
    );
}
