use serde::Serialize;

use crate::lang::say::{Phrase, search as say};
use crate::lang::{Language, Localized};
use crate::review::Notes;
use crate::review::notes::Remarks;
use crate::transcript::{Transcript, TurnRecord};

/// One of a transcript's texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// The session's id.
    Id,
    /// The scenario's id.
    Scenario,
    /// The company name.
    Company,
    /// The role interviewed for.
    Role,
    /// The round name.
    Round,
    /// The interviewer.
    Interviewer,
    /// The id of the question's bank.
    Bank,
    /// The question's id.
    Question,
    /// The id of a competency.
    Competency,
    /// The interviewer's words.
    Prompt,
    /// Notes taken while thinking.
    Notes,
    /// The candidate's words.
    Answer,
    /// Text typed after the limit.
    #[serde(rename = "after-time")]
    AfterTime,
    /// An answer that was typed and never submitted.
    Draft,
    /// Typed words of an interview whose questions are lost: nobody knows what became of them.
    Typed,
    /// A key point of the question.
    #[serde(rename = "key-point")]
    KeyPoint,
    /// The coach's advice.
    Advice,
    /// A tag added in review.
    Tag,
    /// A comment written in review.
    Comment,
}

impl Field {
    /// Its display name.
    pub const fn name(self) -> Phrase {
        match self {
            Self::Id => say::ID,
            Self::Scenario => say::SCENARIO,
            Self::Company => say::COMPANY,
            Self::Role => say::ROLE,
            Self::Round => say::ROUND,
            Self::Interviewer => say::INTERVIEWER,
            Self::Bank => say::BANK,
            Self::Question => say::QUESTION,
            Self::Competency => say::COMPETENCY,
            Self::Prompt => say::PROMPT,
            Self::Notes => say::NOTES,
            Self::Answer => say::ANSWER,
            Self::AfterTime => say::AFTER_TIME,
            Self::Draft => say::DRAFT,
            Self::Typed => say::TYPED,
            Self::KeyPoint => say::KEY_POINT,
            Self::Advice => say::ADVICE,
            Self::Tag => say::TAG,
            Self::Comment => say::COMMENT,
        }
    }
}

/// One text of a transcript and its location.
pub(super) struct Text<'t> {
    /// Turn number, counting from 1.
    pub(super) turn: Option<usize>,
    pub(super) field: Field,
    pub(super) text: &'t str,
}

/// Every text, in reading order.
pub(super) fn texts<'t>(
    transcript: &'t Transcript,
    notes: &'t Notes,
) -> impl Iterator<Item = Text<'t>> {
    let session = [
        (Field::Id, transcript.id.as_str()),
        (Field::Scenario, &transcript.scenario),
    ];
    let names = [
        (Field::Company, &transcript.company),
        (Field::Role, &transcript.role),
    ];
    let session = session
        .into_iter()
        .chain(
            names
                .into_iter()
                .flat_map(|(field, name)| in_each(field, name)),
        )
        .chain(remarks(&notes.session))
        .map(|(field, text)| Text {
            turn: None,
            field,
            text,
        });
    let drafted = transcript.draft.iter();
    let drafted = drafted.flat_map(|draft| {
        let answer = match draft.prompt.is_empty() {
            true => Field::Typed,
            false => Field::Draft,
        };
        [
            (Field::Prompt, &draft.prompt),
            (Field::Notes, &draft.notes),
            (answer, &draft.answer),
        ]
    });
    let drafted = drafted.map(|(field, text)| Text {
        turn: None,
        field,
        text,
    });
    let turns = transcript.turns.iter().enumerate();
    session
        .chain(drafted)
        .chain(turns.flat_map(move |(place, turn)| {
            let added = notes
                .remarks(transcript, place)
                .into_iter()
                .flat_map(remarks);
            of_turn(turn).chain(added).map(move |(field, text)| Text {
                turn: Some(place + 1),
                field,
                text,
            })
        }))
}

/// Which text these TOML keys refer to, and for a name in several languages which language.
/// `None` for anything that is not searched.
pub(super) fn called(in_turn: bool, keys: &[&[u8]]) -> Option<(Field, Option<Language>)> {
    let (last, before) = keys.split_last()?;
    let mut languages = Language::ALL.into_iter();
    let language = languages.find(|it| it.code().as_bytes() == *last);
    let keys = language.map_or(keys, |_| before);
    let field = match (in_turn, keys) {
        (false, [b"id"]) => Field::Id,
        (false, [b"scenario"]) => Field::Scenario,
        (false, [b"company"]) => Field::Company,
        (false, [b"role"]) => Field::Role,
        (true, [b"round", b"name"]) => Field::Round,
        (true, [b"interviewer"]) => Field::Interviewer,
        (true, [b"bank"]) => Field::Bank,
        (true, [b"question"]) => Field::Question,
        (true, [b"competencies"]) => Field::Competency,
        (true, [b"prompt"]) => Field::Prompt,
        (true, [b"notes"]) => Field::Notes,
        (true, [b"answer"]) => Field::Answer,
        (true, [b"after_time"]) => Field::AfterTime,
        (true, [b"coach", b"key_points", b"say"]) => Field::KeyPoint,
        (true, [b"coach", b"findings", b"advice"]) => Field::Advice,
        _ => return None,
    };
    Some((field, language))
}

fn of_turn(turn: &TurnRecord) -> impl Iterator<Item = (Field, &str)> {
    let round = in_each(Field::Round, &turn.round.name);
    let asked_by = turn.interviewer.iter();
    let asked_by = asked_by.flat_map(|role| in_each(Field::Interviewer, role));
    let ids = [(Field::Bank, &turn.bank), (Field::Question, &turn.question)];
    let ids = ids.map(|(field, id)| (field, id.as_str()));
    let competencies = turn.competencies.iter();
    let competencies = competencies.map(|id| (Field::Competency, id.as_str()));
    let words = [
        (Field::Prompt, &turn.prompt),
        (Field::Notes, &turn.notes),
        (Field::Answer, &turn.answer),
        (Field::AfterTime, &turn.after_time),
    ];
    let words = words.map(|(field, text)| (field, text.as_str()));
    let key_points = turn.coach.iter().flat_map(|coach| &coach.key_points);
    let key_points = key_points.flat_map(|point| in_each(Field::KeyPoint, &point.say));
    let findings = turn.coach.iter().flat_map(|coach| &coach.findings);
    let advice = findings.flat_map(|finding| in_each(Field::Advice, &finding.advice));
    round
        .chain(asked_by)
        .chain(ids)
        .chain(competencies)
        .chain(words)
        .chain(key_points)
        .chain(advice)
}

fn remarks(remarks: &Remarks) -> impl Iterator<Item = (Field, &str)> {
    let tags = remarks.tags().iter().map(|tag| (Field::Tag, tag.as_str()));
    tags.chain(remarks.comment().map(|comment| (Field::Comment, comment)))
}

/// A name in each of its languages, without duplicates.
fn in_each(field: Field, name: &Localized) -> impl Iterator<Item = (Field, &str)> {
    name.distinct().map(move |text| (field, text))
}
