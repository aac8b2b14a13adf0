//! Lines that a recognizer logs beside the words, where it writes both to one place.

/// The levels of logs.
const LEVELS: [&str; 9] = [
    "DEBUG", "INFO", "LOG", "NOTICE", "TRACE", "WARN", "WARNING", "ERROR", "FATAL",
];
/// How whisper and faster-whisper begin lines about the language.
const ABOUT: [&str; 3] = [
    "Detected language",
    "Detecting language",
    "Processing audio",
];
/// A bar of tqdm: ` 50%|█████     | 1/2`.
const BAR: &str = "%|";

/// Whether a line is logged rather than heard: nobody says a level in capitals before a colon, the
/// name of a function, or a bar.
pub(super) fn is_log(line: &str) -> bool {
    let line = line.trim();
    let line = without_time(line);
    let begins_with_level = LEVELS.iter().any(|level| {
        let rest = line.strip_prefix('[').unwrap_or(line).strip_prefix(level);
        rest.is_some_and(|it| it.starts_with([':', ']', '(', '|']) || it.starts_with(" ("))
    });
    begins_with_level
        || line.contains(BAR)
        || ABOUT.iter().any(|it| line.starts_with(it))
        || line
            .split_once(": ")
            .is_some_and(|(name, _)| is_function(name))
        || line.strip_suffix(':').is_some_and(is_function)
}

/// A name as whisper.cpp writes it before what it tells: `whisper_init_state`, `main`.
fn is_function(name: &str) -> bool {
    let of_code = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    name == "main" || name.contains('_') && name.chars().all(of_code)
}

/// The line without a date and time in front of it.
fn without_time(line: &str) -> &str {
    let of_time = |c: char| c.is_ascii_digit() || "[]-:.,TZ ".contains(c);
    let rest = line.trim_start_matches(of_time);
    let digits = line.len() - rest.len();
    let is_date = line.trim_start_matches('[').get(4..5) == Some("-") && digits >= 10;
    match is_date {
        true => rest,
        false => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_recognizers_log_is_no_word_and_what_people_say_is() {
        for line in [
            "whisper_init_from_file_with_params_no_state: loading model from 'ggml-base.bin'",
            "system_info: n_threads = 4 / 8 | AVX = 1",
            "main: processing 'answer.wav' (320000 samples, 20.0 sec)",
            "whisper_print_timings:    total time =  1200.00 ms",
            "INFO:faster_whisper:Processing audio with duration 00:20.000",
            "2026-11-30 12:00:00,123 INFO: model loaded",
            "[2026-11-30 12:00:00.123] [INFO] done",
            "LOG (VoskAPI:ReadDataFiles():model.cc:213) Decoding params",
            "WARNING: FP16 is not supported on CPU; using FP32 instead",
            "Detected language 'Korean' with probability 0.98",
            " 50%|█████     | 1/2 [00:01<00:01]",
        ] {
            assert!(is_log(line), "{line}");
        }
        for line in [
            "네, 저는 로그를 먼저 봤습니다.",
            "The INFO log told us nothing.",
            "메인: 그때 저는",
            "2026년 11월에 시작했습니다.",
            "50% 정도 줄였습니다.",
            "so the answer: I renewed it",
            "Info: that is what I asked for",
        ] {
            assert!(!is_log(line), "{line}");
        }
    }
}
