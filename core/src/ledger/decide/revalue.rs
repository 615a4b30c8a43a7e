use super::settle::LINES_PER_EVENT;
use super::{Decision, Desktop, Draft};
use crate::account::command::RevalueItems;
use crate::account::event::{ItemsRevalued, RevaluedLine};
use crate::account::{Account, Event};
use crate::calendar::{Date, in_order};
use crate::error::{Error, Reason, Result};
use crate::exchange::{DatedQuote, ExchangeRates, RateTable, Valuation};
use crate::money::{Currency, Money};
use crate::payment::Purpose;

/// Every account with something open in another currency than the books gets what its items are worth.
pub(super) fn decide(desk: Desktop<'_>, command: &RevalueItems) -> Result<Decision> {
    desk.check_date("as_at", command.as_at)?;
    desk.check_lines("rates", command.rates.len())?;
    let rates = Closing::new(desk, command)?;
    let mut drafts = Vec::new();
    for account in desk.books.accounts() {
        if account.items().iter().all(|item| item.currency == desk.books.base()) {
            continue;
        }
        if let Some(last) = account.revalued_through() {
            let name = format!("the last revaluation of {},", account.key());
            in_order("as_at", command.as_at, &name, last).map_err(|error| error.within("as_at"))?;
        }
        let found = worth(desk, account, command, &rates)?;
        for part in found.chunks(LINES_PER_EVENT) {
            let mut quotes: Vec<DatedQuote> = Vec::new();
            for (_, by) in part {
                quotes.extend(by.iter().filter(|quote| !quotes.contains(quote)).copied().collect::<Vec<_>>());
            }
            let lines = part.iter().map(|(line, _)| line.clone()).collect();
            let event = Event::Revalued(Box::new(ItemsRevalued { quotes, lines }));
            drafts.push(Draft::new(account.key(), (command.as_at, command.as_at), event));
        }
    }
    // What leaves no trace could not be known when it comes again.
    if drafts.is_empty() {
        let (day, base) = (command.as_at.to_string(), desk.books.base());
        return Err(Error::from(Reason::NothingToRevalue { day, base }).within("as_at"));
    }
    Ok(Decision::Drafts(drafts))
}

/// The rates of the day: those of the command, then those of the rules.
struct Closing {
    base: Currency,
    day: Date,
    said: RateTable,
    rules: Option<RateTable>,
}

impl Closing {
    fn new(desk: Desktop<'_>, command: &RevalueItems) -> Result<Self> {
        let (base, day) = (desk.books.base(), command.as_at);
        for (at, quote) in command.rates.iter().enumerate() {
            // A rate between two other currencies would be left unused without a word.
            if quote.unit() != base && quote.counter() != base {
                let (what, currency) = (format!("the rate {quote}"), quote.unit());
                let (other, other_currency) = ("the books".to_owned(), base);
                let reason = Reason::CurrencyMismatch { what, currency, other, other_currency };
                return Err(Error::from(reason).within(&format!("rates[{at}]")));
            }
        }
        let quotes = command.rates.iter().map(|quote| DatedQuote { day, quote: *quote }).collect();
        let said = ExchangeRates { quotes, valid_days: 0, pivot: None }.table();
        Ok(Self { base, day, said, rules: desk.rules.rates.as_ref().map(ExchangeRates::table) })
    }

    fn value(&self, open: Money) -> Result<Valuation> {
        let said = self.said.value(open, self.base, self.day);
        match (said, &self.rules) {
            (Err(error), Some(rules)) if error.code() == crate::Code::RateMissing => {
                rules.value(open, self.base, self.day)
            }
            (said, _) => said,
        }
    }
}

/// What each item of an account that is open at the end of the day was and is worth, and by which rates.
fn worth(
    desk: Desktop<'_>,
    account: &Account,
    command: &RevalueItems,
    rates: &Closing,
) -> Result<Vec<(RevaluedLine, Vec<DatedQuote>)>> {
    let base = desk.books.base();
    let valued = account.valued_by(command.as_at);
    let mut found = Vec::new();
    for (number, item) in (0_u32..).zip(account.items()) {
        if item.currency == base || item.purpose == Purpose::Deposit || item.posting > command.as_at {
            continue;
        }
        let then = account.held_on(item, command.as_at, valued.get(&number).copied().unwrap_or_default());
        if then.open == 0 {
            continue;
        }
        let open = Money::from_minor(then.open, item.currency)?;
        let (before, value) = (Money::from_minor(then.carrying, base)?, rates.value(open)?);
        let change = value.amount.minus(before)?;
        // What moved since went at what it was carried at then, and the rest is valued again at the end of a later day.
        let moved = account.movements_of(item).any(|movement| movement.posting > command.as_at);
        let kept = if command.reverse || moved { Money::zero(base) } else { change };
        let line = RevaluedLine { item: item.key.clone(), open, before, after: value.amount, kept };
        found.push((line, value.quotes));
    }
    Ok(found)
}

impl Desktop<'_> {
    /// Refuses to move an item in the books of days as at whose end it was valued: what it was found to be worth would be of
    /// something else. A revaluation of the same day corrects the one before.
    pub(super) fn check_revalued(&self, drafts: &[Draft]) -> Result<()> {
        for draft in drafts {
            let account = draft.stream.account().and_then(|key| self.books.account(key));
            let Some(account) = account.filter(|account| account.revalued_through() >= Some(draft.posting))
            else {
                continue;
            };
            for item in draft.event.moves() {
                let since = account.revaluations().iter().rev();
                let mut since = since.take_while(|valued| valued.as_at >= draft.posting);
                let valued =
                    since.find(|valued| account.item_at(valued.item).is_some_and(|known| known.key == item));
                if let Some(valued) = valued {
                    let (item, through) = (item.to_string(), valued.as_at.to_string());
                    let posting = draft.posting.to_string();
                    return Err(
                        Error::from(Reason::ItemRevalued { item, through, posting }).within("posting")
                    );
                }
            }
        }
        Ok(())
    }
}
