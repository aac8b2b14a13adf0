//! What an import would make, which the user can correct first.

use std::collections::BTreeSet;

use crate::import::model::ImportedEntry;

use super::merge::{KeptQuestion, MergedImport, last_number};

/// The entries of an import, as they will be made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportDraft {
    rows: Vec<DraftRow>,
    /// How many of them come from the notes.
    imported: usize,
    /// The number of the last ID.
    last: usize,
}

/// An entry, as it will be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRow {
    /// The entry as it is in the notes.
    kept: KeptQuestion,
    /// Its line in the notes, from 1.
    pub line: usize,
    /// Whether it is new since the last import. Older entries are already in the bank, where the
    /// user can change them.
    pub is_new: bool,
    /// Its wording.
    pub text: String,
    /// The user's own answer.
    pub answer: Option<String>,
    /// The row it follows up on.
    pub parent: Option<usize>,
    /// Whether its answer is kept as a story.
    pub is_story: bool,
    /// Whether it is left out.
    pub is_left_out: bool,
}

impl DraftRow {
    /// Whether it has an answer.
    pub fn is_answered(&self) -> bool {
        self.answer.is_some()
    }

    /// The entry as in the notes, with the edited answer.
    fn worded(&self) -> KeptQuestion {
        let is_other = self.answer != self.kept.answer;
        KeptQuestion {
            edited: self.answer.clone().filter(|_| is_other),
            ..self.kept.clone()
        }
    }
}

impl ImportDraft {
    /// The draft of these entries, merged with the result of the last import (`base`).
    pub fn of(entries: &[ImportedEntry], merged: &MergedImport, base: &[KeptQuestion]) -> Self {
        let before: BTreeSet<&str> = base.iter().map(|it| it.id.as_str()).collect();
        let rows = entries
            .iter()
            .zip(&merged.kept)
            .map(|(entry, kept)| DraftRow {
                line: entry.line,
                is_new: !before.contains(kept.id.as_str()),
                text: entry.text.replace('\n', " "),
                answer: kept.answered().map(str::to_owned),
                parent: entry.parent,
                is_story: entry.star.is_some() || entry.is_story,
                is_left_out: false,
                kept: kept.clone(),
            });
        let rows: Vec<DraftRow> = rows.collect();
        Self {
            imported: rows.len(),
            last: last_number(&merged.kept),
            rows,
        }
    }

    /// Turns a skipped line into a question; returns its index among the entries.
    pub fn ask(&mut self, line: usize, text: &str) -> usize {
        let at = self.rows.partition_point(|it| it.line <= line);
        let moved = self.rows.iter_mut().filter_map(|it| it.parent.as_mut());
        moved.filter(|it| **it >= at).for_each(|it| *it += 1);
        let text = text.trim().trim_start_matches(['#', '-', '*', '>', ' ']);
        self.last += 1;
        let kept = KeptQuestion {
            id: format!("q{}", self.last),
            text: text.to_owned(),
            is_added: true,
            ..KeptQuestion::default()
        };
        let row = DraftRow {
            line,
            is_new: true,
            text: kept.text.clone(),
            answer: None,
            parent: None,
            is_story: false,
            is_left_out: false,
            kept,
        };
        self.rows.insert(at, row);
        at
    }

    /// Sets an answer; a blank one restores the answer from the notes.
    pub fn answer(&mut self, at: usize, text: &str) {
        let text = text.trim();
        if let Some(row) = self.rows.get_mut(at) {
            row.answer = match text.is_empty() {
                true => row.kept.answer.clone(),
                false => Some(text.to_owned()),
            };
            row.is_story &= row.is_answered();
        }
    }

    /// The entries, in the order of the notes.
    pub fn rows(&self) -> &[DraftRow] {
        &self.rows
    }

    /// Leaves an entry out, or includes it again.
    pub fn toggle(&mut self, at: usize) {
        if let Some(row) = self.new_row(at) {
            row.is_left_out = !row.is_left_out;
        }
    }

    /// Changes the wording of an entry; blank text changes nothing.
    pub fn rewrite(&mut self, at: usize, text: &str) {
        let text = text.trim();
        if let Some(row) = self.new_row(at).filter(|_| !text.is_empty()) {
            text.clone_into(&mut row.text);
        }
    }

    /// Makes an entry follow up on the question above it.
    pub fn follow_up(&mut self, at: usize) {
        let above = self.rows.get(..at).unwrap_or_default();
        let above = above
            .iter()
            .rposition(|it| it.parent.is_none() && !it.is_left_out);
        if let (Some(above), Some(row)) = (above, self.new_row(at)) {
            row.parent = Some(above);
        }
        // Its own follow-ups now follow up on its parent.
        let ours = self.rows.get(at).and_then(|it| it.parent);
        let below = self.rows.iter_mut().filter(|it| it.is_new);
        below
            .filter(|it| it.parent == Some(at) && ours.is_some())
            .for_each(|it| it.parent = ours);
    }

    /// Makes an entry an independent question.
    pub fn stand_alone(&mut self, at: usize) {
        if let Some(row) = self.new_row(at) {
            row.parent = None;
        }
    }

    /// Switches whether an entry's answer is kept as a story.
    pub fn toggle_story(&mut self, at: usize) {
        if let Some(row) = self.new_row(at).filter(|it| it.is_answered()) {
            row.is_story = !row.is_story;
        }
    }

    fn new_row(&mut self, at: usize) -> Option<&mut DraftRow> {
        self.rows.get_mut(at).filter(|it| it.is_new)
    }

    /// How many entries will be made.
    pub fn count(&self) -> usize {
        self.rows.iter().filter(|it| !it.is_left_out).count()
    }

    /// What will be made: the entries that are not left out, and whatever else is kept of
    /// `merged`.
    pub fn kept(&self, merged: &MergedImport) -> Vec<KeptQuestion> {
        let there = self.rows.iter().filter(|it| !it.is_left_out);
        let ours = there.map(|row| KeptQuestion {
            text: row.text.clone(),
            parent: self.parent_of(row).map(|it| it.kept.id.clone()),
            star: row
                .is_story
                .then(|| row.kept.star.clone().unwrap_or_default()),
            is_story: row.is_story && row.kept.is_story,
            ..row.worded()
        });
        ours.chain(self.others(merged)).collect()
    }

    /// The base of the next import: everything as in the notes, including what is left out, and
    /// the questions that the user made from other lines.
    pub fn base(&self, merged: &MergedImport) -> Vec<KeptQuestion> {
        let there = self.rows.iter();
        let there = there.filter(|it| !(it.kept.is_added && it.is_left_out));
        let ours = there.map(|row| match row.kept.is_added {
            true => KeptQuestion {
                text: row.text.clone(),
                parent: self.parent_of(row).map(|it| it.kept.id.clone()),
                ..row.worded()
            },
            false => row.worded(),
        });
        ours.chain(self.others(merged)).collect()
    }

    /// What is kept in addition to the current notes.
    fn others(&self, merged: &MergedImport) -> impl Iterator<Item = KeptQuestion> {
        merged.kept.iter().skip(self.imported).cloned()
    }

    /// The nearest ancestor that is not left out.
    fn parent_of(&self, row: &DraftRow) -> Option<&DraftRow> {
        let mut parent = self.rows.get(row.parent?)?;
        // A question follows up on an earlier one, so this ends.
        while parent.is_left_out {
            parent = self.rows.get(parent.parent?)?;
        }
        Some(parent)
    }
}

#[cfg(test)]
mod tests {
    use super::super::merge::merge;
    use super::*;

    fn entry(text: &str, parent: Option<usize>) -> ImportedEntry {
        ImportedEntry {
            text: text.to_owned(),
            parent,
            answer: Some("그냥".to_owned()),
            ..ImportedEntry::default()
        }
    }

    /// The content of the bank, one line per entry.
    fn made(draft: &ImportDraft, merged: &MergedImport) -> Vec<String> {
        let kept = draft.kept(merged);
        let line = |it: &KeptQuestion| {
            let parent = it.parent.as_deref().unwrap_or("-");
            let story = if it.star.is_some() { " story" } else { "" };
            format!("{} {parent} {}{story}", it.id, it.text)
        };
        kept.iter().map(line).collect()
    }

    #[test]
    fn everything_about_a_new_entry_can_be_corrected() {
        let entries = [
            entry("왜 배인가요?", None),
            entry("언제요?", Some(0)),
            entry("참고 자료", None),
            entry("왜 늦었나요?", None),
            entry("그래서요?", Some(3)),
        ];
        let merged = merge(&[], &entries);
        let mut draft = ImportDraft::of(&entries, &merged, &[]);
        draft.toggle(2);
        draft.rewrite(0, " 왜 하필 배였나요? ");
        draft.rewrite(1, "  ");
        draft.toggle_story(0);
        draft.follow_up(3);
        assert_eq!(draft.count(), 4);
        let expected = [
            "q1 - 왜 하필 배였나요? story",
            "q2 q1 언제요?",
            "q4 q1 왜 늦었나요?",
            "q5 q1 그래서요?",
        ];
        assert_eq!(made(&draft, &merged), expected);
        draft.stand_alone(4);
        draft.toggle(0);
        let expected = ["q2 - 언제요?", "q4 - 왜 늦었나요?", "q5 - 그래서요?"];
        assert_eq!(made(&draft, &merged)[..], expected);
    }

    #[test]
    fn a_line_that_was_dropped_becomes_a_question_and_an_answer_is_worded_anew() {
        let at = |line, entry: ImportedEntry| ImportedEntry { line, ..entry };
        let entries = [
            at(1, entry("왜 배인가요?", None)),
            at(9, entry("언제요?", None)),
            at(10, entry("왜 그때요?", Some(1))),
        ];
        let merged = merge(&[], &entries);
        let mut draft = ImportDraft::of(&entries, &merged, &[]);
        let place = draft.ask(5, "## 자기소개를 해 주세요 ");
        assert_eq!(place, 1);
        draft.answer(place, "저는 바다에서 자랐습니다.");
        draft.answer(0, "다르게 말하겠습니다.");
        draft.answer(2, "  ");
        let expected = [
            "q1 - 왜 배인가요?",
            "q4 - 자기소개를 해 주세요",
            "q2 - 언제요?",
            "q3 q2 왜 그때요?",
        ];
        assert_eq!(made(&draft, &merged), expected);
        let base = draft.base(&merged);
        let answers: Vec<_> = base.iter().map(KeptQuestion::answered).collect();
        let ours = [
            Some("다르게 말하겠습니다."),
            Some("저는 바다에서 자랐습니다."),
        ];
        assert_eq!(answers, [ours[0], ours[1], Some("그냥"), Some("그냥")]);
        // The next import finds them as they were left, although the notes are unchanged.
        let again = merge(&base, &entries);
        assert_eq!((again.new, again.changed, again.gone), (0, 0, 0));
        let answer = |id: &str| {
            again
                .kept
                .iter()
                .find(|it| it.id == id)
                .and_then(KeptQuestion::answered)
        };
        assert_eq!([answer("q1"), answer("q4")], ours);
        assert!(again.kept.iter().all(|it| !it.is_gone));
        // One that is left out again is in neither.
        draft.toggle(place);
        assert_eq!(draft.base(&merged).len(), 3);
    }

    #[test]
    fn what_the_last_import_made_is_left_to_the_bank() {
        let first = [entry("왜 배인가요?", None)];
        let base = merge(&[], &first).kept;
        let entries = [entry("왜 배인가요?", None), entry("언제요?", None)];
        let merged = merge(&base, &entries);
        let mut draft = ImportDraft::of(&entries, &merged, &base);
        draft.toggle(0);
        draft.rewrite(0, "다른 말");
        draft.follow_up(1);
        assert_eq!(
            made(&draft, &merged),
            ["q1 - 왜 배인가요?", "q2 q1 언제요?"]
        );
    }
}
