//! The banks and scenarios that are part of the program.

/// A built-in file: its name, as diagnostics call it, and its text.
pub(super) type Shipped = (&'static str, &'static str);

macro_rules! shipped {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../scenarios/", $name)))),*]
    };
}

macro_rules! example {
    ($bank:literal) => {
        (
            $bank,
            include_str!(concat!("../../scenarios/banks/examples/", $bank, ".toml")),
        )
    };
}

/// The question banks.
pub(super) const BANKS: &[Shipped] = shipped![
    "banks/aws-cse.toml",
    "banks/aws-life.toml",
    "banks/cloud-architect.toml",
    "banks/cloud-engineer.toml",
    "banks/cmp.toml",
    "banks/leadership-principles.toml",
];

/// How people say the key points of the banks, by the bank's id.
pub(super) const EXAMPLES: &[Shipped] = &[
    example!("aws-cse"),
    example!("aws-life"),
    example!("cloud-architect"),
    example!("cloud-engineer"),
    example!("cmp"),
    example!("leadership-principles"),
];

/// The scenarios, in the order in which the home screen offers them.
pub(super) const SCENARIOS: &[Shipped] = shipped![
    "aws-cse.toml",
    "aws-cse-en.toml",
    "aws-solutions-architect.toml",
    "shinsegae-spharos-cmp.toml",
    "cloud-architect.toml",
    "naver-cloud-engineer.toml",
    "warm-up.toml",
];

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[track_caller]
    fn check(folder: &str, shipped: &[Shipped]) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("scenarios")
            .join(folder);
        let entries = std::fs::read_dir(path).expect("our own folder");
        for entry in entries {
            let name = entry.expect("an entry").file_name();
            let name = format!("{folder}{}", name.to_string_lossy());
            let listed = shipped.iter().any(|(listed, _)| *listed == name);
            assert!(listed || !name.ends_with(".toml"), "{name} is not shipped");
        }
    }

    #[test]
    fn every_bank_and_scenario_of_the_repository_is_part_of_the_program() {
        check("banks/", BANKS);
        check("", SCENARIOS);
    }
}
