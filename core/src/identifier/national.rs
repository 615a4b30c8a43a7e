//! The check digits that countries put into their account numbers themselves, beside those of the IBAN.
//!
//! Source: the national annexes of the European Committee for Banking Standards, register of European account numbers (TR 201).

use super::check_digits::{
    ascii, digit, from_right, luhn, mod11_10, mod97, to_eleven, to_ten, two, value, weighted,
};
use super::compact::{part, split_end};

/// Whether a country's own check digits are right; none where it has none, or they are not known here.
pub(super) fn national_check(country: &str, bban: &[u8]) -> Option<bool> {
    let (payload, last) = split_end(bban, 1);
    let (most, last_two) = split_end(bban, 2);
    Some(match country {
        "BE" => last_two == belgian(most),
        "BA" | "ME" | "MK" | "RS" | "SI" => last_two == two(98 - mod97(most.iter().chain(b"00"))),
        "CZ" | "SK" => czech(part(bban, 4, 6)) && czech(part(bban, 10, 10)),
        "ES" => part(bban, 8, 2) == spanish(part(bban, 0, 8), part(bban, 10, 10)),
        "FI" => last == [ascii(luhn(payload))],
        "FR" | "MC" => last_two == french(most),
        "HR" => [part(bban, 0, 7), part(bban, 7, 10)].iter().all(|number| {
            let (payload, last) = split_end(number, 1);
            last == [ascii(mod11_10(payload))]
        }),
        "HU" => [part(bban, 0, 8), part(bban, 8, 16)].iter().all(|number| {
            let (payload, last) = split_end(number, 1);
            last == [ascii(hungarian(payload))]
        }),
        "IT" | "SM" => bban.first() == Some(&italian(part(bban, 1, 22))),
        "NO" => last == [norwegian(payload)],
        "PL" => part(bban, 7, 1) == [ascii(to_ten(weighted(part(bban, 0, 7), &[3, 9, 7, 1, 3, 9, 7])))],
        "PT" => last_two == two(98 - mod97(most.iter().chain(b"00"))),
        _ => return None,
    })
}

fn belgian(number: &[u8]) -> [u8; 2] {
    let rest = mod97(number);
    two(if rest == 0 { 97 } else { rest })
}

/// Each of the two numbers by itself: modulus 11 without a digit of its own.
fn czech(number: &[u8]) -> bool {
    from_right(number, &[1, 2, 4, 8, 5, 10, 9, 7, 3, 6]).is_multiple_of(11)
}

/// One check digit for bank and branch, one for the account.
fn spanish(bank: &[u8], account: &[u8]) -> [u8; 2] {
    [bank, account].map(|number| match to_eleven(from_right(number, &[6, 3, 7, 9, 10, 5, 8, 4, 2, 1])) {
        10 => b'1',
        digit => ascii(digit),
    })
}

/// The key (clé RIB), where letters count as digits in the order of a telephone of old: A, J as 1, B, K, S as 2 and so on.
fn french(number: &[u8]) -> [u8; 2] {
    let as_digit = |byte: &u8| match *byte {
        letter @ b'A'..=b'I' => letter - b'A' + b'1',
        letter @ b'J'..=b'R' => letter - b'J' + b'1',
        letter @ b'S'..=b'Z' => letter - b'S' + b'2',
        digit => digit,
    };
    let digits: Vec<u8> = number.iter().map(as_digit).collect();
    two(97 - mod97(digits.iter().chain(b"00")))
}

/// Weights 9, 7, 3, 1 from the left.
fn hungarian(payload: &[u8]) -> u32 {
    to_ten(payload.iter().zip([9, 7, 3, 1].iter().cycle()).map(|(byte, weight)| digit(*byte) * weight).sum())
}

/// The letter CIN in front: what stands at odd places counts by a table.
fn italian(number: &[u8]) -> u8 {
    const ODD: [u32; 26] =
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
    let sum: u32 = number
        .iter()
        .enumerate()
        .map(|(at, byte)| {
            let value = if byte.is_ascii_digit() { digit(*byte) } else { value(*byte).saturating_sub(10) };
            let odd = usize::try_from(value).ok().and_then(|value| ODD.get(value)).copied();
            if at % 2 == 0 { odd.unwrap_or(0) } else { value }
        })
        .sum();
    b'A' + u8::try_from(sum % 26).unwrap_or(0)
}

fn norwegian(payload: &[u8]) -> u8 {
    match to_eleven(weighted(payload, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2])) {
        10 => b'-',
        digit => ascii(digit),
    }
}
