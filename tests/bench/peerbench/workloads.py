"""What is measured. The reports are as of the last day of the data, amounts in minor units."""

WORKLOADS = {
    "build": "From Arrow columns of invoices and allocations to what reports are asked of: our portfolio. Data frames "
    "have no such step and join at every query, so they show one join of the two tables on invoice_id.",
    "aging": "From the dated applications: open amount per customer, currency and bucket (not due, 1-30, 31-60, 61-90, "
    "91+). Ours asks a portfolio that was built before, in a row of its own.",
    "aging_with_build": "The same from Arrow columns every time.",
    "aging_open": "The same buckets of given open amounts.",
    "allocate_fifo": "Payments by (date, id) settle invoices by (due, id) within customer and currency, oldest first; "
    "all invoices count from the start.",
    "allocate_ref": "First the remittance lines in the order of the payments, at most what is open and what is left; "
    "then what is left as in allocate_fifo.",
    "due_dates": "From the terms as text: days after issue or after the end of its month, moved on over weekends and "
    "holidays.",
    "charges": "Discount where paid within its window; simple interest, actual/365, over steps of the rate; one "
    "half-even rounding per invoice.",
    "interest": "The interest of charges alone.",
    "pay_behaviour": "Per customer: invoices paid in full, days they took, amounts paid, amount-weighted days late.",
    "dso": "Days sales outstanding by counting back, per currency at 24 month ends.",
    "roll_rates": "From which state (none, not due, 1-30, 31-60, 61-90, 91+) to which, invoices and amounts, at 24 "
    "month ends.",
}

# A contestant without an entry for the first is asked for the second.
SAME_AS = {"aging_with_build": "aging"}
