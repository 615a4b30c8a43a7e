use super::Statement;
use crate::calendar::Period;
use crate::error::Result;
use crate::ledger::Ledger;
use crate::money::Currency;
use crate::party::AccountKey;
use crate::portfolio::Basis;

impl Ledger {
    /// The statement of one account for a period, in one currency.
    ///
    /// # Errors
    /// `unknown_account`; those of [`Statement::of`].
    ///
    /// ```
    /// use receivables::calendar::{Period, date};
    /// use receivables::ledger::Ledger;
    /// use receivables::money::Currency;
    /// use receivables::party::AccountKey;
    /// use receivables::portfolio::Basis;
    ///
    /// let ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
    /// let march = Period::month(date(2026, 3, 1)?);
    /// let account = AccountKey::from(receivables::id::CustomerId::new("C-1")?);
    /// let error = ledger.statement(&account, Currency::EUR, march, Basis::Book).unwrap_err();
    /// assert_eq!(error.code().as_str(), "unknown_account");
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn statement(
        &self,
        account: &AccountKey,
        currency: Currency,
        period: Period,
        basis: Basis,
    ) -> Result<Statement> {
        Statement::of(self.open_account(account)?, currency, period, basis)
    }
}
