use chrono::{Datelike, NaiveDate};

/// Parses a day as people type it: `2026-11-30`, `2026.11.30`, or without the year, as in `11/30`
/// and `11월 30일`, for the last such day up to `today`.
pub(super) fn parse(written: &str, today: NaiveDate) -> Option<NaiveDate> {
    let numbers = written.split(|c: char| !c.is_ascii_digit());
    let numbers = numbers.filter(|it| !it.is_empty()).map(str::parse::<u32>);
    let numbers: Vec<u32> = numbers.collect::<Result<_, _>>().ok()?;
    match numbers[..] {
        [year, month, day] if year >= 1000 => {
            NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
        }
        [month, day] => {
            let years = [today.year(), today.year() - 1].into_iter();
            let days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
            days.filter(|it| *it <= today).max()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_type_it() {
        let today = "2026-01-10".parse().expect("a day");
        let read = |written| parse(written, today).map(|it| it.to_string());
        for written in ["2025-11-30", "2025. 11. 30.", "11/30", "11월 30일"] {
            assert_eq!(read(written).as_deref(), Some("2025-11-30"), "{written}");
        }
        assert_eq!(read("1/9").as_deref(), Some("2026-01-09"));
        for written in ["", "어제", "13/40", "30", "2025-02-30", "99999999999-1-1"] {
            assert_eq!(read(written), None, "{written}");
        }
    }
}
