//! The screens: a model, messages that update it, and views that draw it.
//!
//! [`Model::update`] answers a [`Msg`] with [`Effect`]s, plain data that `runtime` performs;
//! [`Model::view`] writes cells and nothing else. No clock is read here and no file opened:
//! every time comes in as a `Moment`.
//!
//! | File | What it holds |
//! |---|---|
//! | `model` | the model: what is shared, the screen, and what lies over it |
//! | `message` | messages and effects |
//! | `screen/` | one file or folder for each screen |
//! | `overlay` | help, hints, and the program's own questions |
//! | `keymap/` | the one table from keys to actions |
//! | `widget/` | what screens are made of |
//! | `theme` | every style by its meaning |

mod input;
mod keymap;
mod message;
mod model;
mod overlay;
mod screen;
#[cfg(test)]
mod tests;
mod theme;
mod widget;

pub use input::{Input, Key, KeyCode};
pub use keymap::{Action, Binding, Context, Keymap};
pub use message::{Effect, Found, MOST_FOUND, Msg};
pub use model::{Model, Screenful, Shared, Size};
pub use screen::PastList;
pub use theme::Theme;
