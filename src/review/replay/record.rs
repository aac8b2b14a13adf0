//! Builds writings from a journal's entries.

use std::time::Duration;

use crate::interview::{Event, Field};
use crate::moment::{Moment, Stopwatch};
use crate::text::{Change, TextBuffer};
use crate::transcript::journal::Entry;

use super::{Deletion, Step, Writing};

pub(super) fn of(entries: &[Entry<Event>]) -> Vec<Writing> {
    let mut writings = Vec::new();
    let mut open: Option<Open> = None;
    for Entry { at, event, .. } in entries {
        if let Event::Asked {
            place,
            probe,
            prompt,
            ..
        } = event
        {
            writings.extend(open.take().map(Open::finish));
            let writing = Writing {
                place: *place,
                probe: probe.as_ref().map(ToString::to_string),
                prompt: prompt.clone(),
                steps: Vec::new(),
                thought: Duration::ZERO,
                length: Duration::ZERO,
                end: None,
                refused: 0,
            };
            open = Some(Open::new(writing, *at));
        } else if let Some(live) = &mut open {
            live.apply(*at, event);
            if live.writing.end.is_some() {
                writings.extend(open.take().map(Open::finish));
            }
        }
    }
    writings.extend(open.map(Open::finish));
    writings
}

/// An answer being followed.
struct Open {
    writing: Writing,
    notes: TextBuffer,
    draft: TextBuffer,
    watch: Stopwatch,
    doing: Doing,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Doing {
    Listening,
    Thinking,
    Answering,
}

impl Open {
    fn new(writing: Writing, now: Moment) -> Self {
        Self {
            writing,
            notes: TextBuffer::new(),
            draft: TextBuffer::new(),
            watch: Stopwatch::started(now),
            doing: Doing::Listening,
        }
    }

    fn apply(&mut self, at: Moment, event: &Event) {
        match event {
            Event::ThinkingBegan => self.begin(Doing::Thinking, at),
            Event::AnsweringBegan => self.begin(Doing::Answering, at),
            Event::Edited { field, change } => self.edit(at, *field, change),
            Event::Paused => self.watch.pause(at),
            Event::Resumed => self.watch.resume(at),
            Event::Suspended { millis } => self.watch.forgive(Duration::from_millis(*millis)),
            Event::Closed { end } => self.writing.end = Some(*end),
            _ => return,
        }
        self.count(at);
    }

    fn begin(&mut self, doing: Doing, at: Moment) {
        self.count(at);
        self.watch = Stopwatch::started(at);
        self.doing = doing;
    }

    fn edit(&mut self, at: Moment, field: Field, change: &Change) {
        // If the journal lost that line, the first letter of the answer shows that it began.
        if field == Field::Draft && self.doing != Doing::Answering {
            self.begin(Doing::Answering, at);
        }
        let buffer = match field {
            // Not part of the answer.
            Field::AfterTime => return,
            Field::Notes => &mut self.notes,
            Field::Draft => &mut self.draft,
        };
        let before = buffer.text().to_owned();
        if buffer.replay(change).is_err() {
            self.writing.refused += 1;
            return;
        }
        self.writing.steps.push(Step {
            at: self.watch.elapsed(at),
            field,
            change: change.clone(),
            deleted: deleted(&before, buffer.text()).to_owned(),
        });
    }

    /// Adds the time up to `at` to the current activity.
    fn count(&mut self, at: Moment) {
        let elapsed = self.watch.elapsed(at);
        match self.doing {
            Doing::Listening => {}
            Doing::Thinking => self.writing.thought = elapsed,
            Doing::Answering => self.writing.length = elapsed,
        }
    }

    fn finish(self) -> Writing {
        self.writing
    }
}

/// The part of `before` that is missing from `after`, which differs from it in one place.
fn deleted<'b>(before: &'b str, after: &str) -> &'b str {
    let same = |pairs: &mut dyn Iterator<Item = (char, char)>| -> usize {
        pairs
            .take_while(|(one, other)| one == other)
            .map(|(one, _)| one.len_utf8())
            .sum()
    };
    let start = same(&mut before.chars().zip(after.chars()));
    let left = before.get(start..).unwrap_or_default();
    let right = after.get(start..).unwrap_or_default();
    let end = same(&mut left.chars().rev().zip(right.chars().rev()));
    left.get(..left.len() - end).unwrap_or_default()
}

pub(super) fn deletions<'s>(steps: impl Iterator<Item = &'s Step>) -> Vec<Deletion> {
    let mut deletions: Vec<Deletion> = Vec::new();
    // Where the last deletion left the text, if nothing was written since.
    let mut open: Option<usize> = None;
    for step in steps {
        let place = match &step.change {
            Change::Edit { at, inserted, .. } if inserted.is_empty() => Some(*at),
            Change::Cursor { .. } => continue,
            _ => None,
        };
        if !step.deleted.is_empty() {
            match (deletions.last_mut(), open, place) {
                // Deleting backward from there.
                (Some(last), Some(before), Some(now)) if now + step.deleted.len() == before => {
                    last.text.insert_str(0, &step.deleted);
                }
                // Deleting forward from there.
                (Some(last), Some(before), Some(now)) if now == before => {
                    last.text.push_str(&step.deleted);
                }
                _ => deletions.push(Deletion {
                    at: step.at,
                    text: step.deleted.clone(),
                }),
            }
        }
        open = place;
    }
    deletions
}
