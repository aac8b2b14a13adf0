//! After the interview: every answer with its timings, key points and the own rating.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};

use crate::coach;
use crate::interview::{AnswerEnd, Interview, Outcome, Phase, Turn};
use crate::lang::say::debrief as words;
use crate::tui::keymap::{Action, Context};
use crate::tui::model::Shared;
use crate::tui::widget::{Footer, Page, PageView, put, rule};

/// The debrief, from the row `top` on.
#[derive(Debug, Default)]
pub(super) struct Debrief {
    top: usize,
}

impl Debrief {
    pub(super) fn act(&mut self, action: &Action, interview: &Interview, shared: &Shared) {
        let page = isize::try_from(areas(shared.area()).page.height).unwrap_or(isize::MAX);
        let rows = match action {
            Action::Up => -1,
            Action::Down => 1,
            Action::PageUp => -page,
            Action::PageDown => page,
            Action::First => isize::MIN,
            Action::Last => isize::MAX,
            _ => return,
        };
        self.scroll(rows, interview, shared);
    }

    pub(super) fn scroll(&mut self, rows: isize, interview: &Interview, shared: &Shared) {
        let page = page(interview, shared);
        let area = areas(shared.area()).page;
        let last = PageView::last_top(&page, area.width, area.height);
        self.top = self.top.saturating_add_signed(rows).min(last);
    }

    pub(super) fn render(
        &self,
        interview: &Interview,
        shared: &Shared,
        buf: &mut Buffer,
        area: Rect,
    ) {
        let theme = &shared.theme;
        let areas = areas(area);
        let title = match interview.phase() {
            Phase::Finished {
                outcome: Outcome::Left,
            } => words::ENDED_EARLY,
            _ => words::TITLE,
        };
        put(
            buf,
            areas.title,
            0,
            1,
            title.get(shared.language),
            theme.title,
        );
        rule(buf, areas.rule, theme.rule);
        PageView::new(&page(interview, shared), self.top, theme.quiet).render(buf, areas.page);
        let footer = Footer {
            keymap: &shared.keymap,
            context: Context::Reading,
            practice: true,
            language: shared.language,
        };
        footer.render(theme, buf, areas.footer);
    }
}

struct Areas {
    title: Rect,
    rule: Rect,
    page: Rect,
    footer: Rect,
}

fn areas(area: Rect) -> Areas {
    let [title, rule, page, footer] = Layout::vertical([
        Constraint::Max(1),
        Constraint::Max(1),
        Constraint::Fill(1),
        Constraint::Length(1),
    ])
    .areas(area);
    let page = if page.width < 20 {
        page
    } else {
        page.inner(ratatui::layout::Margin::new(1, 0))
    };
    Areas {
        title,
        rule,
        page,
        footer,
    }
}

fn page(interview: &Interview, shared: &Shared) -> Page {
    let mut page = Page::default();
    let turns = interview.turns();
    if turns.is_empty() {
        page.add(words::NOTHING.get(shared.language), shared.theme.text);
        return page;
    }
    let probes = turns.iter().filter(|turn| turn.probe.is_some()).count();
    let time = turns.iter().map(|turn| turn.used).sum();
    let line = words::answered(shared.language, turns.len() - probes, probes, time);
    page.add(line, shared.theme.text);
    for turn in turns {
        page.space();
        write_turn(turn, interview, shared, &mut page);
    }
    page
}

fn write_turn(turn: &Turn, interview: &Interview, shared: &Shared, page: &mut Page) {
    let theme = &shared.theme;
    let language = shared.language;
    let indent = if turn.probe.is_some() { 2 } else { 0 };
    let number = match turn.probe {
        None => format!("{}. ", turn.place.question + 1),
        Some(_) => format!("{}: ", crate::lang::say::sitting::FOLLOW_UP.get(language)),
    };
    page.add_indented(indent, format!("{number}{}", turn.prompt), theme.question);
    let answer = turn.answer.trim();
    let (answer, style) = match answer {
        "" => (words::EMPTY.get(language), theme.quiet),
        answer => (answer, theme.text),
    };
    page.add_indented(indent + 2, answer, style);
    let spoken = coach::spoken(&turn.answer, interview.setup().clock.rate);
    let timing = words::timing(language, turn.used, turn.limit, spoken, turn.aim);
    page.add_indented(indent + 2, timing, theme.quiet);
    let end = match turn.end {
        AnswerEnd::Submitted => None,
        AnswerEnd::TimedOut => Some(words::TIMED_OUT),
        AnswerEnd::Left => Some(words::LEFT),
    };
    if let Some(end) = end {
        page.add_indented(indent + 2, end.get(language), theme.soon);
    }
    if turn.probe.is_none() {
        write_question(turn, interview, shared, page);
    }
}

fn write_question(turn: &Turn, interview: &Interview, shared: &Shared, page: &mut Page) {
    let theme = &shared.theme;
    let language = shared.language;
    let own = match turn.own {
        Some(own) => words::points(language, own),
        None => words::UNRATED.get(language).to_owned(),
    };
    page.add_indented(
        2,
        format!("{}: {own}", words::OWN.get(language)),
        theme.title,
    );
    let Some(planned) = interview.question(turn.place) else {
        return;
    };
    let spoken = interview
        .round(turn.place)
        .map_or(language, |round| round.language);
    for point in &planned.question.key_points {
        let shown = point
            .any
            .iter()
            .find_map(|term| coach::find(term, &turn.answer));
        let quoted = shown.and_then(|hit| turn.answer.get(hit.range));
        let say = point.say.get(spoken);
        match quoted {
            Some(words_said) => page.add_indented(
                2,
                format!("{}: {say} (\"{words_said}\")", words::COVERED.get(language)),
                theme.good,
            ),
            None => page.add_indented(
                2,
                format!("{}: {say}", words::MISSED.get(language)),
                theme.soon,
            ),
        };
    }
}
