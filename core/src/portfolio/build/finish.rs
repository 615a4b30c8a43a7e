use std::collections::BTreeSet;

use super::PortfolioBuilder;
use super::accounts::Accounts;
use super::builder::{NO_KEY, Sums};
use super::lookup::{Lookup, NO_ROW};
use super::notes::Place;
use super::quality::{Action, Quality, Rows, TableName, Tie};
use super::rows::LEFT_OUT;
use super::surplus::{Matched, document_of};
use crate::error::{Code, Reason, Result, Shown};
use crate::money::{Currency, Money};
use crate::portfolio::Portfolio;
use crate::portfolio::place;

fn count(rows: usize) -> u64 {
    u64::try_from(rows).unwrap_or(u64::MAX)
}

impl PortfolioBuilder {
    /// The portfolio, and what was odd about the rows.
    ///
    /// # Errors
    /// `too_many` accounts, and `does_not_tie` for a defect.
    pub fn finish(mut self) -> Result<(Portfolio, Quality)> {
        let (item_rows, movement_rows) = (self.items.len(), self.movements.len());
        let lookup = self.without_duplicates();
        let mut matched = self.matched(&lookup);
        drop(lookup);
        self.movement_documents = Vec::new();
        self.settle(&mut matched);
        let kept_items =
            count(self.item_documents.iter().take(item_rows).filter(|key| **key != NO_KEY).count());

        let applied = matched.targets.iter().filter(|target| **target != NO_ROW).count();
        let mut accounts = self.accounts();
        let mut portfolio = Portfolio { accounts: self.account_keys(&accounts)?, ..Portfolio::default() };
        portfolio.numbers = self.account_numbers(&accounts);
        self.item_customers = Vec::new();
        self.fill_items(&mut portfolio, &mut accounts, &mut matched);
        self.fill_movements(&mut portfolio, &mut matched);
        self.several_currencies(&portfolio, &accounts);
        let portfolio = portfolio.indexed();

        let mut quality = Quality::default();
        let rows =
            |given: usize, kept: u64| Rows { given: count(given), kept, left_out: count(given) - kept };
        quality.items = rows(item_rows, kept_items);
        quality.movements = rows(movement_rows, count(applied + matched.own_rows));
        quality.ties = self.ties(&portfolio, &matched)?;
        quality.findings = std::mem::take(&mut self.notes).findings();
        quality.tie_out()?;
        Ok((portfolio, quality))
    }

    /// Leaves later rows of the same item out, and finds items from then on.
    fn without_duplicates(&mut self) -> Lookup {
        let mut again = Vec::new();
        let lookup = Lookup::over(self.keyed(), |row, first| again.push((row, first)));
        for (row, first) in again {
            let item = self.item(row);
            let document = document_of(&self.documents, &self.item_documents, row);
            let shown =
                if item.instalment == 1 { document } else { format!("{document}/{}", item.instalment) };
            let (own, first) = (self.item_number(row), self.item_number(first));
            let place_of = Place { table: TableName::Items, column: Some("document"), row: own };
            self.notes.note(place_of, Code::DuplicateItem, Action::LeftOut, || {
                let error = Reason::DuplicateItem { item: Shown::new(&shown).to_string(), first }.into();
                (shown, error)
            });
            Sums::add(&mut self.item_sums.left_out, item.currency, i128::from(item.minor));
            self.items.flags.get_mut(place(row)).into_iter().for_each(|flags| *flags |= LEFT_OUT);
            for column in [&mut self.item_customers, &mut self.item_documents] {
                column.get_mut(place(row)).into_iter().for_each(|key| *key = NO_KEY);
            }
        }
        lookup
    }

    fn item_number(&self, row: u32) -> u64 {
        if self.item_numbers.given { self.item_numbers.get(place(row)) } else { u64::from(row) }
    }

    /// Notes customers whose items are in several currencies.
    fn several_currencies(&mut self, portfolio: &Portfolio, accounts: &Accounts) {
        for (account, row) in accounts.several.iter().copied() {
            let customer = || {
                let key = portfolio.accounts.get(place(account));
                key.map(|key| key.customer.to_string()).unwrap_or_default()
            };
            let row = self.item_number(row);
            let place_of = Place { table: TableName::Items, column: Some("currency"), row };
            self.notes.note(place_of, Code::SeveralCurrencies, Action::Kept, || {
                let found = currencies_of(portfolio, account);
                let reason = Reason::SeveralCurrencies { customer: Shown::new(&customer()), found };
                (customer(), reason.into())
            });
        }
    }

    /// What was given and where it went, by table and currency. What was kept is added up from the finished columns.
    fn ties(&self, portfolio: &Portfolio, matched: &Matched) -> Result<Vec<Tie>> {
        let columns = &portfolio.items;
        let (mut items, mut movements) = (vec![0_i128; 256], vec![0_i128; 256]);
        let mut minors = portfolio.movements.minor.iter();
        let rows = columns.original.iter().zip(&columns.currency).zip(&columns.movements);
        for ((original, code), count) in rows {
            // What lowers an item is within the item.
            let lowered: i64 = minors.by_ref().take(place(*count)).sum();
            let at = usize::from(*code);
            items.get_mut(at).into_iter().for_each(|sum| *sum += i128::from(*original));
            let lowered = i128::from(if *original < 0 { lowered } else { -lowered });
            movements.get_mut(at).into_iter().for_each(|sum| *sum += lowered);
        }
        let mut ties = Vec::new();
        let mut currencies: Vec<(Currency, usize)> = self
            .currencies
            .list
            .iter()
            .copied()
            .enumerate()
            .map(|(code, currency)| (currency, code))
            .collect();
        currencies.sort_unstable();
        let at = |sums: &[i128], code: usize| sums.get(code).copied().unwrap_or_default();
        for table in [TableName::Items, TableName::Movements] {
            for (currency, code) in &currencies {
                let own = portfolio.currencies.binary_search(currency).ok();
                let finished = |sums: &[i128]| own.map_or(0, |own| at(sums, own));
                let (given, left_out, kept) = match table {
                    TableName::Items => {
                        let kept = finished(&items) - at(&matched.own_items, *code);
                        (at(&self.item_sums.given, *code), at(&self.item_sums.left_out, *code), kept)
                    }
                    TableName::Movements => {
                        let kept = finished(&movements) + at(&matched.own_lowered, *code);
                        (at(&self.movement_sums.given, *code), at(&self.movement_sums.left_out, *code), kept)
                    }
                };
                if (given, left_out, kept) == (0, 0, 0) {
                    continue;
                }
                if given != kept + left_out {
                    let (sum, total) = (format!("{} minor units", kept + left_out), given.to_string());
                    let (report, currency) = (format!("the table of {}", table.as_str()), *currency);
                    return Err(Reason::DoesNotTie { report, currency, sum, total }.into());
                }
                let money = |minor: i128| Money::from_minor(i64::try_from(minor).ok()?, *currency).ok();
                if let (Some(given), Some(kept), Some(left_out)) =
                    (money(given), money(kept), money(left_out))
                {
                    ties.push(Tie { table, given, kept, left_out });
                }
            }
        }
        Ok(ties)
    }
}

/// The currencies of an account.
fn currencies_of(portfolio: &Portfolio, account: u32) -> String {
    let accounts = &portfolio.items.account;
    let first = accounts.partition_point(|other| *other < account);
    let own = accounts
        .iter()
        .zip(&portfolio.items.currency)
        .skip(first)
        .take_while(|(other, _)| **other == account);
    let codes: BTreeSet<u8> = own.map(|(_, code)| *code).collect();
    let code = |code: u8| portfolio.currencies.get(usize::from(code)).map(ToString::to_string);
    codes.into_iter().filter_map(code).collect::<Vec<_>>().join(", ")
}
