//! Messages of `check` and every loader about a file with problems.

use super::counted;
use crate::lang::Language;
use crate::lang::say::check::{Messages, types};

pub(super) const MESSAGES: Messages = Messages {
    ERROR: "error",
    SYNTAX: "this is not valid TOML from here on",
    MEND_SYNTAX: "check that quotes, brackets and equals signs are in order here",
    UNCLOSED_LIST: "the list that begins here does not end",
    CLOSE_LIST: "close it with a bracket (]) where it ends",
    UNCLOSED_TABLE: "the brace that opens here is never closed",
    CLOSE_TABLE: "close it with a brace (}) where it ends",
    unclosed_text: |marks| {
        format!("the text that begins with {marks} here does not end before the file does")
    },
    close_text: |marks| format!("put {marks} at its end as well"),
    PARENTHESES: "a list stands in square brackets, not in parentheses",
    MEND_PARENTHESES: "write [ and ] around it",
    WRITE_EQUALS: "write an equals sign in place of the colon",
    YAML_HEAD: "a heading stands in square brackets, not before a colon",
    BEFORE_HEAD: "there is something before this heading",
    BAD_HEAD: "the brackets of this heading do not match",
    BAD_HEAD_NAME: "this name cannot stand in a heading as it is",
    NO_HEAD_NAME: "this heading has no name",
    NAME_HEAD: "write one between the brackets",
    AFTER_HEAD: "something else follows the heading on its line",
    NEXT_LINE: "put it on the next line",
    write_head: |head| format!("write it like this: {head}"),
    single_head: |name| {
        format!("there can be several of '{name}', so its heading has two brackets on each side")
    },
    MADE_WHEN_NEEDED: "the first session makes it; if there are sessions already, check the path",
    JSON: "this is JSON, and TOML is wanted here",
    MEND_JSON: "leave out the outer braces and the commas, and write each as key = value on a line of its own",
    HEAD_AND_KEY: "a heading and the key below it stand on one line",
    head_above: |head, below| format!("write {head} on a line of its own, and below it {below}"),
    WRITE_VALUE: "write an equals sign behind it, and then the value",
    BACKSLASH_AT_END: "the backslash (\\) makes the quotation mark behind it a part of the text, which does not end then",
    NO_EQUALS: "there is no equals sign (=) between the key and its value",
    no_value: |key| match key {
        "" => "a value is missing here".to_owned(),
        key => format!("'{key}' has no value"),
    },
    UNQUOTED: "this text has no quotation marks around it",
    bad_number: |written| format!("'{written}' is not a number"),
    WRITE_NUMBER: "write a number like 2 or 2.5, and put a text in quotes",
    twice: |key| format!("'{key}' is already there further up"),
    KEEP_ONE: "keep one of the two",
    NO_COMMA: "a comma is missing here",
    ADD_COMMA: "put one between the two entries",
    EXTRA_COMMA: "there is a comma too many here",
    REMOVE_COMMA: "delete it",
    EXTRA_EQUALS: "there is an equals sign too many here",
    REMOVE_EQUALS: "delete it",
    TOO_MUCH: "something else follows the value",
    ONE_A_LINE: "put one key on a line, and comments after #",
    NO_KEY: "a key is missing here",
    NAME_IT: "write its name before the equals sign",
    BAD_KEY: "a key cannot have this character as it is",
    QUOTE_KEY: "use letters of a to z, digits, - and _, or put the key in quotes",
    TOO_DEEP: "brackets are nested too deeply here",
    FLATTEN: "nest them less deeply",
    smart_quote: |mark| format!("a typographic quotation mark ({mark}) stands here"),
    MEND_SMART_QUOTE: "put a straight one from the keyboard (\") in its place",
    odd_space: |c| {
        let code = format!("U+{:04X}", u32::from(c));
        format!("a character that looks like a space or like nothing ({code}) stands here")
    },
    MEND_ODD_SPACE: "delete it, and type a plain space",
    full_width: |c| format!("a full-width character ({c}) stands here"),
    mend_full_width: |plain| format!("type the plain one ({plain}) in its place"),
    BACKSLASH: "a backslash (\\) stands before something that it cannot escape",
    MEND_BACKSLASH: "write it twice (\\\\), or put the whole text in single quotes (')",
    inner_quote: |mark| {
        format!("the text ends at this quotation mark ({mark}), which was meant to be part of it")
    },
    MEND_INNER_QUOTE: "use the other kind of quotation mark inside, or put three (\"\"\") around the whole text",
    UNENDED: "the text that begins here does not end on its line",
    mend_unended: |mark| {
        format!(
            "close it with a quotation mark ({mark}), or put three (\"\"\") around a text of several lines"
        )
    },
    git_conflict: |[first, last]| format!("git left a conflict here, lines {first} to {last}"),
    MEND_CONFLICT: "keep what you want of both sides, and delete the lines <<<<<<<, ======= and >>>>>>>",
    built_in_bank: |id| {
        format!("the id '{id}' belongs to a built-in question bank, so this file is not used")
    },
    built_in_scenario: |id| {
        format!("the id '{id}' belongs to a built-in scenario, so this file is not used")
    },
    MEND_BUILT_IN: "for a variant of your own, give it another id",
    same_id: |id, other| {
        format!("the id '{id}' is also that of {other}, which is used; this file is not")
    },
    MEND_SAME_ID: "give one of them another id, or move it to another folder",
    MISPLACED_BANK: "this is a question bank, in the folder of scenarios",
    MOVE_BANK: "move it into the folder 'banks' in this one",
    UNREAD_PLACE: "a file that lies here is not read",
    PAST_DAY: "this day is over, so nothing is planned for it",
    MEND_PAST_DAY: "write the day of the next interview, or remove the line",
    UNREAD_FOLDER: "files in this folder are not read",
    MOVE_UP: "move them into the folder above",
    UNREAD_NAME: "this file is not read, as its name does not end in .toml",
    RENAME_TO_TOML: "rename it so that it does",
    MISPLACED_SCENARIO: "this is a scenario, in the folder of question banks",
    MOVE_SCENARIO: "move it out of 'banks', into the folder above",
    unknown_key: |key| format!("unknown key '{key}'"),
    unknown_word: |word| format!("'{word}' is not a value that can stand here"),
    did_you_mean: |word| format!("did you mean '{word}'?"),
    one_of: |words| {
        let list = words.join(", ");
        format!("it can be one of: {list}")
    },
    NONE_DEFINED: "none is defined yet: define it first, or leave the name out",
    wrong_type: |key, expected, found| {
        let (wanted, got) = (expected.get(Language::En), found.get(Language::En));
        format!("'{key}' should be {}, not {}", wanted, got)
    },
    for_example: |example| format!("for example: {example}"),
    missing_key: |key| format!("the key '{key}' is missing"),
    add_key: |example| format!("add it, like this: {example}"),
    missing_translation: |key, missing| {
        let name = name_of(missing);
        format!("'{key}' has no {name} text")
    },
    add_translation: |missing| {
        format!("add {missing} = \"...\", or leave {missing} out of the file's languages")
    },
    empty_text: |key| format!("'{key}' is empty"),
    FILL_IN: "write something here",
    out_of_range: |key, low, high| format!("'{key}' must lie between {low} and {high}"),
    number_out_of_range: |key, low, high| format!("'{key}' must lie between {low} and {high}"),
    bad_day: |written| {
        let quoted = format!("'{written}'");
        format!("{quoted} is not a day")
    },
    bad_year: |written| format!("the year of '{written}' does not have four digits"),
    setting_below: |key, heading| {
        format!("'{key}' is a setting of its own, but stands below [{heading}]")
    },
    MOVE_ABOVE_HEADINGS: "move this line to the top of the file, above the first [ ]",
    bad_time_of_day: |written| {
        let quoted = format!("'{written}'");
        format!("{quoted} is not a time of day")
    },
    bad_duration: |written| format!("'{written}' is not a length of time"),
    WRITE_DURATION: "write it like \"45s\", \"2m\" or \"1m30s\", from one second to two hours",
    bad_id: |written| format!("'{written}' cannot be an id"),
    WRITE_ID: "use up to 64 lower-case letters, digits and hyphens, beginning with a letter or digit",
    duplicate_id: |id, line| format!("the id '{id}' is already used on line {line}"),
    RENAME: "rename one of the two",
    wrong_count: |key, expected, found| format!("'{key}' needs {expected} entries and has {found}"),
    ONE_ANCHOR_A_POINT: "write one sentence for each point from 1 to 5",
    unknown_competency: |id| format!("this bank has no competency '{id}'"),
    unknown_key_point: |id| format!("this question has no key point '{id}'"),
    PROBE_TOO_DEEP: "probes can be three levels deep and no deeper",
    FLATTEN_PROBE: "move it one level up",
    unknown_interviewer: |id| format!("this scenario has no interviewer '{id}'"),
    unknown_bank: |id| format!("there is no question bank '{id}'"),
    broken_bank: |id| format!("the question bank '{id}' cannot be used: its file has mistakes"),
    mend_bank: |file| format!("mend {file} first"),
    unknown_competency_in: |bank, id| format!("the bank '{bank}' has no competency '{id}'"),
    wrong_number_of_tables: |table, wanted, found| {
        format!("there must be {wanted} {table}, and there are {found}")
    },
    COUNT_TABLES: "write what is missing, or take away what is too much",
    ID_OF_THE_BANK: "use an id that stands in the bank's file",
    unknown_point: |question, id| format!("the question '{question}' has no key point '{id}'"),
    examples_of_another_bank: |bank, file| {
        format!("these are examples for the bank '{bank}', but the file is {file}.toml")
    },
    unknown_question_in: |bank, id| format!("the bank '{bank}' has no question '{id}'"),
    MIN_OVER_MAX: "probes ask for a min greater than their max",
    COUNT_AND_SHARE: "count and share cannot stand together",
    NO_COUNT: "it does not say how many questions to ask (count or share)",
    SHARES_OVER_ONE: "the shares of this round add up to more than 1",
    LOWER_SHARES: "lower them until they add up to 1",
    FIRST_AND_LAST: "first and last cannot stand together",
    bank_too_small: |bank, wanted, found| {
        format!(
            "it asks for {wanted}, and '{bank}' has only {found} that fit and are not asked elsewhere"
        )
    },
    too_few_mains: |wanted, found| {
        format!(
            "it asks for {wanted} with primary, but this round has only {found} main competencies left, so one would be tested twice"
        )
    },
    ASK_FOR_LESS: "lower count, widen kind, competencies or difficulty, or add questions to the bank",
    round_too_short: |minutes, needed| {
        format!("this round has {minutes} minutes, and its questions may take {needed}")
    },
    LENGTHEN_ROUND: "raise minutes, lower count or probes.min, or shorten the times in [clock]",
    newer_format: |found, known| {
        format!("this file has format {found}, and this program reads up to {known}")
    },
    UPDATE_PROGRAM: "open it with a newer rehearse",
    EMPTY_FILE: "the file is empty",
    BEGIN_WITH_FORMAT: "begin it with the line: format = 1",
    and_more: |file, count| format!("{file}: {count} more problems in this file"),
    WARNING: "warning",
    NOTE: "note",
    LEFT_MARKER: "a marker of a git conflict is left here",
    MEND_LEFT_MARKER: "delete this line",
    misplaced: |found, wanted| {
        format!(
            "this is {}, in a folder where {} is read",
            found.get(Language::En),
            wanted.get(Language::En)
        )
    },
    move_to: |home| format!("move it into {}", home.get(Language::En)),
    A_BANK: "a question bank",
    EXAMPLES_OF_A_BANK: "a bank's examples",
    A_SCENARIO: "a scenario",
    A_TRANSCRIPT: "a transcript",
    NOTES_ON_A_SESSION: "a file of notes",
    STORIES: "a file of stories",
    REAL_INTERVIEWS: "a file of real interviews",
    OWN_ANSWERS: "a file of imported answers",
    THE_CONFIGURATION: "a configuration",
    IN_BANKS: "the folder 'banks' in that of scenarios",
    IN_EXAMPLES: "the folder 'examples' in 'banks'",
    IN_SCENARIOS: "the folder of scenarios",
    IN_ITS_SESSION: "the folder of its session, among the transcripts",
    IN_TRANSCRIPTS: "the folder of transcripts",
    IN_CONFIGURATION: "the folder ~/.config/rehearsal",
    summary: |files, errors, warnings| {
        let checked = counted(files, "file");
        let warned = counted(warnings, "warning");
        match (errors, warnings) {
            (0, 0) => format!("{checked} checked, no problems"),
            (0, _) => format!("{checked} checked: no errors, {warned}"),
            (_, 0) => format!("{checked} checked: {}", counted(errors, "error")),
            _ => format!("{checked} checked: {}, {warned}", counted(errors, "error")),
        }
    },
};

pub(super) const TYPES: types::Messages = types::Messages {
    TEXT: "a string in quotes",
    INTEGER: "a whole number",
    NUMBER: "a number",
    BOOLEAN: "true or false",
    TIME: "a time with its zone",
    TIME_OF_DAY: "a time of day",
    DATE: "a date",
    LIST: "a list in brackets",
    TABLE: "a table in braces",
};

/// The name of `language`.
pub(super) fn name_of(language: Language) -> &'static str {
    match language.code() {
        "ko" => "Korean",
        "en" => "English",
        _ => language.own_name(),
    }
}
