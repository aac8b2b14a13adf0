//! What an English sentence does, told by its verbs and by the words people use for it.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::Telling;
use crate::coach::reading::cue::Cues;
use crate::coach::reading::{Reading, Sentence};

static HABIT: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "usually, always, typically, generally, normally, tend to, whenever, in general,
         most of the time, every time, i try to, i make sure, as a rule, i often, often i,
         i like to",
    )
});
static HYPOTHESIS: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "i would, i will, i'll, if i were, if i had, i might, if a, if someone,
         if there is, if the",
    )
});
static OPINION: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "i think, i believe, in my opinion, in my view, i feel that, should, is important,
         it's important, are important, is key, is essential, is crucial, matters, must,
         people need to, you have to, you need to, one has to, is the best, the key is",
    )
});
static CHARACTER: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "i am a, i'm a, i am an, i'm an, i am very, i'm very, person who, kind of person,
         type of person, my strength*, my greatest, my weakness*, i have strong,
         i am passionate, i'm passionate, i'm good at, i am good at, hard-working, hardworking,
         team player, detail-oriented, self-starter, people person, i pride myself,
         i'm known for, i am known for, i consider myself, i enjoy, i love, i am someone,
         i'm someone",
    )
});
static OCCASION: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "last year, last month, last week, last summer, last spring, last autumn, last fall,
         last winter, years ago, year ago, months ago, at the time, one day, one time, once,
         when i was, when we were, while i was, in my previous, in my last, at my previous,
         at my last, in my first, at my first, that night, that day, that week, during, in 20*,
         on a project, there was a time, in january, in february, in march, in april, in june,
         in july, in august, in september, in october, in november, in december, in may",
    )
});
static SITUATION: LazyLock<Cues> = LazyLock::new(|| {
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
static TASK: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "my task, my job was, my goal, the goal was, our goal, my role was, my responsibility,
         i was responsible, i was asked, i was tasked, was assigned, i was given,
         i was in charge, i had to, we had to, i needed to, we needed to, had to be,
         needed to be, the target was, our target, the deadline was, it was my job,
         it fell to me, i was put in charge, it was up to me, i took on, my manager asked,
         the challenge was",
    )
});
static RESULT: LazyLock<Cues> = LazyLock::new(|| {
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
static OUTCOME: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "finally, learned, learnt, lesson, launched, shipped, delivered, finished, completed,
         fixed, solved, resolved, won, agreed, approved, promoted, praised, recognized,
         recognised, appreciated, was able to, were able to, managed to, was back, worked,
         it was a, feedback, happy, satisfied, closed, became, stayed, kept the, no longer,
         proud, went well, came back, signed, accepted, passed",
    )
});
static FINISHED: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "finished, completed, fixed, solved, resolved, shipped, delivered, launched, restored,
         closed, won, made it, renewed, signed",
    )
});
static DOING: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "i, so we, we, then, first, decided, built, wrote, called, asked, talked, checked,
         analyzed, analysed, set up, created, proposed, suggested, organized, organised, moved,
         rolled back, reverted",
    )
});
static OWN: LazyLock<Cues> =
    LazyLock::new(|| Cues::new("i, i'd, we, myself, the team, our team, my team"));

/// Past forms that do not end in -ed.
static IRREGULAR: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "was were had did went took made found told built wrote led ran got cut saw
    came gave kept left lost met paid put said sent set spent thought brought
    felt held knew began broke chose drove fell grew understood won became caught
    taught sold stood dug rose threw spoke drew sat read heard hit let shut split
    wasn't weren't didn't couldn't hadn't rebuilt stuck bought slept wore tore swore froze
    hid rode shook stole woke bit bent bound fed fought flew forgot forgave froze hung laid lay
    lent lit meant overcame redid reran resent rewrote rang ringed sang sank shone shot shrank
    slid span stepped struck swam swept swung undid underwent upheld withdrew wound overheard
    oversaw outgrew could might-have began-to dealt leapt learnt burnt spelt spilt"
        .split_whitespace()
        .collect()
});
/// Words in -ed that are no past.
static NO_PAST: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "need feed speed indeed embed exceed proceed succeed hundred agreed-upon seed
    based red shed"
        .split_whitespace()
        .collect()
});
/// A form in -ed after one of these is no past tense: "is used", "a shared", "have worked".
static NO_VERB_AFTER: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "is are be been being get gets a an the very more most have has i've we've
    it's that's they're and/or to"
        .split_whitespace()
        .collect()
});

pub(super) fn telling(reading: &Reading, sentence: &Sentence) -> Telling {
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
    let own = acted && (unnamed || deed_of(words, &["i"]));
    let passive = passive(words).is_some();
    let possible = POSSIBLE.any(words);
    Telling {
        own,
        others: !says(&OWN),
        named: deed_of(words, &["i"]),
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

static POSSIBLE: LazyLock<Cues> = LazyLock::new(|| Cues::new(crate::coach::lexicon::en::POSSIBLE));
static LESSON: LazyLock<Cues> = LazyLock::new(|| Cues::new(crate::coach::lexicon::en::LESSON));
static LATER: LazyLock<Cues> = LazyLock::new(|| Cues::new(crate::coach::lexicon::en::LATER));
static COMPLAINT: LazyLock<Cues> =
    LazyLock::new(|| Cues::new(crate::coach::lexicon::en::COMPLAINT));

/// The sentence without the sounds of somebody thinking: "I, um, like, called".
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

/// The words of a sentence, marks taken off.
fn words_of(sentence: &str) -> impl Iterator<Item = &str> {
    sentence
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’' && c != '-')
        .filter(|word| !word.is_empty())
}

fn is_past_form(word: &str) -> bool {
    word.len() > 3 && word.ends_with("ed") && !NO_PAST.contains(word) || IRREGULAR.contains(word)
}

/// "Walked out and looked": notes and quick speech leave "I" out.
fn drops_its_subject(sentence: &str) -> bool {
    let mut words = words_of(sentence).filter(|it| !ADVERBS.contains(it) && *it != "so");
    words
        .next()
        .is_some_and(|it| is_past_form(it) && !STATES.contains(it))
}

/// "I'd look", which would be done, and not "I'd looked", which had been.
fn would(sentence: &str) -> bool {
    let mut words = words_of(sentence);
    while words.any(|it| it == "i'd") {
        let verb = words
            .by_ref()
            .find(|it| !it.ends_with("ly") && !ADVERBS.contains(it) && !FILLERS.contains(it));
        let done = [
            "been", "done", "gone", "seen", "taken", "given", "written", "known", "better",
        ];
        if verb.is_some_and(|it| EITHER.contains(it) || !is_past_form(it) && !done.contains(&it)) {
            return true;
        }
    }
    false
}

/// Whether "I" or "we" did something, rather than were, had, knew or thought something.
fn acts(sentence: &str) -> bool {
    deed_of(sentence, &["i", "we", "team"])
}

fn deed_of(sentence: &str, who: &[&str]) -> bool {
    let mut words = words_of(sentence).peekable();
    let mut own = false;
    while let Some(word) = words.next() {
        if who.contains(&word) {
            own = true;
            let verb = words
                .by_ref()
                .find(|it| !it.ends_with("ly") && !ADVERBS.contains(it) && !FILLERS.contains(it));
            let Some(verb) = verb else { return false };
            if is_past_form(verb) && !STATES.contains(verb) {
                return true;
            }
        } else if own && matches!(word, "and" | "then") {
            // "I was alone and tied a thread": the subject goes on.
            let next = words.peek().copied().unwrap_or_default();
            if is_past_form(next) && !STATES.contains(next) {
                return true;
            }
        }
    }
    false
}

/// Sounds between a subject and its verb.
static FILLERS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "um uh like you know kind sort maybe perhaps probably"
        .split(' ')
        .collect()
});

/// What is no deed: to be, to have, to know.
static STATES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "was were had wasn't weren't hadn't could couldn't knew thought felt wanted believed liked
     loved needed hoped saw heard got might would should seemed lost supposed guessed didn't
     panicked used understood noticed born wished worried slept agreed became met"
        .split_whitespace()
        .collect()
});

/// "A review was carried out": something was done, and it stays open by whom.
pub(in crate::coach) fn passive(sentence: &str) -> Option<Range<usize>> {
    let at = |word: &str| word.as_ptr() as usize - sentence.as_ptr() as usize;
    let mut words = words_of(sentence).peekable();
    while let Some(word) = words.next() {
        if !matches!(word, "was" | "were" | "been" | "being") {
            continue;
        }
        while words
            .peek()
            .is_some_and(|it| it.ends_with("ly") || ADVERBS.contains(it) || FILLERS.contains(it))
        {
            words.next();
        }
        if let Some(done) = words.peek().filter(|it| DONE.contains(**it)) {
            return Some(at(word)..at(done) + done.len());
        }
    }
    None
}

static DONE: LazyLock<HashSet<&str>> =
    LazyLock::new(|| crate::coach::lexicon::en::DONE.split_whitespace().collect());

/// Where a deed gives way to what came of it: "I added an index, and | pages went from four
/// seconds to one".
fn turn(sentence: &str) -> Option<usize> {
    [", and ", ", so ", " and ", "; "].iter().find_map(|join| {
        let at = sentence.find(join)?;
        let rest = sentence.get(at + join.len()..)?;
        let another = !["i ", "we ", "then "]
            .iter()
            .any(|own| rest.starts_with(own));
        let head = sentence.get(..at)?;
        let came = rest.split(' ').nth(1).is_some() && STEPPED.any(rest) && !STEPPED.any(head);
        let subject = rest.split(' ').next()?;
        (another && came && !past(subject) && past(head)).then_some(at + join.len())
    })
}

/// What a thing does by itself when it gets better.
static STEPPED: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "fell, dropped, went from, went down, went up, grew, rose, doubled, halved, tripled,
         improved, increased, decreased, was resolved, were resolved, never happened, stopped,
         was gone, were gone, renewed, thanked, adopted, now use, now uses, takes, took",
    )
});

/// Whether the first thing that "I" or "we" do is in the present: in "then I repeat what I
/// understood" the past is in a clause below. What is thought now may be about the past.
fn in_the_present(sentence: &str) -> bool {
    let mut words = sentence
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’' && c != '-')
        .filter(|word| !word.is_empty());
    while words.any(|word| word == "i" || word == "we") {
        let verb = words.find(|word| !word.ends_with("ly") && !ADVERBS.contains(word));
        match verb {
            Some(verb) if EITHER.contains(verb) || THINKING.contains(verb) => {}
            Some(verb) => return !(verb.ends_with("ed") || IRREGULAR.contains(verb)),
            None => return false,
        }
    }
    false
}

/// What may stand between a subject and its verb.
static ADVERBS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "always then also often first never just once all both myself ourselves still even soon
    later instead too now not already almost quite rather and at last each together sometimes
    ever only therefore therefore's thus of us"
        .split_whitespace()
        .collect()
});

/// Forms that are past and present in one.
static EITHER: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "cut put let set hit read shut split cost bet quit rid spread"
        .split_whitespace()
        .collect()
});

/// What is thought, or only meant, in the present, whatever it is about.
static THINKING: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "think guess suppose believe know feel mean remember recall am are have hope wish would will
    can could might may should must do don't like want wanted haven't can't admit understand
    consider recommend say"
        .split_whitespace()
        .collect()
});

fn past(sentence: &str) -> bool {
    let mut before = "";
    for word in sentence.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’' && c != '-')
    {
        if word.is_empty() {
            continue;
        }
        let regular = word.len() > 3 && word.ends_with("ed") && !NO_PAST.contains(word);
        let participle = matches!(
            before,
            "is" | "are" | "be" | "been" | "being" | "it's" | "they're"
        );
        let verb =
            regular && !NO_VERB_AFTER.contains(before) || IRREGULAR.contains(word) && !participle;
        if verb && !matches!(before, "to" | "would" | "will" | "can" | "i'd") {
            return true;
        }
        before = word;
    }
    false
}
