//! A ledger made up from a seed: part payments, overpayments, credit notes, returned payments, three currencies.
//!
//! The same seed and size give the same commands, on every machine and for ever, because the numbers come from the
//! SplitMix64 below (Steele, Lea, Flood 2014) and from nowhere else.

use receivables::account::Command;
use receivables::account::command::{
    IssueCreditNote, IssueInvoice, OpenAccount, ReceivePayment, ReturnPayment,
};
use receivables::allocation::{AllocationPolicy, DiscountRule, Rule};
use receivables::calendar::{Date, UtcMicros};
use receivables::exchange::{DatedQuote, ExchangeRates};
use receivables::id::{CustomerId, DocumentId};
use receivables::ledger::{Entry, Ledger, Rules};
use receivables::payment::PaymentMethod;
use receivables::terms::{DateStep, Instalment, Share, Terms};
use receivables::{Currency, Money, Result};

/// How much to make up.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// How many customers.
    pub customers: u32,
    /// How many invoices.
    pub invoices: u32,
}

/// A ledger, and the entries that made it.
#[derive(Debug)]
pub struct Generated {
    /// The ledger.
    pub ledger: Ledger,
    /// Every entry, in the order it was decided.
    pub entries: Vec<Entry>,
}

/// The first day of the made-up year.
///
/// # Errors
/// None.
pub fn first_day() -> Result<Date> {
    Date::new(2025, 1, 1)
}

/// The commands of a year of business, each with the day on which it is recorded, in that order.
///
/// # Errors
/// None for sizes that fit a ledger.
pub fn commands(seed: u64, size: Size) -> Result<Vec<(Date, Command)>> {
    let mut dice = Dice(seed);
    let first = first_day()?;
    let mut commands: Vec<(Date, Command)> = Vec::new();
    for number in 0..size.customers {
        commands.push((first, OpenAccount::new(customer(number)?, first).into()));
    }
    for number in 1..=size.invoices {
        let who = dice.below(u64::from(size.customers));
        let customer = customer(u32::try_from(who).unwrap_or_default())?;
        let issued = first.plus_days(dice.up_to(330))?;
        // Each customer is billed in one currency: most in euros, some in dollars or pounds.
        let currency = match who % 5 {
            3 => Currency::USD,
            4 => Currency::GBP,
            _ => Currency::EUR,
        };
        let gross = Money::from_minor(5_000 + dice.up_to(1_200_000), currency)?;
        let invoice: DocumentId = format!("INV-{number:05}").parse()?;
        let terms = terms(&mut dice)?;
        commands.push((
            issued,
            IssueInvoice::new(invoice.clone(), customer.clone(), gross, issued, terms).into(),
        ));
        pay(&mut dice, &mut commands, &Sold { number, invoice, customer, gross, issued })?;
    }
    commands.sort_by_key(|(day, _)| *day);
    Ok(commands)
}

/// The rules under which they are decided: the standard ones, and rates of every month, as made up as the rest.
///
/// # Errors
/// None.
pub fn rules() -> Result<Rules> {
    let mut quotes = Vec::new();
    for (month, (dollars, pounds)) in (0_u32..).zip(RATES) {
        let day = Date::new(2025 + i32::try_from(month / 12).unwrap_or_default(), month % 12 + 1, 1)?;
        quotes.push(DatedQuote { day, quote: format!("EUR/USD {dollars}").parse()? });
        quotes.push(DatedQuote { day, quote: format!("EUR/GBP {pounds}").parse()? });
    }
    Ok(Rules { rates: Some(ExchangeRates { quotes, valid_days: 31, pivot: None }), ..Rules::standard() })
}

/// What a euro is in dollars and pounds, month by month, into the spring after.
const RATES: [(&str, &str); 16] = [
    ("1.04", "0.832"),
    ("1.036", "0.836"),
    ("1.048", "0.829"),
    ("1.079", "0.837"),
    ("1.133", "0.851"),
    ("1.141", "0.843"),
    ("1.176", "0.857"),
    ("1.148", "0.866"),
    ("1.17", "0.865"),
    ("1.174", "0.872"),
    ("1.155", "0.879"),
    ("1.161", "0.878"),
    ("1.175", "0.872"),
    ("1.184", "0.867"),
    ("1.169", "0.871"),
    ("1.158", "0.869"),
];

/// The ledger that these commands make.
///
/// # Errors
/// None for sizes that fit a ledger.
pub fn ledger(seed: u64, size: Size) -> Result<Generated> {
    let mut ledger = Ledger::new("Generated sales ledger", Currency::EUR)?;
    let (rules, mut entries) = (rules()?, Vec::new());
    for (day, command) in commands(seed, size)? {
        let outcome = ledger.desk(None, UtcMicros::start_of(day)).under(rules.clone()).handle(command)?;
        entries.extend(outcome.entries().cloned());
    }
    Ok(Generated { ledger, entries })
}

/// An invoice that may be paid.
struct Sold {
    number: u32,
    invoice: DocumentId,
    customer: CustomerId,
    gross: Money,
    issued: Date,
}

/// What becomes of an invoice: mostly paid in full, sometimes in parts, too much, credited, returned, or not at all.
fn pay(dice: &mut Dice, commands: &mut Vec<(Date, Command)>, sold: &Sold) -> Result<()> {
    let paid = sold.issued.plus_days(5 + dice.up_to(75))?;
    let receipt = |part: char, amount: Money, day: Date, named: bool| -> Result<ReceivePayment> {
        let number = format!("R-{:05}{part}", sold.number).parse()?;
        let mut receipt = ReceivePayment::new(number, sold.customer.clone(), amount, day);
        receipt.reference = named.then(|| format!("Payment of {}", sold.invoice));
        Ok(receipt)
    };
    let named = dice.up_to(9) < 7;
    match dice.up_to(99) {
        0..=54 => commands.push((paid, receipt('a', sold.gross, paid, named)?.into())),
        55..=66 => {
            let parts = sold.gross.split(&[3, 2])?;
            for (part, amount) in ('a'..).zip(parts) {
                let day = paid.plus_days(if part == 'a' { 0 } else { 20 })?;
                commands.push((day, receipt(part, amount, day, named)?.into()));
            }
        }
        67..=73 => {
            let more = sold.gross.plus(Money::from_minor(1 + dice.up_to(5_000), sold.gross.currency())?)?;
            let mut receipt = receipt('a', more, paid, true)?;
            // What is over stays on the account until somebody asks the customer.
            receipt.policy = Some(AllocationPolicy {
                discount: DiscountRule::None,
                ..AllocationPolicy::of(vec![Rule::Remittance])
            });
            commands.push((paid, receipt.into()));
        }
        74..=80 => {
            let day = sold.issued.plus_days(dice.up_to(20))?;
            let number = format!("CN-{:05}", sold.number).parse()?;
            let credited = sold.gross.mul_div(1 + dice.up_to(3), 10, receivables::Rounding::HalfAway)?;
            let mut note = IssueCreditNote::new(number, sold.customer.clone(), credited, day);
            note.against = Some(sold.invoice.clone());
            note.reason = Some("goods returned".to_owned());
            commands.push((day, note.into()));
        }
        81..=85 => {
            let mut cheque = receipt('a', sold.gross, paid, named)?;
            cheque.method = PaymentMethod::Cheque;
            let number = cheque.receipt.clone();
            commands.push((paid, cheque.into()));
            let day = paid.plus_days(3 + dice.up_to(10))?;
            let mut returned = ReturnPayment::new(number, day);
            returned.reason = Some("refer to drawer".to_owned());
            commands.push((day, returned.into()));
        }
        _ => {}
    }
    Ok(())
}

fn terms(dice: &mut Dice) -> Result<Terms> {
    let half = |days: u16| Instalment::new(Share::Remainder, vec![DateStep::Days { days }]);
    Ok(match dice.up_to(9) {
        0..=4 => Terms::net(30),
        5..=6 => Terms::net(30).discount("2", 10)?,
        7 => Terms::due(vec![DateStep::EndOfMonth, DateStep::Days { days: 15 }]),
        8 => Terms::net(60),
        _ => {
            let share = Share::PercentOfTotal { percent: "50".parse()? };
            let instalments = [half(30), half(60)].map(|part| Instalment { share, ..part }).to_vec();
            Terms::in_parts(instalments)
        }
    })
}

fn customer(number: u32) -> Result<CustomerId> {
    format!("C-{:04}", number + 1).parse()
}

/// SplitMix64: small, fast, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to before `end`.
    fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// A number from 0 to `last`, included.
    fn up_to(&mut self, last: u32) -> i64 {
        i64::try_from(self.below(u64::from(last) + 1)).unwrap_or_default()
    }
}
