//! The line at the top: where the interview is, and the time left.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::coach::ProbeKey;
use crate::interview::{Mode, Phase, QuestionIndex, Urgency};
use crate::lang::say;
use crate::moment::Moment;
use crate::text;
use crate::tui::shared::Shared;
use crate::tui::theme::Theme;
use crate::tui::widget::{Page, put, put_right, rule};

use super::InterviewScreen;
use super::layout::{Areas, indented};

/// At this width or wider, the clock explains what happens when time is up.
const ROOM_FOR_WORDS: u16 = 72;

impl InterviewScreen {
    pub(super) fn render_header(
        &self,
        shared: &Shared,
        now: Moment,
        buf: &mut Buffer,
        areas: &Areas,
    ) {
        let theme = &shared.theme;
        let row = indented(areas.header);
        let (clock, style) = self.clock(shared, now);
        let right = put_right(buf, row, 0, &clock, style);
        let room = row.width.saturating_sub(right + 2);
        let place = self.place_line(shared, usize::from(room));
        let left = Rect { width: room, ..row };
        put(buf, left, 0, 0, &place, theme.quiet);
        rule(buf, areas.upper_rule, theme.rule);
    }

    /// The current activity, and the time left for it.
    pub(super) fn clock(&self, shared: &Shared, now: Moment) -> (String, Style) {
        let language = shared.language;
        let theme = &shared.theme;
        if self.interview.is_paused() {
            return (
                say::interview::PAUSED.get(language).to_owned(),
                theme.urgent,
            );
        }
        let doing = match self.interview.phase() {
            Phase::Preparing { .. } => say::interview::PREPARING,
            Phase::Answering { .. } => say::interview::ANSWERING,
            Phase::TimeUp { .. } => {
                let time_up = say::interview::TIME_UP.get(language);
                return (time_up.to_owned(), theme.urgent);
            }
            _ => return (String::new(), theme.text),
        };
        let Some(countdown) = self.interview.countdown(self.waiting.unwrap_or(now)) else {
            return (String::new(), theme.text);
        };
        let time = if countdown.urgency == Urgency::Over {
            let over = say::interview::over(language, countdown.over);
            let room = shared.size.columns >= ROOM_FOR_WORDS;
            match room && self.interview.setup().mode == Mode::Practice {
                true => format!("{over}, {}", say::interview::KEEP_WRITING.get(language)),
                false => over,
            }
        } else {
            say::interview::left(language, countdown.left)
        };
        let clock = format!("{}  {time}", doing.get(language));
        (clock, urgency_style(theme, countdown.urgency))
    }

    /// As much as fits of: question, round, company.
    fn place_line(&self, shared: &Shared, room: usize) -> String {
        let setup = self.interview.setup();
        let title = format!(
            "{} · {}",
            shared.say(&setup.company),
            shared.say(&setup.role)
        );
        let Some(place) = self.interview.place() else {
            return text::truncate(&title, room).into_owned();
        };
        let of = self
            .interview
            .round(place)
            .map_or(0, |round| round.questions.len());
        let number = say::interview::question_of(shared.language, place.question + 1, of);
        let round = self
            .interview
            .round(place)
            .map_or("", |round| shared.say(&round.name));
        let mode = match setup.mode {
            _ if setup.warm_up => say::guessing::WARM_UP_MODE,
            Mode::Practice => say::home::PRACTICE,
            Mode::Real => say::home::REAL,
        };
        let mode = mode.get(shared.language);
        let longest = [
            format!("{number}  {mode}  {round}  {title}"),
            format!("{number}  {mode}  {round}"),
            format!("{number}  {mode}"),
            number.clone(),
        ];
        let fitting = longest.into_iter().find(|line| text::width(line) <= room);
        fitting.unwrap_or_else(|| text::truncate(&number, room).into_owned())
    }

    /// The interviewer's words, after the speaker's name.
    pub(super) fn prompt_page(&self, shared: &Shared) -> Page {
        let mut page = Page::default();
        let Some((place, probe, prompt)) = self.asked_now() else {
            return page;
        };
        let theme = &shared.theme;
        let language = shared.language;
        let speaker = self.interview.speaker(place, probe.is_some(), language);
        // A low screen has no row to spare for the speaker's name.
        if shared.size.rows >= 10 {
            page.add(speaker, theme.speaker);
        }
        match self.hides_question(shared) {
            true => page.add(say::recording::LISTEN_NOW.get(language), theme.quiet),
            false => page.add(prompt, theme.question),
        };
        let asked = self.interview.question(place).filter(|_| probe.is_none());
        if let Some(about) = asked.and_then(|it| it.question.about.as_ref()) {
            page.add(say::interview::about(language, about), theme.quiet);
        }
        page
    }

    /// The latest question: its index, which probe it is, and its words.
    fn asked_now(&self) -> Option<(QuestionIndex, Option<&ProbeKey>, &str)> {
        match self.interview.phase() {
            Phase::Asking { turn, .. }
            | Phase::Preparing { turn, .. }
            | Phase::Answering { turn, .. } => Some((turn.place(), turn.probe(), turn.prompt())),
            Phase::TimeUp { .. } => {
                let turn = self.interview.turns().last()?;
                Some((turn.place, turn.probe.as_ref(), &turn.prompt))
            }
            _ => None,
        }
    }
}

pub(super) fn urgency_style(theme: &Theme, urgency: Urgency) -> Style {
    match urgency {
        Urgency::Calm => theme.calm,
        Urgency::Soon => theme.soon,
        Urgency::Now | Urgency::Over => theme.urgent,
    }
}
