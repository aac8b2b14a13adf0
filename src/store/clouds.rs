//! Files that a cloud has taken off this disk: iCloud leaves a small hidden file in the place of
//! each.

/// The name of what stands in the place of a file that is not on this disk.
pub(super) fn placeholder(name: &str) -> String {
    format!(".{name}.icloud")
}

/// The name that a file has, wherever it is: of what stands in the place of one, that of the other.
pub(super) fn meant(name: String) -> String {
    placed(&name).map(str::to_owned).unwrap_or(name)
}

/// The name of the file in whose place this one stands, if it does.
pub(super) fn placed(name: &str) -> Option<&str> {
    let name = name.strip_prefix('.')?.strip_suffix(".icloud")?;
    (!name.is_empty()).then_some(name)
}
