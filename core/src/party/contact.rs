use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::id::CustomerId;

/// How to reach a customer. Personal data: it never enters an event, an error or a log.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// The name on letters and reports.
    pub name: String,
    /// The address, line by line.
    pub address: Vec<String>,
    /// Where reminders go by e-mail.
    pub email: Option<String>,
    /// Where to call.
    pub phone: Option<String>,
}

impl fmt::Debug for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Contact(personal data)")
    }
}

/// The side record: contacts by customer, kept by the caller beside the ledger and erasable without touching it.
///
/// ```
/// use receivables::party::{Contact, Directory};
/// let mut directory = Directory::default();
/// directory.set("C-1".parse()?, Contact { name: "Hansen GmbH".into(), ..Contact::default() });
/// assert_eq!(directory.name(&"C-1".parse()?), "Hansen GmbH");
/// directory.erase(&"C-1".parse()?);
/// assert_eq!(directory.name(&"C-1".parse()?), "C-1");     // reports stay as they are, under the opaque id
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directory {
    contacts: BTreeMap<CustomerId, Contact>,
}

impl Directory {
    /// Keeps a contact, in place of an earlier one.
    pub fn set(&mut self, customer: CustomerId, contact: Contact) {
        self.contacts.insert(customer, contact);
    }

    /// The contact of a customer, where there is one.
    pub fn get(&self, customer: &CustomerId) -> Option<&Contact> {
        self.contacts.get(customer)
    }

    /// Every contact, by customer.
    pub fn contacts(&self) -> impl Iterator<Item = (&CustomerId, &Contact)> {
        self.contacts.iter()
    }

    /// The name of a customer, or the opaque id where there is no contact.
    pub fn name<'a>(&'a self, customer: &'a CustomerId) -> &'a str {
        self.get(customer).map_or(customer.as_str(), |contact| contact.name.as_str())
    }

    /// Forgets a customer's contact; the erased record is handed back once.
    pub fn erase(&mut self, customer: &CustomerId) -> Option<Contact> {
        self.contacts.remove(customer)
    }
}
