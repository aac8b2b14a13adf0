//! How often the judge is right on the answers set aside.
