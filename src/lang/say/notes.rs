//! What we say about the files that review keeps: notes and stories.

use super::Phrase;
use crate::lang::{Josa, Localized, with_josa};

/// Two notes on the same turn.
pub fn twice(number: i64) -> Localized {
    Localized::new(
        format!("{number}번째 답변에 붙인 메모가 두 번 나와요"),
        format!("turn {number} has notes twice"),
    )
}

/// How to mend two notes on the same turn.
pub const JOIN_THEM: Phrase = Phrase::new("하나로 합쳐 주세요", "join them into one");

/// Two stories of one id.
pub fn two_stories(id: &str) -> Localized {
    let id = format!("'{id}'");
    Localized::new(
        format!("{} 이름인 이야기가 둘 있어요", with_josa(&id, Josa::IGa)),
        format!("there are two stories called {id}"),
    )
}

/// A file with mistakes is not written over.
pub fn left_as_it_is(name: &str) -> Localized {
    Localized::new(
        format!(
            "{name}에 틀린 곳이 있어서 그대로 두었어요. 덮어쓰면 읽지 못한 내용이 사라지니 먼저 고쳐 주세요"
        ),
        format!(
            "{name} has mistakes and is left as it is; correct it first, or what could not be read would be lost"
        ),
    )
}

/// Notes beside a transcript that could be read only in part.
pub fn damaged(name: &str) -> Localized {
    Localized::new(
        format!("{name}에 틀린 곳이 있어서 읽을 수 있는 메모만 반영했어요"),
        format!("{name} has mistakes; only the notes that could be read count"),
    )
}
