//! Terms in a language of clauses: each says a percentage, days, what they count from, in any order. A percentage is a
//! discount, unless something is left for a rest or nothing is said without one: then the percentages are parts.

use super::cursor::{Cursor, Kind};
use super::custom::{Custom, MonthEnd};
use super::rule::{calendar, next_month_on};
use super::words::{self, Vocabulary};
use crate::error::{Error, Result};
use crate::money::Percent;
use crate::terms::{
    Baseline, DAYS_LIMIT, DateStep, DiscountTier, Instalment, MONTHS_LIMIT, Milestone, Share, Terms,
    WEEKS_LIMIT,
};

/// The language of a text that is not English: the one with most of its words in it.
pub(super) fn language(c: &Cursor<'_>) -> Option<&'static Vocabulary> {
    let mut found = None;
    let mut most = 0;
    for vocabulary in words::ALL {
        let count = c.mentions(vocabulary.telling);
        if count > most {
            (found, most) = (Some(vocabulary), count);
        }
    }
    found
}

/// What one clause has said so far.
#[derive(Default)]
struct Clause {
    percent: Option<Percent>,
    discount: bool,
    rest: bool,
    steps: Option<Vec<DateStep>>,
    /// Days of equal parts.
    list: Vec<u16>,
    /// The month's end was said before the days.
    month_end_first: bool,
    at_once: bool,
    before: bool,
    from: Option<Baseline>,
    pay_days: Option<DateStep>,
}

/// Terms in a language of clauses.
pub(super) fn terms(c: &mut Cursor<'_>, words: &Vocabulary, custom: Custom) -> Result<Terms> {
    let mut clauses: Vec<Clause> = Vec::new();
    while !c.is_done() {
        let clause = clause(c, words, custom)?.whole();
        if clause.steps.is_none() {
            match (clause.pay_days, clauses.is_empty()) {
                // Pay days hold for every due date, not for discounts.
                (Some(days), false) if clause.percent.is_none() => {
                    let dues = clauses.iter_mut().filter(|clause| clause.percent.is_none());
                    dues.filter_map(|clause| clause.steps.as_mut())
                        .for_each(|steps| steps.push(days.clone()));
                    continue;
                }
                _ => return Err(c.expected("a number of days")),
            }
        }
        clauses.push(clause);
    }
    let discounted = clauses.iter().any(|clause| clause.discount);
    let parts = clauses.iter().any(|clause| clause.rest)
        || !discounted && !clauses.is_empty() && clauses.iter().all(|clause| clause.percent.is_some());
    if parts { shared(c, clauses) } else { whole(c, clauses, words, custom) }
}

/// Every clause is a part of the document.
fn shared(c: &Cursor<'_>, clauses: Vec<Clause>) -> Result<Terms> {
    let mut parts = Vec::with_capacity(clauses.len());
    for clause in clauses {
        let share = match clause.percent {
            Some(_) if clause.discount => return Err(c.expected("parts, or discounts on the whole")),
            Some(percent) if !clause.rest => Share::PercentOfTotal { percent },
            None if clause.rest => Share::Remainder,
            _ => return Err(c.expected("a percentage or the rest in every part")),
        };
        let due = clause.steps.unwrap_or_default();
        parts.push(Instalment { baseline: clause.from, ..Instalment::new(share, due) });
    }
    let mut terms = Terms::in_parts(parts);
    terms.last_takes_rest();
    Ok(terms.lifted(false))
}

/// One clause says when the whole falls due, the others are discounts.
fn whole(c: &Cursor<'_>, clauses: Vec<Clause>, words: &Vocabulary, custom: Custom) -> Result<Terms> {
    let (mut discounts, mut due) = (Vec::new(), None);
    for clause in clauses {
        match clause.percent {
            Some(percent) => discounts.push(DiscountTier {
                baseline: clause.from,
                ..DiscountTier::new(percent, clause.steps.unwrap_or_default())
            }),
            None if due.is_none() => due = Some(clause),
            None => return Err(c.expected("one due date, which is said already, and no second one")),
        }
    }
    let Some(due) = due else { return Err(c.expected("when the whole falls due, like 30 Tage netto")) };
    let baseline = due.from.unwrap_or(Baseline::InvoiceDate);
    for tier in &mut discounts {
        tier.baseline = tier.baseline.filter(|own| *own != baseline);
    }
    if due.list.is_empty() {
        let whole =
            Instalment { discounts, ..Instalment::new(Share::Remainder, due.steps.unwrap_or_default()) };
        return Ok(Terms::in_parts(vec![whole]).counted_from(baseline));
    }
    if !discounts.is_empty() {
        return Err(c.expected("equal parts without a discount"));
    }
    let month_end = due.steps.is_some_and(|steps| !steps.is_empty());
    let steps =
        |days| if month_end { words.month_end_after(days, custom) } else { vec![DateStep::Days { days }] };
    Ok(Terms::equal_parts(due.list.into_iter().map(steps).collect()).counted_from(baseline))
}

impl Vocabulary {
    /// Where "N days end of month" leads.
    fn month_end_after(&self, days: u16, custom: Custom) -> Vec<DateStep> {
        let months = Custom { month_end: MonthEnd::AfterMonths, ..custom };
        if self.commercial_months { months } else { custom }.days_and_month_end(days)
    }

    /// What happens, where it is named here; of two of which the later counts, both.
    fn event(&self, c: &mut Cursor<'_>) -> Option<Baseline> {
        let one = self.named(c)?;
        let both = c.maybe(|c| {
            if !c.word(self.and) {
                return None;
            }
            while c.word(self.silent) {}
            let other = self.named(c)?;
            let _ = c.sign(',');
            if !c.any(self.later) {
                return None;
            }
            match (one, other) {
                (Baseline::Milestone { milestone: first }, Baseline::Milestone { milestone: second }) => {
                    Some(Baseline::LaterOf { first, second })
                }
                (Baseline::Milestone { milestone }, _) | (_, Baseline::Milestone { milestone }) => {
                    Some(Baseline::InvoiceDateOrLater { milestone })
                }
                _ => None,
            }
        });
        Some(both.unwrap_or(one))
    }

    fn named(&self, c: &mut Cursor<'_>) -> Option<Baseline> {
        let found = self.events.iter().find(|(_, names)| c.any(names));
        match found {
            Some((milestone, _)) => Some(Baseline::Milestone { milestone: *milestone }),
            None => c.any(self.invoice_date).then_some(Baseline::InvoiceDate),
        }
    }
}

fn clause(c: &mut Cursor<'_>, words: &Vocabulary, custom: Custom) -> Result<Clause> {
    let mut said = Clause::default();
    loop {
        if let Some(from) = words.event(c) {
            said.count_from(from, c)?;
            continue;
        }
        let ended = [',', ';', '.'].into_iter().any(|sign| c.sign(sign)) || c.word(words.and);
        if ended || c.is_done() {
            // Signs and joining words before anything was said open a clause as well as they end one.
            if said.is_something() || c.is_done() {
                return Ok(said);
            }
            continue;
        }
        if c.has_word(0, words.discount) {
            said.discount = true;
        }
        if c.any(words.then_month_end) {
            said.after(c)?.push(DateStep::EndOfMonth);
        } else if c.any(words.pay_days) {
            said.pay_days = Some(pay_days(c, words)?);
        } else if c.any(words.in_advance) {
            said.begin(vec![DateStep::DaysBack { days: 1 }], c)?;
            said.count_from(Baseline::Milestone { milestone: Milestone::Shipment }, c)?;
        } else if c.any(words.at_once) {
            said.at_once = true;
        } else if c.word(words.before) {
            said.before = true;
        } else if c.word(words.rest) {
            said.rest = true;
        } else if c.any(words.month_end) {
            said.month_end(c, words, custom)?;
        } else if c.has_word(0, words.on_day) && matches!(c.peek(1), Some(Kind::Number(_) | Kind::Ordinal(_)))
        {
            c.skip();
            let day = c.whole("day of month", 31)?;
            if c.any(words.next_month) {
                said.begin(next_month_on(day), c)?;
            } else {
                said.on_day(day, c)?;
            }
        } else if matches!(c.peek(0), Some(Kind::Number(_))) {
            said.number(c, words)?;
        } else if !(c.word(words.silent) || ['\'', '(', ')'].into_iter().any(|sign| c.sign(sign))) {
            return Err(c.expected("a percentage with its sign, days, or the end of the terms"));
        }
    }
}

/// `5 y 20`, behind the words for pay days.
fn pay_days(c: &mut Cursor<'_>, words: &Vocabulary) -> Result<DateStep> {
    let mut days = Vec::new();
    loop {
        days.push(c.whole("day of month", 31)?);
        let _ = c.sign('.');
        let place = c.place();
        let more = c.word(words.and) || c.sign(',') || c.sign('/');
        if !(more && matches!(c.peek(0), Some(Kind::Number(_))) && c.peek(1) != Some(Kind::Sign('%'))) {
            c.back(place);
            return Ok(DateStep::PayDays { days });
        }
    }
}

impl Clause {
    fn is_something(&self) -> bool {
        self.percent.is_some()
            || self.steps.is_some()
            || self.from.is_some()
            || self.at_once
            || self.rest
            || self.pay_days.is_some()
            || !self.list.is_empty()
    }

    /// What the words of the clause come to.
    fn whole(mut self) -> Self {
        let received = Baseline::Milestone { milestone: Milestone::InvoiceReceipt };
        if self.before && self.from.is_some() {
            self.steps = Some(match self.steps.as_deref() {
                Some([DateStep::Days { days }]) => vec![DateStep::DaysBack { days: *days }],
                Some([DateStep::Months { months }]) => vec![DateStep::MonthsBack { months: *months }],
                _ => vec![DateStep::DaysBack { days: 1 }],
            });
        }
        // An invoice that is due when it is received is due at once: no seller waits for that day to be told.
        if self.steps.is_none() && self.from == Some(received) {
            (self.at_once, self.from) = (true, None);
        }
        if self.steps.is_none() && (self.at_once || self.from.is_some() || !self.list.is_empty()) {
            self.steps = Some(Vec::new());
        }
        if let Some(steps) = self.steps.as_mut() {
            steps.extend(self.pay_days.take());
        }
        self
    }

    fn begin(&mut self, steps: Vec<DateStep>, c: &Cursor<'_>) -> Result<()> {
        if self.steps.is_some() {
            return Err(Self::second(c));
        }
        self.steps = Some(steps);
        Ok(())
    }

    fn count_from(&mut self, from: Baseline, c: &Cursor<'_>) -> Result<()> {
        if self.from.is_some_and(|known| known != from) {
            return Err(c.expected("one day to count from"));
        }
        self.from = Some(from);
        Ok(())
    }

    fn second(c: &Cursor<'_>) -> Error {
        c.expected("a comma before a second number of days")
    }

    /// The steps so far, where something is to follow them.
    fn after(&mut self, c: &Cursor<'_>) -> Result<&mut Vec<DateStep>> {
        self.steps.as_mut().ok_or_else(|| c.expected("a number of days before the month's end"))
    }

    /// The month's end: before days it is where they begin, after them trade does not agree.
    fn month_end(&mut self, c: &mut Cursor<'_>, words: &Vocabulary, custom: Custom) -> Result<()> {
        if !self.list.is_empty() && self.steps.is_none() {
            self.steps = Some(vec![DateStep::EndOfMonth]);
            return Ok(());
        }
        match self.steps.as_mut() {
            None => {
                self.month_end_first = true;
                self.steps = Some(vec![DateStep::EndOfMonth]);
            }
            Some(steps) => match steps.as_slice() {
                // With a day after it, the month's end only says that the day is one of the next month.
                [DateStep::Days { .. }] if !words.on_day.is_empty() && c.has_word(0, words.on_day) => {}
                [DateStep::Days { days }] => *steps = words.month_end_after(*days, custom),
                [DateStep::Months { .. } | DateStep::Weeks { .. }] => steps.push(DateStep::EndOfMonth),
                _ => return Err(c.expected("the month's end once")),
            },
        }
        Ok(())
    }

    /// `fin de mois le 15`: the 15th of the month after.
    fn on_day(&mut self, day: u16, c: &Cursor<'_>) -> Result<()> {
        let steps = self.after(c)?;
        if matches!(steps.last(), Some(DateStep::EndOfMonth)) {
            steps.pop();
        }
        steps.extend(next_month_on(day));
        Ok(())
    }

    /// `30 Tage`, `2 mois`, `2,5 %`, `10. des Folgemonats`, `30/60/90`.
    fn number(&mut self, c: &mut Cursor<'_>, words: &Vocabulary) -> Result<()> {
        let comma = c.peek(1) == Some(Kind::Sign(',')) && c.peek(3) == Some(Kind::Sign('%'));
        if comma || c.peek(1) == Some(Kind::Sign('%')) {
            return self.percentage(c, comma);
        }
        let listed = c.peek(1) == Some(Kind::Sign('/')) && self.list.is_empty();
        if self.steps.is_some() && !self.month_end_first || !self.list.is_empty() {
            return Err(Self::second(c));
        }
        if listed {
            self.list.push(c.whole("days", DAYS_LIMIT)?);
            while c.sign('/') {
                self.list.push(c.whole("days", DAYS_LIMIT)?);
            }
            let _ = c.word(words.days);
            return Ok(());
        }
        let next_month = c.maybe(|c| {
            let day = c.whole("day of month", 31).ok()?;
            let _ = c.sign('.');
            c.any(words.next_month).then_some(day)
        });
        if let Some(day) = next_month {
            return self.begin(next_month_on(day), c);
        }
        let step = self.count(c, words)?;
        self.month_end_first = false;
        self.steps.get_or_insert_default().push(step);
        Ok(())
    }

    fn percentage(&mut self, c: &mut Cursor<'_>, comma: bool) -> Result<()> {
        if self.percent.is_some() {
            return Err(c.expected("a comma before a second percentage"));
        }
        let percent = match (comma, c.peek(0), c.peek(2)) {
            (true, Some(Kind::Number(whole)), Some(Kind::Number(fraction))) => {
                (0..3).for_each(|_| c.skip());
                Percent::new(&format!("{whole}.{fraction}"))?
            }
            _ => c.percent()?,
        };
        c.skip();
        self.percent = Some(percent);
        Ok(())
    }

    /// `30 Tage`, `2 Wochen`, `10 Bankarbeitstage`.
    fn count(&self, c: &mut Cursor<'_>, words: &Vocabulary) -> Result<DateStep> {
        if c.has_word(1, words.months) {
            let months = c.whole("months", MONTHS_LIMIT)?;
            c.skip();
            return Ok(DateStep::Months { months });
        }
        if c.has_word(1, words.weeks) {
            let weeks = c.whole("weeks", WEEKS_LIMIT)?;
            c.skip();
            return Ok(DateStep::Weeks { weeks });
        }
        let days = c.whole("days", DAYS_LIMIT)?;
        if let Some((_, usual)) = words.business.iter().find(|(phrase, _)| c.phrase(phrase)) {
            let named = c.peek(0) == Some(Kind::Sign('('));
            let calendar = if named { calendar(c, None)?.0 } else { *usual };
            return Ok(DateStep::BusinessDays { days, calendar });
        }
        if !c.word(words.days) {
            let unit = words.days.first().unwrap_or(&"days");
            return Err(c.expected(&format!("{unit} after the number")));
        }
        // Working days of a kind that terms do not have are told as such.
        let unknown = c.expected("");
        if unknown.code() == crate::Code::TermsNotBuilt { Err(unknown) } else { Ok(DateStep::Days { days }) }
    }
}
