use receivables::account::command::{
    AcceptDifference, ApplyCredit, ApplyLine, GrantDiscount, IssueCreditNote, IssueInvoice, OpenAccount,
    ReceivePayment, UnapplyCredit, VoidDocument, WriteOff,
};
use receivables::account::{Account, Command, Item, ItemAmount, ItemKind};
use receivables::aging::{Aging, AgingRow, Buckets};
use receivables::allocation::{AllocationPolicy, DiscountRule, ItemKey, Rule};
use receivables::calendar::UtcMicros;
use receivables::exchange::{DatedQuote, ExchangeRates, Quote};
use receivables::id::{CustomerId, DocumentId};
use receivables::invoice::Totals;
use receivables::journal::{Journal, JournalEntry, PostingPolicy, Role};
use receivables::ledger::{Entry, Ledger, Outcome, Rules};
use receivables::payment::RemittanceLine;
use receivables::portfolio::View;
use receivables::terms::{Baseline, Terms};
use receivables::{Currency, Date, Money, Result};
use serde_json::{Value, json};

use crate::rates;

/// A ledger of a case, kept by commands as anyone would keep it.
#[derive(Clone)]
pub(super) struct Books {
    pub(super) ledger: Ledger,
    recorded: UtcMicros,
    /// The day on which everything is recorded.
    pub(super) today: Date,
    rates: Option<ExchangeRates>,
    /// What happened.
    entries: Vec<Entry>,
}

/// The one customer of a case that names none.
pub(super) const CUSTOMER: &str = "customer";

/// Terms under which everything is due on one day.
pub(super) fn due_on(date: Date) -> Terms {
    Terms { baseline: Baseline::FixedDate { date }, ..Terms::due(Vec::new()) }
}

/// The first item of a document, which is its only one mostly.
pub(super) fn first_item(document: &str) -> Result<ItemKey> {
    Ok(ItemKey { document: document.parse()?, instalment: 1 })
}

/// A policy of these rules, which takes no discount by itself.
pub(super) fn policy(rules: Vec<Rule>) -> AllocationPolicy {
    AllocationPolicy { discount: DiscountRule::None, ..AllocationPolicy::of(rules) }
}

/// The smaller of two amounts: as much as both sides have.
pub(super) fn least(one: Money, other: Money) -> Result<Money> {
    Ok(if one.minus(other)?.is_positive() { other } else { one })
}

/// An amount as cases write it.
pub(super) fn text(amount: Money) -> Value {
    json!(amount.amount_text())
}

impl Books {
    /// An empty ledger in euros, in which everything is recorded on one day.
    pub(super) fn new(today: Date) -> Result<Self> {
        Self::kept_in(Currency::EUR, today)
    }

    /// An empty ledger in a currency.
    pub(super) fn kept_in(base: Currency, today: Date) -> Result<Self> {
        let recorded = UtcMicros::start_of(today);
        Ok(Self { ledger: Ledger::new("case", base)?, recorded, today, rates: None, entries: Vec::new() })
    }

    /// The same with exchange rates for what is in other currencies.
    pub(super) fn with_rates(self, rates: ExchangeRates) -> Self {
        Self { rates: Some(rates), ..self }
    }

    /// A rate that holds on a day and after it, until there is another one.
    pub(super) fn quote(&mut self, day: Date, quote: Quote) {
        let none = ExchangeRates { quotes: Vec::new(), valid_days: u32::MAX, pivot: None };
        self.rates.get_or_insert(none).quotes.push(DatedQuote { day, quote });
    }

    pub(super) fn handle(&mut self, command: impl Into<Command>) -> Result<Outcome> {
        let standing = rates::standing();
        let rules = Rules { rates: self.rates.clone().or(standing.rates), ..Rules::standard() };
        let done = self.ledger.desk(None, self.recorded).under(rules).handle(command)?;
        self.entries.extend(done.entries().cloned());
        Ok(done)
    }

    /// The account of a customer, opened when it is first named.
    pub(super) fn customer(&mut self, name: &str) -> Result<CustomerId> {
        let customer = CustomerId::new(name)?;
        if self.ledger.account(&customer.clone().into()).is_none() {
            let _ = self.handle(OpenAccount::new(customer.clone(), Date::MIN))?;
        }
        Ok(customer)
    }

    pub(super) fn issue(
        &mut self,
        (invoice, customer): (&str, &str),
        gross: Money,
        issued: Date,
        terms: Terms,
    ) -> Result<()> {
        self.bill((invoice, customer), Totals::gross(gross), issued, terms)
    }

    pub(super) fn bill(
        &mut self,
        (invoice, customer): (&str, &str),
        totals: Totals,
        issued: Date,
        terms: Terms,
    ) -> Result<()> {
        let customer = self.customer(customer)?;
        let issue = IssueInvoice::new(invoice.parse()?, customer, totals.gross, issued, terms);
        let _ = self.handle(IssueInvoice { totals, ..issue })?;
        Ok(())
    }

    /// Money for one document; without a name it settles nothing.
    pub(super) fn receive(
        &mut self,
        (receipt, customer): (&str, &str),
        amount: Money,
        day: Date,
        paid: Option<&str>,
    ) -> Result<()> {
        let rules = if paid.is_some() { vec![Rule::Remittance] } else { Vec::new() };
        let named: Vec<&str> = paid.into_iter().collect();
        let _ = self.pay((receipt, customer), amount, day, (&named, rules))?;
        Ok(())
    }

    /// Money with an advice that names documents, applied by these rules.
    pub(super) fn pay(
        &mut self,
        (receipt, customer): (&str, &str),
        amount: Money,
        day: Date,
        (named, rules): (&[&str], Vec<Rule>),
    ) -> Result<Outcome> {
        self.pay_under((receipt, customer), amount, day, (named, policy(rules)))
    }

    /// The same under a policy.
    pub(super) fn pay_under(
        &mut self,
        (receipt, customer): (&str, &str),
        amount: Money,
        day: Date,
        (named, policy): (&[&str], AllocationPolicy),
    ) -> Result<Outcome> {
        let customer = self.customer(customer)?;
        let mut receive = ReceivePayment::new(receipt.parse()?, customer, amount, day);
        receive.policy = Some(policy);
        for document in named {
            let document = document.parse()?;
            receive.remittance.push(RemittanceLine::of(document));
        }
        self.handle(receive)
    }

    /// A credit note, for an invoice or standing alone.
    pub(super) fn credit(
        &mut self,
        (note, customer): (&str, &str),
        gross: Money,
        issued: Date,
        against: Option<&str>,
    ) -> Result<()> {
        let customer = self.customer(customer)?;
        let mut credit = IssueCreditNote::new(note.parse()?, customer, gross, issued);
        credit.against = against.map(str::parse).transpose()?;
        let _ = self.handle(credit)?;
        Ok(())
    }

    /// A credit matched by hand with an invoice.
    pub(super) fn apply(&mut self, credit: &str, invoice: &str, amount: Money) -> Result<Outcome> {
        self.handle(ApplyCredit::new(credit.parse()?, first_item(invoice)?, amount))
    }

    /// The same where the credit is in another currency, and both amounts are said.
    pub(super) fn apply_across(
        &mut self,
        credit: &str,
        invoice: &str,
        (amount, source): (Money, Money),
    ) -> Result<Outcome> {
        let line = ApplyLine {
            item: first_item(invoice)?,
            amount,
            source: Some(source),
            discount: None,
            differences: Vec::new(),
            why: None,
        };
        let credit = credit.parse()?;
        self.handle(ApplyCredit {
            credit,
            lines: vec![line],
            effective: None,
            posting: None,
            made_for: Vec::new(),
        })
    }

    /// Undoes whatever a credit settled, and voids it.
    pub(super) fn cancel(&mut self, credit: &str) -> Result<()> {
        let document: DocumentId = credit.parse()?;
        let applied: Vec<ItemKey> = match self.ledger.owner(&document) {
            Some(account) => account.applied_by(&document).map(|(item, _)| item.clone()).collect(),
            None => Vec::new(),
        };
        for item in applied {
            let _ = self.handle(UnapplyCredit::new(document.clone(), item, self.today))?;
        }
        let _ = self.handle(VoidDocument::new(document, "cancelled".to_owned()))?;
        Ok(())
    }

    /// A discount granted by hand on an invoice.
    pub(super) fn grant(&mut self, number: &str, invoice: &str, amount: Money, day: Date) -> Result<()> {
        let (number, item) = (number.parse()?, first_item(invoice)?);
        let _ = self.handle(GrantDiscount::new(number, item, amount, day, "agreed".to_owned()))?;
        Ok(())
    }

    /// A part of an invoice given up. The posting date is that day where none is said.
    pub(super) fn write_off(
        &mut self,
        number: &str,
        invoice: &str,
        amount: Money,
        (day, posting): (Date, Option<Date>),
    ) -> Result<Outcome> {
        let lines = vec![ItemAmount { item: first_item(invoice)?, amount }];
        let write_off = WriteOff::new(number.parse()?, lines, day, "given up".to_owned());
        self.handle(WriteOff { posting, ..write_off })
    }

    /// Whatever is open of an item, accepted as a difference: of a debit or of a credit.
    pub(super) fn accept(&mut self, number: &str, item: ItemKey) -> Result<Outcome> {
        self.handle(AcceptDifference::new(number.parse()?, item, self.today))
    }

    /// Every item of a case, whoever owes it.
    pub(super) fn items(&self) -> impl Iterator<Item = &Item> {
        self.ledger.accounts().flat_map(Account::items)
    }

    /// What is open of the items that fit, debits less credits.
    pub(super) fn open_of(&self, currency: Currency, fits: impl Fn(&Item) -> bool) -> Result<Money> {
        let fitting = self.items().filter(|item| item.currency == currency && fits(item));
        fitting.map(Item::open_money).try_fold(Money::zero(currency), Money::plus)
    }

    /// What the items that fit were at first.
    pub(super) fn original_of(&self, currency: Currency, fits: impl Fn(&Item) -> bool) -> Result<Money> {
        let fitting = self.items().filter(|item| item.currency == currency && fits(item));
        let original = |item: &Item| Money::from_minor(item.original, currency);
        fitting.map(original).try_fold(Money::zero(currency), |sum, amount| sum.plus(amount?))
    }

    /// What is open of a document: below zero for a credit.
    pub(super) fn open(&self, document: &str, currency: Currency) -> Result<Money> {
        self.open_of(currency, |item| item.key.document.as_str() == document)
    }

    /// What of a document is settled, or used up.
    pub(super) fn settled(&self, document: &str, currency: Currency) -> Result<Money> {
        let original = self.original_of(currency, |item| item.key.document.as_str() == document)?;
        original.minus(self.open(document, currency)?)
    }

    /// What the items of a document were at first in the currency of the books: below zero for a credit.
    pub(super) fn base_of(&self, document: &str) -> Result<Money> {
        self.in_base(document, |item| item.base)
    }

    /// What the items of a document are carried at in the currency of the books.
    pub(super) fn carried(&self, document: &str) -> Result<Money> {
        self.in_base(document, |item| item.carrying)
    }

    fn in_base(&self, document: &str, minor: impl Fn(&Item) -> i64) -> Result<Money> {
        let base = self.ledger.base();
        let fitting = self.items().filter(|item| item.key.document.as_str() == document);
        fitting.map(minor).try_fold(Money::zero(base), |sum, part| sum.plus(Money::from_minor(part, base)?))
    }

    /// The journal of everything so far. One whose control accounts are not what is open and carried is refused.
    fn journal(&self, policy: PostingPolicy) -> Result<Journal> {
        let journal = Journal::of("case", self.ledger.base(), &self.entries, policy)?;
        journal.proof(self.today)?.check()?;
        Ok(journal)
    }

    /// How much happened so far.
    pub(super) fn count(&self) -> usize {
        self.entries.len()
    }

    /// What the commands since then are booked as.
    pub(super) fn vouchers_since(&self, count: usize, policy: PostingPolicy) -> Result<Vec<JournalEntry>> {
        let later = self.entries.get(count..).unwrap_or_default();
        let mut vouchers = self.journal(policy)?.vouchers()?;
        vouchers.retain(|voucher| later.iter().any(|entry| entry.command == voucher.command));
        Ok(vouchers)
    }

    /// The exchange differences of all settlements, as the journal has them: gains above zero.
    pub(super) fn realised(&self) -> Result<Money> {
        let base = self.ledger.base();
        let journal = self.journal(PostingPolicy::standard())?;
        let lines = journal.entries().iter().flat_map(|entry| &entry.lines);
        let mut differences = lines.filter(|line| matches!(line.role, Role::FxGain | Role::FxLoss));
        differences.try_fold(Money::zero(base), |sum, line| sum.minus(line.base))
    }

    /// The aging by the books of a day.
    pub(super) fn aging(&self, as_of: Date, buckets: &Buckets) -> Result<Aging> {
        self.ledger.portfolio()?.aging(&View::book(as_of), buckets)
    }
}

/// Whether an item is an instalment of an invoice.
pub(super) fn is_invoice(item: &Item) -> bool {
    item.kind == ItemKind::Invoice
}

/// Whether an item is money received.
pub(super) fn is_receipt(item: &Item) -> bool {
    item.kind == ItemKind::Receipt
}

/// What a row has beyond its first bucket: what is overdue, where the first holds what is not.
pub(super) fn overdue(row: &AgingRow) -> Result<Money> {
    row.buckets.iter().skip(1).try_fold(Money::zero(row.currency), |sum, bucket| sum.plus(*bucket))
}
