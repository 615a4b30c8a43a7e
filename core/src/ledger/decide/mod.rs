//! What each command means: one file a command, each a function from books, rules and payload to drafts of events.

mod adjust;
mod as_if;
mod authorise;
mod carry;
mod case;
mod charge;
mod check;
mod correct;
mod customer;
mod direct_debit;
mod factoring;
mod insolvency;
mod issue;
mod merge;
mod opening;
mod payout;
mod period;
mod plan;
mod planned;
mod reach;
mod receive_payment;
mod record_milestone;
mod return_payment;
mod revalue;
mod settle;
mod text;
mod undo;
mod value;

use std::collections::BTreeMap;

pub(crate) use as_if::{Arrived, AsIf};

use super::{Append, Entry, Expected, Ledger, Outcome, Request, Rules, SCHEMA, Span};
use crate::account::{Command, Event, StreamId};
use crate::calendar::Date;
use crate::digest::Digest;
use crate::error::{Reason, Result};
use crate::party::AccountKey;

/// What a decider is given beside its payload.
#[derive(Debug, Clone, Copy)]
struct Desktop<'a> {
    books: &'a Ledger,
    rules: &'a Rules,
    request: &'a Request,
    digest: Digest,
}

/// An event about to happen, and on which stream.
#[derive(Debug)]
struct Draft {
    stream: StreamId,
    effective: Date,
    posting: Date,
    event: Event,
}

impl Draft {
    /// An event on an account's stream.
    fn new(account: &AccountKey, days: (Date, Date), event: Event) -> Self {
        let stream = StreamId::Account(account.clone());
        Self { stream, effective: days.0, posting: days.1, event }
    }
}

/// What a decider answers.
enum Decision {
    /// These events, in order.
    Drafts(Vec<Draft>),
    /// The same document was made by the same content before.
    Repeated(Vec<Span>),
}

impl Ledger {
    /// Decides what a command means. Nothing is changed: [`Ledger::apply`] the entries once they are stored.
    ///
    /// # Errors
    /// Whatever refuses the command. Where several things are wrong, the module says which answers first.
    pub fn decide(&self, rules: &Rules, request: &Request) -> Result<Outcome> {
        let digest = request.digest()?;
        if let Some(handled) = self.commands.get(&request.id) {
            return if handled.digest == digest {
                Ok(Outcome::Already { spans: handled.spans.clone() })
            } else {
                Err(Reason::IdempotencyConflict { command: request.id.clone() }.into())
            };
        }
        let desk = Desktop { books: self, rules, request, digest };
        let decision = match &request.command {
            Command::Open(command) => customer::open_account(desk, command)?,
            Command::Change(command) => customer::change_account(desk, command)?,
            Command::Block(command) => customer::block_account(desk, command)?,
            Command::Unblock(command) => customer::unblock_account(desk, command)?,
            Command::Close(command) => customer::close_account(desk, command)?,
            Command::Reopen(command) => customer::reopen_account(desk, command)?,
            Command::Merge(command) => merge::decide(desk, command)?,
            Command::Issue(command) => issue::invoice(desk, command)?,
            Command::Debit(command) => issue::debit_note(desk, command)?,
            Command::Credit(command) => issue::credit_note(desk, command)?,
            Command::Rebill(command) => issue::rebill(desk, command)?,
            Command::Enter(command) => opening::enter(desk, command)?,
            Command::Void(command) => correct::void_document(desk, command)?,
            Command::Reschedule(command) => correct::change_due_date(desk, command)?,
            Command::Dispatch(command) => correct::record_dispatch(desk, command)?,
            Command::Reach(command) => record_milestone::decide(desk, command)?,
            Command::Receive(command) => receive_payment::decide(desk, command)?,
            Command::Clear(command) => receive_payment::record_clearing(desk, command)?,
            Command::PayOut(command) => payout::decide(desk, command)?,
            Command::Authorise(command) => direct_debit::record_mandate(desk, command)?,
            Command::Revoke(command) => direct_debit::revoke_mandate(desk, command)?,
            Command::Suspend(command) => receive_payment::unidentified(desk, command)?,
            Command::Identify(command) => carry::identify_receipt(desk, command)?,
            Command::Return(command) => return_payment::decide(desk, command)?,
            Command::Apply(command) => settle::apply_credit(desk, command)?,
            Command::Unapply(command) => undo::unapply_credit(desk, command)?,
            Command::Transfer(command) => carry::transfer_credit(desk, command)?,
            Command::Carry(command) => carry::transfer_item(desk, command)?,
            Command::Retract(command) => carry::undo_transfer(desk, command)?,
            Command::Revalue(command) => revalue::decide(desk, command)?,
            Command::Net(command) => adjust::net_payables(desk, command)?,
            Command::Discount(command) => adjust::grant_discount(desk, command)?,
            Command::Refuse(command) => adjust::refuse_discount(desk, command)?,
            Command::Allow(command) => adjust::grant_allowance(desk, command)?,
            Command::Accept(command) => adjust::accept_difference(desk, command)?,
            Command::Leave(command) => carry::leave_residual(desk, command)?,
            Command::Contest(command) => carry::raise_chargeback(desk, command)?,
            Command::Withhold(command) => adjust::withhold_tax(desk, command)?,
            Command::Certify(command) => adjust::record_certificate(desk, command)?,
            Command::GiveUp(command) => adjust::write_off(desk, command)?,
            Command::Reverse(command) => adjust::reverse_adjustment(desk, command)?,
            Command::Recover(command) => charge::record_recovery(desk, command)?,
            Command::Refund(command) => adjust::refund_credit(desk, command)?,
            Command::Dispute(command) => case::open_dispute(desk, command)?,
            Command::Resolve(command) => case::resolve_dispute(desk, command)?,
            Command::Charge(command) => charge::raise_late_charge(desk, command)?,
            Command::Waive(command) => adjust::waive_late_charge(desk, command)?,
            Command::Promise(command) => case::record_promise(desk, command)?,
            Command::Release(command) => case::end_promise(desk, command)?,
            Command::Plan(command) => plan::agree(desk, command)?,
            Command::Finish(command) => plan::end(desk, command)?,
            Command::Place(command) => case::place_with_agency(desk, command)?,
            Command::Recall(command) => case::recall_from_agency(desk, command)?,
            Command::Petition(command) => insolvency::record(desk, command)?,
            Command::Claim(command) => insolvency::file_claim(desk, command)?,
            Command::Dividend(command) => insolvency::record_dividend(desk, command)?,
            Command::Conclude(command) => insolvency::end(desk, command)?,
            Command::Assign(command) => factoring::assign(desk, command)?,
            Command::Notify(command) => factoring::notify(desk, command)?,
            Command::Settle(command) => factoring::settle(desk, command)?,
            Command::TakeBack(command) => factoring::take_back(desk, command)?,
            Command::SoftLock(command) => period::soft_close(desk, command)?,
            Command::Lock(command) => period::close(desk, command)?,
            Command::Unlock(command) => period::reopen(desk, command)?,
        };
        match decision {
            Decision::Drafts(mut drafts) => {
                drafts.extend(desk.check_period(&drafts)?);
                desk.check_revalued(&drafts)?;
                desk.authorise(&drafts)?;
                desk.appends(drafts)
            }
            Decision::Repeated(spans) => Ok(Outcome::Already { spans }),
        }
    }
}

impl Desktop<'_> {
    /// Refuses a command made for another version of the account's stream.
    fn check_version(&self, key: &AccountKey) -> Result<()> {
        self.check_version_of(&StreamId::Account(key.clone()))
    }

    /// Refuses a command made for another version of a stream.
    fn check_version_of(&self, stream: &StreamId) -> Result<()> {
        let version = self.books.version(stream);
        match self.request.expected {
            Expected::Version { version: expected } if expected != version => {
                let stream = stream.to_string();
                Err(Reason::VersionConflict { stream, version, expected }.into())
            }
            Expected::Version { .. } | Expected::Any => Ok(()),
        }
    }

    /// Turns drafts into entries, stream by stream, each stream in the order of its drafts.
    fn appends(&self, drafts: Vec<Draft>) -> Result<Outcome> {
        let mut order: Vec<StreamId> = Vec::new();
        let mut appends: BTreeMap<StreamId, Append> = BTreeMap::new();
        for draft in drafts {
            if !appends.contains_key(&draft.stream) {
                order.push(draft.stream.clone());
                let append = self.new_append(&draft)?;
                appends.insert(draft.stream.clone(), append);
            }
            let Some(append) = appends.get_mut(&draft.stream) else { continue };
            let version = append.entries.last().map_or(append.expected, |entry: &Entry| entry.version) + 1;
            append.entries.push(Entry {
                schema: SCHEMA,
                stream: append.stream.clone(),
                version,
                command: self.request.id.clone(),
                digest: self.digest,
                recorded: self.request.recorded,
                posting: draft.posting,
                effective: draft.effective,
                actor: self.request.actor.clone(),
                authority: self.request.authority.clone(),
                event: draft.event,
            });
        }
        let appends = order.iter().filter_map(|key| appends.remove(key)).collect();
        Ok(Outcome::Accepted { appends })
    }

    /// The stream of a draft. An account is open here unless the draft opens it: another account's side of a settlement
    /// can not be decided without that account.
    fn new_append(&self, draft: &Draft) -> Result<Append> {
        let stream = draft.stream.clone();
        if let Some(key) = stream.account().filter(|_| !matches!(draft.event, Event::Opened(_))) {
            self.books.open_account(key)?;
        }
        self.check_recorded(&stream)?;
        let expected = self.books.version(&stream);
        Ok(Append { stream, expected, entries: Vec::new() })
    }

    /// Refuses to write to a stream before its last entry, or not after the last close: what is known at the close is
    /// what was recorded until then.
    fn check_recorded(&self, stream: &StreamId) -> Result<()> {
        let recorded = self.request.recorded;
        if let Some(last) = self.books.last_recorded(stream).filter(|last| recorded < *last) {
            let (stream, recorded) = (stream.to_string(), recorded.to_string());
            return Err(Reason::RecordedOrder { stream, recorded, last: last.to_string() }.into());
        }
        match self.books.barrier().filter(|close| recorded <= *close) {
            Some(close) => {
                let (recorded, close) = (recorded.to_string(), close.to_string());
                Err(Reason::RecordedBeforeClose { recorded, close }.into())
            }
            None => Ok(()),
        }
    }
}
