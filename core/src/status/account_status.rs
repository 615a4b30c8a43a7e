use serde::{Deserialize, Serialize};

use super::look::Look;
use super::{
    AssignmentStatus, ClosedAccount, DiscountRefusal, DisputeStatus, InsolvencyStatus, ItemCharges,
    OpenWithholding, PlacementStatus, PlanStatus, PromiseStatus, ReceiptStatus, StandingBlock,
    StandingMandate,
};
use crate::calendar::Date;
use crate::error::Result;
use crate::ledger::Ledger;
use crate::party::{AccountKey, Profile};
use crate::portfolio::Basis;

/// What is going on about an account at the end of a day, by effective dates. Cases stand in it since they began, those
/// that have ended too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountStatus {
    /// Which account.
    pub account: AccountKey,
    /// The day, its end included.
    pub day: Date,
    /// Who plays which part.
    pub profile: Profile,
    /// What is blocked.
    pub blocks: Vec<StandingBlock>,
    /// Since when it is closed; none where it is open.
    pub closed: Option<ClosedAccount>,
    /// Its receipts and what their money came to, in the order they arose.
    pub receipts: Vec<ReceiptStatus>,
    /// Disputes, by number.
    pub disputes: Vec<DisputeStatus>,
    /// Promises to pay, by number.
    pub promises: Vec<PromiseStatus>,
    /// Payment plans, by number.
    pub plans: Vec<PlanStatus>,
    /// What agencies collect, by number.
    pub placements: Vec<PlacementStatus>,
    /// Insolvency proceedings, by number.
    pub insolvencies: Vec<InsolvencyStatus>,
    /// What belongs to factors, by number.
    pub assignments: Vec<AssignmentStatus>,
    /// Withheld tax without a certificate, by number.
    pub withholdings: Vec<OpenWithholding>,
    /// Discounts that were refused, in the order they were recorded.
    pub refused_discounts: Vec<DiscountRefusal>,
    /// Items whose late payment was charged, and until when.
    pub late_charges: Vec<ItemCharges>,
    /// Mandates in force, by number.
    pub mandates: Vec<StandingMandate>,
}

impl Ledger {
    /// What is going on about an account at the end of a day, beside its items.
    ///
    /// ```
    /// use receivables::account::ItemAmount;
    /// use receivables::account::command::{IssueInvoice, OpenAccount, ReceivePayment, RecordPromise};
    /// use receivables::allocation::ItemKey;
    /// use receivables::calendar::{UtcMicros, date};
    /// use receivables::ledger::Ledger;
    /// use receivables::money::{Currency, money};
    /// use receivables::status::PromiseStanding;
    /// use receivables::terms::Terms;
    ///
    /// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
    /// let mut desk = ledger.desk(None, UtcMicros::start_of(date(2026, 6, 15)?));
    /// let (issued, owed) = (date(2026, 4, 1)?, money("1000.00 EUR")?);
    /// let _ = desk.handle(OpenAccount::new("C-1".parse()?, issued))?;
    /// let _ = desk.handle(IssueInvoice::new("INV-1".parse()?, "C-1".parse()?, owed, issued, Terms::net(30)))?;
    /// // 1,000.00 promised by 10 June, 600.00 received.
    /// let item = ItemKey { document: "INV-1".parse()?, instalment: 1 };
    /// let promised = vec![ItemAmount { item, amount: owed }];
    /// let _ = desk.handle(RecordPromise::new("P-1".parse()?, promised, date(2026, 6, 10)?, date(2026, 6, 1)?))?;
    /// let paid = ReceivePayment::new("R-1".parse()?, "C-1".parse()?, money("600.00 EUR")?, date(2026, 6, 9)?);
    /// let _ = desk.handle(paid)?;
    ///
    /// let account = receivables::id::CustomerId::new("C-1")?.into();
    /// let status = ledger.status(&account, date(2026, 6, 11)?)?;
    /// let promise = &status.promises[0];
    /// assert_eq!((promise.standing, promise.shortfall), (PromiseStanding::Broken, money("400.00 EUR")?));
    /// assert_eq!(status.receipts[0].applied, money("600.00 EUR")?);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_account`, `amount_out_of_range`, and `does_not_tie` where what became of a receipt does not add up to what
    /// was received.
    pub fn status(&self, account: &AccountKey, day: Date) -> Result<AccountStatus> {
        let account = self.open_account(account)?;
        let look = Look { books: self, account, day, basis: Basis::Value };
        Ok(AccountStatus {
            account: account.key().clone(),
            day,
            profile: account.profile_on(day),
            blocks: StandingBlock::all(look),
            closed: ClosedAccount::of(look),
            receipts: ReceiptStatus::all(look)?,
            disputes: DisputeStatus::all(look)?,
            promises: PromiseStatus::all(look)?,
            plans: PlanStatus::all(look)?,
            placements: PlacementStatus::all(look)?,
            insolvencies: InsolvencyStatus::all(look)?,
            assignments: AssignmentStatus::all(look)?,
            withholdings: OpenWithholding::all(look)?,
            refused_discounts: DiscountRefusal::all(look),
            late_charges: ItemCharges::all(look),
            mandates: StandingMandate::all(look),
        })
    }
}
