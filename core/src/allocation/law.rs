use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Criterion, Inside};

/// A law on the appropriation of payments: which of several debts a payment settles where the debtor names none.
///
/// In all of them the debtor's own choice comes first, made when he pays (BGB 366 (1), Code civil 1342-10, Código civil
/// 1172, Codice civile 1193, OR 86 (1), CCQ 1569, Cal. Civ. Code 1479); so the presets look at the remittance advice and the
/// reference before the law. Choices of the creditor, where a law gives him one, are lines that somebody says.
///
/// What the laws leave open: their steps are for debts that are due, and are taken for those that are not, too, where money is
/// left for them. A burden is the interest that a debt bears; security pulls in two directions, since a debt that is secured
/// well burdens its debtor and worries its creditor least. A debt that is barred by time stands with the others: the library
/// bars none, and a creditor at common law may choose it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Law {
    /// Germany, BGB 366 (2) and 367 (1): due, least secured, more burdensome, older, in proportion; costs, interest, principal.
    /// What will be barred by time sooner is secured less (BGH, 2 October 1986, III ZR 163/85). Not inside a current account
    /// (HGB 355).
    Bgb366,
    /// Germany, consumer credit, BGB 497 (3): as [`Law::Bgb366`], but costs, principal, interest, whatever was agreed.
    Bgb497,
    /// France, Code civil 1342-10 and 1343-1: due, of greatest interest for the debtor (the higher rate, then the better
    /// security, which he frees), older, in proportion; costs of recovery (Cass. 1re civ., 7 February 1995, 92-14.216) and
    /// interest first.
    CodeCivil1342,
    /// Spain, Código civil 1172 to 1174: of what is due the most onerous (the higher rate, then the better security), then
    /// in proportion, whatever its age; interest first.
    CodigoCivil1174,
    /// Italy, Codice civile 1193 and 1194: due, least guaranteed, more onerous, older, in proportion; interest and costs first.
    CodiceCivile1193,
    /// Switzerland, OR 85 to 87: due, put into enforcement first, due earlier, in proportion; where none is due, the least
    /// secured; costs, interest, principal.
    Or87,
    /// Québec, CCQ 1569 to 1572: due, of greatest interest for the debtor (the higher rate, then the better security), due
    /// earlier, in proportion; interest first. The debtor may name what is not due before what is only where that was agreed
    /// (1569 (2)).
    Ccq1572,
    /// Common law on a running account: first in, first out of what is due (Devaynes v Noble, Clayton's Case, 1816, 1 Mer
    /// 572); interest first. Between separate debts the creditor chooses (Cory Bros v The Mecca, 1897, AC 286), so this rule is not for them.
    Clayton,
    /// United States, where neither side says: what matured earliest, of that what is not secured, in proportion; interest
    /// first (Cal. Civ. Code 1479 (3), S.D. Codified Laws 20-4-9, and common law in other states: Page, Law of Contracts,
    /// 2835 to 2843).
    UnitedStates,
}

impl Law {
    /// What decides between debts, the first first.
    pub(super) fn order(self) -> &'static [Criterion] {
        use Criterion::{
            BestSecured, Due, Enforced, HighestRate, LeastSecured, LeastSecuredOfNotDue, OldestDue,
            OldestIssued,
        };
        match self {
            Self::Bgb366 | Self::Bgb497 | Self::CodiceCivile1193 => {
                &[Due, LeastSecured, HighestRate, OldestIssued]
            }
            Self::CodeCivil1342 => &[Due, HighestRate, BestSecured, OldestIssued],
            Self::Ccq1572 => &[Due, HighestRate, BestSecured, OldestDue],
            Self::CodigoCivil1174 => &[Due, HighestRate, BestSecured],
            Self::Or87 => &[Due, Enforced, LeastSecuredOfNotDue, OldestDue],
            Self::Clayton => &[Due, OldestIssued, OldestDue],
            Self::UnitedStates => &[OldestDue, LeastSecured],
        }
    }

    /// Whether debts that are equal by law are paid in proportion; else the earlier number is paid first.
    pub(super) fn in_proportion(self) -> bool {
        !matches!(self, Self::Clayton)
    }

    /// What comes first within one debt.
    pub fn inside(self) -> Inside {
        match self {
            Self::Bgb497 => Inside::PrincipalBeforeInterest,
            _ => Inside::InterestBeforePrincipal,
        }
    }

    /// Whether the rule is for the items of one running account only.
    pub fn is_for_running_account(self) -> bool {
        matches!(self, Self::Clayton)
    }

    /// Whether the creditor may choose where the debtor did not: in the receipt that the debtor takes (Código civil 1172 (2),
    /// Codice civile 1195, OR 86 (2), CCQ 1571), within reasonable time (Cal. Civ. Code 1479 (2)), or at common law until he
    /// told the debtor. Not in Germany, nor in France since 2016, where 1342-10 has no such step any more.
    pub fn creditor_may_choose(self) -> bool {
        !matches!(self, Self::Bgb366 | Self::Bgb497 | Self::CodeCivil1342)
    }

    /// Whether the debtor may say that the principal comes before interest and costs. Only in Germany, where the creditor may
    /// then refuse the money (BGB 367 (2)), and not for consumer credit, of which the law says the order (BGB 497 (3)).
    /// Elsewhere he needs the creditor's consent (Código civil 1173, Codice civile 1194, OR 85 (1), CCQ 1570). Where he has it, a
    /// policy says no order within debts.
    pub fn debtor_may_reorder(self) -> bool {
        matches!(self, Self::Bgb366)
    }
}

impl fmt::Display for Law {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bgb366 => "BGB 366",
            Self::Bgb497 => "BGB 497",
            Self::CodeCivil1342 => "Code civil 1342-10",
            Self::CodigoCivil1174 => "Código civil 1174",
            Self::CodiceCivile1193 => "Codice civile 1193",
            Self::Or87 => "OR 87",
            Self::Ccq1572 => "CCQ 1572",
            Self::Clayton => "Clayton's Case",
            Self::UnitedStates => "earliest matured first",
        })
    }
}
