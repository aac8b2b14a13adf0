//! The words that identify Korean sentences.

use std::sync::LazyLock;

use crate::coach::reading::cue::Cues;

/// Habits: what the speaker usually does.
pub(super) static HABIT: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "^보통은$, ^보통$, ^항상$, ^주로$, ^늘$, ^평소, ^언제나$, ^대체로$, ^매번$, ^일반적으로,
         ^대개$, 는 편입니다, 는 편이에요, 는 편이고, 은 편입니다, 곤 합니다, 곤 해요, 곤 했,
         때마다, 때면, 려고 노력합니다, 려고 노력하고, 려고 노력해요, 하려고 합니다,
         하려고 해요, 기 위해 노력합니다, 노력하고 있습니다, 노력합니다, 있으면 저는,
         생기면 저는, 경우에는 먼저, 경우에는 저는, 해 왔습니다, 해 왔어요, 해 오고 있",
    )
});

/// Conditional actions: a plan, not an event.
pub(super) static HYPOTHESIS: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "저라면, 저 같으면, 상황이라면, 경우라면, 생긴다면, 된다면, 온다면, 있다면, 한다면,
         만약, 만일, 하겠습니다, 겠습니다, 할 것입니다, 할 겁니다, 할 것 같습니다, 할 것 같아요,
         할 거예요, 할게요",
    )
});

/// The speaker's beliefs.
pub(super) static OPINION: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "고 생각합니다, 고 생각해요, 고 생각하고, 생각이 듭니다, 생각이 들어요, 생각입니다,
         고 봅니다, 고 봐요, 고 믿습니다, 고 믿어요, 중요합니다, 중요해요, 중요하죠,
         중요한 것은, 중요한 건, 필요합니다, 필요해요, 해야 합니다, 해야 해요, 해야 하고,
         돼야 합니다, 어야 합니다, 아야 합니다, 것이 맞습니다, 것이 좋습니다, 게 좋습니다,
         게 좋아요, 바람직합니다, 고 느낍니다, 제 생각에, 제 생각은, 이라고 할 수 있습니다,
         기본입니다, 핵심입니다, 우선입니다, 수 있다고 생각, 동의합니다",
    )
});

/// The speaker's character.
pub(super) static CHARACTER: LazyLock<Cues> = LazyLock::new(|| {
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
pub(super) static OCCASION: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "작년, 재작년, 지난해, 지난달, 지난주, ^지난$, 올해, 올 초, 당시, 그때, 그날, 어느 날,
         한번은, 한 번은, 하루는, 년 전, 달 전, 개월 전, 주 전, 신입 때, 인턴 때, 대학교 때,
         군대에서, 전 직장에서, 이전 직장에서, 이전 회사에서, 전 회사에서, 첫 직장, 입사했을,
         입사하고, 입사 후, 입사 초, 년차 때, 년 차 때, 프로젝트에서, 프로젝트 때,
         프로젝트를 할 때, 했을 때, 었을 때, 던 때, 적이 있, 경험이 있, 0년에, 1년에, 2년에,
         3년에, 4년에, 5년에, 6년에, 7년에, 8년에, 9년에, 월에, 새벽, 주말에",
    )
});

/// The state of things before the speaker acted.
pub(super) static SITUATION: LazyLock<Cues> = LazyLock::new(|| {
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

/// What had to be achieved, or was assigned to the speaker.
pub(super) static TASK: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "맡았, 맡게, 맡은, 맡아, 해야 했, 야 했습니다, 야 했어요, 야 했고, 야 했는데,
         야 하는 상황, 야 하는데, 목표는, 목표였, 목표로, 목표가, 목표를, 역할은, 역할이었,
         역할을 맡, 제 역할, 과제는, 과제였, 임무, 책임이, 책임을 맡, 담당이었, 담당하게,
         담당자였, 담당자로, 제가 할 일, 해결해야, 요구받, 지시를 받, 지시받, 부탁받,
         필요했습니다, 필요했어요, 필요가 있었, 기한은, 마감은, 마감까지, 까지 끝내, 까지 마쳐,
         요구 사항은",
    )
});

/// Results; these words are hardly used for anything else.
pub(super) static RESULT: LazyLock<Cues> = LazyLock::new(|| {
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

/// A possible outcome, near the end.
pub(super) static OUTCOME: LazyLock<Cues> = LazyLock::new(|| {
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

/// Finishing something: an outcome if the story ends with it.
pub(super) static FINISHED: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "복구했, 해결했, 완료했, 납품했, 납품할 수, 마쳤, 끝냈, 성공했, 지켰, 맞췄, 출시했, 오픈했,
         열었, 열 수 있었, 통과했, 합격했, 인정받, 받았, 됐, 되었, 졌, 줄였, 높였, 낮췄",
    )
});

/// Actions, by typical verbs of work.
pub(super) static DOING: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "제가, 저는, 분석, 확인, 제안, 설득, 공유, 작성, 만들, 개발, 설계, 적용, 도입, 수정,
         변경, 배포, 롤백, 되돌, 점검, 조사, 요청드, 요청했, 협의, 논의, 전화, 연락, 설명, 보고,
         정리, 자동화, 테스트, 교육, 조율, 진행, 추가, 찾아, 찾았, 물어, 여쭤, 들었, 사과, 약속,
         나눠, 나누, 회의를, 미팅을, 구현, 구축, 교체, 옮겼, 옮기, 검토, 측정, 비교, 고쳤, 고치,
         세웠, 세우, 면담, 인터뷰, 튜닝, 리팩토링, 모니터링, 문서, 요약, 시도, 실험, 검증, 추적,
         재현, 차단, 격리, 우선순위, 양해",
    )
});

/// People other than the speaker, as the subject of a sentence.
pub(super) static OTHERS: LazyLock<Cues> = LazyLock::new(|| {
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
/// Where and when: not 그때, which refers to something else.
pub(super) static PLACED: LazyLock<Cues> =
    LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::PLACED));
pub(super) static OWN: LazyLock<Cues> =
    LazyLock::new(|| Cues::new("제가, ^저는, ^저도, ^저 혼자, 직접, ^내가, ^나는"));

/// Actions with words of their own.
pub(super) static DONE: LazyLock<Cues> =
    LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::DONE));
/// Things that happen on their own, or are outcomes rather than actions.
pub(super) static BY_ITSELF: LazyLock<Cues> =
    LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::BY_ITSELF));
/// Actions of others that the speaker saw: 앉으시더라고요.
pub(super) static OBSERVED: LazyLock<Cues> =
    LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::OBSERVED));
pub(super) static STATES: LazyLock<Cues> =
    LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::STATES));
pub(super) static POSSIBLE: LazyLock<Cues> =
    LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::POSSIBLE));
pub(super) static LESSON: LazyLock<Cues> =
    LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::LESSON));
pub(super) static LATER: LazyLock<Cues> =
    LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::LATER));
pub(super) static COMPLAINT: LazyLock<Cues> =
    LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::COMPLAINT));
pub(super) static OURS: LazyLock<Cues> =
    LazyLock::new(|| Cues::new("^저희, ^우리, ^다 같이, ^다같이, ^팀원"));

pub(super) static NOTED: LazyLock<Cues> =
    LazyLock::new(|| Cues::new(crate::coach::lexicon::ko::NOTED));

/// "해 본 적이 있습니다": present in form, past in meaning.
pub(super) static EXPERIENCE: LazyLock<Cues> =
    LazyLock::new(|| Cues::new("적이 있, 적 있, 경험이 있습니다, 경험이 있어요, 경험이 있는데"));
