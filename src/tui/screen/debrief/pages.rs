//! The pages of a debrief, in reading order: always the candidate's own rating before the coach's
//! measurements.

use std::ops::Range;

use ratatui::style::Style;

use crate::coach::{Assessment, Finding, Severity, Verdict};
use crate::interview::AnswerEnd;
use crate::lang::say::{
    debrief as say, findings, interview as interview_say, past as past_say, recording,
    review as review_say,
};
use crate::review::last_word::Judge;
use crate::review::notes::Remarks;
use crate::review::{debrief as review, words};
use crate::transcript::{SessionId, TurnRecord};
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;
use crate::tui::theme::Theme;
use crate::tui::widget::Page;

use super::Debrief;

impl Debrief {
    /// An answer, with the words quoted in findings marked in place.
    pub(super) fn answer_page(&self, place: usize, shared: &Shared) -> Option<Page> {
        let (theme, language) = (&shared.theme, shared.language);
        let turn = self.reviewed.turns().get(place)?;
        let mut page = Page::default();
        let name = review::turn_name(self.reviewed.turns(), place, language);
        let who = words::who(turn, language);
        page.add(format!("{name} / {who}"), theme.speaker);
        page.add(turn.prompt.as_str(), theme.question);
        if let Some(why) = words::why_asked_line(self.reviewed.turns(), place, language) {
            page.add(why, theme.quiet);
        }
        write_ratings(&review::rated(turn, language), theme, &mut page);
        if let Some((remarks, rerated)) = self.added.turns.get(place) {
            if *rerated {
                page.add(past_say::CHANGED.get(language), theme.quiet);
            }
            write_remarks(remarks, shared, &mut page);
        }
        write_times(turn, shared, &mut page);
        page.space();
        let words_key = shared.key(Context::Review, &Action::Words);
        match &turn.coach {
            _ if turn.recognized.is_some() => {
                let recognized = turn.recognized.as_deref().unwrap_or_default();
                page.add(recording::recognized(language, &words_key), theme.soon);
                page.space().add(recognized, theme.text);
                if !turn.answer.trim().is_empty() {
                    page.space().add(turn.answer.as_str(), theme.text);
                }
            }
            _ if self.is_recognized(place, shared) => {
                page.add(recording::BEING_RECOGNIZED.get(language), theme.soon);
            }
            _ if turn.answer.trim().is_empty() && turn.voiced => {
                page.add(recording::type_gist(language, &words_key), theme.quiet);
                if shared.can_recognize {
                    let key = shared.key(Context::Review, &Action::CancelWords);
                    page.add(recording::recognize_again(language, &key), theme.quiet);
                }
            }
            _ if turn.answer.trim().is_empty() => {
                page.add(words::wordless(turn).get(language), theme.quiet);
            }
            Some(seen) => {
                page.add_marked(turn.answer.as_str(), theme.text, marked(seen, theme));
            }
            None => {
                page.add(turn.answer.as_str(), theme.text);
            }
        }
        let beside = [
            (review_say::AFTER_TIME, &turn.after_time),
            (review_say::NOTES, &turn.notes),
        ];
        for (label, text) in beside.map(|(label, text)| (label, text.trim())) {
            if !text.is_empty() {
                let text = format!("{}: {text}", label.get(language));
                page.space().add(text, theme.quiet);
            }
        }
        Some(page)
    }

    /// Whether words of an answer are still on their way.
    fn is_recognized(&self, place: usize, shared: &Shared) -> bool {
        let is_here = |it: &SessionId| self.session.as_ref().is_none_or(|session| session == it);
        let mut all = shared.recognizing.iter();
        all.any(|it| it.place == place && is_here(&it.session))
    }

    /// What the coach saw in it.
    pub(super) fn findings_page(&self, place: usize, shared: &Shared) -> Option<Page> {
        let (theme, language) = (&shared.theme, shared.language);
        let turn = self.reviewed.turns().get(place)?;
        let mut page = Page::default();
        let Some(seen) = &turn.coach else {
            page.add(say::UNREAD.get(language), theme.quiet);
            return Some(page);
        };
        page.add(findings::COACH.get(language), theme.title);
        if words::is_marked(seen) {
            page.add(words::marks(seen, language), theme.text);
        }
        if let Some(why) = words::why_unmarked(seen, turn.probe.is_some(), language) {
            page.add(format!("– {why}"), theme.quiet);
        }
        page.space().add(say::FINDINGS.get(language), theme.title);
        if seen.findings.is_empty() {
            let (none, style) = match self.unsure_points(Some(place)) {
                0 => (findings::NO_FINDINGS, theme.good),
                _ => (findings::NO_FINDINGS_YET, theme.text),
            };
            page.add(none.get(language), style);
        }
        let mut item = Numbers {
            next: 0,
            selected: self.selected_item(),
        };
        for finding in &seen.findings {
            let selected = item.begin(&mut page);
            write_finding(finding, turn, selected, shared, &mut page);
        }
        for finding in self.reviewed.disputed(place) {
            let selected = item.begin(&mut page);
            let disputed = say::DISPUTED.get(language);
            let mark = if selected { '>' } else { '-' };
            let line = format!("{mark} {disputed}: {}", finding.rule.name().get(language));
            page.add(line, styled(theme.quiet, selected, theme));
        }
        self.write_key_points(place, &mut item, shared, &mut page);
        Some(page)
    }

    /// The key points of the question in its answer and follow-ups. Those the coach asks about
    /// have a box to tick.
    fn write_key_points(&self, place: usize, item: &mut Numbers, shared: &Shared, page: &mut Page) {
        let (theme, language) = (&shared.theme, shared.language);
        let points = self.reviewed.points(place);
        if let Some(coverage) = words::coverage(points, language) {
            page.space().add(coverage, theme.title);
        }
        for point in points {
            let selected = item.begin(page);
            let style = match (point.verdict, point.by) {
                (Verdict::Heard, _) => theme.good,
                (Verdict::Contradicted, _) => theme.bad,
                (Verdict::NotHeard, Judge::Candidate) => theme.quiet,
                (Verdict::NotHeard, Judge::Coach) => theme.soon,
                (Verdict::Unsure, _) => theme.text,
            };
            let mark = if selected { '>' } else { ' ' };
            let line = words::key_point(point, self.reviewed.turns(), language);
            let style = styled(style, selected, theme);
            let lead = format!("{mark} {} ", tick_box(point.verdict));
            page.add_led(lead, 6, line, style);
        }
    }
}

/// The prefix of a key point, the same in all lists of points.
pub(super) const fn tick_box(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Heard => "[x]",
        Verdict::Contradicted => "[!]",
        Verdict::Unsure => "[?]",
        Verdict::NotHeard => "[ ]",
    }
}

/// Numbers the items of a page, one of which may be selected.
struct Numbers {
    next: usize,
    selected: Option<usize>,
}

impl Numbers {
    /// Begins the next item, and returns whether it is selected.
    fn begin(&mut self, page: &mut Page) -> bool {
        page.begin_item();
        let selected = self.selected == Some(self.next);
        self.next += 1;
        selected
    }
}

pub(super) fn styled(style: Style, selected: bool, theme: &Theme) -> Style {
    match selected {
        true => style.patch(theme.selected),
        false => style,
    }
}

/// What the candidate added in review, the star first.
pub(super) fn write_remarks(remarks: &Remarks, shared: &Shared, page: &mut Page) {
    let (theme, language) = (&shared.theme, shared.language);
    if remarks.star() {
        page.add(past_say::STARRED.get(language), theme.soon);
    }
    if !remarks.tags().is_empty() {
        let tags = remarks.tags().join(", ");
        page.add(
            format!("{}: {tags}", past_say::TAGS.get(language)),
            theme.quiet,
        );
    }
    if let Some(comment) = remarks.comment() {
        let comment = format!("{}: {}", past_say::COMMENT.get(language), comment.trim());
        page.add(comment, theme.speaker);
    }
}

/// The own rating is emphasized; the rest is not.
pub(super) fn write_ratings(ratings: &[String], theme: &Theme, page: &mut Page) {
    for (line, rating) in ratings.iter().enumerate() {
        let style = if line == 0 { theme.title } else { theme.text };
        page.add(rating.as_str(), style);
    }
}

fn write_times(turn: &TurnRecord, shared: &Shared, page: &mut Page) {
    let (theme, language) = (&shared.theme, shared.language);
    let (used, limit) = (turn.used, turn.limit);
    let took = match (turn.measured(), &turn.coach) {
        (Some(said), _) => say::said_timing(language, used, limit, said, turn.aim),
        (None, Some(seen)) => say::timing(language, used, limit, seen.spoken, turn.aim),
        (None, None) => review_say::time(language, used, limit),
    };
    page.add(took, theme.quiet);
    for line in words::heard(turn, language) {
        page.add(line, theme.quiet);
    }
    let ended = match turn.end {
        AnswerEnd::Submitted => None,
        AnswerEnd::TimedOut => Some(say::TIMED_OUT),
        AnswerEnd::Left => Some(say::LEFT),
    };
    if let Some(ended) = ended {
        page.add(ended.get(language), theme.soon);
    }
    if let Some(right) = turn.right {
        let (mark, style) = match right {
            true => (interview_say::RIGHT, theme.good),
            false => (interview_say::WRONG, theme.bad),
        };
        page.add(mark.get(language), style);
    }
}

/// Key points first, so that a finding stands out where both refer to the same words.
fn marked(seen: &Assessment, theme: &Theme) -> Vec<(Range<usize>, Style)> {
    let covered = seen.key_points.iter().flat_map(|it| &it.places);
    let covered = covered.map(|place| (place.clone(), theme.covered));
    let quoted = seen
        .findings
        .iter()
        .flat_map(|it| it.quote.iter().chain(&it.more));
    let quoted = quoted.map(|place| (place.clone(), theme.quoted));
    covered.chain(quoted).collect()
}

fn write_finding(
    finding: &Finding,
    turn: &TurnRecord,
    selected: bool,
    shared: &Shared,
    page: &mut Page,
) {
    let (theme, language) = (&shared.theme, shared.language);
    let (style, severity) = match finding.severity {
        Severity::Warning => (theme.bad, say::WARNING),
        Severity::Advice => (theme.soon, say::ADVICE),
        Severity::Note if finding.asks() => (theme.soon, say::ASKS),
        Severity::Note => (theme.quiet, say::NOTE),
    };
    let severity = severity.get(language);
    let style = styled(style, selected, theme);
    let name = finding.rule.name().get(language);
    let mark = if selected { '>' } else { '-' };
    page.add(format!("{mark} {name} ({severity})"), style);
    if let Some(quote) = words::quote(finding, &turn.answer) {
        let quote = quote.split_whitespace().collect::<Vec<_>>().join(" ");
        page.add_indented(2, findings::quoted(language, &quote), theme.quoted);
    }
    page.add_indented(2, finding.advice.get(language), theme.text);
}
