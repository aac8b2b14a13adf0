//! A language model on the candidate's own machine: requests to it, and which replies count.
//!
//! Nothing here talks to a server; `runtime` does. An [`Ask`] becomes a request body, and a
//! response body becomes the requested value or a [`Trouble`]. Whatever the model claims is
//! checked against the answer itself: a candidate's answer is untrusted data, and so is a reply.

mod ask;
pub mod follow_up;
mod quote;
mod reply;
pub mod rewrite;
pub mod second;
mod trouble;

pub use ask::{Ask, ReplyFormat};
pub use quote::find;
pub use reply::{models, object};
pub use trouble::Trouble;
