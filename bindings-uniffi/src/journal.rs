//! The books: the journal of a log, its proof, and how other programs read it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use receivables::calendar::Date as CalendarDate;
use receivables::interchange::log::Record;
use receivables::journal::{
    Chart, CreditBalances, CurrencyExposures, Journal as Books, JournalEntry, PostingPolicy, Proof,
    SubLedger, TrialBalance,
};
use receivables::ledger::Outcome;
use receivables::money::Currency;
use receivables::present::Frame;

use crate::log::Log;
use crate::{Refused, answer};

/// The journal of a ledger: every event as balanced entries by role.
///
/// Book every outcome with `post`, or the whole of a log with `of`. The roles are those of a general ledger; a chart says
/// which account each of them is, and without one each is an account of its own name.
#[derive(Debug, uniffi::Object)]
pub struct Journal(Mutex<Books>);

impl Journal {
    fn lock(&self) -> MutexGuard<'_, Books> {
        // What is posted is booked whole or not at all.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn chart(given: Option<Chart>) -> Chart {
    given.unwrap_or_else(Chart::standard)
}

#[uniffi::export]
impl Journal {
    /// The journal of a ledger in which nothing has happened yet.
    #[uniffi::constructor(default(policy = None))]
    pub fn new(entity: &str, base: Currency, policy: Option<PostingPolicy>) -> Result<Arc<Self>, Refused> {
        let policy = policy.unwrap_or_else(PostingPolicy::standard);
        answer(|| Ok(Arc::new(Self(Mutex::new(Books::new(entity, base, policy)?)))))
    }

    /// The journal of a whole log.
    #[uniffi::constructor(default(policy = None))]
    pub fn of(
        entity: &str,
        base: Currency,
        log: Arc<Log>,
        policy: Option<PostingPolicy>,
    ) -> Result<Arc<Self>, Refused> {
        let policy = policy.unwrap_or_else(PostingPolicy::standard);
        answer(|| {
            let log = log.lock();
            let entries = log.records().iter().map(Record::entry);
            Ok(Arc::new(Self(Mutex::new(Books::of(entity, base, entries, policy)?))))
        })
    }

    /// Books what was decided, and answers the entries it makes.
    pub fn post(&self, outcome: &Outcome) -> Result<Vec<JournalEntry>, Refused> {
        answer(|| self.lock().post_all(outcome.entries()))
    }

    /// Every entry, in the order the events came.
    pub fn entries(&self) -> Result<Vec<JournalEntry>, Refused> {
        answer(|| Ok(self.lock().entries().to_vec()))
    }

    /// The entries of each command put together, one for each day, without what it only passes through.
    pub fn vouchers(&self) -> Result<Vec<JournalEntry>, Refused> {
        answer(|| self.lock().vouchers())
    }

    /// What each role comes to at the end of a day, by accounting date.
    pub fn trial_balance(&self, as_of: CalendarDate) -> Result<TrialBalance, Refused> {
        answer(|| self.lock().trial_balance(as_of))
    }

    /// What the journal says of each control account beside what is open of its items, at the end of a day.
    pub fn proof(&self, as_of: CalendarDate) -> Result<Proof, Refused> {
        answer(|| self.lock().proof(as_of))
    }

    /// The lines as a table.
    #[uniffi::method(default(accounts = None))]
    pub fn frame(&self, accounts: Option<Chart>) -> Result<Frame, Refused> {
        answer(|| self.lock().to_frame(&chart(accounts)))
    }

    /// The journal as hledger reads it.
    #[uniffi::method(default(accounts = None))]
    pub fn to_hledger(&self, accounts: Option<Chart>) -> Result<String, Refused> {
        answer(|| self.lock().to_hledger(&chart(accounts)))
    }

    /// The journal as Beancount reads it.
    #[uniffi::method(default(accounts = None))]
    pub fn to_beancount(&self, accounts: Option<Chart>) -> Result<String, Refused> {
        answer(|| self.lock().to_beancount(&chart(accounts)))
    }
}

/// A trial balance as a table.
#[uniffi::export]
pub fn trial_balance_frame(balance: &TrialBalance) -> Result<Frame, Refused> {
    answer(|| balance.to_frame())
}

/// A proof as a table.
#[uniffi::export]
pub fn proof_frame(proof: &Proof) -> Result<Frame, Refused> {
    answer(|| proof.to_frame())
}

/// Whether a proof ties.
#[uniffi::export]
pub fn proof_ties(proof: &Proof) -> Result<bool, Refused> {
    answer(|| Ok(proof.ties()))
}

/// Refuses a proof that fails.
#[uniffi::export]
pub fn proof_check(proof: &Proof) -> Result<(), Refused> {
    answer(|| proof.check())
}

/// A sub-ledger as a table.
#[uniffi::export]
pub fn sub_ledger_frame(sub_ledger: &SubLedger) -> Result<Frame, Refused> {
    answer(|| sub_ledger.to_frame())
}

/// Customers in credit as a table.
#[uniffi::export]
pub fn credit_balances_frame(balances: &CreditBalances) -> Result<Frame, Refused> {
    answer(|| balances.to_frame())
}

/// What is open in other currencies as a table.
#[uniffi::export]
pub fn currency_exposures_frame(exposures: &CurrencyExposures) -> Result<Frame, Refused> {
    answer(|| exposures.to_frame())
}
