use crate::lang::say::recording as say;
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;

/// Which answer is being recognized, how many wait, and the key that stops that; `context` is the
/// context of the key. `None` if none is.
pub(super) fn of(shared: &Shared, context: Context) -> Option<String> {
    let (current, waiting) = shared.recognizing.split_first()?;
    let key = shared.key(context, &Action::CancelWords);
    let (answer, waiting) = (current.place + 1, waiting.len());
    Some(say::recognizing(shared.language, answer, waiting, &key))
}
