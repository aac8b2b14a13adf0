//! What English sentences do in a story.

/// Participles of actions, as they follow "was" and "were".
pub(crate) const DONE: &str = "\
    made done called written drawn held sent put built set cut brought given taken thrown told chosen \
    found carried identified removed merged communicated published activated collected exchanged \
    filed opened reviewed laid discussed granted created arranged trained renamed scanned painted \
    retired erected deployed accommodated asked raised established agreed decided started formed \
    appointed hired assigned introduced installed implemented tested moved replaced updated changed \
    rewritten rolled migrated organized organised scheduled prepared presented proposed conducted \
    performed launched adopted shared distributed drafted assembled overturned booked filled \
    terminated pointed refused ignored redrawn reorganised reorganized checked contacted informed \
    ordered analysed analyzed investigated added handed owned named split tendered";

/// Possible results, or results that are still open.
pub(crate) const POSSIBLE: &str = "could be, could save, could free, could cut, could possibly, could probably, could perhaps, could even, \
    could close, could double, could help, might, may be, may not, hope, hoping, hopefully, should be good, \
    possibly, we'll, i'll, it'll, will be, going to, haven't switched, haven't, not yet, not happened yet, \
    isn't quite, isn't done, still being, still sort of being, plan to, planning to, expect to, expected to, \
    if it works, once everything, with some luck, who knows, would even, still looking";

/// What was learned.
pub(crate) const LESSON: &str = "learned, learnt, lesson, lessons, taught me, what i took, i took from it, next time, \
    since then i, i now, these days i, takeaway, i've learned, looking back, in hindsight, that's the whole, \
    isn't a reason, aren't a reason, is of no use, before i move, i still make, i try to keep, the only reason";

/// A time after the events before.
pub(crate) const LATER: &str = "since, ever since, there's no, there is no, no longer, no more, after that, afterwards, from then on, by the second, by the third, \
    by christmas, by friday, by the friday, by the time, within, now, still, the next week, the next day, \
    the next month, the next year, the following, next morning, in the end, eventually, that month, that year, \
    that winter, later, at the end, on opening night, this year, today, to this day, finally, in july, in may, \
    in march, in june, in autumn, in september, in october, in december, a year after, after a year, \
    on the eighth, on week, on saturday, back before, at noon, over a winter, over the years, subsequently";

/// Trouble, moods, and complaints.
pub(crate) const COMPLAINT: &str = "would have, if it had, nobody cares, hopeless, the worst, should have been, should've been, should have, \
    should've, not my fault, not our fault, fault, you'd think, that's what you get, couldn't be bothered, \
    if people in that, never followed, eggs them on, that sort, lifted a finger, state of this, \
    can't sell without, got the grief, who can't read, attention span, tells you everything, nothing i can tell";
