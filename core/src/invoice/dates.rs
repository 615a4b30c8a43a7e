use crate::calendar::{Calendar, Date, Roll};
use crate::error::Result;
use crate::money::Percent;
use crate::terms::{Baseline, DocumentDays, Terms};

/// Tells when documents on the same terms are due, each day computed once: what [`Terms::dates`] says, kept.
///
/// ```
/// use receivables::calendar::{CalendarName, Roll, date};
/// use receivables::invoice::DueDates;
/// use receivables::terms::{DocumentDays, Terms};
///
/// let (terms, target) = ("2/10 net 30".parse::<Terms>()?, CalendarName::Target.calendar());
/// let mut dates = DueDates::new(terms, Some((&target, Roll::Following)));
/// let dates = dates.of(&DocumentDays::issued(date(2026, 3, 12)?))?;
/// assert_eq!(dates.due, Some(date(2026, 4, 13)?));                     // 11 April is a Saturday
/// assert_eq!(dates.discount_until, Some(date(2026, 3, 22)?));
/// assert_eq!(dates.discount.map(|percent| percent.to_string()).as_deref(), Some("2"));
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug)]
pub struct DueDates<'a> {
    terms: Terms,
    rolled: Option<(&'a Calendar, Roll)>,
    /// Whether the invoice date is all that the terms count from.
    by_issue: bool,
    /// The largest discount, whatever the day.
    discount: Option<Percent>,
    /// What is known of the days of issue from `first` on: when documents are due, and when the largest discount ends. Two
    /// columns, so that who asks for one reads one.
    first: i32,
    due: Vec<Days>,
    until: Vec<Days>,
}

/// A date in days since 1970, or one of the two below: in four bytes, so that the columns stay in the nearest memory.
type Days = i32;
/// No date.
pub(crate) const NO_DATE: Days = i32::MIN;
/// Not computed yet.
const UNKNOWN: Days = i32::MAX;

/// When a document is due as a whole, and its largest discount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentDates {
    /// When the last of it is due; none while any part is pending.
    pub due: Option<Date>,
    /// The last day of the largest discount; none where there is none, or while it is pending.
    pub discount_until: Option<Date>,
    /// The largest discount. Of two that are equal, the one that ends last.
    pub discount: Option<Percent>,
}

impl<'a> DueDates<'a> {
    /// Of these terms, where due dates that are no business days are moved as said. Discounts end on the day that the terms
    /// say.
    pub fn new(terms: Terms, rolled: Option<(&'a Calendar, Roll)>) -> Self {
        let by_issue = terms.baselines().all(|baseline| baseline == Baseline::InvoiceDate);
        let discount = terms.largest_discount();
        Self { terms, rolled, by_issue, discount, first: 0, due: Vec::new(), until: Vec::new() }
    }

    /// The dates of a document with these days.
    ///
    /// # Errors
    /// Those of [`Terms::dates`]; `calendar_range` where the calendar does not know the due date.
    pub fn of(&mut self, days: &DocumentDays) -> Result<DocumentDates> {
        if !self.by_issue {
            return self.found(days);
        }
        match self.known_on(days.issued.days()) {
            Some(dates) => Ok(dates),
            None => {
                let dates = self.found(days)?;
                self.keep(days.issued, &dates);
                Ok(dates)
            }
        }
    }

    /// The dates of a document issued on a day, to which nothing has happened yet.
    ///
    /// # Errors
    /// Those of [`DueDates::of`].
    pub fn on(&mut self, issued: Date) -> Result<DocumentDates> {
        match self.known_on(issued.days()) {
            Some(dates) => Ok(dates),
            None => self.of(&DocumentDays::issued(issued)),
        }
    }

    /// The largest discount, whatever the day.
    #[cfg(feature = "arrow")]
    pub(crate) fn discount(&self) -> Option<Percent> {
        self.discount
    }

    fn known_on(&self, issued: i32) -> Option<DocumentDates> {
        let due = Date::from_days(self.known_due(issued)?);
        Some(DocumentDates { due, discount_until: self.known_until(issued), discount: self.discount })
    }

    /// When a document issued on a day is due, both in days since 1970, or [`NO_DATE`]; none where that was not computed yet.
    pub(crate) fn known_due(&self, issued: i32) -> Option<i32> {
        let place = usize::try_from(issued.wrapping_sub(self.first)).ok()?;
        self.due.get(place).copied().filter(|days| *days != UNKNOWN)
    }

    /// When its largest discount ends, where that was computed and it has one.
    pub(crate) fn known_until(&self, issued: i32) -> Option<Date> {
        let place = usize::try_from(issued.wrapping_sub(self.first)).ok()?;
        self.until.get(place).and_then(|days| Date::from_days(*days))
    }

    /// Keeps the dates of a day.
    fn keep(&mut self, issued: Date, dates: &DocumentDates) {
        let day = issued.days();
        if self.due.is_empty() {
            self.first = day;
        }
        if day < self.first {
            // At least twice as many as before, so that days that fall cost no more than days that rise.
            let length = i32::try_from(self.due.len()).unwrap_or(i32::MAX);
            let first = day.min(self.first.saturating_sub(length)).max(Date::MIN.days());
            let before = usize::try_from(self.first - first).unwrap_or_default();
            for column in [&mut self.due, &mut self.until] {
                column.splice(0..0, std::iter::repeat_n(UNKNOWN, before));
            }
            self.first = first;
        }
        let Ok(place) = usize::try_from(day - self.first) else { return };
        for (column, date) in [(&mut self.due, dates.due), (&mut self.until, dates.discount_until)] {
            if place >= column.len() {
                column.resize(place + 1, UNKNOWN);
            }
            column.get_mut(place).into_iter().for_each(|known| *known = date.map_or(NO_DATE, Date::days));
        }
    }

    fn found(&self, days: &DocumentDays) -> Result<DocumentDates> {
        let parts = self.terms.dates(days)?;
        let whole: Option<Vec<Date>> = parts.iter().map(|part| part.due).collect();
        let mut due = whole.and_then(|dues| dues.into_iter().max());
        if let (Some(day), Some((calendar, roll))) = (due, self.rolled) {
            due = Some(calendar.roll(day, roll)?);
        }
        let tiers = self.terms.instalments.iter().zip(&parts);
        let tiers = tiers.flat_map(|(part, dates)| part.discounts.iter().zip(&dates.until));
        let largest = tiers.max_by_key(|(tier, until)| (tier.percent, until.unwrap_or(Date::MAX)));
        let discount_until = largest.and_then(|(_, until)| *until);
        Ok(DocumentDates { due, discount_until, discount: self.discount })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::date;
    use crate::terms::Milestone;

    proptest! {
        /// What is kept is what is computed, in whatever order days are asked for.
        #[test]
        fn kept_dates_are_the_same(days in prop::collection::vec(20_000..20_200_i32, 1..40)) {
            let terms: Terms = "3/8 2/20 net 45 EOM".parse().unwrap();
            let mut kept = DueDates::new(terms.clone(), None);
            for day in days {
                let issued = Date::from_days(day).unwrap();
                let fresh = DueDates::new(terms.clone(), None).of(&DocumentDays::issued(issued)).unwrap();
                prop_assert_eq!(kept.on(issued).unwrap(), fresh);
            }
        }
    }

    #[test]
    fn what_counts_from_elsewhere_is_not_kept() {
        let issued = date(2026, 3, 1).unwrap();
        let terms = Terms::net(30).counted_from(Baseline::Milestone { milestone: Milestone::Delivery });
        let mut dates = DueDates::new(terms, None);
        assert_eq!(dates.on(issued).unwrap().due, None);
        let delivered =
            |day| DocumentDays::issued(issued).with(Milestone::Delivery, date(2026, 3, day).unwrap());
        assert_eq!(dates.of(&delivered(2)).unwrap().due, date(2026, 4, 1).ok());
        assert_eq!(dates.of(&delivered(3)).unwrap().due, date(2026, 4, 2).ok());
    }
}
