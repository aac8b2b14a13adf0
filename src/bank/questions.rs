use std::fmt;
use std::iter::FilterMap;
use std::slice;
use std::sync::OnceLock;
use std::time::Duration;

use crate::lang::Language;

use super::packed::{Pack, Packed, Unpacking, packed};
use super::{Probe, Question, QuestionKind};

/// The part of a question that plans and lists need for every question of a bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionHead {
    /// See [`Question::id`].
    pub id: String,
    /// See [`Question::kind`].
    pub kind: QuestionKind,
    /// See [`Question::competencies`].
    pub competencies: Vec<String>,
    /// See [`Question::difficulty`].
    pub difficulty: u8,
    /// See [`Question::languages`].
    pub languages: Vec<Language>,
    /// Whether there is a [`Question::brief`].
    pub has_brief: bool,
    /// See [`Question::think`].
    pub think: Duration,
    /// See [`Question::answer`].
    pub answer: Duration,
    /// See [`Question::star`].
    pub star: bool,
    /// The number of follow-ups, including follow-ups to other follow-ups; 255 means 255 or more.
    pub probes: u8,
}

packed! {
    QuestionHead {
        id, kind, competencies, difficulty, languages, has_brief, think, answer, star, probes,
    }
}

impl From<&Question> for QuestionHead {
    fn from(question: &Question) -> Self {
        Self {
            id: question.id.clone(),
            kind: question.kind,
            competencies: question.competencies.clone(),
            difficulty: question.difficulty,
            languages: question.languages(),
            has_brief: question.brief.is_some(),
            think: question.think,
            answer: question.answer,
            star: question.star,
            probes: count(&question.probes),
        }
    }
}

fn count(probes: &[Probe]) -> u8 {
    probes
        .iter()
        .map(|probe| count(&probe.probes).saturating_add(1))
        .fold(0, u8::saturating_add)
}

/// The questions of a bank, in file order. A built-in question is unpacked when first requested:
/// an interview uses only a few of them.
#[derive(Clone, Default)]
pub struct Questions(Vec<LazyQuestion>);

/// One question.
#[derive(Clone)]
pub struct LazyQuestion {
    head: QuestionHead,
    /// All packed questions, and how much of them comes before this one.
    packed: Option<(Unpacking, (usize, usize))>,
    whole: OnceLock<Option<Question>>,
}

impl LazyQuestion {
    fn whole(&self) -> Option<&Question> {
        let unpack = || {
            let (wholes, start) = self.packed?;
            Question::unpack(&mut wholes.skip(start)?)
        };
        self.whole.get_or_init(unpack).as_ref()
    }
}

impl Questions {
    /// The number of entries.
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are no entries.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is known about each question without unpacking it.
    pub fn heads(&self) -> impl ExactSizeIterator<Item = &QuestionHead> + Clone {
        self.0.iter().map(|it| &it.head)
    }

    /// The complete questions.
    pub fn iter(&self) -> impl Iterator<Item = &Question> + Clone {
        self.into_iter()
    }

    /// The first complete question.
    pub fn first(&self) -> Option<&Question> {
        self.get(0)
    }

    /// The complete question at this index.
    pub fn get(&self, place: usize) -> Option<&Question> {
        self.0.get(place)?.whole()
    }

    /// The complete question with this ID.
    pub fn named(&self, id: &str) -> Option<&Question> {
        self.0.iter().find(|it| it.head.id == id)?.whole()
    }
}

impl<'q> IntoIterator for &'q Questions {
    type Item = &'q Question;
    type IntoIter =
        FilterMap<slice::Iter<'q, LazyQuestion>, fn(&LazyQuestion) -> Option<&Question>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().filter_map(LazyQuestion::whole)
    }
}

impl FromIterator<Question> for Questions {
    fn from_iter<I: IntoIterator<Item = Question>>(questions: I) -> Self {
        let questions = questions.into_iter();
        Self(
            questions
                .map(|question| LazyQuestion {
                    head: QuestionHead::from(&question),
                    packed: None,
                    whole: OnceLock::from(Some(question)),
                })
                .collect(),
        )
    }
}

impl PartialEq for Questions {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Questions {}

impl fmt::Debug for Questions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// The heads are stored together, so that looking at all of them reads nothing else.
impl Packed for Questions {
    fn pack(&self, to: &mut Pack) {
        let wholes: Vec<Pack> = self.iter().map(Pack::of).collect();
        self.heads().cloned().collect::<Vec<_>>().pack(to);
        wholes.iter().map(Pack::size).collect::<Vec<_>>().pack(to);
        wholes.iter().for_each(|whole| to.append(whole));
    }

    fn unpack(from: &mut Unpacking) -> Option<Self> {
        let heads = Vec::<QuestionHead>::unpack(from)?;
        let sizes = Vec::<(usize, usize)>::unpack(from)?;
        let wholes = *from;
        let mut start = (0, 0);
        let kept = heads
            .into_iter()
            .zip(sizes)
            .map(|(head, (numbers, texts))| {
                let packed = Some((wholes, start));
                start = (start.0 + numbers, start.1 + texts);
                LazyQuestion {
                    head,
                    packed,
                    whole: OnceLock::new(),
                }
            });
        let kept = kept.collect();
        *from = wholes.skip(start)?;
        Some(Self(kept))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::SourceText;

    #[test]
    fn heads_tell_of_each_question_what_it_says_itself_before_it_is_unpacked() {
        let file = include_str!("../../tests/data/scenarios/banks/sample.toml");
        let bank = super::super::read(&SourceText::new("sample.toml", file)).0;
        let pack = Pack::of(&bank.expect("a bank").questions);
        let mut packed = Unpacking {
            numbers: pack.numbers.leak(),
            texts: pack.texts.leak(),
        };
        let questions = Questions::unpack(&mut packed).expect("questions");
        assert!(questions.len() > 1);
        let heads: Vec<&QuestionHead> = questions.heads().collect();
        for (place, head) in heads.into_iter().enumerate().rev() {
            let question = questions.named(&head.id).expect("a question");
            assert_eq!(*head, QuestionHead::from(question));
            assert_eq!(questions.get(place), Some(question));
        }
    }
}
