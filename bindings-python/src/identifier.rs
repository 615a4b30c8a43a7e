//! Payment references, account numbers and VAT numbers: whether they are written right.

use pyo3::prelude::*;
use receivables::identifier::{CheckedIban, ReferenceScheme, VatNumber};

use crate::atoms;
use crate::bridge::{Cell, give, take};
use crate::fault::{Result, door};

type Given<'a, 'py> = &'a Bound<'py, PyAny>;

fn text(name: &str, given: Given<'_, '_>) -> Result<String> {
    atoms::text(given).map_err(|fault| fault.within(name))
}

fn scheme(given: Given<'_, '_>) -> Result<ReferenceScheme> {
    take(given).map_err(|fault| fault.within("scheme"))
}

/// Whether a text is a payment reference of a scheme, and which.
///
/// Args:
///     scheme: Like ``"iso11649"`` or ``"swiss_qr"``.
///     text: As it was typed or printed.
///
/// Raises:
///     Error: ``identifier_length``, ``identifier_character``, ``identifier_form``, and ``identifier_check_digit`` with
///         the check digits that the rest makes in ``expected``.
#[pyfunction]
pub(crate) fn check_reference<'py>(scheme: Given<'_, 'py>, text: Given<'_, 'py>) -> Cell<'py> {
    door(|| give(text.py(), &self::scheme(scheme)?.check(&self::text("text", text)?)?))
}

/// Whether a text is a payment reference by a scheme of a country: its own first, then ISO 11649.
///
/// Args:
///     country: By its code of ISO 3166, like ``"FI"``.
///     text: As it was typed or printed.
///
/// Raises:
///     Error: ``identifier_country``, and those of ``check_reference``.
#[pyfunction]
pub(crate) fn check_reference_in<'py>(country: Given<'_, 'py>, text: Given<'_, 'py>) -> Cell<'py> {
    door(|| {
        let country = self::text("country", country)?;
        give(text.py(), &ReferenceScheme::check_in(&country, &self::text("text", text)?)?)
    })
}

/// The schemes of payment references that are in use in a country, its own first and ISO 11649 last.
///
/// Raises:
///     Error: ``identifier_country``.
#[pyfunction]
pub(crate) fn reference_schemes<'py>(country: Given<'_, 'py>) -> Cell<'py> {
    door(|| give(country.py(), &ReferenceScheme::of_country(&text("country", country)?)?.to_vec()))
}

/// Makes the payment reference that carries a number, such as that of an invoice, to print it on.
///
/// Args:
///     scheme: Like ``"iso11649"`` or ``"swiss_qr"``.
///     body: The number. A Danish line needs the creditor's number as well, ``"1234+88655702"``; a Slovenian reference says
///         its model and its parts, ``"SI01 25-20-8"``.
///
/// Raises:
///     Error: Those of ``check_reference``, about the number.
#[pyfunction]
pub(crate) fn make_reference<'py>(scheme: Given<'_, 'py>, body: Given<'_, 'py>) -> Cell<'py> {
    door(|| give(body.py(), &self::scheme(scheme)?.make(&text("body", body)?)?))
}

/// The payment references that a word of free text is, by every scheme that takes it. Every tenth number has a check digit
/// that is right by chance, so none of them proves anything by itself.
#[pyfunction]
pub(crate) fn recognise_references<'py>(text: Given<'_, 'py>) -> Cell<'py> {
    door(|| give(text.py(), &ReferenceScheme::references(&self::text("text", text)?)))
}

/// Reads an international bank account number.
///
/// Raises:
///     Error: ``identifier_country``, ``identifier_length``, ``identifier_character``, ``identifier_check_digit``. They show
///         the ends of the number alone.
#[pyfunction]
pub(crate) fn check_iban<'py>(text: Given<'_, 'py>) -> Cell<'py> {
    door(|| give(text.py(), &CheckedIban::of(&self::text("text", text)?)?))
}

/// The account number of a country's own as an international one, with its check digits.
///
/// Args:
///     country: By its code of ISO 3166, like ``"BE"``.
///     bban: The account number.
///
/// Raises:
///     Error: Those of ``check_iban``.
#[pyfunction]
pub(crate) fn iban_of_bban<'py>(country: Given<'_, 'py>, bban: Given<'_, 'py>) -> Cell<'py> {
    door(|| give(bban.py(), &CheckedIban::of_bban(&text("country", country)?, &text("bban", bban)?)?))
}

/// Reads a VAT number that begins with the prefix of its country.
///
/// Raises:
///     Error: ``identifier_country``, ``identifier_length``, ``identifier_character``, ``identifier_form``,
///         ``identifier_check_digit``.
#[pyfunction]
pub(crate) fn check_vat_number<'py>(text: Given<'_, 'py>) -> Cell<'py> {
    door(|| give(text.py(), &VatNumber::check(&self::text("text", text)?)?))
}

/// Reads a VAT number of a country, with or without the prefix.
///
/// Args:
///     country: By its code of ISO 3166, or ``"XI"`` for Northern Ireland.
///     text: As it was typed or printed.
///
/// Raises:
///     Error: Those of ``check_vat_number``.
#[pyfunction]
pub(crate) fn check_vat_number_in<'py>(country: Given<'_, 'py>, text: Given<'_, 'py>) -> Cell<'py> {
    door(|| {
        give(text.py(), &VatNumber::check_in(&self::text("country", country)?, &self::text("text", text)?)?)
    })
}
