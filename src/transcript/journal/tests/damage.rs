//! Journals that were cut, flipped, zeroed, joined, or garbled.

use proptest::prelude::*;

use super::*;

#[test]
fn a_journal_cut_anywhere_gives_every_line_before_the_cut() {
    let bytes = sample();
    let ends: Vec<usize> = (0..bytes.len()).filter(|i| bytes[*i] == b'\n').collect();
    for cut in 0..=bytes.len() {
        let journal = read_ours(&[&bytes[..cut]]);
        // A line is complete even without its line end.
        let whole = ends.iter().filter(|end| **end <= cut).count();
        assert_eq!(
            journal.entries.len(),
            whole.saturating_sub(1),
            "cut at {cut}"
        );
        assert_nothing_invented(&journal);
        let clean = cut == 0 || bytes[cut - 1] == b'\n' || bytes.get(cut) == Some(&b'\n');
        assert_eq!(
            clean && cut > 0,
            journal.oddities.is_empty(),
            "cut at {cut}"
        );
    }
}

#[test]
fn a_flipped_bit_costs_the_line_it_is_in_and_no_other() {
    let bytes = sample();
    let count = events().len();
    for bit in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let line = bytes[..bit / 8]
            .iter()
            .filter(|byte| **byte == b'\n')
            .count();
        let in_its_end = bytes[bit / 8] == b'\n';
        let journal = read_ours(&[&flipped]);
        assert_nothing_invented(&journal);
        let lost = if line == 0 || in_its_end { 0 } else { 1 };
        assert_eq!(journal.entries.len(), count - lost, "bit {bit}");
        assert_ne!(journal.oddities, [], "bit {bit}");
        if lost == 1 {
            assert!(!seqs(&journal).contains(&(line as u64 - 1)), "bit {bit}");
        }
    }
}

#[test]
fn a_tail_of_zeros_is_no_text() {
    let bytes = sample();
    for cut in 0..=bytes.len() {
        let mut zeroed = bytes[..cut].to_vec();
        zeroed.resize(cut + 4096, 0);
        let journal = read_ours(&[&zeroed]);
        let without = read_ours(&[&bytes[..cut]]);
        assert_eq!(journal.entries, without.entries, "cut at {cut}");
        // What was torn before the zeros is lost with them.
        let lost = odd(&journal).into_iter().find_map(|odd| match odd {
            Odd::LostEnd { bytes, .. } => Some(bytes),
            _ => None,
        });
        assert!(lost >= Some(4096), "cut at {cut}: {lost:?}");
        assert_eq!(journal.losses(), 1, "cut at {cut}");
    }
}

#[test]
fn a_hole_of_zeros_is_a_gap_and_what_follows_it_counts() {
    let bytes = sample();
    let ends: Vec<usize> = (0..bytes.len()).filter(|i| bytes[*i] == b'\n').collect();
    let mut holed = bytes.clone();
    holed[ends[2] - 20..ends[4] + 1].fill(0);
    let journal = read_ours(&[&holed]);
    assert_eq!(seqs(&journal), [0, 4, 5, 6, 7]);
    assert_nothing_invented(&journal);
    let gap = Odd::Gap { missing: 1..4 };
    let place = journal.oddities.iter().find(|it| it.what == gap).unwrap();
    assert_eq!(place.offset, ends[4] + 1);
}

#[test]
fn a_torn_end_is_a_loss_until_a_later_segment_goes_on_with_its_line() {
    let all = lines(&ours(), &events());
    let (first, rest) = all.split_at(3);
    let mut torn = segment(&ours(), first);
    let half = rest[0].bytes().len() / 2;
    torn.extend_from_slice(&rest[0].bytes()[..half]);
    assert_eq!(read_ours(&[&torn]).losses(), 1);

    let next = segment(&ours(), rest);
    let journal = read_ours(&[&torn, &next]);
    assert_eq!(journal.losses(), 0);
    assert_eq!(journal.entries.len(), all.len());
    assert!(matches!(odd(&journal)[..], [Odd::Damaged { .. }]));

    let without_that_line = segment(&ours(), &rest[1..]);
    // In two files, each with something missing.
    assert_eq!(read_ours(&[&torn, &without_that_line]).losses(), 2);
}

#[test]
fn two_journals_glued_at_any_place_stay_two() {
    let theirs = session("2026-11-20T090000-aws-cse-0001");
    let other = segment(
        &theirs,
        &lines(&theirs, &[typed("not ours"), Sample::Submitted]),
    );
    let bytes = sample();
    for cut in 0..=bytes.len() {
        let glued = [&bytes[..cut], &other].concat();
        let journal = read_ours(&[&glued]);
        let alone = read_ours(&[&bytes[..cut]]);
        if !alone.entries.is_empty() {
            assert_eq!(journal.entries, alone.entries, "cut at {cut}");
            let foreign = Odd::Foreign {
                session: theirs.clone(),
            };
            let count = odd(&journal).iter().filter(|it| **it == foreign).count();
            assert_eq!(count, 2, "cut at {cut}");
            assert!(odd(&journal).contains(&Odd::StrayHead), "cut at {cut}");
        }
    }
}

#[test]
fn a_paste_that_looks_like_lines_costs_no_time() {
    let paste = "00000000 0 0 {} ".repeat(100_000);
    let started = [sample(), paste.into_bytes()].concat();
    let journal = read_ours(&[&started]);
    assert_eq!(journal.entries.len(), events().len());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn any_bytes_are_read_without_a_panic_and_give_no_event(bytes: Vec<u8>) {
        prop_assert_eq!(read_ours(&[&bytes]).entries, vec![]);
    }

    #[test]
    fn any_damage_invents_nothing_and_is_reported(
        edits in proptest::collection::vec(
            (any::<proptest::sample::Index>(), 0_usize..200, proptest::collection::vec(any::<u8>(), 0..40)),
            1..4,
        ),
    ) {
        let bytes = sample();
        let mut damaged = bytes.clone();
        for (at, removed, inserted) in edits {
            let start = at.index(damaged.len() + 1);
            let end = (start + removed).min(damaged.len());
            damaged.splice(start..end, inserted);
        }
        let journal = read_ours(&[&damaged]);
        assert_nothing_invented(&journal);
        let whole = journal.entries.len() == events().len();
        prop_assert!(whole || journal.next_seq() < 8 || !journal.oddities.is_empty());
        // Every line that is still complete was used.
        for (line, seq) in bytes.split(|byte| *byte == b'\n').skip(1).zip(0_u64..) {
            if !line.is_empty() && damaged.windows(line.len()).any(|window| window == line) {
                let stands_alone = damaged.split(|byte| *byte == b'\n').any(|it| it == line);
                prop_assert!(!stands_alone || seqs(&journal).contains(&seq));
            }
        }
    }
}
