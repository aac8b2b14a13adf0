//! Numbers as people say them aloud: digit by digit, in pairs, or as numerals.

/// Numbers of more digits are not said in so many ways.
const MOST_DIGITS: usize = 4;

/// The ways to say a name whose digits stand together, such as 429 or udp123, bare of spaces.
/// None for a name without a number, or with several.
pub(super) fn spoken(name: &str) -> Vec<String> {
    let Some(start) = name.find(|c: char| c.is_ascii_digit()) else {
        return Vec::new();
    };
    let rest = name.get(start..).unwrap_or_default();
    let length = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (digits, after) = rest.split_at(length);
    let before = name.get(..start).unwrap_or_default();
    if length > MOST_DIGITS || after.contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let ways = korean(digits).into_iter().chain(english(digits));
    ways.map(|way| format!("{before}{way}{after}")).collect()
}

/// Whether a name is nothing but a number in words: a letter more or less makes another.
pub(super) fn is_number(name: &str) -> bool {
    let korean = name
        .chars()
        .all(|c| "영공일이삼사오육칠팔구십백천만".contains(c));
    let mut rest = name;
    while let Some(after) = ENGLISH.iter().find_map(|it| rest.strip_prefix(it)) {
        rest = after;
    }
    !name.is_empty() && (korean || rest.is_empty())
}

/// Every word that English numbers are made of, longer ones before those they begin with.
const ENGLISH: &[&str] = &[
    "seventeen",
    "thirteen",
    "fourteen",
    "eighteen",
    "nineteen",
    "fifteen",
    "sixteen",
    "thousand",
    "hundred",
    "seventy",
    "twenty",
    "thirty",
    "eighty",
    "ninety",
    "eleven",
    "twelve",
    "forty",
    "fifty",
    "sixty",
    "three",
    "seven",
    "eight",
    "zero",
    "four",
    "five",
    "nine",
    "one",
    "two",
    "six",
    "ten",
    "and",
    "oh",
];

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

fn korean(digits: &str) -> Vec<String> {
    const DIGITS: [&str; 10] = ["공", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];
    const PLACES: [&str; 4] = ["", "십", "백", "천"];
    let values: Vec<usize> = values(digits);
    let one_by_one: String = values
        .iter()
        .filter_map(|it| DIGITS.get(*it))
        .copied()
        .collect();
    let mut numeral = String::new();
    for (place, value) in values.iter().enumerate() {
        let unit = PLACES
            .get(values.len() - 1 - place)
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

fn english(digits: &str) -> Vec<String> {
    let values = values(digits);
    let one_by_one: String = values
        .iter()
        .filter_map(|it| ONES.get(*it))
        .copied()
        .collect();
    let oh = one_by_one.replace("zero", "oh");
    let mut ways = vec![one_by_one, oh];
    match values.as_slice() {
        [tens, ones] => ways.push(pair(*tens, *ones)),
        [hundreds, tens, ones] => {
            let head = ONES.get(*hundreds).copied().unwrap_or_default();
            let tail = pair(*tens, *ones);
            ways.push(format!("{head}{tail}"));
            let hundred = format!("{head}hundred");
            match (tens, ones) {
                (0, 0) => ways.push(hundred),
                _ => {
                    let tail = tail.replace("oh", "");
                    ways.push(format!("{hundred}and{tail}"));
                    ways.push(format!("{hundred}{tail}"));
                }
            }
        }
        [a, b, c, d] => ways.push(format!("{}{}", pair(*a, *b), pair(*c, *d))),
        _ => {}
    }
    ways
}

/// Two digits as one number: twenty-nine, oh-four.
fn pair(tens: usize, ones: usize) -> String {
    let one = ONES.get(ones).copied().unwrap_or_default();
    match (tens, ones) {
        (0, _) => format!("oh{one}"),
        (1, _) => ONES.get(10 + ones).copied().unwrap_or_default().to_owned(),
        (_, 0) => TENS.get(tens).copied().unwrap_or_default().to_owned(),
        _ => format!("{}{one}", TENS.get(tens).copied().unwrap_or_default()),
    }
}

fn values(digits: &str) -> Vec<usize> {
    let digits = digits.chars().filter_map(|c| c.to_digit(10));
    digits.filter_map(|it| usize::try_from(it).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_said_in_several_ways() {
        let all = spoken("429");
        for way in [
            "사이구",
            "사백이십구",
            "fourtwonine",
            "fourtwentynine",
            "fourhundredandtwentynine",
            "fourhundredtwentynine",
        ] {
            assert!(all.iter().any(|it| it == way), "{way} in {all:?}");
        }
        assert!(spoken("udp123").iter().any(|it| it == "udp백이십삼"));
        assert!(spoken("404").iter().any(|it| it == "fourohfour"));
        assert!(spoken("scim").is_empty() && spoken("2.0와 3").is_empty());
    }

    #[test]
    fn a_number_in_words_is_known() {
        assert!(is_number("사백이십구") && is_number("fourtwentynine"));
        assert!(!is_number("구글") && !is_number("fourth") && !is_number(""));
    }
}
