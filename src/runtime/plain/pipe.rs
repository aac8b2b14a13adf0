//! Reads lines from a pipe or a file.

use std::sync::mpsc::{self, Receiver, Sender};
use std::{io, thread};

use crate::runtime::report::Reporter;
use crate::runtime::unix::{self, Waited};

/// Bytes read at once.
const PIECE: usize = 16 * 1024;

/// Output of a pipe.
#[derive(Debug)]
pub(super) enum Piped {
    /// Some bytes.
    Piece(Vec<u8>),
    /// The end.
    End,
}

/// The owner's side: asks for chunks, so that nothing is read before earlier input was used.
#[derive(Debug)]
pub(super) struct Pipe {
    wanted: Sender<()>,
    /// Whether a chunk was asked for and has not arrived.
    asked: bool,
    /// What followed the last line feed.
    rest: Vec<u8>,
}

impl Pipe {
    /// Starts the thread that reads.
    ///
    /// # Errors
    ///
    /// If no more threads can be started.
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

    /// Asks for more, unless already asked.
    pub(super) fn ask(&mut self) {
        if !std::mem::replace(&mut self.asked, true) {
            // If the thread is gone, the end was reported.
            let _ = self.wanted.send(());
        }
    }

    /// The lines completed by a chunk. Invalid UTF-8 is replaced, and nothing else is lost.
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

    /// The unfinished line, without a trailing incomplete character.
    pub(super) fn unfinished(&self) -> String {
        let whole = match std::str::from_utf8(&self.rest) {
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            _ => self.rest.len(),
        };
        String::from_utf8_lossy(self.rest.get(..whole).unwrap_or_default()).into_owned()
    }

    /// Begins a new line; an incomplete character belongs to it.
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
