//! What no number brings together: which partners are possible by amount alone.

use std::collections::BTreeMap;

use super::pairing::item;
use super::{ExternalItem, ReconciledRow, RowClass, RowReason};
use crate::allocation::ItemKey;
use crate::error::Result;
use crate::id::CustomerId;
use crate::money::Money;

/// So many candidates are listed of a row.
const LISTED: usize = 5;

/// Rows of one amount, by customer; those without one may be anybody's.
#[derive(Default)]
struct Partners<'a> {
    of: BTreeMap<&'a CustomerId, Vec<usize>>,
    anybodys: Vec<usize>,
    all: Vec<usize>,
}

impl<'a> Partners<'a> {
    fn add(&mut self, customer: Option<&'a CustomerId>, at: usize) {
        match customer {
            Some(customer) => self.of.entry(customer).or_default().push(at),
            None => self.anybodys.push(at),
        }
        self.all.push(at);
    }

    /// How many partners a row of a customer may have, and the first of them.
    fn possible(&self, customer: Option<&CustomerId>) -> (usize, Vec<usize>) {
        let Some(customer) = customer else {
            return (self.all.len(), self.all.iter().take(LISTED).copied().collect());
        };
        let own = self.of.get(customer).map(Vec::as_slice).unwrap_or_default();
        let first = own.iter().chain(&self.anybodys).take(LISTED).copied().collect();
        (own.len().saturating_add(self.anybodys.len()), first)
    }
}

/// Lists the candidates of every row that is on one side only; where asked, makes one row of two of a known customer that
/// have no other partner than each other.
pub(super) fn partners(
    rows: Vec<ReconciledRow>,
    list: &[ExternalItem],
    match_them: bool,
) -> Result<Vec<ReconciledRow>> {
    let mut amounts: BTreeMap<i64, (Partners<'_>, Partners<'_>)> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        match row.class {
            RowClass::OnlyHere => amounts.entry(row.here.minor()).or_default().0.add(owner(row), at),
            RowClass::OnlyThere if row.items.is_empty() => {
                amounts.entry(row.there.minor()).or_default().1.add(stated(row, list), at);
            }
            _ => {}
        }
    }
    amounts.remove(&0);
    // Of each row: its candidates, how many there are, and the one it is matched with.
    let mut found: BTreeMap<usize, (Vec<usize>, usize, Option<usize>)> = BTreeMap::new();
    for (here, there) in amounts.values() {
        for at in &here.all {
            let Some(row) = rows.get(*at) else { continue };
            let (count, first) = there.possible(owner(row));
            let only = first.first().copied().filter(|_| count == 1);
            let mutual = only.filter(|other| {
                let customer = rows.get(*other).and_then(|other| stated(other, list));
                match_them && customer.is_some() && owner(row).is_some() && here.possible(customer).0 == 1
            });
            if let Some(other) = mutual {
                found.insert(other, (vec![*at], 1, Some(*at)));
            }
            found.insert(*at, (first, count, mutual));
        }
        for at in &there.all {
            let Some(row) = rows.get(*at) else { continue };
            let (count, first) = here.possible(stated(row, list));
            found.entry(*at).or_insert((first, count, None));
        }
    }
    let faces: BTreeMap<usize, Face> =
        found.keys().filter_map(|at| Some((*at, Face::of(rows.get(*at)?)))).collect();
    let mut made = Vec::with_capacity(rows.len());
    for (at, mut row) in rows.into_iter().enumerate() {
        let Some((candidates, count, mutual)) = found.remove(&at) else {
            made.push(row);
            continue;
        };
        match (row.class, mutual.and_then(|other| faces.get(&other))) {
            // The row of ours stands for both.
            (RowClass::OnlyThere, Some(_)) => continue,
            (_, Some(partner)) => {
                (row.class, row.reason) = (RowClass::Matched, RowReason::OnlyPartner);
                row.rows = partner.row.into_iter().collect();
                row.there = partner.there;
                row.difference = row.here.minus(row.there)?;
            }
            (_, None) => {
                let others = || candidates.iter().filter_map(|other| faces.get(other));
                row.candidates_there = others().filter_map(|other| other.row).collect();
                row.candidates_here = others().filter_map(|other| other.item.clone()).collect();
                row.candidates = u32::try_from(count).unwrap_or(u32::MAX);
            }
        }
        made.push(row);
    }
    Ok(made)
}

/// What a row shows to one that it might be the same as.
struct Face {
    row: Option<u32>,
    there: Money,
    item: Option<ItemKey>,
}

impl Face {
    fn of(row: &ReconciledRow) -> Self {
        let item = row.items.first().map(|own| own.item.clone());
        Self { row: row.rows.first().copied(), there: row.there, item }
    }
}

/// Whose a document of ours is.
fn owner(row: &ReconciledRow) -> Option<&CustomerId> {
    row.account.as_ref().filter(|account| !account.is_suspense()).map(|account| &account.customer)
}

/// Whose a row of the list is.
fn stated<'a>(row: &ReconciledRow, list: &'a [ExternalItem]) -> Option<&'a CustomerId> {
    row.rows.first().and_then(|row| item(list, *row)).and_then(|item| item.customer.as_ref())
}
