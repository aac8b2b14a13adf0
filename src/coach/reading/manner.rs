//! How a candidate addresses the interviewer.

/// The manner of a sentence's ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SentenceEnding {
    /// 합쇼체: 했습니다, 합니까
    Formal,
    /// 해요체: 했어요, 예요
    Polite,
    /// Endings in 요 that also occur in 합쇼체 speech: 인데요, 거든요, 죠, 까요
    Soft,
    /// 반말 and 한다체: 했다, 했어, 이야
    Plain,
    /// No verb at the end, or a nominalized one: 확인함, 롤백 후 배포
    Open,
}
