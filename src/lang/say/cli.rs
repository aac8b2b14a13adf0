//! What the commands say when they cannot do what they were asked for.

use super::Phrase;
use crate::lang::Localized;

/// Standard input or output is no terminal.
pub const NO_TERMINAL: Phrase = Phrase::new(
    "화면이 있는 터미널에서 실행해 주세요. 파이프나 파일로는 면접을 볼 수 없어요. 질문만 보려면 rehearse plan을 쓰세요",
    "an interview needs a terminal, not a pipe or a file; to see only the questions, use 'rehearse plan'",
);
/// The terminal cannot place the cursor.
pub const DUMB_TERMINAL: Phrase = Phrase::new(
    "이 터미널(TERM=dumb)에는 화면을 그릴 수 없어요. 다른 터미널에서 실행하거나 TERM을 바르게 설정해 주세요",
    "this terminal (TERM=dumb) cannot show screens; use another one, or set TERM to what it is",
);
/// Some banks or scenarios cannot be used.
pub const LIBRARY_PROBLEMS: Phrase = Phrase::new(
    "쓸 수 없는 문제 은행이나 시나리오가 있어요. rehearse check로 확인해 보세요",
    "some question banks or scenarios cannot be used; see 'rehearse check'",
);

/// `coach` reads the answer from the terminal.
pub const WAITING_FOR_ANSWER: Phrase = Phrase::new(
    "답변을 쓰거나 붙여 넣고, 새 줄에서 Ctrl-D를 누르세요",
    "type or paste the answer, then press Ctrl-D on a new line",
);

/// An answer on standard input that is longer than any answer.
pub const INPUT_TOO_LARGE: Phrase = Phrase::new(
    "표준 입력이 1 MiB보다 커요. 답변 하나만 넣어 주세요",
    "standard input is larger than 1 MiB; give it one answer",
);
/// An answer on standard input that is not UTF-8.
pub const INPUT_NO_TEXT: Phrase = Phrase::new(
    "표준 입력을 UTF-8로 읽을 수 없어요. UTF-8로 저장한 글을 넣어 주세요",
    "standard input is not valid UTF-8; give it text that was saved as UTF-8",
);

/// Standard input refused.
pub fn input_failed(why: &str) -> Localized {
    Localized::new(
        format!("표준 입력을 읽지 못했어요({why}). 파일 이름을 적어 다시 실행해 주세요"),
        format!("standard input could not be read ({why}); name a file instead"),
    )
}

/// The terminal refused.
pub fn terminal_failed(why: &str) -> Localized {
    Localized::new(
        format!("터미널을 쓸 수 없어요({why}). 다른 터미널에서 다시 실행해 주세요"),
        format!("the terminal cannot be used ({why}); try again in another one"),
    )
}

/// There is a mistake in the program.
pub fn panicked(said: &str) -> Localized {
    Localized::new(
        format!(
            "프로그램에 오류가 생겨 끝냈어요. 쓰신 글은 저장돼 있으니 rehearse resume으로 이어서 하세요. 오류 내용: {said}"
        ),
        format!(
            "the program ended because of an error of its own; what you wrote is saved, go on with 'rehearse resume'. The error: {said}"
        ),
    )
}

/// Standard output refused.
pub fn output_failed(why: &str) -> Localized {
    Localized::new(
        format!("결과를 다 쓰지 못했어요({why}). 출력을 받는 파일이나 디스크를 확인해 주세요"),
        format!("the result could not be written ({why}); check the file or disk that takes it"),
    )
}
