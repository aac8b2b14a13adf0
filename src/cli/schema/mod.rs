//! `rehearse schema`: a JSON Schema of banks or scenarios, for editors that complete and check
//! TOML.

use clap::{Args, ValueEnum};

use super::Output;
use super::failure::{Exit, Failure};

/// Arguments of `schema`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 무엇의 / Of what
    #[arg(value_enum)]
    what: SchemaKind,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum SchemaKind {
    /// 문제은행 / A question bank
    Bank,
    /// 시나리오 / A scenario
    Scenario,
}

/// The JSON Schema of a bank.
const BANK: &str = include_str!("bank.json");
/// The JSON Schema of a scenario.
const SCENARIO: &str = include_str!("scenario.json");

/// Prints the schema.
pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Exit, Failure> {
    output.raw(match arguments.what {
        SchemaKind::Bank => BANK,
        SchemaKind::Scenario => SCENARIO,
    })?;
    Ok(Exit::Done)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;
    use crate::bank::{Condition, QuestionKind, Role, Sees};
    use crate::diagnostic::SourceText;
    use crate::review::recalled;

    fn schema(text: &str) -> Value {
        serde_json::from_str(text).expect("JSON")
    }

    /// Every key in a schema.
    fn keys(schema: &Value) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        let mut rest = vec![schema];
        while let Some(value) = rest.pop() {
            if let Some(named) = value.get("properties").and_then(Value::as_object) {
                keys.extend(named.keys().cloned());
            }
            match value {
                Value::Object(inside) => rest.extend(inside.values()),
                Value::Array(inside) => rest.extend(inside),
                _ => {}
            }
        }
        keys
    }

    /// Every key that a parser reads, found in its source.
    fn read_by(sources: &[&str]) -> BTreeSet<String> {
        let asked = [
            ".optional(",
            ".required(",
            ".required_located(",
            ".tables(",
            "ids(fields, ",
        ];
        let mut keys = BTreeSet::new();
        for source in sources {
            for call in asked {
                for behind in source.split(call).skip(1) {
                    let key = behind
                        .trim_start()
                        .strip_prefix('"')
                        .and_then(|it| it.split('"').next());
                    keys.extend(key.map(str::to_owned));
                }
            }
        }
        keys
    }

    #[test]
    fn the_schemas_name_the_keys_that_the_readers_read() {
        let languages = ["ko", "en", "format"].map(str::to_owned);
        let mut read = read_by(&[
            include_str!("../../bank/format/mod.rs"),
            include_str!("../../bank/format/question.rs"),
        ]);
        read.extend(languages.clone());
        assert_eq!(keys(&schema(BANK)), read);
        let mut read = read_by(&[
            include_str!("../../scenario/format/mod.rs"),
            include_str!("../../scenario/format/blueprint.rs"),
            include_str!("../../scenario/format/clock.rs"),
        ]);
        read.extend(languages);
        read.insert("languages".to_owned());
        assert_eq!(keys(&schema(SCENARIO)), read);
    }

    #[test]
    fn the_schemas_name_the_words_that_the_readers_know() {
        let bank = schema(BANK);
        let words = |place: &str| {
            let listed = bank
                .pointer(place)
                .and_then(Value::as_array)
                .expect("words")
                .iter();
            listed
                .map(|it| it.as_str().expect("a word").to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            words("/$defs/kind/enum"),
            QuestionKind::ALL.map(QuestionKind::word)
        );
        let roles = words("/$defs/key_point/properties/role/enum");
        assert_eq!(roles, Role::ALL.map(Role::word));
        assert_eq!(words("/$defs/pitfall/properties/sees/enum"), Sees::WORDS);
        assert_eq!(words("/$defs/when/anyOf/0/enum"), Condition::WORDS);
    }

    /// Describes a type.
    fn kind_of(value: &Value) -> String {
        if let Some(name) = value.get("$ref").and_then(Value::as_str) {
            return name.trim_start_matches("#/$defs/").to_owned();
        }
        if let Some(any) = value.get("anyOf").and_then(Value::as_array) {
            return any.iter().map(kind_of).collect::<Vec<_>>().join(" or ");
        }
        if let Some(one) = value.get("const") {
            return one.to_string();
        }
        match value.get("type").and_then(Value::as_str) {
            Some("array") => format!("list of {}", kind_of(&value["items"])),
            Some("object") => "table".to_owned(),
            Some("string") => "text".to_owned(),
            Some(other) => other.to_owned(),
            None => String::new(),
        }
    }

    /// A row of the format page.
    fn row(key: &str, value: &Value, required: bool) -> String {
        let said = |name: &str| value.get(name).map(|it| format!("`{}`", inline(it)));
        let usual = match required {
            true => "required".to_owned(),
            false => said("default").unwrap_or_default(),
        };
        let example = value.get("examples").and_then(|it| it.get(0));
        let example = example
            .map(|it| format!("`{key} = {}`", inline(it)))
            .unwrap_or_default();
        let about = value["description"].as_str().unwrap_or_default();
        format!(
            "| `{key}` | {} | {usual} | {about} | {example} |\n",
            kind_of(value)
        )
    }

    /// A value as TOML on one line.
    fn inline(value: &Value) -> String {
        match value {
            Value::Object(fields) => {
                let fields = fields
                    .iter()
                    .map(|(key, it)| format!("{key} = {}", inline(it)));
                format!("{{ {} }}", fields.collect::<Vec<_>>().join(", "))
            }
            Value::Array(all) => {
                format!(
                    "[{}]",
                    all.iter().map(inline).collect::<Vec<_>>().join(", ")
                )
            }
            other => other.to_string(),
        }
    }

    fn table(title: &str, value: &Value) -> String {
        let required = value["required"].as_array().cloned().unwrap_or_default();
        let rows = value["properties"].as_object().expect("properties").iter();
        let rows =
            rows.map(|(key, it)| row(key, it, required.contains(&Value::from(key.as_str()))));
        format!(
            "### {title}\n\n| key | type | default | what | example |\n|---|---|---|---|---|\n{}\n",
            rows.collect::<String>()
        )
    }

    fn chapter(title: &str, text: &str) -> String {
        let schema = schema(text);
        let mut page = format!("## {title}\n\n{}", table("The file", &schema));
        for (name, value) in schema["$defs"].as_object().expect("definitions") {
            if value.get("properties").is_some() && name != "text" {
                page.push_str(&table(&format!("`{name}`"), value));
            }
        }
        page
    }

    /// `REHEARSAL_FORMAT=write cargo test --lib cli::schema` regenerates the page. The page's
    /// chapter about a file that is neither a bank nor a scenario.
    const RECALLED: &str = include_str!("recalled.md");

    #[test]
    fn the_example_of_a_real_interview_has_every_key_of_its_page() {
        let example = RECALLED.split("```toml\n").nth(1);
        let example = example
            .and_then(|it| it.split("```").next())
            .expect("an example");
        let (read, problems) = recalled::read(&SourceText::new("recalled.toml", example));
        assert_eq!(problems, []);
        let keys = RECALLED
            .lines()
            .filter_map(|it| it.strip_prefix("| `")?.split('`').next());
        for key in keys {
            let there = [format!("\n{key} = "), format!(".{key}]]")];
            assert!(there.iter().any(|it| example.contains(it)), "{key}");
        }
        let again = recalled::read(&SourceText::new("recalled.toml", recalled::write(&read)));
        assert_eq!(again.0, read);
    }

    #[test]
    #[allow(
        clippy::disallowed_methods,
        reason = "a test of a file in the repository"
    )]
    fn the_format_page_says_what_the_schemas_say() {
        let page = format!(
            "{}\n{}{}{RECALLED}",
            include_str!("page.md"),
            chapter("A bank", BANK),
            chapter("A scenario", SCENARIO)
        );
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/FORMAT.md");
        if std::env::var("REHEARSAL_FORMAT").is_ok_and(|it| it == "write") {
            std::fs::write(path, &page).expect("the page");
        }
        assert_eq!(std::fs::read_to_string(path).expect("the page"), page);
    }
}
