//! Messages of commands that cannot do what they were asked.

use crate::lang::say::cli::Messages;

pub(super) const MESSAGES: Messages = Messages {
    NO_TERMINAL: "an interview needs a terminal; with a pipe or a file, add --plain, and to see only the questions, use 'rehearse plan'",
    DUMB_TERMINAL: "this terminal (TERM=dumb) cannot show screens; read past interviews with 'rehearse show'",
    LIBRARY_PROBLEMS: "some question banks or scenarios cannot be used; see 'rehearse check'",
    WAITING_FOR_ANSWER: "type or paste the answer, then press Ctrl-D on a new line",
    INPUT_TOO_LARGE: "standard input is larger than 2 MiB; give it one answer",
    INPUT_NO_TEXT: "standard input is not valid UTF-8; give it text that was saved as UTF-8",
    input_failed: |why| format!("standard input could not be read ({why}); name a file instead"),
    terminal_failed: |why| format!("the terminal cannot be used ({why}); try again in another one"),
    panicked: |said| {
        format!(
            "the program ended because of an error of its own; what you wrote is saved, go on with 'rehearse resume'. The error: {said}"
        )
    },
    output_failed: |why| {
        format!("the result could not be written ({why}); check the file or disk that takes it")
    },
};
