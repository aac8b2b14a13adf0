//! Plays an answer's recording, from any of its sentences.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::lang::say::{recording as say, voice};
use crate::moment::Moment;
use crate::review::{SpokenSentence, sentence_at, spoken_sentences};
use crate::transcript::TurnRecord;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::Effect;
use crate::tui::screen::bottom_panel::BottomPanel;
use crate::tui::screen::{Step, walk};
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, PageView};
use crate::voice::Span;

use super::Reading;
use super::playback::Playback;

/// Seconds played before a sentence.
const LEAD: f32 = 0.2;

/// The sentences of an answer being played, over the lower part of the screen.
#[derive(Debug)]
pub(super) struct Hearing {
    place: usize,
    text: String,
    sentences: Vec<SpokenSentence>,
    /// Pauses between them.
    pauses: Vec<Span>,
    selected: usize,
    top: usize,
}

impl Hearing {
    /// The sentences of the answer at `place`; `None` if it has no words.
    fn of(place: usize, turn: &TurnRecord) -> Option<Self> {
        let text = match turn.recognized.as_deref() {
            Some(recognized) => recognized,
            None => &turn.answer,
        };
        let sentences = spoken_sentences(turn, text);
        (!sentences.is_empty()).then(|| Self {
            place,
            text: text.to_owned(),
            sentences,
            pauses: turn
                .heard
                .as_ref()
                .map_or_else(Vec::new, |it| it.pauses.clone()),
            selected: 0,
            top: 0,
        })
    }

    fn walk(&mut self, action: &Action, shared: &Shared) {
        let height = BottomPanel::half(shared.area()).body.height;
        let last = self.sentences.len().saturating_sub(1);
        if let Some(rows) = walk::rows(action, height) {
            self.selected = self.selected.saturating_add_signed(rows).min(last);
        }
    }

    pub(super) fn fit(&mut self, shared: &Shared) {
        let body = BottomPanel::half(shared.area()).inner();
        let page = self.page(shared);
        if let Some(rows) = page.item_rows(self.selected, body.width) {
            let rows = match self.selected {
                0 => 0..rows.end,
                _ => rows,
            };
            self.top = walk::in_sight(rows, self.top, body.height);
        }
    }

    pub(super) fn render(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let panel = BottomPanel::half(area);
        panel.render(say::HEARING_TITLE, Context::Hearing, shared, buf);
        let page = self.page(shared);
        PageView::new(&page, self.top, shared.theme.quiet).render(buf, panel.inner());
    }

    fn page(&self, shared: &Shared) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        if self.sentences.iter().any(|it| !it.is_told) {
            page.add(say::APPROXIMATE.get(language), theme.quiet);
        }
        let mut pauses = self.pauses.iter().peekable();
        for (number, sentence) in self.sentences.iter().enumerate() {
            // A pause is listed before what is said after it.
            while let Some(pause) = pauses.next_if(|it| it.end <= sentence.from + LEAD) {
                let line = voice::pause(language, pause.start, pause.length());
                page.add_indented(2, line.trim(), theme.quiet);
            }
            page.begin_item();
            let words = self.text.get(sentence.words.clone()).unwrap_or_default();
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let at = say::sentence_from(language, sentence.from, sentence.is_told);
            let (lead, style) = match number == self.selected {
                true => ("> ", theme.selected),
                false => ("", theme.text),
            };
            page.add_led(lead, 2, format!("{at} {words}"), style);
        }
        page
    }
}

impl Reading {
    /// Plays or stops the spoken answer at `place`. If it has words, the starting sentence can be
    /// chosen.
    pub(super) fn listen(&mut self, now: Moment, place: Option<usize>) -> Step {
        if self.playback.is_some() {
            return self.stop_playback();
        }
        match self.turn_at(place).filter(|(_, turn)| turn.voiced) {
            Some((place, turn)) => {
                self.hearing = Hearing::of(place, turn);
                self.play(now, place, 0.0)
            }
            None => Step::notice(say::NOT_ALOUD.into()),
        }
    }

    /// Handles a key while choosing a sentence.
    pub(super) fn act_hearing(&mut self, now: Moment, action: &Action, shared: &Shared) -> Step {
        let Some(hearing) = &mut self.hearing else {
            return Step::stay();
        };
        match action {
            Action::Listen if self.playback.is_some() => self.stop_playback(),
            Action::Accept | Action::Listen => {
                let from = hearing.sentences.get(hearing.selected);
                let (place, from) = (hearing.place, from.map_or(0.0, |it| it.from));
                self.play(now, place, from)
            }
            Action::Back => {
                self.hearing = None;
                self.stop_playback()
            }
            action => {
                hearing.walk(action, shared);
                Step::stay()
            }
        }
    }

    /// Plays from the sentence with the cursor while words are corrected, or stops playing.
    pub(super) fn listen_here(&mut self, now: Moment) -> Step {
        if self.playback.is_some() {
            return self.stop_playback();
        }
        let Some(words) = &self.words else {
            return Step::stay();
        };
        let place = words.place;
        let Some((_, turn)) = self.turn_at(Some(place)) else {
            return Step::stay();
        };
        let sentences = spoken_sentences(turn, words.editor.text());
        let here = sentence_at(&sentences, words.editor.cursor());
        let from = here.map_or(0.0, |it| it.from);
        self.play(now, place, from)
    }

    fn play(&mut self, now: Moment, place: usize, from: f32) -> Step {
        let turn = self.turn_at(Some(place));
        let heard = turn.and_then(|(_, turn)| turn.heard.as_ref());
        let length = heard.map_or(0.0, |it| it.seconds);
        let from = (from - LEAD).max(0.0);
        self.playback = Some(Playback::begin(now, from, length));
        Step::Do(vec![Effect::Listen {
            session: self.interview.transcript.id.clone(),
            place,
            from,
        }])
    }

    fn stop_playback(&mut self) -> Step {
        match self.playback.take() {
            Some(_) => Step::Do(vec![Effect::StopPlayback]),
            None => Step::stay(),
        }
    }
}
