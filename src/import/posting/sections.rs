//! Names of the sections of a posting.

use crate::import::label::squeeze;
use crate::import::line::Line;

/// What stands below a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// No heading has come yet.
    None,
    Duty,
    Requirement,
    Preference,
    Other,
}

const DUTY: &[&str] = &[
    "담당업무",
    "주요업무",
    "업무내용",
    "직무내용",
    "직무수행내용",
    "하는일",
    "이런일을해요",
    "이런일을합니다",
    "하게될일",
    "수행업무",
    "담당직무",
    "함께할업무",
    "맡게될업무",
    "맡을일",
    "업무소개",
    "직무소개",
    "담당할업무",
    "합류하면",
    "주요역할",
    "역할과책임",
    "하실일",
    "직무기술",
    "수행직무",
    "responsibilities",
    "whatyoulldo",
    "whatyouwilldo",
    "youwill",
    "theroleincludes",
    "yourrole",
    "inthisrole",
    "therole",
    "daytoday",
    "duties",
    "yourmission",
    "whatyoudo",
    "theworkk",
    "keyaccountabilities",
    "whatyoullbedoing",
    "bymonth",
    "first30days",
    "first90days",
    "inyourfirst",
    "yourfirst",
    "thework",
    "aboutthejob",
    "thejob",
    "whatyoullown",
];
const REQUIREMENT: &[&str] = &[
    "자격요건",
    "지원자격",
    "필수요건",
    "자격조건",
    "필요역량",
    "필요지식",
    "필요기술",
    "필요태도",
    "직무수행태도",
    "응시자격",
    "이런분을",
    "이런분이",
    "찾고있어요",
    "찾습니다",
    "기다립니다",
    "필수자격",
    "필수사항",
    "필수조건",
    "요구역량",
    "역량",
    "이런분과",
    "모십니다",
    "필요한역량",
    "공통자격",
    "필요능력",
    "requirements",
    "qualifications",
    "youhave",
    "whatyoubring",
    "musthave",
    "whatwerelookingfor",
    "whoyouare",
    "minimum",
    "youshouldhave",
    "aboutyou",
    "youllneed",
    "whatyouneed",
    "weneed",
    "required",
    "skillsandexperience",
    "yourprofile",
    "whatyouhave",
    "basicqualifications",
    "youmighthave",
    "experience",
    "yourbackground",
    "whatwelookfor",
    "werelookingfor",
];
const PREFERENCE: &[&str] = &[
    "우대",
    "이런분이면더",
    "더좋아요",
    "더좋습니다",
    "금상첨화",
    "이러면더",
    "가산",
    "있으면좋은",
    "preferred",
    "nicetohave",
    "bonus",
    "aplus",
    "evenbetter",
    "greatif",
    "extrapoints",
    "goodtohave",
    "desirable",
    "pluspoints",
];
const OTHER: &[&str] = &[
    "복지",
    "혜택",
    "근무조건",
    "근무지",
    "급여",
    "연봉",
    "전형",
    "절차",
    "접수",
    "제출",
    "서류",
    "회사소개",
    "기업소개",
    "기업정보",
    "문의",
    "유의",
    "기타",
    "일정",
    "마감",
    "채용여정",
    "합류여정",
    "고용형태",
    "근무시간",
    "근무환경",
    "참고",
    "안내",
    "팀소개",
    "팀을소개",
    "지원방법",
    "회사는",
    "태그",
    "기술스택",
    "모집부문",
    "모집개요",
    "모집인원",
    "근무장소",
    "처우",
    "보수",
    "가산점",
    "결격",
    "지원서",
    "faq",
    "자주묻는",
    "필요하지않",
    "안봐요",
    "블라인드",
    "개인정보",
    "포지션소개",
    "채용공고",
    "제공",
    "위치",
    "공고",
    "붙임",
    "첨부",
    "benefits",
    "perks",
    "process",
    "aboutus",
    "company",
    "howtoapply",
    "location",
    "salary",
    "compensation",
    "whatweoffer",
    "whatwedontneed",
    "youdontneed",
    "dontneed",
    "equalopportunity",
    "abouttheteam",
    "theteam",
    "ourteam",
    "whoweare",
    "ourstack",
    "techstack",
    "hiringprocess",
    "interviewprocess",
    "apply",
    "weoffer",
    "whyjoin",
    "whyus",
    "lifeat",
    "legal",
    "privacy",
    "diversity",
    "whatyouget",
    "whatyoullget",
    "aboutacme",
    "tools",
    "stack",
    "pay",
    "contact",
    "ourvalues",
    "schedule",
];

/// The longest name of a section, in characters.
const LONGEST: usize = 44;

/// The section that a line opens, if it is a heading.
pub(super) fn section(line: &Line) -> Option<Section> {
    let text = super::words_of(line);
    let told = |(_, rest): (&str, &str)| !rest.trim().is_empty();
    if text.split_once([':', '：']).is_some_and(told) {
        return None;
    }
    let listed = matches!(
        line.bullet,
        Some('-' | '*' | '+' | '•' | '·' | 'ㆍ' | '◦' | '※')
    ) && !line.is_bold;
    let inner = text.trim_end_matches([':', '：', '!', '?', '.', ' ', '▼', '▶']);
    let long = inner.chars().count() > LONGEST || inner.split_whitespace().count() > 8;
    let ends = text.trim_end().ends_with(['.', ',']) && line.heading.is_none();
    if listed || long || (ends && !line.is_bold) || line.flat.is_fenced {
        return None;
    }
    named(inner)
        .or_else(|| line.heading.map(|_| Section::Other))
        .or_else(|| {
            // A bold or boxed line that names no section we know still ends the one above.
            let boxed = inner.starts_with('[') && inner.ends_with(']');
            let signed = matches!(line.bullet, Some('■' | '◼' | '◆' | '▶' | '●' | '□'));
            (boxed || signed || (line.is_bold && line.bullet.is_none() && line.number.is_none()))
                .then_some(Section::Other)
        })
}

/// The section that a heading names.
pub(super) fn named(text: &str) -> Option<Section> {
    let word = squeeze(text);
    let long = word.chars().count();
    let fits = |names: &[&str]| {
        names.iter().any(|name| {
            let length = name.chars().count();
            // A name within a longer phrase counts where it is most of it, or opens it.
            let opens = word.starts_with(name) && long <= length + 4;
            let holds = length >= 4 && word.contains(name) && long <= length * 2 + 12;
            word == *name || opens || holds
        })
    };
    if word.is_empty() {
        return None;
    }
    let refused = [
        "필요하지않",
        "안봐요",
        "보지않",
        "dontneed",
        "donotneed",
        "notrequired",
        "notneed",
    ];
    if refused.iter().any(|it| word.contains(it)) {
        return Some(Section::Other);
    }
    match () {
        () if fits(PREFERENCE) => Some(Section::Preference),
        () if fits(DUTY) => Some(Section::Duty),
        () if fits(REQUIREMENT) => Some(Section::Requirement),
        () if fits(OTHER) => Some(Section::Other),
        () => None,
    }
}

/// `담당업무: 재고 조사`: the section before the colon, and what follows it.
pub(super) fn inline(text: &str) -> Option<(Section, &str)> {
    let (head, rest) = text
        .split_once([':', '：'])
        .or_else(|| text.split_once('\t'))
        .or_else(|| text.split_once(" | "))?;
    if head.chars().count() > 16 {
        return None;
    }
    let found = named(head)?;
    let own = squeeze(head).chars().count() <= 10 || head.is_ascii();
    own.then(|| (found, rest.trim()))
}
