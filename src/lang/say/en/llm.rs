//! The language model on the user's own machine.

use crate::lang::say::llm::Messages;

pub(super) const MESSAGES: Messages = Messages {
    not_http: |written| format!("'{written}' does not begin with http://"),
    not_loopback: |host| {
        format!("'{host}' is not this machine, and no answer of yours is sent to another")
    },
    malformed_url: |written| format!("'{written}' cannot be read as an address"),
    WRITE_URL: "write it like http://localhost:11434",
    USE_TUNNEL: "use localhost, 127.0.0.1 or [::1]; a model on another machine can be reached through a tunnel of your own (ssh -L)",
    UNREACHABLE: "The model's server cannot be reached. Is it running, and is the address right?",
    SLOW: "The model did not reply in time.",
    LOADING: "The server is still loading the model.",
    STOPPED: "The model was not waited for.",
    CUT: "The model's reply broke off.",
    FLOOD: "The model's reply has no end, and was not read on.",
    NOT_JSON: "What the model's server replies cannot be read. Another program may use that address.",
    REDIRECTED: "The model's server points to another address, which is not followed.",
    LOCKED: "The model's server wants a key, or another one. Set key_command to a command that prints it.",
    TOO_LONG: "The text is longer than the model can read at once. Give the server a larger context.",
    UNFINISHED: "The model did not finish its reply.",
    NOT_AS_ASKED: "The model did not reply as it was asked to.",
    refused: |status| format!("The model's server refused (status {status})."),
    NO_MODEL: "The model's server has no model.",
    NO_KEY: "key_command did not print a key.",
    NOT_SET: "No language model is configured. Everything works without one. If one runs on your machine (Ollama, llama.cpp, LM Studio and others), write [model] and url = \"http://localhost:11434\" into the configuration file.",
    address: |url| format!("Server: {url}"),
    models: |names| format!("Models: {names}"),
    asked: |name| format!("Model in use: {name}"),
    unknown_model: |name| {
        format!("The server does not list a model {name}. Check name in the configuration.")
    },
    replies_by: |form| format!("Replies in JSON as asked: yes ({form})"),
    example: |right, of, seconds| {
        format!("Example answer: {right} of {of} points read right, {seconds:.1} s each")
    },
    GOOD_READER: "It read the example right. It can read again where the coach cannot tell whether a point was made.",
    BAD_READER: "It read the example wrong. What this model says is hard to trust; a larger one would do better.",
    failed: |why| format!("Failed: {why}"),
    second_reading: |words| {
        format!("the language model on your machine reads it in {words}; that counts for nothing")
    },
    reading: |left, seconds, key| {
        format!(
            "The language model reads what the coach could not tell: {left} left, {seconds} s. {key} stops it."
        )
    },
    asked_for: |seconds, key| format!("model {seconds} s {key}"),
    WORDED: "in the language model's words",
    wording: |key| format!("The interviewer is choosing the next question. {key} asks at once."),
    follow_ups_fit: |seconds| {
        format!(
            "It can also put follow-ups in its own words (rehearse start INTERVIEW --interviewer model), in about {seconds:.1} s each."
        )
    },
    follow_ups_too_slow: |seconds| {
        format!(
            "It is too slow for follow-ups ({seconds:.1} s): after 4 s the one that is written in the bank is asked instead."
        )
    },
    WORDING_PLAIN: "The interviewer is choosing the next question. An empty line asks at once.",
    follow_up: |words| format!("A follow-up of its own: {words}"),
    BAD_FOLLOW_UP: "The follow-up that it made could not be put to you as it is; where that happens, the one in the bank is asked.",
    asking_models: |most| format!("Asking for its models (at most {most} s)"),
    asking_example: |point, of, most| {
        format!("It reads point {point} of {of} in an example (at most {most} s)")
    },
    asking_follow_up: |most| format!("It makes a follow-up (at most {most} s)"),
    time_limits: |here, reading, follow_up| {
        format!(
            "Each request was given {here} s. After an answer a reading has {reading} s in the background, and a follow-up {follow_up} s; then the interview goes on without it."
        )
    },
    HOW: "A model is named in the configuration: rehearse config set model.url http://localhost:11434 (model.name and model.key_command where they are needed). Only this machine is ever called.
After an answer it reads in the background what the coach is unsure of, at most 60 s a point. It has to quote your words, and what it reads counts for nothing until you agree.
With rehearse start INTERVIEW --interviewer model it puts follow-ups in its own words, with --plain too. After 4 s the follow-up in the bank is asked instead.
In review an answer can be shown tightened, and whatever the model is asked can be stopped: the help names the keys.
rehearse model gives each request 20 s, and says how well it reads and how long it takes.",
    TIGHTENED: "Your answer, tightened by the language model",
    ABOUT_TIGHTENED: "The language model on your machine tightened your answer. It is saved nowhere, and your answer stays as it is.",
    new_words: |count| match count {
        0 => "Every word of it occurs in your answer.".to_owned(),
        1 => "One word that does not occur in your answer is underlined. Is it true?".to_owned(),
        _ => format!("{count} words that do not occur in your answer are underlined. Are they true?"),
    },
    turned_sentences: |count| match count {
        1 => "One sentence is highlighted: its words are in a different order, or a word that turns its sense (not, almost, if, thought, tried) is gone or new.".to_owned(),
        _ => format!(
            "{count} sentences are highlighted: their words are in a different order, or a word that turns their sense (not, almost, if, thought, tried) is gone or new."
        ),
    },
    COMPARE_TIGHTENED: "Only the words were checked, not what they mean. Read it against your own answer.",
    tightening: |seconds, key| {
        format!("The language model is tightening your answer, {seconds} s. {key} stops it.")
    },
    NOT_TIGHTENED: "What the language model sent is not shown: it is no shorter, leaves almost nothing of your answer, or has numbers, signs, names or too many words that are not in your answer.",
    STILL_READING: "The language model on your machine is still reading points that the coach is unsure about. An empty line ends without waiting.",
    NOTHING_TO_TIGHTEN: "There is no answer to tighten, or it is too long to send at once.",
    BUSY: "A recorded answer is being put into words; the language model is free after that.",
    NO_READING: "The language model has read nothing of this point.",
    EXAMPLE_FOLLOW_UP: "What exactly did you do?",
    EXAMPLE_QUESTION: "Tell me about a disagreement in your team.",
    EXAMPLE_ANSWER: "A colleague and I disagreed on whether to postpone a release. First I let him explain all of his worries without cutting in, and then we went through last quarter's incident records together. In the end we postponed it by a day.",
    EXAMPLE_MADE: "Listens to the other side first",
    EXAMPLE_LEFT_OUT: "Writes the outcome down for the whole team",
};
