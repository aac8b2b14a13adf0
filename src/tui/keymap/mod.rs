//! A single table from keys to actions. It also produces the footer and the help, and takes the
//! user's bindings.

mod action;
mod binding;
mod context;
mod editing;
mod importing;
mod jamo;
mod past;
mod recalled;
mod stories;
mod table;

use crate::lang::say::Phrase;

use super::input::{Key, KeyCode};

pub(in crate::tui) use jamo::{begins_syllable, ends_syllable};

pub use action::Action;
pub use context::{Context, Scope};

/// A row of the table.
#[derive(Debug, Clone)]
pub struct Binding {
    /// Where it applies.
    pub scope: Scope,
    /// Its name in the configuration.
    pub name: &'static str,
    /// What it does.
    pub action: Action,
    /// Its keys; the first is shown.
    pub keys: Vec<Key>,
    /// Its text in the footer and the help.
    pub label: Phrase,
    /// Whether the footer shows it; the help shows all bindings.
    pub in_footer: bool,
    /// The footer's text for it together with neighbors of the same group.
    pub group: Option<Phrase>,
    /// A shorter text for narrow footers, if any.
    pub brief: Option<Phrase>,
    /// Whether it helps the candidate, which is not allowed in a real interview.
    pub practice_only: bool,
}

/// The current key bindings.
#[derive(Debug, Clone)]
pub struct Keymap {
    bindings: Vec<Binding>,
    /// Names of the user's own bindings, which take precedence.
    own: Vec<&'static str>,
}

impl Default for Keymap {
    fn default() -> Self {
        Self::new(&[])
    }
}

impl Keymap {
    /// The built-in bindings, with `rebound` replacing those of the same name.
    pub fn new(rebound: &[(String, Vec<Key>)]) -> Self {
        let mut keymap = Self {
            bindings: table::bindings(),
            own: Vec::new(),
        };
        for binding in &mut keymap.bindings {
            if let Some((_, keys)) = rebound.iter().find(|(name, _)| name == binding.name) {
                binding.keys.clone_from(keys);
                keymap.own.push(binding.name);
            }
        }
        keymap
    }

    /// The action of `key` in this context.
    ///
    /// If no text is typed here, and for every key with a modifier, a Hangul letter stands for
    /// its key, so that shortcuts work while the input method is Korean. Bindings that help the
    /// candidate only work if `practice`.
    pub fn action(&self, context: Context, key: Key, practice: bool) -> Option<&Action> {
        let binding = self.binding(context, key)?;
        (practice || !binding.practice_only).then_some(&binding.action)
    }

    fn binding(&self, context: Context, key: Key) -> Option<&Binding> {
        let bound = |key| self.bound(context, key);
        let letter = under_letter(context, key);
        bound(key)
            .or_else(|| bound(letter?))
            .or_else(|| bound(control(letter.unwrap_or(key))?))
    }

    /// The keys that an input method combined into one character, such as `f` and `k` for `라`, in
    /// contexts without text. Empty if the character is a single key or is itself bound, or if
    /// none of those keys is bound.
    pub fn composed(&self, context: Context, key: Key) -> Vec<Key> {
        let typed = key.typed().filter(|_| !context.is_text());
        let letters = typed.and_then(jamo::keys_of);
        let keys: Vec<Key> = letters
            .into_iter()
            .flatten()
            .map(|letter| Key::plain(KeyCode::Char(letter)))
            .collect();
        let means_something = keys.iter().any(|key| self.bound(context, *key).is_some());
        match keys.len() > 1 && means_something && self.bound(context, key).is_none() {
            true => keys,
            false => Vec::new(),
        }
    }

    fn bound(&self, context: Context, key: Key) -> Option<&Binding> {
        let bindings = self.bindings.iter();
        let here = bindings.filter(|it| it.scope.covers(context) && it.keys.contains(&key));
        here.min_by_key(|it| !self.own.contains(&it.name))
    }

    /// Every binding that applies here, in table order.
    pub fn bindings(&self, context: Context, practice: bool) -> impl Iterator<Item = &Binding> {
        self.bindings.iter().filter(move |binding| {
            binding.scope.covers(context)
                && (practice || !binding.practice_only)
                && !binding.keys.is_empty()
        })
    }

    /// The first key bound to `action` here, as shown in the footer.
    pub fn key_for(&self, context: Context, action: &Action) -> Option<Key> {
        self.bindings(context, true)
            .find(|binding| binding.action == *action)
            .and_then(|binding| binding.keys.first().copied())
    }

    /// The names that the configuration can bind, each once.
    pub fn names() -> Vec<&'static str> {
        let mut seen = std::collections::BTreeSet::new();
        let names = table::bindings().into_iter().map(|it| it.name);
        names.filter(|name| seen.insert(*name)).collect()
    }
}

/// The Latin key of another kind of letter, in contexts without text: a Hangul letter, or a
/// full-width one made by an input method.
fn under_letter(context: Context, key: Key) -> Option<Key> {
    let KeyCode::Char(c) = key.code else {
        return None;
    };
    if context.is_text() && !key.ctrl && !key.alt {
        return None;
    }
    let mut letters = jamo::keys_of(c)?;
    let (Some(letter), None) = (letters.next(), letters.next()) else {
        return None;
    };
    let code = KeyCode::Char(letter);
    Some(Key { code, ..key })
}

/// The traditional key for a letter with Control, which the terminal distinguishes only because
/// we asked it to.
fn control(key: Key) -> Option<Key> {
    let is_alone = key.ctrl && !key.alt && !key.shift;
    let code = match key.code {
        KeyCode::Char('[') => KeyCode::Esc,
        KeyCode::Char('m') => KeyCode::Enter,
        KeyCode::Char('i') => KeyCode::Tab,
        KeyCode::Char('h') => KeyCode::Backspace,
        _ => return None,
    };
    is_alone.then(|| Key::plain(code))
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::text::EditCommand;

    fn key(written: &str) -> Key {
        written.parse().unwrap()
    }

    #[test]
    fn no_key_means_two_things_in_one_place() {
        let bindings = table::bindings();
        for context in Context::ALL {
            let here = bindings.iter().filter(|it| it.scope.covers(*context));
            let mut meanings = HashMap::new();
            for binding in here {
                for key in &binding.keys {
                    let other = meanings.insert(*key, binding.name);
                    assert_eq!(other, None, "{key} is {} in {context:?}", binding.name);
                }
            }
        }
    }

    #[test]
    fn shortcuts_work_while_the_input_method_is_in_korean() {
        let keymap = Keymap::default();
        assert_eq!(
            keymap.action(Context::List, key("ㅂ"), true),
            Some(&Action::Back)
        );
        assert_eq!(
            keymap.action(Context::Answering, key("ctrl-ㄴ"), true),
            Some(&Action::Submit)
        );
        assert_eq!(keymap.action(Context::Answering, key("ㅂ"), true), None);
        // Some input methods decompose a syllable, and others make Latin letters full-width.
        for (typed, action) in [
            ("\u{1107}", Action::Back),
            ("\u{1165}", Action::Down),
            ("\u{11af}", Action::Search),
            ("ｊ", Action::Down),
            ("Ｇ", Action::Last),
            ("？", Action::Help),
        ] {
            let bound = keymap.action(Context::Home, key(typed), true);
            assert_eq!(bound, Some(&action), "{typed}");
        }
    }

    #[test]
    fn a_letter_with_control_is_the_key_it_always_was_where_it_is_bound_to_nothing() {
        let keymap = Keymap::default();
        for (typed, action) in [
            ("ctrl-[", Action::Back),
            ("ctrl-m", Action::Edit(EditCommand::Newline)),
            ("ctrl-ㅡ", Action::Edit(EditCommand::Newline)),
            ("ctrl-h", Action::Edit(EditCommand::Backspace)),
        ] {
            let bound = keymap.action(Context::Answering, key(typed), true);
            assert_eq!(bound, Some(&action), "{typed}");
        }
        let keymap = Keymap::new(&[("hint".to_owned(), vec![key("ctrl-m")])]);
        assert_eq!(
            keymap.action(Context::Answering, key("ctrl-m"), true),
            Some(&Action::Hint)
        );
        assert_eq!(keymap.action(Context::Home, key("alt-m"), true), None);
    }

    #[test]
    fn a_composed_syllable_is_the_keys_it_was_made_of() {
        let keymap = Keymap::default();
        for (typed, keys) in [
            ("라", "f k"),
            ("ㅘ", "h k"),
            ("허", "g j"),
            ("괎", "r h k q t"),
            ("\u{1105}", ""),
            ("ㅓ", ""),
            ("k", ""),
        ] {
            let keys: Vec<Key> = keys.split_whitespace().map(key).collect();
            assert_eq!(keymap.composed(Context::Home, key(typed)), keys, "{typed}");
            assert_eq!(keymap.composed(Context::Answering, key(typed)), []);
        }
        let keymap = Keymap::new(&[("search".to_owned(), vec![key("라")])]);
        assert_eq!(keymap.composed(Context::Home, key("라")), []);
    }

    #[test]
    fn help_hint_and_copy_have_keys_that_terminals_leave_alone() {
        let keymap = Keymap::default();
        for (key, action) in [
            ("ctrl-g", Action::Help),
            ("ctrl-r", Action::Hint),
            ("ctrl-o", Action::Edit(EditCommand::Copy)),
            ("ctrl-l", Action::Redraw),
        ] {
            let bound = keymap.action(Context::Answering, self::key(key), true);
            assert_eq!(bound, Some(&action), "{key}");
        }
    }

    #[test]
    fn the_users_own_keys_take_precedence() {
        let keymap = Keymap::new(&[("redraw".to_owned(), vec![key("ctrl-s")])]);
        assert_eq!(
            keymap.action(Context::Answering, key("ctrl-s"), true),
            Some(&Action::Redraw)
        );
    }

    #[test]
    fn the_users_own_keys_take_the_place_of_ours() {
        let keymap = Keymap::new(&[("submit".to_owned(), vec![key("ctrl-g")])]);
        assert_eq!(
            keymap.action(Context::Answering, key("ctrl-g"), true),
            Some(&Action::Submit)
        );
        assert_eq!(keymap.action(Context::Answering, key("ctrl-s"), true), None);
    }
}
