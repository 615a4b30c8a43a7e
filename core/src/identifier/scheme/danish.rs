//! The code line of Danish payment slips (FIK): `+71<`, a payment number of 15 digits, `+`, the creditor's number of 8
//! digits, `<`; with `75` the payment number has 16 digits, with `73` there is none. The last digit of a payment number is
//! a check digit by modulus 10. The first plus may be missing.
//!
//! Source: the joint payment system's specification of the slips 71, 73 and 75 (PBS, later Nets and Mastercard).

use super::super::check_digits::{ascii, is, luhn};
use super::super::compact::{Compact, part, split_end};
use super::super::flaw::{Flaw, Wanted};
use super::super::form::{fits, length};
use super::Read;
use super::read::{digits, not_zeros, padded};

/// A kind of slip.
#[derive(Debug, Clone, Copy)]
pub(in crate::identifier) struct Slip {
    kind: &'static [u8],
    /// The code line without the first plus.
    form: &'static str,
    /// How many digits the payment number has.
    number: usize,
}

pub(in crate::identifier) const SLIP_71: Slip = Slip { kind: b"71", form: "71< n15 + n8 <", number: 15 };
pub(in crate::identifier) const SLIP_73: Slip = Slip { kind: b"73", form: "73<+ n8 <", number: 0 };
pub(in crate::identifier) const SLIP_75: Slip = Slip { kind: b"75", form: "75< n16 + n8 <", number: 16 };

pub(in crate::identifier) fn read(slip: Slip, text: &str) -> Result<Read, Flaw> {
    let line = Compact::read(text, " ")?;
    let line = line.bytes().strip_prefix(b"+").unwrap_or(line.bytes());
    fits(slip.form, line, 0)?;
    if line.len() != length(slip.form) {
        return Err(Flaw::Length { found: line.len(), expected: Wanted::Count(length(slip.form)) });
    }
    let compact = Compact::of(&[b"+", line]);
    let number = part(line, 3, slip.number);
    if number.is_empty() {
        return Ok(Read { compact, body: Compact::EMPTY, has_check: false });
    }
    not_zeros(number)?;
    let (payload, found) = split_end(number, 1);
    is(found, Some(luhn(payload)))?;
    Ok(Read::checked(compact, payload))
}

/// The line of a payment number without its check digit, a plus, and the creditor's number: `1234+88655702`.
pub(in crate::identifier) fn make(slip: Slip, body: &str) -> Result<Compact, Flaw> {
    let parts =
        body.split_once('+').ok_or(Flaw::Form("a payment number, a plus, and the creditor's number"))?;
    let (number, creditor) = parts;
    let creditor = digits(creditor, 8..=8, "8 for the creditor")?;
    if slip.number == 0 {
        if !number.trim().is_empty() {
            return Err(Flaw::Form("slips of kind 73 have no payment number"));
        }
        return Ok(Compact::of(&[b"+", slip.kind, b"<+", creditor.bytes(), b"<"]));
    }
    let room = slip.number - 1;
    let number = digits(number, 1..=room, "1 to 14, or to 15 with 75,")?;
    let payload = padded(&number, room);
    let check = ascii(luhn(payload.bytes()));
    Ok(Compact::of(&[b"+", slip.kind, b"<", payload.bytes(), &[check], b"+", creditor.bytes(), b"<"]))
}
