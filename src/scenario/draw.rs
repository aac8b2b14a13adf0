//! The planner: weighted draws without replacement within each round's blueprint.
//!
//! The same scenario, banks, seed and history give the same plan on any machine: the
//! generator is ChaCha8, and weights, draws and times are whole numbers.

use std::time::Duration;

use crate::bank::{Question, QuestionBank, QuestionRef};
use crate::lang::Language;

use super::lots::Lots;
use super::seats::Seats;
use super::{
    Amount, History, InterviewPlan, Interviewer, Pick, PlannedQuestion, PlannedRound, Reason,
    Round, Scenario, Why, budget, weight,
};

/// Draws an interview: for each round its blueprint's counts first, so that no round takes
/// what another must have, then its shares, until the minutes are full.
///
/// What does not fit the minutes, as when the candidate shortened them, is left out from the
/// end; so is what the banks cannot give, which `check` reports beforehand.
pub fn plan(
    scenario: &Scenario,
    banks: &[&QuestionBank],
    seed: u64,
    history: &History,
) -> InterviewPlan {
    let mut draw = Draw {
        scenario,
        history,
        seats: Seats::default(),
        lots: Lots::new(seed),
    };
    let sittings: Vec<Sitting<'_>> = scenario
        .rounds
        .iter()
        .map(|round| Sitting::new(scenario, round, banks))
        .collect();
    let counted = draw.counts(&sittings);
    let rounds = sittings
        .iter()
        .zip(counted)
        .enumerate()
        .map(|(index, (sitting, drawn))| draw.round(index, sitting, drawn))
        .collect();
    InterviewPlan {
        scenario: scenario.id.clone(),
        seed,
        rounds,
    }
}

/// A round with what each line of its blueprint may draw.
struct Sitting<'b> {
    round: &'b Round,
    language: Language,
    offers: Vec<Vec<Offer<'b>>>,
}

/// A question on offer.
#[derive(Clone)]
struct Offer<'b> {
    reference: QuestionRef,
    bank: &'b QuestionBank,
    question: &'b Question,
}

/// A question that a blueprint line has drawn.
struct Drawn<'b> {
    line: usize,
    bank: &'b QuestionBank,
    question: &'b Question,
    reason: Reason,
}

impl<'b> Sitting<'b> {
    fn new(scenario: &Scenario, round: &'b Round, banks: &[&'b QuestionBank]) -> Self {
        let language = round.language.unwrap_or(scenario.language);
        let offers = round
            .picks
            .iter()
            .map(|pick| offers(pick, language, banks))
            .collect();
        Self {
            round,
            language,
            offers,
        }
    }

    fn lines(&self) -> impl Iterator<Item = (usize, &Pick, &[Offer<'b>])> {
        let lines = self.round.picks.iter().zip(&self.offers).enumerate();
        lines.map(|(line, (pick, offers))| (line, pick, offers.as_slice()))
    }
}

fn offers<'b>(pick: &Pick, language: Language, banks: &[&'b QuestionBank]) -> Vec<Offer<'b>> {
    banks
        .iter()
        .flat_map(|bank| bank.questions.iter().map(move |question| (*bank, question)))
        .filter(|(bank, question)| {
            pick.admits(&bank.id, question) && question.prompt.exact(language).is_some()
        })
        .map(|(bank, question)| Offer {
            reference: QuestionRef::new(&bank.id, &question.id),
            bank,
            question,
        })
        .collect()
}

struct Draw<'s> {
    scenario: &'s Scenario,
    history: &'s History,
    seats: Seats,
    lots: Lots,
}

impl Draw<'_> {
    /// Draws what the blueprints count, for all rounds, each round's in the order of its lines.
    fn counts<'b>(&mut self, sittings: &[Sitting<'b>]) -> Vec<Vec<Drawn<'b>>> {
        let seated: Vec<Vec<(usize, usize)>> =
            sittings.iter().map(|sitting| self.seat(sitting)).collect();
        sittings
            .iter()
            .zip(seated)
            .map(|(sitting, seats)| {
                seats
                    .into_iter()
                    .filter_map(|(line, seat)| self.settle(sitting, line, seat))
                    .collect()
            })
            .collect()
    }

    /// Reserves a seat for each counted question: pairs of blueprint line and seat.
    fn seat(&mut self, sitting: &Sitting<'_>) -> Vec<(usize, usize)> {
        let mut seats = Vec::new();
        for (line, pick, offers) in sitting.lines() {
            let Amount::Count(count) = pick.amount else {
                continue;
            };
            for _ in 0..count {
                let choices = offers.iter().map(|offer| offer.reference.clone()).collect();
                seats.extend(self.seats.add(choices).map(|seat| (line, seat)));
            }
        }
        seats
    }

    fn settle<'b>(&mut self, sitting: &Sitting<'b>, line: usize, seat: usize) -> Option<Drawn<'b>> {
        let offers = sitting.offers.get(line)?;
        let required = matches!(
            sitting.round.picks.get(line)?.amount,
            Amount::Count(count) if count >= offers.len()
        );
        let order = self.order(offers);
        let (chosen, why) = order
            .into_iter()
            .find(|(offer, _)| self.seats.settle(seat, &offer.reference))?;
        let why = if required { Why::Required } else { why };
        Some(Drawn {
            line,
            bank: chosen.bank,
            question: chosen.question,
            reason: Reason {
                offered: offers.len(),
                why,
            },
        })
    }

    /// A line's offers, most wanted first, and what speaks for each.
    fn order<'o, 'b>(&mut self, offers: &'o [Offer<'b>]) -> Vec<(&'o Offer<'b>, Why)> {
        self.lots.order(offers.iter().map(|offer| {
            let (weight, why) = weight::of(&offer.reference, self.history);
            ((offer, why), weight)
        }))
    }

    fn round<'b>(
        &mut self,
        index: usize,
        sitting: &Sitting<'b>,
        mut drawn: Vec<Drawn<'b>>,
    ) -> PlannedRound {
        let minutes = Duration::from_secs(u64::from(sitting.round.minutes) * 60);
        self.leave_out_what_does_not_fit(sitting, &mut drawn, minutes);
        let free = minutes.saturating_sub(self.total(sitting, &drawn));
        for (line, pick, offers) in sitting.lines() {
            if let Amount::Share(share) = pick.amount {
                let left = minutes.saturating_sub(self.total(sitting, &drawn));
                let time = whole_share(free, share).min(left);
                self.fill(sitting, line, offers, time, &mut drawn);
            }
        }
        // What one share could not use, the others may.
        for (line, pick, offers) in sitting.lines() {
            if matches!(pick.amount, Amount::Share(_)) {
                let left = minutes.saturating_sub(self.total(sitting, &drawn));
                self.fill(sitting, line, offers, left, &mut drawn);
            }
        }
        self.put_in_order(sitting, &mut drawn);
        PlannedRound {
            index,
            name: sitting.round.name.clone(),
            minutes: sitting.round.minutes,
            language: sitting.language,
            interviewers: self.interviewers(sitting),
            probes: sitting.round.probes,
            questions: drawn
                .into_iter()
                .map(|one| self.planned(sitting, one))
                .collect(),
        }
    }

    fn leave_out_what_does_not_fit(
        &self,
        sitting: &Sitting<'_>,
        drawn: &mut Vec<Drawn<'_>>,
        minutes: Duration,
    ) {
        while self.total(sitting, drawn) > minutes {
            let optional = drawn
                .iter()
                .rposition(|one| self.place(sitting, one) == super::Place::Middle);
            match optional {
                Some(place) => drawn.remove(place),
                None if drawn.is_empty() => break,
                None => drawn.remove(drawn.len() - 1),
            };
        }
    }

    /// Draws questions for one line as long as one fits into `time`.
    fn fill<'b>(
        &mut self,
        sitting: &Sitting<'b>,
        line: usize,
        offers: &[Offer<'b>],
        time: Duration,
        drawn: &mut Vec<Drawn<'b>>,
    ) {
        let mut left = time;
        for (offer, why) in self.order(offers) {
            let takes = self.budget(sitting, offer.question).total();
            if takes > left || self.seats.holds(&offer.reference) {
                continue;
            }
            let Some(seat) = self.seats.add(vec![offer.reference.clone()]) else {
                continue;
            };
            self.seats.settle(seat, &offer.reference);
            left -= takes;
            drawn.push(Drawn {
                line,
                bank: offer.bank,
                question: offer.question,
                reason: Reason {
                    offered: offers.len(),
                    why,
                },
            });
        }
    }

    /// First things first, last things last, and easy before hard within a blueprint line.
    fn put_in_order(&self, sitting: &Sitting<'_>, drawn: &mut [Drawn<'_>]) {
        drawn.sort_by_key(|one| (self.place(sitting, one), one.line, one.question.difficulty));
    }

    fn place(&self, sitting: &Sitting<'_>, one: &Drawn<'_>) -> super::Place {
        let pick = sitting.round.picks.get(one.line);
        pick.map_or_else(Default::default, |pick| pick.place)
    }

    fn total(&self, sitting: &Sitting<'_>, drawn: &[Drawn<'_>]) -> Duration {
        drawn
            .iter()
            .map(|one| self.budget(sitting, one.question).total())
            .sum()
    }

    fn budget(&self, sitting: &Sitting<'_>, question: &Question) -> budget::Budget {
        budget::of(question, &self.scenario.clock, sitting.round.probes)
    }

    fn interviewers(&self, sitting: &Sitting<'_>) -> Vec<Interviewer> {
        let named = sitting.round.interviewers.iter();
        named
            .filter_map(|id| self.scenario.interviewer(id).cloned())
            .collect()
    }

    fn planned(&self, sitting: &Sitting<'_>, one: Drawn<'_>) -> PlannedQuestion {
        let budget = self.budget(sitting, one.question);
        let tested = one.question.competencies.iter();
        PlannedQuestion {
            bank: one.bank.id.clone(),
            question: one.question.clone(),
            competencies: tested
                .filter_map(|id| one.bank.competency(id).cloned())
                .collect(),
            think: budget.think,
            aim: budget.aim,
            limit: budget.limit,
            budget: budget.total(),
            reason: one.reason,
        }
    }
}

/// A share of a time, in whole seconds.
fn whole_share(time: Duration, share: f64) -> Duration {
    Duration::from_secs(time.mul_f64(share.clamp(0.0, 1.0)).as_secs())
}

#[cfg(test)]
mod tests;
