use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::bridge::{Steps, money_of, to_steps};
use super::{BridgeStep, Cause};
use crate::allocation::ItemKey;
use crate::calendar::{Date, UtcMicros};
use crate::error::{Reason, Result};
use crate::money::{Currency, Money};
use crate::party::AccountKey;
use crate::portfolio::{Basis, Lens, Portfolio, no_instants, place};

/// What changed in the figures of a day since they were reported, by cause and document by document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Restatement {
    /// The day whose figures they are, its end included.
    pub as_of: Date,
    /// Which date of an entry decides whether it counts on that day.
    pub basis: Basis,
    /// When they were reported: what was recorded until then, included, was in them.
    pub before: UtcMicros,
    /// Until when something must have been recorded to be in the restated figures; none for everything there is.
    pub after: Option<UtcMicros>,
    /// One per currency of which an item counts on that day.
    pub currencies: Vec<CurrencyRestatement>,
}

/// The restatement of one currency. The reported total and all steps add up to the restated one, or there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CurrencyRestatement {
    /// The currency of every amount.
    pub currency: Currency,
    /// What was open in the figures as they were reported: debits less credits.
    pub reported: Money,
    /// What changed it, in the order of [`Cause`]; causes that did not occur are left out.
    pub steps: Vec<BridgeStep>,
    /// What is open in the restated figures.
    pub restated: Money,
    /// What the steps are made of: in their order, then as it was recorded, by account and by item.
    pub lines: Vec<RestatedLine>,
    /// Items that stand in other columns because a due date, a dispute or an uncleared receipt was recorded since. They
    /// change no total. By account and item.
    pub shifts: Vec<Shift>,
}

/// An item or a movement that was recorded after the figures were reported and counts in them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RestatedLine {
    /// Whose item it is.
    pub account: AccountKey,
    /// The item that arose, or whose open amount changed.
    pub item: ItemKey,
    /// Why.
    pub cause: Cause,
    /// By how much it changed what is open; below zero lowers it.
    pub amount: Money,
    /// The day from which it counts, on the time axis of the report.
    pub day: Date,
    /// When it was recorded.
    pub recorded: UtcMicros,
}

/// An item that has something open in both figures and is due on another day, or stands apart with another part, by what
/// was recorded since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shift {
    /// Whose item it is.
    pub account: AccountKey,
    /// Which item.
    pub item: ItemKey,
    /// What it has open in the restated figures.
    pub open: Money,
    /// When it was due in the figures as reported; none where that was not known.
    pub due_reported: Option<Date>,
    /// When it is due in the restated ones.
    pub due_restated: Option<Date>,
    /// What of it stood apart in the figures as reported: disputed, or below zero of a receipt that may come back.
    pub apart_reported: Money,
    /// What of it stands apart in the restated ones.
    pub apart_restated: Money,
    /// When the last of what moved it was recorded.
    pub recorded: UtcMicros,
}

/// One currency while it is added up, in minor units.
#[derive(Default)]
struct Sums {
    counts: bool,
    reported: i128,
    restated: i128,
    steps: Steps,
    changes: Vec<Change>,
    shifts: Vec<Shift>,
}

/// An item or a movement that is new in the restated figures; `at` is the position of the item.
struct Change {
    at: usize,
    cause: Cause,
    minor: i64,
    day: Date,
    recorded: UtcMicros,
}

/// What an item that may have moved between columns has open; none in a view that does not count it.
#[derive(Default)]
struct Moved {
    recorded: Option<UtcMicros>,
    reported: Option<i64>,
    restated: Option<i64>,
}

impl Portfolio {
    /// What changed in the figures of a day since they were reported at an instant: per currency what was reported, what is
    /// open by all that was recorded until `after`, each cause in between with the documents it is made of, and what moved
    /// between columns.
    ///
    /// ```
    /// use receivables::account::command::{IssueInvoice, OpenAccount, ReceivePayment};
    /// use receivables::aging::Cause;
    /// use receivables::calendar::{UtcMicros, date};
    /// use receivables::ledger::Ledger;
    /// use receivables::money::{Currency, money};
    /// use receivables::portfolio::Basis;
    /// use receivables::terms::Terms;
    ///
    /// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
    /// let (issued, paid) = (date(2026, 3, 2)?, date(2026, 3, 30)?);
    /// let mut desk = ledger.desk(None, UtcMicros::start_of(issued));
    /// let _ = desk.handle(OpenAccount::new("C-1".parse()?, issued))?;
    /// let gross = money("1190.00 EUR")?;
    /// let _ = desk.handle(IssueInvoice::new("INV-1".parse()?, "C-1".parse()?, gross, issued, Terms::net(30)))?;
    /// // March is reported on 2 April. A receipt of 30 March is recorded on 8 April.
    /// let reported = UtcMicros::start_of(date(2026, 4, 2)?);
    /// let mut desk = ledger.desk(None, UtcMicros::start_of(date(2026, 4, 8)?));
    /// let _ = desk.handle(ReceivePayment::new("R-1".parse()?, "C-1".parse()?, money("500.00 EUR")?, paid))?;
    ///
    /// let march = ledger.portfolio()?.restatement(date(2026, 3, 31)?, Basis::Book, reported, None)?;
    /// let euros = &march.currencies[0];
    /// assert_eq!((euros.reported, euros.restated), (gross, money("690.00 EUR")?));
    /// assert_eq!((euros.steps[0].cause, euros.steps[0].amount), (Cause::Received, money("-500.00 EUR")?));
    /// assert_eq!(euros.lines[0].item.document.as_str(), "R-1");
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `date_order` where `after` is before `before`, `known_at_unavailable` where the data does not say when it was
    /// recorded, `amount_out_of_range`, and `does_not_tie` where the steps do not lead from what was reported to what is
    /// restated.
    pub fn restatement(
        &self,
        as_of: Date,
        basis: Basis,
        before: UtcMicros,
        after: Option<UtcMicros>,
    ) -> Result<Restatement> {
        if let Some(after) = after.filter(|after| *after < before) {
            let (what, other) = ("the instant after".to_owned(), "the one before".to_owned());
            let (date, other_date) = (after.to_string(), before.to_string());
            return Err(Reason::DateOrder { what, date, other, other_date }.into());
        }
        let reported = Lens { as_of, basis, known: Some(before) };
        let restated = Lens { as_of, basis, known: after };
        let mut sums: BTreeMap<u8, Sums> = BTreeMap::new();
        self.add_changes(&reported, &restated, &mut sums)?;
        self.add_totals(&reported, &restated, &mut sums)?;
        let currency = |code: u8| self.currencies().get(usize::from(code)).copied();
        let counting = sums.into_iter().filter(|(_, sums)| sums.counts);
        let made = counting.filter_map(|(code, sums)| Some(sums.finish(self, currency(code)?)));
        Ok(Restatement { as_of, basis, before, after, currencies: made.collect::<Result<_>>()? })
    }

    /// What counts in the restated view and not in the reported one.
    fn add_changes(&self, reported: &Lens, restated: &Lens, sums: &mut BTreeMap<u8, Sums>) -> Result<()> {
        let (items, movements) = (self.items(), self.movements());
        let instants = items.recorded.as_ref().zip(movements.recorded.as_ref());
        let (item_recorded, moved_recorded) = instants.ok_or_else(no_instants)?;
        let day = |effective: Date, posting: Date| match restated.basis {
            Basis::Book => posting,
            Basis::Value => effective,
        };
        let mut moves = movements
            .effective
            .iter()
            .zip(&movements.posting)
            .zip(moved_recorded)
            .zip(&movements.kind)
            .zip(&movements.minor);
        let rows = items.effective.iter().zip(&items.posting).zip(item_recorded);
        let rows = rows.zip(&items.kind).zip(&items.original).zip(&items.currency).zip(&items.movements);
        for (at, (((((dates, recorded), kind), original), code), count)) in rows.enumerate() {
            let ((effective, posting), own) = (dates, moves.by_ref().take(place(*count)));
            // A movement counts in a view only if its item does.
            let was = reported.counts(*effective, *posting, *recorded);
            let is = restated.counts(*effective, *posting, *recorded);
            let sum = sums.entry(*code).or_default();
            sum.counts |= is;
            if is && !was {
                let (cause, day) = (Cause::of_item(*kind), day(*effective, *posting));
                sum.add(Change { at, cause, minor: *original, day, recorded: *recorded });
            }
            for ((((effective, posting), recorded), kind), minor) in own {
                let counts = |view: &Lens| view.counts(*effective, *posting, *recorded);
                if is && counts(restated) && !(was && counts(reported)) {
                    let (cause, day) = (Cause::of_movement(*kind), day(*effective, *posting));
                    sum.add(Change { at, cause, minor: *minor, day, recorded: *recorded });
                }
            }
        }
        Ok(())
    }

    /// The changes of a currency as lines, in their order.
    fn lines(&self, changes: Vec<Change>) -> Result<Vec<RestatedLine>> {
        let line = |change: Change| {
            let made = |(account, item, currency)| {
                let Change { cause, day, recorded, .. } = change;
                let amount = Money::from_minor(change.minor, currency)?;
                Ok(RestatedLine { account, item, cause, amount, day, recorded })
            };
            Some(self.named(change.at)?.and_then(made))
        };
        let mut lines = changes.into_iter().filter_map(line).collect::<Result<Vec<_>>>()?;
        lines.sort_by(|a, b| {
            (a.cause, a.recorded, &a.account, &a.item).cmp(&(b.cause, b.recorded, &b.account, &b.item))
        });
        Ok(lines)
    }

    /// Both totals, each from a pass over its own view, and what moved between columns.
    fn add_totals(&self, reported: &Lens, restated: &Lens, sums: &mut BTreeMap<u8, Sums>) -> Result<()> {
        let codes = &self.items().currency;
        let found = self.changed_since(reported, restated).into_iter();
        let mut moved: BTreeMap<usize, Moved> =
            found.map(|(at, at_last)| (at, Moved { recorded: Some(at_last), ..Moved::default() })).collect();
        let mut pass =
            |view: &Lens, total: fn(&mut Sums) -> &mut i128, open_in: fn(&mut Moved) -> &mut Option<i64>| {
                self.each_seen(view, |at, open, later| {
                    if let (false, Some(code)) = (later, codes.get(at)) {
                        *total(sums.entry(*code).or_default()) += i128::from(open);
                    }
                    if let Some(moved) = moved.get_mut(&at).filter(|_| !later) {
                        *open_in(moved) = Some(open);
                    }
                })
            };
        pass(reported, |sums| &mut sums.reported, |moved| &mut moved.reported)?;
        pass(restated, |sums| &mut sums.restated, |moved| &mut moved.restated)?;
        let (due_reported, due_restated) = (self.due_in(reported), self.due_in(restated));
        for (at, moved) in moved {
            let open = moved.reported.zip(moved.restated).filter(|open| open.0 != 0 && open.1 != 0);
            let (Some(open), Some(recorded)) = (open, moved.recorded) else { continue };
            let due = |column: &[Option<Date>]| column.get(at).copied().flatten();
            let (due_reported, due_restated) = (due(&due_reported), due(&due_restated));
            let apart = (self.apart(reported, at, open.0), self.apart(restated, at, open.1));
            if due_reported == due_restated && apart.0 == apart.1 {
                continue;
            }
            let Some(named) = self.named(at) else { continue };
            let (account, item, currency) = named?;
            let [open, was, is] = [open.1, apart.0, apart.1].map(|minor| Money::from_minor(minor, currency));
            let (open, apart_reported, apart_restated) = (open?, was?, is?);
            let shift = Shift {
                account,
                item,
                open,
                due_reported,
                due_restated,
                apart_reported,
                apart_restated,
                recorded,
            };
            if let Some(sums) = codes.get(at).and_then(|code| sums.get_mut(code)) {
                sums.shifts.push(shift);
            }
        }
        Ok(())
    }
}

impl Sums {
    fn add(&mut self, change: Change) {
        let (amount, count) = self.steps.entry(change.cause).or_default();
        *amount += i128::from(change.minor);
        *count += 1;
        self.changes.push(change);
    }

    fn finish(mut self, portfolio: &Portfolio, currency: Currency) -> Result<CurrencyRestatement> {
        let led_to = self.reported + self.steps.values().map(|(amount, _)| amount).sum::<i128>();
        if led_to != self.restated {
            let (report, sum) = ("restatement".to_owned(), format!("{led_to} minor units"));
            return Err(Reason::DoesNotTie { report, currency, sum, total: self.restated.to_string() }.into());
        }
        self.shifts.sort_by(|a, b| (&a.account, &a.item).cmp(&(&b.account, &b.item)));
        Ok(CurrencyRestatement {
            currency,
            reported: money_of(self.reported, currency)?,
            steps: to_steps(self.steps, currency)?,
            restated: money_of(self.restated, currency)?,
            lines: portfolio.lines(self.changes)?,
            shifts: self.shifts,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::command::{IssueInvoice, OpenAccount, ReceivePayment, RecordMilestone};
    use crate::calendar::date;
    use crate::ledger::Ledger;
    use crate::money::money;
    use crate::portfolio::PortfolioBuilder;
    use crate::terms::{Milestone, Terms};

    #[test]
    fn what_is_recorded_after_the_report_is_told_by_cause_and_document() {
        let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
        let day = |month, number| date(2026, month, number).unwrap();
        let at = |month, number| UtcMicros::start_of(day(month, number));
        let mut desk = ledger.desk(None, at(3, 1));
        let _ = desk.handle(OpenAccount::new("C-1".parse().unwrap(), day(1, 1))).unwrap();
        let invoice = |number: &str, gross: &str, terms: Terms| {
            let (number, gross) = (number.parse().unwrap(), money(gross).unwrap());
            IssueInvoice::new(number, "C-1".parse().unwrap(), gross, day(3, 1), terms)
        };
        let _ = desk.handle(invoice("A", "100.00 EUR", Terms::net(10))).unwrap();
        let _ = desk.handle(invoice("B", "70.00 EUR", "net 30 ROG".parse().unwrap())).unwrap();
        // March is reported, then more of March comes in.
        let mut desk = ledger.desk(None, at(4, 5));
        let paid = money("130.00 EUR").unwrap();
        let _ = desk
            .handle(ReceivePayment::new("R".parse().unwrap(), "C-1".parse().unwrap(), paid, day(3, 9)))
            .unwrap();
        let mut desk = ledger.desk(None, at(4, 6));
        let reached = RecordMilestone::new("B".parse().unwrap(), Milestone::GoodsReceipt, day(3, 20));
        let _ = desk.handle(reached).unwrap();
        let mut dollars = invoice("C", "5.00 USD", Terms::net(10));
        dollars.rate = Some("EUR/USD 1.1".parse().unwrap());
        let _ = desk.handle(dollars).unwrap();

        let portfolio = ledger.portfolio().unwrap();
        let restated =
            |before, after| portfolio.restatement(day(3, 31), Basis::Value, before, after).unwrap();
        let all = restated(at(4, 2), None);
        let table = all.to_frame().unwrap().to_csv();
        assert_eq!(
            table,
            "cause,currency,amount,count,row_kind\n\
             as reported,EUR,170.00,,line\n\
             received,EUR,-130.00,1,line\n\
             applied,EUR,0.00,4,line\n\
             as restated,EUR,40.00,,subtotal\n\
             as reported,USD,0.00,,line\n\
             invoiced,USD,5.00,1,line\n\
             as restated,USD,5.00,,subtotal\n"
        );
        let documents: Vec<String> =
            all.documents(None).unwrap().to_csv().lines().skip(1).map(str::to_owned).collect();
        assert_eq!(documents.len(), 6);
        assert_eq!(documents[0], "received,C-1,R,2026-03-09,2026-04-05T00:00:00.000000Z,EUR,-130.00");
        let shifts = all.shifts(None).unwrap().to_csv();
        assert_eq!(
            shifts.lines().nth(1),
            Some("C-1,B/1,2026-04-06T00:00:00.000000Z,,2026-04-19,EUR,40.00,0.00,0.00")
        );
        // As it was known between the two, the due date was still unknown.
        let some = restated(at(4, 2), Some(at(4, 5)));
        assert_eq!((some.currencies.len(), some.currencies[0].shifts.len()), (1, 0));
        assert_eq!(some.currencies[0].restated, money("40.00 EUR").unwrap());
        // Nothing since.
        let none = restated(at(4, 6), None);
        assert!(
            none.currencies.iter().all(|block| block.steps.is_empty() && block.reported == block.restated)
        );
    }

    #[test]
    fn what_can_not_be_told_is_refused() {
        let (day, at) = (date(2026, 3, 31).unwrap(), |number| UtcMicros::new(number).unwrap());
        let code = |portfolio: &Portfolio, before, after| {
            portfolio.restatement(day, Basis::Book, before, after).unwrap_err().code().as_str()
        };
        let (tables, _) = PortfolioBuilder::new().finish().unwrap();
        assert_eq!(code(&tables, at(5), None), "known_at_unavailable");
        let ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap().portfolio().unwrap();
        assert_eq!(code(&ledger, at(5), Some(at(4))), "date_order");
        assert!(ledger.restatement(day, Basis::Book, at(5), Some(at(5))).unwrap().currencies.is_empty());
    }
}
