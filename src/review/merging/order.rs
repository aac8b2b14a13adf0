//! One order for the entries of two files.

/// Everything in either list, in an order that does not depend on which is whose. Where both
/// agree on the order of what they share, it is kept, and so is the order of what only one has.
/// Otherwise all are sorted, as neither is right.
pub(super) fn woven<'e>(one: &[&'e str], other: &[&'e str]) -> Vec<&'e str> {
    let shared = |of: &[&'e str], with: &[&'e str]| -> Vec<&'e str> {
        of.iter().filter(|it| with.contains(it)).copied().collect()
    };
    let anchors = shared(one, other);
    if anchors != shared(other, one) {
        let mut all = [one, other].concat();
        all.sort_unstable();
        all.dedup();
        return all;
    }
    let (mut one, mut other) = (one, other);
    let mut woven = Vec::new();
    for anchor in anchors {
        let [before, beside] = [&mut one, &mut other].map(|rest| taken_until(rest, anchor));
        woven.extend(before.min(beside));
        woven.extend(before.max(beside));
        woven.push(anchor);
    }
    woven.extend(one.min(other));
    woven.extend(one.max(other));
    woven
}

/// Takes everything before an entry, and the entry itself.
fn taken_until<'l, 'e>(rest: &mut &'l [&'e str], entry: &str) -> &'l [&'e str] {
    let place = rest.iter().position(|it| *it == entry);
    let (before, after) = rest.split_at(place.unwrap_or(rest.len()));
    *rest = after.get(1..).unwrap_or_default();
    before
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expected: &str) {
        let [one, other] = [one, other].map(|it| it.split(' ').collect::<Vec<_>>());
        for (first, second) in [(&one, &other), (&other, &one)] {
            let woven = woven(first, second);
            assert_eq!(woven.join(" "), expected);
            // Nothing moves when it is merged again.
            for with in [&one, &other] {
                assert_eq!(super::woven(&woven, with), woven);
            }
        }
    }

    #[test]
    fn both_machines_come_to_one_order() {
        check("a b c", "a b c", "a b c");
        check("z a new", "z a other", "z a new other");
        check("z b a", "z c a", "z b c a");
        check("z y", "b a", "b a z y");
        check("b a", "a b c", "a b c");
        check("x", "x", "x");
    }
}
