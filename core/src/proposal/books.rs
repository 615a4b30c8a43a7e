use std::collections::{BTreeMap, BTreeSet};

use crate::account::{Account, DocumentKind, Item, ItemKind, Matter};
use crate::allocation::{AllocationPolicy, Bound, DiscountRule, settle};
use crate::calendar::Date;
use crate::error::Result;
use crate::id::{CustomerId, DocumentId};
use crate::ledger::Ledger;
use crate::money::Currency;
use crate::party::AccountKey;
use crate::reference::{NumberIndex, NumberPattern};

/// An item that had something open when the books were made ready.
#[derive(Debug, Clone)]
pub(super) struct OpenItem<'l> {
    pub(super) account: usize,
    pub(super) document: u32,
    pub(super) item: &'l Item,
    /// What is open of it now, below zero for a credit: less than in the ledger where an earlier line took some.
    pub(super) open: i64,
}

/// A document that money may be for: an invoice, a credit note, another claim.
#[derive(Debug, Clone)]
pub(super) struct KnownDocument<'l> {
    pub(super) number: &'l DocumentId,
    pub(super) account: usize,
    /// Its items that had something open, oldest due first.
    pub(super) items: Vec<usize>,
    /// All its items.
    pub(super) whole: &'l [Item],
}

/// How an item may be closed: cash, and the discount with it. Below zero for a credit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Close {
    pub(super) cash: i64,
    pub(super) discount: i64,
}

/// The books made ready: numbers, amounts and accounts in sorted tables.
#[derive(Debug, Clone)]
pub(super) struct Books<'l> {
    pub(super) accounts: Vec<&'l Account>,
    pub(super) items: Vec<OpenItem<'l>>,
    pub(super) documents: Vec<KnownDocument<'l>>,
    pub(super) numbers: NumberIndex,
    by_number: BTreeMap<&'l DocumentId, u32>,
    of_customer: BTreeMap<&'l CustomerId, Vec<usize>>,
    /// The open items of an account.
    of_account: Vec<Vec<usize>>,
    /// The documents of an account, open or paid.
    documents_of: Vec<Vec<u32>>,
    /// What closes an item, in full or with an offered discount, whatever the day.
    by_amount: BTreeSet<(Currency, i64, usize)>,
    policy: &'l AllocationPolicy,
}

impl<'l> Books<'l> {
    pub(super) fn new(
        ledger: &'l Ledger,
        policy: &'l AllocationPolicy,
        patterns: &[NumberPattern],
    ) -> Result<Self> {
        let mut books = Self {
            accounts: Vec::new(),
            items: Vec::new(),
            documents: Vec::new(),
            numbers: NumberIndex::default(),
            by_number: BTreeMap::new(),
            of_customer: BTreeMap::new(),
            of_account: Vec::new(),
            documents_of: Vec::new(),
            by_amount: BTreeSet::new(),
            policy,
        };
        for account in ledger.accounts().filter(|account| !account.key().is_suspense()) {
            books.add(account);
        }
        let numbers = books.documents.iter().map(|document| document.number.as_str());
        books.numbers = NumberIndex::new(numbers).with_patterns(patterns)?;
        Ok(books)
    }

    fn add(&mut self, account: &'l Account) {
        let at = self.accounts.len();
        self.accounts.push(account);
        self.of_customer.entry(&account.key().customer).or_default().push(at);
        let (mut open, mut documents) = (Vec::new(), Vec::new());
        for (number, document) in account.documents() {
            let DocumentKind::Items(kind) = document.kind else { continue };
            let whole = account.items_of(number);
            let money = |item: &Item| matches!(item.nature(), ItemKind::Receipt | ItemKind::WriteOff);
            if matches!(kind, ItemKind::Receipt | ItemKind::WriteOff)
                || document.voided.is_some()
                || whole.iter().any(money)
            {
                continue;
            }
            let Ok(place) = u32::try_from(self.documents.len()) else { return };
            let mut items: Vec<usize> = Vec::new();
            for item in whole.iter().filter(|item| item.open != 0) {
                items.push(self.items.len());
                self.items.push(OpenItem { account: at, document: place, item, open: item.open });
            }
            for item in &items {
                self.list(*item, true);
            }
            let due = |item: &usize| self.items.get(*item).map(|open| open.item.due.unwrap_or(Date::MAX));
            items.sort_by_key(|item| (due(item), *item));
            open.extend(items.iter().copied());
            documents.push(place);
            self.by_number.insert(number, place);
            self.documents.push(KnownDocument { number, account: at, items, whole });
        }
        self.of_account.push(open);
        self.documents_of.push(documents);
    }

    /// Enters an item by what closes it, or takes it out.
    fn list(&mut self, place: usize, on: bool) {
        let Some(open) = self.items.get(place) else { return };
        let currency = open.item.currency;
        let offers = open.item.discounts.iter().map(|offer| open.open.saturating_sub(offer.amount.minor()));
        let amounts: Vec<i64> = std::iter::once(open.open).chain(offers).collect();
        for amount in amounts {
            if on {
                self.by_amount.insert((currency, amount, place));
            } else {
                self.by_amount.remove(&(currency, amount, place));
            }
        }
    }

    /// Takes so much off an item: below zero for a credit.
    pub(super) fn take(&mut self, place: usize, minor: i64) {
        self.list(place, false);
        if let Some(open) = self.items.get_mut(place) {
            open.open = open.open.saturating_sub(minor);
        }
        if self.items.get(place).is_some_and(|open| open.open != 0) {
            self.list(place, true);
        }
    }

    pub(super) fn item(&self, place: usize) -> Option<&OpenItem<'l>> {
        self.items.get(place).filter(|item| item.open != 0)
    }

    pub(super) fn document(&self, place: u32) -> Option<&KnownDocument<'l>> {
        usize::try_from(place).ok().and_then(|at| self.documents.get(at))
    }

    /// The document with exactly this number.
    pub(super) fn exactly(&self, number: &DocumentId) -> Option<u32> {
        self.by_number.get(number).copied()
    }

    /// The open items of a document in a currency, oldest due first.
    pub(super) fn open_of(&self, document: u32, currency: Currency) -> Vec<usize> {
        let items = self.document(document).map(|known| known.items.as_slice()).unwrap_or_default();
        let open = |place: &usize| self.item(*place).is_some_and(|open| open.item.currency == currency);
        items.iter().copied().filter(open).collect()
    }

    /// Whether anything of a document is open, in whatever currency.
    pub(super) fn is_open(&self, document: u32) -> bool {
        self.document(document).is_some_and(|known| known.items.iter().any(|item| self.item(*item).is_some()))
    }

    pub(super) fn accounts_of(&self, customer: &CustomerId) -> &[usize] {
        self.of_customer.get(customer).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn key(&self, account: usize) -> Option<&'l AccountKey> {
        self.accounts.get(account).map(|account| account.key())
    }

    pub(super) fn owner(&self, document: u32) -> Option<&'l CustomerId> {
        self.document(document).and_then(|known| self.key(known.account)).map(|key| &key.customer)
    }

    /// The open items of customers in a currency.
    pub(super) fn items_of<'a>(
        &'a self,
        customers: impl IntoIterator<Item = &'a CustomerId>,
        currency: Currency,
    ) -> Vec<usize> {
        let accounts = customers.into_iter().flat_map(|customer| self.accounts_of(customer));
        let items = accounts.filter_map(|account| self.of_account.get(*account)).flatten().copied();
        items.filter(|place| self.item(*place).is_some_and(|open| open.item.currency == currency)).collect()
    }

    /// The documents of customers, open or paid.
    pub(super) fn documents_of<'a>(
        &'a self,
        customers: impl IntoIterator<Item = &'a CustomerId>,
    ) -> impl Iterator<Item = u32> {
        let accounts = customers.into_iter().flat_map(|customer| self.accounts_of(customer));
        accounts.filter_map(|account| self.documents_of.get(*account)).flatten().copied()
    }

    /// The items that so much closes on a day, anywhere in the books; at most so many.
    pub(super) fn taking(&self, currency: Currency, cash: i64, day: Date, most: usize) -> Vec<usize> {
        let range = self.by_amount.range((currency, cash, 0)..=(currency, cash, usize::MAX));
        range
            .map(|(_, _, place)| *place)
            .filter(|place| self.is_closed_by(*place, cash, day))
            .take(most)
            .collect()
    }

    /// Whether so much closes an item on a day.
    pub(super) fn is_closed_by(&self, place: usize, cash: i64, day: Date) -> bool {
        self.closes(place, day).iter().any(|close| close.cash == cash)
    }

    /// How an item may be closed on a day: in full, and with the discount that is earned then.
    pub(super) fn closes(&self, place: usize, day: Date) -> Vec<Close> {
        let Some(open) = self.item(place) else { return Vec::new() };
        let mut closes = vec![Close { cash: open.open, discount: 0 }];
        if open.open > 0 && self.policy.discount != DiscountRule::None {
            let grace = i64::from(self.policy.discount_grace_days);
            let earned = open.item.discount_on(day.plus_days(-grace).unwrap_or(day));
            let target = crate::allocation::Target { open: open.open, ..open.item.target(earned) };
            let whole = settle(&target, i64::MAX, DiscountRule::FullPayment);
            if whole.discount > 0 && whole.cash > 0 {
                closes.push(Close { cash: whole.cash, discount: whole.discount });
            }
        }
        closes
    }

    /// The discount that a part payment earns with it.
    pub(super) fn discount_on_part(&self, place: usize, cash: i64, day: Date) -> i64 {
        let Some(open) = self.item(place).filter(|open| open.open > 0) else { return 0 };
        let grace = i64::from(self.policy.discount_grace_days);
        let earned = open.item.discount_on(day.plus_days(-grace).unwrap_or(day));
        let target = crate::allocation::Target { open: open.open, ..open.item.target(earned) };
        settle(&target, cash, self.policy.discount).discount
    }

    /// Up to which difference an item is closed.
    pub(super) fn bounds(&self, currency: Currency) -> Vec<Bound> {
        self.policy.tolerances.iter().map(|tolerance| tolerance.bound(currency)).collect()
    }

    /// Whether an item may be settled on a day at all: nobody else owns it.
    pub(super) fn is_free(&self, place: usize, day: Date) -> bool {
        let owned = |open: &OpenItem<'_>| {
            let account = self.accounts.get(open.account)?;
            account.assigned_on(&open.item.key, day).map(|_| ())
        };
        self.item(place).is_some_and(|open| owned(open).is_none())
    }

    /// Whether rules find an item that nobody names: not where the policy says that it waits.
    pub(super) fn is_found(&self, place: usize, day: Date) -> bool {
        let Some(open) = self.item(place) else { return false };
        let late = self.policy.skip_late_charges && open.item.nature() == ItemKind::LateCharge;
        let disputed = || {
            let account = self.accounts.get(open.account);
            let mut cases = account.into_iter().flat_map(|account| account.cases_of(&open.item.key));
            cases.any(|(_, case)| matches!(case.matter, Matter::Disputed { .. }) && case.runs_on(day))
        };
        let waits = late || (self.policy.skip_disputed && disputed());
        !waits && self.is_free(place, day)
    }

    /// What a document came to, and what of it was paid in money where a discount was taken: zero where it has no items in
    /// this currency.
    pub(super) fn paid_amounts(&self, document: u32, currency: Currency) -> Vec<i64> {
        let Some(known) = self.document(document) else { return Vec::new() };
        let own = known.whole.iter().filter(|item| item.currency == currency);
        let (whole, discount) = own.fold((0_i64, 0_i64), |(whole, discount), item| {
            (whole.saturating_add(item.original), discount.saturating_add(item.discount_taken))
        });
        let mut amounts = vec![whole, whole.saturating_sub(discount)];
        amounts.extend(known.whole.iter().filter(|item| item.currency == currency).map(|item| item.original));
        amounts
    }
}
