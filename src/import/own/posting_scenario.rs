//! A scenario made from a job posting: rounds that are typical for such a company, with questions
//! that test the posting's lines.

use std::collections::BTreeSet;

use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, value};

use crate::bank::{Question, QuestionBank, QuestionKind, QuestionRef};
use crate::import::lexicon::words;
use crate::import::posting::{LineKind, PostingLine};
use crate::lang::Language;
use crate::lang::say::{Phrase, import as say, interview};

/// The maximum number of questions per round.
const MAX: usize = 8;
/// The number of questions in a first call.
const FIRST_CALL: usize = 3;
/// Minutes per question with its follow-ups.
const MINUTES: usize = 8;
/// The longest company name taken from a posting, in characters.
const LONGEST_NAME: usize = 40;

/// The interview styles of companies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Firm {
    /// Practitioners first, then executives, as at Korean groups.
    Group,
    /// A first call, then a loop of interviews, as at Amazon.
    Loop,
    /// The team, then the founders.
    Startup,
}

/// A round that can be made from the questions that test a posting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostingRound {
    /// The style of company that holds such rounds.
    pub firm: Firm,
    /// Its name.
    pub name: Phrase,
    /// Its questions.
    pub questions: Vec<QuestionRef>,
}

/// A posting and the questions that test it.
#[derive(Debug)]
pub struct PostingScenario<'p> {
    /// The lines of the posting.
    pub lines: &'p [PostingLine],
    /// The questions that test each of them.
    pub tests: &'p [Vec<QuestionRef>],
    /// All banks.
    pub banks: &'p [&'p QuestionBank],
}

impl PostingScenario<'_> {
    /// The interview style of the company according to the posting, otherwise the usual one for
    /// its language.
    pub fn firm(&self) -> Firm {
        // A requirement that names AWS says nothing about the company.
        let about_firm = self.lines.iter().filter(|it| it.kind == LineKind::Other);
        let text: Vec<String> = about_firm.map(|it| it.text.to_lowercase()).collect();
        let says = |mut all: Box<dyn Iterator<Item = &'static str>>| {
            all.any(|word| text.iter().any(|line| line.contains(word)))
        };
        if says(Box::new(words(|it| it.sections.loops))) {
            return Firm::Loop;
        }
        if says(Box::new(words(|it| it.sections.startups))) {
            return Firm::Startup;
        }
        match self.language() {
            Language::Ko => Firm::Group,
            _ => Firm::Loop,
        }
    }

    /// The language of the posting.
    pub fn language(&self) -> Language {
        let korean = |text: &str| crate::lang::language_of(text) == Language::Ko;
        let asked = self.lines.iter().filter(|it| it.kind != LineKind::Other);
        let (ko, all) = asked.fold((0, 0), |(ko, all), it| {
            (ko + usize::from(korean(&it.text)), all + 1)
        });
        match ko * 2 >= all {
            true => Language::Ko,
            false => Language::En,
        }
    }

    /// The posting's name for the company or the role: its first line.
    pub fn title(&self) -> Option<String> {
        let first = self.lines.iter().map(|it| it.text.trim());
        let mut first = first.filter(|it| it.chars().any(char::is_alphabetic));
        let title: String = first.next()?.chars().take(LONGEST_NAME).collect();
        Some(title.trim().to_owned())
    }

    /// The rounds that have questions, for every style of company.
    pub fn rounds(&self) -> Vec<PostingRound> {
        let (work, person) = self.by_subject();
        let first: Vec<QuestionRef> = work.iter().take(FIRST_CALL).cloned().collect();
        let after: Vec<QuestionRef> = work.iter().skip(FIRST_CALL).cloned().collect();
        let all = [
            (Firm::Group, say::ROUND_PRACTICAL, work.clone()),
            (Firm::Group, say::ROUND_EXECUTIVE, person.clone()),
            (Firm::Loop, say::ROUND_CALL, first),
            (Firm::Loop, say::ROUND_LOOP_WORK, after),
            (Firm::Loop, say::ROUND_LOOP_STORIES, person.clone()),
            (Firm::Startup, say::ROUND_TEAM, work),
            (Firm::Startup, say::ROUND_FOUNDERS, person),
        ];
        let rounds = all.into_iter().map(|(firm, name, questions)| PostingRound {
            firm,
            name,
            questions: questions.into_iter().take(MAX).collect(),
        });
        rounds.filter(|it| !it.questions.is_empty()).collect()
    }

    /// The questions that test the posting, without duplicates, in line order: about the work,
    /// and about the person.
    fn by_subject(&self) -> (Vec<QuestionRef>, Vec<QuestionRef>) {
        let mut met = BTreeSet::new();
        let all = self.tests.iter().flatten();
        let all = all.filter(|it| met.insert((*it).clone()));
        let kept = all.filter_map(|it| Some((self.kind(it)?, it.clone())));
        let (work, person): (Vec<_>, Vec<_>) = kept.partition(|(kind, _)| is_work(*kind));
        let plain =
            |all: Vec<(QuestionKind, QuestionRef)>| all.into_iter().map(|it| it.1).collect();
        (plain(work), plain(person))
    }

    /// The kind of a question; `None` if it has a brief to prepare from, which takes a round of
    /// its own.
    fn kind(&self, wanted: &QuestionRef) -> Option<QuestionKind> {
        let bank = self.banks.iter().find(|it| it.id == wanted.bank)?;
        let question = bank.head(&wanted.id)?;
        (!question.has_brief).then_some(question.kind)
    }

    fn question(&self, wanted: &QuestionRef) -> Option<&Question> {
        let bank = self.banks.iter().find(|it| it.id == wanted.bank)?;
        bank.question(&wanted.id)
    }

    /// The scenario of these rounds as TOML, preceded by every line of the posting with the
    /// questions that test it.
    pub fn write(&self, id: &str, rounds: &[PostingRound], language: Language) -> String {
        let mut document = DocumentMut::new();
        document.insert("format", value(1));
        document.insert("id", value(id));
        document.insert("languages", one_of(language));
        let title = self.title();
        let company = match title {
            Some(title) => text(&title, language),
            None => ours(say::OWN_COMPANY),
        };
        document.insert("company", company);
        document.insert("role", ours(say::OWN_ROLE));
        document.insert("language", value(language.code()));
        document.insert("summary", ours(say::POSTING_SUMMARY));
        let mut interviewer = Table::new();
        interviewer.insert("id", value("lead"));
        interviewer.insert("role", ours(say::OWN_LEAD));
        interviewer.insert("manner", ours(say::OWN_MANNER));
        let mut interviewers = ArrayOfTables::new();
        interviewers.push(interviewer);
        document.insert("interviewer", Item::ArrayOfTables(interviewers));
        let mut all = ArrayOfTables::new();
        for it in rounds {
            all.push(round(it));
        }
        document.insert("round", Item::ArrayOfTables(all));
        format!("{}\n{document}", self.comment(language))
    }

    fn comment(&self, language: Language) -> String {
        let mut comment = format!("# {}\n#\n", say::POSTING_COMMENT.get(language));
        let asked = self.lines.iter().zip(self.tests);
        for (line, tested) in asked.filter(|(line, _)| line.kind != LineKind::Other) {
            let tests: Vec<String> = tested.iter().map(ToString::to_string).collect();
            let tests = match tests.is_empty() {
                true => say::NOTHING_TESTS.get(language).to_owned(),
                false => tests.join(", "),
            };
            // A comment ends with its line, and cannot contain control characters.
            let plain = |c: char| if c.is_control() { ' ' } else { c };
            let said: String = line.text.chars().map(plain).collect();
            comment.push_str(&format!("# {:>4}  {said}\n#       -> {tests}\n", line.line));
            for test in tested {
                let about = self.question(test).and_then(|it| it.about.as_deref());
                let about =
                    about.map(|it| interview::about(language, &it.replace(char::is_control, " ")));
                comment.extend(about.map(|it| format!("#          {test}: {it}\n")));
            }
        }
        comment
    }
}

fn round(round: &PostingRound) -> Table {
    let mut table = Table::new();
    table.insert("name", ours(round.name));
    let minutes = round.questions.len() * MINUTES;
    table.insert("minutes", value(i64::try_from(minutes).unwrap_or(i64::MAX)));
    let mut interviewers = Array::new();
    interviewers.push("lead");
    table.insert("interviewers", value(interviewers));
    let banks: BTreeSet<&str> = round.questions.iter().map(|it| it.bank.as_str()).collect();
    let mut picks = ArrayOfTables::new();
    for bank in banks {
        let of_bank = round.questions.iter().filter(|it| it.bank == bank);
        let mut ids = Array::new();
        of_bank.for_each(|it| ids.push(it.id.as_str()));
        let mut pick = Table::new();
        pick.insert("bank", value(bank));
        let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
        pick.insert("questions", value(ids));
        pick.insert("count", value(count));
        picks.push(pick);
    }
    table.insert("pick", Item::ArrayOfTables(picks));
    table
}

fn is_work(kind: QuestionKind) -> bool {
    use QuestionKind::{Design, Experience, Quiz, Technical};
    matches!(kind, Technical | Design | Experience | Quiz)
}

fn one_of(language: Language) -> Item {
    let mut languages = Array::new();
    languages.push(language.code());
    value(languages)
}

/// A message of the program, in each language: lists use the program's language.
fn ours(phrase: Phrase) -> Item {
    let mut texts = InlineTable::new();
    for language in Language::ALL {
        texts.insert(language.code(), phrase.get(language).into());
    }
    value(texts)
}

fn text(said: &str, language: Language) -> Item {
    let mut texts = InlineTable::new();
    let plain: String = said
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    texts.insert(language.code(), plain.into());
    value(texts)
}
