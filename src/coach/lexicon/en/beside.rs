//! Evading a question, in English.

/// Words that fit any question.
pub(crate) const EVASION: &str = "my best, our best, work hard, worked hard, try hard, tried hard, it depends, depends on the situation, case by case, \
    hard to say, difficult to say, nothing special, nothing in particular, not really, as i said, like i said, as i mentioned, i already said, \
    i already told, already mentioned, worked out, went well, turned out, learned a lot, learnt a lot, good experience, great experience, \
    communication is key, teamwork, don't remember, can't remember, don't recall, not sure, i guess, everything we could, everything i could, \
    whatever it takes, all sorts of, various things, handled it, dealt with it, of course";

/// Words without content of their own.
pub(crate) const EMPTY: &str = "best hard work worked working always tried depends situation case difficult nothing special particular really said \
    mentioned already told things thing went well fine good great experience learned learnt communication key teamwork team remember recall sure \
    guess everything could whatever takes sorts various handled dealt course problem issue people important result believe think every everyone \
    together different ways something anything moment honest honestly right answer question earlier before ended turned";

/// Yes and no, as the first word of a reply.
pub(crate) const ASSENT: &str = "yes, yeah, no, nope, sure, yep";
