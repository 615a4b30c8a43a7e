use super::{Bound, CreditUse, Evidence, surplus};
use crate::calendar::Date;

/// The money to apply, and what came with it. Amounts in minor units of one currency.
#[derive(Debug, Clone, Copy)]
pub struct Funds<'a> {
    /// How much there is, not below zero.
    pub cash: i64,
    /// The day from which it counts.
    pub day: Date,
    /// What the payer said it is for, already looked up, line by line.
    pub advice: &'a [Naming],
    /// What the text names, already looked up.
    pub named: &'a [Naming],
    /// Open credits beside it, the oldest first, for policies that use them.
    pub credits: &'a [OpenCredit],
    /// The limits of differences in this currency: every one has to hold.
    pub bounds: &'a [Bound],
}

impl Funds<'_> {
    /// Money without a word about what it is for.
    pub fn new(cash: i64, day: Date) -> Self {
        Self { cash, day, advice: &[], named: &[], credits: &[], bounds: &[] }
    }
}

/// What somebody names as paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    /// What says so.
    pub evidence: Evidence,
    /// The targets that it means, by position, the oldest due first; none where nothing of it is open.
    pub targets: Vec<usize>,
    /// How much of the money is for it; none for as much as it takes.
    pub limit: Option<i64>,
    /// What settles beside the money because the payer kept it for a reason that counts as paid: bank charges, tax.
    pub allowed: i64,
}

/// A credit of the account that is not applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenCredit {
    /// What is left of it, above zero.
    pub open: i64,
    /// The day from which it counts.
    pub day: Date,
}

/// What pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Payer {
    /// The money.
    Money,
    /// One of the credits, by position.
    Credit(usize),
}

/// What is left of the money and of the credits beside it, in the order in which they pay.
#[derive(Debug, Clone)]
pub struct Purse {
    pub(super) money: i64,
    credits: Vec<i64>,
    /// So many credits pay before the money.
    before: usize,
    /// What of differences was given up so far.
    pub(super) given_up: i64,
    /// What of the money was kept as a small surplus.
    kept: i64,
}

impl Purse {
    /// The money, and the credits that the policy lets it use.
    pub fn new(funds: &Funds<'_>, credits: CreditUse) -> Self {
        let (used, before) = match credits {
            CreditUse::None => (&[][..], 0),
            CreditUse::First => (funds.credits, funds.credits.len()),
            CreditUse::ByDate => {
                (funds.credits, funds.credits.iter().take_while(|credit| credit.day <= funds.day).count())
            }
        };
        let credits = used.iter().map(|credit| credit.open).collect();
        Self { money: funds.cash, credits, before, given_up: 0, kept: 0 }
    }

    /// How many things pay.
    pub(super) fn len(&self) -> usize {
        self.credits.len() + 1
    }

    /// What pays at a place, and what is left of it.
    pub(super) fn at(&mut self, place: usize) -> Option<(Payer, &mut i64)> {
        match place.checked_sub(self.before) {
            Some(0) => Some((Payer::Money, &mut self.money)),
            Some(after) => {
                let credit = self.before + after - 1;
                self.credits.get_mut(credit).map(|left| (Payer::Credit(credit), left))
            }
            None => self.credits.get_mut(place).map(|left| (Payer::Credit(place), left)),
        }
    }

    /// Takes so much of what pays at a place.
    pub(super) fn pay(&mut self, place: usize, cash: i64) {
        if let Some((_, left)) = self.at(place) {
            *left -= cash;
        }
    }

    /// Whether anything that pays after a place has something left.
    pub(super) fn pays_after(&mut self, place: usize) -> bool {
        (place.saturating_add(1)..self.len()).any(|later| self.at(later).is_some_and(|(_, left)| *left > 0))
    }

    /// What is left in all, at most as much as an amount can be.
    pub(crate) fn left(&self) -> i64 {
        self.credits.iter().fold(self.money, |sum, credit| sum.saturating_add(*credit))
    }

    /// What of differences was given up so far.
    pub(crate) fn given_up(&self) -> i64 {
        self.given_up
    }

    /// The same, with what was given up of the same money before.
    pub(crate) fn after(mut self, given_up: i64) -> Self {
        self.given_up = given_up;
        self
    }

    /// What of the money was kept as a small surplus over what it was found to be for.
    pub(crate) fn kept(&self) -> i64 {
        self.kept
    }

    /// Keeps what is left of so much money, where that is little enough beside what was used: no later rule has it.
    pub(super) fn keep_surplus(&mut self, money: i64, bounds: &[Bound]) {
        let (left, kept) = surplus(money, self.money, bounds);
        self.money = left;
        self.kept = self.kept.saturating_add(kept);
    }

    /// What is left of the money.
    pub(crate) fn money(&self) -> i64 {
        self.money
    }

    /// What is left of each credit.
    pub(crate) fn credits(&self) -> &[i64] {
        &self.credits
    }

    /// The same with these credits only; others pay nothing until they are put back.
    pub(super) fn set_aside(&mut self, keep: impl Fn(usize) -> bool) -> Vec<i64> {
        let whole = self.credits.clone();
        for (place, left) in self.credits.iter_mut().enumerate() {
            if !keep(place) {
                *left = 0;
            }
        }
        whole
    }

    /// Puts back what was set aside: what paid has less, everything else as much as it had.
    pub(super) fn put_back(&mut self, whole: Vec<i64>, kept: impl Fn(usize) -> bool) {
        for (place, (left, whole)) in self.credits.iter_mut().zip(whole).enumerate() {
            if !kept(place) {
                *left = whole;
            }
        }
    }
}
