//! Problems with the arguments of a command.

messages! { usage:
    /// Heading of the usage line.
    USAGE;
    /// Heading of the commands.
    COMMANDS;
    /// Heading of the positional arguments.
    ARGUMENTS;
    /// Heading of the options.
    OPTIONS;
    /// Description of `--help`.
    HELP_FLAG;
    /// Description of `--version`.
    VERSION_FLAG;
    /// The values of an argument, and its default, if any.
    possible(values: &str, default: Option<&str>) -> String;
    /// Where to find help about the arguments.
    HOW;
    /// An unknown option, or too many words.
    unknown_argument(written: &str, near: Option<&str>) -> String;
    /// An unknown command.
    unknown_command(written: &str, near: &[&str]) -> Localized;
    /// An invalid value; `values` is empty if the values cannot be listed.
    invalid_value(argument: &str, written: &str, values: &str) -> String;
    /// A missing value after an option.
    missing_value(argument: &str, values: &str) -> String;
    /// A number that is too small or too large.
    out_of_range(argument: &str, written: &str, least: &str, most: Option<&str>) -> String;
    /// Missing arguments.
    missing(arguments: &str) -> String;
    /// Two arguments that conflict.
    conflict(one: &str, other: &str) -> String;
}
