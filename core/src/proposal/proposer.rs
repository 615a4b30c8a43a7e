use super::amounts::{Asked, Take};
use super::books::Books;
use super::decide::{Answer, Contested, Decider};
use super::named::named;
use super::people::{Known, Payer, People};
use super::{
    Alternative, BankLine, KnownPayer, Objection, PastLine, Proposal, ProposalOptions, ProposalStatus,
    ProposedLine,
};
use crate::account::Account;
use crate::account::command::SeenAccount;
use crate::error::Result;
use crate::ledger::Ledger;
use crate::money::{Currency, Money};
use crate::payment::{Difference, DifferenceKind};

/// The most alternatives that a proposal lists.
const ALTERNATIVES: usize = 16;

/// The books and the payers, made ready to propose what bank lines are.
///
/// ```
/// use receivables::account::command::{IssueInvoice, OpenAccount};
/// use receivables::calendar::{UtcMicros, date};
/// use receivables::ledger::Ledger;
/// use receivables::money::{Currency, money};
/// use receivables::proposal::{BankLine, KnownPayer, ProposalOptions, ProposalStatus, Proposer};
/// use receivables::terms::Terms;
///
/// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
/// let issued = date(2026, 3, 2)?;
/// let mut desk = ledger.desk(None, UtcMicros::start_of(date(2026, 4, 1)?));
/// let _ = desk.handle(OpenAccount::new("10231".parse()?, issued))?;
/// for (number, gross) in [("RE-2026-0117", "1190.00 EUR"), ("RE-2026-0131", "416.50 EUR")] {
///     let (number, gross) = (number.parse()?, money(gross)?);
///     let _ = desk.handle(IssueInvoice::new(number, "10231".parse()?, gross, issued, Terms::net(30)))?;
/// }
/// let payers = [KnownPayer { names: vec!["Müller Bau GmbH".to_owned()], ..KnownPayer::new("10231".parse()?) }];
///
/// let options = ProposalOptions::default();
/// let proposer = Proposer::new(&ledger, &payers, &[], &options)?;
/// let mut line = BankLine::new("2026-04-01/7", money("1190.00 EUR")?, date(2026, 4, 1)?);
/// line.name = Some("MUELLER BAU GMBH".to_owned());
/// line.text = Some("Rechnung 2026 0117 danke".to_owned());
/// let proposal = proposer.propose(&line)?;
/// assert_eq!(proposal.status, ProposalStatus::Settled);
/// assert_eq!(proposal.lines[0].item.to_string(), "RE-2026-0117/1");
/// assert!(proposal.explain().contains("the name is 10231's"));
///
/// let command = proposal.command("BANK-7".parse()?).expect("it is settled");
/// let mut desk = ledger.desk(None, UtcMicros::start_of(date(2026, 4, 1)?));
/// let _ = desk.handle(command)?;
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Proposer<'l> {
    books: Books<'l>,
    people: People,
    contested: Contested,
    options: &'l ProposalOptions,
}

impl<'l> Proposer<'l> {
    /// Makes books and payers ready: O(n log n) in documents, items, names and past lines.
    ///
    /// # Errors
    /// `too_many_patterns`; `field_too_long` for a name or account of a payer.
    pub fn new(
        ledger: &'l Ledger,
        payers: &[KnownPayer],
        past: &[PastLine],
        options: &'l ProposalOptions,
    ) -> Result<Self> {
        let books = Books::new(ledger, &options.allocation, &options.patterns)?;
        let customers = books.accounts.iter().map(|account| &account.key().customer);
        let people = People::new(customers, payers, past)?;
        Ok(Self { books, people, contested: Contested::default(), options })
    }

    /// What a line is. The same line gives the same proposal, whatever other lines there are.
    ///
    /// # Errors
    /// Those of [`BankLine::check`].
    pub fn propose(&self, line: &BankLine) -> Result<Proposal> {
        line.check()?;
        let answers = self.answers(line, &self.people.payer(line));
        self.proposal(line, answers)
    }

    fn answers(&self, line: &BankLine, payer: &Payer) -> Vec<Answer> {
        let named = named(&self.books, &self.people, payer, line);
        let (currency, day, search) = (line.amount.currency(), line.value_date, self.options.search);
        let asked = Asked { books: &self.books, currency, day, search };
        let amount = line.amount.minor();
        Decider::new(asked, &self.people, payer, &named, &self.contested, amount).answers()
    }

    /// The same, and where it is settled, what it takes is gone for the lines that are asked for later. Where it is not, or not
    /// all of it, what it may be for is contested.
    pub(super) fn propose_and_take(&mut self, line: &BankLine) -> Result<Proposal> {
        line.check()?;
        let payer = self.people.payer(line);
        let answers = self.answers(line, &payer);
        let taken: Vec<Take> =
            answers.first().filter(|best| best.settled).map(|best| best.takes.clone()).unwrap_or_default();
        if answers.first().is_none_or(|best| !best.settled || best.left > 0) {
            self.contest(&payer, &answers);
        }
        let proposal = self.proposal(line, answers)?;
        for take in taken {
            self.books.take(take.item, take.closed());
        }
        Ok(proposal)
    }

    fn contest(&mut self, payer: &Payer, answers: &[Answer]) {
        if payer.known >= Known::Likely {
            self.contested.customers.extend(&payer.family);
        }
        for take in answers.iter().flat_map(|answer| &answer.takes) {
            self.contested.items.insert(take.item);
            let document = self.books.item(take.item).map(|open| open.document);
            let owner = document.and_then(|document| self.books.owner(document));
            self.contested.customers.extend(owner.and_then(|owner| self.people.place_of(owner)));
        }
    }

    fn proposal(&self, line: &BankLine, answers: Vec<Answer>) -> Result<Proposal> {
        let currency = line.amount.currency();
        let best = answers.first();
        let as_good = best.map_or(0, |best| answers.iter().filter(|answer| answer.rank == best.rank).count());
        let status = match best {
            None => ProposalStatus::Unidentified,
            Some(best) if best.settled => ProposalStatus::Settled,
            Some(_) if as_good > 1 => ProposalStatus::Ambiguous,
            Some(_) => ProposalStatus::Proposed,
        };
        let mut answers = answers.into_iter();
        // Of several that are as good none is the proposal.
        let first = match status {
            ProposalStatus::Settled | ProposalStatus::Proposed => answers.next(),
            ProposalStatus::Ambiguous | ProposalStatus::Unidentified => None,
        };
        let mut alternatives = Vec::new();
        for answer in answers.take(ALTERNATIVES) {
            let lines = self.lines(&answer, currency)?;
            let account = answer.account.and_then(|account| self.books.key(account));
            alternatives.extend(account.map(|account| Alternative {
                account: account.clone(),
                lines,
                left: Money::from_minor(answer.left, currency).unwrap_or(Money::zero(currency)),
                signals: answer.signals,
                objections: answer.objections,
            }));
        }
        let nobody =
            || (None, Vec::new(), line.amount, Vec::new(), vec![Objection::PayerUnknown], Vec::new());
        let (account, lines, left, signals, objections, made_for) = match first {
            Some(answer) => (
                answer.account.and_then(|account| self.books.key(account)).cloned(),
                self.lines(&answer, currency)?,
                Money::from_minor(answer.left, currency)?,
                answer.signals.clone(),
                answer.objections.clone(),
                self.seen(&answer),
            ),
            None if alternatives.is_empty() => nobody(),
            None => {
                (None, Vec::new(), line.amount, Vec::new(), vec![Objection::OtherwiseExplained], Vec::new())
            }
        };
        Ok(Proposal {
            line: line.line.clone(),
            amount: line.amount,
            value_date: line.value_date,
            status,
            account,
            lines,
            left,
            signals,
            objections,
            alternatives,
            made_for,
        })
    }

    fn lines(&self, answer: &Answer, currency: Currency) -> Result<Vec<ProposedLine>> {
        let mut lines = Vec::with_capacity(answer.takes.len());
        for take in &answer.takes {
            let Some(open) = self.books.item(take.item) else { continue };
            let Some(account) = self.books.key(open.account) else { continue };
            let amount = Money::from_minor(take.short, currency)?;
            let difference = Difference { kind: DifferenceKind::Tolerance, amount };
            lines.push(ProposedLine {
                item: open.item.key.clone(),
                account: account.clone(),
                amount: Money::from_minor(take.cash, currency)?,
                discount: Money::from_minor(take.discount, currency)?,
                differences: if amount.is_zero() { Vec::new() } else { vec![difference] },
                why: take.why.clone(),
            });
        }
        Ok(lines)
    }

    /// The accounts that an answer touches, as they were.
    fn seen(&self, answer: &Answer) -> Vec<SeenAccount> {
        let items = answer.takes.iter().filter_map(|take| self.books.item(take.item));
        let mut places: Vec<usize> = items.map(|open| open.account).chain(answer.account).collect();
        places.sort_unstable();
        places.dedup();
        let accounts = places.into_iter().filter_map(|place| self.books.accounts.get(place));
        let seen =
            |account: &&Account| SeenAccount { account: account.key().clone(), version: account.version() };
        accounts.map(seen).collect()
    }
}
