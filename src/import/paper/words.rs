//! Words that make a claim, and words that take it back.

/// What a claim is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    Number,
    Result,
    Role,
    Decision,
    Tool,
    Trait,
    Motive,
}

const RESULT: &[&str] = &[
    "늘었",
    "늘렸",
    "줄었",
    "줄였",
    "줄어",
    "늘어",
    "개선",
    "향상",
    "달성",
    "단축",
    "절감",
    "감소",
    "증가",
    "높였",
    "높아졌",
    "낮췄",
    "빨라졌",
    "해결했",
    "성공",
    "수상",
    "1위",
    "완료했",
    "완성했",
    "없앴",
    "없어졌",
    "살렸",
    "막았",
    "increased",
    "reduced",
    "improved",
    " cut ",
    "cutting",
    "grew",
    "saved",
    "doubled",
    "halved",
    "dropped",
    "faster",
    "won ",
    "awarded",
    "achieved",
    "eliminated",
    "fell ",
    "rose ",
    "fewer",
    "went from",
];
const ROLE: &[&str] = &[
    "팀장",
    "리더",
    "담당",
    "주도",
    "맡아",
    "맡았",
    "맡은",
    "이끌",
    "총괄",
    "조장",
    "반장",
    "회장",
    "부팀장",
    "관리자",
    "책임자",
    "대표로",
    "운영했",
    "기획했",
    "lead",
    "led ",
    "managed",
    "owned",
    "responsible",
    "headed",
    "coordinat",
    "mentored",
    "supervis",
    "on-call",
    "역할",
    "진행했",
    "교육했",
    "가르",
];
const DECISION: &[&str] = &[
    "하기로",
    "기로 했",
    "기로 결정",
    "선택했",
    "선택하",
    "결정했",
    "결정하",
    "대신",
    "바꾸기로",
    "바꿨",
    "제안했",
    "제안하",
    "도입했",
    "도입하",
    "전환했",
    "판단했",
    "decided",
    "chose",
    "instead of",
    "proposed",
    "switched",
    "replaced",
    "introduced",
    "migrated",
    "설득",
    "전환",
    "포기하고",
    "택했",
];
const TOOL: &[&str] = &[
    "사용해",
    "사용하여",
    "사용했",
    "활용해",
    "활용하여",
    "활용했",
    "이용해",
    "구축했",
    "구축하",
    "만들었",
    "만들어",
    "개발했",
    "개발하",
    "구현했",
    "구현하",
    "작성했",
    "설계했",
    "자동화",
    "using",
    "built",
    "wrote",
    "with python",
    "with ",
    "implemented",
    "developed",
    "designed",
    "automated",
    "배포했",
    "분석했",
];
const TRAIT: &[&str] = &[
    "사람입니다",
    "성격입니다",
    "성격이",
    "장점은",
    "강점은",
    "단점은",
    "꼼꼼",
    "책임감",
    "끈기",
    "집요",
    "성실",
    "긍정적",
    "적극적",
    "도전적",
    "창의적",
    "소통 능력",
    "편입니다",
    "i am a ",
    "i'm a ",
    "detail-oriented",
    "self-starter",
    "hard-working",
    "passionate",
    "strength is",
    "침착",
    "부지런",
    "섬세",
    "호기심",
];
const MOTIVE: &[&str] = &[
    "계기",
    "지원하게",
    "지원한 이유",
    "지원했습니다",
    "관심을 갖게",
    "관심을 가지게",
    "되기로",
    "공부하기로",
    "매력을",
    "꿈을",
    "끌렸",
    "because i",
    "that is why",
    "made me",
    "inspired",
    "drew me",
    "i want to join",
    "결심",
    "이유입니다",
];
/// What is only planned, or was not done.
const NOT_DONE: &[&str] = &[
    "싶습니다",
    "겠습니다",
    "할 것입니다",
    "될 것입니다",
    "예정",
    "계획입니다",
    "계획 입니다",
    "할 계획",
    "목표로 하",
    "목표입니다",
    "포부",
    "plan to",
    "i will ",
    "i'll ",
    "hope to",
    "want to learn",
    "would like to",
    "aim to",
    "goal is",
    "않았",
    "못했",
    "검토만",
    "접었",
    "포기했",
    "사용하지",
    "쓰지 않",
    "did not",
    "didn't",
    "never used",
    "rejected",
    "considered but",
    "보류",
    "미완",
    "준비 중",
    "준비중",
    "취득 예정",
];
/// What others said or did.
const OTHERS: &[&str] = &[
    "라고 하셨",
    "라고 말씀",
    "라고 했",
    "말씀하셨",
    "주담당",
    "팀장이 ",
    "대표가 ",
    "상사가 ",
    "사수가 ",
    "동료가",
    "선배가",
    "교수님이",
    "팀장님이",
    "대표님이",
    "recommended",
    "endorsement",
    "said that",
    "told me",
    "colleague",
    "my manager ",
    "라는 말",
    "명언",
    "추천사",
];
/// What stands beside the text: contact, dates of editing, figures of a platform.
const ASIDE: &[&str] = &[
    "@",
    "http",
    "010-",
    "전화",
    "연락처",
    "이메일",
    "생년월일",
    "주소",
    "수정일",
    "작성일",
    "최종 수정",
    "팔로워",
    "follower",
    "stars",
    "endorsements",
    "see more",
    "connections",
    "last updated",
    "updated:",
    "page ",
    "글자 수",
    "공백 포함",
    "공백 제외",
    "github.com",
    "linkedin",
    "phone",
    "email",
];

fn any(text: &str, words: &[&str]) -> bool {
    let lower = format!(" {} ", text.to_lowercase());
    words.iter().any(|it| lower.contains(it))
}

/// What a piece of a paper claims, the strongest first; empty where it claims nothing.
pub(super) fn sorts(text: &str) -> Vec<Sort> {
    let mut found = Vec::new();
    let mut add = |is_it: bool, sort: Sort| {
        if is_it {
            found.push(sort);
        }
    };
    add(figure(text).is_some(), Sort::Number);
    add(any(text, RESULT), Sort::Result);
    add(any(text, MOTIVE), Sort::Motive);
    add(any(text, ROLE), Sort::Role);
    add(any(text, DECISION), Sort::Decision);
    add(any(text, TOOL), Sort::Tool);
    add(any(text, TRAIT), Sort::Trait);
    found
}

/// Whether a piece takes back what it seems to claim: a plan, what others did, what was left.
pub(super) fn is_no_claim(text: &str) -> bool {
    any(text, NOT_DONE) || any(text, OTHERS) || any(text, ASIDE)
}

/// A figure with its unit, as `하루 70건` or `30%`; dates, periods and limits are none.
pub(super) fn figure(text: &str) -> Option<String> {
    const UNITS: &[&str] = &[
        "%",
        "퍼센트",
        "건",
        "명",
        "배",
        "회",
        "개",
        "시간",
        "분",
        "초",
        "만",
        "억",
        "원",
        "점",
        "위",
        "일",
        "주",
        "톤",
        "kg",
        "대",
        "권",
        "편",
        "곳",
        "자리",
        "쪽",
        "차례",
        "번",
        "분기",
        "percent",
        "x",
        "k",
        "m",
        "users",
        "people",
        "hours",
        "minutes",
        "days",
        "weeks",
        "times",
        "ms",
        "tickets",
        "orders",
        "customers",
        "seconds",
        "servers",
        "engineers",
        "students",
        "members",
    ];
    let mut from = 0;
    while let Some(found) = text.get(from..)?.find(|c: char| c.is_ascii_digit()) {
        let at = from + found;
        let rest = text.get(at..)?;
        let number = rest
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.')))
            .unwrap_or(rest.len());
        let behind = rest.get(number..)?;
        let spoken = behind.trim_start();
        let word: String = spoken
            .chars()
            .take_while(|c| c.is_alphabetic() || *c == '%')
            .collect();
        let lower = word.to_lowercase();
        let year = number == 4
            && (lower.starts_with('년') || behind.starts_with(['.', '-', '/', ')', ' ', '~']));
        let unit = UNITS
            .iter()
            .find(|unit| match unit.is_ascii() && **unit != "%" {
                true => lower == **unit,
                false => lower.starts_with(**unit),
            });
        let before = text.get(..at)?.chars().next_back();
        let glued = before.is_some_and(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '/'));
        if let Some(unit) = unit.filter(|_| !year && !glued) {
            let gap = behind.len() - spoken.len();
            return Some(format!(
                "{}{}{unit}",
                rest.get(..number)?.trim_end_matches(['.', ',']),
                " ".repeat(gap.min(1))
            ));
        }
        from = at + number;
    }
    None
}
