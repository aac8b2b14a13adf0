//! One past interview: read as a debrief, rated again, starred, commented on.

mod comment;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::lang::Localized;
use crate::lang::say::past as say;
use crate::review::Summary;
use crate::review::notes::{Notes, Remarks};
use crate::transcript::Transcript;
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::{Effect, PastInterview};
use crate::tui::model::Shared;
use crate::tui::overlay::Overlay;
use crate::tui::screen::debrief::{Debrief, Way};
use crate::tui::screen::{Jump, Screen, Step, back};

use comment::Comment;

/// One past interview, to read.
#[derive(Debug)]
pub struct Reading {
    transcript: Transcript,
    notes: Notes,
    sealed: Option<Localized>,
    debrief: Debrief,
    /// The comment that is being written.
    comment: Option<Comment>,
    /// The screen to go back to.
    behind: Option<Box<Screen>>,
}

impl Reading {
    pub(in crate::tui) fn new(interview: PastInterview, behind: Box<Screen>) -> Self {
        let PastInterview {
            transcript,
            notes,
            sealed,
        } = interview;
        Self {
            debrief: Debrief::of_past(&transcript, &notes),
            transcript,
            notes,
            sealed,
            comment: None,
            behind: Some(behind),
        }
    }

    /// On the page where words were found, with the words marked.
    pub(in crate::tui) fn at(mut self, jump: Jump) -> Self {
        self.debrief.seek(jump);
        self
    }

    /// Goes back to this screen, unless there already is one that says more than the first.
    pub(in crate::tui) fn put_behind(&mut self, screen: Screen) {
        if let Some(Screen::Home(_)) | None = self.behind.as_deref() {
            self.behind = Some(Box::new(screen));
        }
    }

    /// The screen to go back to.
    pub(in crate::tui::screen) fn behind(&mut self) -> Option<&mut Screen> {
        self.behind.as_deref_mut()
    }

    pub(in crate::tui::screen) const fn context(&self) -> Context {
        match self.comment {
            Some(_) => Context::Commenting,
            None => Context::Review,
        }
    }

    pub(in crate::tui::screen) fn act(&mut self, action: &Action, shared: &Shared) -> Step {
        if let Some(comment) = &mut self.comment {
            if *action == Action::Submit {
                return self.keep_comment();
            }
            comment.act(action, shared);
            return Step::stay();
        }
        let place = self.debrief.answer();
        match action {
            Action::Rate(own) => self.rate(place, *own),
            Action::Star => self.change(|remarks| remarks.set_star(!remarks.star())),
            Action::Comment => self.begin_comment(),
            Action::Compare => self.compare(place),
            Action::Replay => self.replay(place),
            action => match self.debrief.act(action, shared) {
                Way::Stays => Step::stay(),
                Way::Leaves => self.leave(),
            },
        }
    }

    /// Goes back; a list behind learns what was changed here.
    fn leave(&mut self) -> Step {
        if let Some(Screen::Transcripts(list)) = self.behind.as_deref_mut() {
            list.update(Summary::of(&self.transcript, &self.notes));
        }
        back(&mut self.behind)
    }

    fn rate(&mut self, place: Option<usize>, own: u8) -> Step {
        let Some(place) = place else {
            return notice(say::RATE_AN_ANSWER.into());
        };
        let turn = self.transcript.turns.get(place);
        if turn.is_some_and(|turn| turn.probe.is_some()) {
            return notice(say::RATED_WITH_QUESTION.into());
        }
        if let Some(why) = &self.sealed {
            return notice(say::sealed(why));
        }
        self.notes.rate(&self.transcript, place, own);
        self.save()
    }

    /// Changes the remarks on what is on the screen: the answer, or the interview.
    fn change(&mut self, edit: impl FnOnce(&mut Remarks)) -> Step {
        if let Some(why) = &self.sealed {
            return notice(say::sealed(why));
        }
        match self.debrief.answer() {
            Some(place) => self.notes.remark(&self.transcript, place, edit),
            None => edit(&mut self.notes.session),
        }
        self.save()
    }

    /// A probe is compared by the question it follows up.
    fn compare(&self, place: Option<usize>) -> Step {
        match place.and_then(|place| self.transcript.turns.get(place)) {
            Some(turn) => Step::Do(vec![Effect::ListAttempts {
                question: turn.reference(),
                session: self.transcript.id.clone(),
            }]),
            None => notice(say::OPEN_AN_ANSWER.into()),
        }
    }

    fn replay(&self, place: Option<usize>) -> Step {
        match place {
            Some(place) => Step::Do(vec![Effect::ReadWriting {
                session: self.transcript.id.clone(),
                place,
            }]),
            None => notice(say::OPEN_AN_ANSWER.into()),
        }
    }

    fn save(&mut self) -> Step {
        self.debrief.annotate(&self.transcript, &self.notes);
        Step::Do(vec![Effect::SaveNotes {
            session: self.transcript.id.clone(),
            notes: Box::new(self.notes.clone()),
        }])
    }

    fn begin_comment(&mut self) -> Step {
        if let Some(why) = &self.sealed {
            return notice(say::sealed(why));
        }
        let (title, remarks) = match self.debrief.answer() {
            Some(place) => (
                say::COMMENT_ON_ANSWER,
                self.notes.remarks(&self.transcript, place),
            ),
            None => (say::COMMENT_ON_WHOLE, Some(&self.notes.session)),
        };
        let written = remarks.and_then(Remarks::comment).unwrap_or_default();
        self.comment = Some(Comment::new(title, written));
        Step::stay()
    }

    fn keep_comment(&mut self) -> Step {
        match self.comment.take() {
            Some(comment) if comment.is_changed() => {
                self.change(|remarks| remarks.set_comment(comment.text()))
            }
            _ => Step::stay(),
        }
    }

    pub(in crate::tui::screen) fn input(&mut self, input: &Input, shared: &Shared) {
        match (&mut self.comment, input) {
            (Some(comment), input) => comment.input(input, shared),
            (None, Input::Scrolled(notches)) => self.debrief.scroll(isize::from(*notches), shared),
            (None, _) => {}
        }
    }

    pub(in crate::tui::screen) fn fit(&mut self, shared: &Shared) {
        self.debrief.fit(shared);
        if let Some(comment) = &mut self.comment {
            comment.fit(shared);
        }
    }

    pub(in crate::tui::screen) fn render(
        &self,
        shared: &Shared,
        buf: &mut Buffer,
        area: Rect,
    ) -> Option<Position> {
        self.debrief.render(shared, buf, area);
        let comment = self.comment.as_ref()?;
        comment.render(shared, buf, area)
    }
}

fn notice(text: Localized) -> Step {
    Step::Open(Overlay::notice(text))
}
