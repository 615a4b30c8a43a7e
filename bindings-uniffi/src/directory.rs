//! The directory of contacts, behind a lock.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use receivables::id::CustomerId;
use receivables::party::{Contact, Directory as Contacts};

use crate::{Refused, answer};

/// Contacts by customer, kept beside the ledger and erasable without touching it.
#[derive(Debug, uniffi::Object)]
pub struct Directory(Mutex<Contacts>);

impl Directory {
    pub(crate) fn of(contacts: Contacts) -> Arc<Self> {
        Arc::new(Self(Mutex::new(contacts)))
    }

    pub(crate) fn with<T>(&self, work: impl FnOnce(&Contacts) -> T) -> T {
        work(&self.lock())
    }

    fn lock(&self) -> MutexGuard<'_, Contacts> {
        // Setting or erasing a contact is one step, so a defect elsewhere leaves nothing half done.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[uniffi::export]
impl Directory {
    /// An empty directory.
    #[uniffi::constructor]
    pub fn new() -> Result<Arc<Self>, Refused> {
        answer(|| Ok(Self::of(Contacts::default())))
    }

    /// Keeps a contact, in place of an earlier one.
    pub fn set(&self, customer: CustomerId, contact: Contact) -> Result<(), Refused> {
        answer(|| {
            self.lock().set(customer, contact);
            Ok(())
        })
    }

    /// The contact of a customer, where there is one.
    pub fn get(&self, customer: &CustomerId) -> Result<Option<Contact>, Refused> {
        answer(|| Ok(self.lock().get(customer).cloned()))
    }

    /// The name of a customer, or the opaque id where there is no contact.
    pub fn name(&self, customer: &CustomerId) -> Result<String, Refused> {
        answer(|| Ok(self.lock().name(customer).to_owned()))
    }

    /// Forgets a customer's contact; the erased record is handed back once.
    pub fn erase(&self, customer: &CustomerId) -> Result<Option<Contact>, Refused> {
        answer(|| Ok(self.lock().erase(customer)))
    }
}

/// Does something with the contacts of a directory, or with none.
pub(crate) fn with<T>(directory: Option<Arc<Directory>>, work: impl FnOnce(Option<&Contacts>) -> T) -> T {
    match directory {
        Some(directory) => work(Some(&directory.lock())),
        None => work(None),
    }
}
