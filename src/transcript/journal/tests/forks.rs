//! Two machines that each continued the same session.

use super::*;

/// A machine: its files, and the lines of its own run of the program.
struct Machine {
    segments: Vec<Vec<u8>>,
    encoder: Encoder,
}

impl Machine {
    fn new() -> Self {
        Self {
            segments: Vec::new(),
            encoder: Encoder::new(ours()),
        }
    }

    /// Continues from the files it has, as a restarted program does.
    fn resume(&mut self, writer: Option<u64>) {
        let slices: Vec<&[u8]> = self.segments.iter().map(Vec::as_slice).collect();
        let journal: Journal<Sample> = read(&slices, Some(&ours())).unwrap();
        self.encoder = Encoder::after(ours(), &journal);
        let origin = writer.map(|writer| Origin {
            writer,
            after: journal.chain(),
        });
        let head = Head {
            session: ours(),
            started: "2026-11-21T10:05:00+09:00".parse().unwrap(),
            origin,
        };
        self.segments.push(head.line().into_bytes());
    }

    fn types(&mut self, text: &str) {
        let line = self.encoder.line(Moment::ZERO, &typed(text)).unwrap();
        let segment = self.segments.last_mut().unwrap();
        segment.extend_from_slice(line.bytes());
    }
}

/// The words of each branch.
fn words(segments: &[Vec<u8>]) -> Vec<String> {
    let slices: Vec<&[u8]> = segments.iter().map(Vec::as_slice).collect();
    let branches: Vec<Journal<Sample>> = branches(&slices, Some(&ours())).unwrap();
    let words = branches.iter().map(|journal| {
        let entries = journal.entries.iter();
        let words = entries.filter_map(|entry| match &entry.event {
            Sample::Typed { text } => Some(text.as_str()),
            _ => None,
        });
        words.collect::<Vec<_>>().join(" ")
    });
    words.collect()
}

/// A session that two machines continued after its first word; each was resumed twice.
fn forked(writers: [Option<u64>; 2]) -> (Machine, Machine) {
    let mut here = Machine::new();
    here.resume(writers[0]);
    here.types("begun");
    let mut there = Machine::new();
    there.segments = here.segments.clone();
    for (machine, writer, texts) in [
        (&mut here, writers[0], ["a", "b"]),
        (&mut there, writers[1], ["x", "y"]),
    ] {
        for (text, run) in texts.into_iter().zip(1..) {
            machine.resume(writer.map(|writer| writer + run));
            machine.types(text);
            machine.types(&text.to_uppercase());
        }
    }
    (here, there)
}

#[test]
fn what_two_machines_wrote_is_two_branches_in_whatever_order_their_files_come() {
    for writers in [[None, None], [Some(0x100), Some(0x200)]] {
        let (here, there) = forked(writers);
        let mut segments = here.segments.clone();
        segments.extend(there.segments.iter().skip(1).cloned());
        for _ in 0..segments.len() {
            segments.rotate_left(1);
            assert_eq!(words(&segments), ["begun a A b B", "begun x X y Y"]);
            // A duplicate file, or an older version of it, changes nothing.
            let mut twice = segments.clone();
            twice.extend(segments.iter().cloned());
            let shorter = there.segments[1].len() - 5;
            twice.push(there.segments[1][..shorter].to_vec());
            assert_eq!(words(&twice), ["begun a A b B", "begun x X y Y"]);
        }
    }
}

#[test]
fn one_machine_is_one_branch() {
    let (here, _) = forked([Some(1), Some(2)]);
    assert_eq!(words(&here.segments), ["begun a A b B"]);
}

#[test]
fn what_goes_on_from_lines_that_are_not_here_yet_goes_on_from_no_others() {
    let (here, there) = forked([Some(0x100), Some(0x200)]);
    let mut segments = here.segments.clone();
    segments.truncate(2);
    // The first line from there follows its second: the third line here does not.
    segments.push(there.segments[2].clone());
    let words = words(&segments);
    assert_eq!(words[0], "begun a A");
    assert!(words[1].ends_with("y Y"), "{words:?}");
}

#[test]
fn two_machines_in_one_file_are_two_branches_whatever_joined_them() {
    let (here, there) = forked([Some(0x100), Some(0x200)]);
    let (one, other) = (&here.segments[1], &there.segments[1]);
    let expected = ["begun a A", "begun x X"];
    let joined = [one.as_slice(), other].concat();
    assert!(seems_forked(&joined) && !seems_forked(one));
    let segments = [here.segments[0].clone(), joined];
    assert_eq!(words(&segments), expected);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let marked = format!(
        "<<<<<<< HEAD\n{}=======\n{}>>>>>>> laptop\n",
        text(one),
        text(other)
    );
    assert!(seems_forked(marked.as_bytes()));
    let mut segments = vec![here.segments[0].clone()];
    segments.extend(sides(marked.as_bytes()));
    assert_eq!(words(&segments), expected);
}

#[test]
fn damage_makes_no_branch() {
    let (here, _) = forked([Some(0x100), Some(0x200)]);
    for segment in 0..here.segments.len() {
        for byte in (0..here.segments[segment].len()).step_by(7) {
            let mut segments = here.segments.clone();
            segments[segment][byte] ^= 1;
            assert_eq!(words(&segments).len(), 1, "byte {byte} of {segment}");
        }
    }
}
