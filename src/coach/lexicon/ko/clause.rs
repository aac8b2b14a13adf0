//! How Korean clauses are joined, denied, doubted, and reported.

use std::sync::LazyLock;

use super::ending::is_final;
use crate::coach::lexicon::ClauseWords;
use crate::coach::reading::cue::Cues;

pub(super) static CLAUSE: LazyLock<ClauseWords> = LazyLock::new(|| {
    ClauseWords {
        negation: Cues::new(
            "않, ^안$, ^못$, 못하, 못 하, 못했, 못합, 없, 아니, 아닙, 말고, 말아, 마세요, 마시, 마라,
             금지, 불가, 빼고, 대신, 안 되, 안 돼, 안됩, 안 됩, 안 했, 안 하, 안 합, 안 해, 안했, 안해,
             굳이, 그만, 생략, 무시, 소용, 상관",
        ),
        doubt: Cues::new(
            "모르겠, 모릅니다, 몰라요, 잘 모르, 이름만, 들어만, 들어 보기만, 헷갈, 기억이 안,
             기억이 잘, 확실하지, 확실치, 확실하진, 자신이 없, 자신은 없, 잘은, 안 써 봤, 안 써봤,
             못 써 봤, 써 본 적이 없, 해 본 적은 없, 해 본 적이 없, 가물가물, 까먹, 정확히는, 찍자면,
             맞는지, 인지는 모르, 일지는 모르",
        ),
        hypothesis: Cues::new(
            "라면, 다면, 했어야, 었어야, 았어야, 할걸, 을걸, 텐데, 뻔했, 했더라면, 었더라면, 려고 했는데,
             으려다, 려다가, 만약, 만일, 언젠가, 앞으로는, 다음에는, 다음부터",
        ),
        question: Cues::new("나요$, 까요$, 은가요$, 는가요$, 인가요$, 습니까$, 입니까$"),
        reported: Cues::new(
            "라고 하, 라고 했, 라고 해, 라고 말, 라고들, 다고 하, 다고 했, 다고 해, 다고 말, 다고들,
             다고 주장, 자고 하, 자고 했, 자고 해, 달라고, 냐고, 래요, 대요, 답니다, 더랍니다, 말씀하시,
             다는 얘기, 다는 말, 라는 말, 라는 얘기, 하라는, 하시길래",
        ),
        opening: Cues::new(
            "^네$, ^예$, ^음$, ^어$, ^아$, ^글쎄요$, ^그러니까$, ^뭐$, ^자$, ^사실$, ^사실은$, ^솔직히$,
             ^일단은$, ^말씀드리면$, ^말씀드리자면$, ^말씀드리겠습니다$, ^말하자면$, ^답변드리면$,
             ^먼저 말씀드리면$, ^우선 말씀드리면$, ^결론부터 말씀드리면$, ^결론부터 말하면$,
             ^간단히 말씀드리면$, ^제 생각에는$, ^제 생각엔$, ^제가 보기에는$, ^제가 보기엔$,
             ^좋은 질문이네요$, ^좋은 질문입니다$, ^질문 감사합니다$",
        ),
    }
});

/// The endings after which a new clause begins. The syllables before them belong to a verb if
/// that can be determined: 광고, 보고, and 재고 have the same ending, and splitting after them does no
/// harm, since clauses are also read in pairs.
const JOINING: &[&str] = &[
    "고",
    "는데",
    "은데",
    "인데",
    "던데",
    "한데",
    "서",
    "니까",
    "면",
    "지만",
    "며",
    "면서",
    "거든요",
    "고요",
    "더니",
    "다가",
    "자마자",
    "므로",
    "길래",
    "든지",
    "려고",
    "도록",
    "게",
    "니",
    "는데요",
    "고는",
    "때문에",
    "때",
];

/// Whether a clause ends after `word`.
pub(super) fn ends_clause(word: &str) -> bool {
    let syllables = word.chars().count();
    let joins = || {
        JOINING.iter().any(|ending| {
            word.ends_with(ending) && (syllables > ending.chars().count() || *ending == "때문에")
        })
    };
    ends_sentence(word) || syllables >= 2 && joins()
}

/// Whether a sentence ends after `word`: a verb form used only there.
pub(super) fn ends_sentence(word: &str) -> bool {
    is_final(word)
}
