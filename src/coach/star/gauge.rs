use super::Part;
use crate::coach::Load;
use crate::scenario::SpeakingRate;

/// What one line of a draft adds to the live gauge.
///
/// It depends only on that line, so an editor keeps one per line and recomputes only the line
/// being typed in, as [`LiveLine`](super::LiveLine) does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineTally {
    before: Load,
    opened: Vec<(Vec<Part>, Load)>,
}

impl LineTally {
    pub(super) const fn new(before: Load, opened: Vec<(Vec<Part>, Load)>) -> Self {
        Self { before, opened }
    }

    /// The parts opened by the line's last marker, if any.
    pub fn opens(&self) -> Option<&[Part]> {
        self.opened.last().map(|(parts, _)| parts.as_slice())
    }
}

/// The division of the answer so far.
///
/// ```
/// use rehearsal::coach::{Gauge, LineTally, Part};
/// use rehearsal::scenario::SpeakingRate;
///
/// let lines = ["상황: 작년 오월", "행동: 제가 바로 되돌렸습니다"].map(LineTally::of);
/// let gauge = Gauge::of(&lines, SpeakingRate::default());
/// assert!(gauge.share(Part::Action) > gauge.share(Part::Situation));
/// assert_eq!(gauge.share(Part::Result), 0.0);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Gauge {
    shares: [f64; 4],
    load: Load,
}

impl Gauge {
    /// Adds up the lines of a draft, in order.
    pub fn of<'a>(lines: impl IntoIterator<Item = &'a LineTally>, rate: SpeakingRate) -> Self {
        let mut open: &[Part] = &[];
        let mut seconds = [0.0; 4];
        let mut whole = Load::default();
        for line in lines {
            add(&mut seconds, open, line.before, rate);
            whole += line.before;
            for (parts, load) in &line.opened {
                add(&mut seconds, parts, *load, rate);
                whole += *load;
                open = parts;
            }
        }
        Self {
            shares: shares(seconds),
            load: whole,
        }
    }

    /// The part's share, 0 to 1, of the spoken length of everything under a marker. 0 for all if
    /// there is nothing.
    pub const fn share(&self, part: Part) -> f64 {
        self.shares[part.index()]
    }

    /// The total load, under a marker or not.
    pub const fn load(&self) -> Load {
        self.load
    }
}

/// The part of each line, for display in a gutter. A line that opens several shows the last.
pub fn gutter<'a>(
    lines: impl IntoIterator<Item = &'a LineTally>,
) -> impl Iterator<Item = Option<Part>> {
    lines.into_iter().scan(None, |open, line| {
        let opened = line.opens().and_then(<[Part]>::last);
        *open = opened.copied().or(*open);
        Some(*open)
    })
}

/// Adds the time of a stretch to its parts, equally if it has several.
pub(super) fn add(seconds: &mut [f64; 4], parts: &[Part], load: Load, rate: SpeakingRate) {
    for part in parts {
        seconds[part.index()] += load.at(rate).as_secs_f64() / parts.len() as f64;
    }
}

/// Seconds as shares of their sum.
pub(super) fn shares(seconds: [f64; 4]) -> [f64; 4] {
    let sum: f64 = seconds.iter().sum();
    if sum > 0.0 {
        seconds.map(|part| part / sum)
    } else {
        [0.0; 4]
    }
}
