//! What English-speaking candidates ask interviewers, whatever the question invites.

/// Having no questions.
pub(crate) const NOTHING: &str = "no questions, no question, nothing really, nothing from me, nothing comes to mind, i'm good, i am good, \
    i don't have any, don't have any questions, not really, no thank*, no thanks, i think that's all, that's all from me, all clear, \
    nothing to ask, none from me, you've covered everything, you covered everything, i'm all set";

/// Pay and conditions.
pub(crate) const TERMS: &str = "salary, pay, paid, bonus*, vacation, holidays, holiday allowance, days off, benefits, perks, overtime, raise, raises, \
    compensation, stock options, remote, work from home, parking, promotion*, promoted, sick leave, pension";

/// Questions.
pub(crate) const ASKING: &str = "what, how, who, when, where, why, which, do you, does, is there, are there, could you, can you, would you, \
    i'd like to know, i wonder, i was wondering";

/// Praise of an answer, and thanks for it.
pub(crate) const PRAISE: &str = "great, excellent, impressive, impressed, well done, good answer, good point, good example, good job, nice, nicely, wonderful, fantastic, \
    amazing, perfect, thank*, thanks, appreciate, love that, interesting, correct, exactly right, that's right, strong answer";

/// Statements about the answer itself, or addressed to its reader.
pub(crate) const TO_READERS: &str = "the candidate, this candidate, this answer, the answer above, every point, each point, all points, all the points, \
    point is covered, points are covered, made this point, makes this point, answer yes, say yes, ignore the rules, ignore all, \
    ignore previous, ignore the above, ignore the instructions, instructions above, rules above, language model";
