//! Finds the user's programs for sound.

use std::path::{Path, PathBuf};

use crate::runtime::environment::Environment;
use crate::settings::VoiceSettings;
use crate::store::find_program;
use crate::voice::{CommandLine, Placeholder, Platform, Tool, ToolTrouble, Values};

use super::running::Ready;

/// The programs for sound that are configured or were found.
#[derive(Debug, Clone)]
pub struct Toolbox {
    home: Option<PathBuf>,
    temporary: PathBuf,
    tethers: bool,
    tools: Vec<(Tool, FoundTool)>,
}

/// How a tool was found.
#[derive(Debug, Clone)]
pub struct FoundTool {
    /// The command: the configured one, or the first whose program exists.
    pub line: Option<CommandLine>,
    /// Whether the user configured it.
    pub is_set: bool,
    /// The path of its program; `None` if it does not exist.
    pub program: Option<PathBuf>,
}

impl Toolbox {
    /// Finds them: configured ones, otherwise the usual programs in `PATH`.
    pub fn find(settings: &VoiceSettings, environment: &Environment) -> Self {
        let home = environment.locations.home.clone();
        let platform = match cfg!(target_os = "macos") {
            true => Platform::Mac,
            false => Platform::Linux,
        };
        let tools = Tool::ALL.map(|tool| {
            let place = |line: &CommandLine| {
                let program = with_home(line.program(), home.as_ref());
                find_program(&program, environment.path.as_deref())
            };
            let found = match settings.tool(tool) {
                Some(line) => FoundTool {
                    program: place(line),
                    line: Some(line.clone()),
                    is_set: true,
                },
                None => {
                    let mut usual = tool.usual(platform).into_iter();
                    let found = usual.find_map(|line| Some((place(&line)?, line)));
                    let (program, line) = found.unzip();
                    FoundTool {
                        line,
                        is_set: false,
                        program,
                    }
                }
            };
            (tool, found)
        });
        Self {
            home,
            temporary: environment.locations.temporary.clone(),
            tethers: environment.can_tether,
            tools: tools.to_vec(),
        }
    }

    /// How a tool was found.
    pub fn of(&self, tool: Tool) -> Option<&FoundTool> {
        let found = self.tools.iter().find(|(it, _)| *it == tool);
        found.map(|(_, found)| found)
    }

    /// Whether the tool's program exists.
    pub(in crate::runtime) fn has(&self, tool: Tool) -> bool {
        self.of(tool).is_some_and(|it| it.program.is_some())
    }

    /// Whether a tool's command has a placeholder for a value.
    pub(in crate::runtime) fn takes(&self, tool: Tool, placeholder: Placeholder) -> bool {
        let line = self.of(tool).and_then(|it| it.line.as_ref());
        line.is_some_and(|it| it.takes(placeholder))
    }

    /// The folder for temporary files.
    pub(in crate::runtime) fn temporary(&self) -> &Path {
        &self.temporary
    }

    /// A tool with its arguments, ready to start.
    pub(in crate::runtime) fn ready(
        &self,
        tool: Tool,
        values: &Values<'_>,
        input: Option<Vec<u8>>,
    ) -> Result<Ready, ToolTrouble> {
        let found = self.of(tool);
        let line = found.and_then(|it| it.line.as_ref());
        let line = line.ok_or(ToolTrouble::Missing(tool))?;
        let program = found.and_then(|it| it.program.clone());
        let not_there = || ToolTrouble::NotThere(line.program().to_owned());
        let arguments = line.arguments(values).into_iter();
        let arguments = arguments.zip(line.words().iter().skip(1));
        Ok(Ready {
            program: program.ok_or_else(not_there)?,
            arguments: arguments
                .map(|(filled, written)| match written.starts_with(IN_HOME) {
                    true => with_home(&filled.to_string_lossy(), self.home.as_ref()).into(),
                    false => filled,
                })
                .collect(),
            is_background: false,
            is_tethered: self.tethers,
            begins_session: false,
            input: input.filter(|_| !line.takes(Placeholder::Input)),
        })
    }
}

/// Prefix of a path in the user's home, which no shell has expanded.
const IN_HOME: &str = "~/";

fn with_home(written: &str, home: Option<&PathBuf>) -> PathBuf {
    match (written.strip_prefix(IN_HOME), home) {
        (Some(inside), Some(home)) => home.join(inside),
        _ => PathBuf::from(written),
    }
}
