/// Lengths at which banks cut a name: the DTA record, the account holder's field, and ISO 20022 (70; some print 35 of it).
const CUT_AT: [usize; 4] = [27, 35, 70, 140];
/// The fewest letters of a beginning that stands for a name.
const BEGINNING: usize = 8;
/// The most words of a text in which names are looked for.
const TEXT_WORDS: usize = 64;
/// The most words of a name that is looked for in a text.
const NAME_WORDS: usize = 6;

/// What a company is by law, and words that come and go with it. One that is spelt with blanks or dots falls into such parts.
const FORMS: [&str; 56] = [
    "AB",
    "AG",
    "AND",
    "AS",
    "ASA",
    "BV",
    "CO",
    "COKG",
    "COMPANY",
    "CORP",
    "CORPORATION",
    "EG",
    "EK",
    "ET",
    "ETCIE",
    "CIE",
    "EV",
    "EINGETRAGENER",
    "VEREIN",
    "GBR",
    "GESELSCHAFT",
    "GESMBH",
    "GMBHCOKG",
    "GMBH",
    "GMBHCO",
    "HAFTUNGSBESCHRANKT",
    "INC",
    "KG",
    "KGA",
    "LIMITED",
    "LC",
    "LP",
    "LTD",
    "MB",
    "MBH",
    "NV",
    "OHG",
    "OY",
    "OYJ",
    "PARTG",
    "PARTGMB",
    "PLC",
    "SA",
    "SARL",
    "SAS",
    "SCE",
    "SE",
    "SL",
    "SLU",
    "SPA",
    "SRL",
    "UG",
    "UND",
    "Y",
    "ZO",
    "EU",
];

/// A name as it is compared: capitals, letters without marks and never doubled, words without what sets them apart.
///
/// `Müller`, `MUELLER` and `Muller` are one, since banks pass on any of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// All of it, without blanks.
    pub(super) full: String,
    /// Without what the company is by law, unless nothing else is left.
    pub(super) core: String,
    /// Whether it is as long as where banks cut.
    pub(super) may_be_cut: bool,
}

impl Name {
    /// Reads a name; none where there is not a letter in it.
    ///
    /// Some banks put a dot, a question mark or nothing for what is not in their set of characters: `K.hler`. So a known name
    /// is read once more as [`Self::without_marks`].
    pub(super) fn read(text: &str) -> Option<Self> {
        let words = words(text);
        let full = words.concat();
        let known: Vec<&str> =
            words.iter().map(String::as_str).filter(|word| !FORMS.contains(word)).collect();
        let core = if known.is_empty() { full.clone() } else { known.concat() };
        // A cut takes off the blank at the end, too.
        let length = text.trim_end().chars().count();
        let may_be_cut = CUT_AT.iter().any(|cut| length == *cut || length.saturating_add(1) == *cut);
        full.chars().any(char::is_alphabetic).then_some(Self { full, core, may_be_cut })
    }

    /// The name without the letters that not every bank can write; none where it has only plain ones.
    pub(super) fn without_marks(text: &str) -> Option<Self> {
        let plain: String =
            text.chars().filter(|letter| letter.is_ascii() || !letter.is_alphabetic()).collect();
        (plain.len() < text.len()).then(|| Self::read(&plain)).flatten()
    }

    /// Whether it is long enough for its beginning to stand for it.
    pub(super) fn is_beginning(&self) -> bool {
        self.may_be_cut && self.full.chars().count() >= BEGINNING
    }
}

/// Every few words of a text that stand beside each other, as the core of a name would be written: names are looked for in it.
pub(super) fn cores_in(text: &str) -> impl Iterator<Item = String> {
    let words: Vec<String> =
        words(text).into_iter().filter(|word| !FORMS.contains(&word.as_str())).take(TEXT_WORDS).collect();
    let starts = 0..words.len();
    starts.flat_map(move |start| {
        let mut core = String::new();
        let mut cores: Vec<String> = Vec::new();
        for word in words.iter().skip(start).take(NAME_WORDS) {
            core.push_str(word);
            cores.push(core.clone());
        }
        cores
    })
}

/// The words of a text as names are compared.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = vec![String::new()];
    for letter in text.chars() {
        match plain(letter) {
            Some(plain) => words.iter_mut().last().into_iter().for_each(|word| word.push_str(&plain)),
            // An apostrophe, a dot or what a bank could not write does not end a word: O'Neill, G.m.b.H., K?hler.
            None if matches!(letter, '\'' | '’' | '.' | '?' | '\u{fffd}') => {}
            None => words.push(String::new()),
        }
    }
    words.iter().map(|word| folded(word)).filter(|word| !word.is_empty()).collect()
}

/// A letter or digit as it is compared; none for what separates words.
fn plain(letter: char) -> Option<String> {
    let written = match letter {
        'ä' | 'Ä' | 'æ' | 'Æ' => "AE",
        'ö' | 'Ö' | 'ø' | 'Ø' | 'œ' | 'Œ' => "OE",
        'ü' | 'Ü' => "UE",
        'ß' | 'ẞ' => "SS",
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' | 'À' | 'Á' | 'Â' | 'Ã' | 'Å' | 'Ā' | 'Ă' | 'Ą' => {
            "A"
        }
        'ç' | 'ć' | 'č' | 'Ç' | 'Ć' | 'Č' => "C",
        'đ' | 'ď' | 'Đ' | 'Ď' => "D",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' | 'È' | 'É' | 'Ê' | 'Ë' | 'Ē' | 'Ę' | 'Ě' => {
            "E"
        }
        'ğ' | 'Ğ' => "G",
        'ì' | 'í' | 'î' | 'ï' | 'ı' | 'İ' | 'Ì' | 'Í' | 'Î' | 'Ï' => "I",
        'ł' | 'ľ' | 'Ł' | 'Ľ' => "L",
        'ñ' | 'ń' | 'ň' | 'Ñ' | 'Ń' | 'Ň' => "N",
        'ò' | 'ó' | 'ô' | 'õ' | 'ő' | 'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ő' => "O",
        'ř' | 'Ř' => "R",
        'ś' | 'š' | 'ş' | 'ș' | 'Ś' | 'Š' | 'Ş' | 'Ș' => "S",
        'ť' | 'ţ' | 'ț' | 'Ť' | 'Ţ' | 'Ț' => "T",
        'ù' | 'ú' | 'û' | 'ű' | 'ů' | 'Ù' | 'Ú' | 'Û' | 'Ű' | 'Ů' => "U",
        'ý' | 'ÿ' | 'Ý' | 'Ÿ' => "Y",
        'ź' | 'ż' | 'ž' | 'Ź' | 'Ż' | 'Ž' => "Z",
        other if other.is_alphanumeric() => return Some(other.to_uppercase().collect()),
        _ => return None,
    };
    Some(written.to_owned())
}

/// A word without the letters that stand for the dots of an umlaut, and without the second of two that are the same.
fn folded(word: &str) -> String {
    let mut made = String::with_capacity(word.len());
    for letter in word.chars() {
        let last = made.chars().last();
        let dots = letter == 'E' && matches!(last, Some('A' | 'O' | 'U'));
        let double = last == Some(letter) && letter.is_alphabetic();
        if !dots && !double {
            made.push(letter);
        }
    }
    made
}

/// A bank account as it is compared: letters and digits, in capitals.
pub(super) fn account(text: &str) -> Option<String> {
    let compact: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
    (compact.len() >= 4).then(|| compact.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn core(text: &str) -> String {
        Name::read(text).unwrap().core
    }

    #[test]
    fn a_name_is_one_however_a_bank_writes_it() {
        for written in ["Müller Bau GmbH & Co. KG", "MUELLER BAU GMBH", "Muller-Bau G.m.b.H.", "müller  bau"]
        {
            assert_eq!(core(written), "MULERBAU", "{written}");
        }
        assert_eq!(core("Société Générale S.A."), core("SOCIETE GENERALE"));
        assert_ne!(core("Müller Bau GmbH"), core("Müller Holz GmbH"));
        assert_ne!(Name::read("Müller GmbH").unwrap().full, Name::read("Müller KG").unwrap().full);
        // A name of nothing but such words is itself.
        assert_eq!(core("Co. AG"), "COAG");
        assert_eq!(Name::read(" 12 "), None);
        assert_eq!(Name::without_marks("Köhler Getränke KG"), Name::read("K.HLER GETR.NKE KG"));
        assert_eq!(Name::without_marks("Koehler KG"), None);
    }

    #[test]
    fn a_name_that_is_as_long_as_banks_allow_may_be_cut() {
        assert!(Name::read("Norddeutsche Kabelwerke Ges").unwrap().may_be_cut);
        assert!(!Name::read("Norddeutsche Kabelwerke").unwrap().may_be_cut);
    }

    #[test]
    fn an_account_is_compared_without_blanks() {
        assert_eq!(account("de89 3704 0044 0532 0130 00").as_deref(), Some("DE89370400440532013000"));
        assert_eq!(account(" - "), None);
    }
}
