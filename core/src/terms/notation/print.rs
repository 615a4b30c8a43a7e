use crate::error::{Reason, Result};
use crate::terms::{Baseline, DateStep, DiscountBase, Instalment, Share, Terms};

/// Terms in English trade notation.
pub(super) fn terms(terms: &Terms) -> Result<String> {
    let alone = matches!(terms.instalments.as_slice(), [only] if only.share == Share::Remainder);
    let mut clauses = Vec::with_capacity(terms.instalments.len());
    for part in &terms.instalments {
        let due = due(part)?;
        clauses.push(if alone { due } else { format!("{} {due}", share(part.share)?) });
    }
    match terms.baseline {
        Baseline::InvoiceDate => {}
        Baseline::PostingDate => clauses.push("from posting date".to_owned()),
        Baseline::FixedDate { date } => clauses.push(format!("from {date}")),
        Baseline::Milestone { .. } | Baseline::InvoiceDateOrLater { .. } | Baseline::LaterOf { .. } => {
            return Err(Reason::TermsUnwritten { what: "a milestone".to_owned() }.into());
        }
    }
    if terms.grace > 0 {
        clauses.push(format!("grace {}", terms.grace));
    }
    Ok(clauses.join("; "))
}

fn share(share: Share) -> Result<String> {
    Ok(match share {
        Share::PercentOfTotal { percent } => format!("{percent}% of total"),
        Share::PercentOfRemainder { percent } => format!("{percent}% of rest"),
        Share::Remainder => "rest".to_owned(),
        Share::Fixed { amount } => {
            let text = amount.to_string();
            let code = text.split(' ').next_back().unwrap_or_default();
            if !code.starts_with(|first: char| first.is_ascii_alphabetic()) {
                let what = format!("{text}, whose currency begins with a digit");
                return Err(Reason::TermsUnwritten { what }.into());
            }
            text
        }
    })
}

/// `2/10 net 30`: the discounts, then when the rest falls due.
fn due(part: &Instalment) -> Result<String> {
    // Where everything counts from the month's end, trade says so once, at the end.
    let rules = || part.discounts.iter().map(|tier| &tier.until).chain([&part.due]);
    let month_end =
        rules().all(|rule| matches!(rule.as_slice(), [DateStep::EndOfMonth, DateStep::Days { .. }]));
    let mut texts = Vec::with_capacity(part.discounts.len() + 1);
    for tier in &part.discounts {
        let until = match tier.until.as_slice() {
            [DateStep::Days { days }] => format!("/{days}"),
            [DateStep::EndOfMonth, DateStep::Days { days }] if month_end => format!("/{days}"),
            steps => format!("% {}", rule(steps)?),
        };
        let base = match tier.base {
            DiscountBase::Gross => "",
            DiscountBase::LinesAndTax => " on lines and tax",
            DiscountBase::Lines => " on lines",
        };
        texts.push(format!("{}{until}{base}", tier.percent));
    }
    texts.push(match part.due.as_slice() {
        [] => "due on receipt".to_owned(),
        [DateStep::Days { days }] => format!("net {days}"),
        [DateStep::EndOfMonth, DateStep::Days { days }] if month_end => format!("net {days} EOM"),
        steps => format!("net {}", rule(steps)?),
    });
    Ok(texts.join(" "))
}

/// The steps, in the order they stand.
fn rule(steps: &[DateStep]) -> Result<String> {
    match steps {
        [] => return Ok("at once".to_owned()),
        [DateStep::Months { months: 1 }, DateStep::DayOfMonth { day }] => {
            return Ok(format!("{} prox", ordinal(*day)));
        }
        _ => {}
    }
    Ok(steps.iter().map(step).collect::<Result<Vec<_>>>()?.join(" then "))
}

/// One step. Those that trade has no short form for are refused: terms with them are kept as data.
fn step(step: &DateStep) -> Result<String> {
    let unwritten = match step {
        DateStep::Days { days } => return Ok(format!("{days} days")),
        DateStep::Months { months: 1 } => return Ok("1 month".to_owned()),
        DateStep::Months { months } => return Ok(format!("{months} months")),
        DateStep::EndOfMonth => return Ok("EOM".to_owned()),
        DateStep::DayOfMonth { day } => return Ok(format!("day {day}")),
        DateStep::Weeks { .. } => "weeks",
        DateStep::DaysBack { .. } => "days back",
        DateStep::MonthsBack { .. } => "months back",
        DateStep::BusinessDays { .. } => "business days",
        DateStep::WeekdayOnOrAfter { .. } | DateStep::WeekdayOnOrBefore { .. } => "a day of the week",
        DateStep::CutOff { .. } => "a cut-off day",
        DateStep::DayBands { .. } => "day limits",
        DateStep::PayDays { .. } => "agreed pay days",
        DateStep::OnBusinessDay { .. } => "a shift to a business day",
        DateStep::Unblocked { .. } => "blocked periods",
    };
    Err(Reason::TermsUnwritten { what: unwritten.to_owned() }.into())
}

fn ordinal(day: u8) -> String {
    let suffix = match (day % 10, day / 10) {
        (1, tens) if tens != 1 => "st",
        (2, tens) if tens != 1 => "nd",
        (3, tens) if tens != 1 => "rd",
        _ => "th",
    };
    format!("{day}{suffix}")
}
