use super::*;

fn decode(pieces: &[&[u8]]) -> Vec<Input> {
    let mut decoder = Decoder::default();
    let mut decoded: Vec<Decoded> = pieces.iter().flat_map(|it| decoder.feed(it)).collect();
    decoded.extend(decoder.give_up());
    inputs(decoded)
}

fn inputs(decoded: Vec<Decoded>) -> Vec<Input> {
    let input = |it| match it {
        Decoded::Input(input) => Some(input),
        Decoded::SpeaksKitty => None,
    };
    decoded.into_iter().filter_map(input).collect()
}

fn pasted(text: &str) -> Input {
    Input::Pasted(text.to_owned())
}

fn keys(written: &str) -> Vec<Input> {
    written
        .split(' ')
        .map(|key| Input::Key(key.parse().unwrap()))
        .collect()
}

#[test]
fn korean_arrives_whole_however_it_is_cut() {
    let bytes = "가\u{1112}\u{1161}\u{11ab}".as_bytes();
    let typed: Vec<Input> = "가\u{1112}\u{1161}\u{11ab}"
        .chars()
        .map(|c| Input::Key(Key::plain(KeyCode::Char(c))))
        .collect();
    for cut in 0..=bytes.len() {
        let (left, right) = bytes.split_at(cut);
        assert_eq!(decode(&[left, right]), typed, "cut at {cut}");
    }
}

#[test]
fn keys_arrive_with_their_modifiers() {
    assert_eq!(
        decode(&[b"a\x13\x1b[A\x1b[1;2D\x1bc\x1bOP\x1b[13;5u\n\x1b"]),
        keys("a ctrl-s up shift-left alt-c f1 ctrl-enter ctrl-j esc")
    );
}

#[test]
fn a_paste_is_text_whatever_it_holds() {
    let pasted = |text: &str| vec![pasted(text)];
    assert_eq!(decode(&[b"\x1b[200~a\x13b\x1b[201~"]), pasted("a\x13b"));
    assert_eq!(decode(&[b"\x1b[20", b"0~ab\x1b[2", b"01~"]), pasted("ab"));
    assert_eq!(
        decode(&[b"\x1b[200~a\x1b[201~b\x1b[201~"]),
        pasted("a\x1b[201~b")
    );
    assert_eq!(decode(&[b"\x1b[200~no end"]), pasted("no end"));
}

#[test]
fn no_unfinished_input_swallows_later_keys() {
    for prefix in [
        &b"\x1b["[..],
        b"\x1b]0;title",
        b"\x1bP",
        b"\x1b[200~",
        b"\xea\xb0",
        b"\x1b[<0;1",
        b"\x1bO",
    ] {
        let mut decoder = Decoder::default();
        decoder.feed(prefix);
        assert!(decoder.timeout().is_some(), "{prefix:?}");
        decoder.give_up();
        assert_eq!(decoder.timeout(), None, "{prefix:?}");
        assert_eq!(inputs(decoder.feed(b"x")), keys("x"), "{prefix:?}");
    }
}

#[test]
fn a_key_with_super_hyper_or_meta_types_nothing() {
    let keys = b"AB\x1b[99;9u\x1b[115;9u\x1b[107;17u\x1b[107;33u\x1b[67;10u\x1b[1;9DD";
    assert_eq!(decode(&[keys]), self::keys("A B D"));
}

#[test]
fn the_byte_8_is_the_key_that_sends_it_here() {
    let decode = |eight| inputs(Decoder::new(eight).feed(b"a\x08b\x1b\x08"));
    assert_eq!(
        decode(Eight::CtrlBackspace),
        keys("a ctrl-backspace b alt-backspace")
    );
    assert_eq!(
        decode(Eight::Backspace),
        keys("a backspace b alt-backspace")
    );
}

#[test]
fn xterms_form_of_modified_keys_is_read() {
    let bytes =
        b"AB\x1b[27;2;13~C\x1b[27;5;13~\x1b[27;5;115~\x1b[27;6;122~\x1b[27;5;8~\x1b[27;2;65~";
    assert_eq!(
        decode(&[bytes]),
        keys("A B shift-enter C ctrl-enter ctrl-s ctrl-shift-z ctrl-backspace A")
    );
    for cut in 0..bytes.len() {
        let (left, right) = bytes.split_at(cut);
        assert_eq!(decode(&[left, right]), decode(&[bytes]), "cut at {cut}");
    }
    assert_eq!(decode(&[b"\x1b[27;9;99~\x1b[27;;1~\x1b[27;5~a"]), keys("a"));
}

#[test]
fn a_second_escape_before_a_sequence_is_alt_as_macos_and_putty_send_it() {
    let bytes = b"\x1b\x1b[Da\x1b\x1bOC\x1b\x1b[3~\x1b\x1bb";
    let expected = keys("alt-left a alt-right alt-delete alt-b");
    for cut in 0..bytes.len() {
        let (left, right) = bytes.split_at(cut);
        assert_eq!(decode(&[left, right]), expected, "cut at {cut}");
    }
    assert_eq!(decode(&[b"\x1b\x1b"]), keys("esc esc"));
    assert_eq!(decode(&[b"\x1b\x1b\x1b"]), keys("esc esc esc"));
    let mut decoder = Decoder::default();
    decoder.feed(b"\x1b\x1b");
    assert_eq!(inputs(decoder.give_up()), keys("esc esc"));
    assert_eq!(inputs(decoder.feed(b"\x1b[D")), keys("left"));
}

#[test]
fn keys_of_rxvt_are_read() {
    assert_eq!(
        decode(&[b"\x1bOd\x1bOc\x1b[d\x1b[3^\x1b[7$\x1b[8@a"]),
        keys("ctrl-left ctrl-right shift-left ctrl-delete shift-home ctrl-shift-end a")
    );
}

#[test]
fn a_code_that_is_not_text_types_nothing() {
    assert_eq!(
        decode(&[b"a\x1b[0;;44032u\x1b[8;5u\x1b[8u\x1b[7u\x1b[127ub"]),
        keys("a ctrl-backspace backspace backspace b")
    );
}

#[test]
fn the_kitty_protocol_is_known_by_its_answer() {
    let mut decoder = Decoder::default();
    assert_eq!(decoder.feed(b"\x1b[?1u"), [Decoded::SpeaksKitty]);
}

/// A paste whose first part arrived, followed by a long silence.
fn stalled(begun: &[u8]) -> Decoder {
    let mut decoder = Decoder::default();
    decoder.feed(b"\x1b[200~");
    decoder.feed(begun);
    while decoder.timeout().is_some() {
        decoder.give_up();
    }
    decoder
}

#[test]
fn a_paste_survives_a_stall_with_its_tabs() {
    let mut decoder = stalled(b"a\tb");
    let rest = inputs(decoder.feed(b"\tc\td\x1b[201~\t"));
    assert_eq!(rest, [pasted("\tc\td"), keys("tab").remove(0)]);

    // A tab alone may be the key, for a moment.
    let mut decoder = stalled(b"a");
    assert_eq!(decoder.feed(b"\t"), []);
    assert_eq!(decoder.timeout(), Some(ESCAPE_WAIT));
    let rest = inputs(decoder.feed("다라\x1b[201~".as_bytes()));
    assert_eq!(rest, [pasted("\t다라")]);

    let mut decoder = stalled(b"a");
    assert_eq!(decoder.feed("\t가\r".as_bytes()), []);
    assert_eq!(inputs(decoder.feed(b"b\x1b[2")), []);
    assert_eq!(
        inputs(decoder.feed(b"01~c")),
        [pasted("\t가\rb"), keys("c").remove(0)]
    );

    let mut decoder = stalled(b"a\x1b[2");
    assert_eq!(inputs(decoder.feed(b"01~\t")), keys("tab"));
}

#[test]
fn a_paste_that_stalls_inside_a_character_keeps_it() {
    for text in ["가나다라", "a한", "🇰🇷👨\u{200d}👩", "é"] {
        for cut in 1..text.len() {
            let (before, after) = text.as_bytes().split_at(cut);
            let mut decoder = Decoder::default();
            let mut all = inputs(decoder.feed(&[PASTE_BEGINS, before].concat()));
            all.extend(inputs(decoder.give_up()));
            all.extend(inputs(decoder.feed(&[after, b"\tx", PASTE_ENDS].concat())));
            let read = all.into_iter().map(|input| match input {
                Input::Pasted(text) => text,
                other => panic!("{text}, {cut}: {other:?}"),
            });
            assert_eq!(read.collect::<String>(), format!("{text}\tx"), "{cut}");
        }
    }
    // Nothing goes on with it: a key is a key.
    let mut decoder = Decoder::default();
    decoder.feed(&[PASTE_BEGINS, b"a\xea"].concat());
    assert_eq!(inputs(decoder.give_up()), [pasted("a")]);
    let mut rest = inputs(decoder.feed(b"\x13"));
    assert_eq!(rest.pop(), keys("ctrl-s").pop());
    assert_eq!(rest, [pasted("\u{fffd}")]);
}

#[test]
fn a_key_after_a_paste_that_never_ended_is_a_key() {
    for (typed, key) in [("\t", "tab"), ("\x13", "ctrl-s"), ("가", "가")] {
        let mut decoder = stalled(b"a");
        let mut typed = decoder.feed(typed.as_bytes());
        if typed.is_empty() {
            typed = decoder.give_up();
        }
        assert_eq!(inputs(typed), keys(key));
        assert_eq!(inputs(decoder.feed(b"\t")), keys("tab"));
    }
    let another = inputs(stalled(b"a").feed(b"\x1b[200~b\x1b[201~"));
    assert_eq!(another, [pasted("b")]);
}

/// One sequence of every family that terminals send.
const SEQUENCES: [&[u8]; 26] = [
    b"\x1b[A",
    b"\x1b[1;5D",
    b"\x1b[5;3~",
    b"\x1b[Z",
    b"\x1b[I",
    b"\x1bOP",
    b"\x1bOM",
    b"\x1b\x1b[A",
    b"\x1b[200~paste\x1b[201~",
    b"\x1b[<0;12;7M",
    b"\x1b[<65;300;100m",
    b"\x1b[M !!",
    b"\x1b[32;30;40M",
    b"\x1b[13;5u",
    b"\x1b[97:65:99;2:3;65u",
    b"\x1b[57441;1:3u",
    b"\x1b[27;5;13~",
    b"\x1b[?1u",
    b"\x1b[24;80R",
    b"\x1b]0;title\x07",
    b"\x1b]52;c;YQ==\x1b\\",
    b"\x1bP1$r0m\x1b\\",
    b"\x1b_Gi=1;OK\x1b\\",
    b"\x1b[?62;22c",
    b"\x1b[?2026;2$y",
    "가\u{1f469}".as_bytes(),
];

#[test]
fn bytes_that_are_no_text_do_not_make_a_sequence_wait_longer() {
    let mut decoder = Decoder::default();
    decoder.feed(b"\xd0P\x1b[27;5");
    assert_eq!(decoder.timeout(), Some(ESCAPE_WAIT));
    decoder.feed(b"\x03");
    assert_eq!(decoder.sequence_timeout(), Some(LONGEST_SEQUENCE));
}

#[test]
fn a_character_whose_bytes_come_slowly_is_typed() {
    let typed = |pieces: &[&[u8]]| {
        let mut decoder = Decoder::default();
        let mut all = Vec::new();
        for piece in pieces {
            all.extend(decoder.feed(piece));
            all.extend(decoder.give_up());
            assert_eq!(decoder.timeout(), None);
        }
        inputs(all)
    };
    let whole = typed(&["가".as_bytes()]);
    assert_eq!(typed(&[b"\xea", b"\xb0\x80"]), whole);
    assert_eq!(typed(&[b"\xea", b"\xb0", b"\x80"]), whole);
    assert_eq!(typed(&[b"\xea\xb0", b"\x80"]), whole);
    // Without its rest, half a character is nothing, and the next key counts.
    assert_eq!(typed(&[b"\xea", b"x"]), typed(&[b"x"]));
}

#[test]
fn every_beginning_of_every_sequence_lets_the_next_key_through() {
    for sequence in SEQUENCES {
        for length in 0..=sequence.len() {
            check_keys_work_after(&sequence[..length]);
        }
    }
}

#[test]
fn whatever_bytes_come_keys_are_heard_again_within_a_second() {
    let mut chance: u64 = 2026;
    let mut below = move |limit: u64| {
        chance = chance
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (chance >> 33) % limit
    };
    for _ in 0..3_000 {
        let mut bytes: Vec<u8> = (0..below(40)).map(|_| below(256) as u8).collect();
        let sequence = SEQUENCES[below(SEQUENCES.len() as u64) as usize];
        bytes.extend(&sequence[..below(sequence.len() as u64 + 1) as usize]);
        check_keys_work_after(&bytes);
    }
}
