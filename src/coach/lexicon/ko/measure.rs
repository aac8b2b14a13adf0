//! Korean: which numbers are measurements, and what is compared.

use std::sync::LazyLock;

use crate::coach::lexicon::{CLAUSE_ENDS, MeasureWords};
use crate::coach::reading::cue::Cues;

pub(super) const MEASURE: MeasureWords = MeasureWords {
    places_in_time: |_, after| {
        let next = after.trim_start();
        LATER.iter().any(|it| next.starts_with(it))
    },
    compares,
    years: &["년"],
    year_particles: &["에"],
    dates: |before, after| {
        let unit = UNITS.iter().any(|unit| after.starts_with(unit));
        unit || after.starts_with('일') && before.trim_end().ends_with('월')
    },
};

/// After a number that says when or which one.
const LATER: &[&str] = &[
    "뒤",
    "후",
    "쯤 뒤",
    "쯤 지나",
    "정도 지나",
    "이 지나",
    "지나",
    "째",
    "차 ",
    "차에",
    "전에",
    "전쯤",
    "층",
    "호기",
    "호선",
    "호실",
    "호차",
    "번 랙",
    "버전",
    "시에",
    "시쯤",
    "시 반",
    "시까지",
    "시부터",
    "대째",
];

/// After a number that belongs to a date or an order.
const UNITS: &[&str] = &[
    "월", "차 ", "차에", "차로", "분기", "번째", "호선", "학년", "학기",
];

static CHANGES: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "로 줄, 로 늘, 로 바뀌, 로 바꾸, 로 바꿨, 로 전환, 로 단축, 로 낮, 로 높, 로 올,
         로 떨어, 로 개선, 로 돌아, 로 감소, 로 증가",
    )
});

/// "수작업에서 자동 배포로 바뀌었습니다", "매주 나던 장애가 사라졌습니다".
fn compares(text: &str) -> bool {
    let after = |from: &str| text.split_once(from).map(|(_, rest)| rest);
    let changed = text.split(CLAUSE_ENDS).any(|clause| {
        let rest = clause.split_once("에서 ").map(|(_, rest)| rest);
        rest.is_some_and(|rest| CHANGES.any(rest))
    });
    let gone = ["사라졌", "없어졌", "사라지고", "없어지고"]
        .iter()
        .any(|end| text.contains(end));
    let ceased = gone
        || after("던 ").is_some_and(|rest| {
            ["사라", "없어", "없었", "않게", "않았"]
                .iter()
                .any(|end| rest.contains(end))
        });
    // A promised date measures whether it was kept.
    let promised = ["약속한 ", "계약한 ", "예정된 ", "목표한 "]
        .iter()
        .filter_map(|word| after(word))
        .any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()) || rest.starts_with("날"));
    changed || ceased || promised
}
