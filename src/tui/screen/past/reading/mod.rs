//! A past interview: read as a debrief, rated again, starred, commented on.

mod changes;
mod comment;
mod hearing;
mod playback;
mod spoken;
mod story_link;
mod tags;

use std::ops::ControlFlow;

use comment::Comment;
use hearing::Hearing;
use playback::Playback;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use spoken::SpokenWords;
use story_link::StoryLink;
use tags::Tags;

use crate::interview::Mode;
use crate::lang::say::{debrief, last_word as words, llm, strong};
use crate::moment::Moment;
use crate::review::notes::Notes;
use crate::review::{PastInterview, Summary};
use crate::transcript::{Outcome, Transcript, TurnRecord};
use crate::tui::keymap::{Action, Context};
use crate::tui::message::Effect;
use crate::tui::screen::debrief::{Debrief, Way, Weighed};
use crate::tui::screen::retry::again;
use crate::tui::screen::scrolled::PageScreen;
use crate::tui::screen::{Jump, Screen, Step, Stories, model_line};
use crate::tui::shared::Shared;
use crate::tui::{Input, Msg};

/// An open past interview.
#[derive(Debug)]
pub(in crate::tui::screen) struct Reading {
    interview: PastInterview,
    debrief: Debrief,
    /// The comment being written.
    comment: Option<Comment>,
    /// The answer being played.
    playback: Option<Playback>,
    /// The sentences of the answer being played, for choosing one.
    hearing: Option<Hearing>,
    /// The words of a spoken answer being reviewed.
    words: Option<SpokenWords>,
    /// The tags being written.
    tags: Option<Tags>,
    /// The answer being made into a story.
    link: StoryLink,
    /// The notes before each change made here, latest last.
    before: Vec<Notes>,
}

impl Screen for Reading {
    fn context(&self) -> Context {
        match (&self.comment, &self.tags) {
            _ if self.words.is_some() => Context::Commenting,
            _ if self.hearing.is_some() => Context::Hearing,
            (Some(_), _) => Context::Commenting,
            (_, Some(_)) => Context::Tagging,
            _ if self.link.is_asking() => Context::Choice,
            _ => self.debrief.context(),
        }
    }

    fn render(&self, shared: &Shared, now: Moment, buf: &mut Buffer) -> Option<Position> {
        let area = buf.area;
        self.debrief.render(shared, buf, area);
        model_line::render(shared, self.context(), buf, area);
        self.link.render(shared, buf, area);
        let comment = self.comment.as_ref();
        let comment = comment.and_then(|it| it.render(shared, buf, area));
        let tags = self.tags.as_ref();
        if let Some(hearing) = &self.hearing {
            hearing.render(shared, buf, area);
        }
        let words = self.words.as_ref();
        let words = words.and_then(|it| it.editor.render(shared, buf, area));
        if let Some(playback) = &self.playback {
            playback.render(now, shared, buf, area);
        }
        comment
            .or(words)
            .or_else(|| tags?.render(shared, buf, area))
    }

    fn act(&mut self, now: Moment, action: &Action, shared: &Shared) -> Step {
        if let Some(comment) = &mut self.comment {
            match action {
                Action::Submit => return self.keep_comment(),
                Action::Discard if comment.is_discarded() => self.comment = None,
                Action::Discard => {}
                action => comment.act(action, shared),
            }
            return Step::stay();
        }
        if let Some(words) = &mut self.words {
            match action {
                Action::Submit => return self.accept_words(),
                Action::Listen => return self.listen_here(now),
                Action::Discard if words.editor.is_discarded() => self.words = None,
                Action::Discard => {}
                action => words.editor.act(action, shared),
            }
            return Step::stay();
        }
        if self.hearing.is_some() {
            return self.act_hearing(now, action, shared);
        }
        if let Some(tags) = &mut self.tags {
            match action {
                Action::Submit => return self.keep_tags(),
                Action::Discard if tags.is_discarded() => self.tags = None,
                Action::Discard => {}
                action => tags.act(action),
            }
            return Step::stay();
        }
        if self.link.is_asking() {
            return self.link.act(action, &self.interview.transcript);
        }
        let (place, chosen) = (self.debrief.answer(), self.debrief.chosen());
        match self.debrief.weigh(action, shared) {
            Weighed::Other => {}
            Weighed::Nothing => return Step::stay(),
            Weighed::Claimed(claim) => return self.claim(place, claim),
            Weighed::Forgotten { turn, point } => return self.forget(turn, point),
            Weighed::NoReading => return Step::notice(llm::NO_READING.into()),
            Weighed::NoPoint => return Step::notice(words::POINTS_ONLY.into()),
            Weighed::NotHeardAnyway => return Step::notice(words::LEFT_OUT_ANYWAY.into()),
            Weighed::NoSentence => return Step::notice(words::NO_SENTENCE.into()),
        }
        match action {
            Action::Weigh => self.begin_weighing(place),
            Action::TakeBack => self.take_back(),
            Action::Rate(own) => self.rate(place, *own),
            Action::Star => self.change(|remarks| remarks.set_star(!remarks.star())),
            Action::Comment => self.begin_comment(),
            Action::Words => self.begin_words(chosen, shared),
            Action::Listen => self.listen(now, chosen),
            Action::CancelWords => self.toggle_recognition(place, shared),
            Action::Tags => self.begin_tags(),
            Action::Again => self.again(chosen, shared),
            Action::Strong => self.show_strong(chosen),
            Action::KeyPoints => match self.debrief.prepared() {
                Some(question) => Step::Do(vec![Effect::MakeKeyPoints { question }]),
                None => Step::notice(strong::NOTHING_PREPARED.into()),
            },
            Action::MakeStory => self.make_story(chosen),
            Action::Compare => self.compare(chosen),
            Action::Replay => self.replay(chosen),
            Action::Tighten => self.tighten(place, shared),
            action => match self.debrief.act(action, shared) {
                Way::Stays => Step::stay(),
                // A list below is told of changes made here.
                Way::Leaves => {
                    let silence = self.playback.take();
                    let silence = silence.map(|_| Effect::StopPlayback);
                    let summary = Summary::of(&self.interview.transcript, &self.interview.notes);
                    let closes = Step::CloseAndSend(Msg::TranscriptReviewed(Box::new(summary)));
                    Step::Do(silence.into_iter().collect()).then(closes)
                }
            },
        }
    }

    fn input(&mut self, _now: Moment, input: &Input, shared: &Shared) -> Step {
        if let Some(words) = &mut self.words {
            words.editor.input(input, shared);
            return Step::stay();
        }
        match (&mut self.tags, &mut self.comment, input) {
            (Some(tags), _, input) => tags.input(input),
            (_, Some(comment), input) => comment.input(input, shared),
            (_, _, Input::Scrolled(notches)) => self.debrief.scroll(isize::from(*notches), shared),
            _ => {}
        }
        Step::stay()
    }

    fn clicked(&mut self, at: Position, shared: &Shared) -> Option<Action> {
        let is_covered = self.comment.is_some()
            || self.tags.is_some()
            || self.hearing.is_some()
            || self.link.is_asking();
        match is_covered {
            true => None,
            false => self.debrief.clicked(at, shared),
        }
    }

    fn receive(&mut self, _now: Moment, msg: Msg, _shared: &Shared) -> ControlFlow<Step, Msg> {
        ControlFlow::Break(match msg {
            Msg::StoriesOffered(stories, sealed) => {
                self.link.offer(stories, sealed, &self.interview.transcript)
            }
            Msg::StoriesListed(collection) => match self.link.filled() {
                Some(story) => Step::open(Stories::filled(*collection, story)),
                None => return ControlFlow::Continue(Msg::StoriesListed(collection)),
            },
            Msg::StorySaved { .. } => self.link.saved(),
            Msg::StoryNotSaved { why, .. } => Step::notice(why),
            Msg::Tightened(Ok(tightened)) => Step::open(PageScreen::of(tightened)),
            Msg::Tightened(Err(why)) => Step::notice(why),
            Msg::WordsCame(interview)
                if interview.transcript.id == self.interview.transcript.id =>
            {
                self.receive_words(&interview.transcript);
                self.interview.transcript = interview.transcript;
                self.debrief.annotate(&self.interview);
                Step::stay()
            }
            Msg::RecognitionFailed(why) => Step::notice(why),
            Msg::PlaybackEnded(trouble) => {
                self.playback = None;
                trouble.map_or_else(Step::stay, Step::notice)
            }
            Msg::NothingPlays => {
                self.playback = None;
                Step::stay()
            }
            Msg::StrongAnswerRead(answer) => {
                self.debrief.show_strong(*answer);
                Step::stay()
            }
            Msg::SecondRead { session, readings } if session == self.interview.transcript.id => {
                self.interview.second = readings;
                self.debrief.annotate(&self.interview);
                Step::stay()
            }
            msg => return ControlFlow::Continue(msg),
        })
    }

    fn dead_keys(&self, shared: &Shared) -> Vec<Action> {
        let mut dead = self.debrief.dead_keys(shared);
        if self.interview.second.is_empty() {
            dead.extend([Action::Agree, Action::Forget]);
        }
        dead
    }

    fn wakes_at(&self, now: Moment) -> Option<Moment> {
        self.playback.and_then(|it| it.next_second(now))
    }

    fn fit(&mut self, shared: &Shared, _now: Moment) {
        self.debrief.fit(shared);
        if let Some(comment) = &mut self.comment {
            comment.fit(shared);
        }
        if let Some(words) = &mut self.words {
            words.editor.fit(shared);
        }
        if let Some(hearing) = &mut self.hearing {
            hearing.fit(shared);
        }
    }
}

impl Reading {
    pub(in crate::tui::screen) fn new(interview: PastInterview) -> Self {
        let debrief = Debrief::of_past(&interview);
        Self::of(interview, debrief)
    }

    /// The interview just held, on its current page.
    pub(in crate::tui::screen) fn just_held(interview: PastInterview, debrief: Debrief) -> Self {
        let debrief = debrief.reviewable(&interview);
        Self::of(interview, debrief)
    }

    fn of(interview: PastInterview, debrief: Debrief) -> Self {
        Self {
            debrief,
            interview,
            comment: None,
            playback: None,
            hearing: None,
            words: None,
            tags: None,
            link: StoryLink::default(),
            before: Vec::new(),
        }
    }

    /// Opens it on the page of a search hit, with the words marked.
    pub(in crate::tui::screen) fn found_at(mut self, jump: Jump) -> Self {
        self.debrief.seek(jump);
        self
    }

    /// Opens it at the answer at `place`.
    pub(in crate::tui::screen) fn at(mut self, place: usize) -> Self {
        self.debrief.show_answer(place);
        self
    }

    /// The answer at `place`, with its index.
    fn turn_at(&self, place: Option<usize>) -> Option<(usize, &TurnRecord)> {
        let place = place?;
        Some((place, self.interview.transcript.turns.get(place)?))
    }

    fn begin_weighing(&mut self, place: Option<usize>) -> Step {
        match place {
            None => Step::stay(),
            Some(_) if self.debrief.begin_weighing() => Step::stay(),
            Some(_) => Step::notice(words::NOTHING_HERE.into()),
        }
    }

    fn again(&self, place: Option<usize>, shared: &Shared) -> Step {
        let again = place.and_then(|place| again(&self.interview.transcript, place, shared));
        match again {
            Some(effect) => Step::Do(vec![effect]),
            None => Step::notice(debrief::NOTHING.into()),
        }
    }

    /// The strong answer comes after the own one: in a real interview, after all of them.
    fn show_strong(&mut self, place: Option<usize>) -> Step {
        if self.debrief.close_strong() {
            return Step::stay();
        }
        let Transcript { mode, outcome, .. } = &self.interview.transcript;
        if (mode, outcome) == (&Mode::Real, &Outcome::Unfinished) {
            return Step::notice(strong::NOT_YET.into());
        }
        match self.turn_at(place) {
            Some((_, turn)) => Step::Do(vec![Effect::ReadStrongAnswer {
                session: self.interview.transcript.id.clone(),
                question: turn.reference(),
                language: turn.round.language,
            }]),
            None => Step::notice(debrief::NOTHING.into()),
        }
    }

    /// Compares attempts; a probe stands for the question it follows up.
    fn compare(&self, place: Option<usize>) -> Step {
        match self.turn_at(place) {
            Some((_, turn)) => Step::Do(vec![Effect::ListAttempts {
                question: turn.reference(),
                session: self.interview.transcript.id.clone(),
            }]),
            None => Step::notice(debrief::NOTHING.into()),
        }
    }

    fn replay(&self, place: Option<usize>) -> Step {
        match place {
            Some(place) => Step::Do(vec![Effect::ReadWriting {
                session: self.interview.transcript.id.clone(),
                place,
            }]),
            None => Step::notice(debrief::NOTHING.into()),
        }
    }

    /// Has the answer at this index tightened, for viewing.
    fn tighten(&self, place: Option<usize>, shared: &Shared) -> Step {
        match self.turn_at(place) {
            Some(_) if !shared.has_model => Step::notice(llm::NOT_SET.into()),
            Some((_, turn)) => Step::Do(vec![Effect::Tighten {
                prompt: turn.prompt.clone(),
                answer: turn.answer.clone(),
                language: turn.round.language,
            }]),
            None => Step::stay(),
        }
    }

    /// Asks for the stories that the answer may use.
    fn make_story(&mut self, place: Option<usize>) -> Step {
        match self.turn_at(place) {
            None => Step::notice(debrief::NOTHING.into()),
            Some((_, turn)) if turn.answer.trim().is_empty() => {
                Step::notice(crate::lang::say::stories::NO_WORDS.into())
            }
            Some((place, _)) => {
                self.link.begin(place);
                Step::Do(vec![Effect::OfferStories])
            }
        }
    }
}
