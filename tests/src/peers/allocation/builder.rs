//! metasfresh's builder of allocations: documents with what is to be paid of them, and payments.
//!
//! | metasfresh | here |
//! |---|---|
//! | open, to pay | the document, and how much of it a clerk applies at most |
//! | credit memos before payments, smallest invoice first | the order in which the clerk applies |
//! | write-off | a write-off with the first line of its invoice |
//! | discount | a discount granted with the line after which nothing is left to pay |
//! | neither memo nor payment | both on the default date, posted on the invoice date |
//! | remaining policy `write_off` | what is left to pay is written off on the default date, posted on the invoice date |
//! | memo in another currency, both amounts said | a line with both amounts |
//! | rate `EUR->CHF` | 1 EUR is so many CHF, on every day |
//! | sales and purchase invoice, netting allowed | a netting on both sides, of as much as both have to pay |
//! | outgoing payment and credit memos | refunds of the memos, in their order; discount and write-off are differences accepted on them |
//! | outgoing payment of a customer without a memo, incoming of a vendor | a receipt below zero, which is refused |
//! | several documents of a vendor at once, which metasfresh refuses | not asked |
//! | the year 2999 | the last day there is |

use receivables::account::command::{AcceptDifference, GrantDiscount, NetPayables, RefundCredit};
use receivables::account::{Event, ItemAmount};
use receivables::allocation::ItemKey;
use receivables::exchange::{DatedQuote, ExchangeRates, Quote};
use receivables::ledger::Outcome;
use receivables::payment::PaymentMethod;
use receivables::terms::Terms;
use receivables::{Currency, Date, Money, Result};
use serde_json::{Map, Value, json};

use super::super::books::{Books, CUSTOMER, first_item, least, text};
use super::super::words::Words;
use super::super::{Answer, Reason, Stop};

/// A document or payment, with amounts as the ledger has them: above zero.
struct Paper<'a> {
    id: &'a str,
    vendor: bool,
    credit: bool,
    money: bool,
    date: Date,
    currency: Currency,
    open: Money,
    to_pay: Money,
    discount: Money,
    write_off: Money,
}

fn day(words: &Words<'_>, name: &str) -> Result<Option<Date>, Stop> {
    match words.text_or_none(name)? {
        Some(text) if text.starts_with("2999") => Ok(Some(Date::MAX)),
        Some(text) => Ok(Some(text.parse()?)),
        None => Ok(None),
    }
}

/// An amount with the sign it has for this side.
fn signed(amount: Money, negated: bool) -> Money {
    if negated { amount.negated() } else { amount }
}

fn document<'a>(words: &Words<'a>, any: Date) -> Result<Paper<'a>, Stop> {
    let (vendor, credit) = match words.text("type")? {
        "CustomerInvoice" => (false, false),
        "CustomerCreditMemo" => (false, true),
        "VendorInvoice" => (true, false),
        "VendorCreditMemo" => (true, true),
        other => return Reason::GivenNotUnderstood.out(format!("type {other}")),
    };
    words.not_built(Reason::FeeNotBuilt, &["processing_fee"])?;
    let currency = words.currency("currency")?;
    let amount = |name: &str| {
        let amount = words.amount_or_none(name, currency)?.unwrap_or(Money::zero(currency));
        Ok::<_, Stop>(signed(amount, vendor != credit))
    };
    let (id, date) = (words.text("id")?, day(words, "date")?.unwrap_or(any));
    let (open, to_pay) = (amount("open")?, amount("to_pay")?);
    let (discount, write_off) = (amount("discount")?, amount("write_off")?);
    words.finish()?;
    let money = false;
    Ok(Paper { id, vendor, credit, money, date, currency, open, to_pay, discount, write_off })
}

fn payment<'a>(words: &Words<'a>, vendor: bool, any: Date) -> Result<Paper<'a>, Stop> {
    let currency = words.currency("currency")?;
    words.remarks(&["direction"]);
    let (id, date) = (words.text("id")?, day(words, "date")?.unwrap_or(any));
    let open = signed(words.amount("open", currency)?, vendor);
    let to_pay = words.amount_or_none("to_allocate", currency)?.map_or(open, |some| signed(some, vendor));
    let none = Money::zero(currency);
    words.finish()?;
    let (credit, money, discount, write_off) = (true, true, none, none);
    Ok(Paper { id, vendor, credit, money, date, currency, open, to_pay, discount, write_off })
}

/// The rates of a case, which hold on every day.
fn rates(words: &Words<'_>) -> Result<ExchangeRates, Stop> {
    let mut quotes = Vec::new();
    for (pair, rate) in words.value("rate").and_then(Value::as_object).into_iter().flatten() {
        let unknown = || Reason::GivenNotUnderstood.because(format!("rate {pair}"));
        let (unit, counter) = pair.split_once("->").ok_or_else(unknown)?;
        let rate = rate.as_str().ok_or_else(unknown)?.parse()?;
        let quote = Quote::new(unit.parse()?, counter.parse()?, rate)?;
        quotes.push(DatedQuote { day: Date::MIN, quote });
    }
    Ok(ExchangeRates { quotes, valid_days: u32::MAX, pivot: None })
}

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let base = words.currency("base_currency_default")?;
    let rates = rates(&words)?;
    let default = day(&words, "default_date")?;
    let any = default.unwrap_or(Date::MIN);
    let list = words.list("invoices")?.iter().map(|one| document(&Words::of(one)?, any));
    let documents = list.collect::<Result<Vec<_>, _>>()?;
    let vendor = documents.iter().any(|paper| paper.vendor);
    let list = words.list("payments")?.iter().map(|one| payment(&Words::of(one)?, vendor, any));
    let payments = list.collect::<Result<Vec<_>, _>>()?;
    let options = match words.value("options") {
        Some(options) => Some(Words::of(options)?),
        None => None,
    };
    let says = |name: &str| options.as_ref().is_some_and(|options| options.says(name));
    let netting = says("allow_sales_purchase_netting");
    let give_up =
        match options.as_ref().map(|options| options.text_or_none("remaining_policy")).transpose()? {
            Some(Some("write_off")) => true,
            Some(Some(other)) => return Reason::GivenNotUnderstood.out(format!("remaining_policy {other}")),
            _ => false,
        };
    if let Some(options) = &options {
        options.remarks(&["allow_partial", "allow_sales_purchase_netting"]);
        options.finish()?;
    }
    words.finish()?;
    let last = documents.iter().chain(&payments).map(|paper| paper.date).max();
    let today = last.max(default).unwrap_or(any);
    let books = Books::kept_in(base, today)?.with_rates(rates);
    let mut desk = Clerk { books, vendor, default: default.unwrap_or(today), lines: Vec::new() };
    if vendor && documents.iter().any(|paper| !paper.vendor) {
        return match payments.is_empty() {
            true => both_sides(&desk, &documents, netting),
            false => Reason::CallerDecides.out("payments of both sides"),
        };
    }
    if vendor && documents.iter().filter(|paper| !paper.credit).count() > 1 {
        return Reason::CallerDecides.out("several documents of a vendor at once");
    }
    let memos = documents.iter().any(|paper| paper.credit);
    let (paid_out, received): (Vec<_>, Vec<_>) =
        payments.into_iter().partition(|paper| memos && paper.open.is_negative());
    desk.keep(documents.iter().chain(&received))?;
    desk.apply(&documents, &received, give_up)?;
    desk.refund(&documents, &paid_out)?;
    desk.said(&documents, &received)
}

/// The clerk of one side, and the lines made so far.
struct Clerk {
    books: Books,
    vendor: bool,
    default: Date,
    lines: Vec<Value>,
}

impl Clerk {
    fn keep<'p>(&mut self, papers: impl Iterator<Item = &'p Paper<'p>>) -> Result<()> {
        for paper in papers {
            let name = (paper.id, CUSTOMER);
            match (paper.credit, paper.money) {
                (false, _) => self.books.issue(name, paper.open, paper.date, Terms::due(Vec::new()))?,
                (true, false) => self.books.credit(name, paper.open, paper.date, None)?,
                (true, true) => self.books.receive(name, paper.open, paper.date, None)?,
            }
        }
        Ok(())
    }

    fn say(&self, amount: Money) -> Value {
        text(signed(amount, self.vendor))
    }

    fn apply(&mut self, documents: &[Paper<'_>], payments: &[Paper<'_>], give_up: bool) -> Result<(), Stop> {
        let memos = documents.iter().filter(|paper| paper.credit);
        let credits: Vec<&Paper<'_>> = memos.chain(payments).collect();
        let mut invoices: Vec<&Paper<'_>> = documents.iter().filter(|paper| !paper.credit).collect();
        invoices.sort_by_key(|invoice| invoice.to_pay.minor());
        let alone = invoices.len() == 1 && credits.len() == 1;
        for invoice in invoices {
            let mut left = invoice.to_pay;
            let mut untouched = true;
            for credit in &credits {
                let across = credit.currency != invoice.currency;
                if across && !alone {
                    return Reason::BaseCurrencyNotBuilt.out("a settlement of which one amount is said");
                }
                let rest = credit.to_pay.plus(self.books.settled(credit.id, credit.currency)?)?;
                let amount = if across { left } else { least(left, rest)? };
                if !amount.is_positive() || !rest.is_positive() {
                    continue;
                }
                let done = if across {
                    self.books.apply_across(credit.id, invoice.id, (amount, rest))?
                } else {
                    self.books.apply(credit.id, invoice.id, amount)?
                };
                left = left.minus(amount)?;
                let none = Money::zero(invoice.currency);
                let write_off = if untouched { invoice.write_off } else { none };
                let discount = if left.is_zero() { invoice.discount } else { none };
                untouched = false;
                self.with((invoice, credit), (&done, amount), (discount, write_off))?;
            }
            let none = Money::zero(invoice.currency);
            if credits.is_empty() && !(invoice.discount.is_zero() && invoice.write_off.is_zero()) {
                self.alone(invoice, invoice.discount, invoice.write_off)?;
            } else if give_up && left.is_positive() {
                self.alone(invoice, none, left)?;
            }
        }
        Ok(())
    }

    /// A line with a credit, and what is granted and given up with it.
    fn with(
        &mut self,
        (invoice, credit): (&Paper<'_>, &Paper<'_>),
        (done, amount): (&Outcome, Money),
        (discount, write_off): (Money, Money),
    ) -> Result<(), Stop> {
        let applied = done.entries().find(|entry| matches!(entry.event, Event::Applied(_)));
        let Some(date) = applied.map(|entry| entry.effective) else {
            return Reason::AnswerNotBuilt.out("nothing applied");
        };
        self.grant(invoice, (discount, write_off), (date, None))?;
        let mut line = self.line(invoice, amount, (discount, write_off), date)?;
        let kind = if credit.money { "InvoiceToPayment" } else { "InvoiceToCreditMemo" };
        let rest = self.books.open(credit.id, credit.currency)?.negated();
        line.insert("kind".to_owned(), json!(kind));
        line.insert("against".to_owned(), json!(credit.id));
        line.insert("payment_remaining".to_owned(), self.say(rest));
        self.lines.push(Value::Object(line));
        Ok(())
    }

    /// A line without a credit: on the default date, posted on the invoice date.
    fn alone(&mut self, invoice: &Paper<'_>, discount: Money, write_off: Money) -> Result<()> {
        let (day, posting) = (self.default, invoice.date);
        self.grant(invoice, (discount, write_off), (day, Some(posting)))?;
        let none = Money::zero(invoice.currency);
        let mut line = self.line(invoice, none, (discount, write_off), day)?;
        line.insert("kind".to_owned(), json!("InvoiceDiscountOrWriteOff"));
        line.insert("accounting_date".to_owned(), json!(posting.to_string()));
        self.lines.push(Value::Object(line));
        Ok(())
    }

    /// Money that goes out: credit memos paid back, one after the other.
    fn refund(&mut self, documents: &[Paper<'_>], payments: &[Paper<'_>]) -> Result<()> {
        for payment in payments {
            let mut left = payment.to_pay.negated();
            for memo in documents.iter().filter(|paper| paper.credit) {
                let rest = memo.to_pay.plus(self.books.settled(memo.id, memo.currency)?)?;
                let amount = least(left, rest)?;
                if !amount.is_positive() {
                    continue;
                }
                left = left.minus(amount)?;
                let (date, number) = (memo.date.max(payment.date), self.lines.len());
                let (refund, credit) = (format!("{} {number}", payment.id).parse()?, memo.id.parse()?);
                let refund = RefundCredit::new(refund, credit, PaymentMethod::Transfer, date);
                let _ = self.books.handle(RefundCredit { amount: Some(amount), ..refund })?;
                for granted in [memo.discount, memo.write_off].into_iter().filter(|some| some.is_positive()) {
                    let number = format!("{} {granted} {number}", memo.id).parse()?;
                    let item = ItemKey::whole(memo.id.parse()?);
                    let accept = AcceptDifference::new(number, item, date);
                    let _ = self.books.handle(AcceptDifference { amount: Some(granted), ..accept })?;
                }
                let granted = (memo.discount.negated(), memo.write_off.negated());
                let mut line = self.line(memo, amount.negated(), granted, date)?;
                line.insert("kind".to_owned(), json!("InvoiceToPayment"));
                line.insert("against".to_owned(), json!(payment.id));
                line.insert("payment_remaining".to_owned(), self.say(left.negated()));
                self.lines.push(Value::Object(line));
            }
        }
        Ok(())
    }

    fn grant(
        &mut self,
        invoice: &Paper<'_>,
        (discount, write_off): (Money, Money),
        (day, posting): (Date, Option<Date>),
    ) -> Result<()> {
        let number = format!("{} {}", invoice.id, self.lines.len());
        if write_off.is_positive() {
            let days = (day, posting);
            let _ = self.books.write_off(&format!("{number} given up"), invoice.id, write_off, days)?;
        }
        if discount.is_positive() {
            let (number, item) = (format!("{number} discount").parse()?, first_item(invoice.id)?);
            let grant = GrantDiscount::new(number, item, discount, day, "agreed".to_owned());
            let _ = self.books.handle(GrantDiscount { posting, ..grant })?;
        }
        Ok(())
    }

    fn line(
        &self,
        invoice: &Paper<'_>,
        amount: Money,
        (discount, write_off): (Money, Money),
        date: Date,
    ) -> Result<Map<String, Value>> {
        let said = json!({
            "payable": invoice.id,
            "allocated": self.say(amount),
            "discount": self.say(discount),
            "write_off": self.say(write_off),
            "remaining_open": self.say(self.books.open(invoice.id, invoice.currency)?),
            "currency": invoice.currency.code(),
            "date": date.to_string(),
        });
        Ok(said.as_object().cloned().unwrap_or_default())
    }

    /// How a document stands: its open amount has no sign.
    fn status(&self, paper: &Paper<'_>) -> Result<Value> {
        let open = self.books.open(paper.id, paper.currency)?;
        let open = if paper.credit { open.negated() } else { open };
        let status = match (open.is_zero(), open == paper.open) {
            (true, _) => "fully_paid",
            (false, false) => "partially_paid",
            (false, true) => "not_paid",
        };
        Ok(json!({ "invoice": paper.id, "status": status, "open": text(open) }))
    }

    fn said(self, documents: &[Paper<'_>], payments: &[Paper<'_>]) -> Answer {
        let statuses = documents.iter().map(|paper| self.status(paper)).collect::<Result<Vec<_>>>()?;
        let used = |paper: &Paper<'_>| {
            let used = self.books.settled(paper.id, paper.currency)?.negated();
            Ok(json!({ "payment": paper.id, "allocated": self.say(used) }))
        };
        let used = payments.iter().map(used).collect::<Result<Vec<_>>>()?;
        Ok(json!({ "allocations": self.lines, "invoice_status": statuses, "payments_allocated": used }))
    }
}

/// Invoices of both sides: what one owes is set off against what the other owes, where that is allowed.
fn both_sides(desk: &Clerk, documents: &[Paper<'_>], netting: bool) -> Answer {
    let (sales, purchases): (Vec<_>, Vec<_>) = documents.iter().partition(|paper| !paper.vendor);
    let clerk = |vendor| {
        let (books, default, lines) = (Books::new(desk.books.today)?, desk.default, Vec::new());
        Ok::<_, Stop>(Clerk { books, vendor, default, lines })
    };
    let (mut ours, mut theirs) = (clerk(false)?, clerk(true)?);
    ours.keep(sales.iter().copied())?;
    theirs.keep(purchases.iter().copied())?;
    if netting {
        let ([sale], [purchase]) = (sales.as_slice(), purchases.as_slice()) else {
            return Reason::CallerDecides.out("which of several documents are netted");
        };
        let (amount, date) = (least(sale.to_pay, purchase.to_pay)?, sale.date.max(purchase.date));
        for (clerk, paper) in [(&mut ours, sale), (&mut theirs, purchase)] {
            let lines = vec![ItemAmount { item: first_item(paper.id)?, amount }];
            let net = NetPayables::new("netting".parse()?, lines, date, "agreed".to_owned());
            let _ = clerk.books.handle(net)?;
        }
        let none = Money::zero(sale.currency);
        let mut line = ours.line(sale, amount, (none, none), date)?;
        line.insert("against".to_owned(), json!(purchase.id));
        ours.lines.push(Value::Object(line));
    }
    let status = |paper: &Paper<'_>| if paper.vendor { theirs.status(paper) } else { ours.status(paper) };
    let statuses = documents.iter().map(status).collect::<Result<Vec<_>>>()?;
    Ok(json!({ "allocations": ours.lines, "invoice_status": statuses }))
}
