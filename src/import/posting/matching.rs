//! Which questions of the banks test a line of a posting: those that share its rarer words.

use std::collections::{BTreeMap, BTreeSet};

use crate::bank::{Question, QuestionBank, QuestionRef};

use super::{Kind, PostingLine};

/// The most questions that are named for a line.
const MOST: usize = 3;
/// A word that stands in more than this share of all questions says nothing, in hundredths.
const COMMON: usize = 4;
/// How many words must be shared; a name in Latin letters counts for two.
const LEAST: usize = 2;

/// Korean particles and endings that are taken off a word, the longer first.
const ENDINGS: &[&str] = &[
    "에서의",
    "으로부터",
    "하였습니다",
    "했습니다",
    "합니다",
    "에서",
    "으로",
    "까지",
    "부터",
    "에게",
    "하는",
    "하고",
    "하며",
    "하여",
    "해서",
    "하기",
    "되는",
    "적인",
    "적으로",
    "들을",
    "들이",
    "들의",
    "이나",
    "을",
    "를",
    "이",
    "가",
    "은",
    "는",
    "의",
    "에",
    "와",
    "과",
    "로",
    "도",
    "만",
    "및",
    "한",
];
/// Words that any posting and any question has.
const EMPTY: &[&str] = &[
    "경험",
    "업무",
    "담당",
    "관련",
    "능력",
    "이해",
    "가능",
    "우대",
    "기반",
    "활용",
    "사용",
    "수행",
    "대한",
    "통해",
    "다양",
    "이상",
    "있는",
    "보유",
    "필요",
    "협업",
    "소통",
    "문제",
    "해결",
    "기술",
    "서비스",
    "개발",
    "설계",
    "운영",
    "환경",
    "프로젝트",
    "팀",
    "고객",
    "the",
    "and",
    "with",
    "for",
    "you",
    "our",
    "your",
    "are",
    "will",
    "have",
    "experience",
    "work",
    "team",
    "working",
    "that",
    "this",
    "from",
    "what",
    "who",
    "how",
    "about",
    "ability",
    "skills",
    "years",
    "role",
    "customer",
    "customers",
    "tell",
    "time",
    "would",
    "their",
    "them",
    "they",
    "when",
    "which",
    "into",
    "other",
    "any",
    "all",
    "new",
    "can",
    "use",
    "using",
    "service",
    "services",
    "system",
    "systems",
];

/// The questions for each line, none for a line that nothing tests.
pub fn questions_for(lines: &[PostingLine], banks: &[&QuestionBank]) -> Vec<Vec<QuestionRef>> {
    let index = Index::new(banks);
    lines
        .iter()
        .map(|line| match line.kind {
            Kind::Other => Vec::new(),
            _ => index.find(&line.text),
        })
        .collect()
}

struct Index {
    questions: Vec<(QuestionRef, BTreeSet<String>)>,
    counts: BTreeMap<String, usize>,
}

impl Index {
    fn new(banks: &[&QuestionBank]) -> Self {
        let mut questions = Vec::new();
        let mut counts = BTreeMap::new();
        for bank in banks {
            for question in &bank.questions {
                let words = words(&said(bank, question));
                for word in &words {
                    *counts.entry(word.clone()).or_insert(0) += 1;
                }
                let place = QuestionRef {
                    bank: bank.id.clone(),
                    id: question.id.clone(),
                };
                questions.push((place, words));
            }
        }
        Self { questions, counts }
    }

    fn find(&self, text: &str) -> Vec<QuestionRef> {
        let common = (self.questions.len() * COMMON / 100).max(3);
        let rare = |word: &String| self.counts.get(word).is_some_and(|it| *it <= common);
        let wanted: BTreeSet<String> = words(text).into_iter().filter(rare).collect();
        let mut found: Vec<(usize, usize, &QuestionRef)> = Vec::new();
        for (place, words) in &self.questions {
            let shared: Vec<&String> = wanted.intersection(words).collect();
            let names = shared.iter().filter(|it| it.is_ascii()).count();
            if shared.len() + names < LEAST {
                continue;
            }
            let rarity = |word: &&String| 1000 / self.counts.get(*word).copied().unwrap_or(1);
            found.push((shared.len() + names, shared.iter().map(rarity).sum(), place));
        }
        found.sort_by_key(|it| std::cmp::Reverse((it.0, it.1)));
        found
            .into_iter()
            .take(MOST)
            .map(|(.., place)| place.clone())
            .collect()
    }
}

/// What a question asks and expects, in each of its languages.
fn said(bank: &QuestionBank, question: &Question) -> String {
    let mut text = String::new();
    for language in question.prompt.languages() {
        text.push_str(question.prompt.get(language));
        text.push('\n');
        for point in &question.key_points {
            text.push_str(point.say.get(language));
            text.push('\n');
        }
        for id in &question.competencies {
            if let Some(competency) = bank.competency(id) {
                text.push_str(competency.name.get(language));
                text.push('\n');
            }
        }
    }
    text
}

/// The words of a text that say something, without endings.
fn words(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase();
    let pieces = lower.split(|c: char| !c.is_alphanumeric() && !matches!(c, '+' | '#'));
    let mut found = BTreeSet::new();
    for piece in pieces {
        let word = stem(piece);
        let length = word.chars().count();
        let long = if word.is_ascii() {
            length >= 3
        } else {
            length >= 2
        };
        let number = word.chars().all(|c| c.is_ascii_digit());
        if long && !number && !EMPTY.contains(&word) {
            found.insert(word.to_owned());
        }
    }
    found
}

fn stem(word: &str) -> &str {
    if word.is_ascii() {
        return word;
    }
    let fits = |ending: &&&str| {
        word.strip_suffix(**ending)
            .is_some_and(|it| it.chars().count() >= 2)
    };
    let ending = ENDINGS.iter().find(fits);
    let stem = ending.and_then(|it| word.strip_suffix(it)).unwrap_or(word);
    // `aws를` is the English word.
    let latin = stem.trim_end_matches(|c: char| !c.is_ascii());
    if latin.len() >= 2 { latin } else { stem }
}
