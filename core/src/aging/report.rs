use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::bridge::money_of;
use super::{AgedItem, AgingLayout, AgingSums, Apart, Buckets};
use crate::error::Result;
use crate::money::{Currency, Money};
use crate::party::AccountKey;
use crate::portfolio::{Portfolio, View};

/// An aging report: per account or group and currency, per currency, and item by item, all of one view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aging {
    /// What it looks at.
    pub view: View,
    /// How it is laid out.
    pub layout: AgingLayout,
    /// The names of the buckets, the youngest first.
    pub labels: Vec<String>,
    /// One row per account, or group, and currency with something open.
    pub rows: Vec<AgingRow>,
    /// One row per currency: the sums of the rows, which equal the sums of the items.
    pub totals: Vec<AgingRow>,
    /// Every open item, by account, the oldest due first.
    pub items: Vec<AgedItem>,
}

/// What an account, a group, or a currency as a whole has open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgingRow {
    /// The account; none for a group or a total.
    pub account: Option<AccountKey>,
    /// The value of the attribute; none for an account, a total, and items without a value.
    pub group: Option<String>,
    /// The currency of every amount in the row.
    pub currency: Currency,
    /// The open debits by bucket, the youngest first.
    pub buckets: Vec<Money>,
    /// The open debits that have no date to count from.
    pub undated: Money,
    /// The open debits that are disputed.
    pub disputed: Money,
    /// The open credits, at most zero: unapplied receipts and credit notes. They age nothing.
    pub credits: Money,
    /// The open receipts that may still come back, at most zero.
    pub uncleared: Money,
    /// All of these: buckets, undated, disputed, credits and uncleared.
    pub total: Money,
    /// What only counts from a later day. It is no part of the total.
    pub future: Money,
    /// How many open debit items the row holds.
    pub count: u64,
}

impl Portfolio {
    /// The aging of everything the view sees, by account, credits apart.
    ///
    /// Back-dated reports are computed from dated movements, never from a flag: an invoice paid since is open on a
    /// day before it was paid. Near-linear in the items.
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
    /// Those of [`Self::aging_laid_out`].
    pub fn aging(&self, view: &View, buckets: &Buckets) -> Result<Aging> {
        self.aging_laid_out(view, &AgingLayout::of(buckets.clone()))
    }

    /// The aging of everything the view sees, laid out as asked.
    ///
    /// # Errors
    /// `bucket_edges`, `known_at_unavailable`, `unknown_choice`, `no_attributes`, `base_unavailable`, `amount_out_of_range` for sums
    /// beyond the range, and `does_not_tie` where rows and items disagree: no report is given that does not tie.
    pub fn aging_laid_out(&self, view: &View, layout: &AgingLayout) -> Result<Aging> {
        let sums = self.aging_sums(view, layout)?;
        let attribute = layout.by.as_deref().map(|name| self.attribute(name)).transpose()?;
        let mut totals: BTreeMap<Currency, (Vec<i128>, u64)> = BTreeMap::new();
        let mut rows = Vec::with_capacity(sums.len());
        let keys = sums.groups.iter().zip(&sums.currencies).zip(&sums.counts);
        for (at, ((group, currency), count)) in keys.enumerate() {
            let row: Vec<i128> = sums.row(at).map(i128::from).collect();
            let (total, total_count) = totals.entry(*currency).or_insert_with(|| (vec![0; row.len()], 0));
            total.iter_mut().zip(&row).for_each(|(sum, part)| *sum += part);
            *total_count += count;
            let at = usize::try_from(*group).unwrap_or(usize::MAX);
            let mut made = to_row(&sums, &row, *currency, *count)?;
            match attribute {
                None => made.account = self.accounts().get(at).cloned(),
                Some(attribute) => made.group = attribute.values.get(at).cloned(),
            }
            rows.push(made);
        }
        rows.sort_by(|a, b| (&a.account, &a.group, a.currency).cmp(&(&b.account, &b.group, b.currency)));
        let total =
            |(currency, (row, count)): (Currency, (Vec<i128>, u64))| to_row(&sums, &row, currency, count);
        let totals = totals.into_iter().map(total).collect::<Result<Vec<_>>>()?;
        let items = self.aged_items(view, &layout.buckets)?;
        let labels = layout.buckets.labels()?;
        let aging = Aging { view: *view, layout: layout.clone(), labels, rows, totals, items };
        aging.check()?;
        Ok(aging)
    }
}

/// A row of sums as money, without whose it is.
fn to_row(sums: &AgingSums, row: &[i128], currency: Currency, count: u64) -> Result<AgingRow> {
    let money = |minor: i128| money_of(minor, currency);
    let apart = |apart: Apart| row.get(apart.place(sums.buckets)).copied().unwrap_or_default();
    let total = row.iter().take(Apart::in_total(sums.buckets)).sum();
    Ok(AgingRow {
        account: None,
        group: None,
        currency,
        buckets: row.iter().take(sums.buckets).map(|minor| money(*minor)).collect::<Result<_>>()?,
        undated: money(apart(Apart::Undated))?,
        disputed: money(apart(Apart::Disputed))?,
        credits: money(apart(Apart::Credits))?,
        uncleared: money(apart(Apart::Uncleared))?,
        total: money(total)?,
        future: money(apart(Apart::Future))?,
        count,
    })
}
