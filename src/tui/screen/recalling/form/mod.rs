//! The form for writing down a real interview, quickly enough for the train.
//!
//! One line per item, one key to the next: a question, Enter, a figure, the next question.

mod answer;
mod day;
mod view;

use chrono::NaiveDate;

use crate::review::recalled::{Decision, RecalledInterview, RecalledQuestion};
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::screen::field::Field;
use crate::tui::shared::Shared;

use answer::AnswerForm;

/// A real interview being written down.
#[derive(Debug)]
pub(super) struct Form {
    /// The interview when the form was opened.
    before: RecalledInterview,
    is_new: bool,
    today: NaiveDate,
    day: Field,
    company: Field,
    round: Field,
    reactions: Field,
    decision: Option<Decision>,
    /// The questions; the last one is always blank.
    questions: Vec<Written>,
    row: Row,
    /// The first visible row.
    top: usize,
    /// The answer being rewritten, and the index of its question.
    answering: Option<(usize, Box<AnswerForm>)>,
    changed: bool,
}

/// A question being written.
#[derive(Debug)]
struct Written {
    kept: RecalledQuestion,
    asked: Field,
}

/// A row of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Day,
    Company,
    Round,
    Question(usize),
    /// How the answer to it went.
    Went(usize),
    Reactions,
    Decision,
}

impl Form {
    /// The form for an existing interview.
    pub(super) fn of(interview: &RecalledInterview, shared: &Shared) -> Self {
        let questions = interview.questions.iter();
        let mut form = Self {
            today: shared.preferences.day,
            day: Field::of(&interview.day.to_string()),
            company: Field::of(&interview.company),
            round: Field::of(&interview.round),
            reactions: Field::of(&interview.reactions),
            decision: interview.decision,
            questions: questions.map(Written::of).collect(),
            before: interview.clone(),
            is_new: false,
            row: Row::Company,
            top: 0,
            answering: None,
            changed: false,
        };
        form.add_blank();
        form
    }

    /// The form for a new one.
    pub(super) fn new(interview: RecalledInterview, shared: &Shared) -> Self {
        Self {
            is_new: true,
            ..Self::of(&interview, shared)
        }
    }

    pub(super) fn id(&self) -> &str {
        &self.before.id
    }

    /// The interview as it was when the form was opened, and whether it is a new one.
    pub(super) fn into_before(self) -> (RecalledInterview, bool) {
        (self.before, self.is_new)
    }

    pub(super) const fn is_changed(&self) -> bool {
        self.changed
    }

    /// The interview as written; `None` for a new one without content.
    pub(super) fn written(&self) -> Option<RecalledInterview> {
        let questions = self.questions.iter().map(Written::question);
        let interview = RecalledInterview {
            id: self.before.id.clone(),
            day: self.typed_day().unwrap_or(self.before.day),
            company: self.company.text().trim().to_owned(),
            round: self.round.text().trim().to_owned(),
            decision: self.decision,
            reactions: self.reactions.text().trim().to_owned(),
            questions: questions.filter(|it| !it.is_blank()).collect(),
        };
        (!(self.is_new && interview.is_blank())).then_some(interview)
    }

    /// If there is something to save whose day cannot be read, goes to the day, and returns true.
    pub(super) fn goes_to_bad_day(&mut self) -> bool {
        let is_bad = self.changed && self.typed_day().is_none() && self.written().is_some();
        if is_bad {
            self.row = Row::Day;
        }
        is_bad
    }

    fn typed_day(&self) -> Option<NaiveDate> {
        day::parse(self.day.text(), self.today)
    }

    pub(super) fn context(&self) -> Context {
        match (&self.answering, self.row) {
            (Some((_, answer)), _) => answer.context(),
            (None, Row::Went(_) | Row::Decision) => Context::RecalledChoice,
            (None, _) => Context::RecalledLine,
        }
    }

    /// Closes the open answer, and returns whether there was one.
    pub(super) fn closes_answer(&mut self) -> bool {
        let open = self.answering.take();
        if let Some((place, answer)) = &open
            && let Some(question) = self.questions.get_mut(*place)
        {
            answer.write_to(&mut question.kept);
        }
        open.is_some()
    }

    /// Performs an action, and returns whether the interview changed.
    pub(super) fn act(&mut self, action: &Action, shared: &Shared) -> bool {
        if let Some((place, answer)) = &mut self.answering {
            let changed = answer.act(action, shared);
            if let Some(question) = self.questions.get_mut(*place) {
                answer.write_to(&mut question.kept);
            }
            self.changed |= changed;
            return changed;
        }
        let changed = match (action, self.row) {
            (Action::NextField, _) => self.go(1),
            (Action::PreviousField, _) => self.go(-1),
            (Action::Again, Row::Question(place) | Row::Went(place)) => self.open_answer(place),
            (Action::Rate(went), Row::Went(place)) => self.rate(place, Some(*went)),
            (Action::PassOver, Row::Went(place)) => self.rate(place, None),
            (Action::Less, Row::Decision) => self.decide(-1),
            (Action::More, Row::Decision) => self.decide(1),
            (Action::Edit(command), _) => {
                let command = command.clone();
                self.field().is_some_and(|it| it.edit(command))
            }
            _ => false,
        };
        self.noted(changed)
    }

    pub(super) fn input(&mut self, input: &Input, shared: &Shared) -> bool {
        if let Some((place, answer)) = &mut self.answering {
            let changed = answer.input(input, shared);
            if let Some(question) = self.questions.get_mut(*place) {
                answer.write_to(&mut question.kept);
            }
            self.changed |= changed;
            return changed;
        }
        if let Input::Clicked { row, .. } = input {
            self.click(*row, shared);
            return false;
        }
        if let Input::Scrolled(notches) = input {
            return self.go(isize::from(*notches));
        }
        let is_text = match input {
            Input::Key(key) => key.typed().is_some(),
            Input::Pasted(text) => !text.trim().is_empty(),
            Input::Clicked { .. } | Input::Scrolled(_) => false,
        };
        // Typing text where a figure is expected moves on to the next question.
        if is_text && matches!(self.row, Row::Went(_)) {
            self.go(1);
        }
        let changed = self.field().is_some_and(|it| it.input(input));
        self.noted(changed)
    }

    fn noted(&mut self, changed: bool) -> bool {
        if changed {
            self.add_blank();
        }
        self.changed |= changed;
        changed
    }

    /// The field being edited.
    fn field(&mut self) -> Option<&mut Field> {
        match self.row {
            Row::Day => Some(&mut self.day),
            Row::Company => Some(&mut self.company),
            Row::Round => Some(&mut self.round),
            Row::Reactions => Some(&mut self.reactions),
            Row::Question(place) => self.questions.get_mut(place).map(|it| &mut it.asked),
            Row::Went(_) | Row::Decision => None,
        }
    }

    /// Every row in order. A question's rating is asked for once it has words.
    fn rows(&self) -> Vec<Row> {
        let questions = self.questions.iter().enumerate().flat_map(|(place, it)| {
            let went = (!it.is_blank()).then_some(Row::Went(place));
            std::iter::once(Row::Question(place)).chain(went)
        });
        let mut rows = vec![Row::Day, Row::Company, Row::Round];
        rows.extend(questions);
        rows.extend([Row::Reactions, Row::Decision]);
        rows
    }

    /// Moves by this many rows, wrapping around.
    fn go(&mut self, by: isize) -> bool {
        let rows = self.rows();
        let here = rows.iter().position(|it| *it == self.row).unwrap_or(0);
        let count = isize::try_from(rows.len()).unwrap_or(1).max(1);
        let here = isize::try_from(here).unwrap_or(0);
        let next = usize::try_from((here + by).rem_euclid(count)).unwrap_or(0);
        self.row = rows.get(next).copied().unwrap_or(Row::Company);
        false
    }

    /// Sets how an answer went, and moves on to the next question.
    fn rate(&mut self, place: usize, went: Option<u8>) -> bool {
        let Some(question) = self.questions.get_mut(place) else {
            return false;
        };
        let changed = question.kept.went != went;
        question.kept.went = went;
        self.go(1);
        changed
    }

    /// The next or previous decision; none is one of them.
    fn decide(&mut self, by: isize) -> bool {
        let known = Decision::ALL.into_iter().map(Some);
        let all: Vec<Option<Decision>> = std::iter::once(None).chain(known).collect();
        let here = all.iter().position(|it| *it == self.decision).unwrap_or(0);
        let next = here.saturating_add_signed(by).min(all.len() - 1);
        let decision = all.get(next).copied().flatten();
        let changed = decision != self.decision;
        self.decision = decision;
        changed
    }

    /// Keys that have no effect now.
    pub(super) fn dead_keys(&self) -> Vec<Action> {
        let written = match self.row {
            Row::Question(place) | Row::Went(place) => self.questions.get(place),
            _ => None,
        };
        let mut dead = Vec::new();
        if written.is_none_or(Written::is_blank) {
            dead.push(Action::Again);
        }
        if !self.changed {
            dead.push(Action::Discard);
        }
        dead
    }

    fn open_answer(&mut self, place: usize) -> bool {
        let question = self.questions.get(place).filter(|it| !it.is_blank());
        if let Some(question) = question {
            let answer = AnswerForm::of(&question.question());
            self.answering = Some((place, Box::new(answer)));
        }
        false
    }

    /// Makes sure that the last question is blank.
    fn add_blank(&mut self) {
        if self.questions.last().is_none_or(|it| !it.is_blank()) {
            let written = self.questions.iter().map(Written::question);
            let known = RecalledInterview {
                questions: written.chain(self.before.questions.clone()).collect(),
                ..self.before.clone()
            };
            let blank = RecalledQuestion::new(known.next_question_id());
            self.questions.push(Written::of(&blank));
        }
    }
}

impl Written {
    fn of(question: &RecalledQuestion) -> Self {
        Self {
            asked: Field::of(&question.asked),
            kept: question.clone(),
        }
    }

    fn question(&self) -> RecalledQuestion {
        RecalledQuestion {
            asked: self.asked.text().trim().to_owned(),
            ..self.kept.clone()
        }
    }

    fn is_blank(&self) -> bool {
        self.question().is_blank()
    }
}
