use crate::lang::{Localized, say::llm as say};

/// Why nothing that counts came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Nobody listens there.
    Unreachable,
    /// The reply took too long.
    Slow,
    /// The server is still loading the model.
    Loading,
    /// Somebody stopped it.
    Stopped,
    /// The connection ended in the middle of the reply.
    Cut,
    /// The reply has no end.
    Flood,
    /// What came back is not HTTP, or not JSON.
    NotJson,
    /// The server points to another address, which is not followed.
    Redirected,
    /// The server asks for a key, or for another.
    Locked,
    /// The question and the answer are longer than the model can read at once.
    TooLong,
    /// The model did not come to an end within the length that was allowed.
    Unfinished,
    /// It is JSON, but not what was asked for.
    NotAsAsked,
    /// The server refused, with this status.
    Refused(u16),
    /// The server has no model.
    NoModel,
    /// The command that prints the key did not.
    NoKey,
}

impl Trouble {
    /// What is wrong, in a line.
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

    /// Whether the same may come out better when it is asked for in another [`Form`](super::Form).
    pub const fn may_be_the_form(&self) -> bool {
        matches!(
            self,
            Self::Refused(_) | Self::NotAsAsked | Self::Unfinished | Self::NotJson
        )
    }
}
