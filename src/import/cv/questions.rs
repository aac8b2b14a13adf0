//! An interviewer's questions about a claim. Every question quotes the claim; beyond the
//! quotation it contains no figure, tool, role, or direction, so that nothing is presupposed.

use crate::lang::say::claims;
use crate::lang::{Letters, language_of};

use super::sort::{Sort, figure};
use crate::import::lexicon;

/// The longest quotation in a question, in characters.
const QUOTED: usize = 34;
/// The same in Latin letters, of which the same words take about twice as many.
const QUOTED_LATIN: usize = 64;

/// Two questions about a claim of this kind.
pub(super) fn questions(text: &str, sort: Sort) -> Vec<String> {
    let language = language_of(text);
    let whole = quotation(text);
    let figure = figure(text).filter(|_| matches!(sort, Sort::Number | Sort::Count));
    // A figure that does not fit in the quotation stands alone.
    let quoted = figure.filter(|it| !whole.contains(it)).unwrap_or(whole);
    let ask = match sort {
        Sort::Number => claims::number,
        Sort::Count => claims::count,
        Sort::Result => claims::result,
        Sort::Role => claims::role,
        Sort::Decision => claims::decision,
        Sort::Tool => claims::tool,
        Sort::Trait => claims::quality,
        Sort::Motive => claims::motive,
    };
    ask(language, &quoted).into()
}

/// The end of a claim if it is long: the verb is there in Korean.
fn quotation(text: &str) -> String {
    let text = text.trim().trim_end_matches(['.', '。', ' ', ';']);
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut kept: Vec<&str> = Vec::new();
    let mut length = 0;
    let backwards = language_of(text).letters() == Letters::Hangul;
    let longest = if backwards { QUOTED } else { QUOTED_LATIN };
    let rest: Box<dyn Iterator<Item = &&str>> = match backwards {
        true => Box::new(words.iter().rev()),
        false => Box::new(words.iter()),
    };
    for word in rest {
        length += word.chars().count() + 1;
        if length > longest && kept.len() >= 2 {
            break;
        }
        kept.push(word);
    }
    if backwards {
        kept.reverse();
    }
    if !backwards {
        let hangs =
            |word: &str| lexicon::words(|it| it.cv.hanging).any(|it| word.to_lowercase() == it);
        while kept.len() > 2 && kept.last().is_some_and(|it| hangs(it)) {
            kept.pop();
        }
    }
    kept.join(" ")
}
