//! Opens documents in a child process, which is this program again with limits of its own.
//!
//! A PDF is a program of sorts, and its readers are large. Whatever one does with a hostile file,
//! the child ends: by its own limits of memory and processor time, or by ours of time.

use std::io::{self, Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::import::{self, Document, LARGEST_DOCUMENT, Unreadable};

use super::unix::limit_process;

/// The hidden argument that makes the program a child.
pub const READS_A_DOCUMENT: &str = "--reads-a-document";

/// The longest a document is read: what takes longer is no paper of a candidate's.
const LONGEST: Duration = Duration::from_millis(1800);
/// The most that the child says, in bytes: its text, with what JSON adds.
const MOST_SAID: u64 = 16 * 1024 * 1024;

/// What the child says.
#[derive(Debug, Serialize, Deserialize)]
enum Said {
    Text(Document),
    Refused(Unreadable),
}

/// Why a document gave no text.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The child could not be started.
    #[error("the program could not be started again: {0}")]
    Start(io::Error),
    /// There is no text to take.
    #[error("no text can be taken: {0:?}")]
    Unreadable(Unreadable),
}

/// Takes the text out of a PDF or a DOCX, in a child process.
///
/// # Errors
///
/// If the child cannot be started, or the document gives no text within the limits.
pub fn read_document(bytes: Vec<u8>) -> Result<Document, DocumentError> {
    let mut child = start().map_err(DocumentError::Start)?;
    let said = listen(&mut child, bytes);
    // It may be in the middle of something; what it would say is of no use any more.
    let _ = child.kill();
    let _ = child.wait();
    match said {
        Some(Said::Text(document)) => Ok(document),
        Some(Said::Refused(why)) => Err(DocumentError::Unreadable(why)),
        None => Err(DocumentError::Unreadable(Unreadable::TooLarge)),
    }
}

fn start() -> io::Result<Child> {
    Command::new(std::env::current_exe()?)
        .arg(READS_A_DOCUMENT)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
}

/// Hands the bytes over and waits for what comes back. `None` where the child fell silent: by
/// its limits, by a mistake of its own, or as the time is over.
fn listen(child: &mut Child, bytes: Vec<u8>) -> Option<Said> {
    let (mut input, output) = (child.stdin.take()?, child.stdout.take()?);
    // The child may stop reading, or never begin to; either way the pipe closes when it ends.
    thread::spawn(move || input.write_all(&bytes));
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut said = Vec::new();
        let read = output.take(MOST_SAID).read_to_end(&mut said);
        let _ = sender.send(read.map(|_| said));
    });
    let said = receiver.recv_timeout(LONGEST).ok()?.ok()?;
    serde_json::from_slice(&said).ok()
}

/// What the child does: limits itself, reads a document from standard input and says what is in
/// it on standard output.
///
/// # Errors
///
/// If the limits cannot be set, or what is read or said fails.
pub fn be_document_child() -> io::Result<()> {
    limit_process()?;
    let mut bytes = Vec::new();
    io::stdin()
        .lock()
        .take(LARGEST_DOCUMENT)
        .read_to_end(&mut bytes)?;
    let said = match import::read_document(&bytes) {
        Ok(document) => Said::Text(document),
        Err(why) => Said::Refused(why),
    };
    serde_json::to_writer(io::stdout().lock(), &said)?;
    io::stdout().flush()
}
