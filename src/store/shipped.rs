//! The shipped banks and scenarios.

use std::path::Path;

use crate::bank::packed::Unpacking;

/// A built-in file: the name that diagnostics use, and its text.
pub(super) type Shipped = (&'static str, &'static str);

/// A bank parsed at build time, with examples of how people phrase its key points.
#[derive(Debug, Clone, Copy)]
pub(super) struct ShippedBank {
    /// Its id.
    pub(super) id: &'static str,
    /// The file name that diagnostics use.
    pub(super) name: &'static str,
    /// A [`QuestionBank`](crate::bank::QuestionBank).
    pub(super) bank: Unpacking,
    /// What [`unpack_question`](crate::bank::examples::unpack_question) reads.
    pub(super) examples: Unpacking,
}

macro_rules! shipped {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../scenarios/", $name)))),*]
    };
}

macro_rules! pack {
    ($id:literal, $what:literal) => {
        Unpacking {
            numbers: include_bytes!(concat!(env!("OUT_DIR"), "/", $id, $what, ".numbers")),
            texts: include_str!(concat!(env!("OUT_DIR"), "/", $id, $what, ".texts")),
        }
    };
}

macro_rules! banks {
    ($($id:literal),* $(,)?) => {
        &[$(ShippedBank {
            id: $id,
            name: concat!("banks/", $id, ".toml"),
            bank: pack!($id, ".bank"),
            examples: pack!($id, ".examples"),
        }),*]
    };
}

/// Hash of everything here: if it is unchanged, so is the rest.
pub(super) const DIGEST: &str = env!("REHEARSAL_SHIPPED_DIGEST");

/// The question banks. A constant would be duplicated at every use.
pub(super) static BANKS: &[ShippedBank] = banks![
    "aws-cse",
    "aws-life",
    "cloud-architect",
    "cloud-engineer",
    "cmp",
    "leadership-principles",
];

/// The sample answers of the banks, by file.
pub(super) const SAMPLES: &[Shipped] = shipped!["banks/samples/leadership-principles.toml"];

/// Whether a file in a checkout of this project is one of [`SAMPLES`].
pub(super) fn is_sample(file: &Path) -> bool {
    SAMPLES.iter().any(|(name, _)| file.ends_with(name))
}

/// The scenarios, in the order of the home screen.
pub(super) static SCENARIOS: &[Shipped] = shipped![
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
    use super::*;

    #[track_caller]
    fn check(folder: &str, shipped: impl Iterator<Item = &'static str> + Clone) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("scenarios")
            .join(folder);
        let entries = std::fs::read_dir(path).expect("our own folder");
        for entry in entries {
            let name = entry.expect("an entry").file_name();
            let name = format!("{folder}{}", name.to_string_lossy());
            let listed = shipped.clone().any(|listed| listed == name);
            assert!(listed || !name.ends_with(".toml"), "{name} is not shipped");
        }
    }

    #[test]
    fn every_bank_and_scenario_of_the_repository_is_part_of_the_program() {
        check("banks/", BANKS.iter().map(|it| it.name));
        check("banks/samples/", SAMPLES.iter().map(|it| it.0));
        check("", SCENARIOS.iter().map(|it| it.0));
    }
}
