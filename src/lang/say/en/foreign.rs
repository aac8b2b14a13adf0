//! Messages about files and lines as other programs and languages write them.

use crate::lang::say::foreign::Messages;

pub(super) const MESSAGES: Messages = Messages {
    RTF: "this file was saved as rich text (RTF)",
    SAVE_PLAIN: "make it plain text in the editor and save it again",
    NULS: "there are NUL bytes in the file; it seems to have been cut off while it was saved",
    FROM_COPY: "restore it from a backup or another copy",
    ZIP: "this is a zip archive",
    UNPACK: "unpack it and use the file inside, or bring it in with 'rehearse add'",
    TAGS: "this is a web page (HTML or XML), not TOML",
    RAW_FILE: "download the file itself, not the page that shows it",
    CR_LINES: "the lines end as on old Macs (CR), so the whole file reads as one line",
    SAVE_LF: "set the line ends to LF in the editor and save it again",
    FENCE: "a line of ``` is left from a chat or a document",
    REMOVE_FENCES: "delete every line with ```",
    LINE_MARKS: "every line begins with a line number or a quote mark",
    REMOVE_MARKS: "delete the numbers or marks before the lines",
    COMMENTED_HEAD: "this heading is a comment, so what is below it belongs to the table above",
    UNCOMMENT: "remove the # before the heading, or make what is below a comment too",
    ARROW: "write = instead of =>",
    trailing: |mark| format!("there is a {mark} at the end of the line"),
    REMOVE_IT: "delete this character",
    DECIMAL_COMMA: "there is a comma where the decimal point belongs",
    SEMICOLON: "there is a semicolon between the values",
    WRITE_COMMA: "write a comma instead",
    BRACES: "the values in these braces have no names",
    WRITE_TABLE: "write it as { name = value }",
    KEY_FORM: "keys are written as in ctrl-s, alt-up, f2, space, enter, a",
    FOREIGN_KEY: "keys have fixed English names",
    ENGLISH_KEY: "'rehearse new bank' and 'rehearse new scenario' show them",
};
