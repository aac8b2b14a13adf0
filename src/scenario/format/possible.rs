//! Checks whether the banks can supply what a blueprint asks for, and whether it fits its
//! minutes.

use std::time::Duration;

use crate::bank::{QuestionBank, QuestionHead, QuestionRef};
use crate::diagnostic::{Diagnostic, Problems};
use crate::lang::Language;
use crate::lang::say::check;

use super::super::budget;
use super::super::matching::Matching;
use super::super::{Amount, ClockRules, Pick};
use super::blueprint::{Draft, Line};

/// Reports every blueprint that the banks cannot fill, or that does not fit its minutes even with
/// the longest questions it may draw.
pub(super) fn report_impossible(
    drafts: &[Draft],
    clock: &ClockRules,
    language: Option<Language>,
    banks: &[&QuestionBank],
    problems: &mut Problems,
) {
    let mut matching = Matching::default();
    for draft in drafts {
        let bound = draft.round.language.or(language);
        for (pick, line) in draft.round.picks.iter().zip(&draft.lines) {
            if line.sound {
                report_too_small(
                    pick,
                    line,
                    &names(pick.choices(bound, banks)),
                    &mut matching,
                    problems,
                );
            }
        }
        report_tested_twice(draft, bound, banks, problems);
        report_too_long(draft, clock, bound, banks, problems);
        report_shares_over_the_whole(draft, problems);
    }
}

/// Reports a line whose bank cannot supply its count in addition to the other lines' counts, or
/// that has a share of nothing.
fn report_too_small(
    pick: &Pick,
    line: &Line,
    choices: &[QuestionRef],
    matching: &mut Matching,
    problems: &mut Problems,
) {
    let (wanted, found) = match pick.amount {
        Amount::Share(_) => (1, choices.len()),
        Amount::Count(count) => {
            let filled = (0..count).take_while(|_| matching.add(choices.to_vec()).is_some());
            (count, filled.count())
        }
    };
    if found < wanted {
        problems.push(Diagnostic::error(
            line.span.clone(),
            check::bank_too_small(&pick.banks.join(", "), wanted, found),
            check::ASK_FOR_LESS.into(),
        ));
    }
}

/// Reports a round whose `primary` lines count more questions than there are main competencies
/// among what they may draw: one would be tested twice.
fn report_tested_twice(
    draft: &Draft,
    bound: Option<Language>,
    banks: &[&QuestionBank],
    problems: &mut Problems,
) {
    let mut tested = Matching::default();
    for (pick, line) in draft.round.picks.iter().zip(&draft.lines) {
        let Amount::Count(count) = pick.amount else {
            continue;
        };
        if !pick.primary || !line.sound {
            continue;
        }
        let mut mains: Vec<QuestionRef> = pick
            .choices(bound, banks)
            .filter_map(|(bank, question)| {
                let main = question.competencies.first()?;
                Some(QuestionRef::new(&bank.id, main))
            })
            .collect();
        mains.sort();
        mains.dedup();
        let found = (0..count).take_while(|_| tested.add(mains.clone()).is_some());
        let found = found.count();
        if found < count {
            problems.push(Diagnostic::error(
                line.span.clone(),
                check::too_few_mains(count, found),
                check::ASK_FOR_LESS.into(),
            ));
        }
    }
}

/// Reports shares that add up to more than the minutes left by the counts.
fn report_shares_over_the_whole(draft: &Draft, problems: &mut Problems) {
    let shares = draft.round.picks.iter().map(|pick| match pick.amount {
        Amount::Share(share) => share,
        Amount::Count(_) => 0.0,
    });
    // Decimal shares such as 0.1 have no exact binary form.
    if shares.sum::<f64>() > 1.0 + 1e-9 {
        problems.push(Diagnostic::error(
            draft.span.clone(),
            check::SHARES_OVER_ONE.into(),
            check::LOWER_SHARES.into(),
        ));
    }
}

fn report_too_long(
    draft: &Draft,
    clock: &ClockRules,
    bound: Option<Language>,
    banks: &[&QuestionBank],
    problems: &mut Problems,
) {
    let longest: Duration = draft
        .round
        .picks
        .iter()
        .map(|pick| match pick.amount {
            Amount::Share(_) => Duration::ZERO,
            Amount::Count(count) => {
                let mut budgets: Vec<Duration> = pick
                    .choices(bound, banks)
                    .map(|(_, question)| budget::of(question, clock, draft.round.probes).total())
                    .collect();
                budgets.sort_unstable_by(|a, b| b.cmp(a));
                budgets.into_iter().take(count).sum()
            }
        })
        .sum();
    let needed = longest.as_secs().div_ceil(60);
    if needed > u64::from(draft.round.minutes) {
        problems.push(Diagnostic::error(
            draft.span.clone(),
            check::round_too_short(draft.round.minutes, needed),
            check::LENGTHEN_ROUND.into(),
        ));
    }
}

fn names<'b>(
    choices: impl Iterator<Item = (&'b QuestionBank, &'b QuestionHead)>,
) -> Vec<QuestionRef> {
    choices
        .map(|(bank, question)| QuestionRef::new(&bank.id, &question.id))
        .collect()
}
