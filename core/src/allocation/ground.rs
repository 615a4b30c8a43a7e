use super::{Criterion, Evidence, Funds, ItemKey, Payer, PlanLine, Rule, Why};
use crate::calendar::Date;

/// One settled target as the kernel keeps it: small, and nothing in it is a name. Amounts in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepLine {
    /// What pays.
    pub payer: Payer,
    /// The position in the targets that were given.
    pub target: usize,
    /// The money used.
    pub cash: i64,
    /// The discount earned with it.
    pub discount: i64,
    /// What counts as paid because the payer kept it for a reason that is accepted.
    pub allowed: i64,
    /// The small rest that is given up.
    pub short: i64,
    /// Which rule settled it.
    pub rule: Rule,
    /// What the rule found.
    pub ground: Ground,
}

/// What a rule found, by positions: [`Evidence`] is told from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// A line of the advice names it.
    Advice {
        /// Which line, from 1.
        line: u16,
    },
    /// It is named in another way.
    Named {
        /// The position among what the rule looks at: [`Funds::advice`] or [`Funds::named`].
        naming: u32,
    },
    /// [`Evidence::EqualAmount`].
    EqualAmount,
    /// [`Evidence::OldestDue`].
    OldestDue {
        /// Its due date; none while it is pending.
        due: Option<Date>,
        /// Whether another item was due on the same day.
        tie: bool,
    },
    /// [`Evidence::WholeAccount`].
    WholeAccount,
    /// [`Evidence::PastDue`].
    PastDue,
    /// [`Evidence::PastDueByTerms`].
    PastDueByTerms {
        /// The oldest due date among them.
        due: Date,
    },
    /// [`Evidence::Combination`].
    Combination {
        /// How many items it has.
        items: u16,
    },
    /// [`Evidence::First`].
    First {
        /// What set it apart from the next; none where there is none.
        by: Option<Criterion>,
    },
    /// [`Evidence::Share`].
    Share {
        /// Among how many the money was shared.
        of: u32,
    },
    /// [`Evidence::Inside`].
    Inside {
        /// The position of the debt.
        debt: u32,
    },
}

impl Ground {
    /// What says that the naming at a position is meant.
    pub(super) fn naming(evidence: &Evidence, at: usize) -> Self {
        match evidence {
            Evidence::Remittance { line } => Self::Advice { line: *line },
            _ => Self::Named { naming: u32::try_from(at).unwrap_or(u32::MAX) },
        }
    }
}

impl StepLine {
    /// Money alone.
    pub(super) fn plain(target: usize, cash: i64, rule: Rule, ground: Ground) -> Self {
        Self { payer: Payer::Money, target, cash, discount: 0, allowed: 0, short: 0, rule, ground }
    }

    /// What the rule found, told with names. `funds` are those that the step had; none where it had others.
    pub fn evidence(&self, funds: &Funds<'_>, name: &impl Fn(usize) -> Option<ItemKey>) -> Option<Evidence> {
        let at = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        Some(match self.ground {
            Ground::Advice { line } => Evidence::Remittance { line },
            Ground::Named { naming } => {
                let among = if self.rule == Rule::Remittance { funds.advice } else { funds.named };
                among.get(at(naming))?.evidence.clone()
            }
            Ground::EqualAmount => Evidence::EqualAmount,
            Ground::OldestDue { due, tie } => Evidence::OldestDue { due, tie },
            Ground::WholeAccount => Evidence::WholeAccount,
            Ground::PastDue => Evidence::PastDue,
            Ground::PastDueByTerms { due } => Evidence::PastDueByTerms { due },
            Ground::Combination { items } => Evidence::Combination { items },
            Ground::First { by } => Evidence::First { by },
            Ground::Share { of } => Evidence::Share { of },
            Ground::Inside { debt } => Evidence::Inside { debt: name(at(debt))? },
        })
    }

    /// The same line as a plan tells it.
    pub(super) fn told(
        self,
        funds: &Funds<'_>,
        name: &impl Fn(usize) -> Option<ItemKey>,
    ) -> Option<PlanLine> {
        let evidence = self.evidence(funds, name)?;
        let Self { payer, target, cash, discount, allowed, short, rule, .. } = self;
        Some(PlanLine { payer, target, cash, discount, allowed, short, why: Why::ByRule { rule, evidence } })
    }
}
