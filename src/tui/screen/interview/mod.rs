//! The interview screen, from the opening of the first round to the debrief.

mod brief;
mod calling;
mod ended;
mod header;
mod hint;
mod keys;
mod layout;
mod opening;
mod rating;
mod star;
mod tallies;
mod voice;
mod writing;

use std::ops::ControlFlow;
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::coach::Gauge;
use crate::interview::{
    self, Interview, Mode, Msg as Happening, Phase, QuestionReading, Setup, Urgency,
};
use crate::lang::{Language, Localized};
use crate::moment::Moment;
use crate::review::OutlineStep;
use crate::scenario::PlannedQuestion;
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::{Effect, Msg};
use crate::tui::shared::Shared;
use crate::tui::widget::{Editor, Footer, PageView};
use crate::voice::Recordings;

use super::debrief::Debrief;
use super::frame::WIDE;
use super::{Screen, Step, recognition_line};
use hint::Help;
use layout::{Areas, above_footer};
use tallies::Tallies;

/// The status of saving.
#[derive(Debug)]
enum Saving {
    /// Everything is on the disk or on its way there.
    Fine,
    /// Everything is saved, but in a different place than usual.
    Elsewhere(Localized),
    /// Something could not be saved; it is in memory and on the screen.
    Failing(Localized),
}

/// A live interview on the screen.
#[derive(Debug)]
pub(super) struct InterviewScreen {
    interview: Interview,
    /// The current layout.
    areas: Areas,
    /// The first visible row of the prompt.
    prompt_top: usize,
    /// The first visible row of the text being written.
    editor_top: usize,
    /// The selected point of the scale while rating; none at first, because a preselected point
    /// anchors the rating.
    rating: Option<u8>,
    saving: Saving,
    debrief: Option<Debrief>,
    /// Since when a resumed session has been waiting for the candidate, with its clock stopped.
    waiting: Option<Moment>,
    /// Recordings of the answers.
    takes: Recordings,
    reading: QuestionReading,
    /// The message about words being recognized.
    recognition: Option<String>,
    /// The error in reading aloud or recognizing.
    voice_trouble: Option<Localized>,
    /// Whether the session is closed as soon as its recordings are analyzed.
    closes: bool,
    /// What each paragraph of the draft adds to the gauge.
    tallies: Tallies,
    /// The outline of the strong answer to the latest question, once requested.
    outline: Option<(interview::QuestionIndex, Vec<OutlineStep>)>,
    /// The help shown next to the answer, if requested.
    docked: Option<Help>,
    /// The urgency at the last alert.
    called: Urgency,
}

/// Width of a row with one free cell on either side.
fn row_width(shared: &Shared) -> u16 {
    shared.size.columns.saturating_sub(2)
}

impl Screen for InterviewScreen {
    fn context(&self) -> Context {
        match self.interview.phase() {
            Phase::Preparing { .. } => Context::Noting,
            Phase::Answering { .. } => Context::Answering,
            Phase::TimeUp { .. } => Context::TimeUp,
            Phase::Rating { .. } => Context::Rating,
            Phase::Finished { .. } => Context::Reading,
            _ => Context::Listening,
        }
    }

    fn render(&self, shared: &Shared, now: Moment, buf: &mut Buffer) -> Option<Position> {
        let area = buf.area;
        if let Some(debrief) = &self.debrief {
            debrief.render(shared, buf, area);
            let rows = self.trouble_page(shared).height(row_width(shared));
            self.render_trouble(shared, buf, above_footer(area, rows));
            return None;
        }
        let areas = self.areas;
        self.render_header(shared, now, buf, &areas);
        let cursor = match self.interview.phase() {
            Phase::Opening { round } => {
                self.render_opening(*round, shared, buf, &areas);
                None
            }
            Phase::Rating { place } => {
                self.render_rating(*place, shared, buf, &areas);
                None
            }
            Phase::Marked { place, right } => {
                self.render_mark(*place, *right, shared, buf, &areas);
                None
            }
            _ => self.render_turn(shared, now, buf, &areas),
        };
        self.render_trouble(shared, buf, areas.status);
        let footer = Footer {
            dead: &self.dead(),
            keymap: &shared.keymap,
            context: self.context(),
            practice: self.is_practice(),
            language: shared.language,
            closes: self.closing_key(),
        };
        footer.render(&shared.theme, buf, areas.footer);
        cursor
    }

    fn act(&mut self, now: Moment, action: &Action, shared: &Shared) -> Step {
        let silence = Step::Do(self.stop_reading(now));
        silence.then(self.act_silently(now, action, shared))
    }

    fn input(&mut self, now: Moment, input: &Input, shared: &Shared) -> Step {
        let was_hidden = self.hides_question(shared);
        let silence = Step::Do(self.stop_reading(now));
        // A key that only shows the question types nothing.
        match was_hidden {
            true => silence,
            false => silence.then(self.input_silently(now, input, shared)),
        }
    }

    fn receive(&mut self, now: Moment, msg: Msg, shared: &Shared) -> ControlFlow<Step, Msg> {
        match msg {
            Msg::Recording { answer, event } => {
                return ControlFlow::Break(Step::Do(self.recorded(now, answer, event)));
            }
            Msg::PlaybackEnded(trouble) => {
                return ControlFlow::Break(Step::Do(self.was_read(now, trouble)));
            }
            Msg::NothingPlays => {
                return ControlFlow::Break(Step::Do(self.end_reading(now, false)));
            }
            Msg::RecognitionGoes(_) => {
                self.recognition = recognition_line::of(shared, self.context());
                self.voice_trouble = None;
            }
            Msg::RecognitionFailed(why) => self.voice_trouble = Some(why),
            Msg::WordsCame(_) => {}
            Msg::SaveFailed(why) => self.saving = Saving::Failing(why),
            Msg::SaveMoved(where_to) => self.saving = Saving::Elsewhere(where_to),
            Msg::SaveHealed => self.saving = Saving::Fine,
            Msg::Suspended(_) | Msg::Ticked if self.waiting.is_some() => {}
            Msg::Suspended(gap) => return self.happened(now, Happening::Suspended(gap)),
            Msg::FollowUpWorded { after, words } => {
                return self.happened(now, Happening::Worded { after, words });
            }
            Msg::Ticked => {
                let mut effects = self.send(now, Happening::Ticked);
                effects.extend(self.call(now, shared));
                return ControlFlow::Break(Step::Do(effects));
            }
            Msg::SessionClosed(interview) => {
                if let Some(next) = self.closed(*interview, shared) {
                    return ControlFlow::Break(next);
                }
            }
            msg => return ControlFlow::Continue(msg),
        }
        ControlFlow::Break(Step::stay())
    }

    /// Lays everything out, wraps the text being written to its area and keeps the cursor
    /// visible.
    fn fit(&mut self, shared: &Shared, _now: Moment) {
        let areas = Areas::of(shared.area(), self.layout_wants(shared));
        self.areas = areas;
        self.interview.fold(Editor::columns(areas.editor.width));
        if let Some(buffer) = self.interview.writing() {
            self.editor_top = Editor::follow(buffer, self.editor_top, areas.editor.height);
        }
        self.count();
        if self.prompt_top == 0 {
            return;
        }
        let (page, area) = match self.interview.phase() {
            Phase::Rating { place } => {
                let parts = self.rating_areas(*place, shared, &areas);
                (self.said_page(*place, shared), parts.said)
            }
            _ => self.scrolled(shared, &areas),
        };
        let last = PageView::last_top(&page, area.width, area.height);
        self.prompt_top = self.prompt_top.min(last);
    }

    /// When the screen next changes by itself: the clock shows whole seconds.
    fn wakes_at(&self, now: Moment) -> Option<Moment> {
        if self.interview.is_paused() || self.waiting.is_some() {
            return self.takes_wake_at(now);
        }
        let takes = self.takes_wake_at(now);
        let Some(countdown) = self.interview.countdown(now) else {
            return takes;
        };
        let running = countdown.left + countdown.over;
        let into_second = Duration::from_nanos(u64::from(running.subsec_nanos()));
        let second = Duration::from_secs(1);
        let tick = match countdown.over.is_zero() && !into_second.is_zero() {
            true => into_second,
            false => second - into_second,
        };
        let next = now + tick;
        let due = self.interview.wakes_at().into_iter().chain(takes);
        Some(due.fold(next, Moment::min))
    }

    fn interview(&self) -> Option<&Interview> {
        Some(&self.interview)
    }

    fn is_live(&self) -> bool {
        !matches!(self.interview.phase(), Phase::Finished { .. })
    }

    fn end(&mut self, now: Moment) -> Vec<Effect> {
        let mut effects = self.go_on(now);
        effects.extend(self.send(now, Happening::Left));
        effects
    }

    fn is_practice(&self) -> bool {
        self.interview.setup().mode == Mode::Practice
    }

    fn dead_keys(&self, _shared: &Shared) -> Vec<Action> {
        self.dead()
    }

    fn title(&self, shared: &Shared, now: Moment) -> Option<String> {
        self.window_title(shared, now)
    }
}

impl InterviewScreen {
    pub(super) fn begin(setup: Setup, now: Moment) -> (Self, Vec<Effect>) {
        let (interview, effects) = Interview::begin(setup, now);
        (Self::of(interview), outwards(effects))
    }

    /// Resumes a session as it was interrupted. Whatever followed immediately from its last event
    /// may not have been saved. A running clock stays stopped until the candidate continues.
    pub(super) fn resume(interview: Interview, now: Moment) -> (Self, Vec<Effect>) {
        let mut screen = Self::of(interview);
        let mut effects = screen.send(now, Happening::Ticked);
        let unworded = Happening::nobody_words(&screen.interview);
        effects.extend(screen.send(now, unworded));
        effects.extend(screen.recover_takes(now));
        let has_clock = screen.reading.is_going() || screen.interview.countdown(now).is_some();
        let runs = !screen.interview.is_paused() && has_clock;
        screen.waiting = runs.then_some(now);
        (screen, effects)
    }

    /// Restarts the clock if it has waited for the candidate since the session was resumed: that
    /// time does not count.
    fn go_on(&mut self, now: Moment) -> Vec<Effect> {
        match self.waiting.take() {
            Some(since) => self.send(now, Happening::Suspended(now.saturating_since(since))),
            None => Vec::new(),
        }
    }

    fn of(interview: Interview) -> Self {
        Self {
            interview,
            areas: Areas::default(),
            prompt_top: 0,
            editor_top: 0,
            rating: None,
            saving: Saving::Fine,
            debrief: None,
            waiting: None,
            takes: Recordings::default(),
            reading: QuestionReading::default(),
            recognition: None,
            voice_trouble: None,
            closes: false,
            tallies: Tallies::default(),
            outline: None,
            docked: None,
            called: Urgency::Calm,
        }
    }

    fn happened(&mut self, now: Moment, happening: Happening) -> ControlFlow<Step, Msg> {
        ControlFlow::Break(Step::Do(self.send(now, happening)))
    }

    fn send(&mut self, now: Moment, happening: Happening) -> Vec<Effect> {
        let before = self.interview.place();
        let turns_before = self.interview.turns().len();
        let effects = self.interview.update(now, happening);
        let moved_on =
            before != self.interview.place() || turns_before != self.interview.turns().len();
        if moved_on {
            self.prompt_top = 0;
            self.editor_top = 0;
            self.rating = None;
            self.docked = None;
            self.voice_trouble = None;
        }
        let mut effects = outwards(effects);
        if !self.is_live() && self.debrief.is_none() {
            self.debrief = Some(Debrief::of_interview(&self.interview));
            self.closes = true;
        }
        effects.extend(self.update_takes(now));
        effects.extend(self.read_question(now));
        effects
    }

    fn count(&mut self) {
        match self.interview.phase() {
            Phase::Answering { turn, .. } => self.tallies.count(turn.draft()),
            _ => self.tallies.clear(),
        }
    }

    fn gauge(&self) -> Gauge {
        self.tallies.gauge(self.interview.setup().clock.rate)
    }

    fn layout_wants(&self, shared: &Shared) -> layout::Wants {
        let width = row_width(shared);
        layout::Wants {
            prompt_rows: self.upper_page(shared).height(width),
            star: self.shows_star() && !self.is_helped(),
            brief: self.has_brief() || (self.is_helped() && shared.size.columns >= WIDE),
            help: self.is_helped(),
            lead_rows: self.lead_page(shared).height(width),
            status_rows: self.trouble_page(shared).height(width),
        }
    }

    /// STAR prompts help in practice mode with questions that ask for a story. A follow-up asks
    /// for one aspect of it.
    fn shows_star(&self) -> bool {
        let answering = matches!(
            self.interview.phase(),
            Phase::Answering { turn, .. } if turn.probe().is_none()
        );
        answering && self.is_practice() && self.asked().is_some_and(|it| it.question.star)
    }

    fn asked(&self) -> Option<&PlannedQuestion> {
        self.interview.question(self.interview.place()?)
    }

    /// The language the interviewer currently speaks.
    fn spoken_language(&self) -> Option<Language> {
        Some(self.interview.language(self.interview.place()?))
    }
}

fn outwards(effects: Vec<interview::Effect>) -> Vec<Effect> {
    effects.into_iter().map(Effect::Interview).collect()
}
