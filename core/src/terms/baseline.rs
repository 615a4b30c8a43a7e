use serde::{Deserialize, Serialize};

use crate::calendar::Date;

/// The day that terms count from.
///
/// ```
/// use receivables::calendar::date;
/// use receivables::terms::{Baseline, DocumentDays, Milestone};
///
/// // "Whichever is later: the receipt of the invoice or of the goods."
/// let both = Baseline::LaterOf { first: Milestone::InvoiceReceipt, second: Milestone::GoodsReceipt };
/// let days = DocumentDays::issued(date(2026, 3, 1)?).with(Milestone::InvoiceReceipt, date(2026, 3, 3)?);
/// assert_eq!(both.day(&days), None);                                   // nobody knows yet when the goods arrive
/// assert_eq!(both.awaits(&days.milestones), [Milestone::GoodsReceipt]);
/// let days = days.with(Milestone::GoodsReceipt, date(2026, 3, 9)?);
/// assert_eq!(both.day(&days), Some(date(2026, 3, 9)?));
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Baseline {
    /// The document date of the invoice.
    InvoiceDate,
    /// The accounting date of the invoice.
    PostingDate,
    /// A day agreed in advance.
    FixedDate {
        /// That day.
        date: Date,
    },
    /// The day of something that happens to the document. Until it is recorded, nothing is due.
    Milestone {
        /// What happens.
        milestone: Milestone,
    },
    /// The invoice date, or the day of what happens where that is later. Until it is recorded, nothing is due.
    InvoiceDateOrLater {
        /// What happens.
        milestone: Milestone,
    },
    /// The later day of two things. Until both are recorded, nothing is due.
    LaterOf {
        /// One of them.
        first: Milestone,
        /// The other.
        second: Milestone,
    },
}

/// Something that happens to a document and whose day terms may count from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Milestone {
    /// The customer ordered.
    Order,
    /// The goods were taken over for carriage: the on-board date of a bill of lading, the date of another transport
    /// document.
    Shipment,
    /// The goods were delivered, or the service was performed.
    Delivery,
    /// The customer received the goods.
    GoodsReceipt,
    /// The customer received the invoice.
    InvoiceReceipt,
    /// The customer accepted the goods or the service.
    Acceptance,
    /// The documents were presented under a letter of credit or a collection: its "sight".
    Presentation,
    /// The customer got the delivery that comes after the one invoiced: "cash next delivery".
    NextDelivery,
}

impl Milestone {
    /// All of them, in the order of trade.
    pub const ALL: [Self; 8] = [
        Self::Order,
        Self::Shipment,
        Self::Delivery,
        Self::GoodsReceipt,
        Self::InvoiceReceipt,
        Self::Acceptance,
        Self::Presentation,
        Self::NextDelivery,
    ];

    /// Where it stands in the course of a sale; none for what may happen at any time of it.
    pub(super) fn stage(self) -> Option<u8> {
        match self {
            Self::Order => Some(0),
            Self::Shipment => Some(1),
            Self::Delivery | Self::GoodsReceipt => Some(2),
            Self::Acceptance => Some(3),
            Self::InvoiceReceipt | Self::Presentation | Self::NextDelivery => None,
        }
    }

    /// Its name in English, as notation and messages write it: `receipt of goods`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Shipment => "shipment",
            Self::Delivery => "delivery",
            Self::GoodsReceipt => "receipt of goods",
            Self::InvoiceReceipt => "receipt of invoice",
            Self::Acceptance => "acceptance",
            Self::Presentation => "presentation",
            Self::NextDelivery => "next delivery",
        }
    }
}

/// The day of a milestone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MilestoneDay {
    /// What happened.
    pub milestone: Milestone,
    /// When.
    pub date: Date,
}

/// The days of a document that terms may count from, as far as they are known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentDays {
    /// The document date.
    pub issued: Date,
    /// The accounting date.
    pub posting: Date,
    /// What has happened to it. Of two days for one milestone the later entry holds.
    pub milestones: Vec<MilestoneDay>,
}

impl DocumentDays {
    /// A document issued and posted on one day, to which nothing has happened yet.
    pub fn issued(issued: Date) -> Self {
        Self { issued, posting: issued, milestones: Vec::new() }
    }

    /// The same with another accounting date.
    #[must_use]
    pub fn posted(mut self, posting: Date) -> Self {
        self.posting = posting;
        self
    }

    /// The same with the day of a milestone.
    #[must_use]
    pub fn with(mut self, milestone: Milestone, date: Date) -> Self {
        self.milestones.push(MilestoneDay { milestone, date });
        self
    }

    /// The day of a milestone, where it is known.
    pub fn day_of(&self, milestone: Milestone) -> Option<Date> {
        day_of(&self.milestones, milestone)
    }
}

fn day_of(known: &[MilestoneDay], milestone: Milestone) -> Option<Date> {
    known.iter().rev().find(|known| known.milestone == milestone).map(|known| known.date)
}

impl Baseline {
    /// The day itself, where it is known.
    pub fn day(self, days: &DocumentDays) -> Option<Date> {
        match self {
            Self::InvoiceDate => Some(days.issued),
            Self::PostingDate => Some(days.posting),
            Self::FixedDate { date } => Some(date),
            Self::Milestone { milestone } => days.day_of(milestone),
            Self::InvoiceDateOrLater { milestone } => {
                days.day_of(milestone).map(|date| date.max(days.issued))
            }
            Self::LaterOf { first, second } => {
                days.day_of(first).zip(days.day_of(second)).map(|(one, other)| one.max(other))
            }
        }
    }

    /// The milestones it counts from, whether their days are known or not.
    pub fn milestones(self) -> Vec<Milestone> {
        match self {
            Self::InvoiceDate | Self::PostingDate | Self::FixedDate { .. } => Vec::new(),
            Self::Milestone { milestone } | Self::InvoiceDateOrLater { milestone } => vec![milestone],
            Self::LaterOf { first, second } if first == second => vec![first],
            Self::LaterOf { first, second } => vec![first, second],
        }
    }

    /// The milestones whose days it waits for, of which these are known.
    pub fn awaits(self, known: &[MilestoneDay]) -> Vec<Milestone> {
        let mut milestones = self.milestones();
        milestones.retain(|milestone| day_of(known, *milestone).is_none());
        milestones
    }
}
