use std::ops::Range;
use std::thread;

use serde::{Deserialize, Serialize};

use super::run::{Columns, Done, Worker};
use super::{Applied, AppliedLines, Receipts, Unplaced};
use crate::allocation::AllocationPolicy;
use crate::calendar::Date;
use crate::error::{Reason, Result};
use crate::portfolio::{NOWHERE, Portfolio, Seen, View, place};

/// In which order receipts of one account and currency take their turns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// Rule by rule over all receipts: what one of them names is settled before age takes it for another.
    #[default]
    RuleByRule,
    /// Receipt by receipt, each by all rules, as they would have come to an account one after the other.
    ReceiptByReceipt,
}

/// The most threads that are started.
const THREADS: usize = 256;

/// Receipts of one account and currency, and the items that they may settle.
#[derive(Debug, Clone)]
pub(super) struct Job {
    /// The items.
    pub(super) items: Range<usize>,
    /// The receipts: places in those of all jobs.
    pub(super) receipts: Range<usize>,
}

/// A receipt that waits for its turn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Waiting {
    /// Its position.
    pub(super) receipt: u32,
    pub(super) day: Date,
    /// How much it is, in minor units.
    pub(super) cash: i64,
}

/// Receipts by account and currency.
struct Jobs {
    jobs: Vec<Job>,
    /// The receipts, job by job; within one in the order they are given. What is needed of all stands beside the position:
    /// receipts of an account stand far apart in their columns.
    order: Vec<Waiting>,
    /// Why receipts that found no items did not; the places of the others are empty.
    homeless: Vec<Option<Unplaced>>,
}

impl Portfolio {
    /// What receipts settle of what is open in a view, account by account, by the rules of a policy.
    ///
    /// Receipts take their turns by value date, then by number; remittance lines in the order they are given. Items count
    /// as far as the view sees them; what a receipt's own day decides is what discount it earns and what is past due then.
    /// Discounts are those that a ledger's documents offer; tables know none. A remittance line settles documents of the
    /// payer's own account; where it names another's, it is passed over. One pass over the items; rules that look at whole
    /// accounts cost items times receipts of an account.
    ///
    /// `threads` is how many are started for it, at most 256; 1 or none starts none. The result is the same to the byte.
    ///
    /// ```
    /// use receivables::account::command::{IssueInvoice, OpenAccount};
    /// use receivables::allocation::{AllocationPolicy, Rule};
    /// use receivables::calendar::{UtcMicros, date};
    /// use receivables::ledger::Ledger;
    /// use receivables::matching::{BatchLine, BatchReceipt, Receipts, Turn};
    /// use receivables::money::{Currency, money};
    /// use receivables::portfolio::View;
    /// use receivables::terms::Terms;
    ///
    /// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
    /// let issued = date(2026, 3, 1)?;
    /// let mut desk = ledger.desk(None, UtcMicros::start_of(issued));
    /// let _ = desk.handle(OpenAccount::new("C-1".parse()?, issued))?;
    /// for (invoice, gross) in [("INV-1", "1190.00 EUR"), ("INV-2", "600.00 EUR")] {
    ///     let gross = money(gross)?;
    ///     let _ = desk.handle(IssueInvoice::new(invoice.parse()?, "C-1".parse()?, gross, issued, Terms::net(30)))?;
    /// }
    /// let portfolio = ledger.portfolio()?;
    ///
    /// // The first receipt says nothing, the second names INV-1 before age takes it for the first.
    /// let mut named = BatchReceipt::new("R-2".parse()?, "C-1".parse()?, money("1190.00 EUR")?, date(2026, 4, 3)?);
    /// named.remittance.push(BatchLine::of("INV-1".parse()?));
    /// let plain = BatchReceipt::new("R-1".parse()?, "C-1".parse()?, money("650.00 EUR")?, date(2026, 4, 1)?);
    /// let unknown = BatchReceipt::new("R-3".parse()?, "C-9".parse()?, money("10.00 EUR")?, date(2026, 4, 1)?);
    /// let receipts = Receipts::of(&portfolio, &[plain, named, unknown])?;
    ///
    /// let policy = AllocationPolicy::of(vec![Rule::Remittance, Rule::OldestDueFirst]);
    /// let view = View::book(date(2026, 4, 30)?);
    /// let applied = portfolio.apply(receipts, &view, &policy, Turn::RuleByRule, 1)?;
    /// let told: Vec<_> = (0..applied.lines().len()).filter_map(|line| applied.explain(&portfolio, line)).collect();
    /// assert_eq!(told, [
    ///     "receipt R-2: 1190.00 EUR settles INV-1/1: named on line 1 of the remittance advice",
    ///     "receipt R-1: 600.00 EUR settles INV-2/1: oldest due, 2026-03-31",
    /// ]);
    /// assert_eq!(applied.unplaced(2).map(|unplaced| unplaced.as_str()), Some("no_account"));
    /// let total = &applied.totals()?[0];
    /// assert_eq!((total.applied, total.left), (money("1790.00 EUR")?, money("60.00 EUR")?));
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `known_at_unavailable` where the view asks what was known when and the data does not say when; `too_many` beyond
    /// 2³² items or receipts, or 255 rules; `does_not_tie`, which is a defect.
    pub fn apply(
        &self,
        receipts: Receipts,
        view: &View,
        policy: &AllocationPolicy,
        turn: Turn,
        threads: usize,
    ) -> Result<Applied> {
        let most = place(NOWHERE);
        for (what, count, limit) in [
            ("items", self.len(), most),
            ("receipts", receipts.len(), most),
            ("rules", policy.rules.len(), 255),
        ] {
            if count >= limit {
                return Err(Reason::TooMany { what: what.to_owned(), count, limit }.into());
            }
        }
        let lens = self.lens(view)?;
        let mut open = Vec::with_capacity(self.len());
        self.each_stretch(&lens, |stretch| match stretch.seen {
            None => open.extend_from_slice(stretch.open),
            Some(seen) => open.extend(
                stretch
                    .open
                    .iter()
                    .zip(seen)
                    .map(|(open, seen)| if *seen == Seen::Counts { *open } else { 0 }),
            ),
        })?;
        let due = self.due_in(&lens);
        let rising = receipts.receipt.rises();
        let (open, due, receipts_of) = (&open, &due, &receipts);
        let columns =
            Columns { portfolio: self, lens, open, due, receipts: receipts_of, rising, policy, turn };
        let Jobs { jobs, order, homeless } = self.jobs(&receipts);
        let done = worked(&columns, &jobs, &order, threads);
        let count = receipts.len();
        let mut applied = Applied {
            policy: policy.clone(),
            lines: AppliedLines::default(),
            left: vec![0; count],
            kept: Vec::new(),
            unplaced: homeless,
            passed_over: Vec::new(),
            receipts,
        };
        let mut used = vec![0_i128; applied.receipts.currencies.len()];
        let put = |column: &mut Vec<i64>, some: Vec<(u32, i64)>| {
            for (at, amount) in some {
                column.get_mut(place(at)).into_iter().for_each(|known| *known = amount);
            }
        };
        for part in done {
            put(&mut applied.left, part.left);
            if !part.kept.is_empty() {
                applied.kept.resize(count, 0);
                put(&mut applied.kept, part.kept);
            }
            applied.lines.append(part.lines);
            applied.passed_over.extend(part.passed_over);
            used.iter_mut().zip(part.used).for_each(|(sum, part)| *sum += part);
        }
        for (unplaced, left) in applied.unplaced.iter_mut().zip(&applied.left) {
            *unplaced = if *left == 0 { None } else { unplaced.or(Some(Unplaced::NoRule)) };
        }
        applied.ties(&used)?;
        Ok(applied)
    }

    /// Receipts by the runs of the portfolio, and behind them those that have none.
    fn jobs(&self, receipts: &Receipts) -> Jobs {
        let runs = self.runs();
        // Where each account's runs begin, and where the items of each run do.
        let mut first_run = vec![0_u32; self.accounts().len() + 1];
        let mut begins = Vec::with_capacity(runs.len() + 1);
        let mut items = 0;
        for run in runs {
            begins.push(items);
            items += run.items;
            first_run.get_mut(place(run.account) + 1).into_iter().for_each(|count| *count += 1);
        }
        begins.push(items);
        let mut sum = 0;
        for count in &mut first_run {
            sum += *count;
            *count = sum;
        }
        let code = |currency| self.currencies().iter().position(|known| *known == currency);
        let codes: Vec<Option<u8>> = receipts
            .currencies
            .iter()
            .map(|currency| code(*currency).and_then(|at| u8::try_from(at).ok()))
            .collect();
        let nowhere = runs.len();
        let mut homeless = vec![None; receipts.len()];
        let mut run_of = Vec::with_capacity(receipts.len());
        let mut counts = vec![0_u32; nowhere + 2];
        for ((account, currency), why) in receipts.account.iter().zip(&receipts.currency).zip(&mut homeless) {
            let account = place(*account);
            let currency = codes.get(usize::from(*currency)).copied().flatten();
            let own = first_run.get(account).zip(first_run.get(account + 1));
            let own = own.map(|(from, to)| place(*from)..place(*to));
            let found = own.clone().and_then(|mut own| {
                own.find(|run| runs.get(*run).map(|run| run.currency) == currency && currency.is_some())
            });
            if found.is_none() {
                *why = Some(if own.is_some() { Unplaced::NoCurrency } else { Unplaced::NoAccount });
            }
            let run = found.unwrap_or(nowhere);
            counts.get_mut(run + 1).into_iter().for_each(|count| *count += 1);
            run_of.push(u32::try_from(run).unwrap_or(NOWHERE));
        }
        let mut sum = 0;
        for count in &mut counts {
            sum += *count;
            *count = sum;
        }
        let mut order = vec![Waiting { receipt: NOWHERE, day: Date::MIN, cash: 0 }; receipts.len()];
        let mut next = counts.clone();
        let waiting = (0_u32..).zip(&receipts.value_date).zip(&receipts.amount);
        for (((receipt, day), cash), run) in waiting.zip(&run_of) {
            let Some(slot) = next.get_mut(place(*run)) else { continue };
            let waiting = Waiting { receipt, day: *day, cash: *cash };
            order.get_mut(place(*slot)).into_iter().for_each(|order| *order = waiting);
            *slot += 1;
        }
        let mut jobs = Vec::new();
        for (run, ends) in counts.windows(2).enumerate() {
            let &[from, to] = ends else { continue };
            if from == to {
                continue;
            }
            let items = begins.get(run).zip(begins.get(run + 1)).map_or(0..0, |(from, to)| *from..*to);
            jobs.push(Job { items, receipts: place(from)..place(to) });
        }
        Jobs { jobs, order, homeless }
    }
}

/// Jobs in parts of about the same work, each done by a thread of its own where there are several.
fn worked(columns: &Columns<'_>, jobs: &[Job], order: &[Waiting], threads: usize) -> Vec<Done> {
    let work = |jobs: &[Job]| Worker::new(columns).work(jobs, order);
    let threads = threads.min(THREADS).min(jobs.len());
    if threads <= 1 {
        return vec![work(jobs)];
    }
    let weight = |job: &Job| job.items.len() + job.receipts.len();
    let each = jobs.iter().map(weight).sum::<usize>() / threads + 1;
    let mut parts: Vec<&[Job]> = Vec::with_capacity(threads);
    let mut rest = jobs;
    while !rest.is_empty() {
        let mut sum = 0;
        let end = rest.iter().position(|job| {
            sum += weight(job);
            sum >= each
        });
        let (part, later) = rest.split_at(end.map_or(rest.len(), |end| end + 1));
        parts.push(part);
        rest = later;
    }
    thread::scope(|scope| {
        let started: Vec<_> = parts.into_iter().map(|part| scope.spawn(move || work(part))).collect();
        // What went wrong in a thread goes on here.
        let joined = started.into_iter().map(|thread| thread.join());
        joined.map(|done| done.unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    })
}
