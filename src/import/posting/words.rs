//! Words of a posting that say by themselves what a line is.

/// Words that make a line a preference, whatever it stands under.
const PREFERRED: &[&str] = &[
    "(우대)",
    "우대",
    "더 좋",
    "is a plus",
    "a plus",
    "bonus",
    "nice to have",
    "preferred",
    "even better",
    "금상첨화",
    "가점",
    "would be great",
    "is welcome",
    "are welcome",
    "helpful but",
    "not essential",
];
/// Preferences that are about the person: no question tests them.
const PERSONAL: &[&str] = &[
    "보훈",
    "국가유공",
    "장애인",
    "장애 가점",
    "취업보호",
    "취업지원",
    "인근",
    "거주",
    "장기근무",
    "장기 근무",
    "오래 근무",
    "veteran",
    "disabilit",
    "nearby",
    "live close",
    "living near",
    "저소득",
    "북한이탈",
    "다문화",
    "여성 가산",
    "지역인재",
    "청년",
    "near the",
];
/// What a document settles, or the calendar.
const DOCUMENT: &[&str] = &[
    "병역",
    "군필",
    "군복무",
    "국적",
    "해외여행",
    "해외 출장에 결격",
    "출국",
    "비자",
    "visa",
    "right to work",
    "work permit",
    "authorized to work",
    "eligible to work",
    "운전면허",
    "driving licence",
    "driving license",
    "driver's licen",
    "driver’s licen",
    "학력",
    "학위",
    "학사",
    "대졸",
    "고졸",
    "초대졸",
    "전문대",
    "bachelor",
    "degree",
    "졸업",
    "연령",
    "나이",
    "만 18",
    "결격",
    "즉시 출근",
    "바로 출근",
    "출근 가능",
    "입사 가능",
    "근무 가능",
    "근무가능",
    "start in",
    "able to start",
    "신원조회",
    "background check",
    "정년",
    "채용신체검사",
    "면허 소지",
    "면허증",
    "면허 취득",
    "자격증 소지",
    "신체검사",
    "18 years",
    "지원 가능",
    "제한 없",
    "제한없",
    "무관",
    "교대",
    "임용",
    "채용일",
    "재직증명",
];
/// What speaks to the applicant, or of the process and what the firm gives.
const NOISE: &[&str] = &[
    "접수",
    "제출",
    "마감",
    "채용 시",
    "서류전형",
    "면접은",
    "면접 전형",
    "합격",
    "홈페이지",
    "이메일",
    "e-mail",
    "apply",
    "지원서",
    "이력서",
    "입사지원",
    "복지",
    "4대 보험",
    "4대보험",
    "퇴직",
    "연차",
    "휴가",
    "건강검진",
    "식대",
    "점심",
    "간식",
    "도서비",
    "교육비",
    "재택",
    "스톡옵션",
    "인센티브",
    "연봉",
    "급여",
    "월급",
    "시급",
    "만원",
    "만 원",
    "salary",
    "equity",
    "pto",
    "vacation",
    "insurance",
    "budget",
    "copyright",
    "©",
    "all rights reserved",
    "equal opportunity",
    "문의",
    "tel",
    "전화",
    "http",
    "please write",
    "in the subject",
    "no ai",
    "prompt",
    "ignore ",
    "subject line",
    "북마크",
    "지도보기",
    "background image",
    "정규직",
];
/// Verbs and nouns of work at the end of a Korean line.
const WORK: &[&str] = &[
    "개발",
    "운영",
    "관리",
    "설계",
    "구축",
    "분석",
    "작성",
    "지원",
    "응대",
    "감시",
    "조치",
    "전달",
    "점검",
    "수행",
    "기획",
    "개선",
    "검수",
    "조사",
    "정리",
    "제작",
    "교육",
    "상담",
    "확인",
    "보고",
    "처리",
    "유지보수",
    "모니터링",
    "최적화",
    "운용",
    "검토",
    "조율",
    "협의",
    "설치",
    "측정",
    "정비",
    "접수 및 안내",
    "합니다",
    "맡습니다",
    "담당합니다",
    "맡게 됩니다",
    "하게 됩니다",
    "만듭니다",
];

/// What a firm gives, whatever verb of work stands beside it.
const GIVEN: &[&str] = &[
    "도서비",
    "교육비",
    "휴가",
    "간식",
    "건강검진",
    "4대보험",
    "4대 보험",
    "스톡옵션",
    "식대",
    "경조사",
    "mentoring budget",
    "learning budget",
    "days off",
    "도서 구입",
    "자기계발비",
    "통신비",
];

fn any(text: &str, words: &[&str]) -> bool {
    let lower = text.to_lowercase();
    words.iter().any(|it| lower.contains(it))
}

/// Whether a mark on the line makes it a preference. What is welcome but not required as a part
/// of a line leaves the line what it is.
pub(super) fn is_preferred(text: &str) -> bool {
    let lower = text.to_lowercase();
    let aside = lower.contains("but not required")
        || lower.contains("필수는 아니")
        || lower.contains("필수 아님");
    any(text, PREFERRED) && !aside
}

/// Whether the line says that it is a must.
pub(super) fn is_required(text: &str) -> bool {
    any(text, &["(필수)", "[필수]", "(required)", "필수)"])
}

/// Whether a document or the calendar settles it.
pub(super) fn asks_document(text: &str) -> bool {
    any(text, DOCUMENT) || personal(text)
}

/// Whether it is about the person and not about what they can do.
pub(super) fn personal(text: &str) -> bool {
    any(text, PERSONAL)
}

/// Whether it speaks of the process, of pay or benefits, or to the applicant.
pub(super) fn unscored(text: &str) -> bool {
    let firm = [
        "채용 시까지",
        "상시채용",
        "상시 채용",
        "수습",
        "계약직",
        "정규직",
    ];
    let dated = text.chars().filter(char::is_ascii_digit).count() >= 6
        && text.contains(['.', '-', '/', '~']);
    let slogan = text.trim_end().ends_with('!') && text.chars().count() < 50;
    let question = text.trim_end().ends_with(['?', '？']);
    let label = text.starts_with("Q.")
        || text.starts_with("A.")
        || text.starts_with("Q:")
        || text.starts_with("A:");
    let noise = any(text, NOISE) && !text_is_work(text);
    let given = any(text, GIVEN) && text.chars().count() < 50;
    noise || given || any(text, &firm) || dated || slogan || question || label
}

/// Whether the noun of a benefit or of the process is the object of work: `지원서 접수 관리`.
fn text_is_work(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', ' ', ')', '!']);
    let ends = WORK.iter().take(34).any(|it| bare.ends_with(it));
    let lower = text.to_lowercase();
    let english = [
        "you will", "you'll", "you’ll", "build ", "run ", "own ", "lead ",
    ]
    .iter()
    .any(|it| lower.starts_with(it));
    ends || english
}

/// Whether a sentence outside every section says what one will do.
pub(super) fn is_work(text: &str) -> bool {
    let lower = text.to_lowercase();
    let english = [
        "you will",
        "you'll",
        "you’ll",
        "your job",
        "you are going to",
        "you'd be",
        "you would",
    ];
    let bare = text.trim_end_matches(['.', ' ', '!', ')']);
    english.iter().any(|it| lower.contains(it))
        || (!speaks_of_firm(text) && WORK.iter().any(|it| bare.ends_with(it)))
}

/// Whether a sentence outside every section says what one needs.
pub(super) fn needs(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words = [
        "you have",
        "you've",
        "you’ve",
        "you need",
        "you should",
        "you must",
        "you know",
        "we need someone",
        "years of",
        "년 이상",
        "경험이 있",
        "경험 있",
        "해 본 분",
        "해본 분",
        "하신 분",
        "있는 분",
        "가능한 분",
        "할 줄 아",
        "수 있는 분",
        "경력",
        "comfortable with",
        "능숙",
        "분을 찾",
        "분이면",
        "필요합니다",
        "you can ",
        "someone who",
    ];
    words.iter().any(|it| lower.contains(it))
}

/// Whether a line under duties names the person who is wanted.
pub(super) fn names_person(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', ' ', '!']);
    bare.ends_with(" 분")
        || bare.ends_with("년 이상")
        || bare.ends_with("보유자")
        || bare.ends_with("경험자")
}

/// Whether a line under requirements says what is done: `… 설계합니다.`
pub(super) fn tells_work(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', ' ', '!']);
    let done = [
        "설계합니다",
        "수행합니다",
        "수립합니다",
        "관리합니다",
        "운영합니다",
        "개발합니다",
        "담당합니다",
        "가이드합니다",
        "구축합니다",
        "지원합니다",
        "역할을 합니다",
        "맡습니다",
        "만듭니다",
        "분석합니다",
        "이끌어갑니다",
    ];
    done.iter().any(|it| bare.ends_with(it))
}

/// Whether it says what the firm does or is.
pub(super) fn speaks_of_firm(text: &str) -> bool {
    let lower = text.to_lowercase();
    let opens = [
        "우리 회사는",
        "당사는",
        "저희는",
        "저희 회사",
        "우리는",
        "we are ",
        "we're ",
        "our company",
        "우리 팀은",
        "팀은 ",
        "founded in",
        "우리 제품",
    ];
    opens.iter().any(|it| lower.starts_with(it))
}
