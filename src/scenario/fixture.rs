//! Small banks and scenarios for the tests of this module.

use crate::bank::{self, QuestionBank};
use crate::diagnostic::SourceText;

use super::Scenario;

/// A bank called `small`: an introduction, a motivation, six stories (three on `ownership`,
/// two on `trust`, one on both), two explanations, a quiz and the candidate's own question.
pub(super) fn small_bank() -> QuestionBank {
    let text = format!(
        "format = 1\nid = \"small\"\ntitle = \"작은 은행\"\n{}{}{}",
        competency("ownership"),
        competency("trust"),
        [
            question("hello", "introduction", "", 1),
            question("why-us", "motivation", "", 1),
            question("own-1", "behavioral", "\"ownership\"", 1),
            question("own-2", "behavioral", "\"ownership\"", 3),
            question("own-3", "behavioral", "\"ownership\"", 2),
            question("both", "behavioral", "\"ownership\", \"trust\"", 2),
            question("trust-1", "behavioral", "\"trust\"", 2),
            question("trust-2", "behavioral", "\"trust\"", 1),
            question("tech-1", "technical", "", 2),
            question("tech-2", "technical", "", 3),
            question("quick", "quiz", "", 1) + "accept = [\"답\"]\n",
            question("ask-us", "reverse", "", 1),
        ]
        .concat()
    );
    let (bank, problems) = bank::read(&SourceText::new("small.toml", text));
    assert_eq!(problems, []);
    bank.expect("a bank in order")
}

fn competency(id: &str) -> String {
    format!(
        "[[competency]]\nid = \"{id}\"\nname = \"{id}\"\nlooks_for = {{ ko = \"봐요\", en = \"look\" }}\nanchors.ko = [\"1\", \"2\", \"3\", \"4\", \"5\"]\nanchors.en = [\"1\", \"2\", \"3\", \"4\", \"5\"]\n"
    )
}

fn question(id: &str, kind: &str, competencies: &str, difficulty: u8) -> String {
    format!(
        "[[question]]\nid = \"{id}\"\nkind = \"{kind}\"\ncompetencies = [{competencies}]\ndifficulty = {difficulty}\nprompt = {{ ko = \"{id}?\", en = \"{id}?\" }}\n"
    )
}

/// A scenario with one one-hour round, whose blueprint is `picks`: the contents of each line's
/// braces.
pub(super) fn one_hour(picks: &[&str]) -> String {
    rounds(&[(60, picks)])
}

/// A scenario with rounds of these minutes and blueprints.
pub(super) fn rounds(rounds: &[(u32, &[&str])]) -> String {
    let mut text = String::from(
        "format = 1\nid = \"test\"\ncompany = \"회사\"\nrole = \"일\"\nsummary = { ko = \"면접\", en = \"An interview\" }\n[[interviewer]]\nid = \"boss\"\nrole = \"팀장\"\nmanner = { ko = \"차분해요\", en = \"calm\" }\n",
    );
    for (minutes, picks) in rounds {
        text.push_str(&format!(
            "[[round]]\nname = \"면접\"\nminutes = {minutes}\ninterviewers = [\"boss\"]\npick = [\n"
        ));
        for pick in *picks {
            text.push_str(&format!("  {{ bank = \"small\", {pick} }},\n"));
        }
        text.push_str("]\n");
    }
    text
}

/// The scenario that `text` describes over the small bank; it must be valid.
#[track_caller]
pub(super) fn scenario(text: &str) -> Scenario {
    let bank = small_bank();
    let (scenario, problems) = super::read(&SourceText::new("test.toml", text), &[&bank]);
    assert_eq!(problems, [], "\n{text}");
    scenario.expect("a scenario in order")
}
