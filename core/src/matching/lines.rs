use std::collections::BTreeMap;

use crate::allocation::{AllocationPolicy, Criterion, Evidence, Ground, Payer, StepLine, Why};
use crate::calendar::Date;

/// What settled what, as columns: one place per line in each. A column of which every line would say the same is empty
/// until one says something else.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AppliedLines {
    /// Whose money it is: a position in the receipts.
    pub(crate) receipt: Vec<u32>,
    /// The item: a position in the portfolio.
    pub(crate) item: Vec<u32>,
    /// The money used, in minor units.
    pub(crate) cash: Vec<i64>,
    /// The discount earned with it; 0 where the column is empty.
    pub(crate) discount: Vec<i64>,
    /// The small rest that is given up; 0 where the column is empty.
    pub(crate) short: Vec<i64>,
    /// The credit that paid instead of the money: its position in the portfolio; [`THE_MONEY`] where the column is empty.
    pub(crate) credit: Vec<u32>,
    /// The rule: its position in the policy.
    pub(crate) rule: Vec<u8>,
    /// The evidence: a position in [`EVIDENCE`].
    pub(crate) evidence: Vec<u8>,
    /// The due date that it names, in days since 1970; [`NO_DAY`] where it names none.
    pub(crate) due: Vec<i32>,
    /// Whether another item was due on that day.
    pub(crate) tie: Vec<bool>,
    /// The line of the advice, the items of a set, or among how many the money was shared; 0 where the column is empty.
    pub(crate) number: Vec<u32>,
    /// What set it apart from the next: a position in [`CRITERIA`], from 1; 0 where there is none or the column is empty.
    pub(crate) by: Vec<u8>,
    /// Whether some column that may be empty is not.
    unusual: bool,
    /// What does not fit into columns: evidence with a text in it.
    pub(crate) beside: BTreeMap<usize, Why>,
}

/// The credit column of a line that the money paid.
pub(crate) const THE_MONEY: u32 = u32::MAX;

/// No due date.
pub(crate) const NO_DAY: i32 = i32::MIN;

/// What sets debts apart, in the order of the codes.
pub(crate) const CRITERIA: [Criterion; 12] = [
    Criterion::Due,
    Criterion::OldestDue,
    Criterion::OldestIssued,
    Criterion::Largest,
    Criterion::Smallest,
    Criterion::HighestRate,
    Criterion::Priority,
    Criterion::LeastSecured,
    Criterion::BestSecured,
    Criterion::Enforced,
    Criterion::LeastSecuredOfNotDue,
    Criterion::Number,
];

/// Evidence that fits into columns. Every other stands beside.
mod code {
    pub(super) const REMITTANCE: u8 = 0;
    pub(super) const EQUAL_AMOUNT: u8 = 1;
    pub(super) const OLDEST_DUE: u8 = 2;
    pub(super) const WHOLE_ACCOUNT: u8 = 3;
    pub(super) const PAST_DUE: u8 = 4;
    pub(super) const PAST_DUE_BY_TERMS: u8 = 5;
    pub(super) const FIRST: u8 = 6;
    pub(super) const SHARE: u8 = 7;
    pub(super) const COMBINATION: u8 = 8;
    /// What stands beside has its own codes from here on.
    pub(super) const BESIDE: u8 = 9;
}

/// Evidence as the data formats write it, in the order of the codes.
pub(crate) const EVIDENCE: [&str; 12] = [
    "remittance",
    "equal_amount",
    "oldest_due",
    "whole_account",
    "past_due",
    "past_due_by_terms",
    "first",
    "share",
    "combination",
    "reference_text",
    "inside",
    "other",
];

/// What columns say of evidence.
struct Grounds {
    code: u8,
    due: i32,
    tie: bool,
    number: u32,
    by: u8,
}

fn days(due: Option<Date>) -> i32 {
    due.map_or(NO_DAY, Date::days)
}

impl Grounds {
    #[inline]
    fn of(ground: Ground) -> Self {
        let plain = |code| Self { code, due: NO_DAY, tie: false, number: 0, by: 0 };
        match ground {
            Ground::Advice { line } => Self { number: u32::from(line), ..plain(code::REMITTANCE) },
            Ground::EqualAmount => plain(code::EQUAL_AMOUNT),
            Ground::OldestDue { due, tie } => Self { due: days(due), tie, ..plain(code::OLDEST_DUE) },
            Ground::WholeAccount => plain(code::WHOLE_ACCOUNT),
            Ground::PastDue => plain(code::PAST_DUE),
            Ground::PastDueByTerms { due } => Self { due: due.days(), ..plain(code::PAST_DUE_BY_TERMS) },
            Ground::First { by } => {
                let by = by.and_then(|by| CRITERIA.iter().position(|known| *known == by));
                let by = by.and_then(|at| u8::try_from(at + 1).ok()).unwrap_or(0);
                Self { by, ..plain(code::FIRST) }
            }
            Ground::Share { of } => Self { number: of, ..plain(code::SHARE) },
            Ground::Combination { items } => Self { number: u32::from(items), ..plain(code::COMBINATION) },
            Ground::Named { .. } | Ground::Inside { .. } => plain(code::BESIDE),
        }
    }
}

/// Adds a value to a column that is empty as long as every line says the same.
fn add<T: Copy + PartialEq>(column: &mut Vec<T>, before: usize, usual: T, value: T) {
    if !column.is_empty() {
        column.push(value);
    } else if value != usual {
        column.resize(before, usual);
        column.push(value);
    }
}

/// Adds another such column behind this one.
fn join<T: Copy>(column: &mut Vec<T>, before: usize, usual: T, other: Vec<T>, lines: usize) {
    if column.is_empty() && !other.is_empty() {
        column.resize(before, usual);
    }
    if other.is_empty() && !column.is_empty() {
        column.resize(before + lines, usual);
    }
    column.extend(other);
}

impl AppliedLines {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.cash.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.cash.is_empty()
    }

    /// Room for so many more.
    pub(super) fn reserve(&mut self, lines: usize) {
        self.receipt.reserve(lines);
        self.item.reserve(lines);
        self.cash.reserve(lines);
        self.rule.reserve(lines);
        self.evidence.reserve(lines);
        self.due.reserve(lines);
        self.tie.reserve(lines);
    }

    /// Adds a line of a step. `rule` is the position of the rule that made it, `credit` finds a credit by its place, and
    /// `evidence` tells what no column holds.
    #[inline]
    pub(super) fn push(
        &mut self,
        receipt: u32,
        rule: u8,
        line: &StepLine,
        item: u32,
        credit: impl Fn(usize) -> u32,
        evidence: impl Fn(&StepLine) -> Option<Evidence>,
    ) {
        let before = self.len();
        let mut grounds = Grounds::of(line.ground);
        if grounds.code == code::BESIDE
            && let Some(evidence) = evidence(line)
        {
            let known = EVIDENCE.iter().position(|known| *known == evidence.as_str());
            grounds.code = known.and_then(|at| u8::try_from(at).ok()).unwrap_or(code::BESIDE);
            self.beside.insert(before, Why::ByRule { rule: line.rule, evidence });
        }
        let credit = match line.payer {
            Payer::Money => THE_MONEY,
            Payer::Credit(at) => credit(at),
        };
        self.put(receipt, rule, item, line.cash, &grounds);
        self.beside_money(before, (line.discount, line.short, credit), &grounds);
    }

    /// Adds a line of money alone, of a rule that pays in an order.
    #[inline]
    pub(super) fn push_plain(&mut self, receipt: u32, rule: u8, item: u32, cash: i64, ground: Ground) {
        let (before, grounds) = (self.len(), Grounds::of(ground));
        self.put(receipt, rule, item, cash, &grounds);
        self.beside_money(before, (0, 0, THE_MONEY), &grounds);
    }

    /// What every line has.
    #[inline]
    fn put(&mut self, receipt: u32, rule: u8, item: u32, cash: i64, grounds: &Grounds) {
        self.receipt.push(receipt);
        self.item.push(item);
        self.cash.push(cash);
        self.rule.push(rule);
        self.evidence.push(grounds.code);
        self.due.push(grounds.due);
        self.tie.push(grounds.tie);
    }

    /// What few lines have: discount, what is given up, a credit, and the rarer evidence.
    #[inline]
    fn beside_money(&mut self, before: usize, (discount, short, credit): (i64, i64, u32), grounds: &Grounds) {
        self.unusual |=
            discount != 0 || short != 0 || grounds.number != 0 || grounds.by != 0 || credit != THE_MONEY;
        if self.unusual {
            add(&mut self.discount, before, 0, discount);
            add(&mut self.short, before, 0, short);
            add(&mut self.number, before, 0, grounds.number);
            add(&mut self.by, before, 0, grounds.by);
            add(&mut self.credit, before, THE_MONEY, credit);
        }
    }

    /// Adds the lines of other accounts behind these.
    pub(super) fn append(&mut self, other: Self) {
        let (before, lines) = (self.len(), other.len());
        if before == 0 {
            *self = other;
            return;
        }
        self.receipt.extend(other.receipt);
        self.item.extend(other.item);
        self.cash.extend(other.cash);
        self.rule.extend(other.rule);
        self.evidence.extend(other.evidence);
        self.due.extend(other.due);
        self.tie.extend(other.tie);
        join(&mut self.discount, before, 0, other.discount, lines);
        join(&mut self.short, before, 0, other.short, lines);
        join(&mut self.number, before, 0, other.number, lines);
        join(&mut self.by, before, 0, other.by, lines);
        join(&mut self.credit, before, THE_MONEY, other.credit, lines);
        self.unusual |= other.unusual;
        self.beside.extend(other.beside.into_iter().map(|(at, why)| (before + at, why)));
    }

    /// Why a line settles what it settles.
    pub(crate) fn why(&self, policy: &AllocationPolicy, at: usize) -> Option<Why> {
        if let Some(why) = self.beside.get(&at) {
            return Some(why.clone());
        }
        let rule = *policy.rules.get(usize::from(*self.rule.get(at)?))?;
        let due = Date::from_days(*self.due.get(at)?);
        let number = self.number.get(at).copied().unwrap_or_default();
        let by = usize::from(self.by.get(at).copied().unwrap_or_default());
        let evidence = match *self.evidence.get(at)? {
            code::REMITTANCE => Evidence::Remittance { line: u16::try_from(number).unwrap_or(u16::MAX) },
            code::EQUAL_AMOUNT => Evidence::EqualAmount,
            code::OLDEST_DUE => Evidence::OldestDue { due, tie: *self.tie.get(at)? },
            code::WHOLE_ACCOUNT => Evidence::WholeAccount,
            code::PAST_DUE => Evidence::PastDue,
            code::PAST_DUE_BY_TERMS => Evidence::PastDueByTerms { due: due? },
            code::FIRST => Evidence::First { by: by.checked_sub(1).and_then(|by| CRITERIA.get(by)).copied() },
            code::SHARE => Evidence::Share { of: number },
            code::COMBINATION => Evidence::Combination { items: u16::try_from(number).unwrap_or(u16::MAX) },
            _ => return None,
        };
        Some(Why::ByRule { rule, evidence })
    }
}
