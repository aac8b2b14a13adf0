use crate::review::merging::Entry;

use super::{RecalledInterview, RecalledQuestion};

impl Entry for RecalledInterview {
    fn id(&self) -> &str {
        &self.id
    }

    fn with_id(self, id: String) -> Self {
        Self { id, ..self }
    }

    fn name(&self) -> String {
        Self::name(self)
    }

    fn words(&self) -> String {
        words(self)
    }

    fn has_same_content(&self, other: &Self) -> bool {
        self.clone().with_id(other.id.clone()) == *other
    }

    fn contains(&self, part: &Self) -> bool {
        let texts = [
            (&self.company, &part.company),
            (&self.round, &part.round),
            (&self.reactions, &part.reactions),
        ];
        self.day == part.day
            && (part.decision.is_none() || part.decision == self.decision)
            && texts.into_iter().all(|(whole, part)| goes_on(whole, part))
            && part.questions.iter().all(|it| {
                let mut there = self.questions.iter();
                there.any(|other| other.id == it.id && has_all_of_question(other, it))
            })
    }

    fn goes_first(&self, other: &Self) -> bool {
        words(self) <= words(other)
    }

    /// It has nothing besides its words.
    fn joined(&self, _other: &Self) -> Self {
        self.clone()
    }
}

fn has_all_of_question(whole: &RecalledQuestion, part: &RecalledQuestion) -> bool {
    goes_on(&whole.asked, &part.asked)
        && goes_on(&whole.reaction, &part.reaction)
        && goes_on(&whole.answer, &part.answer)
        && (part.went.is_none() || part.went == whole.went)
}

fn goes_on(whole: &str, part: &str) -> bool {
    whole.contains(part.trim())
}

fn words(interview: &RecalledInterview) -> String {
    let decision = interview.decision.map_or("", super::Decision::word);
    let mut lines = vec![format!(
        "{} {} {} {decision}",
        interview.day, interview.company, interview.round
    )];
    lines.push(interview.reactions.clone());
    for it in &interview.questions {
        let went = it.went.map_or(String::new(), |went| format!(" ({went})"));
        lines.push(format!("- {}{went}", it.asked));
        lines.extend([it.reaction.clone(), it.answer.clone()]);
    }
    lines.retain(|it| !it.trim().is_empty());
    lines.join("\n")
}
