use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::control::Control;
use super::{Outcome, Periods, Request, Rules, Span, StreamId};
use crate::account::{Account, Item, StreamHead};
use crate::allocation::ItemKey;
use crate::calendar::UtcMicros;
use crate::digest::Digest;
use crate::error::{Error, Reason, Result};
use crate::id::{CommandId, CustomerId, DocumentId};
use crate::money::{Balances, Currency};
use crate::party::AccountKey;

/// The ledger of one legal entity: its accounts, and what commands they have seen.
///
/// ```
/// use receivables::account::command::{IssueInvoice, OpenAccount, ReceivePayment};
/// use receivables::calendar::{UtcMicros, date};
/// use receivables::ledger::Ledger;
/// use receivables::money::{Currency, money};
/// use receivables::terms::Terms;
///
/// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
/// let mut desk = ledger.desk(None, UtcMicros::start_of(date(2026, 3, 10)?));
/// let issued = date(2026, 3, 1)?;
/// let _ = desk.handle(OpenAccount::new("C-1".parse()?, issued))?;
/// let terms = Terms::net(30).discount("2", 10)?;
/// let _ = desk.handle(IssueInvoice::new("INV-1".parse()?, "C-1".parse()?, money("1190.00 EUR")?, issued, terms))?;
///
/// let paid = ReceivePayment::new("R-1".parse()?, "C-1".parse()?, money("1166.20 EUR")?, date(2026, 3, 10)?);
/// let done = desk.handle(paid)?;
/// assert_eq!(
///     done.explain(),
///     "receipt R-1 of 1166.20 EUR from account C-1, 2026-03-10\n  \
///        not by reference text: no open document is named\n  \
///        1166.20 EUR settles INV-1/1 with 23.80 EUR discount: the only item of exactly this amount\n"
/// );
/// assert!(ledger.balances().is_zero());
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    pub(super) entity: String,
    pub(super) base: Currency,
    pub(super) accounts: BTreeMap<AccountKey, Account>,
    pub(super) owners: BTreeMap<DocumentId, Made>,
    pub(super) commands: BTreeMap<CommandId, Handled>,
    pub(super) control: Control,
}

/// Whose a document is, and which command made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Made {
    pub(super) account: AccountKey,
    pub(super) command: CommandId,
}

/// A command that was done: what it was, and where its entries stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Handled {
    pub(super) digest: Digest,
    pub(super) spans: Vec<Span>,
}

impl Ledger {
    /// An empty ledger of a legal entity that keeps its books in `base`.
    ///
    /// # Errors
    /// `field_too_long` where the name has more than 4096 bytes.
    pub fn new(entity: &str, base: Currency) -> Result<Self> {
        if entity.len() > 4096 {
            let what = "the name of the legal entity".to_owned();
            return Err(Reason::FieldTooLong { what, bytes: entity.len(), limit: 4096 }.into());
        }
        Ok(Self {
            entity: entity.to_owned(),
            base,
            accounts: BTreeMap::new(),
            owners: BTreeMap::new(),
            commands: BTreeMap::new(),
            control: Control::default(),
        })
    }

    /// The name of the legal entity.
    pub fn entity(&self) -> &str {
        &self.entity
    }

    /// The currency the books are kept in.
    pub fn base(&self) -> Currency {
        self.base
    }

    /// Every account, by customer and class.
    pub fn accounts(&self) -> impl ExactSizeIterator<Item = &Account> {
        self.accounts.values()
    }

    /// The accounts of one customer, by class.
    pub fn accounts_of(&self, customer: &CustomerId) -> impl Iterator<Item = &Account> {
        let first = AccountKey { customer: customer.clone(), class: None };
        let own = self.accounts.range(first..).take_while(|(key, _)| key.customer == *customer);
        own.map(|(_, account)| account)
    }

    /// One account.
    pub fn account(&self, key: &AccountKey) -> Option<&Account> {
        self.accounts.get(key)
    }

    /// Through which days the books are closed, and every close there was.
    pub fn periods(&self) -> &Periods {
        self.control.periods()
    }

    /// Where every stream stands, without hashes: the accounts' by customer and class, then the ledger's own. What a close
    /// keeps where there is no log of hashes.
    pub fn heads(&self) -> Vec<StreamHead> {
        self.versions().map(|(stream, version)| StreamHead { stream, version, hash: None }).collect()
    }

    /// How many entries a stream has; 0 for one that is not there.
    pub(crate) fn version(&self, stream: &StreamId) -> u64 {
        match stream.account() {
            Some(key) => self.account(key).map_or(0, Account::version),
            None => self.control.version(),
        }
    }

    /// The instant of the last close of the books; none where they were never closed.
    pub(super) fn barrier(&self) -> Option<UtcMicros> {
        self.control.barrier()
    }

    /// When the last entry of a stream was recorded; none where it has none.
    pub fn last_recorded(&self, stream: &StreamId) -> Option<UtcMicros> {
        match stream.account() {
            Some(key) => self.account(key).map(Account::last_recorded),
            None => self.control.last_recorded(),
        }
    }

    /// Every stream that has an entry, with how many: the accounts' by customer and class, then the ledger's own.
    pub(crate) fn versions(&self) -> impl Iterator<Item = (StreamId, u64)> {
        let own = (StreamId::Ledger, self.control.version());
        let accounts =
            self.accounts().map(|account| (StreamId::Account(account.key().clone()), account.version()));
        accounts.chain(std::iter::once(own).filter(|(_, version)| *version > 0))
    }

    /// The account a document belongs to.
    pub fn owner(&self, document: &DocumentId) -> Option<&Account> {
        self.owners.get(document).and_then(|made| self.accounts.get(&made.account))
    }

    /// An item, on whatever account.
    pub fn item(&self, key: &ItemKey) -> Option<&Item> {
        self.owner(&key.document).and_then(|account| account.item(key))
    }

    /// What is open in all, by currency: debits less credits.
    pub fn balances(&self) -> Balances {
        let items = self.accounts.values().flat_map(Account::items);
        items.map(Item::open_money).collect()
    }

    /// Decides a command and makes it part of the ledger, all of it or nothing.
    ///
    /// # Errors
    /// Whatever refuses the command; the ledger is then as it was.
    pub fn handle(&mut self, rules: &Rules, request: &Request) -> Result<Outcome> {
        let outcome = self.decide(rules, request)?;
        for entry in outcome.entries() {
            self.apply(entry)?;
        }
        Ok(outcome)
    }

    /// Where the entries of the command that made a document stand.
    pub(super) fn spans_of(&self, document: &DocumentId) -> Vec<Span> {
        let handled = self.owners.get(document).and_then(|made| self.commands.get(&made.command));
        handled.map(|handled| handled.spans.clone()).unwrap_or_default()
    }

    /// One account, which must be open.
    pub(crate) fn open_account(&self, key: &AccountKey) -> Result<&Account> {
        let missing = || Error::from(Reason::UnknownAccount { account: key.to_string() });
        self.account(key).ok_or_else(missing)
    }

    pub(super) fn known_document(&self, document: &DocumentId) -> Result<&Account> {
        let missing = || Error::from(Reason::UnknownDocument { document: document.clone() });
        self.owner(document).ok_or_else(missing)
    }
}
