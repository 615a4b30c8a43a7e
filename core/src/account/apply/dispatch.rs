use std::collections::{BTreeMap, BTreeSet};

use crate::account::booked::Booked;
use crate::account::event::{AccountOpened, Event};
use crate::account::open_order::OpenOrder;
use crate::account::records::Records;
use crate::account::{Account, Dated, DocumentKind};
use crate::calendar::{Date, UtcMicros};
use crate::digest::Digest;
use crate::party::AccountKey;

/// What an entry says beside its event.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stamp {
    pub(crate) version: u64,
    pub(crate) recorded: UtcMicros,
    pub(crate) posting: Date,
    pub(crate) effective: Date,
    pub(crate) digest: Digest,
}

impl Stamp {
    /// When it counts and was recorded.
    pub(super) fn dated(&self) -> Dated {
        Dated { effective: self.effective, posting: self.posting, recorded: self.recorded }
    }
}

/// Why an event can not have been decided for this account, in a few words for `corrupt_stream`.
pub(super) type Broken = String;

impl Account {
    /// An account without events. Its first event opens it.
    pub(crate) fn opened_by(event: &AccountOpened, stamp: Stamp) -> Self {
        let mut account = Self::empty(event.account.clone(), stamp.effective, stamp.recorded);
        account.version = stamp.version;
        account.records.profiles.push((stamp.dated(), event.profile.clone()));
        account
    }

    /// An account that is open and on which nothing has happened.
    pub(crate) fn empty(key: AccountKey, opened: Date, recorded: UtcMicros) -> Self {
        Self {
            key,
            opened,
            version: 0,
            last_recorded: recorded,
            booked: Booked::default(),
            items: Vec::new(),
            documents: BTreeMap::new(),
            movements: Vec::new(),
            applications: BTreeMap::new(),
            counterparts: Vec::new(),
            open_debits: BTreeSet::new(),
            agreed: BTreeMap::new(),
            due_changes: Vec::new(),
            marks: Vec::new(),
            revaluations: Vec::new(),
            records: Records::default(),
            deeds: None,
            open_order: OpenOrder::default(),
        }
    }

    /// Makes an event part of the account. Holds no business rule: it refuses only what can not have been decided,
    /// and then leaves the account as it was.
    pub(crate) fn apply(&mut self, event: &Event, stamp: Stamp) -> Result<(), Broken> {
        if stamp.version != self.version + 1 {
            return Err(format!("expected version {}", self.version + 1));
        }
        if stamp.recorded < self.last_recorded {
            return Err(format!("recorded before the entry in front of it, at {}", self.last_recorded));
        }
        let reached = self.reached_so_far();
        match event {
            Event::Opened(_) => return Err("the account is open already".to_owned()),
            Event::Issued(event) => self.issued(event, stamp)?,
            Event::Credited(event) => self.credited(event, stamp)?,
            Event::Received(event) => self.received(event, stamp)?,
            Event::Applied(event) => self.applied(event, stamp)?,
            Event::Unapplied(event) => self.unapplied(event, stamp)?,
            Event::Returned(event) => self.returned(event, stamp)?,
            Event::Reached(event) => self.reached(event, stamp)?,
            Event::Changed(event) => self.records.profiles.push((stamp.dated(), event.profile.clone())),
            Event::Blocked(event) => self.blocked(event, stamp),
            Event::Unblocked(event) => self.unblocked(event, stamp),
            Event::Closed(event) => self.closed(event, stamp),
            Event::Reopened(_) => self.reopened(stamp),
            Event::Raised(event) => self.raised(event, stamp)?,
            Event::Entered(event) => self.entered(event, stamp)?,
            Event::Voided(event) => self.voided(event, stamp)?,
            Event::Rescheduled(event) => self.rescheduled(event, stamp)?,
            Event::Dispatched(event) => self.dispatched(event, stamp)?,
            Event::Cleared(event) => self.cleared(event, stamp)?,
            Event::PaidOut(event) => {
                self.enter(&event.payout, DocumentKind::Payout, Some(event.amount), stamp)?
            }
            Event::Authorised(event) => self.authorised(event, stamp)?,
            Event::Revoked(event) => self.revoked(event, stamp)?,
            Event::Carried(event) => self.carried(event, stamp)?,
            Event::Retracted(event) => self.retracted(event, stamp)?,
            Event::Refused(event) => self.refused(event, stamp)?,
            Event::Adjusted(event) => self.adjusted(event, stamp)?,
            Event::Reversed(event) => self.reversed(event, stamp)?,
            Event::Revalued(event) => self.revalued(event, stamp)?,
            Event::Certified(event) => self.certified(event, stamp)?,
            Event::Begun(event) => self.begun(event, stamp)?,
            Event::Noted(event) => self.noted(event, stamp)?,
            Event::Ended(event) => self.ended(event, stamp)?,
            Event::SoftLocked(_)
            | Event::Locked(_)
            | Event::Kept(_)
            | Event::Unlocked(_)
            | Event::Overridden(_) => {
                return Err(format!("{} is no event of an account", event.name()));
            }
        }
        self.reorder(reached);
        self.version = stamp.version;
        self.last_recorded = stamp.recorded;
        self.booked.push(stamp.version, stamp.posting);
        Ok(())
    }
}
