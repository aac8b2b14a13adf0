//! Messages of `check` and every loader about a file with problems.

use super::Phrase;

messages! { check:
    /// The word before an error.
    ERROR;
    /// An unusual syntax error.
    SYNTAX;
    /// How to fix it.
    MEND_SYNTAX;
    /// An unclosed list.
    UNCLOSED_LIST;
    /// How to fix it.
    CLOSE_LIST;
    /// An unclosed inline table.
    UNCLOSED_TABLE;
    /// How to fix it.
    CLOSE_TABLE;
    /// An unclosed multi-line text between these marks.
    unclosed_text(marks: &str) -> Localized;
    /// How to fix it.
    close_text(marks: &str) -> Localized;
    /// An invalid table heading.
    BAD_HEAD;
    /// Parentheses around a list.
    PARENTHESES;
    /// How to fix that.
    MEND_PARENTHESES;
    /// How to fix a colon between a key and its value.
    WRITE_EQUALS;
    /// A heading in YAML form.
    YAML_HEAD;
    /// A heading with a dash before it.
    BEFORE_HEAD;
    /// A heading with an invalid name.
    BAD_HEAD_NAME;
    /// A heading without a name.
    NO_HEAD_NAME;
    /// How to fix it.
    NAME_HEAD;
    /// Something follows a heading on its line.
    AFTER_HEAD;
    /// How to fix it.
    NEXT_LINE;
    /// How to fix it.
    write_head(head: &str) -> Localized;
    /// A single-table heading where several tables are expected.
    single_head(name: &str) -> Localized;
    /// A JSON file.
    JSON;
    /// How to fix a JSON file.
    MEND_JSON;
    /// A heading and its content on one line.
    HEAD_AND_KEY;
    /// How to fix a heading and its content on one line.
    head_above(head: &str, below: &str) -> Localized;
    /// What happens to a folder for transcripts that does not exist yet.
    MADE_WHEN_NEEDED;
    /// How to fix a key without a value.
    WRITE_VALUE;
    /// A backslash that escapes the closing quotation mark.
    BACKSLASH_AT_END;
    /// A key without an equals sign.
    NO_EQUALS;
    /// A key without a value.
    no_value(key: &str) -> Localized;
    /// A text without quotation marks.
    UNQUOTED;
    /// Something that looks like a number but is not.
    bad_number(written: &str) -> Localized;
    /// How to fix it.
    WRITE_NUMBER;
    /// A duplicate key.
    twice(key: &str) -> Localized;
    /// How to fix it.
    KEEP_ONE;
    /// No comma between two entries.
    NO_COMMA;
    /// How to fix it.
    ADD_COMMA;
    /// An extra comma.
    EXTRA_COMMA;
    /// How to fix it.
    REMOVE_COMMA;
    /// An extra equals sign.
    EXTRA_EQUALS;
    /// How to fix it.
    REMOVE_EQUALS;
    /// Something after a value.
    TOO_MUCH;
    /// How to fix it.
    ONE_A_LINE;
    /// A value without a key.
    NO_KEY;
    /// How to fix it.
    NAME_IT;
    /// A key with characters that need quotation marks.
    BAD_KEY;
    /// How to fix it.
    QUOTE_KEY;
    /// Lists and tables nested too deeply.
    TOO_DEEP;
    /// How to fix it.
    FLATTEN;
    /// A word processor's quotation mark instead of TOML's.
    smart_quote(mark: char) -> Localized;
    /// How to fix it.
    MEND_SMART_QUOTE;
    /// A special or invisible space.
    odd_space(c: char) -> Localized;
    /// How to fix it.
    MEND_ODD_SPACE;
    /// A full-width character from an input method.
    full_width(c: char) -> Localized;
    /// How to fix it.
    mend_full_width(plain: char) -> Localized;
    /// A backslash before something that cannot be escaped.
    BACKSLASH;
    /// How to fix it.
    MEND_BACKSLASH;
    /// A quotation mark inside a text, which ended the text.
    inner_quote(mark: char) -> Localized;
    /// How to fix it.
    MEND_INNER_QUOTE;
    /// A text that is not closed on its line.
    UNENDED;
    /// How to fix it if it began with this quotation mark.
    mend_unended(mark: char) -> Localized;
    /// A git conflict in the file, from one line to another.
    git_conflict(lines: [usize; 2]) -> Localized;
    /// How to fix it.
    MEND_CONFLICT;
    /// A user's question bank with the ID of a built-in one.
    built_in_bank(id: &str) -> Localized;
    /// A user's scenario with the ID of a built-in one.
    built_in_scenario(id: &str) -> Localized;
    /// How to fix it.
    MEND_BUILT_IN;
    /// Two files in one folder with the same ID, of which the other is used.
    same_id(id: &str, other: &str) -> Localized;
    /// How to fix it.
    MEND_SAME_ID;
    /// A question bank in the folder for scenarios.
    MISPLACED_BANK;
    /// Where it belongs.
    MOVE_BANK;
    /// A file in a folder of which only the folders are read.
    UNREAD_PLACE;
    /// A date of an interview that is over.
    PAST_DAY;
    /// How to fix it.
    MEND_PAST_DAY;
    /// A folder whose files are not read.
    UNREAD_FOLDER;
    /// Where they belong.
    MOVE_UP;
    /// A file that is not read because of its name.
    UNREAD_NAME;
    /// What to rename it to.
    RENAME_TO_TOML;
    /// A scenario in the folder for question banks.
    MISPLACED_SCENARIO;
    /// Where it belongs.
    MOVE_SCENARIO;
    /// An unknown key.
    unknown_key(key: &str) -> Localized;
    /// An unknown word.
    unknown_word(word: &str) -> Localized;
    /// How to fix a word that resembles a known one.
    did_you_mean(word: &str) -> Localized;
    /// How to fix a word that resembles none: the list of possible words.
    one_of(words: &[&str]) -> Localized;
    /// How to fix a reference if there is nothing to refer to.
    NONE_DEFINED;
    /// A value of the wrong type.
    wrong_type(key: &str, expected: Phrase, found: Phrase) -> Localized;
    /// How to fix a value of the wrong type.
    for_example(example: &str) -> Localized;
    /// A missing key.
    missing_key(key: &str) -> Localized;
    /// How to fix a missing key.
    add_key(example: &str) -> Localized;
    /// A text that is missing in one language.
    missing_translation(key: &str, missing: crate::lang::Language) -> Localized;
    /// How to fix a missing translation.
    add_translation(missing: crate::lang::Language) -> Localized;
    /// An empty text.
    empty_text(key: &str) -> Localized;
    /// How to fix an empty text.
    FILL_IN;
    /// A number outside its range.
    out_of_range(key: &str, low: i64, high: i64) -> Localized;
    /// A fractional number outside its range.
    number_out_of_range(key: &str, low: f64, high: f64) -> Localized;
    /// A text that is not a date.
    bad_day(written: &str) -> Localized;
    /// A year that is not written with four digits.
    bad_year(written: &str) -> Localized;
    /// A setting below the heading of a table, which takes it for an entry.
    setting_below(key: &str, heading: &str) -> Localized;
    /// Where it belongs.
    MOVE_ABOVE_HEADINGS;
    /// A text that is not a time of day.
    bad_time_of_day(written: &str) -> Localized;
    /// An unreadable duration.
    bad_duration(written: &str) -> Localized;
    /// How to write a duration.
    WRITE_DURATION;
    /// An ID that is not a slug.
    bad_id(written: &str) -> Localized;
    /// How to write an ID.
    WRITE_ID;
    /// An ID that an earlier table already has.
    duplicate_id(id: &str, line: usize) -> Localized;
    /// How to fix a duplicate ID.
    RENAME;
    /// A list of the wrong length.
    wrong_count(key: &str, expected: usize, found: usize) -> Localized;
    /// How to fix a rating scale of the wrong length.
    ONE_ANCHOR_A_POINT;
    /// A competency that the bank does not define.
    unknown_competency(id: &str) -> Localized;
    /// A probe's condition on a key point that the question does not have.
    unknown_key_point(id: &str) -> Localized;
    /// A probe of a probe of a probe.
    PROBE_TOO_DEEP;
    /// How to fix a probe that is nested too deeply.
    FLATTEN_PROBE;
    /// An interviewer that the scenario does not describe.
    unknown_interviewer(id: &str) -> Localized;
    /// A bank that does not exist.
    unknown_bank(id: &str) -> Localized;
    /// A bank whose file has mistakes.
    broken_bank(id: &str) -> Localized;
    /// Which file to fix first.
    mend_bank(file: &str) -> Localized;
    /// A competency that a named bank does not define.
    unknown_competency_in(bank: &str, id: &str) -> Localized;
    /// Too few tables of a kind.
    wrong_number_of_tables(table: &str, wanted: usize, found: usize) -> Localized;
    /// How to fix that.
    COUNT_TABLES;
    /// How to fix an ID that a bank does not have, if it has too many to list.
    ID_OF_THE_BANK;
    /// A key point that a question does not have.
    unknown_point(question: &str, id: &str) -> Localized;
    /// Examples for one bank in another bank's file.
    examples_of_another_bank(bank: &str, file: &str) -> Localized;
    /// A question that a named bank does not have.
    unknown_question_in(bank: &str, id: &str) -> Localized;
    /// A reversed range of probes.
    MIN_OVER_MAX;
    /// A blueprint line with two amounts.
    COUNT_AND_SHARE;
    /// A blueprint line without an amount.
    NO_COUNT;
    /// Shares that exceed the whole.
    SHARES_OVER_ONE;
    /// How to fix shares that exceed the whole.
    LOWER_SHARES;
    /// A blueprint line with two positions.
    FIRST_AND_LAST;
    /// A blueprint that its bank cannot fill.
    bank_too_small(bank: &str, wanted: usize, found: usize) -> Localized;
    /// Lines for the main competency count more questions than there are such competencies.
    too_few_mains(wanted: usize, found: usize) -> Localized;
    /// How to fix a blueprint that its bank cannot fill.
    ASK_FOR_LESS;
    /// A round whose questions do not fit its minutes.
    round_too_short(minutes: u32, needed: u64) -> Localized;
    /// How to fix a round that is too short.
    LENGTHEN_ROUND;
    /// A file written for a newer program.
    newer_format(found: i64, known: i64) -> Localized;
    /// How to fix an unknown format.
    UPDATE_PROGRAM;
    /// An empty file.
    EMPTY_FILE;
    /// How to start a file.
    BEGIN_WITH_FORMAT;
    /// More problems in one file than are shown.
    and_more(file: &str, count: usize) -> Localized;
    /// The word before a warning.
    WARNING;
    /// Prefix of something that is not wrong.
    NOTE;
    /// One line of a conflict whose other lines are gone.
    LEFT_MARKER;
    /// How to fix it.
    MEND_LEFT_MARKER;
    /// Files of one kind in the folder for others.
    misplaced(found: Phrase, wanted: Phrase) -> Localized;
    /// Where it belongs.
    move_to(home: Phrase) -> Localized;
    /// A question bank.
    A_BANK;
    /// The examples of a bank.
    EXAMPLES_OF_A_BANK;
    /// A scenario.
    A_SCENARIO;
    /// A transcript.
    A_TRANSCRIPT;
    /// The notes on a session.
    NOTES_ON_A_SESSION;
    /// Stories.
    STORIES;
    /// Real interviews recorded by the candidate.
    REAL_INTERVIEWS;
    /// The answers kept by an import.
    OWN_ANSWERS;
    /// The configuration.
    THE_CONFIGURATION;
    /// Where question banks are read.
    IN_BANKS;
    /// Where their examples are read.
    IN_EXAMPLES;
    /// Where scenarios are read.
    IN_SCENARIOS;
    /// Where a session's files are read.
    IN_ITS_SESSION;
    /// Where stories are read.
    IN_TRANSCRIPTS;
    /// Where the configuration is read.
    IN_CONFIGURATION;
    /// The result of a check.
    summary(files: usize, errors: usize, warnings: usize) -> Localized;
}

/// The type of a value, for [`wrong_type`].
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
        /// A moment with its time zone.
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
