use receivables::money::{Decimal, split};
use receivables::{Currency, Money, Percent};

use super::super::Got;
use super::super::shape::count;
use super::Sentence;

pub(super) const SENTENCES: &[Sentence] = &[
    ("Money::new({}, \"{}\", scale={})", |holes| {
        let [number, code, scale] = holes else { return None };
        let currency = format!("{code}:{scale}").parse::<Currency>();
        let made = currency.and_then(|currency| Money::parse_amount(number, currency));
        Some(Got::of(made, |money| money.to_string()))
    }),
    ("Decimal {} + {}", |holes| {
        let [first, second] = holes else { return None };
        let read = |text: &str| Decimal::from_str_exact(text).ok();
        let (first, second) = (read(first)?, read(second)?);
        let money = |value| Money::from_decimal(value, Currency::EUR);
        Some(Got::of(money(first).and_then(|sum| sum.plus(money(second)?)), |sum| sum.to_string()))
    }),
    ("Decimal {}/{} * {}", |holes| {
        let [over, under, times] = holes else { return None };
        let (over, parts, times) = (count(over)?, count(under)?, count(times)?);
        let weights = vec![1; usize::try_from(parts).ok().filter(|parts| *parts <= 1000)?];
        let total = i64::try_from(over).ok()?.checked_mul(100)?;
        if parts != times {
            return None;
        }
        Some(match split(total, &weights) {
            Ok(shares) => Got::accepted_if(shares.iter().sum::<i64>() == total, format!("{shares:?}")),
            Err(error) => error.into(),
        })
    }),
    ("currency {}", |holes| {
        let [code] = holes else { return None };
        Some(Got::of(quoted(code).parse::<Currency>(), |currency| currency.to_string()))
    }),
    ("percent {}", |holes| {
        let [percent] = holes else { return None };
        Some(Got::of(Percent::new(&quoted(percent)), |percent| percent.to_string()))
    }),
];

/// `Money::parse("10.00")`, `Money::parse("10", "EUR")`, `Money::parse("1.2a" + 30 digits)`; what follows is a remark.
pub(super) fn parse(text: &str) -> Option<Got> {
    let arguments = text.strip_prefix("Money::parse(")?;
    let (amount, rest) = built(arguments)?;
    let currency = match rest.strip_prefix(',') {
        Some(rest) => literal(rest.trim_start())?.0.parse(),
        None => Ok(Currency::EUR),
    };
    Some(Got::of(currency.and_then(|currency| Money::parse_amount(&amount, currency)), |money| {
        money.to_string()
    }))
}

/// A text made of pieces: `"1.2a" + 30 digits`, `"0." + 30 zeros + "1"`, `"9" * 40`, `"9".repeat(40)`.
fn built(text: &str) -> Option<(String, &str)> {
    let (mut whole, rest) = piece(text)?;
    let mut rest = rest.trim_start();
    while let Some(more) = rest.strip_prefix('+') {
        let (next, after) = piece(more.trim_start())?;
        whole.push_str(&next);
        rest = after.trim_start();
    }
    Some((whole, rest))
}

fn piece(text: &str) -> Option<(String, &str)> {
    let times =
        |number: &str| count(number).filter(|times| *times <= 1 << 20).and_then(|n| usize::try_from(n).ok());
    let Some((one, rest)) = literal(text) else {
        let (number, after) = text.split_once(' ')?;
        let named = [("digits", "1"), ("zeros", "0"), ("nines", "9")].into_iter();
        let mut named = named.filter_map(|(name, digit)| Some((digit, after.strip_prefix(name)?)));
        let (digit, rest) = named.next()?;
        return Some((digit.repeat(times(number)?), rest));
    };
    let after = rest.trim_start();
    let multiple = [".repeat(", "* ", "x "].into_iter().find_map(|sign| after.strip_prefix(sign));
    let Some(multiple) = multiple else { return Some((one, rest)) };
    let end = multiple.find(|c: char| !c.is_ascii_digit() && c != '_').unwrap_or(multiple.len());
    let (number, rest) = multiple.split_at(end);
    let rest = if after.starts_with('.') { rest.strip_prefix(')')? } else { rest };
    Some((one.repeat(times(number)?), rest))
}

fn quoted(text: &str) -> String {
    literal(text).map_or_else(|| text.to_owned(), |(text, _)| text)
}

/// A text in quotation marks, and what follows it.
fn literal(text: &str) -> Option<(String, &str)> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<String>();
    let value = values.next()?.ok()?;
    Some((value, text.get(values.byte_offset()..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_built_of_pieces() {
        for (text, whole) in [
            (r#""1.2a" + 3 digits)"#, "1.2a111"),
            (r#""0." + 4 zeros + "1")"#, "0.00001"),
            (r#""9" * 4, "EUR")"#, "9999"),
            (r#""9".repeat(4))"#, "9999"),
            (r#""")"#, ""),
        ] {
            assert_eq!(built(text).map(|(whole, _)| whole).as_deref(), Some(whole), "{text}");
        }
    }
}
