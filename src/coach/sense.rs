use super::lexicon;
use crate::lang::Language;
use crate::text::nfc;

/// How a sentence takes its statement: how many words of each kind turn its sense, such as
/// negations, doubts, conditions, reports, and limits. Two sentences of the same words differ in
/// meaning if these differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sense {
    /// How many of each kind there are.
    words: [usize; 7],
    /// How many question marks.
    asks: usize,
    /// Whether the next sentence retracts it.
    is_retracted: bool,
}

impl Sense {
    /// The sense of `sentence`, which `next` follows: a sentence may retract the one before it.
    pub fn of(sentence: &str, next: &str, language: Language) -> Self {
        let text = nfc(sentence).to_lowercase();
        let next = nfc(next.trim()).to_lowercase();
        let words = lexicon::of(language).clause;
        let kinds = [
            &words.negation,
            &words.doubt,
            &words.hypothesis,
            &words.question,
            &words.reported,
            &words.not_claimed,
            &words.limiting,
        ];
        let retracts = words.takes_back.find(&next, 0..next.len());
        Self {
            words: kinds.map(|it| it.find_all(&text, 0..text.len()).count()),
            asks: text.matches(['?', '？']).count(),
            is_retracted: retracts.is_some_and(|it| it.start == 0),
        }
    }

    /// Whether it states something as it is.
    pub fn is_plain(self) -> bool {
        self == Self::default()
    }
}

/// Whether a clause begins with `word` after the word `before`, both in small letters.
pub fn begins_clause(before: &str, word: &str, language: Language) -> bool {
    let lexicon = lexicon::of(language);
    let joins = |it: &str| (lexicon.begins_clause)(it);
    joins(word) || joins(before) || (lexicon.ends_clause)(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: Language, plain: &str, turned: &[&str]) {
        let sense = |text| Sense::of(text, "", language);
        assert!(sense(plain).is_plain(), "{plain}");
        for text in turned {
            assert_ne!(sense(text), sense(plain), "{text}");
        }
    }

    #[test]
    fn what_turns_a_sentence_is_seen() {
        let turned = [
            "I never fixed the leak",
            "I failed to fix the leak",
            "if I fixed the leak",
            "my manager thought I fixed the leak",
        ];
        check(Language::En, "I fixed the leak", &turned);
        let turned = [
            "저는 장애를 못 고쳤습니다",
            "저는 장애를 고칠 뻔했습니다",
            "제가 고치면 장애가 납니다",
            "제가 고쳤다고 들었습니다",
        ];
        check(Language::Ko, "저는 장애를 고쳤습니다", &turned);
    }

    #[test]
    fn a_sentence_is_turned_by_the_one_that_retracts_it() {
        let sense = |next| Sense::of("I fixed it.", next, Language::En);
        assert!(sense("Then I left.").is_plain());
        assert!(!sense(" That is not true.").is_plain());
    }
}
