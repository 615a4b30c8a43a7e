//! What tables call rules, evidence and reasons: the words that the data formats have for them.

use super::{Criterion, Evidence, Law, PassedOverBecause, Rule};

impl Rule {
    /// The rule as the data formats write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Remittance => "remittance",
            Self::ReferenceText => "reference_text",
            Self::ExactSingle => "exact_single",
            Self::WholeAccount => "whole_account",
            Self::PastDue => "past_due",
            Self::PastDueByTerms => "past_due_by_terms",
            Self::Combination => "combination",
            Self::OldestDueFirst => "oldest_due_first",
            Self::OldestIssuedFirst => "oldest_issued_first",
            Self::LargestFirst => "largest_first",
            Self::SmallestFirst => "smallest_first",
            Self::HighestRateFirst => "highest_rate_first",
            Self::PriorityFirst => "priority_first",
            Self::ProRata => "pro_rata",
            Self::Statutory { law } => law.as_str(),
        }
    }
}

impl Law {
    /// The law as the data formats write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Bgb366 => "bgb366",
            Self::Bgb497 => "bgb497",
            Self::CodeCivil1342 => "code_civil1342",
            Self::CodigoCivil1174 => "codigo_civil1174",
            Self::CodiceCivile1193 => "codice_civile1193",
            Self::Or87 => "or87",
            Self::Ccq1572 => "ccq1572",
            Self::Clayton => "clayton",
            Self::UnitedStates => "united_states",
        }
    }
}

impl Evidence {
    /// Which evidence it is, as the data formats write it.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Remittance { .. } => "remittance",
            Self::ReferenceText { .. } => "reference_text",
            Self::EqualAmount => "equal_amount",
            Self::OldestDue { .. } => "oldest_due",
            Self::WholeAccount => "whole_account",
            Self::PastDue => "past_due",
            Self::PastDueByTerms { .. } => "past_due_by_terms",
            Self::Combination { .. } => "combination",
            Self::First { .. } => "first",
            Self::Share { .. } => "share",
            Self::Inside { .. } => "inside",
        }
    }
}

impl Criterion {
    /// The criterion as the data formats write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::OldestDue => "oldest_due",
            Self::OldestIssued => "oldest_issued",
            Self::Largest => "largest",
            Self::Smallest => "smallest",
            Self::HighestRate => "highest_rate",
            Self::Priority => "priority",
            Self::LeastSecured => "least_secured",
            Self::BestSecured => "best_secured",
            Self::Enforced => "enforced",
            Self::LeastSecuredOfNotDue => "least_secured_of_not_due",
            Self::Number => "number",
        }
    }
}

impl PassedOverBecause {
    /// Which reason it is, as the data formats write it.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::NothingOpen { .. } => "nothing_open",
            Self::NoReference => "no_reference",
            Self::DeductionNotAccepted { .. } => "deduction_not_accepted",
            Self::OtherTotal => "other_total",
            Self::NoCombination => "no_combination",
            Self::SearchLimit { .. } => "search_limit",
            Self::SeveralCombinations { .. } => "several_combinations",
            Self::NoEqualAmount => "no_equal_amount",
            Self::Ambiguous { .. } => "ambiguous",
        }
    }
}
