//! Who acts in each sentence, by its words.
//!
//! Korean drops subjects, so the share of 제가 means nothing: only a we-form without an I-form near
//! it counts, and only as the actor: 저희 회사 or "our customers" hides nobody.

use std::ops::Range;
use std::sync::LazyLock;

use super::reading::cue::Cues;
use super::reading::{Reading, Sentence};
use super::traits::{SentenceTraits, passive};
use super::{Part, Star, lexicon};

/// "We" as the actor.
static WE: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.we));
/// The speaker, or the speaker's share.
static I: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.own_share));

/// Words that mean "I" if there is no "we" in the sentence: in "저희 부서가 직접", it is still the 부서.
static ALONE: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.alone));

/// Whether the speaker's own actions remain unclear, sentence by sentence.
pub(super) fn hides_own_part(actors: &[Actor], all_traits: &[SentenceTraits]) -> bool {
    let count = |what: fn(&Actor) -> bool| actors.iter().filter(|it| what(it)).count();
    let own = count(|it| *it == Actor::Own);
    let ours = count(|it| matches!(it, Actor::Ours(_)));
    let unnamed = count(|it| matches!(it, Actor::Nobody(_)));
    let acted = all_traits.iter().any(|it| it.acted);
    let outweighs = ours > 1 && ours > own && !actors.windows(2).any(is_own_beside_ours);
    match own {
        0 => ours > 0 || unnamed >= if acted { MIN_PASSIVES } else { 1 },
        _ => outweighs,
    }
}

/// Who acts in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Actor {
    /// The speaker, named or not.
    Own,
    /// "We", with its positions.
    Ours(Vec<Range<usize>>),
    /// Nobody is named: the passive, with its position.
    Nobody(Range<usize>),
    /// Nothing is done, or someone else does it.
    None,
}

/// Who acts in each sentence of the Action, or of the whole answer if the Action is unknown. A
/// missing subject is the previous one.
pub(super) fn actors(reading: &Reading, all_traits: &[SentenceTraits], star: &Star) -> Vec<Actor> {
    let action: Vec<&Range<usize>> = star.ranges(Part::Action).collect();
    let within = |sentence: &Sentence| {
        !star.marked
            || action.is_empty()
            || action.iter().any(|it| it.contains(&sentence.range.start))
    };
    let mut ours_before = false;
    reading
        .sentences()
        .iter()
        .zip(all_traits)
        .filter(|(sentence, _)| within(sentence))
        .map(|(sentence, traits)| {
            let we = we_acting(reading, sentence);
            let named = traits.named
                || reading.says(&I, &sentence.range)
                || we.is_empty() && reading.says(&ALONE, &sentence.range);
            if named || !we.is_empty() {
                ours_before = !named;
            }
            match traits {
                it if !it.action() => Actor::None,
                _ if named => Actor::Own,
                _ if !we.is_empty() => Actor::Ours(we),
                it if !it.acted => passive(reading, sentence).map_or(Actor::None, Actor::Nobody),
                it if it.own && !ours_before => Actor::Own,
                _ => Actor::None,
            }
        })
        .collect()
}

/// Whether a sentence about "us" is beside one about the speaker's own part in it.
fn is_own_beside_ours(pair: &[Actor]) -> bool {
    matches!(
        pair,
        [Actor::Own, Actor::Ours(_)] | [Actor::Ours(_), Actor::Own]
    )
}

/// At least this many sentences must be passive if nothing else is done. A convention.
const MIN_PASSIVES: usize = 2;

fn we_acting(reading: &Reading, sentence: &Sentence) -> Vec<Range<usize>> {
    let text = reading.lower();
    let acting = |place: &Range<usize>| !is_frame(text, place) && !is_anothers(text, place);
    reading.said(&WE, &sentence.range).filter(acting).collect()
}

/// Whether the team is someone else's, or one of several: "다른 팀이", "세 팀이", "보안 팀에서".
fn is_anothers(text: &str, place: &Range<usize>) -> bool {
    let found = text.get(place.clone()).unwrap_or_default();
    let before = text.get(..place.start).unwrap_or_default();
    let word = before.split_whitespace().next_back().unwrap_or_default();
    before.ends_with(char::is_whitespace) && lexicon::all().any(|it| (it.another_team)(found, word))
}

/// Whether the we-form belongs to a clause about something else: "저희가 운영하던 서버를",
/// "팀에서 쓰던 도구를".
fn is_frame(text: &str, place: &Range<usize>) -> bool {
    let after = text.get(place.end..).unwrap_or_default();
    let next = after.split_whitespace().next().unwrap_or_default();
    let mut frames = lexicon::all().flat_map(|it| it.frames);
    frames.any(|end| next.ends_with(end))
}
