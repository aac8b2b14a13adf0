//! The words that English interviewers ask with, whatever the matter is.

use crate::coach::lexicon::InterviewerWords;

use super::stem;

pub(super) const INTERVIEWER: InterviewerWords = InterviewerWords {
    interrogatives: &["what which how", "why", "who whose whom", "when", "where"],
    starters: "\
        what, which, how, why, who, whose, when did, when was, when were, when do, when would, where did, where was, where were, \
        where do, where would, are you, were you, do you, did you, have you, had you, would you, \
        could you, can you, will you, is there, was there, did it, was it, is it, did they, do they, does it, does that",
    joining: &["and", "or", "but", "so", "then", "also"],
    words: "\
        yourself yourselves themselves itself himself herself myself ourselves you've you're you'll you'd we've they've he's she's they'd \
        how's who's where's when's why's should must shall may might been being not never no without nor neither don't doesn't \
        didn't won't wouldn't isn't aren't wasn't weren't can't cannot couldn't shouldn't haven't hasn't hadn't \
        exactly exact specifically specific concretely concrete precisely precise actually actual roughly approximately briefly mainly \
        first next last finally before after afterwards afterward during until till since once again still already ever yet later earlier \
        back ahead now today then time moment point stage step part role side kind case example instance detail details \
        reason result outcome effect difference situation context approach method decision choice option options alternative alternatives \
        idea view opinion word words person people someone somebody anyone anybody everyone everybody others other another else \
        something anything everything someone's same different differently own alone together each every all both less least many few \
        little bit long far often soon quickly hard hardest difficult difficulty important instead such around between through \
        against toward towards within outside inside under off away only even exactly maybe perhaps just rather \
        say tell talk describe explain walk mean think thought feel felt know learn decide choose pick happen start begin end turn \
        try use need want make take give keep find look see show check consider expect mention handle deal work come put set ask \
        answer help matter lead bring involve react respond base mind remember bear stand sure able possible",
    numerals: "\
        two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen \
        twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion dozen dozens \
        half twice double triple tenfold percent",
    improper: "\
        married, marry, marriage, husband, wife, spouse, boyfriend, girlfriend, pregnan*, maternity, children, kids, how old, your age, \
        religio*, church, your politic*, vote for, voted for, home address, where do you live, where you live, nationality, citizenship, \
        disab*, ethnic*, gender, sexual*, your parents, your family, your father, your mother, your weight, your height, your salary, \
        do you earn, your health, criminal record, your bank account",
    flatters: "\
        great, excellent*, impressive*, impressed, well, good, nice, nicely, wonderful*, fantastic*, amazing*, perfect*, thank*, thanks, \
        appreciate, love, loved, interesting*, correct, correctly, exactly right, that's right, strong, excel, excels, smart, smartly, wise, \
        wisely, clever*, brilliant*, outstanding, remarkabl*, thoughtful*, insight*, talent*, skilled, skilful*, skillful*, expert, expertly, \
        successfully, congratulations, congrats, bravo, awesome, cool, glad, pleased, admirabl*, admire, commendabl*, kudos, superb*, \
        poor, poorly, bad, badly, weak, disappoint*, unfortunately, sadly, terribl*, awful*",
    key: stem,
    may_count: &["one"],
    same_verb: |_, _| false,
    asks_politely: |_| true,
};
