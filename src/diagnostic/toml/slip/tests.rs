use crate::diagnostic::{Problems, toml};
use crate::lang::Language;

use super::*;

/// The messages about a file with two strings, as `line:column: message`.
fn said(text: &str) -> Vec<String> {
    let source = SourceText::new("me.toml", text);
    let mut problems = Problems::default();
    toml::read(&source, &mut problems, |fields| {
        let _ = fields.required("a", "a = \"...\"", toml::decode::text);
        let _ = fields.optional("b", toml::decode::text);
    });
    let said = |it: &Diagnostic| {
        let place = source.position(it.span.as_ref().unwrap().start);
        let what = it.what.get(Language::En);
        format!("{}:{}: {what}", place.line, place.column)
    };
    problems.into_sorted().iter().map(said).collect()
}

#[track_caller]
fn check(text: &str, place: &str, words: &str) {
    let said = said(text);
    assert_eq!(said.len(), 1, "{text}: {said:?}");
    assert!(said[0].starts_with(place), "{text}: {said:?}");
    assert!(said[0].contains(words), "{text}: {said:?}");
}

#[test]
fn a_usual_slip_is_named_and_nothing_else_is_said_of_its_line() {
    check("a = “one”", "1:5:", "typographic quotation mark");
    check("a = ‘한 마디’", "1:5:", "typographic quotation mark");
    check("a = \"one”", "1:9:", "typographic quotation mark");
    check(
        "a = 'x' # c\nb = \"one # two",
        "2:5:",
        "does not end on its line",
    );
    check("a = 'x'\nb = 'one", "2:5:", "does not end on its line");
    check("a\u{a0}= 'x'", "1:2:", "U+00A0");
    check("a =\u{3000}'x'", "1:4:", "U+3000");
    check("a ＝ 'x'", "1:3:", "full-width character (＝)");
    check("a = 'x'；", "1:8:", "full-width character (；)");
    check("a = \"a \\d b\"", "1:8:", "backslash");
    check("a = \"C:\\Users\"", "1:8:", "backslash");
    check("a = \"\"one\" two\"", "1:6:", "quotation mark");
    check("a = \"he said \"why\" then\"", "1:14:", "quotation mark");
    check("a = 'don't'\nb = 'x'", "1:9:", "quotation mark");
}

#[test]
fn two_keys_on_one_line_have_no_quotation_marks_too_many() {
    for text in [
        "a = \"x\" b = \"y\"",
        "a = 'x'  b = 'y'",
        "a = 'x', b = 'y'",
    ] {
        check(text, "1:", "something else follows the value");
    }
    check("a = \"say \"b = 1\" twice\"", "1:10:", "quotation mark");
}

#[test]
fn braces_in_a_text_open_nothing() {
    let said = said("a = \"{\"  b = [1]");
    assert!(!said[0].contains("comma"), "{said:?}");
}

#[test]
fn what_is_odd_inside_a_text_or_a_comment_is_no_slip() {
    assert!(said("a = \"“one”\u{a0}‘two’\" # “\u{a0}”").is_empty());
    let other = said("a = 'x' # “\nb = ");
    assert!(!other[0].contains("typographic"), "{other:?}");
}

#[test]
fn a_conflict_of_git_is_told_by_its_lines_and_alone() {
    let conflict = "<<<<<<< HEAD\na = 'x'\n=======\na = 'y'\nc = 1\n>>>>>>> other\n";
    check(conflict, "1:1:", "lines 1 to 6");
    check(
        "a = 'x'\n=======\nb = 'y'\n",
        "2:1:",
        "marker of a git conflict",
    );
    check(
        "<<<<<<< HEAD\na = 'x'\n",
        "1:1:",
        "marker of a git conflict",
    );
    // As written by git with diff3, when the common ancestor had a conflict itself.
    let inner = "<<<<<<<<< a\na = 'z'\n=========\na = 'w'\n>>>>>>>>> b\n";
    let both = conflict.replace("=======\n", &format!("||||||| base\n{inner}=======\n"));
    check(&both, "1:1:", "lines 1 to 12");
    let nested = conflict.replace("a = 'y'\n", conflict);
    check(&nested, "1:1:", "lines 1 to 11");
    let unended = format!("<<<<<<< HEAD\nb = 'x'\n{conflict}");
    check(&unended, "3:1:", "lines 3 to 8");
    let longer = conflict.replace("<<<<<<<", "<<<<<<<<<<");
    let longer = longer.replace("=======", "==========");
    check(
        &longer.replace(">>>>>>>", ">>>>>>>>>>"),
        "1:1:",
        "lines 1 to 6",
    );
    // As mangled by an editor, or with one of its lines deleted.
    let tabs = conflict
        .replace("< HEAD", "<\tHEAD")
        .replace("> other", ">\tother");
    check(&tabs, "1:1:", "lines 1 to 6");
    let indented: String = conflict.lines().map(|line| format!("  {line}\n")).collect();
    check(&indented, "1:3:", "lines 1 to 6");
    check(&format!("\u{feff}{conflict}"), "1:", "lines 1 to 6");
    let marked = format!("\u{feff}{}", conflict.replace("a = 'y'", "\u{feff}a = 'y'"));
    check(&marked, "1:", "lines 1 to 6");
    let lines: Vec<&str> = conflict.split_inclusive('\n').collect();
    for (missing, place) in [
        (0, "lines 2 to 5"),
        (2, "lines 1 to 5"),
        (5, "lines 1 to 3"),
    ] {
        let mut left = lines.clone();
        left.remove(missing);
        check(&left.concat(), "", place);
    }
    let two = said(&format!("{conflict}b = 'x'\n{conflict}"));
    assert_eq!(two.len(), 2, "{two:?}");
    assert!(said("a = '''\n<<<<<<< a\n=======\n>>>>>>> b\n'''").is_empty());
}
