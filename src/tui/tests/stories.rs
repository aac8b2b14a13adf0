//! Stories: the list, the matrix, the form, the drill.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::bank::QuestionRef;
use crate::lang::{Language, Localized, say};
use crate::review::stories::{Story, StoryCollection, StoryUse, StoryUseDetails, Subject, Wanted};
use crate::transcript::SessionId;
use crate::tui::{Effect, Msg};

use super::{First, Stage, first};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

fn story(id: &str, title: &str, competencies: &[&str]) -> Story {
    Story {
        id: id.into(),
        title: title.into(),
        competencies: competencies.iter().map(|&it| it.to_owned()).collect(),
        text: "상황: 밤에 결제가 멈췄습니다.\n행동: 제가 되돌렸습니다.".into(),
        uses: Vec::new(),
    }
}

fn subject(bank: &str, id: &str, name: Localized) -> Subject {
    Subject {
        bank: bank.into(),
        title: Localized::same(bank.to_uppercase()),
        id: id.into(),
        name,
    }
}

fn question(id: &str, competencies: &[&str]) -> Wanted {
    Wanted {
        reference: QuestionRef::new("lp", id),
        prompt: Localized::new(
            format!("{id} 경험을 말씀해 주세요."),
            format!("Tell me about {id}."),
        ),
        competencies: competencies.iter().map(|&it| it.to_owned()).collect(),
    }
}

/// Four stories, used or overused in different ways, with four competencies.
fn collection() -> StoryCollection {
    let mut outage = story(
        "outage",
        "결제 장애를 되돌린 일",
        &["ownership", "dive-deep"],
    );
    let session = SessionId::parse("2026-11-20T100000-aws-cse-7f3a").expect("an id");
    (1..=3).for_each(|turn| outage.add_use(&session, turn));
    let last_use = outage.uses[2].clone();
    let details = StoryUseDetails {
        day: "2026-11-20".parse().expect("a day"),
        company: Localized::new("아마존", "Amazon"),
        prompt: Some(Localized::same("가장 어려웠던 장애는요?")),
    };
    StoryCollection {
        stories: vec![
            outage,
            story("review", "리뷰 문화를 만든 일", &["ownership"]),
        ],
        sealed: None,
        asked: None,
        uses: BTreeMap::from([(last_use, details)]),
        subjects: vec![
            subject("lp", "ownership", Localized::new("주인의식", "Ownership")),
            subject(
                "lp",
                "dive-deep",
                Localized::new("깊이 파고들기", "Dive Deep"),
            ),
            subject("lp", "frugality", Localized::new("절약", "Frugality")),
            subject("cmp", "teamwork", Localized::new("협업", "Teamwork")),
        ],
        questions: vec![
            question("owning", &["ownership"]),
            question("saving", &["frugality"]),
        ],
        standings: BTreeMap::from([("frugality".to_owned(), 1.5)]),
        seed: 1,
    }
}

pub(super) fn shown(language: Language, (columns, rows): (u16, u16)) -> Stage {
    with(collection(), language, (columns, rows))
}

fn with(collection: StoryCollection, language: Language, (columns, rows): (u16, u16)) -> Stage {
    let mut stage = Stage::in_language(language, columns, rows);
    stage.send(Msg::StoriesListed(Box::new(collection)));
    stage
}

/// The first story was saved.
fn saved() -> Msg {
    Msg::StorySaved {
        id: "outage".into(),
    }
}

#[track_caller]
fn kept(stage: &Stage) -> &Story {
    let kept = stage.effects.iter().rev().find_map(|effect| match effect {
        Effect::SaveStory(story) => Some(story),
        _ => None,
    });
    kept.unwrap_or_else(|| panic!("nothing was kept: {:?}", stage.effects))
}

#[track_caller]
fn drafted(stage: &Stage) -> &Story {
    match stage.effects.last() {
        Some(Effect::DraftStory(story)) => story,
        other => panic!("nothing was written down but {other:?}"),
    }
}

fn row(stage: &Stage, words: &str) -> String {
    let row = stage.rows().into_iter().find(|row| row.contains(words));
    row.unwrap_or_else(|| panic!("no {words} on\n{}", stage.screen()))
}

#[test]
fn home_leads_to_the_stories_and_they_lead_back_to_the_same_line() {
    let mut stage = Stage::new(80, 24).shows(say::stories::TITLE);
    while !stage.screen().contains("STAR 이야기를 모아") {
        stage = stage.press("down");
    }
    let before = stage.screen();
    let mut stage = stage.press("enter");
    assert_eq!(stage.effects, [Effect::ListStories]);
    stage.send(Msg::StoriesListed(Box::new(collection())));
    assert_eq!(stage.shows("결제 장애").press("q").screen(), before);
}

#[test]
fn each_story_says_what_it_serves_where_it_was_told_and_what_is_too_much() {
    for size in SIZES {
        let stage = shown(Language::Ko, size)
            .shows("! 결제 장애를 되돌린 일")
            .shows("주인의식, 깊이 파고들기")
            .shows("한 면접에서 3번");
        stage
            .press("down")
            .shows(First(say::stories::NEVER_USED, 5));
    }
    shown(Language::Ko, (80, 24))
        .shows(&say::stories::counted(Language::Ko, 2, false, 2, 4))
        .shows("2026-11-20 아마존, 답변 3")
        .shows("가장 어려웠던 장애는요?")
        .shows("밤에 결제가 멈췄습니다");
    shown(Language::En, (80, 24))
        .shows("2 stories, 2 of 4 competencies")
        .shows("2 competencies, told 3 times")
        .shows("Told 3 times in one interview")
        .press("down")
        .shows("1 competency");
}

#[test]
fn without_stories_the_way_to_the_first_is_shown() {
    let none = StoryCollection {
        stories: Vec::new(),
        ..collection()
    };
    for size in SIZES {
        let stage = with(none.clone(), Language::Ko, size).shows("n 키로 새로");
        let stage = stage.hides(say::keys::DELETE_STORY).press("d enter o t");
        assert!(stage.effects.is_empty());
        stage
            .press("tab t")
            .shows(First(say::stories::DRILL_NEEDS_STORIES, 3));
    }
}

#[test]
fn the_matrix_shows_none_one_and_several() {
    for size in SIZES {
        let stage = shown(Language::Ko, size)
            .press("tab")
            .shows(&say::stories::marks(Language::Ko, false, 2, 1, 1));
        assert!(row(&stage, " 주인의식 ").contains("2개"));
        let stage = stage.press("down");
        assert!(row(&stage, "깊이 파고들기 ").contains("1개"));
        let stage = stage.shows(First(say::stories::SINGLE_ROW, 2));
        let stage = stage.press("down");
        assert!(row(&stage, " 절약 ").contains("없음"));
        stage
            .shows(first(&say::stories::empty_row(Language::Ko, "n"), 4))
            .press("q")
            .shows(say::stories::TITLE);
    }
    let stage = shown(Language::En, (80, 24)).press("tab");
    assert!(row(&stage, "Frugality").contains("none"));
    assert!(row(&stage, "Ownership  ").contains("! 결제 장애를 되돌린 일, 리뷰"));
    stage.shows("CMP");
}

#[test]
fn competencies_that_no_bank_knows_are_shown_below() {
    let mut collection = collection();
    collection.stories[1].competencies.push("made-up".into());
    let stage = with(collection, Language::Ko, (80, 24)).press("tab end");
    stage.shows(say::stories::UNKNOWN).shows("made-up");
}

#[test]
fn a_story_is_written_by_hand_with_the_cursor_in_it_and_kept() {
    for size in SIZES {
        let stage = shown(Language::Ko, size)
            .press("n")
            .shows(say::stories::NEW);
        let stage = stage.write("온보딩 문서 q").shows("온보딩 문서 q");
        assert_eq!(drafted(&stage).title, "온보딩 문서 q");
        assert!(stage.model.view(stage.now).cursor.is_some());
        let stage = stage
            .press("tab")
            .shows("상황: ")
            .write("신입이 들어왔습니다.");
        let stage = stage.press("down down end").write("제가 문서를 썼습니다.");
        assert!(stage.model.view(stage.now).cursor.is_some());
        let text = "상황: 신입이 들어왔습니다.\n과제: \n행동: 제가 문서를 썼습니다.\n결과: ";
        assert_eq!(drafted(&stage).text, text);
        // The third competency.
        let stage = stage.press("tab down down space").shows("[x] 절약");
        assert_eq!(drafted(&stage).competencies, ["frugality"]);
        let stage = stage.press("space").shows("[ ] 절약").press("space esc");
        let story = kept(&stage);
        assert_eq!((story.id.as_str(), story.text.as_str()), ("story", text));
        assert_eq!(story.competencies, ["frugality"]);
        let stage = stage.shows("온보딩 문서 q").press("tab down down");
        assert!(row(&stage, " 절약 ").contains("1개"));
    }
}

#[test]
fn undo_works_in_every_field_and_a_paste_is_one_step() {
    let stage = shown(Language::Ko, (80, 24)).press("n").write("가나");
    let stage = stage.press("ctrl-z ctrl-y").shows("가나").press("tab");
    let stage = stage.paste("붙인\n글").press("ctrl-z");
    let stage = stage.hides("붙인").press("ctrl-y").shows("붙인");
    let stage = stage.press("ctrl-s");
    assert!(kept(&stage).text.starts_with("상황: 붙인\n글\n과제"));
}

#[test]
fn what_is_typed_is_written_down_at_once_and_saved_for_good_soon_after() {
    let stage = shown(Language::Ko, (80, 24)).press("enter").write("!");
    assert_eq!(drafted(&stage).title, "결제 장애를 되돌린 일!");
    assert!(stage.model.wakes_at(stage.now).is_some());
    let mut stage = stage.wait(2).shows(say::stories::AT_WORK);
    assert_eq!(kept(&stage).title, "결제 장애를 되돌린 일!");
    assert_eq!(kept(&stage).uses.len(), 3);
    stage.send(saved());
    assert_eq!(stage.model.wakes_at(stage.now), None);
    // Closing saves what was typed since; without changes, nothing is saved.
    let stage = stage.shows(say::stories::SAVED).write("?").press("esc");
    assert_eq!(kept(&stage).title, "결제 장애를 되돌린 일!?");
    let stage = shown(Language::Ko, (80, 24)).press("enter tab tab esc");
    assert!(stage.effects.is_empty(), "{:?}", stage.effects);
    let stage = shown(Language::Ko, (80, 24)).press("n tab tab esc");
    assert!(stage.effects.is_empty(), "{:?}", stage.effects);
}

#[test]
fn what_could_not_be_saved_is_tried_again_and_leaving_warns_once() {
    let full = || Msg::StoryNotSaved {
        id: "outage".into(),
        why: Localized::new("디스크가 가득 찼어요.", "The disk is full."),
    };
    let mut stage = shown(Language::Ko, (80, 24))
        .press("enter")
        .write("!")
        .press("esc");
    stage.send(full());
    let tries = |stage: &Stage| {
        let kept = stage.effects.iter();
        kept.filter(|it| matches!(it, Effect::SaveStory(_))).count()
    };
    let stage = stage
        .shows("저장하지 못했어요: 디스크가 가득 찼어요.")
        .wait(2);
    assert_eq!(tries(&stage), 2);
    let mut stage = stage;
    stage.send(full());
    let stage = stage.press("q").shows("아직 저장하지 못한 이야기가 있어요");
    let mut stage = stage.press("esc").shows(say::stories::NOT_SAVED).wait(1);
    assert_eq!(tries(&stage), 3);
    stage.send(saved());
    stage
        .hides(say::stories::NOT_SAVED)
        .press("q")
        .shows(First(say::home::MOTTO, 2));
    let mut stage = shown(Language::Ko, (80, 24))
        .press("enter")
        .write("!")
        .press("esc");
    stage.send(full());
    stage.press("q esc q").shows(First(say::home::MOTTO, 2));
}

#[test]
fn a_story_without_a_title_is_called_by_its_first_words() {
    let stage = shown(Language::Ko, (80, 24))
        .press("n tab")
        .write("첫마디입니다.");
    let stage = stage.press("esc").shows("첫마디입니다.");
    assert_eq!(kept(&stage).title, "첫마디입니다.");
}

#[test]
fn a_story_begun_from_the_matrix_serves_that_competency() {
    let stage = shown(Language::Ko, (80, 24)).press("tab end n");
    let stage = stage
        .shows("협업")
        .write("함께 한 일")
        .press("esc")
        .shows(say::stories::MATRIX);
    assert_eq!(kept(&stage).competencies, ["teamwork"]);
    // A title alone is no story yet.
    assert!(!row(&stage, " 협업 ").contains("1개"));
}

#[test]
fn a_story_is_deleted_only_after_asking() {
    for size in SIZES {
        let stage = shown(Language::Ko, size)
            .press("down d")
            .shows("한 번 더 누르면");
        let stage = stage
            .press("esc")
            .hides("한 번 더 누르면")
            .press("d enter")
            .hides("한 번 더 누르면");
        assert!(stage.effects.is_empty(), "{:?}", stage.effects);
        let stage = stage.press("d d").hides("리뷰 문화");
        let id = "review".to_owned();
        assert_eq!(stage.effects, [Effect::DeleteStory { id }]);
    }
    shown(Language::En, (80, 24))
        .press("d")
        .shows("Delete '결제");
}

#[test]
fn stories_that_cannot_be_read_in_full_are_never_written() {
    let sealed = StoryCollection {
        sealed: Some(Localized::new("틀린 곳이 있어요.", "It has mistakes.")),
        ..collection()
    };
    for key in ["n", "enter", "d", "tab n"] {
        let stage = with(sealed.clone(), Language::Ko, (80, 24)).press(key);
        let stage = stage
            .shows("더하거나 고칠 수 없어요")
            .shows("틀린 곳이 있어요.");
        assert!(stage.effects.is_empty(), "{:?}", stage.effects);
    }
}

#[test]
fn the_interview_is_opened_in_which_a_story_was_told() {
    let stage = shown(Language::Ko, (80, 24)).press("a");
    let id = "2026-11-20T100000-aws-cse-7f3a".to_owned();
    assert_eq!(stage.effects, [Effect::OpenTranscript { id }]);
    let last_use: Vec<StoryUse> = collection().stories[0].uses.clone();
    assert_eq!(last_use.last().map(|it| it.turn), Some(3));
    shown(Language::Ko, (80, 24))
        .press("down a")
        .shows(say::stories::NEVER_USED);
}

#[test]
fn the_drill_gives_ten_seconds_and_says_what_fits() {
    for size in SIZES {
        // Weak competencies come first, and no story fits this one.
        let stage = shown(Language::Ko, size)
            .press("t")
            .shows("saving 경험을")
            .shows("1/2  10초");
        let stage = stage
            .wait(4)
            .shows(&say::stories::seconds(Language::Ko, 6))
            .press("0");
        let stage = stage
            .shows("절약")
            .shows(First(say::stories::WRONGLY_NONE, 3));
        let stage = stage
            .press("enter")
            .shows("owning 경험을")
            .shows("2/2  10초")
            .wait(9);
        let stage = stage
            .shows(&say::stories::seconds(Language::Ko, 1))
            .wait(1)
            .shows(First(say::stories::TIMED_OUT, 2));
        let stage = stage.press("1 2 enter");
        assert!(stage.effects.is_empty(), "{:?}", stage.effects);
        let stage = stage
            .shows("질문 2개 중 0개")
            .shows(say::stories::GAP)
            .press("q")
            .shows(say::stories::TITLE);
        assert_eq!(stage.model.wakes_at(stage.now), None);
    }
}

#[test]
fn the_drill_names_the_keys_of_the_stories_that_are_there() {
    for language in [Language::Ko, Language::En] {
        let pick = say::keys::PICK.get(language);
        let stage = shown(language, (80, 24)).press("t");
        let stage = stage.shows(&format!("1-2 {pick}")).press("?");
        stage
            .shows(say::keys::PICK_2)
            .hides(say::keys::PICK_3)
            .press("esc");
        let mut one = collection();
        one.stories.truncate(1);
        let stage = with(one, language, (80, 24)).press("t");
        stage.shows(&format!(" 1 {pick}"));
    }
}

#[test]
fn what_was_picked_is_judged_by_its_competencies() {
    let mut collection = collection();
    collection.standings = BTreeMap::from([("ownership".to_owned(), 1.0)]);
    collection.stories[1].competencies.clear();
    let stage = with(collection, Language::Ko, (80, 24))
        .press("t")
        .shows("owning")
        .wait(3);
    let number = |stage: &Stage, name: &str| {
        let row = row(stage, name);
        row.trim().chars().next().expect("a number").to_string()
    };
    let (right, wrong) = (number(&stage, "결제 장애"), number(&stage, "리뷰 문화"));
    let stage = stage
        .press(&right)
        .shows("3초 만에 '결제 장애를 되돌린 일' - 주인의식");
    let stage = stage
        .shows("결제 장애를 되돌린 일 (맞음)")
        .shows("한 면접에서 3번");
    // The candidate has the last word, and may take it back.
    let stage = stage
        .press(&wrong)
        .shows("리뷰 문화를 만든 일 (내가 맞다고 함)");
    assert_eq!(kept(&stage).competencies, ["ownership"]);
    let stage = stage.press(&wrong).hides(say::stories::GRANTED);
    assert_eq!(kept(&stage).competencies, [""; 0]);
    // What fits already is not added again.
    let before = stage.effects.len();
    let stage = stage.press(&right);
    assert_eq!(stage.effects.len(), before);
}

#[test]
fn the_candidates_word_counts_in_the_sum() {
    let stage = shown(Language::Ko, (80, 24))
        .press("t")
        .shows("saving")
        .press("1");
    let stage = stage
        .shows("이 역량은 적혀 있지 않은 이야기예요")
        .press("1");
    assert!(kept(&stage).competencies.contains(&"frugality".to_owned()));
    let stage = stage
        .press("enter 0")
        .shows(First(say::stories::WRONGLY_NONE, 5));
    stage.press("enter").shows("질문 2개 중 1개");
}

#[test]
fn a_suspend_does_not_eat_the_seconds() {
    let mut stage = shown(Language::Ko, (80, 24)).press("t").wait(2);
    stage.now = stage.now + Duration::from_secs(60);
    stage.send(Msg::Suspended(Duration::from_secs(60)));
    stage.send(Msg::Ticked);
    stage.shows(&say::stories::seconds(Language::Ko, 8));
}

#[test]
fn every_page_is_complete_in_english() {
    let hangul = |c: char| matches!(c, '\u{AC00}'..='\u{D7A3}');
    let mut collection = collection();
    for story in &mut collection.stories {
        story.title = story.id.clone();
        story.text = "S: A night.".into();
    }
    let prompt = Localized::same("Which?");
    for details in collection.uses.values_mut() {
        details.prompt = Some(prompt.clone());
    }
    for keys in [
        "?",
        "tab",
        "m ?",
        "enter",
        "enter tab",
        "enter tab f1",
        "enter tab tab",
        "enter tab tab ?",
        "n tab",
        "d",
        "t",
        "t ?",
        "t 0",
        "t 1",
        "t 1 ?",
        "t 1 enter 0 enter",
        "a",
    ] {
        let stage = with(collection.clone(), Language::En, (120, 40)).press(keys);
        assert!(
            !stage.screen().contains(hangul),
            "{keys}: {}",
            stage.screen()
        );
    }
}

#[test]
fn no_size_panics_and_no_story_steers_the_terminal() {
    let mut evil = collection();
    evil.stories[0].title = "나쁜\u{1b}[2J\u{202e} 제목".into();
    evil.stories[0].text = "상황: \u{7}글\u{9b}\n".repeat(30);
    evil.stories[0].competencies.push("\u{1b}]0;x\u{7}".into());
    evil.questions[1].prompt = Localized::same("\u{1b}[2J질문\u{202e}");
    let bad = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
    for columns in [0, 1, 2, 5, 19, 20, 40, 59, 60, 80, 500] {
        for rows in [0, 1, 2, 3, 4, 5, 8, 12, 24, 200] {
            for keys in [
                "end d",
                "tab end",
                "enter x",
                "enter tab x",
                "enter tab tab space end",
                "t",
                "t 1 down end",
                "t 0 enter 0 enter end",
                "?",
            ] {
                let mut stage = with(evil.clone(), Language::Ko, (columns, rows));
                for key in keys.split(' ') {
                    stage = stage.press(key);
                    let screen = stage.screen();
                    assert!(!screen.contains(bad), "{keys}: {screen:?}");
                }
            }
        }
    }
}

#[test]
fn a_narrow_form_says_how_to_leave_it_and_a_narrow_title_is_cut_with_dots() {
    shown(Language::En, (40, 12))
        .press("n")
        .shows("New story")
        .shows("Ctrl-S");
    shown(Language::En, (32, 12)).press("tab").shows("M...");
}

#[test]
fn only_what_the_chosen_interview_asks_about_is_counted() {
    let mut chosen = collection();
    chosen.asked = Some(["ownership", "frugality"].map(str::to_owned).into());
    let stage = with(chosen, Language::Ko, (80, 24)).shows("준비하는 면접의 역량 1/2");
    stage
        .press("tab")
        .shows(&say::stories::marks(Language::Ko, true, 1, 0, 1))
        .shows(say::stories::OF_OTHERS);
    shown(Language::Ko, (80, 24)).shows("준비한 역량 2/4");
}

#[test]
fn the_selected_competency_has_a_mark_and_the_cursor() {
    let stage = shown(Language::Ko, (80, 24)).press("tab down");
    let view = stage.model.view(stage.now);
    let cursor = view.cursor.expect("a cursor");
    assert_eq!(view.buffer[cursor].symbol(), ">");
    let row = &stage.rows()[usize::from(cursor.y)];
    assert!(row.contains("깊이 파고들기"), "{row}");
}

#[test]
fn what_was_written_is_thrown_away_only_when_asked_for_twice() {
    for language in Language::ALL {
        for size in SIZES {
            let ask = say::keys::ASK_DISCARD;
            // An existing story stays unchanged.
            let stage = shown(language, size)
                .press("enter tab")
                .write("지울 말")
                .press("ctrl-q")
                .shows(ask)
                .write("!")
                .hides(ask)
                .press("ctrl-q ctrl-q")
                .hides("지울 말");
            assert_eq!(kept(&stage), &collection().stories[0]);
            let stage = stage.press("enter").hides("지울 말");
            // Without changes there is nothing to ask.
            let stage = stage.press("ctrl-q").shows(say::stories::TITLE);
            // A new one leaves no trace.
            let stage = stage.press("n").write("새것").press("ctrl-q ctrl-q");
            assert!(
                matches!(stage.effects.last(), Some(Effect::DeleteStory { .. })),
                "{:?}",
                stage.effects.last()
            );
            stage.hides("새것");
        }
    }
}

#[test]
fn the_way_out_of_a_form_says_that_esc_saves_too() {
    for size in SIZES {
        shown(Language::Ko, size).press("n").shows("Ctrl-S/Esc");
        shown(Language::En, size)
            .press("n")
            .shows("Ctrl-S/Esc")
            .press("tab")
            .shows("Situation:")
            .shows("Result:")
            .hides("S: ");
    }
}
