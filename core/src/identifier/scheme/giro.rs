//! References of giro slips in Norway (KID) and Sweden (OCR): up to 24 digits and a check digit.
//!
//! A KID ends with a check digit by modulus 10, or by modulus 11 with weights 2 to 7 from the right, as payee and bank
//! agreed; what modulus 11 makes 10 is a minus. An OCR number ends with one by modulus 10, and before it, where that was agreed, the last
//! digit of its own length. Zeros in front belong to the number, and it is printed in one piece.
//!
//! Sources: Mastercard Payment Services Norway, format of the KID; Bankgirot, OCR reference control.

use super::super::check_digits::{are, ascii, from_right, is, luhn, to_eleven};
use super::super::compact::{Compact, split_end};
use super::super::flaw::{Flaw, Wanted};
use super::super::form::{Place, all};
use super::Read;
use super::read::{digits, not_zeros};

pub(in crate::identifier) fn read_mod10(text: &str) -> Result<Read, Flaw> {
    let compact = digits(text, 2..=25, "2 to 25")?;
    let (payload, found) = split_end(compact.bytes(), 1);
    is(found, Some(luhn(payload)))?;
    Ok(Read::checked(compact, payload))
}

pub(in crate::identifier) fn make_mod10(body: &str) -> Result<Compact, Flaw> {
    let body = digits(body, 1..=24, "1 to 24")?;
    Ok(Compact::of(&[body.bytes(), &[ascii(luhn(body.bytes()))]]))
}

pub(in crate::identifier) fn read_mod11(text: &str) -> Result<Read, Flaw> {
    let compact = Compact::read(text, " ")?;
    let (payload, found) = split_end(compact.bytes(), 1);
    all(Place::Digit, payload, 0)?;
    if found != b"-" {
        all(Place::Digit, found, payload.len())?;
    }
    if !(2..=25).contains(&compact.count()) {
        return Err(Flaw::Length { found: compact.count(), expected: Wanted::Words("2 to 25") });
    }
    not_zeros(payload)?;
    are(found, &[mod11(payload)])?;
    Ok(Read::checked(compact, payload))
}

pub(in crate::identifier) fn make_mod11(body: &str) -> Result<Compact, Flaw> {
    let body = digits(body, 1..=24, "1 to 24")?;
    Ok(Compact::of(&[body.bytes(), &[mod11(body.bytes())]]))
}

fn mod11(payload: &[u8]) -> u8 {
    match to_eleven(from_right(payload, &[2, 3, 4, 5, 6, 7])) {
        10 => b'-',
        digit => ascii(digit),
    }
}

/// An OCR number that also has a digit for its length.
pub(in crate::identifier) fn read_with_length(text: &str) -> Result<Read, Flaw> {
    let compact = digits(text, 3..=25, "3 to 25")?;
    let (payload, found) = split_end(compact.bytes(), 1);
    is(found, Some(luhn(payload)))?;
    let (body, length) = split_end(payload, 1);
    are(length, &[length_digit(compact.count())])?;
    Ok(Read::checked(compact, body))
}

pub(in crate::identifier) fn make_with_length(body: &str) -> Result<Compact, Flaw> {
    let body = digits(body, 1..=23, "1 to 23")?;
    let payload = Compact::of(&[body.bytes(), &[length_digit(body.count() + 2)]]);
    Ok(Compact::of(&[payload.bytes(), &[ascii(luhn(payload.bytes()))]]))
}

fn length_digit(count: usize) -> u8 {
    ascii(u32::try_from(count).unwrap_or(0))
}
