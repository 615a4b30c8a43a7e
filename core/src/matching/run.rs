//! The receipts of one account in one currency, and the items that they may settle: what the batch hands to the planner.

use std::cmp::Ordering;
use std::ops::Range;

use super::applied::{PassedReceipt, item_key};
use super::batch::{Job, Waiting};
use super::{AppliedLines, Receipts, THE_MONEY, Turn};
use crate::allocation::{
    AllocationPolicy, Bound, CreditUse, Evidence, Funds, Naming, Nature, OpenCredit, Planner, Purse, Rule,
    StepLine, Steps, Target, surplus,
};
use crate::calendar::Date;
use crate::portfolio::{Lens, NOWHERE, Portfolio, Same, place};

/// What all jobs look at.
pub(super) struct Columns<'a> {
    pub(super) portfolio: &'a Portfolio,
    pub(super) lens: Lens,
    /// What each item has open in the view, in minor units; zero where it does not count.
    pub(super) open: &'a [i64],
    /// When each is due in the view.
    pub(super) due: &'a [Option<Date>],
    pub(super) receipts: &'a Receipts,
    /// Whether receipts come in the order of their numbers.
    pub(super) rising: bool,
    pub(super) policy: &'a AllocationPolicy,
    pub(super) turn: Turn,
}

/// What came out of some jobs. Amounts in minor units.
#[derive(Debug, Default)]
pub(super) struct Done {
    pub(super) lines: AppliedLines,
    /// What is left of receipts of which anything is, each with its position.
    pub(super) left: Vec<(u32, i64)>,
    /// What is kept of receipts, likewise.
    pub(super) kept: Vec<(u32, i64)>,
    pub(super) passed_over: Vec<PassedReceipt>,
    /// What the money of the lines comes to in each currency of the receipts.
    pub(super) used: Vec<i128>,
}

/// A receipt that takes its turns.
#[derive(Debug, Clone, Copy)]
struct Turning {
    receipt: u32,
    day: Date,
    cash: i64,
    left: i64,
    /// What was given up with it.
    given_up: i64,
    /// What of it was kept as a small surplus over what it was found to be for.
    kept: i64,
    /// The lines of its remittance.
    from: u32,
    to: u32,
    /// Where the items that they name begin among those of the job.
    named: u32,
}

/// Does jobs one after the other, in the same room.
pub(super) struct Worker<'a> {
    columns: &'a Columns<'a>,
    planner: Planner<'a>,
    steps: Steps,
    /// The items behind the planner's targets.
    items: Vec<u32>,
    /// The limits of differences in each currency of the receipts.
    bounds: Vec<Vec<Bound>>,
    /// Receipts in the order of their turns.
    turns: Vec<Turning>,
    /// The first items of the documents that lines of their remittances name.
    named: Vec<u32>,
    /// What lines of a remittance mean; more than the receipt at hand has.
    namings: Vec<Naming>,
    /// The last days of offers: from that day on a target offers less.
    expiring: Vec<(Date, usize)>,
    /// So many of them are over.
    over: usize,
    credits: Vec<OpenCredit>,
    /// The items behind the credits.
    credit_items: Vec<u32>,
    done: Done,
}

impl<'a> Worker<'a> {
    pub(super) fn new(columns: &'a Columns<'a>) -> Self {
        let bounds = |currency: &_| {
            columns.policy.tolerances.iter().map(|tolerance| tolerance.bound(*currency)).collect()
        };
        Self {
            columns,
            planner: Planner::new(Vec::new(), columns.policy),
            steps: Steps::default(),
            items: Vec::new(),
            bounds: columns.receipts.currencies.iter().map(bounds).collect(),
            turns: Vec::new(),
            named: Vec::new(),
            namings: Vec::new(),
            expiring: Vec::new(),
            over: 0,
            credits: Vec::new(),
            credit_items: Vec::new(),
            done: Done { used: vec![0; columns.receipts.currencies.len()], ..Done::default() },
        }
    }

    /// Does these jobs. `order` has the receipts of all of them.
    pub(super) fn work(mut self, jobs: &[Job], order: &[Waiting]) -> Done {
        let receipts: usize = jobs.iter().map(|job| job.receipts.len()).sum();
        let items: usize = jobs.iter().map(|job| job.items.len()).sum();
        self.done.lines.reserve(receipts.saturating_add(items));
        for job in jobs {
            self.job(job, order.get(job.receipts.clone()).unwrap_or_default());
        }
        self.done
    }

    fn job(&mut self, job: &Job, receipts: &[Waiting]) {
        self.targets(&job.items);
        self.credits(&job.items);
        self.turns(receipts);
        self.expiring(&job.items);
        let (lines, passed) = (self.done.lines.len(), self.done.passed_over.len());
        let mut turns = std::mem::take(&mut self.turns);
        let policy = self.columns.policy;
        match self.columns.turn {
            Turn::RuleByRule => {
                for (number, rule) in (0_u8..).zip(&policy.rules) {
                    if self.run((number, *rule), &mut turns) {
                        continue;
                    }
                    self.start_days(job);
                    for turning in &mut turns {
                        self.step((number, *rule), turning, &job.items);
                    }
                }
            }
            Turn::ReceiptByReceipt => {
                self.start_days(job);
                for turning in &mut turns {
                    for (number, rule) in (0_u8..).zip(&policy.rules) {
                        self.step((number, *rule), turning, &job.items);
                    }
                }
            }
        }
        // Receipt by receipt, as an account tells it: the order of the rules stays.
        if let Some(passed) = self.done.passed_over.get_mut(passed..) {
            passed.sort_by_key(|passed| passed.receipt);
        }
        self.finish(&turns, lines);
        self.turns = turns;
    }

    /// A small surplus is kept, and what was used is added up. Lines have the currency of the receipts they are of.
    fn finish(&mut self, turns: &[Turning], lines: usize) {
        let Self { done, bounds, columns, .. } = self;
        for turning in turns.iter().filter(|turning| turning.left > 0 || turning.kept > 0) {
            let bounds = bounds_of(bounds, columns.receipts, place(turning.receipt));
            let (left, kept) = surplus(turning.cash, turning.left, bounds);
            let kept = kept.saturating_add(turning.kept);
            done.left.extend((left != 0).then_some((turning.receipt, left)));
            done.kept.extend((kept != 0).then_some((turning.receipt, kept)));
        }
        let code = turns.first().and_then(|turning| columns.receipts.currency.get(place(turning.receipt)));
        let used = code.and_then(|code| done.used.get_mut(usize::from(*code)));
        let cash = done.lines.cash.get(lines..).unwrap_or_default();
        let credit = done.lines.credit.get(lines..).unwrap_or_default();
        let of_credits = cash.iter().zip(credit).filter(|(_, credit)| **credit != THE_MONEY);
        let of_credits: i128 = of_credits.map(|(cash, _)| i128::from(*cash)).sum();
        let all: i128 = cash.iter().map(|cash| i128::from(*cash)).sum();
        used.into_iter().for_each(|used| *used += all - of_credits);
    }

    /// The open debits among items, as the planner sees them.
    fn targets(&mut self, items: &Range<usize>) {
        let Columns { portfolio, lens, open, due, policy, .. } = *self.columns;
        self.items.clear();
        let own = open.get(items.clone()).unwrap_or_default();
        let open_debits = (items.start..).zip(own).filter(|(_, open)| **open > 0);
        self.items.extend(open_debits.filter_map(|(at, _)| u32::try_from(at).ok()));
        let columns = portfolio.items();
        let apart = portfolio.has_apart();
        let target = |(name, at): (u32, &u32)| {
            let at = place(*at);
            let open = open.get(at).copied().unwrap_or_default();
            let issued = columns.effective.get(at).copied().unwrap_or(Date::MAX);
            Target {
                original: columns.original.get(at).copied().unwrap_or(open),
                nature: columns.kind.get(at).map_or(Nature::Principal, |kind| kind.as_claimed()),
                terms: portfolio.terms_code(at),
                disputed: apart && portfolio.apart(&lens, at, open) != 0,
                ..Target::new(name, due.get(at).copied().flatten(), issued, open)
            }
        };
        let plain = portfolio.offers_of(items).is_empty()
            && portfolio.origins_of(items).is_empty()
            && portfolio.precedence_of(items).is_empty()
            && portfolio.debts_of(items).is_empty();
        let targets = (0..).zip(&self.items).map(target);
        if plain && self.is_named_in_order() {
            self.planner.restart(targets);
            return;
        }
        let mut targets: Vec<Target> = targets.collect();
        self.name(&mut targets);
        for (item, origin) in portfolio.origins_of(items) {
            let Some(place) = self.place_of(*item) else { continue };
            let Some(target) = targets.get_mut(place) else { continue };
            (target.nature, target.issued) = (origin.nature.as_claimed(), origin.issued);
        }
        for (item, agreed) in portfolio.precedence_of(items) {
            let target = self.place_of(*item).and_then(|place| targets.get_mut(place));
            target.into_iter().for_each(|target| target.precedence = *agreed);
        }
        for (item, debt) in portfolio.debts_of(items) {
            let target = self.place_of(*item).and_then(|place| targets.get_mut(place));
            target.into_iter().for_each(|target| target.claim = self.place_of(*debt));
        }
        for of_item in portfolio.offers_of(items).chunk_by(|(one, _), (next, _)| one == next) {
            let Some((item, _)) = of_item.first() else { continue };
            let Some(target) = self.place_of(*item).and_then(|place| targets.get_mut(place)) else {
                continue;
            };
            target.discount_cap = of_item.iter().map(|(_, offer)| offer.amount.minor()).max().unwrap_or(0);
            target.discount_taken = portfolio.discount_taken(&lens, place(*item));
            target.discount = policy.offered(of_item.iter().map(|(_, offer)| offer), Date::MIN);
        }
        self.planner.restart(targets);
    }

    /// Which of two items comes first by name.
    fn by_name(&self, one: u32, other: u32) -> Ordering {
        let items = self.columns.portfolio.items();
        let key = |at: u32| (items.document.get(place(at)), items.instalment.get(place(at)));
        key(one).cmp(&key(other))
    }

    fn is_named_in_order(&self) -> bool {
        self.items.is_sorted_by(|one, next| self.by_name(*one, *next) != Ordering::Greater)
    }

    /// Gives targets their places among the names of all of them.
    fn name(&self, targets: &mut [Target]) {
        let mut places: Vec<usize> = (0..self.items.len()).collect();
        let item = |place: usize| self.items.get(place).copied().unwrap_or_default();
        places.sort_by(|one, other| self.by_name(item(*one), item(*other)));
        for (name, place) in (0..).zip(places) {
            targets.get_mut(place).into_iter().for_each(|target| target.name = name);
        }
    }

    /// The place of an item among the targets.
    fn place_of(&self, item: u32) -> Option<usize> {
        place_of(&self.items, item)
    }

    /// The open credits among items, where the policy uses them: the oldest first, then by name.
    fn credits(&mut self, items: &Range<usize>) {
        self.credits.clear();
        self.credit_items.clear();
        if self.columns.policy.credits == CreditUse::None {
            return;
        }
        let Columns { portfolio, open, .. } = *self.columns;
        let days = &portfolio.items().effective;
        let day = |at: u32| days.get(place(at)).copied().unwrap_or(Date::MAX);
        let own = (items.start..).zip(open.get(items.clone()).unwrap_or_default());
        let credits = own.filter(|(_, open)| **open < 0).filter_map(|(at, _)| u32::try_from(at).ok());
        let mut found: Vec<u32> = credits.collect();
        found.sort_by(|one, other| day(*one).cmp(&day(*other)).then_with(|| self.by_name(*one, *other)));
        let credit = |at: &u32| {
            let open = open.get(place(*at)).copied().unwrap_or_default();
            OpenCredit { open: open.saturating_neg(), day: day(*at) }
        };
        self.credits.extend(found.iter().map(credit));
        self.credit_items = found;
    }

    /// The receipts in the order of their turns: by value date, then by number.
    fn turns(&mut self, receipts: &[Waiting]) {
        let Self { columns, turns, named, .. } = self;
        let all = columns.receipts;
        let turning = |waiting: &Waiting| {
            let Waiting { receipt, day, cash } = *waiting;
            Turning { receipt, day, cash, left: cash, given_up: 0, kept: 0, from: 0, to: 0, named: 0 }
        };
        turns.clear();
        turns.extend(receipts.iter().map(turning));
        // Lines of a remittance stand far from one another, too: what they name is fetched at once.
        named.clear();
        let ends = &all.remittance.ends;
        if !ends.is_empty() {
            let end = |at: usize| ends.get(at).copied().unwrap_or_default();
            for turning in turns.iter_mut() {
                let at = place(turning.receipt);
                (turning.from, turning.to) = (at.checked_sub(1).map_or(0, end), end(at));
            }
            for turning in turns.iter_mut() {
                turning.named = u32::try_from(named.len()).unwrap_or(NOWHERE);
                let lines = place(turning.from)..place(turning.to);
                named.extend_from_slice(all.remittance.item.get(lines).unwrap_or_default());
            }
        }
        let name = |turning: &Turning| all.receipt.get(place(turning.receipt));
        let by_name = |one: &Turning, other: &Turning| match columns.rising {
            true => one.receipt.cmp(&other.receipt),
            false => name(one).cmp(&name(other)),
        };
        let before =
            |one: &Turning, other: &Turning| one.day.cmp(&other.day).then_with(|| by_name(one, other));
        if !turns.is_sorted_by(|one, next| before(one, next) != Ordering::Greater) {
            turns.sort_by(before);
        }
    }

    /// When which targets begin to offer less.
    fn expiring(&mut self, items: &Range<usize>) {
        self.expiring.clear();
        for (item, offer) in self.columns.portfolio.offers_of(items) {
            let over = self.columns.policy.over_from(offer);
            self.expiring.extend(over.zip(place_of(&self.items, *item)));
        }
        self.expiring.sort_unstable();
        self.over = 0;
    }

    /// Says what the first day earns; later ones are said as they come.
    fn start_days(&mut self, job: &Job) {
        if self.over > 0 {
            self.over = 0;
            for (item, _) in self.columns.portfolio.offers_of(&job.items) {
                self.offer(*item, Date::MIN);
            }
        }
    }

    /// Says what offers are over on a day. Days come in order.
    fn on_day(&mut self, day: Date) {
        while let Some((over, target)) = self.expiring.get(self.over).filter(|(over, _)| *over <= day) {
            let (_, target) = (over, *target);
            self.over += 1;
            if let Some(item) = self.items.get(target).copied() {
                self.offer(item, day);
            }
        }
    }

    fn offer(&mut self, item: u32, day: Date) {
        let at = place(item);
        let offers = self.columns.portfolio.offers_of(&(at..at + 1));
        let offered = self.columns.policy.offered(offers.iter().map(|(_, offer)| offer), day);
        if let Some(place) = self.place_of(item) {
            self.planner.offer(place, offered);
        }
    }

    /// Lets one rule use what is left of all receipts, where they are money alone. Says whether they are.
    fn run(&mut self, (number, rule): (u8, Rule), turns: &mut [Turning]) -> bool {
        let alone = self.credits.is_empty() && self.expiring.is_empty();
        if !alone || !self.columns.policy.tolerances.is_empty() {
            return false;
        }
        let Self { planner, items, done, .. } = self;
        let money = turns.iter_mut().map(|turning| (turning.receipt, &mut turning.left));
        planner.run(rule, money, |receipt, target, cash, ground| {
            if let Some(item) = items.get(target) {
                done.lines.push_plain(receipt, number, *item, cash, ground);
            }
        })
    }

    /// Lets one rule use what is left of a receipt.
    #[inline]
    fn step(&mut self, (number, rule): (u8, Rule), turning: &mut Turning, items: &Range<usize>) {
        if turning.left <= 0 && self.credits.is_empty() {
            return;
        }
        let advice = match rule {
            Rule::Remittance => self.namings(turning, items),
            _ => 0,
        };
        let day = turning.day;
        self.on_day(day);
        let all = self.columns.receipts;
        let bounds = match self.columns.policy.tolerances.is_empty() {
            true => &[],
            false => bounds_of(&self.bounds, all, place(turning.receipt)),
        };
        let advice = self.namings.get(..advice).unwrap_or_default();
        let funds = Funds { cash: turning.left, day, advice, named: &[], credits: &self.credits, bounds };
        let mut purse = Purse::new(&funds, self.columns.policy.credits).after(turning.given_up);
        if purse.left() <= 0 {
            return;
        }
        self.steps.lines.clear();
        let (portfolio, items) = (self.columns.portfolio, &self.items);
        let name = |at: usize| item_key(portfolio, place(*items.get(at)?));
        self.planner.step(rule, &funds, &mut purse, &mut self.steps, &name);
        (turning.left, turning.given_up) = (purse.money(), purse.given_up());
        turning.kept = turning.kept.saturating_add(purse.kept());
        let credit = |at: usize| self.credit_items.get(at).copied().unwrap_or(THE_MONEY);
        // What the step told of has the money and the names that it had.
        let evidence = |line: &StepLine| line.evidence(&funds, &name);
        for line in &self.steps.lines {
            let Some(item) = items.get(line.target).copied() else { continue };
            self.done.lines.push(turning.receipt, number, line, item, credit, evidence);
        }
        for (credit, left) in self.credits.iter_mut().zip(purse.credits()) {
            credit.open = *left;
        }
        if !self.steps.passed_over.is_empty() {
            let passed = self.steps.passed_over.drain(..);
            let receipt = place(turning.receipt);
            self.done.passed_over.extend(passed.map(|passed| PassedReceipt { receipt, passed }));
        }
    }

    /// What the lines of a receipt's remittance mean. Answers how many they are.
    fn namings(&mut self, turning: &Turning, items: &Range<usize>) -> usize {
        let remittance = &self.columns.receipts.remittance;
        let lines = place(turning.from)..place(turning.to);
        let count = lines.len();
        let named = self.named.get(place(turning.named)..).unwrap_or_default();
        for ((number, at), first) in (1_u32..).zip(lines).zip(named) {
            let line = u16::try_from(number).unwrap_or(u16::MAX);
            let used = place(number - 1);
            if used >= self.namings.len() {
                let evidence = Evidence::Remittance { line };
                self.namings.push(Naming { evidence, targets: Vec::new(), limit: None, allowed: 0 });
            }
            let Some(naming) = self.namings.get_mut(used) else { break };
            naming.targets.clear();
            let instalment = remittance.instalment.get(at).copied().flatten();
            naming.limit = remittance.amount.get(at).copied().filter(|amount| *amount != 0);
            let instalments = &self.columns.portfolio.items().instalment;
            for item in (Same { next: &remittance.next }).from(*first) {
                let meant = instalment.is_none() || instalments.get(place(item)).copied() == instalment;
                if meant && items.contains(&place(item)) {
                    naming.targets.extend(place_of(&self.items, item));
                }
            }
            if naming.targets.len() > 1 {
                let targets = self.planner.targets();
                naming.targets.sort_by_key(|place| {
                    let target = targets.get(*place);
                    target.map(|target| (target.due.unwrap_or(Date::MAX), target.issued, target.name))
                });
            }
        }
        count
    }
}

/// The place of an item among items that rise; most often all of a run are there.
fn place_of(items: &[u32], item: u32) -> Option<usize> {
    let first = *items.first()?;
    let direct = place(item.checked_sub(first)?);
    if items.get(direct) == Some(&item) {
        return Some(direct);
    }
    items.binary_search(&item).ok()
}

/// The limits of differences in the currency of a receipt.
fn bounds_of<'b>(bounds: &'b [Vec<Bound>], receipts: &Receipts, receipt: usize) -> &'b [Bound] {
    let code = receipts.currency.get(receipt).map(|code| usize::from(*code));
    code.and_then(|code| bounds.get(code)).map(Vec::as_slice).unwrap_or_default()
}
