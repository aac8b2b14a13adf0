//! How a binding of the table is written.

use crate::lang::say::Phrase;

use super::{Action, Binding, Context};

pub(super) fn shown(
    contexts: &'static [Context],
    name: &'static str,
    action: Action,
    keys: &str,
    label: Phrase,
) -> Binding {
    let keys = keys.split(' ').filter_map(|key| key.parse().ok()).collect();
    Binding {
        contexts,
        name,
        action,
        keys,
        label,
        in_footer: true,
        group: None,
        practice_only: false,
    }
}

pub(super) fn hidden(
    contexts: &'static [Context],
    name: &'static str,
    action: Action,
    keys: &str,
    label: Phrase,
) -> Binding {
    Binding {
        in_footer: false,
        ..shown(contexts, name, action, keys, label)
    }
}

/// Shown in the footer as one with its neighbors of the same group.
pub(super) fn grouped(group: Phrase, binding: Binding) -> Binding {
    Binding {
        group: Some(group),
        in_footer: true,
        ..binding
    }
}

pub(super) fn practice(binding: Binding) -> Binding {
    Binding {
        practice_only: true,
        ..binding
    }
}
