//! The language model on the user's own machine.

messages! { llm:
    /// An address that does not begin with `http://`.
    not_http(written: &str) -> Localized;
    /// An address of another machine.
    not_loopback(host: &str) -> Localized;
    /// An address that cannot be read.
    malformed_url(written: &str) -> Localized;
    /// How to mend an address.
    WRITE_URL;
    /// How to mend one of another machine.
    USE_TUNNEL;
    /// How a model is named and what it does, a line each, for the help and the manual.
    HOW;
    /// Nobody listens there.
    UNREACHABLE;
    /// It took too long.
    SLOW;
    /// The model is being loaded.
    LOADING;
    /// Somebody stopped it.
    STOPPED;
    /// The connection ended in between.
    CUT;
    /// The reply has no end.
    FLOOD;
    /// What came back cannot be read.
    NOT_JSON;
    /// It points elsewhere.
    REDIRECTED;
    /// It wants a key.
    LOCKED;
    /// The text is too long for the model.
    TOO_LONG;
    /// The reply was longer than allowed.
    UNFINISHED;
    /// It is not what was asked for.
    NOT_AS_ASKED;
    /// It refused, with this status.
    refused(status: u16) -> Localized;
    /// It has no model.
    NO_MODEL;
    /// The command for the key failed.
    NO_KEY;
    /// No model is configured.
    NOT_SET;
    /// Where the server listens.
    address(url: &str) -> String;
    /// Which models it has.
    models(names: &str) -> String;
    /// Which of them is asked.
    asked(name: &str) -> String;
    /// The configured one is not among them.
    unknown_model(name: &str) -> String;
    /// How it replies in JSON.
    replies_by(form: &str) -> String;
    /// How it read the example, and how many seconds a reading took.
    example(right: usize, of: usize, seconds: f32) -> String;
    /// It read the example as it should.
    GOOD_READER;
    /// It did not.
    BAD_READER;
    /// Something failed.
    failed(why: &str) -> String;
    /// Where the model reads a key point that the coach cannot tell, in words that are quoted already.
    second_reading(words: &str) -> String;
    /// It is reading, so many points are left, for so many seconds, and this key stops it.
    reading(left: usize, seconds: u64, key: &str) -> String;
    /// It has been asked for so many seconds, and this key stops it: in a few cells.
    asked_for(seconds: u64, key: &str) -> String;
    /// Behind who asked: the words are the language model's.
    WORDED;
    /// The model is waited for to put a follow-up; this key goes on without it.
    wording(key: &str) -> String;
    /// What follow-ups in its words come to with a model that takes so many seconds.
    follow_ups_fit(seconds: f32) -> String;
    /// The same of one that is too slow.
    follow_ups_too_slow(seconds: f32) -> String;
    /// Line by line: the model is waited for to put a follow-up; an empty line goes on without it.
    WORDING_PLAIN;
    /// What it would ask in the example.
    follow_up(words: &str) -> String;
    /// What it would ask in the example is nothing that an interviewer may say.
    BAD_FOLLOW_UP;
    /// While it is tried: its models are asked for, for at most so many seconds.
    asking_models(most: u64) -> String;
    /// While it is tried: a point of the example is read.
    asking_example(point: usize, of: usize, most: u64) -> String;
    /// While it is tried: a follow-up is asked for.
    asking_follow_up(most: u64) -> String;
    /// How long is waited here, and how long elsewhere.
    time_limits(here: u64, reading: u64, follow_up: u64) -> String;
    /// The title of an answer that the model tightened.
    TIGHTENED;
    /// What that is, and what is not done with it.
    ABOUT_TIGHTENED;
    /// How many words are marked in it.
    new_words(count: usize) -> String;
    /// How many sentences of it may say something else than the answer.
    turned_sentences(count: usize) -> String;
    /// What nobody has checked.
    COMPARE_TIGHTENED;
    /// It is being made, for so many seconds, and this key stops it.
    tightening(seconds: u64, key: &str) -> String;
    /// What came back cannot be shown.
    NOT_TIGHTENED;
    /// There is nothing to tighten, or too much.
    NOTHING_TO_TIGHTEN;
    /// Something else needs the machine now.
    BUSY;
    /// There is no such reading to agree with, or to take out.
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
