use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr, memchr2, memmem};

/// A text in a transcript file.
#[derive(Debug)]
pub(crate) struct Skimmed<'p, 'f> {
    /// Its turn, counting from 1; `None` before the first.
    pub(crate) turn: Option<usize>,
    /// The keys that lead to it, relative to the turn; without array indexes.
    pub(crate) keys: &'p [&'f [u8]],
    /// Distinguishes the inline tables on one line; 0 for none.
    pub(crate) table: usize,
    pub(crate) text: Cow<'f, str>,
}

/// Finds the texts in a transcript file without parsing it as TOML: only those values that are
/// `wanted`, which is called with the byte range of each, in file order.
///
/// This knows only the subset of TOML that [`write()`](super::write()) produces, and checks
/// little more than the beginnings of lines: it is for searches, which would otherwise spend
/// nearly all of their time on values that nobody asked for. The file must be one that
/// [`read`](super::read()) accepts. `None` if it uses other syntax, or `found` says so: then it
/// must be parsed.
pub(crate) fn skim<'f>(
    file: &'f [u8],
    wanted: impl FnMut(Range<usize>) -> bool,
    found: impl FnMut(Skimmed<'_, 'f>) -> Option<()>,
) -> Option<()> {
    if memmem::find(file, b"'''").is_some() {
        return None;
    }
    let mut quotes = memmem::find_iter(file, QUOTES);
    let mut skim = Skim {
        file,
        next: quotes.next(),
        quotes,
        turn: None,
        keys: Vec::with_capacity(8),
        table: 0,
        tables: 0,
        wanted,
        found,
    };
    let mut at = 0;
    while at < file.len() {
        at = skim.statement(at)?;
    }
    Some(())
}

/// Open and close a multi-line string.
const QUOTES: &[u8] = b"\"\"\"";

struct Skim<'f, W, T> {
    file: &'f [u8],
    /// Position of the next [`QUOTES`]: only a multi-line string that begins as we write it may
    /// contain any.
    next: Option<usize>,
    quotes: memmem::FindIter<'f, 'static>,
    turn: Option<usize>,
    keys: Vec<&'f [u8]>,
    table: usize,
    /// Number of tables begun.
    tables: usize,
    wanted: W,
    found: T,
}

impl<'f, W, T> Skim<'f, W, T>
where
    W: FnMut(Range<usize>) -> bool,
    T: FnMut(Skimmed<'_, 'f>) -> Option<()>,
{
    /// Skips the statement at `at`, and returns where the next one begins.
    fn statement(&mut self, at: usize) -> Option<usize> {
        let end = self.line_end(at);
        let line = self.file.get(at..end)?;
        match line {
            [] => return Some(end + 1),
            b"[[turn]]" => {
                self.turn = Some(self.turn.map_or(1, |turn| turn + 1));
                return Some(end + 1);
            }
            // Anything but a plain key: comments, tables, quoted keys.
            [first, ..] if !is_key(*first) => return None,
            _ => {}
        }
        if let Some(keys) = line.strip_suffix(b" = \"\"\"") {
            are_keys(keys).then_some(())?;
            return self.block(at, end);
        }
        let end = match line.strip_suffix(b" = [") {
            Some(keys) if !are_keys(keys) => return None,
            Some(_) => end + memmem::find(self.file.get(end..)?, b"\n]\n")? + 2,
            None => end,
        };
        if self.next.is_some_and(|quotes| quotes < end) {
            return None;
        }
        if (self.wanted)(at..end) {
            let statement = self.file.get(at..end)?;
            let value = self.keys(statement)?;
            let rest = self.value(value)?;
            rest.is_empty().then_some(())?;
        }
        Some(end + 1)
    }

    /// Skips a multi-line string whose first line, `key = """`, extends from `at` to `end`.
    fn block(&mut self, at: usize, end: usize) -> Option<usize> {
        let opens = self.next?;
        let closes = self.quotes.next()?;
        self.next = self.quotes.next();
        // The first of them may belong to the text, which then ends with it.
        let escapes = self.file.get(..closes)?.iter().rev();
        let escapes = escapes.take_while(|it| **it == b'\\').count();
        let closes = closes + escapes % 2;
        let text = self.file.get(end + 1..closes)?;
        let behind = closes + QUOTES.len();
        let is_end = self.file.get(closes..behind)? == QUOTES
            && matches!(self.file.get(behind), None | Some(b'\n'));
        if opens + QUOTES.len() != end || !is_end {
            return None;
        }
        if (self.wanted)(at..behind) {
            if memchr(b'\r', text).is_some() {
                return None;
            }
            let statement = self.file.get(at..end)?;
            self.keys(statement)?;
            self.say(text)?;
        }
        Some(behind + 1)
    }

    fn line_end(&self, at: usize) -> usize {
        let rest = self.file.get(at..).unwrap_or_default();
        memchr(b'\n', rest).map_or(self.file.len(), |length| at + length)
    }

    /// Splits off the keys in front of a value, and returns the value.
    fn keys(&mut self, statement: &'f [u8]) -> Option<&'f [u8]> {
        self.keys.clear();
        let (value, _) = self.push_keys(statement)?;
        Some(value)
    }

    /// Adds the keys in front of a value; returns the value, and the number of keys.
    fn push_keys(&mut self, statement: &'f [u8]) -> Option<(&'f [u8], usize)> {
        let mut rest = statement;
        let mut count = 0;
        loop {
            let length = rest.iter().position(|it| !is_key(*it))?;
            let (key, behind) = rest.split_at_checked(length).filter(|_| length > 0)?;
            self.keys.push(key);
            count += 1;
            match behind.strip_prefix(b".") {
                Some(next) => rest = next,
                None => return Some((behind.strip_prefix(b" = ")?, count)),
            }
        }
    }

    /// Skips a value, and returns what follows it.
    fn value(&mut self, value: &'f [u8]) -> Option<&'f [u8]> {
        match value.split_first()? {
            (b'"', text) => {
                let (text, rest) = string(text)?;
                self.say(text)?;
                Some(rest)
            }
            (b'[', items) => self.several(items, b']', Self::value),
            (b'{', pairs) => {
                self.tables += 1;
                let outer = std::mem::replace(&mut self.table, self.tables);
                let rest = self.several(pairs, b'}', Self::pair)?;
                self.table = outer;
                Some(rest)
            }
            _ => {
                let is_end = |it: &u8| matches!(it, b',' | b' ' | b']' | b'}' | b'\n');
                let end = value.iter().position(is_end).unwrap_or(value.len());
                // A number, a date, a word; not another kind of string, and not a comment.
                let (word, rest) = value.split_at_checked(end)?;
                let plain = word.iter().all(|it| !matches!(it, b'\'' | b'"' | b'#'));
                plain.then_some(rest)
            }
        }
    }

    /// Skips a key and its value.
    fn pair(&mut self, pair: &'f [u8]) -> Option<&'f [u8]> {
        let (value, count) = self.push_keys(pair)?;
        let rest = self.value(value)?;
        self.keys.truncate(self.keys.len() - count);
        Some(rest)
    }

    /// Skips several comma-separated values up to `close`.
    fn several(
        &mut self,
        values: &'f [u8],
        close: u8,
        one: impl Fn(&mut Self, &'f [u8]) -> Option<&'f [u8]>,
    ) -> Option<&'f [u8]> {
        let mut rest = values.trim_ascii_start();
        loop {
            if let Some((_, behind)) = rest.split_first().filter(|(it, _)| **it == close) {
                return Some(behind);
            }
            rest = one(self, rest)?.trim_ascii_start();
            match rest.split_first()? {
                (b',', behind) => rest = behind.trim_ascii_start(),
                (it, _) if *it == close => {}
                _ => return None,
            }
        }
    }

    fn say(&mut self, written: &'f [u8]) -> Option<()> {
        (self.found)(Skimmed {
            turn: self.turn,
            keys: &self.keys,
            table: self.table,
            text: plain(written)?,
        })
    }
}

/// Whether there are only keys: no comment that looks like the beginning of a value.
fn are_keys(keys: &[u8]) -> bool {
    keys.iter().all(|it| is_key(*it) || *it == b'.')
}

const fn is_key(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')
}

/// The content of a string without its opening quote, and what follows the string.
fn string(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut at = 0;
    loop {
        at += memchr2(b'"', b'\\', text.get(at..)?)?;
        if text.get(at) == Some(&b'"') {
            return Some((text.get(..at)?, text.get(at + 1..)?));
        }
        at += 2;
    }
}

/// The text of a string, with escapes resolved. `None` if it contains characters escaped by code.
fn plain(written: &[u8]) -> Option<Cow<'_, str>> {
    let written = std::str::from_utf8(written).ok()?;
    let mut parts = written.split('\\');
    let first = parts.next()?;
    if first.len() == written.len() {
        return Some(Cow::Borrowed(written));
    }
    let mut plain = first.to_owned();
    while let Some(part) = parts.next() {
        let mut rest = part.chars();
        plain.push(match rest.next() {
            Some('"') => '"',
            Some('n') => '\n',
            Some('t') => '\t',
            Some('r') => '\r',
            // Two in a row: what follows the second one is unescaped.
            None => {
                plain.push('\\');
                plain.push_str(parts.next()?);
                continue;
            }
            _ => return None,
        });
        plain.push_str(rest.as_str());
    }
    Some(Cow::Owned(plain))
}
