//! What the coach says about whole answers.

mod models;

use crate::bank::QuestionBank;
use crate::diagnostic::SourceText;

/// The folder of the checkout.
const HOME: &str = env!("CARGO_MANIFEST_DIR");

/// Reads every bank that the program ships.
#[allow(clippy::disallowed_methods)] // A test may look at the files it tests.
fn shipped_banks() -> Vec<QuestionBank> {
    let folder = std::path::Path::new(HOME).join("scenarios/banks");
    let entries = std::fs::read_dir(&folder).expect("the folder of the shipped banks");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|it| it == "toml"));
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let text = std::fs::read_to_string(path).expect("a readable bank");
            let (bank, problems) = crate::bank::read(&SourceText::new(path.to_string_lossy(), text));
            bank.unwrap_or_else(|| panic!("{}: {problems:?}", path.display()))
        })
        .collect()
}
