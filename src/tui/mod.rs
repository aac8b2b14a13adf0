//! The screens: a model, messages that update it, and views that draw it.
//!
//! [`Model::update`] answers a [`Msg`] with [`Effect`]s, plain data that `runtime` performs;
//! [`Model::view`] writes cells and nothing else. It reads no clock and opens no file: every time
//! is passed in as a `Moment`.
//!
//! | File | What it holds |
//! |---|---|
//! | `model` | the model: the screens, and the overlay on top |
//! | `shared` | what all screens share |
//! | `message` | messages and effects |
//! | `screen/` | the screen trait, the stack of screens, and a file or folder for each |
//! | `overlay` | help, hints, and the program's own questions |
//! | `keymap/` | the table from keys to actions |
//! | `widget/` | parts of screens |
//! | `theme` | every style by its meaning |

mod answer_place;
mod input;
mod keymap;
mod message;
mod model;
mod model_status;
mod overlay;
mod screen;
mod shared;
#[cfg(test)]
mod tests;
mod theme;
mod widget;

pub use answer_place::AnswerPlace;
pub use input::{Input, Key, KeyCode};
pub use keymap::{Action, Binding, Context, Keymap};
pub use message::{Effect, FoundSoFar, MAX_FOUND, Msg};
pub use model::{Model, Screenful};
pub use model_status::{ModelNews, ModelStatus};
pub use screen::PastList;
pub use shared::{Preferences, Shared, Size};
pub use theme::Theme;
