//! Hostile files, measured: each soon gets an error message, using little memory.

#![cfg(target_os = "linux")]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::home::Home;

/// Maximum memory of the program, and of each process that it starts, in KiB: 200 MB. The system
/// refuses more, and the program would end without a message.
const MAX_MEMORY: u64 = 200_000;
/// The target is two seconds, which the release build meets on an idle machine. Tests run
/// unoptimized and in parallel, so they are allowed four times as much.
const LONGEST: Duration = Duration::from_secs(8);

/// A hostile file, and the command run on it.
struct Hostile {
    name: &'static str,
    command: &'static [&'static str],
    write: fn(&mut dyn std::io::Write),
}

const IMPORT: &[&str] = &["import", "--json"];
const CV: &[&str] = &["import", "--cv"];
const POSTING: &[&str] = &["import", "--posting"];
const HISTORY: &[&str] = &["import"];
const CHECK: &[&str] = &["check"];
const ADD: &[&str] = &["add"];
const MEGABYTE: usize = 1_000_000;

const FILES: &[Hostile] = &[
    hostile("text.md", IMPORT, |it| {
        repeat(it, "Why the sea? Because it is wide.\n", 100 * MEGABYTE)
    }),
    hostile("text.txt", CV, |it| {
        repeat(it, "부팀장으로 열 명을 맡았습니다.\n", 100 * MEGABYTE)
    }),
    hostile("text.html", POSTING, |it| {
        repeat(it, "<li>Run the servers</li>\n", 100 * MEGABYTE)
    }),
    hostile("bank.toml", CHECK, |it| {
        repeat(it, "# a bank\n", 100 * MEGABYTE)
    }),
    hostile("binary.md", IMPORT, |it| {
        repeat(it, "\u{1}\0\u{7f}ELF", 4 * MEGABYTE)
    }),
    hostile("binary.toml", CHECK, |it| {
        repeat(it, "\u{1}\0\u{7f}ELF", MEGABYTE)
    }),
    hostile("bomb.docx", CV, |it| bomb(it, &["word/document.xml"], 64)),
    hostile("styles.docx", IMPORT, |it| {
        bomb(it, &["word/document.xml", "word/styles.xml"], 30)
    }),
    hostile("bomb-pack.zip", ADD, |it| bomb(it, &["banks/a.toml"], 64)),
    hostile("bomb-check.zip", CHECK, |it| bomb(it, &["a.toml"], 64)),
    hostile("bomb-history.zip", HISTORY, |it| {
        bomb(
            it,
            &[
                "rehearsal-history.toml",
                "sessions/2026-11-01T090000-aws-cse-0001/journal",
            ],
            60,
        );
    }),
    hostile("objects.pdf", CV, objects),
    hostile("stream.pdf", CV, object_stream),
    hostile("deep.html", IMPORT, |it| deep(it, "<ul><li>", "</li></ul>")),
    hostile("deep.md", IMPORT, |it| deep(it, "> ", "")),
    hostile("list.md", IMPORT, |it| deep(it, "- ", "")),
    hostile("deep.json", IMPORT, |it| deep(it, "[", "]")),
    hostile("maps.json", IMPORT, |it| deep(it, "{\"a\":", "}")),
    hostile("deep.yml", IMPORT, |it| deep(it, "[", "]")),
    hostile("lists.yml", IMPORT, |it| deep(it, "- ", "")),
    hostile("deep.toml", CHECK, |it| {
        repeat(it, "a = ", 4);
        deep(it, "[", "]");
    }),
    hostile("tables.toml", CHECK, |it| {
        repeat(it, "a = ", 4);
        deep(it, "{a=", "}");
    }),
];

const fn hostile(
    name: &'static str,
    command: &'static [&'static str],
    write: fn(&mut dyn std::io::Write),
) -> Hostile {
    Hostile {
        name,
        command,
        write,
    }
}

fn repeat(to: &mut dyn std::io::Write, text: &str, bytes: usize) {
    let block = text.repeat(1 + 65_536 / text.len());
    let whole = bytes / block.len();
    for _ in 0..whole {
        to.write_all(block.as_bytes()).expect("room");
    }
    let rest = text.repeat(
        bytes
            .saturating_sub(whole * block.len())
            .div_ceil(text.len()),
    );
    to.write_all(rest.as_bytes()).expect("room");
}

fn deep(to: &mut dyn std::io::Write, open: &str, close: &str) {
    const DEPTH: usize = 100_000;
    writeln!(to, "{}a?{}", open.repeat(DEPTH), close.repeat(DEPTH)).expect("room");
}

/// An archive in which each of these files unpacks to this many mebibytes of blanks.
fn bomb(to: &mut dyn std::io::Write, names: &[&str], mebibytes: usize) {
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let block = vec![b' '; 1024 * 1024];
    for name in names {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .expect("a name");
        for _ in 0..mebibytes {
            writer.write_all(&block).expect("blanks");
        }
    }
    let bytes = writer.finish().expect("an archive").into_inner();
    to.write_all(&bytes).expect("room");
}

/// A PDF with almost a million objects, as many as fit in its size, and no table of them.
fn objects(to: &mut dyn std::io::Write) {
    to.write_all(b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n")
        .expect("room");
    for number in 2..900_000 {
        writeln!(to, "{number} 0 obj 1 endobj").expect("room");
    }
    to.write_all(b"trailer<</Root 1 0 R>>\n").expect("room");
}

/// A PDF with a million objects in one stream.
fn object_stream(to: &mut dyn std::io::Write) {
    use std::fmt::Write as _;
    let mut heads = String::new();
    for number in 10..1_000_010 {
        write!(heads, "{number} {} ", 2 * (number - 10)).expect("text");
    }
    let body = format!("{heads}{}", "1 ".repeat(1_000_000));
    write!(
        to,
        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 10 0 R>>endobj\n\
         2 0 obj<</Type/ObjStm/N 1000000/First {}/Length {}>>stream\n{body}\nendstream endobj\n\
         trailer<</Root 1 0 R>>\n",
        heads.len(),
        body.len()
    )
    .expect("room");
}

/// The measurements of one run.
struct Measured {
    said: String,
    code: Option<i32>,
    took: Duration,
}

fn measure(home: &Home, command: &[&str], file: &Path) -> Measured {
    let path = file.to_string_lossy().into_owned();
    let mut limited = std::process::Command::new("sh");
    let limit = format!("ulimit -S -d {MAX_MEMORY} && exec \"$0\" \"$@\"");
    limited.args(["-c", &limit, env!("CARGO_BIN_EXE_rehearse"), "--lang", "en"]);
    limited.args(command).arg(&path);
    home.surround(&mut limited);
    let begun = Instant::now();
    let output = limited
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .output()
        .expect("the program");
    Measured {
        took: begun.elapsed(),
        said: String::from_utf8_lossy(&output.stderr).into_owned(),
        code: output.status.code(),
    }
}

fn written(home: &Home, hostile: &Hostile) -> PathBuf {
    let path = home.path().join(hostile.name);
    let file = std::fs::File::create(&path).expect("a file");
    let mut file = std::io::BufWriter::new(file);
    (hostile.write)(&mut file);
    file.flush().expect("room");
    path
}

#[test]
fn every_hostile_file_gets_its_sentence_soon_and_with_little_memory() {
    let home = Home::new();
    let mut wrong = Vec::new();
    for hostile in FILES {
        let path = written(&home, hostile);
        let it = measure(&home, hostile.command, &path);
        std::fs::remove_file(&path).expect("the file");
        eprintln!(
            "{:18} {:>6} ms  {:?}  {}",
            hostile.name,
            it.took.as_millis(),
            it.code,
            it.said.lines().next().unwrap_or_default()
        );
        // Deep quotations are read as what little they contain; all else is refused with a
        // message.
        let ended = it.code.is_some_and(|code| code <= 3);
        let said = it.code == Some(0) || !it.said.trim().is_empty() || hostile.command == CHECK;
        if !(ended && said) || it.took > LONGEST {
            let said: String = it.said.chars().take(200).collect();
            wrong.push(format!(
                "{}: {:?} {:?} {said}",
                hostile.name, it.code, it.took
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
