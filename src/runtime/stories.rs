//! The candidate's stories: read for the screen with what they are laid against, and kept.

use std::collections::BTreeMap;

use crate::lang::{Localized, say};
use crate::review::Summary;
use crate::review::progress::Progress;
use crate::review::stories::{Story, StoryUse, questions, subjects};
use crate::tui::{StoryCollection, StoryUseDetails};

use super::clock::Clock;
use super::session::{Sessions, draw_seed};

impl Sessions {
    /// The stories, the competencies they can serve, and what to ask about them. What was
    /// typed when a program was killed is brought into the file first.
    pub(super) fn stories(&self) -> StoryCollection {
        let banks = self.library.banks();
        // Where it fails, the stories are read with it all the same, and saving tells why.
        let _ = self.archive.settle_stories();
        let (stories, sealed) = self.offered();
        let sessions = self.summaries();
        let told = stories.iter().flat_map(|story| &story.uses);
        let uses = told.filter_map(|told| Some((told.clone(), self.use_details(told, &sessions)?)));
        StoryCollection {
            uses: uses.collect(),
            stories,
            sealed,
            subjects: subjects(&banks),
            questions: questions(&banks),
            standings: self.standings(&sessions),
            seed: draw_seed(),
        }
    }

    /// How each competency stands now, 1 to 5, by its id.
    fn standings(&self, sessions: &[Summary]) -> BTreeMap<String, f64> {
        let today = Clock::wall().date_naive();
        let progress = Progress::of(sessions, &self.library.banks(), today);
        let standings = progress.competencies.into_iter();
        standings
            .filter_map(|it| Some((it.id, it.recent?)))
            .collect()
    }

    /// Where a story was told, if that session can still be read.
    fn use_details(&self, told: &StoryUse, sessions: &[Summary]) -> Option<StoryUseDetails> {
        let session = sessions.iter().find(|it| it.id == told.transcript)?;
        let turn = session.turns.get(told.turn.checked_sub(1)?)?;
        let question = self.question(&turn.question);
        Some(StoryUseDetails {
            day: session.day(),
            company: Localized::clone(&session.company),
            prompt: question.map(|(_, question)| question.prompt.clone()),
        })
    }

    /// The stories alone, and why none can be kept, where that is so.
    pub(super) fn offered(&self) -> (Vec<Story>, Option<Localized>) {
        let kept = self.archive.stories();
        let sealed = kept.is_mistaken();
        let sealed = sealed.then(|| say::notes::left_as_it_is(kept.source.name()));
        (kept.value, sealed)
    }

    /// Keeps a story.
    pub(super) fn save_story(&self, story: &Story) -> Result<(), Localized> {
        let kept = self.archive.save_story(story);
        kept.map_err(|error| error.say())
    }

    /// Takes a story out.
    pub(super) fn delete_story(&self, id: &str) -> Result<(), Localized> {
        let dropped = self.archive.delete_story(id);
        dropped.map_err(|error| error.say())
    }

    /// Writes down what was typed so far of a story.
    pub(super) fn draft_story(&self, story: &Story) -> Result<(), Localized> {
        let drafted = self.archive.draft_story(story);
        drafted.map_err(|error| error.say())
    }
}
