use std::collections::BTreeSet;

use super::Desktop;
use crate::account::command::SeenAccount;
use crate::account::{Account, Document, DocumentKind, Item, ItemAmount, ItemKind};
use crate::allocation::ItemKey;
use crate::calendar::{Date, in_order};
use crate::error::{Error, Reason, Result};
use crate::id::{AccountClass, CustomerId, DocumentId};
use crate::ledger::{Limits, Span, StreamId};
use crate::money::{Money, same_currency};
use crate::party::{AccountKey, Block, SUSPENSE};

/// A document about to be made, as far as it can differ from one that is there.
pub(super) struct NewDocument<'a> {
    pub(super) number: &'a DocumentId,
    pub(super) kind: DocumentKind,
    pub(super) total: Option<Money>,
    pub(super) date: Date,
}

impl<'a> Desktop<'a> {
    /// Refuses a date too far after the day of recording.
    pub(super) fn check_date(&self, what: &str, day: Date) -> Result<()> {
        let limit = self.rules.limits.future_days;
        let days = i64::from(day.days_since(self.request.recorded.day()));
        if days > i64::from(limit) {
            let reason = Reason::DateFarFuture { what: what.to_owned(), date: day.to_string(), days, limit };
            return Err(Error::from(reason).within(what));
        }
        Ok(())
    }

    /// Refuses a free text that is too long.
    pub(super) fn check_text(&self, what: &str, text: Option<&str>) -> Result<()> {
        let limit = self.rules.limits.text_bytes.min(Limits::standard().text_bytes);
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        match text.map(str::len).filter(|bytes| *bytes > limit) {
            Some(bytes) => {
                Err(Error::from(Reason::FieldTooLong { what: what.to_owned(), bytes, limit }).within(what))
            }
            None => Ok(()),
        }
    }

    /// Refuses more lines than one command has.
    /// Refuses a plan that was made for other versions of accounts than they have.
    pub(super) fn check_made_for(&self, seen: &[SeenAccount]) -> Result<()> {
        self.check_lines("made_for", seen.len())?;
        for (at, seen) in seen.iter().enumerate() {
            let stream = StreamId::Account(seen.account.clone());
            let (version, expected) = (self.books.version(&stream), seen.version);
            if version != expected {
                let conflict = Reason::VersionConflict { stream: stream.to_string(), version, expected };
                return Err(Error::from(conflict).within(&format!("made_for[{at}]")));
            }
        }
        Ok(())
    }

    pub(super) fn check_lines(&self, what: &str, count: usize) -> Result<()> {
        let limit = self.rules.limits.lines.min(Limits::standard().lines);
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        if count > limit {
            return Err(Error::from(Reason::TooMany { what: "lines".to_owned(), count, limit }).within(what));
        }
        Ok(())
    }

    /// The account a command names.
    pub(super) fn account(&self, customer: &CustomerId, class: Option<&AccountClass>) -> Result<&'a Account> {
        self.books.open_account(&AccountKey { customer: customer.clone(), class: class.cloned() })
    }

    /// Refuses what would be new on an account that is closed.
    pub(super) fn check_not_closed(&self, account: &Account) -> Result<()> {
        match account.last_closing().filter(|closing| closing.closed) {
            Some(closing) => {
                let (account, since) = (account.key().to_string(), closing.dated.effective.to_string());
                Err(Reason::AccountClosed { account, since }.into())
            }
            None => Ok(()),
        }
    }

    /// Refuses money in suspense: it is nobody's yet, and nobody owes anything there.
    pub(super) fn check_claimed(&self, account: &Account) -> Result<()> {
        if account.key().is_suspense() {
            return Err(Error::from(Reason::ReservedClass { class: SUSPENSE.to_owned() }).within("class"));
        }
        Ok(())
    }

    /// Refuses what is blocked for an account on a day.
    pub(super) fn check_not_blocked(&self, account: &Account, block: Block, day: Date) -> Result<()> {
        match account.blocked_on(block, day) {
            Some(blocked) => {
                let since = blocked.since.effective.to_string();
                let (account, block) = (account.key().to_string(), block.as_str().to_owned());
                Err(Reason::AccountBlocked { account, block, since }.into())
            }
            None => Ok(()),
        }
    }

    /// The days something counts from: the effective date as said, the posting date as said or the first possible. Neither
    /// lies before `from`, which `name` names.
    pub(super) fn days(
        &self,
        effective: Date,
        posting: Option<Date>,
        from: (Date, Date),
        name: &str,
    ) -> Result<(Date, Date)> {
        self.check_date("effective", effective)?;
        let posting = self.posting(posting, effective.max(from.1))?;
        in_order("effective", effective, name, from.0)?;
        in_order("posting", posting, name, from.1)?;
        Ok((effective, posting))
    }

    /// An item, on whatever account.
    pub(super) fn item(&self, key: &ItemKey) -> Result<(&'a Account, &'a Item)> {
        let account = self.books.known_document(&key.document)?;
        let missing = || Error::from(Reason::UnknownItem { item: key.to_string() });
        Ok((account, account.item(key).ok_or_else(missing)?))
    }

    /// A debit, on whatever account.
    pub(super) fn debit(&self, key: &ItemKey) -> Result<(&'a Account, &'a Item)> {
        let (account, item) = self.item(key)?;
        if item.is_credit() {
            let (found, needed) = (item.kind.as_str().to_owned(), "a debit".to_owned());
            return Err(Reason::WrongSide { document: key.document.clone(), found, needed }.into());
        }
        Ok((account, item))
    }

    /// The items of some lines: at least one, each on one line only, all of one account and currency, with amounts above
    /// zero.
    pub(super) fn lines(&self, lines: &[ItemAmount]) -> Result<(&'a Account, Vec<&'a Item>)> {
        self.check_lines("lines", lines.len())?;
        let mut seen = BTreeSet::new();
        let mut found: Option<&Account> = None;
        let mut items: Vec<&Item> = Vec::with_capacity(lines.len());
        for (at, line) in lines.iter().enumerate() {
            let place = |error: Error| error.within(&format!("lines[{at}]"));
            check_positive("amount", line.amount).map_err(place)?;
            if !seen.insert(&line.item) {
                return Err(place(Reason::DuplicateLine { item: line.item.to_string() }.into()));
            }
            let (account, item) = self.item(&line.item).map_err(place)?;
            if let Some(other) = found.filter(|other| other.key() != account.key()) {
                let (document, owner) = (line.item.document.clone(), account.key().to_string());
                let account = other.key().to_string();
                return Err(place(Reason::OtherAccount { document, owner, account }.into()));
            }
            let name = format!("item {}", item.key);
            same_currency("the line's amount", line.amount.currency(), &name, item.currency)
                .map_err(place)?;
            if let Some(first) = items.first() {
                let other = format!("item {}", first.key);
                same_currency(&name, item.currency, &other, first.currency).map_err(place)?;
            }
            found = Some(account);
            items.push(item);
        }
        let missing = || Error::from(Reason::MissingField { name: "a line".to_owned() }).within("lines");
        Ok((found.ok_or_else(missing)?, items))
    }

    /// Says where the document's entries stand if the same content made it before, for whatever version that was
    /// expected; refuses other content, naming the first field that differs, a command made for another version, and
    /// more documents than an account holds.
    pub(super) fn check_new(&self, account: &Account, new: &NewDocument<'_>) -> Result<Option<Vec<Span>>> {
        self.check_new_from(account.key(), account, new)
    }

    /// The same for a document that comes from another account, whose version the command was made for.
    pub(super) fn check_new_from(
        &self,
        from: &AccountKey,
        account: &Account,
        new: &NewDocument<'_>,
    ) -> Result<Option<Vec<Span>>> {
        if let Some(owner) = self.books.owner(new.number) {
            let Some(there) = owner.document(new.number) else { return Ok(None) };
            if owner.key() == account.key() && there.digest == self.digest {
                return Ok(Some(self.books.spans_of(new.number)));
            }
            let (field, is, given) = first_difference(owner, there, account, new);
            let document = new.number.clone();
            return Err(Reason::DocumentExists { document, field: field.to_owned(), is, given }.into());
        }
        self.check_version(from)?;
        self.check_not_closed(account)?;
        if needs_customer(new.kind) {
            self.check_claimed(account)?;
        }
        let limit = usize::try_from(self.rules.limits.documents).unwrap_or(usize::MAX);
        if account.documents().len() >= limit {
            return Err(Reason::AccountLimit { account: account.key().to_string(), limit }.into());
        }
        Ok(None)
    }
}

/// Whether a document of that kind is a customer's, so that it can not stand beside money in suspense.
fn needs_customer(kind: DocumentKind) -> bool {
    use ItemKind::{CreditNote, DebitNote, Invoice, LateCharge};
    match kind {
        DocumentKind::Items(kind) => [Invoice, DebitNote, CreditNote, LateCharge].contains(&kind),
        DocumentKind::Mandate => true,
        DocumentKind::Adjustment(_) | DocumentKind::Case | DocumentKind::Payout => false,
    }
}

/// The first field in which a document differs from the one that has its number.
fn first_difference(
    owner: &Account,
    there: &Document,
    account: &Account,
    new: &NewDocument<'_>,
) -> (&'static str, String, String) {
    let fields = [
        ("account", owner.key().to_string(), account.key().to_string()),
        ("kind", there.kind.as_str().to_owned(), new.kind.as_str().to_owned()),
        ("total", shown(there.total), shown(new.total)),
        ("date", there.date.to_string(), new.date.to_string()),
    ];
    let other = ("details", "as stored".to_owned(), "others".to_owned());
    fields.into_iter().find(|(_, is, given)| is != given).unwrap_or(other)
}

fn shown(total: Option<Money>) -> String {
    total.map_or_else(|| "none".to_owned(), |total| total.to_string())
}

/// All that is open of an item, above zero. Where nothing is, what it was at first stands for it: it is refused as more than
/// is open, or known again as what was done before.
pub(super) fn all_of(item: &Item) -> Result<Money> {
    let minor = if item.open == 0 { item.original } else { item.open };
    Money::from_minor(minor.abs(), item.currency)
}

/// How much of an item is meant: as said, or all that is open. Refused beyond that.
pub(super) fn open_part(item: &Item, amount: Option<Money>) -> Result<Money> {
    let open = if item.is_credit() { item.open_money().negated() } else { item.open_money() };
    let asked = amount.unwrap_or(open);
    same_currency("the amount", asked.currency(), &format!("item {}", item.key), item.currency)?;
    // Nothing open is nothing to take from, also where no amount was said.
    if asked.minus(open)?.is_positive() || open.is_zero() {
        let what = format!("{} {}", item.kind.as_str(), item.key);
        return Err(Reason::OverAllocated { what, open, asked }.into());
    }
    check_positive("amount", asked)?;
    Ok(asked)
}

/// Refuses a document that should never have been entered: nothing new may rest on it.
pub(super) fn check_not_voided(account: &Account, document: &DocumentId) -> Result<()> {
    match account.document(document).and_then(|known| known.voided) {
        Some(voided) => {
            let voided = voided.to_string();
            Err(Reason::AlreadyVoided { document: document.clone(), voided }.into())
        }
        None => Ok(()),
    }
}

/// Refuses an amount that is not above zero.
pub(super) fn check_positive(what: &str, amount: Money) -> Result<()> {
    if amount.is_positive() {
        return Ok(());
    }
    Err(Error::from(Reason::AmountNotPositive { what: what.to_owned(), amount }).within(what))
}
