//! What arrives, and how much of it.
//!
//! The shares are a judgement, not a measurement: a good half of the transfers of business customers name what they
//! pay legibly, though not always with the right amount or by themselves; a sixth names it in a form that people read
//! without thinking (other separators, lost zeros, lists in short); an eighth is damaged so that a number alone may
//! mislead; and a seventh names nothing or something else. Private payers would write worse, payers with remittance
//! advices better.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The main thing about a line; one each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Numbers and amounts as they should be: one invoice, several, all that is due, with a credit note, with discount.
    Clean,
    /// The front or the end of a number is missing, or the text ends at 35 or 140 characters.
    Truncated,
    /// Two digits changed places.
    Transposed,
    /// One digit is another, which is often another document's number.
    WrongDigit,
    /// Zeros were left out.
    LostZeros,
    /// Other separators, none, or spaces inside.
    Separators,
    /// Numbers in one: joined, joined to a word, their ends only, from–to.
    Merged,
    /// No number of a document.
    Missing,
    /// The number of another document.
    WrongReference,
    /// Less than is open: charges, small differences, a claim, a discount too late, a part.
    ShortPay,
    /// More than is open.
    Overpay,
    /// A paid invoice once more.
    Duplicate,
    /// The owner pays for what it owns.
    Parent,
    /// Somebody else pays: a factor, an insurer, an accountant, a private account.
    ThirdParty,
    /// Many invoices at once.
    Lump,
    /// One invoice in two transfers.
    Split,
    /// Money before there is an invoice.
    OnAccount,
}

impl Kind {
    /// All kinds, with the share of each in a thousand payments. A split payment makes two lines.
    pub const SHARES: [(Self, usize); 17] = [
        (Self::Clean, 360),
        (Self::Truncated, 55),
        (Self::Transposed, 35),
        (Self::WrongDigit, 35),
        (Self::LostZeros, 50),
        (Self::Separators, 80),
        (Self::Merged, 40),
        (Self::Missing, 75),
        (Self::WrongReference, 40),
        (Self::ShortPay, 75),
        (Self::Overpay, 20),
        (Self::Duplicate, 15),
        (Self::Parent, 40),
        (Self::ThirdParty, 20),
        (Self::Lump, 30),
        (Self::Split, 10),
        (Self::OnAccount, 20),
    ];

    /// Its name, as on the command line and in tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Clean => "clean",
            Self::Truncated => "truncated",
            Self::Transposed => "transposed",
            Self::WrongDigit => "wrong_digit",
            Self::LostZeros => "lost_zeros",
            Self::Separators => "separators",
            Self::Merged => "merged",
            Self::Missing => "missing",
            Self::WrongReference => "wrong_reference",
            Self::ShortPay => "short_pay",
            Self::Overpay => "overpay",
            Self::Duplicate => "duplicate",
            Self::Parent => "parent",
            Self::ThirdParty => "third_party",
            Self::Lump => "lump",
            Self::Split => "split",
            Self::OnAccount => "on_account",
        }
    }

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::SHARES.iter().map(|(kind, _)| *kind).find(|kind| kind.name() == name)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
