//! All banks and scenarios: ours and the user's.

mod example;
mod ids;

use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use crate::bank::examples;
use crate::bank::packed::Packed;
use crate::bank::{self, QuestionBank, QuestionRef};
use crate::diagnostic::{Diagnostic, SourceText, headline};
use crate::lang::Localized;
use crate::scenario::{self, BrokenScenario, Scenario};

use super::selection::{BANKS, EXAMPLES, files_in, meant_sort, misplaced_among, stem};
use super::shipped::{self, Shipped, ShippedBank};
use super::unix::Stamp;
use super::{LARGEST_SOURCE, Sort, read_text};

pub use example::{own_example, shipped_example};
pub use ids::{IdOwner, OwnIds, id_owner, may_be};

/// Every bank and scenario, and what is wrong with the unusable ones.
#[derive(Debug, Default)]
pub struct Library {
    banks: Vec<Arc<KeptBank>>,
    scenarios: Vec<LibraryItem<Scenario>>,
    checked: Vec<(SourceText, Vec<Diagnostic>)>,
    /// How many scenarios preceded each invalid scenario file.
    unusable: Vec<(usize, SourceText)>,
    /// Whether a folder of banks exists that cannot be listed.
    unlisted_banks: bool,
    own_ids: OwnIds,
}

/// A bank, possibly not read yet.
#[derive(Debug)]
struct KeptBank {
    id: String,
    /// Our own bank, read on first use.
    unread: Option<ShippedBank>,
    item: OnceLock<Option<LibraryItem<QuestionBank>>>,
}

impl KeptBank {
    fn unread(shipped: ShippedBank) -> Self {
        Self {
            id: shipped.id.to_owned(),
            unread: Some(shipped),
            item: OnceLock::new(),
        }
    }

    fn read(item: LibraryItem<QuestionBank>) -> Self {
        Self {
            id: item.item.id.clone(),
            unread: None,
            item: OnceLock::from(Some(item)),
        }
    }

    fn item(&self) -> Option<&LibraryItem<QuestionBank>> {
        let read = || {
            let item = QuestionBank::unpack(&mut self.unread?.bank)?;
            let origin = Origin::Shipped;
            Some(LibraryItem { item, origin })
        };
        self.item.get_or_init(read).as_ref()
    }
}

/// Something in the library, and its origin.
#[derive(Debug)]
pub struct LibraryItem<T> {
    /// The thing itself.
    pub item: T,
    /// Its origin.
    pub origin: Origin,
}

/// Origin of a bank or scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// It is part of the program.
    Shipped,
    /// The user's own file.
    Own(PathBuf),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shipped => f.write_str("built-in"),
            Self::Own(path) => write!(f, "{}", path.display()),
        }
    }
}

impl Library {
    /// Loads everything shipped, and the contents of `folders`, later ones overriding earlier
    /// ones: scenarios in the folder itself, banks in its subfolder `banks`, examples in
    /// `banks/examples`, which are only checked here. Invalid files are kept as problems and
    /// block nothing else.
    ///
    /// A shipped bank is read on first use.
    pub fn load(folders: &[PathBuf]) -> Self {
        Self::load_with(shipped_banks(), folders)
    }

    /// Reads the folders again; what is shipped stays as it was read.
    pub fn reload(&self, folders: &[PathBuf]) -> Self {
        let ours = self.banks.iter().filter(|bank| bank.unread.is_some());
        Self::load_with(ours.cloned().collect(), folders)
    }

    fn load_with(ours: Vec<Arc<KeptBank>>, folders: &[PathBuf]) -> Self {
        let mut library = Self::default();
        library.add_shipped(ours);
        let own: Vec<PathBuf> = folders.iter().map(|folder| folder.join(BANKS)).collect();
        library.add_own(&own, Sort::Bank, Self::add_bank);
        library.add_own_examples(folders);
        library.add_own(folders, Sort::Scenario, Self::add_scenario);
        library.own_ids.report_unused(&mut library.checked);
        library
    }

    /// Hash of everything that [`Library::load`] would read: if it is unchanged, so is the
    /// library. Checks only file metadata.
    pub fn digest(folders: &[PathBuf]) -> u64 {
        let mut hasher = DefaultHasher::new();
        shipped::DIGEST.hash(&mut hasher);
        let own = folders.iter().map(|folder| folder.join(BANKS));
        for folder in own.chain(folders.iter().cloned()) {
            for file in files_in(&folder).unwrap_or_default() {
                // Follows links, as reading does.
                let metadata = std::fs::metadata(&file).ok();
                let stamp = metadata.as_ref().map(Stamp::of_metadata);
                (file, stamp).hash(&mut hasher);
            }
        }
        hasher.finish()
    }

    /// The banks.
    pub fn banks(&self) -> Vec<&QuestionBank> {
        self.bank_items().map(|it| &it.item).collect()
    }

    /// The banks with their origins.
    pub fn bank_items(&self) -> impl Iterator<Item = &LibraryItem<QuestionBank>> {
        self.banks.iter().filter_map(|bank| bank.item())
    }

    /// The user's own banks. No shipped bank is read.
    pub fn own_banks(&self) -> impl Iterator<Item = &QuestionBank> {
        let own = self.banks.iter().filter(|it| it.unread.is_none());
        own.filter_map(|bank| Some(&bank.item()?.item))
    }

    /// The banks that a scenario draws from.
    pub fn banks_of(&self, scenario: &Scenario) -> Vec<&QuestionBank> {
        let picks = scenario.rounds.iter().flat_map(|round| &round.picks);
        let mut drawn = self.banks.iter().collect::<Vec<_>>();
        drawn.retain(|bank| picks.clone().any(|pick| pick.banks.contains(&bank.id)));
        let items = drawn.into_iter().filter_map(|bank| bank.item());
        items.map(|it| &it.item).collect()
    }

    /// The scenarios with their origins, ours first.
    pub fn scenario_items(&self) -> &[LibraryItem<Scenario>] {
        &self.scenarios
    }

    /// The scenario with this id.
    pub fn scenario(&self, id: &str) -> Option<&Scenario> {
        let mut scenarios = self.scenarios.iter().map(|item| &item.item);
        scenarios.find(|scenario| scenario.id == id)
    }

    /// The bank with this id.
    pub fn bank(&self, id: &str) -> Option<&QuestionBank> {
        let bank = self.banks.iter().find(|bank| bank.id == id)?;
        Some(&bank.item()?.item)
    }

    /// Every file that was read, with its diagnostics.
    pub fn into_checked(self) -> Vec<(SourceText, Vec<Diagnostic>)> {
        self.checked
    }

    /// Every file with errors, and its first error.
    pub fn broken(&self) -> impl Iterator<Item = (&SourceText, &Diagnostic)> {
        let checked = self.checked.iter();
        checked.filter_map(|(source, found)| Some((source, found.first()?)))
    }

    /// The file with errors that would be the bank or scenario with this id, by its name or
    /// content.
    pub fn broken_file(&self, sort: Sort, id: &str) -> Option<(&SourceText, &Diagnostic)> {
        let mut broken = self.broken();
        broken.find(|(source, _)| meant_sort(source) == sort && may_be(source, id))
    }

    /// Name of the file with errors that would be the bank with this id.
    pub fn broken_bank(&self, id: &str) -> Option<String> {
        let (source, _) = self.broken_file(Sort::Bank, id)?;
        let name = Path::new(source.name()).file_name()?;
        Some(name.to_string_lossy().into_owned())
    }

    /// The unusable scenarios, by position.
    pub fn broken_scenarios(&self) -> Vec<BrokenScenario> {
        let unusable = self.unusable.iter();
        let broken = unusable.map(|(place, source)| BrokenScenario {
            title: match scenario::called(source) {
                Some([company, role]) => Localized::each(|language| {
                    format!("{} · {}", company.get(language), role.get(language))
                }),
                None => Localized::same(stem(Path::new(source.name()))),
            },
            why: self.why_unusable(source),
            place: *place,
        });
        broken.collect()
    }

    /// What is wrong with a scenario: first with the banks it draws from, then with its own file.
    fn why_unusable(&self, scenario: &SourceText) -> Localized {
        let draws_from = |source: &SourceText| {
            let quoted = |line: &str| {
                let mut words = line.split(['"', '\'']).skip(1).step_by(2);
                words.any(|word| may_be(source, word))
            };
            let mut lines = scenario.text().lines();
            lines.any(|line| line.trim_start().starts_with("bank") && quoted(line))
        };
        let banks = self
            .broken()
            .filter(|(source, _)| Sort::of(source) == Sort::Bank && draws_from(source));
        let own = self
            .broken()
            .filter(|(source, _)| source.name() == scenario.name());
        let files: Vec<_> = banks.chain(own).collect();
        Localized::each(|language| {
            let files = files.iter();
            let said = files.map(|(source, problem)| headline(source, problem, language));
            said.collect::<Vec<_>>().join("\n")
        })
    }

    /// Whether a question that no bank has may be in a bank that is currently unusable.
    pub fn may_hold(&self, question: &QuestionRef) -> bool {
        self.unlisted_banks || self.broken_file(Sort::Bank, &question.bank).is_some()
    }

    /// The build has read them without errors, and tests have checked the scenarios against the
    /// banks.
    fn add_shipped(&mut self, banks: Vec<Arc<KeptBank>>) {
        self.banks = banks;
        for shipped in shipped::BANKS {
            self.note(source((shipped.name, "")), Vec::new());
        }
        for shipped in shipped::SCENARIOS {
            let source = source(*shipped);
            self.scenarios
                .extend(scenario::read_sound(&source).map(|item| LibraryItem {
                    item,
                    origin: Origin::Shipped,
                }));
            self.note(source, Vec::new());
        }
    }

    fn add_own(
        &mut self,
        folders: &[PathBuf],
        sort: Sort,
        add: fn(&mut Self, SourceText, PathBuf),
    ) {
        for folder in folders {
            self.own_ids.begin_folder();
            for file in self.own_files(folder, sort) {
                match read_text(&file, LARGEST_SOURCE) {
                    Ok(source) => match misplaced_among(&source, sort) {
                        Some(problem) => self.note(source, vec![problem]),
                        None => self.add_unless_ours(source, file, sort, add),
                    },
                    Err(error) => {
                        let (source, diagnostic) = error.report();
                        self.checked.push((source, vec![diagnostic]));
                    }
                }
            }
        }
    }

    /// Adds a file, unless one of ours has its id.
    fn add_unless_ours(
        &mut self,
        source: SourceText,
        file: PathBuf,
        sort: Sort,
        add: fn(&mut Self, SourceText, PathBuf),
    ) {
        let owner = match sort {
            Sort::Examples => IdOwner::User,
            _ => id_owner(&source, sort),
        };
        match owner {
            IdOwner::User => add(self, source, file),
            IdOwner::SameAsOurs => self.note(source, Vec::new()),
            IdOwner::Ours(taken) => {
                let mut problems = match sort {
                    Sort::Scenario => {
                        self.unusable.push((self.scenarios.len(), source.clone()));
                        self.read_scenario(&source).1
                    }
                    _ => bank::read(&source).1,
                };
                problems.insert(0, taken);
                self.note(source, problems);
            }
        }
    }

    fn add_own_examples(&mut self, folders: &[PathBuf]) {
        let inside = |folder: &PathBuf| folder.join(BANKS).join(EXAMPLES);
        let examples: Vec<PathBuf> = folders.iter().map(inside).collect();
        self.add_own(&examples, Sort::Examples, Self::check_examples);
    }

    fn own_files(&mut self, folder: &Path, sort: Sort) -> Vec<PathBuf> {
        let found = files_in(folder).inspect_err(|error| {
            // Users without files of their own need no folder for them.
            if !error.cause.is_missing() {
                self.unlisted_banks |= sort == Sort::Bank;
                let (source, diagnostic) = error.report();
                self.checked.push((source, vec![diagnostic]));
            }
        });
        found.unwrap_or_default()
    }

    fn add_bank(&mut self, source: SourceText, file: PathBuf) {
        let (bank, problems) = bank::read(&source);
        if let Some(item) = bank {
            self.own_ids.add(&source, Sort::Bank);
            let origin = Origin::Own(file);
            let new = Arc::new(KeptBank::read(LibraryItem { item, origin }));
            put(&mut self.banks, new, |bank| &bank.id);
        }
        self.note(source, problems);
    }

    fn check_examples(&mut self, source: SourceText, file: PathBuf) {
        let (_, problems) = examples::read_for(&source, &stem(&file), &self.banks());
        self.note(source, problems);
    }

    fn add_scenario(&mut self, source: SourceText, file: PathBuf) {
        let (scenario, problems) = self.read_scenario(&source);
        if scenario.is_none() {
            self.unusable.push((self.scenarios.len(), source.clone()));
        }
        if let Some(item) = scenario {
            self.own_ids.add(&source, Sort::Scenario);
            let origin = Origin::Own(file);
            let new = LibraryItem { item, origin };
            put(&mut self.scenarios, new, |scenario| &scenario.item.id);
        }
        self.note(source, problems);
    }

    fn read_scenario(&self, source: &SourceText) -> (Option<Scenario>, Vec<Diagnostic>) {
        let broken = |id: &str| self.broken_bank(id);
        scenario::read_beside(source, &self.banks(), &broken)
    }

    fn note(&mut self, source: SourceText, problems: Vec<Diagnostic>) {
        self.checked.push((source, problems));
    }
}

/// Our banks, each read on first use.
fn shipped_banks() -> Vec<Arc<KeptBank>> {
    let banks = shipped::BANKS.iter();
    banks.map(|it| Arc::new(KeptBank::unread(*it))).collect()
}

/// Replaces the item with the same id, or appends it.
fn put<T>(items: &mut Vec<T>, new: T, id: impl Fn(&T) -> &String) {
    let place = items.iter().position(|old| id(old) == id(&new));
    match place.and_then(|place| items.get_mut(place)) {
        Some(old) => *old = new,
        None => items.push(new),
    }
}

fn source((name, text): Shipped) -> SourceText {
    SourceText::new(format!("scenarios/{name}"), text)
}
