//! Numbers as English speakers say them.

use crate::coach::lexicon::NumberWords;

/// Every number word, longer ones before their beginnings.
pub(super) const NUMBERS: &[&str] = &[
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

/// Digit by digit, with either zero, in pairs, and as a numeral.
pub(super) fn spoken(digits: &[usize]) -> Vec<String> {
    let one_by_one = one_by_one(digits).replace(' ', "");
    let oh = one_by_one.replace("zero", "oh");
    let mut ways = vec![one_by_one, oh];
    match digits {
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
    let number = below_hundred(tens, ones).replace(' ', "");
    match tens {
        0 => format!("oh{number}"),
        _ => number,
    }
}

const THOUSANDS: [&str; 5] = ["", " thousand", " million", " billion", " trillion"];

/// A number as read out: 1,250 is "one thousand two hundred fifty", 2026 is "twenty twenty six".
pub(super) const READING: NumberWords = NumberWords {
    read: |whole, fraction| {
        let mut read = numeral(whole);
        if !fraction.is_empty() {
            read.push_str(" point ");
            read.push_str(&one_by_one(fraction));
        }
        read
    },
    percent: "percent",
};

fn numeral(digits: &[usize]) -> String {
    match digits {
        [] => String::new(),
        [one] => ONES.get(*one).copied().unwrap_or_default().to_owned(),
        // A room or phone number.
        [0, ..] => one_by_one(digits),
        // A year.
        [a @ 1, b @ 9, c, d] | [a @ 2, b @ 0, c, d] if *c != 0 => {
            format!("{} {}", below_hundred(*a, *b), below_hundred(*c, *d))
        }
        _ if digits.len() > 3 * THOUSANDS.len() => one_by_one(digits),
        _ => {
            let groups = digits.rchunks(3).zip(THOUSANDS).map(|(group, unit)| {
                let group = below_thousand(group);
                match group.is_empty() {
                    true => group,
                    false => format!("{group}{unit}"),
                }
            });
            let mut groups: Vec<String> = groups.filter(|it| !it.is_empty()).collect();
            groups.reverse();
            groups.join(" ")
        }
    }
}

fn one_by_one(digits: &[usize]) -> String {
    let words: Vec<&str> = digits
        .iter()
        .filter_map(|it| ONES.get(*it))
        .copied()
        .collect();
    words.join(" ")
}

fn below_thousand(digits: &[usize]) -> String {
    let [hundreds, tens, ones] = match *digits {
        [hundreds, tens, ones] => [hundreds, tens, ones],
        [tens, ones] => [0, tens, ones],
        [ones] => [0, 0, ones],
        _ => return String::new(),
    };
    let rest = match (tens, ones) {
        (0, 0) => String::new(),
        _ => below_hundred(tens, ones),
    };
    let hundred = ONES.get(hundreds).copied().unwrap_or_default();
    match (hundreds, rest.is_empty()) {
        (0, _) => rest,
        (_, true) => format!("{hundred} hundred"),
        (_, false) => format!("{hundred} hundred {rest}"),
    }
}

fn below_hundred(tens: usize, ones: usize) -> String {
    let one = ONES.get(ones).copied().unwrap_or_default();
    match (tens, ones) {
        (0, _) => one.to_owned(),
        (1, _) => ONES.get(10 + ones).copied().unwrap_or_default().to_owned(),
        (_, 0) => TENS.get(tens).copied().unwrap_or_default().to_owned(),
        _ => format!("{} {one}", TENS.get(tens).copied().unwrap_or_default()),
    }
}
