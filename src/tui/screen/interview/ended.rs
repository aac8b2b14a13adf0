//! What follows once the interview has ended and is in its folder.

use crate::lang::say::guessing as say;
use crate::review::PastInterview;
use crate::tui::message::Effect;
use crate::tui::screen::prepare::Prepare;
use crate::tui::screen::{Reading, Step};
use crate::tui::shared::Shared;

use super::{InterviewScreen, Saving};

impl InterviewScreen {
    /// What follows once the session is in its folder: a repeated question is compared with the
    /// previous attempt, and a warm-up leads to the interview itself.
    pub(super) fn closed(&mut self, interview: PastInterview, shared: &Shared) -> Option<Step> {
        if interview.transcript.warm_up {
            return self.after_warm_up(shared);
        }
        let compared = compared(&interview);
        let reading = Step::Replace(Box::new(self.reviewable(interview)?));
        Some(reading.then(Step::Do(compared.into_iter().collect())))
    }

    /// The debrief as a past interview, now that it is in its folder. While something could not
    /// be saved, that message stays on the screen instead.
    fn reviewable(&mut self, interview: PastInterview) -> Option<Reading> {
        let debrief = match self.saving {
            Saving::Fine => self.debrief.take()?,
            _ => return None,
        };
        Some(Reading::just_held(interview, debrief))
    }

    /// A warm-up leads to the interview itself, unless something could not be saved.
    fn after_warm_up(&self, shared: &Shared) -> Option<Step> {
        let Saving::Fine = self.saving else {
            return None;
        };
        let mut scenarios = shared.scenarios.iter();
        let scenario = scenarios.find(|it| it.id == self.interview.setup().plan.scenario)?;
        let prepare = Step::Replace(Box::new(Prepare::new(scenario)));
        Some(prepare.then(Step::notice(say::WARM.into())))
    }
}

/// Compares a repeated question with the previous attempt.
fn compared(interview: &PastInterview) -> Option<Effect> {
    let transcript = &interview.transcript;
    transcript.retry.as_ref()?;
    Some(Effect::ListAttempts {
        question: transcript.turns.first()?.reference(),
        session: transcript.id.clone(),
    })
}
