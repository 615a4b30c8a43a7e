//! What a payer writes, before anything happens to it.

use receivables::calendar::Date;

use super::chance::Chance;

/// A text in its pieces, so that each can be damaged by itself.
#[derive(Debug, Clone)]
pub(super) struct Words {
    /// What stands before the numbers.
    pub(super) before: String,
    /// The numbers, as they are written.
    pub(super) numbers: Vec<String>,
    /// What stands between them.
    pub(super) between: &'static str,
    /// What stands behind them.
    pub(super) after: String,
}

/// What a payer may mention beside the numbers.
#[derive(Debug, Clone)]
pub(super) struct Aside {
    /// Its number with the creditor.
    pub(super) customer: String,
    /// The day of the first document.
    pub(super) issued: Option<Date>,
    /// What it pays.
    pub(super) amount: i64,
    /// Whether it deducts a discount.
    pub(super) discount: bool,
    /// The day on which it writes.
    pub(super) day: Date,
}

const BEFORE: [&str; 22] = [
    "Rechnung ",
    "Rechnung ",
    "Rechnung Nr. ",
    "Rg. ",
    "RG-Nr. ",
    "Rechnungsnr.: ",
    "Re-Nr ",
    "Re. ",
    "RNr. ",
    "Beleg ",
    "Faktura ",
    "",
    "",
    "",
    "Invoice ",
    "Invoice no. ",
    "Inv. ",
    "payment of invoice ",
    "Ihre Rechnung ",
    "facture ",
    "Zahlung ",
    "Begleichung RG ",
];
const BETWEEN: [&str; 8] = [", ", ", ", " ", " ", "; ", " und ", " + ", " & "];

impl Words {
    /// Words for these numbers.
    pub(super) fn draw(numbers: Vec<String>, aside: &Aside, draw: &mut Chance) -> Self {
        let mut before = draw.pick(&BEFORE).to_owned();
        if draw.percent(12) {
            before.insert_str(
                0,
                &format!("{} {} ", draw.pick(&["Kd-Nr.", "KdNr", "Kunde", "Customer"]), aside.customer),
            );
        }
        let mut after = String::new();
        if let Some(issued) = aside.issued.filter(|_| numbers.len() == 1 && draw.percent(35)) {
            after.push_str(&format!(
                "{}{}",
                draw.pick(&[" v. ", " vom ", " ", " dated "]),
                written(issued, draw)
            ));
        }
        if aside.discount && draw.percent(60) {
            after.push_str(draw.pick(&[
                " abz. Skonto",
                " abzgl. 2% Skonto",
                " ./. Skonto",
                " less discount",
                " -2%",
            ]));
        }
        match draw.below(16) {
            0 => after.push_str(&format!(" EUR {}", euros(aside.amount))),
            1 => after.push_str(&format!(" KD {}", aside.customer)),
            2 => after.push_str(" Danke"),
            3 => after.push_str(&format!(" Tel. 0{} {}", draw.digits(3), draw.digits(6))),
            4 => after.push_str(&format!(" u. Beleg {}", own_number(draw))),
            _ => {}
        }
        let mut words = Self { before, numbers, between: draw.pick(&BETWEEN), after };
        words.wrap(aside.day, draw);
        words
    }

    /// Words that hold no number of a document.
    pub(super) fn without(text: String, aside: &Aside, draw: &mut Chance) -> Self {
        let mut words = Self { before: text, numbers: Vec::new(), between: "", after: String::new() };
        words.wrap(aside.day, draw);
        words
    }

    /// What banks put round a text.
    fn wrap(&mut self, day: Date, draw: &mut Chance) {
        match draw.below(24) {
            0 => self.before.insert_str(0, "SVWZ+"),
            1 => self.before.insert_str(0, "EREF+NOTPROVIDED SVWZ+"),
            2 => self.before.insert_str(0, &format!("EREF+{} SVWZ+", own_number(draw))),
            3 => self.before.insert_str(0, "/RFB/"),
            4 => self.after.push_str(&format!(
                " DATUM {}, {:02}.{:02} UHR",
                dotted(day),
                draw.below(24),
                draw.below(60)
            )),
            _ => {}
        }
    }

    /// The whole text.
    pub(super) fn text(&self) -> String {
        format!("{}{}{}", self.before, self.numbers.join(self.between), self.after).trim().to_owned()
    }
}

/// A number of the payer's own books, which looks like one of the creditor's.
pub(super) fn own_number(draw: &mut Chance) -> String {
    match draw.below(3) {
        0 => format!("51{}", draw.digits(8)),
        1 => format!("ER-{}", draw.digits(5)),
        _ => format!("45000{}", draw.digits(5)),
    }
}

/// A text that names no document; with the day or the month it hints at, if any.
pub(super) fn silent(
    aside: &Aside,
    issued: Date,
    alone: bool,
    draw: &mut Chance,
) -> (&'static str, String, Hint) {
    let none = Hint::None;
    match draw.below(if alone { 10 } else { 8 }) {
        0 => ("empty", String::new(), none),
        1 => (
            "a word",
            draw.pick(&[
                "Rechnung",
                "Ihre Rechnung",
                "Zahlung",
                "Invoice",
                "Danke",
                "laut Rechnung",
                "offene Rechnungen",
            ])
            .to_owned(),
            none,
        ),
        2 => (
            "customer number",
            format!("{} {}", draw.pick(&["Kd-Nr.", "Kundennummer", "KdNr", "Customer no."]), aside.customer),
            none,
        ),
        3 => (
            "order number",
            format!("{} {}", draw.pick(&["Bestellung", "PO", "Ihr Auftrag", "Order"]), own_number(draw)),
            none,
        ),
        4 => ("phone number", format!("Rueckfragen Tel. 0{}/{}", draw.digits(3), draw.digits(6)), none),
        5 => ("own number", format!("{} Zahlungslauf {}", own_number(draw), dotted(aside.day)), none),
        6 => ("date of payment", format!("Zahlung {}", dotted(aside.day)), none),
        7 => ("amount", format!("Zahlung ueber {}", euros(aside.amount)), none),
        8 => ("date of invoice", format!("Rechnung vom {}", dotted(issued)), Hint::Issued(issued)),
        _ => (
            "month",
            format!("Rechnung {} {}", MONTHS[usize::try_from(issued.month() - 1).unwrap()], issued.year()),
            Hint::Month(issued),
        ),
    }
}

/// What a text without a number says about when the document was issued.
#[derive(Debug, Clone, Copy)]
pub(super) enum Hint {
    None,
    Issued(Date),
    Month(Date),
}

impl Hint {
    pub(super) fn fits(self, issued: Date) -> bool {
        match self {
            Self::None => true,
            Self::Issued(day) => issued == day,
            Self::Month(day) => (issued.year(), issued.month()) == (day.year(), day.month()),
        }
    }
}

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "Maerz",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

fn written(day: Date, draw: &mut Chance) -> String {
    match draw.below(4) {
        0 => format!("{:02}.{:02}.{:02}", day.day(), day.month(), day.year() % 100),
        1 => format!("{}.{}.", day.day(), day.month()),
        2 => day.to_string(),
        _ => dotted(day),
    }
}

pub(super) fn dotted(day: Date) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

/// An amount as it is written in German.
pub(super) fn euros(cents: i64) -> String {
    let whole = (cents / 100).to_string();
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    format!("{grouped},{:02}", cents % 100)
}
