use std::time::Duration;

use crate::lang::Localized;
use crate::moment::Moment;
use crate::review::stories::Story;
use crate::tui::message::Effect;

/// What was typed stands in the draft at once, which outlasts the program; after so long it is
/// saved for good, which outlasts a power cut. As long before what failed is tried again.
const SETTLE: Duration = Duration::from_secs(2);

/// What of the stories is saved, and what is to be saved when.
#[derive(Debug, Default)]
pub(super) struct Saving {
    /// What was asked for and not answered yet, in order.
    asked: Vec<Effect>,
    /// What could not be done, for another try.
    failed: Vec<Effect>,
    /// Why it could not be done.
    why: Option<Localized>,
    /// When to save what was typed, or to try again.
    due: Option<Moment>,
    /// Whether the candidate was told on leaving that something is not saved.
    warned: bool,
    /// Whether anything was saved.
    done: bool,
}

impl Saving {
    /// Writes down what was typed so far; it is saved for good a little later.
    pub(super) fn draft(&mut self, story: Story, now: Moment) -> Vec<Effect> {
        self.due.get_or_insert(now + SETTLE);
        vec![Effect::DraftStory(Box::new(story))]
    }

    /// Saves a story for good.
    pub(super) fn keep(&mut self, story: Story, now: Moment) -> Vec<Effect> {
        self.ask(Effect::SaveStory(Box::new(story)), now)
    }

    /// Takes a story out.
    pub(super) fn drop(&mut self, id: String, now: Moment) -> Vec<Effect> {
        self.ask(Effect::DeleteStory { id }, now)
    }

    fn ask(&mut self, effect: Effect, now: Moment) -> Vec<Effect> {
        self.failed.retain(|old| subject(old) != subject(&effect));
        self.due = (!self.failed.is_empty()).then(|| now + SETTLE);
        self.asked.push(effect.clone());
        vec![effect]
    }

    pub(super) fn succeeded(&mut self, id: &str) {
        self.answered(id);
        self.done = true;
        if self.failed.is_empty() {
            self.why = None;
            self.warned = false;
        }
    }

    pub(super) fn failed(&mut self, id: &str, why: Localized, now: Moment) {
        let newer = |effect: &Effect| subject(effect) == Some(id);
        let asked = self.answered(id);
        if !self.asked.iter().any(newer) {
            self.failed.extend(asked);
        }
        self.why = Some(why);
        self.due.get_or_insert(now + SETTLE);
    }

    /// The oldest that was asked for about a story has been answered.
    fn answered(&mut self, id: &str) -> Option<Effect> {
        let place = self.asked.iter().position(|it| subject(it) == Some(id));
        place.map(|place| self.asked.remove(place))
    }

    /// When something is to be saved.
    pub(super) fn wakes_at(&self) -> Option<Moment> {
        self.due
    }

    /// Saves what is due: the story that is open as it stands, and what failed before.
    pub(super) fn ticked(&mut self, open: Option<Story>, now: Moment) -> Vec<Effect> {
        if self.due.is_none_or(|due| now < due) {
            return Vec::new();
        }
        let again = std::mem::take(&mut self.failed).into_iter();
        let open = open.map(|story| Effect::SaveStory(Box::new(story)));
        let id = open.as_ref().and_then(subject).map(str::to_owned);
        let again = again.filter(|old| subject(old).map(str::to_owned) != id);
        let effects: Vec<Effect> = again.chain(open).collect();
        self.due = None;
        self.asked.extend(effects.iter().cloned());
        effects
    }

    /// Why something is not saved.
    pub(super) fn why(&self) -> Option<&Localized> {
        self.why.as_ref()
    }

    /// Whether something is being saved, which is seen only on a disk that takes its time.
    pub(super) fn is_at_work(&self) -> bool {
        !self.asked.is_empty()
    }

    /// Whether everything that was typed is saved for good.
    pub(super) fn is_saved(&self) -> bool {
        self.done && self.due.is_none() && self.asked.is_empty() && self.why.is_none()
    }

    /// Why something is not saved, once; whoever leaves then leaves without it.
    pub(super) fn warns(&mut self, now: Moment) -> Option<Localized> {
        if self.failed.is_empty() || std::mem::replace(&mut self.warned, true) {
            return None;
        }
        self.due = Some(now);
        self.why.clone()
    }
}

/// The story that an effect is about.
fn subject(effect: &Effect) -> Option<&str> {
    match effect {
        Effect::SaveStory(story) => Some(&story.id),
        Effect::DeleteStory { id } => Some(id),
        _ => None,
    }
}
