//! Archives and packs: their contents, and why something is not accepted.

use crate::lang::say::packs::Messages;

pub(super) const MESSAGES: Messages = Messages {
    DAMAGED: "zip 파일이 아니거나 깨진 파일이에요. 다시 받아서 해 보세요",
    GET_ANOTHER: "묶음을 다시 받거나, 만든 사람에게 알려 주세요",
    LOCKED: "암호가 걸린 zip 파일이에요. 암호 없이 다시 압축해 주세요",
    leaves: |name| {
        format!(
            "‘{name}’ 같은 이름은 폴더 밖으로 나갈 수 있어서 아무것도 풀지 않았어요. 만든 사람에게 알려 주세요"
        )
    },
    link: |name| {
        format!(
            "‘{name}’ 항목이 링크처럼 일반 파일이 아니어서 아무것도 풀지 않았어요. 실제 파일로 바꿔 다시 묶어 주세요"
        )
    },
    twice: |name| {
        format!(
            "‘{name}’ 이름이 두 번 나와서 아무것도 풀지 않았어요. 하나만 남기고 다시 묶어 주세요"
        )
    },
    TOO_LARGE: "들어 있는 파일이 너무 많거나 너무 커서 아무것도 풀지 않았어요",
    NO_HISTORY: "연습 기록이 들어 있는 zip 파일이 아니에요. 시나리오 묶음이라면 rehearse add 명령을 써 주세요",
    packed: |path, sessions| format!("기록 {sessions}개를 {path}에 담았어요"),
    PRIVATE_LEFT: "노트와 복기에 적은 내 답변은 빼고 담았어요. 함께 담으려면 --own-answers를 붙여 주세요",
    live: |id| format!("{id}: 지금 진행 중인 면접이라 빼고 담았어요"),
    no_file: |path| {
        format!("{path}: 링크나 폴더라서 빼고 담았어요. 파일 자체를 그 자리에 두고 다시 해 보세요")
    },
    unpacked: |new, same, stories, recalled| {
        let recalled = match recalled {
            0 => String::new(),
            _ => format!(", 실제 면접 복기 {recalled}개"),
        };
        format!(
            "새 기록 {new}개와 이야기 {stories}개{recalled}를 가져왔어요. {same}개는 이미 똑같이 있었어요"
        )
    },
    different: |name| format!("{name}: 이미 있는 것과 내용이 달라서 있던 것을 그대로 뒀어요"),
    EMPTY: "시나리오도 문제은행도 들어 있지 않아요",
    mistaken: |errors| format!("잘못된 곳이 {errors}군데 있어서 아무것도 추가하지 않았어요"),
    clash: |id, place| format!("{id}: 같은 이름이 이미 있어서 아무것도 추가하지 않았어요({place})"),
    added_before: |name| {
        format!(
            "{name}: 이미 추가한 묶음이에요. 새로 넣으려면 먼저 rehearse remove {name} 명령으로 빼 주세요"
        )
    },
    bad_name: |name| {
        format!(
            "{name}: 묶음의 이름으로 쓸 수 없어요. --name에 영문 소문자, 숫자, 붙임표로 이름을 정해 주세요"
        )
    },
    added: |name, scenarios, banks| {
        format!("{name}: 시나리오 {scenarios}개와 문제은행 {banks}개를 추가했어요")
    },
    no_pack: |name| {
        format!("{name}: 그런 묶음이 없어요. rehearse list packs 명령으로 볼 수 있어요")
    },
    removed: |name, path| format!("{name}: 뺐어요. 파일은 {path}에 남아 있어요"),
    NONE: "추가한 묶음이 없어요",
};
