use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::super::samples;
use super::*;

/// The boundaries in a line of Unicode's test file, and its text.
fn read(line: &str) -> (String, Vec<usize>) {
    let mut text = String::new();
    let mut borders = Vec::new();
    for token in line.split_whitespace() {
        match token {
            "÷" => borders.push(text.len()),
            "×" => {}
            code => {
                let scalar = u32::from_str_radix(code, 16).expect("a code point");
                text.push(char::from_u32(scalar).expect("a scalar value"));
            }
        }
    }
    (text, borders)
}

#[test]
fn clusters_are_those_of_unicodes_own_test_file() {
    let file = include_str!("../../../tests/data/GraphemeBreakTest.txt");
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    let mut tested = 0;
    for line in lines {
        let (text, borders) = read(line);
        assert_walks(&text, &borders, line);
        tested += 1;
    }
    assert_eq!(tested, 766);
}

/// Checks that every way of walking through a text finds the same boundaries.
#[track_caller]
fn assert_walks(text: &str, borders: &[usize], label: &str) {
    let mut found: Vec<usize> = clusters(text).map(|(at, _)| at).collect();
    found.push(text.len());
    assert_eq!(found, borders, "clusters of {label}");
    for pair in borders.windows(2) {
        assert_eq!(next_border(text, pair[0]), pair[1], "next in {label}");
        assert_eq!(
            previous_border(text, pair[1]),
            pair[0],
            "previous in {label}"
        );
    }
    for at in 0..=text.len() {
        let from = borders.iter().find(|border| **border >= at);
        let until = borders.iter().rfind(|border| **border <= at);
        assert_eq!(Some(&border_from(text, at)), from, "from {at} in {label}");
        assert_eq!(
            Some(&border_until(text, at)),
            until,
            "until {at} in {label}"
        );
    }
}

#[test]
fn an_empty_text_has_no_cluster() {
    assert_eq!(first(""), None);
    assert_eq!(next_border("", 0), 0);
    assert_eq!(previous_border("", 0), 0);
    assert_eq!(border_from("", 7), 0);
}

proptest! {
    #![proptest_config(samples::config(1000))]

    #[test]
    fn shortcuts_find_the_same_borders(text in samples::text()) {
        let borders: Vec<usize> = text
            .grapheme_indices(true)
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        assert_walks(&text, &borders, &text.escape_unicode().to_string());
    }
}
