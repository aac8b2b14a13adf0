//! Korean spelling and spacing: the mistakes that spell checkers and proofreaders find most.
//!
//! A list proves little by finding nothing, but each of these occurred in drafts or is among the
//! most common in Korean writing, and none may come back.

use rehearsal::lang::Language;

use super::texts::{self, Text};

/// Misspellings in any context, and the correct spelling.
const MISSPELLED: [(&str, &str); 64] = [
    ("됬", "됐"),
    ("되요", "돼요"),
    ("되서", "돼서"),
    ("안되", "안 되"),
    ("않되", "안 되"),
    ("않하", "안 하"),
    ("몇일", "며칠"),
    ("어떻해", "어떡해"),
    ("갯수", "개수"),
    ("댓가", "대가"),
    ("촛점", "초점"),
    ("웬지", "왠지"),
    ("왠만", "웬만"),
    ("금새", "금세"),
    ("오랫만", "오랜만"),
    ("역활", "역할"),
    ("할께", "할게"),
    ("할꺼", "할 거"),
    ("거에요", "거예요"),
    ("거예오", "거예요"),
    ("건내", "건네"),
    ("희안", "희한"),
    ("일일히", "일일이"),
    ("곰곰히", "곰곰이"),
    ("깨끗히", "깨끗이"),
    ("틈틈히", "틈틈이"),
    ("번번히", "번번이"),
    ("꼼꼼이", "꼼꼼히"),
    ("통채", "통째"),
    ("뒤쳐", "뒤처"),
    ("어의없", "어이없"),
    ("뵈요", "봬요"),
    ("어짜피", "어차피"),
    ("짜집기", "짜깁기"),
    ("단언컨데", "단언컨대"),
    ("요컨데", "요컨대"),
    ("예컨데", "예컨대"),
    ("닥달", "닦달"),
    ("넓직", "널찍"),
    ("덮혀", "덮여"),
    ("쌓여지", "쌓이"),
    ("되어지", "되"),
    ("되어진", "된"),
    ("보여진", "보이는"),
    ("보여지", "보이"),
    ("불리워", "불려"),
    ("잊혀진", "잊힌"),
    ("쓰여진", "쓰인"),
    ("하므로써", "함으로써"),
    ("함으로서", "함으로써"),
    ("습니다만은", "습니다마는"),
    ("메세지", "메시지"),
    ("컨텐츠", "콘텐츠"),
    ("릴리즈", "릴리스"),
    ("어플리케이션", "애플리케이션"),
    ("싸이트", "사이트"),
    ("데이타", "데이터"),
    ("캐쉬", "캐시"),
    ("디렉토리", "디렉터리"),
    ("엑세스", "액세스"),
    ("라이센스", "라이선스"),
    ("아키텍쳐", "아키텍처"),
    ("네트웍", "네트워크"),
    ("스케쥴", "스케줄"),
];

/// Written as one word, but correctly two.
const TOGETHER: [(&str, &str); 31] = [
    ("것같", "것 같"),
    ("거같", "거 같"),
    ("할수 ", "할 수"),
    ("할수있", "할 수 있"),
    ("할수없", "할 수 없"),
    ("될수 ", "될 수"),
    ("될수있", "될 수 있"),
    ("볼수 ", "볼 수"),
    ("알수 ", "알 수"),
    ("알수없", "알 수 없"),
    ("을수 ", "을 수"),
    ("하는것", "하는 것"),
    ("한것", "한 것"),
    ("할것", "할 것"),
    ("하는데로", "하는 대로"),
    ("할때", "할 때"),
    ("있을때", "있을 때"),
    ("없을때", "없을 때"),
    ("일때", "일 때"),
    ("한적이", "한 적이"),
    ("본적이", "본 적이"),
    ("할줄", "할 줄"),
    ("하기위", "하기 위"),
    ("같은경우", "같은 경우"),
    ("두가지", "두 가지"),
    ("세가지", "세 가지"),
    ("여러가지", "여러 가지"),
    ("두번", "두 번"),
    ("세번", "세 번"),
    ("더이상", "더 이상"),
    ("뿐만아니라", "뿐만 아니라"),
];

/// Written as two words, but correctly one.
const APART: [(&str, &str); 12] = [
    ("수 밖에", "수밖에"),
    ("그 동안 ", "그동안"),
    ("그 다음 ", "그다음"),
    ("또 한 ", "또한"),
    ("우리 나라", "우리나라"),
    ("이 외에", "이외에"),
    ("첫 째", "첫째"),
    ("한 층 더", "한층 더"),
    ("함께 하", "함께하"),
    ("데이터 베이스", "데이터베이스"),
    ("로그 인", "로그인"),
    ("새로와", "새로워"),
];

#[test]
fn nothing_is_misspelled() {
    check(&MISSPELLED);
}

#[test]
fn what_is_written_apart_is_apart() {
    check(&TOGETHER);
}

#[test]
fn what_is_written_together_is_together() {
    check(&APART);
}

#[test]
fn a_number_stands_beside_its_counter_in_one_way() {
    const COUNTERS: [&str; 12] = [
        "초",
        "분",
        "시간",
        "번",
        "명",
        "대",
        "건",
        "배",
        "년",
        "퍼센트",
        "달러",
        "원",
    ];
    texts::nothing_against(|it| {
        let korean = it.text.get(Language::Ko);
        let words: Vec<&str> = korean.split_whitespace().collect();
        let apart = words.windows(2).find(|pair| {
            let [number, counter] = pair else {
                return false;
            };
            number.ends_with(|c: char| c.is_ascii_digit())
                && COUNTERS.iter().any(|it| is_counter(counter, it))
        })?;
        Some(format!("{}: written together", apart.join(" ")))
    });
}

/// Whether a word is a counter, followed by at most a particle or sentence ending.
fn is_counter(word: &str, counter: &str) -> bool {
    word.strip_prefix(counter)
        .is_some_and(|rest| rest.chars().count() <= 1)
}

#[test]
fn punctuation_stands_right_after_the_word() {
    texts::nothing_against(|it| {
        let korean = it.text.get(Language::Ko);
        let marks = [" ,", " .", " ?", " )", "( ", ",,", "??", ".,"];
        let mark = marks.iter().find(|mark| korean.contains(**mark))?;
        // A file name such as .gitignore begins with its dot.
        let excused = *mark == " ." && korean.contains(" .") && dotted_name(korean);
        (!excused).then(|| format!("'{mark}' in: {korean}"))
    });
}

fn dotted_name(text: &str) -> bool {
    text.match_indices(" .").all(|(at, mark)| {
        let rest = text.get(at + mark.len()..).unwrap_or("");
        rest.starts_with(|c: char| c.is_ascii_alphabetic())
    })
}

#[track_caller]
fn check(list: &[(&str, &str)]) {
    texts::nothing_against(|it| mistake(it, list));
}

fn mistake(it: &Text, list: &[(&str, &str)]) -> Option<String> {
    let korean = it.text.get(Language::Ko);
    let words: Vec<&str> = korean.split_whitespace().collect();
    let spaced = format!("{} ", words.join(" "));
    let (wrong, right) = list.iter().find(|(wrong, _)| spaced.contains(wrong))?;
    Some(format!("'{wrong}' for '{right}' in: {korean}"))
}
