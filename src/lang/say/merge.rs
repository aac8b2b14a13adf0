//! What we say of files that two machines changed, and of bringing them together.

use super::Phrase;
use super::files::mended;
use crate::lang::{Josa, Localized, with_josa};

/// A comment on an interview as a whole.
pub const WHOLE_INTERVIEW: Phrase = Phrase::new("면접 전체의 메모", "the note on the interview");

/// The notes on an answer.
pub fn turn(number: usize) -> Localized {
    Localized::new(
        format!("{number}번째 답변의 메모"),
        format!("the notes on answer {number}"),
    )
}

/// The candidate's own rating of an answer.
pub fn rating(number: usize) -> Localized {
    Localized::new(
        format!("{number}번째 답변에 매긴 점수"),
        format!("your rating of answer {number}"),
    )
}

/// There are no copies that have anything new.
pub const NOTHING: Phrase = Phrase::new(
    "합칠 사본이 없어요.",
    "There are no conflict copies to merge.",
);

/// A file and the copy that is merged into it.
pub fn into_file(file: &str, copy: &str) -> Localized {
    Localized::new(format!("{file} ← {copy}"), format!("{file} <- {copy}"))
}

/// What a copy has that the file has not.
pub const ONLY_THERE: Phrase = Phrase::new("사본에만 있어요", "only in the copy");
/// What the file says.
pub const OURS: Phrase = Phrase::new("지금 파일", "this file");
/// What the copy says.
pub const THEIRS: Phrase = Phrase::new("사본", "the copy");

/// How to choose.
pub const CHOICES: Phrase = Phrase::new(
    "Enter 둘 다 남기기 · 1 지금 파일 것만 · 2 사본 것만: ",
    "Enter keep both · 1 this file only · 2 the copy only: ",
);

/// A file was merged; the copies are left where they are.
pub fn merged(file: &str) -> Localized {
    Localized::new(
        format!("{file}에 합쳤어요. 사본은 그대로 두었으니 확인한 뒤에 지우세요."),
        format!(
            "Merged into {file}. The copies are left where they are; delete them once you have checked."
        ),
    )
}

/// A copy cannot be read in full, and is not merged.
pub fn not_merged(copy: &str) -> Localized {
    Localized::new(
        format!(
            "{} 읽지 못한 곳이 있어서 합치지 않았어요. 어디가 문제인지는 rehearse check '{copy}' 명령으로 볼 수 있어요",
            with_josa(copy, Josa::EunNeun)
        ),
        format!(
            "{copy} could not be read in full and was not merged; 'rehearse check {copy}' shows why"
        ),
    )
}

/// There are copies of a file with something new in them.
pub fn found(copies: &[String]) -> Localized {
    let names = copies.join(", ");
    Localized::new(
        format!(
            "다른 컴퓨터에서 고친 사본이 있어요: {names}. rehearse merge 명령으로 하나씩 보면서 합칠 수 있어요"
        ),
        format!(
            "another machine changed a copy of your files: {names}; 'rehearse merge' brings them together, entry by entry"
        ),
    )
}

/// A folder that is a copy of a session's, which no list shows under such a name.
pub fn copied_session(folder: &str) -> Localized {
    mended(&copied_folder(folder), &RENAME_COPY.into())
}

/// The first half of the same.
pub fn copied_folder(folder: &str) -> Localized {
    Localized::new(
        format!(
            "{} 면접 폴더의 사본으로 보이고, 이 이름으로는 목록에 나오지 않아요",
            with_josa(folder, Josa::EunNeun)
        ),
        format!("{folder} looks like a copy of an interview's folder, and no list shows it"),
    )
}

/// How to see it.
pub const RENAME_COPY: Phrase = Phrase::new(
    "이름을 영문, 숫자, 붙임표로만 바꾸면 보여요. 필요 없으면 지우세요",
    "rename it with letters, digits and hyphens to see it, or delete it",
);

/// An interview that was written on two machines, and its versions.
pub fn versions(first: &str, others: &str) -> Localized {
    Localized::new(
        format!("{first}: 다른 컴퓨터에서도 이어서 썼어요. 둘 다 남아 있어요: {others}"),
        format!("{first}: also written on another machine; both are kept: {others}"),
    )
}
