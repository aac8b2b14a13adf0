//! Sessions as one HTML file for a mentor: it loads nothing, is readable without scripts, prints,
//! and follows the reader's light or dark mode. A small form at the end takes remarks, which
//! [`crate::review::remarks`] reads back.

mod chart;
pub(in crate::review) mod escape;
mod form;
mod session;

use crate::lang::Language;
use crate::lang::say::{export as say, review};
use crate::review::{Reviewed, words};
use crate::transcript::Transcript;

use super::{ExportFormat, Exported};
use escape::text;

/// A single HTML file.
pub const FORMAT: ExportFormat = ExportFormat {
    word: "html",
    about: review::FORM_HTML,
    export: |transcript, turns, language| {
        Exported::Raw(page(std::iter::once((transcript, turns)), language))
    },
};

/// The page with the sessions in the given order.
pub fn page<'t>(
    sessions: impl Iterator<Item = (&'t Transcript, &'t Reviewed)>,
    language: Language,
) -> String {
    let sessions: Vec<_> = sessions.collect();
    let title = match sessions.as_slice() {
        [(one, _)] => words::title(one, language),
        _ => say::title(language, sessions.len()),
    };
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n\
         <style>\n{}</style>\n</head>\n<body>\n<main>\n",
        language.code(),
        text(&title),
        include_str!("page.css"),
    );
    if sessions.len() > 1 {
        page.push_str(&format!("<h1>{}</h1>\n", text(&title)));
        page.push_str(&chart::over_time(&sessions, language));
        page.push_str(&contents(&sessions, language));
    }
    for (number, (transcript, turns)) in (1..).zip(&sessions) {
        let heading = if sessions.len() > 1 { 2 } else { 1 };
        page.push_str(&session::section(
            transcript, turns, number, heading, language,
        ));
    }
    page.push_str(&form::section(&sessions, language));
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

/// A table of contents with links to the sessions.
fn contents(sessions: &[(&Transcript, &Reviewed)], language: Language) -> String {
    let items = (1..).zip(sessions).map(|(number, (transcript, _))| {
        let title = text(&words::title(transcript, language));
        let facts = text(&words::facts(transcript, language));
        format!("<li><a href=\"#session-{number}\">{title}</a> <small>{facts}</small></li>\n")
    });
    format!("<nav><ol>\n{}</ol></nav>\n", items.collect::<String>())
}
