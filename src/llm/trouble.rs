use crate::lang::{Localized, say::llm as say};

/// Why no usable reply was received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// No server is running there.
    Unreachable,
    /// The reply took too long.
    Slow,
    /// The server is still loading the model.
    Loading,
    /// It was stopped by the user.
    Stopped,
    /// The connection ended during the reply.
    Cut,
    /// The reply is endless.
    Flood,
    /// The reply is not HTTP, or not JSON.
    NotJson,
    /// The server redirects to another address, which is not followed.
    Redirected,
    /// The server requires a key, or a different one.
    Locked,
    /// The question and the answer exceed the model's context.
    TooLong,
    /// The model did not finish within the allowed length.
    Unfinished,
    /// It is JSON, but not as requested.
    NotAsAsked,
    /// The server returned this error status.
    Refused(u16),
    /// The server has no model.
    NoModel,
    /// The command for the key failed.
    NoKey,
}

impl Trouble {
    /// Says what is wrong, on one line.
    pub fn say(&self) -> Localized {
        match self {
            Self::Unreachable => say::UNREACHABLE.into(),
            Self::Slow => say::SLOW.into(),
            Self::Loading => say::LOADING.into(),
            Self::Stopped => say::STOPPED.into(),
            Self::Cut => say::CUT.into(),
            Self::Flood => say::FLOOD.into(),
            Self::NotJson => say::NOT_JSON.into(),
            Self::Redirected => say::REDIRECTED.into(),
            Self::Locked => say::LOCKED.into(),
            Self::TooLong => say::TOO_LONG.into(),
            Self::Unfinished => say::UNFINISHED.into(),
            Self::NotAsAsked => say::NOT_AS_ASKED.into(),
            Self::Refused(status) => say::refused(*status),
            Self::NoModel => say::NO_MODEL.into(),
            Self::NoKey => say::NO_KEY.into(),
        }
    }

    /// Whether a different [`ReplyFormat`](super::ReplyFormat) may help.
    pub const fn may_be_the_form(&self) -> bool {
        matches!(
            self,
            Self::Refused(_) | Self::NotAsAsked | Self::Unfinished | Self::NotJson
        )
    }
}
