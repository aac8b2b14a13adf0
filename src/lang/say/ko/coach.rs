//! The coach's messages about an answer: each advice is one sentence with the reason and what to

use crate::lang::Language;
use crate::lang::say::coach::{Messages, PARTS};
use crate::lang::{Josa, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    SITUATION: "상황",
    TASK: "과제",
    ACTION: "행동",
    RESULT: "결과",
    NO_SITUATION: "상황을 모르면 왜 한 일인지 알 수 없으니, 언제 어디서 무슨 일이 있었는지 한두 문장으로 시작하세요.",
    NO_TASK: "과제가 없으면 무엇을 해내야 했는지 알 수 없으니, 맡은 몫과 목표를 한 문장으로 말하세요.",
    NO_ACTION: "행동이 없으면 본인이 무엇을 했는지 알 수 없으니, 직접 한 일을 순서대로 들려주세요.",
    NO_RESULT: "결과가 없으면 그 일이 통했는지 알 수 없으니, 무엇이 얼마나 달라졌는지로 끝맺으세요.",
    parts_missing: |parts| {
        let names = parts.iter().filter_map(|part| PARTS.get(*part));
        let names: Vec<&str> = names.map(|name| name.get(Language::Ko)).collect();
        format!(
            "{} 빠지면 이야기가 반만 전해지니, 한 문장씩이라도 채워 넣으세요.",
            with_josa(&names.join(", "), Josa::IGa)
        )
    },
    ASK_SITUATION: "언제 어디서 있었던 일인지 말씀하셨나요? 찾지 못해서 여쭤봐요. 아직이라면 한두 문장으로 시작해 보세요.",
    ASK_TASK: "무엇을 해내야 했는지 말씀하셨나요? 찾지 못해서 여쭤봐요. 아직이라면 맡은 몫과 목표를 한 문장으로 말해 보세요.",
    ASK_ACTION: "직접 한 일을 말씀하셨나요? 찾지 못해서 여쭤봐요. 아직이라면 한 일을 순서대로 들려주세요.",
    ASK_RESULT: "일이 어떻게 끝났는지 말씀하셨나요? 찾지 못해서 여쭤봐요. 아직이라면 무엇이 얼마나 달라졌는지로 끝맺어 보세요.",
    parts_asked: |parts| {
        let names = parts.iter().filter_map(|part| PARTS.get(*part));
        let names: Vec<&str> = names.map(|name| name.get(Language::Ko)).collect();
        format!(
            "{} 말씀하셨나요? 찾지 못해서 여쭤봐요. 아직이라면 한 문장씩이라도 채워 보세요.",
            with_josa(&names.join(", "), Josa::EulReul)
        )
    },
    ASK_NUMBER: "얼마나 달라졌는지 숫자나 전후 비교로 말씀하셨나요? 찾지 못해서 여쭤봐요. 아직이라면 하나라도 넣어 보세요.",
    pitfall_asked: |pitfall| {
        format!(
            "듣는 사람에게 이렇게 들리지 않을까요? {}",
            pitfall.get(Language::Ko)
        )
    },
    inferred: |advice| {
        format!(
            "{} (표시가 없어 내용으로 짐작했어요)",
            advice.get(Language::Ko)
        )
    },
    context_too_long: |percent| {
        format!(
            "배경 설명이 {percent}%나 돼서 정작 본인이 한 일이 묻히니, 상황과 과제는 4분의 1 안으로 줄이세요."
        )
    },
    action_too_short: |percent| {
        format!(
            "면접관이 가장 듣고 싶은 행동이 {percent}%뿐이니, 무엇을 왜 그렇게 했는지 절반 이상을 쓰세요."
        )
    },
    result_too_long: |percent| {
        format!(
            "결과가 {percent}%를 차지해 어떻게 해냈는지가 짧아졌으니, 결과는 숫자 한두 개로 줄이고 행동을 늘리세요."
        )
    },
    PSEUDO_STORY: "평소에 어떻게 하는지는 누구나 말할 수 있으니, 실제로 한 번 있었던 일을 골라 그때 한 일을 말하세요.",
    HYPOTHETICAL: "어떻게 하겠다는 말은 확인할 수 없으니, 같은 일이 없었다면 가장 비슷했던 경험을 골라 그때 실제로 한 일을 말하세요.",
    OPINION: "생각만으로는 정말 그렇게 하는지 알 수 없으니, 그 생각대로 행동했던 실제 경험을 들려주세요.",
    SELF_DESCRIPTION: "스스로 붙인 수식어는 믿을 근거가 없으니, 그런 사람이라는 걸 보여 준 일 하나를 구체적으로 말하세요.",
    OWN_PART: "면접관은 팀이 아니라 본인을 뽑으니, 팀이 한 일 가운데 직접 결정하고 한 일을 '제가'로 말하세요.",
    NO_NUMBER: "얼마나 나아졌는지 가늠할 수 없으니, 숫자나 전후 비교, 영향을 받은 범위를 하나라도 넣으세요.",
    UNMEASURED: "이 답만으로는 매길 근거가 모자라요",
    UNMEASURED_POINTS: "내용은 핵심을 확인해야 매길 수 있어요",
    UNMEASURED_EMPTY: "답이 없어서 나머지는 판단할 근거가 없어요",
    UNMEASURED_OFF: "질문에 대한 답이 아니어서 나머지는 판단할 근거가 없어요",
    key_point_contradicted: |point| {
        format!(
            "이 말은 좋은 답과 반대로 들리니, 뜻이 달랐다면 말을 바꾸고 아니라면 다시 확인해 보세요: {}.",
            point.get(Language::Ko)
        )
    },
    key_points_missed: |points| {
        format!(
            "좋은 답에 있는 내용이 빠졌으니 다음에는 넣어 보세요: {}.",
            points.get(Language::Ko)
        )
    },
    asked_back: |shows| {
        format!(
            "면접관은 이 질문을 이렇게 들어요: {}.",
            shows.get(Language::Ko)
        )
    },
    NOTHING_ASKED: "이 자리를 깊이 생각해 보지 않았다는 인상을 줘요",
    TERMS_FIRST: "일보다 조건이 먼저라는 인상을 줘요. 조건은 채용 담당자에게 물으세요",
    quiz_wrong: |right| {
        format!(
            "정답은 {}, 왜 그런지 설명을 읽고 다시 풀어 보세요.",
            with_josa(right, Josa::Ieyo)
                .replace("이에요", "이니")
                .replace("예요", "니")
        )
    },
    said_too_short: |seconds, aim| {
        format!(
            "{seconds}초 동안 말했는데 {aim}초짜리 답으로는 근거가 부족하니, 한 일과 이유를 더 풀어 말하세요."
        )
    },
    said_too_long: |seconds, aim| {
        format!(
            "{seconds}초 동안 말해서 {aim}초 안에 끝나지 않고 중간에 끊기니, 결론에 필요 없는 설명부터 덜어 내세요."
        )
    },
    too_short: |seconds, aim| {
        format!(
            "소리 내어 말하면 {seconds}초라 {aim}초짜리 답으로는 근거가 부족하니, 한 일과 이유를 더 풀어 말하세요."
        )
    },
    too_long: |seconds, aim| {
        format!(
            "소리 내어 말하면 {seconds}초라 {aim}초 안에 끝나지 않고 중간에 끊기니, 결론에 필요 없는 설명부터 덜어 내세요."
        )
    },
    SLOW_OPENING: "첫 두 문장이 답을 미루면 듣는 사람의 집중이 흐려지니, 인사와 되묻기는 빼고 결론부터 말하세요.",
    hedging: |count| {
        format!(
            "한 일을 두고 자신 없게 들리는 말이 {count}번 나오니, 아는 것은 '했습니다'로 잘라 말하고 모르는 것만 모른다고 하세요."
        )
    },
    filler: |count| {
        format!(
            "뜻 없이 끼는 말이 {count}번 나와 답이 흐려지니, 그 자리에서 잠깐 쉬고 다음 말을 시작하세요."
        )
    },
    PLAIN_SPEECH: "'-다', '-어'로 끝나면 면접관에게 반말로 들리니, 모든 문장을 '-습니다'로 맺으세요.",
    OFF_QUESTION: "질문과 이어지는 내용이 보이지 않아 답으로 인정받기 어려우니, 질문의 핵심 낱말로 첫 문장을 시작하세요.",
    REPEATED: "앞에서 한 말을 되풀이하면 할 말이 더 없는 것처럼 들리니, 꼬리질문이 새로 묻는 것 하나에만 답하세요.",
    EVASIVE: "어느 질문에나 할 수 있는 말이라 피하는 것처럼 들리니, 그때 한 말이나 한 일을 하나만 구체적으로 들려주세요.",
    BESIDE_THE_PROBE: "물어본 것과 이어지는 말이 들리지 않으니, 꼬리질문의 낱말로 첫마디를 시작해 보세요.",
    NOTHING_SAID: "답이 없으면 점수를 줄 수 없으니, 완벽하지 않아도 떠오르는 경험 한 가지를 말하세요.",
    MASHED: "알아들을 수 있는 말이 아니어서 점수를 줄 수 없으니, 한 문장이라도 답을 적어 보세요.",
    COPIED: "질문을 그대로 옮긴 말에는 답이 없으니, 그 질문에 대한 본인의 경험이나 생각을 말하세요.",
    ONE_WORD: "한두 마디로는 판단할 근거가 없으니, 적어도 무엇을 왜 했는지 두세 문장으로 말하세요.",
    DECLINED: "모른다고만 하면 거기서 끝나니, 아는 데까지 말하고 모르는 것을 어떻게 알아낼지 덧붙이세요.",
    CODE_ALONE: "코드는 소리 내어 말할 수 없으니, 무엇을 왜 그렇게 했는지 말로 설명하세요.",
    OTHER_LANGUAGE: "면접에서 쓰는 언어가 아니어서 답으로 인정받기 어려우니, 질문받은 언어로 말하세요.",
    story_reuse: |times| {
        format!(
            "같은 이야기를 {times}번째 들으면 경험이 그것뿐인 줄 아니, 이 질문에는 다른 경험을 꺼내세요."
        )
    },
};
