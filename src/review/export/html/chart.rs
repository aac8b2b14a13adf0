//! Charts as SVG inside the page; their content is also in their texts.

use crate::coach::{Debrief, Dimension};
use crate::lang::Language;
use crate::lang::say::{debrief as debrief_say, export as say, tenths};
use crate::review::Reviewed;
use crate::transcript::{self, Transcript};

use super::escape::text;

/// Ratings and marks range from 1 to this.
const MAX: f64 = 5.0;
/// Chart width, in SVG units.
const WIDTH: f64 = 480.0;
/// Where bars begin, after their labels.
const BARS: f64 = 120.0;
/// Row height.
const ROW: f64 = 24.0;

/// The coach's marks of an interview as bars; empty if none was given.
pub(super) fn marks(debrief: &Debrief, language: Language) -> String {
    let given = Dimension::ALL.into_iter().zip(debrief.marks);
    let mut bars: Vec<(&str, f64, &str)> = given
        .filter_map(|(dimension, mean)| Some((dimension.name().get(language), mean?, "coach")))
        .collect();
    if bars.is_empty() {
        return String::new();
    }
    bars.extend(
        debrief
            .own
            .map(|own| (debrief_say::OWN.get(language), own, "own")),
    );
    let rows = (0..).zip(&bars).map(|(row, (name, value, class))| {
        let y = f64::from(row) * ROW;
        let length = (value / MAX) * (WIDTH - BARS - 40.0);
        format!(
            "<text x=\"0\" y=\"{:.0}\">{}</text><rect class=\"{class}\" x=\"{BARS}\" y=\"{:.0}\" width=\"{length:.0}\" height=\"12\" rx=\"2\"/><text x=\"{:.0}\" y=\"{:.0}\">{}</text>\n",
            y + 16.0,
            text(name),
            y + 6.0,
            BARS + length + 6.0,
            y + 16.0,
            tenths(*value),
        )
    });
    svg(
        say::MARKS_CHART.get(language),
        f64::from(u16::try_from(bars.len()).unwrap_or(1)) * ROW,
        &rows.collect::<String>(),
    )
}

/// The mean mark and own rating of each session, oldest on the left; empty if fewer than two have
/// one.
pub(super) fn over_time(sessions: &[(&Transcript, &Reviewed)], language: Language) -> String {
    const HEIGHT: f64 = 140.0;
    let mut dated: Vec<_> = sessions
        .iter()
        .map(|(it, turns)| (it.started, turns))
        .collect();
    dated.sort_by_key(|it| it.0);
    let debriefs: Vec<Debrief> = dated
        .iter()
        .map(|(_, turns)| transcript::debrief(turns.turns()))
        .collect();
    let step = (WIDTH - 30.0) / (debriefs.len().max(2) - 1) as f64;
    let y = |value: f64| 10.0 + (MAX - value) / (MAX - 1.0) * (HEIGHT - 20.0);
    let line = |values: Vec<Option<f64>>, class: &str| {
        let points: Vec<String> = values
            .iter()
            .enumerate()
            .filter_map(|(at, value)| {
                Some(format!(
                    "{:.1},{:.1}",
                    25.0 + at as f64 * step,
                    y((*value)?)
                ))
            })
            .collect();
        (points.len() > 1).then(|| {
            format!(
                "<polyline class=\"line {class}\" points=\"{}\"/>\n",
                points.join(" ")
            )
        })
    };
    let coach = line(debriefs.iter().map(|it| it.coach).collect(), "coach-line");
    let own = line(debriefs.iter().map(|it| it.own).collect(), "own");
    if coach.is_none() && own.is_none() {
        return String::new();
    }
    let axes = (1..=5).map(|mark| {
        let at = y(f64::from(mark));
        format!(
            "<line class=\"axis\" x1=\"25\" x2=\"{:.0}\" y1=\"{at:.1}\" y2=\"{at:.1}\"/><text x=\"4\" y=\"{:.1}\">{mark}</text>\n",
            WIDTH - 5.0,
            at + 4.0
        )
    });
    let lines = axes.chain(coach).chain(own).collect::<String>();
    svg(say::SESSIONS_CHART.get(language), HEIGHT, &lines)
}

fn svg(title: &str, height: f64, inside: &str) -> String {
    format!(
        "<svg role=\"img\" viewBox=\"0 0 {WIDTH} {height}\" xmlns=\"http://www.w3.org/2000/svg\">\n<title>{}</title>\n{inside}</svg>\n",
        text(title)
    )
}
