//! The API key that a server may need, printed by a user's command.

use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::llm::Trouble;

/// Timeout of the command: it may query a key ring, which may ask the user.
const LONGEST: Duration = Duration::from_secs(30);
/// Maximum output read, in bytes.
const MAX_READ: u64 = 8 * 1024;

/// The first line that `command` prints; `None` if there is no command. It is not run by a shell
/// and cannot read from the terminal.
pub(super) fn key_of(command: &[String]) -> Result<Option<String>, Trouble> {
    let Some((program, arguments)) = command.split_first() else {
        return Ok(None);
    };
    let child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let printed = printed(child.map_err(|_| Trouble::NoKey)?, LONGEST);
    let key = printed.and_then(|it| Some(it.lines().next()?.trim().to_owned()));
    let key = key.filter(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_graphic()));
    key.map(Some).ok_or(Trouble::NoKey)
}

/// The output of a child that exits successfully. One that takes too long is killed.
fn printed(mut child: Child, longest: Duration) -> Option<String> {
    let output = child.stdout.take()?;
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut printed = Vec::new();
        let read = output.take(MAX_READ).read_to_end(&mut printed);
        let _ = sender.send(read.map(|_| printed));
    });
    let printed = receiver.recv_timeout(longest);
    if printed.is_err() {
        let _ = child.kill();
    }
    let status = child.wait().ok()?;
    let printed = printed.ok()?.ok()?;
    status.success().then(|| String::from_utf8(printed).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Vec<String> {
        ["sh", "-c", script].map(str::to_owned).into()
    }

    #[test]
    fn a_key_is_the_first_line_of_what_a_command_prints() {
        assert_eq!(key_of(&[]), Ok(None));
        let key = key_of(&shell("echo sk-1; echo more; echo noise >&2"));
        assert_eq!(key, Ok(Some("sk-1".to_owned())));
        for script in [
            "exit 0",
            "echo; echo sk-1",
            "echo 'two words'",
            "echo sk-1; exit 3",
            "printf '\\377'",
            "printf 'sk\\033[31m'",
        ] {
            assert_eq!(key_of(&shell(script)), Err(Trouble::NoKey), "{script}");
        }
        let missing = ["/no/such/program".to_owned()];
        assert_eq!(key_of(&missing), Err(Trouble::NoKey));
    }

    #[test]
    fn a_command_that_hangs_is_ended() {
        let mut command = Command::new("sh");
        command
            .args(["-c", "exec sleep 600"])
            .stdout(Stdio::piped());
        let child = command.spawn().unwrap();
        assert_eq!(printed(child, Duration::from_millis(50)), None);
    }
}
