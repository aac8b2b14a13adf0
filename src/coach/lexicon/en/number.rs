//! Numbers as English speakers say them aloud.

/// Every word that they are made of, longer ones before those they begin with.
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
    let one_by_one: String = digits
        .iter()
        .filter_map(|it| ONES.get(*it))
        .copied()
        .collect();
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
    let one = ONES.get(ones).copied().unwrap_or_default();
    match (tens, ones) {
        (0, _) => format!("oh{one}"),
        (1, _) => ONES.get(10 + ones).copied().unwrap_or_default().to_owned(),
        (_, 0) => TENS.get(tens).copied().unwrap_or_default().to_owned(),
        _ => format!("{}{one}", TENS.get(tens).copied().unwrap_or_default()),
    }
}
