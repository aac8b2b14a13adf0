//! Names of a journal's files: `journal`, `journal.1`, `journal.2`, and so on.

const FIRST: &str = "journal";

/// The name of the segment with this number, counting from 0.
pub fn segment_name(number: u32) -> String {
    match number {
        0 => FIRST.to_owned(),
        number => format!("{FIRST}.{number}"),
    }
}

/// The segment number in this name; `None` if it is not a segment name.
pub fn segment_number(name: &str) -> Option<u32> {
    if name == FIRST {
        return Some(0);
    }
    let number = name.strip_prefix(FIRST)?.strip_prefix('.')?.parse().ok()?;
    (segment_name(number) == name).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_names_are_segments() {
        for number in [0, 1, 2, 10, 4_000] {
            assert_eq!(segment_number(&segment_name(number)), Some(number));
        }
        for other in [
            "journal.0",
            "journal.01",
            "journal.+1",
            "journal.",
            "journal.1.bak",
            "journals",
            "",
        ] {
            assert_eq!(segment_number(other), None, "{other}");
        }
    }
}
