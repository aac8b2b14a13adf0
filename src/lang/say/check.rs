//! What `check` and every loader say about a file that is not in order.

use super::Phrase;

messages! { check:
    /// The word before an error.
    ERROR;
    /// A broken syntax of no usual sort.
    SYNTAX;
    /// How to mend it.
    MEND_SYNTAX;
    /// A list that does not end.
    UNCLOSED_LIST;
    /// How to mend it.
    CLOSE_LIST;
    /// A table in braces that does not end.
    UNCLOSED_TABLE;
    /// How to mend it.
    CLOSE_TABLE;
    /// A text of several lines between these marks that does not end.
    unclosed_text(marks: &str) -> Localized;
    /// How to mend it.
    close_text(marks: &str) -> Localized;
    /// The head of a table that is none.
    BAD_HEAD;
    /// Parentheses around a list.
    PARENTHESES;
    /// How to mend that.
    MEND_PARENTHESES;
    /// How to mend a colon between a key and its value.
    WRITE_EQUALS;
    /// A heading as YAML writes it.
    YAML_HEAD;
    /// A heading with a dash before it.
    BEFORE_HEAD;
    /// A heading with a name that cannot stand in one.
    BAD_HEAD_NAME;
    /// A heading without a name.
    NO_HEAD_NAME;
    /// How to mend it.
    NAME_HEAD;
    /// Something stands behind a heading.
    AFTER_HEAD;
    /// How to mend it.
    NEXT_LINE;
    /// How to mend it.
    write_head(head: &str) -> Localized;
    /// The heading of a single table where several are wanted.
    single_head(name: &str) -> Localized;
    /// A file that is JSON.
    JSON;
    /// How to mend a file that is JSON.
    MEND_JSON;
    /// A heading and what belongs below it on one line.
    HEAD_AND_KEY;
    /// How to mend a heading and what belongs below it on one line.
    head_above(head: &str, below: &str) -> Localized;
    /// What becomes of a folder of transcripts that is not there yet.
    MADE_WHEN_NEEDED;
    /// How to mend a key without a value.
    WRITE_VALUE;
    /// A backslash that takes the quotation mark behind it into the text.
    BACKSLASH_AT_END;
    /// A key without an equals sign.
    NO_EQUALS;
    /// A key without a value.
    no_value(key: &str) -> Localized;
    /// A text without quotation marks.
    UNQUOTED;
    /// Something like a number that is none.
    bad_number(written: &str) -> Localized;
    /// How to mend it.
    WRITE_NUMBER;
    /// A key that stands twice.
    twice(key: &str) -> Localized;
    /// How to mend it.
    KEEP_ONE;
    /// No comma between two entries.
    NO_COMMA;
    /// How to mend it.
    ADD_COMMA;
    /// A comma too many.
    EXTRA_COMMA;
    /// How to mend it.
    REMOVE_COMMA;
    /// An equals sign too many.
    EXTRA_EQUALS;
    /// How to mend it.
    REMOVE_EQUALS;
    /// Something behind a value.
    TOO_MUCH;
    /// How to mend it.
    ONE_A_LINE;
    /// A value without a key.
    NO_KEY;
    /// How to mend it.
    NAME_IT;
    /// A key with characters that need quotation marks.
    BAD_KEY;
    /// How to mend it.
    QUOTE_KEY;
    /// Lists and tables deeper inside one another than can be read.
    TOO_DEEP;
    /// How to mend it.
    FLATTEN;
    /// A quotation mark of a word processor, where TOML wants its own.
    smart_quote(mark: char) -> Localized;
    /// How to mend it.
    MEND_SMART_QUOTE;
    /// A space that is not the keyboard's, or nothing that can be seen.
    odd_space(c: char) -> Localized;
    /// How to mend it.
    MEND_ODD_SPACE;
    /// A sign that an input method made twice as wide.
    full_width(c: char) -> Localized;
    /// How to mend it.
    mend_full_width(plain: char) -> Localized;
    /// A backslash in a text before something that it cannot escape.
    BACKSLASH;
    /// How to mend it.
    MEND_BACKSLASH;
    /// A quotation mark inside a text that ended the text.
    inner_quote(mark: char) -> Localized;
    /// How to mend it.
    MEND_INNER_QUOTE;
    /// A text that does not end on its line.
    UNENDED;
    /// How to mend it, where it began with this quotation mark.
    mend_unended(mark: char) -> Localized;
    /// A conflict that git left in the file, from one line to another.
    git_conflict(lines: [usize; 2]) -> Localized;
    /// How to mend it.
    MEND_CONFLICT;
    /// A question bank of the user's with the id of one that is built in.
    built_in_bank(id: &str) -> Localized;
    /// A scenario of the user's with the id of one that is built in.
    built_in_scenario(id: &str) -> Localized;
    /// How to mend it.
    MEND_BUILT_IN;
    /// Two files of one folder with one id, of which the other is used.
    same_id(id: &str, other: &str) -> Localized;
    /// How to mend it.
    MEND_SAME_ID;
    /// A question bank where scenarios are read.
    MISPLACED_BANK;
    /// Where it belongs.
    MOVE_BANK;
    /// A folder whose files are not read.
    UNREAD_FOLDER;
    /// Where they belong.
    MOVE_UP;
    /// A file that is not read because of its name.
    UNREAD_NAME;
    /// How it should be called.
    RENAME_TO_TOML;
    /// A scenario where question banks are read.
    MISPLACED_SCENARIO;
    /// Where it belongs.
    MOVE_SCENARIO;
    /// A key that no such table has.
    unknown_key(key: &str) -> Localized;
    /// A word that is none of the known ones.
    unknown_word(word: &str) -> Localized;
    /// How to mend a word that is nearly a known one.
    did_you_mean(word: &str) -> Localized;
    /// How to mend a word that is near to none: the list of those that can be here.
    one_of(words: &[&str]) -> Localized;
    /// How to mend a reference where there is nothing yet to refer to.
    NONE_DEFINED;
    /// A value of the wrong type.
    wrong_type(key: &str, expected: Phrase, found: Phrase) -> Localized;
    /// How to mend a value of the wrong type.
    for_example(example: &str) -> Localized;
    /// A key that must be there and is not.
    missing_key(key: &str) -> Localized;
    /// How to mend a missing key.
    add_key(example: &str) -> Localized;
    /// A text that is in one language and not in the other.
    missing_translation(key: &str, missing: crate::lang::Language) -> Localized;
    /// How to mend a missing translation.
    add_translation(missing: crate::lang::Language) -> Localized;
    /// A text with nothing in it.
    empty_text(key: &str) -> Localized;
    /// How to mend an empty text.
    FILL_IN;
    /// A number outside its range.
    out_of_range(key: &str, low: i64, high: i64) -> Localized;
    /// A number with a fraction outside its range.
    number_out_of_range(key: &str, low: f64, high: f64) -> Localized;
    /// A text that is no day.
    bad_day(written: &str) -> Localized;
    /// A text that is no time of day.
    bad_time_of_day(written: &str) -> Localized;
    /// A length of time that cannot be read.
    bad_duration(written: &str) -> Localized;
    /// How to write a length of time.
    WRITE_DURATION;
    /// An id that is not a slug.
    bad_id(written: &str) -> Localized;
    /// How to write an id.
    WRITE_ID;
    /// An id that an earlier table has already.
    duplicate_id(id: &str, line: usize) -> Localized;
    /// How to mend a second use of an id.
    RENAME;
    /// A list of the wrong length.
    wrong_count(key: &str, expected: usize, found: usize) -> Localized;
    /// How to mend a rating scale of the wrong length.
    ONE_ANCHOR_A_POINT;
    /// A competency that the bank does not define.
    unknown_competency(id: &str) -> Localized;
    /// A probe's condition on a key point that the question does not have.
    unknown_key_point(id: &str) -> Localized;
    /// A probe of a probe of a probe.
    PROBE_TOO_DEEP;
    /// How to mend a probe that is too deep.
    FLATTEN_PROBE;
    /// An interviewer that the scenario does not describe.
    unknown_interviewer(id: &str) -> Localized;
    /// A bank that is nowhere.
    unknown_bank(id: &str) -> Localized;
    /// A bank whose file has mistakes.
    broken_bank(id: &str) -> Localized;
    /// Which file to mend first.
    mend_bank(file: &str) -> Localized;
    /// A competency that a named bank does not define.
    unknown_competency_in(bank: &str, id: &str) -> Localized;
    /// There are not as many tables of a kind as there must be.
    wrong_number_of_tables(table: &str, wanted: usize, found: usize) -> Localized;
    /// How to mend that.
    COUNT_TABLES;
    /// How to mend an id that a bank does not have, where it has too many to name.
    ID_OF_THE_BANK;
    /// A key point that a question does not have.
    unknown_point(question: &str, id: &str) -> Localized;
    /// Examples of one bank in the file of another.
    examples_of_another_bank(bank: &str, file: &str) -> Localized;
    /// A question that a named bank does not hold.
    unknown_question_in(bank: &str, id: &str) -> Localized;
    /// A range of probes upside down.
    MIN_OVER_MAX;
    /// A blueprint line with two amounts.
    COUNT_AND_SHARE;
    /// A blueprint line without an amount.
    NO_COUNT;
    /// Shares that are more than the whole.
    SHARES_OVER_ONE;
    /// How to mend shares that are more than the whole.
    LOWER_SHARES;
    /// A blueprint line in two places.
    FIRST_AND_LAST;
    /// A blueprint that its bank cannot fill.
    bank_too_small(bank: &str, wanted: usize, found: usize) -> Localized;
    /// Lines that ask for the main competency count more questions than there are such
    /// competencies.
    too_few_mains(wanted: usize, found: usize) -> Localized;
    /// How to mend a blueprint that its bank cannot fill.
    ASK_FOR_LESS;
    /// A round whose questions do not fit its minutes.
    round_too_short(minutes: u32, needed: u64) -> Localized;
    /// How to mend a round that is too short.
    LENGTHEN_ROUND;
    /// A file written for a newer program.
    newer_format(found: i64, known: i64) -> Localized;
    /// How to mend a format that we do not know.
    UPDATE_PROGRAM;
    /// A file with nothing in it.
    EMPTY_FILE;
    /// How to begin a file.
    BEGIN_WITH_FORMAT;
    /// More problems of one file than are shown.
    and_more(file: &str, count: usize) -> Localized;
    /// The word before a warning.
    WARNING;
    /// Before something that is not wrong.
    NOTE;
    /// One line of a conflict, whose others are gone.
    LEFT_MARKER;
    /// How to mend it.
    MEND_LEFT_MARKER;
    /// Files of one sort where others are read.
    misplaced(found: Phrase, wanted: Phrase) -> Localized;
    /// Where it belongs.
    move_to(home: Phrase) -> Localized;
    /// A question bank.
    A_BANK;
    /// The examples of one.
    EXAMPLES_OF_A_BANK;
    /// A scenario.
    A_SCENARIO;
    /// A transcript.
    A_TRANSCRIPT;
    /// The notes on a session.
    NOTES_ON_A_SESSION;
    /// Stories.
    STORIES;
    /// Real interviews that the candidate wrote down.
    REAL_INTERVIEWS;
    /// The answers that an import keeps.
    OWN_ANSWERS;
    /// The configuration.
    THE_CONFIGURATION;
    /// Where question banks are read.
    IN_BANKS;
    /// Where their examples are read.
    IN_EXAMPLES;
    /// Where scenarios are read.
    IN_SCENARIOS;
    /// Where what belongs to a session is read.
    IN_ITS_SESSION;
    /// Where stories are read.
    IN_TRANSCRIPTS;
    /// Where the configuration is read.
    IN_CONFIGURATION;
    /// What a check came to.
    summary(files: usize, errors: usize, warnings: usize) -> Localized;
}

/// What a value is, for [`wrong_type`].
pub mod types {
    messages! { types:
        /// A string.
        TEXT;
        /// An integer.
        INTEGER;
        /// A float.
        NUMBER;
        /// A boolean.
        BOOLEAN;
        /// A moment with its zone.
        TIME;
        /// A time of day.
        TIME_OF_DAY;
        /// A date or time.
        DATE;
        /// An array.
        LIST;
        /// A table.
        TABLE;
    }
}
