/// The shape of a setting's value in the file, so that values typed without TOML quotation marks
/// and brackets are understood as intended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A string.
    Text,
    /// A number or a boolean.
    Plain,
    /// A list of strings.
    List,
    /// A string or a list of strings.
    TextOrList,
    /// A program and its arguments, as a list.
    Command,
    /// A table with these keys and no others.
    Table(&'static [(&'static str, Shape)]),
    /// A table whose keys the user chooses, with entries of the same shape.
    Entries(&'static Shape),
}

impl Shape {
    /// Whether it is set entry by entry.
    pub const fn is_table(self) -> bool {
        matches!(self, Self::Table(_) | Self::Entries(_))
    }

    /// The shape of an entry; `None` if no entry can have this name.
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

    /// The possible entries of a table, if known.
    pub fn entries(self) -> impl Iterator<Item = &'static str> {
        let entries = match self {
            Self::Table(entries) => entries,
            _ => &[],
        };
        entries.iter().map(|(key, _)| *key)
    }
}
