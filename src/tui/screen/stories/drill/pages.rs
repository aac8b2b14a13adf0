//! The pages of a drill: the question with the choices, the fitting stories, the result.

use std::collections::BTreeSet;

use ratatui::layout::Rect;

use crate::lang::Language;
use crate::lang::say::stories as say;
use crate::review::stories::{DrillQuestion, Matrix, Story, StoryCollection};
use crate::tui::screen::stories::list::too_much;
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

use super::{Answered, Drill, Said};

/// A screen with fewer rows is low.
const LOW: u16 = 12;

impl Drill {
    /// The choices start at the same row for every question, as low as the longest needs, so that
    /// the eye need not look for them.
    pub(super) fn question_page(
        &self,
        collection: &StoryCollection,
        shared: &Shared,
        body: Rect,
    ) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        let Some(drill) = self.drills.get(self.answers.len()) else {
            return page;
        };
        page.add(shared.say(&drill.question.prompt), theme.question);
        let mut choices = Page::default();
        choices.add(say::WHICH.get(language), theme.title);
        for (number, story) in (1..).zip(self.offered(drill, collection)) {
            choices.add_led(format!("{number}"), 3, story.name(), theme.text);
        }
        choices.add_led("0", 3, say::NONE_FITS.get(language), theme.text);
        let prompts = self.drills.iter().map(|it| {
            let mut page = Page::default();
            page.add(shared.say(&it.question.prompt), theme.question);
            page.height(body.width)
        });
        let longest = prompts.max().unwrap_or_default();
        let room = usize::from(body.height).saturating_sub(choices.height(body.width) + 1);
        for _ in page.height(body.width)..longest.min(room) {
            page.space();
        }
        if room > page.height(body.width) {
            page.space();
        }
        page.append(choices);
        page
    }

    fn offered<'s>(
        &self,
        drill: &'s DrillQuestion,
        collection: &'s StoryCollection,
    ) -> impl Iterator<Item = &'s Story> {
        let choices = drill.choices.iter();
        choices.filter_map(|id| collection.stories.iter().find(|it| it.id == *id))
    }

    /// The stories that fit by their marked competencies, whatever was picked.
    pub(super) fn verdict_page(
        &self,
        collection: &StoryCollection,
        matrix: &Matrix,
        shared: &Shared,
        body: Rect,
    ) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        let Some((drill, answered)) = self.drills.iter().zip(&self.answers).next_back() else {
            return page;
        };
        // On a low screen the fitting stories matter more than the question, which was just read.
        if body.height >= LOW {
            page.add(shared.say(&drill.question.prompt), theme.question);
        }
        let tested = collection.competencies(&drill.question.competencies, language);
        let tested = say::tests(language, &tested.unwrap_or_default());
        page.add(tested, theme.quiet).space();
        write_verdict(drill, answered, collection, shared, &mut page);
        page.space();
        for (number, story) in (1..).zip(self.offered(drill, collection)) {
            let (line, style) = match () {
                () if answered.granted.contains(&story.id) => {
                    (marked(story, say::GRANTED, language), theme.good)
                }
                () if drill.fits(story) => (marked(story, say::FITS, language), theme.good),
                () => (story.name(), theme.text),
            };
            page.add_led(format!("{number}"), 3, line, style);
            if let Some(overused) = matrix.overuse(&story.id) {
                for line in too_much(overused, language) {
                    page.add_indented(3, format!("! {line}"), theme.soon);
                }
            }
        }
        let elsewhere = collection.stories.iter().filter(|it| drill.fits(it));
        let elsewhere = elsewhere.filter(|it| !drill.choices.contains(&it.id));
        let elsewhere: Vec<String> = elsewhere.map(Story::name).collect();
        if !elsewhere.is_empty() {
            let line = say::fits_too(language, &elsewhere.join(", "));
            page.space().add(line, theme.text);
        }
        if self.offered(drill, collection).any(|it| !drill.fits(it)) && collection.sealed.is_none()
        {
            page.space().add(say::GRANT.get(language), theme.quiet);
        }
        page
    }

    /// The result of the drill, question by question, and what it showed.
    pub(super) fn sum_page(
        &self,
        collection: &StoryCollection,
        matrix: &Matrix,
        shared: &Shared,
    ) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        let both = || self.drills.iter().zip(&self.answers);
        // Correctly finding that no story fits is not a good choice, but a gap.
        let right = both().filter(|(drill, it)| {
            it.said != Said::NoneFits && it.is_right(drill, &collection.stories)
        });
        let late = self.answers.iter().filter(|it| it.said == Said::Nothing);
        let (right, late) = (right.count(), late.count());
        let summed = say::summed(language, right, self.answers.len(), late);
        page.add(summed, theme.title).space();
        page.add(say::ASKED.get(language), theme.title);
        for (drill, answered) in both() {
            let right = answered.is_right(drill, &collection.stories);
            let (mark, style) = match (right, &answered.said) {
                (true, Said::NoneFits) => (say::GAP, theme.soon),
                (true, _) => (say::RIGHT, theme.good),
                (false, Said::Nothing) => (say::LATE, theme.soon),
                (false, _) => (say::WRONG, theme.bad),
            };
            page.add_led("-", 2, shared.say(&drill.question.prompt), theme.text);
            let mark = mark.get(language);
            let said = answered.said.words(collection, language);
            let line = said.map_or(mark.to_owned(), |said| format!("{mark}: {said}"));
            page.add_indented(2, line, style);
        }
        self.write_gaps(collection, matrix, shared, &mut page);
        if !matrix.overused.is_empty() {
            page.space().add(say::OVERUSED.get(language), theme.title);
        }
        for overused in &matrix.overused {
            let story = collection.stories.iter().find(|it| it.id == overused.story);
            page.add_led(
                "-",
                2,
                story.map(Story::name).unwrap_or_default(),
                theme.text,
            );
            for line in too_much(overused, language) {
                page.add_indented(2, line, theme.soon);
            }
        }
        page
    }

    /// The tested competencies without a story.
    fn write_gaps(
        &self,
        collection: &StoryCollection,
        matrix: &Matrix,
        shared: &Shared,
        page: &mut Page,
    ) {
        let asked = self.drills.iter().flat_map(|it| &it.question.competencies);
        let asked: BTreeSet<&String> = asked.collect();
        let gaps = matrix.none().filter(|row| asked.contains(&row.competency));
        let gaps: Vec<&str> = gaps
            .map(|row| collection.competency(&row.competency, shared.language))
            .collect();
        if !gaps.is_empty() {
            let title = say::GAPS.get(shared.language);
            page.space().add(title, shared.theme.title);
            page.add(gaps.join(", "), shared.theme.text);
        }
    }
}

impl Answered {
    /// Whether the answer is correct by the current marks.
    fn is_right(&self, drill: &DrillQuestion, stories: &[Story]) -> bool {
        match &self.said {
            Said::Story(id) => drill.is_right(Some(id), stories),
            Said::NoneFits => drill.is_right(None, stories),
            Said::Nothing => false,
        }
    }
}

impl Said {
    /// The picked choice, as text.
    fn words(&self, collection: &StoryCollection, language: Language) -> Option<String> {
        match self {
            Self::Story(id) => {
                let story = collection.stories.iter().find(|it| it.id == *id);
                Some(story.map(Story::name).unwrap_or_default())
            }
            Self::NoneFits => Some(say::NONE_FITS.get(language).to_owned()),
            Self::Nothing => None,
        }
    }
}

/// The answer to the question, and whether it is correct.
fn write_verdict(
    drill: &DrillQuestion,
    answered: &Answered,
    collection: &StoryCollection,
    shared: &Shared,
    page: &mut Page,
) {
    let (theme, language) = (&shared.theme, shared.language);
    let right = answered.is_right(drill, &collection.stories);
    // Rounds up: nobody picks in zero seconds.
    let seconds = u64::try_from(answered.took.as_millis().div_ceil(1000)).unwrap_or(u64::MAX);
    let line = match &answered.said {
        Said::Nothing => say::TIMED_OUT.get(language).to_owned(),
        Said::NoneFits if right => say::RIGHTLY_NONE.get(language).to_owned(),
        Said::NoneFits => say::WRONGLY_NONE.get(language).to_owned(),
        Said::Story(id) => {
            let story = collection.stories.iter().find(|it| it.id == *id);
            let name = story.map(Story::name).unwrap_or_default();
            let tested = drill.question.competencies.iter();
            let shared = tested.filter(|id| story.is_some_and(|it| it.serves([*id])));
            let shared: Vec<String> = shared.cloned().collect();
            match collection.competencies(&shared, language) {
                Some(shared) => say::picked_right(language, &name, &shared, seconds),
                None => say::picked_wrong(language, &name, seconds),
            }
        }
    };
    let style = match (right, &answered.said) {
        (true, Said::NoneFits) => theme.soon,
        (true, _) => theme.good,
        (false, Said::Nothing) => theme.soon,
        (false, _) => theme.bad,
    };
    page.add(line, style);
}

/// "결제 장애를 되돌린 일 (맞음)"
fn marked(story: &Story, mark: crate::lang::say::Phrase, language: Language) -> String {
    format!("{} ({})", story.name(), mark.get(language))
}
