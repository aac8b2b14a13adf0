//! What the coach says about an answer: each advice one sentence, why it matters and what to
//! do. Words of the answer itself are quoted beside it, not inside it.

use super::Phrase;
use crate::lang::{Josa, Localized, with_josa};

/// The parts of a story, in its order.
pub const PARTS: [Phrase; 4] = [
    Phrase::new("상황", "Situation"),
    Phrase::new("과제", "Task"),
    Phrase::new("행동", "Action"),
    Phrase::new("결과", "Result"),
];

/// One part of a story is missing, by its place in [`PARTS`].
pub const PART_MISSING: [Phrase; 4] = [
    Phrase::new(
        "상황을 모르면 왜 한 일인지 알 수 없으니, 언제 어디서 무슨 일이 있었는지 한두 문장으로 시작하세요.",
        "Without the situation nobody can tell why you acted, so open with a sentence or two on when, where and what happened.",
    ),
    Phrase::new(
        "과제가 없으면 무엇을 해내야 했는지 알 수 없으니, 맡은 몫과 목표를 한 문장으로 말하세요.",
        "Without the task your aim stays unclear, so say in a sentence what you had to achieve and which part was yours.",
    ),
    Phrase::new(
        "행동이 없으면 본인이 무엇을 했는지 알 수 없으니, 직접 한 일을 순서대로 들려주세요.",
        "Without the action the interviewer learns nothing about you, so tell step by step what you did yourself.",
    ),
    Phrase::new(
        "결과가 없으면 그 일이 통했는지 알 수 없으니, 무엇이 얼마나 달라졌는지로 끝맺으세요.",
        "Without the result nobody knows whether it worked, so end on what changed and by how much.",
    ),
];

/// Several parts are missing, by their places in [`PARTS`].
pub fn parts_missing(parts: &[usize]) -> Localized {
    let names = |language| -> Vec<&str> {
        parts
            .iter()
            .filter_map(|part| PARTS.get(*part))
            .map(|name| name.get(language))
            .collect()
    };
    let ko = with_josa(&names(crate::lang::Language::Ko).join(", "), Josa::IGa);
    let en = names(crate::lang::Language::En).join(", ");
    Localized::new(
        format!("{ko} 빠지면 이야기가 반만 전해지니, 한 문장씩이라도 채워 넣으세요."),
        format!("With no {en} only half the story comes across, so give each at least a sentence."),
    )
}

/// Added where the parts carry no markers.
pub fn inferred(advice: &Localized) -> Localized {
    use crate::lang::Language::{En, Ko};
    Localized::new(
        format!("{} (표시가 없어 내용으로 짐작했어요)", advice.get(Ko)),
        format!(
            "{} (The parts carry no markers; this is inferred from the sentences.)",
            advice.get(En)
        ),
    )
}

/// Situation and Task take too much, in percent.
pub fn context_too_long(percent: u32) -> Localized {
    Localized::new(
        format!(
            "배경 설명이 {percent}%나 돼서 정작 본인이 한 일이 묻히니, 상황과 과제는 4분의 1 안으로 줄이세요."
        ),
        format!(
            "The background takes {percent} % and buries what you did, so cut situation and task to a quarter."
        ),
    )
}

/// The Action takes too little, in percent.
pub fn action_too_short(percent: u32) -> Localized {
    Localized::new(
        format!(
            "면접관이 가장 듣고 싶은 행동이 {percent}%뿐이니, 무엇을 왜 그렇게 했는지 절반 이상을 쓰세요."
        ),
        format!(
            "The action is what interviewers want most and it gets {percent} %, so spend at least half on what you did and why."
        ),
    )
}

/// The Result takes too much, in percent.
pub fn result_too_long(percent: u32) -> Localized {
    Localized::new(
        format!(
            "결과가 {percent}%를 차지해 어떻게 해냈는지가 짧아졌으니, 결과는 숫자 한두 개로 줄이고 행동을 늘리세요."
        ),
        format!(
            "The result takes {percent} % and leaves little on how you got there, so keep it to a figure or two and say more about the action."
        ),
    )
}

/// A habit where a story was asked for.
pub const PSEUDO_STORY: Phrase = Phrase::new(
    "평소에 어떻게 하는지는 누구나 말할 수 있으니, 실제로 한 번 있었던 일을 골라 그때 한 일을 말하세요.",
    "Anyone can say what they usually do, so pick one time it really happened and tell what you did then.",
);
/// What would be done where a story was asked for.
pub const HYPOTHETICAL: Phrase = Phrase::new(
    "어떻게 하겠다는 말은 확인할 수 없으니, 같은 일이 없었다면 가장 비슷했던 경험을 골라 그때 실제로 한 일을 말하세요.",
    "What you would do can't be checked, so if it never happened, pick the nearest thing that did and tell what you did then.",
);
/// An opinion where a story was asked for.
pub const OPINION: Phrase = Phrase::new(
    "생각만으로는 정말 그렇게 하는지 알 수 없으니, 그 생각대로 행동했던 실제 경험을 들려주세요.",
    "An opinion doesn't show that you act on it, so tell about one time you did.",
);
/// A self-description where a story was asked for.
pub const SELF_DESCRIPTION: Phrase = Phrase::new(
    "스스로 붙인 수식어는 믿을 근거가 없으니, 그런 사람이라는 걸 보여 준 일 하나를 구체적으로 말하세요.",
    "What you say you are is not evidence, so tell one thing you did that shows it.",
);

/// The Action hides behind "we".
pub const OWN_PART: Phrase = Phrase::new(
    "면접관은 팀이 아니라 본인을 뽑으니, 그중 직접 결정하고 한 일을 '제가'로 말하세요.",
    "They are hiring you and not the team, so say which of it you decided and did, with 'I'.",
);

/// The Result has no number.
pub const NO_NUMBER: Phrase = Phrase::new(
    "얼마나 나아졌는지 가늠할 수 없으니, 숫자나 전후 비교, 영향을 받은 범위를 하나라도 넣으세요.",
    "Nobody can gauge how much better it got, so add a number, a before and after, or how many it reached.",
);

/// A mark that is not given.
pub const UNMEASURED: Phrase = Phrase::new(
    "이 질문은 판단할 근거가 없어요",
    "there is nothing here to base a mark on",
);
/// The same where nothing was answered.
pub const UNMEASURED_EMPTY: Phrase = Phrase::new(
    "답이 없어서 나머지는 판단할 근거가 없어요",
    "nothing was answered, so there is nothing to base the other marks on",
);
/// The same where the answer has nothing to do with the question.
pub const UNMEASURED_OFF: Phrase = Phrase::new(
    "질문에 대한 답이 아니어서 나머지는 판단할 근거가 없어요",
    "this does not answer the question, so there is nothing to base the other marks on",
);

/// Words that say the opposite of a key point.
pub fn key_point_contradicted(ko: &str, en: &str) -> Localized {
    Localized::new(
        format!(
            "이 말은 좋은 답과 반대로 들리니, 뜻이 달랐다면 말을 바꾸고 아니라면 다시 확인해 보세요: {ko}."
        ),
        format!(
            "This sounds like the opposite of what a good answer says; reword it if you meant something else, and look it up if you did not: {en}."
        ),
    )
}

/// Key points that were not covered, by what they say.
pub fn key_points_missed(ko: &[&str], en: &[&str]) -> Localized {
    Localized::new(
        format!(
            "좋은 답에 있는 내용이 빠졌으니 다음에는 넣어 보세요: {}.",
            ko.join(" / ")
        ),
        format!(
            "A good answer has this and yours does not yet, so work it in: {}.",
            en.join(" / ")
        ),
    )
}

/// What a question to the interviewer shows about the one who asks it.
pub fn asked_back(ko: &[&str], en: &[&str]) -> Localized {
    Localized::new(
        format!("면접관은 이 질문을 이렇게 들어요: {}.", ko.join(" / ")),
        format!("This is what your question tells them: {}.", en.join(" / ")),
    )
}

/// The candidate asks nothing.
pub const NOTHING_ASKED: Phrase = Phrase::new(
    "이 자리를 깊이 생각해 보지 않았다는 인상을 줘요",
    "It leaves the impression that you have not thought much about the place",
);

/// The candidate's first question is about pay or terms.
pub const TERMS_FIRST: Phrase = Phrase::new(
    "일보다 조건이 먼저라는 인상을 줘요. 조건은 채용 담당자에게 물으세요",
    "It sounds as though terms come before the work; ask the recruiter about those",
);

/// A quiz answer that is not right.
pub fn quiz_wrong(right: &str) -> Localized {
    Localized::new(
        format!(
            "정답은 {}, 왜 그런지 설명을 읽고 다시 풀어 보세요.",
            with_josa(right, Josa::Ieyo)
                .replace("이에요", "이니")
                .replace("예요", "니")
        ),
        format!("The answer is {right}, so read why and try it again."),
    )
}

/// The answer is far too short: its seconds, and the aim's.
pub fn too_short(seconds: u64, aim: u64) -> Localized {
    Localized::new(
        format!(
            "소리 내어 말하면 {seconds}초라 {aim}초짜리 답으로는 근거가 부족하니, 한 일과 이유를 더 풀어 말하세요."
        ),
        format!(
            "Spoken aloud this takes {seconds} s of the {aim} s you have, too little to convince, so say more of what you did and why."
        ),
    )
}

/// The answer is far too long: its seconds, and the aim's.
pub fn too_long(seconds: u64, aim: u64) -> Localized {
    Localized::new(
        format!(
            "소리 내어 말하면 {seconds}초라 {aim}초 안에 끝나지 않고 중간에 끊기니, 결론에 필요 없는 설명부터 덜어 내세요."
        ),
        format!(
            "Spoken aloud this takes {seconds} s against {aim} s and would be cut off, so drop what the conclusion doesn't need."
        ),
    )
}

/// The first sentences answer nothing.
pub const SLOW_OPENING: Phrase = Phrase::new(
    "첫 두 문장이 답을 미루면 듣는 사람의 집중이 흐려지니, 인사와 되묻기는 빼고 결론부터 말하세요.",
    "Two opening sentences without an answer lose the listener, so skip the courtesies and begin with your point.",
);

/// Hedges, by how many.
pub fn hedging(count: usize) -> Localized {
    Localized::new(
        format!(
            "한 일을 두고 자신 없게 들리는 말이 {count}번 나오니, 아는 것은 '했습니다'로 잘라 말하고 모르는 것만 모른다고 하세요."
        ),
        format!(
            "{count} hedges make your own work sound doubtful, so state what you know flatly and flag only what you don't."
        ),
    )
}

/// Fillers, by how many.
pub fn filler(count: usize) -> Localized {
    Localized::new(
        format!(
            "뜻 없이 끼는 말이 {count}번 나와 답이 흐려지니, 그 자리에서 잠깐 쉬고 다음 말을 시작하세요."
        ),
        format!("{count} filler words blur the answer, so pause in their place and go on."),
    )
}

/// 합쇼체 and 해요체 mixed: which is the rarer.
pub fn register_mixed(polite_is_rarer: bool) -> Localized {
    let (rarer, other) = if polite_is_rarer {
        ("해요체", "'-습니다'")
    } else {
        ("합쇼체", "'-어요'")
    };
    Localized::new(
        format!("말투가 오락가락하면 준비가 덜 된 것처럼 들리니, 섞인 {rarer}를 {other}로 고쳐 끝까지 맞추세요."),
        "Switching between two levels of politeness sounds unprepared, so keep to one of 합쇼체 and 해요체 to the end.".to_owned(),
    )
}

/// 반말 or 한다체.
pub const PLAIN_SPEECH: Phrase = Phrase::new(
    "'-다', '-어'로 끝나면 면접관에게 반말로 들리니, 모든 문장을 '-습니다'로 맺으세요.",
    "Plain endings such as -다 sound rude to an interviewer, so close every sentence in -습니다.",
);

/// Little in common with the question.
pub const OFF_QUESTION: Phrase = Phrase::new(
    "질문과 이어지는 내용이 보이지 않아 답으로 인정받기 어려우니, 질문의 핵심 낱말로 첫 문장을 시작하세요.",
    "Nothing here ties back to the question, so it can't count as an answer; begin with the question's own key word.",
);
/// A follow-up answered with what was said before.
pub const REPEATED: Phrase = Phrase::new(
    "앞에서 한 말을 되풀이하면 할 말이 더 없는 것처럼 들리니, 꼬리질문이 새로 묻는 것 하나에만 답하세요.",
    "Saying again what you said before sounds as though there is no more, so answer the one new thing that the follow-up asks for.",
);
/// A follow-up answered with words for any question.
pub const EVASIVE: Phrase = Phrase::new(
    "어느 질문에나 할 수 있는 말이라 피하는 것처럼 들리니, 그때 한 말이나 한 일을 하나만 구체적으로 들려주세요.",
    "These words would fit any question and sound evasive, so give one concrete thing that you said or did.",
);
/// A follow-up answered with something else.
pub const BESIDE_THE_PROBE: Phrase = Phrase::new(
    "물어본 것과 이어지는 말이 들리지 않으니, 꼬리질문의 낱말로 첫마디를 시작해 보세요.",
    "Nothing here seems to take up what was asked, so try beginning with the follow-up's own words.",
);
/// Blank.
pub const NOTHING_SAID: Phrase = Phrase::new(
    "답이 없으면 점수를 줄 수 없으니, 완벽하지 않아도 떠오르는 경험 한 가지를 말하세요.",
    "No answer can earn no mark, so say one thing that comes to mind, even if it isn't perfect.",
);
/// Keys struck at random.
pub const MASHED: Phrase = Phrase::new(
    "알아들을 수 있는 말이 아니어서 점수를 줄 수 없으니, 한 문장이라도 답을 적어 보세요.",
    "These are not words anyone could follow, so write at least one sentence of an answer.",
);
/// The prompt copied back.
pub const COPIED: Phrase = Phrase::new(
    "질문을 그대로 옮긴 말에는 답이 없으니, 그 질문에 대한 본인의 경험이나 생각을 말하세요.",
    "Repeating the question answers nothing, so say what you did or think yourself.",
);
/// A word or two.
pub const ONE_WORD: Phrase = Phrase::new(
    "한두 마디로는 판단할 근거가 없으니, 적어도 무엇을 왜 했는지 두세 문장으로 말하세요.",
    "A word or two leaves nothing to judge by, so give at least two or three sentences on what and why.",
);
/// "I don't know".
pub const DECLINED: Phrase = Phrase::new(
    "모른다고만 하면 거기서 끝나니, 아는 데까지 말하고 모르는 것을 어떻게 알아낼지 덧붙이세요.",
    "'I don't know' ends it there, so say as much as you do know and how you would find out the rest.",
);
/// Program code alone.
pub const CODE_ALONE: Phrase = Phrase::new(
    "코드는 소리 내어 말할 수 없으니, 무엇을 왜 그렇게 했는지 말로 설명하세요.",
    "Code can't be said aloud, so explain in words what it does and why.",
);
/// Another language than the interview's.
pub const OTHER_LANGUAGE: Phrase = Phrase::new(
    "면접에서 쓰는 언어가 아니어서 답으로 인정받기 어려우니, 질문받은 언어로 말하세요.",
    "This isn't the language of the interview and would hardly count, so answer in the language you were asked in.",
);

/// The same story, by how often it has now been told.
pub fn story_reuse(times: usize) -> Localized {
    Localized::new(
        format!(
            "같은 이야기를 {times}번째 들으면 경험이 그것뿐인 줄 아니, 이 질문에는 다른 경험을 꺼내세요."
        ),
        format!(
            "Told {times} times, the same story sounds like your only one, so bring another for this question."
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language::Ko;

    #[test]
    fn particles_fit_the_words_before_them() {
        assert!(parts_missing(&[1, 3]).get(Ko).starts_with("과제, 결과가"));
        assert!(parts_missing(&[0, 2]).get(Ko).starts_with("상황, 행동이"));
        assert!(quiz_wrong("S3").get(Ko).starts_with("정답은 S3이니,"));
        assert!(quiz_wrong("람다").get(Ko).starts_with("정답은 람다니,"));
    }
}
