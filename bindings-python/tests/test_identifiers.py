"""Payment references, account numbers and VAT numbers."""

import pytest
import receivables as r


def code(refused: pytest.ExceptionInfo[r.Error]) -> str:
    return refused.value.code


def test_a_reference_is_printed_and_found_again() -> None:
    printed = r.make_reference("iso11649", "INV 2026-0042")
    assert (printed.printed, printed.body) == ("RF73 INV2 0260 042", "INV20260042")
    assert r.check_reference("iso11649", "rf73inv20260042") == printed
    assert r.recognise_references("RF73INV20260042") == (printed,)
    assert r.recognise_references("invoice") == ()


def test_a_wrong_digit_is_told_with_what_the_rest_makes() -> None:
    with pytest.raises(r.Error) as refused:
        r.check_reference(r.ReferenceScheme.BELGIAN, "+++020/3430/57641+++")
    assert code(refused) == "identifier_check_digit"
    assert refused.value.context["expected"] == "42"
    with pytest.raises(r.Error) as refused:
        r.check_reference("luhn", "18")
    assert code(refused) == "unknown_choice"
    assert refused.value.field == "scheme"


def test_a_country_takes_its_own_references_and_those_of_iso() -> None:
    assert r.reference_schemes("FI") == ("finnish", "finnish_rf", "iso11649")
    assert r.check_reference_in("FI", "2023 0000 98").scheme == "finnish"
    assert r.check_reference_in("FR", "RF18 5390 0754 7034").body == "539007547034"
    with pytest.raises(r.Error) as refused:
        r.check_reference_in("France", "RF18 5390 0754 7034")
    assert code(refused) == "identifier_country"


def test_accounts_are_checked_and_not_shown_in_errors() -> None:
    account = r.check_iban("es91 2100 0418 4502 0005 1332")
    assert (account.country, account.bban, account.national_check) == ("ES", "21000418450200051332", True)
    assert r.check_iban("ES89 3183 1500 9500 0121 0562").national_check is False
    assert r.iban_of_bban("BE", "435-4111611-55").printed == "BE31 4354 1116 1155"
    with pytest.raises(r.Error) as refused:
        r.check_iban("ES91 2100 0418 4502 0005 1323")
    assert code(refused) == "identifier_check_digit"
    assert "0418" not in str(refused.value)


def test_vat_numbers_with_and_without_their_prefix() -> None:
    number = r.check_vat_number("BE (0)468.561.072")
    assert (number.compact, number.printed, number.has_check) == ("BE0468561072", "BE 0468.561.072", True)
    assert r.check_vat_number_in("BE", "468561072") == number
    assert r.check_vat_number_in("GR", "094259216").compact == "EL094259216"
    assert r.check_vat_number("GBGD123").has_check is False
    with pytest.raises(r.Error) as refused:
        r.check_vat_number("US 12-3456789")
    assert code(refused) == "identifier_country"
