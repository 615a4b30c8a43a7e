use std::collections::{BTreeMap, BTreeSet};

use super::classify::Classifier;
use super::documents::{OwnSide, amount, named_numbers, own_side};
use super::external::check_list;
use super::history::Histories;
use super::pairing::buckets;
use super::{
    ClassTotal, CurrencyReconciliation, ExternalItem, ReconcileOptions, ReconciledRow, Reconciliation,
    RowClass, by_amount,
};
use crate::error::Result;
use crate::money::{Balances, Currency, Money};
use crate::portfolio::{Portfolio, View};
use crate::reference::normal;

impl Portfolio {
    /// Our open items in a view beside an outside list and its control account: every document of either side in one row,
    /// with what it is and why. The differences of the rows add up to the difference of the totals, per currency.
    ///
    /// `controls` are the balances of the other side's control account, one per currency; one that is given twice is added
    /// up. What lies between it and the list is told apart, since no row can explain it.
    ///
    /// Documents are brought together by number ([`ReconcileOptions::numbers`]); a row may also name an instalment as
    /// items are written, `INV-1/2`. What differs is held against what was open here within the window before and after:
    /// what was so on another day is timing. Near-linear in items and rows.
    ///
    /// ```
    /// use receivables::account::command::{IssueInvoice, OpenAccount, ReceivePayment};
    /// use receivables::calendar::{UtcMicros, date};
    /// use receivables::ledger::Ledger;
    /// use receivables::money::{Currency, money};
    /// use receivables::portfolio::View;
    /// use receivables::reconcile::{ExternalItem, ReconcileOptions, RowClass};
    /// use receivables::terms::Terms;
    ///
    /// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
    /// let issued = date(2026, 3, 10)?;
    /// let mut desk = ledger.desk(None, UtcMicros::start_of(date(2026, 4, 2)?));
    /// let _ = desk.handle(OpenAccount::new("C-1".parse()?, issued))?;
    /// for (number, gross) in [("INV-1", "1190.00 EUR"), ("INV-2", "500.00 EUR"), ("INV-3", "80.00 EUR")] {
    ///     let (number, customer, gross) = (number.parse()?, "C-1".parse()?, money(gross)?);
    ///     let _ = desk.handle(IssueInvoice::new(number, customer, gross, issued, Terms::net(30)))?;
    /// }
    /// // Valued on 1 April here; the other system has it in March.
    /// let paid = ReceivePayment::new("R-1".parse()?, "C-1".parse()?, money("500.00 EUR")?, date(2026, 4, 1)?);
    /// let _ = desk.handle(paid)?;
    ///
    /// let theirs = [
    ///     ExternalItem::new("inv-0001", money("1190.00 EUR")?),
    ///     ExternalItem::new("INV-3", money("75.00 EUR")?),
    ///     ExternalItem::new("INV-9", money("20.00 EUR")?),
    /// ];
    /// let march = View::book(date(2026, 3, 31)?);
    /// let made = ledger.portfolio()?.reconcile(&march, &theirs, &[money("1290.00 EUR")?], &ReconcileOptions::standard())?;
    ///
    /// let euros = &made.currencies[0];
    /// let classes: Vec<RowClass> = euros.rows.iter().map(|row| row.class).collect();
    /// assert_eq!(classes, [RowClass::Matched, RowClass::Timing, RowClass::Amount, RowClass::OnlyThere]);
    /// assert_eq!(euros.difference, money("485.00 EUR")?);                   // 500 in transit, 5 on INV-3, 20 not here
    /// assert_eq!(euros.unexplained_control, Some(money("-5.00 EUR")?));     // their list and their own account differ
    /// made.check()?;
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `field_too_long` for a reference of more than 4096 bytes, `too_many`; `known_at_unavailable`; `amount_out_of_range`
    /// for sums beyond the range; `does_not_tie` where the rows do not explain the difference, which is a defect.
    pub fn reconcile(
        &self,
        view: &View,
        list: &[ExternalItem],
        controls: &[Money],
        options: &ReconcileOptions,
    ) -> Result<Reconciliation> {
        check_list(list)?;
        let own = own_side(self, view, options, Some(&named_numbers(list, &options.numbers)))?;
        let histories = Histories::new(self, view, options.window);
        let mut numbers: BTreeMap<String, BTreeSet<Currency>> = BTreeMap::new();
        for item in list {
            let number = normal(&item.reference, &options.numbers);
            numbers.entry(number).or_default().insert(item.amount.currency());
        }
        let own_currencies = own.documents.keys().map(|(currency, _)| *currency).collect();
        let classifier = Classifier {
            list,
            steps: &options.numbers,
            histories: &histories,
            own: &own.documents,
            own_currencies: &own_currencies,
            currencies: numbers,
            as_of: view.as_of,
            window: options.window,
        };
        let mut rows: BTreeMap<Currency, Vec<ReconciledRow>> = BTreeMap::new();
        for bucket in buckets(&own.documents, list, &options.numbers) {
            rows.entry(bucket.currency).or_default().extend(classifier.rows_of(&bucket)?);
        }
        let made = Reconciliation { view: *view, currencies: blocks(&own, list, controls, rows, options)? };
        made.check()?;
        Ok(made)
    }
}

/// The rows of each currency with its totals, which do not come from the rows.
fn blocks(
    own: &OwnSide,
    list: &[ExternalItem],
    controls: &[Money],
    mut rows: BTreeMap<Currency, Vec<ReconciledRow>>,
    options: &ReconcileOptions,
) -> Result<Vec<CurrencyReconciliation>> {
    let there: Balances = list.iter().map(|item| item.amount).collect();
    let control: Balances = controls.iter().copied().collect();
    let controlled: BTreeSet<Currency> = controls.iter().map(|balance| balance.currency()).collect();
    let mut currencies = own.currencies.clone();
    currencies.extend(list.iter().map(|item| item.amount.currency()));
    currencies.extend(controlled.iter().copied());
    let block = |currency: Currency| {
        let rows = rows.remove(&currency).unwrap_or_default();
        let mut rows = by_amount::partners(rows, list, options.by_amount)?;
        rows.sort_by(|a, b| order(a).cmp(&order(b)));
        let (here, there) = (own.totals.get(currency)?, there.get(currency)?);
        let control = controlled.contains(&currency).then(|| control.get(currency)).transpose()?;
        Ok(CurrencyReconciliation {
            currency,
            here,
            there,
            difference: here.minus(there)?,
            control,
            unexplained_control: control.map(|control| there.minus(control)).transpose()?,
            classes: classes(&rows, currency)?,
            rows,
        })
    };
    currencies.into_iter().map(block).collect()
}

/// Ours by account and number, each followed by what is only there in its order.
fn order(row: &ReconciledRow) -> impl Ord + '_ {
    let item = row.items.first().map(|own| &own.item);
    (row.account.is_none(), &row.account, item, &row.rows)
}

fn classes(rows: &[ReconciledRow], currency: Currency) -> Result<Vec<ClassTotal>> {
    let mut sums: BTreeMap<RowClass, (u32, i128, i128)> = BTreeMap::new();
    for row in rows {
        let (count, here, there) = sums.entry(row.class).or_default();
        *count = count.saturating_add(1);
        *here += i128::from(row.here.minor());
        *there += i128::from(row.there.minor());
    }
    let total = |(class, (rows, here, there)): (RowClass, (u32, i128, i128))| {
        let (here, there) = (amount(here, currency)?, amount(there, currency)?);
        Ok(ClassTotal { class, rows, here, there, difference: here.minus(there)? })
    };
    sums.into_iter().map(total).collect()
}
