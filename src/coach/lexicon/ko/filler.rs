//! Korean fillers that are not fillers in context: "좀 더", "그냥 두면", "막 입사했을 때".

/// Whether `found` has a meaning between these words.
pub(super) fn filler_means(found: &str, before: &str, after: &str) -> bool {
    let leads = |words: &[&str]| words.iter().any(|word| after.starts_with(word));
    let follows = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
    match found {
        "좀" | "조금" => {
            leads(&["더", "씩", "전", "뒤", "덜"]) || follows(&["아주", "지금보다"])
        }
        "그냥" => leads(&[
            "두",
            "둔",
            "둘",
            "넘",
            "놔",
            "놓",
            "지나",
            "보내",
            "있",
            "돌려보",
        ]),
        "막" => leads(&[
            "입사",
            "시작",
            "끝",
            "도착",
            "배포",
            "출시",
            "졸업",
            "전환",
            "오픈",
            "들어온",
            "합류",
            "바뀐",
            "나온",
            "이직",
            "배우",
        ]),
        "이제" => leads(&["막", "부터"]),
        "일단" => leads(&["락", "계"]),
        "어" | "음" => {
            before.ends_with(|c: char| c.is_alphanumeric())
                && after.starts_with(|c: char| c.is_alphanumeric())
                && follows(&["한 마디"])
        }
        _ => false,
    }
}
