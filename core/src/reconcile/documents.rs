//! Our side: the documents that have something open in a view, and those that an outside list names.

use std::collections::{BTreeMap, BTreeSet};

use super::{ExternalItem, NumberStep, OwnItem, ReconcileOptions};
use crate::allocation::ItemKey;
use crate::error::{Reason, Result};
use crate::id::{CustomerId, DocumentId};
use crate::money::{Balances, Currency, Money};
use crate::party::AccountKey;
use crate::portfolio::{Portfolio, View};
use crate::reference::{named_instalment, normal};

/// A document of ours in one currency.
pub(super) struct OwnDocument {
    pub(super) account: AccountKey,
    pub(super) document: DocumentId,
    /// Its items, each with its position in the portfolio, in their order.
    pub(super) items: Vec<(usize, OwnItem)>,
    /// What is open of them, in minor units.
    pub(super) open: i128,
}

impl OwnDocument {
    /// Whose it is; none for money in suspense, which is nobody's yet.
    pub(super) fn customer(&self) -> Option<&CustomerId> {
        (!self.account.is_suspense()).then_some(&self.account.customer)
    }

    /// The name of its first item.
    pub(super) fn first_item(&self) -> Option<&ItemKey> {
        self.items.first().map(|(_, item)| &item.item)
    }
}

/// Our documents by currency and by their number after all steps.
pub(super) type ByNumber = BTreeMap<(Currency, String), Vec<OwnDocument>>;

/// Our side of a reconciliation.
pub(super) struct OwnSide {
    pub(super) documents: ByNumber,
    /// What all open items come to, from the items themselves.
    pub(super) totals: Balances,
    /// The currencies in which something is open.
    pub(super) currencies: BTreeSet<Currency>,
}

/// One pass over the items for what is open, and one for what is not, as far as it is `named` by its number after all steps;
/// without names for all of it.
pub(super) fn own_side(
    portfolio: &Portfolio,
    view: &View,
    options: &ReconcileOptions,
    named: Option<&BTreeSet<String>>,
) -> Result<OwnSide> {
    let in_scope = scope(portfolio, options);
    let account_at = |at: usize| {
        let number = portfolio.items().account.get(at).and_then(|number| usize::try_from(*number).ok());
        number.filter(|number| in_scope.get(*number).copied().unwrap_or_default())
    };
    let mut open: Vec<i64> = vec![0; portfolio.len()];
    portfolio.each_item(view, |at, minor, later| {
        if let Some(place) = open.get_mut(at).filter(|_| !later) {
            *place = minor;
        }
    })?;
    let (mut totals, mut currencies) = (Balances::default(), BTreeSet::new());
    // By account and number as they are, so that what normalises alike stays apart.
    let mut found: BTreeMap<_, Vec<(usize, OwnItem)>> = BTreeMap::new();
    for (at, minor) in open.into_iter().enumerate() {
        let Some(account) =
            account_at(at).filter(|_| minor != 0 || named.is_none_or(|named| !named.is_empty()))
        else {
            continue;
        };
        let (Some(name), Some(currency)) = (portfolio.document_of(at), portfolio.currency_of(at)) else {
            continue;
        };
        let name = name.to_string();
        let number = normal(&name, &options.numbers);
        if minor == 0 && named.is_some_and(|named| !named.contains(&number)) {
            continue;
        }
        let open = Money::from_minor(minor, currency)?;
        if minor != 0 {
            totals.add(open);
            currencies.insert(currency);
        }
        let document = DocumentId::new(&name)?;
        let instalment = portfolio.items().instalment.get(at).copied().unwrap_or_default();
        let item = OwnItem { item: ItemKey { document: document.clone(), instalment }, open };
        found.entry((currency, number, account, document)).or_default().push((at, item));
    }
    let mut documents = ByNumber::new();
    for ((currency, number, account, document), items) in found {
        let Some(account) = portfolio.accounts().get(account).cloned() else { continue };
        let open = items.iter().map(|(_, item)| i128::from(item.open.minor())).sum();
        let own = OwnDocument { account, document, items, open };
        documents.entry((currency, number)).or_default().push(own);
    }
    Ok(OwnSide { documents, totals, currencies })
}

/// Which of the portfolio's accounts the list stands for.
fn scope(portfolio: &Portfolio, options: &ReconcileOptions) -> Vec<bool> {
    let asked: Option<BTreeSet<&AccountKey>> = options.accounts.as_ref().map(|keys| keys.iter().collect());
    let accounts = portfolio.accounts().iter();
    accounts.map(|account| asked.as_ref().is_none_or(|asked| asked.contains(account))).collect()
}

/// The numbers that a list names, after all steps: as they are, and the document where one names an instalment.
pub(super) fn named_numbers(list: &[ExternalItem], steps: &[NumberStep]) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for item in list {
        named.insert(normal(&item.reference, steps));
        if let Some((document, _)) = named_instalment(&item.reference) {
            named.insert(normal(document, steps));
        }
    }
    named.remove("");
    named
}

/// An amount of minor units summed in 128 bits.
pub(super) fn amount(minor: i128, currency: Currency) -> Result<Money> {
    let beyond = || Reason::AmountOutOfRange { what: format!("a sum in {currency}") };
    Money::from_minor(i64::try_from(minor).map_err(|_| beyond())?, currency)
}
