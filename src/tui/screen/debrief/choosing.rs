use std::collections::BTreeSet;
use std::ops::Range;

use ratatui::layout::Rect;

use crate::coach;
use crate::lang::Localized;
use crate::review::debrief::turn_name;
use crate::review::last_word::{QuestionPoint, Reviewed};
use crate::tui::keymap::Action;
use crate::tui::screen::walk;
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

use super::word::LastWord;

/// The sentences of a question's answers, for choosing the one that makes a key point.
#[derive(Debug)]
pub(super) struct Choosing {
    /// The key point's id.
    point: String,
    /// The key point's text.
    say: Localized,
    /// Each sentence: its turn, and its byte range in the answer.
    sentences: Vec<(usize, Range<usize>)>,
    selected: usize,
    /// The first visible row.
    pub(super) top: usize,
}

impl Choosing {
    /// For a point viewed at the answer at `place`; `None` if nothing was written. Initially
    /// selects the sentence in which the coach heard the point, or else the most similar one.
    pub(super) fn of(point: &QuestionPoint, place: usize, reviewed: &Reviewed) -> Option<Self> {
        let sentences: Vec<_> = reviewed
            .exchange(place)
            .flat_map(|turn| {
                let answer = reviewed.turns().get(turn).map_or("", |it| &it.answer);
                let sentences = coach::sentences(answer).into_iter();
                sentences.map(move |words| (turn, words))
            })
            .collect();
        let shows = |(turn, words): &(usize, Range<usize>)| {
            point.places.iter().any(|it| {
                it.turn == *turn && it.words.start < words.end && words.start < it.words.end
            })
        };
        let heard = sentences.iter().position(shows);
        let selected = heard.unwrap_or_else(|| nearest(point, place, &sentences, reviewed));
        (!sentences.is_empty()).then(|| Self {
            point: point.id.clone(),
            say: point.say.clone(),
            sentences,
            selected,
            top: 0,
        })
    }

    pub(super) fn act(&mut self, action: &Action, page: u16) {
        let Some(step) = walk::rows(action, page) else {
            return;
        };
        // A page of sentences is less than a page of rows.
        let step = match action {
            Action::PageUp | Action::PageDown => step / 3,
            _ => step,
        };
        let last = self.sentences.len().saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(step).min(last);
    }

    pub(super) fn select(&mut self, sentence: usize) {
        self.selected = sentence.min(self.sentences.len().saturating_sub(1));
    }

    /// The candidate's word when the selected sentence is accepted.
    pub(super) fn claim(&self) -> Option<LastWord> {
        let (turn, words) = self.sentences.get(self.selected)?.clone();
        Some(LastWord::Said {
            point: self.point.clone(),
            turn,
            words,
        })
    }

    pub(super) fn fit(&mut self, body: Rect, shared: &Shared, reviewed: &Reviewed) {
        let page = self.page(shared, reviewed);
        if let Some(rows) = page.item_rows(self.selected, body.width) {
            // The question is above the first.
            let rows = match self.selected {
                0 => 0..rows.end,
                _ => rows,
            };
            self.top = walk::in_sight(rows, self.top, body.height);
        }
    }

    /// The point, and all sentences by turn.
    pub(super) fn page(&self, shared: &Shared, reviewed: &Reviewed) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        page.add(self.say.get(language), theme.question);
        let mut before = None;
        for (number, (turn, words)) in self.sentences.iter().enumerate() {
            if before != Some(*turn) {
                before = Some(*turn);
                let name = turn_name(reviewed.turns(), *turn, language);
                page.space().add(name, theme.speaker);
            }
            let answer = reviewed.turns().get(*turn).map_or("", |it| &it.answer);
            let sentence = answer.get(words.clone()).unwrap_or_default();
            page.begin_item();
            let (lead, style) = match number == self.selected {
                true => ("> ", theme.selected),
                false => ("", theme.text),
            };
            page.add_led(lead, 2, sentence, style);
        }
        page
    }
}

/// The sentence that shares most letter pairs with the point's words; the first of the answer at
/// `place` if none shares any.
fn nearest(
    point: &QuestionPoint,
    place: usize,
    sentences: &[(usize, Range<usize>)],
    reviewed: &Reviewed,
) -> usize {
    let wanted: BTreeSet<(char, char)> = point
        .say
        .languages()
        .filter_map(|language| point.say.exact(language))
        .flat_map(pairs)
        .collect();
    let likeness = |(turn, words): &(usize, Range<usize>)| {
        let answer = reviewed.turns().get(*turn).map_or("", |it| &it.answer);
        let sentence = answer.get(words.clone()).unwrap_or_default();
        let shared: BTreeSet<_> = pairs(sentence).filter(|it| wanted.contains(it)).collect();
        shared.len()
    };
    let best = sentences
        .iter()
        .enumerate()
        .map(|(number, it)| (likeness(it), std::cmp::Reverse(number)))
        .max();
    match best {
        Some((likeness, number)) if likeness > 0 => number.0,
        _ => {
            let first = sentences.iter().position(|(turn, _)| *turn == place);
            first.unwrap_or_default()
        }
    }
}

fn pairs(text: &str) -> impl Iterator<Item = (char, char)> {
    let letters = text.chars().flat_map(char::to_lowercase);
    let letters: Vec<char> = letters.collect();
    let pairs: Vec<(char, char)> = letters
        .windows(2)
        .filter_map(|pair| match pair {
            [one, other] if one.is_alphanumeric() && other.is_alphanumeric() => {
                Some((*one, *other))
            }
            _ => None,
        })
        .collect();
    pairs.into_iter()
}
