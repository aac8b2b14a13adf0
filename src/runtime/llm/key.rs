//! The API key that a server may need, printed by a user's command.

use std::time::Duration;

use crate::llm::Trouble;
use crate::runtime::tools::{Ready, Unfinished, run_to_end};

use super::connection::Connection;

/// Timeout of the command: it may query a key ring, which may ask the user in a window of its own.
const LONGEST: Duration = Duration::from_secs(30);

/// The first line that `command` prints; `None` if there is no command. It is not run by a shell,
/// cannot use our terminal, and ends when the connection is hung up.
pub(super) fn key_of(
    command: &[String],
    connection: &Connection,
) -> Result<Option<String>, Trouble> {
    let Some((program, arguments)) = command.split_first() else {
        return Ok(None);
    };
    let ready = Ready::command(program, arguments);
    let captured = match run_to_end(ready, LONGEST, || connection.is_hung_up()) {
        Ok(captured) => captured,
        Err(Unfinished::Cancelled) => return Err(Trouble::Stopped),
        Err(Unfinished::TooLong | Unfinished::Trouble(_)) => return Err(Trouble::NoKey),
    };
    let printed = String::from_utf8(captured.output).map_err(|_| Trouble::NoKey)?;
    let key = printed.lines().next().unwrap_or_default().trim();
    let is_key = !key.is_empty() && key.bytes().all(|it| it.is_ascii_graphic());
    (is_key && !captured.has_failed)
        .then(|| Some(key.to_owned()))
        .ok_or(Trouble::NoKey)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::thread;

    use super::*;

    fn shell(script: &str) -> Vec<String> {
        ["sh", "-c", script].map(str::to_owned).into()
    }

    #[test]
    fn a_key_is_the_first_line_of_what_a_command_prints() {
        let connection = Connection::default();
        let key_of = |command: &[String]| key_of(command, &connection);
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
    fn a_command_that_hangs_is_ended_when_nobody_waits_for_it_any_more() {
        let connection = Connection::default();
        let (sender, found) = mpsc::channel();
        let waiting = connection.clone();
        thread::spawn(move || {
            let _ = sender.send(key_of(&shell("exec sleep 600"), &waiting));
        });
        connection.hang_up();
        let found = found.recv_timeout(Duration::from_secs(20));
        assert_eq!(found, Ok(Err(Trouble::Stopped)));
    }
}
