//! A bank of one's own made of notes: it checks, it can be practiced, and it keeps up.

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

    // Without a terminal nothing is made unless that is said.
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
    // Without a terminal nothing is made unless that is said.
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
    // What is there is never written over.
    assert_eq!(import(&["--yes"]).code, 2);
}
