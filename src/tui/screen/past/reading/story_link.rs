//! Links an answer to a story: it becomes a new one, or a use of an existing one.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::lang::Localized;
use crate::lang::say::stories as say;
use crate::review::stories::Story;
use crate::transcript::Transcript;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::Effect;
use crate::tui::screen::Step;
use crate::tui::screen::bottom_panel::BottomPanel;
use crate::tui::shared::Shared;
use crate::tui::widget::Menu;

/// The steps of linking an answer to a story.
#[derive(Debug, Default)]
pub(super) enum StoryLink {
    /// Inactive.
    #[default]
    Nothing,
    /// The stories were requested, for the answer at this index.
    Begun(usize),
    /// The candidate chooses which story it tells: a new one (the first choice), or one of these.
    Asking {
        place: usize,
        stories: Vec<Story>,
        selected: usize,
    },
    /// The form opens with the answer's content once the other stories are known.
    Filling(Box<Story>),
    /// It is being saved; this message is shown afterward.
    Saving(Localized),
}

impl StoryLink {
    pub(super) const fn is_asking(&self) -> bool {
        matches!(self, Self::Asking { .. })
    }

    pub(super) fn begin(&mut self, place: usize) {
        *self = Self::Begun(place);
    }

    /// Takes the existing stories; if there are none, the answer becomes one at once.
    pub(super) fn offer(
        &mut self,
        mut stories: Vec<Story>,
        sealed: Option<Localized>,
        transcript: &Transcript,
    ) -> Step {
        let Self::Begun(place) = *self else {
            return Step::stay();
        };
        *self = Self::Nothing;
        if let Some(why) = sealed {
            return Step::notice(say::sealed(&why));
        }
        let used = stories
            .iter()
            .find(|it| it.is_used_in(&transcript.id, place + 1));
        if let Some(used) = used {
            return Step::notice(say::already(&used.name()));
        }
        if stories.is_empty() {
            return self.make(place, &stories, transcript);
        }
        // A story that fits the question's competencies is more likely.
        let turn = transcript.turns.get(place);
        let tested = turn.map(|turn| turn.competencies.as_slice());
        stories.sort_by_key(|story| !story.serves(tested.unwrap_or_default()));
        *self = Self::Asking {
            place,
            stories,
            selected: 0,
        };
        Step::stay()
    }

    pub(super) fn act(&mut self, action: &Action, transcript: &Transcript) -> Step {
        let Self::Asking {
            place,
            stories,
            selected,
        } = self
        else {
            return Step::stay();
        };
        match action {
            Action::Up => *selected = selected.saturating_sub(1),
            Action::Down => *selected = (*selected + 1).min(stories.len()),
            Action::Accept => {
                let (place, stories) = (*place, std::mem::take(stories));
                return match selected.checked_sub(1).and_then(|it| stories.get(it)) {
                    Some(story) => self.link(story.clone(), place, transcript),
                    None => self.make(place, &stories, transcript),
                };
            }
            Action::Back => *self = Self::Nothing,
            _ => {}
        }
        Step::stay()
    }

    fn make(&mut self, place: usize, others: &[Story], transcript: &Transcript) -> Step {
        let Some(story) = Story::of_answer(transcript, place, others) else {
            *self = Self::Nothing;
            return Step::notice(say::NO_WORDS.into());
        };
        *self = Self::Filling(Box::new(story));
        Step::Do(vec![Effect::ListStories])
    }

    /// The story to open the form with, if any.
    pub(super) fn filled(&mut self) -> Option<Story> {
        match std::mem::take(self) {
            Self::Filling(story) => Some(*story),
            other => {
                *self = other;
                None
            }
        }
    }

    fn link(&mut self, mut story: Story, place: usize, transcript: &Transcript) -> Step {
        story.add_use(&transcript.id, place + 1);
        *self = Self::Saving(say::added(&story.name()));
        Step::Do(vec![Effect::SaveStory(Box::new(story))])
    }

    /// Shows the message.
    pub(super) fn saved(&mut self) -> Step {
        match std::mem::take(self) {
            Self::Saving(said) => Step::notice(said),
            other => {
                *self = other;
                Step::stay()
            }
        }
    }

    pub(super) fn render(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let Self::Asking {
            stories, selected, ..
        } = self
        else {
            return;
        };
        let language = shared.language;
        let new = say::AS_NEW.get(language).to_owned();
        let names = [new].into_iter().chain(stories.iter().map(Story::name));
        let items: Vec<_> = names.map(|name| (name, String::new())).collect();
        let rows = u16::try_from(items.len()).unwrap_or(u16::MAX);
        let height = rows.saturating_add(3).min((area.height / 2).max(4));
        let panel = BottomPanel::of(area, height);
        panel.render(say::AS_WHICH, Context::Choice, shared, buf);
        let menu = Menu {
            items: &items,
            selected: *selected,
        };
        menu.render(&shared.theme, buf, panel.body);
    }
}
