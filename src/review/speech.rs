//! How an answer that was given aloud was spoken, as far as that is measured.

use crate::coach::{self, Load};
use crate::lang::Language;
use crate::scenario::SpeakingRate;
use crate::transcript::TurnRecord;

/// How an answer was spoken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SpokenAnswer {
    /// The language that was spoken.
    pub language: Language,
    /// How long the recording is, in seconds.
    pub seconds: f32,
    /// The share of that with speech, 0 to 1.
    pub share: f32,
    /// When the first word began, in seconds.
    pub first_word: f32,
    /// How many pauses there were of at least [`PAUSE`](crate::voice::PAUSE).
    pub pauses: u32,
    /// The longest of them, in seconds; 0 where there was none.
    pub longest_pause: f32,
    /// What the words tell; `None` where nobody wrote them down as they were said.
    pub said: Option<Said>,
}

/// What the words of an answer tell of how it was spoken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Said {
    /// Syllables a minute where the language is Korean, else words a minute; words of the other
    /// sort count by how long they usually take.
    pub pace: f32,
    /// How many words said nothing; an estimate.
    pub fillers: u32,
}

impl SpokenAnswer {
    /// How an answer was spoken; `None` where nobody was heard.
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

    /// How many pauses a minute there were.
    pub fn pauses_a_minute(&self) -> Option<f64> {
        let seconds = f64::from(self.seconds);
        (seconds > 0.0).then(|| f64::from(self.pauses) / seconds * 60.0)
    }
}

/// Where something was typed besides, nobody can tell what of the words was said.
fn said(turn: &TurnRecord, seconds: f32) -> Option<Said> {
    let is_told = turn.verbatim && turn.typed().trim().is_empty() && seconds > 0.0;
    let load = is_told.then(|| coach::load_as_said(&turn.answer, turn.round.language));
    let load = load.filter(|it| !it.is_empty())?;
    Some(Said {
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
        // Ten syllables, the number read out, in two seconds.
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
    fn nothing_is_told_of_words_that_may_not_have_been_said() {
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
