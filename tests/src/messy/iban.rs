//! Bank accounts: IBANs whose check digits are right (ISO 13616: the remainder by 97 of the rearranged number is 1).

use super::chance::Chance;

/// A new account at some bank of Germany, Austria, Switzerland or the Netherlands.
pub(super) fn iban(draw: &mut Chance) -> String {
    let (country, account) = match draw.below(20) {
        0 | 1 => ("AT", draw.digits(16)),
        2 => ("CH", draw.digits(17)),
        3 => ("NL", format!("{}{}", draw.pick(&["INGB", "RABO", "ABNA"]), draw.digits(10))),
        _ => ("DE", draw.digits(18)),
    };
    let check = 98 - remainder(&format!("{account}{country}00"));
    format!("{country}{check:02}{account}")
}

/// Whether the check digits are right.
pub fn is_iban(text: &str) -> bool {
    text.len() > 4
        && text.chars().all(|sign| sign.is_ascii_digit() || sign.is_ascii_uppercase())
        && remainder(&format!("{}{}", &text[4..], &text[..4])) == 1
}

/// The remainder by 97, letters counted from A = 10.
fn remainder(text: &str) -> u32 {
    text.chars().fold(0, |before, sign| {
        let value = sign.to_digit(36).unwrap();
        (before * if value > 9 { 100 } else { 10 } + value) % 97
    })
}
