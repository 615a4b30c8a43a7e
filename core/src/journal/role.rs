use std::fmt;

use serde::{Deserialize, Serialize};

/// What an account of the general ledger is for. A chart says which account that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// What customers owe, less what credit notes take back.
    Trade,
    /// What customers owe of claims that a factor may give back.
    Factored,
    /// Deductions that are claimed back.
    Chargeback,
    /// Bills of exchange and cheques that may be presented only later.
    Bills,
    /// Money on its way: direct debits, cards, cheques that are not final.
    InTransit,
    /// Money in the bank.
    Bank,
    /// What a factor holds back.
    DueFromFactor,
    /// Tax that customers withheld, to be had back from the authority.
    TaxWithheld,
    /// Tax inside deposits, shown apart from the deposit that includes it.
    DepositTax,
    /// What will not be paid, as far as it was provided for.
    LossAllowance,
    /// Money of customers that settles nothing yet.
    CustomerCredit,
    /// Money for what is still to be delivered: a contract liability.
    Deposit,
    /// Money whose payer is not known.
    Unidentified,
    /// Tax owed to the authority.
    OutputTax,
    /// Tax that is owed once the customer pays.
    PendingTax,
    /// What a factor advanced on claims that it may give back.
    FactorLiability,
    /// What we owe the same party.
    Payables,
    /// Between the two sides of a settlement on two accounts: nothing once both are booked.
    Clearing,
    /// Between two currencies of one settlement: nothing in base currency.
    Exchange,
    /// Between a sale to a factor and what it pays: nothing once both are booked.
    FactorClearing,
    /// The other side of what was open when the books began here.
    OpeningBalances,
    /// What was sold, without tax, freight and charges.
    Revenue,
    /// Freight that was charged.
    Freight,
    /// Other charges of invoices.
    Charges,
    /// What credit notes take back, without tax.
    SalesReturns,
    /// Discounts for paying early, without tax.
    Discounts,
    /// Allowances, without tax.
    Allowances,
    /// Interest on late payment.
    LateInterest,
    /// Lump sums and costs of late payment.
    LateFees,
    /// What was waived of either.
    LateChargesWaived,
    /// What was written off and paid after all.
    Recoveries,
    /// Small differences that were accepted, either way.
    Differences,
    /// What will not be paid, without what was provided for.
    BadDebts,
    /// What banks and gateways charge.
    BankCharges,
    /// A factor's fee.
    FactorFees,
    /// A factor's interest.
    FactorInterest,
    /// Exchange differences of what was settled, above zero.
    FxGain,
    /// Exchange differences of what was settled, below zero.
    FxLoss,
    /// Exchange differences of what is open, above zero.
    UnrealisedGain,
    /// Exchange differences of what is open, below zero.
    UnrealisedLoss,
}

impl Role {
    /// Every role, in the order of a balance sheet and then of an income statement.
    pub const ALL: &'static [Self] = &[
        Self::Trade,
        Self::Factored,
        Self::Chargeback,
        Self::Bills,
        Self::InTransit,
        Self::Bank,
        Self::DueFromFactor,
        Self::TaxWithheld,
        Self::DepositTax,
        Self::LossAllowance,
        Self::CustomerCredit,
        Self::Deposit,
        Self::Unidentified,
        Self::OutputTax,
        Self::PendingTax,
        Self::FactorLiability,
        Self::Payables,
        Self::Clearing,
        Self::Exchange,
        Self::FactorClearing,
        Self::OpeningBalances,
        Self::Revenue,
        Self::Freight,
        Self::Charges,
        Self::SalesReturns,
        Self::Discounts,
        Self::Allowances,
        Self::LateInterest,
        Self::LateFees,
        Self::LateChargesWaived,
        Self::Recoveries,
        Self::Differences,
        Self::BadDebts,
        Self::BankCharges,
        Self::FactorFees,
        Self::FactorInterest,
        Self::FxGain,
        Self::FxLoss,
        Self::UnrealisedGain,
        Self::UnrealisedLoss,
    ];

    /// The role as journals write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Trade => "trade",
            Self::Factored => "factored",
            Self::Chargeback => "chargeback",
            Self::Bills => "bills",
            Self::InTransit => "in_transit",
            Self::Bank => "bank",
            Self::DueFromFactor => "due_from_factor",
            Self::TaxWithheld => "tax_withheld",
            Self::DepositTax => "deposit_tax",
            Self::LossAllowance => "loss_allowance",
            Self::CustomerCredit => "customer_credit",
            Self::Deposit => "deposit",
            Self::Unidentified => "unidentified",
            Self::OutputTax => "output_tax",
            Self::PendingTax => "pending_tax",
            Self::FactorLiability => "factor_liability",
            Self::Payables => "payables",
            Self::Clearing => "clearing",
            Self::Exchange => "exchange",
            Self::FactorClearing => "factor_clearing",
            Self::OpeningBalances => "opening_balances",
            Self::Revenue => "revenue",
            Self::Freight => "freight",
            Self::Charges => "charges",
            Self::SalesReturns => "sales_returns",
            Self::Discounts => "discounts",
            Self::Allowances => "allowances",
            Self::LateInterest => "late_interest",
            Self::LateFees => "late_fees",
            Self::LateChargesWaived => "late_charges_waived",
            Self::Recoveries => "recoveries",
            Self::Differences => "differences",
            Self::BadDebts => "bad_debts",
            Self::BankCharges => "bank_charges",
            Self::FactorFees => "factor_fees",
            Self::FactorInterest => "factor_interest",
            Self::FxGain => "fx_gain",
            Self::FxLoss => "fx_loss",
            Self::UnrealisedGain => "unrealised_gain",
            Self::UnrealisedLoss => "unrealised_loss",
        }
    }

    /// Where an account of that role stands in financial statements.
    pub fn class(self) -> RoleClass {
        match self {
            Self::Trade
            | Self::Factored
            | Self::Chargeback
            | Self::Bills
            | Self::InTransit
            | Self::Bank
            | Self::DueFromFactor
            | Self::TaxWithheld
            | Self::DepositTax
            | Self::LossAllowance => RoleClass::Asset,
            Self::CustomerCredit
            | Self::Deposit
            | Self::Unidentified
            | Self::OutputTax
            | Self::PendingTax
            | Self::FactorLiability
            | Self::Payables => RoleClass::Liability,
            Self::Clearing | Self::Exchange | Self::FactorClearing | Self::OpeningBalances => {
                RoleClass::Equity
            }
            Self::Revenue
            | Self::Freight
            | Self::Charges
            | Self::SalesReturns
            | Self::Discounts
            | Self::Allowances
            | Self::LateInterest
            | Self::LateFees
            | Self::LateChargesWaived
            | Self::Recoveries
            | Self::FxGain
            | Self::UnrealisedGain => RoleClass::Income,
            Self::Differences
            | Self::BadDebts
            | Self::BankCharges
            | Self::FactorFees
            | Self::FactorInterest
            | Self::FxLoss
            | Self::UnrealisedLoss => RoleClass::Expense,
        }
    }
}

/// Where an account stands in financial statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoleClass {
    /// What one has.
    Asset,
    /// What one owes.
    Liability,
    /// What is neither: opening balances, and what must come to nothing.
    Equity,
    /// What one earns.
    Income,
    /// What it costs.
    Expense,
}

impl Role {
    /// The roles whose balance is what is open of items, or of receipts on their way: the control accounts.
    pub const RECONCILED: &'static [Self] = &[
        Self::Trade,
        Self::Factored,
        Self::Chargeback,
        Self::Bills,
        Self::InTransit,
        Self::CustomerCredit,
        Self::Deposit,
        Self::Unidentified,
    ];

    /// The roles that come to nothing once a command is booked; in base currency, where two currencies are concerned.
    pub const CLEARED: &'static [Self] = &[Self::Clearing, Self::Exchange, Self::FactorClearing];
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
