//! The words that Korean interviewers ask with, whatever the matter is.

use crate::coach::lexicon::InterviewerWords;

use super::stem;
use crate::coach::reading::hangul::{final_of, finals, initial_of};

pub(super) const INTERVIEWER: InterviewerWords = InterviewerWords {
    interrogatives: &[
        "무엇 뭐 뭘 뭔 뭔가 무슨 어떻게 어떤 어느 어땠 어떠",
        "왜 이유",
        "누가 누구",
        "언제",
        "어디 어디서",
        "얼마나 얼마 몇",
    ],
    starters: "",
    joining: &[],
    words: "\
        그 그때 그런 그렇게 그럼 그러면 그래서 그건 그걸 그게 그것 그중 그중에 그중에서 그분 그분들 거기 거기서 그동안 그다음 그리고 그러 \
        당시 이 이런 이렇게 이번 저 제 제가 저희 본인 자신 스스로 직접 혼자 함께 같이 서로 왜 무엇 뭐 뭘 뭔 뭔가 무슨 어떻게 어떤 \
        어느 어디 어디서 언제 누가 누구 얼마나 얼마 몇 이유 어땠 어떠 구체적으로 구체적인 자세히 정확히 실제로 특히 주로 대략 간단히 조금 \
        좀 더 가장 제일 먼저 처음 다음 마지막 나중에 결국 이미 아직 다시 또 지금 이후 이전 전 후 뒤 때 동안 중 사이 과정 단계 순간 \
        시점 상황 경우 부분 점 역할 방법 방식 기준 근거 예 사례 결과 차이 판단 결정 선택 생각 의견 입장 이야기 얘기 말 말씀 내용 일 \
        것 거 건 게 걸 수 줄 데 바 적 번 한번 한 하나 가지 한가지 분 사람 사람들 다른 다르게 같은 비슷한 각각 모두 전부 다 많이 크게 \
        어려운 어려웠던 어려움 힘든 힘들었던 중요한 중요하게 필요한 안 못 않 없이 없 대해 대해서 관해 통해 위해 때문 따라 관련 정도 만큼 \
        말고 대신 혹시 만약 라고 이라고 라는 다고 \
        하 했 하면서 되 됐 있 보 봤 보이 보여 주 드리 받 알 알게 모르 듣 들 말하 말씀하 묻 물 생각하 느끼 느낀 판단하 결정하 선택하 고르 \
        정하 시작하 끝나 나오 나 가 오 쓰 두 놓 들려주 들려 알려 알려주 설명하 설명해 이야기하 이야기해 얘기하 진행하 대응하 반응하 맡 \
        걸리 필요하 중요하 어려웠 힘들었 무엇이었 어떠하 계시 여기 여기",
    numerals: "\
        두 세 네 석 넉 서너 너덧 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 열한 열두 열세 열네 열다섯 열여섯 열일곱 열여덟 열아홉 스무 스물 \
        서른 마흔 쉰 예순 일흔 여든 아흔 백 천 만 억 수십 수백 수천 수만 몇십 몇백 이백 삼백 오백 절반 반 하루 이틀 사흘 나흘 닷새 열흘 \
        보름 반년",
    improper: "\
        결혼, 혼인, 기혼, 미혼, 임신, 출산, 자녀, 육아, 아이는 몇, 아이가 몇, 종교, 교회, ^나이가, ^나이는, ^나이를, 연세, 몇 살, 생년, 남편, \
        아내, 배우자, 여자 친구, 남자 친구, 애인, 사는 곳, 사시는, 어디 사, 집 주소, 자택, 정당, 정치, 투표, 고향, 부모님, 아버지, 어머니, \
        가족, 재산, ^키가 몇, ^키는 몇, 몸무게, 혈액형, 병력, 장애인, 국적, 성별, 연봉은 얼마, 월급은 얼마",
    flatters: "\
        훌륭, 인상적, 인상 깊, 잘하셨, 잘 하셨, ^잘$, ^잘하, 좋은, 좋습니다, 좋네요, 좋군요, 좋아요, 좋았, 대단, 멋지, 멋진, 멋있, 완벽, 감사, \
        고맙, 정답, 맞습니다, 맞아요, 뛰어난, 뛰어나, 탁월, 최고, 현명, 똑똑, 놀라운, 놀랍, 흥미로, 흥미롭, 능숙, 유능, 칭찬, 축하, 수고, \
        역시, 감명, 감동, 존경, 아쉽, 아쉬, 실망, 부족하, 부족한, 형편없, 나쁘, 나쁜, 서투",
    key: |word| Some(key(word)),
    may_count: &["한"],
    same_verb,
    asks_politely,
};

/// Endings of what is asked, the longest first, behind the stem or behind its honorific.
const ASKED: &[&str] = &[
    "겠습니까",
    "었습니까",
    "았습니까",
    "였습니까",
    "습니까",
    "었을까요",
    "았을까요",
    "을까요",
    "까요",
    "었나요",
    "았나요",
    "였나요",
    "겠어요",
    "는가요",
    "은가요",
    "던가요",
    "인가요",
    "가요",
    "나요",
    "는지요",
    "을지요",
    "지요",
    "죠",
];

/// A verb that honors whom it speaks of is cut before these syllables.
const HONORIFIC: &[char] = &['시', '셨', '신', '실', '세', '십', '셔', '셨'];

/// Endings behind an honorific: the whole of them says nothing.
const BEHIND: &[&str] = &[
    "나요",
    "가요",
    "까요",
    "까",
    "니까",
    "습니까",
    "어요",
    "겠어요",
    "겠습니까",
    "요",
    "죠",
    "지요",
    "는데",
    "는데요",
    "고",
    "면",
    "면서",
    "던",
    "는",
    "다고",
    "다면",
    "다가",
    "을",
    "기",
    "지",
    "을까요",
    "던가요",
    "는지",
    "는지요",
    "니",
    "군요",
    "네요",
    "라고",
    "서",
    "도",
    "기에",
    "기까지",
    "더라도",
    "려고",
    "길래",
    "나",
];

/// Particles that hang on nouns of one syllable, too, which stems keep.
const ON_SHORT: &[&str] = &[
    "에서는",
    "에서도",
    "에게는",
    "에서",
    "에는",
    "에도",
    "에게",
    "한테",
    "으로",
    "까지",
    "부터",
];

/// What a word is known by: its stem, without what honors and asks.
fn key(word: &str) -> String {
    let short = ON_SHORT.iter().find_map(|it| word.strip_suffix(it));
    if let Some(noun) = short.filter(|it| it.chars().count() == 1) {
        return stem(noun);
    }
    let plain = honored(word).or_else(|| ASKED.iter().find_map(|it| word.strip_suffix(it)));
    match plain.filter(|it| !it.is_empty()) {
        Some(plain) => melted_copula(&stem(plain)),
        None => stem(word),
    }
}

/// What stands before an honorific, if only an ending stands behind it.
fn honored(word: &str) -> Option<&str> {
    let mut places = word.char_indices().skip(1);
    places.find_map(|(at, c)| {
        let behind = word.get(at + c.len_utf8()..)?;
        let ends = behind.is_empty() && matches!(c, '신' | '실') || BEHIND.contains(&behind);
        let before = word.get(..at)?;
        let before = before.strip_suffix('으').unwrap_or(before);
        (HONORIFIC.contains(&c) && ends && !before.is_empty()).then_some(before)
    })
}

/// 무엇이(었나요) is 무엇.
fn melted_copula(stem: &str) -> String {
    let noun = stem.strip_suffix('이');
    let noun = noun.filter(|it| it.chars().count() >= 2);
    noun.unwrap_or(stem).to_owned()
}

/// Whether a question ends as interviewers end theirs, in 합쇼체 or 해요체.
fn asks_politely(question: &str) -> bool {
    const NOUNS: &[&str] = &[
        "필요", "중요", "주요", "수요", "개요", "소요", "강요", "동요",
    ];
    let bare = question.trim_end_matches(|c: char| !c.is_alphanumeric());
    let last = bare.split_whitespace().next_back().unwrap_or_default();
    let formal = ["니까", "십시오"].iter().any(|it| last.ends_with(it));
    let polite = last.ends_with(['요', '죠']) && !NOUNS.iter().any(|it| last.ends_with(it));
    formal || polite
}

/// Whether two words are one verb by its first syllable and by how its second begins: 옮겼습니다
/// and 옮기셨나요. Both have to end as verbs do.
fn same_verb(one: &str, other: &str) -> bool {
    const ENDS: &[char] = &[
        '요', '까', '고', '서', '면', '데', '던', '게', '지', '신', '실', '다', '죠', '며', '니',
        '록', '는', '은', '을', '때',
    ];
    let syllables = |word: &str| {
        let mut all = word.chars();
        Some((all.next()?, all.next()?))
    };
    let (Some((head, next)), Some((other_head, other_next))) = (syllables(one), syllables(other))
    else {
        return false;
    };
    let melts = |c: char| matches!(final_of(c), Some(0 | finals::L | finals::SS));
    head == other_head
        && initial_of(next) == initial_of(other_next)
        && [next, other_next].into_iter().all(melts)
        && [one, other]
            .iter()
            .all(|it| it.chars().count() >= 3 && it.ends_with(ENDS))
}
