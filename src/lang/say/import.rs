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
