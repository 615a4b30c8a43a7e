use std::collections::BTreeMap;

use super::{Decision, Desktop, Draft};
use crate::account::command::{ClosePeriod, ReopenPeriod, SoftClosePeriod};
use crate::account::event::{HeadsKept, PeriodClosed, PeriodOverridden, PeriodReopened, PeriodSoftClosed};
use crate::account::{Event, StreamHead, StreamId};
use crate::calendar::Date;
use crate::error::{Error, Reason, Result};
use crate::ledger::Periods;

/// How many heads one event keeps at most, so that an entry never outgrows what a reader takes: a head has at most three
/// ids of 128 bytes, each byte escaped at worst, and a hash.
const HEADS_PER_EVENT: usize = 1_000;

/// How many days after the day of recording a close may lie: it is another day already further east.
const CLOSE_AHEAD: u32 = 1;

impl Desktop<'_> {
    fn periods(&self) -> &Periods {
        self.books.periods()
    }

    /// The accounting date of what is decided: as said; else the natural one, or the first day that is open where that is
    /// later. Whether the day is open is looked at once everything is decided, since what was done before is answered
    /// also when its period has been closed since.
    pub(super) fn posting(&self, said: Option<Date>, natural: Date) -> Result<Date> {
        let open = self.periods().first_open_to(self.request.period_override.is_some());
        let posting = said.unwrap_or_else(|| open.map_or(natural, |open| natural.max(open)));
        self.check_date("posting", posting)?;
        Ok(posting)
    }

    /// Refuses what would post to a closed day. Answers the event that keeps the reason where it posts to days that are
    /// closed for the daily work only.
    pub(super) fn check_period(&self, drafts: &[Draft]) -> Result<Option<Draft>> {
        // Neither what is on the ledger's own stream nor the opening of an account is a figure of the books.
        let is_figure =
            |draft: &&Draft| draft.stream != StreamId::Ledger && !matches!(draft.event, Event::Opened(_));
        let figures = drafts.iter().filter(is_figure);
        let Some(posting) = figures.map(|draft| draft.posting).min() else { return Ok(None) };
        let periods = self.periods();
        let day = posting.to_string();
        let shown = |date: Option<Date>| date.map_or_else(String::new, |date| date.to_string());
        if Some(posting) <= periods.closed_through {
            let open = shown(periods.first_open_to(self.request.period_override.is_some()));
            let closed = shown(periods.closed_through);
            return Err(Error::from(Reason::PeriodClosed { posting: day, closed, open }).within("posting"));
        }
        if Some(posting) > periods.soft_closed_through {
            return Ok(None);
        }
        let Some(reason) = &self.request.period_override else {
            let (closed, open) = (shown(periods.soft_closed_through), shown(periods.first_open()));
            let reason = Reason::PeriodSoftClosed { posting: day, closed, open };
            return Err(Error::from(reason).within("posting"));
        };
        let event = PeriodOverridden { posting, reason: reason.clone() };
        Ok(Some(self.of_ledger(self.request.recorded.day(), Event::Overridden(event))))
    }

    /// An event on the ledger's own stream.
    fn of_ledger(&self, day: Date, event: Event) -> Draft {
        Draft { stream: StreamId::Ledger, effective: day, posting: day, event }
    }

    /// Refuses a day that has not come yet, or on which no period ends.
    fn check_through(&self, through: Date) -> Result<()> {
        let days = i64::from(through.days_since(self.request.recorded.day()));
        if days > i64::from(CLOSE_AHEAD) {
            let (what, date, limit) = ("through".to_owned(), through.to_string(), CLOSE_AHEAD);
            let reason = Reason::DateFarFuture { what, date, days, limit };
            return Err(Error::from(reason).within("through"));
        }
        match &self.rules.periods {
            Some(calendar) => calendar.check_end("through", through),
            None => Ok(()),
        }
    }
}

/// Refuses to close what is closed.
fn check_closes(through: Date, closed: Option<Date>) -> Result<()> {
    match closed.filter(|closed| through <= *closed) {
        Some(closed) => {
            let (through, closed) = (through.to_string(), closed.to_string());
            Err(Error::from(Reason::ClosedAlready { through, closed }).within("through"))
        }
        None => Ok(()),
    }
}

pub(super) fn soft_close(desk: Desktop<'_>, command: &SoftClosePeriod) -> Result<Decision> {
    desk.check_text("reason", command.reason.as_deref())?;
    desk.check_version_of(&StreamId::Ledger)?;
    desk.check_through(command.through)?;
    check_closes(command.through, desk.periods().last_closed())?;
    let event = PeriodSoftClosed { through: command.through, reason: command.reason.clone() };
    Ok(Decision::Drafts(vec![desk.of_ledger(command.through, Event::SoftLocked(event))]))
}

pub(super) fn close(desk: Desktop<'_>, command: &ClosePeriod) -> Result<Decision> {
    desk.check_text("reason", command.reason.as_deref())?;
    desk.check_text("acknowledged", command.acknowledged.as_deref())?;
    desk.check_version_of(&StreamId::Ledger)?;
    desk.check_through(command.through)?;
    let through = command.through;
    check_closes(through, desk.periods().closed_through)?;
    let heads = heads(desk, &command.heads)?;
    check_last(desk, &heads)?;
    let streams = u32::try_from(heads.len()).unwrap_or(u32::MAX);
    let (acknowledged, reason) = (command.acknowledged.clone(), command.reason.clone());
    let event = Event::Locked(PeriodClosed { through, streams, acknowledged, reason });
    let mut drafts = vec![desk.of_ledger(through, event)];
    drafts.extend(heads.chunks(HEADS_PER_EVENT).map(|part| {
        let kept = HeadsKept { through, heads: part.to_vec() };
        desk.of_ledger(through, Event::Kept(Box::new(kept)))
    }));
    Ok(Decision::Drafts(drafts))
}

/// The heads of all streams, by stream: those given, which must be those of the ledger, else those of the ledger.
fn heads(desk: Desktop<'_>, given: &[StreamHead]) -> Result<Vec<StreamHead>> {
    let own = desk.books.heads();
    if given.is_empty() {
        return Ok(own);
    }
    let mut by_stream: BTreeMap<&StreamId, &StreamHead> = BTreeMap::new();
    for (at, head) in given.iter().enumerate() {
        if by_stream.insert(&head.stream, head).is_some() {
            let item = format!("the head of {}", head.stream);
            return Err(Error::from(Reason::DuplicateLine { item }).within(&format!("heads[{at}]")));
        }
    }
    let mut heads = Vec::with_capacity(own.len());
    for head in own {
        match by_stream.remove(&head.stream) {
            Some(given) if given.version == head.version => heads.push(given.clone()),
            other => return Err(differ(&head.stream, head.version, other.map_or(0, |given| given.version))),
        }
    }
    // A head of version 0 is that of a stream before its first entry.
    match by_stream.into_values().find(|head| head.version > 0) {
        Some(head) => Err(differ(&head.stream, 0, head.version)),
        None => Ok(heads),
    }
}

fn differ(stream: &StreamId, version: u64, given: u64) -> Error {
    Error::from(Reason::HeadsDiffer { stream: stream.to_string(), version, given }).within("heads")
}

/// Refuses a close that is recorded before anything it closes: what is known at the close is what was recorded until then.
fn check_last(desk: Desktop<'_>, heads: &[StreamHead]) -> Result<()> {
    heads.iter().try_for_each(|head| desk.check_recorded(&head.stream))
}

pub(super) fn reopen(desk: Desktop<'_>, command: &ReopenPeriod) -> Result<Decision> {
    desk.check_text("reason", Some(&command.reason))?;
    desk.check_version_of(&StreamId::Ledger)?;
    let Periods { closed_through, soft_closed_through, .. } = *desk.periods();
    if desk.periods().last_closed() <= command.through {
        let after = command.through.map_or_else(|| "the first".to_owned(), |through| through.to_string());
        return Err(Error::from(Reason::NothingToReopen { after }).within("through"));
    }
    if let Some((calendar, through)) = desk.rules.periods.as_ref().zip(command.through) {
        calendar.check_end("through", through)?;
    }
    let event = PeriodReopened {
        through: command.through,
        closed_through,
        soft_closed_through,
        reason: command.reason.clone(),
    };
    Ok(Decision::Drafts(vec![desk.of_ledger(desk.request.recorded.day(), Event::Unlocked(event))]))
}
