use serde::{Deserialize, Serialize};

use super::look::Look;
use crate::account::{Account, Item, ItemKind, MovementKind};
use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::error::{Reason, Result};
use crate::id::DocumentId;
use crate::ledger::Ledger;
use crate::money::Money;
use crate::payment::{PaymentMethod, Purpose, Stage};

/// A receipt, and what its money came to. What was received is the sum of the nine amounts after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptStatus {
    /// Its number.
    pub receipt: DocumentId,
    /// When it counts from.
    pub date: Date,
    /// The credit whose money it is, where that was carried here; none where it was received here.
    pub carried_from: Option<ItemKey>,
    /// How it was paid.
    pub method: PaymentMethod,
    /// How far it has come.
    pub stage: ReceiptStage,
    /// What of it is not final: until it is cleared, all that is neither returned nor carried elsewhere.
    pub uncleared: Money,
    /// The last day on which an authorised direct debit can come back; none for other money.
    pub returnable_until: Option<Date>,
    /// How much came.
    pub received: Money,
    /// What nobody has claimed yet.
    pub unidentified: Money,
    /// What is to settle items and has not yet.
    pub unapplied: Money,
    /// What is held on the account.
    pub on_account: Money,
    /// What is to be paid back.
    pub to_refund: Money,
    /// What is a deposit for what is still to be delivered.
    pub deposit: Money,
    /// What settled items, of this account or another.
    pub applied: Money,
    /// What was paid back.
    pub refunded: Money,
    /// What was set off against what we owe, or accepted as a difference.
    pub adjusted: Money,
    /// What was carried on to another account or purpose, or back to where it came from.
    pub transferred: Money,
    /// What left again.
    pub returned: Money,
}

/// How far a receipt has come on its way from a promise of money to money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReceiptStage {
    /// It is here: a cheque in hand, a debit that was ordered.
    Received,
    /// It was handed to the bank.
    Remitted,
    /// The money is final.
    Cleared,
}

/// What the money of a receipt came to, in minor units.
#[derive(Default)]
struct Uses {
    applied: i128,
    refunded: i128,
    adjusted: i128,
    transferred: i128,
    returned: i128,
    voided: i128,
}

impl Uses {
    fn of(look: Look<'_>, item: &Item) -> Self {
        let mut uses = Self::default();
        for movement in
            look.account.movements_of(item).filter(|moved| look.sees(moved.effective, moved.posting))
        {
            let sum = match look.account.made_by(movement).kind {
                MovementKind::Cash | MovementKind::Credit => &mut uses.applied,
                MovementKind::Refund => &mut uses.refunded,
                MovementKind::Transfer | MovementKind::Residual | MovementKind::Chargeback => {
                    &mut uses.transferred
                }
                MovementKind::Return => &mut uses.returned,
                MovementKind::Void => &mut uses.voided,
                MovementKind::Discount
                | MovementKind::WriteOff
                | MovementKind::Allowance
                | MovementKind::Tolerance
                | MovementKind::Withholding
                | MovementKind::BankCharges
                | MovementKind::Netting
                | MovementKind::Waiver
                | MovementKind::Factored => &mut uses.adjusted,
            };
            *sum += i128::from(movement.minor);
        }
        uses
    }
}

impl ReceiptStatus {
    /// Every receipt of the account by the day, in the order they arose. One that was voided never was.
    pub(super) fn all(look: Look<'_>) -> Result<Vec<Self>> {
        let money = |item: &&Item| item.is_credit() && item.nature() == ItemKind::Receipt;
        let mut receipts = Vec::new();
        for item in
            look.account.items().iter().filter(money).filter(|item| look.sees(item.effective, item.posting))
        {
            let uses = Uses::of(look, item);
            if uses.voided == 0 {
                receipts.push(Self::of(look, item, &uses)?);
            }
        }
        Ok(receipts)
    }

    fn of(look: Look<'_>, item: &Item, uses: &Uses) -> Result<Self> {
        let money = |minor| look.money(minor, item.currency);
        let open = -i128::from(look.open(item));
        let left = |purpose| {
            let here = !look.account.key().is_suspense() && item.purpose == purpose;
            money(if here { open } else { 0 })
        };
        let (method, returnable_until, stage) = life(look, item);
        let received = -i128::from(item.original);
        let here = received - uses.returned - uses.transferred;
        let status = Self {
            receipt: item.key.document.clone(),
            date: item.effective,
            carried_from: item.origin.as_ref().map(|origin| origin.item.clone()),
            method,
            stage,
            uncleared: money(if stage == ReceiptStage::Cleared { 0 } else { here })?,
            returnable_until,
            received: money(received)?,
            unidentified: money(if look.account.key().is_suspense() { open } else { 0 })?,
            unapplied: left(Purpose::Settlement)?,
            on_account: left(Purpose::OnAccount)?,
            to_refund: left(Purpose::Refund)?,
            deposit: left(Purpose::Deposit)?,
            applied: money(uses.applied)?,
            refunded: money(uses.refunded)?,
            adjusted: money(uses.adjusted)?,
            transferred: money(uses.transferred)?,
            returned: money(uses.returned)?,
        };
        status.tie_out(look.account)?;
        Ok(status)
    }

    /// Refuses a breakdown that does not add up to what was received.
    fn tie_out(&self, account: &Account) -> Result<()> {
        let parts = [
            self.unidentified,
            self.unapplied,
            self.on_account,
            self.to_refund,
            self.deposit,
            self.applied,
            self.refunded,
            self.adjusted,
            self.transferred,
            self.returned,
        ];
        let sum: i128 = parts.iter().map(|part| i128::from(part.minor())).sum();
        if sum == i128::from(self.received.minor()) {
            return Ok(());
        }
        let report = format!("receipt {} of {}", self.receipt, account.key());
        let (sum, total) = (format!("{sum} minor units"), self.received.minor().to_string());
        Err(Reason::DoesNotTie { report, currency: self.received.currency(), sum, total }.into())
    }
}

/// How money was paid, until when it can come back, and how far it has come: what is known of the receipt in which it came,
/// wherever it was carried since.
fn life(look: Look<'_>, item: &Item) -> (PaymentMethod, Option<Date>, ReceiptStage) {
    let (account, receipt) = source(look.books, look.account, item);
    let Some(life) = account.receipt_life(receipt) else {
        return (PaymentMethod::Transfer, None, ReceiptStage::Cleared);
    };
    let reached = life.stages.iter().filter(|(dated, _)| look.counts(*dated)).map(|(_, stage)| *stage).max();
    let stage = match reached {
        _ if !life.uncleared => ReceiptStage::Cleared,
        Some(Stage::Cleared) => ReceiptStage::Cleared,
        Some(Stage::Remitted) => ReceiptStage::Remitted,
        None => ReceiptStage::Received,
    };
    (life.method, life.returnable_until, stage)
}

/// The receipt in which money came, and whose it is: as far back as the ledger knows.
fn source<'a>(books: &'a Ledger, account: &'a Account, item: &'a Item) -> (&'a Account, &'a DocumentId) {
    let (mut account, mut item) = (account, item);
    while let Some(origin) = &item.origin {
        let before =
            books.account(&origin.account).and_then(|owner| Some((owner, owner.item(&origin.item)?)));
        let Some(before) = before else { break };
        (account, item) = before;
    }
    (account, &item.key.document)
}
