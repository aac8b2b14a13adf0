//! The settings: what there is, what is in force, and from where.

use crate::lang::say::config::{Messages, about, allowed};

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "설정",
    ABOUT_SCREEN: "언어와 색, 타자 속도, 면접 날짜를 바꿔요. 설정 파일에 그대로 저장되고, 직접 써 둔 내용과 설명은 그대로 남아요.",
    file: |path| format!("설정 파일: {path}"),
    missing_file: |path| format!("설정 파일: {path} (아직 없음)"),
    NO_FILE: "설정 파일을 둘 곳이 없어요. HOME을 정해 주세요.",
    BY_DEFAULT: "기본값",
    BY_LOCALE: "시스템 언어",
    by_variable: |name| format!("환경 변수 {name}"),
    by_option: |name| format!("명령줄의 {name}"),
    BY_TERMINAL: "TERM=dumb",
    BY_WORKSPACE: "지금 폴더의 transcripts/",
    UNSET: "정하지 않음",
    values: |values| format!("쓸 수 있는 값: {values}"),
    ALL_SETTINGS: "모든 설정:",
    SAVED_AS_YOU_GO: "바꾸는 대로 저장돼요.",
    LOOK_TERMINAL: "터미널 색 그대로",
    LOOK_LIGHT: "밝게",
    LOOK_DARK: "어둡게",
    LOOK_CONTRAST: "고대비",
    LANGUAGE: "언어",
    LOOK: "화면 색",
    TYPING: "타자에 걸리는 시간",
    TYPING_UNSET: "면접마다 정한 대로",
    typing: |factor| format!("말할 때의 {factor}배"),
    MOUSE: "마우스",
    MOUSE_OURS: "눌러서 고르기",
    MOUSE_TERMINALS: "터미널에서 글 복사하기",
    date_of: |title| format!("{title} 면접 날짜"),
    NO_DATE: "없음",
    ABOUT_DATE: "←와 →로 하루씩, PgUp과 PgDn으로 한 주씩 바꿔요. 오늘보다 앞으로 가면 날짜가 없어져요.",
    COLOURLESS: "색을 쓰지 않게 되어 있어서(NO_COLOR 또는 colour = false) 지금은 화면에 나타나지 않아요.",
    NEXT_START: "다음에 시작할 때부터 쓰여요.",
};

pub(super) const ABOUT: about::Messages = about::Messages {
    LANGUAGE: "프로그램이 쓰는 언어이고, 따로 정하지 않은 면접의 언어예요.",
    THEME: "화면의 색이에요.",
    COLOUR: "false면 색을 쓰지 않고 굵은 글씨와 밑줄로 나타내요.",
    PLAIN: "true면 화면을 그리지 않고 늘 한 줄씩 면접을 봐요. 화면 낭독기에 맞아요.",
    MOUSE: "false면 마우스를 터미널에 맡겨서 글을 긁어 복사할 수 있어요.",
    TYPING_FACTOR: "말로 답할 때보다 글로 쓸 때 시간을 몇 배 줄지 정해요. 정하지 않으면 면접마다 정한 값을 써요.",
    DAY_STARTS: "하루가 시작하는 시각이에요. 자정을 넘겨 연습한 것을 전날로 세요.",
    TRANSCRIPTS: "기록을 두는 폴더예요.",
    COACH_OFF: "쓰지 않을 코치 규칙이에요.",
    INTERVIEWS: "면접 날짜예요. 시나리오의 이름과 날짜를 써요.",
    KEYS: "직접 정한 키예요. 동작의 이름과 키를 써요.",
};

pub(super) const ALLOWED: allowed::Messages = allowed::Messages {
    LANGUAGE: "\"ko\", \"en\"",
    THEME: "\"terminal\", \"light\", \"dark\", \"contrast\"",
    SWITCH: "true, false",
    TYPING_FACTOR: "1부터 10까지의 수",
    DAY_STARTS: "\"00:00\"부터 \"23:59\"까지",
    TRANSCRIPTS: "폴더. 설정 파일이 있는 곳에서 찾고, ~는 홈 폴더예요",
    COACH_OFF: "규칙 이름의 목록. 이름은 rehearse coach --json에 나와요",
    INTERVIEWS: "시나리오 이름 = \"2026-12-01\". 이름은 rehearse list scenarios에 나와요",
    KEYS: "동작 = \"키\" 또는 [\"키\", \"키\"]. 키는 ctrl-s, f2, alt-up, space처럼 써요",
};
