//! The syntax of bindings in the table.

use crate::lang::say::Phrase;

use super::{Action, Binding, Scope};

/// Defines a table, one binding per line: how it is shown, its scope, name, keys, action, and
/// label.
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
    /// Shown in the footer and in the help.
    pub(super) fn shown(self) -> Self {
        self
    }

    /// Shown only in the help.
    pub(super) fn hidden(self) -> Self {
        Self {
            in_footer: false,
            ..self
        }
    }

    /// Combined in the footer with its neighbors of the same group.
    pub(super) fn grouped(self, group: Phrase) -> Self {
        Self {
            group: Some(group),
            ..self
        }
    }

    /// Shortened in the footer if the row is narrow.
    pub(super) fn shortened(self, brief: Phrase) -> Self {
        Self {
            brief: Some(brief),
            ..self
        }
    }

    /// Not available in a real interview.
    pub(super) fn practice(self) -> Self {
        Self {
            practice_only: true,
            ..self
        }
    }
}
