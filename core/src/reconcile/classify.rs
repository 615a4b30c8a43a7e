//! What each document and each row of a list is: matched, timing, amount, duplicate, or on one side only.

use std::collections::{BTreeMap, BTreeSet};

use super::documents::{ByNumber, OwnDocument, amount};
use super::history::Histories;
use super::pairing::{Bucket, Paired, item};
use super::{ExternalItem, NumberStep, ReconciledRow, RowClass, RowReason};
use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::error::Result;
use crate::id::CustomerId;
use crate::money::Currency;
use crate::party::AccountKey;
use crate::reference::normal;

/// The documents of a bucket that rows mean, by account and by what is open: the first item of each.
type Named<'a> = BTreeMap<(&'a AccountKey, i128), &'a ItemKey>;

/// What classifying looks at.
pub(super) struct Classifier<'a> {
    pub(super) list: &'a [ExternalItem],
    pub(super) steps: &'a [NumberStep],
    pub(super) histories: &'a Histories<'a>,
    pub(super) own: &'a ByNumber,
    /// The currencies of our documents.
    pub(super) own_currencies: &'a BTreeSet<Currency>,
    /// Numbers of rows after all steps, with the currencies they stand in.
    pub(super) currencies: BTreeMap<String, BTreeSet<Currency>>,
    pub(super) as_of: Date,
    pub(super) window: u16,
}

impl Classifier<'_> {
    /// The rows of a bucket.
    pub(super) fn rows_of(&self, bucket: &Bucket<'_>) -> Result<Vec<ReconciledRow>> {
        let mut made = Vec::new();
        let mut named = Named::new();
        for paired in bucket.documents.iter().filter(|paired| !paired.rows.is_empty()) {
            let document = paired.document;
            if let Some(item) = document.first_item() {
                named.entry((&document.account, document.open)).or_insert(item);
            }
        }
        for paired in &bucket.documents {
            self.document(bucket, paired, &named, &mut made)?;
        }
        self.unplaced(bucket, &mut made)?;
        Ok(made)
    }

    /// A document of ours, and the rows that mean it.
    fn document(
        &self,
        bucket: &Bucket<'_>,
        paired: &Paired<'_>,
        named: &Named<'_>,
        made: &mut Vec<ReconciledRow>,
    ) -> Result<()> {
        let (document, open) = (paired.document, paired.document.open);
        if paired.rows.is_empty() {
            return match open {
                0 => Ok(()),
                _ => {
                    let (class, reason) = self.only_here(bucket, named, document);
                    made.push(self.row(bucket.currency, Some(paired), &[], (class, reason))?);
                    Ok(())
                }
            };
        }
        let (first, again) = match self.sum(&paired.rows) == open {
            true => (paired.rows.clone(), Vec::new()),
            false => self.without_repeats(document, &paired.rows),
        };
        let (there, all) = (self.sum(&first), self.sum(&paired.rows));
        let timing = || self.histories.as_there([document], there);
        let (class, reason) = if there == open {
            (RowClass::Matched, RowReason::SameDocument)
        } else if let Some(reason) = timing() {
            (RowClass::Timing, reason)
        } else if let Some(reason) =
            (all != there).then(|| self.histories.as_there([document], all)).flatten()
        {
            // All rows together are what it was on another day, so none of them is there twice.
            made.push(self.row(bucket.currency, Some(paired), &paired.rows, (RowClass::Timing, reason))?);
            return Ok(());
        } else if open == 0 && document.items.iter().all(|(_, item)| item.open.is_zero()) {
            (RowClass::OnlyThere, self.not_open(document))
        } else {
            (RowClass::Amount, RowReason::OtherAmount)
        };
        made.push(self.row(bucket.currency, Some(paired), &first, (class, reason))?);
        for (row, of) in again {
            let reason = RowReason::RowAgain { row: of };
            made.push(self.row(bucket.currency, None, &[row], (RowClass::Duplicate, reason))?);
        }
        Ok(())
    }

    /// Rows that are the very same again go apart, as far as there are not as many items of that amount; each with the row
    /// that it repeats.
    fn without_repeats(&self, document: &OwnDocument, rows: &[u32]) -> (Vec<u32>, Vec<(u32, u32)>) {
        let mut items: BTreeMap<i64, usize> = BTreeMap::new();
        for (_, item) in &document.items {
            *items.entry(item.open.minor()).or_default() += 1;
        }
        // By amount and dates: the first row, and how often it has come.
        let mut seen: BTreeMap<_, (u32, usize)> = BTreeMap::new();
        let (mut first, mut again) = (Vec::new(), Vec::new());
        for row in rows {
            let Some(item) = item(self.list, *row) else { continue };
            let allowed = items.get(&item.amount.minor()).copied().unwrap_or_default().max(1);
            let (of, times) = seen.entry((item.amount.minor(), item.date, item.due)).or_insert((*row, 0));
            *times += 1;
            match *times > allowed {
                true => again.push((*row, *of)),
                false => first.push(*row),
            }
        }
        (first, again)
    }

    /// Our document that no row means.
    fn only_here(
        &self,
        bucket: &Bucket<'_>,
        named: &Named<'_>,
        document: &OwnDocument,
    ) -> (RowClass, RowReason) {
        if let Some(item) = named.get(&(&document.account, document.open)) {
            return (RowClass::Duplicate, RowReason::NumberAgain { item: (*item).clone() });
        }
        if let Some(reason) = self.histories.as_there([document], 0) {
            return (RowClass::Timing, reason);
        }
        let number = normal(document.document.as_str(), self.steps);
        let elsewhere = self.currencies.get(&number).into_iter().flatten();
        let reason = match elsewhere.copied().find(|currency| *currency != bucket.currency) {
            Some(currency) => RowReason::OtherCurrency { currency },
            None => RowReason::NotThere,
        };
        (RowClass::OnlyHere, reason)
    }

    /// Why a document that the list has open is not open here.
    fn not_open(&self, document: &OwnDocument) -> RowReason {
        match self.histories.around(document) {
            (Some(day), _) => RowReason::SettledHere { day },
            (None, Some(day)) => RowReason::CountsFrom { day },
            (None, None) => RowReason::NotHere,
        }
    }

    /// Rows that mean none of our documents: each but those that repeat another.
    fn unplaced(&self, bucket: &Bucket<'_>, made: &mut Vec<ReconciledRow>) -> Result<()> {
        let mut seen: BTreeMap<(Option<&CustomerId>, i64), u32> = BTreeMap::new();
        for row in &bucket.rest {
            let Some(external) = item(self.list, *row) else { continue };
            let named = !normal(&external.reference, self.steps).is_empty();
            let known = *seen.entry((external.customer.as_ref(), external.amount.minor())).or_insert(*row);
            let why = if named && known != *row {
                (RowClass::Duplicate, RowReason::RowAgain { row: known })
            } else {
                self.only_there(bucket, external)
            };
            made.push(self.row(bucket.currency, None, &[*row], why)?);
        }
        Ok(())
    }

    fn only_there(&self, bucket: &Bucket<'_>, external: &ExternalItem) -> (RowClass, RowReason) {
        let near = |day: &Date| *day > self.as_of && day.days_since(self.as_of) <= i32::from(self.window);
        match bucket.documents.as_slice() {
            [] => {}
            [_] => return (RowClass::OnlyThere, RowReason::OtherCustomer),
            [..] => return (RowClass::OnlyThere, RowReason::SeveralDocuments),
        }
        if let Some(day) = external.date.filter(near) {
            return (RowClass::Timing, RowReason::DatedAfter { day });
        }
        let number = normal(&external.reference, self.steps);
        let mut others = self.own_currencies.iter().filter(|currency| **currency != bucket.currency);
        let reason = match others.find(|currency| self.own.contains_key(&(**currency, number.clone()))) {
            Some(currency) => RowReason::OtherCurrency { currency: *currency },
            None => RowReason::NotHere,
        };
        (RowClass::OnlyThere, reason)
    }

    /// What rows of the list come to.
    fn sum(&self, rows: &[u32]) -> i128 {
        let amounts = rows.iter().filter_map(|row| item(self.list, *row));
        amounts.map(|item| i128::from(item.amount.minor())).sum()
    }

    fn row(
        &self,
        currency: Currency,
        paired: Option<&Paired<'_>>,
        rows: &[u32],
        (class, reason): (RowClass, RowReason),
    ) -> Result<ReconciledRow> {
        let open = paired.map_or(0, |paired| paired.document.open);
        let (here, there) = (amount(open, currency)?, amount(self.sum(rows), currency)?);
        let document = paired.map(|paired| paired.document);
        let items = document.map_or(&[][..], |document| document.items.as_slice());
        let needed = paired.into_iter().flat_map(|paired| &paired.steps);
        let steps = needed.filter_map(|at| self.steps.get(*at)).copied().collect();
        Ok(ReconciledRow {
            class,
            reason,
            account: document.map(|document| document.account.clone()),
            items: items.iter().map(|(_, item)| item.clone()).collect(),
            rows: rows.to_vec(),
            here,
            there,
            difference: here.minus(there)?,
            steps,
            other_customer: paired.is_some_and(|paired| paired.other_customer),
            candidates_here: Vec::new(),
            candidates_there: Vec::new(),
            candidates: 0,
        })
    }
}
