use super::carry::Carrying;
use super::case::check_no_case;
use super::check::{NewDocument, open_part};
use super::{Decision, Desktop, Draft};
use crate::account::command::MergeAccounts;
use crate::account::event::{AccountClosed, Carriage};
use crate::account::{DocumentKind, Event, Item, ItemKind};
use crate::error::{Reason, Result};
use crate::id::DocumentId;
use crate::money::Money;

/// Every open item goes on under a number made from that of the merge; the account it leaves keeps its history.
pub(super) fn decide(desk: Desktop<'_>, command: &MergeAccounts) -> Result<Decision> {
    desk.check_text("reason", command.reason.as_deref())?;
    let from = desk.account(&command.customer, command.class.as_ref())?;
    let into = desk.account(&command.into, command.into_class.as_ref())?;
    desk.check_version(from.key())?;
    if from.key() == into.key() {
        let (account, open) = (from.key().to_string(), "itself to be merged into".to_owned());
        return Err(Reason::AccountNotSettled { account, open }.into());
    }
    desk.check_not_closed(from)?;
    desk.check_not_closed(into)?;
    let open: Vec<&Item> = from.items().iter().filter(|item| item.open != 0).collect();
    desk.check_lines("items", open.len())?;
    let mut first = (from.opened().max(into.opened()), from.opened().max(into.opened()));
    let mut numbers = Vec::with_capacity(open.len());
    for (place, item) in open.iter().enumerate() {
        check_no_case(from, item)?;
        let days = from.open_from(item, item.open);
        first = (first.0.max(days.0), first.1.max(days.1));
        let number = DocumentId::new(&format!("{}.{}", command.merge, place + 1))?;
        let total = Some(Money::from_minor(item.open.abs(), item.currency)?);
        let (kind, date) = (DocumentKind::Items(ItemKind::Transfer), command.effective);
        let _ = desk.check_new_from(from.key(), into, &NewDocument { number: &number, kind, total, date })?;
        numbers.push(number);
    }
    let name = "the first day on which every item has that much open,";
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
