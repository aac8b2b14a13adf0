//! Which of the user's programs there are.

use std::path::{Path, PathBuf};

use crate::runtime::environment::Environment;
use crate::settings::VoiceSettings;
use crate::store::find_program;
use crate::voice::{CommandLine, Placeholder, Platform, Tool, ToolTrouble, Values};

use super::running::Ready;

/// The programs for sound that were set or found.
#[derive(Debug, Clone)]
pub struct Toolbox {
    home: Option<PathBuf>,
    temporary: PathBuf,
    tools: Vec<(Tool, FoundTool)>,
}

/// What was found of a tool.
#[derive(Debug, Clone)]
pub struct FoundTool {
    /// The command: the one that is set, or the first whose program there is.
    pub line: Option<CommandLine>,
    /// Whether the user has set it.
    pub is_set: bool,
    /// Where its program is; `None` where it is not there.
    pub program: Option<PathBuf>,
}

impl Toolbox {
    /// Looks for them: what is set, and else the usual programs in `PATH`.
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
            tools: tools.to_vec(),
        }
    }

    /// What was found of a tool.
    pub fn of(&self, tool: Tool) -> Option<&FoundTool> {
        let found = self.tools.iter().find(|(it, _)| *it == tool);
        found.map(|(_, found)| found)
    }

    /// Where files may lie for a while.
    pub(in crate::runtime) fn temporary(&self) -> &Path {
        &self.temporary
    }

    /// A tool with its arguments, ready to be started.
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
            input: input.filter(|_| !line.takes(Placeholder::Input)),
        })
    }
}

/// How a path in the user's home begins. No shell reads it before us.
const IN_HOME: &str = "~/";

fn with_home(written: &str, home: Option<&PathBuf>) -> PathBuf {
    match (written.strip_prefix(IN_HOME), home) {
        (Some(inside), Some(home)) => home.join(inside),
        _ => PathBuf::from(written),
    }
}
