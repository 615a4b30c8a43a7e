//! The rules of countries that are no plain weighted sum. Each is asked about a number that has the form.

use super::super::check_digits::{
    are, ascii, digit, from_right, is, luhn, mod11_10 as iso_mod11_10, mod97, remainder, to_eleven, to_ten,
    two, value, weighted,
};
use super::super::compact::{part, split_end};
use super::super::flaw::{Flaw, Short};
use super::countries::CZECH_COMPANY;

type Holds = Result<(), Flaw>;

/// Germany and Croatia: ISO 7064 MOD 11,10.
pub(super) fn mod11_10(number: &[u8]) -> Holds {
    let (payload, found) = split_end(number, 1);
    is(found, Some(iso_mod11_10(payload)))
}

/// Luhn's formula with 4 added to the sum.
pub(super) fn austria(number: &[u8]) -> Holds {
    let (payload, found) = split_end(part(number, 1, 8), 1);
    let plain = luhn_from_left(payload);
    is(found, Some(to_ten(plain + 4)))
}

/// The digits, every second one from the second on twice and by its digits.
fn luhn_from_left(payload: &[u8]) -> u32 {
    let doubled = |byte: &u8| digit(*byte) * 2 / 10 + digit(*byte) * 2 % 10;
    payload.iter().enumerate().map(|(at, byte)| if at % 2 == 0 { digit(*byte) } else { doubled(byte) }).sum()
}

pub(super) fn belgium(number: &[u8]) -> Holds {
    if !matches!(number.first(), Some(b'0' | b'1')) {
        return Err(Flaw::Form("it begins with 0 or 1"));
    }
    let (payload, found) = split_end(number, 2);
    are(found, &two(97 - mod97(payload)))
}

/// Companies: where the first weights leave ten, a second set decides.
pub(super) fn bulgaria(number: &[u8]) -> Holds {
    let (payload, found) = split_end(number, 1);
    let first = weighted(payload, &[1, 2, 3, 4, 5, 6, 7, 8]) % 11;
    let second = weighted(payload, &[3, 4, 5, 6, 7, 8, 9, 10]) % 11;
    is(found, Some(if first == 10 { second % 10 } else { first }))
}

pub(super) fn cyprus(number: &[u8]) -> Holds {
    const ODD: [u32; 10] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
    if number.starts_with(b"12") {
        return Err(Flaw::Form("it does not begin with 12"));
    }
    let (payload, found) = split_end(number, 1);
    let sum: u32 = payload
        .iter()
        .enumerate()
        .map(|(at, byte)| {
            let odd = usize::try_from(digit(*byte)).ok().and_then(|value| ODD.get(value)).copied();
            if at % 2 == 0 { odd.unwrap_or(0) } else { digit(*byte) }
        })
        .sum();
    are(found, &[letter(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", sum)])
}

/// The letter that a table has at a number, from the beginning again where it is longer.
fn letter(table: &[u8], number: u32) -> u8 {
    let at = usize::try_from(number).unwrap_or(0).checked_rem(table.len());
    at.and_then(|at| table.get(at)).copied().unwrap_or(b'?')
}

pub(super) fn czech_company(number: &[u8]) -> Holds {
    if number.first() == Some(&b'9') {
        return Err(Flaw::Form("a number of eight digits does not begin with 9"));
    }
    CZECH_COMPANY.holds(number).map(|_| ())
}

/// Persons without a birth number have 6 in front.
pub(super) fn czech_special(number: &[u8]) -> Holds {
    let (payload, found) = split_end(part(number, 1, 8), 1);
    let above = 11 - weighted(payload, &[8, 7, 6, 5, 4, 3, 2]) % 11;
    is(found, Some((19 - above) % 10))
}

/// A person of Spanish nationality: the letter follows from the number.
pub(super) fn spanish_person(number: &[u8]) -> Holds {
    let (payload, found) = split_end(number, 1);
    are(found, &[spanish_letter(payload)])
}

fn spanish_letter(number: &[u8]) -> u8 {
    letter(b"TRWAGMYFPDXBNJZSQVHLCKE", remainder(number, 23))
}

/// Foreigners (X, Y, Z), persons without a number of their own (K, L, M) and everybody else: companies, bodies.
pub(super) fn spain(number: &[u8]) -> Holds {
    let (first, found) = (part(number, 0, 1), part(number, 8, 1));
    let payload = part(number, 1, 7);
    match first {
        b"X" => are(found, &[spanish_letter(payload)]),
        b"Y" => are(found, &[spanish_letter(&[b"1", payload].concat())]),
        b"Z" => are(found, &[spanish_letter(&[b"2", payload].concat())]),
        b"K" | b"L" | b"M" => are(found, &[spanish_letter(payload)]),
        b"I" | b"O" | b"T" => Err(Flaw::Form("its first letter is not I, O or T")),
        _ => {
            let sum = luhn(payload);
            let (as_digit, as_letter) = (ascii(sum), letter(b"JABCDEFGHI", sum));
            // Authorities, foreign companies and the like have a letter, companies a digit, or a letter as well where 00 says
            // that they are not resident in Spain.
            let of_letters = matches!(first, b"N" | b"P" | b"Q" | b"R" | b"S" | b"W");
            let of_digits = matches!(first, b"A" | b"B" | b"E" | b"H") && !payload.starts_with(b"00");
            let letter_given = found.iter().all(u8::is_ascii_uppercase);
            let expected = if of_letters || (letter_given && !of_digits) { as_letter } else { as_digit };
            are(found, &[expected])
        }
    }
}

/// A SIREN by Luhn's formula, except of Monaco, which has zeros in front, and a key of two digits, or with letters but I
/// and O, which then follows from SIREN and key together.
pub(super) fn france(number: &[u8]) -> Holds {
    let (key, siren) = (part(number, 0, 2), part(number, 2, 9));
    if let Some(at) = key.iter().position(|byte| matches!(byte, b'I' | b'O')) {
        let expected = super::super::flaw::Wanted::Words("digit or letter other than I and O");
        return Err(Flaw::Character { at: at + 1, expected });
    }
    if !siren.starts_with(b"000") {
        let (payload, found) = split_end(siren, 1);
        is(found, Some(luhn(payload)))?;
    }
    if key.iter().all(u8::is_ascii_digit) {
        return are(key, &two(mod97(siren.iter().chain(b"12"))));
    }
    let [first, second] = [0, 1].map(|at| key.get(at).copied().map_or(0, key_value));
    let letters = if first < 10 { first * 24 + second - 10 } else { first * 34 + second - 100 };
    if (remainder(siren, 11) + 1 + letters / 11) % 11 == letters % 11 {
        return Ok(());
    }
    Err(Flaw::Check { found: Short::of(key), expected: Short::of(b"else") })
}

/// The place of a character among the digits and the letters without I and O.
fn key_value(byte: u8) -> u32 {
    value(byte) - u32::from(byte > b'I') - u32::from(byte > b'O')
}

/// Seven digits, a check letter, and perhaps another letter, which counts nine times.
pub(super) fn ireland(number: &[u8]) -> Holds {
    let (digits, found, more) = (part(number, 0, 7), part(number, 7, 1), part(number, 8, 1));
    if more.iter().any(|letter| *letter > b'W') {
        return Err(Flaw::Form("its second letter is A to W"));
    }
    // W counts nothing, A one, B two and so on.
    let more: u32 = more.iter().map(|letter| (value(*letter) - 9) % 23).sum();
    are(found, &[irish_letter(weighted(digits, &[8, 7, 6, 5, 4, 3, 2]) + 9 * more)])
}

/// Numbers of old have a letter or a sign in second place, and the first digit counts last.
pub(super) fn ireland_of_old(number: &[u8]) -> Holds {
    let sum = weighted(part(number, 2, 5), &[7, 6, 5, 4, 3]) + weighted(number, &[2]);
    are(part(number, 7, 1), &[irish_letter(sum)])
}

fn irish_letter(sum: u32) -> u8 {
    letter(b"WABCDEFGHIJKLMNOPQRSTUV", sum)
}

pub(super) fn italy(number: &[u8]) -> Holds {
    let office = number_of(part(number, 7, 3));
    if number.starts_with(b"0000000") {
        return Err(Flaw::Form("its first seven digits are not zeros alone"));
    }
    if !matches!(office, 1..=100 | 120 | 121 | 888 | 999) {
        return Err(Flaw::Form(
            "its eighth to tenth digit are an office from 001 to 100, or 120, 121, 888, 999",
        ));
    }
    let (payload, found) = split_end(number, 1);
    is(found, Some(luhn(payload)))
}

/// Weights from 1 on, and where they leave ten, from 3 on.
pub(super) fn lithuania(number: &[u8]) -> Holds {
    let (payload, found) = split_end(number, 1);
    let sum = |first: u32| -> u32 {
        payload.iter().zip(first..).map(|(byte, weight)| digit(*byte) * ((weight - 1) % 9 + 1)).sum()
    };
    let (first, second) = (sum(1) % 11, sum(3) % 11);
    is(found, Some(if first == 10 { second % 10 } else { first }))
}

pub(super) fn luxembourg(number: &[u8]) -> Holds {
    let (payload, found) = split_end(number, 2);
    are(found, &two(remainder(payload, 89)))
}

pub(super) fn malta(number: &[u8]) -> Holds {
    let (payload, found) = split_end(number, 2);
    are(found, &two(37 - weighted(payload, &[3, 4, 6, 7, 8, 9]) % 37))
}

/// The number of a company, whose digits are its check, or since 2020 one of a person, where all of it is by ISO 7064 MOD
/// 97-10.
pub(super) fn netherlands(number: &[u8]) -> Holds {
    if number.ends_with(b"00") {
        return Err(Flaw::Form("it does not end with 00"));
    }
    if mod97(b"NL".iter().chain(number)) == 1 {
        return Ok(());
    }
    is(part(number, 8, 1), Some(weighted(number, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11))
}

pub(super) fn romania(number: &[u8]) -> Holds {
    let (payload, found) = split_end(number, 1);
    is(found, Some(from_right(payload, &[2, 3, 5, 7, 1, 2, 3, 5, 7]) * 10 % 11 % 10))
}

/// The number of an organisation or a person, by Luhn's formula, and 01 to 94.
pub(super) fn sweden(number: &[u8]) -> Holds {
    let (organisation, count) = split_end(number, 2);
    if !matches!(number_of(count), 1..=94) {
        return Err(Flaw::Form("it ends with 01 to 94"));
    }
    let (payload, found) = split_end(organisation, 1);
    is(found, Some(luhn(payload)))
}

pub(super) fn slovakia(number: &[u8]) -> Holds {
    if !matches!(number.get(2), Some(b'2' | b'3' | b'4' | b'7' | b'8' | b'9')) {
        return Err(Flaw::Form("its third digit is 2, 3, 4, 7, 8 or 9"));
    }
    let (payload, found) = split_end(number, 1);
    is(found, Some(to_eleven(remainder(payload, 11) * 10)))
}

/// Two check digits, by the rule of before 2009 or the one of after, which adds 55. Three more digits are a branch.
pub(super) fn united_kingdom(number: &[u8]) -> Holds {
    let (payload, found) = (part(number, 0, 7), part(number, 7, 2));
    let sum = weighted(payload, &[8, 7, 6, 5, 4, 3, 2]);
    let lacking = |sum: u32| two((97 - sum % 97) % 97);
    are(found, &lacking(sum + 55)).or_else(|_| are(found, &lacking(sum)))
}

/// Digits as a number.
fn number_of(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |number, byte| number * 10 + digit(*byte))
}
