//! Answers whose pieces people tagged by what each one does in the answer.
//!
//! `answers-rules/units.jsonl`: the units joined are the answer; a unit's tags are letters of
//! [`Tag`] joined by `+`. All are answers to questions that were not set aside. Some are also in
//! `has_story.jsonl`, with labels for the whole; for the others, labels follow from the tags.

use std::collections::HashSet;
use std::ops::Range;

use rehearsal::coach::sentences;
use rehearsal::coach::tags::Tag;
use rehearsal::coach::whole_answer::Shortcoming;
use rehearsal::lang::Language;
use serde::Deserialize;

use super::labelled::read;
use crate::support::fnv1a;

/// An answer in pieces.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tagged {
    pub question: String,
    pub lang: Language,
    units: Vec<String>,
    tags: Vec<String>,
}

/// For each tag, in the order of [`Tag::ALL`], whether it applies.
pub type Held = [bool; Tag::ALL.len()];

impl Tagged {
    pub fn text(&self) -> String {
        self.units.concat()
    }

    /// The tags of each sentence: those of the units that overlap it substantially, in either
    /// direction.
    pub fn held(&self) -> Vec<Held> {
        let mut end = 0;
        let units: Vec<Range<usize>> = self
            .units
            .iter()
            .map(|unit| {
                let start = end;
                end += unit.len();
                let space = unit.len() - unit.trim_start().len();
                start + space..start + unit.trim_end().len().max(space)
            })
            .collect();
        let shared = |one: &Range<usize>, other: &Range<usize>| {
            let both = one
                .end
                .min(other.end)
                .saturating_sub(one.start.max(other.start));
            both * 3 >= one.len().min(other.len()).max(1)
        };
        let text = self.text();
        let of_sentence = |sentence: Range<usize>| {
            let inside = units.iter().zip(&self.tags);
            let inside = inside.filter(|(unit, _)| shared(unit, &sentence));
            let letters: HashSet<char> = inside.flat_map(|(_, tags)| tags.chars()).collect();
            Tag::ALL.map(|tag| letters.contains(&tag.letter()))
        };
        sentences(&text).into_iter().map(of_sentence).collect()
    }

    /// The labels of the whole that follow from the tags, if any, for a question that asks for a
    /// `star` or not.
    pub fn claims(&self, star: bool) -> [Option<bool>; Shortcoming::ALL.len()] {
        let units: Vec<Vec<char>> = self.tags.iter().map(|it| it.chars().collect()).collect();
        let count = |of: &str| {
            let does = |unit: &&Vec<char>| unit.iter().any(|tag| of.contains(*tag));
            units.iter().filter(does).count()
        };
        let beside = count("z") * 2 > units.len();
        let has_story = count("awr") > 0;
        // Neither one nor the other.
        let mixed = has_story && count("hgpd") > count("awrst");
        let story = star && has_story && !beside && !mixed;
        let (own, ours) = (count("a"), count("w"));
        Shortcoming::ALL.map(|claim| match claim {
            Shortcoming::NoStory => (star && !beside && !mixed).then_some(!has_story),
            _ if !story => None,
            Shortcoming::NoAction => Some(own + ours == 0),
            Shortcoming::NoResult => Some(count("r") == 0),
            Shortcoming::NoNumber => (count("r") > 0).then(|| count("q") == 0),
            Shortcoming::NoScene => Some(count("st") == 0),
            Shortcoming::OwnPart => Some(ours > own),
            Shortcoming::Blame => Some(count("b") > 0),
            Shortcoming::NoLesson => Some(count("l") == 0),
        })
    }
}

/// Every tagged answer, in file order.
pub fn tagged() -> Vec<Tagged> {
    read("units.jsonl")
}

#[test]
fn every_unit_has_tags_and_no_answer_was_set_aside() {
    for answer in tagged() {
        assert_eq!(answer.units.len(), answer.tags.len(), "{}", answer.text());
        let known = |letter: char| letter == '+' || Tag::ALL.iter().any(|it| it.letter() == letter);
        assert!(
            answer
                .tags
                .iter()
                .all(|it| !it.is_empty() && it.chars().all(known))
        );
        assert!(
            !fnv1a(&answer.question).is_multiple_of(3),
            "{}",
            answer.question
        );
    }
}
