use std::collections::BTreeSet;

use super::{Decision, Desktop, Draft};
use crate::account::command::{
    BlockAccount, ChangeAccount, CloseAccount, OpenAccount, ReopenAccount, UnblockAccount,
};
use crate::account::event::{
    AccountBlocked, AccountChanged, AccountClosed, AccountOpened, AccountReopened, AccountUnblocked,
};
use crate::account::{Account, Blocked, Event};
use crate::calendar::{Date, in_order};
use crate::error::{Error, Reason, Result};
use crate::id::{AccountClass, CustomerId};
use crate::party::{AccountKey, Profile, SUSPENSE};

pub(super) fn open_account(desk: Desktop<'_>, command: &OpenAccount) -> Result<Decision> {
    desk.check_date("opened", command.opened)?;
    let account = AccountKey { customer: command.customer.clone(), class: command.class.clone() };
    if account.is_suspense() {
        return Err(Error::from(Reason::ReservedClass { class: SUSPENSE.to_owned() }).within("class"));
    }
    let profile = command.profile.clone().unwrap_or_default();
    check_parents(desk, &command.customer, &profile, command.opened)?;
    if desk.books.account(&account).is_some() {
        return Err(Reason::AccountExists { account: account.to_string() }.into());
    }
    desk.check_version(&account)?;
    Ok(Decision::Drafts(vec![opening(account, command.opened, profile)]))
}

/// The first event of an account. It is booked on the day it is opened, closed or not: an account without items has no
/// figure.
pub(super) fn opening(account: AccountKey, opened: Date, profile: Profile) -> Draft {
    let event = AccountOpened { account: account.clone(), profile };
    Draft::new(&account, (opened, opened), Event::Opened(Box::new(event)))
}

/// Refuses a parent that is the customer itself, or one of its subsidiaries.
fn check_parents(desk: Desktop<'_>, customer: &CustomerId, profile: &Profile, day: Date) -> Result<()> {
    let mut next = profile.parent.clone();
    // Each step names another customer as long as there is no cycle, and all but the last have an account.
    let mut seen = BTreeSet::from([customer.clone()]);
    loop {
        let Some(parent) = next else { return Ok(()) };
        next = desk.books.accounts_of(&parent).find_map(|account| account.profile_on(day).parent);
        if !seen.insert(parent) {
            break;
        }
    }
    let customer = customer.to_string();
    Err(Error::from(Reason::PartyCycle { customer }).within("profile.parent"))
}

/// The account a command names, which must have the version that was expected.
fn named<'a>(desk: Desktop<'a>, customer: &CustomerId, class: Option<&AccountClass>) -> Result<&'a Account> {
    let account = desk.account(customer, class)?;
    desk.check_version(account.key())?;
    Ok(account)
}

fn one(desk: Desktop<'_>, account: &Account, day: Date, event: Event) -> Result<Decision> {
    let days = (day, desk.posting(None, day)?);
    Ok(Decision::Drafts(vec![Draft::new(account.key(), days, event)]))
}

pub(super) fn change_account(desk: Desktop<'_>, command: &ChangeAccount) -> Result<Decision> {
    desk.check_date("effective", command.effective)?;
    let account = named(desk, &command.customer, command.class.as_ref())?;
    in_order("effective", command.effective, "the opening of the account", account.opened())?;
    check_parents(desk, &command.customer, &command.profile, command.effective)?;
    let event = AccountChanged { profile: command.profile.clone() };
    one(desk, account, command.effective, Event::Changed(Box::new(event)))
}

pub(super) fn block_account(desk: Desktop<'_>, command: &BlockAccount) -> Result<Decision> {
    desk.check_date("effective", command.effective)?;
    desk.check_text("reason", Some(&command.reason))?;
    if let Some(until) = command.until {
        in_order("until", until, "the first day of the block", command.effective)?;
    }
    let account = named(desk, &command.customer, command.class.as_ref())?;
    let (block, until, reason) = (command.block, command.until, command.reason.clone());
    one(desk, account, command.effective, Event::Blocked(AccountBlocked { block, until, reason }))
}

pub(super) fn unblock_account(desk: Desktop<'_>, command: &UnblockAccount) -> Result<Decision> {
    desk.check_date("effective", command.effective)?;
    desk.check_text("reason", command.reason.as_deref())?;
    let account = named(desk, &command.customer, command.class.as_ref())?;
    let Some(Blocked { since, .. }) = account.blocked_on(command.block, command.effective) else {
        let (account, block) = (account.key().to_string(), command.block.as_str().to_owned());
        return Err(Reason::NotBlocked { account, block }.into());
    };
    let event = AccountUnblocked { block: command.block, reason: command.reason.clone() };
    let posting = desk.posting(None, command.effective.max(since.posting))?;
    let days = (command.effective, posting);
    Ok(Decision::Drafts(vec![Draft::new(account.key(), days, Event::Unblocked(event))]))
}

pub(super) fn close_account(desk: Desktop<'_>, command: &CloseAccount) -> Result<Decision> {
    desk.check_date("closed", command.closed)?;
    desk.check_text("reason", command.reason.as_deref())?;
    let account = named(desk, &command.customer, command.class.as_ref())?;
    desk.check_not_closed(account)?;
    if let Some(item) = account.items().iter().find(|item| item.open != 0) {
        let (account, open) = (account.key().to_string(), format!("{} of {}", item.open_money(), item.key));
        return Err(Reason::AccountNotSettled { account, open }.into());
    }
    // On a day before the last change something was still open.
    let days = desk.days(command.closed, None, account.last_change(), "the last change of the account")?;
    let event = AccountClosed { merged_into: None, reason: command.reason.clone() };
    Ok(Decision::Drafts(vec![Draft::new(account.key(), days, Event::Closed(event))]))
}

pub(super) fn reopen_account(desk: Desktop<'_>, command: &ReopenAccount) -> Result<Decision> {
    desk.check_date("reopened", command.reopened)?;
    desk.check_text("reason", command.reason.as_deref())?;
    let account = named(desk, &command.customer, command.class.as_ref())?;
    let Some(closing) = account.last_closing().filter(|closing| closing.closed) else {
        return Err(Reason::AccountNotClosed { account: account.key().to_string() }.into());
    };
    let from = (closing.dated.effective, closing.dated.posting);
    let days = desk.days(command.reopened, None, from, "the closing of the account")?;
    let event = Event::Reopened(AccountReopened { reason: command.reason.clone() });
    Ok(Decision::Drafts(vec![Draft::new(account.key(), days, event)]))
}
