//! The Finnish reference (viite): 3 to 19 digits and a check digit, by weights 7, 3, 1 from the right; as ISO 11649 it is
//! the same number after `RF` and two check digits. Zeros in front do not count. Printed in groups of five from the right,
//! and as ISO 11649 in groups of four.
//!
//! Source: Finance Finland, guides to the national and to the international reference number.

use super::super::check_digits::{from_right, is, to_ten};
use super::super::compact::{Compact, grouped, split_end, without_zeros};
use super::super::flaw::{Flaw, Wanted};
use super::super::form::{Place, all};
use super::read::{digits, not_zeros};
use super::{Read, creditor};

pub(in crate::identifier) fn read(text: &str) -> Result<Read, Flaw> {
    let number = digits(text, 4..=20, "4 to 20")?;
    let number = without_zeros(number.bytes(), 4);
    let payload = checked(number)?;
    Ok(Read::checked(Compact::of(&[number]), payload))
}

/// The form of ISO 11649, whose number may be shorter, since zeros in front are left out.
pub(in crate::identifier) fn read_rf(text: &str) -> Result<Read, Flaw> {
    let read = creditor::read(text)?;
    all(Place::Digit, read.body.bytes(), 4)?;
    not_zeros(read.body.bytes())?;
    let number = without_zeros(read.body.bytes(), 2);
    if !(2..=20).contains(&number.len()) {
        return Err(Flaw::Length { found: number.len() + 4, expected: Wanted::Words("6 to 24") });
    }
    let payload = checked(number)?;
    Ok(Read::checked(creditor::with_check(number), payload))
}

pub(in crate::identifier) fn make(body: &str) -> Result<Compact, Flaw> {
    let body = digits(body, 3..=19, "3 to 19")?;
    Ok(Compact::of(&[body.bytes(), &[check(body.bytes())]]))
}

pub(in crate::identifier) fn make_rf(body: &str) -> Result<Compact, Flaw> {
    Ok(creditor::with_check(make(body)?.bytes()))
}

pub(in crate::identifier) fn printed(compact: &Compact) -> String {
    grouped(without_zeros(compact.bytes(), 1), 5, true)
}

fn check(payload: &[u8]) -> u8 {
    super::super::check_digits::ascii(to_ten(from_right(payload, &[7, 3, 1])))
}

/// The number without its check digit, which is right.
fn checked(number: &[u8]) -> Result<&[u8], Flaw> {
    let (payload, found) = split_end(number, 1);
    is(found, Some(to_ten(from_right(payload, &[7, 3, 1]))))?;
    Ok(payload)
}
