//! The advice that would have helped most when a question was last answered.

use std::collections::BTreeMap;

use crate::bank::QuestionRef;
use crate::lang::Localized;
use crate::review::{Reviewed, Summary};
use crate::scenario::InterviewPlan;
use crate::transcript;

use super::Practice;

/// Maximum number of planned questions looked up, as each means reading a file before an
/// interview can begin. Our choice.
const MAX: usize = 12;

impl Practice {
    /// The top advice on the last answer to each question of a plan, if any.
    pub(super) fn advice(
        &self,
        sessions: &[Summary],
        plan: &InterviewPlan,
    ) -> BTreeMap<QuestionRef, Localized> {
        let questions = plan.questions().map(|it| it.reference());
        let asked = questions.filter_map(|question| {
            let session = last_asked(sessions, &question)?;
            Some((question, session))
        });
        let advice = asked.take(MAX).filter_map(|(question, session)| {
            let advice = self.advice_on(&question, session)?;
            Some((question, advice))
        });
        advice.collect()
    }

    fn advice_on(&self, question: &QuestionRef, session: &Summary) -> Option<Localized> {
        let folder = self.archive.session(&session.id);
        let transcript = folder.transcript().ok()?;
        let notes = folder.notes().value;
        let reviewed = Reviewed::of(&transcript.turns, &notes);
        let mut turns = reviewed.turns().iter();
        let turn = turns.find(|it| it.probe.is_none() && it.reference() == *question)?;
        let whole = transcript::debrief(std::slice::from_ref(turn));
        whole.next.first().map(|step| step.advice.clone())
    }
}

/// The last session in which a question was answered.
fn last_asked<'s>(sessions: &'s [Summary], question: &QuestionRef) -> Option<&'s Summary> {
    let asked = |it: &&Summary| it.questions().any(|turn| *turn.question == *question);
    let held = sessions.iter().filter(|it| !it.misdated).filter(asked);
    held.max_by_key(|it| it.started)
}

#[cfg(test)]
mod tests {
    use crate::interview::{Mode, SessionRequest};
    use crate::practice::fixture::TestArchive;
    use crate::scenario::Adjustment;

    use super::*;

    const FIRST: &str = "2026-11-01T090000-aws-cse-0001";

    #[test]
    fn a_question_asked_again_brings_what_would_have_helped_most_the_last_time() {
        let archive = TestArchive::new();
        archive.add_session_with(FIRST, |record| {
            record.replace("angry-customer", "container-isolation")
        });
        let practice = archive.practice();
        let ask = |mode: Mode, salt: u16| {
            let question = QuestionRef::new("aws-cse", "container-isolation");
            let request = SessionRequest {
                mode,
                ..SessionRequest::of_one("aws-cse".into(), question, Adjustment::default())
            };
            let now = "2026-11-20T09:00:00+09:00".parse().expect("a time");
            let started = practice.start(&request, now, 7, 1, || salt);
            started.expect("a session").setup.advice
        };
        assert!(ask(Mode::Real, 0x7f3a).is_empty());
        let advice = ask(Mode::Practice, 0x7f3b);
        let (question, advice) = advice.iter().next().expect("an advice");
        assert_eq!(question.id, "container-isolation");
        let transcript = practice.open(FIRST).expect("a session").transcript;
        let seen = transcript.turns[0].coach.as_ref().expect("a coach");
        let found = seen.findings.iter().any(|it| it.advice == *advice);
        assert!(found, "{advice:?}");
    }
}
