//! The labels that people put before a question, an answer, a follow-up, or a part of a story.

use super::lexicon::{Pick, has, words};

/// What the words at the start of a line announce.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// `Q:`, `질문 1.`
    Question,
    /// `A:`, `답변:`
    Answer,
    /// `꼬리질문:`, `Follow-up:`
    FollowUp,
    /// `힌트:`, `Tip:`
    Hint,
}

/// The words joined: lowercase, without spaces and marks.
pub(super) fn squeeze(text: &str) -> String {
    let kept = text.chars().filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

/// The label of a text, and what follows it. `None` without a label.
pub(super) fn label(text: &str) -> Option<(Label, &str)> {
    if text.trim_start().starts_with("[!") {
        return None;
    }
    for tip in words(|it| it.labels.asides) {
        if let Some(rest) = text.trim_start().strip_prefix(tip) {
            // The choices of a quiz belong to its question.
            let mut firsts = words(|it| it.labels.choices).chain(["①", "1.", "1)", "(1)"]);
            let is_choice = firsts.any(|it| rest.trim_start().starts_with(it));
            return (!is_choice).then_some((Label::Hint, rest));
        }
    }
    let (head, rest, is_strong) = head(text)?;
    let word = squeeze(head);
    let numbered = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let has_number = numbered.len() < word.len();
    let known: [(Label, Pick); 4] = [
        (Label::FollowUp, |it| it.labels.follow_up),
        (Label::Question, |it| it.labels.question),
        (Label::Answer, |it| it.labels.answer),
        (Label::Hint, |it| it.labels.hint),
    ];
    let (label, _) = known.into_iter().find(|(_, it)| has(*it, numbered))?;
    let short = has(|it| it.labels.short, numbered);
    let hinted = || words(|it| it.labels.hinted).any(|it| numbered.starts_with(it));
    let is_it = match label {
        Label::Question => is_strong || (has_number && !has(|it| it.labels.marked, numbered)),
        Label::Answer => is_strong || (rest.is_empty() && !short),
        Label::FollowUp => is_strong || has_number || (rest.is_empty() && !short),
        Label::Hint => is_strong || (rest.is_empty() && hinted()),
    };
    let about = has(|it| it.labels.words, numbered) && !has_number;
    (is_it && !about).then_some((label, rest))
}

/// Whether a summary or heading only announces an answer.
pub(super) fn is_answer_fold(text: &str) -> bool {
    let word = squeeze(text);
    let word = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let says: [Pick; 3] = [
        |it| it.labels.answer,
        |it| it.labels.folded,
        |it| it.labels.hint,
    ];
    word.is_empty() || says.into_iter().any(|it| has(it, word))
}

/// Splits `label: rest`. The flag tells whether a mark is between them, not just a space.
fn head(text: &str) -> Option<(&str, &str, bool)> {
    let text = text.trim();
    if let Some(inner) = text.strip_prefix(['[', '【', '(', '<', '「']) {
        let end = inner.find([']', '】', ')', '>', '」'])?;
        let rest = inner.get(end..)?;
        let rest = rest.get(rest.chars().next()?.len_utf8()..)?;
        return Some((
            inner.get(..end)?,
            rest.trim_start_matches([':', '.', ' ', '-', '：', '*']),
            true,
        ));
    }
    let is_mark = |c: char| {
        matches!(
            c,
            ':' | '.' | ')' | '：' | '．' | ']' | '-' | '–' | '—' | '=' | '·' | '>' | '→'
        )
    };
    let mut words = 0;
    for (at, c) in text.char_indices().take(24) {
        if is_mark(c) && !is_hyphen_in_word(text, at, c) {
            let rest = text.get(at + c.len_utf8()..)?;
            let rest =
                rest.trim_start_matches(|c: char| is_mark(c) || c.is_whitespace() || c == '*');
            return Some((text.get(..at)?, rest, true));
        }
        words += usize::from(c == ' ');
        if words > 3 {
            break;
        }
    }
    // Without a mark, the label is what comes before the text, up to its number.
    let number = text
        .find(|c: char| c.is_ascii_digit())
        .filter(|at| *at <= 16);
    if let Some(at) = number {
        let behind = text
            .get(at..)?
            .trim_start_matches(|c: char| c.is_ascii_digit());
        if behind.is_empty() || behind.starts_with([' ', '\t', '*']) {
            let head = text.get(..text.len() - behind.len())?;
            return Some((head, behind.trim_start_matches([' ', '\t', '*']), false));
        }
    }
    (text.chars().count() <= 20).then_some((text, "", false))
}

fn is_hyphen_in_word(text: &str, at: usize, c: char) -> bool {
    let before = text.get(..at).and_then(|it| it.chars().next_back());
    let after = text
        .get(at + c.len_utf8()..)
        .and_then(|it| it.chars().next());
    let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    matches!(c, '-' | '·') && joins(before) && joins(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn labelled(text: &str, expected: Option<(Label, &str)>) {
        assert_eq!(label(text), expected, "{text}");
    }

    #[test]
    fn labels_are_found_and_words_that_begin_alike_are_not() {
        labelled("Q: why", Some((Label::Question, "why")));
        labelled("Q1. 왜", Some((Label::Question, "왜")));
        labelled("질문 1) 왜", Some((Label::Question, "왜")));
        labelled("[질문] 왜", Some((Label::Question, "왜")));
        labelled("Question 2", Some((Label::Question, "")));
        labelled("A. 그냥", Some((Label::Answer, "그냥")));
        labelled("답변", Some((Label::Answer, "")));
        labelled("꼬리질문1: 왜", Some((Label::FollowUp, "왜")));
        labelled("꼬리질문 - 왜", Some((Label::FollowUp, "왜")));
        labelled("Follow-up: why", Some((Label::FollowUp, "why")));
        labelled("꼬리 질문2 왜", Some((Label::FollowUp, "왜")));
        labelled("Q&A", None);
        labelled("A day at sea.", None);
        labelled("문제 해결에 있어서 어떻게 했나요?", None);
        labelled("답변은 짧게 한다", None);
    }
}
