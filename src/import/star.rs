//! Finds the parts of a story in an answer: labels at the start of lines, and `(S) … (T) …`
//! within them.

use super::model::StarParts;
use super::part::part;
use crate::coach::Part;

/// The parts of a story, if an answer names at least two of them and one has text.
pub(super) fn parts(answer: &str, is_story: bool) -> Option<StarParts> {
    let pieces = pieces(answer);
    let mut kinds: Vec<Part> = pieces.iter().filter_map(|(part, _)| *part).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let enough = kinds.len() >= 2 || (is_story && !kinds.is_empty());
    if !enough {
        return None;
    }
    let mut parts = StarParts::default();
    for (part, text) in pieces {
        let Some(part) = part.filter(|_| says(&text)) else {
            continue;
        };
        let place = match part {
            Part::Situation => &mut parts.situation,
            Part::Task => &mut parts.task,
            Part::Action => &mut parts.action,
            Part::Result => &mut parts.result,
        };
        match place {
            Some(part_text) => {
                part_text.push('\n');
                part_text.push_str(&text);
            }
            None => *place = Some(text),
        }
    }
    (parts != StarParts::default()).then_some(parts)
}

/// Whether an answer contains only labels, followed by nothing or by their own names.
pub(super) fn is_form(answer: &str) -> bool {
    let pieces = pieces(answer);
    let named = pieces.iter().filter(|(part, _)| part.is_some()).count();
    named >= 2
        && pieces
            .iter()
            .all(|(part, text)| (part.is_some() && !says(text)) || !has_words(text))
}

fn has_words(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// Whether a part has more text than its own name.
fn says(text: &str) -> bool {
    has_words(text)
        && !(text.lines().count() == 1 && part(text).is_some_and(|(_, rest)| !has_words(rest)))
}

/// The answer in pieces, each with its part; the first may have none.
fn pieces(answer: &str) -> Vec<(Option<Part>, String)> {
    let inline = marks(answer).len() >= 2;
    let mut pieces: Vec<(Option<Part>, String)> = vec![(None, String::new())];
    let mut in_fence = false;
    for line in answer.lines() {
        in_fence ^= line.trim_start().starts_with("```");
        if inline && !marks(line).is_empty() {
            cut_at_marks(line, &mut pieces);
            continue;
        }
        match part(line).filter(|_| !in_fence) {
            Some((part, rest)) => pieces.push((Some(part), closed(rest))),
            None => append(&mut pieces, line),
        }
    }
    for (_, text) in &mut pieces {
        *text = tidy(text);
    }
    pieces
}

fn append(pieces: &mut [(Option<Part>, String)], line: &str) {
    if let Some((_, text)) = pieces.last_mut() {
        text.push('\n');
        text.push_str(line);
    }
}

/// Removes blank lines and rules at both ends.
fn tidy(text: &str) -> String {
    let text = text.trim_matches('\n');
    let is_noise = |line: &&str| {
        let line = line.trim();
        line.is_empty()
            || (line.len() >= 3 && line.chars().all(|c| matches!(c, '-' | '=' | '*' | '_')))
    };
    let lines: Vec<&str> = text.lines().collect();
    let from = lines.iter().position(|it| !is_noise(it));
    let to = lines.iter().rposition(|it| !is_noise(it));
    match (from, to) {
        (Some(from), Some(to)) => lines
            .get(from..=to)
            .unwrap_or(&[])
            .join("\n")
            .trim()
            .to_owned(),
        _ => String::new(),
    }
}

/// The text after a label, without emphasis that the label opened.
fn closed(rest: &str) -> String {
    let odd = rest.matches("**").count() % 2 == 1;
    match odd {
        true => rest.replacen("**", "", 1),
        false => rest.to_owned(),
    }
}

/// The positions of `(S)`, `(T)`, `(A)`, and `(R)`.
fn marks(text: &str) -> Vec<(usize, usize, Part)> {
    let mut found = Vec::new();
    for (at, c) in text.char_indices() {
        if !matches!(c, '(' | '[') {
            continue;
        }
        let rest = text.get(at..).unwrap_or("");
        let part = match rest.get(..3) {
            Some("(S)" | "[S]") => Part::Situation,
            Some("(T)" | "[T]") => Part::Task,
            Some("(A)" | "[A]") => Part::Action,
            Some("(R)" | "[R]") => Part::Result,
            _ => continue,
        };
        found.push((at, at + 3, part));
    }
    found
}

fn cut_at_marks(line: &str, pieces: &mut Vec<(Option<Part>, String)>) {
    let marks = marks(line);
    // A label such as `상황(S)` is the name of the part, not its text.
    let first = marks.first().map_or(0, |it| it.0);
    let before = line.get(..first).unwrap_or("");
    let is_name = part(before).is_some_and(|(_, rest)| rest.is_empty());
    if !is_name {
        append(pieces, before);
    }
    for (index, (_, from, part)) in marks.iter().enumerate() {
        let to = marks.get(index + 1).map_or(line.len(), |it| it.0);
        let text = line.get(*from..to).unwrap_or("");
        let text = text.trim_start_matches([' ', ':', '-', '：', '*', '.']);
        pieces.push((Some(*part), text.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(answer: &str, expected: [Option<&str>; 4]) {
        let found = parts(answer, false).unwrap_or_default();
        let found = [found.situation, found.task, found.action, found.result];
        assert_eq!(found.each_ref().map(Option::as_deref), expected);
    }

    #[test]
    fn parts_are_cut_at_labels_and_marks() {
        check(
            "S: snow\nT: dig\nmore\nR: out",
            [Some("snow"), Some("dig\nmore"), None, Some("out")],
        );
        check(
            "(S) Ferry gone. (T)Reach it. (A) Rowed.\n(R) On time.",
            [
                Some("Ferry gone."),
                Some("Reach it."),
                Some("Rowed."),
                Some("On time."),
            ],
        );
        check(
            "- 상황(S)\n  - 다리\n- 행동(A)\n  - 돌",
            [Some("- 다리"), None, Some("- 돌"), None],
        );
        check(
            "**상황** : 다리\n**결과** : 건넘\n배운 점: 천천히",
            [Some("다리"), None, None, Some("건넘\n천천히")],
        );
        check(
            "S: snow\nA: dug\nS: fog",
            [Some("snow\nfog"), None, Some("dug"), None],
        );
    }

    #[test]
    fn one_label_or_an_empty_form_is_no_story() {
        assert_eq!(parts("결과: 잘됨", false), None);
        assert_eq!(parts("S:\nT:\nA:\nR:", false), None);
        assert!(is_form("S: Situation\nT: Task\nA:\nR: 결과"));
        assert!(!is_form("S: snow\nT:"));
    }
}
