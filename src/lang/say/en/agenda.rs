//! The plan for each day until an interview.

use crate::lang::say::agenda::Messages;

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "Plan until the interview",
    ABOUT: "What to do on each day until the interview. A day you miss, or a question that goes badly, moves to the days that are left.",
    NO_DATE: "No interview has a date to come. Set one with a command such as rehearse config set interviews.aws-cse 2026-12-01, or on the settings screen, and there will be a plan up to that day.",
    about_no_date: |key| {
        format!(
            "Once an interview has a date, there is a plan for each day up to it. {key} opens the settings, where you pick the date."
        )
    },
    NO_DATE_SHORT: "give an interview a date",
    NO_DATE_BRIEF: "set a date",
    IS_TODAY: "The interview is today. Learn nothing new: look through your card for the day and go.",
    card_key: |key| format!("The card for the day opens with {key} on the home screen."),
    DONE_TODAY: "done for today",
    FREE: "nothing to do",
    COMING: "The days after",
    INTERVIEW: "the interview",
    day: |day| day.format("%a %m-%d").to_string(),
    part,
    part_brief: part,
    about: |minutes| format!("about {minutes} min"),
    practice: |again, fresh| match (again, fresh) {
        (again, 0) => format!("Practice questions: {again} again"),
        (0, fresh) => format!("Practice questions: {fresh} new"),
        (again, fresh) => format!("Practice questions: {again} again, {fresh} new"),
    },
    story: |name| format!("Write a story: {name}"),
    rehearsal: |minutes| {
        format!("Full rehearsal: the whole interview in real mode ({minutes} min)")
    },
    rehearsals: |held, planned, help| {
        let none = held == 0;
        let held = match held {
            0 => "You have not done a full rehearsal (the whole interview in real mode) yet"
                .to_owned(),
            1 => "You have done one full rehearsal (the whole interview in real mode)".to_owned(),
            held => {
                format!("You have done {held} full rehearsals (the whole interview in real mode)")
            }
        };
        let planned = match planned {
            0 => String::new(),
            1 if none => " One is planned.".to_owned(),
            1 => " One more is planned.".to_owned(),
            planned if none => format!(" {planned} are planned."),
            planned => format!(" {planned} more are planned."),
        };
        format!(
            "{held}.{planned} In a study, about {help} helped the most for the effort they took."
        )
    },
    rehearsals_short: |held, planned| format!("full rehearsals: {held} done, {planned} planned"),
    rehearsals_brief: |held, planned| format!("{held} done, {planned} planned"),
    SOURCE: "Source: Smith et al. 2023, 558 young people with disabilities who trained with an interview simulator, 20 to 30 minutes each. A rough guide: people differ.",
    left: |again, fresh, stories| {
        let counted = |count: usize, what: &str| (count > 0).then(|| format!("{count} {what}"));
        let parts = [
            counted(again, "due"),
            counted(fresh, "new"),
            match stories {
                1 => Some("1 story".to_owned()),
                stories => counted(stories, "stories"),
            },
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        format!("Won't fit before the interview: {}", parts.join(", "))
    },
    HOW: "How long you practice a day is set in the settings, 60 minutes unless you change it. A day with a full rehearsal takes longer. Weak competencies and questions about to be forgotten come first, full rehearsals toward the end.",
    no_day: |written| format!("'{written}' is no date; write it as 2026-12-01"),
    past: |day| format!("{day} has passed"),
    undated: |scenario| {
        format!(
            "the interview '{scenario}' has no date; give one with --on 2026-12-01, or under [interviews] in the configuration"
        )
    },
};

/// Short enough for any screen.
fn part(again: usize, fresh: usize, story: bool, rehearsal: bool) -> String {
    let counted = |count: usize, what: &str| (count > 0).then(|| format!("{count} {what}"));
    let parts = [
        rehearsal.then(|| "full rehearsal".to_owned()),
        counted(again, "again"),
        counted(fresh, "new"),
        story.then(|| "a story".to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
