//! Messages of `check` and every loader about a file with problems.

use crate::lang::Language;
use crate::lang::say::check::{Messages, types};
use crate::lang::{Josa, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    ERROR: "오류",
    SYNTAX: "여기부터 TOML 문법에 맞지 않아요",
    MEND_SYNTAX: "이 자리의 따옴표, 괄호, 등호가 짝이 맞는지 살펴보세요",
    UNCLOSED_LIST: "여기서 시작한 목록이 끝나지 않아요",
    CLOSE_LIST: "목록이 끝나는 자리에 닫는 대괄호(])를 붙여 주세요",
    UNCLOSED_TABLE: "여기서 연 중괄호가 닫히지 않아요",
    CLOSE_TABLE: "끝나는 자리에 닫는 중괄호(})를 붙여 주세요",
    unclosed_text: |marks| format!("여기서 {marks}로 시작한 글이 파일 끝까지 끝나지 않아요"),
    close_text: |marks| format!("글 끝에도 {} 붙여 주세요", with_josa(marks, Josa::EulReul)),
    PARENTHESES: "목록은 소괄호가 아니라 대괄호([ ])로 묶어요",
    MEND_PARENTHESES: "[와 ]로 감싸 주세요",
    WRITE_EQUALS: "콜론 대신 등호를 적어 주세요",
    YAML_HEAD: "묶음의 이름은 콜론을 붙이지 않고 대괄호로 감싸서 적어요",
    BEFORE_HEAD: "대괄호로 감싼 이름 앞에 다른 글자가 있어요",
    BAD_HEAD: "이 줄의 대괄호가 짝이 맞지 않아요",
    BAD_HEAD_NAME: "대괄호 안의 이름이 잘못 적혔어요",
    NO_HEAD_NAME: "대괄호 안에 이름이 없어요",
    NAME_HEAD: "이름을 적어 주세요",
    AFTER_HEAD: "대괄호 뒤에 다른 내용이 이어져 있어요",
    NEXT_LINE: "다음 줄로 옮겨 주세요",
    write_head: |head| format!("이렇게 적어 주세요: {head}"),
    single_head: |name| {
        format!("'{name}' 항목은 여러 개 둘 수 있어서, 제목을 대괄호 두 겹으로 감싸야 해요")
    },
    MADE_WHEN_NEEDED: "첫 면접을 할 때 만들어져요. 이미 기록이 있다면 경로를 다시 확인해 주세요",
    JSON: "JSON으로 적혀 있어요. 여기에는 TOML로 적어야 해요",
    MEND_JSON: "바깥 중괄호와 쉼표를 빼고, 한 줄에 하나씩 이름 = 값으로 적어 주세요",
    HEAD_AND_KEY: "제목과 그 아래 항목이 한 줄에 있어요",
    head_above: |head, below| {
        format!("{head} 제목만 한 줄에 적고, 그 아래 줄에 {below} 항목을 적어 주세요")
    },
    WRITE_VALUE: "뒤에 등호(=)와 값을 적어 주세요",
    BACKSLASH_AT_END: "역슬래시(\\) 때문에 바로 뒤의 따옴표까지 글에 들어가서 글이 끝나지 않아요",
    NO_EQUALS: "항목 이름과 값 사이에 등호(=)가 없어요",
    no_value: |key| match key {
        "" => "값이 비어 있어요".to_owned(),
        key => format!("'{key}'에 값이 없어요"),
    },
    UNQUOTED: "따옴표 없이 쓴 글이 있어요",
    bad_number: |written| {
        format!(
            "'{written}'{} 숫자로 읽을 수 없어요",
            particle(written, Josa::EunNeun)
        )
    },
    WRITE_NUMBER: "숫자는 2나 2.5처럼 적고, 글은 따옴표로 감싸 주세요",
    twice: |key| {
        format!(
            "'{key}'{} 앞에서 이미 적은 항목이에요",
            particle(key, Josa::EunNeun)
        )
    },
    KEEP_ONE: "둘 중 하나만 남겨 주세요",
    NO_COMMA: "여기에 쉼표(,)가 빠졌어요",
    ADD_COMMA: "앞의 값과 뒤의 값 사이에 쉼표를 넣어 주세요",
    EXTRA_COMMA: "쉼표(,)가 하나 더 있어요",
    REMOVE_COMMA: "남는 쉼표를 지워 주세요",
    EXTRA_EQUALS: "등호(=)가 하나 더 있어요",
    REMOVE_EQUALS: "남는 등호를 지워 주세요",
    TOO_MUCH: "값 뒤에 다른 글이 더 있어요",
    ONE_A_LINE: "한 줄에는 항목을 하나만 적고, 설명은 # 뒤에 적어 주세요",
    NO_KEY: "항목 이름이 비어 있어요",
    NAME_IT: "등호(=) 앞에 이름을 적어 주세요",
    BAD_KEY: "항목 이름에 그대로 쓸 수 없는 글자예요",
    QUOTE_KEY: "영문, 숫자, 붙임표, 밑줄만 쓰거나 이름을 따옴표로 감싸 주세요",
    TOO_DEEP: "괄호가 너무 여러 겹으로 겹쳐 있어요",
    FLATTEN: "겹친 괄호를 줄여 주세요",
    smart_quote: |mark| format!("둥근따옴표({mark})가 있어요"),
    MEND_SMART_QUOTE: "키보드의 곧은 따옴표(\")로 바꿔 주세요",
    odd_space: |c| {
        let code = format!("U+{:04X}", u32::from(c));
        format!(
            "보통 띄어쓰기가 아닌 문자({code})가 있어요. 눈에는 띄어쓰기처럼 보이거나 아예 보이지 않아요"
        )
    },
    MEND_ODD_SPACE: "지우고 스페이스바로 다시 띄어 주세요",
    full_width: |c| format!("전각 문자({c})가 있어요"),
    mend_full_width: |plain| format!("한 칸짜리 문자({plain})로 바꿔 주세요"),
    BACKSLASH: "역슬래시(\\) 뒤에 올 수 없는 글자가 있어요",
    MEND_BACKSLASH: "역슬래시를 두 번(\\\\) 쓰거나, 글 전체를 작은따옴표(')로 감싸 주세요",
    inner_quote: |mark| format!("글 안의 따옴표({mark})에서 글이 끝나 버렸어요"),
    MEND_INNER_QUOTE: "글 안에는 다른 따옴표를 쓰거나, 글 전체를 세 개(\"\"\")로 감싸 주세요",
    UNENDED: "여기서 시작한 글이 같은 줄에서 끝나지 않아요",
    mend_unended: |mark| {
        format!(
            "글 끝에 따옴표({mark})를 붙여 주세요. 여러 줄로 쓰려면 글 전체를 세 개(\"\"\")로 감싸 주세요"
        )
    },
    git_conflict: |[first, last]| format!("git이 남긴 충돌이 있어요({first}~{last}번째 줄)"),
    MEND_CONFLICT: "남길 쪽만 두고, <<<<<<<, =======, >>>>>>> 줄을 지워 주세요",
    built_in_bank: |id| {
        format!(
            "'{id}'{} 기본으로 들어 있는 문제은행이 쓰는 이름이라서 이 파일은 쓰이지 않아요",
            particle(id, Josa::EunNeun)
        )
    },
    built_in_scenario: |id| {
        format!(
            "'{id}'{} 기본으로 들어 있는 시나리오가 쓰는 이름이라서 이 파일은 쓰이지 않아요",
            particle(id, Josa::EunNeun)
        )
    },
    MEND_BUILT_IN: "고쳐서 따로 쓰려면 id를 다른 이름으로 바꿔 주세요",
    same_id: |id, other| {
        format!(
            "'{id}'{} {other}에도 있는 이름이에요. {other}{} 쓰이고 이 파일은 쓰이지 않아요",
            particle(id, Josa::EunNeun),
            particle(other, Josa::IGa)
        )
    },
    MEND_SAME_ID: "둘 가운데 하나의 id를 바꾸거나 다른 폴더로 옮겨 주세요",
    MISPLACED_BANK: "문제은행이 시나리오 폴더에 있어요",
    MOVE_BANK: "이 폴더 안의 banks 폴더로 옮겨 주세요",
    UNREAD_PLACE: "이 자리에 있는 파일은 읽지 않아요",
    PAST_DAY: "이미 지난 날짜라서 준비에 쓰이지 않아요",
    MEND_PAST_DAY: "다음 면접 날짜로 바꾸거나, 이 줄을 지워 주세요",
    UNREAD_FOLDER: "이 폴더 안에 있는 파일은 읽지 않아요",
    MOVE_UP: "파일을 바로 위 폴더로 옮겨 주세요",
    UNREAD_NAME: "이름이 .toml로 끝나지 않아서 읽지 않는 파일이에요",
    RENAME_TO_TOML: ".toml로 끝나도록 이름을 바꿔 주세요",
    MISPLACED_SCENARIO: "시나리오가 문제은행 폴더에 있어요",
    MOVE_SCENARIO: "banks 폴더 밖, 바로 위 폴더로 옮겨 주세요",
    unknown_key: |key| format!("'{key}'{} 모르는 항목이에요", particle(key, Josa::EunNeun)),
    unknown_word: |word| {
        format!(
            "'{word}'{} 쓸 수 없는 값이에요",
            particle(word, Josa::EunNeun)
        )
    },
    did_you_mean: |word| format!("'{word}'{} 쓰려고 하셨나요?", particle(word, Josa::EulReul)),
    one_of: |words| {
        let list = words.join(", ");
        format!("쓸 수 있는 값: {list}")
    },
    NONE_DEFINED: "아직 정의된 것이 하나도 없어요. 먼저 정의하거나 이 이름을 빼 주세요",
    wrong_type: |key, expected, found| {
        let (wanted, got) = (expected.get(Language::Ko), found.get(Language::Ko));
        format!(
            "'{key}'에는 {} 와야 하는데 {} 있어요",
            with_josa(wanted, Josa::IGa),
            with_josa(got, Josa::IGa)
        )
    },
    for_example: |example| format!("예: {example}"),
    missing_key: |key| format!("'{key}' 항목이 없어요"),
    add_key: |example| format!("이렇게 적어 주세요: {example}"),
    missing_translation: |key, missing| {
        let name = name_of(missing);
        format!("'{key}'의 {name} 문장이 없어요")
    },
    add_translation: |missing| {
        format!(
            "{missing} = \"...\" 항목을 더하거나, 한 언어로만 쓰는 파일이면 languages 항목에서 {} 빼세요",
            with_josa(missing.code(), Josa::EulReul)
        )
    },
    empty_text: |key| format!("'{key}'{} 비어 있어요", particle(key, Josa::IGa)),
    FILL_IN: "내용을 적어 주세요",
    out_of_range: |key, low, high| format!("'{key}'에는 {low}부터 {high}까지만 쓸 수 있어요"),
    number_out_of_range: |key, low, high| {
        format!("'{key}'에는 {low}부터 {high}까지만 쓸 수 있어요")
    },
    bad_day: |written| {
        let quoted = format!("'{written}'");
        format!("{} 날짜가 아니에요", with_josa(&quoted, Josa::EunNeun))
    },
    bad_year: |written| format!("'{written}'의 연도가 네 자리가 아니에요"),
    setting_below: |key, heading| {
        format!(
            "'{key}'{} [{heading}]에 속하지 않는 설정인데 [{heading}] 아래에 있어요",
            particle(key, Josa::EunNeun)
        )
    },
    MOVE_ABOVE_HEADINGS: "이 줄을 파일 맨 위, 첫 [ ] 줄보다 앞으로 옮겨 주세요",
    bad_time_of_day: |written| {
        let quoted = format!("'{written}'");
        format!(
            "{} 하루 중의 시각이 아니에요",
            with_josa(&quoted, Josa::EunNeun)
        )
    },
    bad_duration: |written| {
        format!(
            "'{written}'{} 시간으로 읽을 수 없어요",
            particle(written, Josa::EunNeun)
        )
    },
    WRITE_DURATION: "\"45s\", \"2m\", \"1m30s\"처럼 1초에서 2시간 사이로 적어 주세요",
    bad_id: |written| {
        format!(
            "'{written}'{} 이름(id)으로 쓸 수 없어요",
            particle(written, Josa::EunNeun)
        )
    },
    WRITE_ID: "영문 소문자, 숫자, 붙임표(-)로 64자까지, 글자나 숫자로 시작하게 적어 주세요",
    duplicate_id: |id, line| {
        format!(
            "'{id}'{} {line}번째 줄에 이미 있는 이름이에요",
            particle(id, Josa::EunNeun)
        )
    },
    RENAME: "둘 중 하나의 이름을 바꿔 주세요",
    wrong_count: |key, expected, found| {
        format!("'{key}'에는 {expected}개가 필요한데 {found}개 있어요")
    },
    ONE_ANCHOR_A_POINT: "1점부터 5점까지 한 문장씩 적어 주세요",
    unknown_competency: |id| {
        format!(
            "'{id}'{} 이 문제은행에 없는 역량이에요",
            particle(id, Josa::EunNeun)
        )
    },
    unknown_key_point: |id| {
        format!(
            "'{id}'{} 이 질문에 없는 핵심 요소예요",
            particle(id, Josa::EunNeun)
        )
    },
    PROBE_TOO_DEEP: "꼬리질문은 세 단계까지만 둘 수 있어요",
    FLATTEN_PROBE: "한 단계 위의 꼬리질문으로 옮겨 주세요",
    unknown_interviewer: |id| {
        format!(
            "'{id}'{} 이 시나리오에 없는 면접관이에요",
            particle(id, Josa::EunNeun)
        )
    },
    unknown_bank: |id| format!("'{id}'{} 없는 문제은행이에요", particle(id, Josa::EunNeun)),
    broken_bank: |id| {
        let subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
        format!("{subject} 고쳐야 쓸 수 있는 문제은행이에요")
    },
    mend_bank: |file| format!("먼저 {} 고쳐 주세요", with_josa(file, Josa::EulReul)),
    unknown_competency_in: |bank, id| {
        format!(
            "'{bank}' 문제은행에는 '{id}'{} 없어요",
            particle(id, Josa::IGa)
        )
    },
    wrong_number_of_tables: |table, wanted, found| {
        format!("{table} 항목이 {wanted}개여야 하는데 {found}개예요")
    },
    COUNT_TABLES: "모자라면 더 쓰고, 남으면 지워 주세요",
    ID_OF_THE_BANK: "문제은행 파일에 있는 id를 써 주세요",
    unknown_point: |question, id| {
        format!(
            "질문 '{question}'에는 핵심 '{id}'{} 없어요",
            particle(id, Josa::IGa)
        )
    },
    examples_of_another_bank: |bank, file| {
        format!("'{bank}' 문제은행의 예문인데 파일 이름은 {file}.toml이에요")
    },
    unknown_question_in: |bank, id| {
        format!(
            "'{bank}' 문제은행에는 질문 '{id}'{} 없어요",
            particle(id, Josa::IGa)
        )
    },
    MIN_OVER_MAX: "꼬리질문의 최소 개수(min)가 최대 개수(max)보다 많아요",
    COUNT_AND_SHARE: "count와 share 가운데 하나만 쓸 수 있어요",
    NO_COUNT: "몇 문제를 낼지(count나 share)가 없어요",
    SHARES_OVER_ONE: "이 라운드의 share를 더하면 1이 넘어요",
    LOWER_SHARES: "모두 더해 1이 되도록 share를 줄여 주세요",
    FIRST_AND_LAST: "first와 last를 함께 쓸 수 없어요",
    bank_too_small: |bank, wanted, found| {
        format!(
            "{wanted}문제를 내야 하는데, '{bank}'에서 조건에 맞고 겹치지 않는 질문은 {found}개뿐이에요"
        )
    },
    too_few_mains: |wanted, found| {
        format!(
            "primary로 {wanted}문제를 내야 하는데, 이 면접에서 겹치지 않는 첫째 역량은 {found}개뿐이라 같은 역량을 두 번 묻게 돼요"
        )
    },
    ASK_FOR_LESS: "count를 줄이거나, kind, competencies, difficulty 조건을 넓히거나, 문제은행에 질문을 더해 주세요",
    round_too_short: |minutes, needed| {
        format!("이 라운드는 {minutes}분인데, 정해진 질문만으로 최대 {needed}분이 걸려요")
    },
    LENGTHEN_ROUND: "minutes를 늘리거나, count나 probes.min을 줄이거나, [clock]의 시간을 줄여 주세요",
    newer_format: |found, known| {
        format!("형식 {found} 파일인데, 이 프로그램은 {known}까지 읽을 수 있어요")
    },
    UPDATE_PROGRAM: "더 새로운 rehearse로 열어 주세요",
    EMPTY_FILE: "파일이 비어 있어요",
    BEGIN_WITH_FORMAT: "첫 줄에 format = 1 을 적고 시작하세요",
    and_more: |file, count| format!("{file}: 이 파일의 문제가 {count}개 더 있어요"),
    WARNING: "경고",
    NOTE: "참고",
    LEFT_MARKER: "git이 남긴 충돌 표시가 지워지지 않고 남아 있어요",
    MEND_LEFT_MARKER: "이 줄을 지워 주세요",
    misplaced: |found, wanted| {
        format!(
            "{} 두는 폴더에 {} 있어요",
            with_josa(wanted.get(Language::Ko), Josa::EulReul),
            with_josa(found.get(Language::Ko), Josa::IGa)
        )
    },
    move_to: |home| {
        format!(
            "{} 옮겨 주세요",
            with_josa(home.get(Language::Ko), Josa::EuroRo)
        )
    },
    A_BANK: "문제은행",
    EXAMPLES_OF_A_BANK: "문제은행의 예문",
    A_SCENARIO: "시나리오",
    A_TRANSCRIPT: "면접 기록",
    NOTES_ON_A_SESSION: "면접에 남긴 메모",
    STORIES: "내 이야기",
    REAL_INTERVIEWS: "실제 면접 복기",
    OWN_ANSWERS: "가져온 내 답변",
    THE_CONFIGURATION: "설정",
    IN_BANKS: "시나리오 폴더 안의 banks 폴더",
    IN_EXAMPLES: "banks 폴더 안의 examples 폴더",
    IN_SCENARIOS: "시나리오 폴더",
    IN_ITS_SESSION: "기록 폴더 안의 그 면접 폴더",
    IN_TRANSCRIPTS: "기록 폴더",
    IN_CONFIGURATION: "~/.config/rehearsal 폴더",
    summary: |files, errors, warnings| match (errors, warnings) {
        (0, 0) => format!("파일 {files}개를 확인했고, 문제가 없어요"),
        (0, _) => format!("파일 {files}개를 확인했고, 오류는 없지만 경고가 {warnings}개 있어요"),
        (_, 0) => format!("파일 {files}개를 확인했고, 오류가 {errors}개 있어요"),
        _ => format!("파일 {files}개를 확인했고, 오류가 {errors}개, 경고가 {warnings}개 있어요"),
    },
};

pub(super) const TYPES: types::Messages = types::Messages {
    TEXT: "글(따옴표로 묶은 문자열)",
    INTEGER: "정수",
    NUMBER: "수",
    BOOLEAN: "true나 false",
    TIME: "시간대까지 적은 시각",
    TIME_OF_DAY: "하루 중의 시각",
    DATE: "날짜",
    LIST: "목록([ ])",
    TABLE: "표({ })",
};

/// The particle that fits after `word`.
fn particle(word: &str, josa: Josa) -> String {
    let whole = with_josa(word, josa);
    whole.strip_prefix(word).unwrap_or_default().to_owned()
}

/// The name of `language`.
pub(super) fn name_of(language: Language) -> &'static str {
    match language.code() {
        "ko" => "한국어",
        "en" => "영어",
        _ => language.own_name(),
    }
}
