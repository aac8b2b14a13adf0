//! The rules, one file each. A rule looks at what was seen and finds something or nothing;
//! its quotation is a place in the composed text of the reading.

mod asked_back;
mod filler;
mod hedging;
mod key_points;
mod length;
mod no_number;
mod off_question;
mod own_part;
mod quantity;
mod register;
mod star_balance;
mod star_missing;
mod story_kind;
mod story_reuse;

use super::seen::Seen;
use super::{Finding, Rule, Rules};

pub(super) use key_points::of_points;
pub(super) use quantity::has_quantity;

/// What every rule in force finds, in the order of [`Rule::ALL`].
pub(super) fn findings(seen: &Seen<'_>, rules: &Rules) -> Vec<Finding> {
    Rule::ALL
        .into_iter()
        .filter(|rule| rules.on(*rule))
        .filter_map(|rule| look(rule, seen))
        .collect()
}

fn look(rule: Rule, seen: &Seen<'_>) -> Option<Finding> {
    match rule {
        Rule::StarMissing => star_missing::look(seen),
        Rule::StarBalance => star_balance::look(seen),
        Rule::StoryKind => story_kind::look(seen),
        Rule::OwnPart => own_part::look(seen),
        Rule::NoNumber => no_number::look(seen),
        Rule::KeyPoints => key_points::look(seen),
        Rule::Length => length::look(seen),
        Rule::Hedging => hedging::look(seen),
        Rule::Filler => filler::look(seen),
        Rule::Register => register::look(seen),
        Rule::OffQuestion => off_question::look(seen),
        Rule::StoryReuse => story_reuse::look(seen),
        Rule::AskedBack => asked_back::look(seen),
    }
}
