use super::Portfolio;
use crate::account::{Account, Item, Movement};
use crate::error::{Reason, Result};
use crate::ledger::Ledger;

/// The most items and movements a portfolio holds.
const LIMIT: usize = 4_000_000_000;

impl Portfolio {
    /// The portfolio of a whole ledger, with its full history.
    ///
    /// # Errors
    /// `too_many` beyond four thousand million items or movements.
    pub fn from_ledger(ledger: &Ledger) -> Result<Self> {
        let mut portfolio = Self::default();
        portfolio.items.first_movement.push(0);
        for account in ledger.accounts() {
            portfolio.add_account(account)?;
        }
        Ok(portfolio)
    }

    fn add_account(&mut self, account: &Account) -> Result<()> {
        let number = position(self.accounts.len(), "accounts")?;
        self.accounts.push(account.key().clone());
        // Movements stand in the order they were recorded; a stable sort by item keeps that order within each item.
        let mut movements: Vec<&Movement> = account.movements().iter().collect();
        movements.sort_by_key(|movement| movement.item);
        let mut movements = movements.into_iter().peekable();
        for (item_number, item) in (0_u32..).zip(account.items()) {
            self.add_item(number, item);
            while let Some(movement) = movements.next_if(|movement| movement.item.0 == item_number) {
                self.add_movement(movement);
            }
            let end = position(self.movements.minor.len(), "movements")?;
            self.items.first_movement.push(end);
        }
        Ok(())
    }

    fn add_item(&mut self, account: u32, item: &Item) {
        let items = &mut self.items;
        items.account.push(account);
        items.document.push(item.key.document.clone());
        items.instalment.push(item.key.instalment);
        items.kind.push(item.kind);
        items.currency.push(item.currency);
        items.original.push(item.original);
        items.due.push(Some(item.due));
        items.effective.push(item.effective);
        items.posting.push(item.posting);
        items.recorded.push(Some(item.recorded));
    }

    fn add_movement(&mut self, movement: &Movement) {
        let movements = &mut self.movements;
        movements.kind.push(movement.kind);
        movements.minor.push(movement.minor);
        movements.effective.push(movement.effective);
        movements.posting.push(movement.posting);
        movements.recorded.push(Some(movement.recorded));
    }
}

impl Ledger {
    /// The portfolio of this ledger.
    ///
    /// # Errors
    /// Those of [`Portfolio::from_ledger`].
    pub fn portfolio(&self) -> Result<Portfolio> {
        Portfolio::from_ledger(self)
    }
}

fn position(count: usize, what: &str) -> Result<u32> {
    let refuse = || Reason::TooMany { what: what.to_owned(), count, limit: LIMIT };
    Ok(u32::try_from(count).map_err(|_| refuse())?)
}
