//! The Action tells what "we" did, without the candidate's own actions nearby.

use std::ops::Range;

use crate::coach::Dimension;
use crate::coach::actors::Actor;
use crate::coach::lexicon;
use crate::coach::reading::Reading;
use crate::coach::seen::Seen;
use crate::coach::tags::{Tag, Tags};
use crate::coach::whole_answer::Shortcoming;
use crate::coach::{Finding, Rule, Severity};
use crate::lang::say::coach as say;
use crate::lang::say::findings::rules as names;

use super::Spec;

pub(super) const SPEC: Spec = Spec {
    word: "own-part",
    name: names::OWN_PART,
    bears_on: &[Dimension::Ownership],
};

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
    if !seen.wants_actions() || !seen.is_answer() || !seen.claims(Shortcoming::OwnPart) {
        return None;
    }
    // The first place is quoted: an actor shows more than a passive.
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    for actor in &seen.actors {
        match actor {
            Actor::Ours(places) => first.extend(places.iter().cloned()),
            Actor::Nobody(place) => rest.push(place.clone()),
            Actor::Own | Actor::None => {}
        }
    }
    first.sort_by_key(|place| !is_subject(&seen.reading, place));
    let mut places: Vec<Range<usize>> = first.into_iter().chain(rest).collect();
    if places.is_empty() {
        places.extend(most_ours(seen));
    }
    Some(Finding::new(Rule::OwnPart, Severity::Warning, say::OWN_PART).at(places))
}

/// The sentence that is most clearly an action of the team rather than the speaker's own.
fn most_ours(seen: &Seen<'_>) -> Option<Range<usize>> {
    let ours = |tags: &Tags| tags[Tag::TeamAction as usize] - tags[Tag::OwnAction as usize];
    let sentences = seen.reading.sentences().iter().zip(&seen.tags);
    let most = sentences.max_by_key(|(_, tags)| ours(tags));
    most.map(|(sentence, _)| sentence.range.clone())
}

/// Whether the words name the actor, rather than company.
fn is_subject(reading: &Reading, place: &Range<usize>) -> bool {
    let words = reading.lower().get(place.clone()).unwrap_or_default();
    let mut subjects = lexicon::all().flat_map(|it| it.subjects);
    let mut together = lexicon::all().flat_map(|it| it.together);
    subjects.any(|it| words.starts_with(it)) && !together.any(|it| words.ends_with(it))
}
