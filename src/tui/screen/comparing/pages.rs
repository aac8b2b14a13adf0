//! Pages that compare two attempts: the figures that changed, and the words.

use std::ops::Range;
use std::time::Duration;

use ratatui::style::Style;

use crate::coach::{Dimension, Verdict};
use crate::interview::Mode;
use crate::lang::Language;
use crate::lang::say::{
    Phrase, compare as say, debrief, home, interview as interview_say, progress, tenths, voice,
};
use crate::review::compare::{Attempt, Changes, Measures, Piece, PointChanges, diff};
use crate::review::{SpokenAnswer, words};
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

/// The only attempt.
pub(super) fn only(attempt: &Attempt<'_>, shared: &Shared) -> Page {
    let (theme, language) = (&shared.theme, shared.language);
    let mut page = Page::default();
    page.add(attempt.turn.prompt.as_str(), theme.question);
    page.add(say::ONLY_ONE.get(language), theme.text);
    page.space().add(when(attempt, language), theme.title);
    page.add(answer(attempt, language), theme.text);
    page
}

/// The question and every figure, then and now.
pub(super) fn changes(old: &Attempt<'_>, new: &Attempt<'_>, shared: &Shared) -> Page {
    let (theme, language) = (&shared.theme, shared.language);
    let mut page = Page::default();
    page.add(new.turn.prompt.as_str(), theme.question);
    write_points(old, new, shared, &mut page);
    page.add(say::CHANGES.get(language), theme.title);
    for line in figures(&old.measures(), &new.measures(), language) {
        page.add(line, theme.text);
    }
    page
}

/// The key points that were won and lost; unsure ones as a question.
fn write_points(old: &Attempt<'_>, new: &Attempt<'_>, shared: &Shared, page: &mut Page) {
    let (theme, language) = (&shared.theme, shared.language);
    let changes = PointChanges::between(old, new);
    let points = new.points();
    let Some(counted) = words::coverage(&points, language) else {
        return;
    };
    page.add(counted, theme.title);
    let turns = new.transcript.turns.get(new.place..).unwrap_or_default();
    for (mark, style, name, points) in [
        ("+", theme.good, say::WON, &changes.won),
        ("-", theme.soon, say::LOST, &changes.lost),
        ("?", theme.text, debrief::UNSURE, &changes.unsure),
    ] {
        for point in points {
            let name = name.get(language);
            let line = words::named_point(name, point, turns, language);
            page.add_led(format!("{mark} "), 2, line, style);
        }
    }
    // If some are unsure, nobody can say that nothing changed.
    let sure = points.iter().all(|it| it.verdict != Verdict::Unsure);
    if sure && changes.won.is_empty() && changes.lost.is_empty() {
        page.add_led("= ", 2, say::SAME_POINTS.get(language), theme.text);
    }
}

fn figures(old: &Measures, new: &Measures, language: Language) -> Vec<String> {
    let changes = Changes::between(old, new);
    let line = |name: Phrase, old: String, new: String, change: Option<String>| {
        say::change(name.get(language), &old, &new, change)
    };
    let none = || say::NONE.get(language).to_owned();
    let own = |own: Option<u8>| own.map_or_else(none, |own| debrief::points(language, own));
    let mean = |it: &Measures| it.mark().map_or_else(none, tenths);
    let time = |name, old: Duration, new: Duration, change| {
        let change = Some(say::seconds(change));
        line(
            name,
            interview_say::clock(old),
            interview_say::clock(new),
            change,
        )
    };
    let count = |name, old: usize, new: usize, change| {
        let change = Some(say::points(change));
        line(name, old.to_string(), new.to_string(), change)
    };
    let mut lines = vec![
        line(
            debrief::OWN,
            own(old.own),
            own(new.own),
            changes.own.map(say::points),
        ),
        line(
            say::COACH,
            mean(old),
            mean(new),
            changes.mark.map(say::points),
        ),
    ];
    lines.extend(marks(old, new, &changes, language));
    lines.extend([
        count(say::LETTERS, old.letters, new.letters, changes.letters),
        time(
            spoken_name(old, new),
            old.spoken,
            new.spoken,
            changes.spoken,
        ),
        time(say::USED, old.used, new.used, changes.used),
        time(say::THOUGHT, old.think, new.think, changes.think),
        count(say::PROBES, old.probes, new.probes, changes.probes),
    ]);
    lines.extend(speech(old, new, language));
    lines
}

/// The name of an answer's length: measured if spoken, otherwise estimated.
fn spoken_name(old: &Measures, new: &Measures) -> Phrase {
    match (old.aloud.is_some(), new.aloud.is_some()) {
        (true, true) => say::SAID,
        (false, false) => say::SPOKEN,
        _ => say::SAID_OR_ESTIMATED,
    }
}

/// Pauses and pace, if either was spoken.
fn speech(old: &Measures, new: &Measures, language: Language) -> Vec<String> {
    let both = [old, new].map(|it| it.aloud);
    let none = || say::NOT_MEASURED.get(language).to_owned();
    let line = |name: Phrase, of: &dyn Fn(&SpokenAnswer) -> Option<String>| {
        let [old, new] = both.map(|it| it.as_ref().and_then(of));
        (old.is_some() || new.is_some()).then(|| {
            let [old, new] = [old, new].map(|it| it.unwrap_or_else(none));
            say::change(name.get(language), &old, &new, None)
        })
    };
    let pauses = |it: &SpokenAnswer| Some(format!("{:.1}", it.pauses_a_minute()?));
    let pace = |it: &SpokenAnswer| {
        let pace = f64::from(it.said?.pace);
        Some(voice::pace(language, it.language, pace))
    };
    let lines = [line(progress::PAUSES, &pauses), line(progress::PACE, &pace)];
    lines.into_iter().flatten().collect()
}

/// Each of the coach's marks, on one line.
fn marks(old: &Measures, new: &Measures, changes: &Changes, language: Language) -> Option<String> {
    let pairs = Dimension::ALL.into_iter().zip(old.marks?).zip(new.marks?);
    let marks = pairs.filter_map(|((dimension, old), new)| {
        let (old, new) = (old?, new?);
        let name = dimension.name().get(language);
        let change = changes.of(dimension).map(say::points).unwrap_or_default();
        Some(format!("{name} {old} → {new} ({change})"))
    });
    let marks = marks.collect::<Vec<_>>();
    (!marks.is_empty()).then(|| marks.join(", "))
}

/// Both answers in one text: removed words struck through, added words underlined.
pub(super) fn both(old: &Attempt<'_>, new: &Attempt<'_>, shared: &Shared) -> Page {
    let (theme, language) = (&shared.theme, shared.language);
    let (before, after) = (answer(old, language), answer(new, language));
    let (mut text, mut marks) = (String::new(), Vec::new());
    for piece in diff(&before, &after) {
        let (old, new) = (before.get(piece.in_old()), after.get(piece.in_new()));
        match piece {
            Piece::Same { .. } => text.push_str(new.unwrap_or_default()),
            Piece::Changed { .. } => {
                for (words, style) in [(old, theme.removed), (new, theme.added)] {
                    let words = words.unwrap_or_default();
                    // What was removed and what was added are two words, not one.
                    let glued = style == theme.added
                        && !words.is_empty()
                        && old.is_some_and(|old| old.ends_with(|c: char| !c.is_whitespace()));
                    if glued {
                        text.push(' ');
                    }
                    let start = text.len();
                    text.push_str(words);
                    marks.push((start..text.len(), style));
                }
            }
        }
    }
    let mut page = Page::default();
    page.add(say::BOTH.get(language), theme.title);
    page.add(
        format!("{} → {}", when(old, language), when(new, language)),
        theme.quiet,
    );
    page.add(say::LEGEND.get(language), theme.quiet);
    page.add_marked(text, theme.text, marks);
    page
}

/// The earlier and the later answer, each with the words only it has marked.
pub(super) fn beside(old: &Attempt<'_>, new: &Attempt<'_>, shared: &Shared) -> [Page; 2] {
    let theme = &shared.theme;
    let (before, after) = (answer(old, shared.language), answer(new, shared.language));
    let changed: Vec<Piece> = diff(&before, &after)
        .into_iter()
        .filter(|piece| matches!(piece, Piece::Changed { .. }))
        .collect();
    let marked = |range: fn(&Piece) -> Range<usize>, style: Style| {
        let marks = changed.iter().map(|piece| (range(piece), style));
        marks.collect::<Vec<_>>()
    };
    let page = |name: Phrase, attempt, text: &str, marks| {
        let mut page = Page::default();
        let name = name.get(shared.language);
        let title = format!("{name}: {}", when(attempt, shared.language));
        page.add(title, theme.title);
        page.add_marked(text, theme.text, marks);
        page
    };
    [
        page(
            say::BEFORE,
            old,
            &before,
            marked(Piece::in_old, theme.removed),
        ),
        page(say::AFTER, new, &after, marked(Piece::in_new, theme.added)),
    ]
}

fn when(attempt: &Attempt<'_>, language: Language) -> String {
    let mode = match attempt.transcript.mode {
        Mode::Practice => home::PRACTICE,
        Mode::Real => home::REAL,
    };
    let started = attempt.transcript.started.format("%Y-%m-%d %H:%M");
    let way = match attempt.turn.voiced {
        true => format!(", {}", say::ALOUD.get(language)),
        false => String::new(),
    };
    format!("{started}, {}{way}", mode.get(language))
}

fn answer(attempt: &Attempt<'_>, language: Language) -> String {
    match attempt.turn.answer.trim().is_empty() {
        true => words::wordless(attempt.turn).get(language).to_owned(),
        false => attempt.turn.answer.clone(),
    }
}
