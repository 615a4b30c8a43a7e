use super::books::{Handled, Made};
use super::{Append, Entry, Ledger, SCHEMA, Span, StreamId};
use crate::account::Stamp;
use crate::account::{Account, Event};
use crate::error::{Reason, Result};
use crate::id::DocumentId;
use crate::money::Currency;
use crate::party::AccountKey;

impl Ledger {
    /// Makes a stored entry part of the ledger. Holds no business rule: rules may have changed since it was decided.
    ///
    /// # Errors
    /// `corrupt_stream` for what can not have been decided here: a gap, an unknown item, broken conservation;
    /// `unknown_version`; `idempotency_conflict` where two commands share an id. The ledger is then as it was.
    pub fn apply(&mut self, entry: &Entry) -> Result<()> {
        if entry.schema != SCHEMA {
            let known = u64::from(SCHEMA);
            return Err(Reason::UnknownVersion { version: entry.schema.to_string(), known }.into());
        }
        let corrupt = |why: String| {
            let (stream, version) = (entry.stream.to_string(), entry.version);
            crate::Error::from(Reason::CorruptStream { stream, version, why })
        };
        let known = self.commands.get(&entry.command);
        if known.is_some_and(|handled| handled.digest != entry.digest) {
            return Err(Reason::IdempotencyConflict { command: entry.command.clone() }.into());
        }
        let Some(key) = entry.stream.account() else {
            self.control.apply(&entry.event, stamp(entry)).map_err(corrupt)?;
            self.remember(entry);
            return Ok(());
        };
        let made = made_by(&entry.event, key);
        if let Some(owner) = made.and_then(|document| self.owner(document)) {
            return Err(corrupt(format!("its document is on {} already", owner.key())));
        }
        match self.accounts.get_mut(key) {
            Some(account) => account.apply(&entry.event, stamp(entry)).map_err(corrupt)?,
            None => {
                self.accounts.insert(key.clone(), first(key, entry).map_err(corrupt)?);
            }
        }
        if let Some(account) = self.accounts.get_mut(key) {
            account.remember(&entry.event, (entry.actor.as_ref(), entry.authority.as_ref()), entry.recorded);
        }
        if let Some(document) = made {
            let made = Made { account: key.clone(), command: entry.command.clone() };
            self.owners.insert(document.clone(), made);
        }
        self.remember(entry);
        Ok(())
    }

    /// An account as entries of its stream that are not yet applied would leave it.
    pub(crate) fn after(&self, key: &AccountKey, append: &Append) -> Result<Account> {
        let mut account = self.account(key).cloned();
        for entry in &append.entries {
            let applied = match &mut account {
                Some(account) => account.apply(&entry.event, stamp(entry)),
                None => first(key, entry).map(|opened| account = Some(opened)),
            };
            let corrupt = |why| {
                let (stream, version) = (entry.stream.to_string(), entry.version);
                crate::Error::from(Reason::CorruptStream { stream, version, why })
            };
            applied.map_err(corrupt)?;
        }
        let missing = || Reason::UnknownAccount { account: key.to_string() };
        Ok(account.ok_or_else(missing)?)
    }

    /// Rebuilds a ledger from stored entries. Streams may be interleaved in any way that keeps each in order, and
    /// a settlement may come before the other account's side of it.
    ///
    /// # Errors
    /// Those of [`Ledger::apply`].
    pub fn replay<'e>(
        entity: &str,
        base: Currency,
        entries: impl IntoIterator<Item = &'e Entry>,
    ) -> Result<Self> {
        let mut ledger = Self::new(entity, base)?;
        for entry in entries {
            ledger.apply(entry)?;
        }
        Ok(ledger)
    }

    /// Keeps the command, so that it is known when it comes again.
    fn remember(&mut self, entry: &Entry) {
        let fresh = || Handled { digest: entry.digest, spans: Vec::with_capacity(1) };
        let handled = self.commands.entry(entry.command.clone()).or_insert_with(fresh);
        let same =
            |span: &&mut Span| span.stream == entry.stream && entry.version.checked_sub(1) == Some(span.last);
        match handled.spans.iter_mut().find(same) {
            Some(span) => span.last = entry.version,
            None => {
                let stream: StreamId = entry.stream.clone();
                handled.spans.push(Span { stream, first: entry.version, last: entry.version });
                // By stream, so that the order in which streams arrive leaves no trace.
                handled.spans.sort_by(|a, b| (&a.stream, a.first).cmp(&(&b.stream, b.first)));
            }
        }
    }
}

fn stamp(entry: &Entry) -> Stamp {
    let Entry { version, recorded, posting, effective, digest, .. } = *entry;
    Stamp { version, recorded, posting, effective, digest }
}

/// The account that the first entry of a stream opens.
fn first(key: &AccountKey, entry: &Entry) -> Result<Account, String> {
    match &entry.event {
        Event::Opened(event) if event.account == *key && entry.version == 1 => {
            Ok(Account::opened_by(event, stamp(entry)))
        }
        _ => Err("the stream does not begin with opening its account".to_owned()),
    }
}

/// The document an event makes.
fn made_by<'e>(event: &'e Event, here: &AccountKey) -> Option<&'e DocumentId> {
    match event {
        Event::Issued(event) => Some(&event.invoice),
        Event::Credited(event) => Some(&event.credit_note),
        Event::Received(event) => Some(&event.receipt),
        Event::Raised(event) => Some(&event.debit),
        Event::Entered(event) => Some(&event.document),
        Event::Authorised(event) => Some(&event.mandate),
        Event::PaidOut(event) => Some(&event.payout),
        Event::Adjusted(event) => Some(&event.adjustment),
        Event::Begun(event) => Some(&event.case),
        Event::Carried(event) => (event.to_account == *here).then_some(&event.to),
        Event::SoftLocked(_)
        | Event::Locked(_)
        | Event::Kept(_)
        | Event::Unlocked(_)
        | Event::Overridden(_)
        | Event::Changed(_)
        | Event::Blocked(_)
        | Event::Unblocked(_)
        | Event::Closed(_)
        | Event::Reopened(_)
        | Event::Voided(_)
        | Event::Rescheduled(_)
        | Event::Dispatched(_)
        | Event::Cleared(_)
        | Event::Revoked(_)
        | Event::Retracted(_)
        | Event::Refused(_)
        | Event::Reversed(_)
        | Event::Revalued(_)
        | Event::Certified(_)
        | Event::Noted(_)
        | Event::Ended(_)
        | Event::Opened(_)
        | Event::Applied(_)
        | Event::Unapplied(_)
        | Event::Returned(_)
        | Event::Reached(_) => None,
    }
}
