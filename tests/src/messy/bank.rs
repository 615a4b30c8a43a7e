//! Who pays, and what the creditor's bank prints of it.

use receivables::calendar::{Date, date};

use super::books::{Books, Company, plus};
use super::chance::Chance;
use super::names::Print;
use super::text::{Aside, Words};
use super::{Closed, Line, Past};

/// Who sends money.
#[derive(Debug, Clone)]
pub(super) struct Payer {
    /// The customer it is, if it is one.
    pub(super) company: Option<usize>,
    pub(super) name: String,
    pub(super) iban: String,
}

impl Payer {
    /// A customer, from one of its accounts.
    pub(super) fn company(at: usize, company: &Company, draw: &mut Chance) -> Self {
        let name = company.names[draw.below(company.names.len())].clone();
        let iban = company.ibans[draw.below(company.ibans.len())].clone();
        Self { company: Some(at), name, iban }
    }

    /// A line of the bank, without its number. One in twenty comes without the account, one in fifty without the name.
    pub(super) fn line(
        &self,
        amount: i64,
        currency: &str,
        day: Date,
        text: String,
        draw: &mut Chance,
    ) -> (Line, Print) {
        let print = Print::draw(draw);
        let iban = (!draw.percent(5)).then(|| self.iban.clone());
        let nameless = draw.percent(2) && iban.is_some();
        let line = Line {
            id: String::new(),
            amount,
            currency: currency.to_owned(),
            value_date: day,
            text,
            name: if nameless { String::new() } else { print.of(&self.name) },
            iban,
        };
        (line, print)
    }
}

impl Books {
    /// The bank's line by which a document of the last months was paid, as often as somebody kept it.
    pub(super) fn remember(&mut self, company: usize, closed: &Closed, draw: &mut Chance) {
        let age = self.today.days_since(closed.settled);
        if !(1..=150).contains(&age) || draw.percent(35) {
            return;
        }
        let of = &self.companies[company];
        let payer = match (of.parent, &of.third) {
            (Some(parent), _) if of.paid_by_parent && draw.percent(60) => {
                Payer::company(parent, &self.companies[parent], draw)
            }
            (_, Some((name, iban))) if draw.percent(40) => {
                Payer { company: None, name: name.clone(), iban: iban.clone() }
            }
            _ => Payer::company(company, of, draw),
        };
        let aside = Aside {
            customer: of.known.id.clone(),
            issued: Some(closed.issued),
            amount: closed.original,
            discount: false,
            day: closed.settled,
        };
        let number = if draw.percent(85) { vec![closed.document.clone()] } else { Vec::new() };
        let text = Words::draw(number, &aside, draw).text();
        let (line, _) = payer.line(closed.original, &closed.currency, closed.settled, text, draw);
        self.history.push(Past { line, paid: vec![(closed.document.clone(), closed.customer.clone())] });
    }

    /// Puts the earlier lines in order and gives them their numbers.
    pub(super) fn order_history(&mut self) {
        self.history.sort_by_key(|past| past.line.value_date);
        for (at, past) in self.history.iter_mut().enumerate() {
            past.line.id = format!("P{:05}", at + 1);
        }
    }

    /// The day of a line among so many: the first ten days after the books on which banks work.
    pub(super) fn bank_day(&self, at: usize, of: usize) -> Date {
        let mut days = (0..).map(|day| plus(self.today, day)).filter(|day| works(*day));
        days.nth(at * 10 / of.max(1)).unwrap()
    }
}

/// Whether banks work on a day: from Monday to Friday.
pub(super) fn works(day: Date) -> bool {
    let monday = date(2026, 3, 2).unwrap();
    day.days_since(monday).rem_euclid(7) < 5
}
