//! The words that the readers of notes, postings, and CVs know, one folder per language.

use crate::lang::{Language, languages, lexicons};

/// The words of one language.
pub(super) struct Lexicon {
    pub(super) posting: PostingWords,
    pub(super) sections: SectionNames,
    pub(super) cv: CvWords,
    pub(super) labels: Labels,
    pub(super) notes: NoteWords,
    pub(super) asking: AskingWords,
    pub(super) keys: KeyNames,
    pub(super) titles: TitleWords,
    pub(super) kinds: KindWords,
    /// Names of the parts of a story in notes, in the order of `Part::ALL`, in addition to the
    /// coach's.
    pub(super) parts: [&'static [&'static str]; 4],
}

/// The vocabulary of postings, in lowercase.
pub(super) struct PostingWords {
    /// Words that make a line a preference in any section.
    pub(super) preferred: &'static [&'static str],
    /// Preferences about the person, which no question tests.
    pub(super) personal: &'static [&'static str],
    /// Facts settled by a document or the calendar.
    pub(super) document: &'static [&'static str],
    /// Address to the applicant, the process, and the benefits.
    pub(super) noise: &'static [&'static str],
    /// Benefits, whatever verb of work is beside them.
    pub(super) given: &'static [&'static str],
    /// Nouns at the end of a line about work.
    pub(super) work: &'static [&'static str],
    /// Other endings of a sentence about the work.
    pub(super) works: &'static [&'static str],
    /// Duration and type of employment.
    pub(super) firm: &'static [&'static str],
    /// How a line about work begins.
    pub(super) work_opens: &'static [&'static str],
    /// Words of a sentence about the work.
    pub(super) work_stated: &'static [&'static str],
    /// Words of a sentence about requirements.
    pub(super) needs: &'static [&'static str],
    /// Endings of a line that names the person wanted.
    pub(super) person: &'static [&'static str],
    /// Verbs at the end of a line that says what is done.
    pub(super) done: &'static [&'static str],
    /// Beginnings of a sentence about the company.
    pub(super) firm_opens: &'static [&'static str],
    /// Words that make only part of a line a preference.
    pub(super) aside: &'static [&'static str],
    /// Marks of a requirement.
    pub(super) required: &'static [&'static str],
    /// Particles and endings to remove from a word, longer ones first.
    pub(super) endings: &'static [&'static str],
    /// Words that occur in any posting and any question.
    pub(super) empty: &'static [&'static str],
    /// Subjects with different words in postings and questions, without endings; each starts with
    /// the same word in every language.
    pub(super) subjects: &'static [&'static [&'static str]],
    /// Subjects that only questions about the person ask about.
    pub(super) of_persons: &'static [&'static [&'static str]],
    /// Names with several spellings, without endings; each starts with the same word in every
    /// language.
    pub(super) names: &'static [&'static [&'static str]],
    /// Other words that are written in several ways, like the names.
    pub(super) spellings: &'static [&'static [&'static str]],
    /// What a sentence outside every section has that says whom they look for.
    pub(super) looked_for: &'static [&'static str],
}

/// Names of a posting's sections, in lowercase without spaces and marks.
pub(super) struct SectionNames {
    /// Sections about the work.
    pub(super) duty: &'static [&'static str],
    /// Sections about requirements.
    pub(super) requirement: &'static [&'static str],
    /// Sections about preferences.
    pub(super) preference: &'static [&'static str],
    /// Sections about anything else.
    pub(super) other: &'static [&'static str],
    /// Words of a section about what is not required.
    pub(super) refused: &'static [&'static str],
    /// Words, as written, of a company that interviews in a loop.
    pub(super) loops: &'static [&'static str],
    /// Words, as written, of a startup.
    pub(super) startups: &'static [&'static str],
}

/// Words that make a claim, and words that negate it, in lowercase.
pub(super) struct CvWords {
    /// A result.
    pub(super) result: &'static [&'static str],
    /// A role.
    pub(super) role: &'static [&'static str],
    /// A decision.
    pub(super) decision: &'static [&'static str],
    /// A tool or a method.
    pub(super) tool: &'static [&'static str],
    /// A personal trait.
    pub(super) traits: &'static [&'static str],
    /// A motive.
    pub(super) motive: &'static [&'static str],
    /// Something only planned, or not done.
    pub(super) not_done: &'static [&'static str],
    /// Other people's words or actions.
    pub(super) others: &'static [&'static str],
    /// Other people's deeds, unless a word of `own` stands beside them.
    pub(super) others_did: &'static [&'static str],
    /// The writer's own part in a sentence that also names others.
    pub(super) own: &'static [&'static str],
    /// Side information: contact, edit dates, figures of a platform.
    pub(super) aside: &'static [&'static str],
    /// Sections without the writer's claims: lists without work, and other people's words.
    pub(super) others_sections: &'static [&'static str],
    /// Sections of a CV about its writer.
    pub(super) sections: &'static [&'static str],
    /// Endings of a sentence.
    pub(super) verb_ends: &'static [&'static str],
    /// Words that no question of a form contains.
    pub(super) stated: &'static [&'static str],
    /// Openings of a list of skills.
    pub(super) listed: &'static [&'static str],
    /// The same, if one of `helping` follows.
    pub(super) listed_if_helping: &'static [&'static str],
    /// Helping others.
    pub(super) helping: &'static [&'static str],
    /// Units of figures; the first match counts.
    pub(super) units: &'static [&'static str],
    /// Suffixes of a year's digits.
    pub(super) years: &'static [&'static str],
    /// Words on which a quotation does not end.
    pub(super) hanging: &'static [&'static str],
    /// A word that begins a phrase, before which a sentence can be cut.
    pub(super) phrase_opens: &'static [&'static str],
    /// The end of a clause, after which another begins.
    pub(super) clause_ends: &'static [&'static str],
}

/// Labels in notes, in lowercase without spaces and marks.
pub(super) struct Labels {
    /// Before a question.
    pub(super) question: &'static [&'static str],
    /// Before an answer.
    pub(super) answer: &'static [&'static str],
    /// Before a follow-up question.
    pub(super) follow_up: &'static [&'static str],
    /// Before a hint.
    pub(super) hint: &'static [&'static str],
    /// The summary of a folded answer.
    pub(super) folded: &'static [&'static str],
    /// Openings of a hint, as written, before its text.
    pub(super) asides: &'static [&'static str],
    /// What the first choice of a quiz begins with, besides numbers.
    pub(super) choices: &'static [&'static str],
    /// Labels that also begin other lines: they need a mark or a number.
    pub(super) short: &'static [&'static str],
    /// Labels of a question that need a mark, with or without a number.
    pub(super) marked: &'static [&'static str],
    /// Labels that are ordinary words without a number.
    pub(super) words: &'static [&'static str],
    /// Beginnings of hint labels that may stand alone.
    pub(super) hinted: &'static [&'static str],
    /// Characters drawn before a reply.
    pub(super) branches: &'static [&'static str],
    /// List numbering, before a period or a bracket.
    pub(super) ordinals: &'static [&'static str],
}

/// The wording of questions and requests, in lowercase without closing marks.
pub(super) struct AskingWords {
    /// Endings of a question or request.
    pub(super) endings: &'static [&'static str],
    /// Endings that need a space before them, because nouns end alike.
    pub(super) short_endings: &'static [&'static str],
    /// First words of a question or request.
    pub(super) openers: &'static [&'static str],
    /// First words of a request that may be as short as two words.
    pub(super) orders: &'static [&'static str],
    /// Topics that interviewers ask for by name alone, without spaces.
    pub(super) topics: &'static [&'static str],
    /// Endings of a statement.
    pub(super) statements: &'static [&'static str],
    /// Units of a limit after a question: "(700자 이내)".
    pub(super) limits: &'static [&'static str],
}

/// Names of keys and columns, in lowercase without spaces and marks.
pub(super) struct KeyNames {
    /// A question.
    pub(super) question: &'static [&'static str],
    /// A question, if nothing else names one.
    pub(super) titles: &'static [&'static str],
    /// An answer.
    pub(super) answer: &'static [&'static str],
    /// Follow-up questions.
    pub(super) follow_ups: &'static [&'static str],
    /// Keys of lists with other information about a question.
    pub(super) apart: &'static [&'static str],
    /// Words in keys that contain questions.
    pub(super) questions: &'static [&'static str],
    /// Question columns of a table.
    pub(super) question_heads: &'static [&'static str],
    /// Answer columns of a table.
    pub(super) answer_heads: &'static [&'static str],
}

/// Words in titles and file names, in lowercase and, except for `promises`, without spaces and
/// marks.
pub(super) struct TitleWords {
    /// A section of what the candidate asks or looks up.
    pub(super) theirs: &'static [&'static str],
    /// The same, if it is most of the title.
    pub(super) theirs_alone: &'static [&'static str],
    /// A section without questions.
    pub(super) aside: &'static [&'static str],
    /// Words that announce questions.
    pub(super) promises: &'static [&'static str],
    /// Words for a guide, beside the name STAR.
    pub(super) guides: &'static [&'static str],
}

/// The kinds of questions, in lowercase without spaces and marks.
pub(super) struct KindWords {
    /// An introduction.
    pub(super) introduction: &'static [&'static str],
    /// Why this company.
    pub(super) motivation: &'static [&'static str],
    /// An experience.
    pub(super) experience: &'static [&'static str],
    /// The candidate's character.
    pub(super) fit: &'static [&'static str],
}

/// The words for checking notes and application texts, in lowercase.
pub(super) struct NoteWords {
    /// What a follow-up says before it names what was said.
    pub(super) you_said: &'static [&'static str],
    /// Suffixes that are not part of a word.
    pub(super) particles: &'static [&'static str],
    /// Word endings: if a line is broken after one, there was a space.
    pub(super) word_ends: &'static [&'static str],
    /// Words after "you said" that name nothing.
    pub(super) no_terms: &'static [&'static str],
    /// Units of a limit in characters.
    pub(super) characters: &'static [&'static str],
    /// Units of a limit in bytes.
    pub(super) bytes: &'static [&'static str],
    /// Words of a line that only counts, without spaces and marks.
    pub(super) counters: &'static [&'static str],
}

languages!(lexicons);

/// Selects a list of a lexicon.
pub(super) type Pick = fn(&'static Lexicon) -> &'static [&'static str];

/// One list, for every language.
pub(super) fn words(pick: Pick) -> impl Iterator<Item = &'static str> + Clone {
    let all = Language::ALL.into_iter().map(of);
    all.flat_map(pick).copied()
}

/// Groups of words, for every language.
pub(super) fn groups(
    pick: fn(&Lexicon) -> &'static [&'static [&'static str]],
) -> impl Iterator<Item = &'static [&'static str]> + Clone {
    let all = Language::ALL.into_iter().map(of);
    all.flat_map(pick).copied()
}

/// Whether a word is in one list of any language.
pub(super) fn has(pick: Pick, word: &str) -> bool {
    words(pick).any(|it| it == word)
}

/// The names of the parts of a story, for every language.
pub(super) fn parts() -> impl Iterator<Item = [&'static [&'static str]; 4]> {
    Language::ALL.into_iter().map(|it| of(it).parts)
}

#[cfg(test)]
mod tests {
    use crate::import;

    #[test]
    fn notes_a_posting_and_a_cv_in_a_third_language_are_read_by_its_own_words() {
        let notes = "Demando: Kial vi\nRespondo: Mi lernas.\n\nDemando: Kie vi\nRespondo: Hejme.\n";
        let imported = import::read("notoj.txt", notes.as_bytes()).unwrap();
        let read = imported.questions.iter();
        let read: Vec<_> = read
            .map(|it| (it.text.as_str(), it.answer.as_deref()))
            .collect();
        let expected = [("Kial vi", Some("Mi lernas.")), ("Kie vi", Some("Hejme."))];
        assert_eq!(read, expected);

        let posting = "Devoj\n- Prizorgi la servilojn\n- Verki raportojn\n";
        let lines = import::read_posting(posting.as_bytes()).unwrap();
        let kinds: Vec<_> = lines.iter().map(|it| it.kind).collect();
        let [other, duty] = [import::LineKind::Other, import::LineKind::Duty];
        assert_eq!(kinds, [other, duty, duty], "{lines:?}");

        let cv = "La eraroj malpliigis post la nova testo.\n";
        let claims = import::read_cv(cv.as_bytes()).unwrap();
        assert_eq!(claims.len(), 1, "{claims:?}");
    }
}
