//! Every sentence we say to the user, Korean first.
