/// What the value of a setting is in the file, so that what is typed without TOML's quotation marks
/// and brackets is understood as it is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A text.
    Text,
    /// A number, or `true` and `false`.
    Plain,
    /// A list of words.
    List,
    /// A word or a list of them.
    TextOrList,
    /// A program and its arguments, a list.
    Command,
    /// A table with these keys and no others.
    Table(&'static [(&'static str, Shape)]),
    /// A table whose keys are the user's to choose, all of one shape.
    Entries(&'static Shape),
}

impl Shape {
    /// Whether it is set entry by entry.
    pub const fn is_table(self) -> bool {
        matches!(self, Self::Table(_) | Self::Entries(_))
    }

    /// That of an entry; `None` where there can be none of this name.
    pub fn of_entry(self, key: &str) -> Option<Self> {
        match self {
            Self::Table(entries) => {
                let mut entries = entries.iter();
                entries.find(|(it, _)| *it == key).map(|(_, shape)| *shape)
            }
            Self::Entries(shape) => Some(*shape).filter(|_| !key.is_empty()),
            _ => None,
        }
    }

    /// The entries that a table can have, where they are known.
    pub fn entries(self) -> impl Iterator<Item = &'static str> {
        let entries = match self {
            Self::Table(entries) => entries,
            _ => &[],
        };
        entries.iter().map(|(key, _)| *key)
    }
}
