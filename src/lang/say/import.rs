//! What importing one's own notes says.

use super::Phrase;
use crate::lang::Localized;

/// A skipped line is a title.
pub const HEADING: Phrase = Phrase::new("제목이에요", "a heading");
/// A skipped line announces questions that stand below.
pub const CONTENTS: Phrase = Phrase::new(
    "목차예요. 질문은 아래에 있어요",
    "a list of contents; the questions stand below",
);
/// A skipped line is about the file.
pub const METADATA: Phrase = Phrase::new(
    "질문이 아닌 정보예요",
    "information about the file or the question",
);
/// A skipped line is a question the candidate asks.
pub const ASKED_BY_THEM: Phrase = Phrase::new(
    "내가 묻거나 알아볼 것이에요",
    "something you want to ask or look up yourself",
);
/// A skipped line is advice.
pub const HINT: Phrase = Phrase::new("답변이 아니라 조언이에요", "advice, not an answer");
/// A skipped line belongs to a form.
pub const FORM: Phrase = Phrase::new(
    "STAR 설명이나 빈 양식이에요",
    "an explanation of STAR or an empty form",
);
/// A skipped line belongs to no question.
pub const UNPLACED: Phrase =
    Phrase::new("어느 질문에도 속하지 않아요", "it belongs to no question");

/// A file is no text.
pub const BINARY: Phrase = Phrase::new(
    "글이 아니거나 모르는 인코딩이에요. 메모장이나 편집기에서 UTF-8 텍스트로 저장해 주세요",
    "it is no text, or in an encoding that is not known; save it as UTF-8 text in an editor",
);
/// A file is a PDF or a DOCX.
pub const DOCUMENT: Phrase = Phrase::new(
    "PDF나 워드 같은 문서는 바로 읽을 수 없어요. 그 프로그램에서 텍스트(.txt)로 저장하거나, 내용을 복사해 텍스트 파일에 붙여 넣어 주세요",
    "documents such as PDF and DOCX cannot be read; save it as text (.txt) in the program it comes from, or paste its text into a text file",
);

/// A data file is broken.
pub fn broken(line: usize, what: &str) -> Localized {
    match line {
        0 => Localized::new(
            format!("형식이 잘못돼 읽을 수 없어요({what}). 고친 뒤 다시 가져와 주세요"),
            format!("its format is broken ({what}); mend it and import it again"),
        ),
        _ => Localized::new(
            format!("{line}번째 줄에서 형식이 잘못됐어요({what}). 고친 뒤 다시 가져와 주세요"),
            format!("its format is broken on line {line} ({what}); mend it and import it again"),
        ),
    }
}

/// A line of a posting that no question of any bank tests.
pub const NOTHING_TESTS: Phrase = Phrase::new(
    "이 줄을 묻는 질문이 아직 없어요",
    "no question tests this line yet",
);
/// A line of a posting says what one will do.
pub const DUTY: Phrase = Phrase::new("업무", "duty");
/// A line of a posting says what one needs.
pub const REQUIREMENT: Phrase = Phrase::new("자격", "requirement");
/// A line of a posting says what is welcome.
pub const PREFERENCE: Phrase = Phrase::new("우대", "preference");
/// A line of a posting that is not asked about.
pub const OTHER: Phrase = Phrase::new("안 물음", "not asked");

/// The title of a bank made of notes.
pub const OWN_TITLE: Phrase = Phrase::new("내 노트", "My notes");
/// The source of a question that the notes no longer hold.
pub const GONE: Phrase = Phrase::new("노트에 더는 없는 질문", "no longer in the notes");
/// Asked before anything is written.
pub const MAKE_IT: Phrase = Phrase::new("이대로 만들까요? [y/N] ", "Make it? [y/N] ");
/// Nothing was written.
pub const NOT_MADE: Phrase = Phrase::new("만들지 않았어요", "nothing was made");
/// There is no terminal to ask on.
pub const SAY_YES: Phrase = Phrase::new(
    "터미널이 아니라 물어볼 수 없어요. 그대로 만들려면 --yes를 붙여 주세요",
    "there is no terminal to ask on; add --yes to make it as shown",
);
/// No question was found.
pub const NO_QUESTIONS: Phrase = Phrase::new(
    "질문을 찾지 못했어요. --json으로 줄마다 까닭을 볼 수 있어요",
    "no question was found; --json tells why, line by line",
);
/// The user has no folder for a bank.
pub const NO_FOLDER: Phrase = Phrase::new(
    "문제은행을 둘 폴더를 알 수 없어요. --scenarios로 알려 주세요",
    "there is no folder for the bank; name one with --scenarios",
);
/// A bank's id that cannot be one.
pub const BAD_BANK: Phrase = Phrase::new(
    "--bank에는 영문 소문자, 숫자, 붙임표만 쓸 수 있어요. 예: my-notes",
    "--bank takes lower-case letters, digits and hyphens, such as my-notes",
);

/// A bank of ours has that id.
pub fn shipped_bank(id: &str) -> Localized {
    Localized::new(
        format!("{id}는 프로그램에 든 문제은행의 이름이에요. --bank로 다른 이름을 정해 주세요"),
        format!("{id} is a bank of the program; choose another id with --bank"),
    )
}

/// What an import comes to.
pub fn counts(all: usize, new: usize, changed: usize, gone: usize, skipped: usize) -> Localized {
    Localized::new(
        format!(
            "질문 {all}개(새 질문 {new}개, 바뀐 질문 {changed}개, 노트에서 사라진 질문 {gone}개), 남은 줄 {skipped}개"
        ),
        format!(
            "{all} questions ({new} new, {changed} changed, {gone} gone from the notes), {skipped} lines left over"
        ),
    )
}

/// A bank was made.
pub fn made(path: &str, id: &str) -> Localized {
    Localized::new(
        format!("{path}에 저장했어요. 연습하려면: rehearse start {id}"),
        format!("saved to {path}; to practice: rehearse start {id}"),
    )
}
