//! The card as a printable page: one self-contained file.

use chrono::NaiveDate;

use crate::lang::Language;
use crate::review::export::escape;
use crate::text;

use super::{CardLine, DayCard};

/// The stylesheet: black on white, on one sheet if possible, readable in large type.
const STYLE: &str = "@page{margin:14mm}
body{font:13pt/1.5 system-ui,sans-serif;max-width:42em;margin:1.5em auto;padding:0 1em;color:#000;background:#fff}
h1{font-size:1.25em;border-bottom:2px solid;padding-bottom:.3em}
h2{font-size:1em;margin:1.1em 0 .3em}
p{margin:.25em 0}

blockquote{margin:.25em 0;padding-left:.8em;border-left:3px solid}
section{break-inside:avoid}
.under{padding-left:1.2em;font-size:.9em}";

/// Returns the card as an HTML page.
pub fn html(card: &DayCard, today: NaiveDate, language: Language) -> String {
    let title = escaped(&card.title(today, language));
    let code = language.code();
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    );
    for section in card.sections(language) {
        let title = escaped(&section.title);
        page.push_str(&format!("<section>\n<h2>{title}</h2>\n"));
        for line in &section.lines {
            page.push_str(&element(line));
        }
        page.push_str("</section>\n");
    }
    page.push_str("</body>\n</html>\n");
    page
}

fn element(line: &CardLine) -> String {
    match line {
        CardLine::Own(text) => format!("<blockquote>{}</blockquote>\n", escaped(text)),
        CardLine::Ours(text) => format!("<p>{}</p>\n", escaped(text)),
        CardLine::Under(text) => format!("<p class=\"under\">{}</p>\n", escaped(text)),
    }
}

/// Escapes a line so that neither a browser nor a terminal acts on it.
fn escaped(written: &str) -> String {
    escape::text(&text::safe_line(written))
}
