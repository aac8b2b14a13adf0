use crate::review::merging::{Entry, union};

use super::Story;

impl Entry for Story {
    fn id(&self) -> &str {
        &self.id
    }

    fn with_id(self, id: String) -> Self {
        Self { id, ..self }
    }

    fn name(&self) -> String {
        Self::name(self)
    }

    fn words(&self) -> String {
        format!("{}\n{}", self.title, self.text)
    }

    fn has_same_content(&self, other: &Self) -> bool {
        (&self.title, &self.text) == (&other.title, &other.text)
    }

    fn contains(&self, part: &Self) -> bool {
        let same_title = part.title.is_empty() || part.title == self.title;
        same_title && self.text.contains(part.text.trim())
    }

    fn goes_first(&self, other: &Self) -> bool {
        (&self.title, &self.text) <= (&other.title, &other.text)
    }

    /// Fits the competencies of both, and was told where either was.
    fn joined(&self, other: &Self) -> Self {
        Self {
            competencies: union(&self.competencies, &other.competencies),
            uses: union(&self.uses, &other.uses),
            ..self.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::merging::{Choice, Difference, entries as merge};

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
        assert_eq!(ids, ["a", "a-2", "b"]);
        // Merging again adds nothing.
        assert_eq!(both(&merged, &here), merged);
        assert_eq!(both(&merged, &there), merged);
    }

    #[test]
    fn both_machines_end_with_the_same_ids_in_the_same_order() {
        let here = [
            story("z", "같음"),
            story("b", "여기서 새로"),
            story("c", "여기서 고침"),
        ];
        let there = [
            story("z", "같음"),
            story("a", "저기서 새로"),
            story("c", "저기서 고침"),
            story("c-2", "저기서 또 새로"),
        ];
        let merged = both(&here, &there);
        assert_eq!(merged, both(&there, &here));
        let ids: Vec<&str> = merged.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids, ["z", "a", "c-3", "c-2", "b", "c"]);
        for before in [&here[..], &there[..]] {
            assert_eq!(both(&merged, before), merged);
            assert_eq!(both(before, &merged), merged);
        }
    }

    #[test]
    fn an_entry_written_twice_gets_one_id() {
        let (mut here, mut there) = (story("b", "같음"), story("a", "같음"));
        (here.title, there.title) = ("이야기".into(), "이야기".into());
        let merged = both(&[here.clone()], &[there.clone()]);
        assert_eq!(merged.len(), 1);
        assert_eq!(merged, both(&[there], &[here]));
    }

    #[test]
    fn an_extension_is_not_a_conflict() {
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
