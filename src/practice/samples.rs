//! The drill *be the interviewer*.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::bank::QuestionBank;
use crate::bank::samples::SampleSet;
use crate::lang::{Localized, say};
use crate::review::Summary;
use crate::review::sample_rating::{OwnAnswer, SampleRating};
use crate::store;

use super::Practice;

impl Practice {
    /// The sample answers numbered `seed`, in endless rotation, of the interview being prepared
    /// for if it has any. Stops reading sessions once `wanted` returns false.
    ///
    /// # Errors
    ///
    /// A message, if there are no samples, or the folder of transcripts exists and cannot be
    /// listed.
    pub fn sample_rating(
        &self,
        today: NaiveDate,
        seed: u64,
        wanted: impl Fn() -> bool + Sync,
    ) -> Result<SampleRating, Localized> {
        let sessions = self.summaries(wanted).map_err(|error| error.say())?;
        let samples = store::samples(&self.library().banks());
        let all = samples.iter().flat_map(|it| {
            let bank = self.library().bank(&it.bank);
            it.sets.iter().filter_map(move |set| Some((bank?, set)))
        });
        let all: Vec<(&QuestionBank, &SampleSet)> = all.collect();
        let chosen = self.chosen(&sessions, today);
        let asked = all.iter().filter(|(bank, set)| {
            let question = bank.head(&set.question);
            chosen
                .zip(question)
                .is_some_and(|(it, question)| it.may_ask(bank, question))
        });
        let asked: Vec<_> = asked.copied().collect();
        let offered = if asked.is_empty() { all } else { asked };
        // At the end one's own answer is rated on the same anchors.
        let answered = offered.iter().filter(|(_, set)| {
            let turns = sessions.iter().flat_map(|it| it.questions());
            turns
                .into_iter()
                .any(|it| it.competencies.contains(&set.competency))
        });
        let answered: Vec<_> = answered.copied().collect();
        let offered = if answered.is_empty() {
            offered
        } else {
            answered
        };
        let count = u64::try_from(offered.len()).unwrap_or(u64::MAX);
        let place = seed
            .checked_rem(count)
            .and_then(|it| usize::try_from(it).ok());
        let found = place.and_then(|it| offered.get(it));
        let rating = found.and_then(|(bank, set)| self.rating_of(bank, set, &sessions));
        rating.ok_or_else(|| say::interviewer::NONE.into())
    }

    fn rating_of(
        &self,
        bank: &QuestionBank,
        set: &SampleSet,
        sessions: &[Summary],
    ) -> Option<SampleRating> {
        let question = bank.question(&set.question)?;
        let competency = bank.competency(&set.competency)?;
        Some(SampleRating {
            prompt: question.prompt.clone(),
            competency: competency.name.clone(),
            anchors: competency.anchors.clone(),
            answers: set.answers.clone(),
            own: self.latest_answer(&set.competency, sessions),
        })
    }

    /// The latest nonempty answer to a question on this competency.
    fn latest_answer(&self, competency: &str, sessions: &[Summary]) -> Option<OwnAnswer> {
        let mut latest: BTreeMap<_, (&Summary, usize)> = BTreeMap::new();
        for session in sessions.iter().filter(|it| !it.misdated) {
            let turns = session.turns.iter().enumerate().filter(|(_, turn)| {
                !turn.probe && turn.competencies.iter().any(|it| it == competency)
            });
            for (place, _) in turns {
                let place = session.left_out + place;
                latest.insert((session.started, place), (session, place));
            }
        }
        latest.into_values().rev().find_map(|(session, place)| {
            let past = self.open(session.id.as_str()).ok()?;
            let turn = past.transcript.turns.get(place)?;
            (!turn.answer.trim().is_empty()).then(|| OwnAnswer {
                day: session.day,
                prompt: turn.prompt.clone(),
                answer: turn.answer.clone(),
                rating: session.turn(place).and_then(|it| it.own),
            })
        })
    }
}
