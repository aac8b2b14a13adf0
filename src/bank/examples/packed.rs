//! The bank examples built into the program: those of one question are found without reading the
//! others.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::bank::packed::{Pack, Packed, Unpacking, packed};

use super::{BankExamples, PointExamples, QuestionExamples};

packed! {
    PointExamples { said, needs, denied, own_only }
}

/// Packs a bank's examples; each question is preceded by the position of the next one.
pub fn pack(examples: &BankExamples) -> Pack {
    let mut pack = Pack::default();
    let first = examples.questions.values().next();
    first.map(|it| it.aliases.to_vec()).pack(&mut pack);
    let ids: Vec<String> = examples.questions.keys().cloned().collect();
    let points = examples.questions.values().map(|it| Pack::of(&it.points));
    let points: Vec<Pack> = points.collect();
    let sizes: Vec<(usize, usize)> = points.iter().map(Pack::size).collect();
    ids.pack(&mut pack);
    sizes.pack(&mut pack);
    points.iter().for_each(|it| pack.append(it));
    pack
}

/// The examples of one question; `None` if it has none.
pub fn unpack_question(mut from: Unpacking, question: &str) -> Option<QuestionExamples> {
    let aliases: Vec<Vec<String>> = Option::unpack(&mut from)??;
    let ids = Vec::<String>::unpack(&mut from)?;
    let sizes = Vec::<(usize, usize)>::unpack(&mut from)?;
    let place = ids.iter().position(|id| id == question)?;
    let before = sizes.iter().take(place);
    let start = before.fold((0, 0), |(numbers, texts), it| {
        (numbers + it.0, texts + it.1)
    });
    Some(QuestionExamples {
        points: BTreeMap::unpack(&mut from.skip(start)?)?,
        aliases: Arc::from(aliases),
    })
}
