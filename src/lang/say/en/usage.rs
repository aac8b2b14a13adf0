//! Problems with the arguments of a command.

use crate::lang::say::usage::Messages;

pub(super) const MESSAGES: Messages = Messages {
    USAGE: "Usage:",
    COMMANDS: "Commands",
    ARGUMENTS: "Arguments",
    OPTIONS: "Options",
    HELP_FLAG: "Show this help",
    VERSION_FLAG: "Show the version",
    possible: |values, default| match default {
        Some(default) => format!("(one of {values}; {default} without it)"),
        None => format!("(one of {values})"),
    },
    HOW: "'rehearse help' lists the commands; --help behind a command tells more.",
    unknown_argument: |written, near| match near {
        Some(near) => format!("'{written}': no such option. Did you mean '{near}'?"),
        None => format!("'{written}' does not belong here. Leave it out."),
    },
    unknown_command: |written, near| match near {
        [] => format!("'{written}': no such command."),
        near => format!(
            "'{written}': no such command. Did you mean one of these? {}",
            near.join(", ")
        ),
    },
    invalid_value: |argument, written, values| match values {
        "" => format!("{argument}: '{written}' is not a value it takes."),
        values => format!("{argument}: '{written}' is not a value it takes. Values: {values}"),
    },
    missing_value: |argument, values| match values {
        "" => format!("{argument}: a value is missing."),
        values => format!("{argument}: a value is missing. Values: {values}"),
    },
    out_of_range: |argument, written, least, most| match most {
        Some(most) => format!("{argument}: give a number from {least} to {most}, not {written}."),
        None => format!("{argument}: give a number of {least} or more, not {written}."),
    },
    missing: |arguments| format!("something is missing: {arguments}"),
    conflict: |one, other| {
        format!("{one} does not go together with {other}. Give only one of them.")
    },
};
