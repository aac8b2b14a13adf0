use super::*;
use crate::diagnostic::SourceText;

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
also.en = [\"and other networks\"]

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
    assert_eq!(isolation.points["shared-kernel"].denied.en.len(), 1);
    assert_eq!(
        isolation.points["namespaces"].also.en,
        ["and other networks"]
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
fn what_is_wrong_is_told_with_its_place() {
    let wrong = "format = 1\nbank = \"b\"\n[point.q.p]\nkoo = [\"가\"]\nen = []\n";
    let (examples, problems) = file(wrong);
    assert_eq!(examples, None);
    assert_eq!(problems.len(), 2, "{problems:?}");
}
