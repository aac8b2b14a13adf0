//! English: words in titles and file names, in lowercase and, except for `promises`, without
//! spaces and marks.

use crate::import::lexicon::TitleWords;

pub(super) const TITLES: TitleWords = TitleWords {
    theirs: &[
        "askthem",
        "questionsforthem",
        "questionstoask",
        "questionsforthe",
        "whatiwillask",
        "toaskthe",
        "iwillask",
        "reversequestion",
        "askinterviewer",
        "beforetheinterview",
        "checklist",
        "myquestions",
        "questionsiask",
        "toaskback",
    ],
    theirs_alone: &["before", "research", "todo"],
    aside: &[
        "reference",
        "references",
        "contents",
        "tableofcontents",
        "resources",
        "links",
        "toc",
        "furtherreading",
        "glossary",
        "index",
    ],
    promises: &[
        "interview",
        "question",
        "qna",
        "q&a",
        "flashcard",
        "behavioral",
        "faq",
    ],
    guides: &[
        "method",
        "format",
        "template",
        "framework",
        "technique",
        "whatis",
        "form",
        "guide",
    ],
};
