//! The card for the day of the interview.

use crate::lang::say::day_card::Messages;

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "Card for the day",
    ABOUT: "One page to look through just before the interview: the first words of your own introduction, a story for every competency, your weak questions, and questions to ask back. 'rehearse card --format html' makes a page to print.",
    OPENING: "First words",
    no_opening: |drill| {
        format!(
            "You have not introduced yourself yet. Try '{drill}' on the home screen: the opening of your best introduction will appear here."
        )
    },
    STORIES: "A story for each competency",
    NO_STORIES: "You have written no stories yet.",
    STORIES_UNREAD: "The file of your stories cannot be read; 'rehearse check' says why.",
    gaps: |count| match count {
        1 => "1 competency has no story yet".to_owned(),
        count => format!("{count} competencies have no story yet"),
    },
    WEAK: "Weak questions",
    NO_WEAK: "No question was weak.",
    NONE_RATED: "No question has been answered and rated yet.",
    points: |points| format!("Remember: {points}"),
    BLANK: "When your mind goes blank",
    BLANK_SENTENCE: "“May I take a moment to think about that?” Breathe once, then say one sentence: the conclusion.",
    ASK: "Questions to ask back",
    ASK_FIRST: "What would make you say, after three months, that hiring me was right?",
    ASK_SECOND: "Which problem would the team most like to have solved?",
    ASK_THIRD: "What do the people who do well here have in common?",
    NERVES: "When you are nervous",
    NERVES_LINE: "Nerves are energy getting ready. Do not try to calm down: say aloud “I am excited.” In experiments, people who did spoke more persuasively (Brooks 2014).",
};
