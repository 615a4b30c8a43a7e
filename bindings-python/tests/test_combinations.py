"""Which open items make up an amount."""

import pytest
import receivables as r


def test_a_combination_is_unique_several_or_none() -> None:
    open_items = [
        r.OpenPart("1190.00 EUR"),
        r.OpenPart("250.00 EUR"),
        r.OpenPart("310.40 EUR"),
        r.OpenPart("500.00 EUR", discounted="490.00 EUR"),
    ]
    search = r.combinations(open_items, "1680.00 EUR")
    assert search.found == "unique" and search.complete
    assert [(part.position, part.discounted) for part in search.listed[0].parts] == [(0, False), (3, True)]
    assert r.combinations(open_items, "560.00 EUR").found == "none"
    short = r.combinations(open_items, "560.00 EUR", above="0.50 EUR")
    assert short.found == "unique" and str(short.listed[0].difference) == "0.40 EUR"
    several = r.combinations([*open_items, r.OpenPart("250.00 EUR")], "250.00 EUR")
    assert several.found == "several" and len(several.listed) == 2
    limits = r.SearchLimits(steps=10, bytes=1000)
    assert r.combinations(open_items, "1680.00 EUR", limits=limits).found == "limit_reached"
    assert r.standard_search_limits().steps > 10


def test_what_is_wrong_is_told_with_its_place() -> None:
    with pytest.raises(r.Error) as refused:
        r.combinations([r.OpenPart("5.00 EUR"), r.OpenPart("5.00 USD")], "5.00 EUR")
    assert refused.value.code == "currency_mismatch"
    assert refused.value.field == "open[1].open"
