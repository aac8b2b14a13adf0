use crate::driver::ending::{Ending, all_at_once};
use crate::driver::stages::Stage;

#[test]
fn every_way_to_end_from_every_screen() {
    let ways = [Ending::Blocked, Ending::BlockedAndClosed];
    let all = (Ending::POLITE.into_iter().chain(ways))
        .flat_map(|ending| Stage::ALL.map(|stage| (ending, stage)));
    let (count, longest) = all_at_once(all);
    eprintln!("{count} ends, the longest took {longest:?}");
}

/// Only in a build with debug assertions: a release cannot make a thread panic.
#[test]
#[cfg(debug_assertions)]
fn a_panic_in_every_thread_on_every_screen() {
    let threads = crate::driver::ending::THREADS.into_iter();
    let all = threads.flat_map(|thread| {
        let stirred = Stage::ALL
            .into_iter()
            .filter(move |stage| stage.stir(thread).is_some());
        stirred.map(move |stage| (Ending::Panicked(thread), stage))
    });
    let (count, longest) = all_at_once(all);
    eprintln!("{count} panics, the longest end took {longest:?}");
}
