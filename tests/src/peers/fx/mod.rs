//! Conversion by quoted rates, the minor units of currencies, and totals that are paid in coins.
//!
//! | case | here |
//! |---|---|
//! | `rates` of two currencies to the euro | a triangulation, with as many decimals between as the regulation asks at least |
//! | `eur_dkk`, `rate` from one currency to another | a quote: 1 of the first is so much of the second |
//! | `inverse` | what one unit of the counter currency is worth, in so many decimals, and the quote that it would make |
//! | `minor_units` | the exponent of the currency |
//! | `increment` | the smallest coin; where a case names none, that of Switzerland |
//! | `EUR-FI` | euros, as they are paid in Finland |

mod carried;

use receivables::exchange::{Quote, triangulate};
use receivables::invoice::{TaxShare, Totals};
use receivables::money::{Decimal, Rate};
use receivables::{Currency, Money, Percent, Rounding};
use serde_json::{Value, json};

use super::words::Words;
use super::{Answer, Reason, Stop};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    if words.says("functional") || words.says("policy") || words.says("item") {
        return carried::answer(&words);
    }
    if words.says("rates") {
        return through_euro(&words);
    }
    if words.says("values") {
        return rounded(&words);
    }
    if words.says("rate") {
        return inverse(&words);
    }
    if words.says("eur_dkk") {
        let dkk = words.amount("amount_dkk", Currency::DKK)?;
        let quote = Quote::new(Currency::EUR, Currency::DKK, Rate::from_decimal(words.decimal("eur_dkk")?)?)?;
        words.finish()?;
        return Ok(json!({ "eur": quote.convert(dkk, Rounding::HalfAway)?.amount_text() }));
    }
    if words.says("total") {
        return in_coins(&words);
    }
    if words.says("currencies") {
        let decimals =
            |code: &Value| Currency::iso(code.as_str().unwrap_or_default()).map(Currency::exponent);
        let decimals = words.list("currencies")?.iter().map(decimals).collect::<Result<Vec<_>, _>>();
        words.finish()?;
        return match decimals {
            Ok(decimals) => Ok(json!({ "iso_minor_units": decimals })),
            Err(withdrawn) => Reason::NotExpressible.out(withdrawn.to_string()),
        };
    }
    let currency = words.currency("currency")?;
    words.finish()?;
    Ok(json!({ "minor_units": currency.exponent() }))
}

/// An amount such as `100.00 DEM`, in a currency of the decimals that are written.
fn written(text: &str) -> Result<Money, Stop> {
    let (amount, code) = text.split_once(' ').ok_or_else(|| unread(text))?;
    let decimals = amount.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let currency =
        Currency::iso(code).or_else(|_| Currency::custom(code, u8::try_from(decimals).unwrap_or(u8::MAX)));
    Ok(Money::parse_amount(amount, currency?)?)
}

fn unread(text: &str) -> Stop {
    Reason::GivenNotUnderstood.because(text.to_owned())
}

fn through_euro(words: &Words<'_>) -> Answer {
    let amount = written(words.text("amount")?)?;
    words.remarks(&["rule"]);
    let rates = words.record("rates")?;
    let quote = |currency: Currency| -> Result<Quote, Stop> {
        Ok(Quote::new(Currency::EUR, currency, Rate::from_decimal(rates.decimal(currency.code())?)?)?)
    };
    let from = quote(amount.currency())?;
    let other = ["FRF", "ATS"].into_iter().find(|code| rates.says(code)).ok_or_else(|| unread("rates"))?;
    let to = quote(Currency::custom(other, 2)?)?;
    rates.finish()?;
    words.finish()?;
    let made = triangulate(amount, from, to, 3)?;
    Ok(json!({ "eur_intermediate": made.between, other.to_lowercase(): made.amount.amount_text() }))
}

fn rounded(words: &Words<'_>) -> Answer {
    let places = u8::try_from(words.count("places")?).map_err(|_| unread("places"))?;
    let unit = Currency::custom("UNIT", places)?;
    let round = |value: &Value| -> Result<String, Stop> {
        let value = value
            .as_str()
            .and_then(|text| Decimal::from_str_exact(text).ok())
            .ok_or_else(|| unread("values"))?;
        Ok(Money::from_decimal_rounded(value, unit, Rounding::HalfAway)?.amount_text())
    };
    let rounded = words.list("values")?.iter().map(round).collect::<Result<Vec<_>, _>>()?;
    words.finish()?;
    Ok(json!({ "rounded": rounded }))
}

/// What an inverse rate of so many decimals makes of 100,000 there and back.
fn inverse(words: &Words<'_>) -> Answer {
    let rate = Rate::from_decimal(words.decimal("rate")?)?;
    let (unit, counter) = (Currency::iso(words.text("from")?)?, Currency::iso(words.text("to")?)?);
    let places = u8::try_from(words.count("places")?).map_err(|_| unread("places"))?;
    words.finish()?;
    let (fine, finer) = (Currency::custom("UNIT", places)?, Currency::custom("COUNTER", places)?);
    let one = Money::from_decimal(Decimal::ONE, finer)?;
    let inverse = Quote::new(fine, finer, rate)?.convert(one, Rounding::HalfAway)?;
    let there = Quote::new(unit, counter, rate)?;
    let back = Quote::new(counter, unit, Rate::from_decimal(inverse.to_decimal())?)?;
    let sum = Money::from_decimal(Decimal::from(100_000), unit)?;
    let round_trip = back.convert(there.convert(sum, Rounding::HalfAway)?, Rounding::HalfAway)?;
    Ok(json!({ "inverse": inverse.amount_text(), "round_trip_100000": round_trip.amount_text() }))
}

/// A total as it is paid in coins, and the tax in it, which stays.
fn in_coins(words: &Words<'_>) -> Answer {
    let total = match words.text_or_none("currency")? {
        Some(code) => {
            let currency = Currency::iso(code.split('-').next().unwrap_or_default())?;
            words.amount("total", currency)?
        }
        None => written(words.text("total")?)?,
    };
    let currency = total.currency();
    let coin = match words.amount_or_none("increment", currency)? {
        Some(coin) => coin,
        None if currency == Currency::CHF => Money::from_minor(5, currency)?,
        None => return Reason::GivenNotUnderstood.out("no increment"),
    };
    let mut totals = Totals::gross(total);
    if let Some(tax) = words.amount_or_none("vat_in_total", currency)? {
        let base = total.minus(tax)?;
        totals.tax.push(TaxShare { category: "S".to_owned(), rate: Percent::new("8.1")?, base, tax });
    }
    words.finish()?;
    let paid = totals.gross.rounded_to(coin.minor(), Rounding::HalfAway)?;
    let difference = paid.minus(totals.gross)?.amount_text();
    Ok(json!({
        "cash_total": paid.amount_text(),
        "rounding": difference,
        "rounding_account": difference,
        "vat": totals.tax_inside(totals.gross)?.first().map(|share| share.tax.amount_text()),
    }))
}
