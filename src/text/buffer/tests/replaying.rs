use super::*;

fn edit(at: usize, removed: usize, inserted: &str) -> Change {
    Change::Edit {
        at,
        removed,
        inserted: inserted.to_owned(),
        joins: false,
    }
}

#[test]
fn a_damaged_change_is_refused_and_changes_nothing() {
    use ReplayError::{
        CarriageReturn, EmptyEdit, InsideCharacter, NothingToRedo, NothingToUndo, OutOfRange,
    };
    let original = buffer("가나|");
    let cursor = |at, anchor| Change::Cursor { at, anchor };
    for (change, error) in [
        (edit(7, 0, "x"), OutOfRange { at: 7, len: 6 }),
        (edit(3, 4, ""), OutOfRange { at: 7, len: 6 }),
        (
            edit(3, usize::MAX, ""),
            OutOfRange {
                at: usize::MAX,
                len: 6,
            },
        ),
        (
            edit(usize::MAX, usize::MAX, ""),
            OutOfRange {
                at: usize::MAX,
                len: 6,
            },
        ),
        (edit(1, 0, "x"), InsideCharacter { at: 1 }),
        (edit(0, 4, "x"), InsideCharacter { at: 4 }),
        (edit(0, 0, "a\r\n"), CarriageReturn),
        (edit(0, 0, ""), EmptyEdit),
        (cursor(7, None), OutOfRange { at: 7, len: 6 }),
        (cursor(0, Some(2)), InsideCharacter { at: 2 }),
        (Change::Undo, NothingToUndo),
        (Change::Redo, NothingToRedo),
    ] {
        let mut buffer = original.clone();
        assert_eq!(buffer.replay(&change), Err(error), "{change:?}");
        assert_eq!(buffer, original);
    }
}

#[test]
fn a_cursor_of_other_unicode_tables_goes_to_the_end_of_its_cluster() {
    let mut buffer = buffer("|e\u{301}x");
    assert_eq!(
        buffer.replay(&Change::Cursor {
            at: 1,
            anchor: Some(4)
        }),
        Ok(())
    );
    assert_eq!(picture(&buffer), "e\u{301}[|x]");
}

#[test]
fn a_session_replayed_from_its_journal_is_the_same_session() {
    let mut live = TextBuffer::new();
    let journal = press(
        &mut live,
        "저는 팀이<S-left><S-left>제가<bs><bs><undo><undo><redo><cr><paste:끝\r\n>",
    );
    let lines: Vec<String> = journal
        .iter()
        .map(|change| serde_json::to_string(change).expect("plain data"))
        .collect();
    let mut again = TextBuffer::new();
    for line in &lines {
        let change = serde_json::from_str(line).expect("what was written");
        again.replay(&change).expect("what happened");
    }
    assert_eq!(again, live);
    assert_eq!(again.text(), "저는 제가\n끝\n");
}

#[test]
fn changes_are_written_briefly() {
    let json = |change: &Change| serde_json::to_string(change).expect("plain data");
    assert_eq!(json(&Change::Undo), r#""undo""#);
    assert_eq!(
        json(&Change::Cursor {
            at: 3,
            anchor: None
        }),
        r#"{"cursor":{"at":3}}"#
    );
    assert_eq!(
        json(&edit(0, 3, "가")),
        r#"{"edit":{"at":0,"removed":3,"inserted":"가","joins":false}}"#
    );
}

#[test]
fn what_is_typed_after_a_replay_is_a_step_of_its_own() {
    let mut live = TextBuffer::new();
    let mut again = TextBuffer::new();
    let change = live.perform(EditCommand::Insert("가".to_owned())).change;
    again.replay(&change.expect("a change")).expect("it fits");
    press(&mut again, "나<undo>");
    assert_eq!(picture(&again), "가|");
}
