//! Messages about the files that reviews keep: notes and stories.

use crate::lang::say::notes::Messages;
use crate::lang::{Josa, Language, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    twice: |number| format!("{number}번째 답변에 붙인 메모가 두 번 나와요"),
    JOIN_THEM: "하나로 합쳐 주세요",
    two_stories: |id| {
        let id = format!("'{id}'");
        format!("{} 이름인 이야기가 둘 있어요", with_josa(&id, Josa::IGa))
    },
    left_alone: |name| {
        format!(
            "{name}에 틀린 곳이 있어서 그대로 두었어요. 덮어쓰면 읽지 못한 내용이 사라지니 먼저 고쳐 주세요"
        )
    },
    left_as_it_is: |place, why| {
        let why = why.get(Language::Ko);
        format!(
            "{place}에 틀린 곳이 있어요. 덮어쓰면 읽지 못한 내용이 사라지니 그대로 두었어요: {why}"
        )
    },
    unread_left: |place, why| {
        let why = why.get(Language::Ko);
        let place = with_josa(place, Josa::EulReul);
        format!("{place} 읽을 수 없어서 그대로 두었어요: {why}")
    },
};
