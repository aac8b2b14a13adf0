//! Tells words that were corrected from a gist that takes their place.

/// Whether `text` is what was heard, corrected: seven in ten letters of both are the same, in order.
/// A recognizer that mistakes every fifth syllable leaves more, a gist fewer. Our choice.
pub fn is_as_heard(heard: &str, text: &str) -> bool {
    let [heard, text] = [heard, text].map(letters);
    let common = common(&heard, &text);
    common > 0 && common * 20 >= (heard.len() + text.len()) * 7
}

fn letters(text: &str) -> Vec<char> {
    let letters = text.chars().filter(|it| it.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// The length of the longest sequence of letters that both have in this order.
fn common(one: &[char], other: &[char]) -> usize {
    let mut row = vec![0; other.len() + 1];
    for letter in one {
        let mut before = 0;
        for (place, same) in other.iter().enumerate() {
            let above = row[place + 1];
            row[place + 1] = match letter == same {
                true => before + 1,
                false => above.max(row[place]),
            };
            before = above;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corrections_leave_it_as_heard_and_a_gist_does_not() {
        let heard = "so I first luked at the logs and then the certificate had expired";
        let corrected = "So I first looked at the logs, and then the certificate had expired.";
        assert!(is_as_heard(heard, corrected));
        for gist in [
            "",
            "Renewed an expired certificate.",
            "Certificates: checked, fixed, told the team",
        ] {
            assert!(!is_as_heard(heard, gist), "{gist}");
        }
        assert!(!is_as_heard("", "a gist"));
    }
}
