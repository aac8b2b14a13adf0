use std::fmt::Write as _;
use std::ops::Range;

use crate::coach::{Assessment, Finding, JudgedPoint, Mark, Part, Star, Verdict};
use crate::text::Ruler;
use crate::transcript::file::text::line;
use crate::transcript::file::write::{localized, seconds};

/// The lines of the coach's assessment of `answer`, each a key in the turn's table.
pub(in crate::transcript::file) fn lines(it: &Assessment, answer: &str) -> String {
    let ruler = Ruler::of(answer);
    let mut lines = String::new();
    let mut key = |key: &str, value: String| {
        // Writing to a String cannot fail.
        let _ = writeln!(lines, "coach.{key} = {value}");
    };
    key("kind", line(it.kind.word()));
    key("spoken_seconds", seconds(it.spoken));
    for mark in &it.marks {
        key(&format!("marks.{}", mark.dimension.word()), points(mark));
    }
    key(
        "findings",
        list(it.findings.iter().map(|it| finding(it, &ruler))),
    );
    key(
        "key_points",
        list(it.key_points.iter().map(|it| key_point(it, &ruler))),
    );
    for (name, value) in star(&it.star, &ruler) {
        key(&format!("star.{name}"), value);
    }
    lines
}

fn points(mark: &Mark) -> String {
    let rules: Vec<String> = mark.findings.iter().map(|it| line(it.word())).collect();
    // A mark that was not given has no `mark`: TOML has no null.
    let given = mark.points.map(|it| format!("mark = {it}, "));
    format!(
        "{{ {}findings = [{}] }}",
        given.unwrap_or_default(),
        rules.join(", ")
    )
}

fn finding(it: &Finding, ruler: &Ruler<'_>) -> String {
    let mut fields = vec![
        format!("rule = {}", line(it.rule.word())),
        format!("severity = {}", line(it.severity.word())),
    ];
    fields.extend(it.quote.as_ref().map(|quote| quotation(quote, ruler)));
    if !it.more.is_empty() {
        let more = it
            .more
            .iter()
            .map(|quote| format!("{{ {} }}", quotation(quote, ruler)));
        fields.push(format!("more = [{}]", more.collect::<Vec<_>>().join(", ")));
    }
    fields.push(format!("advice = {}", localized(&it.advice)));
    format!("{{ {} }}", fields.join(", "))
}

fn quotation(bytes: &Range<usize>, ruler: &Ruler<'_>) -> String {
    format!(
        "quote = {}, {}",
        line(ruler.words(bytes)),
        place(bytes, ruler)
    )
}

fn place(bytes: &Range<usize>, ruler: &Ruler<'_>) -> String {
    let Range { start, end } = ruler.characters(bytes);
    format!("start = {start}, end = {end}")
}

fn key_point(it: &JudgedPoint, ruler: &Ruler<'_>) -> String {
    let words = it
        .places
        .iter()
        .map(|place| format!("{{ {} }}", quotation(place, ruler)));
    // `covered` says it for points that are heard or not heard.
    let verdict = match it.verdict {
        Verdict::Heard | Verdict::NotHeard => String::new(),
        other => format!(", verdict = {}", line(other.word())),
    };
    let optional = if it.optional { ", optional = true" } else { "" };
    format!(
        "{{ id = {}, say = {}, covered = {}{verdict}{optional}, words = [{}] }}",
        line(&it.id),
        localized(&it.say),
        it.heard(),
        words.collect::<Vec<_>>().join(", ")
    )
}

fn star(it: &Star, ruler: &Ruler<'_>) -> [(&'static str, String); 4] {
    let shares = Part::ALL.map(|part| format!("{} = {:?}", part.word(), it.share(part)));
    let stretches = it.stretches.iter().map(|stretch| {
        let parts: Vec<String> = stretch.parts.iter().map(|it| line(it.word())).collect();
        format!(
            "{{ parts = [{}], {} }}",
            parts.join(", "),
            place(&stretch.range, ruler)
        )
    });
    [
        ("marked", it.marked.to_string()),
        ("seconds", format!("{:?}", it.all_seconds())),
        ("shares", format!("{{ {} }}", shares.join(", "))),
        ("stretches", list(stretches)),
    ]
}

/// A list with one item per line, for readability.
fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.map(|item| format!("    {item},\n")).collect();
    if items.is_empty() {
        "[]".to_owned()
    } else {
        format!("[\n{}]", items.concat())
    }
}
