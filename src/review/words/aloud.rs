//! Describes how spoken answers were spoken.

use std::time::Duration;

use crate::lang::Language;
use crate::lang::say::{progress, voice};
use crate::review::progress::SpeechFigures;
use crate::review::speech::SpokenAnswer;
use crate::transcript::TurnRecord;
use crate::voice::{CLIPPED_WARNING, Span};

/// Describes an answer's recording; empty if there is none.
pub fn heard(turn: &TurnRecord, language: Language) -> Vec<String> {
    let Some(heard) = &turn.heard else {
        return Vec::new();
    };
    let Some(first) = heard.first_word else {
        return vec![voice::SILENT.get(language).to_owned()];
    };
    let longest = heard.longest().map(Span::length);
    let mut lines = vec![
        voice::length(language, heard.seconds),
        voice::speech(language, heard.share, first),
        voice::pauses(language, heard.pauses.len(), longest),
    ];
    if let Some(said) = SpokenAnswer::of(turn).and_then(|it| it.said) {
        let spoken = turn.round.language;
        lines.push(voice::pace(language, spoken, f64::from(said.pace)));
        if said.fillers > 0 {
            lines.push(voice::fillers(language, said.fillers));
        }
    }
    if heard.clipped >= CLIPPED_WARNING {
        lines.push(voice::clipped(language, heard.clipped));
    }
    lines
}

/// Describes how spoken answers were spoken; empty if there are none.
pub fn speech(speech: &SpeechFigures, language: Language) -> Vec<String> {
    if speech.answers == 0 {
        return Vec::new();
    }
    let seconds = Duration::try_from_secs_f64(speech.seconds).unwrap_or_default();
    let mut lines = vec![progress::spoken(language, speech.answers, seconds)];
    if let (Some(pauses), Some(longest)) = (speech.pauses_a_minute, speech.longest_pause) {
        lines.push(progress::paused(language, pauses, longest));
    }
    if let (Some(first), Some(share)) = (speech.first_word, speech.share) {
        lines.push(progress::began(language, first, share));
    }
    let syllables = speech.syllables_a_minute;
    lines.extend(syllables.map(|it| voice::syllables_a_minute(language, it)));
    let words = speech.words_a_minute;
    lines.extend(words.map(|it| voice::words_a_minute(language, it)));
    let fillers = speech.estimated_fillers_a_minute;
    lines.extend(fillers.map(|it| progress::fillers(language, it)));
    lines
}
