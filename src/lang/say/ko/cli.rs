//! Messages of commands that cannot do what they were asked.

use crate::lang::say::cli::Messages;

pub(super) const MESSAGES: Messages = Messages {
    NO_TERMINAL: "화면이 있는 터미널에서 실행해 주세요. 파이프나 파일로 면접을 보려면 --plain을 붙이고, 질문만 보려면 rehearse plan을 쓰세요",
    DUMB_TERMINAL: "이 터미널(TERM=dumb)에는 화면을 그릴 수 없어요. 지난 면접은 rehearse show로 읽을 수 있어요",
    LIBRARY_PROBLEMS: "쓸 수 없는 문제 은행이나 시나리오가 있어요. rehearse check로 확인해 보세요",
    WAITING_FOR_ANSWER: "답변을 쓰거나 붙여 넣고, 새 줄에서 Ctrl-D를 누르세요",
    INPUT_TOO_LARGE: "표준 입력이 2 MiB보다 커요. 답변 하나만 넣어 주세요",
    INPUT_NO_TEXT: "표준 입력을 UTF-8로 읽을 수 없어요. UTF-8로 저장한 글을 넣어 주세요",
    input_failed: |why| {
        format!("표준 입력을 읽지 못했어요({why}). 파일 이름을 적어 다시 실행해 주세요")
    },
    terminal_failed: |why| {
        format!("터미널을 쓸 수 없어요({why}). 다른 터미널에서 다시 실행해 주세요")
    },
    panicked: |said| {
        format!(
            "프로그램에 오류가 생겨 끝냈어요. 쓰신 글은 저장돼 있으니 rehearse resume으로 이어서 하세요. 오류 내용: {said}"
        )
    },
    output_failed: |why| {
        format!("결과를 다 쓰지 못했어요({why}). 출력을 받는 파일이나 디스크를 확인해 주세요")
    },
};
