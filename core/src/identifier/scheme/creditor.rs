//! ISO 11649: `RF`, two check digits by ISO 7064 MOD 97-10, and 1 to 21 letters or digits. Printed in groups of four.

use super::super::check_digits::{are, mod97, two};
use super::super::compact::{Compact, grouped, part};
use super::super::flaw::{Flaw, Wanted};
use super::super::form::{Place, all, fits};
use super::Read;

pub(in crate::identifier) fn read(text: &str) -> Result<Read, Flaw> {
    let compact = Compact::read(text, SEPARATORS)?;
    let bytes = compact.bytes();
    fits("RF n2", bytes, 0)?;
    if !(5..=25).contains(&compact.count()) {
        let expected = Wanted::Words("5 to 25");
        return Err(Flaw::Length { found: compact.count(), expected });
    }
    let body = part(bytes, 4, 21);
    all(Place::LetterOrDigit, body, 4)?;
    are(part(bytes, 2, 2), &check(body))?;
    Ok(Read::checked(compact, body))
}

pub(in crate::identifier) fn make(body: &str) -> Result<Compact, Flaw> {
    let body = Compact::read(body, SEPARATORS)?;
    if !(1..=21).contains(&body.count()) {
        return Err(Flaw::Length { found: body.count(), expected: Wanted::Words("1 to 21") });
    }
    all(Place::LetterOrDigit, body.bytes(), 0)?;
    Ok(with_check(body.bytes()))
}

/// The reference that carries this.
pub(super) fn with_check(body: &[u8]) -> Compact {
    Compact::of(&[b"RF", &check(body), body])
}

pub(in crate::identifier) fn printed(compact: &Compact) -> String {
    grouped(compact.bytes(), 4, false)
}

/// What people set between the groups.
const SEPARATORS: &str = " -.,/:";

fn check(body: &[u8]) -> [u8; 2] {
    two(98 - mod97(body.iter().chain(b"RF00")))
}
