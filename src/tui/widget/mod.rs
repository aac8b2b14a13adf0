//! Parts of screens. Widgets take values and write cells, nothing else.

mod bars;
mod editor;
mod footer;
mod gauge;
mod menu;
mod page;
mod popup;
mod put;
mod rule;

pub(super) use bars::{bar, spark};
pub(super) use editor::Editor;
pub(super) use footer::{Footer, KeyRow, key_rows};
pub(super) use gauge::Gauge;
pub(super) use menu::{Menu, put_mark, selected_mark};
pub(super) use page::{Page, PageView};
pub(super) use popup::popup;
pub(super) use put::{blank, put, put_right, put_styled};
pub(super) use rule::rule;
