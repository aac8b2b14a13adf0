//! What three kinds of users come for, key by key: each key they press is counted. They wait for
//! nothing but the screen.

use chrono::{Days, Local};
use rehearsal::lang::Language;
use rehearsal::lang::say::{self, Phrase};

use crate::driver::stages::{CTRL_P, CTRL_S, ENTER, ESC, F1, F2};
use crate::driver::terminal::{Home, Terminal};

const PAGE_DOWN: &str = "\x1b[6~";
const RIGHT: &str = "\x1b[C";

/// A user at the keyboard.
struct Person {
    language: Language,
    terminal: Terminal,
    /// Number of keys pressed since the last count.
    keys: usize,
}

impl Person {
    fn begin(language: Language, home: &Home, arguments: &[&str]) -> Self {
        let locale = match language {
            Language::Ko => "ko_KR.UTF-8",
            _ => "en_US.UTF-8",
        };
        Self {
            language,
            terminal: home.run_with(80, 24, arguments, &[("LANG", locale)]),
            keys: 0,
        }
    }

    fn press(&mut self, key: &str) -> &mut Self {
        self.keys += 1;
        self.terminal.send(key);
        self
    }

    /// Types a text, which does not count as keys.
    fn write(&mut self, text: &str) -> &mut Self {
        self.terminal.send(text).wait_for(text);
        self
    }

    /// Waits until these words are on the screen, on which an English user can read everything.
    #[track_caller]
    fn sees(&mut self, words: &str) -> &mut Self {
        // A sentence may continue on the next row.
        let flowing = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let wanted = flowing(words);
        self.terminal.wait_until(words, |screen| {
            flowing(&screen.contents()).contains(&wanted)
        });
        let screen = self.terminal.screen();
        let foreign = screen.chars().any(is_hangul);
        assert!(self.language == Language::Ko || !foreign, "{screen}");
        self
    }

    #[track_caller]
    fn reads(&mut self, phrase: Phrase) -> &mut Self {
        self.sees(phrase.get(self.language))
    }

    /// Waits until this is gone: a key pressed right after Escape would be combined with it.
    #[track_caller]
    fn closes(&mut self, phrase: Phrase) -> &mut Self {
        let words = phrase.get(self.language);
        let is_gone = |screen: &vt100::Screen| !screen.contents().contains(words);
        self.terminal.wait_until("it gone", is_gone);
        self
    }

    /// Moves down the list to this line; those keys are not counted.
    #[track_caller]
    fn goes_to(&mut self, line: &str) -> &mut Self {
        self.terminal.go_down_to(line);
        self
    }

    /// Number of keys since the last call.
    fn keys(&mut self) -> usize {
        std::mem::take(&mut self.keys)
    }

    /// Answers the question and every follow-up, up to the rating. Those keys are not counted.
    #[track_caller]
    fn answers(&mut self, answer: &str) -> &mut Self {
        self.terminal.send(ENTER);
        self.answers_from_notes(answer)
    }

    /// The same if notes are taken already.
    #[track_caller]
    fn answers_from_notes(&mut self, answer: &str) -> &mut Self {
        self.reads(say::interview::NOTES);
        self.terminal.send(CTRL_S);
        let draft = say::interview::DRAFT_PLACEHOLDER.get(self.language);
        let listening = say::interview::listening(self.language, "Enter");
        let rating = say::interview::RATE.get(self.language);
        let rating = rating.split(['?', '.']).next().unwrap_or_default();
        loop {
            self.sees(draft).write(answer);
            self.terminal.send(CTRL_S);
            self.terminal
                .wait_until("a follow-up or the rating", |screen| {
                    let screen = screen.contents();
                    screen.contains(rating) || screen.contains(&listening)
                });
            if self.terminal.screen().contains(rating) {
                return self;
            }
            self.terminal.send(ENTER);
        }
    }

    #[track_caller]
    fn leaves(&mut self) {
        assert!(self.terminal.wait_exit().success());
    }
}

/// A Hangul syllable or letter.
fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7a3}')
}

const CSE: &str = "AWS · Cloud Support Engineer";

#[test]
fn a_developer_with_an_interview_in_nine_days_never_looks_for_the_next_step() {
    let home = Home::new();
    let mut person = Person::begin(Language::Ko, &home, &[]);
    let first = say::interview::question_of(Language::Ko, 1, 1);

    // From an empty home to the first question.
    person.reads(say::home::TODAY).press(ENTER);
    person.reads(say::due::ABOUT_NEW).press(ENTER);
    person.reads(say::interview::OPPOSITE).press(ENTER);
    person.sees(&first);
    assert_eq!(person.keys(), 3);

    // From the debrief to a second try, and from there to the strong answer.
    person
        .answers("저는 고객에게 먼저 전화했습니다.")
        .press("2");
    person.reads(say::debrief::ONE_THING);
    let again = format!("r {}", say::keys::AGAIN.get(Language::Ko));
    person.sees(&again).keys();
    person.press("r").reads(say::interview::OPPOSITE);
    assert_eq!(person.keys(), 1);
    person.press(ENTER).sees(&first);
    person.answers("저는 로그를 먼저 봤습니다.").press("3");
    person.reads(say::compare::TITLE).sees(&again).keys();
    person.press("q").reads(say::debrief::ONE_THING).keys();
    person.press("o");
    let is_strong = |screen: &vt100::Screen| {
        let screen = screen.contents();
        let titles = [say::strong::TITLE, say::strong::OUTLINE_TITLE];
        titles
            .iter()
            .any(|it| screen.contains(it.get(Language::Ko)))
    };
    person.terminal.wait_until("the strong answer", is_strong);
    assert_eq!(person.keys(), 1);

    // Home, and from there to the due questions.
    person.press("q").reads(say::debrief::ONE_THING);
    // Below the second try is the debrief that it was started from.
    let first_try = say::debrief::points(Language::Ko, 2);
    person.press("q").sees(&first_try).press("q");
    person.reads(say::home::MOTTO).keys();
    person
        .press("g")
        .press(ENTER)
        .reads(say::due::ABOUT_NEW)
        .press("q");
    person.reads(say::home::MOTTO).keys();
    person.press(ENTER).reads(say::due::ABOUT_NEW);
    assert_eq!(person.keys(), 1);

    // The day of the interview, the agenda up to it, and the card for the day itself.
    person.press("q").reads(say::home::MOTTO);
    person.goes_to(say::agenda::TITLE.get(Language::Ko)).keys();
    person.press(ENTER).reads(say::config::SAVED_AS_YOU_GO);
    person
        .press(PAGE_DOWN)
        .press(RIGHT)
        .press(RIGHT)
        .press(RIGHT);
    let day = (Local::now() + Days::new(9)).date_naive();
    person.sees(&format!("{day} (D-9)"));
    assert_eq!(person.keys(), 5);
    // Figures from past sessions arrive in its row.
    let planned = say::agenda::rehearsals_short(Language::Ko, 0, 0);
    let held = planned.split(',').next().unwrap_or_default();
    person.press("q").sees("D-9").sees(held).keys();
    person.press(ENTER).reads(say::agenda::COMING);
    assert_eq!(person.keys(), 1);
    person.press("q").reads(say::home::MOTTO).keys();
    person.press("b").reads(say::day_card::OPENING);
    assert_eq!(person.keys(), 1);
    person
        .press("q")
        .reads(say::home::MOTTO)
        .press("q")
        .leaves();
}

#[test]
fn a_keyboard_user_reads_english_on_every_screen() {
    let home = Home::new();
    let mut person = Person::begin(Language::En, &home, &[]);
    person.reads(say::home::MOTTO).press("?");
    person
        .reads(say::interview::HELP_TITLE)
        .press("?")
        .closes(say::interview::HELP_TITLE);
    person.reads(say::home::MOTTO).goes_to(CSE).press(ENTER);
    person.reads(say::home::ABOUT_PRACTICE).press("k");
    for _ in 0..5 {
        person.press("j");
    }
    // Two questions are enough of a whole interview.
    person
        .press("h")
        .reads(say::home::TWO_QUESTIONS)
        .press(ENTER);
    person.reads(say::interview::OPPOSITE).press(ENTER);
    person.sees(&say::interview::question_of(Language::En, 1, 2));
    person
        .press(CTRL_P)
        .reads(say::interview::PAUSED)
        .press(CTRL_P);
    person
        .press(F1)
        .reads(say::interview::HELP_TITLE)
        .press(ESC)
        .closes(say::interview::HELP_TITLE);
    person.press(ENTER).reads(say::interview::NOTES);
    person.press(F2).reads(say::interview::HINT_TITLE).press(F2);
    person
        .press(ESC)
        .reads(say::interview::STOP_TITLE)
        .press(ESC)
        .closes(say::interview::STOP_TITLE);
    let answer = "I called the customer first.";
    person.answers_from_notes(answer).press("3");
    person.sees(&say::interview::question_of(Language::En, 2, 2));
    person.answers(answer).press("4");

    // The debrief, and everything reached from it.
    person.reads(say::debrief::ONE_THING).sees("r redo");
    for (key, phrase) in [
        ("o", say::strong::TITLE),
        ("c", say::compare::TITLE),
        ("p", say::replay::TITLE),
        ("?", say::interview::HELP_TITLE),
    ] {
        person.press(key).reads(phrase).press(ESC).closes(phrase);
        person.reads(say::debrief::ONE_THING);
    }
    person.press(ENTER).sees(
        say::debrief::page(Language::En, 1, 2)
            .split_whitespace()
            .next()
            .expect("a word"),
    );
    person.press("q").reads(say::debrief::ONE_THING).press("q");

    // Everything else reached from home.
    person.reads(say::home::MOTTO);
    // Each phrase is on the screen it leads to, and not at home.
    for (line, phrase) in [
        (say::due::TITLE, say::due::ABOUT_NEW),
        (say::agenda::TITLE, say::config::SAVED_AS_YOU_GO),
        (say::home::WEAKEST, say::progress::COMPETENCIES),
        (say::review::OPEN, say::past::NEWEST),
        (say::search::TITLE, say::search::WORDS),
        (say::stories::TITLE, say::keys::MATRIX),
        (say::day_card::TITLE, say::day_card::OPENING),
        (say::progress::TITLE, say::progress::COMPETENCIES),
        (say::guessing::TITLE, say::guessing::WHICH),
        (say::config::TITLE, say::config::SAVED_AS_YOU_GO),
        (say::typing::TITLE, say::typing::PLACEHOLDER),
    ] {
        let first = format!(">  {}", say::due::TITLE.get(Language::En));
        person.press("g").sees(&first);
        person.goes_to(line.get(Language::En));
        // A key pressed before the screen has changed would be combined with Escape.
        person.press(ENTER).closes(say::home::MOTTO);
        person.reads(phrase).press(ESC).reads(say::home::MOTTO);
    }
    // The story to write next leads to its form, and below that to the stories.
    person
        .press("g")
        .sees(&format!(">  {}", say::due::TITLE.get(Language::En)));
    person.goes_to(say::home::STORY.get(Language::En));
    person.press(ENTER).reads(say::stories::NEW).press(ESC);
    person.reads(say::keys::MATRIX).press("q");
    person.reads(say::home::MOTTO);
    person.press("q").leaves();
}

#[test]
fn a_mentor_writes_questions_and_holds_an_interview_with_them() {
    let home = Home::new();
    let printed = |what: &str| {
        let output = home.command(&["new", what]).output().expect("the program");
        assert!(output.status.success());
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let banks = home.path().join("scenarios/banks");
    std::fs::create_dir_all(&banks).expect("a folder");
    let bank = printed("bank").replace("broken-on-friday", "broken-on-monday");
    let broken = bank.replace("difficulty = 2", "difficulty = 9");
    std::fs::write(banks.join("my-bank.toml"), &broken).expect("a file");
    std::fs::write(home.path().join("scenarios/my.toml"), printed("scenario")).expect("a file");
    let check = || {
        let output = home
            .command(&["check", "scenarios"])
            .output()
            .expect("the program");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        (output.status.code(), text)
    };
    // The error is reported with file, line and column, and fixed.
    let line = 1 + broken
        .lines()
        .position(|it| it.starts_with("difficulty"))
        .expect("it");
    let (code, said) = check();
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains(&format!("my-bank.toml:{line}:")), "{said}");
    std::fs::write(banks.join("my-bank.toml"), &bank).expect("a file");
    let (code, said) = check();
    assert_eq!(code, Some(0), "{said}");

    let mut person = Person::begin(Language::Ko, &home, &["--scenarios", "scenarios"]);
    person.reads(say::home::MOTTO).goes_to("우리 회사").keys();
    person
        .press(ENTER)
        .reads(say::home::ABOUT_PRACTICE)
        .press(ENTER);
    person.reads(say::interview::OPPOSITE).press(ENTER);
    person.sees("퇴근 직전에 문제가 터진");
    assert_eq!(person.keys(), 3);
    person.answers("팀 채널에 바로 알렸습니다.").press("4");
    person.reads(say::debrief::ONE_THING).sees("퇴근 직전에");
    person
        .press("q")
        .reads(say::home::MOTTO)
        .press("q")
        .leaves();
}
