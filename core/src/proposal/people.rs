use std::collections::{BTreeMap, BTreeSet};

use super::family::Families;
use super::line::check_length;
use super::name::{Name, account, cores_in};
use super::{BankLine, KnownPayer, PastLine, Signal};
use crate::error::Result;
use crate::id::CustomerId;

/// So many customers that pay for each other are a family; more are somebody who pays for everybody.
const FAMILY_LIMIT: usize = 256;
/// So many names that begin alike say nothing.
const ALIKE: usize = 16;
/// The fewest letters of a name that is looked for in a text.
const NAME_LETTERS: usize = 5;

type Customers = BTreeSet<usize>;

/// Who pays: what is known of customers as payers, and what earlier lines taught.
#[derive(Debug, Clone, Default)]
pub(super) struct People {
    customers: Vec<CustomerId>,
    places: BTreeMap<CustomerId, usize>,
    by_account: BTreeMap<String, Customers>,
    by_full_name: BTreeMap<String, Customers>,
    by_name: BTreeMap<String, Customers>,
    paid_from: BTreeMap<String, Customers>,
    paid_as: BTreeMap<String, Customers>,
    pays_for: BTreeMap<usize, Customers>,
    families: Families,
    members: BTreeMap<usize, Vec<usize>>,
}

/// How sure it is who paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Known {
    /// Nothing points to anybody.
    Not,
    /// Signals point to customers who have nothing to do with each other.
    Unclear,
    /// A weak signal points to somebody.
    Likely,
    /// A strong signal points to customers of one family, and none elsewhere.
    Sure,
}

/// Who paid a line, as far as it says.
#[derive(Debug, Clone)]
pub(super) struct Payer {
    pub(super) known: Known,
    /// Whether he is a customer himself, by name or account; else he only paid for some before.
    pub(super) is_customer: bool,
    /// Whether a bank account says so: several may bear a name.
    pub(super) by_account: bool,
    /// The customers who may have paid.
    pub(super) who: Customers,
    /// The customers whose items they may pay.
    pub(super) pays: Customers,
    /// All customers of their families.
    pub(super) family: Customers,
    /// Customers whose name the text says, beside those who may have paid.
    pub(super) told: Customers,
    pub(super) signals: Vec<Signal>,
}

impl People {
    pub(super) fn new<'a>(
        customers: impl IntoIterator<Item = &'a CustomerId>,
        payers: &[KnownPayer],
        past: &[PastLine],
    ) -> Result<Self> {
        let mut people = Self::default();
        for customer in customers {
            people.place(customer);
        }
        for payer in payers {
            people.learn_payer(payer)?;
        }
        for line in past {
            people.learn_line(line)?;
        }
        people.members = people.families.members();
        Ok(people)
    }

    fn place(&mut self, customer: &CustomerId) -> usize {
        if let Some(place) = self.places.get(customer) {
            return *place;
        }
        let place = self.customers.len();
        self.customers.push(customer.clone());
        self.places.insert(customer.clone(), place);
        self.families.push();
        place
    }

    fn learn_payer(&mut self, payer: &KnownPayer) -> Result<()> {
        let place = self.place(&payer.customer);
        for name in &payer.names {
            check_length("name", name, 4096)?;
            for name in Name::read(name).into_iter().chain(Name::without_marks(name)) {
                self.by_full_name.entry(name.full).or_default().insert(place);
                self.by_name.entry(name.core).or_default().insert(place);
            }
        }
        for number in &payer.accounts {
            check_length("account", number, 128)?;
            if let Some(number) = account(number) {
                let sharing = self.by_account.entry(number).or_default();
                sharing.insert(place);
                // Who shares an account belongs together.
                if let Some(first) = sharing.first() {
                    self.families.join(*first, place);
                }
            }
        }
        for other in &payer.pays_for {
            let other = self.place(other);
            self.pays_for.entry(place).or_default().insert(other);
            self.families.join(place, other);
        }
        Ok(())
    }

    fn learn_line(&mut self, line: &PastLine) -> Result<()> {
        check_length("name", line.name.as_deref().unwrap_or_default(), 4096)?;
        check_length("account", line.account.as_deref().unwrap_or_default(), 128)?;
        let paid: Customers = line.customers.iter().map(|customer| self.place(customer)).collect();
        let number = line.account.as_deref().and_then(account);
        let name = line.name.as_deref().and_then(Name::read);
        let owners = number.as_ref().and_then(|number| self.by_account.get(number)).cloned();
        let named = || {
            let name = name.as_ref()?;
            self.by_full_name.get(&name.full).filter(|named| named.len() == 1).cloned()
        };
        // Whose account it is says more than what he calls himself.
        let payers = owners.or_else(named).unwrap_or_default();
        for payer in payers.iter().filter(|_| payers.len() == 1) {
            for other in paid.iter().filter(|other| *other != payer) {
                self.pays_for.entry(*payer).or_default().insert(*other);
            }
        }
        let mut together = payers.iter().chain(&paid);
        if let Some(first) = together.next() {
            together.for_each(|other| self.families.join(*first, *other));
        }
        if let Some(number) = number {
            self.paid_from.entry(number).or_default().extend(&paid);
        }
        if let Some(name) = name {
            self.paid_as.entry(name.full).or_default().extend(&paid);
        }
        Ok(())
    }

    pub(super) fn customer(&self, place: usize) -> Option<&CustomerId> {
        self.customers.get(place)
    }

    pub(super) fn place_of(&self, customer: &CustomerId) -> Option<usize> {
        self.places.get(customer).copied()
    }

    pub(super) fn ids<'a>(&'a self, of: &'a Customers) -> impl Iterator<Item = &'a CustomerId> {
        of.iter().filter_map(|place| self.customer(*place))
    }

    /// Whether all of them belong to one family.
    fn is_family(&self, customers: &Customers) -> bool {
        let families: Customers = customers.iter().map(|customer| self.families.of(*customer)).collect();
        families.len() == 1
    }

    /// Customers whose name this is, and whether that is more than its beginning.
    fn named(&self, name: &Name) -> (Customers, bool) {
        if let Some(exact) = self.by_full_name.get(&name.full).filter(|_| !name.is_beginning()) {
            return (exact.clone(), true);
        }
        let mut found = self.by_name.get(&name.core).cloned().unwrap_or_default();
        let whole = !found.is_empty() && !name.is_beginning();
        if name.is_beginning() {
            let cut = |names: &BTreeMap<String, Customers>, beginning: &str| -> Vec<Customers> {
                let from = names.range(beginning.to_owned()..);
                from.take_while(|(known, _)| known.starts_with(beginning))
                    .take(ALIKE)
                    .map(|(_, of)| of.clone())
                    .collect()
            };
            let begins = cut(&self.by_full_name, &name.full);
            let exact = self.by_full_name.get(&name.full).cloned().unwrap_or_default();
            let whole = begins.len() == 1 && !exact.is_empty();
            found.extend(begins.into_iter().flatten());
            return (found, whole);
        }
        (found, whole)
    }

    /// Who paid a line.
    pub(super) fn payer(&self, line: &BankLine) -> Payer {
        let number = line.account.as_deref().and_then(account);
        let name = line.name.as_deref().and_then(Name::read);
        let of = |table: &BTreeMap<String, Customers>, key: Option<&String>| {
            key.and_then(|key| table.get(key)).cloned().unwrap_or_default()
        };
        let owners = of(&self.by_account, number.as_ref());
        let before = of(&self.paid_from, number.as_ref());
        let same_name = of(&self.paid_as, name.as_ref().map(|name| &name.full));
        let (named, whole) = name.as_ref().map(|name| self.named(name)).unwrap_or_default();
        let text = self.in_text(line.text.as_deref().unwrap_or_default());

        // Who shares an account, or uses his parent's, says by his name who he is.
        let (who, strong) = if !named.is_empty() && (whole || owners.is_empty()) {
            let both = if owners.is_empty() { &before } else { &owners };
            let known: Customers = named.intersection(both).copied().collect();
            let strong = whole || !known.is_empty();
            (if known.is_empty() { named.clone() } else { known }, strong || !owners.is_empty())
        } else if !owners.is_empty() {
            let known: Customers = owners.intersection(&named).copied().collect();
            (if known.is_empty() { owners.clone() } else { known }, true)
        } else if !before.is_empty() {
            (before.clone(), true)
        } else if !same_name.is_empty() {
            (same_name.clone(), true)
        } else {
            (text.clone(), false)
        };
        let is_customer = !owners.is_empty() || !named.is_empty();
        let by_account = !owners.is_empty() || !before.is_empty();
        let told = self.told(line.text.as_deref().unwrap_or_default(), &who);
        let mut pays: Customers = who.union(&owners).copied().collect();
        let mut next: Vec<usize> = pays.iter().copied().collect();
        while let Some(payer) = next.pop() {
            for other in self.pays_for.get(&payer).into_iter().flatten() {
                if pays.len() < FAMILY_LIMIT && pays.insert(*other) {
                    next.push(*other);
                }
            }
        }
        pays.extend(&before);
        if owners.is_empty() && before.is_empty() {
            pays.extend(&same_name);
        }
        let families: Customers = pays.iter().map(|customer| self.families.of(*customer)).collect();
        let members = families.iter().filter_map(|family| self.members.get(family)).flatten();
        let family: Customers = members.copied().take(FAMILY_LIMIT.saturating_add(1)).collect();
        let all: Customers = who.iter().chain(&named).chain(&owners).chain(&before).copied().collect();
        let known = if who.is_empty() {
            Known::Not
        } else if !self.is_family(&all) || family.len() > FAMILY_LIMIT {
            Known::Unclear
        } else if strong {
            Known::Sure
        } else {
            Known::Likely
        };
        let mut signals = Vec::new();
        let mut tell = |of: &Customers, signal: &dyn Fn(CustomerId) -> Signal| {
            signals.extend(self.ids(of).take(ALIKE).map(|customer| signal(customer.clone())));
        };
        tell(&owners, &|customer| Signal::KnownAccount { customer });
        tell(&named, &|customer| match whole {
            true => Signal::KnownName { customer },
            false => Signal::CutName { customer },
        });
        tell(&before, &|customer| Signal::PaidBefore { customer });
        tell(&text, &|customer| Signal::CustomerNumber { customer });
        Payer { known, is_customer, by_account, who, pays, family, told, signals }
    }

    /// Customers whose name a text says, where it is not the name of one of these: the payer may pay for them.
    fn told(&self, text: &str, who: &Customers) -> Customers {
        let named = cores_in(text).filter(|core| core.chars().count() >= NAME_LETTERS);
        let named = named.filter_map(|core| self.by_name.get(&core)).filter(|of| of.is_disjoint(who));
        named.flatten().copied().take(ALIKE).collect()
    }

    /// Customers whose number stands in a text as a word of its own: at least four characters, one of them a digit.
    fn in_text(&self, text: &str) -> Customers {
        let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '(' | ')' | '.'));
        let long = words.filter(|word| word.len() >= 4 && word.bytes().any(|byte| byte.is_ascii_digit()));
        long.filter_map(|word| self.place_of(&CustomerId::new(word).ok()?)).take(ALIKE).collect()
    }
}
