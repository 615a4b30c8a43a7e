//! The Dutch payment reference (betalingskenmerk): 7 digits without any check; or a check digit, a digit for the length
//! and 7 to 12 digits; or a check digit and 15 digits. The check digit is by modulus 11 with weights 2, 4, 8, 5, 10, 9,
//! 7, 3, 6, 1 from the right, where 10 is written 1 and 11 is written 0; so it may miss a digit that another one replaced.
//! Printed in groups of four from the right.
//!
//! Source: Betaalvereniging Nederland, specification of the payment reference.

use super::super::check_digits::{are, ascii, from_right};
use super::super::compact::{Compact, grouped, part};
use super::super::flaw::{Flaw, Wanted};
use super::Read;
use super::read::digits;

pub(in crate::identifier) fn read(text: &str) -> Result<Read, Flaw> {
    let compact = digits(text, 7..=16, LENGTHS)?;
    let (bytes, count) = (compact.bytes(), compact.count());
    let body = match count {
        7 => return Ok(Read { compact, body: compact, has_check: false }),
        9..=14 => part(bytes, 2, 12),
        16 => part(bytes, 1, 15),
        _ => return Err(Flaw::Length { found: count, expected: Wanted::Words(LENGTHS) }),
    };
    are(part(bytes, 0, 1), &[check(part(bytes, 1, 15))])?;
    if count < 16 {
        are(part(bytes, 1, 1), &[length_digit(body.len())])?;
    }
    Ok(Read::checked(compact, body))
}

pub(in crate::identifier) fn make(body: &str) -> Result<Compact, Flaw> {
    let body = digits(body, 7..=15, BODIES)?;
    let rest = match body.count() {
        7..=12 => Compact::of(&[&[length_digit(body.count())], body.bytes()]),
        15 => body,
        found => return Err(Flaw::Length { found, expected: Wanted::Words(BODIES) }),
    };
    Ok(Compact::of(&[&[check(rest.bytes())], rest.bytes()]))
}

pub(in crate::identifier) fn printed(compact: &Compact) -> String {
    grouped(compact.bytes(), 4, true)
}

const LENGTHS: &str = "7, 9 to 14, or 16";
const BODIES: &str = "7 to 12, or 15";

fn check(rest: &[u8]) -> u8 {
    match 11 - from_right(rest, &[2, 4, 8, 5, 10, 9, 7, 3, 6, 1]) % 11 {
        10 => b'1',
        digit => ascii(digit % 11),
    }
}

fn length_digit(count: usize) -> u8 {
    ascii(u32::try_from(count).unwrap_or(0))
}
