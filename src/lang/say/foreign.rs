//! Messages about files and lines as other programs and languages write them.

messages! { foreign:
    /// A file in rich text.
    RTF;
    /// How to save it.
    SAVE_PLAIN;
    /// A file with NUL bytes, as a power cut leaves it.
    NULS;
    /// Where to get its text again.
    FROM_COPY;
    /// A zip archive.
    ZIP;
    /// How to use it.
    UNPACK;
    /// A web page, or another file of tags.
    TAGS;
    /// How to get the file itself.
    RAW_FILE;
    /// Lines that end with CR alone.
    CR_LINES;
    /// How to save them.
    SAVE_LF;
    /// A line of backticks around text copied from a chat.
    FENCE;
    /// How to fix it.
    REMOVE_FENCES;
    /// Every line begins with a mark or a number.
    LINE_MARKS;
    /// How to fix it.
    REMOVE_MARKS;
    /// A heading that is a comment, whose keys belong to the table above it.
    COMMENTED_HEAD;
    /// How to fix it.
    UNCOMMENT;
    /// An arrow in place of an equals sign.
    ARROW;
    /// A comma or semicolon at the end of a line.
    trailing(mark: char) -> Localized;
    /// How to fix it.
    REMOVE_IT;
    /// A comma in a number.
    DECIMAL_COMMA;
    /// A semicolon in a list or in braces.
    SEMICOLON;
    /// How to fix it.
    WRITE_COMMA;
    /// Braces around values without names.
    BRACES;
    /// What to write where a table is wanted.
    WRITE_TABLE;
    /// How a key of the keyboard is written.
    KEY_FORM;
    /// A key in another language.
    FOREIGN_KEY;
    /// How to fix it.
    ENGLISH_KEY;
}
