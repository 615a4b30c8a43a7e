use std::collections::{BTreeMap, BTreeSet};
use std::mem::take;

use super::PortfolioBuilder;
use super::accounts::Accounts;
use super::builder::{Marked, NO_KEY, NO_VALUE};
use super::rows::{Beside, LEFT_OUT, NO_DAY, gather, kind, movement_kind, standing};
use super::surplus::Matched;
use crate::calendar::{Date, UtcMicros};
use crate::money::Currency;
use crate::portfolio::place;
use crate::portfolio::{Attribute, BaseAmounts, Items, Movements, Name, Names, Portfolio, Standing};

impl PortfolioBuilder {
    /// Fills the columns of the items, in the order of their accounts.
    pub(super) fn fill_items(
        &mut self,
        portfolio: &mut Portfolio,
        accounts: &mut Accounts,
        matched: &mut Matched,
    ) {
        // Items that movements became have none themselves.
        matched.counts.resize(self.items.len(), 0);
        let (currencies, codes) = self.sorted_currencies();
        portfolio.currencies = currencies;
        let code = |code: u8| codes.get(usize::from(code)).copied().unwrap_or_default();
        let mut of_items = gather(&self.items.currency, &accounts.grouped.order, 0, code);
        if portfolio.currencies.len() > 1 {
            accounts.sort_by_currency(&mut of_items);
        }
        let order = &accounts.grouped.order;
        portfolio.base = self.base_amounts(order);
        self.items.currency = Vec::new();
        let rows = &mut self.items;
        let mut items =
            Items { account: Vec::with_capacity(order.len()), currency: of_items, ..Items::default() };
        for (account, count) in (0_u32..).zip(&accounts.grouped.counts) {
            items.account.extend(std::iter::repeat_n(account, place(*count)));
        }
        // Each column is let go as soon as it is gathered: what comes next takes its memory, which is at hand already.
        items.original = gather(&take(&mut rows.minor), order, 0, |minor| minor);
        items.effective = gather(&take(&mut rows.effective), order, Date::MIN, |day| day);
        items.due = gather(&take(&mut rows.due), order, NO_DAY, Date::from_days);
        let flags = take(&mut rows.flags);
        items.kind = gather(&flags, order, 0, kind);
        if flags.iter().any(|flags| standing(*flags) != Standing::Ordinary) {
            items.standing = Some(gather(&flags, order, 0, standing));
        }
        items.instalment = match rows.instalment.given {
            true => rows.instalment.gather(order),
            false => vec![1; order.len()],
        };
        items.posting = posting(&rows.posting, order, &items.effective);
        let documents = gather(&take(&mut self.item_documents), order, 0, |key| key);
        items.document = self.names(documents);
        let mut next = 0_u32;
        let count = |row: &u32| {
            // From here on it says where the next movement of the item goes.
            let Some(slot) = matched.counts.get_mut(place(*row)) else { return 0 };
            let count = std::mem::replace(slot, next);
            next += count;
            count
        };
        items.movements = order.iter().map(count).collect();
        items.recorded = self.item_instants(order);
        portfolio.attributes =
            self.attributes.iter().map(|marked| (marked.name.clone(), attribute(marked, order))).collect();
        portfolio.items = items;
    }

    /// The names that these keys stand for.
    fn names(&self, keys: Vec<i64>) -> Names {
        if self.documents.are_whole() {
            return Names::Whole(keys);
        }
        let mut names = Names::default();
        keys.iter().for_each(|key| names.push(self.documents.name(*key)));
        names
    }

    /// The currencies that rows are in, sorted, and what each of the builder's codes becomes.
    fn sorted_currencies(&self) -> (Vec<Currency>, Vec<u8>) {
        let mut used = vec![false; self.currencies.list.len()];
        let kept =
            self.items.currency.iter().zip(&self.items.flags).filter(|(_, flags)| *flags & LEFT_OUT == 0);
        for (code, _) in kept {
            used.get_mut(usize::from(*code)).into_iter().for_each(|used| *used = true);
        }
        let listed = self.currencies.list.iter().zip(&used).filter(|(_, used)| **used);
        let mut sorted: Vec<Currency> = listed.map(|(currency, _)| *currency).collect();
        sorted.sort_unstable();
        let code = |currency: &Currency| {
            sorted.binary_search(currency).ok().and_then(|at| u8::try_from(at).ok()).unwrap_or_default()
        };
        let codes = self.currencies.list.iter().map(code).collect();
        (sorted, codes)
    }

    /// When each item was recorded, where every row says so.
    fn item_instants(&self, order: &[u32]) -> Option<Vec<UtcMicros>> {
        let movements = self.movements.len() == 0 || self.movement_recorded.given;
        instants(&self.recorded, order).filter(|_| movements && self.movement_instants_known())
    }

    fn movement_instants_known(&self) -> bool {
        let kept = self.movements.flags.iter().enumerate().filter(|(_, flags)| *flags & LEFT_OUT == 0);
        kept.into_iter().all(|(at, _)| self.movement_recorded.get(at) != NO_VALUE)
    }

    /// What each item was at first in base currency, where every row says so or is in it.
    fn base_amounts(&self, order: &[u32]) -> Option<BaseAmounts> {
        let currency = self.base?;
        let own = self.currencies.list.iter().position(|known| *known == currency);
        let amount = |row: &u32| {
            let item = self.item(*row);
            let (minor, in_base) = (&item.minor, own == Some(usize::from(item.currency)));
            let given = self.base_minor.get(place(*row));
            let base = if in_base && given == NO_VALUE { *minor } else { given };
            // Whatever side the file counts on, an amount is on the side of its item.
            let sided = if (base < 0) == (*minor < 0) { base } else { base.checked_neg()? };
            Some(sided).filter(|_| base != NO_VALUE)
        };
        let original = order.iter().map(amount).collect::<Option<_>>()?;
        Some(BaseAmounts { currency, original })
    }

    /// Fills the columns of the movements, in the order of their items.
    pub(super) fn fill_movements(&mut self, portfolio: &mut Portfolio, matched: &mut Matched) {
        let targets = take(&mut matched.targets);
        let total = portfolio.items.movements.iter().map(|count| place(*count)).sum();
        let mut order = vec![0_u32; total];
        for (number, target) in (0_u32..).zip(&targets) {
            let Some(next) = matched.counts.get_mut(place(*target)) else { continue };
            order.get_mut(place(*next)).into_iter().for_each(|slot| *slot = number);
            *next += 1;
        }
        let rows = &mut self.movements;
        drop(targets);
        let mut movements = Movements {
            minor: gather(&take(&mut rows.amount), &order, 0, |amount| -amount),
            effective: gather(&take(&mut rows.effective), &order, Date::MIN, |day| day),
            kind: gather(&take(&mut rows.flags), &order, 0, movement_kind),
            ..Movements::default()
        };
        movements.posting = posting(&rows.posting, &order, &movements.effective);
        // What lowers a credit is above zero.
        if portfolio.items.original.iter().any(|original| *original < 0) {
            let mut minors = movements.minor.iter_mut();
            for (original, count) in portfolio.items.original.iter().zip(&portfolio.items.movements) {
                for minor in minors.by_ref().take(place(*count)) {
                    *minor = if *original < 0 { -*minor } else { *minor };
                }
            }
        }
        if portfolio.items.recorded.is_some() {
            movements.recorded = Some(instants(&self.movement_recorded, &order).unwrap_or_default());
        }
        portfolio.movements = movements;
    }
}

/// The accounting dates of these rows, whose effective dates are known.
fn posting(column: &Beside<i32>, order: &[u32], effective: &[Date]) -> Vec<Date> {
    if !column.given {
        return effective.to_vec();
    }
    let day = |(day, effective): (i32, &Date)| Date::from_days(day).unwrap_or(*effective);
    column.gather(order).into_iter().zip(effective).map(day).collect()
}

/// The instants of these rows; none where the column is not there or a row has none.
fn instants(column: &Beside<i64>, order: &[u32]) -> Option<Vec<UtcMicros>> {
    if !column.given {
        return None;
    }
    let instant = |row: &u32| Some(column.get(place(*row))).filter(|at| *at != NO_VALUE);
    order.iter().map(|row| UtcMicros::new(instant(row)?).ok()).collect()
}

/// An attribute's values, sorted, and which of them each item has.
fn attribute(marked: &Marked, order: &[u32]) -> Attribute {
    let keys = marked.of_item.gather(order);
    let used: BTreeSet<i64> = keys.iter().copied().filter(|key| *key != NO_KEY).collect();
    let mut named: Vec<(Name<'_>, i64)> = used.into_iter().map(|key| (marked.keys.name(key), key)).collect();
    named.sort_unstable();
    let places: BTreeMap<i64, u32> = named.iter().zip(0_u32..).map(|((_, key), at)| (*key, at)).collect();
    let none = u32::try_from(named.len()).unwrap_or(u32::MAX);
    let codes = keys.iter().map(|key| places.get(key).copied().unwrap_or(none)).collect();
    Attribute { values: named.iter().map(|(name, _)| name.to_string()).collect(), codes }
}
