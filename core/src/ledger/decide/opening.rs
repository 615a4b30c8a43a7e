//! What was open in another system when the books moved here.

use super::check::{NewDocument, check_positive};
use super::{Decision, Desktop, Draft};
use crate::account::command::EnterOpeningItem;
use crate::account::event::OpeningItemEntered;
use crate::account::{DocumentKind, Event};
use crate::error::{Error, Reason, Result};
use crate::exchange::Valuation;
use crate::invoice::check_due;
use crate::money::{Money, same_currency};

/// The document is of what was open, which is all that this ledger answers for. A block on billing does not concern it: it
/// was billed elsewhere.
pub(super) fn enter(desk: Desktop<'_>, command: &EnterOpeningItem) -> Result<Decision> {
    check_positive("open", command.open)?;
    check_original(command)?;
    desk.check_date("issued", command.issued)?;
    desk.check_date("posting", command.posting)?;
    desk.check_text("reference", command.reference.as_deref())?;
    check_fields(command)?;
    let account = desk.account(&command.customer, command.class.as_ref())?;
    desk.check_claimed(account)?;
    let kind = DocumentKind::Items(command.kind.item_kind());
    let (number, total, date) = (&command.document, Some(command.open), command.issued);
    if let Some(spans) = desk.check_new(account, &NewDocument { number, kind, total, date })? {
        return Ok(Decision::Repeated(spans));
    }
    let value = match command.carried {
        Some(amount) => Some(as_carried(desk, command.open, amount)?),
        None => desk.value(command.open, None, command.posting)?,
    };
    let event = OpeningItemEntered {
        document: number.clone(),
        kind: command.kind,
        open: command.open,
        value,
        original: command.original,
        due: command.due,
        purpose: command.purpose.unwrap_or_default(),
        reference: command.reference.clone(),
    };
    let event = Event::Entered(Box::new(event));
    Ok(Decision::Drafts(vec![Draft::new(account.key(), (date, command.posting), event)]))
}

/// What another system carried an item at: in the books' currency, for what is in another one.
fn as_carried(desk: Desktop<'_>, open: Money, amount: Money) -> Result<Valuation> {
    let place = |error: Error| error.within("carried");
    check_positive("carried", amount)?;
    same_currency("what it is carried at", amount.currency(), "the books", desk.books.base())
        .map_err(place)?;
    if open.currency() == amount.currency() && open != amount {
        let what = "what it is carried at".to_owned();
        return Err(place(Reason::TotalsMismatch { what, sum: amount, total: open }.into()));
    }
    Ok(Valuation { amount, quotes: Vec::new() })
}

/// Refuses less at first than is open.
fn check_original(command: &EnterOpeningItem) -> Result<()> {
    let Some(original) = command.original else { return Ok(()) };
    let place = |error: Error| error.within("original");
    let what = "what it was at first";
    same_currency(what, original.currency(), "what is open", command.open.currency()).map_err(place)?;
    if command.open.minus(original)?.is_positive() {
        let (what, open, asked) = (command.document.to_string(), original, command.open);
        return Err(place(Reason::OverAllocated { what, open, asked }.into()));
    }
    Ok(())
}

/// A credit is due to nobody on a day, and a debit is meant for nothing but itself.
fn check_fields(command: &EnterOpeningItem) -> Result<()> {
    let unfit = |field: &str| {
        let kind = command.kind.item_kind().as_str().to_owned();
        Error::from(Reason::FieldUnfit { field: field.to_owned(), kind }).within(field)
    };
    match (command.kind.is_credit(), command.due, command.purpose) {
        (true, Some(_), _) => Err(unfit("due")),
        (false, _, Some(_)) => Err(unfit("purpose")),
        (_, due, _) => {
            due.map_or(Ok(()), |due| check_due(due, command.issued)).map_err(|error| error.within("due"))
        }
    }
}
