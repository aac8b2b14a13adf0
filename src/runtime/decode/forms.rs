//! Converts terminal-specific sequences into the form that the parser knows.

/// The standard form of a key at the end of `bytes` in xterm's modifyOtherKeys form, `CSI 27 ;
/// modifiers ; key ~`, or in one of rxvt's.
pub(super) fn usual(bytes: &[u8]) -> Option<Vec<u8>> {
    let begins = bytes.iter().rposition(|byte| *byte == super::ESCAPE)?;
    let sequence = bytes.get(begins + 1..)?;
    let found = of_xterm(sequence).or_else(|| of_rxvt(sequence))?;
    Some(format!("\x1b[{found}").into_bytes())
}

fn of_xterm(sequence: &[u8]) -> Option<String> {
    let inner = sequence.strip_prefix(b"[27;")?.strip_suffix(b"~")?;
    let (modifiers, key) = str::from_utf8(inner).ok()?.split_once(';')?;
    let (modifiers, key): (u8, u32) = (modifiers.parse().ok()?, key.parse().ok()?);
    Some(format!("{key};{modifiers}u"))
}

/// rxvt encodes Shift and Control in the last byte of a sequence.
fn of_rxvt(sequence: &[u8]) -> Option<String> {
    match sequence {
        [b'O', arrow @ b'a'..=b'd'] => {
            Some(format!("1;5{}", char::from(arrow.to_ascii_uppercase())))
        }
        [b'[', arrow @ b'a'..=b'd'] => {
            Some(format!("1;2{}", char::from(arrow.to_ascii_uppercase())))
        }
        [b'[', number @ .., end @ (b'$' | b'^' | b'@')] => {
            let modifiers = match end {
                b'$' => 2,
                b'^' => 5,
                _ => 6,
            };
            let number: u8 = str::from_utf8(number).ok()?.parse().ok()?;
            Some(format!("{number};{modifiers}~"))
        }
        _ => None,
    }
}
