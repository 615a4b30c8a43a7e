//! The Swiss QR reference, which was the ESR reference of the orange slip: 26 digits and a check digit by the recursive
//! modulus 10. What has fewer digits is filled up with zeros. Printed as two digits and groups of five.
//!
//! Source: SIX, Swiss Implementation Guidelines for the QR-bill, annex B.

use super::super::check_digits::{ascii, is, recursive};
use super::super::compact::{Compact, grouped, split_end};
use super::super::flaw::Flaw;
use super::Read;
use super::read::{digits, padded};

pub(in crate::identifier) fn read(text: &str) -> Result<Read, Flaw> {
    let compact = padded(&digits(text, 2..=27, "2 to 27")?, 27);
    let (payload, found) = split_end(compact.bytes(), 1);
    is(found, Some(recursive(payload)))?;
    Ok(Read::checked(compact, payload))
}

pub(in crate::identifier) fn make(body: &str) -> Result<Compact, Flaw> {
    let payload = padded(&digits(body, 1..=26, "1 to 26")?, 26);
    Ok(Compact::of(&[payload.bytes(), &[ascii(recursive(payload.bytes()))]]))
}

pub(in crate::identifier) fn printed(compact: &Compact) -> String {
    grouped(compact.bytes(), 5, true)
}
