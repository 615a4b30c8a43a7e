use super::{AgingLayout, CreditsShown, CurrencyShown};
use crate::error::{Reason, Result};
use crate::money::{Currency, Rounding, mul_div};
use crate::portfolio::{Attribute, Portfolio, Standing, View};

/// An aging report as plain sums: the one pass over the items that every aging table is made from.
///
/// Rows are in the order of their groups, then of the portfolio's currencies. Each row has one sum per bucket, and
/// behind them the five of [`Apart`], in minor units.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AgingSums {
    /// Which group a row is of: a position in the portfolio's accounts, or in the values of the attribute.
    pub groups: Vec<u32>,
    /// The currency of each row.
    pub currencies: Vec<Currency>,
    /// How many open debit items each row counts.
    pub counts: Vec<u64>,
    /// How many buckets a row has.
    pub buckets: usize,
    /// The sums, row after row: the buckets, then what stands apart.
    pub sums: Vec<i128>,
}

/// What stands apart from the buckets, in this order behind them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apart {
    /// Open debits without a date to count from.
    Undated,
    /// Open debits that are disputed.
    Disputed,
    /// Open credits.
    Credits,
    /// Open receipts that may still come back.
    Uncleared,
    /// Items that only count from a later day. They are no part of the total.
    Future,
}

impl Apart {
    /// How many there are.
    pub const COUNT: usize = 5;

    /// The place of this sum in a row of so many buckets.
    pub fn place(self, buckets: usize) -> usize {
        let behind = match self {
            Self::Undated => 0,
            Self::Disputed => 1,
            Self::Credits => 2,
            Self::Uncleared => 3,
            Self::Future => 4,
        };
        buckets + behind
    }
}

impl AgingSums {
    /// How many sums a row has.
    pub fn width(&self) -> usize {
        self.buckets + Apart::COUNT
    }

    /// The sums of each row.
    pub fn rows(&self) -> impl Iterator<Item = &[i128]> {
        self.sums.chunks(self.width())
    }
}

/// Which row a group and currency has, while rows are being made.
struct Slots {
    rows: Vec<u32>,
    currencies: usize,
}

const NONE: u32 = u32::MAX;

impl Slots {
    fn new(groups: usize, currencies: usize) -> Self {
        Self { rows: vec![NONE; groups.saturating_mul(currencies)], currencies }
    }

    /// The row of a group and currency, which is made if it is new.
    fn row(
        &mut self,
        made: &mut AgingSums,
        slot: usize,
        group: u32,
        currency: (usize, Currency),
    ) -> Option<usize> {
        let known = self.rows.get_mut(slot * self.currencies + currency.0)?;
        if *known == NONE {
            *known = u32::try_from(made.groups.len()).ok()?;
            made.groups.push(group);
            made.currencies.push(currency.1);
            made.counts.push(0);
            made.sums.resize(made.sums.len() + made.width(), 0);
        }
        usize::try_from(*known).ok()
    }
}

impl Portfolio {
    /// Sums what the view sees, by account or attribute and by currency, in one pass.
    ///
    /// # Errors
    /// `bucket_edges`, `known_at_unavailable`, `unknown_choice` for an attribute that is not attached,
    /// `base_unavailable`, and `does_not_tie` where an item of the pass has no row.
    pub fn aging_sums(&self, view: &View, layout: &AgingLayout) -> Result<AgingSums> {
        let labels = layout.buckets.labels()?.len();
        let attribute = layout.by.as_deref().map(|name| self.attribute(name)).transpose()?;
        let base = match layout.currency {
            CurrencyShown::Document => None,
            CurrencyShown::Base => Some(self.base().ok_or(Reason::BaseUnavailable {})?),
        };
        let currencies = base.map_or(self.currencies().len(), |_| 1);
        let groups = attribute.map_or(1, |attribute: &Attribute| attribute.values.len() + 1);
        let mut slots = Slots::new(groups, currencies);
        let mut made = AgingSums { buckets: labels, ..AgingSums::default() };
        let items = self.items();
        let ages = layout.buckets.counted_from(items);
        let (mut account_before, mut row_before) = (NONE, None);
        let mut lost = 0_u64;
        let mut add = |at: usize, open: i64, later: bool| -> Option<()> {
            let account = *items.account.get(at)?;
            let code = *items.currency.get(at)?;
            let row = match (attribute, base) {
                (None, None) if row_before.is_some_and(|(_, before)| before == (account, code)) => {
                    row_before.map(|(row, _)| row)?
                }
                _ => {
                    let (slot, group) = match attribute {
                        None => {
                            // Items stand account by account, so rows are looked for within one account only.
                            if account != account_before {
                                slots.rows.fill(NONE);
                                account_before = account;
                            }
                            (0, account)
                        }
                        Some(attribute) => {
                            let code = *attribute.codes.get(at)?;
                            (usize::try_from(code).ok()?, code)
                        }
                    };
                    let currency = match base {
                        None => (usize::from(code), *self.currencies().get(usize::from(code))?),
                        Some(base) => (0, base.currency),
                    };
                    let row = slots.row(&mut made, slot, group, currency)?;
                    row_before = Some((row, (account, code)));
                    row
                }
            };
            let open = match base {
                None => open,
                Some(base) => {
                    mul_div(open, *base.original.get(at)?, *items.original.get(at)?, Rounding::HalfEven)?
                }
            };
            let standing =
                items.standing.as_ref().and_then(|column| column.get(at)).copied().unwrap_or_default();
            let apart = match (later, standing, open < 0) {
                (true, ..) => Some(Apart::Future),
                (_, Standing::Disputed, false) => Some(Apart::Disputed),
                (_, Standing::Uncleared, true) => Some(Apart::Uncleared),
                (_, _, true) if layout.credits != CreditsShown::ByOwnAge => Some(Apart::Credits),
                _ => None,
            };
            let place = match apart {
                Some(apart) => apart.place(labels),
                None => match ages.on(at, view.as_of) {
                    Some(days) => layout.buckets.place(days),
                    None => Apart::Undated.place(labels),
                },
            };
            let start = row * (labels + Apart::COUNT);
            *made.sums.get_mut(start + place)? += i128::from(open);
            *made.counts.get_mut(row)? += u64::from(open > 0 && !later);
            Some(())
        };
        self.each_item(view, |at, open, later| {
            let shown = open != 0 && (layout.future || !later);
            if shown && add(at, open, later).is_none() {
                lost += 1;
            }
        })?;
        if lost > 0 {
            let (report, currency) = ("aging".to_owned(), Currency::EUR);
            let (sum, total) = (format!("all but {lost} items"), "all".to_owned());
            return Err(Reason::DoesNotTie { report, currency, sum, total }.into());
        }
        if layout.credits == CreditsShown::AgainstOldest {
            let width = made.width();
            made.sums.chunks_mut(width).for_each(|row| against_oldest(row, labels));
        }
        Ok(made)
    }
}

/// Sets credits off against the oldest buckets, for display; what is more than all buckets stays with the credits.
fn against_oldest(row: &mut [i128], labels: usize) {
    let place = Apart::Credits.place(labels);
    let mut left = row.get(place).copied().unwrap_or_default();
    for bucket in row.iter_mut().take(labels).rev() {
        let used = (-left).min(*bucket).max(0);
        *bucket -= used;
        left += used;
    }
    if let Some(credits) = row.get_mut(place) {
        *credits = left;
    }
}
