//! What somebody wants: one plain record per command, and [`Command`], the closed list of them.
//!
//! Every record is data, checked once, when it is decided. A date left out takes the default its field names;
//! an accounting date that would lie in a closed period is then the first day that is open.

mod accept_difference;
mod agree_plan;
mod apply_credit;
mod assign_receivables;
mod block_account;
mod change_account;
mod change_due_date;
mod close_account;
mod close_period;
mod end_insolvency;
mod end_plan;
mod end_promise;
mod enter_opening_item;
mod file_claim;
mod grant_allowance;
mod grant_discount;
mod identify_receipt;
mod issue_credit_note;
mod issue_debit_note;
mod issue_invoice;
mod leave_residual;
mod merge_accounts;
mod net_payables;
mod notify_assignment;
mod open_account;
mod open_dispute;
mod place_with_agency;
mod raise_chargeback;
mod raise_late_charge;
mod reassign_receivables;
mod rebill_invoice;
mod recall_from_agency;
mod receive_payment;
mod receive_unidentified;
mod record_certificate;
mod record_clearing;
mod record_dispatch;
mod record_dividend;
mod record_insolvency;
mod record_mandate;
mod record_milestone;
mod record_payout;
mod record_promise;
mod record_recovery;
mod refund_credit;
mod refuse_discount;
mod reopen_account;
mod reopen_period;
mod resolve_dispute;
mod return_payment;
mod revalue_items;
mod reverse_adjustment;
mod revoke_mandate;
mod settle_assignment;
mod soft_close_period;
mod transfer_credit;
mod transfer_item;
mod unapply_credit;
mod unblock_account;
mod undo_transfer;
mod void_document;
mod waive_late_charge;
mod withhold_tax;
mod write_off;

use serde::{Deserialize, Serialize};

pub use accept_difference::AcceptDifference;
pub use agree_plan::AgreePlan;
pub use apply_credit::{ApplyCredit, ApplyLine, SeenAccount};
pub use assign_receivables::AssignReceivables;
pub use block_account::BlockAccount;
pub use change_account::ChangeAccount;
pub use change_due_date::ChangeDueDate;
pub use close_account::CloseAccount;
pub use close_period::ClosePeriod;
pub use end_insolvency::EndInsolvency;
pub use end_plan::EndPlan;
pub use end_promise::EndPromise;
pub use enter_opening_item::{EnterOpeningItem, OpeningKind};
pub use file_claim::FileClaim;
pub use grant_allowance::GrantAllowance;
pub use grant_discount::GrantDiscount;
pub use identify_receipt::IdentifyReceipt;
pub use issue_credit_note::IssueCreditNote;
pub use issue_debit_note::IssueDebitNote;
pub use issue_invoice::IssueInvoice;
pub use leave_residual::LeaveResidual;
pub use merge_accounts::MergeAccounts;
pub use net_payables::NetPayables;
pub use notify_assignment::NotifyAssignment;
pub use open_account::OpenAccount;
pub use open_dispute::OpenDispute;
pub use place_with_agency::PlaceWithAgency;
pub use raise_chargeback::RaiseChargeback;
pub use raise_late_charge::RaiseLateCharge;
pub use reassign_receivables::ReassignReceivables;
pub use rebill_invoice::RebillInvoice;
pub use recall_from_agency::RecallFromAgency;
pub use receive_payment::ReceivePayment;
pub use receive_unidentified::ReceiveUnidentified;
pub use record_certificate::RecordCertificate;
pub use record_clearing::RecordClearing;
pub use record_dispatch::RecordDispatch;
pub use record_dividend::RecordDividend;
pub use record_insolvency::RecordInsolvency;
pub use record_mandate::RecordMandate;
pub use record_milestone::RecordMilestone;
pub use record_payout::{PayoutLine, RecordPayout};
pub use record_promise::RecordPromise;
pub use record_recovery::RecordRecovery;
pub use refund_credit::RefundCredit;
pub use refuse_discount::RefuseDiscount;
pub use reopen_account::ReopenAccount;
pub use reopen_period::ReopenPeriod;
pub use resolve_dispute::ResolveDispute;
pub use return_payment::ReturnPayment;
pub use revalue_items::RevalueItems;
pub use reverse_adjustment::ReverseAdjustment;
pub use revoke_mandate::RevokeMandate;
pub use settle_assignment::SettleAssignment;
pub use soft_close_period::SoftClosePeriod;
pub use transfer_credit::{CreditPart, TransferCredit};
pub use transfer_item::TransferItem;
pub use unapply_credit::UnapplyCredit;
pub use unblock_account::UnblockAccount;
pub use undo_transfer::UndoTransfer;
pub use void_document::VoidDocument;
pub use waive_late_charge::WaiveLateCharge;
pub use withhold_tax::WithholdTax;
pub use write_off::WriteOff;

/// Everything that can be asked of a ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// Open a customer's account.
    #[serde(rename = "open_account")]
    Open(Box<OpenAccount>),
    /// Change what is agreed with a customer, from a day on.
    #[serde(rename = "change_account")]
    Change(Box<ChangeAccount>),
    /// Block something for an account.
    #[serde(rename = "block_account")]
    Block(BlockAccount),
    /// Lift a block.
    #[serde(rename = "unblock_account")]
    Unblock(UnblockAccount),
    /// Close an account on which nothing is open.
    #[serde(rename = "close_account")]
    Close(CloseAccount),
    /// Open a closed account again.
    #[serde(rename = "reopen_account")]
    Reopen(ReopenAccount),
    /// Merge one account into another.
    #[serde(rename = "merge_accounts")]
    Merge(Box<MergeAccounts>),
    /// Issue an invoice.
    #[serde(rename = "issue_invoice")]
    Issue(Box<IssueInvoice>),
    /// Issue a debit note.
    #[serde(rename = "issue_debit_note")]
    Debit(Box<IssueDebitNote>),
    /// Issue a credit note, for one invoice or for none.
    #[serde(rename = "issue_credit_note")]
    Credit(Box<IssueCreditNote>),
    /// Credit an invoice and bill it again.
    #[serde(rename = "rebill_invoice")]
    Rebill(Box<RebillInvoice>),
    /// Enter an item that was open in another system.
    #[serde(rename = "enter_opening_item")]
    Enter(Box<EnterOpeningItem>),
    /// Void a document that should never have been entered.
    #[serde(rename = "void_document")]
    Void(VoidDocument),
    /// Change the due date of an item.
    #[serde(rename = "change_due_date")]
    Reschedule(ChangeDueDate),
    /// Record what became of a document on its way.
    #[serde(rename = "record_dispatch")]
    Dispatch(RecordDispatch),
    /// Record the day of something that an invoice's terms count from.
    #[serde(rename = "record_milestone")]
    Reach(RecordMilestone),
    /// Record money received, and apply it by policy.
    #[serde(rename = "receive_payment")]
    Receive(Box<ReceivePayment>),
    /// Record that a receipt was handed to the bank or cleared.
    #[serde(rename = "record_clearing")]
    Clear(RecordClearing),
    /// Record a gateway's payout.
    #[serde(rename = "record_payout")]
    PayOut(Box<RecordPayout>),
    /// Record a mandate to collect by direct debit.
    #[serde(rename = "record_mandate")]
    Authorise(RecordMandate),
    /// Record that a mandate ended.
    #[serde(rename = "revoke_mandate")]
    Revoke(RevokeMandate),
    /// Record money whose payer is not known.
    #[serde(rename = "receive_unidentified")]
    Suspend(ReceiveUnidentified),
    /// Say whose money in suspense is.
    #[serde(rename = "identify_receipt")]
    Identify(Box<IdentifyReceipt>),
    /// Record that a payment was returned: the money is gone again, what it settled is open again.
    #[serde(rename = "return_payment")]
    Return(ReturnPayment),
    /// Apply a credit to items, as somebody says.
    #[serde(rename = "apply_credit")]
    Apply(ApplyCredit),
    /// Undo an application: the match was wrong, the money stays.
    #[serde(rename = "unapply_credit")]
    Unapply(UnapplyCredit),
    /// Carry a credit to another account or purpose.
    #[serde(rename = "transfer_credit")]
    Transfer(Box<TransferCredit>),
    /// Carry a debit to another account.
    #[serde(rename = "transfer_item")]
    Carry(TransferItem),
    /// Undo a transfer, a residual item or a chargeback.
    #[serde(rename = "undo_transfer")]
    Retract(UndoTransfer),
    /// Set items off against what we owe.
    #[serde(rename = "net_payables")]
    Net(NetPayables),
    /// Values what is open in other currencies than the books.
    #[serde(rename = "revalue_items")]
    Revalue(RevalueItems),
    /// Grant a discount that was not earned.
    #[serde(rename = "grant_discount")]
    Discount(GrantDiscount),
    /// Refuse a discount that was taken.
    #[serde(rename = "refuse_discount")]
    Refuse(RefuseDiscount),
    /// Grant an allowance.
    #[serde(rename = "grant_allowance")]
    Allow(GrantAllowance),
    /// Accept a small difference.
    #[serde(rename = "accept_difference")]
    Accept(AcceptDifference),
    /// Leave the rest of an item as a new one.
    #[serde(rename = "leave_residual")]
    Leave(LeaveResidual),
    /// Claim a deduction as an item of its own.
    #[serde(rename = "raise_chargeback")]
    Contest(RaiseChargeback),
    /// Record tax that the customer has withheld.
    #[serde(rename = "withhold_tax")]
    Withhold(WithholdTax),
    /// Record the certificate of a withholding.
    #[serde(rename = "record_certificate")]
    Certify(RecordCertificate),
    /// Write off what will not be paid.
    #[serde(rename = "write_off")]
    GiveUp(WriteOff),
    /// Reverse an adjustment.
    #[serde(rename = "reverse_adjustment")]
    Reverse(ReverseAdjustment),
    /// Record that what was written off will be paid.
    #[serde(rename = "record_recovery")]
    Recover(RecordRecovery),
    /// Pay a credit back.
    #[serde(rename = "refund_credit")]
    Refund(RefundCredit),
    /// Record that an item is disputed.
    #[serde(rename = "open_dispute")]
    Dispute(OpenDispute),
    /// Resolve a dispute.
    #[serde(rename = "resolve_dispute")]
    Resolve(ResolveDispute),
    /// Charge late payment.
    #[serde(rename = "raise_late_charge")]
    Charge(Box<RaiseLateCharge>),
    /// Waive a late charge.
    #[serde(rename = "waive_late_charge")]
    Waive(WaiveLateCharge),
    /// Record a promise to pay.
    #[serde(rename = "record_promise")]
    Promise(RecordPromise),
    /// End a promise.
    #[serde(rename = "end_promise")]
    Release(EndPromise),
    /// Agree a payment plan.
    #[serde(rename = "agree_plan")]
    Plan(Box<AgreePlan>),
    /// End a payment plan.
    #[serde(rename = "end_plan")]
    Finish(EndPlan),
    /// Hand items over to a collection agency.
    #[serde(rename = "place_with_agency")]
    Place(PlaceWithAgency),
    /// Take items back from a collection agency.
    #[serde(rename = "recall_from_agency")]
    Recall(RecallFromAgency),
    /// Record that insolvency proceedings were opened.
    #[serde(rename = "record_insolvency")]
    Petition(RecordInsolvency),
    /// Record a claim filed in insolvency proceedings.
    #[serde(rename = "file_claim")]
    Claim(FileClaim),
    /// Record a dividend of insolvency proceedings.
    #[serde(rename = "record_dividend")]
    Dividend(Box<RecordDividend>),
    /// Record that insolvency proceedings ended.
    #[serde(rename = "end_insolvency")]
    Conclude(EndInsolvency),
    /// Assign items to a factor.
    #[serde(rename = "assign_receivables")]
    Assign(Box<AssignReceivables>),
    /// Record that a customer was told of an assignment.
    #[serde(rename = "notify_assignment")]
    Notify(NotifyAssignment),
    /// Settle an assignment.
    #[serde(rename = "settle_assignment")]
    Settle(SettleAssignment),
    /// Take assigned items back.
    #[serde(rename = "reassign_receivables")]
    TakeBack(ReassignReceivables),
    /// Close the books through a day for the daily work.
    #[serde(rename = "soft_close_period")]
    SoftLock(SoftClosePeriod),
    /// Close the books through a day.
    #[serde(rename = "close_period")]
    Lock(Box<ClosePeriod>),
    /// Open the books again after a day.
    #[serde(rename = "reopen_period")]
    Unlock(ReopenPeriod),
}

/// Lets a payload stand where a command is wanted.
macro_rules! commands {
    ($($variant:ident($payload:ident $(, $boxed:ident)?);)+) => {
        $(impl From<$payload> for Command {
            fn from(payload: $payload) -> Self {
                Self::$variant(commands!(@ payload $(, $boxed)?))
            }
        })+
    };
    (@ $payload:ident) => { $payload };
    (@ $payload:ident, boxed) => { Box::new($payload) };
}

commands! {
    Open(OpenAccount, boxed);
    Change(ChangeAccount, boxed);
    Block(BlockAccount);
    Unblock(UnblockAccount);
    Close(CloseAccount);
    Reopen(ReopenAccount);
    Merge(MergeAccounts, boxed);
    Issue(IssueInvoice, boxed);
    Debit(IssueDebitNote, boxed);
    Credit(IssueCreditNote, boxed);
    Rebill(RebillInvoice, boxed);
    Enter(EnterOpeningItem, boxed);
    Void(VoidDocument);
    Reschedule(ChangeDueDate);
    Dispatch(RecordDispatch);
    Reach(RecordMilestone);
    Receive(ReceivePayment, boxed);
    Clear(RecordClearing);
    PayOut(RecordPayout, boxed);
    Authorise(RecordMandate);
    Revoke(RevokeMandate);
    Suspend(ReceiveUnidentified);
    Identify(IdentifyReceipt, boxed);
    Return(ReturnPayment);
    Apply(ApplyCredit);
    Unapply(UnapplyCredit);
    Transfer(TransferCredit, boxed);
    Carry(TransferItem);
    Retract(UndoTransfer);
    Net(NetPayables);
    Revalue(RevalueItems);
    Discount(GrantDiscount);
    Refuse(RefuseDiscount);
    Allow(GrantAllowance);
    Accept(AcceptDifference);
    Leave(LeaveResidual);
    Contest(RaiseChargeback);
    Withhold(WithholdTax);
    Certify(RecordCertificate);
    GiveUp(WriteOff);
    Reverse(ReverseAdjustment);
    Recover(RecordRecovery);
    Refund(RefundCredit);
    Dispute(OpenDispute);
    Resolve(ResolveDispute);
    Charge(RaiseLateCharge, boxed);
    Waive(WaiveLateCharge);
    Promise(RecordPromise);
    Release(EndPromise);
    Plan(AgreePlan, boxed);
    Finish(EndPlan);
    Place(PlaceWithAgency);
    Recall(RecallFromAgency);
    Petition(RecordInsolvency);
    Claim(FileClaim);
    Dividend(RecordDividend, boxed);
    Conclude(EndInsolvency);
    Assign(AssignReceivables, boxed);
    Notify(NotifyAssignment);
    Settle(SettleAssignment);
    TakeBack(ReassignReceivables);
    SoftLock(SoftClosePeriod);
    Lock(ClosePeriod, boxed);
    Unlock(ReopenPeriod);
}
