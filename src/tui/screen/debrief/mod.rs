//! The debrief of an interview: a page for the whole, and one for each answer. The same for the
//! interview just finished and for a past one.

mod choice;
mod choosing;
mod pages;
mod sought;
mod strong;
mod weighing;
mod whole;
mod word;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};

use crate::coach;
use crate::interview::{AnswerEnd, Ending, Interview, Phase};
use crate::lang::Localized;
use crate::lang::say::{debrief as words, last_word};
use crate::review::debrief::weakest;
use crate::review::notes::Remarks;
use crate::review::{Notes, PastInterview, Reviewed, StrongAnswer, words as facts};
use crate::text;
use crate::transcript::{self, Draft, SessionId, TurnRecord};
use crate::tui::keymap::{Action, Context};
use crate::tui::screen::frame::{Frame, WIDE, put_keys_but};
use crate::tui::screen::walk;
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, PageView, put, put_right, rule};

use choosing::Choosing;
use sought::Sought;
use weighing::Selected;

pub(super) use sought::Jump;
pub(super) use weighing::Weighed;
pub(super) use word::LastWord;

/// The debrief of an interview.
#[derive(Debug)]
pub(super) struct Debrief {
    /// The session, once it is in its folder.
    session: Option<SessionId>,
    title: Localized,
    /// Below the title of the whole: when it took place, or how much was answered.
    lead: Localized,
    /// The turns after review.
    reviewed: Reviewed,
    whole: coach::Debrief,
    added: Added,
    /// Whether the strong answer had been shown before, so that nothing in it counts.
    after_strong: bool,
    /// Whether it was a warm-up, which does not count either.
    warm_up: bool,
    /// An answer that was typed and never submitted.
    draft: Option<Draft>,
    /// Its key context while nothing is selected.
    context: Context,
    shown: Shown,
    /// Index of the question selected on the page of the whole.
    question: Option<usize>,
    /// Whether that question still has to be scrolled into view.
    brought: bool,
    /// The strong answer shown, and the page below it.
    strong: Option<(StrongAnswer, Shown)>,
    /// The first visible row.
    top: usize,
    /// The selected item on the answer's page.
    selected: Option<Selected>,
    /// The sentence being chosen.
    choosing: Option<Choosing>,
    /// The words searched for.
    sought: Option<Sought>,
}

/// What the candidate added in review.
#[derive(Debug, Default)]
struct Added {
    session: Remarks,
    /// For each turn: its remarks, and whether its rating was changed.
    turns: Vec<(Remarks, bool)>,
}

/// The current page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Whole,
    Answer(usize),
    /// The strong answer to the question at this index.
    Strong(usize),
}

/// Where an action leads.
pub(super) enum Way {
    /// The debrief stays on the screen.
    Stays,
    /// The debrief is closed.
    Leaves,
}

impl Debrief {
    /// The debrief of the interview that just ended.
    pub(super) fn of_interview(interview: &Interview) -> Self {
        let turns = transcript::records(interview);
        let title = match interview.phase() {
            Phase::Finished {
                outcome: Ending::Left,
            } => words::ENDED_EARLY,
            _ if interview.setup().retry.is_some() => words::RETRIED,
            _ => words::TITLE,
        };
        // A question without a single typed word was not answered; a spoken answer has none.
        let spoken = interview.setup().spoken;
        let is_answered = |turn: &&TurnRecord| match spoken {
            true => turn.end != AnswerEnd::Left,
            false => turn.voiced || !turn.answer.trim().is_empty(),
        };
        let answered = || turns.iter().filter(is_answered);
        let probes = answered().filter(|turn| turn.probe.is_some()).count();
        let time = turns.iter().map(|turn| turn.used).sum();
        let lead = |language| words::answered(language, answered().count() - probes, probes, time);
        let lead = Localized::each(lead);
        Self::new(title.into(), lead, turns)
    }

    /// The debrief of a past interview, with what review added.
    pub(super) fn of_past(interview: &PastInterview) -> Self {
        let transcript = &interview.transcript;
        let title = Localized::each(|language| facts::title(transcript, language));
        let lead = Localized::each(|language| facts::facts(transcript, language));
        let mut debrief = Self::new(title, lead, Vec::new());
        debrief.context = Context::Review;
        debrief.annotate(interview);
        debrief
    }

    /// Updates what review added; the page stays.
    pub(super) fn annotate(&mut self, interview: &PastInterview) {
        let (transcript, notes) = (&interview.transcript, &interview.notes);
        self.reviewed = Reviewed::of(&transcript.turns, notes).with_second(&interview.second);
        self.session = Some(transcript.id.clone());
        self.after_strong = transcript.is_after_strong();
        self.warm_up = transcript.warm_up;
        self.draft.clone_from(&transcript.draft);
        self.whole = transcript::debrief(self.reviewed.turns());
        let recorded = transcript.turns.iter().zip(self.reviewed.turns());
        let recorded = recorded.enumerate();
        let turns = recorded.map(|(place, (recorded, now))| {
            let remarks = notes.remarks(transcript, place).cloned();
            (remarks.unwrap_or_default(), recorded.own != now.own)
        });
        self.added = Added {
            session: notes.session.clone(),
            turns: turns.collect(),
        };
        self.keep_selected();
        self.question = self.question.or_else(|| weakest(self.reviewed.turns()));
    }

    /// Makes the interview just held reviewable, now that it is in its folder.
    pub(super) fn reviewable(mut self, interview: &PastInterview) -> Self {
        self.context = Context::Review;
        self.annotate(interview);
        self
    }

    fn new(title: Localized, lead: Localized, turns: Vec<TurnRecord>) -> Self {
        let whole = transcript::debrief(&turns);
        Self {
            session: None,
            title,
            lead,
            reviewed: Reviewed::of(&turns, &Notes::default()),
            whole,
            added: Added::default(),
            after_strong: false,
            warm_up: false,
            draft: None,
            context: Context::Reading,
            shown: Shown::Whole,
            question: None,
            brought: false,
            strong: None,
            top: 0,
            selected: None,
            choosing: None,
            sought: None,
        }
    }

    /// Shows a search hit, with the words marked on this and the other pages.
    pub(super) fn seek(&mut self, jump: Jump) {
        let sought = Sought::new(jump);
        self.shown = match sought.page() {
            Shown::Answer(place) if place < self.reviewed.turns().len() => Shown::Answer(place),
            _ => Shown::Whole,
        };
        self.sought = Some(sought);
    }

    /// Keeps the selection and the search hit visible: the hit a third of the way down if it is
    /// not on the first screenful.
    pub(super) fn fit(&mut self, shared: &Shared) {
        self.follow_selected(shared);
        self.bring_question(shared);
        let Some(sought) = self.sought.as_ref().filter(|it| it.followed) else {
            return;
        };
        let body = Frame::of(shared.area()).body;
        let columns = self.columns(shared, body);
        let row = sought.row(self.turn(), &columns).unwrap_or_default();
        let height = usize::from(body.height);
        let last = last_top(&columns);
        self.top = match row + 2 <= height {
            true => 0,
            false => row.saturating_sub(height / 3).min(last),
        };
    }

    fn turn(&self) -> Option<&TurnRecord> {
        self.reviewed.turns().get(self.answer()?)
    }

    /// Index of the answer on the screen.
    pub(super) fn answer(&self) -> Option<usize> {
        match self.shown {
            Shown::Whole => None,
            Shown::Answer(place) | Shown::Strong(place) => Some(place),
        }
    }

    /// Shows the answer at this index, if it exists.
    pub(super) fn show_answer(&mut self, place: usize) {
        if place < self.reviewed.turns().len() {
            self.show(Shown::Answer(place));
        }
    }

    pub(super) fn act(&mut self, action: &Action, shared: &Shared) -> Way {
        match walk::rows(action, Frame::of(shared.area()).body.height) {
            Some(-1 | 1) if self.is_choosing() => self.choose(action, shared),
            Some(rows) => self.scroll(rows, shared),
            None => {}
        }
        match action {
            Action::More => self.show(self.after()),
            Action::Less if self.before() == Shown::Whole => self.show_whole(),
            Action::Less => self.show(self.before()),
            Action::Accept if self.is_choosing() => {
                if let Some(place) = self.question {
                    self.show(Shown::Answer(place));
                    if self.is_to_settle(place) {
                        self.begin_weighing();
                    }
                }
            }
            Action::Back if self.close_strong() => {}
            // From a search hit, going back leads to the other hits.
            Action::Back if self.shown == Shown::Whole || self.sought.is_some() => {
                return Way::Leaves;
            }
            Action::Back => self.show_whole(),
            _ => {}
        }
        Way::Stays
    }

    /// Selects the question, item or sentence in this cell; a question opens.
    pub(super) fn clicked(&mut self, at: Position, shared: &Shared) -> Option<Action> {
        let columns = self.columns(shared, Frame::of(shared.area()).body);
        let top = self.choosing.as_ref().map_or(self.top, |it| it.top);
        let (page, area) = columns.iter().find(|(_, area)| area.contains(at))?;
        let item = page.item_at(top + usize::from(at.y - area.y), area.width)?;
        if let Some(choosing) = &mut self.choosing {
            choosing.select(item);
            return None;
        }
        match self.shown {
            Shown::Whole if self.is_choosing() => {
                self.question = self.questions().get(item).copied();
                Some(Action::Accept)
            }
            Shown::Answer(_) if self.context == Context::Review => {
                self.select(item);
                None
            }
            Shown::Whole | Shown::Answer(_) | Shown::Strong(_) => None,
        }
    }

    pub(super) fn scroll(&mut self, rows: isize, shared: &Shared) {
        let columns = self.columns(shared, Frame::of(shared.area()).body);
        self.top = self.top.saturating_add_signed(rows).min(last_top(&columns));
        self.follow_no_more();
    }

    fn follow_no_more(&mut self) {
        if let Some(sought) = &mut self.sought {
            sought.followed = false;
        }
        if let Some(selected) = &mut self.selected {
            selected.followed = false;
        }
    }

    fn show(&mut self, shown: Shown) {
        if shown != self.shown {
            self.shown = shown;
            self.top = 0;
            self.follow_no_more();
            if self.selected.is_some() {
                self.begin_weighing();
            }
        }
    }

    pub(super) fn render(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let theme = &shared.theme;
        let frame = Frame::of(area);
        let place = self.place(shared.language);
        let room = usize::from(area.width).saturating_sub(text::width(&place) + 1);
        let title = match &self.choosing {
            Some(_) => last_word::WHERE.get(shared.language),
            None => shared.say(&self.title),
        };
        let title = text::truncate(title, room);
        put(buf, frame.title, 0, 1, &title, theme.title);
        put_right(buf, frame.title, 0, &place, theme.quiet);
        rule(buf, frame.rule, theme.rule);
        let top = self.choosing.as_ref().map_or(self.top, |it| it.top);
        for (page, area) in self.columns(shared, frame.body) {
            PageView::new(&page, top, theme.quiet).render(buf, area);
        }
        let open = matches!(self.shown, Shown::Strong(_)).then_some(Action::Strong);
        let mut dead = self.dead_keys(shared);
        dead.extend(open);
        put_keys_but(&dead, self.context(), shared, buf, frame.footer);
    }

    /// Whether an answer is shown that was spoken.
    fn shows_spoken(&self) -> bool {
        let is_answer = matches!(self.shown, Shown::Answer(_));
        is_answer && self.turn().is_some_and(|it| it.voiced)
    }

    /// The texts to show, each with its area.
    fn columns(&self, shared: &Shared, body: Rect) -> Vec<(Page, Rect)> {
        if let Some(choosing) = &self.choosing {
            return vec![(choosing.page(shared, &self.reviewed), body)];
        }
        let mut columns = self.unmarked_columns(shared, body);
        if let Some(sought) = &self.sought {
            let (theme, language) = (&shared.theme, shared.language);
            sought.mark(self.shown, self.turn(), &mut columns, theme, language);
        }
        columns
    }

    fn unmarked_columns(&self, shared: &Shared, body: Rect) -> Vec<(Page, Rect)> {
        let (said, seen) = match self.shown {
            Shown::Whole => return vec![(self.whole_page(shared), body)],
            Shown::Answer(place) => (
                self.answer_page(place, shared),
                self.findings_page(place, shared),
            ),
            Shown::Strong(place) => (
                Some(self.strong_page(place, shared)),
                Some(self.own_page(place, shared)),
            ),
        };
        let (Some(said), Some(seen)) = (said, seen) else {
            return Vec::new();
        };
        if body.width + 2 < WIDE {
            let mut page = said;
            page.space().append(seen);
            return vec![(page, body)];
        }
        let [left, _, right] = Layout::horizontal([
            Constraint::Fill(3),
            Constraint::Length(3),
            Constraint::Fill(2),
        ])
        .areas(body);
        vec![(said, left), (seen, right)]
    }
}

/// The largest useful first row for the longest column.
fn last_top(columns: &[(Page, Rect)]) -> usize {
    let last = columns
        .iter()
        .map(|(page, area)| PageView::last_top(page, area.width, area.height));
    last.max().unwrap_or_default()
}
