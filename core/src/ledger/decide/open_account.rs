use super::{Decision, Desktop, Draft};
use crate::account::Event;
use crate::account::command::OpenAccount;
use crate::account::event::AccountOpened;
use crate::error::{Reason, Result};
use crate::party::AccountKey;

pub(super) fn decide(desk: Desktop<'_>, command: &OpenAccount) -> Result<Decision> {
    desk.check_date("opened", command.opened)?;
    let account = AccountKey { customer: command.customer.clone(), class: command.class.clone() };
    if desk.books.account(&account).is_some() {
        return Err(Reason::AccountExists { account: account.to_string() }.into());
    }
    desk.check_version(&account)?;
    let event = Event::Opened(AccountOpened { account: account.clone() });
    Ok(Decision::Drafts(vec![Draft { account, effective: command.opened, posting: command.opened, event }]))
}
