use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;
use crate::review::Notes;
use crate::review::fixture::{session, turn};
use crate::transcript::Transcript;

#[track_caller]
fn check(typed: &str, found: &[&str], not_found: &[&str]) {
    let pattern = Pattern::of(typed);
    for (texts, expected) in [(found, true), (not_found, false)] {
        for text in texts {
            let score = pattern.score(&Haystack::of(text));
            assert_eq!(score.is_some(), expected, "{typed:?} in {text:?}");
        }
    }
}

#[test]
fn initial_consonants_find_a_name() {
    check(
        "ㅇㅁㅈ",
        &["아마존", "아마존 웹 서비스", "(주)아마존"],
        &["네이버", "아마", "마이존"],
    );
    check("ㄴㅇㅂ", &["네이버 클라우드"], &["아마존"]);
    check("ㅋㄹㅇㄷㅍ", &["네이버 클라우드 플랫폼"], &["쿠팡"]);
    check("ㄱㅅ", &["기술 면접", "가산"], &["면접"]);
    // Some keyboards combine ㄱㅅ into ㄳ before anyone can stop them.
    check("ㄳ", &["기술 면접"], &["면접"]);
    check("ㅋㅋ", &["ㅋㅋ"], &["ㅋ"]);
}

#[test]
fn a_name_is_found_at_every_key_on_the_way_to_it() {
    for typed in [
        "ㅇ",
        "아",
        "암",
        "아ㅁ",
        "아마",
        "아맞",
        "아마ㅈ",
        "아마조",
        "아마존",
    ] {
        check(typed, &["아마존"], &["나무"]);
    }
    for typed in ["고", "과", "곽", "과ㄱ", "과거"] {
        check(typed, &["과거"], &[]);
    }
    for typed in ["다", "달", "닭", "닭ㄱ", "닭고"] {
        check(typed, &["닭고기"], &[]);
    }
}

#[test]
fn letters_may_be_left_out_and_case_does_not_matter() {
    check(
        "AWS",
        &["aws-cse", "Amazon Web Services"],
        &["swa", "naver"],
    );
    check("cldeng", &["Cloud Support Engineer"], &["Engineer, Cloud"]);
    check("11-21", &["2026-11-21"], &["2026-12-11"]);
    check("아존", &["아마존"], &["존아"]);
    check("ＡＢ", &["ａｂ"], &[]);
}

#[test]
fn initials_are_found_where_they_stand_together() {
    check(
        "ㅇㅈ",
        &["아자", "(어) 지점", "구의 증명"],
        &["아마존", "어느 지점", "인성 면접"],
    );
    check("아ㅈ", &["아주"], &["아마존"]);
}

#[test]
fn every_word_must_be_found_in_any_of_the_texts() {
    let texts = ["아마존", "클라우드 엔지니어"].map(Haystack::of);
    assert!(Pattern::of("ㅋㄹ 아마").score_in(&texts).is_some());
    assert!(Pattern::of("ㅋㄹ 네이버").score_in(&texts).is_none());
    assert_eq!(Pattern::of(" \t").score_in(&texts), Some(0));
}

#[test]
fn contiguous_matches_rank_above_scattered_ones() {
    let score = |typed, text| Pattern::of(typed).score(&Haystack::of(text)).unwrap();
    assert!(score("aws", "aws-cse") > score("aws", "a new session"));
    assert!(score("면접", "면접관") > score("면접", "화면 접근"));
    assert!(score("ㅁㅈ", "면접") > score("ㅁㅈ", "아마존"));
}

#[test]
fn what_was_found_can_be_shown() {
    let ranges = |typed, text: &str| -> Vec<(usize, usize)> {
        let ranges = Pattern::of(typed).ranges(text);
        ranges.into_iter().map(|it| (it.start, it.end)).collect()
    };
    assert_eq!(ranges("ㅇㅁ", "(아마존)"), [(1, 7)]);
    assert_eq!(ranges("암", "아마존"), [(0, 6)]);
    assert_eq!(ranges("as", "aws"), [(0, 1), (2, 3)]);
    // Decomposed: each syllable takes nine or six bytes, all within the range.
    let decomposed: String = "면접".nfd().collect();
    assert_eq!(ranges("ㅁ", &decomposed), [(0, 9)]);
    assert_eq!(ranges("없음", "면접"), []);
}

fn some(started: &str, company: (&str, &str), own: Option<u8>, competency: &str) -> Transcript {
    let mut answered = turn("q", own);
    answered.competencies = vec![competency.into()];
    let mut it = session(started, vec![answered]);
    it.company = crate::lang::Localized::new(company.0, company.1);
    it
}

fn catalog() -> Catalog {
    let aws = ("아마존 웹 서비스", "Amazon Web Services");
    let naver = ("네이버 클라우드", "Naver Cloud");
    let mut tagged = Notes::default();
    tagged.session.tag("면접 전날");
    tagged.session.set_star(true);
    let records = [
        (
            some("2026-11-19T23:30:00+09:00", aws, Some(2), "ownership"),
            Notes::default(),
        ),
        (
            some("2026-11-20T10:00:00+09:00", naver, Some(5), "communication"),
            tagged,
        ),
        (
            some("2026-11-21T10:00:00+09:00", aws, None, "ownership"),
            Notes::default(),
        ),
    ];
    let summaries = records
        .iter()
        .map(|(record, notes)| Summary::of(record, notes));
    let mut catalog = Catalog::default();
    summaries.for_each(|it| catalog.add(it));
    catalog
}

#[track_caller]
fn check_list(filter: &Filter, sort: SortKey, expected: &[usize]) {
    let mut catalog = catalog();
    for _ in 0..2 {
        assert_eq!(catalog.arrange(filter, sort, Language::Ko), expected);
    }
}

#[test]
fn a_list_is_sorted_as_asked_and_otherwise_newest_first() {
    let all = Filter::default();
    check_list(&all, SortKey::Newest, &[2, 1, 0]);
    check_list(&all, SortKey::Oldest, &[0, 1, 2]);
    check_list(&all, SortKey::Company, &[1, 2, 0]);
    check_list(&all, SortKey::Own, &[0, 1, 2]);
    check_list(&all, SortKey::Minutes, &[2, 1, 0]);
}

#[test]
fn a_list_is_narrowed_down_by_all_that_is_asked_for() {
    let day = |text: &str| Some(text.parse().unwrap());
    let typed = |text| Filter {
        typed: Pattern::of(text),
        ..Filter::default()
    };
    let check = |filter: Filter, expected: &[usize]| check_list(&filter, SortKey::Newest, expected);
    check(typed("ㅇㅁㅈ"), &[2, 0]);
    check(typed("naver"), &[1]);
    check(typed("전날"), &[1]);
    check(typed("1119"), &[0]);
    check(
        Filter {
            from: day("2026-11-20"),
            ..Filter::default()
        },
        &[2, 1],
    );
    check(
        Filter {
            to: day("2026-11-19"),
            ..Filter::default()
        },
        &[0],
    );
    check(
        Filter {
            competency: Some("ownership".into()),
            ..Filter::default()
        },
        &[2, 0],
    );
    check(
        Filter {
            scenario: Some("other".into()),
            ..Filter::default()
        },
        &[],
    );
    check(
        Filter {
            own: Some(1.0..=2.0),
            ..Filter::default()
        },
        &[0],
    );
    check(
        Filter {
            own: Some(1.0..=5.0),
            ..Filter::default()
        },
        &[1, 0],
    );
    check(
        Filter {
            starred: true,
            ..Filter::default()
        },
        &[1],
    );
    check(
        Filter {
            tag: Some("면접 전날".into()),
            ..Filter::default()
        },
        &[1],
    );
    check(
        Filter {
            own: Some(1.0..=2.0),
            ..typed("ㄴㅇㅂ")
        },
        &[],
    );
}

#[test]
fn a_list_that_changes_is_arranged_as_it_is_now() {
    let typed = Filter {
        typed: Pattern::of("카카오"),
        ..Filter::default()
    };
    let mut catalog = catalog();
    let arrange = |catalog: &mut Catalog, filter: &Filter| {
        catalog.arrange(filter, SortKey::Newest, Language::Ko)
    };
    assert!(arrange(&mut catalog, &typed).is_empty());
    let mut changed = catalog.get(1).unwrap().clone();
    changed.company = crate::lang::Localized::same("카카오").into();
    catalog.update(changed.clone());
    assert_eq!(arrange(&mut catalog, &typed), [1]);
    catalog.remove(changed.id.as_str());
    assert!(arrange(&mut catalog, &typed).is_empty());
    assert_eq!(arrange(&mut catalog, &Filter::default()), [1, 0]);
    catalog.add(changed);
    assert_eq!(arrange(&mut catalog, &Filter::default()), [1, 2, 0]);
    let mut both = self::catalog();
    both.append(catalog);
    assert_eq!(arrange(&mut both, &typed), [5]);
    assert_eq!(arrange(&mut both, &Filter::default()).len(), 6);
}

#[test]
fn every_sort_key_comes_around() {
    let round: Vec<SortKey> = std::iter::successors(Some(SortKey::Newest), |key| Some(key.next()))
        .skip(1)
        .take(6)
        .collect();
    assert_eq!(round.last(), Some(&SortKey::Newest));
    assert!(
        SortKey::ALL
            .iter()
            .all(|key| round.contains(key) && key.word().parse() == Ok(*key))
    );
}

proptest! {
    #[test]
    fn a_name_is_found_by_its_initials_by_any_beginning_and_in_either_form(
        name in "[가-힣]{1,8}",
        before in "[a-z가-힣 ]{0,6}",
    ) {
        let text = format!("{before} {name}");
        let decomposed: String = text.nfd().collect();
        let initials: String = name.chars().filter_map(hangul::initial).collect();
        let length = name.chars().count();
        let beginnings = (1..=length).map(|n| name.chars().take(n).collect::<String>());
        for typed in beginnings.chain([initials, name.nfd().collect()]) {
            for text in [&text, &decomposed] {
                prop_assert!(Pattern::of(&typed).score(&Haystack::of(text)).is_some(), "{typed}");
            }
        }
    }

    #[test]
    fn what_is_shown_as_found_fits_the_text(typed in ".{0,6}", text in ".{0,12}") {
        let pattern = Pattern::of(&typed);
        for range in pattern.ranges(&text) {
            prop_assert!(text.get(range.clone()).is_some_and(|it| !it.is_empty()));
        }
        let found = pattern.score(&Haystack::of(&text)).is_some();
        prop_assert!(!found || pattern.is_empty() || !pattern.ranges(&text).is_empty());
    }
}
