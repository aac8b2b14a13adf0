//! How Korean clauses are joined, denied, doubted, and reported.

use std::sync::LazyLock;

use super::ending::is_final;
use crate::coach::lexicon::ClauseWords;
use crate::coach::reading::cue::Cues;
use crate::coach::reading::hangul::is_past;

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
        not_claimed: Cues::new(
            "고 들었, 고 들은, 고 들어, 고 합니다, 고 합디다, 고 한다, 고 하네, 고 하더, 다던데, 라던데, 다네요,
             라네요, 답디다, 라더라, 다더라, 라더군, 다더군, 고 하는 사람, 고 말씀, 고 적혀, 고 써 있, 고 쓰여,
             거짓말, 거짓이, 거짓입, 사실이 아닙, 사실이 아니, 사실은 아니, 사실은 아닙, 꾸며, 지어낸, 척했, 척 했, 척하, 체했,
             면 좋겠, 면 좋았, 고 싶었, 고 싶습, 고 싶어, 고 싶지만, 고 싶은데, 려고 했, 려고만, 려 했, 뻔했, 뻔 했, 할 예정, 예정입, 예정이,
             계획입, 계획이, 할 생각, 생각이었, 생각만, 말로만, 듯이, 것처럼, 거의, 실패, 할 줄 알았, 될 줄 알았,
             다고 치, 다고 가정, 라고 가정, 다면, 라면, 더라면, 었으면, 았으면, 했으면, 됐으면",
        ),
        takes_back: Cues::new(
            "아니요, 아니오, 아뇨, 아닙니다, 아니에요, 농담, 거짓말, 사실이 아닙, 사실은 아닙, 사실이 아니, 사실은 아니,
             지어낸, 꾸며낸, 라고들, 고들 하, 라고 하더, 라고 합, 라고 들, 라는 건 아닙, 라는 말은, 없던 일, 다 거짓",
        ),
        limiting: Cues::new(
            "^못, ^안되, ^안됐, ^안돼, ^안된, ^안됩, ^안썼, ^안봤, ^안갔, ^안왔, 거부, 거절, 반려, 취소, 포기,
             실패, 놓쳤, 놓친, 빠뜨, 부족, 불가능, 거의, 하마터면, 뻔, 간신히, 겨우, 별로, 전혀, 아직, 미처, 차마, 도저히, 덜, 드물,
             밖에, ^일부, 절반, 이하, 이상, 미만, 초과, 최대, 최소, ^약$, 대략, 가량, 정도, 쯤, 넘게, 가까이, 시도, 려고, 려 했,
             려 하, 려다, 려던, 고자, 싶, 예정, 계획, 생각, 라고 믿, 다고 믿, 줄 알, 줄로, 의심, 오해, 추측, 추정, 짐작, 걱정, 기대,
             바랐, 바라, 아마, 어쩌면, 혹시, 것 같, 듯, 수도 있, 지도 모, 을지, 했을지, 수 있, 들었, 라고, 다고, 자고, 냐고, 다는,
             라는, 면$, 면은$, 다면, 경우, ^때$, ^때는$, ^때만$, ^때에$, 때마다, 때까지, 전까지, 까지는, 않는 한, 는 한$,
             아니었다면, 더라도, 어도$, 아도$, 척, 체하, 체했, 틀렸, 틀린, 착각",
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

/// Verb endings that leave the tense and the negation to the next verb.
const LEAVING_OPEN: &[&str] = &[
    "고", "고는", "며", "면서", "서", "거나", "든지", "다가", "려고", "도록", "게", "면", "때",
];

/// Whether the second of two consecutive clauses is an independent statement: the first has its
/// own tense, and no ending that leads to the second.
pub(super) fn says_anew(before: &str, _clause: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let word = last.trim_end_matches(|c: char| !c.is_alphanumeric());
    let left_open = LEAVING_OPEN.iter().any(|ending| {
        let stem = word.strip_suffix(ending);
        stem.is_some_and(|stem| !stem.ends_with(is_past))
    });
    let has_verb = ends_clause(word);
    has_verb && !left_open && !last.ends_with(':')
}

/// Whether the subject of a reporting word is the speaker: it is humble, or the speaker is named
/// before it and nobody else after that.
pub(super) fn says_oneself(before: &str, after: &str) -> bool {
    const HUMBLE: &str = "씀드";
    const OWN: &[&str] = &["저는", "제가", "저희는", "저희가"];
    const SUBJECTS: &[char] = &['이', '가', '은', '는', '서'];
    let mut named = before
        .split_whitespace()
        .filter(|it| it.ends_with(SUBJECTS))
        .peekable();
    after.starts_with(HUMBLE) || named.peek().is_some() && named.all(|it| OWN.contains(&it))
}
