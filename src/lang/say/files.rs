//! What we say about files and folders: reading, saving, finding a session.

use std::io;

use super::Phrase;
use crate::lang::Language::{En, Ko};
use crate::lang::{Josa, Localized, with_josa};

/// The title while a disk keeps the user waiting.
pub const WAITING_TITLE: Phrase = Phrase::new("기다리고 있어요", "Waiting");
/// A disk keeps the user waiting.
pub const WAITING: Phrase = Phrase::new(
    "파일을 읽고 쓰는 데 시간이 걸려요. 저장하는 곳이 멈췄을 수도 있어요. 끝나는 대로 이어집니다.",
    "Reading or writing files is taking long; the disk may hang. This goes on as soon as it can.",
);
/// The same before there is a screen.
pub const SLOW: Phrase = Phrase::new(
    "파일을 읽고 쓰는 데 시간이 걸려요. 저장하는 곳이 멈췄을 수도 있어요. 그만두려면 Ctrl-C를 누르세요",
    "reading or writing files is taking long, and the disk may hang; press Ctrl-C to stop",
);
/// Not to wait any longer.
pub const STOP_WAITING: Phrase = Phrase::new("그만 기다리기", "Stop waiting");

/// A file or folder could not be read.
pub fn not_read(path: &str) -> Localized {
    Localized::new(
        format!("{} 읽지 못했어요", with_josa(path, Josa::EulReul)),
        format!("could not read {path}"),
    )
}

/// A file or folder could not be made.
pub fn not_created(path: &str) -> Localized {
    Localized::new(
        format!("{} 만들지 못했어요", with_josa(path, Josa::EulReul)),
        format!("could not create {path}"),
    )
}

/// A file could not be written.
pub fn not_saved(path: &str) -> Localized {
    Localized::new(
        format!("{} 저장하지 못했어요", with_josa(path, Josa::EulReul)),
        format!("could not save {path}"),
    )
}

/// What failed, why, and what to do.
pub fn failure(failed: &Localized, why: &Localized, mend: &Localized) -> Localized {
    because(failed, &mended(why, mend))
}

/// What failed, and why.
pub fn because(failed: &Localized, why: &Localized) -> Localized {
    let join = |language| format!("{}: {}", failed.get(language), why.get(language));
    Localized::new(join(Ko), join(En))
}

/// Why something failed, and what to do.
pub fn mended(why: &Localized, mend: &Localized) -> Localized {
    let join = |language, stop| format!("{}{stop} {}", why.get(language), mend.get(language));
    Localized::new(join(Ko, "."), join(En, ";"))
}

/// Nothing of that name.
pub const MISSING: Phrase = Phrase::new(
    "그런 파일이나 폴더가 없어요",
    "there is no such file or folder",
);
/// How to mend a missing file.
pub const CHECK_PATH: Phrase = Phrase::new("경로를 다시 확인해 주세요", "check the path");
/// A link where a file of ours should be.
pub const LINK: Phrase = Phrase::new(
    "파일이 있어야 할 자리에 링크가 있어요",
    "there is a link where a plain file should be",
);
/// How to mend a link.
pub const REMOVE_LINK: Phrase = Phrase::new(
    "링크를 지우거나 다른 곳으로 옮겨 주세요",
    "remove the link or move it elsewhere",
);
/// A folder where a file should be.
pub const FOLDER: Phrase = Phrase::new("파일이 아니라 폴더예요", "it is a folder, not a file");
/// How to mend a folder.
pub const NAME_A_FILE: Phrase = Phrase::new(
    "폴더 안의 파일 이름까지 적어 주세요",
    "name a file inside it",
);
/// A folder without any file of ours.
pub const NO_FILES: Phrase = Phrase::new(
    "TOML 파일이 하나도 없는 폴더예요",
    "there is no TOML file in this folder",
);
/// How to mend a folder without any file of ours.
pub const NAME_OUR_FOLDER: Phrase = Phrase::new(
    "문제 은행이나 시나리오가 든 폴더를 적어 주세요",
    "name a folder with question banks or scenarios in it",
);
/// A pipe, a device or a socket.
pub const SPECIAL: Phrase = Phrase::new(
    "보통 파일이 아니에요(파이프나 장치)",
    "it is a pipe or a device, not a plain file",
);
/// How to mend a pipe or a device.
pub const USE_A_FILE: Phrase = Phrase::new(
    "보통 파일로 저장한 다음 다시 열어 주세요",
    "save the contents to a plain file and open that",
);
/// How to mend a file that is too large.
pub const SPLIT: Phrase = Phrase::new(
    "맞는 파일인지 확인하고, 맞다면 여러 파일로 나눠 주세요",
    "check that it is the right file, and if it is, split it up",
);
/// What was written does not read back the same.
pub const CHANGED: Phrase = Phrase::new(
    "다시 읽어 보니 저장한 내용과 달라요",
    "it does not read back as it was written",
);
/// How to mend a disk that cannot be trusted.
pub const CHECK_DISK: Phrase = Phrase::new("디스크 상태를 확인해 주세요", "check the disk");

/// A file that is too large.
pub fn too_large(limit: u64) -> Localized {
    let limit = size(limit);
    Localized::new(
        format!("{limit}보다 큰 파일이에요"),
        format!("it is larger than {limit}"),
    )
}

fn size(bytes: u64) -> String {
    const MIB: u64 = 1024 * 1024;
    match bytes {
        0..MIB => format!("{bytes} B"),
        _ => format!("{} MiB", bytes / MIB),
    }
}

/// A file that is not UTF-8.
pub const NOT_UTF8: Phrase = Phrase::new(
    "UTF-8로 읽을 수 없는 글자가 있어요",
    "this is not valid UTF-8",
);
/// How to mend a file that is not UTF-8.
pub const SAVE_AS_UTF8: Phrase = Phrase::new(
    "편집기에서 UTF-8로 다시 저장해 주세요",
    "save the file as UTF-8 in your editor",
);

/// A transcript with fewer or more turns than it says.
pub fn wrong_turns(said: i64, found: usize) -> Localized {
    Localized::new(
        format!("답변이 {said}개라고 적혀 있는데 {found}개 있어요"),
        format!("it says that it has {said} turns, and has {found}"),
    )
}

/// How to mend a transcript that lost something.
pub const RESTORE: Phrase = Phrase::new(
    "백업이 있으면 되돌리고, 일부러 지웠다면 이 숫자를 고쳐 주세요",
    "restore it from a backup, or correct the number if you removed some yourself",
);

/// A transcript's file holds no transcript that we can read.
pub fn unreadable(name: &str) -> Localized {
    Localized::new(
        format!(
            "{} 기록으로 읽을 수 없어요. 어디가 문제인지는 rehearse check {name} 명령으로 볼 수 있어요",
            with_josa(name, Josa::EunNeun)
        ),
        format!("{name} cannot be read as a transcript; 'rehearse check {name}' shows why"),
    )
}

/// A journal or a transcript of a newer format.
pub fn newer_record(format: i64) -> Localized {
    Localized::new(
        format!(
            "더 새로운 rehearse가 쓴 기록(형식 {format})이에요. 파일은 그대로 두었으니 rehearse를 새 버전으로 올려 주세요"
        ),
        format!(
            "a newer rehearse wrote this record (format {format}); it is left as it is: please update rehearse"
        ),
    )
}

/// A journal without its beginning.
pub const NO_BEGINNING: Phrase = Phrase::new(
    "기록의 첫머리가 없어서 어떤 면접이었는지 알 수 없어요. 파일은 그대로 두었어요",
    "the beginning of the record is lost, so there is no telling what interview it was; the files are left as they are",
);
/// How to mend a journal that lost its beginning.
pub const CHECK_BACKUP: Phrase = Phrase::new(
    "백업이 있으면 되돌려 주세요",
    "restore it from a backup if you have one",
);
/// A session that another program is in the middle of.
pub const LIVE: Phrase = Phrase::new(
    "이 면접은 다른 창에서 진행하고 있어요. 그 창에서 이어서 하거나, 그 창을 닫고 다시 시도해 주세요",
    "this interview is going on in another window; go on there, or close that window and try again",
);

/// No transcript at all.
pub fn no_transcripts(folder: &str) -> Localized {
    Localized::new(
        format!("{folder}에 아직 기록이 없어요. rehearse로 면접을 한 번 해 보세요"),
        format!("there are no transcripts in {folder} yet; sit an interview with 'rehearse' first"),
    )
}

/// No transcript begins so.
pub fn unknown_transcript(wanted: &str, newest: &[String]) -> Localized {
    let list = newest.join(", ");
    Localized::new(
        format!(
            "'{wanted}'{} 시작하는 기록이 없어요. 최근 기록: {list}",
            with_josa(wanted, Josa::EuroRo)
                .strip_prefix(wanted)
                .unwrap_or("로")
        ),
        format!("no transcript begins with '{wanted}'; the newest are: {list}"),
    )
}

/// Several transcripts begin so.
pub fn ambiguous_transcript(wanted: &str, newest: &[String]) -> Localized {
    let list = newest.join(", ");
    Localized::new(
        format!("'{wanted}'만으로는 어느 기록인지 알 수 없어요. 더 길게 적어 주세요: {list}"),
        format!("several transcripts begin with '{wanted}'; write more of one of: {list}"),
    )
}

/// No single transcript in the trash begins so.
pub fn not_in_trash(wanted: &str, newest: &[String]) -> Localized {
    if newest.is_empty() {
        return Localized::new("휴지통이 비어 있어요", "the trash is empty");
    }
    let list = newest.join(", ");
    Localized::new(
        format!(
            "'{wanted}'만으로는 휴지통의 어느 기록인지 알 수 없어요. 이 가운데 하나를 적어 주세요: {list}"
        ),
        format!("'{wanted}' names no single transcript in the trash; name one of: {list}"),
    )
}

/// A session that does not stand in the folder of transcripts.
pub const ELSEWHERE: Phrase = Phrase::new(
    "기록 폴더 밖에 있는 기록은 지울 수 없어요. rehearse list transcripts에 나오는 이름을 적어 주세요",
    "only a transcript in the folder of transcripts can be deleted; name one as 'rehearse list transcripts' does",
);

/// A deleted session whose name was given again.
pub fn taken_again(id: &str) -> Localized {
    Localized::new(
        format!("이름이 {id}인 기록이 이미 있어요. 그 기록을 먼저 옮기거나 지워 주세요"),
        format!("there is a transcript called {id} already; move or delete that one first"),
    )
}

/// No session was interrupted.
pub const NOTHING_TO_RESUME: Phrase = Phrase::new(
    "이어서 할 면접이 없어요. rehearse로 새 면접을 시작해 보세요",
    "there is no interrupted interview; start a new one with 'rehearse'",
);

/// That session was not interrupted.
pub fn not_interrupted(id: &str) -> Localized {
    Localized::new(
        format!(
            "{} 이미 끝난 면접이에요. rehearse review {id} 명령으로 다시 읽을 수 있어요",
            with_josa(id, Josa::EunNeun)
        ),
        format!("{id} is over already; read it again with 'rehearse review {id}'"),
    )
}

/// Something of the interview cannot be written down.
pub fn unwritable(why: &str) -> Localized {
    Localized::new(
        format!("방금 한 일을 기록으로 옮기지 못했어요({why}). 쓰신 글은 화면에 그대로 있어요"),
        format!(
            "what you just did could not be recorded ({why}); your words are still on the screen"
        ),
    )
}

/// Parts of a session's record could not be read on resuming it.
pub fn resumed_with_losses(count: usize) -> Localized {
    Localized::new(
        format!(
            "기록에서 {count}곳을 읽지 못했어요. 읽을 수 있는 글은 모두 살렸으니 내용을 한번 확인해 주세요"
        ),
        format!(
            "{count} places of the record could not be read; everything readable is here, please look it over"
        ),
    )
}

/// Two machines each went on with the session, and what the other versions are called.
pub fn other_versions<S: std::fmt::Display>(others: &[S]) -> Localized {
    let names: Vec<String> = others.iter().map(ToString::to_string).collect();
    let names = names.join(", ");
    Localized::new(
        format!(
            "이 면접은 다른 컴퓨터에서도 이어서 썼어요. 그쪽에서 쓴 글은 따로 남아 있어요: {names}"
        ),
        format!(
            "this interview was also written on another machine; what was written there is kept as {names}"
        ),
    )
}

/// Two versions of a session lie in one folder, and can only be deleted together.
pub fn only_together(version: &str, first: &str) -> Localized {
    Localized::new(
        format!(
            "{} {first}와 한 폴더에 있어서 따로 지울 수 없어요. 둘 다 지우려면 {first}를 지우세요",
            with_josa(version, Josa::EunNeun)
        ),
        format!(
            "{version} lies in one folder with {first} and cannot be deleted by itself; to delete both, delete {first}"
        ),
    )
}

/// The user has no folder for a configuration.
pub const NO_CONFIGURATION: Phrase = Phrase::new(
    "설정을 둘 곳을 찾지 못했어요. HOME이 설정되어 있는지 확인해 주세요",
    "there is no place for the configuration; check that HOME is set",
);

/// A path in the home of another user, which only a shell can look up.
pub fn other_user(written: &str) -> Localized {
    Localized::new(
        format!("'{written}': 다른 사용자의 홈 폴더는 ~로 찾지 못해요"),
        format!("'{written}' is in the home of another user, which cannot be found by ~"),
    )
}

/// A path that begins with a variable other than the user's home.
pub fn other_variable(written: &str) -> Localized {
    Localized::new(
        format!("'{written}': 변수는 $HOME만 알아들어요"),
        format!("'{written}' begins with a variable, and only $HOME is known here"),
    )
}

/// How to write such a path.
pub const WRITE_WHOLE_PATH: Phrase = Phrase::new(
    "/부터 시작하는 전체 경로로 적어 주세요",
    "write the whole path, beginning with /",
);

/// A path in the user's home, and they have none.
pub fn no_home(written: &str) -> Localized {
    Localized::new(
        format!("'{written}': 홈 폴더를 알 수 없어요. HOME을 설정하거나 전체 경로로 적어 주세요"),
        format!(
            "'{written}' is in your home, which is not known; set HOME, or write the whole path"
        ),
    )
}

/// Sessions that lie where a path was looked for before.
pub fn sessions_elsewhere(once: &str, now: &str) -> Localized {
    Localized::new(
        format!(
            "예전에 저장한 면접이 {once}에 있어요. 이제는 {now}에서 찾으니, 계속 쓰려면 그리로 옮겨 주세요"
        ),
        format!(
            "there are sessions in {once}, where this setting pointed before; it means {now} now, so move them there to keep them"
        ),
    )
}

/// No folder of the user's is known, nor any other place for transcripts.
pub const NO_PLACE: Phrase = Phrase::new(
    "기록을 둘 곳을 찾지 못했어요. --transcripts로 폴더를 알려 주세요",
    "there is no place for transcripts; name a folder with --transcripts",
);

/// What the system refused, and what to do about it.
pub fn system(error: &io::Error) -> (Localized, Phrase) {
    use io::ErrorKind as Kind;
    /// An input/output error has no kind of its own in the standard library.
    const EIO: i32 = 5;
    let (why, mend) = match error.kind() {
        Kind::StorageFull => (
            Phrase::new("디스크에 남은 공간이 없어요", "the disk is full"),
            Phrase::new("공간을 조금 비워 주세요", "free some space"),
        ),
        Kind::QuotaExceeded => (
            Phrase::new(
                "쓸 수 있는 디스크 용량을 다 썼어요",
                "the disk quota is used up",
            ),
            Phrase::new(
                "쓰지 않는 파일을 지워 주세요",
                "delete files that you no longer need",
            ),
        ),
        Kind::ReadOnlyFilesystem => (
            Phrase::new("읽기만 할 수 있는 디스크예요", "the disk is read-only"),
            Phrase::new(
                "--transcripts로 다른 폴더를 골라 주세요",
                "choose another folder with --transcripts",
            ),
        ),
        Kind::PermissionDenied => (
            Phrase::new("권한이 없어요", "permission is denied"),
            Phrase::new(
                "파일과 폴더의 권한을 확인해 주세요",
                "check the permissions of the file and its folder",
            ),
        ),
        Kind::NotFound => (MISSING, CHECK_PATH),
        Kind::AlreadyExists => (
            Phrase::new("같은 이름이 이미 있어요", "the name is taken already"),
            Phrase::new("다른 이름을 골라 주세요", "choose another name"),
        ),
        Kind::NotADirectory => (
            Phrase::new(
                "경로 중간에 폴더가 아닌 것이 있어요",
                "a part of the path is not a folder",
            ),
            CHECK_PATH,
        ),
        Kind::FileTooLarge => (
            Phrase::new(
                "파일이 더 커질 수 없어요",
                "the file may not grow any larger",
            ),
            Phrase::new(
                "파일 크기 제한(ulimit -f)을 확인해 주세요",
                "check the limit on file sizes (ulimit -f)",
            ),
        ),
        Kind::TimedOut => (
            Phrase::new("디스크가 응답하지 않아요", "the disk does not respond"),
            CHECK_DISK,
        ),
        Kind::Unsupported | Kind::InvalidInput => (
            Phrase::new(
                "이 디스크에서는 할 수 없는 일이라고 해요",
                "the disk says that it cannot do this",
            ),
            Phrase::new(
                "--transcripts로 다른 폴더를 골라 주세요",
                "choose another folder with --transcripts",
            ),
        ),
        _ if error.raw_os_error() == Some(EIO) => (
            Phrase::new(
                "디스크 입출력 오류가 났어요",
                "the disk reported an input/output error",
            ),
            CHECK_DISK,
        ),
        _ => return (Localized::same(error.to_string()), CHECK_DISK),
    };
    (why.into(), mend)
}

/// The disk keeps no permissions, so that others may read what is saved.
pub fn open_to_others(folder: &str) -> Localized {
    Localized::new(
        format!(
            "이 디스크는 파일 권한을 지원하지 않아서, 이 컴퓨터를 쓰는 다른 사람도 {folder}에 저장한 답변을 읽을 수 있어요. 혼자만 보려면 --transcripts로 다른 폴더를 고르세요"
        ),
        format!(
            "this disk keeps no file permissions, so other users of this computer can read the answers saved in {folder}; to keep them private, choose another folder with --transcripts"
        ),
    )
}

/// An interview of which nothing could be saved is not begun.
pub fn not_begun(why: &Localized, mend: &Localized) -> Localized {
    Localized::new(
        format!(
            "답변을 저장할 곳이 없어서 면접을 시작하지 못했어요: {}. {}",
            why.get(Ko),
            mend.get(Ko)
        ),
        format!(
            "the interview was not started, as there is nowhere to save your answers: {}; {}",
            why.get(En),
            mend.get(En)
        ),
    )
}

/// Saving failed in one place and goes on in another.
pub fn saving_moved(why: &Localized, to: &str) -> Localized {
    Localized::new(
        format!(
            "저장하던 파일에 문제가 생겨({}) {to}에 이어서 저장하고 있어요",
            why.get(Ko)
        ),
        format!(
            "the file being saved to failed ({}); saving goes on in {to}",
            why.get(En)
        ),
    )
}

/// Nothing can be saved for now.
pub fn saving_held(why: &Localized, mend: &Localized) -> Localized {
    Localized::new(
        format!(
            "지금은 저장할 수 없어요: {}. {}. 쓰신 글은 그대로 갖고 있다가 저장할 수 있게 되면 바로 저장할게요",
            why.get(Ko),
            mend.get(Ko)
        ),
        format!(
            "nothing can be saved now: {}; {}. Your words are kept and will be saved as soon as possible",
            why.get(En),
            mend.get(En)
        ),
    )
}

/// Saving works again.
pub fn saving_healed(to: &str) -> Localized {
    Localized::new(
        format!("다시 저장하고 있어요: {to}"),
        format!("saving works again: {to}"),
    )
}
