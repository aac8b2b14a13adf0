//! The format of `stories.toml`.
//!
//! ```toml
//! format = 1
//!
//! [[story]]
//! id = "payment-outage"
//! title = "결제 장애를 되돌린 일"
//! competencies = ["ownership", "dive-deep"]
//! text = """
//! 상황: 작년 11월 결제가 멈췄습니다.
//! 행동: 제가 배포를 되돌렸습니다."""
//!
//! [[story.told]]
//! transcript = "2026-11-21T100500-aws-cse-7f3a"
//! turn = 3
//! ```

use std::fmt::{self, Write as _};

use crate::diagnostic::toml::{self, Fields, Value, decode};
use crate::diagnostic::{Diagnostic, Problems, SourceText};
use crate::lang::say::{check, notes as say};
use crate::transcript::{SessionId, block, line};

use super::{Story, StoryUse};

/// The format this program writes. Older ones can always be read; newer ones are never changed.
pub const FORMAT: i64 = 1;

/// The highest turn number a story may refer to; no session has as many.
const MAX_TURNS: i64 = 10_000;

/// Parses the stories, and reports everything wrong with them. Invalid parts are skipped and the
/// rest is used; but while any diagnostic is an error, writing the file would lose the skipped
/// parts, so it must not be overwritten.
pub fn read(source: &SourceText) -> (Vec<Story>, Vec<Diagnostic>) {
    let mut problems = Problems::default();
    if source.text().trim().is_empty() {
        return (Vec::new(), Vec::new());
    }
    let stories = toml::read(source, &mut problems, |fields| {
        toml::up_to(fields, FORMAT, walk).unwrap_or_default()
    });
    (stories, problems.into_sorted())
}

fn walk(fields: &mut Fields<'_, '_>) -> Vec<Story> {
    let mut stories: Vec<Story> = Vec::new();
    fields.tables("story", |fields| {
        let span = fields.span();
        let story = story(fields)?;
        if stories.iter().any(|other| other.id == story.id) {
            let what = say::two_stories(&story.id);
            let twice = Diagnostic::error(span, what, check::RENAME.into());
            fields.problems().push(twice);
        } else {
            stories.push(story);
        }
        Some(())
    });
    stories
}

fn story(fields: &mut Fields<'_, '_>) -> Option<Story> {
    let id = fields.required("id", "id = \"payment-outage\"", decode::id);
    let title = fields.required("title", "title = \"...\"", decode::text);
    let competencies = fields.optional("competencies", decode::texts);
    let text = fields.optional("text", decode::text);
    let uses = fields.tables("told", story_use);
    Some(Story {
        id: id?,
        title: title?,
        competencies: competencies.unwrap_or_default(),
        text: text.unwrap_or_default(),
        uses,
    })
}

fn story_use(fields: &mut Fields<'_, '_>) -> Option<StoryUse> {
    let example = "transcript = \"2026-11-21T100500-aws-cse-7f3a\"";
    let transcript = fields.required("transcript", example, session);
    let turn = fields.required("turn", "turn = 1", decode::integer(1..=MAX_TURNS));
    Some(StoryUse {
        transcript: transcript?,
        turn: usize::try_from(turn?).ok()?,
    })
}

fn session(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<SessionId> {
    let written = decode::text(key, value, problems)?;
    let id = SessionId::parse(&written);
    if id.is_none() {
        let mend = check::for_example(&format!("{key} = \"2026-11-21T100500-aws-cse-7f3a\""));
        problems.push(Diagnostic::error(
            value.span(),
            check::bad_id(&written),
            mend,
        ));
    }
    id
}

/// Formats the whole file. Reading it back gives the same stories.
pub fn write(stories: &[Story]) -> String {
    let mut file = format!("format = {FORMAT}\n");
    for story in stories {
        file.push_str("\n[[story]]\n");
        push(&mut file, "id", line(&story.id));
        push(&mut file, "title", line(&story.title));
        let competencies: Vec<String> = story.competencies.iter().map(|id| line(id)).collect();
        push(
            &mut file,
            "competencies",
            format!("[{}]", competencies.join(", ")),
        );
        if !story.text.trim().is_empty() {
            push(&mut file, "text", block(&story.text));
        }
        for story_use in &story.uses {
            file.push_str("\n[[story.told]]\n");
            push(&mut file, "transcript", line(story_use.transcript.as_str()));
            push(&mut file, "turn", story_use.turn);
        }
    }
    file
}

fn push(file: &mut String, key: &str, value: impl fmt::Display) {
    // Writing to a String cannot fail.
    let _ = writeln!(file, "{key} = {value}");
}
