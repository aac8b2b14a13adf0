use chrono::{DateTime, FixedOffset};

use crate::scenario::{History, PastAsk};
use crate::transcript::Transcript;

/// What the planner should know of the past: when each question was last asked, and how the
/// candidate rated the answer. `now` is the clock on the wall.
pub fn history<'t>(
    transcripts: impl IntoIterator<Item = &'t Transcript>,
    now: DateTime<FixedOffset>,
) -> History {
    let mut history = History::default();
    for transcript in transcripts {
        let days = (now.date_naive() - transcript.started.date_naive()).num_days();
        let days_ago = u32::try_from(days).unwrap_or(0);
        for turn in transcript.turns.iter().filter(|turn| turn.probe.is_none()) {
            let past = PastAsk {
                days_ago,
                own: turn.own,
            };
            let last = history.asked.entry(turn.reference()).or_insert(past);
            if past.days_ago <= last.days_ago {
                *last = past;
            }
        }
    }
    history
}
