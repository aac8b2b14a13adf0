//! The screens of the program, and how to reach them.

use rehearsal::interview::{Interview, Phase};
use rehearsal::lang::{Language, say};
use rehearsal::store::Archive;

use super::terminal::{Home, Terminal, ko};

pub const ENTER: &str = "\r";
pub const CTRL_C: &str = "\x03";
pub const CTRL_P: &str = "\x10";
pub const CTRL_S: &str = "\x13";
pub const CTRL_Z: &str = "\x1a";
pub const ESC: &str = "\x1b";
pub const DOWN: &str = "\x1b[B";
pub const F1: &str = "\x1bOP";
pub const F2: &str = "\x1bOQ";
pub const F4: &str = "\x1bOS";

/// The answer typed before the later screens.
pub const ANSWER: &str = "먼저 로그를";

/// A story of the candidate's.
const STORIES: &str = "format = 1\n\n[[story]]\nid = \"outage\"\ntitle = \"결제 장애\"\n\
    competencies = [\"ownership\"]\ntext = \"상황: 결제가 멈췄습니다.\"\n";

/// What the first screen of an interview says.
pub fn opening() -> String {
    say::interview::press_to_begin(Language::Ko, "Enter")
}

/// A screen of the program, or an overlay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Home,
    HomeHelp,
    Prepare,
    TypingTest,
    Opening,
    Asking,
    Preparing,
    Answering,
    Paused,
    Hint,
    Help,
    Stop,
    Rating,
    Debrief,
    Transcripts,
    Filter,
    Reading,
    Comment,
    Comparing,
    Replay,
    Progress,
    Due,
    Searching,
    Stories,
    Matrix,
    Story,
    StoryDrill,
}

impl Stage {
    pub const ALL: [Self; 27] = [
        Self::Home,
        Self::HomeHelp,
        Self::Prepare,
        Self::TypingTest,
        Self::Opening,
        Self::Asking,
        Self::Preparing,
        Self::Answering,
        Self::Paused,
        Self::Hint,
        Self::Help,
        Self::Stop,
        Self::Rating,
        Self::Debrief,
        Self::Transcripts,
        Self::Filter,
        Self::Reading,
        Self::Comment,
        Self::Comparing,
        Self::Replay,
        Self::Progress,
        Self::Due,
        Self::Searching,
        Self::Stories,
        Self::Matrix,
        Self::Story,
        Self::StoryDrill,
    ];

    /// Starts the program and goes to this screen.
    #[track_caller]
    pub fn reach(self, home: &Home, environment: &[(&str, &str)]) -> Terminal {
        self.prepare(home);
        let mut terminal = home.run_with(80, 24, self.arguments(), environment);
        self.go_to(&mut terminal);
        terminal
    }

    /// Creates the files that the screen needs.
    #[track_caller]
    pub fn prepare(self, home: &Home) {
        if self.is_past() {
            lay_example(home);
        }
        if self.is_of_stories() {
            let stories = home.transcripts().join("stories.toml");
            std::fs::write(stories, STORIES).expect("a file");
        }
    }

    /// The arguments with which the program is started to reach this screen.
    pub fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Home | Self::HomeHelp | Self::Prepare | Self::TypingTest => &[],
            Self::Progress | Self::Due | Self::Searching => &[],
            _ if self.is_of_stories() => &[],
            _ if self.is_past() => &["review"],
            _ => &["start", "aws-cse", "--questions", "1", "--no-probes"],
        }
    }

    /// Goes from the program's first screen to this one.
    #[track_caller]
    pub fn go_to(self, terminal: &mut Terminal) {
        match self {
            Self::Home => terminal.wait_for("AWS · Cloud Support Engineer"),
            Self::HomeHelp => Self::Home.then(terminal, "?", ko(say::interview::HELP_TITLE)),
            Self::Prepare => Self::Home.open(terminal, "AWS · Cloud Support Engineer", "방식:"),
            Self::TypingTest => Self::Home.open(
                terminal,
                ko(say::typing::TITLE),
                ko(say::typing::PLACEHOLDER),
            ),
            Self::Progress => Self::Home.open(
                terminal,
                ko(say::progress::TITLE),
                ko(say::progress::COMPETENCIES),
            ),
            Self::Due => Self::Home.open(terminal, ko(say::due::TITLE), "번 해 봄"),
            Self::Searching => {
                Self::Home.then(terminal, "f", ko(say::search::WORDS));
                terminal.send("결제").wait_for("면접 1개에서")
            }
            Self::Stories => Self::Home.open(terminal, ko(say::stories::TITLE), "면접의 역량"),
            Self::Matrix => Self::Stories.then(terminal, "v", "여럿"),
            Self::Story => {
                Self::Stories.then(terminal, "n", ko(say::stories::NEW));
                terminal.send(ANSWER).wait_for(ANSWER)
            }
            Self::StoryDrill => Self::Stories.then(terminal, "t", "1/8"),
            Self::Opening => terminal.wait_for(&opening()),
            Self::Asking => Self::Opening.then(terminal, ENTER, "질문 1/1"),
            Self::Preparing => Self::Asking.then(terminal, ENTER, "메모"),
            Self::Answering => {
                Self::Preparing.then(terminal, CTRL_S, ko(say::interview::DRAFT_PLACEHOLDER));
                terminal.send(ANSWER).wait_for(ANSWER)
            }
            Self::Paused => Self::Answering.then(terminal, CTRL_P, ko(say::interview::PAUSED)),
            Self::Hint => Self::Answering.then(terminal, F2, ko(say::interview::HINT_TITLE)),
            Self::Help => Self::Answering.then(terminal, F1, ko(say::interview::HELP_TITLE)),
            Self::Stop => Self::Answering.then(terminal, ESC, ko(say::interview::STOP_TITLE)),
            Self::Rating => Self::Answering.then(terminal, CTRL_S, "평가"),
            Self::Debrief => Self::Rating.then(terminal, "0", ko(say::debrief::TITLE)),
            Self::Transcripts => terminal.wait_for("AWS · 최종"),
            Self::Filter => Self::Transcripts.then(terminal, "/", ko(say::keys::CLEAR_FILTER)),
            Self::Reading => Self::Transcripts.then(terminal, ENTER, ko(say::debrief::ONE_THING)),
            Self::Comment => {
                Self::Reading.then(terminal, "l", "답변 1/10");
                terminal
                    .send("w")
                    .wait_for(ko(say::past::COMMENT_ON_ANSWER))
            }
            Self::Comparing => {
                Self::Reading.then(terminal, "l", "답변 1/10");
                terminal.send("c").wait_for(ko(say::compare::TITLE))
            }
            Self::Replay => {
                Self::Reading.then(terminal, "l", "답변 1/10");
                terminal.send("p").wait_for("쓴 과정")
            }
        };
    }

    /// Goes to this screen, and from there on to where `text` is shown.
    #[track_caller]
    fn then<'t>(self, terminal: &'t mut Terminal, keys: &str, text: &str) -> &'t mut Terminal {
        self.go_to(terminal);
        terminal.send(keys).wait_for(text)
    }

    /// Opens a line of the current list, and goes on to where `text` is shown.
    #[track_caller]
    fn open<'t>(self, terminal: &'t mut Terminal, line: &str, text: &str) -> &'t mut Terminal {
        self.go_to(terminal);
        terminal.go_down_to(line).send(ENTER).wait_for(text)
    }

    /// Whether it shows a past interview.
    fn is_past(self) -> bool {
        matches!(
            self,
            Self::Transcripts
                | Self::Filter
                | Self::Reading
                | Self::Comment
                | Self::Comparing
                | Self::Replay
                | Self::Progress
                | Self::Due
                | Self::Searching
        ) || self.is_of_stories()
    }

    fn is_of_stories(self) -> bool {
        matches!(
            self,
            Self::Stories | Self::Matrix | Self::Story | Self::StoryDrill
        )
    }

    /// Whether an answer has been written by then.
    pub fn has_answer(self) -> bool {
        self.is_over_answer() || matches!(self, Self::Answering | Self::Rating | Self::Debrief)
    }

    fn is_over_answer(self) -> bool {
        matches!(self, Self::Paused | Self::Hint | Self::Help | Self::Stop)
    }

    /// Whether an interview is going on.
    pub fn is_live(self) -> bool {
        matches!(self, Self::Opening | Self::Asking | Self::Preparing)
            || matches!(self, Self::Answering | Self::Rating)
            || self.is_over_answer()
    }

    /// Whether Ctrl-C asks for confirmation.
    pub fn asks_before_leaving(self) -> bool {
        self.is_live() && self != Self::Stop
    }

    /// Keys that give the thread of this name something to do; `None` if it has nothing to do, or
    /// does not exist.
    pub fn stir(self, thread: &str) -> Option<&'static str> {
        match thread {
            "writer" | "sync" => self.is_live().then_some(match self {
                Self::Opening | Self::Asking => ENTER,
                Self::Rating => "3",
                Self::Paused => CTRL_P,
                Self::Hint | Self::Help | Self::Stop => "q ",
                _ => " ",
            }),
            "files" => match self {
                Self::Home | Self::Prepare => Some("\r\r"),
                Self::Transcripts => Some(ENTER),
                Self::Reading => Some("*"),
                Self::Comment | Self::Story => Some("x\x13"),
                Self::Rating => Some("0"),
                _ => None,
            },
            _ => Some(" "),
        }
    }
}

/// Adds the shipped example session, as if it had been held here.
#[track_caller]
pub fn lay_example(home: &Home) {
    const NAME: &str = "2026-11-22T015947-aws-cse-c230";
    let from = format!("{}/transcripts/{NAME}", env!("CARGO_MANIFEST_DIR"));
    let to = home.transcripts().join(NAME);
    std::fs::create_dir_all(&to).expect("a folder");
    for name in ["journal", "transcript.toml"] {
        std::fs::copy(format!("{from}/{name}"), to.join(name)).expect("a file");
    }
}

/// The answers in the newest session and the current draft, from the journal.
#[track_caller]
pub fn answers(home: &Home) -> Vec<String> {
    let rescue = home.path().join(".local/state/rehearsal/rescue");
    let archive = Archive::new(home.transcripts(), vec![rescue]);
    let session = archive.find("last").expect("a session");
    let (journal, oddities) = session.journal().expect("a journal");
    // The kill may have torn the last line.
    assert!(oddities.len() <= 1, "{oddities:?}");
    let events = journal.entries.into_iter().map(|it| (it.at, it.event));
    let (interview, refused) = Interview::replay(events);
    assert!(refused.is_empty(), "{refused:?}");
    let interview = interview.expect("an interview");
    let closed = interview.turns().iter().map(|turn| turn.answer.clone());
    let open = match interview.phase() {
        Phase::Answering { .. } => interview.writing().map(|draft| draft.text().to_owned()),
        _ => None,
    };
    closed.chain(open).collect()
}
