//! The wording of everything shipped: both languages, plain characters, a consistent tone.

use std::collections::BTreeSet;

use rehearsal::bank::{Probe, Question, QuestionBank};
use rehearsal::lang::{Language, Localized, LocalizedList};
use rehearsal::scenario::Scenario;

use super::library;

/// The implied speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// An interviewer, to the candidate.
    Interviewer,
    /// The program, to the user.
    Program,
    /// A candidate, in a model answer.
    Candidate,
    /// A document: the material that a presentation is prepared from.
    Handout,
    /// Nobody: a name.
    Name,
}

/// A shipped text and its location.
pub(super) struct Text {
    pub(super) place: String,
    pub(super) voice: Voice,
    pub(super) text: Localized,
}

/// Every text of every bank and scenario.
pub(super) fn all() -> Vec<Text> {
    let banks = library::banks().iter().flat_map(of_bank);
    banks
        .chain(library::scenarios().iter().flat_map(of_scenario))
        .collect()
}

/// Whether a text has any Hangul.
pub(super) fn has_hangul(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '가'..='힣' | 'ㄱ'..='ㅣ'))
}

fn of_bank(bank: &QuestionBank) -> Vec<Text> {
    let mut texts = Gathered::at(&bank.id);
    texts.add("title", Voice::Name, &bank.title);
    for competency in &bank.competencies {
        let mut inside = Gathered::at(&format!("{}#{}", bank.id, competency.id));
        inside.add("name", Voice::Name, &competency.name);
        inside.add("looks_for", Voice::Program, &competency.looks_for);
        inside.add_list("anchors", &competency.anchors);
        texts.0.extend(inside.0);
    }
    for question in &bank.questions {
        texts.0.extend(of_question(&bank.id, question));
    }
    texts.0
}

fn of_question(bank: &str, question: &Question) -> Vec<Text> {
    let mut texts = Gathered::at(&format!("{bank}/{}", question.id));
    texts.add("prompt", Voice::Interviewer, &question.prompt);
    if let Some(text) = &question.brief {
        texts.add("brief", Voice::Handout, text);
    }
    if let Some(text) = &question.intent {
        texts.add("intent", Voice::Program, text);
    }
    for text in question.pitfalls.iter().map(|it| &it.text) {
        texts.add("pitfall", Voice::Program, text);
    }
    if let Some(text) = &question.outline {
        texts.add("outline", Voice::Program, text);
    }
    if let Some(text) = &question.model_answer {
        texts.add("model answer", Voice::Candidate, text);
    }
    for point in &question.key_points {
        texts.add(&point.id, Voice::Program, &point.say);
    }
    for signal in &question.signals {
        texts.add(&signal.id, Voice::Program, &signal.shows);
    }
    texts.add_probes(&question.probes);
    texts.0
}

fn of_scenario(scenario: &Scenario) -> Vec<Text> {
    let mut texts = Gathered::at(&format!("scenario {}", scenario.id));
    texts.add("company", Voice::Name, &scenario.company);
    texts.add("role", Voice::Name, &scenario.role);
    texts.add("summary", Voice::Program, &scenario.summary);
    for interviewer in &scenario.interviewers {
        texts.add("interviewer", Voice::Name, &interviewer.role);
        texts.add("manner", Voice::Program, &interviewer.manner);
    }
    for round in &scenario.rounds {
        texts.add("round", Voice::Name, &round.name);
    }
    texts.0
}

struct Gathered(Vec<Text>, String);

impl Gathered {
    fn at(place: &str) -> Self {
        Self(Vec::new(), place.to_owned())
    }

    fn add(&mut self, what: &str, voice: Voice, text: &Localized) {
        self.0.push(Text {
            place: format!("{} {what}", self.1),
            voice,
            text: text.clone(),
        });
    }

    fn add_list(&mut self, what: &str, list: &LocalizedList) {
        for (ko, en) in list
            .exact(Language::Ko)
            .iter()
            .zip(list.exact(Language::En))
        {
            self.add(what, Voice::Program, &Localized::new(ko, en));
        }
    }

    fn add_probes(&mut self, probes: &[Probe]) {
        for probe in probes {
            self.add("probe", Voice::Interviewer, &probe.prompt);
            self.add_probes(&probe.probes);
        }
    }
}

/// Fails with every text that `objection` objects to.
#[track_caller]
pub(super) fn nothing_against(objection: impl Fn(&Text) -> Option<String>) {
    let wrong: Vec<String> = all()
        .iter()
        .filter_map(|it| objection(it).map(|what| format!("{}: {what}", it.place)))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} texts\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn every_text_is_there_in_both_languages_and_each_in_its_own() {
    nothing_against(|it| {
        let (Some(korean), Some(english)) =
            (it.text.exact(Language::Ko), it.text.exact(Language::En))
        else {
            return Some("only in one language".into());
        };
        // A name may be the same in both languages, such as AWS.
        let name = it.voice == Voice::Name;
        if !has_hangul(korean) && !name && !in_english_on_purpose(it) {
            return Some(format!("no Korean in: {korean}"));
        }
        has_hangul(english).then(|| format!("Korean in: {english}"))
    });
}

/// An interviewer who tests the candidate's English asks in English.
fn in_english_on_purpose(it: &Text) -> bool {
    it.voice == Voice::Interviewer && it.place.contains("english")
}

#[test]
fn texts_are_plain_and_every_terminal_can_show_them() {
    nothing_against(|it| {
        let both = Language::ALL
            .map(|language| it.text.get(language))
            .join(" ");
        let strange: BTreeSet<char> = both.chars().filter(|c| !is_plain(*c)).collect();
        if !strange.is_empty() {
            return Some(format!("{strange:?}"));
        }
        let marks = ["**", "`", "](", "# ", "<b", "  "];
        let mark = marks.iter().find(|mark| both.contains(**mark))?;
        Some(format!("'{mark}' in: {both}"))
    });
}

/// Hangul, and characters on an ordinary keyboard: nothing of ambiguous width.
fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\n' | '가'..='힣' | 'ㄱ'..='ㅣ')
}

#[test]
fn english_is_spelled_the_american_way() {
    const BRITISH: [&str; 45] = [
        "behaviour",
        "colour",
        "favour",
        "honour",
        "labour",
        "neighbour",
        "organis",
        "recognis",
        "prioritis",
        "optimis",
        "summaris",
        "apologis",
        "realis",
        "minimis",
        "maximis",
        "analyse",
        "centralis",
        "customis",
        "standardis",
        "authoris",
        "containeris",
        "virtualis",
        "visualis",
        "utilis",
        "emphasise",
        "catalogue",
        "cancelled",
        "cancelling",
        "modelling",
        "travelling",
        "labelled",
        "labelling",
        "centre",
        "defence",
        "licence",
        "judgement",
        "whilst",
        "learnt",
        "artefact",
        "towards",
        "rumour",
        "practis",
        "modernis",
        "specialise",
        "programme",
    ];
    nothing_against(|it| {
        let english = it.text.get(Language::En).to_lowercase();
        // "optimistic", "realistic" and the like are spelled this way everywhere.
        let british = BRITISH.iter().find(|word| {
            english.match_indices(**word).any(|(at, _)| {
                let rest = english.get(at + word.len()..).unwrap_or("");
                !rest.starts_with("tic") && !rest.starts_with('m')
            })
        })?;
        Some(format!("'{british}' in: {english}"))
    });
}

#[test]
fn the_program_speaks_haeyo_interviewers_politely_and_paper_as_it_is_written() {
    nothing_against(|it| {
        let korean = it.text.get(Language::Ko);
        let wrong = sentences(korean).find(|sentence| match it.voice {
            Voice::Name => false,
            Voice::Program => is_formal(sentence) || is_plain_speech(sentence),
            Voice::Interviewer | Voice::Candidate => is_plain_speech(sentence),
            Voice::Handout => is_spoken(sentence),
        })?;
        Some(wrong.to_owned())
    });
}

/// The sentences of a text, without quotations.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', '?', '!', '\n'])
        .map(|it| it.trim_end_matches([' ', ')', '"']))
        .filter(|it| !it.is_empty())
}

/// 합쇼체: 합니다, 입니까.
fn is_formal(sentence: &str) -> bool {
    sentence.ends_with("니다") || sentence.ends_with("니까")
}

/// 해요체 and other endings used only in speech: 해요, 하거든요, 합니다.
fn is_spoken(sentence: &str) -> bool {
    sentence.ends_with('요') || is_formal(sentence)
}

/// 해라체: 한다, 이다.
fn is_plain_speech(sentence: &str) -> bool {
    sentence.ends_with('다') && !sentence.ends_with("니다")
}
