//! Messages about files that two machines changed, and about merging them.

use crate::lang::say::merge::Messages;
use crate::lang::{Josa, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    WHOLE_INTERVIEW: "면접 전체에 남긴 소감",
    turn: |number| format!("{number}번째 답변에 남긴 소감"),
    rating: |number| format!("{number}번째 답변에 매긴 점수"),
    would_merge_itself: |file| format!("{file}에 남아 있는 충돌의 양쪽"),
    SAY_YES: "물어볼 수 없는 곳이라 아직 합치지 않았어요. 둘 다 남기고 합치려면 --yes를 붙여 주세요",
    NOTHING: "합칠 사본이 없어요.",
    into_file: |file, copy| format!("{file} ← {copy}"),
    ONLY_THERE: "사본에만 있어요",
    OURS: "지금 파일",
    THEIRS: "사본",
    CHOICES: "Enter 둘 다 남기기 · 1 지금 파일 것만 · 2 사본 것만: ",
    choices_of_one: |kept| format!("Enter 낮은 쪽({kept}) 남기기 · 1 지금 파일 것 · 2 사본 것: "),
    kept_one: |name, ours, theirs, kept| {
        format!(
            "{name}: 지금 파일은 {ours}, 사본은 {theirs}. {} 남겼어요",
            with_josa(kept, Josa::EulReul)
        )
    },
    merged: |file| format!("{file}에 합쳤어요. 사본은 그대로 두었으니 확인한 뒤에 지우세요."),
    merged_itself: |file| format!("{file}에 남아 있던 충돌의 양쪽을 합쳐 그 파일을 고쳐 썼어요."),
    not_merged: |copy| {
        format!(
            "{} 읽지 못한 곳이 있어서 합치지 않았어요. 어디가 문제인지는 rehearse check '{copy}' 명령으로 볼 수 있어요",
            with_josa(copy, Josa::EunNeun)
        )
    },
    found: |copies| {
        let names = copies.join(", ");
        format!(
            "다른 컴퓨터에서 고친 사본이 있어요: {names}. rehearse merge 명령으로 하나씩 보면서 합칠 수 있어요"
        )
    },
    unmerged: |file| format!("{file}에 없는 글이 있는 사본이에요"),
    MERGE_IT: "rehearse merge 명령으로 하나씩 보면서 합칠 수 있어요",
    another_version: |id| {
        let named = with_josa(id, Josa::EuroRo);
        format!("transcript.toml에 없는 글이 있는 사본이에요. 목록에는 {named} 나와요")
    },
    show_it: |id| {
        format!("rehearse show {id} 명령으로 볼 수 있어요. 필요 없으면 이 파일을 지우세요")
    },
    unread_copy: |of| format!("{of}의 사본인데 내용이 다르고, 이 파일은 쓰이지 않아요"),
    take_over: |file| {
        let into = with_josa(file, Josa::EuroRo);
        format!("필요한 내용을 {into} 옮기고 이 파일은 지우세요")
    },
    UNREAD_HERE: "여기서 이 이름의 파일은 쓰이지 않아요",
    UNREAD_STORIES: "이 이름의 파일에 적은 이야기는 쓰이지 않아요",
    MOVE_STORIES: "stories.toml로 옮겨 적어 주세요",
    TORN_DRAFT: "쓰던 글을 담은 파일인데 중간에 끊겨서, 여기 든 글은 어느 목록에도 나오지 않아요",
    SAVE_DRAFT: "편집기로 열어 필요한 글을 옮겨 적은 다음 이 파일을 지워 주세요",
    UNREAD_RECALLED: "이 이름의 파일에 적은 복기는 쓰이지 않아요",
    MOVE_RECALLED: "recalled.toml로 옮겨 적어 주세요",
    versions: |first, others| {
        format!("{first}: 다른 컴퓨터에서도 이어서 썼어요. 둘 다 남아 있어요: {others}")
    },
};
