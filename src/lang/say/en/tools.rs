//! The user's own programs for sound.

use crate::lang::say::tools::Messages;

pub(super) const MESSAGES: Messages = Messages {
    RECORDER: "Recorder",
    PLAYER: "Player",
    READER: "Reader",
    RECOGNISER: "Recognizer",
    set: |tool, program| format!("{tool}: {program} (from your configuration)"),
    found: |tool, program| format!("{tool}: {program} (found)"),
    none: |tool| format!("{tool}: none found"),
    GET_RECORDER: "  Debian, Ubuntu: sudo apt install pulseaudio-utils
  Fedora: sudo dnf install pulseaudio-utils
  Arch: sudo pacman -S libpulse
  macOS: brew install sox, then allow your terminal to use the microphone (System Settings, Privacy & Security)
  WSL: as Debian; the microphone comes through WSLg, on Windows 11 or a current Windows 10",
    GET_PLAYER: "  Debian, Ubuntu: sudo apt install pulseaudio-utils
  Fedora: sudo dnf install pulseaudio-utils
  Arch: sudo pacman -S libpulse
  macOS: afplay comes with the system
  WSL: as Debian",
    GET_READER: "  Debian, Ubuntu: sudo apt install espeak-ng
  Fedora: sudo dnf install espeak-ng
  Arch: sudo pacman -S espeak-ng
  macOS: say comes with the system
  WSL: as Debian",
    GET_RECOGNISER: "  Debian, Ubuntu, Fedora, Arch, WSL: pipx install whisper-ctranslate2
  macOS: brew install whisper-cpp, or pipx install whisper-ctranslate2
  whisper-cli needs a model: recogniser = [\"whisper-cli\", \"-m\", \"~/ggml-base.bin\", \"-l\", \"{lang}\", \"-np\", \"-oj\", \"-of\", \"{out}\", \"-f\", \"{in}\"]",
    SPEAK_NOW: "recording two seconds to hear how loud you are; say something",
    level: |bar, decibels| format!("Level: {bar} {decibels:.0} dB"),
    SOUNDS_WELL: "The microphone works. Nothing was kept.",
    MUTED: "Only silence arrives: the microphone is muted, or your terminal is not permitted to use it.",
    CLIPPED: "It is too loud and the sound is clipped. Turn the input down or sit a little further away.",
    NO_RECORDER: "no program that records was found; rehearse voice says how to get one",
    NO_PLAYER: "no program that plays sound was found; rehearse voice says how to get one",
    NO_READER: "no program that reads aloud was found; rehearse voice says how to get one",
    NO_RECOGNISER: "no program that recognizes speech was found; rehearse voice says how to get one",
    tool_not_there: |program| {
        format!("there is no program {program}; correct [voice] in the configuration or install it")
    },
    tool_not_started: |program, why| format!("{program} could not be started: {why}"),
    nothing_comes: |program| {
        format!("no sound arrives from {program}; see whether a microphone is connected")
    },
    floods: |program| {
        format!("{program} sends sound faster than time passes, so it is no microphone")
    },
    tool_ended: |program| format!("{program} ended by itself"),
    tool_ended_saying: |program, said| format!("{program} ended: {said}"),
    text_for_sound: |program| {
        format!("{program} sends text instead of sound; run it by hand to see what it says")
    },
    wrong_rate: |program, rate| {
        format!("{program} sends {rate} samples a second; set it to 16000")
    },
    no_words: |program| format!("{program} wrote no words; run it by hand to see what it says"),
    page_for_words: |program| format!("{program} wrote a web page instead of words"),
    unknown_words: |program| {
        format!("{program} writes its words in another way; have it write text, or JSON as whisper does")
    },
    too_many_words: |program| {
        format!("{program} wrote more than anybody can say in that time, so none of it was taken")
    },
    failed_to_recognize: |program, said| match said {
        "" => format!("{program} failed, so nothing it wrote was taken"),
        _ => format!("{program} failed, so nothing it wrote was taken: {said}"),
    },
    hangs: |program| format!("{program} did not come to an end and was ended"),
    takes_too_long: |program| format!("{program} took too long and was ended; a smaller model is quicker"),
    no_sound_from: |program| format!("the sound from {program} cannot be read"),
    NO_PROGRAM: "there is no program in this list",
    NULL_IN_ARGUMENT: "an argument has a null character in it",
    unknown_placeholder: |written| format!("{written} stands for nothing here"),
    known_placeholders: |known| match known {
        "" => "take it out: it writes to standard output".to_owned(),
        known => format!("use {known}"),
    },
    missing_placeholder: |written| format!("{written} is missing among the arguments"),
    command_for_example: |example| format!("write it like this: {example}"),
};
