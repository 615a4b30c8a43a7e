//! The Slovenian reference: `SI`, a model of two digits, and one to three parts of at most 12 digits with hyphens between,
//! 20 digits and two hyphens at most. The model says over which parts a check digit stands, always as the last digit of
//! the last of them: modulus 11, weights 2, 3, 4 … from the right, where 10 and 11 are written 0. So one wrong digit may be
//! missed, where it makes one of the two into the other. Who makes a reference chooses how many parts it has.
//!
//! Source: rules for standardised references in payment services (Uradni list RS 34/2019, annex 1), and the models that
//! they kept.

use super::super::check_digits::{are, ascii, digit};
use super::super::compact::{Compact, part, split_end, text};
use super::super::flaw::{Flaw, Wanted};
use super::super::form::{Place, all, fits};
use super::Read;
use super::read::not_zeros;

/// The parts that have a check digit together: the first of them and the last.
type Groups = &'static [(usize, usize)];

/// For every model, which parts have a check digit.
const MODELS: [(&[u8], Groups); 26] = [
    (b"00", &[]),
    (b"01", &[(0, 2)]),
    (b"02", &[(1, 1), (2, 2)]),
    (b"03", &[(0, 0), (1, 1), (2, 2)]),
    (b"04", &[(0, 0), (2, 2)]),
    (b"05", &[(0, 0)]),
    (b"06", &[(1, 2)]),
    (b"07", &[(1, 1)]),
    (b"08", &[(0, 1), (2, 2)]),
    (b"09", &[(0, 1)]),
    (b"10", &[(0, 0), (1, 2)]),
    (b"11", FIRST_TWO),
    (b"12", &[(0, 0)]),
    (b"18", FIRST_TWO),
    (b"19", FIRST_TWO),
    (b"21", FIRST_TWO),
    (b"28", FIRST_TWO),
    (b"31", FIRST_TWO),
    (b"38", FIRST_TWO),
    (b"40", FIRST_TWO),
    (b"41", FIRST_TWO),
    (b"48", FIRST_TWO),
    (b"49", FIRST_TWO),
    (b"51", FIRST_TWO),
    (b"55", &[(0, 0)]),
    (b"58", FIRST_TWO),
];

const FIRST_TWO: Groups = &[(0, 0), (1, 1)];

/// The parts of a reference, and the last part of every group that there is.
struct Parts<'a> {
    parts: [Option<&'a [u8]>; 3],
    groups: Groups,
}

impl<'a> Parts<'a> {
    fn new(compact: &'a Compact) -> Result<Self, Flaw> {
        let bytes = compact.bytes();
        fits("SI n2", bytes, 0)?;
        let model = part(bytes, 2, 2);
        let groups = MODELS.iter().find(|(known, _)| *known == model).map(|(_, groups)| *groups);
        let groups =
            groups.ok_or(Flaw::Form("its model, the two digits after SI, is none that has a reference"))?;
        if compact.count() < 5 || compact.count() > 26 {
            let expected = Wanted::Words("5 to 26, hyphens among them,");
            return Err(Flaw::Length { found: compact.count(), expected });
        }
        let mut parts = [None; 3];
        let mut rest = part(bytes, 4, 22).split(|byte| *byte == b'-');
        for place in &mut parts {
            *place = rest.next();
        }
        if rest.next().is_some() {
            return Err(Flaw::Form("it has at most three parts, with hyphens between"));
        }
        let mut before = 4;
        for found in parts.iter().flatten() {
            all(Place::Digit, found, before)?;
            before += found.len() + 1;
            if found.is_empty() || found.len() > 13 {
                return Err(Flaw::Form("each part has one to twelve digits, and its check digit"));
            }
        }
        not_zeros(part(bytes, 4, 22).iter().filter(|byte| **byte != b'-'))?;
        Ok(Self { parts, groups })
    }

    /// The last part of every group of which something is there.
    fn ends(&self) -> impl Iterator<Item = ((usize, usize), usize)> + '_ {
        self.groups.iter().filter_map(|(first, last)| {
            let there = (*first..=*last).rev().find(|at| self.get(*at).is_some());
            there.map(|end| ((*first, end), end))
        })
    }

    fn get(&self, at: usize) -> Option<&'a [u8]> {
        self.parts.get(at).copied().flatten()
    }

    /// The digits of a group, in order.
    fn digits(&self, (first, last): (usize, usize)) -> impl DoubleEndedIterator<Item = u8> + '_ {
        (first..=last).filter_map(|at| self.get(at)).flatten().copied()
    }
}

/// The check digit of digits that come from the right.
fn check(from_right: impl Iterator<Item = u8>) -> u8 {
    let sum: u32 = from_right.zip(2..).map(|(byte, weight)| digit(byte) * weight).sum();
    match 11 - sum % 11 {
        10 | 11 => b'0',
        digit => ascii(digit),
    }
}

pub(in crate::identifier) fn read(text: &str) -> Result<Read, Flaw> {
    let compact = Compact::read(text, " ")?;
    let parts = Parts::new(&compact)?;
    let mut has_check = [false; 3];
    for (group, end) in parts.ends() {
        let mut from_right = parts.digits(group).rev();
        let found = from_right.next().unwrap_or(b'0');
        are(&[found], &[check(from_right)])?;
        if let Some(place) = has_check.get_mut(end) {
            *place = true;
        }
    }
    let mut body = Compact::EMPTY;
    for (at, (found, checked)) in parts.parts.iter().zip(has_check).enumerate() {
        let Some(found) = found else { continue };
        if at > 0 {
            body.push(b'-');
        }
        let kept = if checked { split_end(found, 1).0 } else { found };
        kept.iter().for_each(|byte| body.push(*byte));
    }
    Ok(Read { compact, body, has_check: has_check.contains(&true) })
}

/// The reference of a model and parts without check digits: `SI01 25-20-8`.
pub(in crate::identifier) fn make(body: &str) -> Result<Compact, Flaw> {
    let compact = Compact::read(body, " ")?;
    let parts = Parts::new(&compact)?;
    let mut made = Compact::of(&[part(compact.bytes(), 0, 4)]);
    for (at, found) in parts.parts.iter().enumerate() {
        let Some(found) = found else { continue };
        if at > 0 {
            made.push(b'-');
        }
        found.iter().for_each(|byte| made.push(*byte));
        if let Some((group, _)) = parts.ends().find(|(_, end)| *end == at) {
            made.push(check(parts.digits(group).rev()));
        }
    }
    Ok(made)
}

pub(in crate::identifier) fn printed(compact: &Compact) -> String {
    let (model, parts) = compact.bytes().split_at_checked(4).unwrap_or_default();
    format!("{} {}", text(model), text(parts))
}
