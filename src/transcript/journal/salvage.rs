//! Finds what is in a segment: whole lines, and what damage left of others.

use crate::transcript::SessionId;

use super::head::{HeadLine, MAGIC};
use super::line::Shape;
use super::pieces::{PieceKind, pieces};

/// How many positions in one damaged stretch are tried as the start of an intact line. Damage
/// joins two or three lines; more positions only look like starts, for example in pasted text.
const MAX_TRIES: usize = 256;

/// Something found in a segment.
#[derive(Debug)]
pub(super) struct Salvaged<'a> {
    /// Byte offset of its start.
    pub(super) offset: usize,
    pub(super) what: SalvagedKind<'a>,
}

/// What was found.
#[derive(Debug)]
pub(super) enum SalvagedKind<'a> {
    /// An intact first line.
    Head(HeadLine),
    /// An intact line of the session with this index among the known ones.
    Line(Shape<'a>, usize),
    /// Bytes that are neither.
    Damaged(&'a [u8]),
}

/// The intact head lines of a segment, wherever they are.
pub(super) fn heads(bytes: &[u8]) -> Vec<HeadLine> {
    let texts = pieces(bytes)
        .into_iter()
        .filter_map(|piece| match piece.kind {
            PieceKind::Text(text) => Some(text),
            PieceKind::Noise(_) => None,
        });
    texts
        .flat_map(|text| {
            let starts = starts_of_heads(text);
            starts.filter_map(|start| HeadLine::parse(text.get(start..)?))
        })
        .collect()
}

/// Everything in a segment, in byte order.
pub(super) fn salvage<'a>(bytes: &'a [u8], sessions: &[SessionId]) -> Vec<Salvaged<'a>> {
    let mut salvage = Salvage {
        sessions,
        found: Vec::new(),
    };
    for piece in pieces(bytes) {
        match piece.kind {
            PieceKind::Noise(noise) => salvage.push(piece.offset, SalvagedKind::Damaged(noise)),
            PieceKind::Text(text) => salvage.text(piece.offset, text),
        }
    }
    salvage.found
}

struct Salvage<'a, 's> {
    sessions: &'s [SessionId],
    found: Vec<Salvaged<'a>>,
}

impl<'a> Salvage<'a, '_> {
    fn text(&mut self, offset: usize, text: &'a [u8]) {
        match self.intact(text) {
            Some(what) => self.push(offset, what),
            None => self.glued(offset, text),
        }
    }

    /// Adds lines joined by damage to their ends, and whatever comes before them.
    fn glued(&mut self, offset: usize, text: &'a [u8]) {
        let mut rest = text;
        // Backward, because only the end of the stretch is known to be the end of a line.
        let mut backwards = Vec::new();
        let starts: Vec<usize> = starts(text).collect();
        for start in starts.into_iter().rev().take(MAX_TRIES) {
            let Some((before, line)) = rest.split_at_checked(start) else {
                continue;
            };
            if let Some((what, noise)) = self.intact_before_noise(line) {
                backwards.extend(damaged(offset + rest.len() - noise.len(), noise));
                backwards.push(Salvaged {
                    offset: offset + start,
                    what,
                });
                rest = before;
            }
        }
        match self.intact_before_noise(rest) {
            Some((what, noise)) => {
                backwards.extend(damaged(offset + rest.len() - noise.len(), noise));
                backwards.push(Salvaged { offset, what });
            }
            None => backwards.extend(damaged(offset, rest)),
        }
        self.found.extend(backwards.into_iter().rev());
    }

    /// An intact line, and the byte after it that may once have been its end.
    fn intact_before_noise(&self, text: &'a [u8]) -> Option<(SalvagedKind<'a>, &'a [u8])> {
        let whole = self.intact(text).map(|what| (what, [].as_slice()));
        whole.or_else(|| {
            let (line, end) = text.split_at_checked(text.len().checked_sub(1)?)?;
            Some((self.intact(line)?, end))
        })
    }

    fn intact(&self, text: &'a [u8]) -> Option<SalvagedKind<'a>> {
        if let Some(head) = HeadLine::parse(text) {
            return Some(SalvagedKind::Head(head));
        }
        let shape = Shape::of(text)?;
        let session = self.sessions.iter().position(|it| shape.belongs_to(it))?;
        Some(SalvagedKind::Line(shape, session))
    }

    fn push(&mut self, offset: usize, what: SalvagedKind<'a>) {
        self.found.push(Salvaged { offset, what });
    }
}

fn damaged(offset: usize, bytes: &[u8]) -> Option<Salvaged<'_>> {
    let what = SalvagedKind::Damaged(bytes);
    (!bytes.is_empty()).then_some(Salvaged { offset, what })
}

/// Positions in a stretch where a line or a head line may begin, in order.
fn starts(text: &[u8]) -> impl Iterator<Item = usize> {
    let may_start = |rest: &[u8]| looks_like_line(rest) || rest.starts_with(MAGIC.as_bytes());
    (1..text.len()).filter(move |start| text.get(*start..).is_some_and(may_start))
}

fn starts_of_heads(text: &[u8]) -> impl Iterator<Item = usize> {
    let windows = text.windows(MAGIC.len()).enumerate();
    windows.filter_map(|(start, window)| (window == MAGIC.as_bytes()).then_some(start))
}

fn looks_like_line(rest: &[u8]) -> bool {
    let Some(([crc @ .., b' ', seq], _)) = rest.split_first_chunk::<10>() else {
        return false;
    };
    seq.is_ascii_digit() && crc.iter().all(u8::is_ascii_hexdigit)
}
