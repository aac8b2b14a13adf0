//! The screens of the program, and how to reach them.

use rehearsal::interview::{Interview, Phase};
use rehearsal::store::Archive;

use super::terminal::{Home, Terminal};

pub const ENTER: &str = "\r";
pub const CTRL_C: &str = "\x03";
pub const CTRL_S: &str = "\x13";
pub const CTRL_Z: &str = "\x1a";
pub const ESC: &str = "\x1b";

/// What stands in the answer on the screens behind it.
pub const ANSWER: &str = "먼저 로그를";

/// A screen of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Home,
    Opening,
    Asking,
    Preparing,
    Answering,
    Rating,
    Debrief,
    Transcripts,
}

impl Stage {
    pub const ALL: [Self; 8] = [
        Self::Home,
        Self::Opening,
        Self::Asking,
        Self::Preparing,
        Self::Answering,
        Self::Rating,
        Self::Debrief,
        Self::Transcripts,
    ];

    /// The program on this screen.
    #[track_caller]
    pub fn reach(self, home: &Home, environment: &[(&str, &str)]) -> Terminal {
        let arguments: &[&str] = match self {
            Self::Home => &[],
            Self::Transcripts => &["review"],
            _ => &["start", "aws-cse", "--questions", "1", "--no-probes"],
        };
        let mut terminal = home.run_with(80, 24, arguments, environment);
        self.go_to(&mut terminal);
        terminal
    }

    /// Goes on from the screen before to this one.
    #[track_caller]
    pub fn go_to(self, terminal: &mut Terminal) {
        match self {
            Self::Home => {
                terminal.wait_for("AWS · Cloud Support Engineer");
            }
            Self::Opening => {
                terminal.wait_for("준비되면 Enter");
            }
            Self::Asking => {
                Self::Opening.go_to(terminal);
                terminal.send(ENTER).wait_for("질문 1/1");
            }
            Self::Preparing => {
                Self::Asking.go_to(terminal);
                terminal.send(ENTER).wait_for("메모");
            }
            Self::Answering => {
                Self::Preparing.go_to(terminal);
                terminal.send(CTRL_S).wait_for("답변을 쓰세요");
                terminal.send(ANSWER).wait_for(ANSWER);
            }
            Self::Rating => {
                Self::Answering.go_to(terminal);
                terminal.send(CTRL_S).wait_for("평가");
            }
            Self::Debrief => {
                Self::Rating.go_to(terminal);
                terminal.send("0").wait_for("면접이 끝났어요");
            }
            Self::Transcripts => {
                terminal.wait_for("q");
            }
        }
    }

    /// Whether an answer has been written by then.
    pub fn has_answer(self) -> bool {
        matches!(self, Self::Answering | Self::Rating | Self::Debrief)
    }

    /// Whether an interview is going on, so that leaving asks first.
    pub fn is_live(self) -> bool {
        !matches!(self, Self::Home | Self::Debrief | Self::Transcripts)
    }
}

/// What was answered in the newest session, and what is being written, as the journal has it.
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
