//! The key bindings of the configuration file.

use crate::diagnostic::toml::{self, Fields, decode};
use crate::diagnostic::{Diagnostic, Problems};
use crate::lang::say::{check, foreign};

/// The names that the file may use, known to the modules above: key bindings and rules.
#[derive(Debug, Clone, Copy)]
pub struct Vocabulary<'v> {
    /// Names of key bindings.
    pub bindings: &'v [&'static str],
    /// Whether a text is a valid key.
    pub is_key: fn(&str) -> bool,
    /// Ids of the coach's rules.
    pub rules: &'v [&'static str],
}

/// `[keys]`: names of bindings with one or several keys.
pub(super) fn bindings(
    fields: &mut Fields<'_, '_>,
    vocabulary: Vocabulary<'_>,
) -> Vec<(String, Vec<String>)> {
    let read = |name: &&'static str| {
        let keys = fields.optional(name, |key, value, problems| {
            keys(key, value, problems, vocabulary)
        })?;
        Some(((*name).to_owned(), keys))
    };
    vocabulary.bindings.iter().filter_map(read).collect()
}

fn keys(
    key: &str,
    value: &toml::Value<'_>,
    problems: &mut Problems,
    vocabulary: Vocabulary<'_>,
) -> Option<Vec<String>> {
    let read = |key: &str, value: &toml::Value<'_>, problems: &mut Problems| {
        let written = decode::text(key, value, problems)?;
        if (vocabulary.is_key)(&written) {
            return Some(written);
        }
        let meant = Some(as_ours(&written)).filter(|it| (vocabulary.is_key)(it));
        let mend = match meant {
            Some(meant) => check::did_you_mean(&meant),
            None => foreign::KEY_FORM.into(),
        };
        let what = check::unknown_word(&written);
        problems.push(Diagnostic::error(value.span(), what, mend));
        None
    };
    if value.get_ref().is_array() {
        decode::list(key, value, problems, read)
    } else {
        read(key, value, problems).map(|one| vec![one])
    }
}

/// A key as other programs write it, such as `Ctrl+Enter`, `C-s`, `<C-s>`, `M-x` or `^S`, in our
/// form.
fn as_ours(written: &str) -> String {
    let bare = written.trim().trim_matches(['<', '>']);
    let spelled = match bare.strip_prefix('^') {
        Some(letter) if !letter.is_empty() => format!("ctrl-{letter}"),
        _ => bare.replace(['+', ' '], "-"),
    };
    let mut parts: Vec<String> = spelled.split('-').map(str::to_lowercase).collect();
    let last = parts.len().saturating_sub(1);
    for (place, part) in parts.iter_mut().enumerate() {
        let name = match part.as_str() {
            "c" | "control" | "ctl" if place < last => "ctrl",
            "m" | "a" | "option" | "opt" if place < last => "alt",
            "s" if place < last => "shift",
            "return" | "cr" => "enter",
            "escape" => "esc",
            "bs" => "backspace",
            "del" => "delete",
            "pgup" => "pageup",
            "pgdn" | "pgdown" => "pagedown",
            _ => continue,
        };
        name.clone_into(part);
    }
    parts.join("-")
}
