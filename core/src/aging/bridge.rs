use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::account::{ItemKind, MovementKind};
use crate::calendar::{Date, Period};
use crate::error::{Reason, Result};
use crate::money::{Currency, Money};
use crate::portfolio::{Basis, Portfolio, View};

/// A roll-forward: from what was open before a period to what is open at its end, by cause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bridge {
    /// The days whose changes it explains.
    pub period: Period,
    /// Which date of an entry decides whether it falls into the period.
    pub basis: Basis,
    /// One per currency.
    pub currencies: Vec<CurrencyBridge>,
}

/// The roll-forward of one currency. The opening amount and all steps add up to the closing amount, or there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CurrencyBridge {
    /// The currency of every amount.
    pub currency: Currency,
    /// What was open at the end of the day before the period: debits less credits.
    pub opening: Money,
    /// What changed it, in the order of [`Cause`]; causes that did not occur are left out.
    pub steps: Vec<BridgeStep>,
    /// What is open at the end of the period.
    pub closing: Money,
}

/// One cause, and what it changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BridgeStep {
    /// The cause.
    pub cause: Cause,
    /// By how much it changed what is open; below zero lowers it.
    pub amount: Money,
    /// How many items or movements it is.
    pub count: u64,
}

/// Why what is open changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Invoices were issued.
    Invoiced,
    /// Credit notes were issued.
    Credited,
    /// Money was received.
    Received,
    /// Money or credit notes were matched with items. Zero within one currency where receipts are items themselves.
    Applied,
    /// Early-payment discounts were granted.
    Discount,
    /// Payments were returned, with the discounts taken back.
    Returned,
    /// What will not be paid was written off, on the item or on the account, less what of it was reversed.
    WrittenOff,
    /// Something else was claimed: debit notes, late charges, recoveries, what was refunded of returned money.
    Debited,
    /// Allowances were granted.
    Allowance,
    /// Small differences were accepted.
    Tolerance,
    /// Customers withheld tax.
    Withheld,
    /// Kept by banks on the way.
    BankCharges,
    /// Items were set off against what we owe.
    Netted,
    /// Late charges were waived.
    Waived,
    /// Credits were paid back.
    Refunded,
    /// Amounts went on as items of their own, elsewhere or as the rest. Zero within one currency.
    Carried,
    /// Documents were voided.
    Voided,
    /// Items were sold to a factor, or paid to it.
    Factored,
}

impl Cause {
    pub(super) fn of_item(kind: ItemKind) -> Self {
        match kind {
            ItemKind::Invoice => Self::Invoiced,
            ItemKind::CreditNote => Self::Credited,
            ItemKind::Receipt => Self::Received,
            ItemKind::WriteOff => Self::WrittenOff,
            ItemKind::DebitNote | ItemKind::LateCharge | ItemKind::Recovery | ItemKind::Reclaim => {
                Self::Debited
            }
            ItemKind::Residual | ItemKind::Chargeback | ItemKind::Transfer => Self::Carried,
        }
    }

    pub(super) fn of_movement(kind: MovementKind) -> Self {
        match kind {
            MovementKind::Cash | MovementKind::Credit => Self::Applied,
            MovementKind::Discount => Self::Discount,
            MovementKind::Return => Self::Returned,
            MovementKind::WriteOff => Self::WrittenOff,
            MovementKind::Allowance => Self::Allowance,
            MovementKind::Tolerance => Self::Tolerance,
            MovementKind::Withholding => Self::Withheld,
            MovementKind::BankCharges => Self::BankCharges,
            MovementKind::Netting => Self::Netted,
            MovementKind::Waiver => Self::Waived,
            MovementKind::Refund => Self::Refunded,
            MovementKind::Transfer | MovementKind::Residual | MovementKind::Chargeback => Self::Carried,
            MovementKind::Void => Self::Voided,
            MovementKind::Factored => Self::Factored,
        }
    }
}

/// By cause, how much it changed in minor units, and how many items or movements it is.
pub(super) type Steps = BTreeMap<Cause, (i128, u64)>;

/// What a currency has open before and after, and by cause in between, in minor units.
#[derive(Default)]
struct Sums {
    opening: i128,
    closing: i128,
    steps: Steps,
}

impl Portfolio {
    /// Explains what is open at the end of a period from what was open before it, by cause.
    ///
    /// ```
    /// use receivables::account::command::{IssueInvoice, OpenAccount, ReceivePayment};
    /// use receivables::aging::Cause;
    /// use receivables::calendar::{Period, UtcMicros, date};
    /// use receivables::ledger::Ledger;
    /// use receivables::money::{Currency, money};
    /// use receivables::portfolio::Basis;
    /// use receivables::terms::Terms;
    ///
    /// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
    /// let mut desk = ledger.desk(None, UtcMicros::start_of(date(2026, 4, 1)?));
    /// let (issued, paid) = (date(2026, 2, 10)?, date(2026, 3, 10)?);
    /// let _ = desk.handle(OpenAccount::new("C-1".parse()?, issued))?;
    /// let gross = money("1190.00 EUR")?;
    /// let _ = desk.handle(IssueInvoice::new("INV-1".parse()?, "C-1".parse()?, gross, issued, Terms::net(30)))?;
    /// let _ = desk.handle(ReceivePayment::new("R-1".parse()?, "C-1".parse()?, money("500.00 EUR")?, paid))?;
    ///
    /// let march = ledger.portfolio()?.bridge(Period::month(paid), Basis::Book)?;
    /// let euros = &march.currencies[0];
    /// assert_eq!((euros.opening, euros.closing), (gross, money("690.00 EUR")?));
    /// assert_eq!((euros.steps[0].cause, euros.steps[0].amount), (Cause::Received, money("-500.00 EUR")?));
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `date_order` for a period that ends before it begins, `amount_out_of_range`, and `does_not_tie` where the steps do
    /// not lead from the opening to the closing amount.
    pub fn bridge(&self, period: Period, basis: Basis) -> Result<Bridge> {
        let period = period.checked()?;
        let (items, movements) = (self.items(), self.movements());
        let (item_days, movement_days) = match basis {
            Basis::Book => (&items.posting, &movements.posting),
            Basis::Value => (&items.effective, &movements.effective),
        };
        let mut sums: BTreeMap<u8, Sums> = BTreeMap::new();
        let mut moves = movement_days.iter().zip(&movements.kind).zip(&movements.minor);
        let rows =
            item_days.iter().zip(&items.kind).zip(&items.original).zip(&items.currency).zip(&items.movements);
        for ((((day, kind), original), currency), count) in rows {
            let sum = sums.entry(*currency).or_default();
            sum.add(period, *day, Cause::of_item(*kind), *original);
            for _ in 0..*count {
                if let Some(((day, kind), minor)) = moves.next() {
                    sum.add(period, *day, Cause::of_movement(*kind), *minor);
                }
            }
        }
        self.check_closing(&sums, View { as_of: period.last, basis, known_at: None })?;
        let currency = |code: u8| self.currencies().get(usize::from(code)).copied();
        let made = sums.into_iter().filter_map(|(code, sums)| Some(sums.into_bridge(currency(code)?)));
        Ok(Bridge { period, basis, currencies: made.collect::<Result<_>>()? })
    }

    /// The closing amounts are those of the view at the end of the period, which comes from another pass.
    fn check_closing(&self, sums: &BTreeMap<u8, Sums>, view: View) -> Result<()> {
        let mut open: BTreeMap<u8, i128> = BTreeMap::new();
        let codes = &self.items().currency;
        self.each_item(&view, |at, minor, later| {
            if let (false, Some(code)) = (later, codes.get(at)) {
                *open.entry(*code).or_default() += i128::from(minor);
            }
        })?;
        for (code, sums) in sums {
            let total = open.get(code).copied().unwrap_or_default();
            let led_to = sums.opening + sums.steps.values().map(|(amount, _)| amount).sum::<i128>();
            if sums.closing != total || led_to != total {
                let currency = self.currencies().get(usize::from(*code)).copied().unwrap_or(Currency::EUR);
                let (report, sum) = ("roll-forward".to_owned(), format!("{led_to} minor units"));
                return Err(Reason::DoesNotTie { report, currency, sum, total: total.to_string() }.into());
            }
        }
        Ok(())
    }
}

impl Sums {
    fn add(&mut self, period: Period, day: Date, cause: Cause, minor: i64) {
        if day > period.last {
            return;
        }
        self.closing += i128::from(minor);
        if day < period.first {
            self.opening += i128::from(minor);
        } else {
            let (amount, count) = self.steps.entry(cause).or_default();
            *amount += i128::from(minor);
            *count += 1;
        }
    }

    fn into_bridge(self, currency: Currency) -> Result<CurrencyBridge> {
        Ok(CurrencyBridge {
            currency,
            opening: money_of(self.opening, currency)?,
            steps: to_steps(self.steps, currency)?,
            closing: money_of(self.closing, currency)?,
        })
    }
}

pub(super) fn to_steps(steps: Steps, currency: Currency) -> Result<Vec<BridgeStep>> {
    let step =
        |(cause, (amount, count))| Ok(BridgeStep { cause, amount: money_of(amount, currency)?, count });
    steps.into_iter().map(step).collect()
}

/// A sum in minor units as money.
pub(super) fn money_of(minor: i128, currency: Currency) -> Result<Money> {
    let what = || Reason::AmountOutOfRange { what: format!("a sum in {currency}") };
    Money::from_minor(i64::try_from(minor).map_err(|_| what())?, currency)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aging::Buckets;
    use crate::portfolio::{
        AmountCells, CurrencyCells, ItemChunk, MovementChunk, NameCells, PortfolioBuilder, Values,
    };

    fn texts<'a>(names: &[&'a str]) -> NameCells<'a> {
        NameCells::Text(Values::all(names.to_vec()))
    }

    fn minor(amounts: &[i64]) -> AmountCells<'static> {
        AmountCells::Minor(Values::all(amounts.to_vec()))
    }

    fn days(numbers: &[i32]) -> Values<'static, i32> {
        Values::all(numbers.to_vec())
    }

    #[test]
    fn write_offs_are_one_cause_on_the_account_and_on_an_item() {
        let mut builder = PortfolioBuilder::new();
        let mut items = ItemChunk::new(
            texts(&["C-1", "C-1", "C-2", "C-1"]),
            texts(&["A", "W", "U", "B"]),
            CurrencyCells::Always(Currency::EUR),
            minor(&[100, -60, 40, 50]),
        );
        items.kind = Some(texts(&["invoice", "write_off", "write_off", "invoice"]));
        items.issued = Some(days(&[0; 4]));
        items.due = Some(days(&[30; 4]));
        builder.items(&items).unwrap();
        let mut moved =
            MovementChunk::new(texts(&["A", "A", "B", "B"]), minor(&[30, -10, 70, 5]), days(&[5, 40, 6, 45]));
        moved.kind = Some(texts(&["write_off", "write_off", "write_off", "cash"]));
        builder.movements(&moved).unwrap();
        let (portfolio, _) = builder.finish().unwrap();
        let steps = |first: i32, last: i32| {
            let [first, last] = [first, last].map(|number| Date::from_days(number).unwrap());
            let bridge = portfolio.bridge(Period::new(first, last).unwrap(), Basis::Book).unwrap();
            let euros = &bridge.currencies[0];
            let step = |step: &BridgeStep| (step.cause, step.amount.minor(), step.count);
            (euros.opening.minor(), euros.steps.iter().map(step).collect::<Vec<_>>(), euros.closing.minor())
        };
        // The item, its reversal, what was written off of A and of B, and beyond B.
        let written_off = -60 + 40 - 30 - 50 - 20;
        let first = vec![(Cause::Invoiced, 150, 2), (Cause::WrittenOff, written_off, 5)];
        assert_eq!(steps(0, 30), (0, first, 150 + written_off));
        // A's write-off reversed in part, and what was paid for B all the same.
        let second = vec![(Cause::Received, -5, 1), (Cause::WrittenOff, 10, 1)];
        assert_eq!(steps(31, 60), (30, second, 35));
        let view = View { as_of: Date::from_days(60).unwrap(), basis: Basis::Book, known_at: None };
        let total = &portfolio.aging(&view, &Buckets::standard()).unwrap().totals[0];
        // The reversal is a debit like any other, the write-offs are credits.
        let found = (total.buckets[1].minor(), total.credits.minor(), total.total.minor());
        assert_eq!(found, (120, -85, 35));
    }
}
