use crate::diagnostic::toml::{Fields, decode};

use super::super::{ClockRules, SpeakingRate};
use crate::settings::TYPING_FACTORS;

/// `[clock]`: each key overrides one default.
pub(super) fn walk(fields: &mut Fields<'_, '_>) -> ClockRules {
    let usual = ClockRules::default();
    ClockRules {
        rate: SpeakingRate {
            korean_syllables: fields
                .optional("korean_syllables_per_minute", decode::number(60.0..=1000.0))
                .unwrap_or(usual.rate.korean_syllables),
            english_words: fields
                .optional("english_words_per_minute", decode::number(30.0..=500.0))
                .unwrap_or(usual.rate.english_words),
        },
        typing_factor: fields
            .optional("typing_factor", decode::number(TYPING_FACTORS))
            .unwrap_or(usual.typing_factor),
        think: fields.optional("think", decode::duration),
        answer: fields.optional("answer", decode::duration),
        probe: fields
            .optional("probe", decode::duration)
            .unwrap_or(usual.probe),
        warn_at: usual.warn_at,
    }
}
