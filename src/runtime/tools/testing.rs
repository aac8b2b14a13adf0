//! Misbehaving programs, for tests.

use std::path::PathBuf;

use crate::diagnostic::SourceText;
use crate::runtime::Environment;
use std::time::Duration;

use crate::runtime::unix::testing::is_left;

use super::groups::Groups;
use super::running::Ready;
use super::toolbox::Toolbox;

/// Separate groups for each test, as others run in parallel.
pub(super) fn groups() -> &'static Groups {
    Box::leak(Box::new(Groups::new()))
}

/// A shell script as a program.
pub(in crate::runtime) fn script(script: &str) -> Ready {
    Ready {
        program: PathBuf::from("/bin/sh"),
        arguments: ["-c", script].map(Into::into).to_vec(),
        is_background: false,
        is_tethered: false,
        begins_session: false,
        input: None,
    }
}

/// The tools of a configuration, ignoring those installed.
pub(in crate::runtime) fn toolbox(configuration: String) -> Toolbox {
    let vocabulary = crate::settings::Vocabulary {
        bindings: &[],
        is_key: |_| false,
        rules: &[],
    };
    let source = SourceText::new("config.toml", configuration);
    let (settings, problems) = crate::settings::read(&source, vocabulary);
    assert!(problems.is_empty(), "{problems:?}");
    let mut environment = Environment::default();
    environment.locations.temporary = std::env::temp_dir();
    Toolbox::find(&settings.voice.value, &environment)
}

/// Short enough for fast tests, long enough for a busy machine to start a shell.
pub(in crate::runtime) const SHORT: Duration = Duration::from_millis(400);

/// Asserts that no process of a group is left, after allowing the system time to end them.
#[track_caller]
pub(in crate::runtime) fn assert_gone(group: u32) {
    for _ in 0..500 {
        if !is_left(group) {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("something of group {group} is left");
}
