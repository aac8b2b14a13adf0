//! Messages about files and folders: reading, saving, finding a session.

use crate::lang::Language;
use crate::lang::say::files::{Messages, size};
use crate::lang::{Josa, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    WAITING_TITLE: "기다리고 있어요",
    WAITING: "파일을 읽고 쓰는 데 시간이 걸려요. 저장하는 곳이 멈췄을 수도 있어요. 끝나는 대로 이어집니다.",
    SLOW: "파일을 읽고 쓰는 데 시간이 걸려요. 저장하는 곳이 멈췄을 수도 있어요. 그만두려면 Ctrl-C를 누르세요",
    STOP_WAITING: "그만 기다리기",
    not_read: |path| format!("{} 읽지 못했어요", with_josa(path, Josa::EulReul)),
    not_created: |path| format!("{} 만들지 못했어요", with_josa(path, Josa::EulReul)),
    not_moved: |path| format!("{} 옮기지 못했어요", with_josa(path, Josa::EulReul)),
    not_saved: |path| format!("{} 저장하지 못했어요", with_josa(path, Josa::EulReul)),
    failure: |failed, why, mend| {
        let [failed, why, mend] = [failed, why, mend].map(|it| it.get(Language::Ko));
        format!("{failed}: {why}. {mend}")
    },
    because: |failed, why| {
        let [failed, why] = [failed, why].map(|it| it.get(Language::Ko));
        format!("{failed}: {why}")
    },
    mended: |why, mend| {
        let [why, mend] = [why, mend].map(|it| it.get(Language::Ko));
        format!("{why}. {mend}")
    },
    MISSING: "그런 파일이나 폴더가 없어요",
    CHECK_PATH: "경로를 다시 확인해 주세요",
    LINK: "파일이 있어야 할 자리에 링크가 있어요",
    REMOVE_LINK: "링크를 지우거나 다른 곳으로 옮겨 주세요",
    dangling: |link, target| format!("{link} 링크가 가리키는 곳이 없어요: {target}"),
    MEND_DANGLING: "디스크가 연결되어 있는지 확인하거나, 링크를 고쳐 주세요",
    NOT_DOWNLOADED: "iCloud에만 있고 아직 이 컴퓨터로 내려받지 않았어요",
    DOWNLOAD_IT: "Finder에서 폴더를 열고 내려받아 주세요",
    LINKED_FOLDER: "링크예요. 링크로 걸어 둔 기록은 읽지 않아요",
    PUT_THE_FOLDER_ITSELF: "링크가 있는 자리에 폴더를 직접 옮겨 주세요",
    NO_FOLDER: "폴더가 아니라 파일이에요",
    MOVE_FILE_AWAY: "기록 폴더가 다른 곳에 있다면, 이 파일을 치우고 그 폴더를 여기로 옮겨 주세요",
    EMPTY_SESSION: "폴더 안에 기록이 하나도 없어요",
    MEND_EMPTY_SESSION: "동기화 프로그램이 아직 가져오는 중일 수 있어요. 더 올 것이 없다면 폴더를 지워 주세요",
    misnamed: |found| {
        let found = with_josa(found, Josa::EuroRo);
        format!("파일 이름이 {found} 되어 있어서 읽지 않았어요")
    },
    rename_to: |wanted| format!("이름을 {} 바꿔 주세요", with_josa(wanted, Josa::EuroRo)),
    FOLDER: "파일이 아니라 폴더예요",
    NAME_A_FILE: "폴더 안의 파일 이름까지 적어 주세요",
    NO_FILES: "TOML 파일이 하나도 없는 폴더예요",
    NAME_OUR_FOLDER: "문제 은행이나 시나리오가 든 폴더를 적어 주세요",
    SPECIAL: "보통 파일이 아니에요(파이프나 장치)",
    USE_A_FILE: "보통 파일로 저장한 다음 다시 열어 주세요",
    SPLIT: "맞는 파일인지 확인하고, 맞다면 여러 파일로 나눠 주세요",
    MISTAKEN: "파일에 잘못 쓴 곳이 있어서 바꿀 수 없어요",
    CHANGED: "다시 읽어 보니 저장한 내용과 달라요",
    CHECK_FILE: "rehearse check로 어디인지 보고 먼저 고쳐 주세요",
    LINK_LOOP: "링크가 서로를 가리켜서 끝이 없어요",
    MEND_LINK_LOOP: "링크가 가리키는 곳을 고치거나, 링크를 지우고 파일이나 폴더를 그 자리에 두세요",
    CHECK_DISK: "디스크 상태를 확인해 주세요",
    too_large: |limit| {
        let limit = size(limit);
        format!("{limit}보다 큰 파일이에요")
    },
    NOT_UTF8: "UTF-8로 읽을 수 없는 글자가 있어요",
    SAVE_AS_UTF8: "편집기에서 UTF-8로 다시 저장해 주세요",
    wrong_turns: |said, found| format!("답변이 {said}개라고 적혀 있는데 {found}개 있어요"),
    RESTORE: "백업이 있으면 되돌리고, 일부러 지웠다면 이 숫자를 고쳐 주세요",
    unreadable: |name| {
        format!(
            "{} 기록으로 읽을 수 없어요. 어디가 문제인지는 rehearse check {name} 명령으로 볼 수 있어요",
            with_josa(name, Josa::EunNeun)
        )
    },
    newer_record: |format| {
        format!(
            "더 새로운 rehearse가 쓴 기록(형식 {format})이에요. 파일은 그대로 두었으니 rehearse를 새 버전으로 올려 주세요"
        )
    },
    NO_BEGINNING: "기록의 첫머리가 없어서 어떤 면접이었는지 알 수 없어요. 파일은 그대로 두었어요",
    CHECK_BACKUP: "백업이 있으면 되돌려 주세요",
    LIVE: "이 면접은 다른 창에서 진행하고 있어요. 그 창에서 이어서 하거나, 그 창을 닫고 다시 시도해 주세요",
    no_transcripts: |folder| {
        format!("{folder}에 아직 기록이 없어요. rehearse로 면접을 한 번 해 보세요")
    },
    unknown_transcript: |wanted, newest| {
        let list = newest.join(", ");
        format!(
            "'{wanted}'{} 시작하는 기록이 없어요. 최근 기록: {list}",
            with_josa(wanted, Josa::EuroRo)
                .strip_prefix(wanted)
                .unwrap_or("로")
        )
    },
    ambiguous_transcript: |wanted, newest| {
        let list = newest.join(", ");
        format!("'{wanted}'만으로는 어느 기록인지 알 수 없어요. 더 길게 적어 주세요: {list}")
    },
    not_in_trash: |wanted, newest| {
        if newest.is_empty() {
            return "휴지통이 비어 있어요".to_owned();
        }
        let list = newest.join(", ");
        format!(
            "'{wanted}'만으로는 휴지통의 어느 기록인지 알 수 없어요. 이 가운데 하나를 적어 주세요: {list}"
        )
    },
    ELSEWHERE: "기록 폴더 밖에 있는 기록은 지울 수 없어요. rehearse list transcripts에 나오는 이름을 적어 주세요",
    taken_again: |id| {
        format!("이름이 {id}인 기록이 이미 있어요. 그 기록을 먼저 옮기거나 지워 주세요")
    },
    NOTHING_TO_RESUME: "이어서 할 면접이 없어요. rehearse로 새 면접을 시작해 보세요",
    not_interrupted: |id| {
        format!(
            "{} 이미 끝난 면접이에요. rehearse review {id} 명령으로 다시 읽을 수 있어요",
            with_josa(id, Josa::EunNeun)
        )
    },
    unwritable: |why| {
        format!("방금 한 일을 기록으로 옮기지 못했어요({why}). 쓰신 글은 화면에 그대로 있어요")
    },
    resumed_with_losses: |count| {
        format!(
            "기록에서 {count}곳을 읽지 못했어요. 읽을 수 있는 글은 모두 살렸으니 내용을 한번 확인해 주세요"
        )
    },
    kept_elsewhere: |names| {
        format!(
            "이 면접은 다른 컴퓨터에서도 이어서 썼어요. 그쪽에서 쓴 글은 따로 남아 있어요: {names}"
        )
    },
    only_together: |version, first| {
        format!(
            "{} {} 한 폴더에 있어서 따로 지울 수 없어요. 둘 다 지우려면 {} 지우세요",
            with_josa(version, Josa::EunNeun),
            with_josa(first, Josa::GwaWa),
            with_josa(first, Josa::EulReul)
        )
    },
    NO_CONFIGURATION: "설정을 둘 곳을 찾지 못했어요. HOME이 설정되어 있는지 확인해 주세요",
    other_user: |written| format!("'{written}': 다른 사용자의 홈 폴더는 ~로 찾지 못해요"),
    other_variable: |written| format!("'{written}': 변수와 ~는 맨 앞에 쓴 $HOME과 ~만 알아들어요"),
    control_in_path: |written| {
        format!("'{written}'의 역슬래시(\\)가 큰따옴표 안에서는 글자 그대로 쓰이지 않아요")
    },
    WRITE_BACKSLASHES_TWICE: "역슬래시를 두 번(\\\\) 적거나 경로를 작은따옴표(')로 감싸 주세요",
    WRITE_WHOLE_PATH: "/부터 시작하는 전체 경로로 적어 주세요",
    write_path: |meant| format!("이렇게 적어 주세요: {meant}"),
    space_around: |written| {
        format!("'{written}'의 앞이나 뒤에 빈칸이 있거나, 보이지 않는 글자가 섞여 있어요")
    },
    quotes_in_path: |written| format!("따옴표가 경로에 들어 있어요: {written}"),
    drive_letter: |written| {
        format!(
            "'{written}': 여기서는 윈도우 드라이브 문자를 쓸 수 없어요. WSL에서 C: 드라이브는 /mnt/c예요"
        )
    },
    other_slash: |written| format!("'{written}'에 /나 ~ 대신 다른 글자가 들어 있어요"),
    address: |written| format!("'{written}': 폴더 경로가 아니라 주소예요"),
    kept_meanwhile: |place| format!("고치기 전까지 면접은 {place}에 저장돼요"),
    sessions_in_default: |default, now| {
        format!(
            "폴더를 정하지 않았을 때 쓰는 {default}에도 면접 기록이 있어요. {now}에는 없으니, 보려면 그리로 옮겨 주세요"
        )
    },
    no_home: |written| {
        format!("'{written}': 홈 폴더를 알 수 없어요. HOME을 설정하거나 전체 경로로 적어 주세요")
    },
    sessions_elsewhere: |once, now| {
        format!(
            "예전에 저장한 면접이 {once}에 있어요. 이제는 {now}에서 찾으니, 계속 쓰려면 그리로 옮겨 주세요"
        )
    },
    NO_PLACE: "기록을 둘 곳을 찾지 못했어요. --transcripts로 폴더를 알려 주세요",
    DISK_FULL: "디스크에 남은 공간이 없어요",
    FREE_SPACE: "공간을 조금 비워 주세요",
    QUOTA_USED: "쓸 수 있는 디스크 용량을 다 썼어요",
    DELETE_FILES: "쓰지 않는 파일을 지워 주세요",
    READ_ONLY: "읽기만 할 수 있는 디스크예요",
    CHOOSE_FOLDER: "--transcripts로 다른 폴더를 골라 주세요",
    NO_PERMISSION: "권한이 없어요",
    CHECK_PERMISSIONS: "파일과 폴더의 권한을 확인해 주세요",
    NAME_TAKEN: "같은 이름이 이미 있어요",
    CHOOSE_NAME: "다른 이름을 골라 주세요",
    NO_FOLDER_ON_PATH: "경로 중간에 폴더가 아닌 것이 있어요",
    MAY_NOT_GROW: "파일이 더 커질 수 없어요",
    CHECK_LIMIT: "파일 크기 제한(ulimit -f)을 확인해 주세요",
    DISK_SILENT: "디스크가 응답하지 않아요",
    DISK_CANNOT: "이 디스크에서는 할 수 없는 일이라고 해요",
    IO_ERROR: "디스크 입출력 오류가 났어요",
    open_to_others: |folder| {
        format!(
            "이 디스크는 파일 권한을 지원하지 않아서, 이 컴퓨터를 쓰는 다른 사람도 {folder}에 저장한 답변을 읽을 수 있어요. 혼자만 보려면 --transcripts로 다른 폴더를 고르세요"
        )
    },
    not_begun: |why, mend| {
        format!(
            "답변을 저장할 곳이 없어서 면접을 시작하지 못했어요: {}. {}",
            why.get(Language::Ko),
            mend.get(Language::Ko)
        )
    },
    saving_moved: |why, to| {
        format!(
            "저장하던 파일에 문제가 생겨({}) {to}에 이어서 저장하고 있어요",
            why.get(Language::Ko)
        )
    },
    saving_held: |why, mend| {
        format!(
            "지금은 저장할 수 없어요: {}. {}. 쓰신 글은 그대로 갖고 있다가 저장할 수 있게 되면 바로 저장할게요",
            why.get(Language::Ko),
            mend.get(Language::Ko)
        )
    },
    saving_healed: |to| format!("다시 저장하고 있어요: {to}"),
};
