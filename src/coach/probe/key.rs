use std::fmt;

use serde::{Deserialize, Serialize};

use super::general::General;
use crate::bank::{Probe, Question};

/// Identifies a probe within its question, so that journals and transcripts record which was
/// asked.
///
/// A bank's probe is identified by its position, level by level from 0: `1`, and `1.0` for the
/// first asked about the answer to it. One of the interviewer's own is identified by what it asks
/// for: `g:own-part`, and `g:own-part.why` for the next one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProbeKey(String);

/// Prefix of the interviewer's own probes.
const GENERAL: &str = "g:";

impl ProbeKey {
    pub(super) fn authored(place: usize) -> Self {
        Self(place.to_string())
    }

    pub(super) fn general(general: General) -> Self {
        Self(format!("{GENERAL}{}", general.word()))
    }

    pub(super) fn child(&self, place: usize) -> Self {
        Self(format!("{self}.{place}"))
    }

    pub(super) fn then(&self, general: General) -> Self {
        Self(format!("{self}.{}", general.word()))
    }

    /// Whether it was asked about the answer to another probe.
    pub fn is_second(&self) -> bool {
        self.0.contains('.')
    }

    /// The probe of `question` in the bank that it identifies.
    pub(super) fn find<'q>(&self, question: &'q Question) -> Option<&'q Probe> {
        let mut level = question.probes.as_slice();
        let mut found = None;
        for place in self.0.split('.') {
            let probe = level.get(place.parse::<usize>().ok()?)?;
            level = &probe.probes;
            found = Some(probe);
        }
        found
    }

    /// What the interviewer's own probe asked for, at any level.
    pub(super) fn asked_for(&self) -> Option<General> {
        let word = Self::asked_for_word(&self.0)?;
        General::ALL.into_iter().find(|it| it.word() == word)
    }

    pub(super) fn asked_for_word(key: &str) -> Option<&str> {
        let names = key.strip_prefix(GENERAL)?;
        names.rsplit('.').next()
    }
}

impl fmt::Display for ProbeKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
