//! What interview questions are about, and the words that show it: a prompt that asks about
//! a 상사 is answered by a story about a 팀장님.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::reading::cue::Cues;

/// The themes that `text` touches, by their place in the list.
pub(crate) fn themes(text: &str) -> BTreeSet<usize> {
    let text = text.to_lowercase();
    let touched = THEMES
        .iter()
        .enumerate()
        .filter(|(_, theme)| theme.any(&text));
    touched.map(|(place, _)| place).collect()
}

/// Whether `text` tells of work, study or service: where the stories of interviews take place.
pub(crate) fn is_of_work(text: &str) -> bool {
    WORK.any(&text.to_lowercase())
}

static WORK: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "회사, 직장, 업무, 근무, 일할 때, 일하던, 팀장, 팀원, 저희 팀, 우리 팀, 팀에서, 프로젝트,
         고객, 손님, 사용자, 배포, 서버, 시스템, 서비스, 개발, 데이터, 매장, 매출, 직원, 동료, 인턴,
         신입, 운영, 장애, 코드, 쿼리, 로그, 문서, 회의, 보고, 일정, 마감, 납품, 발주, 계약, 정산,
         결제, 재고, 상사, 부장, 대표님, 거래처, 협력사, 교수님, 연구실, 동아리, 조별, 졸업 작품,
         논문, 학회, 알바, 아르바이트, 콜센터, 창고, 현장, 공장, 병원, 설계, 테스트, 인프라,
         클라우드, 모니터링, 알람, 자동화, 스크립트, company, team, teams, project*, customer*,
         client*, user, users, guest*, manager, boss, colleague*, coworker*, release*, deploy*,
         server*, system*, service*, software, code, database*, quer*, log, logs, report*,
         meeting*, deadline*, product, contract*, payment*, order, orders, warehouse, shop, store,
         hotel, intern, internship, job, work, worked, office, professor, thesis, lab, alert*,
         build, builds, airline, flight*, airport, desk, counter, shift*, restaurant, waiter, waitress,
         invoice*, refund*, supplier*, patient*, student*, script*, backup*, pipeline*, incident*",
    )
});

static THEMES: LazyLock<Vec<Cues>> =
    LazyLock::new(|| WORDS.iter().map(|words| Cues::new(words)).collect());

const WORDS: &[&str] = &[
    "고객, 사용자, 손님, 이용자, 클라이언트, customer*, client*, user, users, guest*",
    "갈등, 의견 차이, 의견이 달, 의견이 갈, 의견이 엇, 반대, 충돌, 다투, 다퉜, 설득, 이견, 부딪,
     대립, 쪽이었, 입장이었, 거절, conflict*, disagree*, argu*, push back, pushed back, persua*, convinc*, objected",
    "상사, pm님, 팀장, 매니저, 부장, 임원, 선배, 리더님, 대표, manager, boss, superior, director,
     supervisor, vp",
    "실패, 실수, 잘못, 후회, 놓쳤, 놓친, fail*, mistake*, wrong, regret*, missed",
    "마감, 기한, 일정, 촉박, 납기, 시간이 부족, 급하, 급히, deadline*, schedule, on time,
     urgent*, in a hurry, by friday",
    "배우, 배웠, 공부, 학습, 익히, 익혔, 몰랐, learn*, study, studied, taught myself,
     unfamiliar",
    "위험, 리스크, 모험, 도박, 감수, risk*, gamble, uncertain*",
    "데이터, 정보, 근거, 지표, 수치, data, information, evidence, metric*, numbers",
    "개선, 자동화, 단순, 새로운 방, 발명, 아이디어, 혁신, 고안, improv*, automat*, simplif*,
     invent*, idea*, innovat*",
    "비용, 예산, 절감, 아끼, 아꼈, 절약, 요금, cost*, budget, saved, saving*, frugal*, spend*,
     bill",
    "후배, 동료, 신입, 멘토, 멘티, 가르, 도와, 도운, 도왔, 인턴, mentor*, junior, colleague*,
     teammate*, coach*, helped, help",
    "품질, 기준, 완성도, 테스트, 리뷰, quality, standard*, bar, review*, test*",
    "원인, 파고, 분석, 디버, 추적, 조사, root cause, cause, investigat*, debug*, dig, dug,
     analy*",
    "신뢰, 믿음, 약속, 솔직, trust*, promise*, honest*, credib*",
    "목표, 성과, 달성, 성취, goal*, target*, achiev*, accomplish*, proud",
    "결정, 판단, 선택, decid*, decision*, judg*, chose, choice*",
    "장애, 사고, 오류, 에러, 버그, 다운, outage*, incident*, bug*, error*, crash*, went down,
     failure*",
    "팀, 협업, 협력, 부서, 함께, team*, collaborat*, together, partner*, department*",
    "주도, 자발, 나서, 앞장, 먼저 제안, 책임, 시키지 않, initiative, stepped up, volunteer*,
     ownership, responsib*, nobody asked",
    "불만, 화가, 화난, 화를, 항의, 컴플레인, 짜증, 고함, 언성, 욕설, 격앙, shout*, yell*, furious, scream*, complain*, angry, upset, unhappy, frustrat*,
     dissatisf*",
    "힘들, 어려, 어렵, 고생, 위기, 난관, hard*, difficult*, tough, challeng*, struggl*",
    "피드백, 지적, 쓴소리, 비판, 조언, feedback, critici*, advice",
    "변화, 바뀌, 바꾼, 바꿨, 전환, 이전, 마이그레이션, chang*, migrat*, transition*, switch*",
    "이끌, 리더십, 리드, 맡아, 맡은, 총괄, led, lead*, leader*, in charge",
    "지원, 회사, 입사, 이직, 직무, aws, apply, applied, company, role, position, join*",
];
