//! Plain decimal text: the one grammar of amounts, rates and percentages, and its inverse.

use std::fmt::{self, Write};

use rust_decimal::Decimal;

/// A text of the form `-?[0-9]+(\.[0-9]+)?`, taken apart. However long it is, it is read once.
pub(super) struct Digits<'a> {
    negative: bool,
    whole: &'a str,
    fraction: &'a str,
}

impl<'a> Digits<'a> {
    /// Takes `text` apart, or tells the character (from 1) at which it stops being a number. Where it ends too
    /// early that is the character after the last one.
    pub(super) fn read(text: &'a str) -> Result<Self, usize> {
        let (mut count, mut dotted, mut after_digit) = (0, false, false);
        for c in text.chars() {
            count += 1;
            match c {
                '0'..='9' => after_digit = true,
                '-' if count == 1 => {}
                '.' if after_digit && !dotted => (dotted, after_digit) = (true, false),
                _ => return Err(count),
            }
        }
        if !after_digit {
            return Err(count + 1);
        }
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        Ok(Self { negative: unsigned.len() < text.len(), whole, fraction })
    }

    /// The number of digits after the dot.
    pub(super) fn decimals(&self) -> usize {
        self.fraction.len()
    }

    /// All digits as one whole number; `None` outside i128.
    pub(super) fn mantissa(&self) -> Option<i128> {
        let digits = self.whole.bytes().chain(self.fraction.bytes());
        let value = digits
            .map(|byte| i128::from(byte.wrapping_sub(b'0')))
            .try_fold(0_i128, |value, digit| value.checked_mul(10)?.checked_add(digit))?;
        Some(if self.negative { -value } else { value })
    }

    /// The number in units of 10^-`scale`; `None` outside i64. There are at most `scale` decimals.
    pub(super) fn scaled(&self, scale: u8) -> Option<i64> {
        let missing = usize::from(scale).saturating_sub(self.decimals());
        let digits =
            self.whole.bytes().chain(self.fraction.bytes()).chain(std::iter::repeat_n(b'0', missing));
        digits.map(|byte| i64::from(byte.wrapping_sub(b'0'))).try_fold(0_i64, |value, digit| {
            let digit = if self.negative { -digit } else { digit };
            value.checked_mul(10)?.checked_add(digit)
        })
    }
}

/// Writes a number of units of 10^-`scale` with exactly that many decimals.
pub(super) fn print(value: i64, scale: u8) -> String {
    let width = usize::from(scale) + 1;
    let mut text = format!("{:0>width$}", value.unsigned_abs());
    if scale > 0 {
        text.insert(text.len() - usize::from(scale), '.');
    }
    if value < 0 {
        text.insert(0, '-');
    }
    text
}

/// Writes a number of units of 10^-`scale` without trailing zeros.
pub(super) fn print_trimmed(value: i64, scale: u8) -> String {
    let text = print(value, scale);
    if scale == 0 { text } else { text.trim_end_matches('0').trim_end_matches('.').to_owned() }
}

/// Why a decimal has no exact place among the units of 10^-scale.
pub(super) enum Unfit {
    /// It has that many decimals, trailing zeros not counted.
    Decimals(u32),
    /// It is outside i64.
    Range,
}

/// `decimal` in units of 10^-`scale`, exact.
pub(super) fn exactly(decimal: Decimal, scale: u8) -> Result<i64, Unfit> {
    let decimal = decimal.normalize();
    let missing = u32::from(scale).checked_sub(decimal.scale()).ok_or(Unfit::Decimals(decimal.scale()))?;
    let scaled = 10_i128.checked_pow(missing).and_then(|factor| decimal.mantissa().checked_mul(factor));
    scaled.and_then(|scaled| i64::try_from(scaled).ok()).ok_or(Unfit::Range)
}

/// A number of units of 10^-`scale` as a decimal with that many decimals.
pub(super) fn decimal(value: i64, scale: u8) -> Decimal {
    // Refused only above 28 decimals, and nothing here has more than 12.
    Decimal::try_new(value, u32::from(scale)).unwrap_or_default()
}

/// Writes `text` in the width, fill and alignment asked for. A precision is not followed, as [`fmt::Formatter::pad`]
/// would by cutting digits off.
pub(super) fn pad(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    let missing = f.width().unwrap_or(0).saturating_sub(text.chars().count());
    let before = match f.align() {
        None | Some(fmt::Alignment::Left) => 0,
        Some(fmt::Alignment::Center) => missing / 2,
        Some(fmt::Alignment::Right) => missing,
    };
    let fill = f.fill();
    (0..before).try_for_each(|_| f.write_char(fill))?;
    f.write_str(text)?;
    (before..missing).try_for_each(|_| f.write_char(fill))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_refused_at_the_character_where_it_stops_being_a_number() {
        for (text, at) in [
            ("", 1),
            ("-", 2),
            (".", 1),
            (".5", 1),
            ("5.", 3),
            ("-.5", 2),
            (" 5", 1),
            ("5 ", 2),
            ("+5", 1),
            ("--5", 2),
            ("5-", 2),
            ("1.2.3", 4),
            ("1_000", 2),
            ("1,5", 2),
            ("1e27", 2),
            ("0x1F", 2),
            ("１", 1),
            ("1٣", 2),
            ("NaN", 1),
            ("−5", 1),
            ("5\0", 2),
        ] {
            assert_eq!(Digits::read(text).map(|_| ()), Err(at), "{text:?}");
        }
    }

    #[test]
    fn the_whole_range_of_i64_is_read_and_written() {
        for value in [i64::MIN, i64::MIN + 1, -1, 0, 1, 9, 10, i64::MAX] {
            for scale in 0..=12 {
                let read = |text: &str| {
                    Digits::read(text).unwrap_or_else(|at| panic!("{text} at {at}")).scaled(scale)
                };
                assert_eq!(read(&print(value, scale)), Some(value));
                assert_eq!(read(&print_trimmed(value, scale)), Some(value));
                assert_eq!(exactly(decimal(value, scale), scale).ok(), Some(value));
            }
        }
        let read = |text: &str| Digits::read(text).ok().and_then(|digits| digits.scaled(2));
        assert_eq!(read("92233720368547758.08"), None);
        assert_eq!(read("-0"), Some(0));
        assert_eq!(read("007"), Some(700));
    }
}
