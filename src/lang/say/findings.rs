//! The names of the coach's checks and marks, and the wording of findings beside an answer.

messages! { findings:
    /// Heading of the coach's marks.
    COACH;
    /// There were no findings.
    NO_FINDINGS;
    /// The same, while the coach is unsure about key points.
    NO_FINDINGS_YET;
    /// The candidate's words, in the language's quotation marks.
    quoted(words: &str) -> String;
}

/// The names of the rules, each saying what is at stake.
pub mod rules {
    messages! { rules:
        /// A part of the story is missing.
        STAR_MISSING;
        /// The shares of the parts.
        STAR_BALANCE;
        /// No story although one was asked for.
        STORY_KIND;
        /// What "we" did.
        OWN_PART;
        /// No number in the Result.
        NO_NUMBER;
        /// Key points.
        KEY_POINTS;
        /// Too short, too long, slow to start.
        LENGTH;
        /// Hedges.
        HEDGING;
        /// Fillers.
        FILLER;
        /// Levels of politeness.
        REGISTER;
        /// Off topic.
        OFF_QUESTION;
        /// The same story again.
        STORY_REUSE;
        /// A pitfall of the question.
        PITFALL;
        /// What a question to the interviewer shows.
        ASKED_BACK;
    }
}

/// The names of the five marks.
pub mod marks {
    messages! { marks:
        /// Whether it is easy to follow.
        STRUCTURE;
        /// Whether it has enough content.
        SUBSTANCE;
        /// Whether it answers the question.
        RELEVANCE;
        /// Whether it shows the candidate's own part.
        OWNERSHIP;
        /// Its delivery.
        DELIVERY;
    }
}
