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

/// The terminal refused.
pub fn terminal_failed(why: &str) -> Localized {
    Localized::new(
        format!("터미널을 쓸 수 없어요({why}). 다른 터미널에서 다시 실행해 주세요"),
        format!("the terminal cannot be used ({why}); try again in another one"),
    )
}

/// Standard output refused.
pub fn output_failed(why: &str) -> Localized {
    Localized::new(
        format!("결과를 다 쓰지 못했어요({why}). 출력을 받는 파일이나 디스크를 확인해 주세요"),
        format!("the result could not be written ({why}); check the file or disk that takes it"),
    )
}
