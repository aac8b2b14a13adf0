//! Every shipped screen, drawn without a terminal from the shipped scenarios and banks on a fixed
//! day, and compared with what was committed.
//!
//! `REHEARSE_SCREENS=write cargo test --test shipped screens::` regenerates them.

mod picture;
mod pictures;
mod player;
mod scenes;
mod snapshots;
mod unread;

use std::path::Path;

/// Compares a rendering with the committed file, or writes the file on request.
#[track_caller]
fn hold(path: &Path, drawn: &str) -> Result<(), String> {
    if std::env::var_os("REHEARSE_SCREENS").is_some_and(|it| it == "write") {
        let folder = path.parent().expect("a folder");
        std::fs::create_dir_all(folder).expect("a folder");
        std::fs::write(path, drawn).expect("a file");
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    if committed == drawn {
        return Ok(());
    }
    let mut lines = committed.lines().zip(drawn.lines());
    let first = lines.find(|(before, now)| before != now);
    let first = first.map(|(before, now)| format!("\n- {before}\n+ {now}"));
    Err(format!("{}{}", path.display(), first.unwrap_or_default()))
}

/// Reports which files are outdated, and how to regenerate them.
#[track_caller]
fn assert_held(stale: &[String]) {
    assert!(
        stale.is_empty(),
        "not what the program draws: look at them, then \
         REHEARSE_SCREENS=write cargo test --test shipped screens::\n{}",
        stale.join("\n")
    );
}
