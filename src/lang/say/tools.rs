//! The user's own programs for sound.

messages! { tools:
    /// The recorder.
    RECORDER;
    /// The player.
    PLAYER;
    /// The speech output.
    READER;
    /// The speech recognizer.
    RECOGNISER;
    /// A configured tool that exists.
    set(tool: &str, program: &str) -> String;
    /// A tool that was detected.
    found(tool: &str, program: &str) -> String;
    /// A tool that was not found.
    none(tool: &str) -> String;
    /// How to get a recorder.
    GET_RECORDER;
    /// How to get a player.
    GET_PLAYER;
    /// How to get a reader.
    GET_READER;
    /// How to get a recognizer.
    GET_RECOGNISER;
    /// The next step: speak.
    SPEAK_NOW;
    /// The level, as a bar and in dB.
    level(bar: &str, decibels: f32) -> String;
    /// It sounds good.
    SOUNDS_WELL;
    /// Only zeros are arriving.
    MUTED;
    /// Peaks are cut off.
    CLIPPED;
    /// No recorder is configured or found.
    NO_RECORDER;
    /// No player is configured or found.
    NO_PLAYER;
    /// No reader is configured or found.
    NO_READER;
    /// No recognizer is configured or found.
    NO_RECOGNISER;
    /// The configured program does not exist.
    tool_not_there(program: &str) -> Localized;
    /// The program could not be started.
    tool_not_started(program: &str, why: &str) -> Localized;
    /// The program is running, but no sound arrives.
    nothing_comes(program: &str) -> Localized;
    /// The program sends more sound than time passes.
    floods(program: &str) -> Localized;
    /// The program ended on its own without a message.
    tool_ended(program: &str) -> Localized;
    /// The program ended on its own, with its last message.
    tool_ended_saying(program: &str, said: &str) -> Localized;
    /// Text arrives instead of sound.
    text_for_sound(program: &str) -> Localized;
    /// Sound arrives at a different rate.
    wrong_rate(program: &str, rate: u32) -> Localized;
    /// A recognizer wrote nothing.
    no_words(program: &str) -> Localized;
    /// A recognizer returned a web page.
    page_for_words(program: &str) -> Localized;
    /// A recognizer returned JSON without words.
    unknown_words(program: &str) -> Localized;
    /// A recognizer returned more words than anyone can say in that time.
    too_many_words(program: &str) -> Localized;
    /// A recognizer reported a failure, with its last message, which may be empty.
    failed_to_recognize(program: &str, said: &str) -> Localized;
    /// A program that plays or reads was stopped.
    hangs(program: &str) -> Localized;
    /// A recognizer was stopped.
    takes_too_long(program: &str) -> Localized;
    /// What arrives is not sound; the reason follows.
    no_sound_from(program: &str) -> Localized;
    /// A command's list is empty.
    NO_PROGRAM;
    /// An argument contains a null character.
    NULL_IN_ARGUMENT;
    /// An unknown placeholder in braces.
    unknown_placeholder(written: &str) -> Localized;
    /// The known placeholders; empty if `known` is empty.
    known_placeholders(known: &str) -> Localized;
    /// A placeholder that a command must contain.
    missing_placeholder(written: &str) -> Localized;
    /// An example of a command.
    command_for_example(example: &str) -> Localized;
}
