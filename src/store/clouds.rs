//! Files that a cloud program has evicted from this disk: iCloud leaves a small hidden
//! placeholder for each.

/// Placeholder name for a file that is not on this disk.
pub(super) fn placeholder(name: &str) -> String {
    format!(".{name}.icloud")
}

/// The file name that this one stands for: for a placeholder the evicted file's, else the name
/// itself.
pub(super) fn meant(name: String) -> String {
    placed(&name).map(str::to_owned).unwrap_or(name)
}

/// Name of the evicted file, if this is a placeholder.
pub(super) fn placed(name: &str) -> Option<&str> {
    let name = name.strip_prefix('.')?.strip_suffix(".icloud")?;
    (!name.is_empty()).then_some(name)
}
