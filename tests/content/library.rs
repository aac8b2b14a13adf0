//! The shipped files, read once.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use rehearsal::bank::{self, Question, QuestionBank, QuestionRef};
use rehearsal::diagnostic::{Diagnostic, SourceText, headline};
use rehearsal::lang::Language;
use rehearsal::scenario::{self, Scenario};
use rehearsal::store::Library;

/// Maximum file size that the loader accepts.
const LARGEST_FILE: usize = 2 * 1024 * 1024;

static BANKS: LazyLock<Vec<QuestionBank>> = LazyLock::new(|| {
    let files = toml_files("scenarios/banks");
    files.iter().map(|file| whole(file, bank::read)).collect()
});

static SCENARIOS: LazyLock<Vec<Scenario>> = LazyLock::new(|| {
    let banks: Vec<&QuestionBank> = banks().iter().collect();
    let files = toml_files("scenarios");
    files
        .iter()
        .map(|file| whole(file, |source| scenario::read(source, &banks)))
        .collect()
});

/// Every shipped bank, sorted by file name.
pub(super) fn banks() -> &'static [QuestionBank] {
    &BANKS
}

/// The shipped bank with this id.
#[track_caller]
pub(super) fn bank(id: &str) -> &'static QuestionBank {
    let found = banks().iter().find(|bank| bank.id == id);
    found.unwrap_or_else(|| panic!("no bank '{id}' is shipped"))
}

/// Every shipped question, with its bank.
pub(super) fn questions() -> impl Iterator<Item = (&'static QuestionBank, &'static Question)> {
    banks()
        .iter()
        .flat_map(|bank| bank.questions.iter().map(move |question| (bank, question)))
}

/// Every shipped scenario, sorted by file name.
pub(super) fn scenarios() -> &'static [Scenario] {
    &SCENARIOS
}

/// The shipped scenario with this id.
#[track_caller]
pub(super) fn scenario(id: &str) -> &'static Scenario {
    let found = scenarios().iter().find(|scenario| scenario.id == id);
    found.unwrap_or_else(|| panic!("no scenario '{id}' is shipped"))
}

/// Whether a shipped bank has this question.
pub(super) fn has(question: &QuestionRef) -> bool {
    let bank = banks().iter().find(|it| it.id == question.bank);
    bank.is_some_and(|bank| bank.question(&question.id).is_some())
}

/// The cells of a row of a Markdown table.
pub(super) fn cells(row: &str) -> Vec<&str> {
    row.trim_matches('|').split('|').map(str::trim).collect()
}

/// A whole file of the repository.
pub(super) fn text(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The `*.toml` files directly inside a folder of the repository, sorted.
pub(super) fn toml_files(folder: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join(folder)).expect("the folder is shipped");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|it| it == "toml"))
        .collect();
    files.sort();
    files
}

/// The root of the checkout.
pub(super) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Reads a file with `read`; any diagnostic is a failure.
fn whole<T>(file: &Path, read: impl FnOnce(&SourceText) -> (Option<T>, Vec<Diagnostic>)) -> T {
    let written = text(file);
    assert!(
        written.len() < LARGEST_FILE,
        "{} is too large",
        file.display()
    );
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let source = SourceText::new(name, written);
    let (value, problems) = read(&source);
    let said: Vec<String> = problems
        .iter()
        .map(|problem| headline(&source, problem, Language::En))
        .collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
    value.expect("a file without a diagnostic can be used")
}

#[test]
fn what_the_program_loads_is_what_the_files_say() {
    let library = Library::load(&[]);
    for bank in banks() {
        assert_eq!(library.bank(&bank.id), Some(bank), "{}", bank.id);
    }
    assert_eq!(library.banks().len(), banks().len());
    // Loading does not check a scenario against its banks, so that is done here.
    for scenario in scenarios() {
        assert_eq!(library.scenario(&scenario.id), Some(scenario));
    }
    assert_eq!(library.scenario_items().len(), scenarios().len());
    let checked = library.into_checked();
    assert_eq!(checked.len(), banks().len() + scenarios().len());
    assert!(checked.iter().all(|(_, found)| found.is_empty()));
}
