use std::time::Duration;

use crate::lang::Localized;
use crate::moment::Moment;

/// News of the language model.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ModelNews {
    /// Number of key points of an answer still to be read.
    pub left: usize,
    /// Whether an answer is being tightened, which the user waits for.
    pub tightening: bool,
    /// Why the last request that the user waited for failed.
    pub trouble: Option<Localized>,
    /// Why the last background request failed: shown in review, not under the next question.
    pub unasked: Option<Localized>,
}

/// What the language model is being asked, for display.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ModelStatus {
    news: ModelNews,
    /// Since when it has been asked, if it is.
    since: Option<Moment>,
    /// For how long.
    asked_for: Duration,
}

impl ModelStatus {
    /// Whether nothing is being asked.
    pub fn is_idle(&self) -> bool {
        self.since.is_none()
    }

    /// The latest news.
    pub(super) fn news(&self) -> &ModelNews {
        &self.news
    }

    /// For how many whole seconds it has been asked.
    pub(super) fn seconds(&self) -> u64 {
        self.asked_for.as_secs()
    }

    /// Takes news. Each request is timed from its own beginning.
    pub(super) fn take(&mut self, news: ModelNews, now: Moment) {
        let request = |news: &ModelNews| (news.left, news.tightening);
        let is_busy = news.left > 0 || news.tightening;
        if !is_busy {
            self.since = None;
        } else if self.is_idle() || request(&news) != request(&self.news) {
            self.since = Some(now);
        }
        self.news = news;
        self.look(now);
    }

    /// Updates the time.
    pub(super) fn look(&mut self, now: Moment) {
        let asked_for = self.since.map(|since| now.saturating_since(since));
        self.asked_for = asked_for.unwrap_or_default();
    }

    /// When it shows the next second.
    pub(super) fn wakes_at(&self) -> Option<Moment> {
        let since = self.since?;
        Some(since + Duration::from_secs(self.seconds() + 1))
    }

    /// Clears the error.
    pub(super) fn forget_trouble(&mut self) {
        self.news.trouble = None;
        self.news.unasked = None;
    }
}
