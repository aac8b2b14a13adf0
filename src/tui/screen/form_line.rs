use crate::text;
use crate::tui::keymap::Action;

/// The action of a click on a form line that ends in `< value >`, `column` cells from the
/// beginning of the list: an arrow changes the value in its direction. `None` elsewhere.
pub(super) fn arrow_at(line: &str, column: u16) -> Option<Action> {
    // The line follows the selection mark.
    let column = usize::from(column).checked_sub(1)?;
    let cell_of = |arrow: &str| Some(text::width(line.get(..line.rfind(arrow)?)?));
    let (less, more) = (cell_of("< ")?, cell_of(" >")?);
    // The space next to an arrow belongs to it, so that clicks need not be exact.
    if (less..=less + 1).contains(&column) {
        return Some(Action::Less);
    }
    (more..=more + 1).contains(&column).then_some(Action::More)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_and_the_space_beside_it_change_the_value() {
        let line = "언어: < 한국어 >";
        let at = |column| arrow_at(line, column);
        assert_eq!([at(7), at(8)], [Some(Action::Less), Some(Action::Less)]);
        assert_eq!([at(15), at(16)], [Some(Action::More), Some(Action::More)]);
        for column in [0, 1, 6, 9, 14, 17, 200] {
            assert_eq!(at(column), None, "{column}");
        }
        assert_eq!(arrow_at("언어: 한국어", 3), None);
    }
}
