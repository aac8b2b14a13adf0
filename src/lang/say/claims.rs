//! An interviewer's questions about a claim. Every question quotes the claim; beyond the
//! quotation it contains no figure, tool, role, or direction, so that nothing is presupposed.

/// Two questions about one claim.
pub type Pair = [String; 2];

messages! { claims:
    /// About a figure that describes a change.
    number(quoted: &str) -> Pair;
    /// About any other figure.
    count(quoted: &str) -> Pair;
    /// About a result.
    result(quoted: &str) -> Pair;
    /// About a role.
    role(quoted: &str) -> Pair;
    /// About a decision.
    decision(quoted: &str) -> Pair;
    /// About a tool or a method.
    tool(quoted: &str) -> Pair;
    /// About a personal trait.
    quality(quoted: &str) -> Pair;
    /// About a motive.
    motive(quoted: &str) -> Pair;
}
