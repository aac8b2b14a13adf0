//! Converts org-mode to Markdown, line by line.

use super::lexicon::words;

/// Whether a text is org-mode, by its name or by its headings and keywords.
pub(super) fn is_org(name: &str, text: &str) -> bool {
    let named = name.to_lowercase().ends_with(".org");
    named
        || text
            .lines()
            .take(20)
            .any(|it| it.starts_with("#+TITLE") || it.starts_with("#+title"))
}

/// Headings, code, links, and hints in Markdown form. No lines are added or removed.
pub(super) fn to_markdown(text: &str) -> String {
    let mut after_heading = false;
    let mut answered = false;
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let stars = line.len() - line.trim_start_matches('*').len();
        let is_heading = stars > 0 && line.get(stars..).is_some_and(|it| it.starts_with(' '));
        let trimmed = line.trim();
        if is_heading {
            let title = line.get(stars..).unwrap_or("").trim();
            lines.push(format!(
                "{} {}",
                "#".repeat(stars.min(6)),
                without_state(title)
            ));
            (after_heading, answered) = (true, false);
            continue;
        }
        let aside = trimmed
            .strip_prefix("*Q:")
            .and_then(|it| it.strip_suffix('*'));
        lines.push(match aside {
            // Below the heading it is a hint; after an answer it is another question.
            Some(hint) if after_heading && !answered => format!("hint: {}", hint.trim()),
            Some(more) => {
                let label = words(|it| it.labels.follow_up).next().unwrap_or_default();
                format!("{label}: {}", more.trim())
            }
            None => keyword(trimmed).unwrap_or_else(|| links(line)),
        });
        if !trimmed.is_empty() && aside.is_none() && !trimmed.starts_with(':') {
            answered = true;
        }
    }
    lines.join("\n")
}

fn without_state(title: &str) -> &str {
    let title = ["TODO ", "DONE ", "NEXT "]
        .iter()
        .find_map(|it| title.strip_prefix(it))
        .unwrap_or(title);
    // Tags are at the end, between colons.
    match title.rsplit_once(" :") {
        Some((before, tags)) if tags.ends_with(':') && !tags.contains(' ') => before.trim_end(),
        _ => title,
    }
}

fn keyword(trimmed: &str) -> Option<String> {
    let upper = trimmed.to_uppercase();
    match () {
        () if upper.starts_with("#+BEGIN_SRC") || upper.starts_with("#+BEGIN_EXAMPLE") => {
            Some("```".to_owned())
        }
        () if upper.starts_with("#+END_SRC") || upper.starts_with("#+END_EXAMPLE") => {
            Some("```".to_owned())
        }
        () if upper.starts_with("#+BEGIN_QUOTE") || upper.starts_with("#+END_QUOTE") => {
            Some(String::new())
        }
        () if upper.starts_with("#+") => Some(format!("// {trimmed}")),
        () if upper == ":PROPERTIES:" || upper == ":END:" => Some(String::new()),
        () => None,
    }
}

/// `[[url][text]]` becomes `[text](url)`, `[[url]]` only the address.
fn links(line: &str) -> String {
    let mut written = String::new();
    let mut rest = line;
    while let Some((before, inner)) = rest.split_once("[[") {
        let Some((link, after)) = inner.split_once("]]") else {
            break;
        };
        written.push_str(before);
        match link.split_once("][") {
            Some((url, text)) => written.push_str(&format!("[{text}]({url})")),
            None => written.push_str(link),
        }
        rest = after;
    }
    written.push_str(rest);
    written
}
