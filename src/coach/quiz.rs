//! Marking an answer that has one right form.

use unicode_normalization::UnicodeNormalization;

use crate::bank::Question;

/// Whether `answer` is one of the question's accepted spellings.
///
/// Both are compared composed (NFC), without regard to case, spaces and punctuation, and the
/// answer also without what makes a sentence of it: "정답은 S3입니다!" and "It's Amazon S3."
/// say "S3". A word in brackets must be right as well: "S3 (Simple Storage Service)" is,
/// "S3 (EC2)" is not.
pub fn quiz_is_right(question: &Question, answer: &str) -> bool {
    let accepted: Vec<String> = question.accept.iter().map(|word| bare(word)).collect();
    let right = |said: &str| {
        let said = bare(said);
        forms(&said).any(|form| accepted.iter().any(|word| word == form))
    };
    let pieces: Vec<&str> = answer
        .split(['(', ')', '（', '）'])
        .filter(|piece| !unsaid(piece))
        .collect();
    right(answer) || (pieces.len() > 1 && pieces.iter().all(|piece| right(piece)))
}

/// Whether a piece of an answer holds only an ending, such as the 입니다 after a bracket.
fn unsaid(piece: &str) -> bool {
    let bare = bare(piece);
    bare.is_empty() || forms(&bare).any(str::is_empty)
}

/// The text reduced to its letters and digits, composed and in lower case. Signs that tell
/// names apart (C++, C#, .NET's dot aside) stay.
fn bare(text: &str) -> String {
    text.nfc()
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric() || "+#&@%$".contains(*c))
        .collect()
}

/// What may stand before the answer proper.
const OPENINGS: &str = "정답은 답은 제생각에는 제생각엔 제생각은 저는 아마도 아마 네 theansweris
    ithinkits ithinkitis ithink thatis itis its the";

/// What may follow it: 서술격 조사, endings of politeness, and "is called".
const ENDINGS: &str = "입니다 이에요 이예요 예요 에요 이요 요 이죠 죠 이지요 지요 이다 임
    인것같습니다 인것같아요 인거같아요 인거같습니다 같습니다 같아요 이라고생각합니다
    라고생각합니다 이라고합니다 라고합니다 이라고해요 라고해요 이라고부릅니다
    라고부릅니다 을사용합니다 를사용합니다 을씁니다 를씁니다 을쓰면됩니다 를쓰면됩니다
    이맞습니다 가맞습니다 이라는서비스 라는서비스";

/// The answer itself, and what is left of it as openings and endings come off.
fn forms(said: &str) -> impl Iterator<Item = &str> {
    let heads = std::iter::successors(Some(said), |said| opened(said));
    // Every ending that fits is tried: of 라고요 only the shorter may lead to the word.
    heads.flat_map(|head| std::iter::once(head).chain(tails(head, 2)))
}

fn opened(said: &str) -> Option<&str> {
    let mut openings = OPENINGS.split_whitespace();
    openings.find_map(|opening| said.strip_prefix(opening))
}

/// `said` without each ending that fits, and those without theirs.
fn tails(said: &str, depth: u8) -> Box<dyn Iterator<Item = &str> + '_> {
    let endings = if depth > 0 { ENDINGS } else { "" };
    let shorter = endings
        .split_whitespace()
        .filter_map(|ending| said.strip_suffix(ending));
    Box::new(shorter.flat_map(move |rest| std::iter::once(rest).chain(tails(rest, depth - 1))))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::bank::QuestionKind;
    use crate::lang::Localized;

    #[track_caller]
    fn check(answer: &str, right: bool) {
        let accept = [
            "S3",
            "Amazon S3",
            "Simple Storage Service",
            "심플 스토리지 서비스",
            "에스쓰리",
        ];
        assert_eq!(quiz_is_right(&quiz(&accept), answer), right, "{answer}");
    }

    fn quiz(accept: &[&str]) -> Question {
        Question {
            id: "object-store".to_owned(),
            kind: QuestionKind::Quiz,
            competencies: Vec::new(),
            difficulty: 1,
            prompt: Localized::same("?"),
            intent: None,
            think: Duration::ZERO,
            answer: Duration::ZERO,
            star: false,
            key_points: Vec::new(),
            pitfalls: Vec::new(),
            model_answer: None,
            outline: None,
            accept: accept.iter().map(|word| (*word).to_owned()).collect(),
            signals: Vec::new(),
            source: None,
            probes: Vec::new(),
        }
    }

    #[test]
    fn every_accepted_spelling_is_right_however_it_is_typed() {
        for right in [
            "S3",
            "s3",
            " s3 ",
            "S3.",
            "S3!",
            "Amazon S3",
            "amazons3",
            "AMAZON-S3",
            "simple storage service",
            "심플스토리지서비스",
            "에스쓰리",
        ] {
            check(right, true);
        }
        let decomposed: String = "에스쓰리".nfd().collect();
        check(&decomposed, true);
    }

    #[test]
    fn a_sentence_around_the_answer_is_right() {
        for right in [
            "S3입니다",
            "S3입니다.",
            "S3 이에요",
            "에스쓰리예요",
            "S3요",
            "정답은 S3입니다!",
            "답은 s3 인 것 같습니다",
            "저는 Amazon S3라고 생각합니다",
            "It's S3.",
            "The answer is Amazon S3",
            "I think it's S3",
            "S3 (Simple Storage Service)",
            "Amazon S3(심플 스토리지 서비스)입니다",
            "'S3'",
        ] {
            check(right, true);
        }
    }

    #[test]
    fn another_answer_is_wrong() {
        for wrong in [
            "",
            "EC2",
            "S",
            "3",
            "S3, EC2",
            "S3 (EC2)",
            "S3가 아닙니다",
            "입니다",
            "S33",
            "몰라요",
            "()",
        ] {
            check(wrong, false);
        }
    }

    #[test]
    fn an_answer_that_ends_like_a_sentence_is_whole() {
        assert!(quiz_is_right(&quiz(&["수요"]), "수요"));
        assert!(quiz_is_right(&quiz(&["수요"]), "수요입니다"));
        assert!(quiz_is_right(&quiz(&["C++"]), "c++"));
        assert!(!quiz_is_right(&quiz(&["C++"]), "C"));
    }
}
