use super::cursor::{Cursor, Kind};
use super::custom::{Custom, Proximo};
use crate::error::Result;
use crate::money::{Currency, Money, Percent, Rate};
use crate::terms::{
    Baseline, DAYS_LIMIT, DateStep, DiscountBase, DiscountTier, Instalment, MONTHS_LIMIT, Share, Terms,
};

/// A date rule as it is written. A month end or a next month said once holds for plain numbers beside it.
enum Rule {
    /// `30`.
    Plain(u16),
    /// `30 EOM`: the month's end, then days.
    MonthEnd(u16),
    /// `10 prox`: a day of the next month.
    NextMonth(u16),
    /// Steps that stand for themselves.
    Steps(Vec<DateStep>),
}

/// A discount as it is written.
struct Tier {
    percent: Percent,
    until: Rule,
    base: DiscountBase,
}

/// Terms in English.
pub(super) fn terms(c: &mut Cursor<'_>, custom: Custom) -> Result<Terms> {
    let mut terms = Terms::in_parts(Vec::new());
    loop {
        let taken = share(c)?;
        let shared = taken.is_some();
        if !terms.instalments.is_empty() && !shared {
            return Err(c.expected("a share, such as 50%, 100.00 EUR or rest"));
        }
        part(c, taken.unwrap_or(Share::Remainder), shared, custom, &mut terms.instalments)?;
        let parted = c.sign(',') || c.sign(';');
        if c.is_done() && !parted || c.has_word(0, &["from", "grace"]) {
            break;
        }
        if !(parted && shared) {
            return Err(c.expected("the end of the terms"));
        }
    }
    suffixes(c, &mut terms)?;
    Ok(terms)
}

/// `from posting date; grace 5 days`.
fn suffixes(c: &mut Cursor<'_>, terms: &mut Terms) -> Result<()> {
    if c.word(&["from"]) {
        terms.baseline = match c.peek(0) {
            Some(Kind::Date(date)) => {
                c.skip();
                Baseline::FixedDate { date: date.parse()? }
            }
            _ if c.phrase(&["posting", "date"]) => Baseline::PostingDate,
            _ if c.phrase(&["invoice", "date"]) => Baseline::InvoiceDate,
            _ => return Err(c.expected("invoice date, posting date or a date like 2026-03-01")),
        };
        let _ = c.sign(',') || c.sign(';');
    }
    if c.word(&["grace"]) {
        terms.grace = c.whole("days of grace", DAYS_LIMIT)?;
        let _ = c.word(&["days", "day"]);
    }
    if c.is_done() { Ok(()) } else { Err(c.expected("the end of the terms")) }
}

/// `30%`, `50% of rest`, `100.00 EUR`, `rest`, where a due date or a discount follows.
fn share(c: &mut Cursor<'_>) -> Result<Option<Share>> {
    if c.word(&["rest", "remainder", "balance"]) {
        return Ok(Some(Share::Remainder));
    }
    let Some(Kind::Number(digits)) = c.peek(0) else { return Ok(None) };
    if c.peek(1) == Some(Kind::Sign('%')) {
        let discounted =
            matches!(c.peek(2), Some(Kind::Number(_))) && matches!(c.peek(3), Some(Kind::Sign('/' | '%')));
        if !discounted && !c.has_word(2, &["net", "n", "due", "of"]) {
            return Ok(None);
        }
        let percent = c.percent()?;
        c.skip();
        return match c.word(&["of"]) {
            true if c.word(&["rest", "remainder", "balance"]) => {
                Ok(Some(Share::PercentOfRemainder { percent }))
            }
            true if !c.word(&["total"]) => Err(c.expected("total or rest")),
            _ => Ok(Some(Share::PercentOfTotal { percent })),
        };
    }
    let Some(Kind::Word(code)) = c.peek(1) else { return Ok(None) };
    let own = match (c.peek(2), c.peek(3)) {
        (Some(Kind::Sign(':')), Some(Kind::Number(decimals))) => Some(format!("{code}:{decimals}")),
        _ => None,
    };
    let width = if own.is_some() { 4 } else { 2 };
    let currency = match own {
        Some(text) => text.parse::<Currency>()?,
        None => match Currency::iso(code) {
            Ok(currency) => currency,
            Err(_) => return Ok(None),
        },
    };
    let amount = Money::parse_amount(digits, currency)?;
    (0..width).for_each(|_| c.skip());
    Ok(Some(Share::Fixed { amount }))
}

/// One part: discounts, then when it falls due. `net 30/60/90` makes equal parts.
fn part(
    c: &mut Cursor<'_>,
    share: Share,
    shared: bool,
    custom: Custom,
    parts: &mut Vec<Instalment>,
) -> Result<()> {
    let mut tiers = Vec::new();
    while matches!(c.peek(0), Some(Kind::Number(_))) && matches!(c.peek(1), Some(Kind::Sign('/' | '%'))) {
        tiers.push(tier(c, custom)?);
        let _ = c.sign(',');
    }
    let due = net(c, custom)?;
    let mut more = Vec::new();
    if let (Rule::Plain(_), true, false) = (&due, tiers.is_empty(), shared) {
        while c.sign('/') {
            more.push(c.whole("days", DAYS_LIMIT)?);
        }
    }
    if let (Rule::Plain(days), false) = (&due, more.is_empty()) {
        more.insert(0, *days);
        let count = i64::try_from(more.len()).unwrap_or(i64::MAX);
        let percent = Percent::from_rate(Rate::from_parts(Rate::ONE.parts() / count));
        for (at, days) in (1_i64..).zip(more) {
            let share = if at == count { Share::Remainder } else { Share::PercentOfTotal { percent } };
            parts.push(Instalment::new(share, vec![DateStep::Days { days }]));
        }
        return Ok(());
    }
    parts.push(together(share, tiers, due, custom));
    Ok(())
}

/// A month end or a next month said once holds for the plain numbers of the same part.
fn together(share: Share, tiers: Vec<Tier>, due: Rule, custom: Custom) -> Instalment {
    let rules = || tiers.iter().map(|tier| &tier.until).chain([&due]);
    let month_end = rules().any(|rule| matches!(rule, Rule::MonthEnd(_)));
    let next_month =
        rules().any(|rule| matches!(rule, Rule::NextMonth(_))) && custom.proximo == Proximo::EveryNumber;
    let steps = |rule: Rule| match rule {
        Rule::Plain(days) if month_end => vec![DateStep::EndOfMonth, DateStep::Days { days }],
        Rule::Plain(day) if next_month => next_month_on(day),
        Rule::Plain(days) => vec![DateStep::Days { days }],
        Rule::MonthEnd(days) => vec![DateStep::EndOfMonth, DateStep::Days { days }],
        Rule::NextMonth(day) => next_month_on(day),
        Rule::Steps(steps) => steps,
    };
    let due = steps(due);
    let discounts = tiers
        .into_iter()
        .map(|tier| DiscountTier { base: tier.base, ..DiscountTier::new(tier.percent, steps(tier.until)) });
    Instalment { discounts: discounts.collect(), ..Instalment::new(share, due) }
}

/// `2/10`, `2% 10 days`, `2% EOM then 10 days on lines`.
fn tier(c: &mut Cursor<'_>, custom: Custom) -> Result<Tier> {
    let percent = c.percent()?;
    let _ = c.sign('%');
    let _ = c.sign('/');
    let until = rule(c, custom)?;
    let base = if c.phrase(&["on", "lines", "and", "tax"]) {
        DiscountBase::LinesAndTax
    } else if c.phrase(&["on", "lines"]) {
        DiscountBase::Lines
    } else {
        DiscountBase::Gross
    };
    Ok(Tier { percent, until, base })
}

/// `net 30`, `n/30`, `30 days net`, `due on receipt`.
fn net(c: &mut Cursor<'_>, custom: Custom) -> Result<Rule> {
    if c.word(&["net"]) {
        let _ = c.word(&["in", "within", "due"]);
        return rule(c, custom);
    }
    if c.word(&["n"]) {
        let _ = c.sign('/');
        return rule(c, custom);
    }
    let _ = c.word(&["due"]) && c.word(&["in", "within"]);
    let wanted = c.expected("a discount like 2/10, or a due date like net 30");
    let bare = matches!(c.peek(0), Some(Kind::Number(_))) && !c.has_word(1, &["days", "day"]);
    match rule(c, custom) {
        // A number alone may be anything.
        Ok(Rule::Plain(_)) if !c.word(&["net"]) && bare => Err(wanted),
        Err(error) if error.code() == crate::Code::TermsSyntax => Err(wanted),
        due => due,
    }
}

fn end_of_month(c: &mut Cursor<'_>) -> bool {
    c.word(&["eom"]) || c.phrase(&["end", "of", "month"]) || c.phrase(&["month", "end"])
}

fn of_next_month(c: &mut Cursor<'_>) -> bool {
    c.word(&["prox", "proximo", "mfi"])
        || c.phrase(&["of", "next", "month"])
        || c.phrase(&["of", "the", "next", "month"])
}

/// A date rule.
fn rule(c: &mut Cursor<'_>, custom: Custom) -> Result<Rule> {
    let mut rule = first(c, custom)?;
    while c.word(&["then"]) {
        let mut steps = match rule {
            Rule::Plain(days) => vec![DateStep::Days { days }],
            Rule::Steps(steps) => steps,
            Rule::MonthEnd(_) | Rule::NextMonth(_) => {
                return Err(c.expected("no further step after a number with EOM or prox"));
            }
        };
        steps.push(step(c)?);
        rule = Rule::Steps(steps);
    }
    Ok(rule)
}

fn first(c: &mut Cursor<'_>, custom: Custom) -> Result<Rule> {
    let at_once = c.phrase(&["at", "once"]) || c.phrase(&["on", "receipt"]) || c.word(&["immediately"]);
    if at_once || c.phrase(&["upon", "receipt"]) {
        return Ok(Rule::Steps(Vec::new()));
    }
    if let Some(Kind::Ordinal(_)) = c.peek(0) {
        let day = c.whole("day of month", 31)?;
        return if of_next_month(c) {
            Ok(Rule::Steps(next_month_on(day)))
        } else {
            Err(c.expected("prox, MFI or of next month"))
        };
    }
    if !matches!(c.peek(0), Some(Kind::Number(_))) {
        return Ok(Rule::Steps(vec![step(c)?]));
    }
    if c.has_word(1, &["months", "month"]) && !c.has_word(2, &["end"]) {
        return Ok(Rule::Steps(vec![step(c)?]));
    }
    let number = c.whole("days", DAYS_LIMIT)?;
    if c.word(&["days", "day"]) {
        if !end_of_month(c) {
            return Ok(Rule::Plain(number));
        }
        let the = c.word(&["the", "on"]);
        if the || matches!(c.peek(0), Some(Kind::Ordinal(_))) {
            let _ = c.word(&["the"]);
            let day = c.whole("day of month", 31)?;
            return Ok(Rule::Steps([vec![DateStep::Days { days: number }], next_month_on(day)].concat()));
        }
        return Ok(Rule::Steps(custom.days_and_month_end(number)));
    }
    if end_of_month(c) {
        return Ok(Rule::MonthEnd(number));
    }
    if c.word(&["mfi"]) {
        return Ok(Rule::Steps(next_month_on(number)));
    }
    if of_next_month(c) {
        return Ok(Rule::NextMonth(number));
    }
    if let Some(Kind::Word(_)) = c.peek(0) {
        // A word of trade that is not built, such as weeks, is told as such.
        let error = c.expected("");
        if error.code() == crate::Code::TermsNotBuilt {
            return Err(error);
        }
    }
    Ok(Rule::Plain(number))
}

/// One step: `30 days`, `2 months`, `EOM`, `day 10`.
fn step(c: &mut Cursor<'_>) -> Result<DateStep> {
    if end_of_month(c) {
        return Ok(DateStep::EndOfMonth);
    }
    if c.word(&["day"]) {
        let day = c.whole("day of month", 31)?;
        return Ok(DateStep::DayOfMonth { day: u8::try_from(day).unwrap_or(u8::MAX) });
    }
    if c.has_word(1, &["months", "month"]) {
        let months = c.whole("months", MONTHS_LIMIT)?;
        c.skip();
        return Ok(DateStep::Months { months });
    }
    if !matches!(c.peek(0), Some(Kind::Number(_))) {
        return Err(c.expected("days, months, EOM or a day of the month"));
    }
    let days = c.whole("days", DAYS_LIMIT)?;
    let _ = c.word(&["days", "day"]);
    Ok(DateStep::Days { days })
}

/// That day of the next month.
pub(super) fn next_month_on(day: u16) -> Vec<DateStep> {
    let day = u8::try_from(day).unwrap_or(u8::MAX);
    vec![DateStep::Months { months: 1 }, DateStep::DayOfMonth { day }]
}
