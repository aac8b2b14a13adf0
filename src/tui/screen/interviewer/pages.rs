//! The pages of the drill: an answer with the anchors, the readers' marks, the result.

use crate::lang::say::interviewer as say;
use crate::review::sample_rating::leniency;
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

use super::Interviewer;

impl Interviewer {
    /// The question, an answer to it, and what an answer at each mark sounds like.
    pub(super) fn rating_page(&self, shared: &Shared) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        let count = self.rating.answers.len();
        match (self.rating.answers.get(self.marks.len()), &self.rating.own) {
            (Some(answer), _) => {
                page.add(shared.say(&self.rating.prompt), theme.question)
                    .space();
                let title = say::answer(language, self.marks.len() + 1, count);
                page.add(title, theme.title);
                page.add_indented(2, shared.say(&answer.text), theme.text);
            }
            (None, Some(own)) => {
                page.add(own.prompt.as_str(), theme.question).space();
                page.add(say::own(language, own.day), theme.title);
                page.add_indented(2, own.answer.as_str(), theme.text);
            }
            (None, None) => {}
        }
        page.space();
        let competency = shared.say(&self.rating.competency);
        let key = |mark| shared.key(Context::Sample, &Action::Rate(mark));
        let how_many = say::how_many(language, competency, &key(1), &key(5));
        page.add(how_many, theme.title);
        for (mark, anchor) in (1..).zip(self.rating.anchors.get(language)) {
            page.begin_item();
            page.add_led(format!("{mark}"), 3, anchor.as_str(), theme.text);
        }
        page
    }

    /// The candidate's mark, then the readers' with their reasons.
    pub(super) fn read_page(&self, shared: &Shared) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        let rated = self.marks.iter().zip(&self.rating.answers).next_back();
        let Some((mark, answer)) = rated else {
            return page;
        };
        page.add(say::yours(language, *mark), theme.title).space();
        for (number, reading) in (1..).zip(&answer.readings) {
            page.add(say::reader(language, number, reading.mark), theme.title);
            page.add_indented(2, shared.say(&reading.why), theme.text);
        }
        page.space();
        page.add_indented(2, shared.say(&answer.text), theme.quiet);
        page
    }

    /// How the marks compare, and how the candidate rates the own answer now.
    pub(super) fn sum_page(&self, shared: &Shared) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        page.add(say::SUMMED.get(language), theme.title);
        for (number, (mark, answer)) in (1..).zip(self.marks.iter().zip(&self.rating.answers)) {
            let readers = (1..).zip(&answer.readings);
            let readers = readers.map(|(at, it)| say::reader(language, at, it.mark));
            let title = say::answer(language, number, self.rating.answers.len());
            let own = say::yours(language, *mark);
            let all: Vec<String> = [own].into_iter().chain(readers).collect();
            page.add_indented(2, format!("{title}  {}", all.join(", ")), theme.text);
        }
        if let Some(difference) = leniency(&self.marks, &self.rating.answers) {
            page.add(say::leniency(language, difference), theme.text);
        }
        let now = self.marks.get(self.rating.answers.len());
        if let Some((own, now)) = self.rating.own.as_ref().zip(now) {
            let line = say::then_and_now(language, own.rating, *now);
            page.space().add(line, theme.title);
        }
        page.space().add(say::SOURCE.get(language), theme.quiet);
        page
    }
}
