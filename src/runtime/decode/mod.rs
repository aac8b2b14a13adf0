//! Decodes the terminal's bytes into [`Input`].
//!
//! termina's parser knows the sequences. This module adds the two things it cannot do: pastes are
//! framed here, so that none is lost if its end never arrives, and an unfinished sequence is
//! abandoned after a while instead of swallowing all later keys.

mod forms;
#[cfg(test)]
mod tests;

use std::time::Duration;

use termina::escape::csi::{Csi, Keyboard};
use termina::event::{
    KeyCode as TerminaCode, KeyEventKind, Modifiers, MouseButton, MouseEventKind,
};
use termina::{Event, Parser};

use crate::tui::{Input, Key, KeyCode};

const ESCAPE: u8 = 0x1b;
const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// How long an Escape waits for the rest of a sequence. Terminals send a sequence in one piece;
/// 50 ms allow for a slow line without being noticeable.
const ESCAPE_WAIT: Duration = Duration::from_millis(50);
/// How long a sequence may take on a line that delivers it byte by byte.
const LONGEST_SEQUENCE: Duration = Duration::from_millis(250);
/// How long other unfinished input may wait: half a character, or a paste without its end. Keys
/// must work again within a second, even on a busy machine.
const LONGEST_WAIT: Duration = Duration::from_millis(700);

/// Turns bytes into input, in chunks of any size.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    parser: Parser,
    /// Bytes passed to the parser that have not produced an event yet.
    unfinished: Vec<u8>,
    /// The first bytes of a typed character whose rest did not arrive in time.
    late: Vec<u8>,
    /// The end of the input, if it may be the beginning of a paste marker.
    held: Vec<u8>,
    /// The text pasted so far, during a paste.
    paste: Option<Vec<u8>>,
    /// What is unfinished of a paste that did not end in time; the rest may still arrive.
    stalled: Option<Stalled>,
    /// Which key the byte 0x08 means.
    eight: Eight,
    /// Whether two Escapes arrived together: before a sequence that means Alt.
    doubled: bool,
}

/// The end of a paste that stalled.
#[derive(Debug, Default)]
struct Stalled {
    /// The first bytes of a character.
    character: Vec<u8>,
    /// A possible beginning of the end marker.
    mark: Vec<u8>,
    /// What arrived since: a tab or a line end, which may be a key or the paste going on.
    unsure: Vec<u8>,
}

/// Which key sends the byte 0x08 on this terminal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Eight {
    /// Ctrl-Backspace, as in Windows Terminal, xterm and VTE.
    #[default]
    CtrlBackspace,
    /// Backspace, where `stty erase` is `^H`.
    Backspace,
}

/// The result of decoding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Decoded {
    /// User input.
    Input(Input),
    /// The terminal supports the kitty keyboard protocol.
    SpeaksKitty,
}

impl Decoder {
    /// A decoder for a terminal whose byte 0x08 is this key.
    pub(super) fn new(eight: Eight) -> Self {
        Self {
            eight,
            ..Self::default()
        }
    }

    /// Decodes a chunk.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Vec<Decoded> {
        let mut inputs = Vec::new();
        let mut rest = std::mem::take(&mut self.held);
        let late = std::mem::take(&mut self.late);
        let goes_on = bytes.first().is_some_and(|byte| is_continuation(*byte));
        let completed = goes_on.then(|| [&late[..], bytes].concat());
        let bytes = completed.as_deref().unwrap_or(bytes);
        match self.stalled.take() {
            Some(stalled) if stalled.may_go_on(bytes) => {
                self.stalled = Some(Stalled {
                    unsure: bytes.to_vec(),
                    ..stalled
                });
            }
            Some(stalled) => {
                let piece = [&stalled.unsure[..], bytes].concat();
                let all = [&stalled.mark[..], &piece].concat();
                if stalled.is_completed_by(&piece) || goes_on_pasting(&piece, &all) {
                    self.paste = Some(Vec::new());
                    rest = [stalled.character, all].concat();
                } else {
                    inputs.extend(paste(&stalled.character));
                    rest.extend(piece);
                }
            }
            None => rest.extend_from_slice(bytes),
        }
        while !rest.is_empty() {
            rest = match self.paste.take() {
                Some(pasted) => self.go_on_pasting(pasted, rest, &mut inputs),
                None => self.look_for_paste(rest, &mut inputs),
            };
        }
        inputs
    }

    /// How long to wait after the last byte before [`Decoder::give_up`]; `None` if nothing is
    /// unfinished.
    pub(super) fn timeout(&self) -> Option<Duration> {
        self.is_open().then(|| match self.is_in_sequence() {
            true => ESCAPE_WAIT,
            false => LONGEST_WAIT,
        })
    }

    /// How long to wait in total, even if bytes keep trickling in.
    pub(super) fn sequence_timeout(&self) -> Option<Duration> {
        self.is_open().then(|| match self.is_in_sequence() {
            true => LONGEST_SEQUENCE,
            false => LONGEST_WAIT,
        })
    }

    fn is_open(&self) -> bool {
        self.paste.is_some()
            || !self.held.is_empty()
            || !self.unfinished.is_empty()
            || self.is_unsure()
    }

    /// Whether a key that may go on with a stalled paste waits for what follows.
    fn is_unsure(&self) -> bool {
        let stalled = self.stalled.as_ref();
        stalled.is_some_and(|it| !it.unsure.is_empty())
    }

    /// Whether the unfinished input is a sequence or may be one; other bytes may precede it.
    fn is_in_sequence(&self) -> bool {
        let may_be = !self.held.is_empty() || self.unfinished.contains(&ESCAPE) || self.is_unsure();
        self.paste.is_none() && may_be
    }

    /// Resolves unfinished input when nothing more arrives: a lone Escape is the key, an unended
    /// paste becomes text, and half a sequence is dropped. Half a character stays until it is clear
    /// whether its rest comes.
    pub(super) fn give_up(&mut self) -> Vec<Decoded> {
        let mut inputs = Vec::new();
        if let Some(mut pasted) = self.paste.take() {
            let character = pasted.split_off(pasted.len() - begun_character(&pasted));
            inputs.extend(paste(&pasted));
            self.stalled = Some(Stalled {
                character,
                mark: std::mem::take(&mut self.held),
                unsure: Vec::new(),
            });
        }
        if self.is_unsure() {
            let stalled = self.stalled.take().unwrap_or_default();
            inputs.extend(paste(&stalled.character));
            self.parse(&stalled.unsure, &mut inputs);
        }
        let held = std::mem::take(&mut self.held);
        self.parse(&held, &mut inputs);
        if !self.unfinished.contains(&ESCAPE) {
            let begun = begun_character(&self.unfinished);
            self.late = self.unfinished.split_off(self.unfinished.len() - begun);
        }
        self.finish_sequence(&mut inputs);
        inputs
    }

    /// Resolves an unfinished sequence: a lone Escape is the key, half a sequence is dropped.
    fn finish_sequence(&mut self, inputs: &mut Vec<Decoded>) {
        self.parser.parse(&[], false);
        self.pop(inputs);
        self.parser = Parser::default();
        self.unfinished.clear();
        inputs.extend(std::mem::take(&mut self.doubled).then(escape));
    }

    /// Parses up to the beginning of a paste, and returns what follows.
    fn look_for_paste(&mut self, bytes: Vec<u8>, inputs: &mut Vec<Decoded>) -> Vec<u8> {
        if let Some(at) = find(&bytes, PASTE_BEGINS) {
            let (before, after) = bytes.split_at(at);
            self.parse(before, inputs);
            // Half a sequence before a paste will never be finished: what follows is text.
            self.finish_sequence(inputs);
            self.paste = Some(Vec::new());
            return after.get(PASTE_BEGINS.len()..).unwrap_or_default().to_vec();
        }
        let (whole, begun) = bytes.split_at(bytes.len() - begun(&bytes, PASTE_BEGINS));
        self.parse(whole, inputs);
        self.held = begun.to_vec();
        Vec::new()
    }

    /// Collects text up to the end of the paste, and returns what follows. The last end marker in
    /// the chunk counts, so a paste that contains the marker stays text.
    fn go_on_pasting(
        &mut self,
        mut pasted: Vec<u8>,
        bytes: Vec<u8>,
        inputs: &mut Vec<Decoded>,
    ) -> Vec<u8> {
        if let Some(at) = find_last(&bytes, PASTE_ENDS) {
            let (before, after) = bytes.split_at(at);
            pasted.extend_from_slice(before);
            inputs.extend(paste(&pasted));
            return after.get(PASTE_ENDS.len()..).unwrap_or_default().to_vec();
        }
        let (whole, begun) = bytes.split_at(bytes.len() - begun(&bytes, PASTE_ENDS));
        pasted.extend_from_slice(whole);
        self.held = begun.to_vec();
        self.paste = Some(pasted);
        Vec::new()
    }

    fn parse(&mut self, bytes: &[u8], inputs: &mut Vec<Decoded>) {
        for byte in bytes {
            if *byte == ESCAPE && self.unfinished == [ESCAPE] {
                inputs.extend(self.doubled.then(escape));
                self.doubled = true;
                continue;
            }
            self.unfinished.push(*byte);
            if let Some(sequence) = forms::usual(&self.unfinished) {
                self.parser = Parser::default();
                self.parser.parse(&sequence, true);
            } else {
                self.parser.parse(std::slice::from_ref(byte), true);
            }
            self.pop(inputs);
        }
    }

    fn pop(&mut self, inputs: &mut Vec<Decoded>) {
        while let Some(event) = self.parser.pop() {
            let bytes = std::mem::take(&mut self.unfinished);
            // The parser takes this byte for Ctrl-H, which no terminal can distinguish from it.
            let decoded = match bytes.as_slice() {
                [.., ESCAPE, 0x08] => Some(alt_backspace()),
                [.., 0x08] => Some(self.eight.key()),
                _ => decoded(event),
            };
            let is_sequence = bytes.len() > 1 && std::mem::take(&mut self.doubled);
            inputs.extend(match decoded {
                Some(Decoded::Input(Input::Key(key))) if is_sequence => {
                    Some(Decoded::Input(Input::Key(Key { alt: true, ..key })))
                }
                decoded => decoded,
            });
        }
    }
}

impl Stalled {
    /// Whether these bytes may be a key as well as the next piece of the paste.
    fn may_go_on(&self, bytes: &[u8]) -> bool {
        self.unsure.is_empty() && matches!(bytes, b"\t" | b"\n" | b"\r" | b"\r\n")
    }

    /// Whether the next piece goes on with half a character, as no key does.
    fn is_completed_by(&self, piece: &[u8]) -> bool {
        let first = piece.first();
        !self.character.is_empty() && first.is_some_and(|byte| is_continuation(*byte))
    }
}

impl Eight {
    fn key(self) -> Decoded {
        Decoded::Input(Input::Key(Key {
            ctrl: self == Self::CtrlBackspace,
            ..Key::plain(KeyCode::Backspace)
        }))
    }
}

fn escape() -> Decoded {
    Decoded::Input(Input::Key(Key::plain(KeyCode::Esc)))
}

fn alt_backspace() -> Decoded {
    Decoded::Input(Input::Key(Key {
        alt: true,
        ..Key::plain(KeyCode::Backspace)
    }))
}

/// Whether a chunk that arrives after a paste has stalled belongs to it: it contains the paste's
/// end, or is text of more than one character, which nobody types at once. `all` is the chunk
/// preceded by the possible beginning of the end marker.
fn goes_on_pasting(piece: &[u8], all: &[u8]) -> bool {
    let another = find(all, PASTE_BEGINS);
    if let Some(end) = find(all, PASTE_ENDS) {
        return another.is_none_or(|another| end < another);
    }
    let text = piece.len() - begun(piece, PASTE_ENDS);
    let text = piece.get(..text).unwrap_or_default();
    let is_text = |byte: &u8| !byte.is_ascii_control() || matches!(byte, b'\t' | b'\n' | b'\r');
    let is_first = |byte: &&u8| !is_continuation(**byte);
    text.iter().all(is_text) && text.iter().filter(is_first).count() > 1
}

/// Whether a byte is inside a character in UTF-8.
fn is_continuation(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}

/// How many bytes at the end of a text are the beginning of a character.
fn begun_character(bytes: &[u8]) -> usize {
    let is_begun = |length: &usize| {
        let end = bytes.len().checked_sub(*length);
        let end = end.and_then(|start| bytes.get(start..)).unwrap_or_default();
        let error = std::str::from_utf8(end).err();
        error.is_some_and(|it| it.valid_up_to() == 0 && it.error_len().is_none())
    };
    (1..=3).find(is_begun).unwrap_or(0)
}

fn find(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    bytes.windows(mark.len()).position(|window| window == mark)
}

fn find_last(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    bytes.windows(mark.len()).rposition(|window| window == mark)
}

/// How many bytes at the end of `bytes` may be the beginning of `mark`.
fn begun(bytes: &[u8], mark: &[u8]) -> usize {
    (1..mark.len())
        .rev()
        .find(|length| bytes.ends_with(mark.get(..*length).unwrap_or_default()))
        .unwrap_or(0)
}

fn paste(bytes: &[u8]) -> Option<Decoded> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    (!text.is_empty()).then_some(Decoded::Input(Input::Pasted(text)))
}

fn decoded(event: Event) -> Option<Decoded> {
    match event {
        Event::Csi(Csi::Keyboard(Keyboard::ReportFlags(_))) => Some(Decoded::SpeaksKitty),
        other => input(other).map(Decoded::Input),
    }
}

fn input(event: Event) -> Option<Input> {
    match event {
        // With Super, Hyper or Meta, a letter is for the desktop or nobody, and is not text.
        Event::Key(key) if key.modifiers.intersects(NOT_OURS) => None,
        Event::Key(key) if key.kind != KeyEventKind::Release => {
            let code = code(key.code)?;
            Some(Input::Key(with_modifiers(code, key.modifiers)))
        }
        Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => Some(Input::Clicked {
                column: mouse.column,
                row: mouse.row,
            }),
            MouseEventKind::ScrollUp => Some(Input::Scrolled(-NOTCH)),
            MouseEventKind::ScrollDown => Some(Input::Scrolled(NOTCH)),
            _ => None,
        },
        // The parser sees only paste markers that arrive in odd places.
        Event::Paste(text) => Some(Input::Pasted(text)),
        _ => None,
    }
}

const NOT_OURS: Modifiers = Modifiers::SUPER
    .union(Modifiers::HYPER)
    .union(Modifiers::META);

/// Rows scrolled by one notch of the wheel, as in most terminals.
const NOTCH: i16 = 3;

fn code(code: TerminaCode) -> Option<KeyCode> {
    Some(match code {
        // Both codes are Backspace.
        TerminaCode::Char('\u{8}') => KeyCode::Backspace,
        TerminaCode::Char(c) if c.is_control() => return None,
        TerminaCode::Char(c) => KeyCode::Char(c),
        TerminaCode::Enter => KeyCode::Enter,
        TerminaCode::Escape => KeyCode::Esc,
        TerminaCode::Tab | TerminaCode::BackTab => KeyCode::Tab,
        TerminaCode::Backspace => KeyCode::Backspace,
        TerminaCode::Delete => KeyCode::Delete,
        TerminaCode::Left => KeyCode::Left,
        TerminaCode::Right => KeyCode::Right,
        TerminaCode::Up => KeyCode::Up,
        TerminaCode::Down => KeyCode::Down,
        TerminaCode::Home => KeyCode::Home,
        TerminaCode::End => KeyCode::End,
        TerminaCode::PageUp => KeyCode::PageUp,
        TerminaCode::PageDown => KeyCode::PageDown,
        TerminaCode::Function(number) => KeyCode::F(number),
        _ => return None,
    })
}

fn with_modifiers(code: KeyCode, modifiers: Modifiers) -> Key {
    let shift = modifiers.contains(Modifiers::SHIFT);
    let ctrl = modifiers.contains(Modifiers::CONTROL);
    let alt = modifiers.contains(Modifiers::ALT);
    let (code, shift) = match code {
        KeyCode::Char(c) if ctrl => (KeyCode::Char(c.to_ascii_lowercase()), shift),
        KeyCode::Char(c) if shift => (KeyCode::Char(c.to_ascii_uppercase()), false),
        other => (other, shift),
    };
    Key {
        code,
        ctrl,
        alt,
        shift,
    }
}

/// Decodes a terminal's bytes all at once. For measurements: the program decodes them as they
/// arrive.
pub fn inputs_of(bytes: &[u8]) -> Vec<Input> {
    let decoded = Decoder::default().feed(bytes).into_iter();
    let inputs = decoded.filter_map(|it| match it {
        Decoded::Input(input) => Some(input),
        Decoded::SpeaksKitty => None,
    });
    inputs.collect()
}

/// Checks that a key works within a second after any bytes. For tests and fuzzing.
///
/// # Panics
///
/// If it does not.
#[cfg(any(test, fuzzing))]
pub fn check_keys_work_after(bytes: &[u8]) {
    let mut decoder = Decoder::default();
    decoder.feed(bytes);
    let mut waited = Duration::ZERO;
    while let Some(timeout) = decoder.sequence_timeout() {
        waited += timeout;
        assert!(waited <= Duration::from_secs(1), "{bytes:x?}");
        decoder.give_up();
    }
    let x = Decoded::Input(Input::Key(Key::plain(KeyCode::Char('x'))));
    assert_eq!(decoder.feed(b"x"), [x], "{bytes:x?}");
}
