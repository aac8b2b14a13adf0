//! Programs that behave badly, for tests.

use std::path::PathBuf;

use crate::diagnostic::SourceText;
use crate::runtime::Environment;
use std::time::Duration;

use crate::runtime::unix::testing::is_left;

use super::groups::Groups;
use super::running::Ready;
use super::toolbox::Toolbox;

/// Groups of a test's own, as others run beside it.
pub(super) fn groups() -> &'static Groups {
    Box::leak(Box::new(Groups::new()))
}

/// A shell script as a program.
pub(in crate::runtime) fn script(script: &str) -> Ready {
    Ready {
        program: PathBuf::from("/bin/sh"),
        arguments: ["-c", script].map(Into::into).to_vec(),
        is_background: false,
        input: None,
    }
}

/// The tools of a configuration, and none of the machine's.
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

/// So short that no test takes long, so long that a busy machine starts a shell in it.
pub(in crate::runtime) const SHORT: Duration = Duration::from_millis(400);

/// No process of a group is left, once the system has had the time to end them.
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
