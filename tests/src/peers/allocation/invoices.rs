//! Invoices, money and credits in a few words, as most suites have them.
//!
//! | peer | here |
//! |---|---|
//! | invoice, net and tax, vendor bills | an invoice of the total; bills are the mirror |
//! | schedule percent | instalments of these percentages |
//! | payment, paid, journal credit | a receipt whose advice names the invoices; with a tolerance or a preference (OCA) one that settles what has exactly its amount |
//! | match on the same reference | by reference |
//! | prefer the oldest, the newest payment | the order in which the receipts are applied |
//! | allocations by instalment, allocated | lines of the receipt |
//! | credit note, allocate | a credit note of its own, applied by hand: as much as is said, or as both have |
//! | then a linked credit note | one that names the invoice |
//! | deduction write-off | a write-off |
//! | difference: keep | nothing is done |
//! | difference: write off | what is left on either side accepted as a difference |
//! | a payment or a note cancelled | unapplied and voided; a refund: reversed |
//! | a tolerance | that of the policy |

use receivables::account::command::{ApplyLine, ReceivePayment, RefundCredit, ReverseAdjustment};
use receivables::account::{Item, ItemKind, MovementKind};
use receivables::allocation::{AllocationPolicy, ItemKey, Rule, Tolerance};
use receivables::id::DocumentId;
use receivables::money::{Decimal, Percent};
use receivables::payment::PaymentMethod;
use receivables::terms::{DateStep, Instalment, Share, Terms};
use receivables::{Currency, Date, Money, Result};
use serde_json::{Map, Value, json};

use super::super::books::{Books, CUSTOMER, is_invoice, is_receipt, least, policy, text};
use super::super::words::Words;
use super::super::{Answer, Reason, Stop};

/// An invoice or a payment.
struct Paper {
    id: String,
    amount: Money,
    date: Date,
}

/// The day on which everything happens that has no day of its own.
fn any_day() -> Result<Date> {
    "2026-03-01".parse()
}

/// The papers under one of these words: an amount, a record, or a list of either.
fn papers(words: &Words<'_>, names: &[&str], prefix: &str, currency: Currency) -> Result<Vec<Paper>, Stop> {
    let mut found = Vec::new();
    for name in names {
        let Some(value) = words.value(name) else { continue };
        for one in value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice) {
            let id = format!("{prefix}{}", found.len() + 1);
            found.push(match one {
                Value::String(amount) => Paper {
                    id,
                    amount: Money::from_decimal(number(name, amount)?, currency)?,
                    date: any_day()?,
                },
                _ => paper(&Words::of(one)?, id, currency)?,
            });
        }
    }
    Ok(found)
}

fn number(name: &str, text: &str) -> Result<Decimal, Stop> {
    let number = Decimal::from_str_exact(text);
    number.map_err(|_| Reason::GivenNotUnderstood.because(format!("{name} {text}")))
}

fn paper(words: &Words<'_>, id: String, currency: Currency) -> Result<Paper, Stop> {
    let id = words.text_or_none("id")?.map_or(id, str::to_owned);
    let date = match words.date_or_none("date")? {
        Some(date) => date,
        None => any_day()?.plus_days(words.count("date_offset_days")?)?,
    };
    let amount = words.amount("amount", currency)?;
    words.finish()?;
    Ok(Paper { id, amount, date })
}

/// The terms of a schedule in percent.
fn schedule(words: &Words<'_>) -> Result<Terms, Stop> {
    let mut percents = Vec::new();
    for percent in words.list("schedule_percent")? {
        percents.push(number("schedule_percent", percent.as_str().unwrap_or_default())?);
    }
    for part in words.list("schedule")? {
        let part = Words::of(part)?;
        percents.push(part.decimal("portion_percent")?);
        part.finish()?;
    }
    if percents.is_empty() {
        return Ok(Terms::due(Vec::new()));
    }
    let part = |percent| {
        let percent = Percent::from_decimal(percent)?;
        Ok(Instalment::new(Share::PercentOfTotal { percent }, vec![DateStep::Days { days: 0 }]))
    };
    Ok(Terms::in_parts(percents.into_iter().map(part).collect::<Result<Vec<_>>>()?))
}

/// Accepts whatever is open of any item, and says how much that gave up: below zero for what was paid too much.
pub(super) fn accept_rest(books: &mut Books, currency: Currency) -> Result<Money> {
    let open: Vec<ItemKey> =
        books.items().filter(|item| item.open != 0).map(|item| item.key.clone()).collect();
    let mut given_up = Money::zero(currency);
    for (at, item) in open.into_iter().enumerate() {
        let before = books.ledger.item(&item).map_or(0, |item| item.open);
        let _ = books.accept(&format!("difference {at}"), item)?;
        given_up = given_up.plus(Money::from_minor(before, currency)?)?;
    }
    Ok(given_up)
}

/// The case as it is being kept.
struct Kept {
    books: Books,
    currency: Currency,
    bills: bool,
    invoices: Vec<Paper>,
    payments: Vec<Paper>,
    said: Map<String, Value>,
}

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let currency = words.currency("currency")?;
    words.remarks(&["company_currency"]);
    let bills = words.says("vendor_bills");
    let mut invoices = papers(&words, &["invoice", "invoices", "vendor_bills"], "invoice ", currency)?;
    if let (Some(net), Some(tax)) =
        (words.amount_or_none("net", currency)?, words.amount_or_none("tax", currency)?)
    {
        invoices.push(Paper { id: "invoice 1".to_owned(), amount: net.plus(tax)?, date: any_day()? });
    }
    let payments = papers(&words, &["payment", "payments", "paid"], "payment ", currency)?;
    let days = invoices.iter().chain(&payments).map(|paper| paper.date);
    let mut books = Books::kept_in(currency, days.fold(any_day()?, Date::max))?;
    let terms = schedule(&words)?;
    for invoice in &invoices {
        books.issue((&invoice.id, CUSTOMER), invoice.amount, invoice.date, terms.clone())?;
    }
    let mut kept = Kept { books, currency, bills, invoices, payments, said: Map::new() };
    kept.pay(&words)?;
    kept.credit(&words)?;
    kept.difference(&words)?;
    words.finish()?;
    kept.answer()
}

impl Kept {
    fn names(&self) -> Vec<String> {
        self.invoices.iter().map(|invoice| invoice.id.clone()).collect()
    }

    fn pay(&mut self, words: &Words<'_>) -> Result<(), Stop> {
        let tolerance = words.amount_or_none("write_off_tolerance", self.currency)?;
        let newest = match words.text_or_none("prefer")? {
            None | Some("oldest payment") => false,
            Some("newest payment") => true,
            Some(other) => return Reason::GivenNotUnderstood.out(format!("prefer {other}")),
        };
        let by_reference = match words.text_or_none("match_on")? {
            None => tolerance.is_none() && !words.says("prefer"),
            Some("same reference") => true,
            Some(other) => return Reason::GivenNotUnderstood.out(format!("match_on {other}")),
        };
        let tolerances: Vec<Tolerance> =
            tolerance.into_iter().map(|most| Tolerance { amounts: vec![most], percent: None }).collect();
        let rule = if by_reference { Rule::Remittance } else { Rule::ExactSingle };
        let names = self.names();
        let named: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut order: Vec<&Paper> = self.payments.iter().collect();
        order.sort_by_key(|payment| payment.date);
        if newest {
            order.reverse();
        }
        for payment in order {
            let (name, day) = ((payment.id.as_str(), CUSTOMER), payment.date);
            let policy = AllocationPolicy { tolerances: tolerances.clone(), ..policy(vec![rule]) };
            let _ = self.books.pay_under(name, payment.amount, day, (&named, policy))?;
        }
        self.instructed(words)
    }

    /// A receipt with lines, one for each instalment, or one for all.
    fn instructed(&mut self, words: &Words<'_>) -> Result<(), Stop> {
        let by_schedule = words.value("allocate_by_schedule").is_none_or(|value| *value == Value::Bool(true));
        let mut amounts = papers(words, &["allocations", "allocated"], "", self.currency)?;
        let Some(invoice) = self.invoices.first() else { return Ok(()) };
        if !by_schedule && amounts.is_empty() {
            let day = invoice.date;
            let rules = vec![Rule::Remittance];
            let _ = self.books.pay(("payment", CUSTOMER), invoice.amount, day, (&[&invoice.id], rules))?;
        }
        if amounts.is_empty() {
            return Ok(());
        }
        let (document, date) = (invoice.id.parse()?, invoice.date);
        let line = |(instalment, part): (u16, Paper)| {
            let item = ItemKey { document: DocumentId::clone(&document), instalment };
            ApplyLine::new(item, part.amount)
        };
        let sum = |sum: Money, part: &Paper| sum.plus(part.amount);
        let total = amounts.iter().try_fold(Money::zero(self.currency), sum)?;
        let lines = (1..).zip(amounts.drain(..)).map(line).collect();
        let receive = ReceivePayment::new("payment".parse()?, CUSTOMER.parse()?, total, date);
        let policy = Some(policy(Vec::new()));
        let _ = self.books.handle(ReceivePayment { lines, policy, ..receive })?;
        Ok(())
    }

    fn credit(&mut self, words: &Words<'_>) -> Result<(), Stop> {
        let today = self.books.today;
        let Some(invoice) = self.invoices.first().map(|invoice| invoice.id.clone()) else { return Ok(()) };
        if let Some(journal) = words.amount_or_none("journal_credit", self.currency)? {
            let rules = vec![Rule::Remittance];
            let _ = self.books.pay(("journal", CUSTOMER), journal, today, (&[&invoice], rules))?;
        }
        if let Some(note) = words.amount_or_none("credit_note", self.currency)? {
            self.books.credit(("note", CUSTOMER), note, today, None)?;
            let both = least(note, self.books.open(&invoice, self.currency)?)?;
            let amount = words.amount_or_none("allocate", self.currency)?.unwrap_or(both);
            let _ = self.books.apply("note", &invoice, amount)?;
        }
        if let Some(linked) = words.amount_or_none("then_credit_note_linked", self.currency)? {
            self.books.credit(("linked note", CUSTOMER), linked, today, Some(&invoice))?;
        }
        Ok(())
    }

    fn difference(&mut self, words: &Words<'_>) -> Result<(), Stop> {
        let (today, currency) = (self.books.today, self.currency);
        if let Some(deducted) = words.amount_or_none("deduction_write_off", currency)? {
            let Some(invoice) = self.invoices.first() else { return Ok(()) };
            let _ = self.books.write_off("deduction", &invoice.id, deducted, (today, None))?;
        }
        match words.text_or_none("difference")? {
            None => {}
            Some(kept) if kept.starts_with("keep") => {}
            Some("write off") => {
                let given_up = accept_rest(&mut self.books, currency)?;
                let said = if self.bills { given_up.negated() } else { given_up };
                self.said.insert("write_off".to_owned(), text(said));
            }
            Some(other) => return Reason::GivenNotUnderstood.out(format!("difference {other}")),
        }
        Ok(())
    }

    /// What the invoices have open, with the credit notes that name them.
    fn outstanding(&self, books: &Books) -> Result<Money> {
        let linked = |item: &Item| item.key.document.as_str() == "linked note";
        books.open_of(self.currency, |item| is_invoice(item) || linked(item))
    }

    /// ERPNext's word for how the invoices stand.
    fn status(&self, books: &Books) -> Result<&'static str> {
        let open = books.open_of(self.currency, is_invoice)?;
        let kinds = books.ledger.accounts().flat_map(|account| account.movements());
        let by_note = kinds.into_iter().all(|movement| movement.kind == MovementKind::Credit);
        Ok(match (open.is_zero(), open == books.original_of(self.currency, is_invoice)?) {
            (true, _) if by_note => "Credit Note Issued",
            (true, _) => "Paid",
            (false, true) => "Unpaid",
            (false, false) => "Partly Paid",
        })
    }

    fn answer(mut self) -> Answer {
        let (books, currency) = (&self.books, self.currency);
        let zero = Money::zero(currency);
        let open = books.open_of(currency, is_invoice)?;
        let cleared = books.original_of(currency, is_invoice)?.minus(open)?;
        let unapplied = books.open_of(currency, is_receipt)?.negated();
        let received = books.original_of(currency, is_receipt)?.negated();
        let notes = books.open_of(currency, |item| item.kind == ItemKind::CreditNote)?.negated();
        let mut applied = zero;
        let mut across = zero;
        for account in books.ledger.accounts() {
            for receipt in account.documents().map(|(number, _)| number) {
                for part in account.applied_by(receipt).flat_map(|(_, parts)| parts) {
                    applied = applied.plus(part.target)?;
                    across = across.plus(part.source)?.minus(part.target)?;
                }
            }
        }
        let papers = |used: bool| {
            let fits = |paper: &&Paper| {
                let settled = books.settled(&paper.id, currency);
                settled.is_ok_and(|settled| settled.is_zero() != used)
            };
            self.payments.iter().filter(fits).map(|paper| paper.id.clone()).collect::<Vec<_>>()
        };
        let (matched, unmatched) = (papers(true), papers(false));
        let left = books.items().filter(|item| is_receipt(item) && item.open != 0);
        let left: Vec<Value> = left.map(|item| text(item.open_money().negated())).collect();
        let documents = books.items().filter(|item| is_invoice(item) && item.open != item.original);
        let mut settled: Vec<&str> = documents.map(|item| item.key.document.as_str()).collect();
        settled.dedup();
        let parts = books.items().filter(|item| is_invoice(item));
        let parts = parts.map(|item| Money::from_minor(item.original, currency)?.minus(item.open_money()));
        let parts = parts.map(|part| Ok(text(part?))).collect::<Result<Vec<_>>>()?;
        let said = json!({
            "invoice_paid": open.is_zero(),
            "invoice_reconciled": open.is_zero(),
            "invoice_state": if open.is_zero() { "paid" } else { "posted" },
            "status": self.status(books)?,
            "outstanding": text(self.outstanding(books)?),
            "invoice_outstanding": text(open),
            "receivable_cleared": text(cleared),
            "payable_debited": text(cleared),
            "receivable_credited": text(cleared),
            "receivable_balance": text(books.open_of(currency, |_| true)?),
            "payment_residual": text(unapplied),
            "payment_unallocated": text(unapplied),
            "unallocated": text(unapplied),
            "credit_left": text(notes),
            "cash": text(if self.bills { received.negated() } else { received }),
            "difference": text(across),
            "payments_left": left,
            "references": settled.len(),
            "allocated": text(applied),
            "schedule_paid": parts,
        });
        if let (Some(said), [matched], [unmatched]) =
            (Some(&mut self.said), matched.as_slice(), unmatched.as_slice())
        {
            said.insert("matched_payment".to_owned(), json!(matched));
            said.insert("unmatched_payment".to_owned(), json!(unmatched));
        }
        self.said.extend(said.as_object().cloned().unwrap_or_default());
        self.undone()?;
        Ok(Value::Object(self.said))
    }

    /// What becomes of the invoices where a payment, a note or a refund is taken back.
    fn undone(&mut self) -> Result<()> {
        if let Some(payment) = self.payments.first() {
            let mut books = self.books.clone();
            // What was written off or refunded of it stands in the way: then nobody asks.
            if books.cancel(&payment.id).is_ok() {
                let outstanding = text(self.outstanding(&books)?);
                self.said.insert("after_cancel_first_payment".to_owned(), outstanding);
            }
        }
        let has = |name: &str| self.books.items().any(|item| item.key.document.as_str() == name);
        if has("note") {
            let mut books = self.books.clone();
            books.cancel("note")?;
            let (status, outstanding) = (self.status(&books)?, text(self.outstanding(&books)?));
            let after = json!({ "status": status, "outstanding": outstanding });
            self.said.insert("after_cancel_credit_note".to_owned(), after);
        }
        let linked = self.books.open("linked note", self.currency)?.negated();
        if linked.is_positive() {
            let mut books = self.books.clone();
            let today = books.today;
            let note = "linked note".parse()?;
            let refund = RefundCredit::new("refund".parse()?, note, PaymentMethod::Transfer, today);
            let _ = books.handle(refund)?;
            let name = format!("refund_{}_outstanding", linked.to_decimal().normalize());
            let outstanding = text(self.outstanding(&books)?);
            self.said.insert(name, outstanding);
            let _ = books.handle(ReverseAdjustment::new("refund".parse()?, Vec::new(), today))?;
            let outstanding = text(self.outstanding(&books)?);
            self.said.insert("refund_cancelled_outstanding".to_owned(), outstanding);
        }
        Ok(())
    }
}
