//! What an interviewer asks about a claim. Every question quotes the claim; beyond the quotation
//! it holds no figure, no tool, no role and no direction, so that nothing is presupposed.

/// Two questions about one claim.
pub type Pair = [String; 2];

messages! { claims:
    /// About a figure that says how something changed.
    number(quoted: &str) -> Pair;
    /// About a figure of anything else.
    count(quoted: &str) -> Pair;
    /// About a result.
    result(quoted: &str) -> Pair;
    /// About a role.
    role(quoted: &str) -> Pair;
    /// About a decision.
    decision(quoted: &str) -> Pair;
    /// About a tool or a method.
    tool(quoted: &str) -> Pair;
    /// About a trait of one's own.
    quality(quoted: &str) -> Pair;
    /// About a motive.
    motive(quoted: &str) -> Pair;
}
