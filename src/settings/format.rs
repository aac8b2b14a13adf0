//! The format of the configuration file.

use std::path::PathBuf;

use crate::diagnostic::toml::{self, Fields, decode};
use crate::diagnostic::{Diagnostic, Problems, SourceText};

use crate::lang::Language;
use crate::lang::say::check;

use super::{
    Alert, KNOWN, Look, Origin, SessionLength, Settings, Strictness, TYPING_FACTORS, UnknownPlace,
    local_model,
};

/// The folder of transcripts.
const TRANSCRIPTS: &str = "transcripts";

/// The names that the file may use, known to the modules above: key bindings and rules.
#[derive(Debug, Clone, Copy)]
pub struct Vocabulary<'v> {
    /// Names of key bindings.
    pub bindings: &'v [&'static str],
    /// Whether a text is a valid key.
    pub is_key: fn(&str) -> bool,
    /// Ids of the coach's rules.
    pub rules: &'v [&'static str],
}

/// Parses the configuration over the defaults, and reports everything wrong with it. Invalid
/// settings keep their defaults.
pub fn read(source: &SourceText, vocabulary: Vocabulary<'_>) -> (Settings, Vec<Diagnostic>) {
    let read = |source: &SourceText| {
        let mut problems = Problems::default();
        let settings = toml::read(source, &mut problems, |fields| walk(fields, vocabulary));
        let mut problems = problems.into_sorted();
        problems.iter_mut().for_each(|it| {
            mend_folder(source, it);
            mend_place(source, it);
        });
        (settings, problems)
    };
    let (settings, mut problems) = read(source);
    match toml::without_conflicts(source).filter(|_| !problems.is_empty()) {
        // A conflict removes only the settings it is about.
        Some(around) => {
            let (settings, others) = read(&around);
            problems.extend(others);
            (settings, problems)
        }
        None => (settings, problems),
    }
}

fn walk(fields: &mut Fields<'_, '_>, vocabulary: Vocabulary<'_>) -> Settings {
    let mut settings = Settings::default();
    let language = fields.optional("language", decode::language);
    settings.language.lay_over(language, Origin::File);
    let factor = fields.optional("typing_factor", decode::number(TYPING_FACTORS));
    settings
        .typing_factor
        .lay_over(factor.map(Some), Origin::File);
    let folder = fields.optional(TRANSCRIPTS, folder).map(PathBuf::from);
    settings
        .transcripts
        .lay_over(folder.map(Some), Origin::File);
    let colour = fields.optional("colour", decode::boolean);
    settings
        .colourless
        .lay_over(colour.map(|wanted| !wanted), Origin::File);
    let look = fields.optional("theme", |key, value, problems| {
        let words = Look::ALL.map(Look::word);
        decode::word(&words, Look::of_word)(key, value, problems)
    });
    settings.look.lay_over(look, Origin::File);
    let plain = fields.optional("plain", decode::boolean);
    settings.plain.lay_over(plain, Origin::File);
    let mouse = fields.optional("mouse", decode::boolean);
    settings.mouse.lay_over(mouse, Origin::File);
    let alert = fields.optional("alert", |key, value, problems| {
        let words = Alert::ALL.map(Alert::word);
        decode::word(&words, Alert::of_word)(key, value, problems)
    });
    settings.alert.lay_over(alert, Origin::File);
    let titled = fields.optional("title", decode::boolean);
    settings.titled.lay_over(titled, Origin::File);
    let off = fields.optional("coach_off", |key, value, problems| {
        let rule = |word: &str| vocabulary.rules.contains(&word).then(|| word.to_owned());
        decode::list(key, value, problems, decode::word(vocabulary.rules, rule))
    });
    settings.rules_off.lay_over(off, Origin::File);
    let day_starts = fields.optional("day_starts", decode::time_of_day);
    settings.day_starts.lay_over(day_starts, Origin::File);
    let minutes = fields.optional("minutes_per_day", decode::integer(10..=600));
    let minutes = minutes.and_then(|minutes| u32::try_from(minutes).ok());
    settings
        .minutes_per_day
        .lay_over(minutes.map(Some), Origin::File);
    let words = Strictness::ALL.map(Strictness::word);
    let strictness = decode::word(&words, |word| {
        Strictness::ALL.into_iter().find(|it| it.word() == word)
    });
    let strictness = fields.optional("strictness", strictness);
    settings.strictness.lay_over(strictness, Origin::File);
    let words = SessionLength::ALL.map(SessionLength::word);
    let length = decode::word(&words, |word| {
        SessionLength::ALL.into_iter().find(|it| it.word() == word)
    });
    let length = fields.optional("length", length);
    settings.length.lay_over(length, Origin::File);
    let interviews = fields.optional("interviews", |key, value, problems| {
        decode::table(key, value, problems, |fields| fields.each(decode::day))
    });
    settings.interviews.lay_over(interviews, Origin::File);
    let voice = fields.optional("voice", |key, value, problems| {
        decode::table(key, value, problems, super::voice::read)
    });
    settings.voice.lay_over(voice, Origin::File);
    let model = fields.optional("model", |key, value, problems| {
        decode::table(key, value, problems, local_model::read)
    });
    settings.model.lay_over(model, Origin::File);
    let keys = fields.optional("keys", |key, value, problems| {
        decode::table(key, value, problems, |fields| bindings(fields, vocabulary))
    });
    settings.keys.lay_over(keys, Origin::File);
    settings
}

/// Suggests how to write a folder with a syntax error that quotation marks alone would not fix.
fn mend_folder(source: &SourceText, problem: &mut Diagnostic) {
    let Some(span) = &problem.span else { return };
    let (line, _) = source.line_at(span.start);
    let Some((key, value)) = line.split_once('=') else {
        return;
    };
    let key = key.trim();
    let written = value.split(" #").next().unwrap_or_default().trim();
    let written = written.trim_matches(['"', '\'', '“', '”', '‘', '’']);
    // The reader of the key has said it where the syntax is in order.
    let is_said = problem.mend.get(Language::En).contains(" = '");
    if key == TRANSCRIPTS
        && !is_said
        && UnknownPlace::of(written).is_some()
        && let Some(meant) = super::mended(written).filter(|it| !it.contains('\''))
    {
        problem.mend = check::for_example(&format!("{key} = '{meant}'"));
    }
}

/// Says where a setting belongs that stands below the heading of a table, where it would be an
/// entry of that.
fn mend_place(source: &SourceText, problem: &mut Diagnostic) {
    let Some(span) = &problem.span else { return };
    let (line, start) = source.line_at(span.start);
    let key = line.split('=').next().unwrap_or_default().trim();
    let is_setting = KNOWN.iter().any(|it| it.key == key && !it.shape.is_table());
    let above = source.text().get(..start).unwrap_or_default().lines();
    let heading = above
        .map(str::trim)
        .rfind(|line| line.starts_with('[') && line.ends_with(']'));
    if let Some(heading) = heading.filter(|_| is_setting && line.contains('=')) {
        problem.what = check::below_table(key, heading);
        problem.mend = check::ABOVE_TABLES.into();
    }
}

/// A folder as written. One that we cannot find is kept, so that nothing is silently saved
/// elsewhere.
fn folder(key: &str, value: &toml::Value<'_>, problems: &mut Problems) -> Option<String> {
    let written = decode::text(key, value, problems)?;
    if let Some(unknown) = UnknownPlace::of(&written) {
        let [what, mend] = unknown.say(&written);
        let mend = match super::mended(&written) {
            Some(meant) if !meant.contains('\'') => {
                check::for_example(&format!("{key} = '{meant}'"))
            }
            _ => mend,
        };
        problems.push(Diagnostic::error(value.span(), what, mend));
    }
    Some(written)
}

/// `[keys]`: names of bindings with one or several keys.
fn bindings(fields: &mut Fields<'_, '_>, vocabulary: Vocabulary<'_>) -> Vec<(String, Vec<String>)> {
    vocabulary
        .bindings
        .iter()
        .filter_map(|name| {
            let keys = fields.optional(name, |key, value, problems| {
                keys(key, value, problems, vocabulary)
            })?;
            Some(((*name).to_owned(), keys))
        })
        .collect()
}

fn keys(
    key: &str,
    value: &toml::Value<'_>,
    problems: &mut Problems,
    vocabulary: Vocabulary<'_>,
) -> Option<Vec<String>> {
    let read = decode::word(&["ctrl-s", "f2", "alt-up", "space"], |word| {
        (vocabulary.is_key)(word).then(|| word.to_owned())
    });
    if value.get_ref().is_array() {
        decode::list(key, value, problems, read)
    } else {
        read(key, value, problems).map(|one| vec![one])
    }
}
