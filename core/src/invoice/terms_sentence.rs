use super::Language;
use crate::calendar::{CalendarName, Roll, Weekday};
use crate::error::Result;
use crate::money::Percent;
use crate::terms::{
    Baseline, BlockedPeriod, DateStep, DiscountTax, DiscountTier, Instalment, Milestone, Share, Terms,
    month_name,
};

/// What was agreed about paying, in sentences for a customer: also where no day is known yet, because something has to
/// happen first. A line for each instalment, and one for what holds for all of them.
///
/// ```
/// use receivables::invoice::{Language, terms_sentences};
/// use receivables::terms::Terms;
/// let terms: Terms = "2/10 net 30 from delivery".parse()?;
/// assert_eq!(
///     terms_sentences(&terms, Language::English)?,
///     "The total is due within 30 days of delivery. \
///      2 % may be deducted if it is paid within 10 days of delivery.",
/// );
/// # Ok::<(), receivables::Error>(())
/// ```
///
/// # Errors
/// Those of [`Terms::check`].
pub fn terms_sentences(terms: &Terms, language: Language) -> Result<String> {
    terms.check()?;
    let alone = terms.instalments.len() == 1;
    let parts = terms.instalments.iter().map(|part| language.part(part, terms.baseline, alone));
    let mut lines: Vec<String> = parts.collect();
    if !terms.upfront.is_empty() {
        let names: Vec<&str> = terms.upfront.iter().map(|part| language.beside(part.as_str())).collect();
        let all = names.join(language.say([" and ", " und ", " et "]));
        lines.push(language.fill(
            [
                "The first instalment also takes {a} whole.",
                "Die erste Rate umfasst zusätzlich {a} in voller Höhe.",
                "La première échéance comprend aussi {a} en totalité.",
            ],
            &[("{a}", &all)],
        ));
    }
    match terms.discount_tax {
        None => {}
        Some(DiscountTax::Never) => lines.push(language.own([
            "A discount does not change the tax.",
            "Ein Skonto ändert die Steuer nicht.",
            "Un escompte ne modifie pas la taxe.",
        ])),
        Some(DiscountTax::Always) => lines.push(language.own([
            "The tax is charged on the discounted amount.",
            "Die Steuer ist auf den um das Skonto geminderten Betrag berechnet.",
            "La taxe est calculée sur le montant net d'escompte.",
        ])),
    }
    Ok(lines.join("\n"))
}

/// A text in English, German and French.
type Texts = [&'static str; 3];

impl Language {
    fn say(self, texts: Texts) -> &'static str {
        let [english, german, french] = texts;
        match self {
            Self::English => english,
            Self::German => german,
            Self::French => french,
        }
    }

    fn own(self, texts: Texts) -> String {
        self.say(texts).to_owned()
    }

    /// A text with its places filled.
    fn fill(self, texts: Texts, places: &[(&str, &str)]) -> String {
        places.iter().fold(self.own(texts), |text, (place, said)| text.replace(place, said))
    }

    /// `2.5 %`, `2,5 %`.
    fn percent(self, percent: Percent) -> String {
        let digits = percent.to_string();
        match self {
            Self::English => format!("{digits} %"),
            Self::German | Self::French => format!("{} %", digits.replace('.', ",")),
        }
    }

    fn part(self, part: &Instalment, inherited: Baseline, alone: bool) -> String {
        let from = part.baseline.unwrap_or(inherited);
        let due = self.fill(
            ["{share} is due {when}.", "{share} ist {when} fällig.", "{share} est payable {when}."],
            &[("{share}", &self.share(part.share, alone)), ("{when}", &self.when(&part.due, from))],
        );
        let discounts = part.discounts.iter().map(|tier| self.tier(tier, from));
        [due].into_iter().chain(discounts).collect::<Vec<_>>().join(" ")
    }

    fn tier(self, tier: &DiscountTier, inherited: Baseline) -> String {
        let when = self.when(&tier.until, tier.baseline.unwrap_or(inherited));
        self.fill(
            [
                "{percent} may be deducted if it is paid {when}.",
                "Bei Zahlung {when} können {percent} Skonto abgezogen werden.",
                "Un escompte de {percent} est accordé en cas de paiement {when}.",
            ],
            &[("{percent}", &self.percent(tier.percent)), ("{when}", &when)],
        )
    }

    fn share(self, share: Share, alone: bool) -> String {
        match share {
            Share::Remainder if !alone => self.own(["The rest", "Der Restbetrag", "Le solde"]),
            Share::Remainder => self.own(["The total", "Der Gesamtbetrag", "Le montant total"]),
            Share::Fixed { amount } => self.amount(amount),
            Share::PercentOfTotal { percent } => self.fill(
                [
                    "A part of {p} of the total",
                    "Ein Teil von {p} des Gesamtbetrags",
                    "Une part de {p} du montant total",
                ],
                &[("{p}", &self.percent(percent))],
            ),
            Share::PercentOfRemainder { percent } => self.fill(
                [
                    "A part of {p} of what is left",
                    "Ein Teil von {p} des Restbetrags",
                    "Une part de {p} du solde",
                ],
                &[("{p}", &self.percent(percent))],
            ),
        }
    }

    fn beside(self, name: &str) -> &'static str {
        match name {
            "tax" => self.say(["the tax", "die Steuer", "la taxe"]),
            "freight" => self.say(["the freight", "die Fracht", "le fret"]),
            _ => self.say(["the charges", "die Nebenkosten", "les frais"]),
        }
    }

    /// When something is to be paid.
    fn when(self, steps: &[DateStep], from: Baseline) -> String {
        let counted = |texts: Texts, count: String| {
            self.fill(texts, &[("{n}", &count), ("{from}", &self.day_of(from))])
        };
        match steps {
            [] => self.on(from),
            [
                DateStep::Days { .. }
                | DateStep::Weeks { .. }
                | DateStep::Months { .. }
                | DateStep::BusinessDays { .. },
            ] => {
                let span = steps.first().map(|step| self.span(step)).unwrap_or_default();
                counted(
                    [
                        "within {n} of {from}",
                        "innerhalb von {n} nach {from}",
                        "dans un délai de {n} à compter de {from}",
                    ],
                    span,
                )
            }
            [DateStep::DaysBack { days }] => {
                counted(["{n} before {from}", "{n} vor {from}", "{n} avant {from}"], self.days(*days))
            }
            [DateStep::MonthsBack { months }] => {
                counted(["{n} before {from}", "{n} vor {from}", "{n} avant {from}"], self.months(*months))
            }
            steps => {
                let then = self.say([", then ", ", dann ", ", puis "]);
                let steps: Vec<String> = steps.iter().map(|step| self.step(step)).collect();
                counted(
                    [
                        "on the day counted from {from}: {n}",
                        "an dem ab {from} berechneten Tag ({n})",
                        "au jour compté à partir de {from} : {n}",
                    ],
                    steps.join(then),
                )
            }
        }
    }

    /// The day itself, as that of a payment.
    fn on(self, from: Baseline) -> String {
        match from {
            Baseline::FixedDate { date } => {
                self.fill(["on {d}", "am {d}", "le {d}"], &[("{d}", &self.date(date))])
            }
            Baseline::InvoiceDate => {
                self.own(["on the invoice date", "am Rechnungsdatum", "à la date de facture"])
            }
            Baseline::PostingDate => {
                self.own(["on the posting date", "am Buchungsdatum", "à la date de comptabilisation"])
            }
            Baseline::Milestone { milestone } => self.happening(milestone),
            Baseline::InvoiceDateOrLater { milestone } => {
                self.later(self.on(Baseline::InvoiceDate), self.happening(milestone))
            }
            Baseline::LaterOf { first, second } => self.later(self.happening(first), self.happening(second)),
        }
    }

    fn later(self, one: String, other: String) -> String {
        self.fill(
            [
                "{a} or {b}, whichever is later",
                "{a} oder {b}, je nachdem, was später eintritt",
                "{a} ou {b}, la date la plus tardive étant retenue",
            ],
            &[("{a}", &one), ("{b}", &other)],
        )
    }

    fn happening(self, milestone: Milestone) -> String {
        self.own(match milestone {
            Milestone::Order => ["with the order", "bei Bestellung", "à la commande"],
            Milestone::Shipment => ["on shipment", "bei Versand", "à l'expédition"],
            Milestone::Delivery => ["on delivery", "bei Lieferung", "à la livraison"],
            Milestone::GoodsReceipt => {
                ["on receipt of the goods", "bei Erhalt der Ware", "à la réception des marchandises"]
            }
            Milestone::InvoiceReceipt => {
                ["on receipt of the invoice", "bei Erhalt der Rechnung", "à la réception de la facture"]
            }
            Milestone::Acceptance => ["on acceptance", "bei Abnahme", "à l'acceptation"],
            Milestone::Presentation => [
                "on presentation of the documents",
                "bei Vorlage der Dokumente",
                "à la présentation des documents",
            ],
            Milestone::NextDelivery => {
                ["on the next delivery", "bei der nächsten Lieferung", "à la livraison suivante"]
            }
        })
    }

    /// The day as one that is counted from.
    fn day_of(self, from: Baseline) -> String {
        match from {
            Baseline::FixedDate { date } => {
                self.fill(["{d}", "dem {d}", "la date du {d}"], &[("{d}", &self.date(date))])
            }
            Baseline::InvoiceDate => {
                self.own(["the invoice date", "dem Rechnungsdatum", "la date de facture"])
            }
            Baseline::PostingDate => {
                self.own(["the posting date", "dem Buchungsdatum", "la date de comptabilisation"])
            }
            Baseline::Milestone { milestone } => self.happened(milestone),
            Baseline::InvoiceDateOrLater { milestone } => {
                self.later(self.day_of(Baseline::InvoiceDate), self.happened(milestone))
            }
            Baseline::LaterOf { first, second } => self.later(self.happened(first), self.happened(second)),
        }
    }

    fn happened(self, milestone: Milestone) -> String {
        self.own(match milestone {
            Milestone::Order => ["the order", "der Bestellung", "la commande"],
            Milestone::Shipment => ["shipment", "dem Versand", "l'expédition"],
            Milestone::Delivery => ["delivery", "der Lieferung", "la livraison"],
            Milestone::GoodsReceipt => {
                ["receipt of the goods", "dem Erhalt der Ware", "la réception des marchandises"]
            }
            Milestone::InvoiceReceipt => {
                ["receipt of the invoice", "dem Erhalt der Rechnung", "la réception de la facture"]
            }
            Milestone::Acceptance => ["acceptance", "der Abnahme", "l'acceptation"],
            Milestone::Presentation => [
                "presentation of the documents",
                "der Vorlage der Dokumente",
                "la présentation des documents",
            ],
            Milestone::NextDelivery => {
                ["the next delivery", "der nächsten Lieferung", "la livraison suivante"]
            }
        })
    }

    fn counted(self, count: u16, one: Texts, several: Texts) -> String {
        format!("{count} {}", self.say(if count == 1 { one } else { several }))
    }

    /// Dative, as after "innerhalb von".
    fn days(self, days: u16) -> String {
        self.counted(days, ["day", "Tag", "jour"], ["days", "Tagen", "jours"])
    }

    fn months(self, months: u16) -> String {
        self.counted(months, ["month", "Monat", "mois"], ["months", "Monaten", "mois"])
    }

    fn span(self, step: &DateStep) -> String {
        match step {
            DateStep::Days { days } => self.days(*days),
            DateStep::Weeks { weeks } => {
                self.counted(*weeks, ["week", "Woche", "semaine"], ["weeks", "Wochen", "semaines"])
            }
            DateStep::Months { months } => self.months(*months),
            DateStep::BusinessDays { days, calendar } => {
                let days = self.counted(
                    *days,
                    ["business day", "Bankarbeitstag", "jour ouvré"],
                    ["business days", "Bankarbeitstagen", "jours ouvrés"],
                );
                format!("{days} ({})", self.calendar(*calendar))
            }
            _ => String::new(),
        }
    }

    fn calendar(self, calendar: CalendarName) -> &'static str {
        self.say(match calendar {
            CalendarName::WeekendsOnly => ["weekends only", "nur Wochenenden", "week-ends seulement"],
            CalendarName::Target => ["TARGET", "TARGET", "TARGET"],
            CalendarName::FederalReserve => ["Federal Reserve", "Federal Reserve", "Federal Reserve"],
            CalendarName::EnglandAndWales => {
                ["England and Wales", "England und Wales", "Angleterre et pays de Galles"]
            }
            CalendarName::Germany => ["Germany", "Deutschland", "Allemagne"],
            CalendarName::France => ["France", "Frankreich", "France"],
            CalendarName::UnitedStates => ["United States", "Vereinigte Staaten", "États-Unis"],
        })
    }

    /// One step among several.
    fn step(self, step: &DateStep) -> String {
        let later = |span: String| self.fill(["{n} later", "nach {n}", "{n} plus tard"], &[("{n}", &span)]);
        let earlier = |span: String| self.fill(["{n} earlier", "vor {n}", "{n} plus tôt"], &[("{n}", &span)]);
        match step {
            DateStep::Days { .. }
            | DateStep::Weeks { .. }
            | DateStep::Months { .. }
            | DateStep::BusinessDays { .. } => later(self.span(step)),
            DateStep::DaysBack { days } => earlier(self.days(*days)),
            DateStep::MonthsBack { months } => earlier(self.months(*months)),
            DateStep::EndOfMonth => self.own(["the end of the month", "das Monatsende", "la fin du mois"]),
            DateStep::DayOfMonth { day } => self.fill(
                ["day {n} of the month", "der {n}. des Monats", "le {n} du mois"],
                &[("{n}", &day.to_string())],
            ),
            DateStep::WeekdayOnOrAfter { weekday } => self.fill(
                ["that day or the next {n}", "dieser Tag oder der nächste {n}", "ce jour ou le {n} suivant"],
                &[("{n}", self.weekday(*weekday))],
            ),
            DateStep::WeekdayOnOrBefore { weekday } => self.fill(
                ["that day or the last {n}", "dieser Tag oder der letzte {n}", "ce jour ou le {n} précédent"],
                &[("{n}", self.weekday(*weekday))],
            ),
            DateStep::CutOff { day, months } => self.cut_off(*day, *months),
            DateStep::DayBands { bands } => {
                let band = |band: &crate::terms::DayBand| {
                    self.fill(
                        [
                            "until day {u} day {d} of the month {m} later",
                            "bis zum {u}. der {d}. des Monats nach {m}",
                            "jusqu'au {u} le {d} du mois {m} plus tard",
                        ],
                        &[
                            ("{u}", &band.until.to_string()),
                            ("{d}", &band.day.to_string()),
                            ("{m}", &self.months(band.months)),
                        ],
                    )
                };
                bands.iter().map(band).collect::<Vec<_>>().join("; ")
            }
            DateStep::PayDays { days } => {
                let days: Vec<String> = days.iter().map(u16::to_string).collect();
                self.fill(
                    [
                        "the next pay day (days {n} of a month)",
                        "der nächste Zahltag (Tage {n} eines Monats)",
                        "le prochain jour de paiement (jours {n} du mois)",
                    ],
                    &[("{n}", &days.join(", "))],
                )
            }
            DateStep::OnBusinessDay { calendar, roll } => {
                let to = self.say(match roll {
                    Roll::Following => ["next", "nächste", "suivant"],
                    Roll::ModifiedFollowing => [
                        "next, within the month,",
                        "nächste im selben Monat gelegene",
                        "suivant dans le mois",
                    ],
                    Roll::Nearest => ["nearest", "nächstgelegene", "le plus proche"],
                    Roll::HalfMonthModifiedFollowing => [
                        "next, within the half of the month,",
                        "nächste in derselben Monatshälfte gelegene",
                        "suivant dans la même moitié du mois",
                    ],
                    Roll::Preceding => ["last", "vorhergehende", "précédent"],
                    Roll::ModifiedPreceding => [
                        "last, within the month,",
                        "vorhergehende im selben Monat gelegene",
                        "précédent dans le mois",
                    ],
                });
                self.fill(
                    [
                        "that day or the {r} business day ({c})",
                        "dieser Tag oder der {r} Bankarbeitstag ({c})",
                        "ce jour ou le jour ouvré {r} ({c})",
                    ],
                    &[("{r}", to), ("{c}", self.calendar(*calendar))],
                )
            }
            DateStep::Unblocked { periods } => {
                let periods: Vec<String> = periods.iter().map(|period| self.blocked(*period)).collect();
                self.fill(
                    [
                        "the first day outside {n}",
                        "der erste Tag außerhalb von {n}",
                        "le premier jour en dehors de {n}",
                    ],
                    &[("{n}", &periods.join(", "))],
                )
            }
        }
    }

    fn cut_off(self, day: i8, months: u16) -> String {
        let (days, months) = (day.unsigned_abs().to_string(), self.months(months));
        let places: [(&str, &str); 2] = [("{d}", &days), ("{m}", &months)];
        if day > 0 {
            return self.fill(
                [
                    "{m} later if after day {d} of the month",
                    "nach dem {d}. des Monats um {m} später",
                    "{m} plus tard après le {d} du mois",
                ],
                &places,
            );
        }
        self.fill(
            [
                "{m} later if less than {d} days before the end of the month",
                "weniger als {d} Tage vor Monatsende um {m} später",
                "{m} plus tard à moins de {d} jours de la fin du mois",
            ],
            &places,
        )
    }

    fn blocked(self, period: BlockedPeriod) -> String {
        match period {
            BlockedPeriod::Once { first, last } => format!("{} – {}", self.date(first), self.date(last)),
            BlockedPeriod::EveryYear { from_month, from_day, to_month, to_day } => {
                let day = |day: u8, month: u8| match self {
                    Self::English => format!("{day} {}", month_name(u32::from(month))),
                    Self::German => format!("{day:02}.{month:02}."),
                    Self::French => format!("{day:02}/{month:02}"),
                };
                format!("{} – {}", day(from_day, from_month), day(to_day, to_month))
            }
        }
    }

    fn weekday(self, weekday: Weekday) -> &'static str {
        self.say(match weekday {
            Weekday::Monday => ["Monday", "Montag", "lundi"],
            Weekday::Tuesday => ["Tuesday", "Dienstag", "mardi"],
            Weekday::Wednesday => ["Wednesday", "Mittwoch", "mercredi"],
            Weekday::Thursday => ["Thursday", "Donnerstag", "jeudi"],
            Weekday::Friday => ["Friday", "Freitag", "vendredi"],
            Weekday::Saturday => ["Saturday", "Samstag", "samedi"],
            Weekday::Sunday => ["Sunday", "Sonntag", "dimanche"],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn says(terms: &str, language: Language, expected: &str) {
        let terms: Terms = terms.parse().unwrap();
        assert_eq!(terms_sentences(&terms, language).unwrap(), expected);
    }

    #[test]
    fn each_language_says_what_it_waits_for() {
        says(
            "2/10 net 30 ROG",
            Language::German,
            "Der Gesamtbetrag ist innerhalb von 30 Tagen nach dem Erhalt der Ware fällig. \
             Bei Zahlung innerhalb von 10 Tagen nach dem Erhalt der Ware können 2 % Skonto abgezogen werden.",
        );
        says(
            "30% with order, rest net 60 from invoice date or delivery, whichever is later",
            Language::French,
            "Une part de 30 % du montant total est payable à la commande.\n\
             Le solde est payable dans un délai de 60 jours à compter de la date de facture ou la livraison, \
             la date la plus tardive étant retenue.",
        );
        says("CIA", Language::English, "The total is due 1 day before shipment.");
        says("due on receipt", Language::German, "Der Gesamtbetrag ist am Rechnungsdatum fällig.");
        says(
            "net 45 days then EOM; tax upfront; tax stays",
            Language::English,
            "The total is due on the day counted from the invoice date: 45 days later, then the end of the month.\n\
             The first instalment also takes the tax whole.\nA discount does not change the tax.",
        );
    }
}
