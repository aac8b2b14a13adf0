//! The planner: weighted draws without replacement within each round's blueprint.
//!
//! The same scenario, banks, seed, and history give the same plan on any machine: the generator
//! is ChaCha8, and weights, draws, and times are whole numbers.

use std::time::Duration;

use crate::bank::{QuestionBank, QuestionHead, QuestionRef};
use crate::lang::Language;

use super::matching::Matching;
use super::random::SeededRandom;
use super::{
    Amount, History, InterviewPlan, Interviewer, Pick, PlannedQuestion, PlannedRound, Reason,
    Round, Scenario, Why, budget, weight,
};

/// Draws an interview: first the counted questions of every round, so that no round takes what
/// another one needs, then the shares, until the minutes are full.
///
/// What does not fit, for example after the candidate shortened the interview, is left out from
/// the end; so is what the banks cannot supply, which `check` reports beforehand. Questions not
/// bound to a language are asked in `language`, the candidate's, if the bank has it.
pub fn plan(
    scenario: &Scenario,
    banks: &[&QuestionBank],
    language: Language,
    seed: u64,
    history: &History,
) -> InterviewPlan {
    let mut draw = Draw {
        scenario,
        history,
        matching: Matching::default(),
        random: SeededRandom::new(seed),
    };
    let rounds: Vec<RoundOffers<'_>> = scenario
        .rounds
        .iter()
        .map(|round| RoundOffers::new(scenario, round, language, banks))
        .collect();
    let counted = draw.counts(&rounds);
    let rounds = rounds
        .iter()
        .zip(counted)
        .enumerate()
        .map(|(index, (round, drawn))| draw.round(index, round, drawn))
        .collect();
    InterviewPlan {
        scenario: scenario.id.clone(),
        seed,
        rounds,
    }
}

/// A round with what each line of its blueprint may draw.
struct RoundOffers<'b> {
    round: &'b Round,
    language: Language,
    offers: Vec<Vec<Offer<'b>>>,
}

/// A question on offer.
#[derive(Clone)]
struct Offer<'b> {
    reference: QuestionRef,
    bank: &'b QuestionBank,
    question: &'b QuestionHead,
    language: Language,
}

/// A question drawn by a blueprint line.
struct Drawn<'b> {
    line: usize,
    bank: &'b QuestionBank,
    question: &'b QuestionHead,
    language: Language,
    reason: Reason,
}

impl<'b> RoundOffers<'b> {
    fn new(
        scenario: &Scenario,
        round: &'b Round,
        candidates: Language,
        banks: &[&'b QuestionBank],
    ) -> Self {
        let bound = round.language.or(scenario.language);
        let language = bound.unwrap_or(candidates);
        let offers = round
            .picks
            .iter()
            .map(|pick| offers(pick, bound, language, banks))
            .collect();
        Self {
            round,
            language,
            offers,
        }
    }

    /// Whether a line that requires a distinct main competency, as `line` does, has already drawn
    /// a question with the main competency of `offer`.
    fn has_tested(&self, line: usize, offer: &Offer<'_>, drawn: &[Drawn<'_>]) -> bool {
        let is_primary = |line: usize| self.round.picks.get(line).is_some_and(|it| it.primary);
        let main = offer.question.competencies.first();
        let is_same = |one: &Drawn<'_>| {
            is_primary(one.line)
                && one.bank.id == offer.bank.id
                && one.question.competencies.first() == main
        };
        is_primary(line) && main.is_some() && drawn.iter().any(is_same)
    }

    fn lines(&self) -> impl Iterator<Item = (usize, &Pick, &[Offer<'b>])> {
        let lines = self.round.picks.iter().zip(&self.offers).enumerate();
        lines.map(|(line, (pick, offers))| (line, pick, offers.as_slice()))
    }
}

/// What `pick` may draw: in the language that it or its round is bound to, otherwise in
/// `language` if the question has it.
fn offers<'b>(
    pick: &Pick,
    bound: Option<Language>,
    language: Language,
    banks: &[&'b QuestionBank],
) -> Vec<Offer<'b>> {
    let offer = |(bank, question): (&'b QuestionBank, &'b QuestionHead)| {
        let bound = pick.language.or(bound);
        let language = bound.unwrap_or(match question.languages.contains(&language) {
            true => language,
            false => *question.languages.first()?,
        });
        Some(Offer {
            reference: QuestionRef::new(&bank.id, &question.id),
            bank,
            question,
            language,
        })
    };
    pick.choices(bound, banks).filter_map(offer).collect()
}

struct Draw<'s> {
    scenario: &'s Scenario,
    history: &'s History,
    matching: Matching,
    random: SeededRandom,
}

impl Draw<'_> {
    /// Draws the counted questions for all rounds, each round in the order of its lines.
    fn counts<'b>(&mut self, rounds: &[RoundOffers<'b>]) -> Vec<Vec<Drawn<'b>>> {
        let reserved: Vec<Vec<(usize, usize)>> =
            rounds.iter().map(|round| self.slot(round)).collect();
        let mut counted = Vec::with_capacity(rounds.len());
        for (round, slots) in rounds.iter().zip(reserved) {
            let mut drawn = Vec::with_capacity(slots.len());
            for (line, slot) in slots {
                let settled = self.settle(round, line, slot, &drawn);
                drawn.extend(settled);
            }
            counted.push(drawn);
        }
        counted
    }

    /// Reserves a slot for each counted question: pairs of blueprint line and slot.
    fn slot(&mut self, round: &RoundOffers<'_>) -> Vec<(usize, usize)> {
        let mut slots = Vec::new();
        for (line, pick, offers) in round.lines() {
            let Amount::Count(count) = pick.amount else {
                continue;
            };
            for _ in 0..count {
                let choices = offers.iter().map(|offer| offer.reference.clone()).collect();
                slots.extend(self.matching.add(choices).map(|slot| (line, slot)));
            }
        }
        slots
    }

    fn settle<'b>(
        &mut self,
        round: &RoundOffers<'b>,
        line: usize,
        slot: usize,
        drawn: &[Drawn<'b>],
    ) -> Option<Drawn<'b>> {
        let offers = round.offers.get(line)?;
        let required = matches!(
            round.round.picks.get(line)?.amount,
            Amount::Count(count) if count >= offers.len()
        );
        let mut order = self.order(offers);
        // Competencies that the round has already tested come last.
        order.sort_by_key(|(offer, _)| round.has_tested(line, offer, drawn));
        let (chosen, why) = order
            .into_iter()
            .find(|(offer, _)| self.matching.settle(slot, &offer.reference))?;
        let why = if required { Why::Required } else { why };
        Some(Drawn {
            line,
            bank: chosen.bank,
            question: chosen.question,
            language: chosen.language,
            reason: Reason {
                offered: offers.len(),
                why,
            },
        })
    }

    /// A line's offers, most wanted first, each with the reason for it.
    fn order<'o, 'b>(&mut self, offers: &'o [Offer<'b>]) -> Vec<(&'o Offer<'b>, Why)> {
        self.random.order(offers.iter().map(|offer| {
            let (weight, why) = weight::of(&offer.reference, self.history);
            ((offer, why), weight)
        }))
    }

    fn round<'b>(
        &mut self,
        index: usize,
        round: &RoundOffers<'b>,
        mut drawn: Vec<Drawn<'b>>,
    ) -> PlannedRound {
        let minutes = Duration::from_secs(u64::from(round.round.minutes) * 60);
        self.leave_out_what_does_not_fit(round, &mut drawn, minutes);
        let free = minutes.saturating_sub(self.total(round, &drawn));
        for (line, pick, offers) in round.lines() {
            if let Amount::Share(share) = pick.amount {
                let left = minutes.saturating_sub(self.total(round, &drawn));
                let time = whole_share(free, share).min(left);
                self.fill(round, line, offers, time, &mut drawn);
            }
        }
        // What one share could not use is available to the others.
        for (line, pick, offers) in round.lines() {
            if matches!(pick.amount, Amount::Share(_)) {
                let left = minutes.saturating_sub(self.total(round, &drawn));
                self.fill(round, line, offers, left, &mut drawn);
            }
        }
        self.put_in_order(round, &mut drawn);
        PlannedRound {
            index,
            name: round.round.name.clone(),
            minutes: round.round.minutes,
            language: round.language,
            interviewers: self.interviewers(round),
            probes: round.round.probes,
            questions: drawn
                .into_iter()
                .filter_map(|one| self.planned(round, one))
                .collect(),
        }
    }

    fn leave_out_what_does_not_fit(
        &self,
        round: &RoundOffers<'_>,
        drawn: &mut Vec<Drawn<'_>>,
        minutes: Duration,
    ) {
        while self.total(round, drawn) > minutes {
            let optional = drawn
                .iter()
                .rposition(|one| self.position(round, one) == super::PickPosition::Middle);
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
        round: &RoundOffers<'b>,
        line: usize,
        offers: &[Offer<'b>],
        time: Duration,
        drawn: &mut Vec<Drawn<'b>>,
    ) {
        let mut left = time;
        for (offer, why) in self.order(offers) {
            let takes = self.budget(round, offer.question).total();
            let is_taken = self.matching.holds(&offer.reference);
            if takes > left || is_taken || round.has_tested(line, offer, drawn) {
                continue;
            }
            let Some(slot) = self.matching.add(vec![offer.reference.clone()]) else {
                continue;
            };
            self.matching.settle(slot, &offer.reference);
            left -= takes;
            drawn.push(Drawn {
                line,
                bank: offer.bank,
                question: offer.question,
                language: offer.language,
                reason: Reason {
                    offered: offers.len(),
                    why,
                },
            });
        }
    }

    /// Sorts by position in the round, then easy before hard within a blueprint line.
    fn put_in_order(&self, round: &RoundOffers<'_>, drawn: &mut [Drawn<'_>]) {
        drawn.sort_by_key(|one| (self.position(round, one), one.line, one.question.difficulty));
    }

    fn position(&self, round: &RoundOffers<'_>, one: &Drawn<'_>) -> super::PickPosition {
        let pick = round.round.picks.get(one.line);
        pick.map_or_else(Default::default, |pick| pick.place)
    }

    fn total(&self, round: &RoundOffers<'_>, drawn: &[Drawn<'_>]) -> Duration {
        drawn
            .iter()
            .map(|one| self.budget(round, one.question).total())
            .sum()
    }

    fn budget(&self, round: &RoundOffers<'_>, question: &QuestionHead) -> budget::Budget {
        budget::of(question, &self.scenario.clock, round.round.probes)
    }

    fn interviewers(&self, round: &RoundOffers<'_>) -> Vec<Interviewer> {
        let named = round.round.interviewers.iter();
        named
            .filter_map(|id| self.scenario.interviewer(id).cloned())
            .collect()
    }

    fn planned(&self, round: &RoundOffers<'_>, one: Drawn<'_>) -> Option<PlannedQuestion> {
        let budget = self.budget(round, one.question);
        let tested = one.question.competencies.iter();
        Some(PlannedQuestion {
            bank: one.bank.id.clone(),
            question: one.bank.question(&one.question.id)?.clone(),
            competencies: tested
                .filter_map(|id| one.bank.competency(id).cloned())
                .collect(),
            think: budget.think,
            aim: budget.aim,
            limit: budget.limit,
            budget: budget.total(),
            reason: one.reason,
            language: (one.language != round.language).then_some(one.language),
        })
    }
}

/// A share of a time, in whole seconds.
fn whole_share(time: Duration, share: f64) -> Duration {
    Duration::from_secs(time.mul_f64(share.clamp(0.0, 1.0)).as_secs())
}

#[cfg(test)]
mod tests;
