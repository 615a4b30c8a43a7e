use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! roles {
    ($($(#[doc = $doc:literal])+ $role:ident = $name:literal, $class:ident;)+) => {
        /// What an account of the general ledger is for. A chart says which account that is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Role {
            $($(#[doc = $doc])+ $role,)+
        }

        impl Role {
            /// Every role, in the order of a balance sheet and then of an income statement.
            pub const ALL: &'static [Self] = &[$(Self::$role,)+];

            /// The role as journals write it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$role => $name,)+ }
            }

            /// Where an account of that role stands in financial statements.
            pub fn class(self) -> RoleClass {
                match self { $(Self::$role => RoleClass::$class,)+ }
            }
        }
    };
}

roles! {
    /// What customers owe, less what credit notes take back.
    Trade = "trade_receivables", Asset;
    /// What customers owe of claims that a factor may give back.
    Factored = "factored_receivables", Asset;
    /// Deductions that are claimed back.
    Chargeback = "chargebacks_receivable", Asset;
    /// Bills of exchange and cheques that may be presented only later.
    Bills = "bills_receivable", Asset;
    /// Money on its way: direct debits, cards, cheques that are not final.
    InTransit = "cash_in_transit", Asset;
    /// Money in the bank.
    Bank = "bank", Asset;
    /// What a factor holds back.
    DueFromFactor = "due_from_factor", Asset;
    /// Tax that customers withheld, to be had back from the authority.
    TaxWithheld = "withholding_tax_receivable", Asset;
    /// Tax inside deposits, shown apart from the deposit that includes it.
    DepositTax = "tax_in_deposits", Asset;
    /// What will not be paid, as far as it was provided for.
    LossAllowance = "loss_allowance", Asset;
    /// Money of customers that settles nothing yet.
    CustomerCredit = "customer_credit", Liability;
    /// Money for what is still to be delivered: a contract liability.
    Deposit = "contract_liability", Liability;
    /// Money whose payer is not known.
    Unidentified = "unidentified_receipts", Liability;
    /// Tax owed to the authority.
    OutputTax = "output_tax", Liability;
    /// Tax that is owed once the customer pays.
    PendingTax = "tax_not_yet_due", Liability;
    /// What a factor advanced on claims that it may give back.
    FactorLiability = "factoring_liability", Liability;
    /// What we owe the same party.
    Payables = "trade_payables", Liability;
    /// Between the two sides of a settlement on two accounts: nothing once both are booked.
    Clearing = "settlement_clearing", Equity;
    /// Between two currencies of one settlement: nothing in base currency.
    Exchange = "currency_exchange", Equity;
    /// Between a sale to a factor and what it pays: nothing once both are booked.
    FactorClearing = "factoring_clearing", Equity;
    /// The other side of what was open when the books began here.
    OpeningBalances = "opening_balances", Equity;
    /// What was sold, without tax, freight and charges.
    Revenue = "revenue", Income;
    /// Freight that was charged.
    Freight = "freight_charged", Income;
    /// Other charges of invoices.
    Charges = "other_charges", Income;
    /// What credit notes take back, without tax.
    SalesReturns = "sales_returns", Income;
    /// Discounts for paying early, without tax.
    Discounts = "sales_discounts", Income;
    /// Allowances, without tax.
    Allowances = "sales_allowances", Income;
    /// Interest on late payment.
    LateInterest = "late_interest", Income;
    /// Lump sums and costs of late payment.
    LateFees = "late_fees", Income;
    /// What was waived of either.
    LateChargesWaived = "late_charges_waived", Income;
    /// What was written off and paid after all.
    Recoveries = "bad_debts_recovered", Income;
    /// Small differences that were accepted, either way.
    Differences = "payment_differences", Expense;
    /// What will not be paid, without what was provided for.
    BadDebts = "bad_debt_expense", Expense;
    /// What banks and gateways charge.
    BankCharges = "bank_charges", Expense;
    /// A factor's fee.
    FactorFees = "factoring_fees", Expense;
    /// A factor's interest.
    FactorInterest = "factoring_interest", Expense;
    /// Exchange differences of what was settled, above zero.
    FxGain = "fx_gain_realised", Income;
    /// Exchange differences of what was settled, below zero.
    FxLoss = "fx_loss_realised", Expense;
    /// Exchange differences of what is open, above zero.
    UnrealisedGain = "fx_gain_unrealised", Income;
    /// Exchange differences of what is open, below zero.
    UnrealisedLoss = "fx_loss_unrealised", Expense;
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
