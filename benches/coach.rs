//! Measures how long the coach takes to judge an answer. Run with `cargo bench --bench coach`.

use std::hint::black_box;

use divan::Bencher;
use rehearsal::bank::{Question, QuestionBank, read};
use rehearsal::coach::{Answer, Rules, assess, report};
use rehearsal::diagnostic::SourceText;
use rehearsal::lang::Language;
use unicode_normalization::UnicodeNormalization;

fn main() {
    divan::main();
}

/// Characters of the longest answer the editor is made for.
const CHARS: usize = 100_000;

/// Syllables of a full answer of a little over two minutes.
const SYLLABLES: usize = 800;

const KOREAN: &str = "작년 여름 통신사 고객센터에서 일할 때 요금이 두 배로 나왔다며 크게 화를 내신 고객이 \
    있었습니다. 저는 먼저 끝까지 들었고, 석 달 치 내역을 함께 보며 한 줄씩 짚었습니다. 대리점에 직접 전화해 \
    경위를 확인하고 그 자리에서 해지와 환불을 처리했습니다. 그 결과 당일에 4만 6천 원을 돌려드렸고, 같은 \
    민원은 한 달 서른 건에서 네 건으로 줄었습니다. ";

const ENGLISH: &str = "Last summer a customer called whose bill had doubled, and he was shouting. I let \
    him talk, went through three months of charges with him and found two services that he had never \
    ordered. I cancelled both and refunded the money while he waited. Complaints about that shop fell \
    from thirty a month to four. ";

/// The text to judge.
#[derive(Debug, Clone, Copy)]
enum Text {
    /// An answer of 800 syllables.
    Ordinary,
    /// The same, with the parts of a story marked.
    Marked,
    /// An answer of 300 words.
    English,
    /// A text pasted by accident.
    Long,
    LongEnglish,
    /// Hangul as some file systems and clipboards store it.
    Decomposed,
    /// One word, without a place to break it.
    Unbroken,
    /// No sentence ends.
    Endless,
    Quotes,
    Emoji,
}

const ALL: [Text; 10] = [
    Text::Ordinary,
    Text::Marked,
    Text::English,
    Text::Long,
    Text::LongEnglish,
    Text::Decomposed,
    Text::Unbroken,
    Text::Endless,
    Text::Quotes,
    Text::Emoji,
];

impl Text {
    fn text(self) -> String {
        let long = |text: &str| text.chars().cycle().take(CHARS).collect::<String>();
        match self {
            Self::Ordinary => ordinary(),
            Self::Marked => marked(),
            Self::English => ENGLISH.split_inclusive(' ').cycle().take(300).collect(),
            Self::Long => long(KOREAN),
            Self::LongEnglish => long(ENGLISH),
            Self::Decomposed => long(&KOREAN.nfd().collect::<String>()),
            Self::Unbroken => long("가나다라마바사"),
            Self::Endless => long("만들었고 고쳤고 확인하고 "),
            Self::Quotes => long("'그'\" "),
            Self::Emoji => long("👨‍👩‍👧🇰🇷"),
        }
    }

    const fn language(self) -> Language {
        match self {
            Self::English | Self::LongEnglish => Language::En,
            _ => Language::Ko,
        }
    }
}

fn ordinary() -> String {
    let hangul = |c: char| ('가'..='힣').contains(&c);
    let mut left = SYLLABLES;
    let syllables = KOREAN.chars().cycle().take_while(|c| {
        left -= usize::from(hangul(*c));
        left > 0
    });
    syllables.collect()
}

fn marked() -> String {
    let text = ordinary();
    let sentences = text.split_inclusive(". ");
    let parts = ["상황: ", "\n과제: ", "\n행동: ", "\n결과: "];
    sentences
        .enumerate()
        .map(|(place, sentence)| format!("{}{sentence}", parts.get(place).unwrap_or(&"")))
        .collect()
}

/// A question with key points and a long outline, like the shipped ones.
fn question() -> Question {
    let bank: QuestionBank = read(&SourceText::new(
        "questions.toml",
        include_str!("../tests/coach/questions.toml"),
    ))
    .0
    .expect("the questions of the examples have no errors");
    bank.question("angry-customer")
        .expect("it is one of them")
        .clone()
}

#[divan::bench(args = ALL)]
fn judge(bencher: Bencher, said: Text) {
    let (question, text) = (question(), said.text());
    let answer = Answer::new(&question, &text, said.language());
    bencher.bench_local(|| assess(black_box(&answer), &Rules::ALL));
}

#[divan::bench(args = [Text::Ordinary, Text::Long, Text::Decomposed])]
fn print(bencher: Bencher, said: Text) {
    let (question, text) = (question(), said.text());
    let assessment = assess(&Answer::new(&question, &text, said.language()), &Rules::ALL);
    bencher.bench_local(|| report(black_box(&assessment), &text, Language::Ko));
}
