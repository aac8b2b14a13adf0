//! A language that only the tests have, from its bank to the coach: it consists of `lang/say/eo`,
//! `coach/lexicon/eo`, a bank, and a line in the registry.

use super::*;
use crate::bank::{self, QuestionBank};
use crate::coach::{Answer, Rule, assess};
use crate::diagnostic::SourceText;
use crate::lang::say;
use crate::scenario::{self, History};

const BANK: &str = include_str!("../../../tests/data/languages/eo/bank.toml");

fn bank(text: &str) -> QuestionBank {
    let (bank, problems) = bank::read(&SourceText::new("bank.toml", text));
    assert_eq!(problems, []);
    bank.expect("a bank in order")
}

/// An interview of two rounds for speakers of `language`; the second round's bank is in Korean
/// only.
fn plan(language: Language) -> InterviewPlan {
    let korean = "format = 1\nid = \"korean\"\nlanguages = [\"ko\"]\ntitle = \"은행\"\n\
                  [[question]]\nid = \"q\"\nkind = \"fit\"\nprompt.ko = \"어떤 분인가요?\"\n";
    let banks = [bank(BANK), bank(korean)];
    let banks: Vec<&QuestionBank> = banks.iter().collect();
    let round = |bank: &str| {
        format!(
            "[[round]]\nname = \"면접\"\nminutes = 30\ninterviewers = [\"boss\"]\n\
             pick = [{{ bank = \"{bank}\", count = 1 }}]\n"
        )
    };
    let text = format!(
        "format = 1\nid = \"test\"\ncompany = \"회사\"\nrole = \"일\"\n\
         summary = {{ ko = \"면접\", en = \"An interview\" }}\n\
         [[interviewer]]\nid = \"boss\"\nrole = \"팀장\"\nmanner = {{ ko = \"차분\", en = \"calm\" }}\n\
         {}{}",
        round("malgranda"),
        round("korean")
    );
    let (scenario, problems) = scenario::read(&SourceText::new("test.toml", text), &banks);
    assert_eq!(problems, []);
    let scenario = scenario.expect("a scenario in order");
    scenario::plan(&scenario, &banks, language, 7, &History::default())
}

#[test]
fn a_language_without_a_sentence_says_it_in_english() {
    Stage::in_language(Language::Eo, 120, 40)
        .shows("Kiun intervjuon hodiaŭ?")
        .shows(say::stories::TITLE.get(Language::En));
    let both = say::home::MOTTO;
    assert_ne!(both.get(Language::Eo), both.get(Language::En));
}

#[test]
fn what_a_bank_does_not_have_in_it_is_asked_in_its_own() {
    let asked_in = |language| {
        let rounds = plan(language).rounds.into_iter();
        rounds.map(|round| round.language_of(&round.questions[0]))
    };
    assert!(asked_in(Language::Eo).eq([Language::Eo, Language::Ko]));
    assert!(asked_in(Language::Ko).eq([Language::Ko, Language::Ko]));
}

#[test]
fn its_questions_are_asked_and_answers_in_it_are_read() {
    let plan = plan(Language::Eo);
    let question = plan.rounds[0].questions[0].question.clone();
    let mut stage = Stage::in_language(Language::Eo, 120, 40);
    let setup = Setup {
        plan,
        ..setup(Mode::Practice)
    };
    stage.send(Msg::SessionStarted(Box::new(setup)));
    stage.press("enter").shows("Kial vi volas labori ĉe ni?");

    let said = "Nu, mi konas vian produkton. Nu, mi uzas ĝin. Nu, do, ĉu ne, mi ŝatas ĝin, nu.";
    let answer = Answer::new(&question, said, Language::Eo);
    let seen = assess(&answer, &Rules::ALL);
    assert!(seen.finding(Rule::Filler).is_some(), "{:?}", seen.findings);
    assert!(
        seen.finding(Rule::OffQuestion).is_none(),
        "{:?}",
        seen.findings
    );
}

#[test]
fn what_was_written_in_it_reads_back() {
    let text = Localized::only(Language::Eo, "Saluton");
    let written = serde_json::to_string(&text).unwrap();
    assert_eq!(written, "{\"eo\":\"Saluton\"}");
    assert_eq!(serde_json::from_str::<Localized>(&written).unwrap(), text);
    // An unknown language is skipped.
    let later = "{\"ko\":\"안녕\",\"xx\":\"?\"}";
    let read: Localized = serde_json::from_str(later).unwrap();
    assert_eq!(read, Localized::only(Language::Ko, "안녕"));
}
