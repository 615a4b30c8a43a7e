//! The accounts of the cases: of roles that are not named here the account has the role's own name.

use receivables::journal::{Chart, ChartLine, Role};
use receivables::payment::PaymentMethod;

/// What a practice calls an account.
const NAMES: &[(Role, &str)] = &[
    (Role::Trade, "trade_receivables"),
    (Role::Chargeback, "chargebacks_receivable"),
    (Role::Bills, "bills_receivable"),
    (Role::Deposit, "contract_liability"),
    (Role::Unidentified, "unidentified_receipts"),
    (Role::FactorLiability, "factoring_liability"),
    (Role::BadDebts, "bad_debt_expense"),
    (Role::Differences, "payment_differences"),
    (Role::UnrealisedGain, "fx_gain_unrealised"),
    (Role::UnrealisedLoss, "fx_loss_unrealised"),
    (Role::Factored, "trade_receivables"),
    (Role::DepositTax, "contract_liability"),
    (Role::OutputTax, "output_vat"),
    (Role::Discounts, "sales_discount"),
    (Role::LateFees, "other_income"),
    (Role::Recoveries, "impairment_gain"),
    (Role::FactorFees, "factoring_fee"),
    (Role::FactorInterest, "interest_expense"),
];

/// What American cases call the same.
const AMERICAN: &[(Role, &str)] =
    &[(Role::Trade, "accounts_receivable"), (Role::Bank, "cash"), (Role::Discounts, "sales_discounts")];

/// What a shop calls the same.
const AT_THE_TILL: &[(Role, &str)] = &[(Role::Differences, "rounding_difference")];

/// The chart of the practice that an event belongs to.
pub(super) fn of(event: &str) -> Chart {
    let own: &[(Role, &str)] = match event {
        "receipt with discount, gross method, no tax" | "recovery after write-off (US)" => AMERICAN,
        "cash sale rounding" => AT_THE_TILL,
        _ => &[],
    };
    let named = own.iter().chain(NAMES).map(|(role, name)| ChartLine::new(*role, name));
    // Notes and coins are not at the bank; tax that a split payment sets apart is on an account of its own.
    let paid = [(PaymentMethod::Cash, "cash"), (PaymentMethod::Other, "vat_account")];
    let paid =
        paid.map(|(method, name)| ChartLine { method: Some(method), ..ChartLine::new(Role::Bank, name) });
    Chart { lines: paid.into_iter().chain(named).chain(Chart::standard().lines).collect() }
}
