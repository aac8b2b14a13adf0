use super::*;

fn day(day: &str) -> NaiveDate {
    day.parse().expect("a day")
}

fn card() -> DayCard {
    DayCard {
        stories_unread: false,
        gaps: 2,
        is_rated: true,
        interview: Some(Localized::same("AWS · Cloud Support Engineer")),
        day: Some(day("2026-12-09")),
        opening: opening(
            "안녕하세요.\n7년 차   엔지니어 김하나입니다. 장애를 맡아 왔습니다. 끝입니다.",
        ),
        stories: vec![CardStory {
            competency: Localized::new("고객 집착", "Customer Obsession"),
            titles: vec!["밤샘 <복구>".into(), "환불".into()],
        }],
        weak: vec![WeakQuestion {
            prompt: Localized::new("실패한 경험은요?", "A failure?"),
            points: vec![Localized::new("배운 점", "what you learned")],
            rating: 1.0,
        }],
        ask: questions_back("첫 석 달의 목표는 무엇인가요?\n팀은 몇 명인가요?"),
    }
}

#[test]
fn it_says_how_many_competencies_have_no_story() {
    for language in [Language::Ko, Language::En] {
        let gaps = CardLine::Under(say::gaps(language, 2));
        let sections = card().sections(language);
        assert!(sections.iter().any(|it| it.lines.contains(&gaps)));
    }
}

#[test]
fn that_no_question_was_weak_is_said_only_if_one_was_rated() {
    for (is_rated, said) in [(true, say::NO_WEAK), (false, say::NONE_RATED)] {
        let card = DayCard {
            weak: Vec::new(),
            is_rated,
            ..card()
        };
        let text = card.text(day("2026-12-01"), Language::Ko);
        assert!(text.contains(said.get(Language::Ko)), "{text}");
    }
}

#[test]
fn the_opening_is_the_first_three_sentences_as_they_were_said() {
    let said = [
        "안녕하세요.",
        "7년 차 엔지니어 김하나입니다.",
        "장애를 맡아 왔습니다.",
    ];
    assert_eq!(card().opening, said);
    assert!(opening("  \n").is_empty());
}

#[test]
fn questions_back_are_lines_or_else_the_sentences_that_ask() {
    assert_eq!(
        card().ask,
        ["첫 석 달의 목표는 무엇인가요?", "팀은 몇 명인가요?"]
    );
    let one = questions_back("네, 있습니다. 팀은 몇 명인가요? 감사합니다.");
    assert_eq!(one, ["팀은 몇 명인가요?"]);
    assert!(questions_back("없습니다.").is_empty());
}

#[test]
fn only_the_candidates_own_words_are_quoted() {
    let empty = DayCard::default();
    for language in [Language::Ko, Language::En] {
        let own = |card: &DayCard| {
            let lines = card.sections(language).into_iter().flat_map(|it| it.lines);
            let own = lines.filter(|it| matches!(it, CardLine::Own(_)));
            own.count()
        };
        // Three sentences, the titles of two stories in a line, two questions.
        assert_eq!(own(&card()), 3 + 1 + 2);
        assert_eq!(own(&empty), 0);
        let text = empty.text(day("2026-12-01"), language);
        assert!(text.contains(say::BLANK_SENTENCE.get(language)), "{text}");
        assert!(text.contains("Brooks 2014"), "{text}");
        assert!(text.contains(say::SUGGESTIONS[0].get(language)), "{text}");
    }
}

#[test]
fn the_text_has_every_part_in_its_order() {
    let text = card().text(day("2026-12-08"), Language::Ko);
    let parts = [
        "D-1",
        "> 안녕하세요.",
        "고객 집착",
        "밤샘 <복구>",
        "실패한 경험은요?",
    ];
    let parts = parts
        .into_iter()
        .chain(["배운 점", "> 팀은 몇 명인가요?", "Brooks"]);
    let places: Vec<_> = parts.map(|it| text.find(it)).collect();
    assert!(places.iter().all(Option::is_some), "{places:?}\n{text}");
    assert!(places.is_sorted(), "{places:?}\n{text}");
}

#[test]
fn the_page_stands_alone_and_nothing_written_becomes_markup() {
    let card = DayCard {
        opening: vec!["<script>alert('x')</script> & \u{1b}[2J\u{202e}".into()],
        ..card()
    };
    let page = html(&card, day("2026-12-08"), Language::Ko);
    assert!(page.starts_with("<!doctype html>\n<html lang=\"ko\">"));
    assert!(page.contains("&lt;script&gt;") && page.contains("밤샘 &lt;복구&gt;"));
    for bad in ["<script", "http", "src=", "\u{1b}", "\u{202e}"] {
        assert!(!page.contains(bad), "{bad} in\n{page}");
    }
    let count = |tag: &str| page.matches(tag).count();
    for tag in ["section", "h2", "blockquote", "body", "html", "head"] {
        assert_eq!(
            count(&format!("<{tag}>")) + count(&format!("<{tag} ")),
            count(&format!("</{tag}>"))
        );
    }
}
