//! Questions in tables: Markdown rows, CSV with and without a header, Anki's text export.

use super::asking::{Mood, asks};
use super::html::flatten_field;
use super::inline::question_text;
use super::label::squeeze;
use super::lexicon::{Pick, has, words};
use super::line::Line;
use super::model::{Imported, ImportedEntry, Refusal, Skipped, Why};
use super::notes::{Notes, Role};

/// Finds tables of questions among Markdown lines.
pub(super) fn mark(notes: &mut Notes) {
    let mut at = 0;
    while at < notes.lines.len() {
        let end = (at..notes.lines.len())
            .find(|it| !is_row(notes, *it))
            .unwrap_or(notes.lines.len());
        if end > at + 1 {
            block(notes, at, end);
        }
        at = end.max(at + 1);
    }
}

fn is_row(notes: &Notes, at: usize) -> bool {
    notes.role(at) == Role::Text
        && notes.lines.get(at).is_some_and(|it| {
            !it.flat.is_fenced && it.flat.details == 0 && it.content.matches('|').count() >= 2
        })
}

fn block(notes: &mut Notes, from: usize, to: usize) {
    let is_rule = |at: usize| {
        notes.lines.get(at).is_some_and(|it| {
            let text = it.flat.text.trim();
            text.contains("--")
                && text
                    .chars()
                    .all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
        })
    };
    if !is_rule(from + 1) {
        return;
    }
    let rows: Vec<Vec<String>> = (from + 2..to)
        .filter_map(|at| notes.lines.get(at))
        .map(|it| cells(&it.content))
        .collect();
    let head = notes
        .lines
        .get(from)
        .map(|it| cells(&it.content))
        .unwrap_or_default();
    let head: Vec<String> = head.iter().map(|it| squeeze(it)).collect();
    let find = |pick: Pick| head.iter().position(|it| has(pick, it));
    let named = find(|it| it.keys.question_heads);
    let question = named.unwrap_or(0);
    let answer = find(|it| it.keys.answer_heads)
        .filter(|it| *it != question)
        .unwrap_or(question + 1);
    let asking = |row: &&Vec<String>| {
        row.get(question)
            .is_some_and(|cell| asks(&question_text(cell)) == Mood::Asks)
    };
    let asked = rows.iter().filter(asking).count();
    let enough = match named {
        Some(_) => asked * 4 >= rows.len(),
        None => head.len() == 2 && asked * 2 > rows.len(),
    };
    if rows.is_empty() || !enough || head.len() < 2 {
        return;
    }
    notes.set(from, Role::Skip(Why::Metadata));
    notes.set(from + 1, Role::Skip(Why::Metadata));
    for (at, row) in (from + 2..to).zip(rows) {
        let cell = |column: usize| {
            row.get(column)
                .cloned()
                .unwrap_or_default()
                .replace('|', "\\|")
        };
        if let Some(line) = notes.lines.get_mut(at) {
            // The sweep reads the two relevant cells.
            line.content = format!("| {} | {} |", cell(question), cell(answer));
        }
        notes.set(at, Role::Row);
    }
}

/// The question and the answer of a row.
pub(super) fn row(line: &Line) -> Option<(String, String)> {
    let mut cells = cells(&line.content).into_iter();
    let question = cells.next().filter(|it| !it.is_empty())?;
    Some((question, unquote(&cells.next().unwrap_or_default())))
}

fn cells(content: &str) -> Vec<String> {
    let inner = content.trim().trim_start_matches('|');
    let inner = inner
        .strip_suffix('|')
        .unwrap_or(inner)
        .replace("\\|", "\u{1}");
    inner
        .split('|')
        .map(|cell| cell.trim().replace('\u{1}', "|"))
        .collect()
}

/// A cell without surrounding code marks and quotation marks.
fn unquote(cell: &str) -> String {
    let bare = cell.trim().trim_matches('`').trim();
    let inner = bare
        .strip_prefix(['"', '“'])
        .and_then(|it| it.strip_suffix(['"', '”']));
    inner.unwrap_or(bare).to_owned()
}

/// The roles of the columns.
#[derive(Debug, Clone, Default)]
struct Columns {
    question: usize,
    answer: Option<usize>,
    /// Whether the first row is a header.
    header: bool,
    html: bool,
    /// Whether the fields are the words themselves: not HTML, and not Markdown either.
    literal: bool,
}

/// The settings that may be at the top of Anki's text format.
const ANKI_SETTINGS: [&str; 11] = [
    "separator",
    "html",
    "tags",
    "columns",
    "notetype",
    "deck",
    "if matches",
    "guid column",
    "notetype column",
    "deck column",
    "tags column",
];

/// Whether a line is a setting of Anki's text format, such as `#html:false`.
pub(super) fn is_anki_setting(line: &str) -> bool {
    let key = line.strip_prefix('#').and_then(|it| it.split_once(':'));
    key.is_some_and(|(key, _)| {
        let mut all = ANKI_SETTINGS.iter();
        all.any(|it| it.eq_ignore_ascii_case(key.trim()))
    })
}

/// The value of a setting of Anki's text format.
fn setting<'s>(settings: &[&'s str], wanted: &str) -> Option<&'s str> {
    settings.iter().find_map(|line| {
        let (key, value) = line.strip_prefix('#')?.split_once(':')?;
        key.trim()
            .eq_ignore_ascii_case(wanted)
            .then_some(value.trim())
    })
}

/// Reads a CSV or TSV file, or a text export of Anki.
///
/// # Errors
///
/// If a quoted field is not closed.
pub(super) fn read(text: &str) -> Result<Imported, Refusal> {
    let settings: Vec<&str> = text.lines().take_while(|it| is_anki_setting(it)).collect();
    let body_at: usize = settings.iter().map(|it| it.len() + 1).sum();
    let body = text.get(body_at..).unwrap_or("");
    let delimiter = delimiter(&settings, body);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(body.as_bytes());
    let mut records: Vec<(usize, Vec<String>)> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| broken(&error))?;
        let line = record.position().map_or(1, csv::Position::line);
        let line = usize::try_from(line).unwrap_or(usize::MAX) + settings.len();
        records.push((line, record.iter().map(str::to_owned).collect()));
    }
    let mut imported = Imported::default();
    let skip = |line: usize, text: &str, why: Why| Skipped {
        line,
        text: text.to_owned(),
        why,
    };
    imported.skipped.extend(
        settings
            .iter()
            .enumerate()
            .map(|(at, it)| skip(at + 1, it, Why::Metadata)),
    );
    let columns = match settings.is_empty() {
        true => by_header(&records),
        false => by_settings(&settings, &records),
    };
    let first = usize::from(columns.header);
    for (line, fields) in records.iter().take(first) {
        imported
            .skipped
            .push(skip(*line, &fields.join(", "), Why::Metadata));
    }
    for (line, fields) in records.iter().skip(first) {
        take(&mut imported, &columns, *line, fields);
    }
    Ok(imported)
}

fn broken(error: &csv::Error) -> Refusal {
    let line = error.position().map_or(0, csv::Position::line);
    Refusal::Broken {
        line: usize::try_from(line).unwrap_or(0),
        what: error.to_string(),
    }
}

fn take(imported: &mut Imported, columns: &Columns, line: usize, fields: &[String]) {
    let read = |at: usize| {
        fields.get(at).map(|it| {
            if columns.html {
                text_of(it)
            } else {
                it.trim().to_owned()
            }
        })
    };
    let question = read(columns.question).unwrap_or_default();
    let answer = columns
        .answer
        .and_then(read)
        .filter(|it| columns.literal && !it.is_empty() || it.chars().any(char::is_alphanumeric));
    if !question.is_empty() {
        let text = match columns.literal {
            true => question,
            false => question_text(&question.replace('\n', " ")),
        };
        imported.questions.push(ImportedEntry {
            text,
            answer,
            line,
            ..ImportedEntry::default()
        });
    } else if let (Some(more), Some(last)) = (answer, imported.questions.last_mut()) {
        // A row with an empty first cell continues the answer above.
        let so_far = last.answer.take().map_or_else(String::new, |it| it + "\n");
        last.answer = Some(so_far + &more);
    } else if fields.iter().any(|it| !it.trim().is_empty()) {
        imported.skipped.push(Skipped {
            line,
            text: fields.join(", "),
            why: Why::Unplaced,
        });
    }
}

/// The visible text of a card's HTML.
fn text_of(html: &str) -> String {
    let lines: Vec<String> = flatten_field(html)
        .into_iter()
        .map(|it| it.text.trim_end().to_owned())
        .collect();
    lines.join("\n").trim().to_owned()
}

/// The delimiter named in a header, or the one most evenly distributed in the first lines.
fn delimiter(settings: &[&str], body: &str) -> u8 {
    let named = setting(settings, "separator").map(str::to_lowercase);
    match named.as_deref() {
        Some("tab" | "\\t") => return b'\t',
        Some("comma") => return b',',
        Some("semicolon") => return b';',
        Some("pipe") => return b'|',
        Some("colon") => return b':',
        Some("space") => return b' ',
        Some(other) => {
            if let Some(byte) = other.bytes().next().filter(u8::is_ascii) {
                return byte;
            }
        }
        None => {}
    }
    let head: Vec<&str> = body
        .lines()
        .filter(|it| !it.trim().is_empty())
        .take(20)
        .collect();
    let first = head.first().copied().unwrap_or("");
    let count = |mark: char| head.iter().filter(|it| it.contains(mark)).count();
    match () {
        () if first.contains('\t') && count('\t') * 2 > head.len() => b'\t',
        () if first.contains(';')
            && (!first.contains(',') || count(';') == head.len() && count(',') < head.len()) =>
        {
            b';'
        }
        () => b',',
    }
}

fn by_header(records: &[(usize, Vec<String>)]) -> Columns {
    let first: Vec<String> = records
        .first()
        .map(|it| it.1.iter().map(|cell| squeeze(cell)).collect())
        .unwrap_or_default();
    let find = |pick: Pick| first.iter().position(|it| has(pick, it));
    let contains = |pick: Pick| {
        let heads = words(pick).filter(|head| head.chars().count() > 1);
        first
            .iter()
            .position(|it| heads.clone().any(|head| it.contains(head)))
    };
    let short = first.iter().all(|it| it.chars().count() <= 20) && first.len() > 1;
    let column = |pick: Pick| find(pick).or_else(|| contains(pick).filter(|_| short));
    let question = column(|it| it.keys.question_heads);
    let answer = column(|it| it.keys.answer_heads);
    let widest = records.iter().map(|it| it.1.len()).max().unwrap_or(1);
    match (question, answer) {
        (Some(question), answer) if first.len() > 1 || records.len() > 1 => {
            let other = (question + 1..widest).find(|it| Some(*it) != answer);
            let answer = answer
                .filter(|it| *it != question)
                .or(other.filter(|_| first.len() <= question + 1));
            Columns {
                question,
                answer,
                header: true,
                ..Columns::default()
            }
        }
        (None, Some(answer)) if answer > 0 => Columns {
            question: answer - 1,
            answer: Some(answer),
            header: true,
            ..Columns::default()
        },
        _ => without_header(records, widest),
    }
}

/// Without a header, the column with the most questions is the question column, and the next is
/// the answer.
fn without_header(records: &[(usize, Vec<String>)], widest: usize) -> Columns {
    let asking = |column: usize| {
        let cells = records.iter().filter_map(|it| it.1.get(column));
        cells
            .filter(|it| asks(&question_text(it)) == Mood::Asks)
            .count()
    };
    let most = (0..widest.min(16))
        .max_by_key(|it| (asking(*it), std::cmp::Reverse(*it)))
        .unwrap_or(0);
    let question = if asking(most) * 2 > records.len() {
        most
    } else {
        0
    };
    let answer = (question + 1 < widest).then_some(question + 1);
    Columns {
        question,
        answer,
        ..Columns::default()
    }
}

fn by_settings(settings: &[&str], records: &[(usize, Vec<String>)]) -> Columns {
    let column = |name: &str| {
        let number = setting(settings, &format!("{name} column"))?;
        number.parse::<usize>().ok()
    };
    let apart: Vec<usize> = ["guid", "notetype", "deck", "tags"]
        .into_iter()
        .filter_map(column)
        .collect();
    let widest = records.iter().map(|it| it.1.len()).max().unwrap_or(2);
    let mut fields = (0..widest).filter(|it| !apart.contains(&(it + 1)));
    let question = fields.next().unwrap_or(0);
    let said = setting(settings, "html").map(|it| it.eq_ignore_ascii_case("true"));
    let tagged = |cell: &String| {
        ["<br", "</", "&nbsp;", "&lt;"]
            .iter()
            .any(|it| cell.contains(it))
    };
    let tagged = || records.iter().any(|(_, cells)| cells.iter().any(tagged));
    Columns {
        question,
        answer: fields.next(),
        html: said.unwrap_or_else(tagged),
        literal: said == Some(false),
        ..Columns::default()
    }
}
