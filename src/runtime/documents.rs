//! Reads documents in a child process, which is this program with resource limits.
//!
//! A PDF is almost a program, and its parsers are large. Whatever a hostile file does to them,
//! the child ends: by its own memory and CPU limits, or by our timeout.

use std::io::{self, Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::import::{self, Document, LARGEST_DOCUMENT, Unreadable};

use super::unix::limit_process;

/// The hidden argument that makes this program a child.
pub const READS_A_DOCUMENT: &str = "--reads-a-document";

/// Timeout for reading a document; one that takes longer is not a candidate's CV.
const LONGEST: Duration = Duration::from_millis(1800);
/// Maximum output of the child in bytes: the text, plus what JSON adds.
const MAX_OUTPUT: u64 = 16 * 1024 * 1024;

/// The child's output.
#[derive(Debug, Serialize, Deserialize)]
enum ChildOutput {
    Text(Document),
    Refused(Unreadable),
}

/// Why a document yielded no text.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The child could not be started.
    #[error("the program could not be started again: {0}")]
    Start(io::Error),
    /// There is no usable text.
    #[error("no text can be taken: {0:?}")]
    Unreadable(Unreadable),
}

/// Extracts the text of a PDF or DOCX in a child process.
///
/// # Errors
///
/// If the child cannot be started, or the document yields no text within the limits.
pub fn read_document(bytes: Vec<u8>) -> Result<Document, DocumentError> {
    let mut child = start().map_err(DocumentError::Start)?;
    let said = listen(&mut child, bytes);
    // It may be busy, and its output is no longer needed.
    let _ = child.kill();
    let _ = child.wait();
    match said {
        Some(ChildOutput::Text(document)) => Ok(document),
        Some(ChildOutput::Refused(why)) => Err(DocumentError::Unreadable(why)),
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

/// Passes the bytes to the child and waits for its output. `None` if there is none: the child hit
/// its limits, crashed, or ran out of time.
fn listen(child: &mut Child, bytes: Vec<u8>) -> Option<ChildOutput> {
    let (mut input, output) = (child.stdin.take()?, child.stdout.take()?);
    // The child may stop reading, or never start; either way the pipe closes when it ends.
    thread::spawn(move || input.write_all(&bytes));
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut said = Vec::new();
        let read = output.take(MAX_OUTPUT).read_to_end(&mut said);
        let _ = sender.send(read.map(|_| said));
    });
    let said = receiver.recv_timeout(LONGEST).ok()?.ok()?;
    serde_json::from_slice(&said).ok()
}

/// Runs the child: limits itself, reads a document from standard input and prints its content to
/// standard output.
///
/// # Errors
///
/// If the limits cannot be set, or reading or writing fails.
pub fn be_document_child() -> io::Result<()> {
    limit_process()?;
    let mut bytes = Vec::new();
    io::stdin()
        .lock()
        .take(LARGEST_DOCUMENT)
        .read_to_end(&mut bytes)?;
    let said = match import::read_document(&bytes) {
        Ok(document) => ChildOutput::Text(document),
        Err(why) => ChildOutput::Refused(why),
    };
    serde_json::to_writer(io::stdout().lock(), &said)?;
    io::stdout().flush()
}
