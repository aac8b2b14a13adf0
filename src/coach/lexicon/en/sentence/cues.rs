//! The words that identify English sentences.

use std::sync::LazyLock;

use crate::coach::reading::cue::Cues;

pub(super) static HABIT: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "usually, always, typically, generally, normally, tend to, whenever, in general,
         most of the time, every time, i try to, i make sure, as a rule, i often, often i,
         i like to",
    )
});
pub(super) static HYPOTHESIS: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "i would, i will, i'll, if i were, if i had, i might, if a, if someone,
         if there is, if the",
    )
});
pub(super) static OPINION: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "i think, i believe, in my opinion, in my view, i feel that, should, is important,
         it's important, are important, is key, is essential, is crucial, matters, must,
         people need to, you have to, you need to, one has to, is the best, the key is",
    )
});
pub(super) static CHARACTER: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "i am a, i'm a, i am an, i'm an, i am very, i'm very, person who, kind of person,
         type of person, my strength*, my greatest, my weakness*, i have strong,
         i am passionate, i'm passionate, i'm good at, i am good at, hard-working, hardworking,
         team player, detail-oriented, self-starter, people person, i pride myself,
         i'm known for, i am known for, i consider myself, i enjoy, i love, i am someone,
         i'm someone",
    )
});
pub(super) static OCCASION: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "last year, last month, last week, last summer, last spring, last autumn, last fall,
         last winter, years ago, year ago, months ago, at the time, one day, one time, once,
         when i was, when we were, while i was, in my previous, in my last, at my previous,
         at my last, in my first, at my first, that night, that day, that week, during, in 20*,
         on a project, there was a time, in january, in february, in march, in april, in june,
         in july, in august, in september, in october, in november, in december, in may",
    )
});
pub(super) static SITUATION: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "last year, last month, last week, last summer, last spring, last autumn, last fall,
         last winter, years ago, year ago, months ago, at the time, one day, when i was,
         when we were, while i was, previous, my last job, my first job, there was, there were,
         we were, i was working, was working, during, in 20*, a customer, a client,
         our customer*, our client*, the customer, the client, broke, failed, outage, went down,
         complain*, was slow, was behind, behind schedule, problem, issue, incident, team was,
         company was, project, situation, background, internship, university, college, had been,
         was losing, kept failing, kept, noticed, an alarm, alert",
    )
});
pub(super) static TASK: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "my task, my job was, my goal, the goal was, our goal, my role was, my responsibility,
         i was responsible, i was asked, i was tasked, was assigned, i was given,
         i was in charge, i had to, we had to, i needed to, we needed to, had to be,
         needed to be, the target was, our target, the deadline was, it was my job,
         it fell to me, i was put in charge, it was up to me, i took on, my manager asked,
         the challenge was",
    )
});
pub(super) static RESULT: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "as a result, in the end, ultimately, eventually, this led to, which led to,
         that led to, resulted in, the result, the results, the outcome, reduced, reducing,
         increased, increasing, decreased, improved, improving, dropped, fell from, fell to,
         fell by, went from, went down from, grew, rose, saved, saving, cut our,
         doubled, halved, tripled, was resolved, were resolved, went live, on time,
         ahead of schedule, renewed, thanked, since then, ever since, every night since, every
         day since, every week since, every month since, has run, have run, to this day, still use, still uses,
         still in use, adopted, became the standard, never happened again, has not happened,
         hasn't happened, no further, zero, without downtime, customer satisfaction, happy with,
         succe*, thanks to, paid off, we hit, met the deadline, was fine, were fine, calmed down,
         was relieved, forgave, did not stop, didn't stop, never stopped, not a single, not once,
         percent faster, percent less, percent fewer, percent more, times faster, days early,
         weeks early, a day early, a week early, was back, were back, was restored, were restored,
         recovered",
    )
});
pub(super) static OUTCOME: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "finally, learned, learnt, lesson, launched, shipped, delivered, finished, completed,
         fixed, solved, resolved, won, agreed, approved, promoted, praised, recognized,
         recognised, appreciated, was able to, were able to, managed to, was back, worked,
         it was a, feedback, happy, satisfied, closed, became, stayed, kept the, no longer,
         proud, went well, came back, signed, accepted, passed",
    )
});
pub(super) static FINISHED: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "finished, completed, fixed, solved, resolved, shipped, delivered, launched, restored,
         closed, won, made it, renewed, signed",
    )
});
pub(super) static DOING: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "i, so we, we, then, first, decided, built, wrote, called, asked, talked, checked,
         analyzed, analysed, set up, created, proposed, suggested, organized, organised, moved,
         rolled back, reverted",
    )
});
pub(super) static OWN: LazyLock<Cues> =
    LazyLock::new(|| Cues::new("i, i'd, we, myself, the team, our team, my team"));

pub(super) static POSSIBLE: LazyLock<Cues> =
    LazyLock::new(|| Cues::new(crate::coach::lexicon::en::POSSIBLE));
pub(super) static LESSON: LazyLock<Cues> =
    LazyLock::new(|| Cues::new(crate::coach::lexicon::en::LESSON));
pub(super) static LATER: LazyLock<Cues> =
    LazyLock::new(|| Cues::new(crate::coach::lexicon::en::LATER));
pub(super) static COMPLAINT: LazyLock<Cues> =
    LazyLock::new(|| Cues::new(crate::coach::lexicon::en::COMPLAINT));
