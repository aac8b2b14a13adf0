use std::fmt::{self, Write as _};
use std::time::Duration;

use chrono::{DateTime, FixedOffset, SecondsFormat};

use crate::interview::AnswerEnd;
use crate::lang::Localized;
use crate::settings::Strictness;
use crate::transcript::model::FIRST_JUDGE;
use crate::transcript::{Transcript, TurnRecord};

use super::heard::heard;
use super::text::{block, line};
use super::{FORMAT, coach};

/// The value for a follow-up worded by a language model.
pub(super) const BY_MODEL: &str = "model";

/// Formats the whole file. Reading it back gives the same transcript, including every byte of its
/// texts.
pub fn write(transcript: &Transcript) -> String {
    let mut file = File::default();
    file.session(transcript);
    for turn in &transcript.turns {
        file.turn(turn);
    }
    file.0
}

#[derive(Default)]
struct File(String);

impl File {
    fn session(&mut self, it: &Transcript) {
        self.key("format", FORMAT);
        self.key("id", line(it.id.as_str()));
        self.key("scenario", line(&it.scenario));
        self.key("company", localized(&it.company));
        self.key("role", localized(&it.role));
        self.key("language", line(it.language.code()));
        self.key("mode", line(it.mode.word()));
        self.key("spoken", it.spoken);
        self.key("seed", seed(it.seed));
        self.key("started", time(it.started));
        self.some("ended", it.ended.map(time));
        self.key("outcome", line(it.outcome.word()));
        if it.judge != FIRST_JUDGE {
            self.key("judge", it.judge);
        }
        if it.strictness != Strictness::Normal {
            self.key("strictness", line(it.strictness.word()));
        }
        if it.part {
            self.key("part", it.part);
        }
        if it.warm_up {
            self.key("warm_up", it.warm_up);
        }
        if let Some(retry) = &it.retry {
            self.key("retry_of", line(&retry.of));
            self.key("after_strong_answer", retry.after_strong);
        }
        // So that a file that lost its end does not pass for a complete one.
        self.key("turns", it.turns.len());
    }

    fn turn(&mut self, it: &TurnRecord) {
        self.0.push_str("\n[[turn]]\n");
        let round = format!(
            "{{ index = {}, name = {}, language = {} }}",
            it.round.index,
            localized(&it.round.name),
            line(it.round.language.code()),
        );
        self.key("round", round);
        self.some("interviewer", it.interviewer.as_ref().map(localized));
        self.key("bank", line(&it.bank));
        self.key("question", line(&it.question));
        self.key("kind", line(it.kind.word()));
        let competencies: Vec<String> = it.competencies.iter().map(|id| line(id)).collect();
        self.key("competencies", format!("[{}]", competencies.join(", ")));
        self.some("probe_of", it.probe_of().map(line));
        self.some("probe", it.probe.as_deref().map(line));
        self.key("prompt", block(&it.prompt));
        self.some("brief", it.brief.as_deref().map(block));
        self.some("asked_because", it.reason.as_deref().map(line));
        self.some("asked_by", it.worded.then(|| line(BY_MODEL)));
        self.key("think_seconds", seconds(it.think));
        self.key("seconds", seconds(it.used));
        self.key("aim_seconds", seconds(it.aim));
        self.key("limit_seconds", seconds(it.limit));
        self.some("own", it.own);
        self.some("right", it.right);
        if it.outline_shown {
            self.key("outline_shown", it.outline_shown);
        }
        if it.voiced {
            self.key("voiced", it.voiced);
        }
        self.some("heard", it.heard.as_deref().map(heard));
        if !it.notes.is_empty() {
            self.key("notes", block(&it.notes));
        }
        self.key("answer", block(&it.answer));
        if !it.after_time.is_empty() {
            self.key("after_time", block(&it.after_time));
        }
        if let Some(seen) = &it.coach {
            self.0.push_str(&coach::lines(seen, &it.answer));
        }
        // The last key, so that a truncated answer does not pass for a complete one.
        self.key("end", line(end(it.end)));
    }

    fn key(&mut self, key: &str, value: impl fmt::Display) {
        // Writing to a String cannot fail.
        let _ = writeln!(self.0, "{key} = {value}");
    }

    fn some(&mut self, key: &str, value: Option<impl fmt::Display>) {
        if let Some(value) = value {
            self.key(key, value);
        }
    }
}

/// The name of how an answer ended.
pub(super) const fn end(end: AnswerEnd) -> &'static str {
    match end {
        AnswerEnd::Submitted => "submitted",
        AnswerEnd::TimedOut => "timed-out",
        AnswerEnd::Left => "left",
    }
}

pub(super) fn localized(text: &Localized) -> String {
    match text.common() {
        Some(text) => line(text),
        None => {
            let given = text.languages().map(|language| {
                let text = text.exact(language).unwrap_or_default();
                format!("{language} = {}", line(text))
            });
            format!("{{ {} }}", given.collect::<Vec<_>>().join(", "))
        }
    }
}

/// Seconds with the decimals that the milliseconds need, at least one, so that the type is always
/// the same.
pub(super) fn seconds(length: Duration) -> String {
    let millis = length.subsec_millis();
    let decimals = format!("{millis:03}");
    let decimals = decimals.trim_end_matches('0');
    let decimals = if decimals.is_empty() { "0" } else { decimals };
    format!("{}.{decimals}", length.as_secs())
}

/// A number, or a string if it exceeds TOML's integers.
fn seed(seed: u64) -> String {
    match i64::try_from(seed) {
        Ok(seed) => seed.to_string(),
        Err(_) => line(&seed.to_string()),
    }
}

fn time(time: DateTime<FixedOffset>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Secs, false)
}
