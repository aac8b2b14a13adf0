//! Blame, in English.

/// Blaming others outright.
pub(crate) const BLAME: &str = "their fault, his fault, her fault, wasn't my fault, not my fault, isn't my fault, not our fault, tenant's fault, \
    to blame, i blame, couldn't be bothered, should have been the ones, if people in that, not me, and not mine, nothing to do with me, did their job, \
    did his job, did her job, who'd caused it, got the grief, tells you everything, that's what you get, because of them, because of him, \
    because of her, lifted a finger";

/// Words that often accompany it.
pub(crate) const GRUMBLE: &str = "hopeless, nobody cares, who should've, should've stepped, should have stepped, should have been done, incompetent, \
    useless, lazy, stupid, idiot*, clueless, no clue, no idea what, never answers, messed up, never listens, wouldn't listen, didn't listen, \
    eggs them on, that sort, pushed through by, thrown away by, can't read, nobody there reads, no one reads, never followed, never read, \
    isn't in their contract, was ignored by, was refused by, refused to, attention span, didn't help by, hid in, on holiday for, when it should've, \
    muggins, too busy, a mistake from, overturned by, nobody told, no one told, never told, nobody helped, no one helped, wouldn't help, \
    didn't bother, didn't care, don't care, doesn't care, terrible, awful, ridiculous, nothing i could, nothing we could, dropped the ball, \
    let us down, let me down, sat on it, took forever, kept changing, changed their mind, changed his mind, moved the goalposts, took the credit, \
    dumped on, unprofessional, careless, sloppy, blamed me, blamed us, their problem, these days, any attention, the phones, stopped coming";

/// Taking the blame.
pub(crate) const OWNED: &str = "my fault, my mistake, this is on me, it's on me, it was on me, i was wrong, i got it wrong, our own fault, i own that";
