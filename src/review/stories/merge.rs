use crate::lang::Localized;
use crate::review::merging::{Choice, Chooser, Difference, union};

use super::Story;

/// The file's stories with those of a copy of it. A story with the same title and words is the
/// same story; where both have something else under one id, the one keeps it and the other gets
/// a new one.
pub fn merge(ours: &[Story], theirs: &[Story], choose: &mut Chooser<'_>) -> Vec<Story> {
    let mut merged = ours.to_vec();
    for their in theirs {
        if let Some(same) = merged.iter_mut().find(|it| says_the_same(it, their)) {
            *same = joined(same, their);
            continue;
        }
        let place = merged.iter().position(|it| it.id == their.id);
        match place.and_then(|place| merged.get_mut(place)) {
            None => {
                if choose(&difference(None, their)) != Choice::Ours {
                    merged.push(their.clone());
                }
            }
            Some(our) if has_all_of(our, their) => *our = joined(our, their),
            Some(our) if has_all_of(their, our) => *our = joined(their, our),
            Some(our) => match choose(&difference(Some(our), their)) {
                Choice::Ours => {}
                Choice::Theirs => *our = joined(their, our),
                Choice::Both => {
                    let (first, second) = in_order(our, their);
                    *our = first;
                    let id = free_id(&second.id, &merged);
                    merged.push(Story { id, ..second });
                }
            },
        }
    }
    merged
}

/// Keeps what someone else wrote under the id of a story of ours, as another story, unless ours
/// has all of it.
pub fn keep_beside(stories: &mut Vec<Story>, ours: &Story, theirs: Story) {
    if !has_all_of(ours, &theirs) {
        let id = free_id(&theirs.id, stories);
        stories.push(Story { id, ..theirs });
    }
}

fn says_the_same(one: &Story, other: &Story) -> bool {
    (&one.title, &one.text) == (&other.title, &other.text)
}

/// Whether a story has every word of the other, as where that is an older state of it.
fn has_all_of(whole: &Story, part: &Story) -> bool {
    let same_title = part.title.is_empty() || part.title == whole.title;
    same_title && whole.text.contains(part.text.trim())
}

/// The one story, for whatever either says that it serves, told wherever either was.
fn joined(kept: &Story, other: &Story) -> Story {
    Story {
        competencies: union(&kept.competencies, &other.competencies),
        uses: union(&kept.uses, &other.uses),
        ..kept.clone()
    }
}

/// Both, in an order that does not depend on whose is whose.
fn in_order(one: &Story, other: &Story) -> (Story, Story) {
    let key = |story: &Story| (story.title.clone(), story.text.clone());
    match key(one) <= key(other) {
        true => (one.clone(), other.clone()),
        false => (other.clone(), one.clone()),
    }
}

fn free_id(id: &str, others: &[Story]) -> String {
    let taken = |id: &str| others.iter().any(|it| it.id == id);
    let mut numbered = (2_usize..).map(|number| format!("{id}-{number}"));
    numbered.find(|id| !taken(id)).unwrap_or_default()
}

fn difference(ours: Option<&Story>, theirs: &Story) -> Difference {
    let words = |story: &Story| format!("{}\n{}", story.title, story.text);
    Difference {
        name: Localized::same(theirs.name()),
        ours: ours.map(words),
        theirs: words(theirs),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn story(id: &str, text: &str) -> Story {
        Story {
            id: id.into(),
            title: id.to_uppercase(),
            competencies: vec![text.to_owned()],
            text: text.into(),
            uses: Vec::new(),
        }
    }

    fn both(ours: &[Story], theirs: &[Story]) -> Vec<Story> {
        merge(ours, theirs, &mut |_| Choice::Both)
    }

    #[test]
    fn both_machines_come_to_the_same_and_nothing_is_lost() {
        let here = [story("a", "여기서 고침"), story("b", "같음")];
        let there = [story("a", "저기서 고침"), story("b", "같음")];
        let merged = both(&here, &there);
        assert_eq!(merged, both(&there, &here));
        let ids: Vec<&str> = merged.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids, ["a", "b", "a-2"]);
        // Once merged, neither has anything new.
        assert_eq!(both(&merged, &here), merged);
        assert_eq!(both(&merged, &there), merged);
    }

    #[test]
    fn what_only_goes_on_is_no_question() {
        let mut asked = 0;
        let mut ask = |_: &Difference| {
            asked += 1;
            Choice::Ours
        };
        let older = [story("a", "장애를")];
        let newer = [story("a", "장애를 되돌렸다"), story("new", "새로")];
        let merged = merge(&older, &newer, &mut ask);
        assert_eq!(merged.len(), 1, "what is new may be left out");
        assert_eq!(merged[0].text, "장애를 되돌렸다");
        assert_eq!(asked, 1);
    }
}
