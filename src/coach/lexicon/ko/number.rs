//! Numbers as Koreans say them aloud.

const DIGITS: [&str; 10] = ["공", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];
const PLACES: [&str; 4] = ["", "십", "백", "천"];

/// What they are made of.
pub(super) const NUMBERS: &[&str] = &[
    "영", "공", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구", "십", "백", "천", "만",
];

/// Digit by digit, with either zero, and as a numeral.
pub(super) fn spoken(digits: &[usize]) -> Vec<String> {
    let one_by_one: String = digits
        .iter()
        .filter_map(|it| DIGITS.get(*it))
        .copied()
        .collect();
    let mut numeral = String::new();
    for (place, value) in digits.iter().enumerate() {
        let unit = PLACES
            .get(digits.len() - 1 - place)
            .copied()
            .unwrap_or_default();
        match value {
            0 => {}
            // 백이십삼, not 일백이십삼.
            1 if !unit.is_empty() => numeral.push_str(unit),
            _ => {
                numeral.push_str(DIGITS.get(*value).copied().unwrap_or_default());
                numeral.push_str(unit);
            }
        }
    }
    let zeros = one_by_one.replace('공', "영");
    let mut ways = vec![one_by_one, zeros, numeral];
    ways.retain(|it| !it.is_empty());
    ways
}
