//! Whatever bytes come in, keys soon work again.

use std::time::{Duration, Instant};

use super::stages::Stage;
use super::terminal::{Home, Terminal};

/// Time within which keys must work again.
const LONGEST: Duration = Duration::from_secs(1);
/// How often a key is tried.
const EVERY: Duration = Duration::from_millis(60);
/// The response to Ctrl-C.
const ASKED: &str = "그만둘까요?";

/// One sequence of each kind that terminals send: CSI, SS3, pastes, both mouse protocols, the
/// kitty and xterm keyboard protocols, OSC, DCS, APC, replies; and text.
const SEQUENCES: [&[u8]; 22] = [
    b"\x1b[A",
    b"\x1b[1;5D",
    b"\x1b[5;3~",
    b"\x1b[I",
    b"\x1bOP",
    b"\x1b\x1b[A",
    b"\x1b[200~paste\x1b[201~",
    b"\x1b[<0;12;7M",
    b"\x1b[<65;300;100m",
    b"\x1b[M !!",
    b"\x1b[13;5u",
    b"\x1b[97:65:99;2:3;65u",
    b"\x1b[57441;1:3u",
    b"\x1b[27;5;13~",
    b"\x1b[24;80R",
    b"\x1b]0;title\x07",
    b"\x1b]52;c;YQ==\x1b\\",
    b"\x1bP1$r0m\x1b\\",
    b"\x1b_Gi=1;OK\x1b\\",
    b"\x1b[?62;22c",
    b"\x1b[?2026;2$y",
    "가\u{1f469}".as_bytes(),
];

/// Where the streams arrive: every screen in turn, and mostly while an answer is written.
const STAGES: [Stage; 4] = [
    Stage::Answering,
    Stage::Preparing,
    Stage::Rating,
    Stage::Answering,
];

/// Every prefix of every sequence.
pub fn prefixes() -> Vec<Vec<u8>> {
    let beginnings = |sequence: &&[u8]| -> Vec<Vec<u8>> {
        let lengths = 1..=sequence.len();
        lengths.map(|length| sequence[..length].to_vec()).collect()
    };
    SEQUENCES.iter().flat_map(beginnings).collect()
}

/// Streams of random bytes; most end in the beginning of a sequence.
pub fn streams(count: usize, seed: u64) -> Vec<Vec<u8>> {
    let mut state = seed;
    let mut below = move |limit: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % limit
    };
    let mut stream = || {
        let mut bytes: Vec<u8> = (0..below(40)).map(|_| below(256) as u8).collect();
        let sequence = SEQUENCES[below(SEQUENCES.len())];
        bytes.extend(&sequence[..below(sequence.len() + 1)]);
        bytes
    };
    (0..count).map(|_| stream()).collect()
}

/// Sends every stream to one of `programs` programs running in parallel. Returns the times until
/// a key worked, shortest first.
#[track_caller]
pub fn check(streams: &[Vec<u8>], programs: usize) -> Vec<Duration> {
    let share = streams.len().div_ceil(programs.max(1)).max(1);
    let mut took: Vec<Duration> = std::thread::scope(|scope| {
        let parts = streams.chunks(share).zip(STAGES.iter().cycle());
        let running: Vec<_> = parts
            .map(|(part, stage)| scope.spawn(move || feed(part, *stage)))
            .collect();
        let joined = running.into_iter().map(|it| it.join().expect("an answer"));
        joined.flatten().collect()
    });
    took.sort_unstable();
    took
}

/// Feeds one program after another, as the bytes may end it. If one is slow, the same bytes are
/// tried again: a machine may stall for a while, but not every time.
fn feed(streams: &[Vec<u8>], stage: Stage) -> Vec<Duration> {
    const TRIES: usize = 3;
    let mut took = Vec::new();
    let mut running: Option<(Terminal, Home)> = None;
    for stream in streams {
        let quick = (0..TRIES).any(|_| {
            let (mut terminal, home) = running.take().unwrap_or_else(|| {
                let home = Home::new();
                (stage.reach(&home, &[]), home)
            });
            let (time, goes_on) = responds_after(&mut terminal, stream);
            took.push(time);
            if goes_on {
                running = Some((terminal, home));
            }
            time < LONGEST
        });
        assert!(quick, "heard after {:?}: {stream:x?}", took.last());
    }
    took
}

/// How long after the bytes a key works, and whether the program is still running. The key is
/// Ctrl-C: whatever the bytes have opened, it asks whether to stop, or ends the program.
fn responds_after(terminal: &mut Terminal, bytes: &[u8]) -> (Duration, bool) {
    terminal.try_send(bytes);
    let began = Instant::now();
    while began.elapsed() < 3 * LONGEST {
        // The program may be gone by now, and the terminal with it.
        terminal.try_send("\x03");
        let asked = |screen: &vt100::Screen| screen.contents().contains(ASKED);
        let answered = terminal.meets_within(EVERY, asked);
        if !terminal.is_running() {
            return (began.elapsed(), false);
        }
        if answered {
            let took = began.elapsed();
            terminal.try_send("q");
            let gone = terminal.meets_within(LONGEST, |screen| !asked(screen));
            return (took, gone && terminal.is_running());
        }
    }
    (began.elapsed(), false)
}

#[test]
fn after_prefixes_of_sequences_and_random_bytes_keys_still_work() {
    let mut some = prefixes();
    // An unended paste takes most of the second; a few of these are enough here.
    some.retain(|it| !it.starts_with(b"\x1b[200~") || it.len() % 4 == 2);
    some.extend(streams(40, 4));
    check(&some, 8);
}

#[test]
fn typing_after_the_beginning_of_a_paste_does_not_put_its_end_off() {
    let home = Home::new();
    let mut terminal = Stage::Answering.reach(&home, &[]);
    terminal.send("\x1b[200~");
    let began = Instant::now();
    let written = |screen: &vt100::Screen| screen.contents().contains("하하");
    while !terminal.meets_within(Duration::from_millis(150), written) {
        assert!(began.elapsed() < LONGEST, "\n{}", terminal.screen());
        terminal.send("하");
    }
}
