//! The settings: their values and where they come from.

use crate::lang::Language;
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
    TYPING: "글로 쓰는 시간",
    TYPING_UNSET: "면접마다 다름",
    typing: |factor| format!("말할 때의 {factor}배"),
    MOUSE: "마우스",
    MOUSE_OURS: "클릭으로 고르기",
    MOUSE_TERMINALS: "터미널에서 글 복사하기",
    ALERT: "시간 경고",
    ALERT_BELL: "소리",
    ALERT_NOTIFICATION: "소리와 데스크톱 알림",
    TITLED: "창 제목에 남은 시간",
    DAILY: "하루 연습 시간",
    minutes: |minutes| format!("{minutes}분"),
    default_minutes: |minutes| format!("{minutes}분 (기본)"),
    ON: "켜짐",
    OFF: "꺼짐",
    date_of: |title| format!("{title} 면접 날짜"),
    NO_DATE: "없음",
    about_date: |less, more, up, down| {
        format!(
            "{less} {more} 키로 하루씩, {up} {down} 키로 한 주씩 바꿔요. 오늘보다 이른 날로 가면 날짜가 지워져요."
        )
    },
    COLOURLESS: "색을 쓰지 않게 되어 있어서(NO_COLOR 또는 colour = false) 지금은 화면에 나타나지 않아요.",
    NEXT_START: "다음에 시작할 때부터 쓰여요.",
    unknown_key: |key, near| {
        format!(
            "'{key}': 없는 설정이에요. 혹시 이것인가요? {}",
            near.join(", ")
        )
    },
    not_such_a_value: |value| format!("'{value}' 값은 쓸 수 없어요"),
    broken_list: |character, what, mend| {
        format!(
            "목록의 {character}번째 글자: {}. {}",
            what.get(Language::Ko),
            mend.get(Language::Ko)
        )
    },
    write_as_list: |list| {
        format!("프로그램과 인자를 하나씩 나눠서 적어야 해요. 이렇게 적어 주세요: {list}")
    },
    table_needs_entry: |key| format!("{key}에는 값이 여럿 있어요. 하나씩 정해 주세요: {key}.이름"),
    taken_out: |key| format!("{key}: 설정 파일에서 뺐어요"),
    was_not_set: |key| format!("{key}: 설정 파일에 없는 값이에요"),
    MODEL_WITHOUT_URL: "model.url을 정해야 모델을 써요: rehearse config set model.url http://localhost:11434",
};

pub(super) const ABOUT: about::Messages = about::Messages {
    LANGUAGE: "화면의 언어예요. 면접 언어를 따로 고르지 않으면 질문도 이 언어로 해요.",
    THEME: "화면의 색이에요.",
    COLOUR: "false면 색을 쓰지 않고 굵은 글씨와 밑줄로 나타내요.",
    PLAIN: "true면 화면을 그리지 않고 늘 한 줄씩 면접을 봐요. 화면 낭독기에 맞아요.",
    MOUSE: "false면 마우스를 터미널에 맡겨서 글을 긁어 복사할 수 있어요.",
    ALERT: "시간이 얼마 남지 않았을 때 화면 말고 무엇으로 알릴지 정해요. 데스크톱 알림은 알림을 띄울 줄 아는 터미널에서만 보여요.",
    TITLED: "true면 터미널의 창 제목에 남은 시간을 보여 주고, 면접이 끝나면 원래 제목으로 되돌려요.",
    TYPING_FACTOR: "말로 답할 때보다 글로 쓸 때 시간을 몇 배 줄지 정해요. 정하지 않으면 면접마다 정한 값을 써요.",
    DAY_STARTS: "하루가 시작하는 시각이에요. 자정을 넘겨 연습한 것을 전날로 세요.",
    MINUTES_PER_DAY: "하루에 연습할 시간(분)이에요. 정하지 않으면 60분이고, 면접 날까지 할 일을 이만큼씩 나눠요.",
    STRICTNESS: "면접관이 얼마나 캐묻는지 정해요: 순한맛, 보통, 매운맛.",
    LENGTH: "면접을 얼마나 볼지 정해요: 전체, 15분, 두 문제.",
    TRANSCRIPTS: "기록을 두는 폴더예요.",
    COACH_OFF: "쓰지 않을 코치 규칙이에요.",
    INTERVIEWS: "면접 날짜예요. 시나리오의 이름과 날짜를 써요.",
    VOICE: "녹음, 재생, 읽어 주기, 받아쓰기에 쓸 프로그램(rehearse voice로 무엇을 찾았는지 볼 수 있어요)과, 녹음한 소리를 남길지 정해요.",
    MODEL: "내 컴퓨터에서 도는 언어 모델이에요. 정하지 않으면 쓰지 않고, 이 컴퓨터 밖으로는 연결하지 않아요. rehearse model로 살펴볼 수 있어요.",
    KEYS: "직접 정한 키예요. 동작의 이름과 키를 써요.",
};

pub(super) const ALLOWED: allowed::Messages = allowed::Messages {
    LANGUAGE: "\"ko\", \"en\"",
    THEME: "\"terminal\", \"light\", \"dark\", \"contrast\"",
    ALERT: "\"off\", \"bell\", \"notification\"",
    SWITCH: "true, false",
    TYPING_FACTOR: "1부터 10까지의 수",
    DAY_STARTS: "\"00:00\"부터 \"23:59\"까지",
    MINUTES_PER_DAY: "10부터 600까지의 정수",
    STRICTNESS: "\"gentle\", \"normal\", \"tough\"",
    LENGTH: "\"whole\", \"15-minutes\", \"two-questions\"",
    TRANSCRIPTS: "폴더. 설정 파일이 있는 곳에서 찾고, ~는 홈 폴더예요",
    COACH_OFF: "규칙 이름의 목록. 이름은 rehearse coach --json에 나와요",
    INTERVIEWS: "시나리오 이름 = \"2026-12-01\". 이름은 rehearse list scenarios에 나와요",
    VOICE: "recorder, player, reader, recogniser = [\"프로그램\", \"인자\"]. {in}, {out}, {lang}, {prompt}는 프로그램에 따라 파일, 언어, 귀띔할 말로 바뀌어요. keep_sound, hide_questions = true, false",
    MODEL: "url = \"http://localhost:11434\"처럼 이 컴퓨터의 주소. 모델의 name과, API 키를 출력하는 명령 key_command는 없어도 돼요",
    KEYS: "동작 = \"키\" 또는 [\"키\", \"키\"]. 키는 ctrl-s, f2, alt-up, space처럼 써요",
};
