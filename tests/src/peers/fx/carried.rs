//! What items are carried at in the books, through a closing and a settlement.
//!
//! | case | here |
//! |---|---|
//! | functional | the currency of the books |
//! | closing rate | a revaluation as at the end of the month: to stay, or taken back on the day after |
//! | realised against the initial rate | what the settlement comes to where the closing was taken back |
//! | a policy with nothing but gains | an invoice of 10,000.00 at par, closed and settled at the rates that make these gains |
//! | customer deposit | money received for a delivery to come, through a closing |

use receivables::account::Event;
use receivables::account::command::{IssueInvoice, ReceivePayment, RevalueItems};
use receivables::account::event::RevaluedLine;
use receivables::exchange::Quote;
use receivables::money::{Decimal, Rate};
use receivables::payment::Purpose;
use receivables::terms::Terms;
use receivables::{Code, Currency, Date, Money};
use serde_json::json;

use super::super::books::{Books, CUSTOMER, policy, text};
use super::super::words::Words;
use super::super::{Answer, Reason, Stop};

const INVOICE: &str = "invoice";
const PAYMENT: &str = "payment";

/// The month of the case, its end and the day of the settlement.
fn days() -> Result<(Date, Date, Date), Stop> {
    Ok(("2026-03-02".parse()?, "2026-03-31".parse()?, "2026-04-15".parse()?))
}

/// An invoice through a closing and a settlement.
struct Kept {
    books: Books,
    amount: Money,
}

impl Kept {
    fn issued(amount: Money, rate: Quote) -> Result<Self, Stop> {
        let (day, _, last) = days()?;
        let base = rate.other(amount.currency())?;
        let mut books = Books::kept_in(base, last)?;
        let customer = books.customer(CUSTOMER)?;
        let issue = IssueInvoice::new(INVOICE.parse()?, customer, amount, day, Terms::due(Vec::new()));
        let _ = books.handle(IssueInvoice { rate: Some(rate), ..issue })?;
        Ok(Self { books, amount })
    }

    /// Values what is open at the end of the month, and answers the lines that came of it.
    fn closed(&mut self, rate: Quote, reverse: bool) -> Result<Vec<RevaluedLine>, Stop> {
        let (_, as_at, _) = days()?;
        let done = self.books.handle(RevalueItems { as_at, rates: vec![rate], reverse })?;
        let lines = done.entries().flat_map(|entry| match &entry.event {
            Event::Revalued(event) => event.lines.clone(),
            _ => Vec::new(),
        });
        Ok(lines.collect())
    }

    fn paid(&mut self, amount: Money, day: Date, rate: Quote) -> Result<(), Stop> {
        let customer = self.books.customer(CUSTOMER)?;
        let receive = ReceivePayment::new(PAYMENT.parse()?, customer, amount, day);
        let _ = self.books.handle(ReceivePayment {
            rate: Some(rate),
            policy: Some(policy(Vec::new())),
            ..receive
        })?;
        let _ = self.books.apply(PAYMENT, INVOICE, amount)?;
        Ok(())
    }
}

/// The change that a closing made of what was open.
fn change(lines: &[RevaluedLine]) -> Result<Money, Stop> {
    let line = lines.first().ok_or_else(|| Reason::NotExpressible.because("nothing was revalued"))?;
    Ok(line.after.minus(line.before)?)
}

/// What of it is taken back on the day after.
fn taken_back(lines: &[RevaluedLine]) -> Result<Money, Stop> {
    let line = lines.first().ok_or_else(|| Reason::NotExpressible.because("nothing was revalued"))?;
    Ok(line.kept.minus(change(lines)?)?)
}

pub(super) fn answer(words: &Words<'_>) -> Answer {
    if words.says("policy") {
        return by_gains(words);
    }
    if words.says("item") {
        return deposit(words);
    }
    let base = Currency::iso(words.text("functional")?)?;
    let amount = super::written(words.text("invoice")?)?;
    let quote = |rate: Decimal| -> Result<Quote, Stop> {
        Ok(Quote::new(base, amount.currency(), Rate::from_decimal(rate)?)?)
    };
    if words.says("rates_usd_per_eur") {
        let rates = words.record("rates_usd_per_eur")?;
        let rate = |name: &str| rates.decimal(name).and_then(quote);
        let (first, close, last) = (rate("invoice")?, rate("close")?, rate("settlement")?);
        rates.finish()?;
        words.finish()?;
        return in_full(amount, first, close, last);
    }
    let paid = super::written(words.text("paid")?)?;
    let rate = |name: &str| words.decimal(name).and_then(quote);
    let (first, then, close) = (rate("invoice_rate")?, rate("pay_rate")?, rate("closing_rate")?);
    words.finish()?;
    let (issued, ..) = days()?;
    let mut kept = Kept::issued(amount, first)?;
    let initial = kept.books.carried(INVOICE)?;
    kept.paid(paid, issued.plus_days(10)?, then)?;
    let left = kept.books.carried(INVOICE)?;
    let lines = kept.closed(close, false)?;
    Ok(json!({
        "initial": text(initial),
        "carrying_of_paid_part": text(initial.minus(left)?),
        "cash": text(kept.books.base_of(PAYMENT)?.negated()),
        "realised": text(kept.books.realised()?),
        "remaining_carrying": text(left),
        "closing": text(kept.books.carried(INVOICE)?),
        "unrealised": text(change(&lines)?),
    }))
}

/// An invoice that is closed at one rate and settled in full at another one.
fn in_full(amount: Money, first: Quote, close: Quote, last: Quote) -> Answer {
    let (.., day) = days()?;
    let mut kept = Kept::issued(amount, first)?;
    let mut reversed = Kept { books: kept.books.clone(), ..kept };
    let initial = kept.books.carried(INVOICE)?;
    let lines = kept.closed(close, false)?;
    let closing = kept.books.carried(INVOICE)?;
    kept.paid(kept.amount, day, last)?;
    let _ = reversed.closed(close, true)?;
    reversed.paid(reversed.amount, day, last)?;
    Ok(json!({
        "initial": text(initial),
        "closing": text(closing),
        "unrealised": text(change(&lines)?),
        "settled": text(kept.books.base_of(PAYMENT)?.negated()),
        "fx_since_close": text(kept.books.realised()?),
        "realised_vs_initial": text(reversed.books.realised()?),
    }))
}

/// Gains of a closing that is taken back, and of the settlement after it.
fn by_gains(words: &Words<'_>) -> Answer {
    match words.text("policy")? {
        "reverse at day 1" => {}
        other => return Reason::GivenNotUnderstood.out(format!("policy {other}")),
    }
    let foreign = Currency::custom("FOREIGN", 2)?;
    let amount = Money::from_minor(1_000_000, foreign)?;
    let par = Decimal::ONE;
    let quote = |gain: Decimal| -> Result<Quote, Stop> {
        let each = gain.checked_div(amount.to_decimal()).and_then(|each| par.checked_add(each));
        let rate = each.ok_or_else(|| Reason::GivenNotUnderstood.because("a gain"))?;
        Ok(Quote::new(foreign, Currency::EUR, Rate::from_decimal(rate)?)?)
    };
    let close = quote(words.decimal("unrealised")?)?;
    let last = quote(words.decimal("realised_vs_initial")?)?;
    words.finish()?;
    let (.., day) = days()?;
    let mut kept = Kept::issued(amount, quote(Decimal::ZERO)?)?;
    let lines = kept.closed(close, true)?;
    kept.paid(amount, day, last)?;
    let (unrealised, back, realised) = (change(&lines)?, taken_back(&lines)?, kept.books.realised()?);
    Ok(json!({
        "day1_reversal": text(back),
        "at_settlement": text(realised),
        "total_after_two_periods": text(unrealised.plus(back)?.plus(realised)?),
    }))
}

/// Whether money for a delivery to come is valued at a closing.
fn deposit(words: &Words<'_>) -> Answer {
    let item = words.text("item")?;
    words.finish()?;
    if !item.contains("deposit") || !item.ends_with("USD") {
        return Reason::GivenNotUnderstood.out(item);
    }
    let (day, as_at, last) = days()?;
    let mut books = Books::kept_in(Currency::EUR, last)?;
    let customer = books.customer(CUSTOMER)?;
    let receive =
        ReceivePayment::new(PAYMENT.parse()?, customer, Money::from_minor(1_000_000, Currency::USD)?, day);
    let rate = Some(Quote::new(Currency::EUR, Currency::USD, "1.1".parse()?)?);
    let _ = books.handle(ReceivePayment { rate, purpose: Some(Purpose::Deposit), ..receive })?;
    let before = books.carried(PAYMENT)?;
    let closing = vec![Quote::new(Currency::EUR, Currency::USD, "1.08".parse()?)?];
    let revalued = match books.handle(RevalueItems { as_at, rates: closing, reverse: false }) {
        Ok(done) => done.entries().any(|entry| matches!(entry.event, Event::Revalued(_))),
        Err(error) if error.code() == Code::NothingToRevalue => false,
        Err(error) => return Err(error.into()),
    };
    Ok(json!({ "monetary": books.carried(PAYMENT)? != before, "revalue": revalued }))
}
