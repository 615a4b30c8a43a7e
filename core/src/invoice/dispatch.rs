use serde::{Deserialize, Serialize};

/// What becomes of a document on its way to the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DispatchStep {
    /// It was sent.
    Sent,
    /// The channel says that it was delivered.
    Delivered,
    /// The customer received it.
    Received,
    /// The customer, or the channel, rejected it.
    Rejected,
}

impl DispatchStep {
    /// The step as explanations write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Received => "received",
            Self::Rejected => "rejected",
        }
    }
}
