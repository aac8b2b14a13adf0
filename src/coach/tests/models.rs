use super::shipped_banks;
use crate::coach::{Answer, Rule, Rules, assess};
use crate::lang::Language;

#[test]
fn no_rule_but_key_points_speaks_against_a_model_answer() {
    let mut answers = 0;
    let mut alarms = Vec::new();
    for bank in shipped_banks() {
        for question in &bank.questions {
            let Some(model) = &question.model_answer else {
                continue;
            };
            for language in model.languages() {
                let text = model.get(language);
                let assessment = assess(&Answer::new(question, text, language), &Rules::ALL);
                answers += 1;
                for finding in assessment.findings.iter().filter(|it| it.rule != Rule::KeyPoints) {
                    let quote = finding.quote.clone().and_then(|range| text.get(range));
                    let more: Vec<_> = finding.more.iter().filter_map(|it| text.get(it.clone())).collect();
                    alarms.push(format!("{}/{} {language}: {} {quote:?} {more:?}", bank.id, question.id, finding.rule));
                }
            }
        }
    }
    assert!(answers > 0, "no model answer was found");
    assert!(alarms.is_empty(), "{} of {answers}:\n{}", alarms.len(), alarms.join("\n"));
}

#[test]
#[ignore]
fn stats() {
    let banks = shipped_banks();
    let all: Vec<_> = banks.iter().flat_map(|b| b.questions.iter().map(move |q| (b, q))).collect();
    let models: Vec<_> = all.iter().filter(|(_, q)| q.model_answer.is_some()).collect();
    for language in Language::ALL {
        let (mut off, mut n) = (0, 0);
        let mut own = 0;
        for (i, (b, q)) in models.iter().enumerate() {
            for (j, (ob, oq)) in models.iter().enumerate() {
                if i != j && (i * 7 + j) % 11 != 0 { continue; }
                let text = oq.model_answer.as_ref().unwrap().get(language);
                let a = Answer::new(q, text, language);
                let seen = crate::coach::seen::Seen::of(&a, &Rules::ALL);
                let r = crate::coach::relevance::Relevance::of(&a, &seen.reading, &seen.key_points);
                if i == j { own += 1; println!("OWN {}/{} {r:?}", b.id, q.id); } else {
                    n += 1;
                    if r.is_off() { off += 1; }
                    println!("OTHER {}/{} <- {}/{} {r:?}", b.id, q.id, ob.id, oq.id);
                }
            }
        }
        println!("TOTAL {language} own {own} others {n} off {off}");
    }
}
