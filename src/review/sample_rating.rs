//! The drill *be the interviewer*: rate sample answers on a competency's anchors, compare the
//! marks with those of readers, then rate one's own latest answer.

use chrono::NaiveDate;

use crate::bank::samples::SampleAnswer;
use crate::lang::{Localized, LocalizedList};

/// Sample answers to rate, and what to rate them on.
#[derive(Debug, Clone, PartialEq)]
pub struct SampleRating {
    /// The interviewer's words.
    pub prompt: Localized,
    /// The competency to rate.
    pub competency: Localized,
    /// What an answer at each mark sounds like, from 1 to 5.
    pub anchors: LocalizedList,
    /// The answers.
    pub answers: Vec<SampleAnswer>,
    /// The candidate's own latest answer to a question on that competency.
    pub own: Option<OwnAnswer>,
}

/// One of the candidate's answers.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnAnswer {
    /// The day it was given.
    pub day: NaiveDate,
    /// The interviewer's words then.
    pub prompt: String,
    /// The answer.
    pub answer: String,
    /// The candidate's rating at that time, 1 to 5.
    pub rating: Option<u8>,
}

/// The mean of the candidate's mark minus the readers' over the answers: above 0 means more
/// lenient. `None` without answers.
pub fn leniency(marks: &[u8], answers: &[SampleAnswer]) -> Option<f64> {
    let differences = marks.iter().zip(answers).filter_map(|(mark, answer)| {
        let readers = answer.readings.iter().map(|it| f64::from(it.mark));
        Some(f64::from(*mark) - mean(readers)?)
    });
    mean(differences)
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), it| (sum + it, count + 1.0));
    (count > 0.0).then(|| sum / count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::samples::SampleReading;

    fn answer(marks: [u8; 2]) -> SampleAnswer {
        let reading = |mark| SampleReading {
            mark,
            why: Localized::same("x"),
        };
        SampleAnswer {
            text: Localized::same("x"),
            readings: marks.map(reading).to_vec(),
        }
    }

    #[test]
    fn giving_higher_marks_than_the_readers_is_more_lenient() {
        let answers = [answer([2, 3]), answer([4, 4])];
        assert_eq!(leniency(&[3, 5], &answers), Some(0.75));
        assert_eq!(leniency(&[2, 4], &answers), Some(-0.25));
        assert_eq!(leniency(&[], &answers), None);
        // Only rated answers count.
        assert_eq!(leniency(&[1], &answers), Some(-1.5));
    }
}
