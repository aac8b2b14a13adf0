//! From a past answer: a story made from it, and its tags.

use crate::lang::{Language, Localized, say};
use crate::review::second::SecondReadings;
use crate::review::stories::{Story, StoryCollection};
use crate::review::{Notes, PastInterview};
use crate::tui::{Effect, Msg};

use super::past::transcript;
use super::{First, Stage};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

fn opened(language: Language, (columns, rows): (u16, u16)) -> Stage {
    let mut stage = Stage::in_language(language, columns, rows);
    stage.send(Msg::TranscriptOpened(Box::new(PastInterview {
        transcript: transcript(),
        notes: Notes::default(),
        second: SecondReadings::default(),
        sealed: None,
    })));
    stage
}

/// The existing stories, as `runtime` would read them.
fn offered(mut stage: Stage, stories: Vec<Story>) -> Stage {
    assert_eq!(stage.effects.last(), Some(&Effect::OfferStories));
    stage.send(Msg::StoriesOffered(stories, None));
    stage
}

fn other(id: &str, title: &str) -> Story {
    Story {
        title: title.into(),
        id: id.into(),
        ..Story::new(&[])
    }
}

#[track_caller]
fn kept(stage: &Stage) -> &Story {
    match stage.effects.last() {
        Some(Effect::SaveStory(story)) => story,
        last => panic!("nothing was kept but {last:?}"),
    }
}

#[track_caller]
fn saved(stage: &Stage) -> &Notes {
    match stage.effects.last() {
        Some(Effect::SaveNotes { notes, .. }) => notes,
        other => panic!("nothing was saved but {other:?}"),
    }
}

/// The form that opens once the existing stories are known.
fn filled(mut stage: Stage, stories: Vec<Story>) -> Stage {
    assert_eq!(stage.effects.last(), Some(&Effect::ListStories));
    stage.send(Msg::StoriesListed(Box::new(StoryCollection {
        stories,
        ..StoryCollection::default()
    })));
    stage
}

#[test]
fn an_answer_opens_the_form_of_a_story_filled_with_it() {
    for size in SIZES {
        for key in ["m", "right m"] {
            let stage = opened(Language::Ko, size).press(key);
            let stage = filled(offered(stage, Vec::new()), Vec::new());
            let stage = stage.shows("고객이 화났").press("tab ctrl-end");
            let stage = stage
                .shows("많이 좋아졌습니다.")
                .write(" 끝")
                .press("ctrl-s");
            let story = kept(&stage).clone();
            assert!(story.text.ends_with("좋아졌습니다. 끝"), "{}", story.text);
            assert!(story.is_used_in(&transcript().id, 1));
            assert_eq!(story.competencies, transcript().turns[0].competencies);
            // It is in the list with the others, and the debrief is below.
            let stage = stage.shows(say::stories::TITLE).press("q").press("m");
            // Once is enough.
            offered(stage, vec![story]).shows("이미");
        }
    }
}

#[test]
fn a_filled_form_that_is_left_unchanged_keeps_the_story() {
    let stage = opened(Language::Ko, (80, 24)).press("m");
    let stage = filled(offered(stage, Vec::new()), Vec::new()).press("esc");
    assert!(kept(&stage).is_used_in(&transcript().id, 1));
}

#[test]
fn an_answer_may_be_a_use_of_an_existing_story() {
    for size in SIZES {
        let stage = opened(Language::Ko, size).press("right m");
        let stories = vec![other("a", "결제 장애"), other("b", "리뷰 문화")];
        let stage = offered(stage, stories.clone())
            .shows(say::stories::AS_NEW)
            .shows("결제 장애");
        let mut stage = stage.press("down down down enter");
        assert_eq!(
            (kept(&stage).id.as_str(), kept(&stage).uses.len()),
            ("b", 1)
        );
        stage.send(Msg::StorySaved { id: "story".into() });
        let stage = stage
            .shows("'리뷰 문화' 이야기를")
            .press("esc")
            .hides(say::stories::AS_NEW);
        let stage = offered(stage.press("m"), stories.clone())
            .press("esc")
            .hides(First(say::stories::AS_NEW, 2));
        let stage = offered(stage.press("m"), stories.clone()).press("enter");
        let stage = filled(stage, stories).press("ctrl-s");
        assert_eq!(kept(&stage).id, "story");
    }
}

#[test]
fn what_becomes_no_story_says_why() {
    let mut stage = opened(Language::Ko, (80, 24)).press("m");
    let why = Localized::new("틀린 곳이 있어요.", "It has mistakes.");
    stage.send(Msg::StoriesOffered(Vec::new(), Some(why.clone())));
    let stage = stage.shows("더하거나 고칠 수 없어요").press("esc m");
    let mut stage = offered(stage, vec![other("a", "결제 장애")]).press("down enter");
    stage.send(Msg::StoryNotSaved {
        id: "a".into(),
        why,
    });
    let stage = stage.shows("틀린 곳이 있어요.").press("esc");
    stage.hides("결제 장애");
}

#[test]
fn tags_are_given_and_taken_off_with_the_cursor_in_them() {
    for size in SIZES {
        let stage = opened(Language::Ko, size)
            .press("#")
            .shows(First(say::past::TAGS_OF_WHOLE, 3));
        let stage = stage.write("다시 보기, aws , 다시  보기");
        assert!(stage.model.view(stage.now).cursor.is_some());
        let stage = stage.press("enter").shows("태그: 다시 보기, aws");
        assert_eq!(saved(&stage).session.tags(), ["다시 보기", "aws"]);
        let stage = stage
            .press("right #")
            .shows(First(say::past::TAGS_OF_ANSWER, 3))
            .write("좋음")
            .press("ctrl-s");
        let remarks = saved(&stage).remarks(&transcript(), 0).expect("remarks");
        assert_eq!(remarks.tags(), ["좋음"]);
        let stage = stage.press("esc # ctrl-u").write("aws").press("esc");
        assert_eq!(saved(&stage).session.tags(), ["aws"]);
        // Without changes nothing is saved.
        let before = stage.effects.len();
        assert_eq!(stage.press("# enter").effects.len(), before);
    }
}

#[test]
fn an_interview_is_found_by_its_tag() {
    let mut stage = Stage::new(80, 24);
    let one = super::past::session(Localized::same("AWS"), "2026-11-19T10:00:00+09:00", 2);
    let two = super::past::session(Localized::same("Kakao"), "2026-11-20T10:00:00+09:00", 2);
    let listed = [&one, &two].map(|it| {
        let summary = crate::review::Summary::of(it, &Notes::default());
        crate::review::PastSession::Readable(Box::new(summary))
    });
    stage.send(Msg::TranscriptsListed(listed.into()));
    stage.send(Msg::TranscriptOpened(Box::new(PastInterview {
        transcript: one,
        notes: Notes::default(),
        second: SecondReadings::default(),
        sealed: None,
    })));
    let stage = stage.press("#").write("최종 면접 전에").press("enter q");
    let stage = stage
        .press("/")
        .write("ㅊㅈㅁㅈ")
        .shows("AWS")
        .hides("Kakao");
    stage.shows("태그: 최종 면접 전에");
}
