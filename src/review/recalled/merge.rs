use crate::lang::Localized;
use crate::review::merging::{Choice, Chooser, Difference};

use super::{RecalledInterview, RecalledQuestion, free_id};

/// The file's interviews with those of a copy of it. Where both have something else under one id,
/// the one keeps it and the other gets a new one.
pub fn merge(
    ours: &[RecalledInterview],
    theirs: &[RecalledInterview],
    choose: &mut Chooser<'_>,
) -> Vec<RecalledInterview> {
    let mut merged = ours.to_vec();
    for their in theirs {
        if merged.iter().any(|it| says_the_same(it, their)) {
            continue;
        }
        let place = merged.iter().position(|it| it.id == their.id);
        match place.and_then(|place| merged.get_mut(place)) {
            None => {
                if choose(&difference(None, their)) != Choice::Ours {
                    merged.push(their.clone());
                }
            }
            Some(our) if has_all_of(our, their) => {}
            Some(our) if has_all_of(their, our) => *our = their.clone(),
            Some(our) => match choose(&difference(Some(our), their)) {
                Choice::Ours => {}
                Choice::Theirs => *our = their.clone(),
                Choice::Both => {
                    // In an order that does not depend on whose is whose.
                    let (first, second) = match words(our) <= words(their) {
                        true => (our.clone(), their.clone()),
                        false => (their.clone(), our.clone()),
                    };
                    *our = first;
                    let id = free_id(&second.id, &merged);
                    merged.push(RecalledInterview { id, ..second });
                }
            },
        }
    }
    merged
}

/// Keeps what someone else wrote under the id of an interview of ours, as another interview,
/// unless ours has all of it.
pub fn keep_beside(
    interviews: &mut Vec<RecalledInterview>,
    ours: &RecalledInterview,
    theirs: RecalledInterview,
) {
    if !has_all_of(ours, &theirs) {
        let id = free_id(&theirs.id, interviews);
        interviews.push(RecalledInterview { id, ..theirs });
    }
}

fn says_the_same(one: &RecalledInterview, other: &RecalledInterview) -> bool {
    let id = other.id.clone();
    RecalledInterview { id, ..one.clone() } == *other
}

/// Whether an interview has everything that the other says, as where that is an older state of it.
fn has_all_of(whole: &RecalledInterview, part: &RecalledInterview) -> bool {
    let texts = [
        (&whole.company, &part.company),
        (&whole.round, &part.round),
        (&whole.reactions, &part.reactions),
    ];
    whole.day == part.day
        && (part.decision.is_none() || part.decision == whole.decision)
        && texts.into_iter().all(|(whole, part)| goes_on(whole, part))
        && part.questions.iter().all(|it| {
            let mut there = whole.questions.iter();
            there.any(|other| other.id == it.id && has_all_of_question(other, it))
        })
}

fn has_all_of_question(whole: &RecalledQuestion, part: &RecalledQuestion) -> bool {
    goes_on(&whole.asked, &part.asked)
        && goes_on(&whole.reaction, &part.reaction)
        && goes_on(&whole.answer, &part.answer)
        && (part.went.is_none() || part.went == whole.went)
}

fn goes_on(whole: &str, part: &str) -> bool {
    whole.contains(part.trim())
}

fn difference(ours: Option<&RecalledInterview>, theirs: &RecalledInterview) -> Difference {
    Difference {
        name: Localized::same(theirs.name()),
        ours: ours.map(words),
        theirs: words(theirs),
    }
}

/// What it says, to be read and to be put in order.
fn words(interview: &RecalledInterview) -> String {
    let decision = interview.decision.map_or("", super::Decision::word);
    let mut lines = vec![format!(
        "{} {} {} {decision}",
        interview.day, interview.company, interview.round
    )];
    lines.push(interview.reactions.clone());
    for it in &interview.questions {
        let went = it.went.map_or(String::new(), |went| format!(" ({went})"));
        lines.push(format!("- {}{went}", it.asked));
        lines.extend([it.reaction.clone(), it.answer.clone()]);
    }
    lines.retain(|it| !it.trim().is_empty());
    lines.join("\n")
}
