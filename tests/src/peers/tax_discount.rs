//! The tax inside discounts, bad debts, credit notes and payments in advance.
//!
//! | case | here |
//! |---|---|
//! | a discount of a country whose tax falls with it (DE, FR, UK) | a discount of the gross |
//! | Belgium; the United Kingdom until March 2015 | a discount of the lines, with tax on what is left of them |
//! | `outstanding` of a debt | the tax inside what was not paid |
//! | `credit_percent` | the tax inside that part of the gross |
//! | `deposit_percent` | a deposit of that part of the net, received in full, and what is left of the final invoice |
//! | `supply`, `due`; a debt that was assigned | when the law gives relief, and whether |

use receivables::invoice::{BadDebt, BadDebtLaw, Deposit, TaxShare, Totals};
use receivables::money::Percent;
use receivables::terms::{DiscountBase, DiscountTax, DocumentDays, Terms};
use receivables::{Currency, Date, Money, Rounding};
use serde_json::{Value, json};

use super::words::Words;
use super::{Answer, Reason, Stop};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    if words.says("supply") || words.value("debt_sold_or_factored_by_legal_assignment").is_some() {
        return relief(&words);
    }
    let country = words.text_or_none("country")?;
    let currency = if country == Some("UK") { Currency::GBP } else { Currency::EUR };
    let rate = Percent::from_decimal(words.decimal("vat")?)?;
    if words.says("paid") {
        return debt(&words, currency, rate);
    }
    if words.says("credit_percent") {
        return of_part(&words, currency, rate);
    }
    if words.says("deposit_percent") {
        return deposit(&words, rate);
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

/// A part of a document: a credit note for some of it.
fn of_part(words: &Words<'_>, currency: Currency, rate: Percent) -> Answer {
    let totals = totals(words, &Terms::net(30), currency, rate)?;
    let percent = Percent::from_decimal(words.decimal("credit_percent")?)?;
    let part = totals.gross.percent(percent, Rounding::HalfAway)?;
    words.finish()?;
    let inside = totals.tax_inside(part)?;
    let Some(share) = inside.first() else { return Reason::NotExpressible.out("no tax") };
    Ok(json!({
        "credit_net": share.base.amount_text(),
        "credit_vat": share.tax.amount_text(),
        "credit_gross": part.amount_text(),
        "left_gross": totals.gross.minus(part)?.amount_text(),
    }))
}

/// A final invoice after a deposit of so many percent of its net.
fn deposit(words: &Words<'_>, rate: Percent) -> Answer {
    let terms = Terms::net(30);
    let totals = totals(words, &terms, Currency::EUR, rate)?;
    let percent = Percent::from_decimal(words.decimal("deposit_percent")?)?;
    words.remarks(&["country"]);
    words.finish()?;
    let share = TaxShare::under(&terms, "S", rate, totals.lines()?.percent(percent, Rounding::HalfAway)?)?;
    let gross = share.base.plus(share.tax)?;
    let deposit = Deposit { totals: Totals { tax: vec![share], ..Totals::gross(gross) }, received: gross };
    let after = totals.after_deposits(std::slice::from_ref(&deposit))?;
    let Some(less) = after.deducted.first() else { return Reason::NotExpressible.out("no tax") };
    Ok(json!({
        "deposit": {
            "net": deposit.totals.lines()?.amount_text(),
            "vat": deposit.totals.tax_total()?.amount_text(),
            "gross": deposit.totals.gross.amount_text(),
        },
        "final": {
            "net": totals.lines()?.amount_text(),
            "vat": totals.tax_total()?.amount_text(),
            "less_deposit_net": less.base.amount_text(),
            "less_deposit_vat": less.tax.amount_text(),
            "BT-113": after.received.amount_text(),
            "amount_due": after.due.amount_text(),
        },
    }))
}

/// When the law of the country gives relief, and whether it does once the time has come.
fn relief(words: &Words<'_>) -> Answer {
    let name = match words.text("country")? {
        "UK" => "uk_700_18",
        "DE" => "de_17",
        other => return Reason::GivenNotUnderstood.out(other),
    };
    let (supplied, due) = (words.date_or_none("supply")?, words.date_or_none("due")?);
    let sold = words.value("debt_sold_or_factored_by_legal_assignment") == Some(&Value::Bool(true));
    words.finish()?;
    // Any debt, on any days where the case has none; what stands against relief does not depend on them.
    let start = Date::new(2025, 1, 31)?;
    let (supplied, due) = (supplied.unwrap_or(start), due.unwrap_or(start));
    let share =
        TaxShare::under(&Terms::net(30), "S", "20".parse()?, Money::from_minor(10_000, Currency::GBP)?)?;
    let gross = share.base.plus(share.tax)?;
    let debt = BadDebt {
        supplied: Some(supplied),
        due: Some(due),
        uncollectable: Some(due),
        written_off: Some(due),
        assigned: sold.then_some(due),
        ..BadDebt::new(Totals { tax: vec![share], ..Totals::gross(gross) }, gross)
    };
    let found = BadDebtLaw::named(name)?.relief(&debt, supplied.max(due).plus_months(12)?)?;
    let shown = |day: Option<Date>| day.map(|day| day.to_string());
    Ok(json!({
        "earliest_claim": shown(found.earliest),
        "latest_claim": shown(found.latest),
        "relief_allowed": found.relief.is_positive(),
    }))
}
