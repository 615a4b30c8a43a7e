use super::persons::{birth_number, bulgarian_person, latvian, old_birth_number};
use super::rule::{Digit, Rule};
use super::rules as own;

/// The VAT numbers of a country.
#[derive(Debug)]
pub(super) struct Country {
    /// By ISO 3166, and `XI`.
    pub(super) code: &'static str,
    /// What a number begins with.
    pub(super) prefix: &'static str,
    /// Each form without the prefix, and what is looked at beside it. Where several take a number, one is enough.
    pub(super) forms: &'static [(&'static str, Rule)],
    /// How many characters the forms have.
    pub(super) lengths: &'static [usize],
    /// How it is printed, a `#` for each character; empty where it is printed in one piece.
    pub(super) printed: &'static str,
}

impl Country {
    /// A number without its prefix, where it has it. Greek numbers come with the code of ISO as well.
    pub(super) fn prefixed<'a>(&self, number: &'a [u8]) -> Option<&'a [u8]> {
        let own = number.strip_prefix(self.prefix.as_bytes());
        own.or_else(|| if self.code == "GR" { number.strip_prefix(b"GR") } else { None })
    }
}

/// The rows of the table: code, prefix, forms with their rules, lengths, printed form.
macro_rules! countries {
    ($($code:literal $prefix:literal $printed:literal $lengths:expr => $($form:literal $rule:expr),+;)+) => {
        /// Every country whose numbers are known.
        ///
        /// Sources: the forms that the European Commission lists for VIES; for the check digits the tax laws and notices of
        /// each country, among them § 139a of the German Abgabenordnung and its notice on the Steueridentifikation, article
        /// 35 of the Italian DPR 633/1972, Orden EHA/451/2008 of Spain, the British notice 700, the Norwegian regulation
        /// on the register of entities, and the Swiss ordinance on the UID.
        pub(super) static COUNTRIES: &[Country] = &[
            $(Country { code: $code, prefix: $prefix, forms: &[$(($form, $rule)),+], lengths: &$lengths, printed: $printed },)+
        ];
    };
}

use Digit::{AboveByTen, AboveTenIsZero, Rest, RestByTen, RestOfTen, ToEleven, ToElevenTenIsZero, ToTen};
use Rule::{FormOnly, Own, Unchecked, Weighted};

#[rustfmt::skip]
countries! {
    "AT" "AT" "" [9] => "U n8" Own(own::austria);
    "BE" "BE" "BE ####.###.###" [10] => "n10" Own(own::belgium);
    "BG" "BG" "" [9, 10] =>
        "n9" Own(own::bulgaria),
        "n10" Weighted(&[4, 3, 2, 7, 6, 5, 4, 3, 2], ToEleven),
        "n10" Own(bulgarian_person),
        "n10" Weighted(&[21, 19, 17, 13, 11, 9, 7, 3, 1], RestOfTen);
    "CY" "CY" "" [9] => "n8 a1" Own(own::cyprus);
    "CZ" "CZ" "" [8, 9, 10] =>
        "n8" Own(own::czech_company),
        "6 n8" Own(own::czech_special),
        "n9" Unchecked(old_birth_number),
        "n10" Own(birth_number);
    "DE" "DE" "" [9] => "d1 n8" Own(own::mod11_10);
    "DK" "DK" "DK ## ## ## ##" [8] => "d1 n7" Weighted(&[2, 7, 6, 5, 4, 3, 2], ToEleven);
    "EE" "EE" "" [9] => "n9" Weighted(&[3, 7, 1, 3, 7, 1, 3, 7], ToTen);
    "GR" "EL" "" [9] => "n9" Weighted(&[256, 128, 64, 32, 16, 8, 4, 2], RestByTen);
    "ES" "ES" "" [9] => "n8 a1" Own(own::spanish_person), "a1 n7 c1" Own(own::spain);
    "FI" "FI" "" [8] => "n8" Weighted(&[7, 9, 10, 5, 8, 4, 2], ToEleven);
    "FR" "FR" "FR ## ### ### ###" [11] => "c2 n9" Own(own::france);
    "HR" "HR" "" [11] => "n11" Own(own::mod11_10);
    "HU" "HU" "" [8] => "n8" Weighted(&[9, 7, 3, 1, 9, 7, 3], ToTen);
    "IE" "IE" "" [8, 9] => "n7 a1" Own(own::ireland), "n7 a2" Own(own::ireland), "n1 s1 n5 a1" Own(own::ireland_of_old);
    "IT" "IT" "" [11] => "n11" Own(own::italy);
    "LT" "LT" "" [9, 12] => "n7 1 n1" Own(own::lithuania), "n10 1 n1" Own(own::lithuania);
    "LU" "LU" "" [8] => "n8" Own(own::luxembourg);
    "LV" "LV" "" [11] => "n11" Own(latvian);
    "MT" "MT" "" [8] => "d1 n7" Own(own::malta);
    "NL" "NL" "" [12] => "n9 B n2" Own(own::netherlands);
    "PL" "PL" "" [10] => "n10" Weighted(&[6, 5, 7, 2, 3, 4, 5, 6, 7], Rest);
    "PT" "PT" "" [9] => "d1 n8" Weighted(&[9, 8, 7, 6, 5, 4, 3, 2], ToElevenTenIsZero);
    "RO" "RO" "" [2, 3, 4, 5, 6, 7, 8, 9, 10] =>
        "d1 n1" Own(own::romania), "d1 n2" Own(own::romania), "d1 n3" Own(own::romania), "d1 n4" Own(own::romania),
        "d1 n5" Own(own::romania), "d1 n6" Own(own::romania), "d1 n7" Own(own::romania), "d1 n8" Own(own::romania),
        "d1 n9" Own(own::romania);
    "SE" "SE" "" [12] => "n12" Own(own::sweden);
    "SI" "SI" "" [8] => "d1 n7" Weighted(&[8, 7, 6, 5, 4, 3, 2], AboveTenIsZero);
    "SK" "SK" "" [10] => "d1 n9" Own(own::slovakia);
    "XI" "XI" "XI ### #### ##" [5, 9, 12] =>
        "n9" Own(own::united_kingdom), "n12" Own(own::united_kingdom), "GD n3" FormOnly, "HA n3" FormOnly;
    "GB" "GB" "GB ### #### ##" [5, 9, 12] =>
        "n9" Own(own::united_kingdom), "n12" Own(own::united_kingdom), "GD n3" FormOnly, "HA n3" FormOnly;
    "NO" "NO" "NO ### ### ### ###" [12] => "n9 MVA" Weighted(&[3, 2, 7, 6, 5, 4, 3, 2], ToEleven);
    "CH" "CHE" "" [12, 13] =>
        "n9 MWST" Weighted(SWISS, ToEleven), "n9 TVA" Weighted(SWISS, ToEleven), "n9 IVA" Weighted(SWISS, ToEleven),
        "n9 TPV" Weighted(SWISS, ToEleven);
}

/// Weights of the Swiss UID.
const SWISS: &[u32] = &[5, 4, 3, 2, 7, 6, 5, 4];

/// Weights of the Czech identification number of a company.
pub(super) const CZECH_COMPANY: Rule = Weighted(&[8, 7, 6, 5, 4, 3, 2], AboveByTen);
