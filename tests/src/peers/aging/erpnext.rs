//! ERPNext's accounts receivable report and its summary by customer.
//!
//! | ERPNext | here |
//! |---|---|
//! | invoice without terms | due on its date |
//! | paid at sale | a receipt of the same day |
//! | payment on an invoice | a receipt that names it; without a name and with one invoice, that one |
//! | payment on an order | a receipt that settles nothing yet |
//! | credit note of an invoice | a credit note that names it; with an outstanding of its own, one that stands alone |
//! | credit note linked by journal to another invoice | one that stands alone, applied to that invoice |
//! | invoiced, paid, credit note | the original, and the movements seen by the view, by kind |
//! | a credit's row | nothing invoiced, its open amount as paid |
//! | ranges 0-30, 31-60, 61-90, 91-120, over 120 | buckets to 30, 60, 90, 120 and beyond: what is not due is in the first |
//! | future and remaining | the same report as of the last future payment, and the difference of the two |
//! | base, or the currency of the first invoice | the currency of the books |
//! | rate | on the day of the document, 1 of its currency is so much of the books' |
//! | outstanding in base | what the item is carried at |
//! | the row of a revaluation | the change of what is carried, outstanding and not paid |
//! | the other columns in company currency | not built |

use std::collections::BTreeMap;

use receivables::account::command::RevalueItems;
use receivables::account::{Event, Movement, MovementKind};
use receivables::aging::{AgedItem, Aging, AgingRow, Buckets};
use receivables::allocation::ItemKey;
use receivables::exchange::Quote;
use receivables::money::Rate;
use receivables::{Currency, Date, Money, Result};
use serde_json::{Map, Value, json};

use super::super::books::{Books, due_on};
use super::super::words::Words;
use super::super::{Answer, Reason, Stop};

/// The case as it is being kept: who owes which invoice, and until when payments run.
struct Kept {
    books: Books,
    customers: BTreeMap<String, String>,
    currency: Currency,
    last: Date,
}

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let as_of = words.date("as_of")?;
    let base = words.currency_or_none("base")?;
    if words.text_or_none("report_currency")? == Some("base") {
        return Reason::BaseCurrencyNotBuilt.out("report_currency");
    }
    words.remarks(&["show_future", "group_by_party", "customer"]);
    let first = words.list("invoices")?.first().map(Words::of).transpose()?;
    let currency = first.map_or(Ok(Currency::EUR), |invoice| invoice.currency("currency"))?;
    let books = Books::kept_in(base.unwrap_or(currency), as_of)?;
    let mut kept = Kept { books, customers: BTreeMap::new(), currency, last: as_of };
    for (at, invoice) in words.list("invoices")?.iter().enumerate() {
        kept.invoice(at, &Words::of(invoice)?, as_of)?;
    }
    for order in words.list("orders")? {
        Words::of(order)?;
    }
    for (at, payment) in words.list("payments")?.iter().enumerate() {
        kept.payment(&format!("payment {at}"), &Words::of(payment)?, as_of)?;
    }
    for (at, note) in words.list("credit_notes")?.iter().enumerate() {
        kept.credit_note(at, &Words::of(note)?, as_of)?;
    }
    for (at, payment) in words.list("future_payments")?.iter().enumerate() {
        let day = kept.payment(&format!("future payment {at}"), &Words::of(payment)?, as_of)?;
        kept.last = kept.last.max(day);
    }
    if words.says("revaluation") {
        let closing = words.record("revaluation")?;
        words.finish()?;
        return kept.revalued(&closing);
    }
    words.finish()?;
    kept.said(as_of)
}

impl Kept {
    fn invoice(&mut self, at: usize, words: &Words<'_>, as_of: Date) -> Result<(), Stop> {
        let number = words.text_or_none("id")?.map_or_else(|| format!("invoice {at}"), str::to_owned);
        let customer = words.text_or_none("customer")?.unwrap_or("customer");
        self.currency = words.currency("currency")?;
        let issued = words.date_or_none("date")?.unwrap_or(as_of);
        self.rate(words, self.currency, issued)?;
        let due = words.date_or_none("due")?.unwrap_or(issued);
        let gross = words.amount("amount", self.currency)?;
        let at_sale = words.amount_or_none("paid_at_sale", self.currency)?;
        words.finish()?;
        self.books.issue((&number, customer), gross, issued, due_on(due))?;
        if let Some(amount) = at_sale {
            let receipt = format!("sale {number}");
            self.books.receive((&receipt, customer), amount, issued, Some(&number))?;
        }
        self.customers.insert(number, customer.to_owned());
        Ok(())
    }

    /// The customer of an invoice, or of the first there is.
    fn customer(&self, invoice: Option<&str>) -> String {
        let named = invoice.and_then(|invoice| self.customers.get(invoice));
        named.or(self.customers.values().next()).cloned().unwrap_or_else(|| "customer".to_owned())
    }

    fn payment(&mut self, number: &str, words: &Words<'_>, as_of: Date) -> Result<Date, Stop> {
        let day = words.date_or_none("date")?.unwrap_or(as_of);
        let currency = words.currency_or_none("currency")?.unwrap_or(self.currency);
        self.rate(words, currency, day)?;
        let amount = words.amount("amount", currency)?;
        let only =
            Some(&self.customers).filter(|all| all.len() == 1).and_then(|all| all.keys().next()).cloned();
        let paid = match words.text_or_none("on")? {
            Some("order") => None,
            Some(invoice) => Some(invoice.to_owned()),
            None => only,
        };
        words.finish()?;
        let customer = self.customer(paid.as_deref());
        self.books.receive((number, &customer), amount, day, paid.as_deref())?;
        Ok(day)
    }

    fn credit_note(&mut self, at: usize, words: &Words<'_>, as_of: Date) -> Result<(), Stop> {
        let unnamed = if at == 0 { "credit note".to_owned() } else { format!("credit note {at}") };
        let number = words.text_or_none("id")?.map_or(unnamed, str::to_owned);
        let day = words.date_or_none("date")?.unwrap_or(as_of);
        let currency = words.currency_or_none("currency")?.unwrap_or(self.currency);
        self.rate(words, currency, day)?;
        let amount = words.amount("amount", currency)?;
        let of = words.text_or_none("of")?;
        let alone = words.value("keeps_own_outstanding") == Some(&Value::Bool(true));
        let linked = words.text_or_none("then_linked_by_journal_to")?;
        words.finish()?;
        let customer = self.customer(of);
        let against = of.filter(|_| !alone && linked.is_none());
        self.books.credit((&number, &customer), amount, day, against)?;
        if let Some(invoice) = linked {
            let _ = self.books.apply(&number, invoice, amount)?;
        }
        Ok(())
    }

    /// The rate that a document bears, from its day on.
    fn rate(&mut self, words: &Words<'_>, currency: Currency, day: Date) -> Result<(), Stop> {
        if words.says("rate") {
            let rate = Rate::from_decimal(words.decimal("rate")?)?;
            self.books.quote(day, Quote::new(currency, self.books.ledger.base(), rate)?);
        }
        Ok(())
    }

    /// The row that a revaluation adds to the report.
    fn revalued(&mut self, closing: &Words<'_>) -> Answer {
        let base = self.books.ledger.base();
        let as_at = closing.date("date")?;
        let rate = Quote::new(self.currency, base, Rate::from_decimal(closing.decimal("rate")?)?)?;
        closing.finish()?;
        let done = self.books.handle(RevalueItems { as_at, rates: vec![rate], reverse: false })?;
        let none = Money::zero(base);
        let mut gain = none;
        for entry in done.entries() {
            if let Event::Revalued(event) = &entry.event {
                for line in &event.lines {
                    gain = gain.plus(line.after.minus(line.before)?)?;
                }
            }
        }
        let row = json!({
            "invoiced": none.amount_text(),
            "paid": gain.negated().amount_text(),
            "credit_note": none.amount_text(),
            "outstanding": gain.amount_text(),
        });
        Ok(json!({ "revaluation_row": row }))
    }

    /// The report in ERPNext's words.
    fn said(&self, as_of: Date) -> Answer {
        let ranges = Buckets { edges: vec![30, 60, 90, 120], ..Buckets::standard() };
        let now = self.books.aging(as_of, &ranges)?;
        let later = self.books.aging(self.last, &ranges)?;
        let future = self.last > as_of;
        let mut rows = Vec::new();
        for item in items(&now, &later) {
            rows.push(self.row(item, as_of, &now, &later, future)?);
        }
        let mut said = Map::new();
        if let [row] = rows.as_slice() {
            said.insert("row".to_owned(), row.clone());
        }
        if let [row] = now.rows.as_slice() {
            said.insert("customer".to_owned(), self.sum(&now, row, as_of)?);
            said.insert("party_total".to_owned(), self.sum(&now, row, as_of)?);
        }
        if let [row] = now.totals.as_slice() {
            said.insert("grand_total".to_owned(), self.sum(&now, row, as_of)?);
        }
        said.insert("rows".to_owned(), Value::Array(rows));
        Ok(Value::Object(said))
    }

    fn row(&self, item: &AgedItem, as_of: Date, now: &Aging, later: &Aging, future: bool) -> Result<Value> {
        let zero = Money::zero(item.open.currency());
        let open = |aging: &Aging| find(aging, &item.item).map_or(zero, |item| item.open);
        let (outstanding, remaining) = (open(now), open(later));
        let (invoiced, paid, credited) = if item.original.is_negative() {
            (zero, outstanding.negated(), zero)
        } else {
            let (paid, credited) = self.settled(&item.item, as_of)?;
            (item.original, paid, credited)
        };
        let mut row = Map::new();
        let mut say = |name: &str, amount: Money| row.insert(name.to_owned(), json!(amount.amount_text()));
        say("invoiced", invoiced);
        say("paid", paid);
        say("credit_note", credited);
        say("outstanding", outstanding);
        say("outstanding_account_currency", outstanding);
        say("outstanding_base", self.books.carried(item.item.document.as_str())?);
        if future {
            say("future", outstanding.minus(remaining)?);
            say("remaining", remaining);
        }
        row.insert("document".to_owned(), json!(item.item.document.to_string()));
        Ok(Value::Object(row))
    }

    /// What money and what credit notes have settled of an item, as the books of a day see it.
    fn settled(&self, item: &ItemKey, as_of: Date) -> Result<(Money, Money)> {
        let Some(account) = self.books.ledger.owner(&item.document) else {
            return Ok((Money::zero(self.currency), Money::zero(self.currency)));
        };
        let numbers = (0_u32..).zip(account.items());
        let own = numbers.filter(|(_, known)| known.key == *item);
        let currency = account.item(item).map_or(self.currency, |item| item.currency);
        let (mut paid, mut credited) = (Money::zero(currency), Money::zero(currency));
        for (number, _) in own {
            let seen = |movement: &&Movement| movement.item.0 == number && movement.posting <= as_of;
            for movement in account.movements().iter().filter(seen) {
                let settled = Money::from_minor(movement.minor, currency)?.negated();
                match movement.kind {
                    MovementKind::Credit => credited = credited.plus(settled)?,
                    _ => paid = paid.plus(settled)?,
                }
            }
        }
        Ok((paid, credited))
    }

    /// The sums of a customer, or of all, over what is still open.
    fn sum(&self, aging: &Aging, row: &AgingRow, as_of: Date) -> Result<Value> {
        let zero = Money::zero(row.currency);
        let (mut invoiced, mut paid, mut credited) = (zero, zero, zero);
        let own = |item: &&AgedItem| {
            item.open.currency() == row.currency
                && row.account.as_ref().is_none_or(|account| *account == item.account)
                && !item.original.is_negative()
        };
        for item in aging.items.iter().filter(own) {
            let (cash, credit) = self.settled(&item.item, as_of)?;
            invoiced = invoiced.plus(item.original)?;
            paid = paid.plus(cash)?;
            credited = credited.plus(credit)?;
        }
        let mut said = json!({
            "invoiced": invoiced.amount_text(),
            "paid": paid.amount_text(),
            "credit_note": credited.amount_text(),
            "advance": row.credits.negated().amount_text(),
            "outstanding": row.total.amount_text(),
            "total_due": row.total.amount_text(),
        });
        // ERPNext puts credits into the bucket of their own age; here they stand apart.
        if let (true, Some(said)) = (row.credits.is_zero(), said.as_object_mut()) {
            let buckets: Vec<String> = row.buckets.iter().map(|bucket| bucket.amount_text()).collect();
            said.insert("buckets".to_owned(), json!(buckets));
        }
        Ok(said)
    }
}

/// Everything open in one of the two reports, the oldest document first.
fn items<'a>(now: &'a Aging, later: &'a Aging) -> Vec<&'a AgedItem> {
    let new = later.items.iter().filter(|item| find(now, &item.item).is_none());
    let mut items: Vec<&AgedItem> = now.items.iter().chain(new).collect();
    items.sort_by(|a, b| (a.issued, &a.account, &a.item).cmp(&(b.issued, &b.account, &b.item)));
    items
}

fn find<'a>(aging: &'a Aging, key: &ItemKey) -> Option<&'a AgedItem> {
    aging.items.iter().find(|item| item.item == *key)
}
