//! What an interviewer asks about a claim. Every question quotes the claim; beyond the quotation
//! it holds no figure, no tool, no role and no direction, so that nothing is presupposed.

use crate::lang::{Josa, Language, language_of, with_josa};

use super::words::{Sort, figure};

/// The longest quotation within a question, in characters.
const QUOTED: usize = 34;
/// Words that a quotation does not end on.
const HANGING: &[&str] = &[
    "the", "a", "an", "with", "through", "of", "to", "for", "in", "on", "from", "and", "by",
    "that", "at", "into",
];

/// `‘70건’은`, `‘20%’는`: the sign is read 퍼센트.
fn topic(quoted: &str) -> String {
    match quoted.ends_with('%') {
        true => format!("‘{quoted}’는"),
        false => with_josa(&format!("‘{quoted}’"), Josa::EunNeun),
    }
}

/// `‘맡았습니다’라고`, `‘제공’이라고`.
fn said(quoted: &str) -> String {
    let is_noun = !quoted.ends_with(['다', '요', '음', '함', '고']);
    let closed = with_josa(quoted, Josa::Ieyo).ends_with("이에요");
    let particle = if is_noun && closed {
        "이라고"
    } else {
        "라고"
    };
    format!("‘{quoted}’{particle}")
}

/// Two questions about a claim of this sort.
pub(super) fn questions(text: &str, sort: Sort) -> Vec<String> {
    let language = language_of(text);
    let quoted = match (sort, figure(text)) {
        (Sort::Number, Some(figure)) => figure,
        _ => quotation(text),
    };
    match language {
        Language::Ko => korean(&quoted, sort),
        Language::En => english(&quoted, sort),
    }
}

/// The end of a claim where it is long: in Korean the verb stands there.
fn quotation(text: &str) -> String {
    let text = text.trim().trim_end_matches(['.', '。', ' ', ';']);
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut kept: Vec<&str> = Vec::new();
    let mut length = 0;
    let backwards = language_of(text) == Language::Ko;
    let rest: Box<dyn Iterator<Item = &&str>> = match backwards {
        true => Box::new(words.iter().rev()),
        false => Box::new(words.iter()),
    };
    for word in rest {
        length += word.chars().count() + 1;
        if length > QUOTED && kept.len() >= 2 {
            break;
        }
        kept.push(word);
    }
    if backwards {
        kept.reverse();
    }
    if !backwards {
        let hangs = |word: &str| HANGING.contains(&word.to_lowercase().as_str());
        while kept.len() > 2 && kept.last().is_some_and(|it| hangs(it)) {
            kept.pop();
        }
    }
    kept.join(" ")
}

fn korean(quoted: &str, sort: Sort) -> Vec<String> {
    let quote = format!("‘{quoted}’");
    let topic = topic(quoted);
    let quote_said = said(quoted);
    let pair = match sort {
        Sort::Number => [
            format!("{topic} 무엇을, 어느 기간 동안 세신 값인가요?"),
            format!("{quote}에 본인이 한 일 말고 다른 까닭도 있었다면 무엇이었을까요?"),
        ],
        Sort::Result => [
            format!("{quote_said} 쓰셨는데, 그렇게 됐다는 것은 어떻게 확인하셨나요?"),
            format!("{quote_said} 쓰신 대목에서 본인이 하지 않았다면 달라졌을 부분은 어디인가요?"),
        ],
        Sort::Role => [
            format!(
                "{quote_said} 쓰셨는데, 혼자 정할 수 있었던 일과 그렇지 않았던 일을 나눠 말씀해 주시겠어요?"
            ),
            format!("{quote_said} 쓰신 일에서 가장 곤란했던 순간을 하나만 들려주시겠어요?"),
        ],
        Sort::Decision => [
            format!("{quote_said} 쓰셨는데, 그때 다른 길로는 무엇이 있었나요?"),
            format!("{quote_said} 쓰신 뒤에 잃은 것이나 반대한 분은 없었나요?"),
        ],
        Sort::Tool => [
            format!("{quote_said} 쓰셨는데, 왜 그 방법이었고 무엇이 잘 안 됐나요?"),
            format!("{quote_said} 쓰신 일에서 손으로 직접 하신 부분은 어디까지인가요?"),
        ],
        Sort::Trait => [
            format!("{quote_said} 쓰셨는데, 그렇게 보이지 않았던 때도 있었나요?"),
            format!("{quote_said} 쓰신 점이 오히려 걸림돌이 된 적을 하나 말씀해 주시겠어요?"),
        ],
        Sort::Motive => [
            format!("{quote_said} 쓰셨는데, 꼭 이 회사, 이 일이어야 하는 까닭은 무엇인가요?"),
            format!("{quote_said} 쓰신 뒤로 실제로 해 보신 일은 무엇인가요?"),
        ],
    };
    pair.into_iter().collect()
}

fn english(quoted: &str, sort: Sort) -> Vec<String> {
    let quote = format!("“{quoted}”");
    let pair = match sort {
        Sort::Number => [
            format!("You write {quote}: what was counted, and over what period?"),
            format!("What besides your own work could explain {quote}?"),
        ],
        Sort::Result => [
            format!("You write {quote}: how did you find out that it had happened?"),
            format!("You write {quote}: what would have been different without you?"),
        ],
        Sort::Role => [
            format!("You write {quote}: what was yours to decide, and what was not?"),
            format!("You write {quote}: what was the hardest moment of it?"),
        ],
        Sort::Decision => [
            format!("You write {quote}: what else could you have done?"),
            format!("You write {quote}: what did you give up by it, and who disagreed?"),
        ],
        Sort::Tool => [
            format!("You write {quote}: why that way, and what did not work?"),
            format!("You write {quote}: which part of it did you do with your own hands?"),
        ],
        Sort::Trait => [
            format!("You write {quote}: when was it not so?"),
            format!("You write {quote}: when did it get in your way?"),
        ],
        Sort::Motive => [
            format!("You write {quote}: why this company, and this work?"),
            format!("You write {quote}: what have you done about it since?"),
        ],
    };
    pair.into_iter().collect()
}
