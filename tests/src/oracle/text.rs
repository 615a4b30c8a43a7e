//! Days, instants, amounts and percentages as the texts of commands have them. None of it is read by the library.

use std::rc::Rc;

use serde_json::Value;

/// Days since 1970-01-01.
pub type Day = i64;

/// A currency, by its code.
pub type Currency = Rc<str>;

/// An amount in minor units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// How much.
    pub minor: i128,
    /// Of what.
    pub currency: Currency,
}

/// The day of a text like `2026-03-01`.
pub fn day(text: &str) -> Day {
    let parts: Vec<i64> = text.split('-').map(|part| part.parse().unwrap()).collect();
    let [year, month, day] = parts[..] else { panic!("no day: {text}") };
    // The day number of Julian and Gregorian chronology: years that begin with March have their odd day last.
    let before_march = (14 - month) / 12;
    let (year, month) = (year + 4800 - before_march, month + 12 * before_march - 3);
    let julian = day + (153 * month + 2) / 5 + 365 * year + year / 4 - year / 100 + year / 400 - 32_045;
    julian - 2_440_588
}

/// The microsecond since 1970 of a text like `2026-03-01T09:00:00.000000Z`.
pub fn instant(text: &str) -> i64 {
    let (date, time) = text.strip_suffix('Z').and_then(|text| text.split_once('T')).unwrap();
    let parts: Vec<&str> = time.split([':', '.']).collect();
    let [hours, minutes, seconds, micros] = parts[..] else { panic!("no instant: {text}") };
    let number = |text: &str| text.parse::<i64>().unwrap();
    assert_eq!(micros.len(), 6, "{text}");
    let seconds = (number(hours) * 60 + number(minutes)) * 60 + number(seconds);
    (day(date) * 86_400 + seconds) * 1_000_000 + number(micros)
}

/// The day of an instant.
pub fn day_of(instant: i64) -> Day {
    instant.div_euclid(86_400_000_000)
}

/// The amount of a text like `-12.50 EUR`.
pub fn amount(text: &str) -> Amount {
    let (number, currency) = text.split_once(' ').unwrap();
    let digits: String = number.chars().filter(|c| *c != '.').collect();
    Amount { minor: digits.parse().unwrap(), currency: currency.into() }
}

/// The number of a text like `1.08` as numerator and denominator.
pub fn number(text: &str) -> (i128, i128) {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits: i128 = format!("{whole}{fraction}").parse().unwrap();
    (digits, 10_i128.pow(u32::try_from(fraction.len()).unwrap()))
}

/// The percentage of a text like `33.33` as numerator and denominator of what it takes of a whole.
pub fn percent(text: &str) -> (i128, i128) {
    let (of, whole) = number(text);
    (of, 100 * whole)
}

/// A fraction as the nearest whole number, halves away from zero. The denominator is above zero.
pub fn nearest(numerator: i128, denominator: i128) -> i128 {
    let size = (2 * numerator.abs() + denominator) / (2 * denominator);
    if numerator < 0 { -size } else { size }
}

/// The text of a field; none where it is absent.
pub fn field<'a>(payload: &'a Value, name: &str) -> Option<&'a str> {
    payload.get(name).filter(|value| !value.is_null()).map(|value| value.as_str().unwrap())
}

/// The day of a field.
pub fn day_in(payload: &Value, name: &str) -> Option<Day> {
    field(payload, name).map(day)
}

/// The amount of a field.
pub fn amount_in(payload: &Value, name: &str) -> Option<Amount> {
    field(payload, name).map(amount)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_what_they_say() {
        assert_eq!((day("1970-01-01"), day("2000-02-29"), day("2026-03-01")), (0, 11_016, 20_513));
        assert_eq!(day("2100-03-01") - day("2100-02-28"), 1);
        assert_eq!(instant("1970-01-02T00:01:00.000007Z"), 86_460_000_007);
        assert_eq!(amount("-12.50 EUR"), Amount { minor: -1_250, currency: "EUR".into() });
        assert_eq!(percent("33.33"), (3_333, 10_000));
        assert_eq!([nearest(5, 2), nearest(-5, 2), nearest(7, 3), nearest(0, 9)], [3, -3, 2, 0]);
    }
}
