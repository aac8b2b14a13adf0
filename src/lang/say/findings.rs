//! The names of what the coach looks at and marks, and how a finding is told beside an answer.

messages! { findings:
    /// Before the coach's marks.
    COACH;
    /// There was nothing to find.
    NO_FINDINGS;
    /// The same, while the coach cannot tell which key points were made.
    NO_FINDINGS_YET;
    /// Words of the candidate, in the quotation marks of the language.
    quoted(words: &str) -> String;
}

/// The rules' names, each saying what is at stake.
pub mod rules {
    messages! { rules:
        /// A part of the story is missing.
        STAR_MISSING;
        /// The parts' shares.
        STAR_BALANCE;
        /// No story where one was asked for.
        STORY_KIND;
        /// What "we" did.
        OWN_PART;
        /// No number in the Result.
        NO_NUMBER;
        /// Key points.
        KEY_POINTS;
        /// Too short, too long, slow to begin.
        LENGTH;
        /// Hedges.
        HEDGING;
        /// Fillers.
        FILLER;
        /// Levels of politeness.
        REGISTER;
        /// Off the question.
        OFF_QUESTION;
        /// The same story again.
        STORY_REUSE;
        /// What the question warns of.
        PITFALL;
        /// What a question to the interviewer shows.
        ASKED_BACK;
    }
}

/// The names of the five marks.
pub mod marks {
    messages! { marks:
        /// Whether one can follow.
        STRUCTURE;
        /// Whether it holds enough.
        SUBSTANCE;
        /// Whether it answers the question.
        RELEVANCE;
        /// Whether it shows the candidate.
        OWNERSHIP;
        /// How it is said.
        DELIVERY;
    }
}
