//! An interviewer's questions when the bank has no follow-up for what an answer lacks.

use crate::lang::Language;
use crate::lang::say::findings::quoted;
use crate::lang::say::probe::Messages;

pub(super) const MESSAGES: Messages = Messages {
    REASON: "Why this was asked",
    about_point: |condition, point| {
        let point = quoted(Language::En, point.trim_end_matches('.'));
        match condition {
            "heard" => format!("to go deeper into {point}"),
            "missed" => format!("{point} was not heard"),
            _ => format!("it was not clear whether you said {point}"),
        }
    },
    BECAUSE_MISSED: "this point was not heard",
    BECAUSE_UNSURE: "it was not clear whether you made this point",
    BECAUSE_LIMITS: "to go deeper into what you said",
    BECAUSE_RESULT: "no result was heard",
    UNSURE_RESULT: "it was not clear whether you said how it ended",
    UNSURE_ACTION: "it was not clear whether you said what you did",
    UNSURE_MEASURED: "it was not clear whether you said how much it changed",
    UNSURE_SITUATION: "it was not clear when and where this was",
    BECAUSE_ACTION: "what you did was not heard",
    BECAUSE_MEASURED: "nothing measured the result",
    BECAUSE_OWN_PART: "it was not clear who did it",
    BECAUSE_LONGER: "the answer was short",
    BECAUSE_STORY: "no story of one real time was heard",
    BECAUSE_ALWAYS: "it always follows this question",
    BECAUSE_ANSWER: "no answer was heard",
    BECAUSE_QUESTION: "the answer seemed to be about something else",
    BECAUSE_SITUATION: "when and where it was did not come across",
    BECAUSE_TASK: "what you had to do was not heard",
    BECAUSE_OTHER_STORY: "the same story had been told before",
    BECAUSE_WHY: "to hear why you did it that way",
    BECAUSE_DIFFERENTLY: "to hear how you see it looking back",
    BECAUSE_DOUBT: "to see how well what you said holds up",
    BECAUSE_ANYTHING: "to hear more about the answer",
    answer: || {
        &[
            &["That's all right. Could you start with whatever comes to mind?"],
            &["Take it as far as you can. Where would you begin?"],
            &["Take a moment if you like. What would you look at first?"],
        ]
    },
    question: || {
        &[
            &["That isn't quite what I asked. Could you come back to the question?"],
            &["I don't think that answers my question yet. What would you say in one sentence?"],
            &["Could you look at the question once more? I'd like your answer to that first."],
        ]
    },
    story: || {
        &[
            &["Can you give me one time you actually did that?"],
            &["When did that last happen, and what did you do then?"],
            &["I see how you think about it. When have you acted on it?"],
        ]
    },
    situation: || {
        &[
            &["When was that, and what was going on?"],
            &["Where were you working then, and on what?"],
        ]
    },
    task: || {
        &[
            &["What exactly was yours to get done?"],
            &["What was the goal, and how much of it was up to you?"],
        ]
    },
    action: || {
        &[
            &["So what did you actually do?"],
            &["What did you do first, and what after that?"],
        ]
    },
    result: || {
        &[
            &["So how did it turn out?"],
            &["What was different afterwards?"],
            &["How did it end?"],
        ]
    },
    situation_or_more: || {
        &[
            &["To help me picture it: when was that, and where, in a sentence?"],
            &["If I should know one thing about that situation, what is it?"],
        ]
    },
    action_or_more: || {
        &[
            &["Of what you did, what took the most effort?"],
            &["Could you run me through what you did, step by step, briefly?"],
        ]
    },
    result_or_more: || {
        &[
            &["If you had to sum up the outcome in one sentence, what would it be?"],
            &["Of everything that came out of it, what mattered most?"],
            &["How did the people around you see it afterwards?"],
        ]
    },
    measured_or_more: || {
        &[
            &["What told you whether it had worked?"],
            &["If you had to put that change into one number, what would it be?"],
            &["How did you measure that?"],
        ]
    },
    own_part: || {
        &[
            &["Which part of that did you do yourself?"],
            &["That sounds like the team's work. What was your own role in it?"],
            &["What would have gone differently if you hadn't been there?"],
        ]
    },
    why_that_way: || {
        &[
            &["There must have been other ways. Why that one?"],
            &["What did you base that decision on?"],
            &["What else did you consider?"],
        ]
    },
    measured: || {
        &[
            &["Can you put a number on how much better it got?"],
            &["How did you know it had improved?"],
            &["Before and after, how big was the difference?"],
        ]
    },
    differently: || {
        &[
            &["If you did it again today, what would you do differently?"],
            &["Looking back, what do you most wish you had done?"],
            &["Where have you used what you learned from it since?"],
        ]
    },
    limits: || {
        &[
            &["When would that not work?"],
            &["Which part of that answer are you least sure of?"],
            &["If everything grew tenfold, what would you change first?"],
        ]
    },
    longer: || {
        &[
            &["Could you tell me a little more?"],
            &["That was brief. Can you give me an example?"],
            &["Take the most important part of that and say more about it."],
        ]
    },
    other_story: || {
        &[
            &["You told me about that one earlier. Do you have another example?"],
            &["We keep coming back to that story. What about another time?"],
        ]
    },
    doubt: || {
        &[
            &["Did it have to be that way? I can think of simpler ones."],
            &["I see it differently. If I'm wrong, where am I wrong?"],
            &["Would the people you worked with tell it the same way?"],
        ]
    },
    doubt_figure: |wording, quote| match wording % 2 {
        0 => format!("You said “{quote}”. How did you check that figure?"),
        _ => format!("You said “{quote}”. How much of that was down to you?"),
    },
    doubt_hedge: |wording, quote| match wording % 2 {
        0 => format!("You said “{quote}”. Do you know that, or is it a guess?"),
        _ => format!("How sure are you about “{quote}”?"),
    },
};
