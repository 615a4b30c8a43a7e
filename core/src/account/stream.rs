use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::digest;
use crate::error::{Error, Reason, Result, Shown};
use crate::id::{AccountClass, CustomerId, Text};
use crate::party::{AccountKey, SUSPENSE};

/// Names a stream of entries: `account/C-1`, `account:retail/C-1` for one of several accounts of a customer,
/// `suspense/BANK-1` for money whose owner is not known yet, or `ledger` for what concerns all of them.
///
/// ```
/// use receivables::ledger::StreamId;
/// let stream: StreamId = "account:retail/C-1".parse()?;
/// assert_eq!(stream.to_string(), "account:retail/C-1");
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StreamId {
    /// The stream of one account.
    Account(AccountKey),
    /// The stream of the ledger itself: what concerns every account.
    Ledger,
}

/// The one name of the ledger's own stream.
const LEDGER: &str = "ledger";

impl StreamId {
    /// The account of the stream; none for that of the ledger itself.
    pub fn account(&self) -> Option<&AccountKey> {
        match self {
            Self::Account(key) => Some(key),
            Self::Ledger => None,
        }
    }
}

/// Where a stream stands: its version, and the hash that stands for everything up to it, where the caller keeps hashes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StreamHead {
    /// The stream.
    pub stream: StreamId,
    /// How many entries it has.
    pub version: u64,
    /// The hash of the last of them; none where the caller keeps no log of hashes.
    pub hash: Option<digest::Hash>,
}

impl fmt::Display for StreamId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(key) = self.account() else { return f.write_str(LEDGER) };
        match &key.class {
            Some(_) if key.is_suspense() => write!(f, "suspense/{}", key.customer),
            Some(class) => write!(f, "account:{class}/{}", key.customer),
            None => write!(f, "account/{}", key.customer),
        }
    }
}

impl fmt::Debug for StreamId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for StreamId {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        let refuse = || Error::from(Reason::StreamSyntax { value: Shown::new(text) });
        if text == LEDGER {
            return Ok(Self::Ledger);
        }
        // A class holds no slash, so the first one ends the kind; a customer id may hold any.
        let (kind, customer) = text.split_once('/').ok_or_else(refuse)?;
        let class = match kind.split_once(':') {
            None if kind == "account" => None,
            None if kind == SUSPENSE => return Ok(Self::Account(AccountKey::suspense(customer.parse()?)?)),
            Some(("account", class)) if class != SUSPENSE => Some(AccountClass::new(class)?),
            None | Some(_) => return Err(refuse()),
        };
        Ok(Self::Account(AccountKey { customer: CustomerId::new(customer)?, class }))
    }
}

/// The stream as binary forms write it: the kind by its number, then the name without its separators.
#[derive(Serialize, Deserialize)]
enum Compact<'a> {
    Account(Cow<'a, AccountKey>),
    Ledger,
}

impl Serialize for StreamId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.serialize_newtype_struct("StreamId", &self.to_string());
        }
        let compact = match self {
            Self::Account(key) => Compact::Account(Cow::Borrowed(key)),
            Self::Ledger => Compact::Ledger,
        };
        compact.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for StreamId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return deserializer.deserialize_newtype_struct("StreamId", Text::expecting("stream"));
        }
        Ok(match Deserialize::deserialize(deserializer)? {
            Compact::Account(key) => Self::Account(key.into_owned()),
            Compact::Ledger => Self::Ledger,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    #[test]
    fn a_stream_is_named_in_one_form() {
        for good in ["account/C-1", "account:retail/C-1", "account/C/1", "suspense/BANK-1", "ledger"] {
            let stream = good.parse::<StreamId>().unwrap();
            assert_eq!((stream.to_string().as_str(), stream.account().is_none()), (good, good == "ledger"));
        }
        for bad in ["", "C-1", "accounts/C-1", "account:retail", "ledger/C-1", "ledger/", "Ledger"] {
            assert_eq!(bad.parse::<StreamId>().unwrap_err().code(), Code::StreamSyntax, "{bad:?}");
        }
    }
}
