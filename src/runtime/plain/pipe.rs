//! Lines from a pipe or a file.

use std::sync::mpsc::{self, Receiver, Sender};
use std::{io, thread};

use crate::runtime::report::Reporter;
use crate::runtime::unix::{self, Waited};

/// How much is read at once.
const PIECE: usize = 16 * 1024;

/// What comes out of a pipe.
#[derive(Debug)]
pub(super) enum Piped {
    /// Some bytes.
    Piece(Vec<u8>),
    /// There are no more.
    End,
}

/// The owner's side: asks for pieces, so that never more is read than was used.
#[derive(Debug)]
pub(super) struct Pipe {
    wanted: Sender<()>,
    /// Whether a piece was asked for and has not come.
    asked: bool,
    /// What came behind the last line feed.
    rest: Vec<u8>,
}

impl Pipe {
    /// Starts the thread that reads.
    ///
    /// # Errors
    ///
    /// If there can be no more threads.
    pub(super) fn start(reporter: Reporter<Piped>) -> io::Result<Self> {
        let (wanted, asked) = mpsc::channel();
        let reading = thread::Builder::new().name("input".to_owned());
        reading.spawn(move || read(&asked, &reporter))?;
        Ok(Self {
            wanted,
            asked: false,
            rest: Vec::new(),
        })
    }

    /// Asks for more, unless that was done.
    pub(super) fn ask(&mut self) {
        if !std::mem::replace(&mut self.asked, true) {
            // Where the thread has gone, the end was reported.
            let _ = self.wanted.send(());
        }
    }

    /// The lines that a piece finishes. What is no UTF-8 is shown as such, and lost nowhere else.
    pub(super) fn lines(&mut self, piece: &[u8]) -> Vec<String> {
        self.asked = false;
        self.rest.extend_from_slice(piece);
        let Some(end) = self.rest.iter().rposition(|byte| *byte == b'\n') else {
            return Vec::new();
        };
        let behind = self.rest.split_off(end + 1);
        let whole = std::mem::replace(&mut self.rest, behind);
        let whole = String::from_utf8_lossy(&whole).into_owned();
        whole.lines().map(str::to_owned).collect()
    }

    /// What stands in the unfinished line: all but a character that is not whole.
    pub(super) fn unfinished(&self) -> String {
        let whole = match std::str::from_utf8(&self.rest) {
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            _ => self.rest.len(),
        };
        String::from_utf8_lossy(self.rest.get(..whole).unwrap_or_default()).into_owned()
    }

    /// Begins a new line; a character that is not whole belongs to it.
    pub(super) fn clear(&mut self) {
        let taken = self.unfinished().len().min(self.rest.len());
        self.rest.drain(..taken);
    }
}

fn read(asked: &Receiver<()>, reporter: &Reporter<Piped>) {
    let mut piece = vec![0; PIECE];
    while asked.recv().is_ok() {
        let length = loop {
            if matches!(unix::wait_for_input(None), Waited::Gone) {
                break 0;
            }
            match unix::read(&mut piece) {
                Ok(length) => break length,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(_) => break 0,
            }
        };
        let piped = match piece.get(..length) {
            Some(read @ [_, ..]) => Piped::Piece(read.to_vec()),
            _ => Piped::End,
        };
        let ends = matches!(piped, Piped::End);
        if !reporter.send(piped) || ends {
            return;
        }
    }
}
