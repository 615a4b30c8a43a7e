//! Payment references, account numbers and VAT numbers: whether they are written right.

use receivables::identifier::{CheckedIban, PaymentReference, ReferenceScheme, VatNumber};

use crate::{Refused, answer};

/// Whether a text is a payment reference of a scheme, and which; `identifier_check_digit` says which check digits the rest
/// makes.
#[uniffi::export]
pub fn check_reference(scheme: ReferenceScheme, text: &str) -> Result<PaymentReference, Refused> {
    answer(|| scheme.check(text))
}

/// Whether a text is a payment reference by a scheme of a country (ISO 3166): its own first, then ISO 11649.
#[uniffi::export]
pub fn check_reference_in(country: &str, text: &str) -> Result<PaymentReference, Refused> {
    answer(|| ReferenceScheme::check_in(country, text))
}

/// The schemes of payment references that are in use in a country, its own first and ISO 11649 last.
#[uniffi::export]
pub fn reference_schemes(country: &str) -> Result<Vec<ReferenceScheme>, Refused> {
    answer(|| Ok(ReferenceScheme::of_country(country)?.to_vec()))
}

/// Makes the payment reference that carries a number, such as that of an invoice, to print it on. A Danish line needs the
/// creditor's number as well, `1234+88655702`; a Slovenian reference says its model and its parts, `SI01 25-20-8`.
#[uniffi::export]
pub fn make_reference(scheme: ReferenceScheme, body: &str) -> Result<PaymentReference, Refused> {
    answer(|| scheme.make(body))
}

/// The payment references that a word of free text is, by every scheme that takes it. Every tenth number has a check digit
/// that is right by chance, so none of them proves anything by itself.
#[uniffi::export]
pub fn recognise_references(text: &str) -> Result<Vec<PaymentReference>, Refused> {
    answer(|| Ok(ReferenceScheme::references(text)))
}

/// Reads an international bank account number. What is refused shows the ends of the number alone.
#[uniffi::export]
pub fn check_iban(text: &str) -> Result<CheckedIban, Refused> {
    answer(|| CheckedIban::of(text))
}

/// The account number of a country's own as an international one, with its check digits.
#[uniffi::export]
pub fn iban_of_bban(country: &str, bban: &str) -> Result<CheckedIban, Refused> {
    answer(|| CheckedIban::of_bban(country, bban))
}

/// Reads a VAT number that begins with the prefix of its country.
#[uniffi::export]
pub fn check_vat_number(text: &str) -> Result<VatNumber, Refused> {
    answer(|| VatNumber::check(text))
}

/// Reads a VAT number of a country (ISO 3166, or `XI` for Northern Ireland), with or without the prefix.
#[uniffi::export]
pub fn check_vat_number_in(country: &str, text: &str) -> Result<VatNumber, Refused> {
    answer(|| VatNumber::check_in(country, text))
}
