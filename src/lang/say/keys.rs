//! What the footer and the help call each key.

use super::Phrase;

macro_rules! labels {
    ($($name:ident: $ko:literal, $en:literal;)*) => {
        $(#[doc = $en] pub const $name: Phrase = Phrase::new($ko, $en);)*
    };
}

labels! {
    SUBMIT: "제출", "submit";
    BEGIN_ANSWER: "답변 시작", "start answering";
    MARKER: "STAR 표시", "STAR marker";
    HINT: "힌트", "hint";
    PAUSE: "일시 정지", "pause";
    ACCEPT: "선택", "select";
    GO_ON: "계속", "continue";
    MOVE: "이동", "move";
    CHANGE: "바꾸기", "change";
    SCROLL: "스크롤", "scroll";
    WALK: "넘기기", "turn";
    RATE: "점수", "rate";
    UP: "위로", "up";
    DOWN: "아래로", "down";
    LESS: "이전 값", "previous value";
    MORE: "다음 값", "next value";
    PREVIOUS_ANSWER: "이전 답변", "previous answer";
    NEXT_ANSWER: "다음 답변", "next answer";
    SCROLL_UP: "위로 스크롤", "scroll up";
    SCROLL_DOWN: "아래로 스크롤", "scroll down";
    PAGE_UP: "한 화면 위로", "page up";
    PAGE_DOWN: "한 화면 아래로", "page down";
    FIRST: "맨 앞으로", "to the start";
    LAST: "맨 뒤로", "to the end";
    PROMPT_UP: "질문 위로 스크롤", "scroll the question up";
    PROMPT_DOWN: "질문 아래로 스크롤", "scroll the question down";
    HELP: "도움말", "help";
    BACK: "나가기", "leave";
    STOP: "그만두기", "stop";
    LEAVE: "프로그램 끝내기", "quit the program";
    RATE_1: "1점", "1 point";
    RATE_2: "2점", "2 points";
    RATE_3: "3점", "3 points";
    RATE_4: "4점", "4 points";
    RATE_5: "5점", "5 points";
    PASS_OVER: "평가 건너뛰기", "skip the rating";
    NEWLINE: "줄 바꿈", "new line";
    UNDO: "실행 취소", "undo";
    REDO: "다시 실행", "redo";
    SELECT_ALL: "모두 선택", "select all";
    CUT: "잘라내기", "cut";
    COPY: "복사", "copy";
    BACKSPACE: "앞 글자 지우기", "delete the character before";
    DELETE: "뒤 글자 지우기", "delete the character after";
    DELETE_WORD_LEFT: "앞 단어 지우기", "delete the word before";
    DELETE_WORD_RIGHT: "뒤 단어 지우기", "delete the word after";
    DELETE_LINE_START: "줄 처음까지 지우기", "delete to the start of the line";
    DELETE_LINE_END: "줄 끝까지 지우기", "delete to the end of the line";
    MOVE_LEFT: "왼쪽으로", "left";
    MOVE_RIGHT: "오른쪽으로", "right";
    MOVE_UP: "윗줄로", "line up";
    MOVE_DOWN: "아랫줄로", "line down";
    WORD_LEFT: "앞 단어로", "previous word";
    WORD_RIGHT: "다음 단어로", "next word";
    SENTENCE_LEFT: "앞 문장으로", "previous sentence";
    SENTENCE_RIGHT: "다음 문장으로", "next sentence";
    LINE_START: "줄 처음으로", "start of the line";
    LINE_END: "줄 끝으로", "end of the line";
    TEXT_START: "글 처음으로", "start of the text";
    TEXT_END: "글 끝으로", "end of the text";
    FILTER: "거르기", "filter";
    DETAILS_UP: "아래 설명 위로", "scroll the text below up";
    DETAILS_DOWN: "아래 설명 아래로", "scroll the text below down";
    SEARCH: "찾기", "search";
    OPEN_FOUND: "열기", "open";
    TO_LIST: "목록으로", "to the list";
    SORT: "정렬", "sort";
    CLEAR_FILTER: "거르기 그만", "stop filtering";
    TO_TRASH: "휴지통으로", "to the trash";
    COMMENT: "메모", "comment";
    KEEP_COMMENT: "저장하고 닫기", "save and close";
    STAR: "별표", "star";
    COMPARE: "비교", "compare";
    REPLAY: "다시 보기", "replay";
    PLAY: "재생·멈춤", "play or stop";
    SPEED: "속도", "speed";
    SLOWER: "느리게", "slower";
    FASTER: "빠르게", "faster";
    SEEK: "5초 이동", "5 seconds";
    SEEK_BACK: "5초 뒤로", "back 5 seconds";
    SEEK_ON: "5초 앞으로", "on 5 seconds";
    NEXT_PAUSE: "다음 멈춤", "next pause";
    SELECTING: "선택하며 이동", "move and select";
}
