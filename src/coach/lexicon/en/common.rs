//! Words that occur in any English answer.

/// Words that occur in any answer or question.
pub(super) const COMMON: &str = "\
    the and you but not for was were are his her she they our out off all any can had has how its may \
    new now one two who why yet yes get got let see way day own too use used ask put set if in on at to of \
    or so as an is it be by do go he me my no up us we i'm ok okay um uh about after again also because been before being could describe does done down \
    each else even every from have here into just like made make many more most \
    much need only other over really same should some such take tell than that \
    their them then there they thing this those time very want well were what \
    when which with would";
