//! Line breaks that only wrap a line: the same words mean the same at any width.

use unicode_width::UnicodeWidthStr;

use super::manner::SentenceEnding;
use crate::coach::star::begins_with_marker;

/// A paragraph counts as wrapped only if it is at least this wide, in columns or characters.
const NARROWEST: usize = 24;

/// The text with a space in place of every wrapping line break; every byte keeps its position.
pub(super) fn unwrapped(text: String) -> String {
    if !text.contains('\n') {
        return text;
    }
    let lines: Vec<&str> = text.split('\n').collect();
    let mut breaks = Vec::new();
    let mut first = 0;
    for last in 0..lines.len() {
        let ends = lines.get(last + 1).is_none_or(|next| begins_anew(next));
        if ends || is_blank(lines[last]) {
            breaks.extend(wraps(&lines[first..=last]).into_iter().chain([false]));
            first = last + 1;
        }
    }
    let mut flowing = String::with_capacity(text.len());
    for (line, soft) in lines.iter().zip(&breaks) {
        flowing.push_str(line);
        flowing.push(if *soft { ' ' } else { '\n' });
    }
    flowing.truncate(text.len());
    flowing
}

fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

/// Whether a line begins something new: a blank line, a list item, a marker.
fn begins_anew(line: &str) -> bool {
    let bare = line.trim_start();
    let listed = bare.starts_with(|c: char| "-*#>+•·▪■□◆◇●○▶①②③④⑤⑥⑦⑧⑨".contains(c));
    let digits = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = digits.len() < bare.len()
        && digits.starts_with(['.', ')'])
        && digits.chars().nth(1) == Some(' ');
    bare.is_empty() || listed || numbered || begins_with_marker(line)
}

/// Which line breaks inside a paragraph wrap it: all those where the next word would not have
/// fit, if nearly all are like that.
fn wraps(lines: &[&str]) -> Vec<bool> {
    let inner = lines.len().saturating_sub(1);
    let measures: [fn(&str) -> usize; 2] = [UnicodeWidthStr::width, |it| it.chars().count()];
    let fit = measures.map(|measure| {
        let widest = lines
            .iter()
            .map(|it| measure(it.trim_end()))
            .max()
            .unwrap_or(0);
        let full = lines.windows(2).map(|pair| {
            let word = pair[1].split_whitespace().next().unwrap_or_default();
            measure(pair[0].trim_end()) + 1 + measure(word) > widest
        });
        let full: Vec<bool> = full.collect();
        let all = widest >= NARROWEST && full.iter().all(|it| *it);
        (all, full)
    });
    let ended = |line: &str| {
        SentenceEnding::of(line.trim_end()) != SentenceEnding::Open
            || line.trim_end().ends_with(['.', '?', '!'])
    };
    // In one-line notes, each line ends like a sentence.
    let notes = inner > 0 && lines[..inner].iter().all(|it| ended(it));
    let wrapped = !notes && fit.iter().any(|(all, _)| *all);
    vec![wrapped; inner]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, flowing: &str) {
        assert_eq!(unwrapped(text.to_owned()), flowing);
    }

    #[test]
    fn a_wrapped_line_goes_on() {
        check(
            "작년에 고객이 크게 화를 내셨고 저는 끝까지\n들었습니다. 그날 바로 환불했고 고객은 다시\n오셨습니다.",
            "작년에 고객이 크게 화를 내셨고 저는 끝까지 들었습니다. 그날 바로 환불했고 고객은 다시 오셨습니다.",
        );
        check(
            "We had a release that took the whole day\nand nobody liked it, so I wrote a script.",
            "We had a release that took the whole day and nobody liked it, so I wrote a script.",
        );
    }

    #[test]
    fn lists_markers_and_short_lines_stay() {
        for text in [
            "- 로그 확인\n- 롤백",
            "S: 장애가 났습니다\nA: 껐습니다",
            "1. 상황: 작년\n2. 행동: 껐다",
            "로그 확인\n롤백\n재배포",
            "한 문단입니다.\n\n다음 문단입니다.",
        ] {
            check(text, text);
        }
    }
}
