use super::{Name, Portfolio};
use crate::account::{Account, ByItem, DueChange, Item, ItemNo, Mark, Movement};
use crate::error::{Reason, Result};
use crate::ledger::Ledger;
use crate::money::Currency;

impl Portfolio {
    /// The portfolio of a whole ledger, with its full history.
    ///
    /// # Errors
    /// `too_many` beyond 2³² accounts or 255 currencies.
    pub fn from_ledger(ledger: &Ledger) -> Result<Self> {
        let mut portfolio = Self::default();
        portfolio.items.recorded = Some(Vec::new());
        portfolio.movements.recorded = Some(Vec::new());
        let mut currencies: Vec<Currency> =
            ledger.accounts().flat_map(Account::items).map(|item| item.currency).collect();
        currencies.sort_unstable();
        currencies.dedup();
        if u8::try_from(currencies.len()).is_err() {
            let count = currencies.len();
            return Err(Reason::TooMany { what: "currencies".to_owned(), count, limit: 255 }.into());
        }
        portfolio.currencies = currencies;
        // Of several closes of one day the last one counts.
        let closes = ledger.periods().closes.iter();
        portfolio.closes = closes.map(|close| (close.through, close.recorded)).collect();
        for account in ledger.accounts() {
            portfolio.add_account(account)?;
        }
        Ok(portfolio.indexed())
    }

    fn add_account(&mut self, account: &Account) -> Result<()> {
        let count = self.accounts.len();
        let limit = usize::try_from(u32::MAX).unwrap_or(usize::MAX);
        let number = u32::try_from(count).map_err(|_| Reason::TooMany {
            what: "accounts".to_owned(),
            count,
            limit,
        })?;
        self.accounts.push(account.key().clone());
        // Sorting keeps the order of what is equal: items as they arose, movements as they were recorded.
        let mut items: Vec<(u32, &Item)> = (0_u32..).zip(account.items()).collect();
        items.sort_by_key(|(_, item)| item.currency);
        let mut movements: Vec<&Movement> = account.movements().iter().collect();
        movements.sort_by_key(|movement| movement.item);
        let changes = ByItem::new(account.due_changes(), |change| change.item);
        let marks = ByItem::new(account.marks(), |mark| mark.item);
        let base = u32::try_from(self.len()).unwrap_or(u32::MAX);
        let order: Vec<u32> = items.iter().map(|(item_number, _)| *item_number).collect();
        let mut places = vec![0; order.len()];
        for (at, item_number) in (base..).zip(&order) {
            places.get_mut(super::place(*item_number)).into_iter().for_each(|place| *place = at);
        }
        self.offers.relate(account, base, &order, &places);
        for (item_number, item) in items {
            let place = u32::try_from(self.len()).unwrap_or(u32::MAX);
            let own = changes.of(ItemNo(item_number));
            self.due_changes.extend(own.map(|change| DueChange { item: ItemNo(place), ..*change }));
            let own = marks.of(ItemNo(item_number));
            self.marks.extend(own.map(|mark| Mark { item: ItemNo(place), ..*mark }));
            self.add_item(number, item);
            let first = movements.partition_point(|movement| movement.item.0 < item_number);
            let own = movements.iter().skip(first).take_while(|movement| movement.item.0 == item_number);
            self.offers.add(place, item, own.clone().copied());
            let mut count = 0;
            for movement in own {
                self.add_movement(movement);
                count += 1;
            }
            self.items.movements.push(count);
        }
        Ok(())
    }

    fn add_item(&mut self, account: u32, item: &Item) {
        let code = self.currencies.binary_search(&item.currency).unwrap_or_default();
        let items = &mut self.items;
        items.account.push(account);
        items.document.push(Name::Text(item.key.document.as_str()));
        items.instalment.push(item.key.instalment);
        items.kind.push(item.kind);
        items.currency.push(u8::try_from(code).unwrap_or_default());
        items.original.push(item.original);
        items.due.push(item.due);
        items.effective.push(item.effective);
        items.posting.push(item.posting);
        items.recorded.as_mut().into_iter().for_each(|column| column.push(item.recorded));
    }

    fn add_movement(&mut self, movement: &Movement) {
        let movements = &mut self.movements;
        movements.kind.push(movement.kind);
        movements.minor.push(movement.minor);
        movements.effective.push(movement.effective);
        movements.posting.push(movement.posting);
        movements.recorded.as_mut().into_iter().for_each(|column| column.push(movement.recorded));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::command::{IssueInvoice, OpenAccount, OpenDispute};
    use crate::aging::Buckets;
    use crate::allocation::ItemKey;
    use crate::calendar::{Period, UtcMicros, date};
    use crate::money::{Money, money};
    use crate::portfolio::{Basis, View};
    use crate::statement::Statement;
    use crate::terms::Terms;

    #[test]
    fn a_dispute_stands_in_both_reports_of_an_account() {
        let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
        let (issued, disputed) = (date(2026, 3, 1).unwrap(), date(2026, 3, 20).unwrap());
        let mut desk = ledger.desk(None, UtcMicros::start_of(issued));
        let _ = desk.handle(OpenAccount::new("C-1".parse().unwrap(), issued)).unwrap();
        for (invoice, gross) in [("INV-1", "90.00 USD"), ("INV-2", "100.00 EUR")] {
            let gross = money(gross).unwrap();
            let (invoice, customer) = (invoice.parse().unwrap(), "C-1".parse().unwrap());
            let mut issue = IssueInvoice::new(invoice, customer, gross, issued, Terms::net(10));
            issue.rate = (gross.currency() == Currency::USD).then(|| "EUR/USD 1.1".parse().unwrap());
            let _ = desk.handle(issue).unwrap();
        }
        // The first item that arose is the second of the portfolio: currencies stand in order.
        let item = ItemKey { document: "INV-1".parse().unwrap(), instalment: 1 };
        let dispute = OpenDispute {
            amount: Some(money("40.00 USD").unwrap()),
            posting: Some(disputed.plus_days(20).unwrap()),
            ..OpenDispute::new("D-1".parse().unwrap(), item, disputed, "damaged".to_owned())
        };
        let mut desk = ledger.desk(None, UtcMicros::start_of(disputed));
        let _ = desk.handle(dispute).unwrap();
        let portfolio = ledger.portfolio().unwrap();
        let account = ledger.accounts().next().unwrap();

        let last = Period::month(issued).last;
        let told = |basis: Basis| -> (Money, Money, Money) {
            let view = View { as_of: last, basis, known_at: None };
            let aging = portfolio.aging(&view, &Buckets::standard()).unwrap();
            let dollars = aging.totals.iter().find(|total| total.currency == Currency::USD).unwrap();
            let statement = Statement::of(account, Currency::USD, Period::month(issued), basis).unwrap();
            (dollars.buckets[1], dollars.disputed, statement.open[0].disputed)
        };
        let dollars = |text: &str| money(text).unwrap();
        let [all, some, none] = ["90.00 USD", "40.00 USD", "0.00 USD"].map(dollars);
        assert_eq!(told(Basis::Value), (dollars("50.00 USD"), some, some));
        assert_eq!(told(Basis::Book), (all, none, none));
        let statement = Statement::of(account, Currency::USD, Period::month(issued), Basis::Value).unwrap();
        let page = statement.open_items().unwrap().to_csv();
        assert!(page.lines().next().unwrap().contains("disputed"), "{page}");
        let euros = Statement::of(account, Currency::EUR, Period::month(issued), Basis::Value).unwrap();
        assert!(!euros.open_items().unwrap().to_csv().contains("disputed"));
    }
}
