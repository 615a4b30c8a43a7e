use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Criterion, Inside};

/// A law on the appropriation of payments: which of several debts a payment settles where the debtor names none.
///
/// In all of them the debtor's own choice comes first, made when he pays; so the presets look at the remittance advice and
/// the reference before the law. Choices of the creditor, where a law gives him one, are lines that somebody says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Law {
    /// Germany, BGB 366 (2) and 367 (1): due, least secured, more burdensome, older, in proportion; costs, interest, principal.
    /// Not inside a current account (HGB 355).
    Bgb366,
    /// Germany, consumer credit, BGB 497 (3): as [`Law::Bgb366`], but costs, principal, interest.
    Bgb497,
    /// France, Code civil 1342-10 and 1343-1: due, of greatest interest for the debtor, older, in proportion; interest first.
    CodeCivil1342,
    /// Spain, Código civil 1172 to 1174: of what is due the most onerous, then in proportion; interest first.
    CodigoCivil1174,
    /// Italy, Codice civile 1193 and 1194: due, least guaranteed, more onerous, older, in proportion; interest and costs first.
    CodiceCivile1193,
    /// Switzerland, OR 85 to 87: due, put into enforcement first, due earlier, in proportion; where none is due, the least
    /// secured; costs, interest, principal.
    Or87,
    /// Québec, CCQ 1569 to 1572: due, of greatest interest for the debtor, due earlier, in proportion; interest first.
    Ccq1572,
    /// Common law on a running account: first in, first out (Clayton's Case, 1816); interest first. Between separate debts
    /// the creditor chooses (The Mecca, 1897), so this rule is not for them.
    Clayton,
    /// United States, where neither side says: the oldest debt first; interest first.
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
            Self::Clayton => &[OldestIssued, OldestDue],
            Self::UnitedStates => &[OldestDue, OldestIssued],
        }
    }

    /// Whether debts that are equal by law are paid in proportion; else the earlier number is paid first.
    pub(super) fn in_proportion(self) -> bool {
        !matches!(self, Self::Clayton | Self::UnitedStates)
    }

    /// What comes first within one debt.
    pub fn inside(self) -> Inside {
        match self {
            Self::Bgb497 => Inside::PrincipalBeforeInterest,
            _ => Inside::InterestBeforePrincipal,
        }
    }

    /// Whether the creditor may choose where the debtor did not, before or after the payment as the law has it.
    pub fn creditor_may_choose(self) -> bool {
        !matches!(self, Self::Bgb366 | Self::Bgb497 | Self::CodeCivil1342)
    }

    /// Whether the debtor may have the principal paid before interest and costs without the creditor's consent. Under none
    /// of these laws he may; under the German one the creditor may then refuse the money (BGB 367 (2)).
    pub fn debtor_may_reorder(self) -> bool {
        false
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
            Self::UnitedStates => "oldest debt first",
        })
    }
}
