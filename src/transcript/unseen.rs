/// Whether a character must not stand raw in a file that people look at: controls, ends of
/// lines other than the usual one, and what turns the direction of text around. A terminal or
/// an editor would act on it, and nobody would see it.
///
/// Tabs and line feeds count too; who writes lines lets them pass.
pub(super) fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{061c}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
                | '\u{feff}'
        )
}
