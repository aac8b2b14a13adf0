//! How a sentence ends, and with it how the candidate addresses the interviewer.

use crate::coach::lexicon;

/// The manner of a sentence's ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// 합쇼체: 했습니다, 합니까
    Formal,
    /// 해요체: 했어요, 예요
    Polite,
    /// Endings in 요 that belong to 합쇼체 speech as well: 인데요, 거든요, 죠, 까요
    Soft,
    /// 반말 and 한다체: 했다, 했어, 이야
    Plain,
    /// No verb at the end, or one turned into a noun: 확인함, 롤백 후 배포
    Open,
}

impl Ending {
    /// How `sentence` ends by the language that knows its ending.
    pub(crate) fn of(sentence: &str) -> Self {
        let mut endings = lexicon::all().map(|it| (it.ending)(sentence));
        endings.find(|it| *it != Self::Open).unwrap_or(Self::Open)
    }
}

/// The last word, set off by a space.
pub(crate) fn last_word(sentence: &str) -> &str {
    sentence
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default()
}
