//! A mentor's remarks, as saved by the form in an exported page or filled in by mail:
//!
//! ```text
//! rehearse-remarks 1
//! from: 김멘토
//! session: 2026-11-21T100500-aws-cse-7f3a
//! [all]
//! 전체로는 좋았어요.
//! [2] aws-cse/angry-customer
//! 숫자를 먼저 말해 보세요.
//! ```
//!
//! Tolerates what mail does to text: quotation marks before lines, other text above, any line
//! endings.

use crate::bank::QuestionRef;
use crate::review::Notes;
use crate::transcript::{SessionId, Transcript};

/// The first line; the number is the version.
const HEAD: &str = "rehearse-remarks 1";
/// Prefix of a session's id.
const SESSION: &str = "session:";
/// Prefix of the remarker's name.
const FROM: &str = "from:";
/// Heading of remarks on the whole session.
pub const WHOLE: &str = "[all]";
/// Maximum length of a remark, in characters.
const LONGEST: usize = 10_000;

/// The remarks on one session.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SessionRemarks {
    /// The session's id as written.
    pub session: String,
    /// On the whole session.
    pub whole: Option<String>,
    /// On single turns: index, the question there, the remark.
    pub turns: Vec<(usize, String, String)>,
}

/// What someone sent back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sent {
    /// The remarker's name, if given.
    pub from: Option<String>,
    /// The remarks, by session.
    pub sessions: Vec<SessionRemarks>,
}

/// The first line with its line ending.
pub fn head() -> String {
    format!("{HEAD}\n")
}

/// The line that names the session of the remarks below it.
pub fn session_line(id: &SessionId) -> String {
    format!("{SESSION} {id}\n")
}

/// The line above a remark on the turn at `place`, counting from 0.
pub fn turn_line(place: usize, question: &QuestionRef) -> String {
    format!("[{}] {question}", place + 1)
}

/// Parses remarks; `None` if the text has none.
pub fn read(text: &str) -> Option<Sent> {
    let mut lines = text.lines().map(unquoted);
    lines.find(|line| line.trim() == HEAD)?;
    let mut sent = Sent::default();
    let mut remark: Option<(Option<(usize, String)>, String)> = None;
    for line in lines {
        let trimmed = line.trim();
        let turn = turn_of(trimmed);
        let session = session_of(trimmed);
        if session.is_some() || turn.is_some() || trimmed == WHOLE {
            close(&mut sent, remark.take());
        }
        match () {
            () if session.is_some() => sent.sessions.push(SessionRemarks {
                session: session.unwrap_or_default().to_owned(),
                ..SessionRemarks::default()
            }),
            () if trimmed == WHOLE => remark = Some((None, String::new())),
            () if turn.is_some() => remark = Some((turn, String::new())),
            () => match (&mut remark, trimmed.strip_prefix(FROM)) {
                (Some((_, said)), _) => {
                    said.push_str(line);
                    said.push('\n');
                }
                (None, Some(from)) => sent.from = Some(from.trim().to_owned()),
                (None, None) => {}
            },
        }
    }
    close(&mut sent, remark);
    sent.sessions
        .retain(|it| it.whole.is_some() || !it.turns.is_empty());
    sent.from = sent.from.filter(|it| !it.is_empty());
    (!sent.sessions.is_empty()).then_some(sent)
}

/// Stores a finished remark; ignores a blank one.
fn close(sent: &mut Sent, remark: Option<(Option<(usize, String)>, String)>) {
    let (Some((turn, said)), Some(session)) = (remark, sent.sessions.last_mut()) else {
        return;
    };
    let said: String = said.trim().chars().take(LONGEST).collect();
    match turn {
        _ if said.is_empty() => {}
        None => session.whole = Some(said),
        Some((place, question)) => session.turns.push((place, question, said)),
    }
}

/// Removes mail quotation marks from a line.
fn unquoted(line: &str) -> &str {
    let mut rest = line.trim_end_matches('\r').trim_start_matches('\u{feff}');
    while let Some(inner) = rest.strip_prefix('>') {
        rest = inner.strip_prefix(' ').unwrap_or(inner);
    }
    rest
}

/// The id after `session:`. What a mentor writes of a session may begin with this word too; ids
/// are one word, and begin with their year.
fn session_of(line: &str) -> Option<&str> {
    let id = line.strip_prefix(SESSION)?.trim();
    let is_id = id.starts_with(|c: char| c.is_ascii_digit()) && !id.contains(char::is_whitespace);
    is_id.then_some(id)
}

/// Parses `[2] bank/question` into the index and the question.
fn turn_of(line: &str) -> Option<(usize, String)> {
    let (number, question) = line.strip_prefix('[')?.split_once(']')?;
    let number: usize = number.parse().ok()?;
    let question = question.trim();
    let place = number.checked_sub(1)?;
    question.parse::<QuestionRef>().ok()?;
    Some((place, question.to_owned()))
}

/// Appends remarks to the notes of a session, skipping those already there. Returns how many were
/// added, and which of `remarked` fit no turn.
pub fn lay(
    notes: &mut Notes,
    transcript: &Transcript,
    remarked: &SessionRemarks,
    by: &str,
) -> (usize, Vec<String>) {
    let mut added = 0;
    let mut stray = Vec::new();
    if let Some(said) = &remarked.whole {
        let comment = joined(notes.session.comment(), by, said);
        added += usize::from(comment.is_some());
        if let Some(comment) = comment {
            notes.session.set_comment(&comment);
        }
    }
    for (place, question, said) in &remarked.turns {
        let turn = transcript.turns.get(*place);
        if turn.is_none_or(|turn| turn.reference().to_string() != *question) {
            stray.push(format!("[{}] {question}", place + 1));
            continue;
        }
        let before = notes
            .remarks(transcript, *place)
            .and_then(|it| it.comment());
        if let Some(comment) = joined(before, by, said) {
            notes.remark(transcript, *place, |it| it.set_comment(&comment));
            added += 1;
        }
    }
    (added, stray)
}

/// Appends a remark to a comment; `None` if it is already there.
fn joined(before: Option<&str>, by: &str, said: &str) -> Option<String> {
    let remark = format!("{by}: {said}");
    match before {
        Some(before) if before.contains(&remark) => None,
        Some(before) => Some(format!("{before}\n\n{remark}")),
        None => Some(remark),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mentors_own_words_may_begin_like_the_line_of_a_session() {
        let text = "rehearse-remarks 1\nsession: 2026-a\n[1] bank/one\n좋아요.\nsession: 이렇게 적어요.\nsession:\n끝.\n";
        let sent = read(text).expect("remarks");
        let [session] = sent.sessions.as_slice() else {
            panic!("{sent:?}");
        };
        let said = "좋아요.\nsession: 이렇게 적어요.\nsession:\n끝.";
        let expected = (0, "bank/one".to_owned(), said.to_owned());
        assert_eq!(session.turns, [expected]);
    }

    #[test]
    fn remarks_are_read_from_a_file_and_from_mail() {
        let file = "rehearse-remarks 1\nfrom: 김멘토\nsession: 2026-a\n[all]\n좋아요.\n\n[2] bank/one\n숫자를\n먼저.\n[3] bank/two\n\nsession: 2026-b\n[all]\n\n";
        let mail = format!(
            "안녕하세요\r\n\r\n{}",
            file.lines()
                .map(|it| format!("> {it}\r\n"))
                .collect::<String>()
        );
        for text in [file, &mail] {
            let sent = read(text).expect("remarks");
            assert_eq!(sent.from.as_deref(), Some("김멘토"));
            let [session] = sent.sessions.as_slice() else {
                panic!("{sent:?}");
            };
            assert_eq!(session.session, "2026-a");
            assert_eq!(session.whole.as_deref(), Some("좋아요."));
            let expected = (1, "bank/one".to_owned(), "숫자를\n먼저.".to_owned());
            assert_eq!(session.turns, [expected]);
        }
        assert_eq!(read("rehearse-remarks 1\nsession: a\n"), None);
        assert_eq!(read("[2] bank/one\nhello\n"), None);
    }

    #[test]
    fn a_remark_is_appended_to_the_notes_and_only_once() {
        assert_eq!(
            joined(None, "멘토", "좋아요").as_deref(),
            Some("멘토: 좋아요")
        );
        let twice = joined(Some("내 메모"), "멘토", "좋아요").expect("new");
        assert_eq!(twice, "내 메모\n\n멘토: 좋아요");
        assert_eq!(joined(Some(&twice), "멘토", "좋아요"), None);
    }
}
