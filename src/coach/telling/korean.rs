//! What a Korean sentence does, told by its endings and by the words people use for it.

use std::ops::Range;
use std::sync::LazyLock;

use super::Telling;
use crate::coach::reading::cue::Cues;
use crate::coach::reading::ending::{Ending, last_word};
use crate::coach::reading::hangul::{final_of, finals, is_past, is_syllable};
use crate::coach::reading::{Reading, Sentence};

/// Habits: what the speaker usually does.
static HABIT: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "^보통은$, ^보통$, ^항상$, ^주로$, ^늘$, ^평소, ^언제나$, ^대체로$, ^매번$, ^일반적으로,
         ^대개$, 는 편입니다, 는 편이에요, 는 편이고, 은 편입니다, 곤 합니다, 곤 해요, 곤 했,
         때마다, 때면, 려고 노력합니다, 려고 노력하고, 려고 노력해요, 하려고 합니다,
         하려고 해요, 기 위해 노력합니다, 노력하고 있습니다, 노력합니다, 있으면 저는,
         생기면 저는, 경우에는 먼저, 경우에는 저는, 해 왔습니다, 해 왔어요, 해 오고 있",
    )
});

/// What would be done: a plan, not an event.
static HYPOTHESIS: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "저라면, 저 같으면, 상황이라면, 경우라면, 생긴다면, 된다면, 온다면, 있다면, 한다면,
         만약, 만일, 하겠습니다, 겠습니다, 할 것입니다, 할 겁니다, 할 것 같습니다, 할 것 같아요,
         할 거예요, 할게요",
    )
});

/// What the speaker holds to be so.
static OPINION: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "고 생각합니다, 고 생각해요, 고 생각하고, 생각이 듭니다, 생각이 들어요, 생각입니다,
         고 봅니다, 고 봐요, 고 믿습니다, 고 믿어요, 중요합니다, 중요해요, 중요하죠,
         중요한 것은, 중요한 건, 필요합니다, 필요해요, 해야 합니다, 해야 해요, 해야 하고,
         돼야 합니다, 어야 합니다, 아야 합니다, 것이 맞습니다, 것이 좋습니다, 게 좋습니다,
         게 좋아요, 바람직합니다, 고 느낍니다, 제 생각에, 제 생각은, 이라고 할 수 있습니다,
         기본입니다, 핵심입니다, 우선입니다, 수 있다고 생각, 동의합니다",
    )
});

/// What the speaker is like.
static CHARACTER: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "사람입니다, 사람이에요, 성격입니다, 성격이, 성격은, 성격이라, 장점은, 장점입니다,
         장점이, 강점은, 강점입니다, 강점이, 단점은, 책임감이, 책임감 있, 꼼꼼한, 꼼꼼하,
         성실한, 성실하, 적극적인, 적극적으로 임, 긍정적인, 리더십이, 친화력, 적응력, 끈기가,
         끈기 있, 타입입니다, 타입이에요, 스타일입니다, 스타일이에요, 능력이 있습니다,
         능력이 뛰어, 역량을 갖, 역량이 있, 좋아합니다, 좋아해요, 자신 있습니다,
         자신이 있습니다, 개발자입니다, 엔지니어입니다, 강합니다, 뛰어납니다, 원만, 열정이 있,
         열정을 가, 소통을 잘, 소통 능력, 잘하는 편, 잘 듣는 편, 은 편입니다, 는 편입니다",
    )
});

/// Words that tie a sentence to one occasion.
static OCCASION: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "작년, 재작년, 지난해, 지난달, 지난주, ^지난$, 올해, 올 초, 당시, 그때, 그날, 어느 날,
         한번은, 한 번은, 하루는, 년 전, 달 전, 개월 전, 주 전, 신입 때, 인턴 때, 대학교 때,
         군대에서, 전 직장에서, 이전 직장에서, 이전 회사에서, 전 회사에서, 첫 직장, 입사했을,
         입사하고, 입사 후, 입사 초, 년차 때, 년 차 때, 프로젝트에서, 프로젝트 때,
         프로젝트를 할 때, 했을 때, 었을 때, 던 때, 적이 있, 경험이 있, 0년에, 1년에, 2년에,
         3년에, 4년에, 5년에, 6년에, 7년에, 8년에, 9년에, 월에, 새벽, 주말에",
    )
});

/// How things stood before the speaker did anything.
static SITUATION: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "당시, 작년, 재작년, 지난해, 지난달, 지난주, 올해, 시절, 할 때, 던 때, 다닐 때, 복무, 알바,
         아르바이트, 때였습니다, 때였어요, 때입니다,
         때 일입니다, 때의 일, 때 일이, 있을 때, 일할 때, 근무할 때, 근무하던, 일하던, 다니던,
         맡고 있던, 운영하던, 진행하던, 개발하던, 준비하던, 있었습니다, 있었어요, 있었는데,
         있었고, 상황이었, 상황이라, 상황에서, 상황인데, 발생했, 발생하, 발생해, 장애가, 오류가,
         에러가, 문제가, 불만, 문의가, 요청이, 요청을 받, 제보, 신고가, 이슈가, 느려졌, 느렸,
         늦어졌, 밀렸, 밀려, 부족했, 없었습니다, 없었는데, 어려웠, 심했, 많았, 잦았, 프로젝트,
         회사에서, 직장에서, 팀에서, 학교에서, 동아리, 졸업, 인턴, 신입, 입사, 년차, 년 차,
         0년에, 1년에, 2년에, 3년에, 4년에, 5년에, 6년에, 7년에, 8년에, 9년에, 새벽, 명절, 추석,
         설 연휴, 블랙프라이데이, 배경은, 적이 있, 경험이 있, 고객이, 고객사가, 고객사에서,
         고객님이, 담당자가, 팀장님이, 상사가, 동료가, 년 전, 개월 전, 달 전, 어느 날, 한번은",
    )
});

/// What had to be achieved, or was given to the speaker to do.
static TASK: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "맡았, 맡게, 맡은, 맡아, 해야 했, 야 했습니다, 야 했어요, 야 했고, 야 했는데,
         야 하는 상황, 야 하는데, 목표는, 목표였, 목표로, 목표가, 목표를, 역할은, 역할이었,
         역할을 맡, 제 역할, 과제는, 과제였, 임무, 책임이, 책임을 맡, 담당이었, 담당하게,
         담당자였, 담당자로, 제가 할 일, 해결해야, 요구받, 지시를 받, 지시받, 부탁받,
         필요했습니다, 필요했어요, 필요가 있었, 기한은, 마감은, 마감까지, 까지 끝내, 까지 마쳐,
         요구 사항은",
    )
});

/// What came of it; these words hardly serve for anything else.
static RESULT: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "결과적으로, ^결국$, 그 결과, 결과로, 결과는, ^결과$, 덕분에, 덕에, 덕택에, 최종적으로, 마침내,
         줄었, 줄어들, 줄일 수 있었, 줄일 수 있게, 줄여, 줄였, 감소했, 감소시, 감소하, 단축됐, 단축되, 단축했,
         단축할 수 있었, 단축할 수 있게, 단축시, 절감했, 절감할 수 있었, 절감할 수 있게, 절감됐, 절감되, 늘었, 늘어났, 늘릴 수 있었, 늘릴 수 있게, 올랐,
         올라갔, 올릴 수 있었, 올릴 수 있게, 높아졌, 높일 수 있었, 높일 수 있게, 향상됐, 향상되, 향상시, 향상했, 개선됐, 개선되,
         개선할 수 있었, 개선할 수 있게, 좋아졌, 빨라졌, 나아졌, 안정화, 달성했, 달성할 수 있었, 달성할 수 있게, 성공했, 성공적으로,
         해결됐, 해결되, 해결할 수 있었, 복구됐, 복구되, 복구할 수 있었, 복구할 수 있게, 마칠 수 있었, 마무리됐,
         마무리되, 마무리했, 마무리할 수 있었, 마무리할 수 있게, 끝낼 수 있었, 끝났, 지킬 수 있었, 막을 수 있었,
         맞출 수 있었, 재발하지, 재발이, 발생하지 않, 사라졌, 칭찬, 없어졌, 괜찮아지, 괜찮아졌, 진정하, 누그러, 풀렸, 풀리셨, 버텼, 문제없이, 로 줄어, 감사 인사, 감사하다, 고맙다,
         만족, 호평, 수상, 재계약, 계약을 연장, 표준이, 표준으로, 정착, 채택, 인정받, 인정을 받,
         평가를 받, 평가받, 상을 받, 신뢰를 얻, 신뢰를 회복, 신뢰를 되찾, 쓰고 있습니다,
         쓰고 있어요, 쓰이고 있, 사용하고 있습니다, 활용되고, 활용하고 있습니다, 지금도,
         지금까지, 그 뒤로, 그 후로, 이후로, 그 이후, 그 뒤에는, 한 번도 없, 한 건도, ^0건,
         무사히, 제때, 기한 내, 기한 안에, 기간 내, 일정 내, 예정대로",
    )
});

/// What may be an outcome where it stands towards the end.
static OUTCOME: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "결국, 되었습니다, 됐습니다, 되었어요, 됐어요, 돼서, 되었고, 됐고, 해결했, 복구했,
         완료했, 완료됐, 완료되, 성공, 끝냈, 마쳤, 받았습니다, 받았어요, 받았고, 받을 수 있었,
         수 있었습니다, 수 있었어요, 얻었, 배웠, 배울 수 있, 깨달, 느꼈, 알게 됐, 알게 되,
         경험이었, 뿌듯, 보람, 없었습니다, 없었어요, 않았습니다, 않았어요, 않게 됐, 않게 되,
         졌습니다, 졌어요, 출시, 오픈했, 통과, 합격, 확정, 남았, 이어졌, 나왔습니다, 나왔어요,
         지켰습니다, 지켰어요, 반영, 도입됐, 도입되, 승인, 전환됐, 바뀌었, 바뀌었습니다, 돌아왔,
         회복, 실패했, 감소, 증가, 절감, 단축, 향상, 개선, 해결, 복구 완료, 달성",
    )
});

/// Bringing something to its end: an outcome where the story ends on it.
static FINISHED: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "복구했, 해결했, 완료했, 납품했, 납품할 수, 마쳤, 끝냈, 성공했, 지켰, 맞췄, 출시했, 오픈했,
         열었, 열 수 있었, 통과했, 합격했, 인정받, 받았, 됐, 되었, 졌, 줄였, 높였, 낮췄",
    )
});

/// Doing, by words for what people do at work.
static DOING: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "제가, 저는, 분석, 확인, 제안, 설득, 공유, 작성, 만들, 개발, 설계, 적용, 도입, 수정,
         변경, 배포, 롤백, 되돌, 점검, 조사, 요청드, 요청했, 협의, 논의, 전화, 연락, 설명, 보고,
         정리, 자동화, 테스트, 교육, 조율, 진행, 추가, 찾아, 찾았, 물어, 여쭤, 들었, 사과, 약속,
         나눠, 나누, 회의를, 미팅을, 구현, 구축, 교체, 옮겼, 옮기, 검토, 측정, 비교, 고쳤, 고치,
         세웠, 세우, 면담, 인터뷰, 튜닝, 리팩토링, 모니터링, 문서, 요약, 시도, 실험, 검증, 추적,
         재현, 차단, 격리, 우선순위, 양해",
    )
});

/// Deeds whose past ends in 였.
const CAUSED: &[&str] = &[
    "붙였",
    "줄였",
    "높였",
    "먹였",
    "기울였",
    "움직였",
    "들였",
    "녹였",
    "숙였",
    "끓였",
    "속였",
    "덧붙였",
    "선보였",
    "하였",
    "시켰",
];

/// Endings of things that happened by themselves: not an action.
const HAPPENED: &[&str] = &[
    "됐",
    "되었",
    "있었",
    "없었",
    "였",
    "이었",
    "났",
    "졌",
    "줄었",
    "늘었",
    "올랐",
    "많았",
    "했던 상황",
    "않았",
    "왔습",
    "걸렸",
    "짧았",
    "길었",
    "컸",
    "작았",
    "늦었",
    "낮았",
    "높았",
    "적었",
    "좋았",
    "나빴",
    "느렸",
    "늦어",
    "힘들었",
    "어려웠",
    "심했",
    "잦았",
    "막혔",
    "밀렸",
    "끊겼",
    "울렸",
    "몰렸",
    "급했",
    "부족했",
    "복잡했",
    "불편했",
    "필요했",
    "가능했",
    "멈췄",
    "찼습",
    "찼어",
];

/// People other than the speaker, as the subject of a sentence.
static OTHERS: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "^다들$, ^아무도$, 팀장님은, 팀장은, 본부장님은, 본부장님이, 부장님은, 부장님이, 실장님은, 실장님이,
         대표님은, 이사님은, 이사님이, 상사는, 선배는, 동료는, 교수님은, 고객은, 고객님은, 고객사는,
         담당자는, 매니저는, 본사에서, 본사는, 영업팀은, 영업팀이, 점장님은, 점장님이, 손님은,
         고객이, 고객님이, 고객사가, 고객사에서, 고객께서, 담당자가, 담당자님이, 팀장님이,
         팀장님께서, 팀장이, 상사가, 상사분이, 선배가, 선배님이, 동료가, 후배가, 개발자가,
         사용자가, 사용자들이, 대표님이, 임원이, 교수님이, 손님이, 고객들이, 경쟁사가, 협력사가,
         그분이, 상대방이, 매니저가, 매니저님이",
    )
});
/// 차이가 나는: what arises, and not "I".
pub(in crate::coach) fn is_arising(text: &str, place: &Range<usize>) -> bool {
    let before = text.get(..place.start).unwrap_or_default().trim_end();
    text.get(place.clone()) == Some("나는") && before.ends_with(['이', '가', '도'])
}

/// Where and when: not 그때, which points at what was never told.
static PLACED: LazyLock<Cues> = LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::PLACED));
static OWN: LazyLock<Cues> =
    LazyLock::new(|| Cues::new("제가, ^저는, ^저도, ^저 혼자, 직접, ^내가, ^나는"));

pub(super) fn telling(reading: &Reading, sentence: &Sentence) -> Telling {
    let says = |cues: &Cues| reading.says(cues, &sentence.range);
    let words = reading.slice(&sentence.range);
    let past = past(words) || says(&EXPERIENCE);
    let occasion = says(&OCCASION);
    let character = !past && says(&CHARACTER);
    let opinion = !past && says(&OPINION);
    let habit = says(&HABIT) && !occasion;
    let hypothesis = !past && says(&HYPOTHESIS);
    let own = reading
        .said(&OWN, &sentence.range)
        .any(|place| !is_arising(reading.text(), &place));
    let noted = sentence.ending == Ending::Open;
    let others = (says(&OTHERS) || honours(words)) && !own;
    let deed = |clause: &str| self::past(clause) && !happened(clause) && !honours(clause);
    let own_deed = |clause: &str| deed(clause) && (own || !somebody_else(clause));
    let acted = !others
        && !had_to(words)
        && (noted && is_noted_deed(words) && (own || !somebody_else(words))
            || past && clauses(words).any(own_deed));
    let others = others || !own && !acted && somebody_else(words);
    let happening = past || clauses(words).any(self::past);
    let passive = passive(words).is_some() && (happening || noted);
    let observed = says(&OBSERVED);
    let acted = acted && !would_have(words) && !observed && !passive_only(words) && !says(&STATES);
    let possible = is_possible(words) || says(&POSSIBLE);
    let ours = says(&OURS);
    Telling {
        own: acted && !ours,
        others,
        named: own && !ours,
        scene: says(&PLACED) || others,
        passive: passive && !acted,
        possible,
        lesson: says(&LESSON),
        later: says(&LATER),
        aside: says(&COMPLAINT) || would_have(words),
        measured: false,
        came: false,
        past,
        noted,
        aftermath: false,
        occasion,
        habit,
        hypothesis,
        opinion,
        character,
        situation: says(&SITUATION) || others,
        task: says(&TASK),
        acted,
        doing: says(&DOING),
        result: says(&RESULT) || in_use(words),
        outcome: (happening || noted || says(&RESULT)) && says(&OUTCOME),
        finished: happening && says(&FINISHED),
        turn: if possible { None } else { turn(words) },
    }
}

/// Where the words tell what was done, and nobody is named: 회의가 소집되었고, 매뉴얼 작성됨.
pub(in crate::coach) fn passive(words: &str) -> Option<Range<usize>> {
    const ENDINGS: &[&str] = &["되었", "됐", "됨", "되고", "되어"];
    let done = |word: &str| {
        DONE.any(word)
            || ENDINGS.iter().any(|ending| {
                word.split_once(ending).is_some_and(|(noun, rest)| {
                    let whole = noun.chars().count() >= 2 && noun.chars().all(is_syllable);
                    // 공유되고 있습니다 tells how things stand.
                    let past = *ending != "되고" && *ending != "되어" || rest.is_empty();
                    whole && past && !BY_ITSELF.any(noun)
                })
            })
    };
    words
        .split_whitespace()
        .find(|word| done(word))
        .map(|word| {
            let start = word.as_ptr() as usize - words.as_ptr() as usize;
            start..start + word.trim_end_matches(|c: char| !is_syllable(c)).len()
        })
}

/// Done, in words of their own.
static DONE: LazyLock<Cues> = LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::DONE));
/// What comes about by itself, or is the outcome rather than the deed.
static BY_ITSELF: LazyLock<Cues> =
    LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::BY_ITSELF));
/// What the speaker saw others do: 앉으시더라고요.
static OBSERVED: LazyLock<Cues> = LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::OBSERVED));
static STATES: LazyLock<Cues> = LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::STATES));
static POSSIBLE: LazyLock<Cues> = LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::POSSIBLE));
static LESSON: LazyLock<Cues> = LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::LESSON));
static LATER: LazyLock<Cues> = LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::LATER));
static COMPLAINT: LazyLock<Cues> =
    LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::COMPLAINT));
static OURS: LazyLock<Cues> = LazyLock::new(|| Cues::new("^저희, ^우리, ^다 같이, ^다같이, ^팀원"));

/// Whether every deed of the sentence is told in the passive.
fn passive_only(words: &str) -> bool {
    let deeds = || clauses(words).filter(|it| past(it) && !happened(it));
    passive(words).is_some() && !deeds().any(|it| passive(it).is_none())
}

/// 줄일 것 같습니다, 줄어들 것으로, 될 겁니다: an ending in ㄹ before a guess. What was able
/// to be done (수 있었) has been.
fn is_possible(words: &str) -> bool {
    const GUESSES: &[&str] = &[
        "것 같",
        "거 같",
        "것같",
        "거같",
        "것으로",
        "거예요",
        "거에요",
        "겁니다",
        "것입니다",
        "거라고",
        "거야",
        "거고",
    ];
    GUESSES.iter().any(|guess| {
        words.match_indices(guess).any(|(at, _)| {
            let before = words.get(..at).unwrap_or_default().trim_end();
            let last = before.chars().next_back();
            last.and_then(final_of) == Some(finals::L)
                && last != Some('를')
                && !guesses_back(before)
        })
    })
}

/// 졌을: a guess at what has been, or would have.
fn guesses_back(before: &str) -> bool {
    let been = before.strip_suffix('을');
    been.and_then(|it| it.chars().next_back())
        .is_some_and(is_past)
}

/// "멈췄을 것입니다": what would have been.
fn would_have(words: &str) -> bool {
    let places = ["것", "거", "겁"]
        .into_iter()
        .flat_map(|it| words.match_indices(it));
    places
        .map(|(at, _)| words.get(..at).unwrap_or_default().trim_end())
        .any(guesses_back)
}

/// A line of notes about a deed: 설문지 돌림, 로그 확인, but not 알람 나옴 or 담당자 없음.
fn is_noted_deed(words: &str) -> bool {
    const STATES: &[&str] = &[
        "됨",
        "짐",
        "임",
        "없음",
        "있음",
        "않음",
        "못함",
        "나옴",
        "밀림",
        "남음",
        "울림",
        "걸림",
        "막힘",
        "였음",
        "이었음",
        "많음",
        "적음",
        "음성",
        "힘",
        "점",
        "옴",
        "름",
        "큼",
        "꺼짐",
        "받음",
        "컸음",
        "좋았음",
    ];
    let bare = words.trim_end_matches(|c: char| !is_syllable(c));
    let last = last_word(bare);
    let nominal = last.chars().next_back().and_then(final_of) == Some(finals::M);
    let state = STATES.iter().any(|it| last.ends_with(it)) || words.contains("못 ");
    nominal && !state || !nominal && NOTED.any(last)
}

static NOTED: LazyLock<Cues> = LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::NOTED));

/// Whether the predicate has a subject of its own that is not the speaker: "메모리도 가득
/// 찼습니다", "담당자 세 명이 전화를 주었습니다".
fn somebody_else(words: &str) -> bool {
    const PEOPLE: &[&str] = &[
        "명이",
        "분이",
        "님이",
        "씨가",
        "들이",
        "님은",
        "분은",
        "들은",
        "분들이",
        "님도",
        "분도",
        "사람이",
        "친구가",
        "애가",
        "걔가",
        "걔는",
        "직원이",
        "아들이",
        "딸이",
        "어머니가",
        "아버지가",
        "사장이",
        "부장이",
        "부장은",
        "대리는",
        "과장이",
        "검사관은",
        "알바가",
    ];
    const OURS: &[&str] = &[
        "저희", "우리", "제가", "저는", "저도", "내가", "나는", "나도", "팀원",
    ];
    const ADVERBS: &[&str] = &[
        "이",
        "많이",
        "같이",
        "깊이",
        "높이",
        "없이",
        "굳이",
        "일일이",
        "틈틈이",
        "처음에는",
        "이제는",
        "그날은",
        "나중에는",
        "다음에는",
        "이번에는",
        "그때는",
        "주말에는",
        "밤에는",
        "낮에는",
        "다음 날은",
    ];
    let bare = words.trim_end_matches(|c: char| !is_syllable(c));
    let all: Vec<&str> = bare
        .split_whitespace()
        .map(|it| it.trim_matches(','))
        .collect();
    let ours = all
        .iter()
        .any(|it| OURS.iter().any(|own| it.starts_with(own)));
    if ours {
        return false;
    }
    let people = all
        .iter()
        .any(|it| PEOPLE.iter().any(|end| it.ends_with(end)));
    let tail = all.len().saturating_sub(4);
    let near = all
        .get(tail..all.len().saturating_sub(1))
        .unwrap_or_default();
    let subject = near.iter().rposition(|it| {
        it.chars().count() >= 2
            && it.ends_with(['이', '가'])
            && !ADVERBS.contains(it)
            && !it.ends_with("다가")
            && !it.ends_with("적이")
    });
    let alone = subject.is_some_and(|at| {
        !near
            .get(at..)
            .unwrap_or_default()
            .iter()
            .any(|it| it.ends_with(['을', '를']))
    });
    people || alone
}

/// "해 본 적이 있습니다": present in form, past in sense.
static EXPERIENCE: LazyLock<Cues> =
    LazyLock::new(|| Cues::new("적이 있, 적 있, 경험이 있습니다, 경험이 있어요, 경험이 있는데"));

/// Whether the predicate is in the past: 했습니다, 봤어요, 했던 것 같아요, 했기 때문입니다.
fn past(sentence: &str) -> bool {
    let bare = sentence.trim_end_matches(|c: char| !is_syllable(c));
    let last = last_word(bare);
    if last.chars().any(is_past) {
        return true;
    }
    const GUESSED: &[&str] = &["된 것 같", "한 것 같", "간 것 같", "온 것 같", "걸로 알"];
    if GUESSED.iter().any(|it| bare.contains(it)) {
        return true;
    }
    const FRAMES: &[&str] = &["같", "때문", "것", "겁", "거", "있습니다", "됩니다", "셈"];
    let framed = FRAMES.iter().any(|frame| last.starts_with(frame)) && !last.starts_with("있습");
    let before = bare.rsplit(char::is_whitespace).skip(1).take(2);
    framed && before.into_iter().any(|word| word.chars().any(is_past))
}

/// The clauses of a sentence, cut behind each predicate in the past that another follows:
/// "만들었고, 야근이 없어졌습니다" holds a deed and what came of it.
fn clauses(sentence: &str) -> impl Iterator<Item = &str> {
    const JOINS: &[&str] = &["고", "는데", "지만", "으며", "더니", "으나"];
    let mut rest = Some(sentence);
    std::iter::from_fn(move || {
        let words = rest?;
        let cut = words.char_indices().find_map(|(at, c)| {
            if !c.is_whitespace() {
                return None;
            }
            let word = last_word(words.get(..at)?).trim_end_matches(',');
            let joins = JOINS.iter().find_map(|join| word.strip_suffix(join));
            let past = joins?.chars().next_back().is_some_and(is_past);
            past.then_some(at)
        });
        let (clause, after) = match cut {
            Some(at) => words.split_at_checked(at)?,
            None => (words, ""),
        };
        rest = cut.map(|_| after.trim_start());
        Some(clause)
    })
}

/// Whether the predicate honours its subject: nobody does that for themselves, so another
/// acts, as in 화를 내셨습니다.
fn honours(clause: &str) -> bool {
    let bare = clause.trim_end_matches(|c: char| !is_syllable(c));
    last_word(bare).contains('셨')
}

/// Where a deed gives way to what came of it: between "만들었고," and "야근이 없어졌습니다".
fn turn(sentence: &str) -> Option<usize> {
    let deed = |clause: &str| past(clause) && !happened(clause);
    let came =
        |clause: &str| in_use(clause) || past(clause) && happened(clause) && RESULT.any(clause);
    let mut ends = 0;
    let all: Vec<(usize, &str)> = clauses(sentence)
        .map(|clause| {
            let start = sentence
                .get(ends..)
                .and_then(|rest| rest.find(clause))
                .unwrap_or(0)
                + ends;
            ends = start + clause.len();
            (start, clause)
        })
        .collect();
    let first = all.iter().position(|(_, clause)| came(clause))?;
    let (before, after) = all.split_at_checked(first)?;
    let turns = before.last().is_some_and(|(_, clause)| deed(clause));
    turns
        .then(|| after.first().map(|(start, _)| *start))
        .flatten()
}

/// "지금은 세 팀이 씁니다": what is in use today came of the story.
fn in_use(sentence: &str) -> bool {
    let today = ["지금은", "지금도", "이제는", "현재는", "현재도"];
    let used = [
        "씁니다",
        "써요",
        "쓰고",
        "쓴다",
        "쓰는",
        "사용",
        "활용",
        "적용",
        "운영",
        "끝납니다",
    ];
    let any = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
    any(&today) && any(&used)
}

/// "해결해야 했습니다": what was to be done, not yet a deed.
fn had_to(sentence: &str) -> bool {
    let bare = sentence.trim_end_matches(|c: char| !is_syllable(c));
    let mut words = bare.rsplit(char::is_whitespace);
    let last = words.next().unwrap_or_default();
    last.starts_with('했') && words.next().is_some_and(|it| it.ends_with('야'))
}

fn happened(sentence: &str) -> bool {
    let bare = sentence.trim_end_matches(|c: char| !is_syllable(c));
    let last = last_word(bare);
    // 붙였다 and 줄였다 are deeds, though they end as 학생이었다 does.
    if CAUSED.iter().any(|verb| last.contains(verb)) {
        return false;
    }
    HAPPENED.iter().any(|end| last.contains(end))
}
