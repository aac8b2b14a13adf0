//! Segments with a git conflict, or in which git joined what two machines wrote.

use super::line::Shape;

/// Markers where our side of a conflict begins, where theirs does, where both end, and where the
/// common ancestor begins in between.
const MARKS: [&[u8]; 4] = [b"<<<<<<< ", b"=======", b">>>>>>> ", b"||||||| "];

/// The sides of a file with a conflict, each as if there had been none: ours, theirs, then the
/// common ancestor if git recorded it. Without a conflict, the file itself.
pub fn sides(bytes: &[u8]) -> Vec<Vec<u8>> {
    if !has_conflict(bytes) {
        return vec![bytes.to_vec()];
    }
    // Which of [ours, theirs, the ancestor] a line belongs to; `None` for all of them.
    let mut side = None;
    let mut sides = [Vec::new(), Vec::new(), Vec::new()];
    let mut has_ancestor = false;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let mark = MARKS.iter().position(|mark| is_marked(line, mark));
        match (mark, side) {
            (Some(0), None) => side = Some(0),
            (Some(1), Some(_)) => side = Some(1),
            (Some(2), Some(_)) => side = None,
            (Some(3), Some(0)) => {
                side = Some(2);
                has_ancestor = true;
            }
            (_, Some(one)) => sides
                .iter_mut()
                .skip(one)
                .take(1)
                .for_each(|it| it.extend(line)),
            (_, None) => sides.iter_mut().for_each(|it| it.extend(line)),
        }
    }
    let count = if has_ancestor { 3 } else { 2 };
    sides.into_iter().take(count).collect()
}

/// Whether a line is this git marker. The separator has nothing after it: a line below a heading
/// may have more of the same characters.
fn is_marked(line: &[u8], mark: &[u8]) -> bool {
    match mark == MARKS[1] {
        true => line.trim_ascii_end() == mark,
        false => line.starts_with(mark),
    }
}

/// Whether git left a conflict in a file.
fn has_conflict(bytes: &[u8]) -> bool {
    let begins = |mark: &[u8]| {
        let inside = [b"\n", mark].concat();
        bytes.starts_with(mark) || memchr::memmem::find(bytes, &inside).is_some()
    };
    begins(MARKS[0]) && begins(MARKS[2])
}

/// A quick check whether a file holds what two machines wrote: a git conflict, or lines whose
/// numbers do not increase.
pub fn seems_forked(bytes: &[u8]) -> bool {
    let mut highest = None;
    let mut grows = bytes
        .split(|byte| *byte == b'\n')
        .filter_map(number)
        .all(|seq| {
            let grows = Some(seq) > highest;
            highest = highest.max(Some(seq));
            grows
        });
    grows &= !has_conflict(bytes);
    !grows
}

/// The number of a line, without checking the rest of it.
fn number(line: &[u8]) -> Option<u64> {
    const BEFORE: usize = "00000000 ".len();
    let rest = line.get(BEFORE..)?;
    let end = rest.iter().position(|byte| *byte == b' ')?;
    let number = str::from_utf8(rest.get(..end)?).ok()?.parse().ok();
    number.filter(|_| line.get(BEFORE - 1) == Some(&b' ') && Shape::of(line).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_of_a_conflict_are_whole() {
        let file = b"one\n<<<<<<< HEAD\nmine\n=======\ntheirs\n>>>>>>> laptop\nlast\n";
        let expected: [&[u8]; 2] = [b"one\nmine\nlast\n", b"one\ntheirs\nlast\n"];
        assert_eq!(sides(file), expected);
        let file = b"<<<<<<< a\nmine\n||||||| base\nold\n=======\n>>>>>>> b\n";
        let expected: [&[u8]; 3] = [b"mine\n", b"", b"old\n"];
        assert_eq!(sides(file), expected);
        let file = b"<<<<<<< a\nmine\n========\n=======\r\ntheirs\n>>>>>>> b\n";
        let expected: [&[u8]; 2] = [b"mine\n========\n", b"theirs\n"];
        assert_eq!(sides(file), expected);
        for plain in [&b"<<<<<<< alone\n"[..], b"", b"a =======\n"] {
            assert_eq!(sides(plain), [plain]);
        }
    }
}
