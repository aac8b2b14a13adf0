//! How a binding of the table is written.

use crate::lang::say::Phrase;

use super::{Action, Binding, Scope};

/// Writes a table, a binding on each line: how it is shown, where it holds, its name, its keys,
/// what it does, and what it is called.
macro_rules! keys {
    ($($how:ident $($group:ident)?: $scope:expr, $name:literal, $keys:expr
        => $action:ident $(($value:expr))?, $label:ident;)*) => {
        vec![$($crate::tui::keymap::binding::bound(
            $scope,
            $name,
            $keys,
            $crate::tui::keymap::Action::$action $(($value))?,
            $crate::lang::say::keys::$label,
        ).$how($($crate::lang::say::keys::$group)?)),*]
    };
}

pub(super) use keys;

pub(super) fn bound(
    scope: impl Into<Scope>,
    name: &'static str,
    keys: &str,
    action: Action,
    label: Phrase,
) -> Binding {
    Binding {
        scope: scope.into(),
        name,
        action,
        keys: keys.split(' ').filter_map(|key| key.parse().ok()).collect(),
        label,
        in_footer: true,
        group: None,
        brief: None,
        practice_only: false,
    }
}

impl Binding {
    /// In the footer and in the help.
    pub(super) fn shown(self) -> Self {
        self
    }

    /// In the help alone.
    pub(super) fn hidden(self) -> Self {
        Self {
            in_footer: false,
            ..self
        }
    }

    /// In the footer as one with its neighbors of the same group.
    pub(super) fn grouped(self, group: Phrase) -> Self {
        Self {
            group: Some(group),
            ..self
        }
    }

    /// In the footer, in fewer words where the row is narrow.
    pub(super) fn shortened(self, brief: Phrase) -> Self {
        Self {
            brief: Some(brief),
            ..self
        }
    }

    /// Not in a real interview.
    pub(super) fn practice(self) -> Self {
        Self {
            practice_only: true,
            ..self
        }
    }
}
