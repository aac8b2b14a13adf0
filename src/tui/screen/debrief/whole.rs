//! The page of the whole interview: the one thing that would help most, then every question with
//! what was heard.

use crate::coach::{Part, Verdict};
use crate::interview::AnswerEnd;
use crate::lang::say::{debrief as say, guessing, recording, review as past, star, strong};
use crate::review::last_word::PointCoverage;
use crate::review::{debrief as review, words};
use crate::transcript::TurnRecord;
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

use super::Debrief;
use super::pages::{styled, write_ratings, write_remarks};

impl Debrief {
    /// What would help most, every question, and what the ratings show.
    pub(super) fn whole_page(&self, shared: &Shared) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        page.add(shared.say(&self.lead), theme.quiet);
        if self.after_strong {
            page.add(strong::AFTER.get(language), theme.quiet);
        }
        if self.warm_up {
            page.add(guessing::WAS_WARM_UP.get(language), theme.quiet);
        }
        write_remarks(&self.added.session, shared, &mut page);
        self.write_draft(shared, &mut page);
        if self.reviewed.turns().is_empty() {
            page.space().add(say::NOTHING.get(language), theme.text);
            return page;
        }
        let mut turns = self.reviewed.turns().iter();
        if turns.any(|it| it.recognized.is_some()) {
            let key = shared.key(Context::Review, &Action::Words);
            page.space()
                .add(recording::words_wait(language, &key), theme.soon);
        }
        let steps = review::steps(&self.whole, self.reviewed.turns(), language);
        page.space().add(say::ONE_THING.get(language), theme.title);
        match steps.first() {
            Some(step) => write_step("", step, shared, &mut page),
            None => self.write_no_step(shared, &mut page),
        }
        page.space().add(say::ANSWERS.get(language), theme.title);
        for place in self.questions() {
            page.begin_item();
            self.write_question(place, shared, &mut page);
        }
        page.end_items();
        let ratings = review::overall(&self.whole, language);
        if !ratings.is_empty() {
            page.space();
        }
        write_ratings(&ratings, theme, &mut page);
        if let Some(marks) = review::mean_marks(&self.whole, language) {
            page.add(marks, theme.text);
        }
        if steps.len() > 1 {
            page.space().add(say::AFTER_THAT.get(language), theme.title);
        }
        for (number, step) in (2..).zip(steps.iter().skip(1)) {
            write_step(&format!("{number}. "), step, shared, &mut page);
        }
        page
    }

    /// An answer that was typed and never submitted.
    fn write_draft(&self, shared: &Shared, page: &mut Page) {
        let (theme, language) = (&shared.theme, shared.language);
        let Some(draft) = &self.draft else { return };
        let title = match draft.prompt.is_empty() {
            true => words::draft(draft),
            false => past::DRAFT,
        };
        page.space().add(title.get(language), theme.title);
        page.add_indented(2, draft.prompt.as_str(), theme.question);
        for text in [&draft.notes, &draft.answer] {
            if !text.trim().is_empty() {
                page.add_indented(2, text.as_str(), theme.text);
            }
        }
    }

    /// Without findings: unsure points come first, praise last.
    fn write_no_step(&self, shared: &Shared, page: &mut Page) {
        let (theme, language) = (&shared.theme, shared.language);
        let unsure = self.unsure_points(None);
        if unsure > 0 {
            page.add(say::settle(language, unsure), theme.soon);
            let key = shared.key(Context::Overview, &Action::Accept);
            page.add_indented(3, say::settle_how(language, &key), theme.text);
            return;
        }
        let read = |it: &&TurnRecord| it.coach.is_some();
        let mut read = self.reviewed.turns().iter().filter(read).peekable();
        let why = match self.whole.marks.iter().any(Option::is_some) {
            true if self.heard_few() => say::MORE_POINTS,
            true => say::NOTHING_NEXT,
            false if read.peek().is_none() => say::UNREAD,
            false if read.any(|it| it.end != AnswerEnd::Left) => say::UNMEASURED,
            false => say::UNFINISHED,
        };
        page.add(why.get(language), theme.text);
    }

    /// Number of required key points the coach is unsure about, in the question at `place` or in
    /// all.
    pub(super) fn unsure_points(&self, place: Option<usize>) -> usize {
        let questions = self.questions().into_iter();
        let questions = questions.filter(|it| place.is_none_or(|place| place == *it));
        let points = questions.flat_map(|it| self.reviewed.points(it));
        let unsure = points.filter(|it| it.verdict == Verdict::Unsure && !it.optional);
        unsure.count()
    }

    /// Whether fewer than half of the key points were heard.
    fn heard_few(&self) -> bool {
        let coverages = self.questions().into_iter();
        let coverages = coverages.map(|it| PointCoverage::of(self.reviewed.points(it)));
        let (heard, of) = coverages.fold((0, 0), |(heard, of), it| (heard + it.heard, of + it.of));
        heard * 2 < of
    }

    /// Whether the suggested next step is to decide this question's unsure points.
    pub(super) fn is_to_settle(&self, place: usize) -> bool {
        self.whole.next.is_empty() && self.unsure_points(Some(place)) > 0
    }

    /// A question, the own rating and the coach's, what was heard, the balance of the story, and
    /// the number of follow-ups.
    fn write_question(&self, place: usize, shared: &Shared, page: &mut Page) {
        let (theme, language) = (&shared.theme, shared.language);
        let turns = self.reviewed.turns();
        let Some(turn) = turns.get(place) else { return };
        let selected = self.is_choosing() && self.question == Some(place);
        let mark = if selected { "> " } else { "  " };
        let style = styled(theme.question, selected, theme);
        page.add_led(mark, 2, self.named(place, shared), style);
        let rated = review::rated(turn, language).join(" · ");
        if !rated.is_empty() {
            page.add_indented(4, rated, theme.text);
        }
        if let Some(heard) = words::coverage(self.reviewed.points(place), language) {
            page.add_indented(4, heard, theme.text);
        }
        if let Some(shares) = shares(turn, shared) {
            page.add_indented(4, shares, theme.quiet);
        }
        let probes = self.reviewed.exchange(place).skip(1).count();
        if probes > 0 {
            page.add_indented(4, say::followed_up(language, probes), theme.quiet);
        }
    }

    /// A turn by name and words, with a star if it has one.
    fn named(&self, place: usize, shared: &Shared) -> String {
        let turns = self.reviewed.turns();
        let name = review::turn_name(turns, place, shared.language);
        let added = self.added.turns.get(place);
        let star = match added.is_some_and(|(it, _)| it.star()) {
            true => "* ",
            false => "",
        };
        let prompt = turns.get(place).map_or("", |turn| &turn.prompt);
        format!("{star}{name}. {prompt}")
    }
}

/// The share of each part of the story, if a story was asked for and told.
fn shares(turn: &TurnRecord, shared: &Shared) -> Option<String> {
    let star = &turn.coach.as_ref()?.star;
    let any = turn.kind.default_star() && Part::ALL.iter().any(|part| star.has(*part));
    let shares = Part::ALL.into_iter().enumerate().map(|(number, part)| {
        let percent = (star.share(part) * 100.0).round();
        format!("{} {percent}%", star::name(number).get(shared.language))
    });
    any.then(|| shares.collect::<Vec<_>>().join(" · "))
}

fn write_step(lead: &str, step: &review::StepText, shared: &Shared, page: &mut Page) {
    let theme = &shared.theme;
    page.add(format!("{lead}{}", step.title), theme.soon);
    page.add_indented(3, step.advice.as_str(), theme.text);
    page.add_indented(3, step.shown.as_str(), theme.quiet);
}
