//! The form for a mentor's remarks: a field for each answer, and a button that saves them as a
//! file. Without scripts, a text to fill in and send.

use crate::lang::Language;
use crate::lang::say::export as say;
use crate::review::{Reviewed, remarks};
use crate::transcript::Transcript;

use super::escape::text;

/// The form after the last session.
pub(super) fn section(sessions: &[(&Transcript, &Reviewed)], language: Language) -> String {
    let mut html = format!(
        "<form id=\"remarks\">\n<h2>{}</h2>\n<p>{}</p>\n<label for=\"from\">{}</label>\n<input id=\"from\" autocomplete=\"name\">\n",
        say::REMARKS.get(language),
        say::HOW_TO_REMARK.get(language),
        say::FROM.get(language),
    );
    let mut template = remarks::head();
    for (number, (transcript, turns)) in (1..).zip(sessions) {
        template.push_str(&remarks::session_line(&transcript.id));
        html.push_str(&field(
            &format!("{number}-0"),
            &remarks::session_line(&transcript.id),
            remarks::WHOLE,
            say::WHOLE.get(language),
        ));
        template.push_str(&format!("{}\n\n", remarks::WHOLE));
        for (place, turn) in turns.turns().iter().enumerate() {
            let mark = remarks::turn_line(place, &turn.reference());
            let label = format!("{}. {}", place + 1, turn.prompt);
            html.push_str(&field(
                &format!("{number}-{}", place + 1),
                "",
                &mark,
                &label,
            ));
            template.push_str(&format!("{mark}\n\n"));
        }
    }
    html.push_str(&format!(
        "<p><button type=\"button\" id=\"save\" hidden>{}</button></p>\n\
         <noscript><label for=\"template\">{}</label><textarea id=\"template\" rows=\"12\">{}</textarea></noscript>\n</form>\n\
         <script>\n{}</script>\n",
        say::SAVE_REMARKS.get(language),
        say::WITHOUT_SCRIPT.get(language),
        text(&template),
        include_str!("form.js"),
    ));
    html
}

/// A field whose remark goes below `mark`; `before` is a line above that.
fn field(id: &str, before: &str, mark: &str, label: &str) -> String {
    format!(
        "<label for=\"remark-{id}\">{}</label>\n<textarea id=\"remark-{id}\" rows=\"2\" data-before=\"{}\" data-mark=\"{}\"></textarea>\n",
        text(label),
        text(before.trim()),
        text(mark)
    )
}
