//! strace makes every call of a session that can fail do so, in the real program: the interview
//! continues, the screen says so within two seconds, and nothing is lost.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant, SystemTime};

use rehearsal::lang::say;
use rustix::process::Signal;

use super::play::{self, NOTICE, START};
use super::{not_done, scaled};
use crate::driver::stages::Stage;
use crate::driver::terminal::{Home, Terminal, ko};

/// Time within which the user must be told.
const SOON: Duration = Duration::from_secs(2);
/// How a disk rejects what it does not support or want.
const REFUSALS: &[&str] = &["EPERM", "EOPNOTSUPP", "EINVAL", "EIO", "EROFS"];
/// The calls that save something, and how they fail.
const CALLS: [(&str, &[&str]); 11] = [
    (
        "write",
        &[
            "ENOSPC", "EIO", "EDQUOT", "EROFS", "EFBIG", "EPERM", "EINVAL",
        ],
    ),
    (
        "fdatasync",
        &[
            "EIO",
            "ENOSPC",
            "EDQUOT",
            "EROFS",
            "EPERM",
            "EOPNOTSUPP",
            "EINVAL",
        ],
    ),
    ("fsync", &["ENOSPC", "EIO", "EROFS", "EDQUOT", "EPERM"]),
    (
        "openat",
        &[
            "ENOSPC",
            "EROFS",
            "EDQUOT",
            "EIO",
            "EPERM",
            "EOPNOTSUPP",
            "EINVAL",
        ],
    ),
    (
        "renameat",
        &[
            "EROFS",
            "ENOSPC",
            "EIO",
            "EDQUOT",
            "EPERM",
            "EOPNOTSUPP",
            "EINVAL",
        ],
    ),
    (
        "mkdirat",
        &["ENOSPC", "EROFS", "EDQUOT", "EPERM", "EOPNOTSUPP", "EINVAL"],
    ),
    ("fchmod", REFUSALS),
    ("fchmodat", REFUSALS),
    ("flock", REFUSALS),
    ("unlinkat", REFUSALS),
    ("getdents64", REFUSALS),
];
/// Those of them that everything can be saved without.
const WISHES: [&str; 5] = ["fchmod(", "fchmodat(", "flock(", "unlinkat(", "getdents64("];

/// What strace saw.
#[derive(Debug, Default)]
struct Log {
    /// How often each call was made by the thread that made it most often: strace counts each
    /// thread's calls separately.
    calls: BTreeMap<String, usize>,
    /// The calls that were made to fail, and when.
    injected: Vec<(SystemTime, String)>,
    /// When the journal was opened for writing.
    opened: Option<SystemTime>,
}

/// The results of many faults.
#[derive(Debug, Default)]
struct Tally {
    faults: usize,
    /// Reported on the screen, and the longest delay.
    notified: usize,
    latest: Duration,
    /// The session was not begun or resumed, and the user was told why.
    refused: usize,
    /// The session could not be read at that moment, and was skipped as if it did not exist.
    /// Nothing is lost, and the next time it is there again.
    overlooked: usize,
    /// The call was not made that many times.
    missed: usize,
}

/// A session that was left at its first question.
fn begun() -> Home {
    let home = Home::new();
    let mut terminal = home.run(100, 30, &START);
    Stage::Opening.go_to(&mut terminal);
    terminal.send("\r").wait_for("질문 1/2");
    terminal.signal(Signal::TERM);
    terminal.wait_exit();
    home
}

#[test]
fn every_call_of_a_resumed_session_fails_once_and_nothing_is_lost() {
    if !works() {
        return;
    }
    let template = begun();
    each_call("resumed", &["resume"], &|_| true, &|home| {
        play::copy(template.path(), home.path());
        paths(home)
    });
}

#[test]
fn every_call_of_a_new_session_fails_once_and_nothing_is_lost() {
    if !works() {
        return;
    }
    // Its folder has no name yet. Only these calls can be distinguished from those on other
    // files.
    let named = |call: &str| call == "openat";
    each_call("new", &START, &named, &|home| {
        let names = ["journal", ".transcript.toml.0.tmp", "transcript.toml"];
        let names = names.map(PathBuf::from);
        [home.transcripts()].into_iter().chain(names).collect()
    });
    let saving = |call: &str| call != "openat" && call != "write";
    each_call("new", &START, &saving, &|_| Vec::new());
}

/// A disk that always rejects one call still saves everything.
#[test]
fn a_call_that_fails_for_a_whole_session_loses_nothing() {
    if !works() {
        return;
    }
    let template = begun();
    let prepare = |home: &Home| {
        play::copy(template.path(), home.path());
        paths(home)
    };
    let mut tally = Tally::default();
    // If nothing can be written at all, text is kept in memory: that is tested above.
    let lasting = |call: &str| !["write", "openat", "mkdirat"].contains(&call);
    for (call, errors) in CALLS.into_iter().filter(|it| lasting(it.0)) {
        for error in errors.iter().take(scaled(errors.len())) {
            let inject = format!("{call}:error={error}:when=1+");
            one_fault(&inject, &["resume"], &prepare, &mut tally);
        }
    }
    eprintln!("calls that fail for a whole session: {tally:?}");
    assert!(tally.latest <= SOON);
}

/// Every disk fails for some seconds: what is typed meanwhile is kept, and saved afterward.
#[test]
fn saving_resumes_when_the_fault_ends() {
    if !works() {
        return;
    }
    let template = begun();
    let (mut latest, mut longest) = (Duration::ZERO, Duration::ZERO);
    let mut faults = 0;
    for first in [2, 7, 13].into_iter().take(scaled(3)) {
        for error in CALLS[0].1 {
            let home = Home::new();
            play::copy(template.path(), home.path());
            // Every disk fails at once, and again at two retries, one per second.
            let inject = format!("write:error={error}:when={first}..{}", first + 8);
            let log = home.path().join("strace");
            let mut terminal = strace(&home, &inject, &paths(&home), &log, &["resume"]);
            play::play(&mut terminal);
            let end = Instant::now() + Duration::from_secs(10);
            while terminal.screen().contains(ko(say::interview::UNSAVED)) {
                assert!(Instant::now() < end, "never saved:\n{}", terminal.screen());
                terminal.watch(Duration::from_millis(20));
            }
            let at = format!("{inject}\n{}", terminal.screen());
            let seen = Log::read(&log);
            let began = seen.injected.first().expect("a fault").0;
            let ended = seen.injected.last().expect("a fault").0;
            let notified = terminal
                .sighted()
                .unwrap_or_else(|| panic!("never told: {at}"));
            latest = latest.max(notified.duration_since(began).unwrap_or_default());
            longest = longest.max(ended.elapsed().unwrap_or_default());
            faults += seen.injected.len();
            terminal.signal(Signal::KILL);
            terminal.wait_exit();
            play::check(&home, &at);
        }
    }
    eprintln!(
        "{faults} failing writes on every disk: told within {latest:?}, \
         saved again at most {longest:?} after the last"
    );
    assert!(latest <= SOON);
}

/// Makes each call fail once, each in a separate session.
fn each_call(
    what: &str,
    arguments: &[&str],
    tries: &dyn Fn(&str) -> bool,
    prepare: &dyn Fn(&Home) -> Vec<PathBuf>,
) {
    let began = Instant::now();
    let counted = {
        let home = Home::new();
        let paths = prepare(&home);
        let log = home.path().join("strace");
        let mut terminal = strace(&home, "none", &paths, &log, arguments);
        play::play(&mut terminal);
        terminal
            .watch(Duration::from_millis(400))
            .signal(Signal::KILL);
        terminal.wait_exit();
        play::check(&home, "without a fault");
        Log::read(&log).calls
    };
    eprintln!("a {what} session makes {counted:?}");
    let mut tally = Tally::default();
    for (call, errors) in CALLS.into_iter().filter(|it| tries(it.0)) {
        let count = counted.get(call).copied().unwrap_or_default();
        let tried = scaled(count).min(count);
        for number in 0..tried {
            // If only some are tried, they are spread over the session.
            let when = 1 + number * count / tried;
            let all = if call == "write" { errors.len() } else { 1 };
            for error in (0..all).map(|turn| errors[(when + turn) % errors.len()]) {
                let inject = format!("{call}:error={error}:when={when}");
                one_fault(&inject, arguments, prepare, &mut tally);
            }
        }
    }
    eprintln!(
        "faults in a {what} session: {tally:?} in {:?}",
        began.elapsed()
    );
    assert!(tally.latest <= SOON);
    assert!(tally.missed * 2 <= tally.faults, "few faults were met");
}

fn one_fault(
    inject: &str,
    arguments: &[&str],
    prepare: &dyn Fn(&Home) -> Vec<PathBuf>,
    tally: &mut Tally,
) {
    let home = Home::new();
    let paths = prepare(&home);
    let log = home.path().join("strace");
    let mut terminal = strace(&home, inject, &paths, &log, arguments);
    let begun = terminal.comes(SOON * 5, |screen| play::is_session(screen));
    tally.faults += 1;
    if !begun {
        match refused(&home, inject, &mut terminal) {
            true => tally.refused += 1,
            false => tally.overlooked += 1,
        }
        return;
    }
    play::play(&mut terminal);
    terminal.watch(Duration::from_millis(400));
    let mut seen = Log::read(&log);
    if must_be_reported(&seen) {
        while terminal.sighted().is_none()
            && seen.injected[0].0.elapsed().unwrap_or_default() < SOON
        {
            terminal.watch(Duration::from_millis(20));
        }
        seen = Log::read(&log);
        let (at, call) = &seen.injected[0];
        let notified = terminal.sighted();
        let notified =
            notified.unwrap_or_else(|| panic!("never told of {call}\n{}", terminal.screen()));
        tally.latest = tally
            .latest
            .max(notified.duration_since(*at).unwrap_or_default());
        tally.notified += 1;
    }
    tally.missed += usize::from(seen.injected.is_empty());
    terminal.signal(Signal::KILL);
    terminal.wait_exit();
    play::check(&home, inject);
}

/// The session could not be begun: the user is told why, and nothing else has changed. Returns
/// whether the reason was shown; otherwise the message was that there is no such session.
#[track_caller]
fn refused(home: &Home, inject: &str, terminal: &mut Terminal) -> bool {
    let screen = terminal.screen();
    let notified = screen.contains("못했어요");
    let overlooked = screen.contains("이어서 할 면접이 없어요");
    assert!(
        notified || overlooked,
        "{inject}: nothing was said:\n{screen}"
    );
    terminal.signal(Signal::KILL);
    terminal.wait_exit();
    let mut again = home.run::<&str>(80, 24, &[]);
    again.wait_for(ko(say::home::MOTTO));
    let offers = again.screen().contains("이어서 하기");
    assert!(
        notified || offers,
        "{inject}: not offered:\n{}",
        again.screen()
    );
    again.send("q");
    assert!(again.wait_exit().success(), "{inject}");
    notified
}

/// Whether something that the user relies on could not be saved. What fails while an old journal
/// is checked, before the new one is begun, only means that its lines are written again; a
/// missing lock does no harm.
fn must_be_reported(seen: &Log) -> bool {
    let Some((at, call)) = seen.injected.first() else {
        return false;
    };
    let reads = call.contains("O_RDONLY") || call.contains("O_RDWR");
    let is_wish = WISHES.iter().any(|wish| call.contains(wish));
    seen.opened.is_some_and(|opened| opened < *at) && !reads && !is_wish
}

/// Whether strace works.
fn works() -> bool {
    let works = Command::new("strace").args(["-V"]).output();
    let works = works.is_ok_and(|output| output.status.success());
    if !works {
        not_done(
            "faults by strace",
            "there is no strace: apt-get install strace",
        );
    }
    works
}

/// The program under strace, which makes a call on these paths fail.
fn strace(
    home: &Home,
    inject: &str,
    paths: &[PathBuf],
    log: &Path,
    arguments: &[&str],
) -> Terminal {
    let calls: Vec<&str> = CALLS.iter().map(|it| it.0).collect();
    let inject = match inject {
        "none" => String::new(),
        inject => format!("-e inject={inject}"),
    };
    let paths: Vec<String> = paths
        .iter()
        .map(|it| format!("-P {}", it.display()))
        .collect();
    // The program keeps its terminal; strace traces it from outside.
    let script = format!(
        "exec strace -D -f -qq -ttt -s 0 -o {} -e trace={} {} {inject} \"$@\"",
        log.display(),
        calls.join(","),
        paths.join(" "),
    );
    let mut terminal = home.run_limited_to(&script, arguments);
    terminal.look_out_for(NOTICE);
    terminal
}

/// Everything that a session in a folder of this name may write.
fn paths(home: &Home) -> Vec<PathBuf> {
    let own = play::session_folder(home);
    let name = own.file_name().expect("a name").to_owned();
    let rescues = play::rescues(home).map(|rescue| rescue.join(&name));
    let in_folder = |folder: PathBuf| {
        let numbered = (1..30).map(|number| format!("journal.{number}"));
        let plain = ["journal", ".transcript.toml.0.tmp", "transcript.toml"];
        let names = plain.map(str::to_owned).into_iter().chain(numbered);
        let files: Vec<_> = names.map(|name| folder.join(name)).collect();
        [folder].into_iter().chain(files)
    };
    [own]
        .into_iter()
        .chain(rescues)
        .flat_map(in_folder)
        .collect()
}

impl Log {
    fn read(path: &Path) -> Self {
        let mut log = Self::default();
        let mut by_thread: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let text = std::fs::read_to_string(path).unwrap_or_default();
        for line in text.lines() {
            // Such as `8534 1795284089.163432 write(5, ""..., 48) = 48`.
            let mut words = line.split_whitespace();
            let [Some(thread), Some(at), Some(call)] = [(); 3].map(|()| words.next()) else {
                continue;
            };
            let Ok(at) = at.parse::<f64>() else {
                continue;
            };
            let at = SystemTime::UNIX_EPOCH + Duration::from_secs_f64(at);
            if line.contains("(INJECTED)") {
                log.injected.push((at, line.to_owned()));
            }
            if let Some((name, _)) = call.split_once('(') {
                let count = by_thread.entry((thread, name)).or_default();
                *count += 1;
                let most = log.calls.entry(name.to_owned()).or_default();
                *most = *count.max(most);
            }
            if line.contains("\"journal") && line.contains("O_CREAT") {
                log.opened.get_or_insert(at);
            }
        }
        log
    }
}
