//! The user's own programs for sound.

use crate::lang::say::tools::Messages;
use crate::lang::{Josa, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    RECORDER: "녹음",
    PLAYER: "재생",
    READER: "읽어 주기",
    RECOGNISER: "받아쓰기",
    set: |tool, program| format!("{tool}: {program} (설정에 적은 프로그램)"),
    found: |tool, program| format!("{tool}: {program} (찾음)"),
    none: |tool| format!("{tool}: 쓸 프로그램을 찾지 못했어요"),
    GET_RECORDER: "  Debian, Ubuntu: sudo apt install pulseaudio-utils
  Fedora: sudo dnf install pulseaudio-utils
  Arch: sudo pacman -S libpulse
  macOS: brew install sox, 그다음 터미널에 마이크를 허용해 주세요 (시스템 설정의 개인정보 보호 및 보안)
  WSL: Debian과 같아요. 마이크는 WSLg로 이어지고, Windows 11이나 최신 Windows 10이어야 해요",
    GET_PLAYER: "  Debian, Ubuntu: sudo apt install pulseaudio-utils
  Fedora: sudo dnf install pulseaudio-utils
  Arch: sudo pacman -S libpulse
  macOS: afplay가 이미 있어요
  WSL: Debian과 같아요",
    GET_READER: "  Debian, Ubuntu: sudo apt install espeak-ng
  Fedora: sudo dnf install espeak-ng
  Arch: sudo pacman -S espeak-ng
  macOS: say가 이미 있어요
  WSL: Debian과 같아요",
    GET_RECOGNISER: "  Debian, Ubuntu, Fedora, Arch, WSL: pipx install whisper-ctranslate2
  macOS: brew install whisper-cpp 또는 pipx install whisper-ctranslate2
  whisper-cli는 모델을 알려 줘야 해요: recogniser = [\"whisper-cli\", \"-m\", \"~/ggml-base.bin\", \"-l\", \"{lang}\", \"-np\", \"-oj\", \"-of\", \"{out}\", \"-f\", \"{in}\"]",
    SPEAK_NOW: "2초 동안 녹음해서 소리 크기를 볼게요. 아무 말이나 해 보세요",
    level: |bar, decibels| format!("소리 크기: {bar} {decibels:.0}dB"),
    SOUNDS_WELL: "마이크가 잘 들려요. 녹음한 소리는 남기지 않았어요.",
    MUTED: "소리가 하나도 들어오지 않아요. 마이크가 꺼져 있거나 터미널에 마이크가 허용되지 않았어요.",
    CLIPPED: "소리가 너무 커서 깨져요. 마이크 입력을 낮추거나 조금 떨어져 앉아 보세요.",
    NO_RECORDER: "녹음할 프로그램을 찾지 못했어요. 설치 방법은 rehearse voice가 알려 줘요",
    NO_PLAYER: "소리를 재생할 프로그램을 찾지 못했어요. 설치 방법은 rehearse voice가 알려 줘요",
    NO_READER: "질문을 읽어 줄 프로그램을 찾지 못했어요. 설치 방법은 rehearse voice가 알려 줘요",
    NO_RECOGNISER: "말을 받아쓸 프로그램을 찾지 못했어요. 설치 방법은 rehearse voice가 알려 줘요",
    tool_not_there: |program| {
        format!("{program} 프로그램이 없어요. 설정의 [voice]를 고치거나 설치해 주세요")
    },
    tool_not_started: |program, why| format!("{program} 프로그램을 시작하지 못했어요: {why}"),
    nothing_comes: |program| {
        format!("{program}에서 소리가 오지 않아요. 마이크가 연결되어 있는지 살펴보세요")
    },
    floods: |program| {
        format!("{program}에서 흐른 시간보다 많은 소리가 와요. 마이크가 아닌 것 같아요")
    },
    tool_ended: |program| format!("{program} 프로그램이 저절로 끝났어요"),
    tool_ended_saying: |program, said| format!("{program} 프로그램이 끝났어요: {said}"),
    text_for_sound: |program| {
        format!("{program}에서 소리가 아니라 글자가 와요. 직접 실행해서 무슨 말인지 살펴보세요")
    },
    wrong_rate: |program, rate| {
        format!("{program} 프로그램이 1초에 표본 {rate}개를 보내요. 16000개로 맞춰 주세요")
    },
    no_words: |program| {
        format!("{program} 프로그램이 아무 말도 적지 않았어요. 직접 실행해서 무슨 말인지 살펴보세요")
    },
    page_for_words: |program| format!("{program} 프로그램이 말 대신 웹 페이지를 적었어요"),
    unknown_words: |program| {
        format!("{program} 프로그램이 다른 방식으로 적었어요. 글이나 whisper의 JSON으로 적게 해 주세요")
    },
    too_many_words: |program| {
        format!("{program} 프로그램이 그 시간에 할 수 있는 말보다 많이 적어서 아무것도 쓰지 않았어요")
    },
    failed_to_recognize: |program, said| match said {
        "" => format!("{program} 프로그램이 실패해서, 적은 말을 쓰지 않았어요"),
        _ => format!("{program} 프로그램이 실패해서, 적은 말을 쓰지 않았어요: {said}"),
    },
    hangs: |program| format!("{program} 프로그램이 끝나지 않아서 끝냈어요"),
    takes_too_long: |program| {
        format!("{program} 프로그램이 너무 오래 걸려서 끝냈어요. 작은 모델이 더 빨라요")
    },
    no_sound_from: |program| format!("{program}에서 온 소리를 읽을 수 없어요"),
    NO_PROGRAM: "목록에 프로그램이 없어요",
    NULL_IN_ARGUMENT: "인자에 널 문자가 들어 있어요",
    unknown_placeholder: |written| format!("여기서 {} 아무 뜻이 없어요", with_josa(written, Josa::EunNeun)),
    known_placeholders: |known| match known {
        "" => "빼 주세요. 소리는 표준 출력으로 보내야 해요".to_owned(),
        known => format!("{known} 중에서 골라 주세요"),
    },
    missing_placeholder: |written| format!("인자에 {} 없어요", with_josa(written, Josa::IGa)),
    command_for_example: |example| format!("이렇게 적어 주세요: {example}"),
};
