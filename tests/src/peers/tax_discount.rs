//! The tax inside discounts, bad debts, credit notes and payments in advance.
//!
//! | case | here |
//! |---|---|
//! | a discount of a country whose tax falls with it (DE, FR, UK) | a discount of the gross |
//! | Belgium; the United Kingdom until March 2015 | a discount of the lines, with tax on what is left of them |
//! | `outstanding` of a debt | the tax inside what was not paid |
//! | `credit_percent`, `deposit_percent` | the tax inside that part of the gross |

use receivables::invoice::{TaxShare, Totals};
use receivables::money::Percent;
use receivables::terms::{DiscountBase, DiscountTax, DocumentDays, Terms};
use receivables::{Currency, Date, Money, Rounding};
use serde_json::{Value, json};

use super::words::Words;
use super::{Answer, Reason, Stop};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    if words.says("supply") || words.value("debt_sold_or_factored_by_legal_assignment").is_some() {
        return Reason::AnswerNotBuilt.out("who may claim relief, and when");
    }
    let country = words.text_or_none("country")?;
    let currency = if country == Some("UK") { Currency::GBP } else { Currency::EUR };
    let rate = Percent::from_decimal(words.decimal("vat")?)?;
    if words.says("paid") {
        return debt(&words, currency, rate);
    }
    for part in ["credit_percent", "deposit_percent"] {
        if words.says(part) {
            return of_part(&words, currency, rate, part);
        }
    }
    let percents = ["ppd", "skonto", "discount"];
    let Some(named) = percents.into_iter().find(|name| words.says(name)) else {
        return Reason::GivenNotUnderstood.out("no discount");
    };
    let percent = Percent::from_decimal(words.decimal(named)?)?;
    let early = words.date_or_none("date")?.filter(|date| *date < Date::new(2015, 4, 1).unwrap_or(*date));
    let always = country == Some("BE") || early.is_some();
    let taken = words.value("taken") == Some(&Value::Bool(true));
    words.remarks(&["country", "regime", "taken"]);
    let mut terms = Terms::net(30).discount(&percent.to_string(), 10)?;
    if always {
        terms.discount_tax = Some(DiscountTax::Always);
        terms.instalments.iter_mut().for_each(|part| {
            part.discounts.iter_mut().for_each(|tier| tier.base = DiscountBase::Lines);
        });
    }
    let totals = totals(&words, &terms, currency, rate)?;
    words.finish()?;
    let schedule = terms.schedule(&totals, &DocumentDays::issued(Date::new(2026, 1, 1)?))?;
    let none = Money::zero(currency);
    let offered = schedule.first().and_then(|part| part.discounts.first()).map_or(none, |offer| offer.amount);
    let discount = if taken { offered } else { none };
    let falls = totals.tax_of_discount(discount, &terms)?;
    let correction = falls.iter().try_fold(none, |sum, share| sum.plus(share.tax))?;
    let (paid, vat) = (totals.gross.minus(discount)?, totals.tax_total()?.minus(correction)?);
    let net = if always { totals.lines()? } else { paid.minus(vat)? };
    Ok(json!({
        "paid": paid.amount_text(),
        "net": net.amount_text(),
        "vat": vat.amount_text(),
        "vat_correction": correction.amount_text(),
        "credit_note_needed": false,
    }))
}

/// Totals of a net with its tax under these terms, or of a gross whose tax is inside.
fn totals(words: &Words<'_>, terms: &Terms, currency: Currency, rate: Percent) -> Result<Totals, Stop> {
    if words.says("gross") {
        let gross = words.amount("gross", currency)?;
        let share = TaxShare::included("S", rate, gross)?;
        return Ok(Totals { tax: vec![share], ..Totals::gross(gross) });
    }
    let name = if words.says("total_net") { "total_net" } else { "net" };
    let net = words.amount(name, currency)?;
    let share = TaxShare::under(terms, "S", rate, net)?;
    Ok(Totals { tax: vec![share.clone()], ..Totals::gross(net.plus(share.tax)?) })
}

/// The tax in what was not paid.
fn debt(words: &Words<'_>, currency: Currency, rate: Percent) -> Answer {
    let totals = totals(words, &Terms::net(30), currency, rate)?;
    let outstanding = totals.gross.minus(words.amount("paid", currency)?)?;
    words.remarks(&["country"]);
    words.finish()?;
    let inside = totals.tax_inside(outstanding)?;
    let relief = inside.iter().try_fold(Money::zero(currency), |sum, share| sum.plus(share.tax))?;
    Ok(json!({ "outstanding": outstanding.amount_text(), "relief": relief.amount_text() }))
}

/// A part of a document: a credit note for some of it, a payment in advance.
fn of_part(words: &Words<'_>, currency: Currency, rate: Percent, name: &str) -> Answer {
    let totals = totals(words, &Terms::net(30), currency, rate)?;
    let part = totals.gross.percent(Percent::from_decimal(words.decimal(name)?)?, Rounding::HalfAway)?;
    words.remarks(&["country"]);
    words.finish()?;
    let inside = totals.tax_inside(part)?;
    let Some(share) = inside.first() else { return Reason::NotExpressible.out("no tax") };
    let left = totals.gross.minus(part)?.amount_text();
    let (net, vat) = (share.base.amount_text(), share.tax.amount_text());
    Ok(json!({
        "credit_net": net,
        "credit_vat": vat,
        "credit_gross": part.amount_text(),
        "left_gross": left,
        "deposit": { "net": net, "vat": vat, "gross": part.amount_text() },
        "final": {
            "net": totals.lines()?.amount_text(),
            "vat": totals.tax_total()?.amount_text(),
            "less_deposit_net": net,
            "less_deposit_vat": vat,
            "BT-113": part.amount_text(),
            "amount_due": left,
        },
    }))
}
