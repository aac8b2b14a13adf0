//! The card for the day of an interview.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::bank::{QuestionKind, QuestionRef};
use crate::review::day_card::{CardStory, DayCard, WEAK, WeakQuestion, opening, questions_back};
use crate::review::stories::{Matrix, Story, subjects};
use crate::review::{Summary, TurnSummary};
use crate::scenario::Scenario;
use crate::store::FileError;

use super::Practice;

/// Answers rated below this are weak enough for the card: one that the candidate found middling,
/// 3 of 5, may well be needed. Our choice.
const NOT_WEAK: f64 = 3.5;

impl Practice {
    /// The card for the day of the interview being prepared for, as of `today`. Stops reading
    /// sessions once `wanted` returns false.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts exists and cannot be listed.
    pub fn day_card(
        &self,
        today: NaiveDate,
        wanted: impl Fn() -> bool + Sync,
    ) -> Result<DayCard, FileError> {
        let sessions = self.summaries(wanted)?;
        let chosen = self.chosen(&sessions, today);
        let banks = self.banks_of(chosen);
        let (stories, sealed) = self.offered_stories();
        let matrix = Matrix::of(&stories, &subjects(&banks));
        let said = |kind| self.best_answer(&sessions, kind).unwrap_or_default();
        let dated = self.nearest_interview(today);
        let rated = self.rated_questions(&sessions, chosen);
        Ok(DayCard {
            interview: chosen.map(Scenario::title),
            day: dated.map(|(_, day)| day),
            opening: opening(&said(QuestionKind::Introduction)),
            stories_unread: sealed.is_some(),
            stories: card_stories(&stories, &matrix),
            gaps: matrix
                .rows
                .iter()
                .filter(|row| row.stories.is_empty())
                .count(),
            is_rated: !rated.is_empty(),
            weak: weakest(rated),
            ask: questions_back(&said(QuestionKind::Reverse)),
        })
    }

    /// The answer of this kind rated best by the candidate, or else the coach; the latest of
    /// equals. Answers in the candidate's language take precedence.
    fn best_answer(&self, sessions: &[Summary], kind: QuestionKind) -> Option<String> {
        let answers = sessions.iter().flat_map(|session| {
            let turns = session.turns.iter().enumerate();
            let asked = turns.filter(move |(_, turn)| !turn.probe && turn.kind == kind);
            asked.map(move |(place, turn)| (session, session.left_out + place, turn))
        });
        let mut ranked: Vec<_> = answers.collect();
        ranked.sort_by(|(one, _, first), (other, _, second)| {
            let is_own = |it: &Summary| it.language == self.language;
            let rating = |it: &TurnSummary| rating(it).unwrap_or_default();
            (is_own(one).cmp(&is_own(other)))
                .then(rating(first).total_cmp(&rating(second)))
                .then(one.started.cmp(&other.started))
        });
        // An answer that is empty or can no longer be read is skipped.
        ranked.into_iter().rev().find_map(|(session, place, _)| {
            let past = self.open(session.id.as_str()).ok()?;
            let answer = past.transcript.turns.get(place)?.answer.clone();
            (!answer.trim().is_empty()).then_some(answer)
        })
    }

    /// The questions of `chosen`, or of any scenario, with the ratings of their last answers.
    fn rated_questions(
        &self,
        sessions: &[Summary],
        chosen: Option<&Scenario>,
    ) -> Vec<WeakQuestion> {
        let mut sessions: Vec<&Summary> = sessions
            .iter()
            .filter(|it| !it.misdated && !it.uncounted)
            .collect();
        sessions.sort_by_key(|it| (it.started, &it.id));
        let mut last: BTreeMap<&QuestionRef, f64> = BTreeMap::new();
        for turn in sessions.iter().flat_map(|it| it.counted()) {
            if let Some(rating) = rating(turn) {
                last.insert(&turn.question, rating);
            }
        }
        let asked = last.into_iter().filter_map(|(question, rating)| {
            let (bank, head) = self.head(question)?;
            let is_asked = chosen.is_none_or(|scenario| scenario.may_ask(bank, head));
            if !is_asked {
                return None;
            }
            let question = bank.question(&head.id)?;
            let points = question.key_points.iter();
            Some(WeakQuestion {
                prompt: question.prompt.clone(),
                points: points.map(|it| it.say.clone()).collect(),
                rating,
            })
        });
        asked.collect()
    }
}

/// The weak ones among rated questions, weakest first.
fn weakest(mut rated: Vec<WeakQuestion>) -> Vec<WeakQuestion> {
    rated.retain(|it| it.rating < NOT_WEAK);
    rated.sort_by(|one, other| one.rating.total_cmp(&other.rating));
    rated.truncate(WEAK);
    rated
}

/// The rating of an answer, 1 to 5: the candidate's own, or else the coach's marks.
fn rating(turn: &TurnSummary) -> Option<f64> {
    turn.own.map(f64::from).or_else(|| turn.mark())
}

/// The competencies that have stories, with their titles.
fn card_stories(stories: &[Story], matrix: &Matrix) -> Vec<CardStory> {
    let title = |id: &String| Some(stories.iter().find(|it| it.id == *id)?.name());
    let told = matrix.rows.iter().filter(|row| !row.stories.is_empty());
    told.map(|row| CardStory {
        competency: row.name.clone(),
        titles: row.stories.iter().filter_map(title).collect(),
    })
    .collect()
}
