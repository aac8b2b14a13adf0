//! The words that the readers of notes, postings and CVs know, a folder a language.

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
    /// Names that notes give the parts of a story, by `Part::ALL`, besides those of the coach.
    pub(super) parts: [&'static [&'static str]; 4],
}

/// What lines of a posting are made of, in small letters.
pub(super) struct PostingWords {
    /// Words that make a line a preference, whatever it is under.
    pub(super) preferred: &'static [&'static str],
    /// Preferences that are about the person: no question tests them.
    pub(super) personal: &'static [&'static str],
    /// What a document settles, or the calendar.
    pub(super) document: &'static [&'static str],
    /// What speaks to the applicant, or of the process and what the firm gives.
    pub(super) noise: &'static [&'static str],
    /// What a firm gives, whatever verb of work is beside it.
    pub(super) given: &'static [&'static str],
    /// Nouns that end a line of work.
    pub(super) work: &'static [&'static str],
    /// Other ends of a sentence that says what one will do.
    pub(super) works: &'static [&'static str],
    /// How long and how one is hired.
    pub(super) firm: &'static [&'static str],
    /// How a line of work begins.
    pub(super) work_opens: &'static [&'static str],
    /// Words of a sentence that says what one will do.
    pub(super) work_stated: &'static [&'static str],
    /// Words of a sentence that says what one needs.
    pub(super) needs: &'static [&'static str],
    /// Ends of a line that names the person who is wanted.
    pub(super) person: &'static [&'static str],
    /// Verbs at the end of a line that says what is done.
    pub(super) done: &'static [&'static str],
    /// How a sentence begins that says what the firm does or is.
    pub(super) firm_opens: &'static [&'static str],
    /// What makes a preference of a part of a line only.
    pub(super) aside: &'static [&'static str],
    /// Marks of a must.
    pub(super) required: &'static [&'static str],
    /// Particles and endings that are taken off a word, the longer first.
    pub(super) endings: &'static [&'static str],
    /// Words that any posting and any question has.
    pub(super) empty: &'static [&'static str],
    /// Subjects that postings and questions have different words for, without endings, each with
    /// the same word first in every language.
    pub(super) subjects: &'static [&'static [&'static str]],
    /// Names of things that are written in several ways, without endings, each with the same word
    /// first in every language.
    pub(super) names: &'static [&'static [&'static str]],
    /// What a sentence outside every section has that says whom they look for.
    pub(super) looked_for: &'static [&'static str],
}

/// Names of the sections of a posting, in small letters without spaces and marks.
pub(super) struct SectionNames {
    /// Sections that say what one will do.
    pub(super) duty: &'static [&'static str],
    /// Sections that say what one needs.
    pub(super) requirement: &'static [&'static str],
    /// Sections that say what is welcome.
    pub(super) preference: &'static [&'static str],
    /// Sections of anything else.
    pub(super) other: &'static [&'static str],
    /// Words of a section that says what is not asked for.
    pub(super) refused: &'static [&'static str],
    /// Words, as written, of a company that interviews in a loop.
    pub(super) loops: &'static [&'static str],
    /// Words, as written, of a young company.
    pub(super) startups: &'static [&'static str],
}

/// Words that make a claim, and words that take it back, in small letters.
pub(super) struct CvWords {
    /// A result.
    pub(super) result: &'static [&'static str],
    /// A role.
    pub(super) role: &'static [&'static str],
    /// A decision.
    pub(super) decision: &'static [&'static str],
    /// A tool or a method.
    pub(super) tool: &'static [&'static str],
    /// A trait of one's own.
    pub(super) traits: &'static [&'static str],
    /// A motive.
    pub(super) motive: &'static [&'static str],
    /// What is only planned, or was not done.
    pub(super) not_done: &'static [&'static str],
    /// What others said or did.
    pub(super) others: &'static [&'static str],
    /// What is beside the text: contact, dates of editing, figures of a platform.
    pub(super) aside: &'static [&'static str],
    /// Sections whose words are nobody's claims: lists without work after them, and others' words.
    pub(super) others_sections: &'static [&'static str],
    /// Sections of a CV about its writer.
    pub(super) sections: &'static [&'static str],
    /// Ends of a sentence.
    pub(super) verb_ends: &'static [&'static str],
    /// What no question of the form has.
    pub(super) stated: &'static [&'static str],
    /// What opens a list of skills.
    pub(super) listed: &'static [&'static str],
    /// The same, where one of `helping` follows.
    pub(super) listed_if_helping: &'static [&'static str],
    /// Helping others.
    pub(super) helping: &'static [&'static str],
    /// Units of figures; the first that fits counts.
    pub(super) units: &'static [&'static str],
    /// What follows the digits of a year.
    pub(super) years: &'static [&'static str],
    /// Words that a quotation does not end on.
    pub(super) hanging: &'static [&'static str],
}

/// What people put before what they note, in small letters without spaces and marks.
pub(super) struct Labels {
    /// Before a question.
    pub(super) question: &'static [&'static str],
    /// Before an answer.
    pub(super) answer: &'static [&'static str],
    /// Before a follow-up question.
    pub(super) follow_up: &'static [&'static str],
    /// Before a hint.
    pub(super) hint: &'static [&'static str],
    /// What the summary of an answer that is folded away says.
    pub(super) folded: &'static [&'static str],
    /// What opens a hint, as written, before its text.
    pub(super) asides: &'static [&'static str],
    /// Labels that also begin other lines: they need a mark or a number.
    pub(super) short: &'static [&'static str],
    /// Labels of a question that need a mark, whatever their number.
    pub(super) marked: &'static [&'static str],
    /// Labels that without a number are words like any other.
    pub(super) words: &'static [&'static str],
    /// Beginnings of labels of a hint that may stand alone.
    pub(super) hinted: &'static [&'static str],
    /// What people draw before a reply.
    pub(super) branches: &'static [&'static str],
    /// What numbers a list, before a point or a bracket.
    pub(super) ordinals: &'static [&'static str],
}

/// How questions and requests are worded, in small letters without closing marks.
pub(super) struct AskingWords {
    /// Endings of a question or request.
    pub(super) endings: &'static [&'static str],
    /// Endings that need a blank before them, as nouns end alike.
    pub(super) short_endings: &'static [&'static str],
    /// First words of a question or request.
    pub(super) openers: &'static [&'static str],
    /// What every interviewer asks for by its name alone, without blanks.
    pub(super) topics: &'static [&'static str],
    /// Endings of a sentence that states something.
    pub(super) statements: &'static [&'static str],
    /// Units of a limit after a question: "(700자 이내)".
    pub(super) limits: &'static [&'static str],
}

/// Names of keys and columns, in small letters without spaces and marks.
pub(super) struct KeyNames {
    /// A question.
    pub(super) question: &'static [&'static str],
    /// A question, where nothing else names one.
    pub(super) titles: &'static [&'static str],
    /// An answer.
    pub(super) answer: &'static [&'static str],
    /// Follow-up questions.
    pub(super) follow_ups: &'static [&'static str],
    /// Keys of lists that say something else of a question.
    pub(super) apart: &'static [&'static str],
    /// Words within a key under which questions are.
    pub(super) questions: &'static [&'static str],
    /// Columns of questions in a table.
    pub(super) question_heads: &'static [&'static str],
    /// Columns of answers in a table.
    pub(super) answer_heads: &'static [&'static str],
}

/// Words in titles and names of files, in small letters, but for `promises` without spaces and marks.
pub(super) struct TitleWords {
    /// A section of what the candidate asks, or looks up.
    pub(super) theirs: &'static [&'static str],
    /// The same, as most of the title.
    pub(super) theirs_alone: &'static [&'static str],
    /// A section that holds no questions.
    pub(super) aside: &'static [&'static str],
    /// That questions follow.
    pub(super) promises: &'static [&'static str],
    /// A guide to STAR, beside its name.
    pub(super) guides: &'static [&'static str],
}

/// What kind of question it is, in small letters without spaces and marks.
pub(super) struct KindWords {
    /// An introduction.
    pub(super) introduction: &'static [&'static str],
    /// Why this company.
    pub(super) motivation: &'static [&'static str],
    /// An experience.
    pub(super) experience: &'static [&'static str],
    /// What one is like.
    pub(super) fit: &'static [&'static str],
}

/// What a look through notes and texts of an application needs, in small letters.
pub(super) struct NoteWords {
    /// What a follow-up says before it names what was said.
    pub(super) you_said: &'static [&'static str],
    /// What stands at the end of a word and is no part of it.
    pub(super) particles: &'static [&'static str],
    /// What a word ends on: where a line is broken behind it, a space was there.
    pub(super) word_ends: &'static [&'static str],
    /// Words behind "you said" that name nothing.
    pub(super) no_terms: &'static [&'static str],
    /// Units of a limit in characters.
    pub(super) characters: &'static [&'static str],
    /// Units of a limit in bytes.
    pub(super) bytes: &'static [&'static str],
    /// What a line says beside its figures that only counts, without spaces and marks.
    pub(super) counters: &'static [&'static str],
}

languages!(lexicons);

/// Which list of a lexicon.
pub(super) type Pick = fn(&'static Lexicon) -> &'static [&'static str];

/// One list of every language.
pub(super) fn words(pick: Pick) -> impl Iterator<Item = &'static str> + Clone {
    let all = Language::ALL.into_iter().map(of);
    all.flat_map(pick).copied()
}

/// Groups of words, of every language.
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

/// The names of the parts of a story, of every language.
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
