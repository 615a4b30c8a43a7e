//! metasfresh's features: invoices of net and tax, and payments in words.
//!
//! | metasfresh | here |
//! |---|---|
//! | net, tax percent, gross | totals with one share of tax |
//! | a payment | a receipt whose advice names the invoices of the case, in their order |
//! | discount given, discount taken | a discount granted by hand |
//! | tax correction | the tax inside a discount or a write-off, as the totals say it |
//! | credit memo for an invoice | a credit note that names it, before the payments |
//! | a sales and a purchase invoice | a netting on both sides, of as much as both have open |
//! | a purchase invoice paid | the mirror |
//! | an outgoing payment for a sales invoice | a receipt below zero: it is refused, and settles nothing |
//! | receivable balance | what is open of all but money |

use receivables::account::ItemAmount;
use receivables::account::command::NetPayables;
use receivables::allocation::Rule;
use receivables::invoice::{TaxShare, Totals};
use receivables::money::Percent;
use receivables::terms::Terms;
use receivables::{Currency, Date, Money, Result};
use serde_json::{Map, Value, json};

use super::super::books::{Books, CUSTOMER, first_item, is_receipt, least, text};
use super::super::words::Words;
use super::super::{Answer, Reason, Stop};

/// An invoice of a feature.
struct Bill<'a> {
    id: &'a str,
    purchase: bool,
    issued: Date,
    totals: Totals,
}

fn bill<'a>(words: &Words<'a>) -> Result<Bill<'a>, Stop> {
    let currency = words.currency("currency")?;
    let purchase = match words.text_or_none("kind")? {
        None | Some("sales") => false,
        Some("purchase") => true,
        Some(other) => return Reason::GivenNotUnderstood.out(format!("kind {other}")),
    };
    let (net, gross) = (words.amount("net", currency)?, words.amount("gross", currency)?);
    let rate = Percent::from_decimal(words.decimal("tax_percent")?)?;
    let (id, issued) = (words.text("id")?, words.date("date")?);
    words.finish()?;
    let share = TaxShare { category: "S".to_owned(), rate, base: net, tax: gross.minus(net)? };
    Ok(Bill { id, purchase, issued, totals: Totals { tax: vec![share], ..Totals::gross(gross) } })
}

/// The tax inside a part of a document.
fn tax_inside(totals: &Totals, part: Money) -> Result<Money> {
    let inside = totals.tax_inside(part)?;
    inside.iter().try_fold(Money::zero(part.currency()), |sum, share| sum.plus(share.tax))
}

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let list = words.list("invoices")?.iter().map(|one| bill(&Words::of(one)?));
    let bills = list.collect::<Result<Vec<_>, _>>()?;
    let Some(first) = bills.first() else { return Reason::GivenNotUnderstood.out("no invoice") };
    let today = bills.iter().map(|bill| bill.issued).max().unwrap_or(first.issued);
    let payments = words.list("payments")?;
    if bills.iter().any(|bill| bill.purchase != first.purchase) {
        words.finish()?;
        return match (bills.as_slice(), payments.is_empty()) {
            ([one, other], true) => netted(one, other, today),
            _ => Reason::CallerDecides.out("payments of both sides"),
        };
    }
    let mut kept =
        Kept { books: Books::new(today)?, bills: &bills, said: Map::new(), lines: Vec::new(), today };
    for bill in &bills {
        kept.books.bill((bill.id, CUSTOMER), bill.totals.clone(), bill.issued, Terms::due(Vec::new()))?;
    }
    if words.says("credit_memo") {
        kept.memo(&words.record("credit_memo")?)?;
    }
    for one in payments {
        kept.payment(&Words::of(one)?)?;
    }
    if words.says("then_write_off") {
        kept.write_off(&words.record("then_write_off")?)?;
    }
    words.finish()?;
    kept.answer()
}

struct Kept<'a> {
    books: Books,
    bills: &'a [Bill<'a>],
    said: Map<String, Value>,
    lines: Vec<Value>,
    today: Date,
}

impl Kept<'_> {
    fn currency(&self) -> Currency {
        self.bills.first().map_or(Currency::EUR, |bill| bill.totals.gross.currency())
    }

    fn mirrored(&self) -> bool {
        self.bills.iter().any(|bill| bill.purchase)
    }

    fn say(&self, amount: Money) -> Value {
        text(if self.mirrored() { amount.negated() } else { amount })
    }

    fn named(&self, id: &str) -> Result<&Bill<'_>, Stop> {
        let found = self.bills.iter().find(|bill| bill.id == id);
        found.ok_or_else(|| Reason::GivenNotUnderstood.because(format!("invoice {id}")))
    }

    fn memo(&mut self, words: &Words<'_>) -> Result<(), Stop> {
        let (of, gross) = (words.text("for")?, words.amount("gross", self.currency())?);
        words.remarks(&["net"]);
        words.finish()?;
        self.books.credit(("memo", CUSTOMER), gross, self.today, Some(of))?;
        let used = self.books.settled("memo", gross.currency())?;
        let settled = self.books.settled(of, gross.currency())?;
        self.lines.push(json!({ "credit_memo": self.say(used), "invoice": self.say(settled) }));
        Ok(())
    }

    fn payment(&mut self, words: &Words<'_>) -> Result<(), Stop> {
        let currency = words.currency("currency")?;
        let (id, amount) = (words.text("id")?, words.amount("amount", currency)?);
        let outbound = words.text_or_none("direction")? == Some("outbound");
        let given = words.amount_or_none("discount_given", currency)?;
        let discount = given.or(words.amount_or_none("discount_taken", currency)?);
        words.finish()?;
        let amount = if outbound == self.mirrored() { amount } else { amount.negated() };
        let before: Vec<Money> = self.settled()?;
        let named: Vec<&str> = self.bills.iter().map(|bill| bill.id).collect();
        let paid = self.books.pay((id, CUSTOMER), amount, self.today, (&named, vec![Rule::Remittance]));
        if amount.is_positive() {
            let _ = paid?;
        }
        let after = self.settled()?;
        for (bill, (before, after)) in self.bills.iter().zip(before.iter().zip(&after)) {
            let allocated = after.minus(*before)?;
            if !allocated.is_positive() {
                continue;
            }
            let mut line = json!({ "invoice": bill.id, "payment": id, "allocated": self.say(allocated) });
            if let Some(discount) = discount {
                self.books.grant(&format!("{id} discount"), bill.id, discount, self.today)?;
                let tax = tax_inside(&bill.totals, discount)?;
                line["discount"] = self.say(discount);
                let cleared = self.books.settled(bill.id, currency)?;
                self.said.insert("tax_correction".to_owned(), text(tax));
                self.said.insert(
                    "postings".to_owned(),
                    json!({
                        "discount_gross": text(discount),
                        "tax_due_reduced": text(tax),
                        "receivable_cleared": text(cleared),
                    }),
                );
            }
            line["remaining_open"] = self.say(self.books.open(bill.id, currency)?);
            self.lines.push(line);
            self.said.insert(
                format!("{}_open_after_payment", bill.id),
                self.say(self.books.open(bill.id, currency)?),
            );
        }
        Ok(())
    }

    fn settled(&self) -> Result<Vec<Money>> {
        let settled = |bill: &Bill<'_>| self.books.settled(bill.id, bill.totals.gross.currency());
        self.bills.iter().map(settled).collect()
    }

    fn write_off(&mut self, words: &Words<'_>) -> Result<(), Stop> {
        let currency = self.currency();
        let (id, amount) = (words.text("invoice")?, words.amount("amount", currency)?);
        words.finish()?;
        let tax = tax_inside(&self.named(id)?.totals, amount)?;
        let _ = self.books.write_off("write-off", id, amount, (self.today, None))?;
        let none = self.say(Money::zero(currency));
        self.lines.push(json!({ "invoice": id, "allocated": none, "write_off": self.say(amount) }));
        let paid = self.books.open(id, currency)?.is_zero();
        self.said.insert(format!("{id}_paid_after_write_off"), json!(paid));
        self.said.insert("write_off_tax_correction".to_owned(), text(tax));
        Ok(())
    }

    fn answer(mut self) -> Answer {
        let currency = self.currency();
        let unapplied = self.books.open_of(currency, is_receipt)?.negated();
        let balance = self.books.open_of(currency, |item| !is_receipt(item))?;
        let mut paid = true;
        for bill in self.bills {
            paid &= self.books.open(bill.id, currency)?.is_zero();
        }
        let received = self.books.items().any(is_receipt);
        let mut say = |name: &str, value: Value| self.said.insert(name.to_owned(), value);
        say("payment_open", text(unapplied));
        say("payment_fully_allocated", json!(received && unapplied.is_zero()));
        say("receivable_balance", text(balance));
        say("paid", json!(paid));
        say("allocations", json!(self.lines));
        Ok(Value::Object(self.said))
    }
}

/// A sale and a purchase set off against one another.
fn netted(one: &Bill<'_>, other: &Bill<'_>, today: Date) -> Answer {
    let amount = least(one.totals.gross, other.totals.gross)?;
    let mut lines = Vec::new();
    for bill in [one, other] {
        let mut books = Books::new(today)?;
        books.bill((bill.id, CUSTOMER), bill.totals.clone(), bill.issued, Terms::due(Vec::new()))?;
        let set_off = vec![ItemAmount { item: first_item(bill.id)?, amount }];
        let _ = books.handle(NetPayables::new("netting".parse()?, set_off, today, "agreed".to_owned()))?;
        let say = |amount: Money| text(if bill.purchase { amount.negated() } else { amount });
        let currency = bill.totals.gross.currency();
        let (settled, open) = (books.settled(bill.id, currency)?, books.open(bill.id, currency)?);
        lines.push(json!({ "invoice": bill.id, "allocated": say(settled), "remaining_open": say(open) }));
    }
    Ok(json!({ "allocations": lines }))
}
