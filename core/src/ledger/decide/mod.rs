//! What each command means: one file a command, each a function from books, rules and payload to drafts of events.

mod check;
mod issue;
mod open_account;
mod receive_payment;
mod record_milestone;
mod settle;
mod undo;

use std::collections::BTreeMap;

use super::{Append, Entry, Expected, Ledger, Outcome, Request, Rules, SCHEMA, Span, StreamId};
use crate::account::{Command, Event};
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

/// An event about to happen.
#[derive(Debug)]
struct Draft {
    account: AccountKey,
    effective: Date,
    posting: Date,
    event: Event,
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
            Command::Open(command) => open_account::decide(desk, command)?,
            Command::Issue(command) => issue::invoice(desk, command)?,
            Command::Credit(command) => issue::credit_note(desk, command)?,
            Command::Receive(command) => receive_payment::decide(desk, command)?,
            Command::Apply(command) => settle::apply_credit(desk, command)?,
            Command::Unapply(command) => undo::unapply_credit(desk, command)?,
            Command::Return(command) => undo::return_payment(desk, command)?,
            Command::Reach(command) => record_milestone::decide(desk, command)?,
        };
        match decision {
            Decision::Drafts(drafts) => desk.appends(drafts),
            Decision::Repeated(spans) => Ok(Outcome::Already { spans }),
        }
    }
}

impl Desktop<'_> {
    /// Refuses a command made for another version of the account's stream.
    fn check_version(&self, key: &AccountKey) -> Result<()> {
        let version = self.books.account(key).map_or(0, |account| account.version());
        match self.request.expected {
            Expected::Version { version: expected } if expected != version => {
                let stream = StreamId::Account(key.clone()).to_string();
                Err(Reason::VersionConflict { stream, version, expected }.into())
            }
            Expected::Version { .. } | Expected::Any => Ok(()),
        }
    }

    /// Turns drafts into entries, stream by stream, each stream in the order of its drafts.
    fn appends(&self, drafts: Vec<Draft>) -> Result<Outcome> {
        let mut order: Vec<AccountKey> = Vec::new();
        let mut appends: BTreeMap<AccountKey, Append> = BTreeMap::new();
        for draft in drafts {
            if !appends.contains_key(&draft.account) {
                order.push(draft.account.clone());
                let append = self.new_append(&draft)?;
                appends.insert(draft.account.clone(), append);
            }
            let Some(append) = appends.get_mut(&draft.account) else { continue };
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
                event: draft.event,
            });
        }
        let appends = order.iter().filter_map(|key| appends.remove(key)).collect();
        Ok(Outcome::Accepted { appends })
    }

    /// The stream of a draft's account, which is open here unless the draft opens it: another account's side of a
    /// settlement can not be decided without that account.
    fn new_append(&self, draft: &Draft) -> Result<Append> {
        let key = &draft.account;
        let stream = StreamId::Account(key.clone());
        let account = match draft.event {
            Event::Opened(_) => None,
            _ => Some(self.books.open_account(key)?),
        };
        let recorded = self.request.recorded;
        if let Some(last) = account.map(|account| account.last_recorded()).filter(|last| recorded < *last) {
            let (stream, recorded) = (stream.to_string(), recorded.to_string());
            return Err(Reason::RecordedOrder { stream, recorded, last: last.to_string() }.into());
        }
        let expected = account.map_or(0, |account| account.version());
        Ok(Append { stream, expected, entries: Vec::new() })
    }
}
