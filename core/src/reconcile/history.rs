//! How much of a document was open here on the days around a view, to recognise what one side has booked and the other not
//! yet.

use std::collections::BTreeMap;

use super::documents::OwnDocument;
use super::{InTransit, RowReason};
use crate::account::{ItemKind, MovementKind};
use crate::calendar::{Date, UtcMicros};
use crate::portfolio::{Basis, KnownAt, Portfolio, View};

/// Everything that changes what a document has open.
struct Change {
    day: Date,
    recorded: Option<UtcMicros>,
    minor: i128,
    transit: InTransit,
}

/// Where the movements of each item of a portfolio begin.
pub(super) struct Histories<'a> {
    portfolio: &'a Portfolio,
    view: &'a View,
    window: i32,
    /// The first movement of each item, made once somebody asks.
    starts: Vec<usize>,
}

impl<'a> Histories<'a> {
    pub(super) fn new(portfolio: &'a Portfolio, view: &'a View, window: u16) -> Self {
        let mut at = 0_usize;
        let start = |count: &u32| {
            let here = at;
            at = at.saturating_add(usize::try_from(*count).unwrap_or_default());
            here
        };
        let starts = portfolio.items().movements.iter().map(start).collect();
        Self { portfolio, view, window: i32::from(window), starts }
    }

    /// When these documents together had exactly that much open, within the window: as it is recorded by now, on the nearest
    /// day after or before the view's; of two equally near the later one.
    pub(super) fn as_there<'d>(
        &self,
        documents: impl IntoIterator<Item = &'d OwnDocument>,
        there: i128,
    ) -> Option<RowReason> {
        let changes: Vec<Change> =
            documents.into_iter().flat_map(|document| self.changes(document)).collect();
        let as_of = self.view.as_of;
        let by_now = changes.iter().filter(|change| change.day <= as_of).map(|change| change.minor);
        if self.view.known_at.is_some() && by_now.sum::<i128>() == there {
            return Some(RowReason::RecordedSince);
        }
        let (after, before) = (self.after(&changes, there), self.before(&changes, there));
        match (after, before) {
            (Some((distance, _)), Some((nearer, reason))) if nearer < distance => Some(reason),
            (Some((_, reason)), _) | (None, Some((_, reason))) => Some(reason),
            (None, None) => None,
        }
    }

    /// The first day after the view's on which so much is open, by all that is recorded.
    fn after(&self, changes: &[Change], there: i128) -> Option<(i32, RowReason)> {
        let as_of = self.view.as_of;
        let mut open: i128 =
            changes.iter().filter(|change| change.day <= as_of).map(|change| change.minor).sum();
        let mut transit = None;
        let later = changes.iter().filter(|change| change.day > as_of && self.near(change.day));
        for (day, changes) in by_day(later) {
            for change in changes {
                open += change.minor;
                transit = Some(joined(transit, change.transit));
            }
            if open == there {
                let transit = transit.unwrap_or(InTransit::Other);
                return Some((day.days_since(as_of), RowReason::HereFrom { day, transit }));
            }
        }
        None
    }

    /// The last day before the view's at whose end so much was open, as the view knows it.
    fn before(&self, changes: &[Change], there: i128) -> Option<(i32, RowReason)> {
        let as_of = self.view.as_of;
        let known = |change: &&Change| self.knows(change.recorded) && change.day <= as_of;
        let mut open: i128 = changes.iter().filter(known).map(|change| change.minor).sum();
        let mut transit = None;
        let earlier = changes.iter().filter(known).filter(|change| self.near(change.day));
        for (day, changes) in by_day(earlier).into_iter().rev() {
            for change in changes {
                open -= change.minor;
                transit = Some(joined(transit, change.transit));
            }
            if open == there {
                let transit = transit.unwrap_or(InTransit::Other);
                // At the end of the day before it was as it is there.
                let distance = as_of.days_since(day).saturating_add(1);
                return Some((distance, RowReason::HereUntil { day, transit }));
            }
        }
        None
    }

    /// The last day on which anything of a document changed by the view's, and the first after it.
    pub(super) fn around(&self, document: &OwnDocument) -> (Option<Date>, Option<Date>) {
        let changes = self.changes(document);
        let days = || changes.iter().map(|change| change.day);
        let as_of = self.view.as_of;
        (days().filter(|day| *day <= as_of).max(), days().filter(|day| *day > as_of).min())
    }

    /// What money has settled of open debits after the view's day, less what of it was returned, by all that is recorded.
    pub(super) fn paid_since<'d>(&self, documents: impl IntoIterator<Item = &'d OwnDocument>) -> i128 {
        let debits = documents.into_iter().flat_map(|document| &document.items);
        let debits = debits.filter(|(_, own)| own.open.is_positive());
        let movements = debits.flat_map(|(at, _)| self.movements(*at));
        let money = movements.filter(|(_, kind)| matches!(kind, MovementKind::Cash | MovementKind::Return));
        let since = money.filter(|(change, _)| change.day > self.view.as_of);
        since.map(|(change, _)| -change.minor).sum()
    }

    fn knows(&self, recorded: Option<UtcMicros>) -> bool {
        match (self.view.known_at, recorded) {
            (Some(KnownAt::Recorded { at }), Some(recorded)) => recorded <= at,
            _ => true,
        }
    }

    /// Whether what is booked on a day can be told from what is booked on the view's by the window.
    fn near(&self, day: Date) -> bool {
        let distance = day.days_since(self.view.as_of);
        // A change of the view's own day counts from the day before.
        distance <= self.window && -distance < self.window
    }

    fn changes(&self, document: &OwnDocument) -> Vec<Change> {
        let items = self.portfolio.items();
        let days = match self.view.basis {
            Basis::Book => &items.posting,
            Basis::Value => &items.effective,
        };
        let mut changes = Vec::new();
        for (at, _) in &document.items {
            if let (Some(day), Some(original)) = (days.get(*at), items.original.get(*at)) {
                let (recorded, minor) = (instant(items.recorded.as_ref(), *at), i128::from(*original));
                let transit = items.kind.get(*at).map_or(InTransit::Document, |kind| arisen(*kind));
                changes.push(Change { day: *day, recorded, minor, transit });
            }
            changes.extend(self.movements(*at).map(|(change, _)| change));
        }
        changes
    }

    /// The movements of an item.
    fn movements(&self, at: usize) -> impl Iterator<Item = (Change, MovementKind)> {
        let movements = self.portfolio.movements();
        let days = match self.view.basis {
            Basis::Book => &movements.posting,
            Basis::Value => &movements.effective,
        };
        let first = self.starts.get(at).copied().unwrap_or_default();
        let count = self.portfolio.items().movements.get(at).and_then(|count| usize::try_from(*count).ok());
        let places = first..first.saturating_add(count.unwrap_or_default());
        places.filter_map(move |place| {
            let (day, kind) = (*days.get(place)?, *movements.kind.get(place)?);
            let minor = i128::from(*movements.minor.get(place)?);
            let recorded = instant(movements.recorded.as_ref(), place);
            Some((Change { day, recorded, minor, transit: moved(kind) }, kind))
        })
    }
}

fn instant(column: Option<&Vec<UtcMicros>>, at: usize) -> Option<UtcMicros> {
    column.and_then(|column| column.get(at)).copied()
}

fn by_day<'c>(changes: impl Iterator<Item = &'c Change>) -> BTreeMap<Date, Vec<&'c Change>> {
    let mut days: BTreeMap<Date, Vec<&Change>> = BTreeMap::new();
    for change in changes {
        days.entry(change.day).or_default().push(change);
    }
    days
}

/// What an item that arises is a sign of.
fn arisen(kind: ItemKind) -> InTransit {
    match kind {
        ItemKind::Receipt => InTransit::Money,
        ItemKind::CreditNote => InTransit::Credit,
        ItemKind::Invoice
        | ItemKind::WriteOff
        | ItemKind::DebitNote
        | ItemKind::LateCharge
        | ItemKind::Residual
        | ItemKind::Chargeback
        | ItemKind::Transfer
        | ItemKind::Recovery
        | ItemKind::Reclaim => InTransit::Document,
    }
}

/// What a movement is a sign of. A discount comes with the money that earned it.
fn moved(kind: MovementKind) -> InTransit {
    match kind {
        MovementKind::Cash | MovementKind::Return | MovementKind::Refund | MovementKind::Discount => {
            InTransit::Money
        }
        MovementKind::Credit => InTransit::Credit,
        MovementKind::WriteOff
        | MovementKind::Allowance
        | MovementKind::Tolerance
        | MovementKind::Withholding
        | MovementKind::BankCharges
        | MovementKind::Netting
        | MovementKind::Waiver
        | MovementKind::Transfer
        | MovementKind::Residual
        | MovementKind::Chargeback
        | MovementKind::Void
        | MovementKind::Factored => InTransit::Other,
    }
}

fn joined(so_far: Option<InTransit>, next: InTransit) -> InTransit {
    match so_far {
        Some(so_far) if so_far != next => InTransit::Other,
        _ => next,
    }
}
