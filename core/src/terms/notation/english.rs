//! Terms in English: parts with their discounts, and what holds for all of them behind.

use super::cursor::{Cursor, Kind};
use super::custom::{Custom, Proximo};
use super::origin::{baseline, milestone, origin};
use super::rule::{self, Rule, next_month_on};
use crate::error::Result;
use crate::money::{Currency, Money, Percent};
use crate::terms::{
    Baseline, DAYS_LIMIT, DateStep, DiscountBase, DiscountTax, DiscountTier, Instalment, Milestone, Share,
    Terms, Upfront,
};

/// Whether a percentage before days is a discount, or the part that is due then. Trade writes both: "2% 10 days, net 30",
/// and "30% with order, 70% 14 days after delivery".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Percentages {
    Discounts,
    Shares,
}

/// A discount as it is written.
struct Tier {
    percent: Percent,
    until: Rule,
    baseline: Option<Baseline>,
    base: DiscountBase,
}

/// When something falls due, as it is written.
struct Due {
    rule: Rule,
    from: Option<Baseline>,
}

impl Due {
    /// On the day of something, or so many steps from it.
    fn of(milestone: Milestone, steps: Vec<DateStep>) -> Self {
        Self { rule: Rule::Steps(steps), from: Some(Baseline::Milestone { milestone }) }
    }
}

/// Terms in English.
pub(super) fn terms(c: &mut Cursor<'_>, custom: Custom, percentages: Percentages) -> Result<Terms> {
    let mut terms = Terms::in_parts(Vec::new());
    let mut plain = true;
    let _ = c.any(&[&["open", "account"], &["terms"], &["payment", "terms"]]) && (c.sign(':') || c.sign(','));
    loop {
        let start = c.place();
        let taken = share(c, percentages)?;
        let shared = taken.is_some();
        plain &= !c.said(start, "total");
        if !terms.instalments.is_empty() && !shared {
            return Err(c.expected("a share, such as 50%, 100.00 EUR or rest"));
        }
        part(c, taken.unwrap_or(Share::Remainder), shared, custom, &mut terms.instalments)?;
        let parted = c.sign(',') || c.sign(';') || shared && c.word(&["and"]);
        if c.is_done() && !parted || suffix_ahead(c) {
            break;
        }
        if !(parted && shared) {
            let _ = c.sign('.');
            return if c.is_done() {
                Ok(terms.lifted(false))
            } else {
                Err(c.expected("the end of the terms"))
            };
        }
    }
    let said = suffixes(c, &mut terms)?;
    if plain {
        terms.last_takes_rest();
    }
    Ok(terms.lifted(said))
}

/// Whether what holds for all parts begins here.
fn suffix_ahead(c: &Cursor<'_>) -> bool {
    c.has_word(0, &["from", "after", "following", "rog", "aog", "grace", "tax", "freight", "charges"])
}

/// `from posting date; tax and freight upfront; tax stays as invoiced; grace 5 days`. Answers whether a baseline was
/// among them.
fn suffixes(c: &mut Cursor<'_>, terms: &mut Terms) -> Result<bool> {
    let mut said = false;
    while !c.is_done() {
        if c.word(&["grace"]) {
            terms.grace = c.whole("days of grace", DAYS_LIMIT)?;
            let _ = c.word(&["days", "day"]);
        } else if c.any(&[&["tax", "stays", "as", "invoiced"], &["tax", "stays"]]) {
            terms.discount_tax = Some(DiscountTax::Never);
        } else if c
            .any(&[&["tax", "on", "discounted", "amount"], &["tax", "on", "the", "discounted", "amount"]])
        {
            terms.discount_tax = Some(DiscountTax::Always);
        } else if c.has_word(0, &["tax", "freight", "charges"]) {
            terms.upfront.extend(upfront(c)?);
        } else if let (Some(baseline), false) = (origin(c)?, said) {
            terms.baseline = baseline;
            said = true;
        } else {
            break;
        }
        let _ = c.sign(',') || c.sign(';');
    }
    let _ = c.sign('.');
    if c.is_done() { Ok(said) } else { Err(c.expected("the end of the terms")) }
}

/// `tax and freight upfront`.
fn upfront(c: &mut Cursor<'_>) -> Result<Vec<Upfront>> {
    let mut parts = Vec::new();
    loop {
        let found = [Upfront::Tax, Upfront::Freight, Upfront::Charges].into_iter();
        match found.into_iter().find(|part| c.word(&[part.as_str()])) {
            Some(part) => parts.push(part),
            None => return Err(c.expected("tax, freight or charges")),
        }
        if !(c.word(&["and"]) || c.sign(',')) {
            break;
        }
    }
    if c.word(&["upfront"]) || c.phrase(&["up", "front"]) { Ok(parts) } else { Err(c.expected("upfront")) }
}

/// `30%`, `50% of rest`, `100.00 EUR`, `rest`, where a due date or a discount follows.
fn share(c: &mut Cursor<'_>, percentages: Percentages) -> Result<Option<Share>> {
    if c.word(&["rest", "remainder", "balance"]) {
        return Ok(Some(Share::Remainder));
    }
    let Some(Kind::Number(digits)) = c.peek(0) else { return Ok(None) };
    if c.peek(1) == Some(Kind::Sign('%')) {
        if !(percentages == Percentages::Shares || shared(c)) {
            return Ok(None);
        }
        let percent = c.percent()?;
        c.skip();
        let _ = c.any(&[&["down", "payment"], &["down"], &["deposit"]]);
        return match c.word(&["of"]) {
            true if c.word(&["rest", "remainder", "balance"]) => {
                Ok(Some(Share::PercentOfRemainder { percent }))
            }
            true if !c.word(&["total"]) => Err(c.expected("total or rest")),
            _ => Ok(Some(Share::PercentOfTotal { percent })),
        };
    }
    let (code, own) = match (c.peek(1), c.peek(2), c.peek(3)) {
        (
            Some(Kind::Word(code) | Kind::Number(code)),
            Some(Kind::Sign(':')),
            Some(Kind::Number(decimals)),
        ) => (code, Some(decimals)),
        (Some(Kind::Word(code)), _, _) => (code, None),
        _ => return Ok(None),
    };
    let (currency, width) = match own {
        Some(decimals) => (format!("{code}:{decimals}").parse::<Currency>()?, 4),
        None => match Currency::iso(code) {
            Ok(currency) => (currency, 2),
            Err(_) => return Ok(None),
        },
    };
    let amount = Money::parse_amount(digits, currency)?;
    (0..width).for_each(|_| c.skip());
    Ok(Some(Share::Fixed { amount }))
}

/// Whether the percentage here is a part: a due date, a discount of its own or something that happens follows it.
fn shared(c: &mut Cursor<'_>) -> bool {
    let discounted =
        matches!(c.peek(2), Some(Kind::Number(_))) && matches!(c.peek(3), Some(Kind::Sign('/' | '%')));
    if discounted || c.has_word(2, &["net", "n", "due", "of", "payable", "down", "deposit"]) {
        return true;
    }
    let place = c.place();
    c.skip();
    c.skip();
    let happens = matches!(event(c), Ok(Some(_)));
    c.back(place);
    happens
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
    let mut net = None;
    while matches!(c.peek(0), Some(Kind::Number(_))) && matches!(c.peek(1), Some(Kind::Sign('/' | '%' | '-')))
    {
        tiers.push(tier(c, custom)?);
        if matches!(c.peek(0), Some(Kind::Sign('/' | '-'))) && matches!(c.peek(1), Some(Kind::Number(_))) {
            // "2/10/30".
            c.skip();
            let rule = Rule::Plain(c.whole("days", DAYS_LIMIT)?);
            net = Some(Due { rule, from: origin(c)? });
            break;
        }
        let _ = c.sign(',') || c.sign(';') || c.sign('-');
        let _ = c.word(&["or", "otherwise", "else"]);
    }
    let mut due = match net {
        Some(net) => net,
        None => when(c, custom)?,
    };
    let equal = match &due.rule {
        Rule::Plain(days) if tiers.is_empty() && !shared && due.from.is_none() => listed(c, *days)?,
        _ => Vec::new(),
    };
    let cut_off = rule::cut_off(c)?;
    if due.from.is_none() {
        due.from = origin(c)?;
    }
    if equal.len() > 1 {
        let month_end = rule::end_of_month(c);
        let steps = |days| match (month_end, cut_off.clone()) {
            (false, cut_off) => cut_off.into_iter().chain([DateStep::Days { days }]).collect(),
            (true, cut_off) => {
                cut_off.into_iter().chain([DateStep::EndOfMonth, DateStep::Days { days }]).collect()
            }
        };
        let equal = Instalment::equal(equal.into_iter().map(steps).collect());
        parts.extend(equal.into_iter().map(|part| Instalment { baseline: due.from, ..part }));
        return Ok(());
    }
    parts.push(together(share, tiers, due, cut_off, custom));
    Ok(())
}

/// The days of equal parts: `30/60/90`.
fn listed(c: &mut Cursor<'_>, first: u16) -> Result<Vec<u16>> {
    let mut all = vec![first];
    while c.sign('/') {
        all.push(c.whole("days", DAYS_LIMIT)?);
    }
    let _ = all.len() > 1 && c.word(&["days", "day"]);
    Ok(all)
}

/// A month end, a next month or a cut-off said once holds for the plain numbers of the same part.
fn together(
    share: Share,
    tiers: Vec<Tier>,
    due: Due,
    cut_off: Option<DateStep>,
    custom: Custom,
) -> Instalment {
    let rules = || tiers.iter().map(|tier| &tier.until).chain([&due.rule]);
    let month_end = rules().any(|rule| matches!(rule, Rule::MonthEnd(_)));
    let next_month =
        rules().any(|rule| matches!(rule, Rule::NextMonth(_))) && custom.proximo == Proximo::EveryNumber;
    let steps = |rule: Rule| {
        let steps = match rule {
            Rule::Plain(days) if month_end => vec![DateStep::EndOfMonth, DateStep::Days { days }],
            Rule::Plain(day) if next_month => next_month_on(day),
            Rule::Plain(days) => vec![DateStep::Days { days }],
            Rule::MonthEnd(days) => vec![DateStep::EndOfMonth, DateStep::Days { days }],
            Rule::NextMonth(day) => next_month_on(day),
            Rule::Steps(steps) => steps,
        };
        cut_off.iter().cloned().chain(steps).collect::<Vec<_>>()
    };
    let until = steps(due.rule);
    let discounts = tiers.into_iter().map(|tier| DiscountTier {
        percent: tier.percent,
        baseline: tier.baseline,
        until: steps(tier.until),
        base: tier.base,
    });
    Instalment { discounts: discounts.collect(), baseline: due.from, ..Instalment::new(share, until) }
}

/// `2/10`, `2% 10 days`, `2% within 10 days from receipt of goods`, `2% EOM then 10 days on lines`.
fn tier(c: &mut Cursor<'_>, custom: Custom) -> Result<Tier> {
    let percent = c.percent()?;
    let _ = c.sign('%') || c.sign('/') || c.sign('-');
    let _ = c.sign('/');
    let _ = c.word(&["discount"]);
    let _ = c.word(&["if"]) && c.word(&["paid"]);
    let _ = c.word(&["in", "within"]);
    let until = rule::rule(c, custom)?;
    let base = if c.phrase(&["on", "lines", "and", "tax"]) {
        DiscountBase::LinesAndTax
    } else if c.phrase(&["on", "lines"]) {
        DiscountBase::Lines
    } else {
        DiscountBase::Gross
    };
    Ok(Tier { percent, until, baseline: origin(c)?, base })
}

/// `net 30`, `n/30`, `30 days net`, `due on receipt`, `COD`, `60 days after B/L date`.
fn when(c: &mut Cursor<'_>, custom: Custom) -> Result<Due> {
    if c.word(&["net"]) {
        let _ = c.word(&["cash"]);
        let _ = c.word(&["in", "within", "due"]);
        return Ok(Due { rule: rule::rule(c, custom)?, from: None });
    }
    if c.word(&["n"]) {
        let _ = c.sign('/');
        return Ok(Due { rule: rule::rule(c, custom)?, from: None });
    }
    let against_payment = instrument(c);
    if against_payment && (c.is_done() || matches!(c.peek(0), Some(Kind::Sign(',' | ';')))) {
        return Ok(Due::of(Milestone::Presentation, Vec::new()));
    }
    if let Some(due) = event(c)? {
        return Ok(due);
    }
    while c.word(&["due", "payable", "payment", "cash"]) {}
    let _ = c.word(&["in", "within"]);
    let wanted = c.expected("a discount like 2/10, or a due date like net 30");
    let bare = matches!(c.peek(0), Some(Kind::Number(_))) && !c.has_word(1, &["days", "day"]);
    match rule::rule(c, custom) {
        // A number alone may be anything.
        Ok(Rule::Plain(_)) if !c.word(&["net"]) && bare => Err(wanted),
        Err(error) if error.code() == crate::Code::TermsSyntax => Err(wanted),
        Err(error) => Err(error),
        Ok(rule) => {
            let _ = c.word(&["net"]);
            Ok(Due { rule, from: None })
        }
    }
}

/// `D/P`, `D/A`, `L/C`: how it is paid. Answers whether the documents are handed out against payment, so that it is due
/// with them where no day is said.
fn instrument(c: &mut Cursor<'_>) -> bool {
    for (first, second) in [("d", "p"), ("d", "a"), ("l", "c")] {
        let paid = |c: &mut Cursor<'_>| (c.word(&[first]) && c.sign('/') && c.word(&[second])).then_some(());
        if c.maybe(paid).is_some() {
            return second == "p";
        }
    }
    if c.any(&[&["dp"], &["documents", "against", "payment"]]) {
        return true;
    }
    let _ = c.any(&[&["da"], &["documents", "against", "acceptance"], &["lc"], &["letter", "of", "credit"]]);
    false
}

/// Something that happens, on whose day it is due: `COD`, `with order`, `on delivery`, `7 days before shipment`.
fn event(c: &mut Cursor<'_>) -> Result<Option<Due>> {
    let before = |milestone| Ok(Some(Due::of(milestone, vec![DateStep::DaysBack { days: 1 }])));
    let on = |milestone| Ok(Some(Due::of(milestone, Vec::new())));
    if c.any(&[&["cod"], &["cash", "on", "delivery"]]) {
        return on(Milestone::Delivery);
    }
    if c.any(&[&["cnd"], &["cash", "next", "delivery"], &["cash", "on", "next", "delivery"]]) {
        return on(Milestone::NextDelivery);
    }
    if c.any(&[&["cwo"], &["cash", "with", "order"]]) {
        return on(Milestone::Order);
    }
    if c.any(&[&["cad"], &["cash", "against", "documents"], &["against", "documents"]]) {
        return on(Milestone::Presentation);
    }
    let ahead: &[&[&str]] = &[
        &["cia"],
        &["pia"],
        &["cbs"],
        &["cash", "in", "advance"],
        &["payment", "in", "advance"],
        &["paid", "in", "advance"],
        &["in", "advance"],
        &["upfront"],
        &["up", "front"],
        &["prepayment"],
        &["prepaid"],
    ];
    if c.any(ahead) {
        return before(Milestone::Shipment);
    }
    if c.word(&["cbd"]) {
        return before(Milestone::Delivery);
    }
    let place = c.place();
    while c.word(&["due", "payable", "cash", "payment"]) {}
    let back = match (c.peek(0), c.has_word(1, &["days", "day"]), c.has_word(1, &["months", "month"])) {
        (Some(Kind::Number(_)), true, _) if c.has_word(2, &["before"]) => {
            Some(DateStep::DaysBack { days: c.whole("days", DAYS_LIMIT)? })
        }
        (Some(Kind::Number(_)), _, true) if c.has_word(2, &["before"]) => {
            Some(DateStep::MonthsBack { months: c.whole("months", crate::terms::MONTHS_LIMIT)? })
        }
        _ => None,
    };
    if back.is_some() {
        c.skip();
    }
    if c.word(&["before"]) {
        if let Ok(from) = baseline(c) {
            let steps = vec![back.unwrap_or(DateStep::DaysBack { days: 1 })];
            return Ok(Some(Due { rule: Rule::Steps(steps), from: Some(from) }));
        }
        c.back(place);
        return Ok(None);
    }
    // "On receipt" alone means at once, and "at once" is no day of its own.
    let at_once = c.has_word(0, &["at"]) && c.has_word(1, &["once"])
        || c.has_word(0, &["on"]) && c.has_word(1, &["lines", "or"])
        || c.has_word(0, &["on", "upon"])
            && c.has_word(1, &["receipt"])
            && !(c.has_word(2, &["of"])
                && c.has_word(3, &["goods", "the", "merchandise"])
                && !c.has_word(4, &["invoice"]));
    if !at_once && c.word(&["on", "upon", "with", "at", "against", "by"]) {
        if let Ok(from) = baseline(c) {
            return Ok(Some(Due { rule: Rule::Steps(Vec::new()), from: Some(from) }));
        }
    } else if !at_once && let Some(milestone) = milestone(c) {
        return on(milestone);
    }
    c.back(place);
    Ok(None)
}
