use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Age, Buckets};
use crate::account::ItemKind;
use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::error::{Reason, Result};
use crate::id::DocumentId;
use crate::money::{Balances, Currency, Money};
use crate::party::AccountKey;
use crate::portfolio::{Portfolio, View};

/// An aging report: per account and currency, per currency, and item by item, all of one view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aging {
    /// What it looks at.
    pub view: View,
    /// How ages are counted and bounded.
    pub buckets: Buckets,
    /// The names of the buckets, the youngest first.
    pub labels: Vec<String>,
    /// One row per account and currency with something open, by account, then currency.
    pub rows: Vec<AgingRow>,
    /// One row per currency: the sums of the rows, which equal the sums of the items.
    pub totals: Vec<AgingRow>,
    /// Every open item, by account, the oldest first.
    pub items: Vec<AgedItem>,
}

/// What an account, or a currency as a whole, has open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgingRow {
    /// The account; none for a total.
    pub account: Option<AccountKey>,
    /// The currency of every amount in the row.
    pub currency: Currency,
    /// The open debits by bucket, the youngest first.
    pub buckets: Vec<Money>,
    /// The open debits that have no date to count from.
    pub undated: Money,
    /// The open credits, at most zero: unapplied receipts and credit notes. They age nothing.
    pub credits: Money,
    /// All of it: buckets, undated and credits.
    pub total: Money,
    /// How many open debit items the buckets and the undated column hold.
    pub count: u64,
}

/// One open item of an aging report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgedItem {
    /// Whose item it is.
    pub account: AccountKey,
    /// Which item.
    pub item: ItemKey,
    /// What it comes from: `invoice`, `credit note` or `receipt`.
    pub kind: String,
    /// The document date or value date.
    pub issued: Date,
    /// When it is due; none where that is not known.
    pub due: Option<Date>,
    /// How old it is.
    pub age: Age,
    /// Which bucket it falls into, from 0; none for credits and undated items.
    pub bucket: Option<u32>,
    /// What it was at first.
    pub original: Money,
    /// What is open.
    pub open: Money,
}

/// A row being summed, in minor units.
struct Sums {
    buckets: Vec<i128>,
    undated: i128,
    credits: i128,
    count: u64,
}

impl Portfolio {
    /// The aging of everything the view sees.
    ///
    /// Back-dated reports are computed from dated movements, never from a flag: an invoice paid since is open on a
    /// day before it was paid. Debits fall into buckets, credits stand apart. Near-linear in the items.
    ///
    /// ```
    /// use receivables::account::command::{IssueInvoice, OpenAccount};
    /// use receivables::aging::Buckets;
    /// use receivables::calendar::{UtcMicros, date};
    /// use receivables::ledger::Ledger;
    /// use receivables::money::{Currency, money};
    /// use receivables::portfolio::View;
    /// use receivables::terms::Terms;
    ///
    /// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
    /// let mut desk = ledger.desk(None, UtcMicros::start_of(date(2026, 3, 1)?));
    /// let issued = date(2026, 3, 1)?;
    /// let _ = desk.handle(OpenAccount::new("C-1".parse()?, issued))?;
    /// let gross = money("1190.00 EUR")?;
    /// let _ = desk.handle(IssueInvoice::new("INV-1".parse()?, "C-1".parse()?, gross, issued, Terms::net(30)))?;
    ///
    /// let portfolio = ledger.portfolio()?;
    /// let on_the_day = portfolio.aging(&View::book(date(2026, 3, 31)?), &Buckets::standard())?;
    /// assert_eq!(on_the_day.totals[0].buckets[0], gross);             // due today: current
    /// let a_day_later = portfolio.aging(&View::book(date(2026, 4, 1)?), &Buckets::standard())?;
    /// assert_eq!(a_day_later.totals[0].buckets[1], gross);            // one day overdue
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `bucket_edges`, `known_at_unavailable`, `amount_out_of_range` for sums beyond the range, and `does_not_tie`
    /// where rows and items disagree: no report is given that does not tie.
    pub fn aging(&self, view: &View, buckets: &Buckets) -> Result<Aging> {
        let labels = buckets.labels()?;
        let mut sums: BTreeMap<(u32, Currency), Sums> = BTreeMap::new();
        let mut items = Vec::new();
        for (at, open) in self.open_items(view)? {
            if open == 0 {
                continue;
            }
            let Some((account, aged)) = self.aged(at, open, view, buckets)? else { continue };
            let fresh = || Sums { buckets: vec![0; labels.len()], undated: 0, credits: 0, count: 0 };
            let row = sums.entry((account, aged.open.currency())).or_insert_with(fresh);
            let place = aged.bucket.and_then(|bucket| usize::try_from(bucket).ok());
            match place.and_then(|place| row.buckets.get_mut(place)) {
                Some(bucket) => *bucket += i128::from(open),
                None if open < 0 => row.credits += i128::from(open),
                None => row.undated += i128::from(open),
            }
            row.count += u64::from(open > 0);
            items.push(aged);
        }
        items.sort_by(|a, b| (&a.account, a.due, &a.item).cmp(&(&b.account, b.due, &b.item)));
        let mut totals: BTreeMap<Currency, Sums> = BTreeMap::new();
        let mut rows = Vec::with_capacity(sums.len());
        for ((account, currency), row) in sums {
            let fresh = || Sums { buckets: vec![0; labels.len()], undated: 0, credits: 0, count: 0 };
            totals.entry(currency).or_insert_with(fresh).add(&row);
            let account = usize::try_from(account).ok().and_then(|at| self.accounts().get(at)).cloned();
            rows.push(row.into_row(account, currency)?);
        }
        let total = |(currency, sums): (Currency, Sums)| sums.into_row(None, currency);
        let totals = totals.into_iter().map(total).collect::<Result<Vec<_>>>()?;
        let aging = Aging { view: *view, buckets: buckets.clone(), labels, rows, totals, items };
        aging.check()?;
        Ok(aging)
    }

    /// An item of the report, and the position of its account.
    fn aged(&self, at: usize, open: i64, view: &View, buckets: &Buckets) -> Result<Option<(u32, AgedItem)>> {
        let items = self.items();
        let row = (|| {
            let (number, account) = (*items.account.get(at)?, self.account_of(at)?.clone());
            let (document, instalment) = (self.document_of(at)?, *items.instalment.get(at)?);
            let (kind, currency, original) = (*items.kind.get(at)?, self.currency_of(at)?, *items.original.get(at)?);
            let dates = (*items.effective.get(at)?, *items.due.get(at)?);
            Some((number, account, document, instalment, kind, currency, original, dates))
        })();
        let Some((number, account, document, instalment, kind, currency, original, (issued, due))) = row else {
            return Ok(None);
        };
        let item = ItemKey { document: DocumentId::new(&document.to_string())?, instalment };
        let age = buckets.age(view.as_of, due, issued);
        let bucket = match age {
            Age::Days { days } if open > 0 => u32::try_from(buckets.place(days)).ok(),
            Age::Days { .. } | Age::Undated => None,
        };
        let (original, open) = (Money::from_minor(original, currency)?, Money::from_minor(open, currency)?);
        let kind = ItemKind::as_str(kind).to_owned();
        Ok(Some((number, AgedItem { account, item, kind, issued, due, age, bucket, original, open })))
    }
}

impl Sums {
    fn add(&mut self, row: &Self) {
        self.buckets.iter_mut().zip(&row.buckets).for_each(|(sum, bucket)| *sum += bucket);
        self.undated += row.undated;
        self.credits += row.credits;
        self.count += row.count;
    }

    fn into_row(self, account: Option<AccountKey>, currency: Currency) -> Result<AgingRow> {
        let money = |minor: i128| {
            let what = || Reason::AmountOutOfRange { what: format!("a sum in {currency}") };
            Money::from_minor(i64::try_from(minor).map_err(|_| what())?, currency)
        };
        let total = self.buckets.iter().sum::<i128>() + self.undated + self.credits;
        Ok(AgingRow {
            account,
            currency,
            buckets: self.buckets.iter().map(|minor| money(*minor)).collect::<Result<_>>()?,
            undated: money(self.undated)?,
            credits: money(self.credits)?,
            total: money(total)?,
            count: self.count,
        })
    }
}

impl Aging {
    /// Proves that rows, totals and items say the same, per currency.
    ///
    /// # Errors
    /// `does_not_tie`.
    pub fn check(&self) -> Result<()> {
        let items: Balances = self.items.iter().map(|item| item.open).collect();
        for report in [&self.rows, &self.totals] {
            let whole: Balances = report.iter().map(|row| row.total).collect();
            let parts = report.iter().flat_map(|row| row.buckets.iter().chain([&row.undated, &row.credits]));
            let parts: Balances = parts.copied().collect();
            for sums in [whole, parts] {
                tie(&sums, &items)?;
            }
        }
        Ok(())
    }
}

fn tie(sums: &Balances, items: &Balances) -> Result<()> {
    let currencies = sums.iter().chain(items.iter()).map(|(currency, _)| currency);
    for currency in currencies {
        let (sum, total) = (sums.sum_minor(currency), items.sum_minor(currency));
        if sum != total {
            let report = "aging".to_owned();
            let (sum, total) = (format!("{sum} minor units"), total.to_string());
            return Err(Reason::DoesNotTie { report, currency, sum, total }.into());
        }
    }
    Ok(())
}
