//! Programs of the user's own that sound goes through.

messages! { tools:
    /// What records.
    RECORDER;
    /// What plays.
    PLAYER;
    /// What reads aloud.
    READER;
    /// What recognizes speech.
    RECOGNISER;
    /// A tool that the configuration names, and that is there.
    set(tool: &str, program: &str) -> String;
    /// A tool that was found.
    found(tool: &str, program: &str) -> String;
    /// A tool of which none was found.
    none(tool: &str) -> String;
    /// How to get a recorder.
    GET_RECORDER;
    /// How to get a player.
    GET_PLAYER;
    /// How to get a reader.
    GET_READER;
    /// How to get a recognizer.
    GET_RECOGNISER;
    /// What comes now.
    SPEAK_NOW;
    /// How loud it was, drawn and in dB.
    level(bar: &str, decibels: f32) -> String;
    /// It sounds as it should.
    SOUNDS_WELL;
    /// Nothing but zeros come.
    MUTED;
    /// Peaks are cut off.
    CLIPPED;
    /// No recorder is set or found.
    NO_RECORDER;
    /// No player is set or found.
    NO_PLAYER;
    /// No reader is set or found.
    NO_READER;
    /// No recognizer is set or found.
    NO_RECOGNISER;
    /// The program that is set is not there.
    tool_not_there(program: &str) -> Localized;
    /// The program could not be started.
    tool_not_started(program: &str, why: &str) -> Localized;
    /// The program runs, and no sound comes.
    nothing_comes(program: &str) -> Localized;
    /// More comes from the program than time passes.
    floods(program: &str) -> Localized;
    /// The program ended by itself without a word of why.
    tool_ended(program: &str) -> Localized;
    /// The program ended by itself, with its last word.
    tool_ended_saying(program: &str, said: &str) -> Localized;
    /// Text comes where sound should.
    text_for_sound(program: &str) -> Localized;
    /// Sound of another rate comes.
    wrong_rate(program: &str, rate: u32) -> Localized;
    /// A recognizer wrote nothing.
    no_words(program: &str) -> Localized;
    /// A recognizer wrote a web page.
    page_for_words(program: &str) -> Localized;
    /// A recognizer wrote JSON that has no words in it.
    unknown_words(program: &str) -> Localized;
    /// A recognizer wrote more than anybody can say in that time.
    too_many_words(program: &str) -> Localized;
    /// A recognizer says itself that it failed, with its last word, which may be empty.
    failed_to_recognize(program: &str, said: &str) -> Localized;
    /// A program that plays or reads was ended.
    hangs(program: &str) -> Localized;
    /// A recognizer was ended.
    takes_too_long(program: &str) -> Localized;
    /// What comes is no sound; why follows.
    no_sound_from(program: &str) -> Localized;
    /// The list of a command is empty.
    NO_PROGRAM;
    /// An argument has a null character in it.
    NULL_IN_ARGUMENT;
    /// Something in braces that stands for nothing here.
    unknown_placeholder(written: &str) -> Localized;
    /// What may stand in braces here; none where `known` is empty.
    known_placeholders(known: &str) -> Localized;
    /// Something that must stand in a command.
    missing_placeholder(written: &str) -> Localized;
    /// A command as it may be written.
    command_for_example(example: &str) -> Localized;
}
