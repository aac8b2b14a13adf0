//! What a Korean sentence does, by its endings and typical words.

mod cues;
mod predicate;
mod subject;

use crate::coach::reading::cue::Cues;
use crate::coach::reading::manner::SentenceEnding;
use crate::coach::reading::{Reading, Sentence};
use crate::coach::traits::SentenceTraits;
use cues::{
    CHARACTER, COMPLAINT, DOING, EXPERIENCE, FINISHED, HABIT, HYPOTHESIS, LATER, LESSON, OBSERVED,
    OCCASION, OPINION, OTHERS, OURS, OUTCOME, OWN, PLACED, POSSIBLE, RESULT, SITUATION, STATES,
    TASK,
};
use predicate::{clauses, had_to, happened, honours, in_use, passive_only, past, turn};
use subject::{is_arising, is_noted_action, is_possible, somebody_else, would_have};

pub(in crate::coach) use predicate::passive;

pub(super) fn traits(reading: &Reading, sentence: &Sentence) -> SentenceTraits {
    let says = |cues: &Cues| reading.says(cues, &sentence.range);
    let words = reading.slice(&sentence.range);
    let past = past(words) || says(&EXPERIENCE);
    let occasion = says(&OCCASION);
    let character = !past && says(&CHARACTER);
    let opinion = !past && says(&OPINION);
    let habit = says(&HABIT) && !occasion;
    let hypothesis = !past && says(&HYPOTHESIS);
    let own = reading
        .said(&OWN, &sentence.range)
        .any(|place| !is_arising(reading.text(), &place));
    let noted = sentence.ending == SentenceEnding::Open;
    let others = (says(&OTHERS) || honours(words)) && !own;
    let action = |clause: &str| self::past(clause) && !happened(clause) && !honours(clause);
    let own_action = |clause: &str| action(clause) && (own || !somebody_else(clause));
    let acted = !others
        && !had_to(words)
        && (noted && is_noted_action(words) && (own || !somebody_else(words))
            || past && clauses(words).any(own_action));
    let others = others || !own && !acted && somebody_else(words);
    let happening = past || clauses(words).any(self::past);
    let passive = passive(words).is_some() && (happening || noted);
    let observed = says(&OBSERVED);
    let acted = acted && !would_have(words) && !observed && !passive_only(words) && !says(&STATES);
    let possible = is_possible(words) || says(&POSSIBLE);
    let ours = says(&OURS);
    SentenceTraits {
        own: acted && !ours,
        others,
        named: own && !ours,
        scene: says(&PLACED) || others,
        passive: passive && !acted,
        possible,
        lesson: says(&LESSON),
        later: says(&LATER),
        aside: says(&COMPLAINT) || would_have(words),
        measured: false,
        came: false,
        past,
        noted,
        aftermath: false,
        occasion,
        habit,
        hypothesis,
        opinion,
        character,
        situation: says(&SITUATION) || others,
        task: says(&TASK),
        acted,
        doing: says(&DOING),
        result: says(&RESULT) || in_use(words),
        outcome: (happening || noted || says(&RESULT)) && says(&OUTCOME),
        finished: happening && says(&FINISHED),
        turn: if possible { None } else { turn(words) },
    }
}
