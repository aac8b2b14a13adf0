//! Every screen as it is shipped, drawn without a terminal from the scenarios and banks that are
//! shipped too, on a day that never changes: compared with what was committed.
//!
//! `REHEARSE_SCREENS=write cargo test --test shipped screens::` writes them again.

mod picture;
mod pictures;
mod player;
mod scenes;
mod snapshots;
mod unread;

use std::path::Path;

/// Compares what was drawn with the committed file, or writes it where that is asked for.
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

/// Says which files are not what is drawn, and how to write them again.
#[track_caller]
fn assert_held(stale: &[String]) {
    assert!(
        stale.is_empty(),
        "not what the program draws: look at them, then \
         REHEARSE_SCREENS=write cargo test --test shipped screens::\n{}",
        stale.join("\n")
    );
}
