use super::check::NewDocument;
use super::{Decision, Desktop, Draft};
use crate::account::command::{RecordMandate, RevokeMandate};
use crate::account::event::{MandateRecorded, MandateRevoked};
use crate::account::{Account, DocumentKind, Event};
use crate::calendar::Date;
use crate::error::{Error, Reason, Result};
use crate::id::DocumentId;

pub(super) fn record_mandate(desk: Desktop<'_>, command: &RecordMandate) -> Result<Decision> {
    desk.check_date("signed", command.signed)?;
    let account = desk.account(&command.customer, command.class.as_ref())?;
    let (number, kind, date) = (&command.mandate, DocumentKind::Mandate, command.signed);
    if let Some(spans) = desk.check_new(account, &NewDocument { number, kind, total: None, date })? {
        return Ok(Decision::Repeated(spans));
    }
    let event = MandateRecorded { mandate: number.clone(), scheme: command.scheme };
    let days = (command.signed, desk.posting(None, command.signed)?);
    Ok(Decision::Drafts(vec![Draft::new(account.key(), days, Event::Authorised(event))]))
}

pub(super) fn revoke_mandate(desk: Desktop<'_>, command: &RevokeMandate) -> Result<Decision> {
    desk.check_text("reason", command.reason.as_deref())?;
    let account = desk.books.known_document(&command.mandate)?;
    desk.check_version(account.key())?;
    let missing = || Error::from(Reason::UnknownDocument { document: command.mandate.clone() });
    let mandate = account.mandate(&command.mandate).ok_or_else(missing)?;
    let from = (mandate.signed.effective, mandate.signed.posting);
    let days = desk.days(command.revoked, None, from, "the mandate")?;
    if mandate.revoked.is_some() {
        return Err(not_in_force(&command.mandate, command.revoked));
    }
    let event = MandateRevoked { mandate: command.mandate.clone(), reason: command.reason.clone() };
    Ok(Decision::Drafts(vec![Draft::new(account.key(), days, Event::Revoked(event))]))
}

fn not_in_force(mandate: &DocumentId, day: Date) -> Error {
    Error::from(Reason::MandateNotInForce { mandate: mandate.clone(), day: day.to_string() })
        .within("mandate")
}

/// Until when money collected on a mandate can come back, if it was authorised. Refused where the mandate is not in force.
pub(super) fn returnable_until(account: &Account, mandate: &DocumentId, collected: Date) -> Result<Date> {
    let known = account.mandate(mandate).filter(|known| known.in_force_on(collected));
    let known = known.ok_or_else(|| not_in_force(mandate, collected))?;
    Ok(known.scheme.return_window(collected)?.authorised_until())
}
