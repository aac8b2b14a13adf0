//! Messages about importing one's own notes.

use crate::lang::say::import::Messages;
use crate::lang::{Josa, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    OWN_COMPANY: "내 노트",
    OWN_ROLE: "지원자",
    OWN_SUMMARY: "내 노트에서 고른 질문으로 연습해요.",
    OWN_LEAD: "면접관",
    OWN_MANNER: "차분하게 하나씩 물어봐요.",
    OWN_ROUND: "내 질문",
    PREVIEW: "가져올 질문",
    IN_BANK: "지난번에 가져온 질문이라 문제은행에 이미 있어요. 고치려면 문제은행 파일을 고쳐 주세요.",
    left_out: |key| format!("가져오지 않을 질문이에요. {key} 키를 한 번 더 누르면 다시 넣어요."),
    EDIT_ANSWER: "내 답",
    ANSWER_PLACEHOLDER: "이 질문을 받으면 어떻게 답하고 싶은가요?",
    NO_ANSWER_NO_STORY: "이야기로 담을 답이 아직 없어요.",
    make_question: |key| format!("{key} 키로 이 줄을 질문으로 만들 수 있어요."),
    A_STORY: "이야기",
    ANSWERED: "답 있음",
    to_make: |entries, skipped| format!("질문 {entries}개, 남은 줄 {skipped}개"),
    follows: |question| format!("꼬리질문: {question}"),
    at_line: |line| format!("노트 {line}번째 줄"),
    ROUND_PRACTICAL: "1차 실무 면접",
    ROUND_EXECUTIVE: "2차 임원 면접",
    ROUND_CALL: "전화 면접",
    ROUND_LOOP_WORK: "루프: 직무",
    ROUND_LOOP_STORIES: "루프: 경험",
    ROUND_TEAM: "팀 면접",
    ROUND_FOUNDERS: "대표 면접",
    POSTING_SUMMARY: "채용 공고의 줄마다 물어볼 질문으로 만든 면접이에요.",
    POSTING_COMMENT: "채용 공고의 줄과, 그 줄을 물어보는 질문",
    ROUNDS: "이 공고로 만들 수 있는 면접(*는 권하는 차수)",
    WHICH_ROUNDS: "어느 차수로 만들까요? 번호를 띄어 쓰고, 그냥 Enter를 누르면 * 표시한 차수로, n이면 만들지 않아요. ",
    BAD_ROUNDS: "없는 번호예요. --rounds 1 2처럼 목록에 있는 번호를 적어 주세요",
    MAKE_SCENARIO: "이 공고로 면접을 만들려면 --yes를 붙이세요. --rounds로 차수를 고를 수 있어요",
    NO_ROUNDS: "이 공고를 물어볼 질문이 문제은행에 없어서 면접은 만들 수 없어요",
    round: |number, name, questions, proposed| {
        let mark = if proposed { "*" } else { " " };
        format!("{mark} {number}  {name}, 질문 {questions}개")
    },
    scenario_there: |path| format!("{path} 파일이 이미 있어요. --bank로 다른 이름을 정해 주세요"),
    scenario_made: |path, id| format!("{path}에 만들었어요. 시작하기: rehearse start {id}"),
    HEADING: "제목이에요",
    CONTENTS: "목차예요. 질문은 아래에 있어요",
    METADATA: "질문이 아닌 정보예요",
    ASKED_BY_THEM: "내가 묻거나 알아볼 것이에요",
    HINT: "답변이 아니라 조언이에요",
    FORM: "STAR 설명이나 빈 양식이에요",
    COMMENT: "<!-- -->로 감춘 주석이에요",
    UNPLACED: "어느 질문에도 속하지 않아요",
    BINARY: "글이 아니거나 모르는 인코딩이에요. 메모장이나 편집기에서 UTF-8 텍스트로 저장해 주세요",
    DOCUMENT: "이 형식의 문서는 열 수 없어요. 한글(HWP)이나 옛 워드 파일이라면 PDF나 DOCX로 저장한 뒤 다시 가져와 주세요",
    DOCUMENT_DAMAGED: "문서가 깨져서 열 수 없어요. 원래 프로그램에서 PDF나 DOCX로 다시 저장하거나, 내용을 복사해 텍스트 파일에 붙여 넣어 주세요",
    DOCUMENT_LOCKED: "암호가 걸린 문서예요. 암호를 푼 사본을 저장해서 가져와 주세요",
    DOCUMENT_PICTURES: "글자 없이 그림으로만 된 문서예요. 스캔한 파일이라면 원본 문서나 텍스트 파일을 가져와 주세요",
    DOCUMENT_UNNAMED: "글꼴에 글자 정보가 없어서 어떤 글자인지 알 수 없는 PDF예요. 원래 프로그램에서 DOCX로 저장하거나, 내용을 텍스트 파일로 옮겨 주세요",
    DOCUMENT_TOO_LARGE: "문서가 너무 크거나 복잡해서 읽다가 멈췄어요. 필요한 쪽만 따로 저장하거나, 내용을 텍스트 파일로 옮겨 주세요",
    no_child: |why| {
        format!(
            "문서를 열 프로그램을 시작하지 못했어요({why}). 내용을 텍스트 파일로 옮겨서 가져와 주세요"
        )
    },
    unnamed: |count| format!("글꼴에 글자 정보가 없는 글자가 {count}개 있어요. �로 표시했어요"),
    broken: |line, what| match line {
        0 => format!("형식이 잘못돼 읽을 수 없어요({what}). 고친 뒤 다시 가져와 주세요"),
        _ => format!("{line}번째 줄에서 형식이 잘못됐어요({what}). 고친 뒤 다시 가져와 주세요"),
    },
    NOTHING_TESTS: "이 줄을 묻는 질문이 아직 없어요",
    DUTY: "업무",
    REQUIREMENT: "자격",
    PREFERENCE: "우대",
    OTHER: "안 물음",
    OWN_TITLE: "내 노트",
    OWN_CV_TITLE: "내 이력서와 자소서",
    GONE: "노트에 더는 없는 질문",
    MAKE_IT: "이대로 만들까요? [y/N] ",
    NOT_MADE: "만들지 않았어요",
    SAY_YES: "터미널이 아니라 물어볼 수 없어요. 그대로 만들려면 --yes를 붙여 주세요",
    NO_QUESTIONS: "질문을 찾지 못했어요. --json으로 줄마다 까닭을 볼 수 있어요",
    only_stories: |count, path| {
        format!(
            "이야기 {count}개만 있고 질문이 없어서 문제은행을 만들 수 없어요. 이야기로 담으려면: rehearse import {path}"
        )
    },
    FROM_MAKES_A_BANK: "--from으로는 문제은행만 만들 수 있어요",
    NO_FOLDER: "문제은행을 둘 폴더를 알 수 없어요. --scenarios로 알려 주세요",
    BAD_BANK: "--bank에는 영문 소문자, 숫자, 붙임표만 쓸 수 있어요. 예: my-notes",
    shipped_bank: |id| {
        format!(
            "{} 프로그램에 든 문제은행의 이름이에요. --bank로 다른 이름을 정해 주세요",
            with_josa(id, Josa::EunNeun)
        )
    },
    counts: |all, new, changed, gone, skipped| {
        format!(
            "질문 {all}개(새 질문 {new}개, 바뀐 질문 {changed}개, 노트에서 사라진 질문 {gone}개), 남은 줄 {skipped}개"
        )
    },
    made: |path, id| format!("{path}에 저장했어요. 연습하려면: rehearse start {id}"),
    made_stories: |count| format!("이야기 {count}개를 담았어요. 보려면: rehearse list stories"),
    NOTHING_TO_MAKE: "새로 담을 것이 없어요",
};
