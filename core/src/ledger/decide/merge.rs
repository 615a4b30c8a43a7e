use super::carry::Carrying;
use super::case::check_no_case;
use super::check::{NewDocument, open_part};
use super::{Decision, Desktop, Draft};
use crate::account::command::MergeAccounts;
use crate::account::event::{AccountClosed, Carriage};
use crate::account::{Account, DocumentKind, Event, Item, ItemKind};
use crate::error::{Error, Reason, Result};
use crate::id::DocumentId;
use crate::ledger::Span;
use crate::money::Money;

/// The number under which an item goes on.
fn number(command: &MergeAccounts, place: usize) -> Result<DocumentId> {
    DocumentId::new(&format!("{}.{place}", command.merge))
}

/// Where the entries stand if the same merge was decided before: its first item is known by it.
fn merged(desk: Desktop<'_>, command: &MergeAccounts, into: &Account) -> Result<Option<Vec<Span>>> {
    let first = number(command, 1)?;
    let known = into.document(&first).filter(|known| known.digest == desk.digest);
    Ok(known.map(|_| desk.books.spans_of(&first)))
}

/// Every open item goes on under a number made from that of the merge; the account it leaves keeps its history.
pub(super) fn decide(desk: Desktop<'_>, command: &MergeAccounts) -> Result<Decision> {
    desk.check_text("reason", command.reason.as_deref())?;
    let from = desk.account(&command.customer, command.class.as_ref())?;
    let into = desk.account(&command.into, command.into_class.as_ref())?;
    if from.key() == into.key() {
        return Err(Error::from(Reason::SameAccount { account: from.key().to_string() }).within("into"));
    }
    if let Some(spans) = merged(desk, command, into)? {
        return Ok(Decision::Repeated(spans));
    }
    desk.check_version(from.key())?;
    desk.check_claimed(from)?;
    desk.check_claimed(into)?;
    desk.check_not_closed(from)?;
    desk.check_not_closed(into)?;
    let open: Vec<&Item> = from.items().iter().filter(|item| item.open != 0).collect();
    desk.check_lines("items", open.len())?;
    // The account is closed by it, and on a day before its last change it had something else open.
    let opened = from.opened().max(into.opened());
    let last = from.last_change();
    let first = (last.0.max(opened), last.1.max(opened));
    let mut numbers = Vec::with_capacity(open.len());
    for (place, item) in open.iter().enumerate() {
        check_no_case(from, item)?;
        let number = number(command, place + 1)?;
        let total = Some(Money::from_minor(item.open.abs(), item.currency)?);
        let (kind, date) = (DocumentKind::Items(ItemKind::Transfer), command.effective);
        let _ = desk.check_new_from(from.key(), into, &NewDocument { number: &number, kind, total, date })?;
        numbers.push(number);
    }
    let name = "the opening of both accounts, or the last change of what was open,";
    let days = desk.days(command.effective, command.posting, first, name)?;
    let mut drafts = Vec::new();
    for (item, to) in open.iter().zip(numbers) {
        let carrying = Carrying {
            owner: from,
            item,
            to,
            to_account: into.key(),
            carriage: Carriage::Transfer,
            amount: open_part(item, None)?,
            base: desk.carried(item.currency, item.carrying)?,
            due: item.due,
            purpose: item.purpose,
            passed_over: Vec::new(),
            reason: command.reason.clone(),
        };
        drafts.extend(carrying.drafts(days)?);
    }
    let event = AccountClosed { merged_into: Some(into.key().clone()), reason: command.reason.clone() };
    drafts.push(Draft::new(from.key(), days, Event::Closed(event)));
    Ok(Decision::Drafts(drafts))
}
