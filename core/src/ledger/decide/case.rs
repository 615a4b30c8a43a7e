use super::adjust::total_of;
use super::check::{NewDocument, all_of, open_part};
use super::{Decision, Desktop, Draft};
use crate::account::command::{
    EndPromise, OpenDispute, PlaceWithAgency, RecallFromAgency, RecordPromise, ResolveDispute,
};
use crate::account::event::{CaseClosed, CaseOpened};
use crate::account::{Account, Case, CaseOutcome, DocumentKind, Event, Item, ItemAmount, Matter};
use crate::allocation::ItemKey;
use crate::calendar::{Date, in_order};
use crate::error::{Error, Reason, Result};
use crate::id::DocumentId;

/// A case as a command asks for it.
pub(super) struct Opening<'a> {
    pub(super) number: &'a DocumentId,
    pub(super) matter: Matter,
    pub(super) lines: Vec<ItemAmount>,
    pub(super) effective: Date,
    pub(super) posting: Option<Date>,
    pub(super) reason: Option<&'a str>,
}

/// What a case is decided to be, or that it was there before.
pub(super) enum Opened<'a> {
    /// It is new.
    New(&'a Account, Draft),
    /// The same content made it before.
    Repeated(Decision),
}

/// Opens a case over debits of one account.
pub(super) fn open<'a>(desk: Desktop<'a>, asked: Opening<'_>) -> Result<Opened<'a>> {
    desk.check_text("reason", asked.reason)?;
    desk.check_date("effective", asked.effective)?;
    let (account, items) = desk.lines(&asked.lines)?;
    let total = Some(total_of(&asked.lines)?);
    let (number, kind, date) = (asked.number, DocumentKind::Case, asked.effective);
    if let Some(spans) = desk.check_new(account, &NewDocument { number, kind, total, date })? {
        return Ok(Opened::Repeated(Decision::Repeated(spans)));
    }
    let mut from = (Date::MIN, Date::MIN);
    for (line, item) in asked.lines.iter().zip(items) {
        desk.debit(&item.key)?;
        open_part(item, Some(line.amount))?;
        check_free(account, item, &asked.matter)?;
        from = (from.0.max(item.effective), from.1.max(item.posting));
    }
    let days = desk.days(asked.effective, asked.posting, from, "the items")?;
    let reason = asked.reason.map(str::to_owned);
    let event = CaseOpened { case: number.clone(), matter: asked.matter, lines: asked.lines, reason };
    Ok(Opened::New(account, Draft::new(account.key(), days, Event::Begun(Box::new(event)))))
}

/// Refuses an item over which a case of the same kind runs: it is disputed, planned, placed or assigned once. Promises
/// may stand side by side.
fn check_free(account: &Account, item: &Item, matter: &Matter) -> Result<()> {
    let same = |case: &Case| std::mem::discriminant(&case.matter) == std::mem::discriminant(matter);
    let mut running = account.cases_of(&item.key).filter(|(_, case)| case.closed.is_none());
    match running.find(|(_, case)| same(case) && !matches!(matter, Matter::Promised { .. })) {
        Some((case, found)) => Err(runs(item, case, found)),
        None => Ok(()),
    }
}

/// Refuses an item over which any case runs: it would be left behind.
pub(super) fn check_no_case(account: &Account, item: &Item) -> Result<()> {
    let promised = |case: &Case| matches!(case.matter, Matter::Promised { .. });
    let mut running = account.cases_of(&item.key).filter(|(_, case)| case.closed.is_none());
    match running.find(|(_, case)| !promised(case)) {
        Some((case, found)) => Err(runs(item, case, found)),
        None => Ok(()),
    }
}

fn runs(item: &Item, case: &DocumentId, found: &Case) -> Error {
    let (item, matter) = (item.key.to_string(), found.matter.as_str().to_owned());
    Reason::CaseRuns { item, case: case.clone(), matter }.into()
}

fn opened(desk: Desktop<'_>, asked: Opening<'_>) -> Result<Decision> {
    Ok(match open(desk, asked)? {
        Opened::New(_, draft) => Decision::Drafts(vec![draft]),
        Opened::Repeated(decision) => decision,
    })
}

/// A case that runs, of the kind that is needed, and whose it is.
pub(super) fn running<'a>(
    desk: Desktop<'a>,
    number: &DocumentId,
    needed: &str,
    fits: impl Fn(&Matter) -> bool,
) -> Result<(&'a Account, &'a Case)> {
    let account = desk.books.known_document(number)?;
    desk.check_version(account.key())?;
    let Some(case) = account.case(number).filter(|case| fits(&case.matter)) else {
        let of_document = account.document(number).map_or("another document", |known| known.kind.as_str());
        let found = account.case(number).map_or(of_document, |case| case.matter.as_str()).to_owned();
        return Err(Reason::WrongSide { document: number.clone(), found, needed: needed.to_owned() }.into());
    };
    if let Some((ended, _)) = case.closed {
        let ended = ended.effective.to_string();
        return Err(Reason::CaseEnded { case: number.clone(), ended }.into());
    }
    Ok((account, case))
}

/// The days from which a case has ended: not before it was opened, nor before what was noted in it.
pub(super) fn since(
    desk: Desktop<'_>,
    case: &Case,
    effective: Date,
    posting: Option<Date>,
) -> Result<(Date, Date)> {
    let mut from = (case.opened.effective, case.opened.posting);
    for (noted, _) in &case.notes {
        from = (from.0.max(noted.effective), from.1.max(noted.posting));
    }
    desk.days(effective, posting, from, &format!("the {}", case.matter.as_str()))
}

/// The days of what is noted in a case: not before it was opened. Notes may come in any order.
pub(super) fn during(
    desk: Desktop<'_>,
    case: &Case,
    effective: Date,
    posting: Option<Date>,
) -> Result<(Date, Date)> {
    let from = (case.opened.effective, case.opened.posting);
    desk.days(effective, posting, from, &format!("the {}", case.matter.as_str()))
}

/// The event that ends a case.
pub(super) fn end(
    account: &Account,
    case: &DocumentId,
    outcome: CaseOutcome,
    reason: Option<&str>,
    days: (Date, Date),
) -> Draft {
    let (case, reason) = (case.clone(), reason.map(str::to_owned));
    Draft::new(account.key(), days, Event::Ended(CaseClosed { case, outcome, reason }))
}

/// All that is open of some items.
pub(super) fn whole(desk: Desktop<'_>, items: &[ItemKey]) -> Result<Vec<ItemAmount>> {
    desk.check_lines("items", items.len())?;
    let line = |(at, key): (usize, &ItemKey)| {
        let place = |error: Error| error.within(&format!("items[{at}]"));
        let (_, item) = desk.debit(key).map_err(place)?;
        Ok(ItemAmount { item: key.clone(), amount: all_of(item).map_err(place)? })
    };
    items.iter().enumerate().map(line).collect()
}

pub(super) fn open_dispute(desk: Desktop<'_>, command: &OpenDispute) -> Result<Decision> {
    desk.check_text("owner", command.owner.as_deref())?;
    let lines = match command.amount {
        Some(amount) => vec![ItemAmount { item: command.item.clone(), amount }],
        None => whole(desk, std::slice::from_ref(&command.item))?,
    };
    let matter = Matter::Disputed { owner: command.owner.clone() };
    let (number, effective, posting) = (&command.dispute, command.effective, command.posting);
    let reason = Some(command.reason.as_str());
    opened(desk, Opening { number, matter, lines, effective, posting, reason })
}

pub(super) fn resolve_dispute(desk: Desktop<'_>, command: &ResolveDispute) -> Result<Decision> {
    desk.check_text("reason", command.reason.as_deref())?;
    let disputed = |matter: &Matter| matches!(matter, Matter::Disputed { .. });
    let (account, case) = running(desk, &command.dispute, "dispute", disputed)?;
    let days = since(desk, case, command.effective, command.posting)?;
    let outcome = CaseOutcome::Resolved { outcome: command.outcome };
    Ok(Decision::Drafts(vec![end(account, &command.dispute, outcome, command.reason.as_deref(), days)]))
}

pub(super) fn record_promise(desk: Desktop<'_>, command: &RecordPromise) -> Result<Decision> {
    in_order("by", command.by, "the day of the promise", command.effective)?;
    let (number, matter) = (&command.promise, Matter::Promised { by: command.by });
    let (lines, reason) = (command.lines.clone(), command.reason.as_deref());
    let (effective, posting) = (command.effective, command.posting);
    opened(desk, Opening { number, matter, lines, effective, posting, reason })
}

pub(super) fn end_promise(desk: Desktop<'_>, command: &EndPromise) -> Result<Decision> {
    desk.check_text("reason", command.reason.as_deref())?;
    let promised = |matter: &Matter| matches!(matter, Matter::Promised { .. });
    let (account, case) = running(desk, &command.promise, "promise", promised)?;
    let days = since(desk, case, command.effective, command.posting)?;
    let outcome = CaseOutcome::Released { outcome: command.outcome };
    Ok(Decision::Drafts(vec![end(account, &command.promise, outcome, command.reason.as_deref(), days)]))
}

pub(super) fn place_with_agency(desk: Desktop<'_>, command: &PlaceWithAgency) -> Result<Decision> {
    let lines = whole(desk, &command.items)?;
    let matter = Matter::Placed { agency: command.agency.clone(), fee: command.fee };
    let (number, effective, posting) = (&command.placement, command.effective, command.posting);
    let reason = command.reason.as_deref();
    opened(desk, Opening { number, matter, lines, effective, posting, reason })
}

pub(super) fn recall_from_agency(desk: Desktop<'_>, command: &RecallFromAgency) -> Result<Decision> {
    desk.check_text("reason", command.reason.as_deref())?;
    let placed = |matter: &Matter| matches!(matter, Matter::Placed { .. });
    let (account, case) = running(desk, &command.placement, "placement", placed)?;
    let days = since(desk, case, command.effective, command.posting)?;
    let reason = command.reason.as_deref();
    Ok(Decision::Drafts(vec![end(account, &command.placement, CaseOutcome::Recalled, reason, days)]))
}
