use std::str::FromStr;

use super::ScheduledInstalment;
use crate::calendar::Date;
use crate::error::{Error, Reason, Result, Shown};
use crate::money::Money;
use crate::terms::month_name;

/// A language that sentences for customers are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// `31 March 2026`, `1190.00 EUR`.
    English,
    /// `31.03.2026`, `1190,00 EUR`.
    German,
    /// `31/03/2026`, `1190,00 EUR`.
    French,
}

/// What an invoice or a notice says about paying: each instalment with its day and amount, and each discount with its
/// last day, what may be deducted and what is left to pay. A line for each instalment.
///
/// ```
/// use receivables::calendar::date;
/// use receivables::invoice::{Language, Totals, payment_sentences};
/// use receivables::money::money;
/// use receivables::terms::{DocumentDays, Terms};
///
/// let days = DocumentDays::issued(date(2026, 3, 1)?);
/// let terms: Terms = "2/10 net 30".parse()?;
/// let schedule = terms.schedule(&Totals::gross(money("1190.00 EUR")?), &days)?;
/// assert_eq!(
///     payment_sentences(&schedule, Language::English)?,
///     "Please pay 1190.00 EUR by 31 March 2026. If you pay by 11 March 2026, you may deduct 23.80 EUR and pay 1166.20 EUR.",
/// );
/// # Ok::<(), receivables::Error>(())
/// ```
///
/// # Errors
/// `amount_not_positive` for a schedule of which nothing is to be paid; `currency_mismatch`.
pub fn payment_sentences(schedule: &[ScheduledInstalment], language: Language) -> Result<String> {
    let mut lines = Vec::with_capacity(schedule.len());
    for part in schedule {
        let mut sentences = Vec::with_capacity(part.discounts.len() + 2);
        if schedule.len() > 1 {
            sentences.push(language.place(part.instalment, schedule.len()));
        }
        if !part.amount.is_positive() {
            let what = format!("instalment {}", part.instalment);
            return Err(Reason::AmountNotPositive { what, amount: part.amount }.into());
        }
        sentences.push(language.due(part.amount, part.due));
        for offer in &part.discounts {
            let left = part.amount.minus(offer.amount)?;
            sentences.push(language.discount(offer.amount, left, offer.until));
        }
        lines.push(sentences.join(" "));
    }
    Ok(lines.join("\n"))
}

/// By the code of ISO 639: `"de".parse::<Language>()`.
impl FromStr for Language {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        match text {
            "en" => Ok(Self::English),
            "de" => Ok(Self::German),
            "fr" => Ok(Self::French),
            _ => {
                Err(Reason::UnknownChoice { value: Shown::new(text), choices: "en, de, fr".to_owned() }
                    .into())
            }
        }
    }
}

impl Language {
    fn place(self, number: u16, count: usize) -> String {
        match self {
            Self::English => format!("Instalment {number} of {count}:"),
            Self::German => format!("Rate {number} von {count}:"),
            Self::French => format!("Échéance {number} sur {count} :"),
        }
    }

    fn due(self, amount: Money, day: Option<Date>) -> String {
        let (amount, day) = (self.amount(amount), self.day(day));
        match self {
            Self::English => format!("Please pay {amount} by {day}."),
            Self::German => format!("Bitte zahlen Sie {amount} bis zum {day}."),
            Self::French => format!("Veuillez payer {amount} au plus tard le {day}."),
        }
    }

    fn discount(self, discount: Money, left: Money, until: Option<Date>) -> String {
        let (discount, left, until) = (self.amount(discount), self.amount(left), self.day(until));
        match self {
            Self::English => {
                format!("If you pay by {until}, you may deduct {discount} and pay {left}.")
            }
            Self::German => {
                format!(
                    "Bei Zahlung bis zum {until} können Sie {discount} Skonto abziehen und zahlen {left}."
                )
            }
            Self::French => format!(
                "En cas de paiement au plus tard le {until}, vous pouvez déduire un escompte de {discount} et payer {left}."
            ),
        }
    }

    /// An amount with the decimal sign of the language, and the code of its currency.
    pub(super) fn amount(self, amount: Money) -> String {
        let (code, digits) = (amount.currency(), amount.amount_text());
        match self {
            Self::English => format!("{digits} {code}"),
            Self::German | Self::French => format!("{} {code}", digits.replace('.', ",")),
        }
    }

    /// A day, or that it is still to be told.
    fn day(self, day: Option<Date>) -> String {
        let Some(day) = day else {
            return match self {
                Self::English => "the day that we will tell you",
                Self::German => "Tag, den wir Ihnen mitteilen",
                Self::French => "jour que nous vous indiquerons",
            }
            .to_owned();
        };
        self.date(day)
    }

    /// A day as the language writes it.
    pub(super) fn date(self, day: Date) -> String {
        let (year, month, day) = (day.year(), day.month(), day.day());
        match self {
            Self::English => format!("{day} {} {year}", month_name(month)),
            Self::German => format!("{day:02}.{month:02}.{year}"),
            Self::French => format!("{day:02}/{month:02}/{year}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;
    use crate::calendar::date;
    use crate::invoice::Totals;
    use crate::money::money;
    use crate::terms::{DocumentDays, Terms};

    fn schedule(terms: &str, gross: &str) -> Vec<ScheduledInstalment> {
        let issued = date(2026, 3, 1).unwrap();
        let terms: Terms = terms.parse().unwrap();
        terms.schedule(&Totals::gross(money(gross).unwrap()), &DocumentDays::issued(issued)).unwrap()
    }

    #[test]
    fn each_language_writes_days_and_amounts_its_own_way() {
        let skonto = schedule("14 Tage 2 % Skonto, 30 Tage netto", "1190.00 EUR");
        assert_eq!(
            payment_sentences(&skonto, Language::German).unwrap(),
            "Bitte zahlen Sie 1190,00 EUR bis zum 31.03.2026. \
             Bei Zahlung bis zum 15.03.2026 können Sie 23,80 EUR Skonto abziehen und zahlen 1166,20 EUR."
        );
        assert_eq!(
            payment_sentences(&skonto, Language::French).unwrap(),
            "Veuillez payer 1190,00 EUR au plus tard le 31/03/2026. En cas de paiement au plus tard le 15/03/2026, \
             vous pouvez déduire un escompte de 23,80 EUR et payer 1166,20 EUR."
        );
    }

    #[test]
    fn instalments_stand_in_lines_of_their_own() {
        let halves = schedule("50% net 0; rest net 30", "101 JPY");
        assert_eq!(
            payment_sentences(&halves, Language::English).unwrap(),
            "Instalment 1 of 2: Please pay 51 JPY by 1 March 2026.\n\
             Instalment 2 of 2: Please pay 50 JPY by 31 March 2026."
        );
        let credit = schedule("net 30", "-5.00 EUR");
        let refused = payment_sentences(&credit, Language::English).unwrap_err();
        assert_eq!(refused.code(), Code::AmountNotPositive);
    }
}
