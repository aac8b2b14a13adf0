use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::bank::QuestionRef;
use crate::scenario::{History, PastAsk};
use crate::transcript::Transcript;

use super::Summary;

/// What the planner needs to know of the past, from transcripts as recorded: when each question
/// was last asked, and how the candidate rated the answer. `now` is wall-clock time. Ratings
/// changed in review count only in [`history_of`].
pub fn history<'t>(
    transcripts: impl IntoIterator<Item = &'t Transcript>,
    now: DateTime<FixedOffset>,
) -> History {
    let transcripts = transcripts.into_iter();
    let transcripts = transcripts.filter(|it| it.counts());
    let asked = transcripts.flat_map(|transcript| {
        let turns = transcript.turns.iter();
        let turns = turns.filter(|turn| turn.probe.is_none() && !turn.outline_shown);
        turns.map(|turn| {
            let day = transcript.started.date_naive();
            ((transcript.started, day), turn.reference(), turn.own)
        })
    });
    last_of_each(asked, now.date_naive())
}

/// The same from summaries, with ratings after review, as of `today`. Needs no transcripts.
/// Sessions in the future do not hold back their questions.
pub fn history_of<'s>(
    sessions: impl IntoIterator<Item = &'s Summary>,
    today: NaiveDate,
) -> History {
    let sessions = sessions.into_iter();
    let sessions = sessions.filter(|it| !it.misdated && !it.uncounted);
    let asked = sessions.flat_map(|session| {
        let turns = session.counted();
        turns.map(|turn| {
            let question = QuestionRef::clone(&turn.question);
            ((session.started, session.day), question, turn.own)
        })
    });
    last_of_each(asked, today)
}

/// Keeps the most recent record of each question, in any input order; within one session the
/// later turn counts.
fn last_of_each(
    asked: impl Iterator<Item = ((DateTime<FixedOffset>, NaiveDate), QuestionRef, Option<u8>)>,
    today: NaiveDate,
) -> History {
    let mut asked: Vec<_> = asked.collect();
    asked.sort_by_key(|(started, ..)| *started);
    let asked = asked.into_iter().map(|((_, day), question, own)| {
        let days = (today - day).num_days();
        // A clock that was set back must not put a question in the future.
        let days_ago = u32::try_from(days).unwrap_or(0);
        (question, PastAsk { days_ago, own })
    });
    History {
        asked: asked.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::fixture::{probe, session, turn};
    use crate::review::{Notes, Reviewed};

    fn at(day: &str) -> String {
        format!("2026-11-{day}:00:00+09:00")
    }

    fn of(question: &str, history: &History) -> Option<(u32, Option<u8>)> {
        let past = history.asked.get(&QuestionRef::new("aws-cse", question))?;
        Some((past.days_ago, past.own))
    }

    #[test]
    fn the_last_time_counts_in_whatever_order_the_sessions_come() {
        let first = session(&at("19T23"), vec![turn("a", Some(1)), turn("b", Some(5))]);
        let morning = session(&at("20T09"), vec![turn("a", Some(2)), probe("a")]);
        let evening = session(&at("20T20"), vec![turn("a", Some(4)), turn("c", None)]);
        let now = at("21T01").parse().unwrap();
        for order in [[&first, &morning, &evening], [&evening, &morning, &first]] {
            let history = history(order, now);
            assert_eq!(of("a", &history), Some((1, Some(4))));
            assert_eq!(of("b", &history), Some((2, Some(5))));
            assert_eq!(of("c", &history), Some((1, None)));
            assert_eq!(of("d", &history), None);
        }
    }

    #[test]
    fn a_rating_changed_in_review_is_what_the_planner_sees() {
        let transcript = session(&at("20T09"), vec![turn("a", Some(5))]);
        let mut notes = Notes::default();
        notes.rate(&transcript, 0, 1);
        let now: DateTime<FixedOffset> = at("21T09").parse().unwrap();
        let summary = Summary::of(&transcript, &notes);
        assert_eq!(
            of("a", &history_of([&summary], now.date_naive())),
            Some((1, Some(1)))
        );
        let changed = Transcript {
            turns: Reviewed::of(&transcript.turns, &notes).into_turns(),
            ..transcript
        };
        assert_eq!(of("a", &history([&changed], now)), Some((1, Some(1))));
    }

    #[test]
    fn both_histories_agree_and_a_clock_set_back_does_no_harm() {
        let transcript = session(&at("22T09"), vec![turn("a", Some(3)), turn("a", Some(2))]);
        let now: DateTime<FixedOffset> = at("21T09").parse().unwrap();
        let summary = Summary::of(&transcript, &Notes::default());
        let history = history([&transcript], now);
        assert_eq!(of("a", &history), Some((0, Some(2))));
        assert_eq!(history, history_of([&summary], now.date_naive()));
    }
}
