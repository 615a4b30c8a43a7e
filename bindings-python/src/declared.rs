//! The core's types by name.
//!
//! Written by `cargo run -p receivables-declare` from the core's source; not to be edited.

use serde::{Deserialize, Serialize};

use crate::fault::Result;

/// Something to do with a type that is known by name only.
pub(crate) trait Job {
    /// What comes of it.
    type Answer;
    /// Does it.
    fn run<T: for<'de> Deserialize<'de> + Serialize>(self) -> Result<Self::Answer>;
}

/// The records that may be given as their first field alone.
#[rustfmt::skip]
pub(crate) const BRIEF: &[&str] = &["AccountKey", "AttributeColumn", "Instalment", "RemittanceLine", "Totals"];

/// Does it with the type of that name.
pub(crate) fn on<J: Job>(name: &str, job: J) -> Result<J::Answer> {
    match name {
        "AccountKey" => job.run::<receivables::party::AccountKey>(),
        "AccountOpened" => job.run::<receivables::account::event::AccountOpened>(),
        "AgedItem" => job.run::<receivables::aging::AgedItem>(),
        "AgingLayout" => job.run::<receivables::aging::AgingLayout>(),
        "AgingRow" => job.run::<receivables::aging::AgingRow>(),
        "AllocationPolicy" => job.run::<receivables::allocation::AllocationPolicy>(),
        "Append" => job.run::<receivables::ledger::Append>(),
        "AppliedLine" => job.run::<receivables::account::event::AppliedLine>(),
        "ApplyCredit" => job.run::<receivables::account::command::ApplyCredit>(),
        "ApplyLine" => job.run::<receivables::account::command::ApplyLine>(),
        "AttributeColumn" => job.run::<receivables::interchange::mapping::AttributeColumn>(),
        "Bridge" => job.run::<receivables::aging::Bridge>(),
        "BridgeStep" => job.run::<receivables::aging::BridgeStep>(),
        "Buckets" => job.run::<receivables::aging::Buckets>(),
        "Contact" => job.run::<receivables::party::Contact>(),
        "CreditApplied" => job.run::<receivables::account::event::CreditApplied>(),
        "CreditNoteIssued" => job.run::<receivables::account::event::CreditNoteIssued>(),
        "CreditUnapplied" => job.run::<receivables::account::event::CreditUnapplied>(),
        "CsvFormat" => job.run::<receivables::interchange::csv::CsvFormat>(),
        "CurrencyBridge" => job.run::<receivables::aging::CurrencyBridge>(),
        "DiscountOffer" => job.run::<receivables::invoice::DiscountOffer>(),
        "DiscountTier" => job.run::<receivables::terms::DiscountTier>(),
        "Entry" => job.run::<receivables::ledger::Entry>(),
        "Example" => job.run::<receivables::portfolio::Example>(),
        "Finding" => job.run::<receivables::portfolio::Finding>(),
        "Head" => job.run::<receivables::interchange::log::Head>(),
        "ImportedInvoice" => job.run::<receivables::interchange::csv::ImportedInvoice>(),
        "ImportedInvoices" => job.run::<receivables::interchange::csv::ImportedInvoices>(),
        "ImportedReceipt" => job.run::<receivables::interchange::csv::ImportedReceipt>(),
        "ImportedReceipts" => job.run::<receivables::interchange::csv::ImportedReceipts>(),
        "Instalment" => job.run::<receivables::terms::Instalment>(),
        "InvoiceColumns" => job.run::<receivables::interchange::csv::InvoiceColumns>(),
        "InvoiceIssued" => job.run::<receivables::account::event::InvoiceIssued>(),
        "IssueCreditNote" => job.run::<receivables::account::command::IssueCreditNote>(),
        "IssueInvoice" => job.run::<receivables::account::command::IssueInvoice>(),
        "ItemColumns" => job.run::<receivables::interchange::mapping::ItemColumns>(),
        "ItemKey" => job.run::<receivables::allocation::ItemKey>(),
        "Limits" => job.run::<receivables::ledger::Limits>(),
        "MovementColumns" => job.run::<receivables::interchange::mapping::MovementColumns>(),
        "OnlyRows" => job.run::<receivables::interchange::csv::OnlyRows>(),
        "OpenAccount" => job.run::<receivables::account::command::OpenAccount>(),
        "OpenLine" => job.run::<receivables::statement::OpenLine>(),
        "PassedOver" => job.run::<receivables::allocation::PassedOver>(),
        "PaymentReceived" => job.run::<receivables::account::event::PaymentReceived>(),
        "PaymentReturned" => job.run::<receivables::account::event::PaymentReturned>(),
        "Period" => job.run::<receivables::calendar::Period>(),
        "Quality" => job.run::<receivables::portfolio::Quality>(),
        "ReceiptColumns" => job.run::<receivables::interchange::csv::ReceiptColumns>(),
        "ReceivePayment" => job.run::<receivables::account::command::ReceivePayment>(),
        "RemittanceLine" => job.run::<receivables::payment::RemittanceLine>(),
        "Request" => job.run::<receivables::ledger::Request>(),
        "ReturnPayment" => job.run::<receivables::account::command::ReturnPayment>(),
        "RowProblem" => job.run::<receivables::interchange::csv::RowProblem>(),
        "Rows" => job.run::<receivables::portfolio::Rows>(),
        "Rules" => job.run::<receivables::ledger::Rules>(),
        "ScheduledInstalment" => job.run::<receivables::invoice::ScheduledInstalment>(),
        "Skipped" => job.run::<receivables::interchange::csv::Skipped>(),
        "Span" => job.run::<receivables::ledger::Span>(),
        "Statement" => job.run::<receivables::statement::Statement>(),
        "StatementLine" => job.run::<receivables::statement::StatementLine>(),
        "SumCheck" => job.run::<receivables::interchange::csv::SumCheck>(),
        "TaxColumns" => job.run::<receivables::interchange::csv::TaxColumns>(),
        "TaxShare" => job.run::<receivables::invoice::TaxShare>(),
        "Terms" => job.run::<receivables::terms::Terms>(),
        "Tie" => job.run::<receivables::portfolio::Tie>(),
        "Totals" => job.run::<receivables::invoice::Totals>(),
        "UnapplyCredit" => job.run::<receivables::account::command::UnapplyCredit>(),
        "UndoneLine" => job.run::<receivables::account::event::UndoneLine>(),
        "View" => job.run::<receivables::portfolio::View>(),
        "Action" => job.run::<receivables::portfolio::Action>(),
        "Age" => job.run::<receivables::aging::Age>(),
        "AgingBasis" => job.run::<receivables::aging::AgingBasis>(),
        "AgingUnit" => job.run::<receivables::aging::AgingUnit>(),
        "Baseline" => job.run::<receivables::terms::Baseline>(),
        "Basis" => job.run::<receivables::portfolio::Basis>(),
        "Cause" => job.run::<receivables::aging::Cause>(),
        "Command" => job.run::<receivables::account::command::Command>(),
        "Condition" => job.run::<receivables::interchange::csv::Condition>(),
        "CreditKind" => job.run::<receivables::account::event::CreditKind>(),
        "CreditsShown" => job.run::<receivables::aging::CreditsShown>(),
        "CurrencyOf" => job.run::<receivables::interchange::csv::CurrencyOf>(),
        "CurrencyShown" => job.run::<receivables::aging::CurrencyShown>(),
        "DateFormat" => job.run::<receivables::interchange::csv::DateFormat>(),
        "DateStep" => job.run::<receivables::terms::DateStep>(),
        "DecimalMark" => job.run::<receivables::interchange::csv::DecimalMark>(),
        "Delimiter" => job.run::<receivables::interchange::csv::Delimiter>(),
        "DiscountBase" => job.run::<receivables::terms::DiscountBase>(),
        "DiscountRule" => job.run::<receivables::allocation::DiscountRule>(),
        "DueOf" => job.run::<receivables::interchange::csv::DueOf>(),
        "Event" => job.run::<receivables::account::event::Event>(),
        "Evidence" => job.run::<receivables::allocation::Evidence>(),
        "Expected" => job.run::<receivables::ledger::Expected>(),
        "KnownAt" => job.run::<receivables::portfolio::KnownAt>(),
        "Outcome" => job.run::<receivables::ledger::Outcome>(),
        "PassedOverBecause" => job.run::<receivables::allocation::PassedOverBecause>(),
        "PaymentMethod" => job.run::<receivables::payment::PaymentMethod>(),
        "ReceiptNumber" => job.run::<receivables::interchange::csv::ReceiptNumber>(),
        "Rounding" => job.run::<receivables::money::Rounding>(),
        "Rule" => job.run::<receivables::allocation::Rule>(),
        "Share" => job.run::<receivables::terms::Share>(),
        "StatementReason" => job.run::<receivables::statement::StatementReason>(),
        "TableName" => job.run::<receivables::portfolio::TableName>(),
        "Why" => job.run::<receivables::allocation::Why>(),
        _ => crate::functions::undeclared(name),
    }
}
