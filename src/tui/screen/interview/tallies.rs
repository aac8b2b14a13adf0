use crate::coach::{Gauge, LineTally, LiveLine, Part, gutter};
use crate::scenario::SpeakingRate;
use crate::text::{RevisedParagraph, TextBuffer};

/// What each paragraph of a draft adds to the gauge, with the revision at which it was counted,
/// so that a key costs only a count of what it changed.
#[derive(Debug, Default)]
pub(super) struct Tallies(Vec<(u64, LiveLine)>);

impl Tallies {
    /// Counts what has changed since the last count.
    pub(super) fn count(&mut self, draft: &TextBuffer) {
        let paragraphs = draft.revised_paragraphs();
        let counted = self.0.iter();
        let same = |((revision, _), now): &(&(u64, LiveLine), RevisedParagraph<'_>)| {
            *revision == now.revision
        };
        let above = counted.clone().zip(paragraphs).take_while(same).count();
        let most = self.0.len().min(draft.revised_paragraphs().len()) - above;
        let both = counted.rev().zip(draft.revised_paragraphs().rev());
        let below = both.take(most).take_while(same).count();

        let end = self.0.len() - below;
        let mut changed: Vec<(u64, LiveLine)> = self.0.drain(above..end).collect();
        let now = draft.revised_paragraphs();
        let behind = now.len() - below;
        let now = now.skip(above).take(behind - above);
        let anew: Vec<_> = now.map(|it| counted_anew(it, &mut changed)).collect();
        self.0.splice(above..above, anew);
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// How long the draft would take to say, and the balance of its parts.
    pub(super) fn gauge(&self, rate: SpeakingRate) -> Gauge {
        Gauge::of(self.lines(), rate)
    }

    /// The part that a paragraph belongs to.
    pub(super) fn part_of(&self, paragraph: usize) -> Option<Part> {
        gutter(self.lines()).nth(paragraph)?
    }

    fn lines(&self) -> impl Iterator<Item = &LineTally> {
        self.0.iter().map(|(_, line)| line.tally())
    }
}

fn counted_anew(
    paragraph: RevisedParagraph<'_>,
    known: &mut Vec<(u64, LiveLine)>,
) -> (u64, LiveLine) {
    let place = |wanted| known.iter().position(|(revision, _)| *revision == wanted);
    if let Some(place) = place(paragraph.revision) {
        return known.swap_remove(place);
    }
    let former = paragraph.former;
    let line = match former.and_then(|it| Some((it, place(it.revision)?))) {
        Some((former, place)) => {
            let (_, mut line) = known.swap_remove(place);
            line.revise(paragraph.text, former.prefix, former.suffix);
            line
        }
        None => LiveLine::of(paragraph.text),
    };
    (paragraph.revision, line)
}
