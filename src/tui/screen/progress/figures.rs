//! All statistics: competencies over time, timing, stories, and coverage of each bank.

use crate::coach::Part;
use crate::coach::thresholds::{ACTION_AIM, CONTEXT_AIM, MAX_CONTEXT, MAX_RESULT, MIN_ACTION};
use crate::lang::Language;
use crate::lang::say::{Phrase, progress as say, star as star_say, tenths};
use crate::review::progress::{
    BankCoverage, CompetencyProgress, PracticeTotals, Progress, SessionPoint, Speech,
    SpeechFigures, StarBalance, Timing, whole_minutes,
};
use crate::review::words;
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, bar, spark};

use crate::tui::screen::scrolled::Content;

/// The range of ratings and marks.
pub(super) const MARKS: std::ops::RangeInclusive<f64> = 1.0..=5.0;

impl Content for Progress {
    const TITLE: Phrase = say::ALL_FIGURES;

    fn page(&self, shared: &Shared, width: u16) -> Page {
        let mut page = Page::default();
        shared.add_unread(&mut page);
        let mut charts = Charts::on(&mut page, shared, width);
        charts.practice(&self.practice);
        if let Some(day) = self.judge_since {
            let line = say::judge_since(charts.language, day);
            charts.page.add_indented(2, line, shared.theme.soon);
        }
        charts.competencies(&self.competencies);
        charts.timing(&self.timing);
        charts.speech(&self.speech);
        charts.star(&self.star);
        charts.banks(&self.banks);
        page
    }
}

/// Writes statistics to a page, with charts as wide as the screen allows.
pub(super) struct Charts<'a> {
    shared: &'a Shared,
    language: Language,
    /// Width in cells.
    width: usize,
    page: &'a mut Page,
}

impl<'a> Charts<'a> {
    pub(super) fn on(page: &'a mut Page, shared: &'a Shared, width: u16) -> Self {
        Self {
            shared,
            language: shared.language,
            width: usize::from(width),
            page,
        }
    }
    fn line(&mut self, line: impl Into<String>) {
        self.page.add_indented(2, line, self.shared.theme.text);
    }

    fn title(&mut self, title: &str) {
        if self.page.height(80) > 0 {
            self.page.space();
        }
        self.page.add(title, self.shared.theme.title);
    }

    /// Width of a bar in cells: a fifth of the screen.
    fn bar(&self) -> usize {
        (self.width / 5).clamp(5, 20)
    }

    fn spark(&mut self, name: &str, values: &[Option<f64>], highest: f64) {
        // What the name, its space and the indents leave.
        let cells = self.width.saturating_sub(crate::text::width(name) + 5);
        let low = if highest > 5.0 { 0.0 } else { *MARKS.start() };
        let line = spark(values, low..=highest, cells);
        let style = self.shared.theme.calm;
        self.page.add_indented(2, format!("{name} {line}"), style);
    }

    fn practice(&mut self, practice: &PracticeTotals) {
        let language = self.language;
        self.title(say::PRACTICE.get(language));
        self.line(say::practised(
            language,
            practice.sessions,
            practice.questions,
            practice.probes,
            whole_minutes(practice.minutes),
        ));
        let streak = practice.streak;
        self.line(say::streak(language, streak.current, streak.longest));
        let minutes: Vec<Option<f64>> = practice.days.iter().map(|it| Some(it.minutes)).collect();
        let most = practice
            .days
            .iter()
            .map(|it| it.minutes)
            .fold(6.0, f64::max);
        self.spark(say::BY_DAY.get(language), &minutes, most);
    }

    fn competencies(&mut self, competencies: &[CompetencyProgress]) {
        if competencies.is_empty() {
            return;
        }
        self.title(say::COMPETENCIES.get(self.language));
        for competency in competencies {
            self.competency(competency);
        }
    }

    pub(super) fn competency(&mut self, competency: &CompetencyProgress) {
        let language = self.language;
        let name = competency.name.as_ref();
        let name = name.map_or(competency.id.as_str(), |name| name.get(language));
        let name = say::competency(language, name, competency.answers);
        self.page.add_indented(2, name, self.shared.theme.question);
        let points = &competency.points;
        self.rating(say::OWN.get(language), competency.own, points, |it| it.own);
        self.rating(say::COACH.get(language), competency.coach, points, |it| {
            it.coach
        });
        let difference = competency
            .difference
            .map(|it| say::difference(language, it));
        let recent = competency.recent.map(|it| say::recent(language, it));
        let both: Vec<String> = difference.into_iter().chain(recent).collect();
        if !both.is_empty() {
            self.page
                .add_indented(4, both.join(", "), self.shared.theme.quiet);
        }
    }

    /// A mean as a bar, and how it is made up.
    fn rating(
        &mut self,
        name: &str,
        mean: Option<f64>,
        points: &[SessionPoint],
        of: impl Fn(&SessionPoint) -> Option<f64>,
    ) {
        let Some(mean) = mean else { return };
        let widest = [say::OWN, say::COACH].map(|it| crate::text::width(it.get(self.language)));
        let widest = widest.into_iter().max().unwrap_or_default();
        let gap = " ".repeat(widest.saturating_sub(crate::text::width(name)));
        let bar = bar(mean / MARKS.end(), self.bar());
        let head = format!("{name}{gap} {} {bar}", tenths(mean));
        let values: Vec<Option<f64>> = points.iter().map(of).collect();
        let cells = self.width.saturating_sub(crate::text::width(&head) + 7);
        let line = format!("{head} {}", spark(&values, MARKS, cells));
        self.page.add_indented(4, line, self.shared.theme.text);
    }

    fn timing(&mut self, timing: &Timing) {
        let language = self.language;
        self.title(say::TIMING.get(language));
        let Some(share) = timing.within_share else {
            self.line(say::NO_TIMES.get(language));
            return;
        };
        let mut bar = Some(bar(share, self.bar()));
        for line in words::times(timing, language) {
            // The first line is the share that the bar shows.
            self.line(match bar.take() {
                Some(bar) => format!("{bar} {line}"),
                None => line,
            });
        }
    }

    /// Spoken answers, if there are any.
    fn speech(&mut self, speech: &Speech) {
        let language = self.language;
        let lines = words::speech(&speech.all, language);
        if lines.is_empty() {
            return;
        }
        self.title(say::SPEECH.get(language));
        lines.into_iter().for_each(|line| self.line(line));
        self.trend(say::PAUSES, speech, |it| it.pauses_a_minute);
        self.trend(say::PACE, speech, |it| it.syllables_a_minute);
        self.trend(say::PACE, speech, |it| it.words_a_minute);
    }

    /// A figure from session to session, if there are at least two.
    fn trend(&mut self, name: Phrase, speech: &Speech, of: fn(&SpeechFigures) -> Option<f64>) {
        let values: Vec<Option<f64>> = speech.points.iter().map(|it| of(&it.all)).collect();
        let known = values.iter().flatten();
        if known.clone().count() > 1 {
            let most = known.copied().fold(6.0, f64::max);
            self.spark(name.get(self.language), &values, most);
        }
    }

    fn star(&mut self, star: &StarBalance) {
        let language = self.language;
        self.title(say::STAR.get(language));
        let Some(shares) = star.shares else {
            self.line(say::NO_STORY.get(language));
            return;
        };
        let with_parts = star.answers - star.without_parts;
        self.line(say::balanced(language, star.balanced, with_parts));
        let aims = [CONTEXT_AIM, ACTION_AIM];
        let limits = say::balance_limits(language, MAX_CONTEXT, MIN_ACTION, MAX_RESULT, aims);
        self.line(limits);
        let missing = star.missing;
        for (part, share, missing) in [
            (Part::Situation, shares.situation, missing.situation),
            (Part::Task, shares.task, missing.task),
            (Part::Action, shares.action, missing.action),
            (Part::Result, shares.result, missing.result),
        ] {
            let name = star_say::name(part.index()).get(language);
            let line = say::part(language, name, share, missing);
            self.line(format!("{} {line}", bar(share, self.bar())));
        }
    }

    fn banks(&mut self, banks: &[BankCoverage]) {
        if banks.is_empty() {
            return;
        }
        self.title(say::BANKS.get(self.language));
        for bank in banks {
            let share = bank.asked_share.unwrap_or_default();
            let line = say::coverage(self.language, bank.asked, bank.questions, bank.weak.len());
            let title = bank.title.get(self.language);
            self.page.add_indented(2, title, self.shared.theme.question);
            let line = format!("{} {line}", bar(share, self.bar()));
            self.page.add_indented(4, line, self.shared.theme.text);
        }
    }
}
