//! How check digits are computed. Each way once; which number goes which way stands with the number.

use super::flaw::{Flaw, Short};

/// The value of a digit.
pub(super) fn digit(byte: u8) -> u32 {
    u32::from(byte.wrapping_sub(b'0')).min(9)
}

/// The value of a digit, or of a letter from A, which is 10, to Z, which is 35 (ISO 7064).
pub(super) fn value(byte: u8) -> u32 {
    char::from(byte).to_digit(36).unwrap_or(0)
}

/// The last digit of a number, as a character.
pub(super) fn ascii(number: u32) -> u8 {
    u8::try_from(number % 10).unwrap_or(0) + b'0'
}

/// The last two digits of a number, as characters.
pub(super) fn two(number: u32) -> [u8; 2] {
    [ascii(number / 10), ascii(number)]
}

/// Each digit times its weight, from the left.
pub(super) fn weighted(bytes: &[u8], weights: &[u32]) -> u32 {
    bytes.iter().zip(weights).map(|(byte, weight)| digit(*byte) * weight).sum()
}

/// Each digit times its weight, from the right; the weights begin again where there are more digits.
pub(super) fn from_right(bytes: &[u8], weights: &[u32]) -> u32 {
    bytes.iter().rev().zip(weights.iter().cycle()).map(|(byte, weight)| digit(*byte) * weight).sum()
}

/// The number modulo 97, where letters count as two digits (ISO 7064, the ground of MOD 97-10).
pub(super) fn mod97<'a>(bytes: impl IntoIterator<Item = &'a u8>) -> u32 {
    remainder(bytes, 97)
}

/// The number modulo another, where letters count as two digits.
pub(super) fn remainder<'a>(bytes: impl IntoIterator<Item = &'a u8>, modulus: u32) -> u32 {
    bytes.into_iter().fold(0, |rest, byte| {
        let value = value(*byte);
        (rest * if value < 10 { 10 } else { 100 } + value) % modulus
    })
}

/// What is lacking to a multiple of ten.
pub(super) fn to_ten(sum: u32) -> u32 {
    (10 - sum % 10) % 10
}

/// What is lacking to a multiple of eleven: 0 to 10.
pub(super) fn to_eleven(sum: u32) -> u32 {
    (11 - sum % 11) % 11
}

/// The check digit of Luhn's formula (ISO/IEC 7812-1, annex B; "modulus 10"): every second digit from the right counts
/// twice, and what has two digits by their sum.
pub(super) fn luhn(payload: &[u8]) -> u32 {
    let doubled = |byte: &u8| digit(*byte) * 2 / 10 + digit(*byte) * 2 % 10;
    let sum = payload.iter().rev().enumerate().map(
        |(at, byte)| {
            if at % 2 == 0 { doubled(byte) } else { digit(*byte) }
        },
    );
    to_ten(sum.sum())
}

/// The check digit of ISO 7064 MOD 11,10.
pub(super) fn mod11_10(payload: &[u8]) -> u32 {
    let product = payload.iter().fold(10, |product, byte| {
        let sum = (product + digit(*byte)) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (11 - product) % 10
}

/// The check digit of the recursive modulus 10 of Swiss payment slips.
pub(super) fn recursive(payload: &[u8]) -> u32 {
    const NEXT: [u32; 10] = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];
    let carry = payload.iter().fold(0, |carry, byte| {
        let at = usize::try_from((carry + digit(*byte)) % 10).unwrap_or(0);
        NEXT.get(at).copied().unwrap_or(0)
    });
    (10 - carry) % 10
}

/// Whether the check digits are those that the rest makes.
pub(super) fn are(found: &[u8], expected: &[u8]) -> Result<(), Flaw> {
    if found == expected {
        return Ok(());
    }
    Err(Flaw::Check { found: Short::of(found), expected: Short::of(expected) })
}

/// Whether the check digit is the one that the rest makes; none where it makes no digit.
pub(super) fn is(found: &[u8], expected: Option<u32>) -> Result<(), Flaw> {
    match expected.filter(|digit| *digit < 10) {
        Some(digit) => are(found, &[ascii(digit)]),
        None => Err(Flaw::Check { found: Short::of(found), expected: Short::NONE }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_examples_come_out() {
        // ISO/IEC 7812-1: 7992739871 has the check digit 3. ISO 7064: 0794 has 5 by MOD 11,10.
        assert_eq!(luhn(b"7992739871"), 3);
        assert_eq!(mod11_10(b"0794"), 5);
        // The Swiss implementation guidelines for the QR-bill print 21 00000 00003 13947 14300 09017.
        assert_eq!(recursive(b"21000000000313947143000901"), 7);
        // ISO 7064 MOD 97-10: 794 has 44.
        assert_eq!(98 - mod97(b"79400"), 44);
        assert_eq!(from_right(b"123456", &[7, 3, 1]), 42 + 15 + 4 + 21 + 6 + 1);
    }
}
