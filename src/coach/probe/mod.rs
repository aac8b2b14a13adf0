//! The choice of the next follow-up question (꼬리질문).
//!
//! A good interviewer asks again if there was no answer, then asks for what is missing, and goes
//! deeper if nothing is. In this order:
//!
//! 1. Nothing relevant was said: the question is asked once more, and then dropped.
//! 2. The probes about the last answer whose condition holds.
//! 3. If nothing is missing anymore, what follows the last probe: deeper into a sound answer.
//! 4. The question's probes in the bank whose condition holds, in order. Those that always hold
//!    are asked up to the round's `min`, or once, so that a complete answer gets fewer than one
//!    with gaps.
//! 5. The interviewer's own, for what is missing and was not asked for yet.
//! 6. A pressing interviewer expresses doubt, once, in the candidate's own words if they can be
//!    quoted.
//! 7. Up to `min`, the reasons and what the candidate would do differently, depending on the kind
//!    of question.
//!
//! No probe is asked twice, and a probe about a probe is the last of its line. The same exchange
//! always leads to the same probe; the chosen one is in the journal with its words.

mod general;
mod key;
mod lack;
mod quote;

use std::time::Duration;

use crate::bank::examples::QuestionExamples;
use crate::bank::{Condition, Probe, Question};
use crate::lang::say::probe as say;
use crate::lang::{Language, Localized};
use crate::scenario::{ProbeRange, SpeakingRate};

use super::{AnswerKind, Assessment, Rules};
use general::General;
use lack::About;

pub use key::ProbeKey;

/// The questions and answers about one question so far.
#[derive(Debug, Clone, Copy)]
pub struct Exchange<'a> {
    /// The probe that was answered; `None` for the question itself.
    pub probe: Option<&'a ProbeKey>,
    /// The interviewer's words.
    pub prompt: &'a str,
    /// The candidate's words.
    pub answer: &'a str,
    /// The target spoken length.
    pub aim: Duration,
    /// The coach's view of the answer; `None` if it was given aloud.
    pub seen: Option<&'a Assessment>,
}

/// The input for choosing a probe.
#[derive(Debug, Clone, Copy)]
pub struct Follow<'a> {
    /// The question being followed up.
    pub question: &'a Question,
    /// How people make and deny its key points.
    pub examples: &'a QuestionExamples,
    /// The language of the interview.
    pub language: Language,
    /// The assumed speaking rate of the candidate.
    pub rate: SpeakingRate,
    /// The coach's active rules.
    pub rules: &'a Rules,
    /// Whether the interviewer presses: expresses doubt, and uses 합쇼체.
    pub presses: bool,
    /// The question and its probes so far, in order.
    pub exchanges: &'a [Exchange<'a>],
    /// How many probes the round allows.
    pub range: ProbeRange,
    /// Everything asked in the interview so far, so that no wording is repeated.
    pub said: &'a [&'a str],
    /// The wording to begin with: a number that differs between interviews and questions.
    pub first_wording: u64,
}

/// A probe to be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextProbe {
    /// Its key.
    pub key: ProbeKey,
    /// The interviewer's words.
    pub prompt: String,
    /// Why it is asked: the bank condition that held, or what the interviewer's own probe asks
    /// for.
    pub when: String,
    /// Whether the wording is for something that may have been told, because the coach is unsure.
    pub unsure: bool,
}

impl NextProbe {
    /// The reason, as stored in records: `when`, but `unsure:POINT`, or `unsure:no-result` and
    /// the like, if the coach is unsure whether it was told.
    pub fn reason(&self) -> String {
        match self.when.split_once(':') {
            Some((_, about)) if self.unsure => format!("unsure:{about}"),
            None if self.unsure => format!("unsure:{}", self.when),
            _ => self.when.clone(),
        }
    }
}

/// The reason for the probe with this key, if no record has it: the interviewer's own probes are
/// named after what they ask for.
pub fn reason_of(key: &str) -> Option<&str> {
    ProbeKey::asked_for_word(key)
}

/// The next probe, according to the module documentation; `None` if the matter is closed.
pub fn next_probe(follow: &Follow<'_>) -> Option<NextProbe> {
    if follow.asked() >= usize::from(follow.range.max) {
        return None;
    }
    let about = About::question(follow);
    if let Some(again) = about.as_ref().and_then(|it| follow.again(it)) {
        return Some(again);
    }
    // After two empty answers there is nothing to ask about.
    if about
        .as_ref()
        .is_some_and(|it| it.seen.kind == AnswerKind::Empty)
    {
        return None;
    }
    let silent = about.as_ref().is_some_and(|it| !it.is_sound());
    if silent && follow.asked() >= usize::from(follow.range.min) {
        return None;
    }
    let reply = About::last_reply(follow);
    let lacking = about.as_ref().and_then(|it| {
        let authored = || follow.authored_lack(it);
        authored().or_else(|| follow.general_lack(it))
    });
    let nothing_missing = lacking.is_none();
    follow
        .about_reply(reply.as_ref())
        .or_else(|| follow.deeper(reply.as_ref()).filter(|_| nothing_missing))
        .or_else(|| follow.authored(about.as_ref()))
        .or(lacking)
        .or_else(|| follow.doubt(about.as_ref()))
        .or_else(|| follow.fill())
}

impl Follow<'_> {
    fn asked(&self) -> usize {
        self.keys().count()
    }

    fn keys(&self) -> impl Iterator<Item = &ProbeKey> {
        self.exchanges.iter().filter_map(|it| it.probe)
    }

    /// Asks again if nothing relevant was said and nobody has asked again yet.
    fn again(&self, about: &About<'_>) -> Option<NextProbe> {
        let general = match about.seen.kind {
            AnswerKind::Empty => General::Answer,
            AnswerKind::OffQuestion => General::Question,
            _ => return None,
        };
        let asked = [General::Answer, General::Question].map(ProbeKey::general);
        let first = !self.keys().any(|key| asked.contains(key));
        first.then(|| self.general(general, false))
    }

    /// The bank's probes about the last reply whose condition holds.
    fn about_reply(&self, reply: Option<&About<'_>>) -> Option<NextProbe> {
        let reply = reply.filter(|it| it.seen.kind != AnswerKind::Empty)?;
        self.children(|probe| reply.asks(probe, self))
    }

    /// What follows the last probe if the reply to it is sound.
    fn deeper(&self, reply: Option<&About<'_>>) -> Option<NextProbe> {
        let key = self.exchanges.last()?.probe?;
        if reply.is_some_and(|it| !it.is_sound()) {
            return None;
        }
        let authored =
            self.children(|probe| (probe.when == Condition::Always).then_some(&probe.prompt));
        authored.or_else(|| {
            let next = key.asked_for().filter(|_| !key.is_second())?.next()?;
            self.unasked(key.then(next), next, false)
        })
    }

    /// The first new probe about the last probe's answer for which `wording` returns words.
    fn children(&self, wording: impl Fn(&Probe) -> Option<&Localized>) -> Option<NextProbe> {
        let key = self.exchanges.last()?.probe?;
        let probe = key.find(self.question)?;
        let children = probe.probes.iter().enumerate();
        let children = children.map(|(place, child)| (key.child(place), child));
        self.first_new(children, wording)
    }

    fn first_new<'p>(
        &self,
        mut probes: impl Iterator<Item = (ProbeKey, &'p Probe)>,
        wording: impl Fn(&Probe) -> Option<&Localized>,
    ) -> Option<NextProbe> {
        probes.find_map(|(key, probe)| {
            let new = !self.keys().any(|asked| *asked == key);
            let wording = wording(probe).filter(|_| new)?;
            Some(NextProbe {
                key,
                prompt: wording.get(self.language).to_owned(),
                when: probe.when.to_string(),
                unsure: !std::ptr::eq(wording, &raw const probe.prompt),
            })
        })
    }

    /// The question's own probes whose condition holds, in order.
    fn authored(&self, about: Option<&About<'_>>) -> Option<NextProbe> {
        let always = self.roots().filter(|(key, probe)| {
            probe.when == Condition::Always && self.keys().any(|asked| asked == key)
        });
        let more = always.count() < usize::from(self.range.min.max(1));
        self.root(|probe| match &probe.when {
            Condition::Always => more.then_some(&probe.prompt),
            _ => about.and_then(|it| it.asks(probe, self)),
        })
    }

    /// The first of the question's own probes that asks for something missing.
    fn authored_lack(&self, about: &About<'_>) -> Option<NextProbe> {
        self.root(|probe| about.asks(probe, self))
    }

    fn root(&self, wording: impl Fn(&Probe) -> Option<&Localized>) -> Option<NextProbe> {
        self.first_new(self.roots(), wording)
    }

    fn roots(&self) -> impl Iterator<Item = (ProbeKey, &Probe)> {
        let probes = self.question.probes.iter().enumerate();
        probes.map(|(place, probe)| (ProbeKey::authored(place), probe))
    }

    /// The first of the interviewer's own probes that asks for something missing.
    fn general_lack(&self, about: &About<'_>) -> Option<NextProbe> {
        let lacks = about.general(self).into_iter();
        lacks
            .filter(|lack| !self.authored_asked_for(*lack))
            .find_map(|lack| self.unasked(ProbeKey::general(lack), lack, about.doubts(lack)))
    }

    /// Whether one of the question's own probes has asked for the same.
    fn authored_asked_for(&self, general: General) -> bool {
        let asked = |condition: &Condition| {
            let probes = self.keys().filter_map(|key| key.find(self.question));
            probes.into_iter().any(|probe| probe.when == *condition)
        };
        general.condition().is_some_and(|it| asked(&it))
    }

    /// A pressing interviewer doubts a sound answer once.
    fn doubt(&self, about: Option<&About<'_>>) -> Option<NextProbe> {
        let sound = about.is_none_or(About::is_sound);
        let fits = !General::deeper(self.question.kind).is_empty();
        let doubt = self.unasked(ProbeKey::general(General::Doubt), General::Doubt, false)?;
        let quoting = about.and_then(|it| self.quoting(it));
        (self.presses && sound && fits).then(|| NextProbe {
            prompt: quoting.unwrap_or(doubt.prompt),
            ..doubt
        })
    }

    fn quoting(&self, about: &About<'_>) -> Option<String> {
        let wordings = |say: fn(Language, usize, &str) -> String, quote: &str| {
            let mut ways = (0..2).map(|way| say(self.language, self.first_of(2) + way, quote));
            ways.find(|prompt| !self.said.contains(&prompt.as_str()))
        };
        let answer = about.exchange.answer;
        let figure = quote::figure(&about.seen, answer);
        let figure = figure.and_then(|quote| wordings(say::doubt_figure, &quote));
        figure.or_else(|| wordings(say::doubt_hedge, &quote::hedge(&about.seen, answer)?))
    }

    /// Up to the round's `min`: what can be asked about any answer to this kind of question.
    fn fill(&self) -> Option<NextProbe> {
        if self.asked() >= usize::from(self.range.min) {
            return None;
        }
        let deeper = General::deeper(self.question.kind).iter();
        let mut fitting = deeper.filter(|it| !self.keys().any(|key| key.asked_for() == Some(**it)));
        let general = fitting.next()?;
        Some(self.general(*general, false))
    }

    /// One of the interviewer's own probes, unless already asked.
    fn unasked(&self, key: ProbeKey, general: General, unsure: bool) -> Option<NextProbe> {
        let asked = self.keys().any(|it| it.asked_for() == Some(general));
        (!asked).then(|| NextProbe {
            key,
            ..self.general(general, unsure)
        })
    }

    /// In a wording not used yet, as long as there is one; if the coach is unsure whether it was
    /// told, in wording that fits either way.
    fn general(&self, general: General, unsure: bool) -> NextProbe {
        let wordings = general.wordings(self.language, unsure);
        let first = self.first_of(wordings.len());
        let ways = wordings.iter().cycle().skip(first).take(wordings.len());
        let mut ways = ways.map(|way| say::at_level(way, self.presses));
        let usual = ways.clone().next().unwrap_or_default();
        let prompt = ways.find(|prompt| !self.said.contains(prompt));
        NextProbe {
            key: ProbeKey::general(general),
            prompt: prompt.unwrap_or(usual).to_owned(),
            // A key point may have the same name as the interviewer's own probe.
            when: match general.condition() {
                Some(condition) if unsure => condition.to_string(),
                _ => general.word().to_owned(),
            },
            unsure,
        }
    }

    fn first_of(&self, wordings: usize) -> usize {
        let wordings = u64::try_from(wordings).unwrap_or(1).max(1);
        usize::try_from(self.first_wording % wordings).unwrap_or(0)
    }
}
