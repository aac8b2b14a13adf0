//! The format of `second.toml`.

use std::fmt::Write as _;

use crate::diagnostic::toml::{self, Fields, decode};
use crate::diagnostic::{Diagnostic, Problems, SourceText};
use crate::review::notes::{LONGEST, MAX_TURNS, question};
use crate::transcript::line;

use super::{SecondReading, SecondReadings};

/// The newest format this program writes. Newer ones are never changed.
pub const FORMAT: i64 = 1;

/// The only second reader.
const BY: &str = "model";

/// Parses the file, and reports everything wrong with it. Invalid parts are skipped.
pub fn read(source: &SourceText) -> (SecondReadings, Vec<Diagnostic>) {
    let mut problems = Problems::default();
    if source.text().trim().is_empty() {
        return (SecondReadings::default(), Vec::new());
    }
    let readings = toml::read(source, &mut problems, |fields| {
        toml::up_to(fields, FORMAT, |fields| {
            SecondReadings(fields.tables("reading", reading))
        })
        .unwrap_or_default()
    });
    (readings, problems.into_sorted())
}

fn reading(fields: &mut Fields<'_, '_>) -> Option<SecondReading> {
    let turn = fields.required("turn", "turn = 1", decode::integer(1..=MAX_TURNS));
    let question = fields.required(
        "question",
        "question = \"aws-cse/angry-customer\"",
        question,
    );
    let point = fields.required("point", "point = \"own-action\"", decode::text);
    let by = decode::word(&[BY], |word| (word == BY).then_some(()));
    let by = fields.required("by", "by = \"model\"", by);
    let model = fields.required("model", "model = \"qwen3:8b\"", decode::text);
    let start = fields.required("start", "start = 0", decode::integer(0..=LONGEST));
    let end = fields.required("end", "end = 20", decode::integer(0..=LONGEST));
    let quote = fields.required("quote", "quote = \"...\"", decode::text);
    by?;
    Some(SecondReading {
        turn: usize::try_from(turn? - 1).ok()?,
        question: question?,
        point: point?,
        model: model?,
        characters: usize::try_from(start?).ok()?..usize::try_from(end?).ok()?,
        quote: quote?,
    })
}

/// Formats the whole file. Reading it back gives the same readings.
pub fn write(readings: &SecondReadings) -> String {
    let mut file = format!("format = {FORMAT}\n");
    for it in &readings.0 {
        // Writing to a String cannot fail.
        let _ = write!(
            file,
            "\n[[reading]]\nturn = {}\nquestion = {}\npoint = {}\nby = {}\nmodel = {}\nstart = {}\nend = {}\nquote = {}\n",
            it.turn + 1,
            line(&it.question.to_string()),
            line(&it.point),
            line(BY),
            line(&it.model),
            it.characters.start,
            it.characters.end,
            line(&it.quote),
        );
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::QuestionRef;

    #[test]
    fn what_was_read_comes_back_and_what_is_wrong_is_left_out() {
        let mut readings = SecondReadings::default();
        for (turn, words) in [(0, 0..6), (2, 13..21)] {
            let question = QuestionRef::new("aws-cse", "angry-customer");
            let answer = "로그부터 \"같이\"\n봤습니다.";
            let reading = SecondReading::new((turn, question), "logs", "qwen\n3", answer, &words);
            readings.add(reading);
        }
        let text = write(&readings);
        let (again, problems) = read(&SourceText::new("second.toml", &text));
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(again, readings);
        let other = text.replacen("by = \"model\"", "by = \"mother\"", 1);
        let (rest, problems) = read(&SourceText::new("second.toml", &other));
        assert_eq!((rest.0.len(), problems.len()), (1, 1), "{problems:?}");
        let newer = text.replacen("format = 1", "format = 2", 1);
        let (rest, problems) = read(&SourceText::new("second.toml", &newer));
        assert!(rest.is_empty() && !problems.is_empty());
        readings.remove(0, "logs");
        readings.remove(2, "other");
        assert_eq!(readings.0.len(), 1);
    }
}
