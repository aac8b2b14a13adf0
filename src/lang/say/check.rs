//! What `check` and every loader say about a file that is not in order.

use super::Phrase;
use crate::lang::{Josa, Localized, with_josa};

/// The word before an error.
pub const ERROR: Phrase = Phrase::new("오류", "error");

/// The word before a warning.
pub const WARNING: Phrase = Phrase::new("경고", "warning");

/// The TOML parser's own words on a broken syntax.
pub fn syntax(message: &str) -> Localized {
    Localized::new(
        format!("TOML 문법에 맞지 않아요 ({message})"),
        format!("this is not valid TOML ({message})"),
    )
}

/// How to mend a broken syntax.
pub const MEND_SYNTAX: Phrase = Phrase::new(
    "이 자리의 따옴표, 괄호, 등호가 짝이 맞는지 살펴보세요",
    "check that quotes, brackets and equals signs are in order here",
);

/// A quotation mark of a word processor, where TOML wants its own.
pub fn smart_quote(mark: char) -> Localized {
    Localized::new(
        format!("둥근따옴표({mark})가 있어요"),
        format!("a typographic quotation mark ({mark}) stands here"),
    )
}

/// How to mend it.
pub const MEND_SMART_QUOTE: Phrase = Phrase::new(
    "키보드의 곧은 따옴표(\")로 바꿔 주세요",
    "put a straight one from the keyboard (\") in its place",
);

/// A space that is not the keyboard's, or nothing that can be seen.
pub fn odd_space(c: char) -> Localized {
    let code = format!("U+{:04X}", u32::from(c));
    Localized::new(
        format!(
            "보통 띄어쓰기가 아닌 문자({code})가 있어요. 눈에는 띄어쓰기처럼 보이거나 아예 보이지 않아요"
        ),
        format!("a character that looks like a space or like nothing ({code}) stands here"),
    )
}

/// How to mend it.
pub const MEND_ODD_SPACE: Phrase = Phrase::new(
    "지우고 스페이스바로 다시 띄어 주세요",
    "delete it, and type a plain space",
);

/// A backslash in a text before something that it cannot escape.
pub const BACKSLASH: Phrase = Phrase::new(
    "역슬래시(\\) 뒤에 올 수 없는 글자가 있어요",
    "a backslash (\\) stands before something that it cannot escape",
);

/// How to mend it.
pub const MEND_BACKSLASH: Phrase = Phrase::new(
    "역슬래시를 두 번(\\\\) 쓰거나, 글 전체를 작은따옴표(')로 감싸 주세요",
    "write it twice (\\\\), or put the whole text in single quotes (')",
);

/// A quotation mark inside a text that ended the text.
pub fn inner_quote(mark: char) -> Localized {
    Localized::new(
        format!("글 안의 따옴표({mark})에서 글이 끝나 버렸어요"),
        format!("the text ends at this quotation mark ({mark}), which was meant to be part of it"),
    )
}

/// How to mend it.
pub const MEND_INNER_QUOTE: Phrase = Phrase::new(
    "글 안에는 다른 따옴표를 쓰거나, 글 전체를 세 개(\"\"\")로 감싸 주세요",
    "use the other kind of quotation mark inside, or put three (\"\"\") around the whole text",
);

/// A conflict that git left in the file, from one line to another.
pub fn git_conflict([first, last]: [usize; 2]) -> Localized {
    Localized::new(
        format!("git이 남긴 충돌이 있어요({first}~{last}번째 줄)"),
        format!("git left a conflict here, lines {first} to {last}"),
    )
}

/// How to mend it.
pub const MEND_CONFLICT: Phrase = Phrase::new(
    "남길 쪽만 두고, <<<<<<<, =======, >>>>>>> 줄을 지워 주세요",
    "keep what you want of both sides, and delete the lines <<<<<<<, ======= and >>>>>>>",
);

/// One line of a conflict, whose others are gone.
pub const LEFT_MARKER: Phrase = Phrase::new(
    "git이 남긴 충돌 표시가 지워지지 않고 남아 있어요",
    "a marker of a git conflict is left here",
);

/// How to mend it.
pub const MEND_LEFT_MARKER: Phrase = Phrase::new("이 줄을 지워 주세요", "delete this line");

/// Two files of one folder with one id.
pub fn same_id(id: &str, other: &str) -> Localized {
    Localized::new(
        format!(
            "'{id}'{} {other}에도 있는 이름이에요. 이 파일이 쓰이고 {other}{} 쓰이지 않아요",
            particle(id, Josa::EunNeun),
            particle(other, Josa::EunNeun)
        ),
        format!("the id '{id}' is also that of {other}; this file is used, and {other} is not"),
    )
}

/// How to mend it.
pub const MEND_SAME_ID: Phrase = Phrase::new(
    "둘 가운데 하나의 id를 바꾸거나 다른 폴더로 옮겨 주세요",
    "give one of them another id, or move it to another folder",
);

/// A question bank where scenarios are read.
pub const MISPLACED_BANK: Phrase = Phrase::new(
    "문제은행이 시나리오 폴더에 있어요",
    "this is a question bank, in the folder of scenarios",
);

/// Where it belongs.
pub const MOVE_BANK: Phrase = Phrase::new(
    "이 폴더 안의 banks 폴더로 옮겨 주세요",
    "move it into the folder 'banks' in this one",
);

/// A scenario where question banks are read.
pub const MISPLACED_SCENARIO: Phrase = Phrase::new(
    "시나리오가 문제은행 폴더에 있어요",
    "this is a scenario, in the folder of question banks",
);

/// Where it belongs.
pub const MOVE_SCENARIO: Phrase = Phrase::new(
    "banks 폴더 밖, 바로 위 폴더로 옮겨 주세요",
    "move it out of 'banks', into the folder above",
);

/// Files of one sort where others are read.
pub fn misplaced(found: Phrase, wanted: Phrase) -> Localized {
    use crate::lang::Language::{En, Ko};
    Localized::new(
        format!(
            "{} 두는 폴더에 {} 있어요",
            with_josa(wanted.get(Ko), Josa::EulReul),
            with_josa(found.get(Ko), Josa::IGa)
        ),
        format!(
            "this is {}, in a folder where {} is read",
            found.get(En),
            wanted.get(En)
        ),
    )
}

/// Where it belongs.
pub fn move_to(home: Phrase) -> Localized {
    use crate::lang::Language::{En, Ko};
    Localized::new(
        format!("{} 옮겨 주세요", with_josa(home.get(Ko), Josa::EuroRo)),
        format!("move it into {}", home.get(En)),
    )
}

/// A question bank.
pub const A_BANK: Phrase = Phrase::new("문제은행", "a question bank");
/// The examples of one.
pub const EXAMPLES_OF_A_BANK: Phrase = Phrase::new("문제은행의 예문", "a bank's examples");
/// A scenario.
pub const A_SCENARIO: Phrase = Phrase::new("시나리오", "a scenario");
/// A transcript.
pub const A_TRANSCRIPT: Phrase = Phrase::new("면접 기록", "a transcript");
/// The notes on a session.
pub const NOTES_ON_A_SESSION: Phrase = Phrase::new("면접에 남긴 메모", "a file of notes");
/// Stories.
pub const STORIES: Phrase = Phrase::new("내 이야기", "a file of stories");
/// The answers that an import keeps.
pub const OWN_ANSWERS: Phrase = Phrase::new("가져온 내 답변", "a file of imported answers");
/// The configuration.
pub const THE_CONFIGURATION: Phrase = Phrase::new("설정", "a configuration");
/// Where question banks are read.
pub const IN_BANKS: Phrase = Phrase::new(
    "시나리오 폴더 안의 banks 폴더",
    "the folder 'banks' in that of scenarios",
);
/// Where their examples are read.
pub const IN_EXAMPLES: Phrase = Phrase::new(
    "banks 폴더 안의 examples 폴더",
    "the folder 'examples' in 'banks'",
);
/// Where scenarios are read.
pub const IN_SCENARIOS: Phrase = Phrase::new("시나리오 폴더", "the folder of scenarios");
/// Where what belongs to a session is read.
pub const IN_ITS_SESSION: Phrase = Phrase::new(
    "기록 폴더 안의 그 면접 폴더",
    "the folder of its session, among the transcripts",
);
/// Where stories are read.
pub const IN_TRANSCRIPTS: Phrase = Phrase::new("기록 폴더", "the folder of transcripts");
/// Where the configuration is read.
pub const IN_CONFIGURATION: Phrase =
    Phrase::new("~/.config/rehearsal 폴더", "the folder ~/.config/rehearsal");

/// A key that no such table has.
pub fn unknown_key(key: &str) -> Localized {
    Localized::new(
        format!("'{key}'{} 모르는 항목이에요", particle(key, Josa::EunNeun)),
        format!("unknown key '{key}'"),
    )
}

/// A word that is none of the known ones.
pub fn unknown_word(word: &str) -> Localized {
    Localized::new(
        format!(
            "'{word}'{} 쓸 수 없는 값이에요",
            particle(word, Josa::EunNeun)
        ),
        format!("'{word}' is not a value that can stand here"),
    )
}

/// How to mend a word that is nearly a known one.
pub fn did_you_mean(word: &str) -> Localized {
    Localized::new(
        format!("'{word}'{} 쓰려고 하셨나요?", particle(word, Josa::EulReul)),
        format!("did you mean '{word}'?"),
    )
}

/// How to mend a word that is near to none: the list of those that can stand here.
pub fn one_of(words: &[&str]) -> Localized {
    let list = words.join(", ");
    Localized::new(
        format!("쓸 수 있는 값: {list}"),
        format!("it can be one of: {list}"),
    )
}

/// How to mend a reference where there is nothing yet to refer to.
pub const NONE_DEFINED: Phrase = Phrase::new(
    "아직 정의된 것이 하나도 없어요. 먼저 정의하거나 이 이름을 빼 주세요",
    "none is defined yet: define it first, or leave the name out",
);

/// A value of the wrong type.
pub fn wrong_type(key: &str, expected: Phrase, found: Phrase) -> Localized {
    use crate::lang::Language::{En, Ko};
    let (wanted, got) = (expected.get(Ko), found.get(Ko));
    Localized::new(
        format!(
            "'{key}'에는 {} 와야 하는데 {} 있어요",
            with_josa(wanted, Josa::IGa),
            with_josa(got, Josa::IGa)
        ),
        format!(
            "'{key}' should be {}, not {}",
            expected.get(En),
            found.get(En)
        ),
    )
}

/// How to mend a value of the wrong type.
pub fn for_example(example: &str) -> Localized {
    Localized::new(format!("예: {example}"), format!("for example: {example}"))
}

/// A key that must be there and is not.
pub fn missing_key(key: &str) -> Localized {
    Localized::new(
        format!("'{key}' 항목이 없어요"),
        format!("the key '{key}' is missing"),
    )
}

/// How to mend a missing key.
pub fn add_key(example: &str) -> Localized {
    Localized::new(
        format!("이렇게 적어 주세요: {example}"),
        format!("add it, like this: {example}"),
    )
}

/// A text that stands in one language and not in the other.
pub fn missing_translation(key: &str, missing: crate::lang::Language) -> Localized {
    let (ko, en) = missing.pick(("한국어", "Korean"), ("영어", "English"));
    Localized::new(
        format!("'{key}'의 {ko} 문장이 없어요"),
        format!("'{key}' has no {en} text"),
    )
}

/// How to mend a missing translation.
pub fn add_translation(missing: crate::lang::Language) -> Localized {
    Localized::new(
        format!(
            "{missing} = \"...\" 항목을 더하거나, 한 언어로만 쓰는 파일이면 languages 항목에서 {} 빼세요",
            with_josa(missing.code(), Josa::EulReul)
        ),
        format!("add {missing} = \"...\", or leave {missing} out of the file's languages"),
    )
}

/// A text with nothing in it.
pub fn empty_text(key: &str) -> Localized {
    Localized::new(
        format!("'{key}'{} 비어 있어요", particle(key, Josa::IGa)),
        format!("'{key}' is empty"),
    )
}

/// How to mend an empty text.
pub const FILL_IN: Phrase = Phrase::new("내용을 적어 주세요", "write something here");

/// A number outside its range.
pub fn out_of_range(key: &str, low: i64, high: i64) -> Localized {
    Localized::new(
        format!("'{key}'에는 {low}부터 {high}까지만 쓸 수 있어요"),
        format!("'{key}' must lie between {low} and {high}"),
    )
}

/// A number with a fraction outside its range.
pub fn number_out_of_range(key: &str, low: f64, high: f64) -> Localized {
    Localized::new(
        format!("'{key}'에는 {low}부터 {high}까지만 쓸 수 있어요"),
        format!("'{key}' must lie between {low} and {high}"),
    )
}

/// A text that is no day.
pub fn bad_day(written: &str) -> Localized {
    let quoted = format!("'{written}'");
    Localized::new(
        format!("{} 날짜가 아니에요", with_josa(&quoted, Josa::EunNeun)),
        format!("{quoted} is not a day"),
    )
}

/// A text that is no time of day.
pub fn bad_time_of_day(written: &str) -> Localized {
    let quoted = format!("'{written}'");
    Localized::new(
        format!(
            "{} 하루 중의 시각이 아니에요",
            with_josa(&quoted, Josa::EunNeun)
        ),
        format!("{quoted} is not a time of day"),
    )
}

/// A length of time that cannot be read.
pub fn bad_duration(written: &str) -> Localized {
    Localized::new(
        format!(
            "'{written}'{} 시간으로 읽을 수 없어요",
            particle(written, Josa::EunNeun)
        ),
        format!("'{written}' is not a length of time"),
    )
}

/// How to write a length of time.
pub const WRITE_DURATION: Phrase = Phrase::new(
    "\"45s\", \"2m\", \"1m30s\"처럼 1초에서 2시간 사이로 적어 주세요",
    "write it like \"45s\", \"2m\" or \"1m30s\", from one second to two hours",
);

/// An id that is not a slug.
pub fn bad_id(written: &str) -> Localized {
    Localized::new(
        format!(
            "'{written}'{} 이름(id)으로 쓸 수 없어요",
            particle(written, Josa::EunNeun)
        ),
        format!("'{written}' cannot be an id"),
    )
}

/// How to write an id.
pub const WRITE_ID: Phrase = Phrase::new(
    "영문 소문자, 숫자, 붙임표(-)로 64자까지, 글자나 숫자로 시작하게 적어 주세요",
    "use up to 64 lower-case letters, digits and hyphens, beginning with a letter or digit",
);

/// An id that an earlier table has already.
pub fn duplicate_id(id: &str, line: usize) -> Localized {
    Localized::new(
        format!(
            "'{id}'{} {line}번째 줄에 이미 있는 이름이에요",
            particle(id, Josa::EunNeun)
        ),
        format!("the id '{id}' is already used on line {line}"),
    )
}

/// How to mend a second use of an id.
pub const RENAME: Phrase = Phrase::new("둘 중 하나의 이름을 바꿔 주세요", "rename one of the two");

/// A list of the wrong length.
pub fn wrong_count(key: &str, expected: usize, found: usize) -> Localized {
    Localized::new(
        format!("'{key}'에는 {expected}개가 필요한데 {found}개 있어요"),
        format!("'{key}' needs {expected} entries and has {found}"),
    )
}

/// How to mend a rating scale of the wrong length.
pub const ONE_ANCHOR_A_POINT: Phrase = Phrase::new(
    "1점부터 5점까지 한 문장씩 적어 주세요",
    "write one sentence for each point from 1 to 5",
);

/// A competency that the bank does not define.
pub fn unknown_competency(id: &str) -> Localized {
    Localized::new(
        format!(
            "'{id}'{} 이 문제은행에 없는 역량이에요",
            particle(id, Josa::EunNeun)
        ),
        format!("this bank has no competency '{id}'"),
    )
}

/// A probe's condition on a key point that the question does not have.
pub fn unknown_key_point(id: &str) -> Localized {
    Localized::new(
        format!(
            "'{id}'{} 이 질문에 없는 핵심 요소예요",
            particle(id, Josa::EunNeun)
        ),
        format!("this question has no key point '{id}'"),
    )
}

/// A probe of a probe of a probe.
pub const PROBE_TOO_DEEP: Phrase = Phrase::new(
    "꼬리질문은 세 단계까지만 둘 수 있어요",
    "probes can be three levels deep and no deeper",
);

/// How to mend a probe that is too deep.
pub const FLATTEN_PROBE: Phrase = Phrase::new(
    "한 단계 위의 꼬리질문으로 옮겨 주세요",
    "move it one level up",
);

/// An interviewer that the scenario does not describe.
pub fn unknown_interviewer(id: &str) -> Localized {
    Localized::new(
        format!(
            "'{id}'{} 이 시나리오에 없는 면접관이에요",
            particle(id, Josa::EunNeun)
        ),
        format!("this scenario has no interviewer '{id}'"),
    )
}

/// A bank that is nowhere.
pub fn unknown_bank(id: &str) -> Localized {
    Localized::new(
        format!("'{id}'{} 없는 문제은행이에요", particle(id, Josa::EunNeun)),
        format!("there is no question bank '{id}'"),
    )
}

/// A bank whose file has mistakes.
pub fn broken_bank(id: &str) -> Localized {
    let subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
    Localized::new(
        format!("{subject} 고쳐야 쓸 수 있는 문제은행이에요"),
        format!("the question bank '{id}' cannot be used: its file has mistakes"),
    )
}

/// Which file to mend first.
pub fn mend_bank(file: &str) -> Localized {
    Localized::new(
        format!("먼저 {} 고쳐 주세요", with_josa(file, Josa::EulReul)),
        format!("mend {file} first"),
    )
}

/// A competency that a named bank does not define.
pub fn unknown_competency_in(bank: &str, id: &str) -> Localized {
    Localized::new(
        format!(
            "'{bank}' 문제은행에는 '{id}'{} 없어요",
            particle(id, Josa::IGa)
        ),
        format!("the bank '{bank}' has no competency '{id}'"),
    )
}

/// How to mend an id that a bank does not have, where it has too many to name.
pub const ID_OF_THE_BANK: Phrase = Phrase::new(
    "문제은행 파일에 있는 id를 써 주세요",
    "use an id that stands in the bank's file",
);

/// A key point that a question does not have.
pub fn unknown_point(question: &str, id: &str) -> Localized {
    Localized::new(
        format!(
            "질문 '{question}'에는 핵심 '{id}'{} 없어요",
            particle(id, Josa::IGa)
        ),
        format!("the question '{question}' has no key point '{id}'"),
    )
}

/// Examples of one bank in the file of another.
pub fn examples_of_another_bank(bank: &str, file: &str) -> Localized {
    Localized::new(
        format!("'{bank}' 문제은행의 예문인데 파일 이름은 {file}.toml이에요"),
        format!("these are examples for the bank '{bank}', but the file is {file}.toml"),
    )
}

/// A question that a named bank does not hold.
pub fn unknown_question_in(bank: &str, id: &str) -> Localized {
    Localized::new(
        format!(
            "'{bank}' 문제은행에는 질문 '{id}'{} 없어요",
            particle(id, Josa::IGa)
        ),
        format!("the bank '{bank}' has no question '{id}'"),
    )
}

/// A range of probes upside down.
pub const MIN_OVER_MAX: Phrase = Phrase::new(
    "꼬리질문의 최소 개수(min)가 최대 개수(max)보다 많아요",
    "probes ask for a min greater than their max",
);

/// A blueprint line with two amounts.
pub const COUNT_AND_SHARE: Phrase = Phrase::new(
    "count와 share 가운데 하나만 쓸 수 있어요",
    "count and share cannot stand together",
);

/// A blueprint line without an amount.
pub const NO_COUNT: Phrase = Phrase::new(
    "몇 문제를 낼지(count나 share)가 없어요",
    "it does not say how many questions to ask (count or share)",
);

/// Shares that are more than the whole.
pub const SHARES_OVER_ONE: Phrase = Phrase::new(
    "이 라운드의 share를 더하면 1이 넘어요",
    "the shares of this round add up to more than 1",
);

/// How to mend shares that are more than the whole.
pub const LOWER_SHARES: Phrase = Phrase::new(
    "모두 더해 1이 되도록 share를 줄여 주세요",
    "lower them until they add up to 1",
);

/// A blueprint line in two places.
pub const FIRST_AND_LAST: Phrase = Phrase::new(
    "first와 last를 함께 쓸 수 없어요",
    "first and last cannot stand together",
);

/// A blueprint that its bank cannot fill.
pub fn bank_too_small(bank: &str, wanted: usize, found: usize) -> Localized {
    Localized::new(
        format!(
            "{wanted}문제를 내야 하는데, '{bank}'에서 조건에 맞고 겹치지 않는 질문은 {found}개뿐이에요"
        ),
        format!(
            "it asks for {wanted}, and '{bank}' has only {found} that fit and are not asked elsewhere"
        ),
    )
}

/// How to mend a blueprint that its bank cannot fill.
pub const ASK_FOR_LESS: Phrase = Phrase::new(
    "count를 줄이거나, kind, competencies, difficulty 조건을 넓히거나, 문제은행에 질문을 더해 주세요",
    "lower count, widen kind, competencies or difficulty, or add questions to the bank",
);

/// A round whose questions do not fit its minutes.
pub fn round_too_short(minutes: u32, needed: u64) -> Localized {
    Localized::new(
        format!("이 라운드는 {minutes}분인데, 정해진 질문만으로 최대 {needed}분이 걸려요"),
        format!("this round has {minutes} minutes, and its questions may take {needed}"),
    )
}

/// How to mend a round that is too short.
pub const LENGTHEN_ROUND: Phrase = Phrase::new(
    "minutes를 늘리거나, count나 probes.min을 줄이거나, [clock]의 시간을 줄여 주세요",
    "raise minutes, lower count or probes.min, or shorten the times in [clock]",
);

/// A file written for a newer program.
pub fn newer_format(found: i64, known: i64) -> Localized {
    Localized::new(
        format!("형식 {found} 파일인데, 이 프로그램은 {known}까지 읽을 수 있어요"),
        format!("this file has format {found}, and this program reads up to {known}"),
    )
}

/// How to mend a format that we do not know.
pub const UPDATE_PROGRAM: Phrase = Phrase::new(
    "더 새로운 rehearse로 열어 주세요",
    "open it with a newer rehearse",
);

/// A file with nothing in it.
pub const EMPTY_FILE: Phrase = Phrase::new("파일이 비어 있어요", "the file is empty");

/// How to begin a file.
pub const BEGIN_WITH_FORMAT: Phrase = Phrase::new(
    "첫 줄에 format = 1 을 적고 시작하세요",
    "begin it with the line: format = 1",
);

/// What a value is, for [`wrong_type`].
pub mod types {
    use super::Phrase;

    /// A string.
    pub const TEXT: Phrase = Phrase::new("글(따옴표로 묶은 문자열)", "a string in quotes");
    /// An integer.
    pub const INTEGER: Phrase = Phrase::new("정수", "a whole number");
    /// A float.
    pub const NUMBER: Phrase = Phrase::new("수", "a number");
    /// A boolean.
    pub const BOOLEAN: Phrase = Phrase::new("true나 false", "true or false");
    /// A moment with its zone.
    pub const TIME: Phrase = Phrase::new("시간대까지 적은 시각", "a time with its zone");
    /// A time of day.
    pub const TIME_OF_DAY: Phrase = Phrase::new("하루 중의 시각", "a time of day");
    /// A date or time.
    pub const DATE: Phrase = Phrase::new("날짜", "a date");
    /// An array.
    pub const LIST: Phrase = Phrase::new("목록([ ])", "a list in brackets");
    /// A table.
    pub const TABLE: Phrase = Phrase::new("표({ })", "a table in braces");
}

fn particle(word: &str, josa: Josa) -> String {
    let whole = with_josa(word, josa);
    whole.strip_prefix(word).unwrap_or_default().to_owned()
}

/// More problems of one file than are shown.
pub fn and_more(file: &str, count: usize) -> Localized {
    Localized::new(
        format!("{file}: 이 파일의 문제가 {count}개 더 있어요"),
        format!("{file}: {count} more problems in this file"),
    )
}

/// What a check came to.
pub fn summary(files: usize, errors: usize, warnings: usize) -> Localized {
    let checked = counted(files, "file");
    let warned = counted(warnings, "warning");
    match (errors, warnings) {
        (0, 0) => Localized::new(
            format!("파일 {files}개를 확인했고, 문제가 없어요"),
            format!("{checked} checked, no problems"),
        ),
        (0, _) => Localized::new(
            format!("파일 {files}개를 확인했고, 오류는 없지만 경고가 {warnings}개 있어요"),
            format!("{checked} checked: no errors, {warned}"),
        ),
        (_, 0) => Localized::new(
            format!("파일 {files}개를 확인했고, 오류가 {errors}개 있어요"),
            format!("{checked} checked: {}", counted(errors, "error")),
        ),
        _ => Localized::new(
            format!("파일 {files}개를 확인했고, 오류가 {errors}개, 경고가 {warnings}개 있어요"),
            format!("{checked} checked: {}, {warned}", counted(errors, "error")),
        ),
    }
}

pub(super) fn counted(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    }
}
