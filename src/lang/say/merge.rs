//! Messages about files that two machines changed, and about merging them.

messages! { merge:
    /// A comment on an interview as a whole.
    WHOLE_INTERVIEW;
    /// The notes on an answer.
    turn(number: usize) -> Localized;
    /// The candidate's own rating of an answer.
    rating(number: usize) -> Localized;
    /// No copies with anything new.
    NOTHING;
    /// Both sides of a conflict in a file, which would be merged.
    would_merge_itself(file: &str) -> Localized;
    /// There is nobody to ask.
    SAY_YES;
    /// A file and the copy that is merged into it.
    into_file(file: &str, copy: &str) -> Localized;
    /// What only the copy has.
    ONLY_THERE;
    /// What the file says.
    OURS;
    /// What the copy says.
    THEIRS;
    /// How to choose.
    CHOICES;
    /// How to choose if only one can be kept; `kept` is the default.
    choices_of_one(kept: &str) -> Localized;
    /// What is kept without asking, if only one can be.
    kept_one(name: &str, ours: &str, theirs: &str, kept: &str) -> Localized;
    /// A file was merged; the copies are left in place.
    merged(file: &str) -> Localized;
    /// A file with both sides of a conflict was rewritten with both merged.
    merged_itself(file: &str) -> Localized;
    /// A copy that cannot be read completely and is not merged.
    not_merged(copy: &str) -> Localized;
    /// There are copies of a file with new content.
    found(copies: &[String]) -> Localized;
    /// A copy with content that its file does not have.
    unmerged(file: &str) -> Localized;
    /// How to merge it.
    MERGE_IT;
    /// A copy of a transcript that is a separate version of the interview.
    another_version(id: &str) -> Localized;
    /// How to make it visible.
    show_it(id: &str) -> Localized;
    /// A copy of a file that is not read.
    unread_copy(of: &str) -> Localized;
    /// What to do with it.
    take_over(file: &str) -> Localized;
    /// Stories in a file that is not read.
    UNREAD_STORIES;
    /// An unread file in a session's folder.
    UNREAD_HERE;
    /// Where they belong.
    MOVE_STORIES;
    /// A draft that a power cut tore: what is in it is in no list.
    TORN_DRAFT;
    /// What to do with it.
    SAVE_DRAFT;
    /// Real interviews in a file that is not read.
    UNREAD_RECALLED;
    /// Where they belong.
    MOVE_RECALLED;
    /// An interview written on two machines, and its versions.
    versions(first: &str, others: &str) -> Localized;
}
