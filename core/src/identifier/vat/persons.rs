//! Numbers of persons that serve as VAT numbers. They begin with a day of birth, so a day that never was is refused.

use super::super::check_digits::{digit, is, remainder, weighted};
use super::super::compact::{part, split_end};
use super::super::flaw::Flaw;

type Holds = Result<(), Flaw>;

const NO_DAY: Flaw = Flaw::Form("it begins with no day of birth");

/// The Bulgarian number of a person (EGN): the month has 20 more for those born before 1900, 40 more from 2000 on.
pub(super) fn bulgarian_person(number: &[u8]) -> Holds {
    let (year, month, day) = (two_at(number, 0), two_at(number, 2), two_at(number, 4));
    let (century, month) = match month {
        21..=32 => (1800, month - 20),
        41..=52 => (2000, month - 40),
        _ => (1900, month),
    };
    let (payload, found) = split_end(number, 1);
    is_day(century + year, month, day)?;
    is(found, Some(weighted(payload, &[2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10))
}

/// The Czech birth number: the month has 50 more for women, and 20 more where numbers ran out. It is divisible by eleven, or
/// leaves ten before a last digit 0, which was given until 1985.
pub(super) fn birth_number(number: &[u8]) -> Holds {
    let year = match two_at(number, 0) {
        year @ 0..=53 => 2000 + year,
        year => 1900 + year,
    };
    is_czech_day(year, number)?;
    let (payload, found) = split_end(number, 1);
    let expected = remainder(payload, 11);
    is(found, Some(if expected == 10 && year < 1986 { 0 } else { expected }))
}

/// The Czech birth number of before 1954, which has nine digits and no check.
pub(super) fn old_birth_number(number: &[u8]) -> Holds {
    match two_at(number, 0) {
        year @ 0..=53 => is_czech_day(1900 + year, number),
        _ => Err(Flaw::Form("a birth number of nine digits is of before 1954")),
    }
}

fn is_czech_day(year: u32, number: &[u8]) -> Holds {
    let month = match two_at(number, 2) {
        month @ 71..=82 if year >= 2004 => month - 70,
        month @ 51..=62 => month - 50,
        month @ 21..=32 if year >= 2004 => month - 20,
        month => month,
    };
    is_day(year, month, two_at(number, 4))
}

/// Latvia: companies begin with 4 to 9. Persons begin with a day of birth and a digit for the century, or since 2017 with 32.
pub(super) fn latvian(number: &[u8]) -> Holds {
    let (payload, found) = split_end(number, 1);
    if number.first().is_some_and(|first| *first > b'3') {
        let sum = weighted(payload, &[9, 1, 4, 8, 3, 10, 2, 5, 7, 6]) % 11;
        return is(found, Some((14 - sum) % 11));
    }
    if !number.starts_with(b"32") {
        let century = 1800 + 100 * number.get(6).copied().map_or(0, digit);
        is_day(century + two_at(number, 4), two_at(number, 2), two_at(number, 0))?;
    }
    is(found, Some((weighted(payload, &[10, 5, 8, 4, 2, 1, 6, 3, 7, 9]) + 1) % 11 % 10))
}

fn two_at(number: &[u8], at: usize) -> u32 {
    part(number, at, 2).iter().fold(0, |sum, byte| sum * 10 + digit(*byte))
}

/// Whether there was such a day.
fn is_day(year: u32, month: u32, day: u32) -> Holds {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => {
            if leap {
                29
            } else {
                28
            }
        }
        _ => 0,
    };
    if (1..=days).contains(&day) { Ok(()) } else { Err(NO_DAY) }
}
