//! Skimming a file gives the same hits as parsing it.

use super::*;
use crate::diagnostic::SourceText;
use crate::lang::Localized;
use crate::transcript;

const KEPT: [&str; 2] = [
    include_str!("../../../../tests/data/records/transcript-1.toml"),
    include_str!("../../../../tests/data/records/transcript-1-coach.toml"),
];

#[track_caller]
fn read(file: &str) -> Transcript {
    transcript::read(&SourceText::new("transcript.toml", file)).unwrap()
}

#[track_caller]
fn check(words: &str, file: &str) -> bool {
    let Some(query) = Query::new(words) else {
        return false;
    };
    let read = read(file);
    let all = SessionHits::of(&query, &read, &Notes::default());
    let (prompts, hits) = all.map(|it| (it.prompts, it.hits)).unwrap_or_default();
    let skimmed = search_file(&query, &read.id, file.as_bytes());
    if let Some(found) = &skimmed {
        assert_eq!(found, &FileHits { prompts, hits }, "{words}\n{file}");
    }
    skimmed.is_some()
}

/// Every text of the preserved files, searched by its beginning.
#[test]
fn every_text_of_a_file_is_found_where_reading_finds_it() {
    for file in KEPT {
        let transcript = read(file);
        for text in fields::texts(&transcript, &Notes::default()) {
            let words: String = text.text.chars().take(3).collect();
            let is_skimmed = check(words.trim(), file);
            assert!(is_skimmed || words.is_empty() || file.contains("\\u"));
        }
    }
}

/// Files edited by hand say the same in other ways, or look like what they are not.
#[test]
fn equivalent_syntax_gives_the_same_hits() {
    let company = "company = \"Amazon Web Services\"";
    let notes = "notes = \"로그 먼저\"";
    let changes = [
        (company, "company = 'Amazon 로그'"),
        (company, "company = { en = \"로그\", ko = \"A\" }"),
        (company, "company = { en = \"로그\", ko = \"로그인\" }"),
        (company, "company = { ko = \"로그\", en = \"로그\" }"),
        (company, "company = { en = \"로그\" }"),
        (company, "company.ko = \"로그\""),
        (company, "company = {ko=\"로그\",en=\"로그인\"}"),
        (company, "company = \"로그\"\r"),
        (notes, "notes = \"\"\"로그\nprobe = \"\"\""),
        (notes, "notes = \"\"\"\n\"\"로그\\\"\"\"\"\""),
        (notes, "notes = \"\"\"\n\\\"\"\"\n로그\"\"\""),
        (notes, "notes = \"\"\"\n로그\\\\\"\"\""),
        (notes, "notes = \"\"\"\n로그\"\"\"\"\""),
        (notes, "notes = \"\"\"\n[[turn]]\nid = \"로그\"\n\"\"\""),
        (notes, "notes = \"\"\"\n\r\n로그\r\n끝\"\"\""),
        (notes, "notes = \"\"\"\n로그 \\\n   파일\"\"\""),
        (notes, "notes = '''\n로그\nprompt = \"로그\"'''"),
        (notes, "\"notes\" = \"로그\""),
        (notes, "notes=\"로그\" # 로그"),
        (notes, "notes = \"로그\" # 로그"),
        ("own = 4", "own = 4 # prompt = \"로그\""),
        ("own = 4", "own = 4 # 로그 = ["),
        ("own = 4", "own = 4 # 로그 = \"\"\""),
        ("own = 4", "# notes = \"로그\"\nown = 4"),
        (
            "own = 4",
            "more = [\n\"로그\",\n{ say = \"로그\" }\n]\nown = 4",
        ),
        ("own = 4", "more = [ \n\"]\", [\n]\n]\nown = 4"),
        ("own = 4", "more = [\n\"]\", [\n\"로그\"\n]\n]\nown = 4"),
        (
            "own = 4",
            "more = [\n\"\"\"\n]\nprompt = \"로그\"\n\"\"\"]\nown = 4",
        ),
        ("own = 4", "more.answer = \"로그\"\nown = 4"),
        (
            "\"customer-obsession\", ",
            "\n  \"customer-obsession\",\n\"로그\", # 로그\n",
        ),
    ];
    for (old, new) in changes {
        for file in KEPT {
            let changed = file.replacen(old, new, 1);
            if changed != file {
                check("로그", &changed);
                check("\"", &changed);
            }
        }
    }
}

proptest! {
    #[test]
    fn whatever_was_said_is_found_where_reading_finds_it(
        words in text(), answer in text(), noted in text(), said in text(),
    ) {
        // Rejecting them instead would give up after a thousand.
        if Query::new(&words).is_none() {
            return Ok(());
        }
        let mut first = seen(turn("a", Some(3)), &answer, [3; 5]);
        first.notes = noted;
        first.prompt = said.clone();
        first.round.name = Localized::new(said, "면a");
        let file = write(&session(STARTED, vec![first, probe("a")]));
        let is_skimmed = check(&words, &file);
        // Only files with escapes by code, or what looks like them, are left to be parsed, and
        // those where one language repeats another's words because its own are missing.
        prop_assert!(is_skimmed || file.contains("\\u") || file.contains("\\ ")
            || file.contains("\\\n") || file.contains(" eo = "), "{}", file);
    }
}
