//! Numbers as Koreans say them.

use crate::coach::lexicon::NumberWords;

const DIGITS: [&str; 10] = ["공", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];
const PLACES: [&str; 4] = ["", "십", "백", "천"];

/// Every number word.
pub(super) const NUMBERS: &[&str] = &[
    "영", "공", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구", "십", "백", "천", "만",
];

/// Digit by digit, with either zero, and as a numeral.
pub(super) fn spoken(digits: &[usize]) -> Vec<String> {
    let one_by_one = one_by_one(digits);
    let numeral = within_myriad(digits);
    let zeros = one_by_one.replace('공', "영");
    let mut ways = vec![one_by_one, zeros, numeral];
    ways.retain(|it| !it.is_empty());
    ways
}

const MYRIADS: [&str; 4] = ["", "만", "억", "조"];

/// A number as read out: 12,500 is 만이천오백, 3.14 is 삼 점 일사.
pub(super) const READING: NumberWords = NumberWords {
    read: |whole, fraction| {
        let mut read = numeral(whole);
        if !fraction.is_empty() {
            read.push_str(" 점 ");
            read.push_str(&one_by_one(fraction).replace('공', "영"));
        }
        read
    },
    percent: "퍼센트",
};

fn numeral(digits: &[usize]) -> String {
    if digits.iter().all(|it| *it == 0) {
        return "영".to_owned();
    }
    // A room or phone number, or one that is too long.
    if digits.first() == Some(&0) || digits.len() > 4 * MYRIADS.len() {
        return one_by_one(digits);
    }
    let groups = digits.rchunks(4).enumerate();
    let read: Vec<String> = groups
        .map(|(place, group)| {
            let unit = MYRIADS.get(place).copied().unwrap_or_default();
            match within_myriad(group).as_str() {
                "" => String::new(),
                // 만, not 일만.
                "일" if place == 1 => unit.to_owned(),
                group => format!("{group}{unit}"),
            }
        })
        .collect();
    read.into_iter().rev().collect()
}

fn one_by_one(digits: &[usize]) -> String {
    digits
        .iter()
        .filter_map(|it| DIGITS.get(*it))
        .copied()
        .collect()
}

/// A number of at most four digits, without its zeros.
fn within_myriad(digits: &[usize]) -> String {
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
    numeral
}
