use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::super::{safe_line, samples};
use super::*;

#[test]
fn hangul_is_two_cells_wide_however_it_is_encoded() {
    for syllable in [
        "한",
        "\u{1112}\u{1161}\u{11ab}",
        "\u{1112}\u{1161}",
        "\u{1112}",
        "ㅎ",
    ] {
        assert_eq!(width(syllable), 2, "{}", syllable.escape_unicode());
    }
    assert_eq!(width("\u{1112}\u{119e}\u{11ab}"), 2, "an old syllable");
    assert_eq!(
        screen_line("\u{1112}저는"),
        "ㅎ저는",
        "a consonant before a syllable"
    );
}

#[test]
fn an_emoji_that_terminals_disagree_about_is_drawn_by_its_first_character() {
    for (emoji, symbol) in [
        ("👨‍👩‍👧", "👨"),
        ("👍🏽", "👍"),
        ("❤️", "❤ "),
        ("1️⃣", "1 "),
        ("⌚︎", "⌚"),
    ] {
        let drawn: Vec<_> = cells(emoji).collect();
        assert_eq!(drawn.len(), 1, "{emoji}");
        assert_eq!((drawn[0].symbol.as_ref(), drawn[0].width), (symbol, 2));
    }
    assert_eq!(screen_line("🇰🇷 태극기"), "🇰🇷 태극기");
}

#[test]
fn what_can_not_be_seen_is_as_wide_as_its_placeholder() {
    assert_eq!(width("\u{202e}"), 8);
    assert_eq!(width("\u{1b}[31m"), 5);
    assert_eq!(width("\u{1161}"), width("ㅏ"), "a lone vowel");
    assert_eq!(width("\u{301}"), "<U+0301>".len(), "a lone accent");
}

#[test]
fn a_flood_of_marks_is_not_drawn() {
    let flood = "e".to_owned() + &"\u{301}".repeat(500);
    assert_eq!(screen_line(&flood), "e");
    assert_eq!(width(&flood), 1);
}

#[test]
fn cells_know_their_columns() {
    let columns: Vec<_> = cells("a한\u{7}b")
        .map(|cell| (cell.start, cell.column))
        .collect();
    assert_eq!(columns, [(0, 0), (1, 1), (4, 3), (5, 4)]);
}

#[test]
fn a_cut_never_halves_a_character() {
    for (width, cut) in [
        (0, ""),
        (1, "."),
        (2, ".."),
        (3, "..."),
        (4, "..."),
        (5, "면..."),
        (6, "면..."),
        (7, "면접..."),
        (8, "면접관님"),
        (9, "면접관님"),
    ] {
        assert_eq!(truncate("면접관님", width), cut, "at {width}");
    }
    assert_eq!(
        truncate("\u{1112}\u{1161}\u{11ab}글글", 5),
        "\u{1112}\u{1161}\u{11ab}..."
    );
    assert!(matches!(truncate("면접", 4), Cow::Borrowed(_)));
}

/// How far the screen library advances for a text.
fn library_width(text: &str) -> usize {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 400, 1));
    usize::from(buffer.set_stringn(0, 0, text, 400, Style::default()).0)
}

/// How far a terminal advances its cursor for a text.
fn terminal_width(text: &str) -> usize {
    let size = |cells: u16| cells.try_into().expect("not zero");
    let mut terminal = vt100::Parser::new(size(1), size(400), 0);
    terminal.process(text.as_bytes());
    usize::from(terminal.screen().cursor_position().1)
}

proptest! {
    #![proptest_config(samples::config(1000))]

    #[test]
    fn screen_library_and_terminal_agree_on_every_cell(line in samples::line()) {
        for cell in cells(&line) {
            // The emulator mistakes this one for a broken byte and drops it.
            prop_assume!(!cell.symbol.contains('\u{fffd}'));
            let name = line.get(cell.start..).unwrap_or_default().escape_unicode();
            prop_assert!(cell.width > 0);
            prop_assert_eq!(library_width(&cell.symbol), cell.width, "library: {}", name);
            prop_assert_eq!(terminal_width(&cell.symbol), cell.width, "terminal: {}", name);
        }
    }

    #[test]
    fn a_line_is_as_wide_as_what_is_drawn_and_as_its_safe_form(line in samples::line()) {
        prop_assert_eq!(width(&line), cells(&line).map(|cell| cell.width).sum::<usize>());
        prop_assert_eq!(width(&line), width(&safe_line(&line)));
        prop_assert_eq!(width(&line), width(&screen_line(&line)));
    }

    #[test]
    fn a_cut_line_fits_and_ends_on_a_cluster(line in samples::line(), room in 0usize..40) {
        let cut = truncate(&line, room);
        if width(&line) <= room {
            prop_assert_eq!(cut.as_ref(), line.as_str());
        } else {
            let kept = cut.trim_end_matches('.').len();
            let kept = cut.len().saturating_sub(room.min(3)).max(kept);
            prop_assert!(clusters(&line).any(|(at, _)| at == kept));
            prop_assert!(width(&cut) <= room);
        }
    }
}
