//! The receipts of one account in one currency, and the items that they may settle: what the batch hands to the planner.

use std::cmp::Ordering;
use std::ops::Range;

use super::applied::{PassedReceipt, item_key};
use super::batch::Job;
use super::{AppliedLines, Receipts, THE_MONEY, Turn};
use crate::allocation::{
    AllocationPolicy, Bound, CreditUse, Evidence, Funds, Naming, OpenCredit, Plan, Planner, Purse, Rule,
    Target, surplus,
};
use crate::calendar::Date;
use crate::portfolio::{Lens, Portfolio, Same, place};

/// What all jobs look at.
pub(super) struct Columns<'a> {
    pub(super) portfolio: &'a Portfolio,
    pub(super) lens: Lens,
    /// What each item has open in the view, in minor units; zero where it does not count.
    pub(super) open: &'a [i64],
    /// When each is due in the view.
    pub(super) due: &'a [Option<Date>],
    pub(super) receipts: &'a Receipts,
    pub(super) policy: &'a AllocationPolicy,
    pub(super) turn: Turn,
}

/// What came out of some jobs. Amounts in minor units, a place per receipt in the order of the jobs.
#[derive(Debug, Default)]
pub(super) struct Done {
    pub(super) lines: AppliedLines,
    pub(super) left: Vec<i64>,
    pub(super) kept: Vec<i64>,
    pub(super) passed_over: Vec<PassedReceipt>,
}

/// Does jobs one after the other, in the same room.
pub(super) struct Worker<'a> {
    columns: &'a Columns<'a>,
    planner: Planner<'a>,
    plan: Plan,
    /// The items behind the planner's targets.
    items: Vec<u32>,
    /// The limits of differences in each currency of the receipts.
    bounds: Vec<Vec<Bound>>,
    /// Receipts in the order of their turns: their positions, and their slots in the job.
    turns: Vec<(u32, usize)>,
    /// What lines of a remittance mean; more than the receipt at hand has.
    claims: Vec<Naming>,
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
            plan: Plan::default(),
            items: Vec::new(),
            bounds: columns.receipts.currencies.iter().map(bounds).collect(),
            turns: Vec::new(),
            claims: Vec::new(),
            expiring: Vec::new(),
            over: 0,
            credits: Vec::new(),
            credit_items: Vec::new(),
            done: Done::default(),
        }
    }

    /// Does these jobs. `order` has the receipts of all of them.
    pub(super) fn work(mut self, jobs: &[Job], order: &[u32]) -> Done {
        let receipts: usize = jobs.iter().map(|job| job.receipts.len()).sum();
        let items: usize = jobs.iter().map(|job| job.items.len()).sum();
        self.done.left.reserve(receipts);
        self.done.kept.reserve(receipts);
        self.done.lines.reserve(receipts.saturating_add(items));
        for job in jobs {
            self.job(job, order.get(job.receipts.clone()).unwrap_or_default());
        }
        self.done
    }

    fn job(&mut self, job: &Job, receipts: &[u32]) {
        self.targets(&job.items);
        self.credits(&job.items);
        self.turns(receipts);
        self.expiring(&job.items);
        let slots = self.done.left.len();
        let amount = |at: &u32| self.columns.receipts.amount.get(place(*at)).copied().unwrap_or_default();
        self.done.left.extend(receipts.iter().map(amount));
        let passed = self.done.passed_over.len();
        let turns = std::mem::take(&mut self.turns);
        let policy = self.columns.policy;
        match self.columns.turn {
            Turn::RuleByRule => {
                for (number, rule) in (0_u8..).zip(&policy.rules) {
                    self.start_days(job);
                    for (receipt, slot) in &turns {
                        self.step((number, *rule), place(*receipt), slots + slot, &job.items);
                    }
                }
            }
            Turn::ReceiptByReceipt => {
                self.start_days(job);
                for (receipt, slot) in &turns {
                    for (number, rule) in (0_u8..).zip(&policy.rules) {
                        self.step((number, *rule), place(*receipt), slots + slot, &job.items);
                    }
                }
            }
        }
        self.turns = turns;
        // Receipt by receipt, as an account tells it: the order of the rules stays.
        if let Some(passed) = self.done.passed_over.get_mut(passed..) {
            passed.sort_by_key(|passed| passed.receipt);
        }
        self.finish(receipts, slots);
    }

    /// A small surplus is kept.
    fn finish(&mut self, receipts: &[u32], slots: usize) {
        let all = self.columns.receipts;
        let left = self.done.left.get_mut(slots..).unwrap_or_default();
        for (receipt, left) in receipts.iter().zip(left) {
            let at = place(*receipt);
            let cash = all.amount.get(at).copied().unwrap_or_default();
            let kept;
            (*left, kept) = surplus(cash, *left, bounds_of(&self.bounds, all, at));
            self.done.kept.push(kept);
        }
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
                nature: columns
                    .kind
                    .get(at)
                    .map_or(crate::allocation::Nature::Principal, |kind| kind.as_claimed()),
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
    fn turns(&mut self, receipts: &[u32]) {
        let all = self.columns.receipts;
        let before = |one: u32, other: u32| {
            let (one, other) = (place(one), place(other));
            let days = all.value_date.get(one).cmp(&all.value_date.get(other));
            days.then_with(|| all.receipt.get(one).cmp(&all.receipt.get(other)))
        };
        self.turns.clear();
        self.turns.extend(receipts.iter().copied().zip(0..));
        if !receipts.is_sorted_by(|one, next| before(*one, *next) != Ordering::Greater) {
            self.turns.sort_by(|(one, _), (other, _)| before(*one, *other));
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

    /// Lets one rule use what is left of a receipt.
    #[inline]
    fn step(&mut self, (number, rule): (u8, Rule), receipt: usize, slot: usize, items: &Range<usize>) {
        let all = self.columns.receipts;
        let cash = self.done.left.get(slot).copied().unwrap_or_default();
        let day = all.value_date.get(receipt).copied().unwrap_or(Date::MAX);
        let advice = match rule {
            Rule::Remittance => self.claims(receipt, items),
            _ => 0,
        };
        self.on_day(day);
        let bounds = bounds_of(&self.bounds, all, receipt);
        let advice = self.claims.get(..advice).unwrap_or_default();
        let funds = Funds { cash, day, advice, named: &[], credits: &self.credits, bounds };
        let mut purse = Purse::new(&funds, self.columns.policy.credits);
        if purse.left() <= 0 {
            return;
        }
        self.plan.lines.clear();
        let (portfolio, items) = (self.columns.portfolio, &self.items);
        let name = |place: usize| item_key(portfolio, crate::portfolio::place(*items.get(place)?));
        self.planner.step(rule, &funds, &mut purse, &mut self.plan, &name);
        self.done.left.get_mut(slot).into_iter().for_each(|left| *left = purse.money());
        for (credit, left) in self.credits.iter_mut().zip(purse.credits()) {
            credit.open = *left;
        }
        let position = u32::try_from(receipt).unwrap_or(u32::MAX);
        let credit = |at: usize| self.credit_items.get(at).copied().unwrap_or(THE_MONEY);
        for line in &self.plan.lines {
            let Some(item) = items.get(line.target).copied() else { continue };
            self.done.lines.push(position, number, line, item, credit);
        }
        let passed = self.plan.passed_over.drain(..);
        self.done.passed_over.extend(passed.map(|passed| PassedReceipt { receipt, passed }));
    }

    /// What the lines of a receipt's remittance mean. Answers how many they are.
    fn claims(&mut self, receipt: usize, items: &Range<usize>) -> usize {
        let remittance = &self.columns.receipts.remittance;
        let lines = remittance.of(receipt);
        let count = lines.len();
        for (number, at) in (1_u32..).zip(lines) {
            let line = u16::try_from(number).unwrap_or(u16::MAX);
            let used = place(number - 1);
            if used >= self.claims.len() {
                let evidence = Evidence::Remittance { line };
                self.claims.push(Naming { evidence, targets: Vec::new(), limit: None, allowed: 0 });
            }
            let Some(claim) = self.claims.get_mut(used) else { break };
            claim.targets.clear();
            let first = remittance.item.get(at).copied().unwrap_or(crate::portfolio::NOWHERE);
            let instalment = remittance.instalment.get(at).copied().flatten();
            claim.limit = remittance.amount.get(at).copied().filter(|amount| *amount != 0);
            let instalments = &self.columns.portfolio.items().instalment;
            for item in
                (Same { next: &remittance.next }).from(first).filter(|item| items.contains(&place(*item)))
            {
                let meant = instalment.is_none() || instalments.get(place(item)).copied() == instalment;
                if let Some(target) = place_of(&self.items, item).filter(|_| meant) {
                    claim.targets.push(target);
                }
            }
            if claim.targets.len() > 1 {
                let targets = self.planner.targets();
                claim.targets.sort_by_key(|place| {
                    targets
                        .get(*place)
                        .map(|target| (target.due.unwrap_or(Date::MAX), target.issued, target.name))
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
