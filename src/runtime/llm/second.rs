//! The second reader: after an answer, in the background, the model reads again what the coach could
//! not tell. One request at a time, on a thread of its own that nobody waits for.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use crate::coach::Verdict;
use crate::interview::Interview;
use crate::lang::Localized;
use crate::llm::Trouble;
use crate::llm::second::{Doubt, Reading, doubts};
use crate::practice::Practice;
use crate::review::second::{SecondReading, SecondReadings};
use crate::runtime::report::Reporter;
use crate::settings::LocalModel;
use crate::transcript::SessionId;

use super::client::{Client, Patience};
use super::line::Line;

/// How the reading goes.
#[derive(Debug)]
pub(in crate::runtime) struct SecondEvent {
    /// How many points of the answer are still to be read.
    pub(in crate::runtime) left: usize,
    /// Why the last request came to nothing.
    pub(in crate::runtime) trouble: Option<Localized>,
    /// All that was read in a session, where that has just changed.
    pub(in crate::runtime) read: Option<(SessionId, SecondReadings)>,
}

/// The second reader as the owner of the interview sees it.
#[derive(Debug)]
pub(in crate::runtime) struct SecondReader {
    server: LocalModel,
    practice: Arc<Practice>,
    reporter: Reporter<SecondEvent>,
    answers: Option<Sender<Answered>>,
    line: Line,
    /// How many turns of the live interview were looked at.
    seen: usize,
}

/// An answer that is to be read again.
struct Answered {
    session: SessionId,
    interview: Arc<Interview>,
    /// Its place among the turns.
    turn: usize,
    line: Line,
}

impl SecondReader {
    pub(in crate::runtime) fn new(
        server: LocalModel,
        practice: Arc<Practice>,
        reporter: Reporter<SecondEvent>,
    ) -> Self {
        Self {
            server,
            practice,
            reporter,
            answers: None,
            line: Line::default(),
            seen: 0,
        }
    }

    /// Another interview goes on, in which so many turns were answered before.
    pub(in crate::runtime) fn begin(&mut self, turns: usize) {
        self.seen = turns;
    }

    /// Has the answers read that were given since the last look, as far as the coach is unsure of
    /// them.
    pub(in crate::runtime) fn look(&mut self, session: &SessionId, interview: Box<Interview>) {
        let interview: Arc<Interview> = Arc::from(interview);
        let turns = self.seen..interview.turns().len();
        self.seen = turns.end;
        for turn in turns.filter(|it| is_doubtful(&interview, *it)) {
            self.submit(Answered {
                session: session.clone(),
                interview: Arc::clone(&interview),
                turn,
                line: self.line.clone(),
            });
        }
    }

    /// Reads nothing of what was asked for so far.
    pub(in crate::runtime) fn stop(&mut self) {
        self.line.hang_up();
        self.line = Line::default();
    }

    /// Where there can be no more threads, nothing is read.
    fn submit(&mut self, answered: Answered) {
        let answers = self.answers.take().or_else(|| {
            let (answers, given) = mpsc::channel();
            let worker = Worker {
                client: Client::new(self.server.clone()),
                practice: Arc::clone(&self.practice),
                reporter: self.reporter.clone(),
                trouble: None,
            };
            let spawned = thread::Builder::new()
                .name("second".to_owned())
                .spawn(move || worker.run(&given));
            spawned.ok().map(|_| answers)
        });
        if let Some(answers) = answers {
            // The thread lives as long as someone may send.
            let _ = answers.send(answered);
            self.answers = Some(answers);
        }
    }
}

/// Whether it answers a question itself, and the coach cannot tell all of it.
fn is_doubtful(interview: &Interview, turn: usize) -> bool {
    let turn = interview.turns().get(turn);
    let turn = turn.filter(|turn| turn.probe.is_none());
    let seen = turn.and_then(|turn| turn.coach.as_ref());
    seen.is_some_and(|seen| {
        let mut points = seen.key_points.iter();
        points.any(|it| it.verdict == Verdict::Unsure)
    })
}

struct Worker {
    client: Client,
    practice: Arc<Practice>,
    reporter: Reporter<SecondEvent>,
    /// Why the last request came to nothing.
    trouble: Option<Localized>,
}

impl Worker {
    fn run(mut self, given: &Receiver<Answered>) {
        for answered in given {
            if !answered.line.is_hung_up() {
                self.read(&answered);
                self.report(0, None);
            }
        }
    }

    /// Reads one answer; the first trouble ends it.
    fn read(&mut self, answered: &Answered) {
        let doubts = answered.doubts();
        let count = doubts.len();
        for (place, doubt) in doubts.into_iter().enumerate() {
            self.report(count - place, None);
            let reply = self
                .client
                .ask::<Reading>(&doubt.ask, Patience::LONG, &answered.line);
            match reply {
                Ok(reading) => {
                    self.trouble = None;
                    self.keep(answered, &doubt, &reading, count - place - 1);
                }
                Err(Trouble::Stopped) => return,
                Err(trouble) => {
                    self.trouble = Some(trouble.say());
                    return;
                }
            }
        }
    }

    /// Keeps what was read, if it counts.
    fn keep(&mut self, answered: &Answered, doubt: &Doubt, reading: &Reading, left: usize) {
        let Some(turn) = answered.interview.turns().get(answered.turn) else {
            return;
        };
        let (Some(bytes), Some(planned)) = (
            doubt.place.shown_by(reading, &turn.answer),
            answered.interview.question(turn.place),
        ) else {
            return;
        };
        let model = self.client.name().unwrap_or_default();
        let place = (answered.turn, planned.reference());
        let reading = SecondReading::new(place, &doubt.point, model, &turn.answer, &bytes);
        match self.practice.add_second_reading(&answered.session, reading) {
            Ok(readings) => self.report(left, Some((answered.session.clone(), readings))),
            Err(error) => self.trouble = Some(error.say()),
        }
    }

    fn report(&self, left: usize, read: Option<(SessionId, SecondReadings)>) {
        self.reporter.send(SecondEvent {
            left,
            trouble: self.trouble.clone(),
            read,
        });
    }
}

impl Answered {
    /// What is to be asked about it.
    fn doubts(&self) -> Vec<Doubt> {
        let turn = self.interview.turns().get(self.turn);
        let planned = turn.and_then(|turn| self.interview.question(turn.place));
        let (Some(turn), Some(planned)) = (turn, planned) else {
            return Vec::new();
        };
        let seen = turn.coach.iter().flat_map(|seen| &seen.key_points);
        let unsure: Vec<&str> = seen
            .filter(|it| it.verdict == Verdict::Unsure)
            .map(|it| it.id.as_str())
            .collect();
        let examples = self.interview.setup().examples.of(&planned.reference());
        doubts(
            (&planned.question, examples),
            &turn.prompt,
            &turn.answer,
            self.interview.language(turn.place),
            |point| unsure.contains(&point.id.as_str()),
        )
    }
}
