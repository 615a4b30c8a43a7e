"""Accounts receivable, exact and explained: terms, open items, cash application, aging.

Commands go in, events come out, reports are computed. The library does no I/O and reads no clock:

    >>> from datetime import date, datetime, timezone
    >>> from receivables import Ledger, net_terms
    >>> ledger = Ledger("ACME GmbH", "EUR")
    >>> now = datetime(2026, 3, 10, 9, 30, tzinfo=timezone.utc)
    >>> done = ledger.open_account("C-1", opened=date(2026, 3, 1), recorded=now)
    >>> done = ledger.issue_invoice(
    ...     "INV-1", customer="C-1", totals="1190.00 EUR", issued=date(2026, 3, 1),
    ...     terms=net_terms(30).discount("2", 10), recorded=now,
    ... )
    >>> done = ledger.receive_payment(
    ...     "R-1", customer="C-1", amount="1166.20 EUR", value_date=date(2026, 3, 10), recorded=now
    ... )
    >>> print(done.explain(), end="")
    receipt R-1 of 1166.20 EUR from account C-1, 2026-03-10
      not by reference text: no open document is named
      1166.20 EUR settles INV-1/1 with 23.80 EUR discount: the only item of exactly this amount

Amounts are `Money`, or texts such as ``"1190.00 EUR"``; days are `datetime.date`; instants are `datetime.datetime` with
a time zone; percentages are `decimal.Decimal`. A float is refused everywhere. Every refusal is an `Error` with a stable
``code``.
"""

from ._commands import Ledger as Ledger
from ._declared import *
from ._errors import Error as Error
from ._errors import WrongType as WrongType
from ._receivables import Aging as Aging
from ._receivables import Answers as Answers
from ._receivables import Applied as Applied
from ._receivables import Calendar as Calendar
from ._receivables import Directory as Directory
from ._receivables import Frame as Frame
from ._receivables import Journal as Journal
from ._receivables import Log as Log
from ._receivables import Money as Money
from ._receivables import Page as Page
from ._receivables import Portfolio as Portfolio
from ._receivables import Snapshot as Snapshot
from ._receivables import bad_debt_law as bad_debt_law
from ._receivables import bad_debt_laws as bad_debt_laws
from ._receivables import check_iban as check_iban
from ._receivables import check_reference as check_reference
from ._receivables import check_reference_in as check_reference_in
from ._receivables import check_vat_number as check_vat_number
from ._receivables import check_vat_number_in as check_vat_number_in
from ._receivables import codes as codes
from ._receivables import combinations as combinations
from ._receivables import command_from_json as command_from_json
from ._receivables import command_to_json as command_to_json
from ._receivables import day_count_days as day_count_days
from ._receivables import day_count_fraction as day_count_fraction
from ._receivables import convert as convert
from ._receivables import converted_lump_sum as converted_lump_sum
from ._receivables import default_start as default_start
from ._receivables import default_starts as default_starts
from ._receivables import directory_from_lines as directory_from_lines
from ._receivables import directory_to_lines as directory_to_lines
from ._receivables import due_dates as due_dates
from ._receivables import easter as easter
from ._receivables import discount_advice as discount_advice
from ._receivables import entries_from_lines as entries_from_lines
from ._receivables import entries_to_lines as entries_to_lines
from ._receivables import entry_from_json as entry_from_json
from ._receivables import equivalent_rate as equivalent_rate
from ._receivables import explain as explain
from ._receivables import forgone_discount_cost as forgone_discount_cost
from ._receivables import from_json as from_json
from ._receivables import iban_of_bban as iban_of_bban
from ._receivables import icma_fraction as icma_fraction
from ._receivables import import_invoices as import_invoices
from ._receivables import import_receipts as import_receipts
from ._receivables import late_charge as late_charge
from ._receivables import late_charges as late_charges
from ._receivables import lump_sums as lump_sums
from ._receivables import mentions as mentions
from ._receivables import proposals_frame as proposals_frame
from ._receivables import make_reference as make_reference
from ._receivables import net_terms as net_terms
from ._receivables import new_claim as new_claim
from ._receivables import recognise_references as recognise_references
from ._receivables import reference_rates as reference_rates
from ._receivables import reference_schemes as reference_schemes
from ._receivables import simple_charge_policy as simple_charge_policy
from ._receivables import payment_sentences as payment_sentences
from ._receivables import standard_rules as standard_rules
from ._receivables import standard_search_limits as standard_search_limits
from ._receivables import statute as statute
from ._receivables import statutes as statutes
from ._receivables import terms_ceiling as terms_ceiling
from ._receivables import terms_ceilings as terms_ceilings
from ._receivables import terms_warnings as terms_warnings
from ._receivables import to_json as to_json
from ._receivables import triangulate as triangulate
