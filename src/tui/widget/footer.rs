use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::lang::Language;
use crate::lang::say::{self, Phrase};
use crate::text;
use crate::tui::keymap::{Action, Binding, Context, Keymap};
use crate::tui::theme::Theme;
use crate::tui::{Key, KeyCode};

use super::put;

/// The keys that work here, as many as the row holds.
#[derive(Debug)]
pub(crate) struct Footer<'a> {
    /// The keys.
    pub keymap: &'a Keymap,
    /// Where we are.
    pub context: Context,
    /// Whether the candidate may have help.
    pub practice: bool,
    /// The language of the labels.
    pub language: Language,
    /// What its keys would do in vain as things stand.
    pub dead: &'a [Action],
    /// What closes what is open, and what that is called now: it comes first.
    pub closes: Option<(Action, Phrase)>,
}

/// One entry of the footer: a binding, or a group of them.
struct Entry {
    keys: String,
    label: &'static str,
    /// The same in short.
    brief: &'static str,
    /// Who finds its place first where the row is narrow.
    rank: Rank,
}

/// The way out and help find their place before what the screen is for: what makes of a question
/// the next try, what changes a value, what accepts one. Then come the keys to move with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Main,
    WayOut,
    Help,
    Use,
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
    /// Draws the keys into the first row of `area`, the first of the table first. That one, the
    /// way out and help find their place before the others. Where those with a rank of their own
    /// have no room, all labels are in short.
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
        // The last has nothing behind it.
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
            brief: Some(say::keys::CLOSE),
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
    /// What they do.
    pub label: &'static str,
    /// The same, where it is one thing and not what the help is there for.
    pub action: Option<Action>,
}

/// Every key that works in `context`, for the help, but those that would do something `dead`. A
/// long group, such as the five ratings, takes one row.
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

/// With this many bindings or more, a group is shown as its first and its last key.
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
        1 => from,
        // "12" would be a number.
        2 if from.ends_with(|c: char| c.is_ascii_digit()) => format!("{from}-{to}"),
        2 => format!("{from}{to}"),
        LONG_GROUP.. => format!("{from}-{to}"),
        0 => return None,
    };
    Some(Entry {
        keys,
        label: label.get(language),
        // Who sees the key of the help alone knows it.
        brief: match is_help {
            true => "",
            false => first.brief.unwrap_or(label).get(language),
        },
        rank: match last.action {
            Action::Help => Rank::Help,
            Action::Back => Rank::WayOut,
            _ if last.keys.contains(&esc) => Rank::WayOut,
            Action::Again | Action::Strong | Action::Accept | Action::Submit => Rank::Use,
            Action::Said | Action::NotSaid | Action::Tighten => Rank::Use,
            Action::More if is_form => Rank::Use,
            Action::More => Rank::Walk,
            Action::Down => Rank::Move,
            _ => Rank::Other,
        },
    })
}
