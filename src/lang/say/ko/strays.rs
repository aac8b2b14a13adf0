//! Messages about interviews in the folder of transcripts that no list can show.

use crate::lang::say::strays::Messages;
use crate::lang::{Josa, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    FOREIGN_NAME: "면접 기록이 든 폴더인데, 이 이름으로는 읽지 않아요",
    RENAME_IT: "폴더 이름을 영문, 숫자, 붙임표로만 바꿔 주세요",
    beside: |id, free| {
        format!(
            "{id} 폴더가 따로 있어요. 둘 다 보려면 이 폴더의 이름을 {} 바꿔 주세요",
            with_josa(free, Josa::EuroRo)
        )
    },
    same_as: |id| format!("{id}의 사본이고, 다른 내용은 없어요"),
    NOT_NEEDED: "내용은 모두 그쪽에서 읽고 있어요",
    TOO_DEEP: "면접 기록이 든 폴더인데, 다른 폴더 안에 있어서 읽지 않아요",
    move_up: |place| format!("{} 옮겨 주세요", with_josa(place, Josa::EuroRo)),
    LOOSE: "면접 기록의 파일인데, 따로 폴더에 들어 있지 않아서 읽지 않아요",
    into_folder: |id| format!("옆에 {id} 폴더를 만들고 그 안으로 옮겨 주세요"),
    COMPRESSED: "면접 기록이 든 압축 파일인데, 압축된 채로는 읽지 않아요",
    import_it: |path| format!("rehearse import {path} 명령으로 풀어 주세요"),
    READ_FROM_FOLDERS: "같은 면접의 폴더가 있어서 그쪽을 읽고 있어요",
    inside: |inner| format!("기록이 한 단계 더 안쪽, {inner} 폴더에 들어 있어요"),
    MOVE_CONTENTS_UP: "그 안의 파일들을 이 폴더로 옮겨 주세요",
    packed: |found| {
        format!(
            "기록이 {} 압축되어 있어서 읽지 못했어요",
            with_josa(found, Josa::EuroRo)
        )
    },
    unpack: |wanted| {
        format!(
            "압축을 풀어서 {} 폴더에 있게 해 주세요",
            with_josa(wanted, Josa::IGa)
        )
    },
    only_left: |names| {
        let names = names.join(", ");
        format!("폴더 안에 기록은 없고 다른 파일만 남아 있어요: {names}")
    },
    GET_THE_REST: "동기화 프로그램이 아직 가져오는 중일 수 있어요. 그렇지 않다면 백업에서 되돌려 주세요",
    WORDS_ONLY: "기록의 첫머리가 없어서 어떤 면접이었는지 알 수 없어요. 쓰신 글은 남아 있어요",
    show_words: |id| format!("rehearse show {id} 명령으로 볼 수 있어요"),
};
