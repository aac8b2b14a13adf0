//! The language model on the user's own machine.

messages! { llm:
    /// A URL that does not start with `http://`.
    not_http(written: &str) -> Localized;
    /// A URL of another machine.
    not_loopback(host: &str) -> Localized;
    /// An invalid URL.
    malformed_url(written: &str) -> Localized;
    /// How to fix a URL.
    WRITE_URL;
    /// How to fix a URL of another machine.
    USE_TUNNEL;
    /// How to configure a model and what it does, one line each, for the help and the manual.
    HOW;
    /// No server responds there.
    UNREACHABLE;
    /// It took too long.
    SLOW;
    /// The model is being loaded.
    LOADING;
    /// Somebody stopped it.
    STOPPED;
    /// The connection was interrupted.
    CUT;
    /// The reply does not end.
    FLOOD;
    /// The reply is unreadable.
    NOT_JSON;
    /// The server redirects elsewhere.
    REDIRECTED;
    /// The server requires a key.
    LOCKED;
    /// The text is too long for the model.
    TOO_LONG;
    /// The reply was longer than allowed.
    UNFINISHED;
    /// The reply is not what was asked for.
    NOT_AS_ASKED;
    /// The server refused, with this status.
    refused(status: u16) -> Localized;
    /// The server has no model.
    NO_MODEL;
    /// The command for the key failed.
    NO_KEY;
    /// No model is configured.
    NOT_SET;
    /// The server's address.
    address(url: &str) -> String;
    /// Its models.
    models(names: &str) -> String;
    /// The one that is used.
    asked(name: &str) -> String;
    /// The configured model is not among them.
    unknown_model(name: &str) -> String;
    /// How it replies in JSON.
    replies_by(form: &str) -> String;
    /// How it read the example, and how many seconds one reading took.
    example(right: usize, of: usize, seconds: f32) -> String;
    /// It read the example well enough.
    GOOD_READER;
    /// It did not.
    BAD_READER;
    /// Something failed.
    failed(why: &str) -> String;
    /// The model's reading of a key point about which the coach is unsure, with the words already
    /// quoted.
    second_reading(words: &str) -> String;
    /// It is reading; how many points are left, for how many seconds so far, and the key that
    /// stops it.
    reading(left: usize, seconds: u64, key: &str) -> String;
    /// It has been asked, for how many seconds so far, and the key that stops it; short.
    asked_for(seconds: u64, key: &str) -> String;
    /// After the interviewer's name: the words are the language model's.
    WORDED;
    /// Waiting for the model to word a follow-up; this key continues without it.
    wording(key: &str) -> String;
    /// What worded follow-ups mean with a model that takes this many seconds.
    follow_ups_fit(seconds: f32) -> String;
    /// The same with a model that is too slow.
    follow_ups_too_slow(seconds: f32) -> String;
    /// Line by line: waiting for the model to word a follow-up; an empty line continues without
    /// it.
    WORDING_PLAIN;
    /// What it would ask in the example.
    follow_up(words: &str) -> String;
    /// Its follow-up in the example is something no interviewer may say.
    BAD_FOLLOW_UP;
    /// During the test: its models are requested, for at most this many seconds.
    asking_models(most: u64) -> String;
    /// During the test: a point of the example is being read.
    asking_example(point: usize, of: usize, most: u64) -> String;
    /// During the test: a follow-up is requested.
    asking_follow_up(most: u64) -> String;
    /// The time limits here and elsewhere.
    time_limits(here: u64, reading: u64, follow_up: u64) -> String;
    /// The title of an answer tightened by the model.
    TIGHTENED;
    /// What that is, and what is not done with it.
    ABOUT_TIGHTENED;
    /// How many words in it are marked.
    new_words(count: usize) -> String;
    /// How many sentences of it may say something else than the answer.
    turned_sentences(count: usize) -> String;
    /// What nobody has checked.
    COMPARE_TIGHTENED;
    /// It is being made, for so many seconds, and this key stops it.
    tightening(seconds: u64, key: &str) -> String;
    /// The reply cannot be shown.
    NOT_TIGHTENED;
    /// Line by line: the interview is over, and the model is still reading.
    STILL_READING;
    /// There is nothing to tighten, or too much.
    NOTHING_TO_TIGHTEN;
    /// The machine is busy with something else.
    BUSY;
    /// There is no such reading to accept or discard.
    NO_READING;
    /// A follow-up to the answer of the example.
    EXAMPLE_FOLLOW_UP;
    /// The question of the example.
    EXAMPLE_QUESTION;
    /// An answer to it.
    EXAMPLE_ANSWER;
    /// A point that the answer makes.
    EXAMPLE_MADE;
    /// A point that it leaves out.
    EXAMPLE_LEFT_OUT;
}
