//! Appropriation by law: which of several debts a payment settles where the debtor says nothing, and what comes first
//! within one debt.
//!
//! | practice | here |
//! |---|---|
//! | a rule: `DE_366`, `DE_367`, … | a law, and the policy that goes by it |
//! | a running account, the common law | the law of Clayton's Case; between separate debts nothing but what somebody says |
//! | debts that differ in security, burden or enforcement | targets of a plan: burden is the interest that they bear, the day the one of the case |
//! | debts that differ in their days only | invoices of a ledger, and a receipt under the policy |
//! | the debtor's instruction | an advice, in its order |
//! | the creditor's appropriation | a receipt that settles nothing, and an application by hand |
//! | the debtor's instruction after the payment | one more application, after the creditor's |
//! | a debt barred by time | an invoice like any other: the library bars none |
//! | costs, interest, principal | parts of one debt, in the order of the law |
//! | principal first, with or without consent | an advice that names the principal, under the order within a debt, or without one |

use std::collections::BTreeMap;

use receivables::account::command::ReceivePayment;
use receivables::allocation::{
    AllocationPolicy, DebtPart, Evidence, Funds, ItemKey, Law, Naming, Nature, Precedence, Rule, Target,
    apportion, plan,
};
use receivables::money::Percent;
use receivables::{Currency, Date, Money};
use serde_json::{Map, Value, json};

use super::books::{Books, CUSTOMER, due_on, text};
use super::words::Words;
use super::{Answer, Reason, Stop};

const CURRENCY: Currency = Currency::EUR;
const PAYMENT: &str = "payment";

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let law = law(words.text("rule")?)?;
    if words.value("running_account").is_some() {
        return separate(&words, law);
    }
    if words.says("creditor_appropriation") {
        return chosen(&words);
    }
    let Some(law) = law else { return Reason::GivenNotUnderstood.out("no rule and no choice") };
    if words.says("principal") {
        within(&words, law)
    } else if words.says("creditor_consents")
        || words.text_or_none("debtor_instruction").is_ok_and(|say| say.is_some())
    {
        principal_first(&words, law)
    } else {
        between(&words, law)
    }
}

/// The law of a rule; none where the common law leaves it to the creditor.
fn law(rule: &str) -> Result<Option<Law>, Stop> {
    Ok(Some(match rule {
        "DE_366" | "DE_367" => Law::Bgb366,
        "DE_497_consumer_credit" => Law::Bgb497,
        "FR_1342_10" | "FR_1343_1" => Law::CodeCivil1342,
        "ES_1174" => Law::CodigoCivil1174,
        "IT_1193" | "IT_1194" => Law::CodiceCivile1193,
        "CH_87" => Law::Or87,
        "QC_1572" => Law::Ccq1572,
        "COMMON_CLAYTON" => Law::Clayton,
        "US_interest_first" => Law::UnitedStates,
        "COMMON" => return Ok(None),
        other => return Reason::GivenNotUnderstood.out(format!("rule {other}")),
    }))
}

/// A debt, as far as a case tells it.
struct Debt<'a> {
    id: &'a str,
    amount: Money,
    due: Option<Date>,
    arose: Option<Date>,
    standing: Precedence,
}

fn debts<'a>(words: &Words<'a>) -> Result<Vec<Debt<'a>>, Stop> {
    let debt = |words: Words<'a>| {
        let rate = match words.value("burden") {
            Some(_) => Some(Percent::from_decimal(words.decimal("burden")?)?),
            None => None,
        };
        let security = u8::try_from(words.count("security")?);
        let security = security.map_err(|_| Reason::GivenNotUnderstood.because("security"))?;
        let enforced = words.date_or_none("enforcement_started")?;
        words.remarks(&["statute_barred"]);
        let debt = Debt {
            id: words.text("id")?,
            amount: words.amount("amount", CURRENCY)?,
            due: words.date_or_none("due")?,
            arose: words.date_or_none("arose")?,
            standing: Precedence { rate, security, enforced, priority: None },
        };
        words.finish()?;
        Ok(debt)
    };
    words.list("debts")?.iter().map(|one| debt(Words::of(one)?)).collect()
}

fn named<'a>(words: &Words<'a>, name: &str) -> Result<Vec<&'a str>, Stop> {
    Ok(words.list(name)?.iter().filter_map(Value::as_str).collect())
}

/// A payment on several debts.
fn between(words: &Words<'_>, law: Law) -> Answer {
    let debts = debts(words)?;
    let money = words.amount("payment", CURRENCY)?;
    let instructed = named(words, "debtor_instruction")?;
    let latest = debts.iter().filter_map(|debt| debt.due).max();
    let day = words.date_or_none("as_of")?.or(latest).unwrap_or(Date::MAX);
    words.finish()?;
    let policy = AllocationPolicy::statutory(law);
    if instructed.is_empty() && debts.iter().all(|debt| debt.standing == Precedence::default()) {
        return in_a_ledger(&debts, money, day, policy);
    }
    let place = |id: &&str| debts.iter().position(|debt| debt.id == *id);
    let claim = |(line, id): (u16, &&str)| {
        let evidence = Evidence::Remittance { line };
        Naming { evidence, targets: place(id).into_iter().collect(), limit: None, allowed: 0 }
    };
    let advice: Vec<Naming> = (1..).zip(&instructed).map(claim).collect();
    let target = |(name, debt): (u32, &Debt<'_>)| Target {
        precedence: debt.standing,
        ..Target::new(name, debt.due, debt.arose.unwrap_or(day), debt.amount.minor())
    };
    let targets: Vec<Target> = (0..).zip(&debts).map(target).collect();
    let funds = Funds { advice: &advice, ..Funds::new(money.minor(), day) };
    let plan = plan(&funds, targets, &policy, |place| key(debts.get(place)?.id));
    let mut paid: BTreeMap<&str, i64> = BTreeMap::new();
    for line in &plan.lines {
        if let Some(debt) = debts.get(line.target) {
            *paid.entry(debt.id).or_default() += line.cash;
        }
    }
    said(paid)
}

fn key(document: &str) -> Option<ItemKey> {
    Some(ItemKey { document: document.parse().ok()?, instalment: 1 })
}

fn said<'a>(paid: impl IntoIterator<Item = (&'a str, i64)>) -> Answer {
    let mut applied = Map::new();
    for (name, minor) in paid {
        applied.insert(name.to_owned(), text(Money::from_minor(minor, CURRENCY)?));
    }
    Ok(json!({ "applied": applied }))
}

/// The same kept by commands: invoices, and a receipt under the policy.
fn in_a_ledger(debts: &[Debt<'_>], money: Money, day: Date, policy: AllocationPolicy) -> Answer {
    let mut books = issued(debts, day)?;
    let receive = ReceivePayment::new(PAYMENT.parse()?, books.customer(CUSTOMER)?, money, day);
    let _ = books.handle(ReceivePayment { policy: Some(policy), ..receive })?;
    applied(&books, debts)
}

fn issued(debts: &[Debt<'_>], day: Date) -> Result<Books, Stop> {
    let mut books = Books::new(day)?;
    for debt in debts {
        let arose = debt.arose.unwrap_or(day);
        books.issue((debt.id, CUSTOMER), debt.amount, arose, due_on(debt.due.unwrap_or(arose)))?;
    }
    Ok(books)
}

fn applied(books: &Books, debts: &[Debt<'_>]) -> Answer {
    let mut paid = Vec::new();
    for debt in debts {
        let settled = books.settled(debt.id, CURRENCY)?.minor();
        if settled != 0 {
            paid.push((debt.id, settled));
        }
    }
    said(paid)
}

/// What the creditor says where the debtor did not, and what the debtor says after that.
fn chosen(words: &Words<'_>) -> Answer {
    let debts = debts(words)?;
    let money = words.amount("payment", CURRENCY)?;
    let (creditor, late) =
        (named(words, "creditor_appropriation")?, named(words, "debtor_instruction_after_payment")?);
    words.finish()?;
    let day = debts.iter().filter_map(|debt| debt.due.max(debt.arose)).max();
    let mut books = issued(&debts, day.map_or_else(|| "2026-03-01".parse(), Ok)?)?;
    let today = books.today;
    let _ = books.pay((PAYMENT, CUSTOMER), money, today, (&[], Vec::<Rule>::new()))?;
    let mut allowed = true;
    for (at, id) in creditor.iter().chain(&late).enumerate() {
        let done = books.apply(PAYMENT, id, money);
        allowed &= done.is_ok() || at >= creditor.len();
    }
    let mut answer = applied(&books, &debts)?;
    answer["allowed"] = json!(allowed);
    Ok(answer)
}

/// Whether a rule is for separate debts, and what the creditor may do where it is not.
fn separate(words: &Words<'_>, law: Option<Law>) -> Answer {
    let running = words.says("running_account");
    words.remarks(&["running_account", "no_appropriation_by_debtor"]);
    words.finish()?;
    let rule = law.unwrap_or(Law::Clayton);
    Ok(json!({
        "clayton_applies": running || !rule.is_for_running_account(),
        "creditor_may_still_choose": rule.creditor_may_choose(),
    }))
}

/// A payment on the parts of one debt.
fn within(words: &Words<'_>, law: Law) -> Answer {
    let money = words.amount("payment", CURRENCY)?;
    let natures =
        [("costs", Nature::Costs), ("interest", Nature::Interest), ("principal", Nature::Principal)];
    let mut parts = Vec::new();
    for (name, nature) in natures {
        let open = words.amount(name, CURRENCY)?.minor();
        parts.push(DebtPart { rank: law.inside().rank(nature), open });
    }
    words.finish()?;
    let (paid, left) = apportion(&parts, money.minor())?;
    let names = natures.iter().map(|(name, _)| *name).chain(["_left"]);
    said(names.zip(paid.into_iter().chain([left])))
}

/// A debtor who says that the principal comes first.
fn principal_first(words: &Words<'_>, law: Law) -> Answer {
    match words.text("debtor_instruction")? {
        "principal first" => {}
        other => return Reason::GivenNotUnderstood.out(format!("debtor_instruction {other}")),
    }
    let consents = words.says("creditor_consents");
    words.remarks(&["creditor_consents"]);
    words.finish()?;
    let day: Date = "2026-03-01".parse()?;
    let debt = Target::new(0, Some(day), day, 10_000);
    let beside = |name, nature| Target { nature, claim: Some(0), ..Target::new(name, Some(day), day, 1_000) };
    let targets = vec![debt, beside(1, Nature::Interest), beside(2, Nature::Costs)];
    let evidence = Evidence::Remittance { line: 1 };
    let advice = [Naming { evidence, targets: vec![0], limit: None, allowed: 0 }];
    let funds = Funds { advice: &advice, ..Funds::new(1_500, day) };
    let mut policy = AllocationPolicy::statutory(law);
    if consents {
        policy.inside = None;
    }
    let plan = plan(&funds, targets.clone(), &policy, |_| key("debt"));
    let first = plan.lines.first().and_then(|line| targets.get(line.target)).map(|target| target.nature);
    Ok(json!({
        "applied_first": match first {
            Some(Nature::Principal) => "principal",
            Some(Nature::Interest | Nature::Costs) => "interest and costs",
            None => "nothing",
        },
    }))
}
