//! A language model on the candidate's own machine: what is asked of it, and what of its replies
//! counts.
//!
//! Nothing here speaks to a server; `runtime` does. An [`Ask`] becomes the body of a request, the
//! body of a response becomes the value that was asked for or a [`Trouble`], and whatever the model
//! claims is held against the answer itself: a candidate's answer is data, and so is a reply.

mod ask;
pub mod follow_up;
mod quote;
mod reply;
pub mod rewrite;
pub mod second;
mod trouble;

pub use ask::{Ask, Form};
pub use quote::find;
pub use reply::{models, object};
pub use trouble::Trouble;
