use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::lang::Language;
use crate::text;
use crate::tui::keymap::{Binding, Context, Keymap};
use crate::tui::theme::Theme;

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
}

impl Footer<'_> {
    /// Draws the keys into the first row of `area`. Help comes last but always finds its place.
    pub(crate) fn render(&self, theme: &Theme, buf: &mut Buffer, area: Rect) {
        let mut indent = 1;
        for binding in self.fitting(area.width.saturating_sub(1)) {
            let Some(key) = binding.keys.first() else {
                continue;
            };
            indent += put(buf, area, 0, indent, &key.to_string(), theme.key);
            let label = format!(" {}", binding.label.get(self.language));
            indent += put(buf, area, 0, indent, &label, theme.quiet) + 2;
        }
    }

    fn fitting(&self, width: u16) -> Vec<&Binding> {
        let shown: Vec<&Binding> = self
            .keymap
            .bindings(self.context, self.practice)
            .filter(|binding| binding.in_footer)
            .collect();
        let (last, others) = match shown.split_last() {
            Some((last, others)) => (*last, others),
            None => return Vec::new(),
        };
        let mut left = usize::from(width).saturating_sub(self.width_of(last));
        let mut fitting: Vec<&Binding> = Vec::new();
        for binding in others {
            let width = self.width_of(binding) + 2;
            if width > left {
                break;
            }
            left -= width;
            fitting.push(binding);
        }
        fitting.push(last);
        fitting
    }

    fn width_of(&self, binding: &Binding) -> usize {
        let key = binding
            .keys
            .first()
            .map(ToString::to_string)
            .unwrap_or_default();
        text::width(&key) + 1 + text::width(binding.label.get(self.language))
    }
}

/// Every key that works in `context`, for the help: keys at the left, what they do at the right.
pub(crate) fn key_rows(
    keymap: &Keymap,
    context: Context,
    practice: bool,
    language: Language,
) -> Vec<(String, &'static str)> {
    keymap
        .bindings(context, practice)
        .map(|binding| {
            let keys: Vec<String> = binding.keys.iter().map(ToString::to_string).collect();
            (keys.join(", "), binding.label.get(language))
        })
        .collect()
}
