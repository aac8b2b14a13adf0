//! Unsupported languages.

/// Short words of French, German, Spanish, and Italian.
pub(crate) const LITTLE: &[&str] = &[
    "le", "la", "les", "des", "une", "et", "est", "je", "nous", "dans", "pour", "que", "qui",
    "avec", "der", "die", "das", "und", "ich", "nicht", "ist", "ein", "eine", "wir", "mit", "den",
    "el", "los", "las", "una", "y", "en", "por", "para", "con", "mi", "del", "il", "di", "che",
];
