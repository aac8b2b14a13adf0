#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| rehearsal::runtime::check_keys_work_after(bytes));
