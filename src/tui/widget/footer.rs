use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::lang::Language;
use crate::lang::say::{self, Phrase};
use crate::text;
use crate::tui::keymap::{Action, Binding, Context, Keymap};
use crate::tui::theme::Theme;
use crate::tui::{Key, KeyCode};

use super::put;

/// The keys that work here, as many as fit.
#[derive(Debug)]
pub(crate) struct Footer<'a> {
    /// The key bindings.
    pub keymap: &'a Keymap,
    /// The current context.
    pub context: Context,
    /// Whether help is available to the candidate.
    pub practice: bool,
    /// The language of the labels.
    pub language: Language,
    /// Actions that have no effect in the current state.
    pub dead: &'a [Action],
    /// The action that closes or ends what is going on, and its current label; shown first.
    pub closes: Option<(Action, Phrase)>,
}

/// One entry of the footer: a binding, or a group of them.
struct Entry {
    keys: String,
    label: &'static str,
    /// A short label.
    brief: &'static str,
    /// Priority if the row is narrow.
    rank: Rank,
}

/// Ways out and help come first, then the screen's main actions (repeating a question, changing a
/// value, accepting one), then what else can be done with a question, then the keys for moving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Main,
    WayOut,
    Help,
    Use,
    Act,
    Walk,
    Move,
    Other,
}

impl Entry {
    fn width(&self) -> usize {
        let label = text::width(self.label);
        text::width(&self.keys) + label + usize::from(label > 0)
    }
}

impl Footer<'_> {
    /// Draws the keys in the first row of `area` in table order. The first key, ways out and help
    /// are placed before the others. If the prioritized ones do not fit, all labels are
    /// shortened.
    pub(crate) fn render(&self, theme: &Theme, buf: &mut Buffer, area: Rect) {
        let mut indent = 1;
        for entry in self.fitting(area.width.saturating_sub(1)) {
            indent += put(buf, area, 0, indent, &entry.keys, theme.key);
            if !entry.label.is_empty() {
                let label = format!(" {}", entry.label);
                indent += put(buf, area, 0, indent, &label, theme.quiet);
            }
            indent += 2;
        }
    }

    fn fitting(&self, width: u16) -> Vec<Entry> {
        let mut entries = self.entries();
        if let Some(first) = entries.first_mut() {
            first.rank = first.rank.min(Rank::Main);
        }
        // The last has nothing after it.
        let mut left = usize::from(width) + 2;
        let needed = entries.iter().filter(|it| it.rank < Rank::Other);
        if needed.map(|it| it.width() + 2).sum::<usize>() > left {
            entries.iter_mut().for_each(|it| it.label = it.brief);
        }
        let mut fitting = vec![false; entries.len()];
        let mut places: Vec<usize> = (0..entries.len()).collect();
        places.sort_by_key(|place| entries[*place].rank);
        for place in places {
            let width = entries[place].width() + 2;
            fitting[place] = width <= left;
            left -= if fitting[place] { width } else { 0 };
        }
        let entries = entries.into_iter().zip(fitting);
        let fitting = entries.filter(|(_, fits)| *fits);
        fitting.map(|(entry, _)| entry).collect()
    }

    fn entries(&self) -> Vec<Entry> {
        let here = self.keymap.bindings(self.context, self.practice);
        let here = here.filter(|it| it.in_footer && !self.dead.contains(&it.action));
        let closes = self.closes.as_ref();
        let (closing, others): (Vec<&Binding>, Vec<&Binding>) =
            here.partition(|it| closes.is_some_and(|(action, _)| *action == it.action));
        let closing = closing.into_iter().map(|it| Binding {
            label: closes.map_or(it.label, |(_, label)| *label),
            brief: Some(match it.action {
                Action::Record => say::keys::STOP_RECORDING,
                _ => say::keys::CLOSE,
            }),
            ..it.clone()
        });
        let closing: Vec<Binding> = closing.collect();
        let shown: Vec<&Binding> = closing.iter().chain(others).collect();
        let is_form = matches!(self.context, Context::Form | Context::Prepare);
        let entries = groups(&shown).filter_map(|group| entry(group, is_form, self.language));
        entries.collect()
    }
}

/// A line of the help.
#[derive(Debug)]
pub(crate) struct KeyRow {
    /// The keys.
    pub keys: String,
    /// The label.
    pub label: &'static str,
    /// The action, if the row has only one and it is not the help itself.
    pub action: Option<Action>,
}

/// Every key of `context` for the help, except those for `dead` actions. A long group, such as
/// the five ratings, takes one row.
pub(crate) fn key_rows(
    keymap: &Keymap,
    context: Context,
    practice: bool,
    dead: &[Action],
    language: Language,
) -> Vec<KeyRow> {
    let bindings = keymap.bindings(context, practice);
    let bindings: Vec<&Binding> = bindings.filter(|it| !dead.contains(&it.action)).collect();
    let mut rows = Vec::new();
    for group in groups(&bindings) {
        if group.len() >= LONG_GROUP {
            rows.extend(entry(group, false, language).map(|entry| KeyRow {
                keys: entry.keys,
                label: entry.label,
                action: None,
            }));
            continue;
        }
        rows.extend(group.iter().map(|binding| {
            let keys: Vec<String> = binding.keys.iter().map(ToString::to_string).collect();
            let is_help = binding.action == Action::Help;
            KeyRow {
                keys: keys.join(", "),
                label: binding.label.get(language),
                action: (!is_help).then(|| binding.action.clone()),
            }
        }));
    }
    rows
}

/// Groups with this many bindings or more are shown as their first and last key.
const LONG_GROUP: usize = 3;

fn groups<'b>(bindings: &'b [&'b Binding]) -> impl Iterator<Item = &'b [&'b Binding]> {
    bindings.chunk_by(|one, next| one.group.is_some() && one.group == next.group)
}

fn entry(group: &[&Binding], is_form: bool, language: Language) -> Option<Entry> {
    let (first, last) = (group.first()?, group.last()?);
    let label = first.group.unwrap_or(first.label);
    let is_help = last.action == Action::Help;
    let key = |binding: &Binding| binding.keys.first().map(ToString::to_string);
    let (from, to) = (key(first)?, key(last)?);
    let esc = Key::plain(KeyCode::Esc);
    let keys = match group.len() {
        // Anyone leaving with Esc should know what happens to the text.
        1 if first.action == Action::Submit && from != esc.to_string() => {
            let out = first.keys.contains(&esc).then(|| format!("/{esc}"));
            from + &out.unwrap_or_default()
        }
        1 => from,
        // "12" would look like a number.
        2 if from.ends_with(|c: char| c.is_ascii_digit()) => format!("{from}-{to}"),
        2 => format!("{from}{to}"),
        LONG_GROUP.. => format!("{from}-{to}"),
        0 => return None,
    };
    Some(Entry {
        keys,
        label: label.get(language),
        // Users recognize the help key alone.
        brief: match is_help {
            true => "",
            false => first.brief.unwrap_or(label).get(language),
        },
        rank: match last.action {
            Action::Help => Rank::Help,
            Action::Back => Rank::WayOut,
            _ if last.keys.contains(&esc) => Rank::WayOut,
            Action::Record => Rank::Main,
            Action::Compare | Action::MakeStory => Rank::Act,
            Action::Again | Action::Strong | Action::Accept | Action::Submit => Rank::Use,
            Action::Said | Action::NotSaid | Action::Tighten => Rank::Use,
            Action::Words | Action::Listen => Rank::Use,
            Action::More if is_form => Rank::Use,
            Action::More => Rank::Walk,
            Action::Down => Rank::Move,
            _ => Rank::Other,
        },
    })
}
