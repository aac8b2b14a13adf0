//! The English words used by the rules.

use super::clause::{CLAUSE, begins_clause, says_anew, says_oneself};
use super::common::COMMON;
use super::filler::{filler_means, hedge_means};
use super::interviewer::INTERVIEWER;
use super::measure::MEASURE;
use super::number::READING;
use super::quiz::QUIZ;
use super::sentence::{passive, traits};
use super::topics::TOPICS;
use super::{asked, beside, blame};
use crate::coach::lexicon::Lexicon;
use crate::coach::reading::manner::SentenceEnding;

pub(in crate::coach::lexicon) const LEXICON: Lexicon = Lexicon {
    called: &["영어", "english"],
    little: &[
        "the", "a", "an", "i", "we", "to", "of", "and", "in", "is", "was", "it", "that", "my",
        "for", "on", "with", "be", "are", "you", "our", "at", "by", "this", "have", "as", "not",
        "from", "or", "so", "but", "had", "no", "yes",
    ],
    parts: ["Situation", "Task", "Action", "Result"],
    clause: &CLAUSE,
    begins_clause,
    says_anew,
    says_oneself,
    ends_clause: |_| false,
    ends_sentence: |_| false,
    ending: |_| SentenceEnding::Open,
    ends_unmarked: |_| false,
    goes_on: &[],
    abbreviations: &[
        "e.g", "i.e", "etc", "vs", "mr", "ms", "mrs", "dr", "no", "approx", "inc", "st", "fig",
        "ver",
    ],
    ends_line: &[],
    common: COMMON,
    particles: &[],
    endings: &[
        "ions", "ings", "ion", "ing", "ies", "ed", "es", "s", "ly", "e",
    ],
    inflections: &["s", "es", "d", "ed", "ing"],
    traits,
    passive,
    filler: "\
        um, umm, uh, uhh, uhm, er, erm, hmm, you know, i mean, basically, literally, just, so yeah, \
        yeah, and stuff, or whatever, and things like that, and all that, like i said",
    filler_beside: "\
        actually, honestly, obviously, kind of, sort of, kinda, sorta, really, anyway, well",
    filler_set_off: "like",
    sets_off: &["was", "were", "i'm", "just", "so", "um", "uh", "and"],
    filler_means,
    hedge: "\
        maybe, perhaps, kind of, sort of, kinda, sorta, i guess, i suppose, i'm not sure, \
        i am not sure, not really sure, not entirely sure, more or less, or something, \
        if i remember correctly, i'm not certain, i feel like",
    hedge_beside: "\
        probably, possibly, somewhat, a little bit, a bit, might have, seemed like, seems like, \
        hopefully, pretty much, i think, apparently",
    hedge_means,
    preamble: "\
        great question, good question, interesting question, tough question, hard question, \
        thank you for, thanks for, let me think, let me start by, let me tell you, \
        i'd like to talk about, i would like to talk about, i'm going to talk about, \
        i will talk about, i'd like to share, i would like to share, before i answer, \
        to answer your question, you asked, your question, i'm a bit nervous, i'm nervous, hello, \
        hi, nice to meet, that's a question, many examples, many things come to mind, so many, \
        where do i begin, where to begin, where to start, i've thought about this, \
        i have thought about this, i've been thinking, glad you asked",
    we: "\
        we, we'd, we've, the team, our team, my team, all of us, everyone on the team, \
        the whole team, together as a team",
    subjects: &["we", "the team", "our team", "my team"],
    together: &[],
    another_team: |_, _| false,
    frames: &[],
    own_share: "\
        myself, my part, my role, my job was, my share",
    alone: "",
    measure: MEASURE,
    numerals: "\
        half, halved, twice, double, doubled, triple, tripled, two, three, four, five, six, seven, \
        eight, nine, ten, eleven, twelve, fifteen, twenty, thirty, forty, fifty, sixty, seventy, \
        eighty, ninety, hundred, hundreds, thousand, thousands, million, millions, dozen, dozens, \
        percent, a third, a quarter, two-thirds, three-quarters, zero, an hour, one hour, a day, \
        one day, a week, one week, a month, one month, a year, one year, a minute, one minute, \
        overnight, fivefold, tenfold, threefold, twofold, single-digit, double-digit, not a single, \
        not one",
    scopes: "\
        every week, every day, every month, every girl, every one of, company-wide, companywide, \
        across the company, across the organization, across the organisation, organization-wide, \
        other teams, other team, every team, all teams, all the teams, all our, all of our, \
        all customers, all users, all services, the whole company, the whole team, \
        the whole department, the entire, every customer, every service, every release, \
        every new hire, worldwide, nationwide, became the standard, the team standard, \
        company standard, team's standard, standard for",
    gone: "\
        nobody was, no one was, nobody has, none of them, no purchase, no order, no complaint*, \
        no more, hasn't died since, never happened again, has not happened since, \
        hasn't happened since, not happened again, did not recur, didn't recur, never recurred, \
        never came back, no recurrence, no repeat, has not come back, hasn't come back",
    work: "\
        company, team, teams, project*, customer*, client*, user, users, guest*, manager, boss, \
        colleague*, coworker*, release*, deploy*, server*, system*, service*, software, code, \
        database*, quer*, log, logs, report*, meeting*, deadline*, product, contract*, payment*, \
        order, orders, warehouse, shop, store, hotel, intern, internship, job, work, worked, \
        office, professor, thesis, lab, alert*, build, builds, airline, flight*, airport, desk, \
        counter, shift*, restaurant, waiter, waitress, invoice*, refund*, supplier*, patient*, \
        student*, script*, backup*, pipeline*, incident*",
    declining: "\
        i don't know, i do not know, no idea, i can't think of, i cannot think of, \
        nothing comes to mind, i don't remember, i can't remember, i've never, i have never, \
        i don't have any, pass, not sure, no comment, skip",
    declining_briefly: &["pass", "skip"],
    declining_still: &[],
    nothing: &["tbd", "todo", "n/a", "none"],
    hardly: &["nothing i can tell", "nothing to tell"],
    evasion: beside::EVASION,
    assent: beside::ASSENT,
    empty: beside::EMPTY,
    first_person: "\
        i, i'm, i'd, my",
    blame: blame::BLAME,
    grumble: blame::GRUMBLE,
    owned: blame::OWNED,
    asking: asked::ASKING,
    nothing_asked: asked::NOTHING,
    praise: asked::PRAISE,
    to_readers: asked::TO_READERS,
    terms: asked::TERMS,
    interviewer: INTERVIEWER,
    quiz: QUIZ,
    number: READING,
    themes: THEMES,
    topics: &TOPICS,
};

const THEMES: &[&str] = &[
    "\
        customer*, client*, user, users, guest*",
    "\
        conflict*, disagree*, argu*, push back, pushed back, persua*, convinc*, objected",
    "\
        manager, boss, superior, director, supervisor, vp",
    "\
        fail*, mistake*, wrong, regret*, missed",
    "\
        deadline*, schedule, on time, urgent*, in a hurry, by friday",
    "\
        learn*, study, studied, taught myself, unfamiliar",
    "\
        risk*, gamble, uncertain*",
    "\
        data, information, evidence, metric*, numbers",
    "\
        improv*, automat*, simplif*, invent*, idea*, innovat*",
    "\
        cost*, budget, saved, saving*, frugal*, spend*, bill",
    "\
        mentor*, junior, colleague*, teammate*, coach*, helped, help",
    "\
        quality, standard*, bar, review*, test*",
    "\
        root cause, cause, investigat*, debug*, dig, dug, analy*",
    "\
        trust*, promise*, honest*, credib*",
    "\
        goal*, target*, achiev*, accomplish*, proud",
    "\
        decid*, decision*, judg*, chose, choice*",
    "\
        outage*, incident*, bug*, error*, crash*, went down, failure*",
    "\
        team*, collaborat*, together, partner*, department*",
    "\
        initiative, stepped up, volunteer*, ownership, responsib*, nobody asked",
    "\
        shout*, yell*, furious, scream*, complain*, angry, upset, unhappy, frustrat*, dissatisf*",
    "\
        hard*, difficult*, tough, challeng*, struggl*",
    "\
        feedback, critici*, advice",
    "\
        chang*, migrat*, transition*, switch*",
    "\
        led, lead*, leader*, in charge",
    "\
        aws, apply, applied, company, role, position, join*",
];
