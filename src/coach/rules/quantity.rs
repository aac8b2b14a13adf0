//! Whether words give a measure: a number, a before and after, or a scope.

use std::ops::Range;
use std::sync::LazyLock;

use crate::coach::reading::Reading;
use crate::coach::reading::cue::Cues;

/// Whether the words in `within` measure anything.
pub(in crate::coach) fn has_quantity(reading: &Reading, within: &Range<usize>) -> bool {
    let text = reading.lower_slice(within);
    has_figure(text) || has_numeral(text) || SCOPES.any(text) || before_and_after(text)
}

/// Whether a number in words measures something: not when (석 달 뒤), nor which (두 번째).
fn has_numeral(text: &str) -> bool {
    NUMERALS.find_all(text, 0..text.len()).any(|place| {
        let before = text.get(..place.start).unwrap_or_default();
        let after = text.get(place.end..).unwrap_or_default();
        !places_in_time(before, after)
    })
}

/// Whether a number between these words says when, where or which one, rather than how much.
fn places_in_time(before: &str, after: &str) -> bool {
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
    const AFTER: &[&str] = &[
        "later",
        "o'clock",
        "years ago",
        "year ago",
        "months ago",
        "weeks ago",
        "days ago",
        "p.m",
        "a.m",
        "new ",
        "after that",
        "in, ",
    ];
    const BEFORE: &[&str] = &[
        "after", "at", "week", "weeks", "floor", "room", "version", "slide", "number", "level",
        "phase", "step", "unit", "hall", "sprint", "release", "revision", "day", "year", "chapter",
        "rail", "page", "by",
    ];
    let next = after.trim_start();
    let word = before.split_whitespace().next_back().unwrap_or_default();
    LATER.iter().any(|it| next.starts_with(it))
        || AFTER.iter().any(|it| next.starts_with(it))
        || BEFORE.contains(&word) && !next.starts_with(['%', '$'])
}

/// Numbers in words, with what they count, and spans of time that have a name.
static NUMERALS: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "절반, 반으로, 반 이상, 반 이하, 반값, 반의 반, 두 배, 세 배, 네 배, 다섯 배, 열 배,
         두배, 세배, 수십, 수백, 수천, 수만, 수억, 퍼센트, 분의 일, 분의 이, 분의 삼,
         백 퍼, ^한 명, ^두 명, ^세 명, ^네 명, 다섯 명, 여섯 명, 일곱 명, 여덟 명, 아홉 명,
         열 명, ^한 건, ^두 건, ^세 건, ^네 건, 다섯 건, 열 건, ^한 개, ^두 개, ^세 개, ^네 개,
         다섯 개, 열 개, ^한 대, ^두 대, ^세 대, ^네 대, ^한 시간, ^두 시간, ^세 시간, ^네 시간,
         다섯 시간, 여섯 시간, 열 시간, ^한 달, ^두 달, ^세 달, ^석 달, ^넉 달, ^여섯 달,
         ^한 주, ^두 주, ^일주일, ^이 주, ^보름, ^하루 만, ^하루만, ^하루에, ^하루$, ^이틀,
         ^사흘, ^나흘, ^닷새, ^열흘, ^반나절, ^반년, ^한 해, ^두 곳, ^세 곳, ^네 곳, 다섯 곳,
         ^두 팀, ^세 팀, ^네 팀, 다섯 팀, ^두 번, ^세 번, ^네 번, ^한 번도, ^한번도, ^단 한,
         ^한 건도, ^하나도, ^두 사람, ^세 사람, ^네 사람, ^두 분, ^세 분, ^십 분, ^오 분,
         ^삼십 분, ^두 자릿수, ^한 자릿수, ^제로, ^무중단, ^1위, ^일 년, ^이 년, ^삼 년, ^두 해,
         ^세 해, ^두 단계, ^세 단계, ^열한$, ^열두$, ^열세$, ^열네$, ^열다섯$, ^열여섯$, ^열일곱$, ^열여덟$,
         ^열아홉$, ^스무$, ^스물, ^서른, ^마흔, ^쉰$, ^예순, ^일흔, ^여든, ^아흔, ^백 명, ^백 건,
         ^백 개, ^천 명, ^천 건, ^만 명, ^만 건, 이백, 삼백, 사백, 오백, 육백, 칠백, 팔백, 구백,
         이천, 삼천, 사천, 오천, 칠천, 팔천, 구천, 십 퍼, 다섯 시간, 일곱 시간, 여덟 시간,
         다섯 번, 여섯 번, 여섯 개, 여섯 곳, 일곱 곳, 여덟 곳, 아홉 곳, 열 곳, 여섯 건, 일곱 건, ^몇십, ^몇백, half, halved, twice, double, doubled, triple,
         tripled, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, fifteen,
         twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety, hundred, hundreds,
         thousand, thousands, million, millions, dozen, dozens, percent, a third, a quarter,
         two-thirds, three-quarters, zero, an hour, one hour, a day, one day, a week, one week,
         a month, one month, a year, one year, a minute, one minute, overnight, fivefold,
         tenfold, threefold, twofold, single-digit, double-digit, not a single, not one",
    )
});

/// Whom or what it reached.
static SCOPES: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "모두 혼자, 전부, 전원, 전 층, 모두가, every week, every day, every month, every girl, every one of,
        전사, 전 직원, 전직원, 전 팀, 전 부서, 전 지점, 전 매장, 전 서비스, 전 고객, 전 제품,
         전국, 전 세계, 팀 전체, 회사 전체, 부서 전체, 서비스 전체, 조직 전체, 전체 팀,
         전체 고객, 전체 서비스, 전체 직원, 전체 사용자, 전체 부서, 전체 시스템, 전체 프로젝트,
         전원이, 모든 팀, 모든 서비스, 모든 고객, 모든 직원, 모든 부서, 모든 사용자,
         모든 프로젝트, 모든 시스템, 모든 서버, 모든 지점, 모든 매장, 모든 제품, 모든 신입,
         모든 구성원, 모든 개발자, 모든 배포, 다른 팀, 다른 부서, 다른 지점, 다른 프로젝트,
         타 팀, 타팀, 타 부서, 타부서, 옆 팀, 사내 표준, 회사 표준, 팀 표준, 팀의 표준,
         전사 표준, 표준 절차, 표준으로, 표준이, 해외 법인, 본사까지, 계열사, company-wide,
         companywide, across the company, across the organization, across the organisation,
         organization-wide, other teams, other team, every team, all teams, all the teams,
         all our, all of our, all customers, all users, all services, the whole company,
         the whole team, the whole department, the entire, every customer, every service,
         every release, every new hire, worldwide, nationwide, became the standard,
         the team standard, company standard, team's standard, standard for",
    )
});

/// The same trouble did not come back, or one state gave way to another.
static GONE: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "안 나왔, 안 나오, 안 들어왔, 안 생겼, 안 생기, 안 났, 아무 일 없, 아무 일이 없, 아무도, 없던 일, 늦은 게 없,
        nobody was, no one was, nobody has, none of them, no purchase, no order, no complaint*, no more, hasn't died since,
        재발하지 않, 재발이 없, 재발은 없, 재발 없, 재발되지 않, 다시 발생하지 않,
         다시 일어나지 않, 다시는 발생하지, 더 이상 발생하지, 더는 발생하지,
         never happened again, has not happened since, hasn't happened since,
         not happened again, did not recur, didn't recur, never recurred, never came back,
         no recurrence, no repeat, has not come back, hasn't come back",
    )
});

static CHANGES: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "로 줄, 로 늘, 로 바뀌, 로 바꾸, 로 바꿨, 로 전환, 로 단축, 로 낮, 로 높, 로 올,
         로 떨어, 로 개선, 로 돌아, 로 감소, 로 증가",
    )
});

/// "수작업에서 자동 배포로 바뀌었습니다", "매주 나던 장애가 사라졌습니다".
fn before_and_after(text: &str) -> bool {
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
    let never = ["not ", "n't "].iter().any(|not| {
        after(not).is_some_and(|rest| {
            rest.split(' ')
                .any(|word| word.trim_end_matches('.') == "once")
        })
    });
    // A date that was promised measures whether it was kept.
    let promised = [
        "약속한 ",
        "계약한 ",
        "예정된 ",
        "목표한 ",
        "promised ",
        "agreed ",
    ]
    .iter()
    .filter_map(|word| after(word))
    .any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()) || rest.starts_with("날"));
    let stepped = text.split(CLAUSE_ENDS).any(|clause| {
        let from = clause
            .split_once("from ")
            .and_then(|(_, rest)| rest.split_once(" to "));
        from.is_some_and(|(one, _)| {
            let words = one.split_whitespace().count();
            words <= 3
                && !["this", "that", "it", "my", "what"]
                    .iter()
                    .any(|it| one.starts_with(it))
        })
    });
    changed || ceased || promised || never || stepped || GONE.any(text)
}

/// What ends a clause: no comparison reaches across.
const CLAUSE_ENDS: &[char] = &[',', ';', '.', '?', '!'];

/// Whether a number in digits measures something. Years, dates, ordinals and the digits of
/// names (EC2, v1.2, 1차) do not.
fn has_figure(text: &str) -> bool {
    let mut at = 0;
    while let Some(offset) = text
        .get(at..)
        .and_then(|rest| rest.find(|c: char| c.is_ascii_digit()))
    {
        let start = at + offset;
        let rest = text.get(start..).unwrap_or_default();
        let len = rest
            .find(|c: char| !c.is_ascii_digit() && !".,".contains(c))
            .unwrap_or(rest.len());
        let digits = rest
            .get(..len)
            .unwrap_or_default()
            .trim_end_matches(['.', ',']);
        let before = text.get(..start).unwrap_or_default();
        let after = rest.get(digits.len()..).unwrap_or_default();
        if measures(before, digits, after) {
            return true;
        }
        at = start + len.max(1);
    }
    false
}

fn measures(before: &str, digits: &str, after: &str) -> bool {
    let name = before.ends_with(|c: char| c.is_ascii_alphabetic() || "-_/".contains(c))
        && !before.ends_with("->");
    let tail = after.trim_start();
    let year = digits.len() == 4
        && (digits.starts_with("19") || digits.starts_with("20"))
        && !after.starts_with(['%', '만'])
        && ["년", ".", ",", "", "에", " "].iter().any(|end| {
            if end.is_empty() {
                after.is_empty()
            } else {
                after.starts_with(end)
            }
        });
    let date = [
        "월", "차 ", "차에", "차로", "분기", "번째", "호선", "학년", "학기", "st ", "nd ", "rd ",
        "th ",
    ]
    .iter()
    .any(|unit| tail.starts_with(unit))
        && !tail.starts_with("차례");
    let day = tail.starts_with('일') && before.trim_end().ends_with('월');
    let listed = (after.starts_with(". ") || after.starts_with(") ")) && before.trim().is_empty();
    !(name || year || date || day || listed || places_in_time(before, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, measured: bool) {
        let reading = Reading::of(text);
        let whole = 0..reading.text().len();
        assert_eq!(has_quantity(&reading, &whole), measured, "{text}");
    }

    #[test]
    fn numbers_comparisons_and_scopes_measure() {
        for text in [
            "응답 시간이 30% 줄었습니다",
            "3초에서 0.4초로 줄었습니다",
            "비용이 절반으로 줄었어요",
            "처리량이 두 배가 됐습니다",
            "고객사 세 곳이 재계약했습니다",
            "전 직원이 쓰게 됐습니다",
            "모든 서비스에 적용했습니다",
            "수작업에서 자동 배포로 바뀌었습니다",
            "매주 나던 장애가 사라졌습니다",
            "이틀 만에 복구했습니다",
            "한 건도 없었습니다",
            "월 200만 원을 아꼈습니다",
            "2,000명이 썼습니다",
            "그 뒤로 재발하지 않았습니다",
            "다른 팀에서도 가져다 썼습니다",
            "It fell by 30%",
            "from manual to automatic",
            "We cut it in half",
            "all our customers moved",
            "twelve people used it",
            "It never happened again",
        ] {
            check(text, true);
        }
    }

    #[test]
    fn vague_words_names_and_dates_do_not() {
        for text in [
            "많이 좋아졌습니다",
            "고객이 크게 만족했습니다",
            "EC2에서 잘 돌았습니다",
            "2023년에 출시했습니다",
            "2023년 3월 2일에 열었습니다",
            "1차 면접을 통과했습니다",
            "첫 번째로 잘됐습니다",
            "성능이 훨씬 향상됐습니다",
            "v2 배포가 끝났습니다",
            "4분기에 마무리했습니다",
            "It got much better",
            "The customer was happy",
            "We shipped it in 2023.",
            "S3 was fine",
        ] {
            check(text, false);
        }
    }
}
