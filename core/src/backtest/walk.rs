use super::arrival::{Arrival, by_itself};
use super::history::History;
use super::judge::Judge;
use super::total::totals;
use super::{
    Backtest, BacktestAnswer, BacktestOptions, BacktestReceipt, BacktestResult, LeftOutBecause,
    LeftOutReceipt,
};
use crate::calendar::Date;
use crate::error::{Reason, Result};
use crate::id::DocumentId;
use crate::ledger::{Arrived, AsIf, Entry, Ledger, Rules};
use crate::money::{Balances, Currency, Money};
use crate::portfolio::Basis;

impl Backtest {
    /// What policies would have done with the receipts of some days: a walk over the whole history of a ledger.
    ///
    /// Entries are given from the first to the last, those after the window too: they say what became of the money. They
    /// are taken in the order of the instants at which they were recorded, and as they are given where these are equal; the
    /// entries of one command stand together.
    ///
    /// It costs one replay of the history, and a plan of each receipt of the window by each policy. Beside the ledger itself it
    /// keeps a reference to each entry and to each application, and the lines of the answers; no account is ever copied.
    ///
    /// ```
    /// use receivables::account::command::{IssueInvoice, OpenAccount, ReceivePayment};
    /// use receivables::allocation::{AllocationPolicy, Rule};
    /// use receivables::backtest::{Backtest, BacktestOptions, BacktestPolicy, MatchVerdict};
    /// use receivables::calendar::{Period, UtcMicros, date};
    /// use receivables::ledger::Ledger;
    /// use receivables::money::{Currency, money};
    /// use receivables::terms::Terms;
    ///
    /// // Two invoices; the customer pays the later one and says so.
    /// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
    /// let mut entries = Vec::new();
    /// let mut desk = ledger.desk(None, UtcMicros::start_of(date(2026, 3, 10)?));
    /// let first = date(2026, 1, 1)?;
    /// entries.extend(desk.handle(OpenAccount::new("C-1".parse()?, first))?.entries().cloned());
    /// for (number, issued) in [("INV-1", date(2026, 1, 5)?), ("INV-2", date(2026, 2, 5)?)] {
    ///     let issue =
    ///         IssueInvoice::new(number.parse()?, "C-1".parse()?, money("500.00 EUR")?, issued, Terms::net(30));
    ///     entries.extend(desk.handle(issue)?.entries().cloned());
    /// }
    /// let paid = date(2026, 3, 10)?;
    /// let mut receipt = ReceivePayment::new("R-1".parse()?, "C-1".parse()?, money("500.00 EUR")?, paid);
    /// receipt.reference = Some("INV-2".to_owned());
    /// entries.extend(desk.handle(receipt)?.entries().cloned());
    ///
    /// // What would have been, had the oldest invoice always been paid first?
    /// let oldest = BacktestPolicy::of("oldest first", AllocationPolicy::of(vec![Rule::OldestDueFirst]));
    /// let quarter = Period::new(first, date(2026, 3, 31)?)?;
    /// let asked = BacktestOptions::booked(quarter, vec![oldest]);
    /// let tested = Backtest::of("ACME GmbH", Currency::EUR, &entries, &asked)?;
    /// assert_eq!(tested.receipts[0].recorded.verdict, MatchVerdict::Matched);
    /// assert_eq!(tested.receipts[0].policies[0].verdict, MatchVerdict::Wrong);
    /// assert_eq!(tested.policies[0].totals[0].wrong, money("500.00 EUR")?);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`BacktestOptions::check`]; `scattered_command` where entries of one command stand apart; those of
    /// [`Ledger::apply`], as of a log that is no ledger's; `amount_out_of_range` for sums beyond the range.
    pub fn of<'e>(
        entity: &str,
        base: Currency,
        entries: impl IntoIterator<Item = &'e Entry>,
        options: &BacktestOptions,
    ) -> Result<Self> {
        options.check()?;
        let mut entries: Vec<&'e Entry> = entries.into_iter().collect();
        entries.sort_by_key(|entry| entry.recorded);
        let mut walk = Walk {
            ledger: Ledger::new(entity, base)?,
            history: History::default(),
            rules: options.policies.iter().map(|policy| policy.rules()).collect(),
            options,
            planned: Vec::new(),
            left_out: Vec::new(),
        };
        for command in entries.chunk_by(|one, next| one.command == next.command) {
            walk.step(command)?;
        }
        walk.finish()
    }
}

/// A walk on its way.
struct Walk<'e, 'o> {
    ledger: Ledger,
    history: History<'e>,
    options: &'o BacktestOptions,
    /// Of each policy.
    rules: Vec<Rules>,
    planned: Vec<Planned<'e>>,
    /// With the command that it came with.
    left_out: Vec<(usize, Arrived<'e>, LeftOutBecause)>,
}

/// A receipt, and what was made of it before anything later was known.
struct Planned<'e> {
    money: Arrived<'e>,
    /// The command it came with.
    command: usize,
    recorded: AsIf,
    /// By each policy.
    answers: Vec<AsIf>,
}

impl<'e> Walk<'e, '_> {
    /// Plans the money that a command brings, then lets it happen.
    fn step(&mut self, command: &[&'e Entry]) -> Result<()> {
        if let Some(entry) = command.first().filter(|entry| self.ledger.has_done(&entry.command)) {
            return Err(Reason::ScatteredCommand { command: entry.command.clone() }.into());
        }
        let (mut moneys, mut passed_over) = (Vec::new(), Vec::new());
        for arrival in command.iter().filter_map(|entry| Arrival::of(entry, command)) {
            match arrival {
                Arrival::Planned(money, passed) if self.options.holds(self.day(money.entry)) => {
                    moneys.push(money);
                    passed_over.push(passed);
                }
                Arrival::LeftOut(money, because) if self.options.holds(self.day(money.entry)) => {
                    self.left_out.push((self.history.now(), money, because));
                }
                Arrival::Planned(..) | Arrival::LeftOut(..) => {}
            }
        }
        if !moneys.is_empty() {
            let first = self.planned.len();
            for (money, passed_over) in moneys.iter().zip(passed_over) {
                let recorded = by_itself(money, passed_over, command, &moneys);
                let answers = Vec::with_capacity(self.rules.len());
                self.planned.push(Planned { money: *money, command: self.history.now(), recorded, answers });
            }
            for rules in &self.rules {
                let answers = self.ledger.as_if(rules, &moneys)?;
                for (planned, answer) in self.planned.iter_mut().skip(first).zip(answers) {
                    planned.answers.push(answer);
                }
            }
        }
        for entry in command {
            self.ledger.apply(entry)?;
        }
        self.history.see(command);
        Ok(())
    }

    /// The day of an entry that is looked at.
    fn day(&self, entry: &Entry) -> Date {
        match self.options.basis {
            Basis::Book => entry.posting,
            Basis::Value => entry.effective,
        }
    }

    /// Judges everything by what stands in the end.
    fn finish(mut self) -> Result<Backtest> {
        let planned = std::mem::take(&mut self.planned);
        let mut receipts = Vec::with_capacity(planned.len());
        let mut of_recorded = Judge::new(&self.history);
        let mut of_policies: Vec<Judge<'_, 'e>> =
            self.rules.iter().map(|_| Judge::new(&self.history)).collect();
        let mut left_out = std::mem::take(&mut self.left_out);
        for Planned { money, command, recorded, answers } in planned {
            if self.history.is_taken_back(money.document) {
                left_out.push((command, money, LeftOutBecause::TakenBack));
                continue;
            }
            let (truth, currency) = (self.history.taken(money.document, command), money.amount.currency());
            let answers = of_policies.iter_mut().zip(answers);
            let policies: Result<Vec<BacktestAnswer>> =
                answers.map(|(judge, answer)| judge.judge(&truth, answer, command, currency)).collect();
            receipts.push(BacktestReceipt {
                receipt: money.document.clone(),
                account: money.account.clone(),
                day: self.day(money.entry),
                amount: money.amount,
                settled: self.history.settled(money.document, command).into_iter().cloned().collect(),
                open: self.open(money.document, currency)?,
                recorded: of_recorded.judge(&truth, recorded, command, currency)?,
                policies: policies?,
            });
        }
        let results = self.options.policies.iter().enumerate().map(|(at, policy)| {
            let totals = totals(&receipts, |receipt| receipt.policies.get(at))?;
            Ok(BacktestResult { name: policy.name.clone(), totals })
        });
        Ok(Backtest {
            period: self.options.period,
            basis: self.options.basis,
            recorded: totals(&receipts, |receipt| Some(&receipt.recorded))?,
            policies: results.collect::<Result<_>>()?,
            left_out: self.told(left_out),
            receipts,
        })
    }

    /// Money that no policy is asked about, in the order it was recorded.
    fn told(&self, mut left_out: Vec<(usize, Arrived<'e>, LeftOutBecause)>) -> Vec<LeftOutReceipt> {
        left_out.sort_by_key(|(command, ..)| *command);
        let tell = |(_, money, because): (usize, Arrived<'e>, LeftOutBecause)| LeftOutReceipt {
            receipt: money.document.clone(),
            account: money.account.clone(),
            day: self.day(money.entry),
            amount: money.amount,
            because,
        };
        left_out.into_iter().map(tell).collect()
    }

    /// What of money is open in the end, under whatever number it went on.
    fn open(&self, credit: &DocumentId, currency: Currency) -> Result<Money> {
        let mut open = Balances::default();
        for part in self.history.family(credit) {
            let item = self.ledger.owner(part).and_then(|owner| owner.items_of(part).first());
            item.into_iter().for_each(|item| open.subtract(item.open_money()));
        }
        open.get(currency)
    }
}
