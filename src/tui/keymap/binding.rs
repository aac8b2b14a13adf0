//! How a binding of the table is written.

use crate::lang::say::Phrase;

use super::{Action, Binding, Context};

/// Writes a table, a binding on each line: how it is shown, where it holds, its name, its keys,
/// what it does, and what it is called.
macro_rules! keys {
    ($($how:ident $($group:ident)?: $contexts:expr, $name:literal, $keys:expr
        => $action:ident $(($value:expr))?, $label:ident;)*) => {
        vec![$($crate::tui::keymap::binding::$how(
            $($crate::lang::say::keys::$group,)?
            $contexts,
            $name,
            $keys,
            $crate::tui::keymap::Action::$action $(($value))?,
            $crate::lang::say::keys::$label,
        )),*]
    };
}

pub(super) use keys;

pub(super) fn shown(
    contexts: &'static [Context],
    name: &'static str,
    keys: &str,
    action: Action,
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
    keys: &str,
    action: Action,
    label: Phrase,
) -> Binding {
    Binding {
        in_footer: false,
        ..shown(contexts, name, keys, action, label)
    }
}

/// Shown in the footer as one with its neighbors of the same group.
pub(super) fn grouped(
    group: Phrase,
    contexts: &'static [Context],
    name: &'static str,
    keys: &str,
    action: Action,
    label: Phrase,
) -> Binding {
    Binding {
        group: Some(group),
        ..shown(contexts, name, keys, action, label)
    }
}

pub(super) fn practice(
    contexts: &'static [Context],
    name: &'static str,
    keys: &str,
    action: Action,
    label: Phrase,
) -> Binding {
    Binding {
        practice_only: true,
        ..shown(contexts, name, keys, action, label)
    }
}
