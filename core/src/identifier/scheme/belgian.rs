//! The structured communication of Belgium and Luxembourg: ten digits and two check digits, the rest of dividing the ten by
//! 97, and 97 where nothing is left. Printed between plus signs, or stars where something is printed on paper.
//!
//! Source: Febelfin, standard for the structured communication.

use super::super::check_digits::{are, mod97, two};
use super::super::compact::{Compact, part, split_end, text};
use super::super::flaw::{Flaw, Wanted};
use super::Read;
use super::read::{digits, not_zeros, padded};

pub(in crate::identifier) fn read(text: &str) -> Result<Read, Flaw> {
    let signed = Compact::read(text, " ")?;
    let number = within_signs(signed.bytes())?;
    let mut compact = Compact::EMPTY;
    for (at, byte) in number.iter().enumerate() {
        match byte {
            b'/' if matches!(compact.count(), 3 | 7) && at > 0 => {}
            b'/' => return Err(Flaw::Form("slashes stand after the third and the seventh digit")),
            b'0'..=b'9' => compact.push(*byte),
            _ => {
                let expected = Wanted::Words("digit");
                return Err(Flaw::Character { at: compact.count() + 1, expected });
            }
        }
    }
    if compact.count() != 12 {
        return Err(Flaw::Length { found: compact.count(), expected: Wanted::Count(12) });
    }
    let (payload, found) = split_end(compact.bytes(), 2);
    not_zeros(payload)?;
    are(found, &check(payload))?;
    Ok(Read::checked(compact, payload))
}

/// What stands between three plus signs or three stars, or all of it where there are none.
fn within_signs(bytes: &[u8]) -> Result<&[u8], Flaw> {
    for sign in [&b"+++"[..], b"***"] {
        if let Some(rest) = bytes.strip_prefix(sign) {
            let closed = Flaw::Form("what begins with three signs ends with the same three");
            return rest.strip_suffix(sign).ok_or(closed);
        }
    }
    Ok(bytes)
}

pub(in crate::identifier) fn make(body: &str) -> Result<Compact, Flaw> {
    let payload = padded(&digits(body, 1..=10, "1 to 10")?, 10);
    Ok(Compact::of(&[payload.bytes(), &check(payload.bytes())]))
}

pub(in crate::identifier) fn printed(compact: &Compact) -> String {
    let bytes = compact.bytes();
    let [first, second, third] = [(0, 3), (3, 4), (7, 5)].map(|(from, count)| text(part(bytes, from, count)));
    format!("+++{first}/{second}/{third}+++")
}

fn check(payload: &[u8]) -> [u8; 2] {
    let rest = mod97(payload);
    two(if rest == 0 { 97 } else { rest })
}
