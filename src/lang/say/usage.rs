//! What is wrong with the arguments of a command.

messages! { usage:
    /// Before how a command is used.
    USAGE;
    /// Above the commands.
    COMMANDS;
    /// Above the arguments that have no name.
    ARGUMENTS;
    /// Above the options.
    OPTIONS;
    /// About `--help`.
    HELP_FLAG;
    /// About `--version`.
    VERSION_FLAG;
    /// The values an argument takes, and the one it has without any.
    possible(values: &str, default: Option<&str>) -> String;
    /// How to read about the arguments.
    HOW;
    /// There is no such option, or there are too many words.
    unknown_argument(written: &str, near: Option<&str>) -> String;
    /// There is no such command.
    unknown_command(written: &str, near: &[&str]) -> Localized;
    /// A value that is none of those there are; empty where nobody can list them.
    invalid_value(argument: &str, written: &str, values: &str) -> String;
    /// A value is missing behind an option.
    missing_value(argument: &str, values: &str) -> String;
    /// A number that is too small or too large.
    out_of_range(argument: &str, written: &str, least: &str, most: Option<&str>) -> String;
    /// Something is missing.
    missing(arguments: &str) -> String;
    /// Two that do not go together.
    conflict(one: &str, other: &str) -> String;
}
