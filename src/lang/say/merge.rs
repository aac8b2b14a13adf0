//! What we say of files that two machines changed, and of bringing them together.

messages! { merge:
    /// A comment on an interview as a whole.
    WHOLE_INTERVIEW;
    /// The notes on an answer.
    turn(number: usize) -> Localized;
    /// The candidate's own rating of an answer.
    rating(number: usize) -> Localized;
    /// There are no copies that have anything new.
    NOTHING;
    /// Both sides of a conflict in a file, which would be brought together.
    would_merge_itself(file: &str) -> Localized;
    /// Nobody is there to be asked.
    SAY_YES;
    /// A file and the copy that is merged into it.
    into_file(file: &str, copy: &str) -> Localized;
    /// What a copy has that the file has not.
    ONLY_THERE;
    /// What the file says.
    OURS;
    /// What the copy says.
    THEIRS;
    /// How to choose.
    CHOICES;
    /// How to choose of something that can only be one, of which this is kept where nobody chooses.
    choices_of_one(kept: &str) -> Localized;
    /// What is kept of something that can only be one, where nobody was asked.
    kept_one(name: &str, ours: &str, theirs: &str, kept: &str) -> Localized;
    /// A file was merged; the copies are left where they are.
    merged(file: &str) -> Localized;
    /// A file with both sides of a conflict in it was written anew, with both brought together.
    merged_itself(file: &str) -> Localized;
    /// A copy cannot be read in full, and is not merged.
    not_merged(copy: &str) -> Localized;
    /// There are copies of a file with something new in them.
    found(copies: &[String]) -> Localized;
    /// A copy has something that its file has not.
    unmerged(file: &str) -> Localized;
    /// How to bring it in.
    MERGE_IT;
    /// A copy of a transcript that is a version of the interview by itself.
    another_version(id: &str) -> Localized;
    /// How to see it.
    show_it(id: &str) -> Localized;
    /// A copy of a file that is not read.
    unread_copy(of: &str) -> Localized;
    /// What to do with it.
    take_over(file: &str) -> Localized;
    /// Stories in a file that is not read.
    UNREAD_STORIES;
    /// A file in a session's folder that nobody reads.
    UNREAD_HERE;
    /// Where they belong.
    MOVE_STORIES;
    /// Real interviews in a file that is not read.
    UNREAD_RECALLED;
    /// Where they belong.
    MOVE_RECALLED;
    /// An interview that was written on two machines, and its versions.
    versions(first: &str, others: &str) -> Localized;
}
