#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| rehearsal::runtime::check_heard_after(bytes));
