//! Each event as commands on a ledger, and the vouchers of those that are the event itself.

use receivables::account::command::{
    ApplyCredit, ApplyLine, AssignReceivables, IssueCreditNote, RaiseChargeback, RaiseLateCharge,
    ReceivePayment, ReceiveUnidentified, RecordRecovery, RefundCredit, ReturnPayment, RevalueItems,
    SettleAssignment,
};
use receivables::account::{ChargedItem, Command};
use receivables::allocation::{AllocationPolicy, DiscountRule, ItemKey, Rule};
use receivables::exchange::Quote;
use receivables::invoice::{TaxShare, Totals};
use receivables::journal::{JournalEntry, PostingPolicy, RecoveryPolicy, WriteOffPolicy};
use receivables::money::{Decimal, Percent, Rate};
use receivables::payment::{PaymentMethod, Purpose};
use receivables::terms::Terms;
use receivables::{Currency, Date, Money, Result, Rounding};

use super::super::books::{Books, CUSTOMER, due_on, first_item, policy};
use super::super::words::Words;
use super::super::{Reason, Stop};

type Booked = std::result::Result<Vec<JournalEntry>, Stop>;

const INVOICE: &str = "invoice";
const PAYMENT: &str = "payment";
const EUR: Currency = Currency::EUR;

/// The day of an invoice, that of what becomes of it, and the day on which it is due.
fn days() -> Result<(Date, Date, Date)> {
    Ok(("2026-03-02".parse()?, "2026-03-10".parse()?, "2026-04-01".parse()?))
}

fn books() -> Result<Books> {
    let (_, _, today) = days()?;
    Books::new(today)
}

fn percent(text: &str) -> Result<Percent> {
    text.parse()
}

/// Totals of a net and the tax on it.
fn totals(net: Money, tax: Money) -> std::result::Result<Totals, Stop> {
    let rate = Decimal::from(100) * Decimal::from(tax.minor()) / Decimal::from(net.minor());
    let rate = Percent::from_decimal(rate.round_dp(2))?;
    let share = TaxShare { category: "S".to_owned(), rate, base: net, tax };
    Ok(Totals { tax: vec![share], ..Totals::gross(net.plus(tax)?) })
}

/// The totals that a case says by `net` and `vat`.
fn net_and_vat(words: &Words<'_>) -> std::result::Result<Totals, Stop> {
    totals(words.amount("net", EUR)?, words.amount("vat", EUR)?)
}

/// The totals that a case says by `gross` and `vat`.
fn gross_and_vat(words: &Words<'_>) -> std::result::Result<Totals, Stop> {
    let (gross, vat) = (words.amount("gross", EUR)?, words.amount("vat", EUR)?);
    totals(gross.minus(vat)?, vat)
}

/// A ledger with one invoice.
fn billed(totals: Totals, terms: Terms) -> Result<Books> {
    let mut books = books()?;
    books.bill((INVOICE, CUSTOMER), totals, days()?.0, terms)?;
    Ok(books)
}

fn owed(gross: Money) -> Result<Books> {
    billed(Totals::gross(gross), due_on(days()?.2))
}

/// What a command is booked as.
fn booked(books: &mut Books, command: impl Into<Command>) -> Booked {
    let before = books.count();
    let _ = books.handle(command)?;
    Ok(books.vouchers_since(before, PostingPolicy::standard())?)
}

/// Money for the invoice, with whatever discount it earned.
fn payment(books: &mut Books, amount: Money) -> Result<ReceivePayment> {
    let customer = books.customer(CUSTOMER)?;
    let policy = AllocationPolicy {
        discount: DiscountRule::FullPayment,
        ..AllocationPolicy::of(vec![Rule::OldestDueFirst])
    };
    let receive = ReceivePayment::new(PAYMENT.parse()?, customer, amount, days()?.1);
    Ok(ReceivePayment { policy: Some(policy), ..receive })
}

/// Money that settles nothing by itself.
fn unapplied(books: &mut Books, amount: Money) -> Result<ReceivePayment> {
    Ok(ReceivePayment { policy: Some(policy(Vec::new())), ..payment(books, amount)? })
}

pub(super) fn invoice(words: &Words<'_>) -> Booked {
    let books = billed(net_and_vat(words)?, Terms::net(30))?;
    Ok(books.vouchers_since(0, PostingPolicy::standard())?)
}

pub(super) fn receipt(words: &Words<'_>) -> Booked {
    let amount = words.amount("amount", EUR)?;
    let mut books = owed(amount)?;
    let receive = payment(&mut books, amount)?;
    booked(&mut books, receive)
}

pub(super) fn skonto(words: &Words<'_>) -> Booked {
    let gross = words.amount("gross", EUR)?;
    let skonto = Percent::from_decimal(words.decimal("percent")?)?;
    let share = TaxShare::included("S", percent("19")?, gross)?;
    let totals = Totals { tax: vec![share], ..Totals::gross(gross) };
    let mut books = billed(totals, Terms::net(30).discount(&skonto.to_string(), 10)?)?;
    let receive = payment(&mut books, gross.minus(gross.percent(skonto, Rounding::HalfAway)?)?)?;
    booked(&mut books, receive)
}

pub(super) fn discount(words: &Words<'_>) -> Booked {
    let gross = words.amount("invoice", EUR)?;
    let mut books = billed(Totals::gross(gross), "2/10 net 30".parse()?)?;
    let receive = payment(&mut books, gross.minus(gross.percent(percent("2")?, Rounding::HalfAway)?)?)?;
    booked(&mut books, receive)
}

pub(super) fn credit_note(words: &Words<'_>) -> Booked {
    let totals = net_and_vat(words)?;
    let mut books = billed(totals.clone(), Terms::net(30))?;
    let customer = books.customer(CUSTOMER)?;
    let credit = IssueCreditNote::new("credit".parse()?, customer, totals.gross, days()?.1);
    booked(&mut books, IssueCreditNote { totals, against: Some(INVOICE.parse()?), ..credit })
}

/// The whole invoice given up, as a policy books it.
fn given_up(totals: Totals, policy: PostingPolicy) -> Booked {
    let gross = totals.gross;
    let mut books = billed(totals, Terms::net(30))?;
    let before = books.count();
    let _ = books.write_off("write-off", INVOICE, gross, (days()?.1, None))?;
    Ok(books.vouchers_since(before, policy)?)
}

pub(super) fn write_off(words: &Words<'_>) -> Booked {
    given_up(Totals::gross(words.amount("gross", EUR)?), PostingPolicy::standard())
}

pub(super) fn direct_write_off(words: &Words<'_>) -> Booked {
    let direct = WriteOffPolicy::Direct;
    let policy = PostingPolicy { write_off: direct, write_off_tax: true, ..PostingPolicy::standard() };
    given_up(gross_and_vat(words)?, policy)
}

pub(super) fn recovery(words: &Words<'_>, to_allowance: bool) -> Booked {
    let amount = words.amount("amount", EUR)?;
    let mut books = owed(amount)?;
    let day = days()?.1;
    let _ = books.write_off("write-off", INVOICE, amount, (day, None))?;
    let before = books.count();
    let _ = books.handle(RecordRecovery::new("recovery".parse()?, "write-off".parse()?, amount, day))?;
    let receive = payment(&mut books, amount)?;
    let _ = books.handle(receive)?;
    let recovery = if to_allowance { RecoveryPolicy::Allowance } else { RecoveryPolicy::Income };
    Ok(books.vouchers_since(before, PostingPolicy { recovery, ..PostingPolicy::standard() })?)
}

/// Money for what is still to be delivered, with the tax inside.
fn deposited(books: &mut Books, totals: Totals) -> Result<ReceivePayment> {
    let purpose = Some(Purpose::Deposit);
    let receive = unapplied(books, totals.gross)?;
    Ok(ReceivePayment { purpose, deposit_tax: totals.tax, ..receive })
}

pub(super) fn deposit(words: &Words<'_>) -> Booked {
    let totals = gross_and_vat(words)?;
    let mut books = books()?;
    let receive = deposited(&mut books, totals)?;
    booked(&mut books, receive)
}

pub(super) fn final_invoice(words: &Words<'_>) -> Booked {
    let whole = net_and_vat(words)?;
    let part = |amount: Money| amount.percent(percent("30")?, Rounding::HalfAway);
    let advance = totals(part(words.amount("net", EUR)?)?, part(words.amount("vat", EUR)?)?)?;
    let mut books = books()?;
    let gross = advance.gross;
    let receive = ReceivePayment { value_date: days()?.0, ..deposited(&mut books, advance)? };
    let _ = books.handle(receive)?;
    let before = books.count();
    books.bill((INVOICE, CUSTOMER), whole, days()?.1, Terms::net(30))?;
    let _ = books.apply(PAYMENT, INVOICE, gross)?;
    Ok(books.vouchers_since(before, PostingPolicy::standard())?)
}

pub(super) fn overpayment(words: &Words<'_>) -> Booked {
    let mut books = owed(words.amount("invoice", EUR)?)?;
    let receive = payment(&mut books, words.amount("paid", EUR)?)?;
    booked(&mut books, receive)
}

pub(super) fn returned(words: &Words<'_>) -> Booked {
    let amount = words.amount("amount", EUR)?;
    let fee = Some(words.amount("fee", EUR)?);
    let mut books = owed(amount)?;
    let receive = payment(&mut books, amount)?;
    let _ = books.handle(receive)?;
    booked(&mut books, ReturnPayment { fee, ..ReturnPayment::new(PAYMENT.parse()?, days()?.2) })
}

/// The customer was right after all: what was claimed back is credited.
pub(super) fn chargeback_lost(words: &Words<'_>) -> Booked {
    let amount = words.amount("amount", EUR)?;
    let mut books = owed(amount)?;
    let (_, day, _) = days()?;
    let (number, why) = ("chargeback", "deducted without being entitled".to_owned());
    let _ = books.handle(RaiseChargeback::new(number.parse()?, first_item(INVOICE)?, amount, day, why))?;
    let before = books.count();
    books.credit(("credit", CUSTOMER), amount, day, None)?;
    let line = ApplyLine::new(ItemKey::whole(number.parse()?), amount);
    let credit = "credit".parse()?;
    let _ = books.handle(ApplyCredit {
        credit,
        lines: vec![line],
        effective: None,
        posting: None,
        made_for: Vec::new(),
    })?;
    Ok(books.vouchers_since(before, PostingPolicy::standard())?)
}

pub(super) fn difference(words: &Words<'_>) -> Booked {
    let mut books = owed(words.amount("invoice", EUR)?)?;
    let receive = payment(&mut books, words.amount("paid", EUR)?)?;
    let before = books.count();
    let _ = books.handle(receive)?;
    let _ = books.accept("difference", first_item(INVOICE)?)?;
    Ok(books.vouchers_since(before, PostingPolicy::standard())?)
}

pub(super) fn lump_sum(words: &Words<'_>) -> Booked {
    let lump_sum = words.amount("amount", EUR)?;
    let (issued, day, today) = days()?;
    let mut books = Books::new(today)?;
    books.issue((INVOICE, CUSTOMER), lump_sum, issued, due_on(issued))?;
    let (from, interest) = (issued.plus_days(1)?, Money::zero(EUR));
    let item = first_item(INVOICE)?;
    let line = ChargedItem { item, from, through: day, interest, lump_sum: Some(lump_sum) };
    let customer = books.customer(CUSTOMER)?;
    booked(&mut books, RaiseLateCharge::new("charge".parse()?, customer, vec![line], today, today))
}

/// Of what the gain was made no case says a word, so it is an invoice of 1,000.00 that was booked at par.
pub(super) fn revaluation(words: &Words<'_>) -> Booked {
    let gain = words.decimal("gain")?;
    let (issued, _, as_at) = days()?;
    let foreign = Money::from_minor(100_000, Currency::USD)?;
    let quote = |rate: Decimal| Quote::new(Currency::USD, EUR, Rate::from_decimal(rate)?);
    let mut books = books()?;
    books.quote(issued, quote(Decimal::ONE)?);
    books.issue((INVOICE, CUSTOMER), foreign, issued, due_on(as_at))?;
    let rates = vec![quote(Decimal::ONE + gain / Decimal::from(1_000))?];
    booked(&mut books, RevalueItems { as_at, rates, reverse: false })
}

/// What is paid in coins beyond the price is a difference that is kept.
pub(super) fn cash_sale(words: &Words<'_>) -> Booked {
    let (total, vat) = (words.amount("total", EUR)?, words.amount("vat", EUR)?);
    let mut books = billed(totals(total.minus(vat)?, vat)?, Terms::net(30))?;
    let receive = payment(&mut books, words.amount("cash", EUR)?)?;
    let _ = books.handle(ReceivePayment { method: PaymentMethod::Cash, ..receive })?;
    let _ = books.accept("difference", ItemKey::whole(PAYMENT.parse()?))?;
    Ok(books.vouchers_since(0, PostingPolicy::standard())?)
}

pub(super) fn factor_paid(words: &Words<'_>) -> Booked {
    let face = words.amount("face", EUR)?;
    let (fee, interest) = (words.amount("fee", EUR)?, words.amount("interest", EUR)?);
    let advance = face.percent(percent("80")?, Rounding::HalfAway)?;
    let reserve = face.minus(advance)?;
    let mut books = owed(face)?;
    let (_, day, settled) = days()?;
    let (number, items) = ("assignment", vec![first_item(INVOICE)?]);
    let assign =
        AssignReceivables::new(number.parse()?, "factor".parse()?, items, true, advance, reserve, day);
    let _ = books.handle(assign)?;
    let released = reserve.minus(fee)?.minus(interest)?;
    booked(&mut books, SettleAssignment::new(number.parse()?, fee, interest, released, settled))
}

pub(super) fn unidentified(words: &Words<'_>) -> Booked {
    let (amount, method) = (words.amount("amount", EUR)?, PaymentMethod::Transfer);
    let (number, bank) = (PAYMENT.parse()?, "bank".parse()?);
    let mut books = books()?;
    booked(&mut books, ReceiveUnidentified::new(number, bank, amount, days()?.1, method))
}

/// Who is paid is the state; what it is paid with is the customer's credit.
pub(super) fn remitted(words: &Words<'_>) -> Booked {
    let mut books = books()?;
    let receive = unapplied(&mut books, words.amount("amount", EUR)?)?;
    let _ = books.handle(receive)?;
    let (number, method) = ("refund".parse()?, PaymentMethod::Transfer);
    booked(&mut books, RefundCredit::new(number, PAYMENT.parse()?, method, days()?.2))
}

/// The net arrives on one account and the tax on another: two receipts.
pub(super) fn split_payment(words: &Words<'_>) -> Booked {
    let totals = net_and_vat(words)?;
    let Some(tax) = totals.tax.first().cloned() else { return Reason::NotExpressible.out("no tax") };
    let mut books = billed(totals, Terms::net(30))?;
    let before = books.count();
    let net = payment(&mut books, tax.base)?;
    let vat = ReceivePayment {
        receipt: "vat".parse()?,
        method: PaymentMethod::Other,
        ..payment(&mut books, tax.tax)?
    };
    let _ = books.handle(net)?;
    let _ = books.handle(vat)?;
    Ok(books.vouchers_since(before, PostingPolicy::standard())?)
}
