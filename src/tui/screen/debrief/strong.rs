//! A strong answer compared with one's own: which sentence makes which key point, and where the
//! own answer has it.

use ratatui::style::Style;

use crate::coach::Verdict;
use crate::lang::say::{debrief, findings, strong as say};
use crate::review::compare::{Piece, diff};
use crate::review::last_word::QuestionPoint;
use crate::review::{StrongAnswer, StrongPoint};
use crate::text;
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

use super::Debrief;
use super::pages::tick_box;

/// Maximum width of quotations from the own answer, in cells.
const QUOTED: usize = 60;

impl Debrief {
    /// The strong answer, with each key point below the sentence that makes it.
    pub(super) fn strong_page(&self, place: usize, shared: &Shared) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        let Some((strong, _)) = &self.strong else {
            return page;
        };
        let title = match strong.is_outline {
            _ if strong.sentences.is_empty() => say::NONE,
            true => say::OUTLINE_TITLE,
            false => say::TITLE,
        };
        if let Some(turn) = self.reviewed.turns().get(place) {
            page.add(turn.prompt.as_str(), theme.question);
        }
        page.space().add(title.get(language), theme.title);
        // First, so that nobody pays for it without knowing.
        page.add(say::COUNTS_NO_MORE.get(language), theme.soon);
        let mut plain = String::new();
        for (number, words) in strong.sentences.iter().enumerate() {
            let sentence = strong.text.get(words.clone()).unwrap_or_default();
            let carried: Vec<_> = carried(strong, Some(number)).collect();
            if carried.is_empty() {
                plain.extend([if plain.is_empty() { "" } else { " " }, sentence]);
                continue;
            }
            put_plain(&mut plain, &mut page, theme.text);
            page.add(sentence, theme.text);
            for point in carried {
                self.write_point(place, point, shared, &mut page);
            }
        }
        put_plain(&mut plain, &mut page, theme.text);
        let mut nowhere = carried(strong, None).peekable();
        if nowhere.peek().is_some() {
            page.space().add(say::ELSEWHERE.get(language), theme.title);
        }
        for point in nowhere {
            self.write_point(place, point, shared, &mut page);
        }
        self.write_prepared(place, shared, &mut page);
        page
    }

    /// What the candidate prepared to say, with what the answer contains of it marked.
    fn write_prepared(&self, place: usize, shared: &Shared, page: &mut Page) {
        let (theme, language) = (&shared.theme, shared.language);
        let prepared = self
            .strong
            .as_ref()
            .and_then(|(it, _)| it.prepared.as_ref());
        let (Some(prepared), Some(turn)) = (prepared, self.reviewed.turns().get(place)) else {
            return;
        };
        let pieces = diff(prepared, &turn.answer);
        let said = pieces.iter().filter(|it| matches!(it, Piece::Same { .. }));
        let said: Vec<_> = said.map(Piece::in_old).collect();
        let words = |text: &str| text.split_whitespace().count();
        let count = said.iter().filter_map(|it| prepared.get(it.clone()));
        let count = count.map(words).sum::<usize>();
        page.space().add(say::PREPARED.get(language), theme.title);
        let marks = said.into_iter().map(|it| (it, theme.covered));
        page.add_marked(prepared.as_str(), theme.text, marks.collect());
        page.add(
            say::said_of_prepared(language, count, words(prepared)),
            theme.quiet,
        );
        let key = shared.key(Context::Strong, &Action::KeyPoints);
        page.add(say::make_points(language, &key), theme.quiet);
    }

    /// The own answers to the question, with the words that make key points marked.
    pub(super) fn own_page(&self, place: usize, shared: &Shared) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        page.add(say::OWN_ANSWER.get(language), theme.title);
        let points = self.reviewed.points(place);
        for turn in self.reviewed.exchange(place) {
            let Some(record) = self.reviewed.turns().get(turn) else {
                continue;
            };
            if turn != place {
                page.space().add(record.prompt.as_str(), theme.question);
            }
            if record.answer.trim().is_empty() {
                page.add(debrief::EMPTY.get(language), theme.quiet);
                continue;
            }
            let places = points.iter().filter(|it| it.heard());
            let places = places.flat_map(|it| &it.places);
            let marks = places.filter(|it| it.turn == turn);
            let marks = marks.map(|it| (it.words.clone(), theme.covered));
            page.add_marked(record.answer.as_str(), theme.text, marks.collect());
        }
        page
    }

    /// A key point, and what the own answer has of it.
    fn write_point(&self, place: usize, point: &StrongPoint, shared: &Shared, page: &mut Page) {
        let (theme, language) = (&shared.theme, shared.language);
        let mut own = self.reviewed.points(place).iter();
        let own = own.find(|it| it.id == point.id);
        let name = point.say.get(language);
        let guessed = point.sentence.is_some() && !point.sure;
        let name = match guessed {
            true => say::guessed(language, name),
            false => name.to_owned(),
        };
        let Some(own) = own else {
            page.add_led("  - ", 4, name, theme.quiet);
            return;
        };
        let words = self.words_of(own, shared);
        let (style, said) = match own.verdict {
            Verdict::Heard => (theme.good, words.map(|it| say::said(language, &it))),
            Verdict::Contradicted => (theme.bad, words.map(|it| say::opposite(language, &it))),
            Verdict::Unsure => (theme.text, Some(say::UNSURE.get(language).to_owned())),
            Verdict::NotHeard => {
                let (style, phrase) = match own.optional {
                    true => (theme.quiet, say::OPTIONAL),
                    false => (theme.soon, say::LEFT_OUT),
                };
                (style, Some(phrase.get(language).to_owned()))
            }
        };
        let line = match said {
            Some(said) => format!("{name}: {said}"),
            None => name,
        };
        let line = match own.optional && own.verdict == Verdict::Unsure {
            true => debrief::optional(language, &line),
            false => line,
        };
        let lead = format!("  {} ", tick_box(own.verdict));
        page.add_led(lead, 6, line, style);
    }

    /// The quoted words of the own answer that make a point.
    fn words_of(&self, point: &QuestionPoint, shared: &Shared) -> Option<String> {
        let place = point.places.first()?;
        let answer = &self.reviewed.turns().get(place.turn)?.answer;
        let words = answer.get(place.words.clone())?;
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = text::truncate(&words, QUOTED);
        Some(findings::quoted(shared.language, &words))
    }
}

/// The points that a sentence makes; for `None`, those that cannot be located.
fn carried(strong: &StrongAnswer, sentence: Option<usize>) -> impl Iterator<Item = &StrongPoint> {
    let points = strong.points.iter();
    points.filter(move |it| it.sentence == sentence)
}

fn put_plain(plain: &mut String, page: &mut Page, style: Style) {
    if !plain.is_empty() {
        page.add(std::mem::take(plain), style);
    }
}
