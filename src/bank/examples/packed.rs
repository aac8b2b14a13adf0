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
    for (id, question) in &examples.questions {
        let points = Pack::of(&question.points);
        id.pack(&mut pack);
        points.size().pack(&mut pack);
        pack.append(&points);
    }
    pack
}

/// The examples of one question; `None` if it has none.
pub fn unpack_question(mut from: Unpacking, question: &str) -> Option<QuestionExamples> {
    let aliases: Vec<Vec<String>> = Option::unpack(&mut from)??;
    loop {
        let id = from.text()?;
        let size = Packed::unpack(&mut from)?;
        let mut packed = from.split_off(size)?;
        if id == question {
            let points = BTreeMap::<String, PointExamples>::unpack(&mut packed)?;
            return Some(QuestionExamples {
                points,
                aliases: Arc::from(aliases),
            });
        }
    }
}
