use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::error::{Error, Reason, Result};
use crate::id::{AccountClass, CustomerId, DocumentId};
use crate::money::{Currency, Money, same_currency};
use crate::portfolio::{NOWHERE, Name, NameIndex, Names, Portfolio, customers};

/// Money received, to be applied together with others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BatchReceipt {
    /// Its number.
    pub receipt: DocumentId,
    /// Who paid.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    pub class: Option<AccountClass>,
    /// How much, above zero.
    pub amount: Money,
    /// The day on which it was paid: discounts look at it, and what is past due.
    pub value_date: Date,
    /// What the payer says it is for, line by line.
    #[serde(default)]
    pub remittance: Vec<BatchLine>,
}

/// A document that a receipt names. What the payer kept of it for a reason is a matter for the account, not for a batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BatchLine {
    /// The document that is paid.
    pub document: DocumentId,
    /// Which of its instalments; none for all of them, the oldest due first.
    pub instalment: Option<u16>,
    /// How much is for it, above zero; none for as much as it takes.
    pub amount: Option<Money>,
}

impl BatchLine {
    /// A document, as much of the money as it takes.
    pub fn of(document: DocumentId) -> Self {
        Self { document, instalment: None, amount: None }
    }
}

impl BatchReceipt {
    /// Money of a customer who does not say what it is for.
    pub fn new(receipt: DocumentId, customer: CustomerId, amount: Money, value_date: Date) -> Self {
        Self { receipt, customer, class: None, amount, value_date, remittance: Vec::new() }
    }
}

/// Receipts as columns, with what each names, found in one portfolio.
///
/// Positions are those of that portfolio: with another one they mean something else.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Receipts {
    /// Their numbers.
    pub(crate) receipt: Names,
    /// Whose money it is: a position in [`Portfolio::accounts`]; [`NOWHERE`] where there is no such account.
    pub(crate) account: Vec<u32>,
    /// The currencies there are.
    pub(crate) currencies: Vec<Currency>,
    /// The currency of each: a position in those.
    pub(crate) currency: Vec<u8>,
    /// How much, in minor units, above zero.
    pub(crate) amount: Vec<i64>,
    /// The day on which it was paid.
    pub(crate) value_date: Vec<Date>,
    /// What they name.
    pub(crate) remittance: Remittance,
}

/// What receipts name, as columns: line after line in the order of the receipts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Remittance {
    /// Where the lines of each receipt end; empty where no receipt names anything.
    pub(crate) ends: Vec<u32>,
    /// The first item of the document that is named; [`NOWHERE`] where there is none.
    pub(crate) item: Vec<u32>,
    /// Which instalment; empty where no line says one.
    pub(crate) instalment: Vec<Option<u16>>,
    /// How much is for it, in minor units; 0 for as much as it takes. Empty where no line says so.
    pub(crate) amount: Vec<i64>,
    /// Another item of the same document, from the first one on; empty where documents have one item each.
    pub(crate) next: Vec<u32>,
}

/// Where a portfolio has customers and documents.
#[derive(Debug)]
pub(crate) struct Places<'p> {
    pub(crate) portfolio: &'p Portfolio,
    pub(crate) customers: NameIndex<'p>,
}

impl<'p> Places<'p> {
    /// `names` are [`customers`] of the portfolio.
    pub(crate) fn new(portfolio: &'p Portfolio, names: &'p Names) -> Self {
        Self { portfolio, customers: NameIndex::over(names) }
    }

    /// The account of a customer.
    fn account(&self, customer: &CustomerId, class: Option<&AccountClass>) -> u32 {
        self.portfolio.of_class(&self.customers, self.customers.first_text(customer.as_str()), class)
    }
}

impl Receipts {
    /// Receipts found in a portfolio, in the order they are given.
    ///
    /// # Errors
    /// `amount_not_positive`, `currency_mismatch` for a line of a remittance in another currency than its receipt,
    /// `too_many` beyond 255 currencies or 2³² lines.
    pub fn of(portfolio: &Portfolio, rows: &[BatchReceipt]) -> Result<Self> {
        let names = customers(portfolio);
        let places = Places::new(portfolio, &names);
        let documents = NameIndex::over(&portfolio.items().document);
        let mut made = Self::default();
        for (at, row) in rows.iter().enumerate() {
            let place = |error: Error| error.within(&format!("receipts[{at}]"));
            if !row.amount.is_positive() {
                let what = format!("receipt {}", row.receipt);
                let refused = Reason::AmountNotPositive { what, amount: row.amount };
                return Err(place(Error::from(refused).within("amount")));
            }
            for (line, advised) in row.remittance.iter().enumerate() {
                let checked = checked(row, advised);
                checked.map_err(|error| place(error.within(&format!("remittance[{line}]"))))?;
                made.remittance.item.push(documents.first_text(advised.document.as_str()));
                made.remittance.instalment.push(advised.instalment);
                made.remittance.amount.push(advised.amount.map_or(0, |amount| amount.minor()));
            }
            let count = made.remittance.item.len();
            let limit = usize::try_from(NOWHERE).unwrap_or(usize::MAX);
            let many = |_| Reason::TooMany { what: "lines".to_owned(), count, limit };
            made.remittance.ends.push(u32::try_from(count).map_err(many)?);
            let account = places.account(&row.customer, row.class.as_ref());
            let currency = made.code(row.amount.currency())?;
            made.receipt.push(Name::Text(row.receipt.as_str()));
            made.account.push(account);
            made.currency.push(currency);
            made.amount.push(row.amount.minor());
            made.value_date.push(row.value_date);
        }
        made.remittance.next = documents.into_next();
        Ok(made)
    }

    /// The code of a currency.
    pub(crate) fn code(&mut self, currency: Currency) -> Result<u8> {
        let known = self.currencies.iter().position(|known| *known == currency);
        let at = known.unwrap_or_else(|| {
            self.currencies.push(currency);
            self.currencies.len() - 1
        });
        let count = self.currencies.len();
        let many = |_| Reason::TooMany { what: "currencies".to_owned(), count, limit: 255 }.into();
        u8::try_from(at).map_err(many)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.amount.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.amount.is_empty()
    }

    /// The number of a receipt.
    pub fn name(&self, at: usize) -> Option<Name<'_>> {
        self.receipt.get(at)
    }

    /// How much a receipt is.
    pub fn amount(&self, at: usize) -> Option<Money> {
        Money::from_minor(*self.amount.get(at)?, self.currency_of(at)?).ok()
    }

    /// The currency of a receipt.
    pub(crate) fn currency_of(&self, at: usize) -> Option<Currency> {
        self.currencies.get(usize::from(*self.currency.get(at)?)).copied()
    }
}

fn checked(row: &BatchReceipt, line: &BatchLine) -> Result<()> {
    let Some(amount) = line.amount else { return Ok(()) };
    let what = format!("the line for {}", line.document);
    if !amount.is_positive() {
        return Err(Error::from(Reason::AmountNotPositive { what, amount }).within("amount"));
    }
    same_currency(&format!("receipt {}", row.receipt), row.amount.currency(), &what, amount.currency())
}
