//! The language model on the user's own machine.

use crate::lang::say::llm::Messages;
use crate::lang::{Josa, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    not_http: |written| {
        format!(
            "{} http://로 시작하지 않아요",
            with_josa(&format!("'{written}'"), Josa::EunNeun)
        )
    },
    not_loopback: |host| {
        format!(
            "{} 이 컴퓨터가 아니에요. 답변은 이 컴퓨터 밖으로 보내지 않아요",
            with_josa(&format!("'{host}'"), Josa::EunNeun)
        )
    },
    malformed_url: |written| {
        format!(
            "{} 주소로 읽을 수 없어요",
            with_josa(&format!("'{written}'"), Josa::EunNeun)
        )
    },
    WRITE_URL: "http://localhost:11434처럼 적어 주세요",
    USE_TUNNEL: "localhost, 127.0.0.1, [::1] 가운데 하나를 쓰세요. 다른 컴퓨터의 모델은 직접 터널을 열어서(ssh -L) 이 컴퓨터의 주소로 쓸 수 있어요",
    UNREACHABLE: "모델 서버에 연결할 수 없어요. 서버가 켜져 있는지, 주소가 맞는지 봐 주세요.",
    SLOW: "모델이 제때 답하지 않았어요.",
    LOADING: "모델 서버가 아직 모델을 불러오고 있어요.",
    STOPPED: "모델에게 묻다가 그만뒀어요.",
    CUT: "모델의 답이 중간에 끊겼어요.",
    FLOOD: "모델의 답이 끝없이 이어져서 그만 읽었어요.",
    NOT_JSON: "모델 서버의 답을 읽을 수 없어요. 다른 프로그램이 그 주소를 쓰고 있을지도 몰라요.",
    REDIRECTED: "모델 서버가 다른 주소로 돌리는데, 따라가지 않아요.",
    LOCKED: "모델 서버가 키를 달라고 하거나, 준 키가 틀렸어요. 키를 출력하는 명령을 key_command에 적어 주세요.",
    TOO_LONG: "모델이 한 번에 읽기에는 글이 너무 길어요. 서버의 컨텍스트를 늘려 주세요.",
    UNFINISHED: "모델이 답을 끝맺지 못했어요.",
    NOT_AS_ASKED: "모델이 물은 대로 답하지 않았어요.",
    refused: |status| format!("모델 서버가 거절했어요(상태 {status})."),
    NO_MODEL: "모델 서버에 모델이 하나도 없어요.",
    NO_KEY: "key_command가 키를 출력하지 않았어요.",
    NOT_SET: "설정에 언어 모델이 없어요. 없어도 모든 기능을 쓸 수 있어요. 내 컴퓨터에서 도는 모델(Ollama, llama.cpp, LM Studio 등)이 있으면 설정 파일에 [model]과 url = \"http://localhost:11434\"를 적어 주세요.",
    address: |url| format!("서버: {url}"),
    models: |names| format!("있는 모델: {names}"),
    asked: |name| format!("쓰는 모델: {name}"),
    unknown_model: |name| format!("서버의 목록에 {name} 모델이 없어요. 설정의 name을 봐 주세요."),
    replies_by: |form| format!("정해 준 꼴(JSON)로 답하기: 돼요 ({form})"),
    example: |right, of, seconds| {
        format!("보기 답변 읽기: {of}개 중 {right}개 맞음, 한 번에 {seconds:.1}초")
    },
    GOOD_READER: "보기를 바르게 읽었어요. 코치가 잘 모르겠다고 한 요점을 이 모델이 한 번 더 읽을 수 있어요.",
    BAD_READER: "보기를 잘못 읽었어요. 이 모델이 하는 말은 믿기 어려우니 더 큰 모델을 권해요.",
    failed: |why| format!("안 됨: {why}"),
    second_reading: |words| {
        format!("내 컴퓨터의 언어 모델은 이렇게 읽었어요: {words}. 점수에는 넣지 않아요")
    },
    reading: |left, seconds, key| {
        format!(
            "언어 모델이 확실하지 않은 핵심을 읽고 있어요. {left}개 남음, {seconds}초째, {key} 그만두기"
        )
    },
    asked_for: |seconds, key| format!("모델 {seconds}초 {key}"),
    WORDED: "언어 모델의 말",
    wording: |key| {
        let key = with_josa(key, Josa::EulReul);
        format!("면접관이 다음 질문을 고르고 있어요. {key} 누르면 기다리지 않고 바로 물어요.")
    },
    follow_ups_fit: |seconds| {
        format!(
            "꼬리질문도 이 모델의 말로 들을 수 있어요(rehearse start 면접 --interviewer model). 질문 하나에 {seconds:.1}초쯤 걸려요."
        )
    },
    follow_ups_too_slow: |seconds| {
        format!(
            "꼬리질문을 맡기기에는 느려요({seconds:.1}초). 4초가 지나면 준비된 꼬리질문으로 물어요."
        )
    },
    WORDING_PLAIN: "면접관이 다음 질문을 고르고 있어요. 빈 줄을 보내면 기다리지 않고 바로 물어요.",
    follow_up: |words| format!("꼬리질문 보기: {words}"),
    BAD_FOLLOW_UP: "이 모델이 만든 꼬리질문은 그대로 묻기 어려워요. 면접에서 이러면 문제은행의 꼬리질문으로 물어요.",
    asking_models: |most| format!("어떤 모델이 있는지 묻는 중 (길어도 {most}초)"),
    asking_example: |point, of, most| {
        format!("보기 답변 읽히는 중 {point}/{of} (길어도 {most}초)")
    },
    asking_follow_up: |most| format!("꼬리질문을 만들어 보는 중 (길어도 {most}초)"),
    time_limits: |here, reading, follow_up| {
        format!(
            "여기서는 한 번에 {here}초까지 기다렸어요. 면접 중에는 화면 뒤에서 핵심 하나를 {reading}초까지 읽히고, 꼬리질문은 {follow_up}초까지만 기다려요. 그 뒤에는 모델 없이 이어 가요."
        )
    },
    HOW: "모델은 설정에서 정해요: rehearse config set model.url http://localhost:11434 (필요하면 model.name과 model.key_command도). 이 컴퓨터만 불러요.
답변이 끝나면 코치가 확실하지 않다고 한 핵심을 화면 뒤에서 읽어요. 핵심 하나에 60초까지 기다려요. 내 말을 그대로 인용해야 하고, 내가 맞다고 하기 전에는 어디에도 쓰이지 않아요.
rehearse start 면접 --interviewer model로 시작하면 꼬리질문을 모델의 말로 물어요. --plain에서도 돼요. 4초가 지나면 문제은행의 꼬리질문으로 물어요.
지난 면접에서는 줄인 답변을 볼 수 있고, 모델에게 묻던 것은 언제든 그만둘 수 있어요. 키는 도움말에 나와 있어요.
rehearse model은 한 번에 20초까지 기다리고, 얼마나 잘 읽는지와 몇 초 걸리는지 알려 줘요.",
    TIGHTENED: "언어 모델이 줄여 본 내 답변",
    ABOUT_TIGHTENED: "내 답변을 내 컴퓨터의 언어 모델이 줄여 본 글이에요. 어디에도 저장하지 않고, 내 답변은 그대로예요.",
    new_words: |count| match count {
        0 => "모두 내 답변에 나오는 낱말이에요.".to_owned(),
        _ => format!(
            "내 답변에 없는 낱말 {count}개에 밑줄을 그었어요. 사실과 다르지 않은지 봐 주세요."
        ),
    },
    turned_sentences: |count| {
        format!("낱말 순서가 바뀌었거나 뜻을 바꾸는 말(안, 거의, ~면, ~라고, ~려고 등)이 빠지거나 들어간 문장 {count}개를 눈에 띄게 표시했어요.")
    },
    COMPARE_TIGHTENED: "낱말만 맞춰 본 것이라 뜻까지 같다는 말은 아니에요. 내 답변과 견주어 읽어 보세요.",
    tightening: |seconds, key| {
        format!("언어 모델이 답변을 줄이고 있어요. {seconds}초째, {key} 그만두기")
    },
    NOT_TIGHTENED: "언어 모델이 보낸 글이 더 짧지 않거나, 내 답변을 거의 남기지 않았거나, 내 답변에 없는 숫자나 이름, 말이 섞여 있어서 보여 주지 않아요.",
    STILL_READING: "내 컴퓨터의 언어 모델이 코치가 확실하지 않다고 한 핵심을 아직 읽고 있어요. 기다리지 않고 끝내려면 빈 줄을 보내세요.",
    NOTHING_TO_TIGHTEN: "줄일 답변이 없거나, 언어 모델에게 한 번에 보내기에는 너무 길어요.",
    BUSY: "녹음한 답변을 글로 옮기고 있어서 언어 모델은 그다음에 쓸 수 있어요.",
    NO_READING: "이 핵심에는 언어 모델이 읽은 곳이 없어요.",
    EXAMPLE_FOLLOW_UP: "구체적으로 무엇을 하셨나요?",
    EXAMPLE_QUESTION: "팀에서 의견이 부딪쳤을 때 어떻게 하셨나요?",
    EXAMPLE_ANSWER: "배포를 미룰지를 두고 동료와 생각이 달랐습니다. 저는 먼저 동료가 걱정하는 점을 끝까지 들었고, 지난 분기 장애 기록을 같이 보면서 이야기했습니다. 결국 배포를 하루 미뤘습니다.",
    EXAMPLE_MADE: "상대의 말을 끝까지 듣는다",
    EXAMPLE_LEFT_OUT: "결과를 팀 전체에 문서로 알린다",
};
