//! Measures how a spoken answer was spoken.

use crate::coach::{self, Load};
use crate::lang::Language;
use crate::scenario::SpeakingRate;
use crate::transcript::TurnRecord;

/// How an answer was spoken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SpokenAnswer {
    /// The spoken language.
    pub language: Language,
    /// Length of the recording in seconds.
    pub seconds: f32,
    /// Share of that with speech, 0 to 1.
    pub share: f32,
    /// When the first word began, in seconds.
    pub first_word: f32,
    /// Number of pauses of at least [`PAUSE`](crate::voice::PAUSE).
    pub pauses: u32,
    /// The longest of them, in seconds; 0 if there was none.
    pub longest_pause: f32,
    /// Figures from its words; `None` if they were not transcribed as spoken.
    pub said: Option<SpokenWords>,
}

/// What an answer's words show about how it was spoken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SpokenWords {
    /// Syllables per minute in Korean, otherwise words per minute; words of the other kind count
    /// by how long they usually take.
    pub pace: f32,
    /// Estimated number of filler words.
    pub fillers: u32,
}

impl SpokenAnswer {
    /// Measures a spoken answer; `None` if no speech was detected.
    pub fn of(turn: &TurnRecord) -> Option<Self> {
        let heard = turn.heard.as_ref()?;
        let longest = heard.longest().map(|it| it.length());
        Some(Self {
            language: turn.round.language,
            seconds: heard.seconds,
            share: heard.share,
            first_word: heard.first_word?,
            pauses: u32::try_from(heard.pauses.len()).unwrap_or(u32::MAX),
            longest_pause: longest.unwrap_or_default(),
            said: said(turn, heard.seconds),
        })
    }

    /// Pauses per minute.
    pub fn pauses_a_minute(&self) -> Option<f64> {
        let seconds = f64::from(self.seconds);
        (seconds > 0.0).then(|| f64::from(self.pauses) / seconds * 60.0)
    }
}

/// `None` if something was typed as well, as it is unknown which words were said.
fn said(turn: &TurnRecord, seconds: f32) -> Option<SpokenWords> {
    let is_told = turn.verbatim && turn.typed().trim().is_empty() && seconds > 0.0;
    let load = is_told.then(|| coach::load_as_said(&turn.answer, turn.round.language));
    let load = load.filter(|it| !it.is_empty())?;
    Some(SpokenWords {
        pace: pace(load, seconds, turn.round.language),
        fillers: u32::try_from(coach::fillers(&turn.answer)).unwrap_or(u32::MAX),
    })
}

#[allow(clippy::cast_possible_truncation, reason = "some hundreds a minute")]
fn pace(load: Load, seconds: f32, language: Language) -> f32 {
    let rate = SpeakingRate::default();
    let usual = match language {
        Language::Ko => rate.korean_syllables,
        _ => rate.english_words,
    };
    (usual * load.at(rate).as_secs_f64() / f64::from(seconds)) as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::fixture::{aloud, turn};

    #[test]
    fn pace_is_what_was_said_in_the_time_it_took() {
        // Ten syllables, with the number read aloud, in two seconds.
        let said = SpokenAnswer::of(&aloud(turn("a", None), "지난달 30%를 줄였어", 2.0, &[]));
        let said = said.unwrap().said.unwrap();
        let syllables = Load::of("지난달 삼십퍼센트를 줄였어").syllables;
        assert!(
            (said.pace - syllables as f32 * 30.0).abs() < 0.5,
            "{said:?}"
        );
        assert_eq!(said.fillers, 0);
    }

    #[test]
    fn no_figures_are_given_for_words_that_may_not_have_been_spoken() {
        let mut gist = aloud(turn("a", None), "요지만 적었다", 9.0, &[(1.0, 2.0)]);
        gist.verbatim = false;
        let spoken = SpokenAnswer::of(&gist).unwrap();
        assert_eq!((spoken.pauses, spoken.said), (1, None));
        let mut both = aloud(turn("a", None), "말한 것과 쓴 것", 9.0, &[]);
        both.typed_before = Some("쓴 것".to_owned());
        assert_eq!(SpokenAnswer::of(&both).unwrap().said, None);
        assert_eq!(SpokenAnswer::of(&turn("a", None)), None);
    }
}
