//! Which rows of a list are meant by which of our documents: by number, in as few steps as possible.

use std::collections::{BTreeMap, BTreeSet};

use super::documents::{ByNumber, OwnDocument};
use super::{ExternalItem, NumberStep};
use crate::id::CustomerId;
use crate::money::Currency;
use crate::reference::{named_instalment, needed, normal, steps_between};

/// Rows of a list that have the same number, and our documents that have it.
pub(super) struct Bucket<'a> {
    pub(super) currency: Currency,
    pub(super) documents: Vec<Paired<'a>>,
    /// Rows for which none of the documents stands out.
    pub(super) rest: Vec<u32>,
}

/// One of our documents, and the rows that mean it.
pub(super) struct Paired<'a> {
    pub(super) document: &'a OwnDocument,
    pub(super) rows: Vec<u32>,
    /// The steps that brought the numbers together, by position.
    pub(super) steps: BTreeSet<usize>,
    /// Whether the rows name another customer.
    pub(super) other_customer: bool,
}

/// Every row and every document of ours, in one bucket each. Rows without a number have a bucket each.
pub(super) fn buckets<'a>(
    own: &'a ByNumber,
    list: &'a [ExternalItem],
    steps: &'a [NumberStep],
) -> Vec<Bucket<'a>> {
    let mut rows: BTreeMap<(Currency, String), Vec<u32>> = BTreeMap::new();
    let mut unnamed = Vec::new();
    for (row, item) in (0_u32..).zip(list) {
        let currency = item.amount.currency();
        let number = normal(&item.reference, steps);
        if number.is_empty() {
            unnamed.push(Bucket { currency, documents: Vec::new(), rest: vec![row] });
            continue;
        }
        let key = (currency, number);
        // A number that is none of ours may name an instalment of one that is.
        let instalment = || {
            let (document, _) = named_instalment(&item.reference)?;
            Some((currency, normal(document, steps))).filter(|key| own.contains_key(key))
        };
        let key = if own.contains_key(&key) { key } else { instalment().unwrap_or(key) };
        rows.entry(key).or_default().push(row);
    }
    let mut buckets = Vec::new();
    for (key, documents) in own {
        let named = rows.remove(key).unwrap_or_default();
        buckets.push(paired(key.0, documents, named, list, steps));
    }
    let unknown = rows.into_iter();
    buckets.extend(unknown.map(|((currency, _), rest)| Bucket { currency, documents: Vec::new(), rest }));
    buckets.extend(unnamed);
    buckets
}

fn paired<'a>(
    currency: Currency,
    documents: &'a [OwnDocument],
    rows: Vec<u32>,
    list: &'a [ExternalItem],
    steps: &'a [NumberStep],
) -> Bucket<'a> {
    let places = Places::new(documents, steps);
    let paired =
        |document| Paired { document, rows: Vec::new(), steps: BTreeSet::new(), other_customer: false };
    let mut bucket = Bucket { currency, documents: documents.iter().map(paired).collect(), rest: Vec::new() };
    for row in rows {
        let Some(external) = item(list, row) else { continue };
        let place = places.of(external);
        match place.and_then(|(at, count)| Some((bucket.documents.get_mut(at)?, count))) {
            Some((found, count)) => {
                let number = found.document.document.as_str();
                let steps = steps.get(..count).unwrap_or_default();
                found.steps.extend(needed_for(number, &external.reference, steps));
                found.rows.push(row);
            }
            None => bucket.rest.push(row),
        }
    }
    // Beside rows of the customer itself, those of others are something else; alone, they are the same document.
    for paired in &mut bucket.documents {
        let owner = paired.document.customer();
        let other = |row: &u32| {
            let stated = item(list, *row).and_then(|item| item.customer.as_ref());
            stated.is_some_and(|stated| owner.is_some_and(|owner| owner != stated))
        };
        if paired.rows.iter().all(other) {
            paired.other_customer = !paired.rows.is_empty();
        } else {
            let (others, own) = paired.rows.drain(..).partition(other);
            bucket.rest.extend::<Vec<u32>>(others);
            paired.rows = own;
        }
    }
    bucket.rest.sort_unstable();
    bucket
}

/// The steps between our number and a reference to it, or to an instalment of it.
fn needed_for(number: &str, reference: &str, steps: &[NumberStep]) -> Vec<usize> {
    let whole = steps_between(number, reference, steps).is_some();
    let part = named_instalment(reference).filter(|_| !whole).map(|(document, _)| document);
    needed(number, part.unwrap_or(reference), steps)
}

/// Our documents of a bucket by what their numbers are after none of the steps, the first, and so on.
struct Places<'a> {
    documents: &'a [OwnDocument],
    steps: &'a [NumberStep],
    /// By number alone: which document, and none where several have it.
    by_number: Vec<BTreeMap<String, Option<usize>>>,
    /// The same within a customer.
    by_customer: Vec<BTreeMap<(String, &'a CustomerId), Option<usize>>>,
}

impl<'a> Places<'a> {
    fn new(documents: &'a [OwnDocument], steps: &'a [NumberStep]) -> Self {
        let stages = steps.len().saturating_add(1);
        let (mut by_number, mut by_customer) = (vec![BTreeMap::new(); stages], vec![BTreeMap::new(); stages]);
        // One document needs no order, and nearly every number is that of one.
        for (at, document) in documents.iter().enumerate().filter(|_| documents.len() > 1) {
            let numbers = after_each(document.document.as_str(), steps);
            let owner = document.customer();
            for ((number, all), own) in numbers.into_iter().zip(&mut by_number).zip(&mut by_customer) {
                if let Some(owner) = owner {
                    let place = own.entry((number.clone(), owner));
                    place.and_modify(|known| *known = None).or_insert(Some(at));
                }
                all.entry(number).and_modify(|known| *known = None).or_insert(Some(at));
            }
        }
        Self { documents, steps, by_number, by_customer }
    }

    /// Which document a row means, and after how many steps; none where several are as near.
    fn of(&self, item: &'a ExternalItem) -> Option<(usize, usize)> {
        let whole = self.called(&item.reference, item.customer.as_ref());
        let part = || {
            let (document, _) = named_instalment(&item.reference)?;
            self.called(document, item.customer.as_ref())
        };
        whole.or_else(part)
    }

    fn called(&self, reference: &str, customer: Option<&'a CustomerId>) -> Option<(usize, usize)> {
        if let [only] = self.documents {
            return Some((0, steps_between(only.document.as_str(), reference, self.steps)?));
        }
        let stages =
            after_each(reference, self.steps).into_iter().zip(&self.by_number).zip(&self.by_customer);
        for (needed, ((number, all), own)) in stages.enumerate() {
            let Some(found) = all.get(&number).copied() else { continue };
            let of_customer =
                || customer.and_then(|customer| own.get(&(number, customer)).copied().flatten());
            return found.or_else(of_customer).map(|at| (at, needed));
        }
        None
    }
}

/// A number after none of the steps, after the first, and so on.
fn after_each(number: &str, steps: &[NumberStep]) -> Vec<String> {
    (0..=steps.len()).map(|done| normal(number, steps.get(..done).unwrap_or_default())).collect()
}

/// A row of a list.
pub(super) fn item(list: &[ExternalItem], row: u32) -> Option<&ExternalItem> {
    usize::try_from(row).ok().and_then(|row| list.get(row))
}
