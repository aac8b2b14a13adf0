//! Word lists, and the positions of their entries in a text.

use std::collections::HashMap;
use std::ops::Range;

use super::hangul::is_hangul;

/// A list of cues, built once and searched for in one pass over a text.
///
/// The notation of a cue:
/// - with Hangul, it is found anywhere, even inside a word; a space stands for any white space or
///   none, because Korean spacing varies: `것 같` finds 것같고;
/// - `^` before it and `$` after it restrict it to the beginning and the end of a word: `^좀$`;
/// - without Hangul it is found as whole words; `*` at the end allows further letters: `improv*`.
///
/// Cues are lowercase, and so must be the text. They are written in one string separated by
/// commas, which keeps a long list on a page.
#[derive(Debug)]
pub(crate) struct Cues {
    by_first: HashMap<char, Vec<Cue>>,
}

#[derive(Debug)]
struct Cue {
    words: Vec<&'static str>,
    hangul: bool,
    from_border: bool,
    to_border: bool,
}

impl Cues {
    pub(crate) fn new(written: &'static str) -> Self {
        Self::all([written])
    }

    /// The cues of several lists combined.
    pub(crate) fn all(lists: impl IntoIterator<Item = &'static str>) -> Self {
        let mut by_first: HashMap<char, Vec<Cue>> = HashMap::new();
        let cues = lists.into_iter().flat_map(|it| it.split(','));
        for cue in cues.map(str::trim).filter(|it| !it.is_empty()) {
            let cue = Cue::parse(cue);
            let first = cue.words.first().and_then(|word| word.chars().next());
            if let Some(first) = first {
                by_first.entry(first).or_default().push(cue);
            }
        }
        Self { by_first }
    }

    /// Every position in `within` of a cue, from left to right, the longest at each position,
    /// without overlap.
    pub(crate) fn find_all<'a>(
        &'a self,
        text: &'a str,
        within: Range<usize>,
    ) -> impl Iterator<Item = Range<usize>> + 'a {
        let mut free = within.start;
        let stretch = text.get(within.clone()).unwrap_or_default();
        stretch.char_indices().filter_map(move |(offset, first)| {
            let at = within.start + offset;
            if at < free {
                return None;
            }
            let cues = self.by_first.get(&first)?;
            let end = cues.iter().filter_map(|cue| cue.at(text, at)).max()?;
            (end <= within.end).then(|| {
                free = end;
                at..end
            })
        })
    }

    /// The first position in `within` of a cue.
    pub(crate) fn find(&self, text: &str, within: Range<usize>) -> Option<Range<usize>> {
        self.find_all(text, within).next()
    }

    /// Whether `text` contains a cue.
    pub(crate) fn any(&self, text: &str) -> bool {
        self.find(text, 0..text.len()).is_some()
    }
}

impl Cue {
    fn parse(written: &'static str) -> Self {
        let hangul = written.chars().any(is_hangul);
        let from_border = !hangul || written.starts_with('^');
        let to_border = (!hangul && !written.ends_with('*')) || written.ends_with('$');
        let words = written
            .trim_start_matches('^')
            .trim_end_matches(['$', '*'])
            .split(' ')
            .collect();
        Self {
            words,
            hangul,
            from_border,
            to_border,
        }
    }

    /// The end of the cue if it is at `start`.
    fn at(&self, text: &str, start: usize) -> Option<usize> {
        let mut end = start;
        for (place, word) in self.words.iter().enumerate() {
            let rest = text.get(end..)?;
            let spaced = if place == 0 { rest } else { rest.trim_start() };
            let joined = place > 0 && spaced.len() == rest.len();
            if joined && !self.hangul {
                return None;
            }
            end = text.len() - spaced.strip_prefix(word)?.len();
        }
        let before = text.get(..start)?.chars().next_back();
        let after = text.get(end..)?.chars().next();
        let fits = !(self.from_border && self.joins(before) || self.to_border && self.joins(after));
        fits.then_some(end)
    }

    /// Whether a neighbor belongs to the same word. Korean particles may follow a Latin word:
    /// `rollback을`.
    fn joins(&self, neighbour: Option<char>) -> bool {
        neighbour.is_some_and(|c| match self.hangul {
            true => c.is_alphanumeric(),
            false => c.is_ascii_alphanumeric(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cues: &'static str, text: &str, found: &[&str]) {
        let cues = Cues::new(cues);
        let places = cues.find_all(text, 0..text.len());
        let words: Vec<&str> = places.filter_map(|place| text.get(place)).collect();
        assert_eq!(words, found, "{text}");
    }

    #[test]
    fn korean_cues_are_found_inside_words_and_across_spaces() {
        check("것 같", "한 것같고 좋은 것 같습니다", &["것같", "것 같"]);
        check("^좀$", "좀 더 좀비 조금좀", &["좀"]);
        check("팀, 팀원", "팀원과 팀", &["팀원", "팀"]);
    }

    #[test]
    fn latin_cues_are_whole_words_unless_left_open() {
        check(
            "kind of, improv*",
            "a kind  of improvement, mankind of",
            &["kind  of", "improv"],
        );
        check("we", "we were; we우리 owe", &["we", "we"]);
    }

    #[test]
    fn a_cue_ends_within_the_stretch_it_is_looked_for_in() {
        let cues = Cues::new("ab*");
        assert_eq!(cues.find("abc ab", 0..1), None);
        assert_eq!(cues.find("abc ab", 1..6), Some(4..6));
    }
}
