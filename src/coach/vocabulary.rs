//! The words a text is about, cut down so that forms of one word meet: 고객사에서는 and
//! 고객에게 both say 고객, "migrated" and "migration" both say "migra".

use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

use super::reading::hangul::is_syllable;

/// A Hangul word is known by its first two syllables: particles and endings follow them.
const HANGUL_KEY: usize = 2;
/// A Latin word is known by at most this many letters, its ending taken off.
const LATIN_KEY: usize = 5;
/// Shorter Latin words say too little, unless they are names (capitals or digits).
const LATIN_LEAST: usize = 4;

/// The words a text is about, each once, in order of the alphabet.
pub(crate) type Vocabulary = BTreeSet<String>;

/// The words `text` is about. Words that stand in any answer are left out.
pub(crate) fn vocabulary(text: &str) -> Vocabulary {
    let mut words = Vocabulary::new();
    for run in runs(text) {
        if let Some(key) = key(run) {
            words.insert(key);
        }
    }
    words
}

/// Runs of one script: "EC2를" is two, "ec2" and "를".
fn runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).flat_map(|word| {
        let border = word
            .char_indices()
            .skip(1)
            .find(|(at, c)| {
                let before = word.get(..*at).and_then(|head| head.chars().next_back());
                before.is_some_and(|before| is_syllable(before) != is_syllable(*c))
            })
            .map_or(word.len(), |(at, _)| at);
        let (head, tail) = word.split_at_checked(border).unwrap_or((word, ""));
        [head, tail].into_iter().filter(|run| !run.is_empty())
    })
}

fn key(run: &str) -> Option<String> {
    if run.starts_with(is_syllable) {
        hangul_key(run)
    } else {
        latin_key(run)
    }
}

fn hangul_key(run: &str) -> Option<String> {
    let stem = particle_off(run);
    let key: String = stem.chars().take(HANGUL_KEY).collect();
    let whole = key.chars().count() == HANGUL_KEY;
    (whole && !COMMON.contains(&key.as_str())).then_some(key)
}

/// A word without the particle at its end, where at least two syllables remain.
fn particle_off(run: &str) -> &str {
    const PARTICLES: &[&str] = &[
        "은", "는", "이", "가", "을", "를", "의", "에", "도", "만", "로", "와",
    ];
    PARTICLES
        .iter()
        .find_map(|particle| run.strip_suffix(particle))
        .filter(|stem| stem.chars().count() >= HANGUL_KEY)
        .unwrap_or(run)
}

fn latin_key(run: &str) -> Option<String> {
    let name = run
        .chars()
        .any(|c| c.is_ascii_digit() || c.is_ascii_uppercase());
    let word = run.to_lowercase();
    let bare = [
        "ions", "ings", "ion", "ing", "ies", "ed", "es", "s", "ly", "e",
    ]
    .iter()
    .find_map(|end| word.strip_suffix(end))
    .filter(|stem| stem.len() >= LATIN_LEAST)
    .unwrap_or(&word);
    let said = bare.len() >= LATIN_LEAST || (name && bare.len() >= 2);
    let number = word.chars().all(|c| c.is_ascii_digit());
    let key: String = bare.chars().take(LATIN_KEY).collect();
    (said && !number && !COMMON_LATIN.contains(bare) && !COMMON_LATIN.contains(&word.as_str()))
        .then_some(key)
}

/// Beginnings of Korean words that stand in any answer, or in any question.
static COMMON: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "저는 제가 저희 우리 그래 그리 하지 때문 그때 당시 정말 매우 많이 많은 통해
    대한 대해 위해 위한 경우 정도 이런 그런 어떤 어떻 있는 있습 있었 있다 있고
    있을 없는 없습 없었 없이 하는 하게 하고 하면 합니 했습 했던 했고 했는 해서
    해야 했어 해요 됩니 되는 되었 됐습 됐고 돼서 것입 것이 것은 것을 것도 생각
    말씀 질문 답변 먼저 다음 이후 이전 다른 모든 가장 바로 함께 다시 또한 그러
    이것 그것 여러 같은 같습 라고 에서 으로 이었 이유 상황 결과 과제 행동 경험
    사람 부분 처음 마지 본인 무엇 어느 언제 누구 얼마 하나 그중 그건 그게 이건
    이게 때는 때가 일이 일을 일은 않았 않고 않는 않습 했을 하셨 하신 하십 주세
    주시 보세 들려 궁금 계신 있으 있나 습니 니다 보다 까지 부터 더욱 조금 아주
    너무 항상 계속 직접 당신 지금 오늘 입니 이고 인데 였습 적이 문제 제일 그냥"
        .split_whitespace()
        .collect()
});
static COMMON_LATIN: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "the and you but not for was were are his her she they our out off all any can had has how its may
    new now one two who why yet yes get got let see way day own too use used ask put set if in on at to of
    or so as an is it be by do go he me my no up us we i'm ok okay um uh about after again also because been before being could describe does done down
    each else even every from have here into just like made make many more most
    much need only other over really same should some such take tell than that
    their them then there they thing this those time very want well were what
    when which with would"
        .split_whitespace()
        .collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let words = vocabulary(text);
        assert_eq!(
            words.iter().map(String::as_str).collect::<Vec<_>>(),
            expected,
            "{text}"
        );
    }

    #[test]
    fn forms_of_one_word_meet() {
        check("고객사에서는 고객에게 고객이", &["고객"]);
        check("migrated migration Migrating", &["migra"]);
        check("EC2를 썼습니다", &["ec2", "썼습"]);
    }

    #[test]
    fn words_of_any_answer_say_nothing() {
        check("저는 그래서 정말 먼저 했습니다 30 to the", &[]);
    }
}
