//! The coach's messages about an answer: each advice is one sentence with the reason and what to
//! do.

use crate::lang::Language;
use crate::lang::say::coach::{Messages, PARTS};

pub(super) const MESSAGES: Messages = Messages {
    SITUATION: "Situation",
    TASK: "Task",
    ACTION: "Action",
    RESULT: "Result",
    NO_SITUATION: "Without the situation nobody can tell why you acted, so open with a sentence or two on when, where and what happened.",
    NO_TASK: "Without the task your aim stays unclear, so say in a sentence what you had to achieve and which part was yours.",
    NO_ACTION: "Without the action the interviewer learns nothing about you, so tell step by step what you did yourself.",
    NO_RESULT: "Without the result nobody knows whether it worked, so end on what changed and by how much.",
    parts_missing: |parts| {
        let names = parts.iter().filter_map(|part| PARTS.get(*part));
        let names: Vec<&str> = names.map(|name| name.get(Language::En)).collect();
        format!(
            "With no {} only half the story comes across, so give each at least a sentence.",
            names.join(", ")
        )
    },
    ASK_SITUATION: "Did you say when and where this happened? I couldn't find it. If not, open with a sentence or two on it.",
    ASK_TASK: "Did you say what you had to achieve? I couldn't find it. If not, say in a sentence what the aim was and which part was yours.",
    ASK_ACTION: "Did you say what you did yourself? I couldn't find it. If not, tell it step by step.",
    ASK_RESULT: "Did you say how it ended? I couldn't find it. If not, end on what changed and by how much.",
    parts_asked: |parts| {
        let names = parts.iter().filter_map(|part| PARTS.get(*part));
        let names: Vec<&str> = names.map(|name| name.get(Language::En)).collect();
        format!(
            "Did you give the {}? I couldn't find them. If not, spend at least a sentence on each.",
            names.join(", ")
        )
    },
    ASK_NUMBER: "Did you say how much it changed, as a number or before and after? I couldn't find it. If not, add at least one.",
    pitfall_asked: |pitfall| {
        format!(
            "Could it come across like this? {}",
            pitfall.get(Language::En)
        )
    },
    inferred: |advice| {
        format!(
            "{} (The parts carry no markers; this is inferred from the sentences.)",
            advice.get(Language::En)
        )
    },
    context_too_long: |percent| {
        format!(
            "The background takes {percent}% and buries what you did, so cut situation and task to a quarter."
        )
    },
    action_too_short: |percent| {
        format!(
            "The action is what interviewers want most and it gets {percent}%, so spend at least half on what you did and why."
        )
    },
    result_too_long: |percent| {
        format!(
            "The result takes {percent}% and leaves little on how you got there, so keep it to a figure or two and say more about the action."
        )
    },
    PSEUDO_STORY: "Anyone can say what they usually do, so pick one time it really happened and tell what you did then.",
    HYPOTHETICAL: "What you would do can't be checked, so if it never happened, pick the nearest thing that did and tell what you did then.",
    OPINION: "An opinion doesn't show that you act on it, so tell about one time you did.",
    SELF_DESCRIPTION: "What you say you are is not evidence, so tell one thing you did that shows it.",
    OWN_PART: "They are hiring you and not the team, so say what you decided and did yourself, with 'I'.",
    NO_NUMBER: "Nobody can gauge how much better it got, so add a number, a before and after, or how many it reached.",
    UNMEASURED: "the answer says too little for that mark",
    UNMEASURED_POINTS: "Substance is marked once you have confirmed the key points",
    UNMEASURED_EMPTY: "nothing was answered, so there is nothing to base the other marks on",
    UNMEASURED_OFF: "this does not answer the question, so there is nothing to base the other marks on",
    key_point_contradicted: |point| {
        format!(
            "This sounds like the opposite of what a good answer says; reword it if you meant something else, and look it up if you did not: {}.",
            point.get(Language::En)
        )
    },
    key_points_missed: |points| {
        format!(
            "A good answer has this and yours does not yet, so work it in: {}.",
            points.get(Language::En)
        )
    },
    asked_back: |shows| {
        format!(
            "This is what your question tells them: {}.",
            shows.get(Language::En)
        )
    },
    NOTHING_ASKED: "It leaves the impression that you have not thought much about the place",
    TERMS_FIRST: "It sounds as though terms come before the work; ask the recruiter about those",
    quiz_wrong: |right| format!("The answer is {right}, so read why and try it again."),
    said_too_short: |seconds, aim| {
        format!(
            "You spoke for {seconds} s of the {aim} s you have, too little to convince, so say more of what you did and why."
        )
    },
    said_too_long: |seconds, aim| {
        format!(
            "You spoke for {seconds} s against {aim} s and would be cut off, so drop what the conclusion doesn't need."
        )
    },
    too_short: |seconds, aim| {
        format!(
            "Spoken aloud this takes {seconds} s of the {aim} s you have, too little to convince, so say more of what you did and why."
        )
    },
    too_long: |seconds, aim| {
        format!(
            "Spoken aloud this takes {seconds} s against {aim} s and would be cut off, so drop what the conclusion doesn't need."
        )
    },
    SLOW_OPENING: "Two opening sentences without an answer lose the listener, so skip the courtesies and begin with your point.",
    hedging: |count| {
        format!(
            "{count} hedges make your own work sound doubtful, so state what you know flatly and flag only what you don't."
        )
    },
    filler: |count| {
        format!("{count} filler words blur the answer, so pause in their place and go on.")
    },
    PLAIN_SPEECH: "Plain endings such as -다 sound rude to an interviewer, so close every sentence in -습니다.",
    OFF_QUESTION: "Nothing here ties back to the question, so it can't count as an answer; begin with the question's own key word.",
    REPEATED: "Saying again what you said before sounds as though there is no more, so answer the one new thing that the follow-up asks for.",
    EVASIVE: "These words would fit any question and sound evasive, so give one concrete thing that you said or did.",
    BESIDE_THE_PROBE: "Nothing here seems to take up what was asked, so try beginning with the follow-up's own words.",
    NOTHING_SAID: "No answer can earn no mark, so say one thing that comes to mind, even if it isn't perfect.",
    MASHED: "These are not words anyone could follow, so write at least one sentence of an answer.",
    COPIED: "Repeating the question answers nothing, so say what you did or think yourself.",
    ONE_WORD: "A word or two leaves nothing to judge by, so give at least two or three sentences on what and why.",
    DECLINED: "'I don't know' ends it there, so say as much as you do know and how you would find out the rest.",
    CODE_ALONE: "Code can't be said aloud, so explain in words what it does and why.",
    OTHER_LANGUAGE: "This isn't the language of the interview and would hardly count, so answer in the language you were asked in.",
    story_reuse: |times| {
        format!(
            "Told {times} times, the same story sounds like your only one, so bring another for this question."
        )
    },
};
