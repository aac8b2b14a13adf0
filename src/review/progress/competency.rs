use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::bank::QuestionBank;
use crate::lang::Localized;
use crate::review::Summary;
use crate::review::summary::{TurnSummary, hundredths, mean};
use crate::transcript::SessionId;

/// Number of latest answers that determine the current standing in a competency. Our choice.
const RECENT: usize = 5;

/// A competency over time. An answer counts for every competency that its question tests. Probes
/// are left out, as they are rated together with their question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CompetencyProgress {
    /// Its id. Banks that use the same id mean the same competency.
    pub id: String,
    /// Its display name, from the first bank that has it.
    pub name: Option<Localized>,
    /// Number of answers that tested it.
    pub answers: usize,
    /// The mean of the candidate's own ratings, 1 to 5.
    pub own: Option<f64>,
    /// The mean of the coach's marks, 1 to 5.
    pub coach: Option<f64>,
    /// Own rating minus the coach's mark, averaged over the answers with both: above 0 is
    /// overrating.
    pub difference: Option<f64>,
    /// Current standing: the mean of the last five rated answers, by the candidate or else the
    /// coach.
    pub recent: Option<f64>,
    /// Session by session, oldest first.
    pub points: Vec<SessionPoint>,
}

/// The same figures for one session.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SessionPoint {
    /// The day of the session.
    pub day: NaiveDate,
    /// The session.
    pub transcript: SessionId,
    /// The mean of the candidate's own ratings in it.
    pub own: Option<f64>,
    /// The mean of the coach's marks in it.
    pub coach: Option<f64>,
    /// The mean of own rating minus the coach's mark in it.
    pub difference: Option<f64>,
}

/// The progress of every competency in the sessions, which must be sorted oldest first.
pub(super) fn progress(sessions: &[&Summary], banks: &[&QuestionBank]) -> Vec<CompetencyProgress> {
    let by_id = answers(sessions);
    let competencies = by_id.into_iter().map(|(id, answers)| {
        let turns: Vec<&TurnSummary> = answers.iter().map(|(_, turn)| *turn).collect();
        let [own, coach, difference] = figures(&turns);
        CompetencyProgress {
            id: id.to_owned(),
            name: name(id, banks),
            answers: turns.len(),
            own,
            coach,
            difference,
            recent: recent(&turns).map(hundredths),
            points: points(&answers),
        }
    });
    competencies.collect()
}

/// The current standing in each rated competency, 1 to 5. The sessions must be sorted oldest
/// first.
pub(in crate::review) fn standings<'s>(sessions: &[&'s Summary]) -> BTreeMap<&'s str, f64> {
    let by_id = answers(sessions).into_iter();
    let standing = by_id.filter_map(|(id, answers)| {
        let turns: Vec<&TurnSummary> = answers.iter().map(|(_, turn)| *turn).collect();
        Some((id, recent(&turns)?))
    });
    standing.collect()
}

type Answers<'s> = Vec<(&'s Summary, &'s TurnSummary)>;

fn answers<'s>(sessions: &[&'s Summary]) -> BTreeMap<&'s str, Answers<'s>> {
    let mut by_id: BTreeMap<&str, Answers<'s>> = BTreeMap::new();
    for session in sessions {
        for turn in session.counted() {
            for id in &*turn.competencies {
                by_id.entry(id).or_default().push((session, turn));
            }
        }
    }
    by_id
}

/// Own rating, coach's mark, and their difference.
fn figures(turns: &[&TurnSummary]) -> [Option<f64>; 3] {
    let own = |turn: &TurnSummary| turn.own.map(f64::from);
    let both = |turn: &TurnSummary| Some(own(turn)? - turn.mark()?);
    let means = [
        mean(turns.iter().filter_map(|turn| own(turn))),
        mean(turns.iter().filter_map(|turn| turn.mark())),
        mean(turns.iter().filter_map(|turn| both(turn))),
    ];
    means.map(|mean| mean.map(hundredths))
}

fn recent(turns: &[&TurnSummary]) -> Option<f64> {
    let rated = turns.iter().rev();
    let rated = rated.filter_map(|turn| turn.own.map(f64::from).or_else(|| turn.mark()));
    mean(rated.take(RECENT))
}

fn points(answers: &Answers<'_>) -> Vec<SessionPoint> {
    let sessions = answers.chunk_by(|(one, _), (other, _)| std::ptr::eq(*one, *other));
    let points = sessions.filter_map(|of_one| {
        let (session, _) = of_one.first()?;
        let turns: Vec<&TurnSummary> = of_one.iter().map(|(_, turn)| *turn).collect();
        let [own, coach, difference] = figures(&turns);
        Some(SessionPoint {
            day: session.day,
            transcript: session.id.clone(),
            own,
            coach,
            difference,
        })
    });
    points.collect()
}

fn name(id: &str, banks: &[&QuestionBank]) -> Option<Localized> {
    let mut named = banks.iter().filter_map(|bank| bank.competency(id));
    named.next().map(|it| it.name.clone())
}
