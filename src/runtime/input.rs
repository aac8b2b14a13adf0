//! The thread that reads the terminal.

use std::os::fd::BorrowedFd;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::{Errno, read};

use super::app::News;
use super::decode::Decoder;

/// How much is read at once: more than a terminal's queue holds.
const PIECE: usize = 64 * 1024;

/// Starts the thread. It ends when the terminal goes away, which it reports, or when nobody
/// listens any more.
pub(super) fn start(news: Sender<News>) {
    let reading = thread::Builder::new().name("input".to_owned());
    // Without this thread there is no input; the owner would wait for ever.
    if reading
        .spawn({
            let news = news.clone();
            move || read_terminal(&news)
        })
        .is_err()
    {
        let _ = news.send(News::HungUp);
    }
}

fn read_terminal(news: &Sender<News>) {
    let terminal = rustix::stdio::stdin();
    let mut decoder = Decoder::default();
    let mut piece = vec![0; PIECE];
    loop {
        let inputs = match wait(terminal, decoder.patience()) {
            Waited::Quiet => decoder.give_up(),
            Waited::Gone => break,
            Waited::Ready => match read(terminal, piece.as_mut_slice()) {
                Ok(0) => break,
                Ok(length) => decoder.feed(piece.get(..length).unwrap_or_default()),
                Err(Errno::INTR | Errno::AGAIN) => Vec::new(),
                Err(_) => break,
            },
        };
        for input in inputs {
            if news.send(News::Input(input)).is_err() {
                return;
            }
        }
    }
    let _ = news.send(News::HungUp);
}

enum Waited {
    Ready,
    Quiet,
    Gone,
}

fn wait(terminal: BorrowedFd<'_>, patience: Option<Duration>) -> Waited {
    let timeout = patience.and_then(|patience| Timespec::try_from(patience).ok());
    let mut watched = [PollFd::new(&terminal, PollFlags::IN)];
    match poll(&mut watched, timeout.as_ref()) {
        Ok(0) => Waited::Quiet,
        Err(Errno::INTR) => Waited::Quiet,
        Err(_) => Waited::Gone,
        Ok(_) => {
            let [terminal] = &watched;
            let readable = terminal.revents().contains(PollFlags::IN);
            if readable {
                Waited::Ready
            } else {
                Waited::Gone
            }
        }
    }
}
