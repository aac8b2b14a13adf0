//! Splits a segment into lines and whatever is between them.

/// A stretch of a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    /// Byte offset of its start.
    pub(super) offset: usize,
    pub(super) kind: PieceKind<'a>,
}

/// The kinds of stretch in a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PieceKind<'a> {
    /// A line without its end, or part of one.
    Text(&'a [u8]),
    /// Control characters where at most a line end belongs.
    Noise(&'a [u8]),
}

/// Splits a segment at everything that none of our lines can contain: at every control character,
/// not just line ends, so that damage to a line's end loses no line.
pub(super) fn pieces(bytes: &[u8]) -> Vec<Piece<'_>> {
    let mut offset = 0;
    bytes
        .chunk_by(|a, b| is_control(*a) == is_control(*b))
        .filter_map(|run| {
            let start = offset;
            offset += run.len();
            piece(start, run)
        })
        .collect()
}

fn piece(offset: usize, run: &[u8]) -> Option<Piece<'_>> {
    let first = run.first()?;
    let kind = if !is_control(*first) {
        PieceKind::Text(run)
    } else if offset > 0 && *first == b'\n' {
        // The previous line ends here; anything more is noise.
        return match run.get(1..) {
            None | Some([]) => None,
            Some(more) => Some(Piece {
                offset: offset + 1,
                kind: PieceKind::Noise(more),
            }),
        };
    } else {
        PieceKind::Noise(run)
    };
    Some(Piece { offset, kind })
}

fn is_control(byte: u8) -> bool {
    byte < 0x20 || byte == 0x7f
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_survive_whatever_became_of_their_ends() {
        let pieces = pieces(b"one\ntwo\0\0\0three\n\n\nfour\x0bfive");
        let seen: Vec<_> = pieces.iter().map(|it| (it.offset, it.kind)).collect();
        use PieceKind::{Noise, Text};
        assert_eq!(
            seen,
            [
                (0, Text(b"one".as_slice())),
                (4, Text(b"two")),
                (7, Noise(b"\0\0\0")),
                (10, Text(b"three")),
                (16, Noise(b"\n\n")),
                (18, Text(b"four")),
                (22, Noise(b"\x0b")),
                (23, Text(b"five")),
            ]
        );
    }
}
