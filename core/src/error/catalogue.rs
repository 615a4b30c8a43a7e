//! The catalogue: every code, its fields, its sentence. Grouped by the floor that raises it.
//!
//! Adding one: pick the group, name the code after what is wrong (not after who noticed), let the sentence say
//! what, which and what to do, and add a case to `tests/corpus` or a unit test that reaches it.

use super::{Shown, plain};
use crate::id::{Actor, CommandId, DocumentId, ReasonCode, RoleName};
use crate::money::{Currency, Money};

catalogue! {
    // --- text and values ------------------------------------------------------------------------------------------

    /// The text is not an amount. Write an optional minus, digits, and at most one dot followed by digits.
    AmountSyntax { value: Shown, at: usize } = "amount_syntax",
        "{value} is not an amount at character {at}; write plain digits with a dot, like 1190.00";
    /// An amount came as a number that may have lost digits. Write it as text, with its currency.
    AmountNotString { got: String } = "amount_not_string",
        "an amount is text with its currency, like \"1190.00 EUR\", not a {got}";
    /// A binary float was given where an exact amount, rate or percentage is meant.
    AmountFloat { value: Shown } = "amount_float",
        "{value} is a binary float and not exact; give text, a decimal or whole minor units";
    /// NaN or an infinity was given as an amount.
    AmountNotFinite { value: Shown } = "amount_not_finite", "{value} is not a finite amount; give the amount, or leave the row out";
    /// A boolean was given as an amount.
    AmountBool { value: Shown } = "amount_bool", "{value} is a truth value, not an amount; give text, a decimal or whole minor units";
    /// The amount has more decimals than its currency. Round it first, by a rounding you choose.
    ExcessPrecision { currency: Currency, decimals: u8, value: Shown, found: usize } = "excess_precision",
        "{currency} has {decimals} decimals, {value} has {found}; round it before, or correct it";
    /// The amount, or a sum on the way to it, is beyond the magnitude the ledger keeps.
    AmountOutOfRange { what: String } = "amount_out_of_range",
        "{what} is beyond 10^18 minor units, the largest amount a ledger keeps; correct it, or split it";
    /// The amount must be above zero here. What lowers a claim is a credit note or a receipt.
    AmountNotPositive { what: String, amount: Money } = "amount_not_positive",
        "{what} is {amount} and must be above zero; use a credit note for what is owed back";
    /// A part of a document is below zero. What lowers a claim is a credit note of its own.
    AmountNegative { what: String, amount: Money } = "amount_negative",
        "{what} is {amount} and must not be below zero; leave it out, or issue a credit note";
    /// The currency is not in ISO 4217 and no exponent was given for it.
    UnknownCurrency { value: Shown } = "unknown_currency",
        "{value} is not an ISO 4217 currency; write a currency of your own with its decimals, like PTS:0";
    /// A currency of your own needs 1 to 7 capital letters or digits and at most 9 decimals.
    CurrencySyntax { value: Shown } = "currency_syntax",
        "{value} is not a currency; write 1 to 7 capital letters or digits, a colon and 0 to 9 decimals, like PTS:0";
    /// ISO 4217 gives the code another number of decimals. An ISO code is never used with decimals of your own.
    CurrencyExponent { currency: Currency, decimals: u8, given: u8 } = "currency_exponent",
        "{currency} has {decimals} decimals in ISO 4217, not {given}; leave them out, or choose another code";
    /// An amount came without its currency.
    CurrencyMissing { value: Shown } = "currency_missing",
        "{value} has no currency; write it after one space, like 1190.00 EUR";
    /// More decimals were asked for than the engine keeps.
    ScaleOutOfRange { scale: u32, limit: u32 } = "scale_out_of_range",
        "a scale of {scale} decimals is above the limit of {limit}; round before";
    /// Amounts of two currencies meet where one is needed. Currencies are never mixed or converted silently.
    CurrencyMismatch { what: String, currency: Currency, other: String, other_currency: Currency } = "currency_mismatch",
        "{what} is in {currency}, {other} in {other_currency}; give both in one currency, or each its own amount where a line has room for two";
    /// One amount a currency is meant, and two are given.
    CurrencyTwice { what: String, currency: Currency } = "currency_twice",
        "{what} has two amounts in {currency}; keep the one that is meant";
    /// A percentage is outside the range its use allows.
    PercentOutOfRange { what: String, percent: String } = "percent_out_of_range",
        "{what} of {percent} % is out of range; it must be above 0 and at most 100";
    /// The text is not a rate or a percentage.
    RateSyntax { value: Shown } = "rate_syntax",
        "{value} is not a rate; write plain digits with a dot and at most 12 decimals, like 2.5";
    /// The rate or percentage is larger than a rate may be.
    RateOutOfRange { value: Shown, limit: String } = "rate_out_of_range",
        "{value} is beyond {limit}, the largest that is kept; correct it";
    /// A table of reference rates does not cover a day. No rate is carried on beyond its table.
    RateNotKnown { table: Shown, day: String, first: String, last: String } = "rate_not_known",
        "{table} has no rate for {day}, it covers days from {first} to {last}; give a table that has the day";
    /// The rate of a late charge, reference and margin together, is below zero.
    RateNegative { percent: String } = "rate_negative",
        "the rate of a late charge is {percent} % and must not be below zero; correct the rate or the margin";
    /// The text is not a quote of one currency in another.
    QuoteSyntax { value: Shown } = "quote_syntax",
        "{value} is not a quote; write what one unit costs, like EUR/USD 1.1000";
    /// A quote names one currency twice.
    QuoteSameCurrency { currency: Currency } = "quote_same_currency",
        "{currency} is quoted in {currency}; give two currencies, or leave the quote out";
    /// The rate of a quote must be above zero.
    RateNotPositive { unit: Currency, counter: Currency, rate: String } = "rate_not_positive",
        "the rate of {unit}/{counter} is {rate} and must be above zero; correct it";
    /// An item was valued as at the end of a day, and would be moved in the books of that day or before.
    ItemRevalued { item: String, through: String, posting: String } = "item_revalued",
        "{item} was valued as at {through}, and {posting} is not after that; post it on a day after that, it keeps its effective date";
    /// No quote of the two currencies holds on the day, nor two of them with the pivot currency.
    RateMissing { unit: Currency, counter: Currency, day: String, last: String, valid_days: u32 } = "rate_missing",
        "no rate of {unit} and {counter} holds on {day}: the last quote was {last} and quotes hold {valid_days} days; give a quote of the day, or let quotes hold longer";
    /// Two quotes of the same currencies and day differ.
    RateAmbiguous { day: String, first: String, second: String } = "rate_ambiguous",
        "{day} has two rates, {first} and {second}; leave one of them out";
    /// A fixed conversion rate has more significant figures than the regulation gives it.
    RateFigures { quote: String, found: usize, limit: usize } = "rate_figures",
        "the rate of {quote} has {found} significant figures, a conversion rate has {limit}; give the rate as it was adopted";
    /// An amount between two conversions is asked in too few or too many decimals.
    ExchangeDecimals { value: String, range: String } = "exchange_decimals",
        "{value} decimals for the amount between two conversions are outside {range}; give a number within";
    /// A division by zero, or by a weight sum of zero, was asked for.
    DivideByZero { what: String } = "divide_by_zero", "{what} divides by zero; give a divisor or weights that are not all zero";
    /// The text is not a date.
    DateSyntax { value: Shown } = "date_syntax",
        "{value} is not a date; write YYYY-MM-DD, without a time or a zone";
    /// The date does not exist in the calendar.
    DateInvalid { value: String } = "date_invalid",
        "{value} does not exist in the calendar; correct the day, the month or the year";
    /// The date is outside the range the ledger keeps.
    DateOutOfRange { value: String } = "date_out_of_range",
        "{value} is outside 1900-01-01 to 2200-12-31, the days that are kept; correct it, or leave it out where it may be";
    /// A business calendar does not know the day: its holidays are not known there.
    CalendarRange { calendar: String, known: String, day: String } = "calendar_range",
        "the calendar {calendar} knows {known}, not {day}; correct the day, or give a calendar that knows it";
    /// Something else was given where a calendar date is meant, such as a date with a time.
    DateExpected { got: String } = "date_expected",
        "a date is expected, not a {got}; take the date in the ledger's own time zone before";
    /// The text or number is not an instant.
    InstantSyntax { value: Shown } = "instant_syntax",
        "{value} is not an instant; write UTC with six decimals, like 2026-03-01T09:30:00.000000Z";
    /// The text is not a digest.
    DigestSyntax { value: Shown } = "digest_syntax", "{value} is not a digest; write 32 lower-case hexadecimal digits";
    /// The text does not name a stream.
    StreamSyntax { value: Shown } = "stream_syntax",
        "{value} is not a stream; write account/CUSTOMER or account:CLASS/CUSTOMER";
    /// An identifier is empty.
    InvalidId { what: String } = "invalid_id", "a {what} must not be empty or made of zeros only; give the number or name it has with you";
    /// An identifier is too long.
    IdTooLong { what: String, bytes: usize, limit: usize } = "id_too_long",
        "a {what} of {bytes} bytes is over the limit of {limit}; give a shorter one, the same each time";
    /// An identifier holds a control or bidirectional character, outer white space, or a sign it may not hold.
    IdBadCharacter { what: String, value: Shown, at: usize } = "id_bad_character",
        "{what} {value} has a character at byte {at} that identifiers do not hold (control, bidirectional, outer white space or a separator); remove it";
    /// A text is longer than its limit.
    FieldTooLong { what: String, bytes: usize, limit: usize } = "field_too_long",
        "{what} has {bytes} bytes, the limit is {limit}; shorten it";
    /// A name stands for none of the choices there are.
    UnknownChoice { value: Shown, choices: String } = "unknown_choice",
        "{value} is not known here; choose one of {choices}";

    // --- identifiers ----------------------------------------------------------------------------------------------

    /// A payment reference, account number or VAT number has too many characters, or too few.
    IdentifierLength { what: String, value: Shown, found: usize, expected: String } = "identifier_length",
        "{what} {value} has {found} characters without separators, {expected} are needed; give all of it, and nothing else";
    /// A payment reference, account number or VAT number has another character at a place than may stand there.
    IdentifierCharacter { what: String, value: Shown, at: usize, expected: String } = "identifier_character",
        "{what} {value} has no {expected} at character {at}, separators not counted; compare it with the original";
    /// A payment reference or VAT number breaks a rule of its own.
    IdentifierForm { what: String, value: Shown, rule: String } = "identifier_form",
        "{what} {value} can not be: {rule}; compare it with the original";
    /// The check digits of a payment reference, account number or VAT number are not those that the rest of it makes.
    IdentifierCheckDigit { what: String, value: Shown, found: String, expected: String } = "identifier_check_digit",
        "{what} {value} has {found} as its check, the rest of it makes {expected}; compare it with the original, a character of it is wrong";
    /// A number begins with no country that is known for its kind, or a country is asked for that is none.
    IdentifierCountry { what: String, value: Shown, country: Shown } = "identifier_country",
        "{what} {value} is of {country}, which is no country known for it; correct the first two letters, or give the country";

    /// A report by an attribute is asked and no attribute is attached to the items.
    NoAttributes { value: Shown } = "no_attributes",
        "there is no attribute {value}, since none is attached to the items; attach it first, or leave it out";

    // --- terms and documents --------------------------------------------------------------------------------------

    /// Payment terms have no instalment.
    TermsEmpty {} = "terms_empty", "payment terms need at least one instalment; give one that takes the remainder";
    /// A number in the payment terms is outside its range.
    TermsRange { what: String, value: String, range: String } = "terms_range", "{what} of {value} is outside {range}; correct it";
    /// The shares of the instalments do not make up the whole: give one remainder, or percentages of the total that add up to 100.
    TermsShares { found: String } = "terms_shares",
        "the instalments make up {found}; give exactly one of them the remainder, last, or let percentages of the total add up to 100";
    /// A fixed instalment is larger than what is left of the total.
    TermsExceedTotal { instalment: u16, share: Money, left: Money } = "terms_exceed_total",
        "instalment {instalment} takes {share}, but only {left} is left of the total; lower it, or let it take the remainder";
    /// The text is not payment terms, in none of the languages that are read.
    TermsSyntax { value: Shown, at: usize, expected: String } = "terms_syntax",
        "{value} is not a notation of payment terms at character {at}, where {expected} is expected; write them like 2/10 net 30";
    /// The notation is one of trade, but needs a day or a step that payment terms do not have.
    TermsNotBuilt { value: Shown, at: usize, what: String } = "terms_not_built",
        "{value} needs {what} at character {at}, which payment terms can not say; say it in days, months and month ends";
    /// The invoice's terms do not count from what was recorded, so that recording it would change nothing.
    MilestoneNotAwaited { document: DocumentId, milestone: String } = "milestone_not_awaited",
        "the terms of invoice {document} do not count from its {milestone}; record what they name, or leave it out";
    /// Trade reads the text in several ways that lead to different days.
    TermsAmbiguous { value: Shown, readings: String } = "terms_ambiguous",
        "{value} can mean any of {readings}; write the one that was agreed";
    /// Something is to be stated in the discount lines of an XRechnung that its rule BR-DE-18 has no form for.
    SkontoForm { what: String } = "skonto_form",
        "{what} has no form in the #SKONTO# lines of an XRechnung; write it as free text beside them";
    /// A discount is looked at that lets the customer pay no later than it is offered, so forgoing it costs nothing per day.
    DiscountWindow { discount_day: u16, payment_day: u16 } = "discount_window",
        "the discount ends on day {discount_day}, and payment on day {payment_day} is not after it; give a later day of payment";
    /// A document's totals contradict each other.
    TotalsMismatch { what: String, sum: Money, total: Money } = "totals_mismatch",
        "{what} add up to {sum}, not to {total}; correct the document";
    /// One date must not be before another.
    DateOrder { what: String, date: String, other: String, other_date: String } = "date_order",
        "{what} {date} is before {other} {other_date}; correct one of them";
    /// A date lies further in the future than the limit allows, counted from the recorded instant.
    DateFarFuture { what: String, date: String, days: i64, limit: u32 } = "date_far_future",
        "{what} {date} is {days} days after the day it was recorded, the limit is {limit}; correct it, or raise the limit future_days";

    // --- cash application -----------------------------------------------------------------------------------------

    /// More is asked of an item than it has open.
    OverAllocated { what: String, open: Money, asked: Money } = "over_allocated",
        "{what} has {open} open, {asked} is asked of it; lower the line";
    /// The same item stands on two lines of one command.
    DuplicateLine { item: String } = "duplicate_line", "{item} stands on two lines; join them";
    /// The discount of a line is not available on the payment date, or is larger than what is left of it.
    DiscountNotAvailable { item: String, asked: Money, available: Money } = "discount_not_available",
        "{item} allows a discount of {available} on the payment date, {asked} is taken; lower it";
    /// A difference is larger than the rules accept.
    DifferenceTooLarge { item: String, kind: String, asked: Money } = "difference_too_large",
        "{asked} as {kind} on {item} is more than the rules accept; leave it open, or record it as an adjustment of its own";
    /// The application named here does not exist or was undone already.
    NothingApplied { credit: DocumentId, item: String } = "nothing_applied",
        "nothing of {credit} is applied to {item} any more; look at the open applications";
    /// The receipt was returned already.
    AlreadyReturned { receipt: DocumentId, returned: String } = "already_returned",
        "receipt {receipt} was returned on {returned} already; nothing is left to return, record a new receipt where the money came again";
    /// The document is a debit where a credit is needed, or the other way round.
    WrongSide { document: DocumentId, found: String, needed: String } = "wrong_side",
        "{document} is of the kind {found}, here {needed} is needed; name another document";

    /// Something rests on the document, so that it can not be taken back by itself.
    NotUntouched { document: DocumentId, what: String } = "not_untouched",
        "{document} {what}; undo that first";
    /// Money of the receipt was paid back to the customer before it was returned.
    RefundedMoney { receipt: DocumentId, refund: DocumentId, amount: Money } = "refunded_money",
        "{amount} of receipt {receipt} was paid back with {refund}; give a number under which it is claimed back, or reverse the refund";
    /// The document was voided.
    AlreadyVoided { document: DocumentId, voided: String } = "already_voided",
        "{document} was voided on {voided} already; enter it anew under another number";
    /// The receipt's money is final already.
    AlreadyCleared { receipt: DocumentId } = "already_cleared",
        "the money of receipt {receipt} is final already; name another receipt, or record its return";
    /// The case has ended.
    CaseEnded { case: DocumentId, ended: String } = "case_ended",
        "{case} ended on {ended}; begin another one";
    /// A case runs over the item that has to end first.
    CaseRuns { item: String, case: DocumentId, matter: String } = "case_runs",
        "the {matter} {case} runs over {item}; end it first";
    /// The item belongs to a factor, and the customer knows: paying somebody else does not discharge.
    ItemAssigned { item: String, assignment: DocumentId } = "item_assigned",
        "{item} belongs to a factor by {assignment}, and the customer was told; hand the money on, or take the item back first";
    /// Late payment of these days of the item was charged before.
    ChargedAlready { item: String, until: String } = "charged_already",
        "late payment of {item} is charged until {until} already; begin a day later";
    /// Insolvency proceedings stay what was asked for.
    InsolvencyStay { account: String, since: String } = "insolvency_stay",
        "insolvency proceedings run over {account} since {since}, and no interest runs from then on; charge up to the day before";
    /// The mandate had ended, or was not signed yet.
    MandateNotInForce { mandate: DocumentId, day: String } = "mandate_not_in_force",
        "mandate {mandate} is not in force on {day}; record one that is, or another method";

    // --- ledger ---------------------------------------------------------------------------------------------------

    /// No document of this number is known.
    UnknownDocument { document: DocumentId } = "unknown_document",
        "no document {document} is known; issue or receive it first, or load its account";
    /// The document exists but has no such instalment.
    UnknownItem { item: String } = "unknown_item", "there is no item {item}; name one that the document has, instalments count from 1";
    /// No account of this customer is open.
    UnknownAccount { account: String } = "unknown_account", "{account} is not open; open the account first";
    /// The account was opened before.
    AccountExists { account: String } = "account_exists",
        "{account} is open already; go on with it, or open another class of the customer";
    /// The document belongs to another account than the one named.
    OtherAccount { document: DocumentId, owner: String, account: String } = "other_account",
        "{document} belongs to {owner}, not to {account}; name the account it belongs to";
    /// The account is closed.
    AccountClosed { account: String, since: String } = "account_closed",
        "{account} is closed since {since}; reopen it, or name another account";
    /// The account is not closed.
    AccountNotClosed { account: String } = "account_not_closed", "{account} is not closed; nothing is to be reopened";
    /// Something is open on the account.
    AccountNotSettled { account: String, open: String } = "account_not_settled",
        "{account} has {open} open; settle it, write it off or merge the account into another";
    /// An account would go on as itself.
    SameAccount { account: String } = "same_account",
        "{account} can not be merged into itself; name another account";
    /// What was asked for is blocked for the account.
    AccountBlocked { account: String, block: String, since: String } = "account_blocked",
        "{account} is blocked for {block} since {since}; lift the block first";
    /// No such block stands.
    NotBlocked { account: String, block: String } = "not_blocked",
        "{account} is not blocked for {block} on that day; look at the blocks that stand";
    /// The class is kept for money nobody has claimed yet.
    ReservedClass { class: String } = "reserved_class",
        "the class {class} is kept for money nobody has claimed yet; choose another";
    /// A customer would be its own parent, or that of its parent.
    PartyCycle { customer: String } = "party_cycle",
        "{customer} would be its own parent; name another one";
    /// Something is said of a document that documents of its kind do not have.
    FieldUnfit { field: String, kind: String } = "field_unfit",
        "a document of the kind {kind} has no {field}; leave it out, or correct the kind";
    /// The document number was used for other content.
    DocumentExists { document: DocumentId, field: String, is: String, given: String } = "document_exists",
        "{document} exists with {field} {is}, now {given} is given; use another number, or a credit note to correct it";
    /// The command was made for another version of the stream.
    VersionConflict { stream: String, version: u64, expected: u64 } = "version_conflict",
        "{stream} is at version {version}, the command expects {expected}; look again and decide anew";
    /// The command id was used for another command.
    IdempotencyConflict { command: CommandId } = "idempotency_conflict",
        "command {command} was given before with other content; use a new id";
    /// The recorded instant lies before the last one of the stream.
    RecordedOrder { stream: String, recorded: String, last: String } = "recorded_order",
        "{stream} was last written at {last}, {recorded} is before that; give an instant that is not earlier than the last one";
    /// The entries of one command stand apart in a history that is walked in the order it was recorded.
    ScatteredCommand { command: CommandId } = "scattered_command",
        "entries of command {command} stand apart from its others; give all entries in the order they were recorded, those of one command together";
    /// The recorded instant is not after the last close of the books.
    RecordedBeforeClose { recorded: String, close: String } = "recorded_before_close",
        "the books were closed at {close}, {recorded} is not after that; give a later instant";
    /// The posting date lies in days that are closed.
    PeriodClosed { posting: String, closed: String, open: String } = "period_closed",
        "{posting} is closed, as is every day through {closed}; leave the posting date out, or give {open} or later, or reopen the period";
    /// The posting date lies in days that are closed for the daily work, and nothing says why it may.
    PeriodSoftClosed { posting: String, closed: String, open: String } = "period_soft_closed",
        "{posting} is closed for the daily work, as is every day through {closed}; leave the posting date out, or give {open} or later, or say why in period_override";
    /// The books are closed through that day already.
    ClosedAlready { through: String, closed: String } = "closed_already",
        "the books are closed through {closed} already, {through} closes no other day; close a later day, or reopen the period first";
    /// Nothing is open on that day in another currency than the books.
    NothingToRevalue { day: String, base: Currency } = "nothing_to_revalue",
        "nothing is open at the end of {day} in another currency than {base}; there is nothing to value, go on without";
    /// No day after that one is closed.
    NothingToReopen { after: String } = "nothing_to_reopen",
        "no day after {after} is closed; give an earlier one, or post as it is";
    /// A close does not end with a period of the books.
    NotPeriodEnd { what: String, day: String, period: String } = "not_period_end",
        "{what} {day} is not the end of a period; its period is {period}";
    /// A close was made for another state of the ledger.
    HeadsDiffer { stream: String, version: u64, given: u64 } = "heads_differ",
        "{stream} is at version {version}, the close was made for version {given}; look again and close anew";
    /// The account holds as many documents as one account may.
    AccountLimit { account: String, limit: usize } = "account_limit",
        "{account} holds {limit} documents, the limit; open another account for the customer";
    /// Too many lines, rows or events were given at once.
    TooMany { what: String, count: usize, limit: usize } = "too_many",
        "{count} {what} in one call, the limit is {limit}; split them";
    /// An entry can not have been decided here: a gap, a foreign stream, an unknown item, broken conservation.
    CorruptStream { stream: String, version: u64, why: String } = "corrupt_stream",
        "{stream} version {version}: {why}; the stored entries are incomplete or altered, go back to a copy that verifies";

    // --- authority ------------------------------------------------------------------------------------------------

    /// Neither the role of who gave the command nor that of anybody who approved it covers what is done, by the rules in
    /// force. Amounts of one customer and one day count together.
    NotAuthorised { duty: &'static str, amount: String, customer: String, who: String, limit: Box<str>, could: Box<str> } = "not_authorised",
        "{duty} for {customer}, {amount}, is beyond what {who} may decide, {limit}; have it done or approved by {could}";
    /// The rules in force want a second person here, whatever the first one may decide.
    ApprovalNeeded { duty: String, amount: String, customer: String, could: String } = "approval_needed",
        "{duty} for {customer}, {amount}, needs a second person; have it approved by {could}";
    /// Maker and checker are one person, one of them acts for the other, or both act for the same third.
    SamePerson { approver: Actor, maker: Actor } = "same_person",
        "{approver} is not another person than {maker}, by himself or by delegation; name somebody who is";
    /// Somebody acts for somebody else, and no delegation of that role holds between them on that day.
    DelegationInvalid { who: String, principal: Actor, role: RoleName, day: String } = "delegation_invalid",
        "{who} does not act as {role} for {principal} on {day}; add the delegation to the rules, or act in your own name";
    /// The rules in force want a reason code here.
    ReasonCodeRequired { duty: String, codes: String } = "reason_code_required",
        "{duty} needs a reason code; give one of {codes}";
    /// The reason code is none of those for what is done.
    UnknownReasonCode { code: ReasonCode, duty: String, codes: String } = "unknown_reason_code",
        "{code} is no reason for {duty}; give one of {codes}";
    /// Somebody would join two duties that one person may not join, on the same customer or document.
    DutiesConflict { who: Actor, duty: String, before: String, of: String } = "duties_conflict",
        "{who} had part in {before} of {of} and may have none in {duty} of it; let another person do or approve it";

    // --- reports --------------------------------------------------------------------------------------------------

    /// A report does not tie out. This is a defect of the engine or of hand-made data, and no report is given.
    DoesNotTie { report: String, currency: Currency, sum: String, total: String } = "does_not_tie",
        "{report} in {currency} comes to {sum} and should come to {total}; look for what one side lacks, a report that does not tie with itself is a defect";
    /// The data carries no recorded instants, or knows no such close of the books, so it can not say what was known then.
    KnownAtUnavailable { why: String } = "known_at_unavailable",
        "{why}, so what was known at an earlier time can not be told; leave known_at out";
    /// A blank request for a confirmation is agreed with.
    BlankReply { customer: String } = "blank_reply",
        "a blank request states no balance that {customer} could agree with; ask it for its balance or its items";
    /// Amounts in base currency are asked and the data has none.
    BaseUnavailable {} = "base_unavailable",
        "the data has no amounts in base currency; give them with the items, or ask for document currency";
    /// The bucket edges do not rise.
    BucketEdges { edge: i32, before: i32 } = "bucket_edges",
        "bucket edge {edge} does not rise above {before}; give the edges in rising order, each once";

    /// A column of a frame has another number of cells than the frame has rows.
    ColumnLength { column: Shown, cells: usize, rows: usize } = "column_length",
        "column {column} has {cells} cells, the frame has {rows} rows; give each row one";
    /// The column `currency` of a frame names another currency than an amount of its row has.
    RowCurrency { column: Shown, row: usize, amount: Money, says: Shown } = "row_currency",
        "{column} in row {row} is {amount}, the column currency says {says}; correct it, or call that column otherwise";

    // --- tables ---------------------------------------------------------------------------------------------------

    /// An item is below zero where nothing says that it is a credit. It counts as a credit.
    NegativeAmount { minor: i64 } = "negative_amount",
        "an item of {minor} minor units counts as a credit; say of which kind items are, if it is none";
    /// An item of a kind that is a credit is above zero. It counts as a credit all the same.
    PositiveCredit { minor: i64 } = "positive_credit",
        "a credit of {minor} minor units counts as one below zero; give credits below zero, if it is meant otherwise";
    /// Two rows are the same instalment of the same document. The first one counts.
    DuplicateItem { item: String, first: u64 } = "duplicate_item",
        "{item} stands in row {first} already; only that row counts, remove one of them";
    /// A row names a receipt that is not among the receipts.
    UnknownReceipt { receipt: Shown } = "unknown_receipt",
        "there is no receipt {receipt} for this line; give the receipt, or leave the line out";
    /// A movement names a document that is not among the items.
    OrphanMovement { document: Shown } = "orphan_movement",
        "no item {document} is there for this movement; give the item, or leave the movement out";
    /// Movements lower an item by more than it is. What is beyond it becomes a credit of its own.
    OverApplied { document: Shown, minor: i64 } = "over_applied",
        "{document} is lowered by {minor} minor units more than it is; they became a credit of their own, look at the payments of that document";
    /// A movement raises an item above what it was at first, in some view. What it raises becomes a debit of its own.
    RaisedBeyond { document: Shown, minor: i64 } = "raised_beyond",
        "{document} is raised by {minor} minor units before as much was taken off it; they became an item of their own, look at the dates of that document's payments";
    /// A customer has items in several currencies, which are never added up.
    SeveralCurrencies { customer: Shown, found: String } = "several_currencies",
        "{customer} has items in {found}; they stand in a row each, add nothing up across them";
    /// Movements were given for items whose amounts are what is open, so they would count twice.
    OpenAndMovements {} = "open_and_movements",
        "the items say what is open, so movements would count twice; give original amounts, or no movements";
    /// No column has a name by which this is usually called.
    ColumnNotGuessed { role: String, found: String } = "column_not_guessed",
        "no column looks like the {role}; say which it is, the table has {found}";
    /// A column of binary floats is given where exact amounts are meant, and no rounding is named.
    FloatColumn { column: Shown } = "float_column",
        "column {column} holds binary floats, which are not exact; give decimals, text or minor units, or name a rounding";
    /// A column of whole numbers is given as amounts, and nothing says that they are minor units.
    WholeAmounts { column: Shown } = "whole_amounts",
        "column {column} holds whole numbers; say that they are minor units, or give decimals";
    /// A column has a type that its values can not have.
    UnsupportedType { column: Shown, found: String, expected: String } = "unsupported_type",
        "column {column} is {found}; give {expected}";
    /// Arrow data contradicts itself, or can not be read.
    BadArrow { why: String } = "bad_arrow", "not valid Arrow data: {why}; make the table anew";
    /// One batch of a table holds more than is read at once.
    BatchTooLarge { bytes: usize, limit: usize } = "batch_too_large",
        "a batch has {bytes} bytes of text, the limit is {limit}; give it in smaller batches";

    // --- text formats ---------------------------------------------------------------------------------------------

    /// The text is not JSON, or holds more than one value.
    JsonSyntax { why: String } = "json_syntax", "not a JSON value: {why}; give one whole value";
    /// The JSON is nested deeper than anything here is.
    JsonTooDeep { limit: usize } = "json_too_deep",
        "nested deeper than {limit} levels, which nothing here is; look for brackets that are not closed";
    /// The text is larger than one command or entry may be.
    EventTooLarge { bytes: usize, limit: usize } = "event_too_large",
        "{bytes} bytes for one command or entry, the limit is {limit}; split it into several";
    /// A field is not part of this type. Unknown fields are refused, because dropping one may drop money.
    UnknownField { name: Shown, known: String } = "unknown_field", "there is no field {name} here; leave it out, or give one of {known}";
    /// A required field is missing.
    MissingField { name: String } = "missing_field", "{name} is missing; give it";
    /// A field is given twice.
    DuplicateField { name: Shown } = "duplicate_field", "{name} is given twice; give it once";
    /// A value has the wrong type.
    WrongType { expected: String, got: String } = "wrong_type", "expected {expected}, got {got}";
    /// The command is not known to this version.
    UnknownCommand { name: Shown, known: String } = "unknown_command", "there is no command {name}; give one of {known}";
    /// The event is not known to this version. Events are never skipped.
    UnknownEvent { name: Shown, known: String } = "unknown_event", "there is no event {name}; update the library where it is older than its data, it knows {known}";
    /// The schema version of an entry is not known to this version.
    UnknownVersion { version: String, known: u64 } = "unknown_version",
        "schema version {version} is not known, this library knows {known}; update it";
    /// The bytes say the same as the canonical form but are not it, so a hash over them would differ.
    NotCanonical { at: usize } = "not_canonical",
        "the text differs from the canonical form from byte {at} on; store the bytes as they were given";

    // --- log ------------------------------------------------------------------------------------------------------

    /// The text is not the hash of a log.
    HashSyntax { value: Shown } = "hash_syntax", "{value} is not a hash; write 64 lower-case hexadecimal digits";
    /// A hash does not follow from its entry and from what came before it in the stream: one of them was changed.
    HashMismatch { stream: String, version: u64, line: usize } = "hash_mismatch",
        "{stream} version {version}, line {line}: the hash is not that of this entry after the ones before it; something was changed, go back to a copy that verifies";
    /// A stream does not end with, or pass through, the head that was anchored: entries were cut off, added or rewritten.
    HeadMismatch { stream: String, version: u64, hash: String, line: usize, anchored: u64, anchored_hash: String } = "head_mismatch",
        "{stream} ends at version {version} with hash {hash} on line {line}, the anchored head is version {anchored} with {anchored_hash}; entries were cut off, added or rewritten, go back to a copy that verifies";
    /// A version of a stream is missing.
    SequenceGap { stream: String, version: u64, line: usize, expected: u64 } = "sequence_gap",
        "{stream}, line {line}: expected version {expected}, found {version}; bring back what is missing between";
    /// The entries of a stream are not in their order.
    SequenceOrder { stream: String, version: u64, line: usize, expected: u64 } = "sequence_order",
        "{stream}, line {line}: expected version {expected}, found {version}; put the entries of the stream in order";
    /// An entry stands in the log twice.
    SequenceDuplicate { stream: String, version: u64, line: usize } = "sequence_duplicate",
        "{stream} version {version} stands a second time, on line {line}; remove it there";
    /// A version of a stream stands in the log twice, with different contents.
    SequenceFork { stream: String, version: u64, line: usize } = "sequence_fork",
        "{stream} version {version} stands a second time, with other contents, on line {line}; only one of them was decided, go back to a copy that verifies";
    /// The bytes are not the binary form: cut off, damaged, or something else.
    BinarySyntax { at: usize, why: String } = "binary_syntax",
        "not the binary form at byte {at}: {why}; go back to a copy that verifies";
    /// A snapshot was made by another version of the library, or is not what the log says. It is never needed: discard it.
    SnapshotMismatch { what: String, snapshot: String, found: String } = "snapshot_mismatch",
        "the snapshot has {what} {snapshot}, here it is {found}; discard the snapshot and replay the log";

    // --- references -----------------------------------------------------------------------------------------------

    /// The text is not a pattern of numbers.
    PatternSyntax { value: Shown, at: usize, why: String } = "pattern_syntax",
        "{value} is not a pattern of numbers at character {at}: {why}; write # for a digit and @ for a letter, like INV-#{{5}}";
    /// More patterns of numbers than are looked for in a text.
    TooManyPatterns { found: usize, limit: usize } = "too_many_patterns",
        "{found} patterns of numbers were given, at most {limit} are looked for; leave out what the numbers themselves look like";

    // --- CSV ------------------------------------------------------------------------------------------------------

    /// The file is not UTF-8.
    BadText { why: String } = "bad_text", "the file is {why}; save it as UTF-8";
    /// The file is empty.
    EmptyFile {} = "empty_file", "the file is empty; a header line is needed";
    /// The header names a column twice.
    DuplicateColumn { column: Shown } = "duplicate_column", "column {column} appears twice in the header; rename or remove one of them";
    /// The header lacks a column.
    MissingColumn { column: Shown, found: String } = "missing_column",
        "there is no column {column}; name one that the header has: {found}";
    /// A row has another number of columns than the header.
    WrongColumnCount { columns: usize, header: usize } = "wrong_column_count",
        "the row has {columns} columns, the header has {header}; look for a delimiter or a line end that is not within quotation marks";
    /// A row, or a quoted cell that never ends, is larger than a row may be.
    RecordTooLarge { limit: usize } = "record_too_large",
        "a row is larger than {limit} bytes; look for a quotation mark that is not closed";
    /// A quotation mark is opened and never closed.
    UnclosedQuote { limit: usize } = "unclosed_quote", "a quotation mark is opened and not closed within {limit} bytes; close it, or double those within a cell";
    /// A required cell is empty.
    MissingValue { column: String } = "missing_value", "{column} is empty; fill it in, or leave the row out";

    // --- objects --------------------------------------------------------------------------------------------------

    /// A defect inside the library was contained. The object is as it was before the call.
    Internal { what: String } = "internal", "a defect was contained, nothing was changed: {what}; please report it";
}
