use std::fmt;

use serde::{Deserialize, Serialize};

use crate::id::{CustomerId, DocumentId};
use crate::reference::Likeness;

/// What speaks for an answer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Signal {
    /// The remittance advice names the document.
    Advised {
        /// The document.
        document: DocumentId,
    },
    /// The text names the document.
    Named {
        /// The document.
        document: DocumentId,
        /// How surely.
        likeness: Likeness,
    },
    /// The amount is what the named documents take.
    ClosesNamed,
    /// The amount is what one item takes.
    EqualAmount,
    /// The amount is all that is open on the accounts of the payer.
    WholeAccount,
    /// The amount is all that is past due there.
    PastDue,
    /// The amount is what these items take together, and no others.
    Combination {
        /// How many.
        items: u16,
    },
    /// The money is a part of what the one named document takes.
    PartPayment,
    /// The amount is that of a paid document which is named: it was paid twice.
    PaidTwice {
        /// The document.
        document: DocumentId,
    },
    /// No item of the books but this takes the amount.
    Distinctive,
    /// The payer's bank account is known as this customer's.
    KnownAccount {
        /// The customer.
        customer: CustomerId,
    },
    /// The payer's name is this customer's.
    KnownName {
        /// The customer.
        customer: CustomerId,
    },
    /// The beginning of this customer's name is all that the bank passed on.
    CutName {
        /// The customer.
        customer: CustomerId,
    },
    /// Money of this payer settled items of this customer before.
    PaidBefore {
        /// The customer.
        customer: CustomerId,
    },
    /// The payer pays for this customer.
    PaysFor {
        /// The customer.
        customer: CustomerId,
    },
    /// The text says the name of who owes this.
    NameInText {
        /// The customer.
        customer: CustomerId,
    },
    /// The customer's number stands in the text.
    CustomerNumber {
        /// The customer.
        customer: CustomerId,
    },
}

/// What speaks against an answer, or is missing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Objection {
    /// Nothing is known of who paid.
    PayerUnknown,
    /// Several customers may have paid.
    PayerUnclear,
    /// Who paid is known, and is somebody else than who owes this.
    OtherCustomer {
        /// Who owes it.
        customer: CustomerId,
    },
    /// The text names a document that is paid.
    NamesClosed {
        /// The document.
        document: DocumentId,
    },
    /// The text names a document that is open in another currency than the money's.
    OtherCurrency {
        /// The document.
        document: DocumentId,
    },
    /// The text names something that looks like one of the numbers and is none of them.
    NamesUnknown,
    /// The text names one of several documents, and does not say which.
    NamesSeveral,
    /// The document is named in part or with a wrong character.
    WeakLikeness {
        /// The document.
        document: DocumentId,
    },
    /// A wrong character away from what is named lies another document that takes the same amount.
    NearTwin {
        /// The other document.
        document: DocumentId,
    },
    /// The text says the name of a customer who does not owe this.
    NamesCustomer {
        /// The customer.
        customer: CustomerId,
    },
    /// The money is what is named, rounded up.
    RoundedUp,
    /// The text may have been cut.
    TextCut,
    /// The money is less than what is named takes.
    LessThanNamed,
    /// The money is more than what is named takes.
    MoreThanNamed,
    /// Something else explains the amount as well.
    OtherwiseExplained,
    /// Nothing that is open explains the amount.
    AmountUnexplained,
    /// So many items come to such an amount by chance.
    MayBeChance,
    /// An earlier line that is not settled may be for the same.
    Contested,
    /// The search for other explanations ended at its limit.
    SearchLimit,
    /// The payer deducted more discount than the money earns: what a credit note takes away earns none.
    DiscountNotEarned {
        /// The document.
        document: DocumentId,
    },
    /// What is named belongs to a factor.
    NotFree {
        /// The document.
        document: DocumentId,
    },
}

impl fmt::Display for Signal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Advised { document } => write!(f, "the remittance advice names {document}"),
            Self::Named { document, likeness } => {
                write!(f, "the text names {document} ({})", likeness.as_str())
            }
            Self::ClosesNamed => f.write_str("the amount is what the named documents take"),
            Self::EqualAmount => f.write_str("the amount is what one item takes"),
            Self::WholeAccount => f.write_str("the amount is all that is open for the payer"),
            Self::PastDue => f.write_str("the amount is all that is past due for the payer"),
            Self::Combination { items } => {
                write!(f, "the amount is what {items} items take together, and no others")
            }
            Self::PartPayment => f.write_str("the money is a part of what the named document takes"),
            Self::PaidTwice { document } => {
                write!(f, "the amount is that of {document}, which is paid: it was paid twice")
            }
            Self::Distinctive => f.write_str("nothing else in the books takes this amount"),
            Self::KnownAccount { customer } => write!(f, "the bank account is {customer}'s"),
            Self::KnownName { customer } => write!(f, "the name is {customer}'s"),
            Self::CutName { customer } => write!(f, "the name is the beginning of {customer}'s"),
            Self::PaidBefore { customer } => write!(f, "the payer paid for {customer} before"),
            Self::PaysFor { customer } => write!(f, "the payer pays for {customer}"),
            Self::NameInText { customer } => write!(f, "the text says the name of {customer}, who owes this"),
            Self::CustomerNumber { customer } => write!(f, "the text names customer {customer}"),
        }
    }
}

impl fmt::Display for Objection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PayerUnknown => f.write_str("nothing is known of who paid"),
            Self::PayerUnclear => f.write_str("several customers may have paid"),
            Self::OtherCustomer { customer } => {
                write!(f, "who paid is known, and is not {customer}, who owes this")
            }
            Self::NamesClosed { document } => write!(f, "the text names {document}, which is paid"),
            Self::OtherCurrency { document } => {
                write!(f, "the text names {document}, which is open in another currency")
            }
            Self::NamesUnknown => {
                f.write_str("the text names something like a document number that is none of them")
            }
            Self::NamesSeveral => {
                f.write_str("the text names one of several documents and does not say which")
            }
            Self::WeakLikeness { document } => {
                write!(f, "{document} is named in part or with a wrong character")
            }
            Self::NearTwin { document } => {
                write!(f, "{document} is a wrong character away and takes the same amount")
            }
            Self::NamesCustomer { customer } => {
                write!(f, "the text says the name of {customer}, who does not owe this")
            }
            Self::RoundedUp => f.write_str("the money is what is named, rounded up"),
            Self::TextCut => f.write_str("the text may have been cut"),
            Self::LessThanNamed => f.write_str("the money is less than what is named takes"),
            Self::MoreThanNamed => f.write_str("the money is more than what is named takes"),
            Self::OtherwiseExplained => f.write_str("something else explains the amount as well"),
            Self::AmountUnexplained => f.write_str("nothing that is open explains the amount"),
            Self::MayBeChance => f.write_str("so many items come to such an amount by chance"),
            Self::Contested => f.write_str("an earlier line that is not settled may be for the same"),
            Self::SearchLimit => f.write_str("the search for other explanations ended at its limit"),
            Self::NotFree { document } => write!(f, "{document} belongs to a factor"),
            Self::DiscountNotEarned { document } => {
                write!(f, "more discount was deducted from {document} than the money earns")
            }
        }
    }
}
