//! What a line of a posting says by itself.

use super::words::{DOCUMENT, GIVEN, NOISE, PERSONAL, PREFERRED, WORK};

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
