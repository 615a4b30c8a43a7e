use std::fmt;
use std::str::FromStr;

use crate::error::{Error, Reason, Result, Shown};

/// Why a bank sent a direct debit back: an external reason code of ISO 20022.
///
/// These are the codes whose meaning was read in two public lists (Lemonway, "SEPA R-transactions"; Worldline, "List of
/// reject reason codes"). Any other is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReturnReason {
    /// `AC01`: there is no such account.
    IncorrectAccount,
    /// `AC04`: the account is closed.
    AccountClosed,
    /// `AC06`: the account is blocked, by the bank or by its owner.
    AccountBlocked,
    /// `AG01`: this kind of account can not be debited.
    DebitForbidden,
    /// `AM04`: there was not enough money on the account.
    InsufficientFunds,
    /// `MD01`: the bank knows of no mandate.
    NoMandate,
    /// `MD06`: the debtor asked for the money back.
    RefundRequested,
    /// `MD07`: the debtor is dead.
    DebtorDeceased,
    /// `MS02`: the debtor refused, and did not say why.
    RefusedByDebtor,
    /// `MS03`: the bank does not say. Where data protection forbids more, this stands for `AC04`, `AM04` or `MD07`.
    NotSpecified,
}

use ReturnReason::{
    AccountBlocked, AccountClosed, DebitForbidden, DebtorDeceased, IncorrectAccount, InsufficientFunds,
    NoMandate, NotSpecified, RefundRequested, RefusedByDebtor,
};

impl ReturnReason {
    /// Every reason, in the order of the codes.
    pub const ALL: [Self; 10] = [
        IncorrectAccount,
        AccountClosed,
        AccountBlocked,
        DebitForbidden,
        InsufficientFunds,
        NoMandate,
        RefundRequested,
        DebtorDeceased,
        RefusedByDebtor,
        NotSpecified,
    ];

    /// The code.
    pub fn code(self) -> &'static str {
        match self {
            IncorrectAccount => "AC01",
            AccountClosed => "AC04",
            AccountBlocked => "AC06",
            DebitForbidden => "AG01",
            InsufficientFunds => "AM04",
            NoMandate => "MD01",
            RefundRequested => "MD06",
            DebtorDeceased => "MD07",
            RefusedByDebtor => "MS02",
            NotSpecified => "MS03",
        }
    }

    /// What the code means, in a few words of English.
    pub fn meaning(self) -> &'static str {
        match self {
            IncorrectAccount => "incorrect account number",
            AccountClosed => "account closed",
            AccountBlocked => "account blocked",
            DebitForbidden => "direct debit forbidden on this account",
            InsufficientFunds => "insufficient funds",
            NoMandate => "no mandate",
            RefundRequested => "refund request by customer",
            DebtorDeceased => "end customer deceased",
            RefusedByDebtor => "refused by the customer, reason not specified",
            NotSpecified => "reason not specified by the bank",
        }
    }

    /// Whether the same debit, presented again on the same account and mandate, may succeed; none where the code leaves
    /// that open.
    ///
    /// Only missing money comes by itself. The other codes need another account, another mandate, or another word of
    /// the customer (Mollie and PayZen, guides to SEPA reason codes); what hides the reason says nothing.
    ///
    /// ```
    /// use receivables::payment::ReturnReason;
    /// let reason: ReturnReason = "AM04".parse()?;
    /// assert_eq!((reason.meaning(), reason.retry_may_succeed()), ("insufficient funds", Some(true)));
    /// assert_eq!("AC04".parse::<ReturnReason>()?.retry_may_succeed(), Some(false));   // account closed
    /// assert_eq!("MS03".parse::<ReturnReason>()?.retry_may_succeed(), None);          // the bank does not say
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn retry_may_succeed(self) -> Option<bool> {
        match self {
            InsufficientFunds => Some(true),
            IncorrectAccount | AccountClosed | AccountBlocked | DebitForbidden | NoMandate
            | RefundRequested | DebtorDeceased => Some(false),
            RefusedByDebtor | NotSpecified => None,
        }
    }
}

/// Reads a code as the bank writes it, in capitals.
///
/// # Errors
/// `unknown_choice`, with the codes there are.
impl FromStr for ReturnReason {
    type Err = Error;

    fn from_str(code: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code).ok_or_else(|| {
            let choices = Self::ALL.map(Self::code).join(", ");
            Reason::UnknownChoice { value: Shown::new(code), choices }.into()
        })
    }
}

impl fmt::Display for ReturnReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;

    #[test]
    fn every_code_is_read_back_and_others_are_refused() {
        for reason in ReturnReason::ALL {
            assert_eq!(reason.to_string().parse::<ReturnReason>().unwrap(), reason);
        }
        assert!(ReturnReason::ALL.map(ReturnReason::code).is_sorted());
        for unknown in ["", "am04", "AM4", "R01", "MD08"] {
            let refused = unknown.parse::<ReturnReason>().unwrap_err();
            assert_eq!(refused.code(), Code::UnknownChoice, "{unknown}");
        }
    }
}
