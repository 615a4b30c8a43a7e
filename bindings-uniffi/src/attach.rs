//! Values of one's own that reports are grouped by.
#![allow(clippy::disallowed_types, reason = "the one map that crosses; it is put in order at once")]

use std::collections::{BTreeMap, HashMap};

use receivables::id::CustomerId;

use crate::{Portfolio, Refused, answer};

#[uniffi::export]
impl Portfolio {
    /// Attaches a value to every customer, to group reports by: a region, a salesperson. Customers that are not named have
    /// none; reports made before keep theirs.
    pub fn attach(&self, name: &str, values: HashMap<CustomerId, String>) -> Result<(), Refused> {
        answer(|| {
            let values: BTreeMap<CustomerId, String> = values.into_iter().collect();
            self.change(|columns| columns.attach(name, |account| values.get(&account.customer).cloned()));
            Ok(())
        })
    }
}
