use serde::{Deserialize, Serialize};

use super::{Age, Buckets};
use crate::account::ItemKind;
use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::error::Result;
use crate::id::DocumentId;
use crate::money::{Currency, Money};
use crate::party::AccountKey;
use crate::portfolio::{Portfolio, View};

/// One open item of an aging report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgedItem {
    /// Whose item it is.
    pub account: AccountKey,
    /// Which item.
    pub item: ItemKey,
    /// What it comes from: `invoice`, `credit note`, `receipt` or `write-off`.
    pub kind: String,
    /// The document date or value date.
    pub issued: Date,
    /// When it is due; none where that is not known.
    pub due: Option<Date>,
    /// How old it is.
    pub age: Age,
    /// Which bucket its age falls into, from 0; none for credits and undated items.
    pub bucket: Option<u32>,
    /// What it was at first.
    pub original: Money,
    /// What is open.
    pub open: Money,
    /// What of it is disputed and stands apart from its bucket.
    pub disputed: Money,
}

impl Portfolio {
    /// Every item with something open in the view: by account, the oldest due first.
    ///
    /// # Errors
    /// `bucket_edges`, `known_at_unavailable`.
    pub fn aged_items(&self, view: &View, buckets: &Buckets) -> Result<Vec<AgedItem>> {
        buckets.labels()?;
        let view = &self.lens(view)?;
        let mut open_items = Vec::new();
        self.each_seen(view, |at, open, later| {
            if open != 0 && !later {
                open_items.push((at, open));
            }
        })?;
        let items = self.items();
        let (ages, days) = (buckets.counted_from(self, view), buckets.on(view.as_of));
        let dues = self.due_in(view);
        let aged = |(at, open): (usize, i64)| -> Option<Result<AgedItem>> {
            let named = self.named(at)?;
            let (kind, original) = (*items.kind.get(at)?, *items.original.get(at)?);
            let (issued, due) = (*items.effective.get(at)?, *dues.get(at)?);
            let date = ages.date(at);
            let age = buckets.age(view.as_of, date);
            let place = date.filter(|_| open > 0).map(|date| days.place(date));
            let made = || {
                let (account, item, currency) = named?;
                Ok(AgedItem {
                    account,
                    item,
                    kind: ItemKind::as_str(kind).to_owned(),
                    issued,
                    due,
                    age,
                    bucket: place.and_then(|place| u32::try_from(place).ok()),
                    original: Money::from_minor(original, currency)?,
                    open: Money::from_minor(open, currency)?,
                    disputed: Money::from_minor(self.apart(view, at, open).max(0), currency)?,
                })
            };
            Some(made())
        };
        let mut aged = open_items.into_iter().filter_map(aged).collect::<Result<Vec<_>>>()?;
        aged.sort_by(|a, b| (&a.account, a.due, &a.item).cmp(&(&b.account, b.due, &b.item)));
        Ok(aged)
    }

    /// Whose item it is, which one, and in which currency; none where there is no such position.
    pub(super) fn named(&self, at: usize) -> Option<Result<(AccountKey, ItemKey, Currency)>> {
        let (account, currency) = (self.account_of(at)?, self.currency_of(at)?);
        let (document, instalment) = (self.document_of(at)?, *self.items().instalment.get(at)?);
        let key = |document| (account.clone(), ItemKey { document, instalment }, currency);
        Some(DocumentId::new(&document.to_string()).map(key))
    }
}
