//! Requests of the sixth generation: documents and money in other currencies, at times with a rate of their own, and what
//! is open in them revalued.

use receivables::account::command::{
    IssueCreditNote, IssueDebitNote, IssueInvoice, ReceivePayment, ReceiveUnidentified, RefundCredit,
    RevalueItems,
};
use receivables::account::{Account, Command, Item};
use receivables::id::DocumentId;
use receivables::invoice::Totals;
use receivables::ledger::Ledger;
use receivables::payment::{PaymentMethod, Purpose};
use receivables::terms::{Instalment, Share, Terms};
use receivables::{Currency, Date, Money, Result};

use super::later::{days, item, part};
use super::request::{first_day, pick};
use super::third::line;
use super::{Step, rates};

/// The last day of a revaluation so far.
pub(super) fn revalued_through(ledger: &Ledger) -> Option<Date> {
    ledger.accounts().filter_map(Account::revalued_through).max()
}

/// The last day of the month of the year, counted from its first.
fn month_end(month: u16) -> Result<Date> {
    let first = first_day()?;
    let ends = [30, 58, 89, 119, 150, 180, 211, 242, 272, 303, 333, 364];
    first.plus_days(ends.get(usize::from(month)).copied().unwrap_or(364))
}

pub(super) fn command(ledger: &Ledger, number: DocumentId, step: &Step) -> Result<Command> {
    let day = |offset: u16| first_day()?.plus_days(i64::from(offset));
    Ok(match step {
        Step::Abroad { which, customer, currency, cents, day: offset, rate, parts, lines, item: at } => {
            let customer = format!("C-{customer}").parse()?;
            let currency = match currency {
                0 => Currency::JPY,
                1 => Currency::KWD,
                _ => Currency::USD,
            };
            let (amount, issued) = (Money::from_minor(*cents, currency)?, day(*offset)?);
            let rate = rate.map(|rate| rates::said(currency, rate)).transpose()?;
            match which {
                0 | 1 => {
                    let mut terms = Terms::net(30);
                    let share = Share::PercentOfTotal { percent: "33.33".parse()? };
                    for _ in 1..*parts {
                        terms.instalments.insert(0, Instalment { share, ..terms.instalments[0].clone() });
                    }
                    if cents % 2 == 0 {
                        terms = terms.discount("2", 10)?;
                    }
                    let totals = Totals::gross(amount);
                    if *which == 0 {
                        let issue = IssueInvoice::new(number, customer, amount, issued, terms);
                        IssueInvoice { rate, ..issue }.into()
                    } else {
                        IssueDebitNote {
                            rate,
                            ..IssueDebitNote::new(number, customer, totals, issued, terms)
                        }
                        .into()
                    }
                }
                2 => {
                    let invoices = ledger.accounts().filter(|account| account.key().customer == customer);
                    let fits = |item: &&Item| item.open > 0 && item.currency == currency;
                    let fitting: Vec<&Item> = invoices.flat_map(Account::items).filter(fits).collect();
                    let against = pick(&fitting, *at).map(|item| item.key.document.clone());
                    let note = IssueCreditNote::new(number, customer, amount, issued);
                    IssueCreditNote { rate, against, ..note }.into()
                }
                3 => {
                    let method = PaymentMethod::Transfer;
                    let received =
                        ReceiveUnidentified::new(number, "BANK-1".parse()?, amount, issued, method);
                    ReceiveUnidentified { rate, ..received }.into()
                }
                4 => {
                    let foreign = |item: &Item| item.open < 0 && item.currency == currency;
                    let Some((account, credit)) = item(ledger, *at, foreign) else {
                        let purpose = Some(Purpose::OnAccount);
                        let received = ReceivePayment::new(number, customer, amount, issued);
                        return Ok(ReceivePayment { rate, purpose, ..received }.into());
                    };
                    let amount = (cents % 2 == 0).then(|| part(credit, *cents)).transpose()?;
                    let asked = amount.map_or(credit.open, Money::minor);
                    let (effective, posting) = days(account.open_from(credit, asked), *offset)?;
                    let credit = credit.key.document.clone();
                    let refund = RefundCredit::new(number, credit, PaymentMethod::Transfer, effective);
                    RefundCredit { amount, posting, rate, ..refund }.into()
                }
                _ => {
                    let mut receipt = ReceivePayment::new(number, customer, amount, issued);
                    receipt.rate = rate;
                    receipt.purpose = match cents % 8 {
                        0 => Some(Purpose::Deposit),
                        1 => Some(Purpose::OnAccount),
                        _ => None,
                    };
                    let all = ledger.accounts().flat_map(Account::items);
                    let open: Vec<&Item> = all.filter(|item| item.open > 0).collect();
                    for place in 0..u16::from(*lines) {
                        let share = Money::from_minor((cents / i64::from(*lines)).max(1), currency)?;
                        if let Some(item) = pick(&open, at.wrapping_add(place * 7)) {
                            receipt.lines.push(line(item, share, false)?);
                        }
                    }
                    receipt.into()
                }
            }
        }
        Step::Revalue { month, reverse, wild, rates: said } => {
            let last = revalued_through(ledger);
            let as_at = match (last, month) {
                // The same day again.
                (Some(last), 0) => last,
                (Some(last), _) if !wild => {
                    let later = (0..12).map(month_end).find(|end| end.as_ref().is_ok_and(|end| *end > last));
                    later.unwrap_or(Ok(last))?
                }
                _ => month_end(*month)?,
            };
            let mut revalue = RevalueItems { reverse: *reverse, ..RevalueItems::new(as_at) };
            for (place, currency) in [Currency::USD, Currency::JPY, Currency::KWD].into_iter().enumerate() {
                // Mostly one that leads to the books, at times two of a day.
                if let Some(said) = said.filter(|said| said % 3 != u16::try_from(place).unwrap_or(0)) {
                    revalue.rates.push(rates::said(currency, said | 2)?);
                    if said % 32 == 7 {
                        revalue.rates.push(rates::said(currency, 8)?);
                    }
                }
            }
            revalue.into()
        }
        later => super::seventh::command(ledger, number, later)?,
    })
}
