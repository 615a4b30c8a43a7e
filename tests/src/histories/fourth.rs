//! Requests of the fourth generation: what was open in another system.

use receivables::account::Command;
use receivables::account::command::{EnterOpeningItem, OpeningKind};
use receivables::id::DocumentId;
use receivables::ledger::Ledger;
use receivables::payment::Purpose;
use receivables::{Currency, Money, Result};

use super::Step;
use super::request::first_day;

pub(super) fn command(ledger: &Ledger, number: DocumentId, step: &Step) -> Result<Command> {
    let day = |offset: u16| first_day()?.plus_days(i64::from(offset));
    Ok(match step {
        Step::Enter { customer, which, cents, day: issued, late, due, more, purpose, dollars } => {
            let kind = match which {
                0 => OpeningKind::CreditNote,
                1 => OpeningKind::Receipt,
                2 => OpeningKind::DebitNote,
                3 => OpeningKind::LateCharge,
                _ => OpeningKind::Invoice,
            };
            let currency = if *dollars { Currency::USD } else { Currency::EUR };
            let open = Money::from_minor(*cents, currency)?;
            let customer = format!("C-{customer}").parse()?;
            let (issued, posting) = (day(*issued + 10)?, day(*issued + *late)?);
            let mut entered = EnterOpeningItem::new(number, customer, kind, open, issued, posting);
            // Some are due before they are issued, and some credits are due; both are refused.
            entered.due = due.map(|due| issued.plus_days(i64::from(due) - 3)).transpose()?;
            entered.original = more.map(|more| Money::from_minor(cents + more, currency)).transpose()?;
            entered.purpose = match purpose {
                0 => Some(Purpose::OnAccount),
                1 => Some(Purpose::Deposit),
                _ => None,
            };
            if entered.due.is_some() && kind.is_credit() && cents % 4 != 0 {
                entered.due = None;
            }
            if entered.purpose.is_some() && !kind.is_credit() && cents % 4 != 0 {
                entered.purpose = None;
            }
            entered.into()
        }
        later => super::fifth::command(ledger, number, later)?,
    })
}
