//! Korean: words in titles and file names, in lowercase and, except for `promises`, without
//! spaces and marks.

use crate::import::lexicon::TitleWords;

pub(super) const TITLES: TitleWords = TitleWords {
    theirs: &[
        "역질문",
        "면접관에게",
        "회사에물어",
        "내가할질문",
        "물어볼것",
        "물어볼질문",
        "할일",
        "준비물",
        "체크리스트",
        "궁금한것",
        "조사할것",
        "찾아볼것",
        "질문할것",
    ],
    theirs_alone: &[],
    aside: &["목차", "참고", "출처", "링크", "참고자료", "차례"],
    promises: &["질문", "면접", "자소서", "자기소개서", "문항"],
    guides: &[
        "기법",
        "방법",
        "형식",
        "양식",
        "템플릿",
        "이란",
        "구조",
        "작성법",
    ],
};
