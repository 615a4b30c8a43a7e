//! Settlements of what is in another currency than the books.
//!
//! | peer | here |
//! |---|---|
//! | base, company currency | the currency of the books |
//! | a line's balance beside its amount in currency | the rate of the document: so much for one unit of the books |
//! | rate of an invoice, of a payment (ERPNext) | 1 of the document's currency is so much of the books' |
//! | rates by day | the rates of the rules, each until the next one |
//! | debit and credit lines | invoices and receipts |
//! | a line in the currency of the books against one in another (Odoo) | worth what it is on its own day; as much as both sides have |
//! | a payment in another currency than its invoice (Odoo) | worth what it is on the day of the payment |
//! | the day of the exchange entry (Odoo) | the accounting date of the match: the end of the month |
//! | partial amount in company currency | what both sides were carried at, the smaller; the rest is the exchange difference |
//! | payables (ERPNext, Tryton) | the mirror: every amount said has the other sign |

use receivables::account::command::{ApplyCredit, ApplyLine, IssueInvoice, ReceivePayment};
use receivables::account::{Account, Movement};
use receivables::exchange::{DatedQuote, ExchangeRates, Quote};
use receivables::money::{Decimal, Rate};
use receivables::terms::Terms;
use receivables::{Currency, Date, Money, Result};
use serde_json::{Value, json};

use super::super::books::{Books, CUSTOMER, first_item, least, text};
use super::super::words::Words;
use super::super::{Answer, Reason, Stop};

const INVOICE: &str = "invoice";
const PAYMENT: &str = "payment";
const EXCHANGE: &str = "exchange entry";

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    if words.says("base") {
        return if words.says("lines") { carried_lines(&words) } else { rated_documents(&words) };
    }
    let base = Currency::iso(words.text("company_currency")?)?;
    let rates = daily(&words, base)?;
    if words.says("lines") {
        reconciled(&words, base, rates)
    } else if words.says("invoices") {
        paid_apart(&words, base, rates)
    } else {
        paid_across(&words, base, rates)
    }
}

fn unknown(what: impl Into<String>) -> Stop {
    Reason::GivenNotUnderstood.because(what)
}

/// The rates of a case: on each of these days, one unit of the books is so much of the other currency.
fn daily(words: &Words<'_>, base: Currency) -> Result<ExchangeRates, Stop> {
    let mut quotes = Vec::new();
    let mut add = |currency: Currency, days: &Value| -> Result<(), Stop> {
        for (day, rate) in days.as_object().into_iter().flatten() {
            let rate = rate.as_str().ok_or_else(|| unknown("a rate"))?.parse()?;
            quotes.push(DatedQuote { day: day.parse()?, quote: Quote::new(base, currency, rate)? });
        }
        Ok(())
    };
    if let Some(days) = words.value("rate_EUR_per_USD") {
        add(Currency::EUR, days)?;
    }
    for rates in words.list("rates")? {
        let rates = Words::of(rates)?;
        let currency = rates.currency("currency")?;
        rates.remarks(&["rounding"]);
        if let Some(days) = rates.value("rates_per_company_unit") {
            add(currency, days)?;
        }
        rates.finish()?;
    }
    Ok(ExchangeRates { quotes, valid_days: u32::MAX, pivot: None })
}

/// The quote by which an amount is so much in the books.
fn quote_of(amount: Money, balance: Money) -> Result<Option<Quote>, Stop> {
    if amount.currency() == balance.currency() {
        return Ok(None);
    }
    let rate =
        amount.to_decimal().checked_div(balance.to_decimal()).ok_or_else(|| unknown("a balance of zero"))?;
    Ok(Some(Quote::new(balance.currency(), amount.currency(), Rate::from_decimal(rate)?)?))
}

fn issue(books: &mut Books, name: &str, gross: Money, day: Date, rate: Option<Quote>) -> Result<(), Stop> {
    let customer = books.customer(CUSTOMER)?;
    let issue = IssueInvoice::new(name.parse()?, customer, gross, day, Terms::due(Vec::new()));
    let _ = books.handle(IssueInvoice { rate, ..issue })?;
    Ok(())
}

fn receive(books: &mut Books, name: &str, amount: Money, day: Date, rate: Option<Quote>) -> Result<(), Stop> {
    let customer = books.customer(CUSTOMER)?;
    let receive = ReceivePayment::new(name.parse()?, customer, amount, day);
    let policy = Some(super::super::books::policy(Vec::new()));
    let _ = books.handle(ReceivePayment { rate, policy, ..receive })?;
    Ok(())
}

/// Tryton: a payable and its payment, each with what it is in the books.
fn carried_lines(words: &Words<'_>) -> Answer {
    let (base, foreign) = (Currency::iso(words.text("base")?)?, Currency::iso(words.text("foreign")?)?);
    let day: Date = "2026-03-01".parse()?;
    let mut books = Books::kept_in(base, day)?;
    let zero = Money::zero(foreign);
    let mut amount = zero;
    for line in words.list("lines")? {
        let line = Words::of(line)?;
        let owed = line.says("credit");
        let balance = line.amount(if owed { "credit" } else { "debit" }, base)?;
        amount = line.amount("foreign", foreign)?.abs();
        line.finish()?;
        let rate = quote_of(amount, balance)?;
        match owed {
            true => issue(&mut books, INVOICE, amount, day, rate)?,
            false => receive(&mut books, PAYMENT, amount, day, rate)?,
        }
    }
    words.finish()?;
    let _ = books.apply(PAYMENT, INVOICE, amount)?;
    let left = [
        books.open(INVOICE, foreign)?,
        books.open(PAYMENT, foreign)?,
        books.carried(INVOICE)?,
        books.carried(PAYMENT)?,
    ];
    Ok(json!({
        "reconciled": left.iter().all(|left| left.is_zero()),
        "exchange_gain": text(books.realised()?.negated()),
    }))
}

/// ERPNext: an invoice and a payment, each with its rate.
fn rated_documents(words: &Words<'_>) -> Answer {
    let base = Currency::iso(words.text("base")?)?;
    let day: Date = "2026-03-01".parse()?;
    let payable = words.says("payable");
    let owed = words.record(if payable { "payable" } else { INVOICE })?;
    let currency = Currency::iso(owed.text("currency")?)?;
    let quote = |rate: Decimal| -> Result<Option<Quote>, Stop> {
        Ok(Some(Quote::new(currency, base, Rate::from_decimal(rate)?)?))
    };
    let total = owed.amount(if payable { "amount" } else { "total" }, currency)?;
    let mut books = Books::kept_in(base, day)?;
    issue(&mut books, INVOICE, total, day, quote(owed.decimal("rate")?)?)?;
    owed.finish()?;
    let paid = words.record(PAYMENT)?;
    let name = if paid.says("party_amount") { "party_amount" } else { "amount" };
    let amount = paid.amount(name, currency)?;
    receive(&mut books, PAYMENT, amount, day, quote(paid.decimal("rate")?)?)?;
    paid.finish()?;
    words.finish()?;
    let _ = books.apply(PAYMENT, INVOICE, least(amount, total)?)?;
    let difference = text(books.carried(PAYMENT)?);
    let gain = books.realised()?;
    Ok(json!({
        "exchange_gain_loss": text(if payable { gain.negated() } else { gain }),
        "difference": difference,
        "difference_base": if payable { text(gain.negated()) } else { difference },
        "unallocated": text(books.open(PAYMENT, currency)?),
        "outstanding": text(books.open(INVOICE, currency)?),
        "open": text(books.open(INVOICE, currency)?),
        "receivable_credited_base": text(books.base_of(PAYMENT)?.negated()),
    }))
}

/// Odoo: each invoice paid by a payment of its own, on its day.
fn paid_apart(words: &Words<'_>, base: Currency, rates: ExchangeRates) -> Answer {
    words.not_built(Reason::CallerDecides, &["grouped"])?;
    words.remarks(&["invoice_currency"]);
    let mut books =
        Books::kept_in(base, rates.quotes.iter().map(|dated| dated.day).fold(Date::MIN, Date::max))?;
    books = books.with_rates(rates);
    let mut payments = Vec::new();
    for (at, invoice) in words.list("invoices")?.iter().enumerate() {
        let invoice = Words::of(invoice)?;
        let (name, currency) = (invoice.text("id")?, invoice.currency("currency")?);
        let (amount, day) = (invoice.amount("amount", currency)?, invoice.date("date")?);
        invoice.finish()?;
        issue(&mut books, name, amount, day, None)?;
        let payment = format!("{PAYMENT} {at}");
        books.receive((&payment, CUSTOMER), amount, day, Some(name))?;
        let settled = books.settled(name, currency)?;
        payments
            .push(json!({ "amount": text(settled), "company": text(books.base_of(&payment)?.negated()) }));
    }
    words.finish()?;
    Ok(json!({ "payments": payments }))
}

/// Odoo: a payment in another currency than the invoice, at the rate of its day.
fn paid_across(words: &Words<'_>, base: Currency, rates: ExchangeRates) -> Answer {
    words.remarks(&["invoice_currency"]);
    let invoice = words.record(INVOICE)?;
    let currency = invoice.currency("currency")?;
    let (owed, issued) = (invoice.amount("amount", currency)?, invoice.date("date")?);
    invoice.finish()?;
    let payment = words.record(PAYMENT)?;
    let (paid_in, day) = (payment.currency("currency")?, payment.date("date")?);
    let given = payment.amount_or_none("amount", paid_in)?;
    payment.finish()?;
    words.finish()?;
    let mut books = Books::kept_in(base, issued.max(day))?.with_rates(rates.clone());
    issue(&mut books, INVOICE, owed, issued, None)?;
    // What is to be paid where nothing is said; else what the money is worth of the invoice.
    let suggested = rates.value(owed, paid_in, day)?.amount;
    let paid = given.unwrap_or(suggested);
    let settles = match given {
        Some(paid) => least(owed, rates.value(paid, currency, day)?.amount)?,
        None => owed,
    };
    receive(&mut books, PAYMENT, paid, day, None)?;
    let _ = books.apply_across(PAYMENT, INVOICE, (settles, paid))?;
    let left = text(books.open(INVOICE, currency)?);
    Ok(json!({
        "suggested_amount": text(suggested),
        "residual_currency": left,
        "residual_company": text(books.carried(INVOICE)?),
        "invoice_residual": left,
        "payment_residual": text(books.open(PAYMENT, paid_in)?),
    }))
}

/// A line of a reconciliation.
struct Line<'a> {
    name: &'a str,
    day: Date,
    currency: Currency,
    debit: bool,
}

/// Odoo: debit and credit lines matched in their order.
fn reconciled(words: &Words<'_>, base: Currency, rates: ExchangeRates) -> Answer {
    let mut lines = Vec::new();
    let last = words.list("lines")?.iter().filter_map(|line| line.get("date")?.as_str()?.parse().ok());
    let today = last.fold(Date::MIN, Date::max).end_of_month();
    let mut books = Books::kept_in(base, today)?.with_rates(rates.clone());
    for line in words.list("lines")? {
        let line = Words::of(line)?;
        let (name, currency, day) = (line.text("id")?, line.currency("currency")?, line.date("date")?);
        let (amount, balance) = (line.amount("amount_currency", currency)?, line.amount("balance", base)?);
        line.finish()?;
        let rate = quote_of(amount, balance)?;
        let debit = !amount.is_negative();
        match debit {
            true => issue(&mut books, name, amount, day, rate)?,
            false => receive(&mut books, name, amount.abs(), day, rate)?,
        }
        lines.push(Line { name, day, currency, debit });
    }
    words.finish()?;
    let mut said = Said { partials: Vec::new(), entry: Vec::new(), posted: None };
    for debit in lines.iter().filter(|line| line.debit) {
        for credit in lines.iter().filter(|line| !line.debit) {
            said.matched(&mut books, &rates, debit, credit)?;
        }
    }
    let mut residuals = Vec::new();
    for line in &lines {
        let (company, currency) = (books.carried(line.name)?, books.open(line.name, line.currency)?);
        let reconciled = company.is_zero() && currency.is_zero();
        residuals.push(json!({
            "residual_company": text(company), "residual_currency": text(currency), "reconciled": reconciled,
        }));
    }
    let all = residuals.iter().all(|line| line["reconciled"] == true);
    Ok(json!({
        "partials": said.partials,
        "residuals": residuals,
        "exchange_entry_date": said.posted.map(|day| day.to_string()),
        "exchange_entry": said.entry,
        "full_reconcile": all,
    }))
}

/// What the reconciliation comes to, as Odoo says it.
struct Said {
    partials: Vec<Value>,
    entry: Vec<Value>,
    posted: Option<Date>,
}

impl Said {
    /// As much of two lines as both have, and the difference that is left in the books.
    fn matched(
        &mut self,
        books: &mut Books,
        rates: &ExchangeRates,
        debit: &Line<'_>,
        credit: &Line<'_>,
    ) -> Result<(), Stop> {
        let base = books.ledger.base();
        let (owed, money) =
            (books.open(debit.name, debit.currency)?, books.open(credit.name, credit.currency)?.abs());
        if owed.is_zero() || money.is_zero() {
            return Ok(());
        }
        let worth =
            |amount: Money, to: Currency, day: Date| rates.value(amount, to, day).map(|found| found.amount);
        let (target, source) = if debit.currency == credit.currency {
            let both = least(owed, money)?;
            (both, both)
        } else if debit.currency == base {
            let source = least(worth(owed, credit.currency, debit.day)?, money)?;
            (least(owed, worth(source, base, debit.day)?)?, source)
        } else {
            let target = least(owed, worth(money, debit.currency, credit.day)?)?;
            (target, least(money, worth(target, base, credit.day)?)?)
        };
        let across = (debit.currency != credit.currency).then_some(source);
        let line = ApplyLine {
            item: first_item(debit.name)?,
            amount: target,
            source: across,
            discount: None,
            differences: Vec::new(),
            why: None,
        };
        let posting = Some(debit.day.max(credit.day).end_of_month());
        let apply = ApplyCredit {
            credit: credit.name.parse()?,
            lines: vec![line],
            effective: None,
            posting,
            made_for: Vec::new(),
        };
        let (before, gained) = (movements(books).count(), books.realised()?);
        let done = books.handle(apply)?;
        self.posted = done.entries().next().map(|entry| entry.posting);
        let released = |lowers: bool| -> Result<Money> {
            let mut some = movements(books).skip(before).filter(|movement| (movement.minor < 0) == lowers);
            some.try_fold(Money::zero(base), |sum, movement| {
                sum.plus(Money::from_minor(movement.base, base)?)
            })
        };
        let (of_debit, of_credit) = (released(true)?.abs(), released(false)?.abs());
        let (both, gain) = (least(of_debit, of_credit)?, books.realised()?.minus(gained)?);
        let shown = |line: &Line<'_>, own: Money| text(if line.currency == base { both } else { own });
        self.partials.push(json!({
            "amount_company": text(both),
            "debit_amount_currency": shown(debit, target),
            "credit_amount_currency": shown(credit, source),
            "debit": debit.name,
            "credit": credit.name,
        }));
        if gain.is_zero() {
            return Ok(());
        }
        let (amount, nothing) = (text(gain.abs()), text(Money::zero(base)));
        let (rest, sides) = match gain.is_positive() {
            true => (credit, (EXCHANGE, credit.name)),
            false => (debit, (debit.name, EXCHANGE)),
        };
        let in_currency = if rest.currency == base { &amount } else { &nothing };
        self.partials.push(json!({
            "amount_company": amount,
            "debit_amount_currency": in_currency,
            "credit_amount_currency": in_currency,
            "debit": sides.0,
            "credit": sides.1,
        }));
        let (here, there, account) = match gain.is_positive() {
            true => (("debit", "credit"), ("credit", "debit"), "exchange gain"),
            false => (("credit", "debit"), ("debit", "credit"), "exchange loss"),
        };
        self.entry.push(json!({ here.0: amount, here.1: nothing, "account": "receivable/payable" }));
        self.entry.push(json!({ there.0: amount, there.1: nothing, "account": account }));
        Ok(())
    }
}

fn movements(books: &Books) -> impl Iterator<Item = &Movement> {
    books.ledger.accounts().flat_map(Account::movements)
}
