//! `scenarios/FACTS.md`: facts that may become outdated, and when they were last checked.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};

use super::library;

/// A day in the form YYYY-MM-DD: facts last checked more than a year before it are listed.
const AS_OF: &str = "REHEARSAL_FACTS_AS_OF";

/// A row of a table.
struct Fact {
    id: String,
    places: Vec<String>,
    text: String,
    source: String,
    /// When it was checked; `None` if no primary source was reached.
    looked_at: Option<NaiveDate>,
}

/// The rows, and what is wrong with the invalid ones.
fn facts() -> (Vec<Fact>, Vec<String>) {
    let text = library::text("scenarios/FACTS.md");
    let rows = text
        .lines()
        .filter(|line| line.starts_with('|') && !line.starts_with("|-"))
        .filter(|line| !line.starts_with("| id |"));
    let (mut facts, mut wrong) = (Vec::new(), Vec::new());
    for row in rows {
        match fact(row) {
            Ok(fact) => facts.push(fact),
            Err(why) => wrong.push(format!("{why}: {row}")),
        }
    }
    (facts, wrong)
}

fn fact(row: &str) -> Result<Fact, &'static str> {
    let cells = library::cells(row);
    let [id, places, text, source, looked_at] = cells.as_slice() else {
        return Err("not five cells");
    };
    let looked_at = match *looked_at {
        "unchecked" => None,
        day => Some(day.parse().map_err(|_| "neither a date nor 'unchecked'")?),
    };
    Ok(Fact {
        id: (*id).to_owned(),
        places: places.split(',').map(|it| it.trim().to_owned()).collect(),
        text: (*text).to_owned(),
        source: (*source).to_owned(),
        looked_at,
    })
}

/// Whether a fact's location is a question, a whole bank, or a scenario file.
fn exists(place: &str) -> bool {
    if let Some(scenario) = place.strip_suffix(".toml") {
        return library::scenarios().iter().any(|it| it.id == scenario);
    }
    match place.strip_suffix("/*") {
        Some(bank) => library::banks().iter().any(|it| it.id == bank),
        None => place.parse().is_ok_and(|question| library::has(&question)),
    }
}

/// The facts not checked in the year before `day`; those never checked come first.
fn old(facts: &[Fact], day: NaiveDate) -> Vec<&Fact> {
    let oldest = day - Months::new(12);
    let is_old = |it: &&Fact| it.looked_at.is_none_or(|looked_at| looked_at < oldest);
    let mut old: Vec<&Fact> = facts.iter().filter(is_old).collect();
    old.sort_by_key(|it| it.looked_at);
    old
}

#[test]
fn every_fact_names_its_places_its_source_and_the_day() {
    let (facts, mut wrong) = facts();
    assert!(facts.len() > 100, "{} facts", facts.len());
    let mut seen = BTreeSet::new();
    for fact in &facts {
        if !seen.insert(&fact.id) {
            wrong.push(format!("two facts are called '{}'", fact.id));
        }
        if fact.text.is_empty() || fact.source.is_empty() {
            wrong.push(format!("'{}' lacks its text or its source", fact.id));
        }
        let strangers = fact.places.iter().filter(|it| !exists(it));
        wrong.extend(strangers.map(|it| format!("'{}': there is no '{it}'", fact.id)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// `REHEARSAL_FACTS_AS_OF=2027-12-01 cargo test --test shipped old_facts -- --nocapture` lists
/// what to check again on that day.
#[test]
fn old_facts_are_those_not_looked_at_for_a_year() {
    let (facts, _) = facts();
    let days: Vec<NaiveDate> = facts.iter().filter_map(|it| it.looked_at).collect();
    let newest = *days.iter().max().expect("facts that were looked at");
    let unchecked = facts.len() - days.len();
    assert_eq!(
        old(&facts, newest + Months::new(13)).len(),
        facts.len(),
        "thirteen months later all are old"
    );
    assert!(old(&facts, newest).len() >= unchecked);

    let Some(day) = std::env::var_os(AS_OF) else {
        return;
    };
    let day = day.to_string_lossy();
    let day = day
        .parse()
        .unwrap_or_else(|_| panic!("{AS_OF}={day}: write the day as YYYY-MM-DD"));
    for fact in old(&facts, day) {
        let looked_at = fact
            .looked_at
            .map_or("never".to_owned(), |it| it.to_string());
        eprintln!(
            "{looked_at:10}  {}  {}\n            {}  {}",
            fact.id,
            fact.places.join(", "),
            fact.text,
            fact.source
        );
    }
}
