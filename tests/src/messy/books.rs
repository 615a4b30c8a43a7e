//! The creditor's books on the day before the first line: who its customers are, what they owe, and what they paid.

use std::collections::{BTreeMap, BTreeSet};

use receivables::calendar::{Date, date};

use super::chance::Chance;
use super::numbers::Numbers;
use super::{Closed, Customer, Discount, Item, Past, iban, names};

/// A customer as it really is.
#[derive(Debug, Clone)]
pub(super) struct Company {
    /// As the creditor knows it.
    pub(super) known: Customer,
    /// Its bank accounts.
    pub(super) ibans: Vec<String>,
    /// The names its banks have of it.
    pub(super) names: Vec<String>,
    /// Who owns it.
    pub(super) parent: Option<usize>,
    /// Whether its owner pays for it now and then.
    pub(super) paid_by_parent: bool,
    /// Somebody who pays for it now and then: name and account.
    pub(super) third: Option<(String, String)>,
    /// What it pays every month, before tax, where that is always the same.
    pub(super) monthly: Option<i64>,
    pub(super) currency: &'static str,
    ranges: [usize; 2],
    weight: usize,
    terms: Terms,
}

#[derive(Debug, Clone, Copy)]
struct Terms {
    net: i64,
    /// Percent and days.
    discount: Option<(i64, i64)>,
}

/// An open item and who owes it.
#[derive(Debug, Clone)]
pub(super) struct Open {
    pub(super) item: Item,
    pub(super) company: usize,
    /// A line was drawn that pays it.
    pub(super) spoken_for: bool,
}

/// Everything, as it really is.
#[derive(Debug, Clone)]
pub(super) struct Books {
    pub(super) today: Date,
    pub(super) ranges: Vec<Numbers>,
    pub(super) companies: Vec<Company>,
    pub(super) open: Vec<Open>,
    pub(super) closed: Vec<Closed>,
    pub(super) history: Vec<Past>,
    /// The open items of each company.
    of_company: Vec<Vec<usize>>,
    /// The open items of each document.
    of_document: BTreeMap<String, Vec<usize>>,
}

impl Books {
    /// Books of so many customers with so many documents.
    pub(super) fn draw(customers: usize, documents: usize, draw: &mut Chance) -> Self {
        let today = plus(date(2026, 3, 2).unwrap(), draw.between(0, 250));
        let ranges = Numbers::of_creditor(draw);
        let companies = companies(customers, ranges.len() - 1, draw);
        let (open, closed, history) = (Vec::new(), Vec::new(), Vec::new());
        let (of_company, of_document) = (vec![Vec::new(); companies.len()], BTreeMap::new());
        let mut books = Self { today, ranges, companies, open, closed, history, of_company, of_document };
        books.bill(documents, draw);
        books
    }

    fn opened(&mut self, item: Item, company: usize) {
        self.of_company[company].push(self.open.len());
        self.of_document.entry(item.document.clone()).or_default().push(self.open.len());
        self.open.push(Open { item, company, spoken_for: false });
    }

    /// The items of a company, in the order of issue, paid by these lines or not.
    pub(super) fn items_of(&self, company: usize) -> impl Iterator<Item = usize> + '_ {
        self.of_company[company].iter().copied()
    }

    /// The items of a company that nobody pays yet.
    pub(super) fn waiting(&self, company: usize) -> impl Iterator<Item = usize> + '_ {
        self.items_of(company).filter(|at| !self.open[*at].spoken_for)
    }

    /// The open items with a document of this number.
    pub(super) fn named(&self, document: &str) -> impl Iterator<Item = &Open> {
        self.of_document.get(document).into_iter().flatten().map(|at| &self.open[*at])
    }

    /// The company with this id.
    pub(super) fn company(&self, id: &str) -> usize {
        self.companies.iter().position(|company| company.known.id == id).unwrap()
    }

    /// Bills for half a year, day by day, so that neighbours in a range are of different customers.
    fn bill(&mut self, documents: usize, draw: &mut Chance) {
        let mut days: Vec<i64> = (0..documents).map(|_| -draw.between(0, 190)).collect();
        days.sort_unstable();
        let weights: Vec<usize> = self.companies.iter().map(|company| company.weight).collect();
        // Who was billed its monthly price in which month.
        let mut billed: BTreeSet<(usize, i32, u32)> = BTreeSet::new();
        for day in days {
            let company = draw.weighted(weights.iter().copied());
            let issued = plus(self.today, day);
            if self.companies[company].monthly.is_some() && draw.percent(80) {
                continue;
            }
            if draw.percent(4) {
                self.credit(company, issued, draw);
            } else {
                let amount = self.usual(company, draw).unwrap_or_else(|| price(draw));
                self.invoice(company, issued, amount, draw);
                // Some orders are billed in several invoices at once, whose numbers follow one another.
                for _ in 0..if draw.percent(8) { 1 + draw.below(3) } else { 0 } {
                    let amount = price(draw);
                    self.invoice(company, issued, amount, draw);
                }
            }
            // Monthly bills go out in the first days of a month, among the others.
            if issued.day() <= 3 {
                let due = |(at, company): (usize, &Company)| company.monthly.map(|amount| (at, amount));
                let monthly: Vec<(usize, i64)> = self.companies.iter().enumerate().filter_map(due).collect();
                for (company, amount) in monthly {
                    let month = (company, issued.year(), issued.month());
                    if !billed.contains(&month) && draw.percent(30) {
                        billed.insert(month);
                        self.invoice(company, issued, amount, draw);
                    }
                }
            }
        }
    }

    /// What the company was billed before, now and then: who orders the same again pays the same.
    fn usual(&self, company: usize, draw: &mut Chance) -> Option<i64> {
        let again = draw.percent(12);
        let open = self.of_company[company].iter().rev().map(|at| &self.open[*at].item);
        open.map(|item| item.original).find(|original| *original > 0).filter(|_| again)
    }

    fn invoice(&mut self, company: usize, issued: Date, gross: i64, draw: &mut Chance) {
        let of = &self.companies[company];
        let (terms, currency, customer) = (of.terms, of.currency.to_owned(), of.known.id.clone());
        let range = of.ranges[usize::from(draw.percent(20))];
        let document = self.ranges[range].next(issued.year(), draw);
        let due = plus(issued, terms.net);
        if paid(self.today.days_since(due), draw) {
            let until_today = self.today.days_since(issued);
            let late = draw.between(-8, 15).max(1 - terms.net) + terms.net;
            let settled = plus(issued, late.clamp(1, i64::from(until_today).max(1)));
            let closed = Closed { document, customer, currency, original: gross, issued, settled };
            self.remember(company, &closed, draw);
            self.closed.push(closed);
            return;
        }
        let parts = if draw.percent(4) && gross > 30_000 { draw.between(2, 3) } else { 1 };
        let part = gross / parts;
        for at in 0..parts {
            let original = if at == 0 { gross - part * (parts - 1) } else { part };
            let open = match (parts, draw.below(100)) {
                // A part was paid, or credited, before.
                (1, 0..4) => original - original * draw.between(2, 7) / 10,
                (1, 4..6) => original - (original / 20).max(1),
                _ => original,
            };
            let due = if at == 0 { due } else { plus(due, 30 * at) };
            let discount = terms.discount.filter(|_| parts == 1).map(|(percent, days)| Discount {
                until: plus(issued, days),
                amount: (open * percent + 50) / 100,
            });
            let instalment = u32::try_from(at + 1).unwrap();
            let (document, customer, currency) = (document.clone(), customer.clone(), currency.clone());
            let item =
                Item { document, instalment, customer, currency, open, original, issued, due, discount };
            self.opened(item, company);
        }
    }

    fn credit(&mut self, company: usize, issued: Date, draw: &mut Chance) {
        let of = &self.companies[company];
        let (currency, customer) = (of.currency.to_owned(), of.known.id.clone());
        let document = self.ranges.last_mut().unwrap().next(issued.year(), draw);
        let original = -(draw.between(800, 40_000));
        if draw.percent(70) && self.today.days_since(issued) > 20 {
            let settled = plus(issued, 15);
            self.closed.push(Closed { document, customer, currency, original, issued, settled });
            return;
        }
        let (open, due) = (original, issued);
        let item =
            Item { document, instalment: 1, customer, currency, open, original, issued, due, discount: None };
        self.opened(item, company);
    }
}

/// Whether an invoice is paid by now, so many days after it was due.
fn paid(after: i32, draw: &mut Chance) -> bool {
    draw.percent(match after {
        ..=-20 => 3,
        -19..=-5 => 15,
        -4..=5 => 45,
        6..=20 => 75,
        21..=50 => 90,
        _ => 97,
    })
}

/// A price with its tax, in cents: a third of them are round before tax, as of services and flat rates.
fn price(draw: &mut Chance) -> i64 {
    let net = match draw.below(9) {
        0 => draw.between(1, 20) * 5_000,
        1 => draw.between(1, 15) * 10_000,
        2 => draw.between(1, 8) * 25_000,
        3 => draw.between(400, 9_999),
        4..7 => draw.between(1, 40) * draw.between(499, 9_999),
        _ => draw.between(100_000, 2_500_000),
    };
    let tax = if draw.percent(85) { 19 } else { 7 };
    net + (net * tax + 50) / 100
}

fn companies(count: usize, sellers: usize, draw: &mut Chance) -> Vec<Company> {
    let mut companies: Vec<Company> = Vec::new();
    let mut id = 10_000 + draw.between(0, 900);
    for at in 0..count {
        id += draw.between(1, 4);
        let parent = (at > 5 && draw.percent(18))
            .then(|| draw.below(at))
            .filter(|parent| companies[*parent].parent.is_none());
        let name = match parent {
            Some(parent) => names::subsidiary(&companies[parent].known.names[0], draw),
            None if at > 5 && draw.percent(4) => {
                names::namesake(&companies[draw.below(at)].known.names[0].clone(), draw)
            }
            None => names::company(draw),
        };
        let company = one(id.to_string(), name, parent, &companies, sellers, draw);
        companies.push(company);
    }
    companies
}

fn one(
    id: String,
    name: String,
    parent: Option<usize>,
    others: &[Company],
    sellers: usize,
    draw: &mut Chance,
) -> Company {
    let mut ibans: Vec<String> =
        (0..[1, 1, 1, 1, 2, 2, 3][draw.below(7)]).map(|_| iban::iban(draw)).collect();
    // Some groups have one account for all.
    if let Some(parent) = parent.filter(|_| draw.percent(12)) {
        ibans = vec![others[parent].ibans[0].clone()];
    }
    let known_ibans = match draw.below(100) {
        0..14 => Vec::new(),
        14..50 => ibans[..1].to_vec(),
        _ => ibans.clone(),
    };
    let mut known_names = vec![name.clone()];
    let mut names = vec![name.clone()];
    if draw.percent(20) {
        names.push(names::trading(&name));
        known_names.extend(draw.percent(50).then(|| names::trading(&name)));
    }
    let known_parent = parent.filter(|_| draw.percent(60)).map(|parent| others[parent].known.id.clone());
    let net = [10, 14, 14, 30, 30, 30, 45, 60][draw.below(8)];
    let discount = draw.percent(40).then(|| if draw.percent(75) { (2, 10) } else { (3, 8) });
    let first = draw.below(sellers);
    Company {
        known: Customer { id, names: known_names, ibans: known_ibans, parent: known_parent },
        ibans,
        names,
        parent,
        paid_by_parent: parent.is_some() && draw.percent(75),
        third: draw.percent(8).then(|| (names::third(draw), iban::iban(draw))),
        monthly: draw.percent(15).then(|| price(draw)),
        currency: if draw.percent(4) { "CHF" } else { "EUR" },
        ranges: [first, draw.below(sellers)],
        weight: [1, 2, 2, 3, 3, 4, 6, 10][draw.below(8)],
        terms: Terms { net, discount: discount.filter(|(_, days)| *days < net) },
    }
}

/// A day some days later, or earlier.
pub(super) fn plus(day: Date, days: i64) -> Date {
    day.plus_days(days).unwrap()
}
