use super::*;
use crate::diagnostic::SourceText;
use crate::lang::Language;

const FILE: &str = "format = 1
bank = \"aws-cse\"

[[alias]]
words = [\"네임스페이스\", \"namespace\", \"ns\"]

[point.isolation.shared-kernel]
ko = [\"커널은 호스트 것 하나를 같이 씁니다\"]
en = [\"they all run on the host's kernel\"]
denied.en = [\"each container boots its own kernel\"]

[point.isolation.namespaces]
en = [\"namespaces hide other processes\"]
needs = [{ en = [\"namespace\"] }, { en = [\"network\", \"pid\"] }]

[point.isolation-2.other]
en = [\"something else\"]
";

fn file(text: &str) -> (Option<BankExamples>, Vec<String>) {
    let source = SourceText::new("examples.toml", text);
    let (examples, found) = read(&source);
    let found = found.iter().map(|it| {
        let at = source.position(it.span.clone().unwrap_or(0..0).start);
        format!(
            "{}:{}: {}",
            at.line,
            at.column,
            it.what.get(crate::lang::Language::En)
        )
    });
    (examples, found.collect())
}

#[test]
fn examples_stand_by_question_and_point() {
    let (examples, problems) = file(FILE);
    assert_eq!(problems, Vec::<String>::new());
    let examples = examples.expect("nothing is wrong");
    assert_eq!(examples.bank, "aws-cse");
    let isolation = &examples.questions["isolation"];
    assert_eq!(isolation.points.len(), 2);
    assert_eq!(
        isolation.points["shared-kernel"]
            .denied
            .exact(Language::En)
            .len(),
        1
    );
    assert_eq!(
        isolation.points["namespaces"].needs[1].exact(Language::En),
        ["network", "pid"]
    );
    assert_eq!(isolation.aliases[0].len(), 3);
}

#[test]
fn one_question_is_read_without_the_others() {
    let whole = file(FILE).0.expect("nothing is wrong");
    for (id, expected) in &whole.questions {
        assert_eq!(read_question(FILE, id), *expected, "{id}");
    }
    assert_eq!(read_question(FILE, "unknown").points.len(), 0);
}

#[test]
fn the_same_examples_from_another_folder_change_nothing() {
    let whole = file(FILE).0.expect("nothing is wrong");
    for examples in whole.questions.values() {
        let mut twice = examples.clone();
        twice.add(examples.clone());
        assert_eq!(&twice, examples);
    }
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let wrong = "format = 1\nbank = \"b\"\n[point.q.p]\nkoo = [\"가\"]\nen = []\n";
    let (examples, problems) = file(wrong);
    assert_eq!(examples, None);
    assert_eq!(problems.len(), 2, "{problems:?}");
}

const BANK: &str = include_str!("../../../tests/data/scenarios/banks/sample.toml");

#[test]
fn a_file_beside_its_bank_knows_what_the_bank_has() {
    let (bank, problems) = crate::bank::read(&SourceText::new("banks/sample.toml", BANK));
    let bank = bank.unwrap_or_else(|| panic!("{problems:?}"));
    let question = bank.questions.first().unwrap();
    let point = &question.key_points[0].id;
    let check = |text: &str, name: &str| {
        let source = SourceText::new("examples.toml", text);
        let (examples, found) = read_for(&source, name, &[&bank]);
        let place = |it: &crate::diagnostic::Diagnostic| {
            let at = source.position(it.span.clone().unwrap_or(0..0).start);
            (at.line, at.column, it.what.get(Language::En).to_owned())
        };
        (
            examples.is_some(),
            found.iter().map(place).collect::<Vec<_>>(),
        )
    };
    let (id, bank_id) = (&question.id, &bank.id);
    let sound = format!("format = 1\nbank = \"{bank_id}\"\n[point.{id}.{point}]\nko = [\"가\"]\n");
    assert_eq!(check(&sound, bank_id), (true, Vec::new()));
    let wrong = format!(
        "{sound}[point.{id}.none]\nko = [\"가\"]\n[point.nothing.{point}]\nko = [\"가\"]\n"
    );
    let (usable, found) = check(&wrong, bank_id);
    assert!(!usable);
    let column = "[point.".len() + id.len() + 2;
    assert_eq!(
        found,
        [
            (
                5,
                column,
                format!("the question '{id}' has no key point 'none'")
            ),
            (
                7,
                8,
                format!("the bank '{bank_id}' has no question 'nothing'")
            ),
        ]
    );
    assert_eq!(
        check(&sound, "other").1[0].0,
        2,
        "the file has another name"
    );
    let elsewhere = sound.replace(bank_id, "unheard-of");
    let (_, found) = check(&elsewhere, "unheard-of");
    assert_eq!(found[0].2, "there is no question bank 'unheard-of'");
}

#[test]
fn sentences_of_the_candidate_join_what_is_written_down() {
    let mut examples = file(FILE).0.expect("nothing is wrong").questions["isolation"].clone();
    examples.add_own("shared-kernel", "커널은 하나만 띄웁니다.");
    examples.add_own("shared-kernel", "커널은 하나만 띄웁니다.");
    let point = &examples.points["shared-kernel"];
    assert_eq!(
        (
            point.said.exact(Language::Ko).len(),
            point.said.exact(Language::En).len()
        ),
        (2, 1)
    );
    assert!(!point.own_only);
    // There is no Korean example: the judge uses the English list, so the sentence is there.
    examples.add_own("namespaces", "서로를 못 봅니다.");
    let point = &examples.points["namespaces"];
    assert_eq!(
        (
            point.said.exact(Language::Ko).len(),
            point.said.exact(Language::En).len()
        ),
        (0, 2)
    );
    examples.add_own("new", "아무도 적지 않은 말입니다.");
    assert!(examples.points["new"].own_only);
}

#[test]
fn a_users_file_adds_to_ours() {
    let mut ours = file(FILE).0.expect("nothing is wrong").questions["isolation"].clone();
    let mut theirs = QuestionExamples {
        aliases: vec![vec!["cgroup".to_owned(), "씨그룹".to_owned()]].into(),
        ..QuestionExamples::default()
    };
    theirs.add_own("shared-kernel", "they share one kernel");
    ours.add(theirs);
    assert_eq!(
        ours.points["shared-kernel"].said.exact(Language::En).len(),
        2
    );
    assert_eq!(ours.aliases.len(), 2);
    assert!(!ours.points["shared-kernel"].own_only);
}
