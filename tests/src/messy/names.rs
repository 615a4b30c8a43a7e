//! Names of companies, and what banks make of them.

use super::chance::Chance;

const FAMILIES: [&str; 40] = [
    "Müller",
    "Schmidt",
    "Huber",
    "Gruber",
    "Weiß",
    "Jäger",
    "Krämer",
    "Böhm",
    "Schäfer",
    "Köhler",
    "Lang",
    "Wagner",
    "Bauer",
    "Maier",
    "Mayer",
    "Hofmann",
    "Hoffmann",
    "Fuchs",
    "Öztürk",
    "Kowalski",
    "Novák",
    "Rossi",
    "Dubois",
    "Lefèvre",
    "García",
    "Jensen",
    "Nyström",
    "van Dijk",
    "de Vries",
    "O'Connor",
    "Bianchi",
    "Steiner",
    "Egger",
    "Brandstätter",
    "Lindner",
    "Voß",
    "Rüther",
    "Süß",
    "Thielemann",
    "Zöllner",
];
const TRADES: [&str; 30] = [
    "Bau",
    "Metallbau",
    "Elektrotechnik",
    "Haustechnik",
    "Logistik",
    "Spedition",
    "Druckerei",
    "Möbel",
    "Gartenbau",
    "Holzhandel",
    "Werkzeugbau",
    "Maschinenbau",
    "Software",
    "Consulting",
    "Immobilien",
    "Hausverwaltung",
    "Gastronomie",
    "Hotelbetriebe",
    "Lebensmittel",
    "Getränke",
    "Medizintechnik",
    "Apotheke",
    "Autohaus",
    "Kfz-Service",
    "Textil",
    "Verpackungen",
    "Kunststofftechnik",
    "Sanitär",
    "Malerbetrieb",
    "Trockenbau",
];
const WORDS: [&str; 18] = [
    "Alpha", "Nordwind", "Rheintal", "Alpen", "Hansa", "Iso", "Euro", "Delta", "Phoenix", "Merkur", "Orion",
    "Tec", "Vita", "Terra", "Agri", "Poly", "Medi", "Blau",
];
const FORMS: [&str; 12] = [
    "GmbH",
    "GmbH",
    "GmbH",
    "GmbH & Co. KG",
    "GmbH & Co. KG",
    "AG",
    "KG",
    "e.K.",
    "OHG",
    "UG (haftungsbeschränkt)",
    "Ges.m.b.H.",
    "Sp. z o.o.",
];
const PLACES: [&str; 10] =
    ["Süd", "Nord", "Berlin", "Köln", "München", "Wien", "Tirol", "Zürich", "Sachsen", "Rhein-Main"];

/// A company, by its registered name.
pub(super) fn company(draw: &mut Chance) -> String {
    let (family, trade, form) = (draw.pick(&FAMILIES), draw.pick(&TRADES), draw.pick(&FORMS));
    match draw.below(6) {
        0 => format!("{family} {form}"),
        1 => format!("{}{} {form}", draw.pick(&WORDS), trade.to_lowercase()),
        2 => format!("{} {trade} {} {form}", draw.pick(&WORDS), draw.pick(&PLACES)),
        3 => format!("{family} & {} {trade} {form}", draw.pick(&FAMILIES)),
        4 => format!("{family} {trade} Handels- und Dienstleistungsgesellschaft mbH"),
        _ => format!("{family} {trade} {form}"),
    }
}

/// Another company whose name differs from a name at its end only.
pub(super) fn namesake(name: &str, draw: &mut Chance) -> String {
    let stem: Vec<&str> = name.split(' ').take(2).collect();
    format!(
        "{} {} {}",
        stem.join(" "),
        draw.pick(&["Service", "Holding", "Immobilien", "Vertriebs"]),
        draw.pick(&FORMS)
    )
}

/// A company that a group owns.
pub(super) fn subsidiary(group: &str, draw: &mut Chance) -> String {
    let stem = group.split(' ').next().unwrap_or(group);
    match draw.below(3) {
        // Its name says nothing of its owner.
        0 => company(draw),
        1 => format!("{stem} {} {}", draw.pick(&PLACES), draw.pick(&FORMS)),
        _ => format!("{stem} {} {}", draw.pick(&TRADES), draw.pick(&FORMS)),
    }
}

/// How a company is called beside its registered name.
pub(super) fn trading(name: &str) -> String {
    name.split(' ').take(2).collect::<Vec<_>>().join(" ")
}

/// Somebody who pays for others.
pub(super) fn third(draw: &mut Chance) -> String {
    let family = draw.pick(&FAMILIES);
    match draw.below(5) {
        0 => format!("{} Factoring GmbH", draw.pick(&WORDS)),
        1 => format!("{family} und Partner Steuerberater mbB"),
        2 => format!("{} Versicherung AG", draw.pick(&WORDS)),
        3 => format!("{} {family}", draw.pick(&["Anna", "Karl", "Jürgen", "Eva", "Peter"])),
        _ => format!("Rechtsanwälte {family} & Kollegen Anderkonto"),
    }
}

/// How a bank prints a name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Print {
    width: usize,
    upper: bool,
    umlauts: Umlauts,
}

#[derive(Debug, Clone, Copy)]
enum Umlauts {
    Kept,
    TwoLetters,
    Bare,
    Lost,
}

impl Print {
    pub(super) fn draw(draw: &mut Chance) -> Self {
        let width = [70, 70, 70, 35, 27][draw.below(5)];
        let umlauts = [Umlauts::Kept, Umlauts::TwoLetters, Umlauts::TwoLetters, Umlauts::Bare, Umlauts::Lost];
        Self { width, upper: draw.percent(40), umlauts: umlauts[draw.below(5)] }
    }

    /// The name as this bank prints it.
    pub(super) fn of(self, name: &str) -> String {
        let spelled: String = name.chars().map(|sign| self.spelled(sign)).collect();
        let cut: String = spelled.chars().take(self.width).collect();
        let cut = cut.trim_end().to_owned();
        if self.upper { cut.to_uppercase() } else { cut }
    }

    fn spelled(self, sign: char) -> String {
        if sign.is_ascii() {
            return match (sign, self.umlauts) {
                ('&', Umlauts::Bare | Umlauts::Lost) => "+".to_owned(),
                _ => sign.to_string(),
            };
        }
        let two = match sign {
            'ä' => "ae",
            'ö' => "oe",
            'ü' => "ue",
            'Ö' => "Oe",
            'Ü' => "Ue",
            'ß' => "ss",
            'á' => "a",
            'è' | 'é' => "e",
            'í' => "i",
            other => return other.to_string(),
        };
        match self.umlauts {
            Umlauts::Kept => sign.to_string(),
            Umlauts::TwoLetters => two.to_owned(),
            Umlauts::Bare => two.chars().take(1).collect(),
            Umlauts::Lost => ".".to_owned(),
        }
    }
}

/// A name as a payer writes it into a text.
pub(super) fn plain(name: &str) -> String {
    Print { width: 35, upper: false, umlauts: Umlauts::TwoLetters }.of(name)
}
