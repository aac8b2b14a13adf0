use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::interview::Interview;
use crate::lang::{Language, Localized};
use crate::moment::Moment;
use crate::review::ResumableSession;
use crate::scenario::Scenario;

use super::keymap::{Action, Context};
use super::overlay::{Overlay, Verdict};
use super::screen::{
    Comparing, Due, Home, InterviewScreen, Progressing, Reading, Replaying, Screen, Step, Stories,
    Transcripts,
};
use super::{Effect, Input, Key, Keymap, Msg, Theme};

/// The largest screen that is drawn; a terminal that claims to be larger is drawn in part.
const LARGEST: Size = Size {
    columns: 500,
    rows: 200,
};

/// A terminal's size in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Cells from left to right.
    pub columns: u16,
    /// Cells from top to bottom.
    pub rows: u16,
}

impl Size {
    fn clamped(self) -> Self {
        Self {
            columns: self.columns.min(LARGEST.columns),
            rows: self.rows.min(LARGEST.rows),
        }
    }
}

/// What all screens share.
#[derive(Debug)]
pub struct Shared {
    /// The language the program speaks to the user.
    pub language: Language,
    /// The styles.
    pub theme: Theme,
    /// The keys.
    pub keymap: Keymap,
    /// The scenarios there are to choose from.
    pub scenarios: Vec<Scenario>,
    /// The sessions that were interrupted, newest first.
    pub resumable: Vec<ResumableSession>,
    /// How much longer than speech the candidate's typing takes; each scenario's own factor
    /// where it is not known.
    pub typing_factor: Option<f64>,
    /// The terminal's size.
    pub size: Size,
}

/// A screen as it should look.
#[derive(Debug, Clone, PartialEq)]
pub struct Screenful {
    /// The cells.
    pub buffer: Buffer,
    /// Where the terminal's cursor stands; `None` where nothing is written.
    pub cursor: Option<Position>,
}

/// The screen and the screens behind it.
#[derive(Debug)]
pub struct Model {
    shared: Shared,
    screen: Screen,
    overlay: Option<Overlay>,
}

impl Model {
    /// The program as it starts: at home.
    pub fn new(shared: Shared) -> Self {
        let size = shared.size.clamped();
        Self {
            shared: Shared { size, ..shared },
            screen: Screen::Home(Home::default()),
            overlay: None,
        }
    }

    /// The screen that is shown.
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// The interview on the screen, if there is one.
    pub fn interview(&self) -> Option<&Interview> {
        match &self.screen {
            Screen::Interview(screen) => Some(screen.interview()),
            _ => None,
        }
    }

    /// When the screen will change by itself; `None` if only the user can change it.
    pub fn wakes_at(&self, now: Moment) -> Option<Moment> {
        match &self.screen {
            Screen::Interview(screen) => screen.wakes_at(now),
            Screen::Replaying(replaying) => replaying.wakes_at(now),
            Screen::Typing(typing) => typing.wakes_at(now),
            Screen::Stories(stories) => stories.wakes_at(now),
            _ => None,
        }
    }

    /// Applies one message.
    pub fn update(&mut self, now: Moment, msg: Msg) -> Vec<Effect> {
        let effects = match msg {
            Msg::Input(input) => self.input(now, input),
            Msg::Resized(size) => {
                self.shared.size = size.clamped();
                Vec::new()
            }
            Msg::SessionStarted(setup) => {
                let (screen, effects) = InterviewScreen::begin(*setup, now);
                self.screen = Screen::Interview(Box::new(screen));
                effects
            }
            Msg::SessionResumed(interview) => {
                let mut screen = InterviewScreen::resume(*interview);
                // What followed the last event at once may not have been saved any more.
                let effects = screen.happened(now, Msg::Ticked);
                self.screen = Screen::Interview(Box::new(screen));
                effects
            }
            Msg::SessionClosed(interview) => {
                if let Screen::Interview(screen) = &mut self.screen
                    && let Some(reading) = screen.reviewable(*interview)
                {
                    self.screen = Screen::Reading(Box::new(reading));
                }
                Vec::new()
            }
            Msg::TranscriptsListed(sessions) => {
                let list = Transcripts::new(sessions, self.shared.language);
                self.screen = Screen::Transcripts(Box::new(list));
                Vec::new()
            }
            Msg::MoreTranscripts(sessions) => {
                if let Some(list) = self.screen.list() {
                    list.add(*sessions);
                }
                Vec::new()
            }
            Msg::TranscriptDeleted { id } => {
                if let Some(list) = self.screen.list() {
                    list.remove(&id);
                }
                Vec::new()
            }
            Msg::TranscriptOpened(interview) => {
                let jump = match &mut self.screen {
                    Screen::Searching(searching) => searching.take_jump(),
                    _ => None,
                };
                let answer = self.screen.wanted_answer();
                self.open_over(|behind| {
                    let reading = Reading::new(*interview, behind);
                    Screen::Reading(Box::new(match (jump, answer) {
                        (Some(jump), _) => reading.found_at(jump),
                        (None, Some(place)) => reading.at(place),
                        (None, None) => reading,
                    }))
                });
                Vec::new()
            }
            Msg::Found(found) => {
                if let Some(searching) = self.screen.search() {
                    searching.take(*found);
                }
                Vec::new()
            }
            Msg::AttemptsListed {
                question,
                session,
                sessions,
            } => {
                self.open_over(|behind| {
                    let comparing = Comparing::new(question, sessions, &session, behind);
                    Screen::Comparing(Box::new(comparing))
                });
                Vec::new()
            }
            Msg::ProgressCounted(progress) => {
                self.open_over(|behind| {
                    Screen::Progress(Box::new(Progressing::new(*progress, behind)))
                });
                Vec::new()
            }
            Msg::DueListed(questions) => {
                self.open_over(|behind| Screen::Due(Box::new(Due::new(questions, behind))));
                Vec::new()
            }
            Msg::StoriesListed(collection) => {
                self.open_over(|behind| {
                    Screen::Stories(Box::new(Stories::new(*collection, behind)))
                });
                Vec::new()
            }
            Msg::StoriesOffered(stories, sealed) => match &mut self.screen {
                Screen::Reading(reading) => {
                    let step = reading.offer(stories, sealed);
                    self.take(step)
                }
                _ => Vec::new(),
            },
            Msg::StorySaved { .. } | Msg::StoryNotSaved { .. } => {
                let step = self.screen.story_saved(now, msg);
                self.take(step)
            }
            Msg::WritingRead(writing) => {
                self.open_over(|behind| {
                    Screen::Replaying(Box::new(Replaying::new(*writing, now, behind)))
                });
                Vec::new()
            }
            Msg::Resumable(sessions) => {
                self.shared.resumable = sessions;
                Vec::new()
            }
            Msg::SessionRefused(why) => {
                self.overlay = Some(Overlay::notice(why));
                Vec::new()
            }
            Msg::Delayed => {
                self.overlay = Some(Overlay::Waiting);
                Vec::new()
            }
            Msg::Arrived => {
                self.overlay.take_if(|overlay| overlay.waits());
                Vec::new()
            }
            Msg::TypingFactorSaved(factor) => {
                self.shared.typing_factor = Some(factor);
                if let Screen::Typing(typing) = &self.screen {
                    self.screen = typing.home();
                }
                Vec::new()
            }
            Msg::Ticked
            | Msg::Suspended(_)
            | Msg::SaveFailed(_)
            | Msg::SaveMoved(_)
            | Msg::SaveHealed => match &mut self.screen {
                Screen::Interview(screen) => screen.happened(now, msg),
                Screen::Replaying(replaying) => {
                    match msg {
                        Msg::Suspended(_) => replaying.sit_out(now),
                        _ => replaying.happened(now),
                    }
                    Vec::new()
                }
                Screen::Typing(typing) => {
                    typing.tick(now);
                    Vec::new()
                }
                Screen::Stories(stories) => stories.happened(now, &msg),
                _ => Vec::new(),
            },
        };
        self.screen.fit(&self.shared, now);
        effects
    }

    fn input(&mut self, now: Moment, input: Input) -> Vec<Effect> {
        let Input::Key(key) = &input else {
            return self.act(now, None, &input);
        };
        let context = self.context();
        let composed = self.shared.keymap.composed(context, *key);
        if !composed.is_empty() {
            return self.act_on_each(now, &composed);
        }
        let action = self.action(*key);
        self.act(now, action, &input)
    }

    /// Presses the keys that an input method has made one character of, up to the first that
    /// leaves, deletes or confirms, or after which letters are text.
    fn act_on_each(&mut self, now: Moment, keys: &[Key]) -> Vec<Effect> {
        let mut effects = Vec::new();
        for key in keys {
            let action = self.action(*key);
            let ends = action.as_ref().is_some_and(Action::is_decisive);
            effects.extend(self.act(now, action, &Input::Key(*key)));
            if ends || self.context().is_text() {
                break;
            }
        }
        effects
    }

    fn action(&self, key: Key) -> Option<Action> {
        let practice = self.screen.is_practice();
        let keymap = &self.shared.keymap;
        keymap.action(self.context(), key, practice).cloned()
    }

    fn act(&mut self, now: Moment, action: Option<Action>, input: &Input) -> Vec<Effect> {
        match action {
            Some(Action::Leave) => self.leave(),
            Some(Action::Redraw) => vec![Effect::Redraw],
            Some(action) if self.overlay.is_some() => self.answer_overlay(now, &action),
            Some(Action::Help) => {
                let practice = self.screen.is_practice();
                self.overlay = Some(Overlay::help(self.screen.context(), practice));
                Vec::new()
            }
            Some(action) => {
                let step = self.screen.act(now, &action, &self.shared);
                self.take(step)
            }
            None if self.overlay.is_some() => self.scroll_overlay(input),
            None => self.screen.input(now, input, &self.shared),
        }
    }

    /// Whether the user asks by this to leave the program.
    pub fn would_leave(&self, input: &Input) -> bool {
        let Input::Key(key) = input else {
            return false;
        };
        self.action(*key) == Some(Action::Leave)
    }

    fn context(&self) -> Context {
        match &self.overlay {
            Some(overlay) => overlay.context(),
            None => self.screen.context(),
        }
    }

    /// Leaves at once where nothing is at stake, and asks once where an interview is live.
    fn leave(&mut self) -> Vec<Effect> {
        let asked = self.overlay.as_ref().is_some_and(Overlay::asks_to_stop);
        if asked || !self.screen.is_live() {
            return vec![Effect::Quit];
        }
        self.overlay = Some(Overlay::stop());
        Vec::new()
    }

    fn answer_overlay(&mut self, now: Moment, action: &Action) -> Vec<Effect> {
        let Some(overlay) = &mut self.overlay else {
            return Vec::new();
        };
        let area = self.shared.area();
        match overlay.act(action, &self.screen, &self.shared, area) {
            Verdict::Stays => Vec::new(),
            Verdict::Closes => {
                self.overlay = None;
                Vec::new()
            }
            Verdict::StopsWaiting => {
                self.overlay = None;
                vec![Effect::StopWaiting]
            }
            Verdict::LeavesForLater => vec![Effect::Quit],
            Verdict::EndsInterview => {
                self.overlay = None;
                match &mut self.screen {
                    Screen::Interview(screen) => screen.end(now),
                    _ => Vec::new(),
                }
            }
        }
    }

    fn scroll_overlay(&mut self, input: &Input) -> Vec<Effect> {
        if let (Some(overlay), Input::Scrolled(notches)) = (&mut self.overlay, input) {
            let area = self.shared.area();
            overlay.scroll(*notches, &self.screen, &self.shared, area);
        }
        Vec::new()
    }

    /// Opens a screen over the one that is shown, which it goes back to.
    fn open_over(&mut self, open: impl FnOnce(Box<Screen>) -> Screen) {
        let home = Screen::Home(Home::default());
        let behind = std::mem::replace(&mut self.screen, home);
        self.screen = open(Box::new(behind));
    }

    fn take(&mut self, step: Step) -> Vec<Effect> {
        match step {
            Step::Do(effects) => effects,
            Step::Go(screen) => {
                let searched = self.screen.search().is_some();
                self.screen = *screen;
                let stop_search = searched && self.screen.search().is_none();
                stop_search
                    .then_some(Effect::StopSearch)
                    .into_iter()
                    .collect()
            }
            Step::Over(open) => {
                self.open_over(open);
                Vec::new()
            }
            Step::Open(overlay) => {
                self.overlay = Some(overlay);
                Vec::new()
            }
        }
    }

    /// Draws everything.
    pub fn view(&self, now: Moment) -> Screenful {
        let area = self.shared.area();
        let mut buffer = Buffer::empty(area);
        let mut cursor = self.screen.render(&self.shared, now, &mut buffer, area);
        if let Some(overlay) = &self.overlay {
            overlay.render(&self.screen, &self.shared, &mut buffer, area);
            cursor = None;
        }
        Screenful { buffer, cursor }
    }
}

impl Shared {
    /// The whole screen.
    pub(super) fn area(&self) -> Rect {
        Rect::new(0, 0, self.size.columns, self.size.rows)
    }

    /// A text in the user's language.
    pub(super) fn say<'a>(&self, text: &'a Localized) -> &'a str {
        text.get(self.language)
    }
}
