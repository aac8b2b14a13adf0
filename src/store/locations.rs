//! Where files are: a pure choice based on [`Locations`], which `runtime` has read.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::selection::{SCENARIOS, TRANSCRIPTS};
use super::unix::{EntryKind, Folder, user_id};
use super::written_path::{PathError, expand};

/// Our folder inside the user's folders.
const APP: &str = "rehearsal";
/// Name of the configuration file.
const CONFIGURATION: &str = "config.toml";

/// The inputs for choosing locations.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Locations {
    /// The folder the program was started in.
    pub working_folder: PathBuf,
    /// The user's home, if any.
    pub home: Option<PathBuf>,
    /// The variable `REHEARSE_TRANSCRIPTS`, if set.
    pub transcripts_variable: Option<OsString>,
    /// The user's folders; `None` without a home.
    pub user: Option<UserFolders>,
    /// The system's folder for temporary files.
    pub temporary: PathBuf,
}

/// A user's folders for all programs, such as `~/.config`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserFolders {
    /// Configuration.
    pub config: PathBuf,
    /// Data.
    pub data: PathBuf,
    /// State kept between runs.
    pub state: PathBuf,
    /// Files that last as long as the login session, if there is such a folder.
    pub runtime: Option<PathBuf>,
}

impl UserFolders {
    /// The folders by the system's convention.
    pub fn by(strategy: &impl BaseStrategy) -> Self {
        Self {
            config: strategy.config_dir(),
            data: strategy.data_dir(),
            state: strategy.state_dir().unwrap_or_else(|| strategy.data_dir()),
            runtime: strategy.runtime_dir(),
        }
    }
}

/// A folder for transcripts, and who chose it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranscriptsFolder {
    /// The folder of session folders.
    pub path: PathBuf,
    /// Who chose it.
    pub chosen_by: ChosenBy,
    /// Where the folder of this name was before `~` and the configuration's own folder were taken
    /// into account, if different.
    pub once: Option<PathBuf>,
}

/// Who chose a folder, highest precedence first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChosenBy {
    /// The option `--transcripts`.
    Option,
    /// The variable `REHEARSE_TRANSCRIPTS`.
    Variable,
    /// The configuration.
    Configuration,
    /// The workspace the program was started in.
    Workspace,
    /// The default: the user's data folder.
    Default,
}

impl Locations {
    /// Chooses the folder of transcripts: from the option, the variable, the configuration, the
    /// workspace, or else the user's data folder. `~` and `$HOME` are expanded to the user's
    /// home. Relative paths start at the folder the program was started in, those in the
    /// configuration at the folder it is in. `None` if nothing chooses one and the user has no
    /// home.
    ///
    /// # Errors
    ///
    /// If the chosen path is in an unknown home.
    pub fn transcripts(
        &self,
        option: Option<&Path>,
        configured: Option<&Path>,
        workspace: Option<&Workspace>,
    ) -> Result<Option<TranscriptsFolder>, PathError> {
        let variable = self.transcripts_variable.as_deref().map(Path::new);
        let in_workspace = workspace.map(Workspace::transcripts);
        let by_default = self.default_transcripts();
        let places = [
            (option, ChosenBy::Option),
            (variable, ChosenBy::Variable),
            (configured, ChosenBy::Configuration),
            (in_workspace.as_deref(), ChosenBy::Workspace),
            (by_default.as_deref(), ChosenBy::Default),
        ];
        // An empty variable or value counts as not set.
        let is_set = |path: &&Path| !path.as_os_str().is_empty();
        let mut chosen = places
            .into_iter()
            .filter_map(|(path, by)| Some((path.filter(is_set)?, by)));
        let Some((written, chosen_by)) = chosen.next() else {
            return Ok(None);
        };
        let configuration = self.configuration();
        let folder = match chosen_by {
            ChosenBy::Configuration => configuration.as_deref().and_then(Path::parent),
            _ => None,
        };
        let folder = folder.unwrap_or(&self.working_folder);
        let path = folder.join(expand(written, self.home.as_deref())?);
        let once = self.working_folder.join(written);
        Ok(Some(TranscriptsFolder {
            once: (once != path).then_some(once),
            path,
            chosen_by,
        }))
    }

    /// The default folder for transcripts, in the user's data folder.
    pub fn default_transcripts(&self) -> Option<PathBuf> {
        let user = self.user.as_ref()?;
        Some(user.data.join(APP).join(TRANSCRIPTS))
    }

    /// Expands a folder named on the command line. `~` and `$HOME` are the user's home; shells do
    /// not expand them after an equals sign.
    ///
    /// # Errors
    ///
    /// If it is in an unknown home.
    pub fn named(&self, written: &Path) -> Result<PathBuf, PathError> {
        let as_written = self.working_folder.join(written);
        match expand(written, self.home.as_deref()) {
            // An existing path is meant, however odd its name.
            Err(PathError::Unknown(..)) if is_there(&as_written) => Ok(as_written),
            path => Ok(self.working_folder.join(path?)),
        }
    }

    /// Where a session is saved when its own folder fails: folders that are probably on other
    /// disks, first the one that survives a restart.
    pub fn rescues(&self) -> Vec<PathBuf> {
        const RESCUE: &str = "rescue";
        let user = self.user.as_ref();
        let lasting = user.map(|user| user.state.join(APP).join(RESCUE));
        let fleeting = match user.and_then(|user| user.runtime.as_ref()) {
            Some(runtime) => runtime.join(APP).join(RESCUE),
            // Others can see this folder and could create one of that name first, so it is used
            // only if it is ours alone.
            None => {
                let user = user_id();
                self.temporary.join(format!("{APP}-{user}"))
            }
        };
        lasting.into_iter().chain([fleeting]).collect()
    }

    /// The configuration file, which need not exist.
    pub fn configuration(&self) -> Option<PathBuf> {
        Some(self.user.as_ref()?.config.join(APP).join(CONFIGURATION))
    }

    /// The folder for the user's own scenarios, independent of the working folder.
    pub fn own_scenarios(&self) -> Option<PathBuf> {
        Some(self.user.as_ref()?.config.join(APP).join(SCENARIOS))
    }
}

fn is_there(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok()
}

/// A folder with `scenarios/` and `transcripts/`, such as a clone of this project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace(PathBuf);

impl Workspace {
    /// The workspace at `folder`, if it is one.
    pub fn at(folder: &Path) -> Option<Self> {
        // If it cannot be listed, fall back on names as the file system matches them.
        let entries = Folder::open(folder).ok()?.entries().ok();
        let holds = |name: &str| {
            let fits = |kind| kind == EntryKind::Folder || kind == EntryKind::Other;
            let named = entries.as_ref().is_none_or(|entries| {
                let mut entries = entries.iter();
                entries.any(|entry| entry.name == name && fits(entry.kind))
            });
            named && Folder::open(&folder.join(name)).is_ok()
        };
        (holds(SCENARIOS) && holds(TRANSCRIPTS)).then(|| Self(folder.to_owned()))
    }

    /// Its folder of scenarios.
    pub fn scenarios(&self) -> PathBuf {
        self.0.join(SCENARIOS)
    }

    /// Its folder of session folders.
    pub fn transcripts(&self) -> PathBuf {
        self.0.join(TRANSCRIPTS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locations() -> Locations {
        Locations {
            working_folder: "/work".into(),
            home: Some("/home/kim".into()),
            transcripts_variable: Some("from-variable".into()),
            user: Some(UserFolders {
                config: "/home/kim/.config".into(),
                data: "/home/kim/.local/share".into(),
                state: "/home/kim/.local/state".into(),
                runtime: Some("/run/user/1000".into()),
            }),
            temporary: "/tmp".into(),
        }
    }

    #[test]
    fn the_choice_with_the_highest_precedence_says_where_transcripts_go() {
        let workspace = Workspace("/work".into());
        let mut locations = locations();
        let option = Some(Path::new("/option"));
        let configured = Some(Path::new("configured"));
        let chosen = |locations: &Locations, option, configured, workspace| {
            let place = locations.transcripts(option, configured, workspace);
            place.unwrap().map(|place| (place.path, place.chosen_by))
        };
        assert_eq!(
            chosen(&locations, option, configured, Some(&workspace)),
            Some(("/option".into(), ChosenBy::Option))
        );
        assert_eq!(
            chosen(&locations, None, configured, Some(&workspace)),
            Some(("/work/from-variable".into(), ChosenBy::Variable))
        );
        locations.transcripts_variable = Some("".into());
        assert_eq!(
            chosen(&locations, None, configured, Some(&workspace)),
            Some((
                "/home/kim/.config/rehearsal/configured".into(),
                ChosenBy::Configuration
            ))
        );
        assert_eq!(
            chosen(&locations, None, None, Some(&workspace)),
            Some(("/work/transcripts".into(), ChosenBy::Workspace))
        );
        assert_eq!(
            chosen(&locations, None, None, None),
            Some((
                "/home/kim/.local/share/rehearsal/transcripts".into(),
                ChosenBy::Default
            ))
        );
        locations.user = None;
        assert_eq!(chosen(&locations, None, None, None), None);
    }

    #[test]
    fn the_home_is_expanded_whoever_names_it() {
        let home = |path: &str| Some(PathBuf::from(path));
        let mut locations = locations();
        locations.transcripts_variable = Some("$HOME/v".into());
        let chosen = |locations: &Locations, option, configured| {
            let place = locations.transcripts(option, configured, None);
            place.map(|place| place.map(|place| place.path))
        };
        let tilde = Some(Path::new("~/practice"));
        let expanded = Ok(home("/home/kim/practice"));
        assert_eq!(chosen(&locations, tilde, None), expanded);
        assert_eq!(chosen(&locations, None, None), Ok(home("/home/kim/v")));
        locations.transcripts_variable = None;
        assert_eq!(chosen(&locations, None, tilde), expanded);
        let place = locations.transcripts(None, tilde, None).unwrap().unwrap();
        assert_eq!(place.once, home("/work/~/practice"));
        let lee = Some(Path::new("~lee/practice"));
        chosen(&locations, None, lee).unwrap_err();
        // A path that is not chosen is not examined.
        assert_eq!(chosen(&locations, tilde, lee), expanded);
        assert_eq!(locations.named(Path::new("s")), Ok("/work/s".into()));
    }

    #[test]
    fn there_are_rescue_folders_even_without_a_home() {
        let mut locations = locations();
        assert_eq!(
            locations.rescues(),
            [
                Path::new("/home/kim/.local/state/rehearsal/rescue"),
                Path::new("/run/user/1000/rehearsal/rescue"),
            ]
        );
        locations.user = None;
        let rescues = locations.rescues();
        assert_eq!(rescues.len(), 1);
        assert!(rescues[0].starts_with("/tmp"));
    }

    #[test]
    fn a_workspace_holds_scenarios_and_transcripts() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        assert_eq!(Workspace::at(at), None);
        std::fs::create_dir(at.join("scenarios")).unwrap();
        std::fs::write(at.join("transcripts"), "not a folder").unwrap();
        assert_eq!(Workspace::at(at), None);
        std::fs::remove_file(at.join("transcripts")).unwrap();
        std::fs::create_dir(at.join("transcripts")).unwrap();
        let workspace = Workspace::at(at).unwrap();
        assert_eq!(workspace.transcripts(), at.join("transcripts"));
        assert_eq!(Workspace::at(&at.join("missing")), None);
    }
}
