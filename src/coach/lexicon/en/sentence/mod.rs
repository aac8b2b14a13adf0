//! What an English sentence does, by its verbs and typical words.

mod cues;
mod verb;

use crate::coach::reading::cue::Cues;
use crate::coach::reading::{Reading, Sentence};
use crate::coach::traits::SentenceTraits;
use cues::{
    CHARACTER, COMPLAINT, DOING, FINISHED, HABIT, HYPOTHESIS, LATER, LESSON, OCCASION, OPINION,
    OUTCOME, OWN, POSSIBLE, RESULT, SITUATION, TASK,
};
use verb::{acts, acts_in, drops_its_subject, in_the_present, past, turn, would};

pub(in crate::coach) use verb::passive;

pub(super) fn traits(reading: &Reading, sentence: &Sentence) -> SentenceTraits {
    let says = |cues: &Cues| reading.says(cues, &sentence.range);
    let spoken = reading.lower_slice(&sentence.range);
    let fluent = without_fillers(spoken);
    let words = fluent.as_str();
    let occasion = says(&OCCASION);
    let hypothesis = (HYPOTHESIS.any(words) || would(words)) && !occasion;
    let present = in_the_present(words) && !occasion;
    let past = past(words) && !present && (!hypothesis || words.contains("decided"));
    let happened = ["it was", "there was", "there were", "was a", "were a"]
        .iter()
        .any(|it| words.starts_with(it));
    let unnamed = drops_its_subject(words);
    let acted = past && (says(&OWN) && acts(words) || unnamed) && !happened;
    let own = acted && (unnamed || acts_in(words, &["i"]));
    let passive = passive(words).is_some();
    let possible = POSSIBLE.any(words);
    SentenceTraits {
        own,
        others: !says(&OWN),
        named: acts_in(words, &["i"]),
        scene: occasion || says(&SITUATION),
        passive: passive && !acted,
        possible,
        lesson: LESSON.any(words),
        later: LATER.any(words),
        aside: COMPLAINT.any(words),
        measured: false,
        came: false,
        past,
        noted: false,
        aftermath: false,
        occasion,
        habit: says(&HABIT) && !occasion,
        hypothesis: hypothesis && !past,
        opinion: !past && says(&OPINION),
        character: !past && says(&CHARACTER),
        situation: says(&SITUATION) || occasion,
        task: says(&TASK),
        acted,
        doing: past && says(&DOING),
        result: says(&RESULT),
        outcome: past && says(&OUTCOME),
        finished: past && says(&FINISHED),
        turn: if acted && !possible {
            turn(spoken)
        } else {
            None
        },
    }
}

/// The sentence without thinking sounds: "I, um, like, called".
fn without_fillers(sentence: &str) -> String {
    const SOUNDS: &[&str] = &[
        "um",
        "uh",
        "like",
        "you know",
        "er",
        "hmm",
        "i think",
        "i guess",
        "i believe",
        "i suppose",
        "i don't know",
        "sort of",
        "kind of",
    ];
    let pieces = sentence.split(',');
    let kept: Vec<&str> = pieces.filter(|it| !SOUNDS.contains(&it.trim())).collect();
    let mut fluent = kept.join(",");
    for sound in ["sort of ", "kind of ", "um ", "uh "] {
        if let Some(at) = fluent
            .find(sound)
            .filter(|at| *at == 0 || fluent.get(..*at).is_some_and(|it| it.ends_with(' ')))
        {
            fluent.replace_range(at..at + sound.len(), "");
        }
    }
    fluent.replace("i, ", "i ")
}
