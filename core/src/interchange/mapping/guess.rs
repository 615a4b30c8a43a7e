use std::collections::BTreeSet;

use super::{AttributeColumn, ItemColumns, Mapping, MovementColumns, RoleColumn};
use crate::error::{Error, Reason, Result, Shown};
use crate::portfolio::plain;

/// The names by which roles go, the likelier first, without signs and in small letters.
const DOCUMENT: &[&str] = &[
    "invoiceid",
    "invoicenumber",
    "invoiceno",
    "invoicenr",
    "invoicenum",
    "documentid",
    "documentnumber",
    "documentno",
    "docid",
    "docno",
    "docnumber",
    "invoice",
    "document",
    "itemid",
    "number",
    "reference",
    "id",
];
const CUSTOMER: &[&str] = &[
    "customerid",
    "customernumber",
    "customerno",
    "custid",
    "custnumber",
    "customer",
    "debtorid",
    "debtor",
    "clientid",
    "client",
    "contactid",
    "contact",
    "partnerid",
    "partner",
    "accountid",
    "account",
    "customername",
    "namecustomer",
];
const CLASS: &[&str] = &["accountclass", "class"];
const INSTALMENT: &[&str] = &["instalment", "installment", "instalmentnumber", "installmentnumber"];
const CURRENCY: &[&str] =
    &["currency", "currencycode", "invoicecurrency", "documentcurrency", "ccy", "curr", "currencyid"];
const AMOUNT: &[&str] = &[
    "grossamount",
    "gross",
    "totalamount",
    "amounttotal",
    "invoiceamount",
    "total",
    "grandtotal",
    "amount",
    "originalamount",
    "original",
    "invoicetotal",
];
const OPEN: &[&str] = &[
    "openamount",
    "amountopen",
    "open",
    "amountdue",
    "outstandingamount",
    "outstanding",
    "openbalance",
    "balance",
    "amountresidual",
    "residual",
    "totalopenamount",
    "remaining",
];
const ISSUED: &[&str] = &[
    "issuedate",
    "issued",
    "issuedat",
    "issuedon",
    "invoicedate",
    "documentdate",
    "docdate",
    "documentcreatedate",
    "date",
];
const POSTING: &[&str] = &["postingdate", "posting", "postedon", "bookingdate", "accountingdate", "gldate"];
const DUE: &[&str] =
    &["duedate", "due", "dueon", "dueindate", "invoicedatedue", "netduedate", "paymentduedate"];
const RECORDED: &[&str] = &["recorded", "recordedat"];
const BASE: &[&str] = &["baseamount", "amountbase", "companyamount"];
const DISPUTED: &[&str] = &["disputed", "isdisputed", "indispute"];
const UNCLEARED: &[&str] = &["uncleared", "isuncleared"];
const PAID: &[&str] = &[
    "amount",
    "paidamount",
    "amountpaid",
    "paymentamount",
    "appliedamount",
    "allocatedamount",
    "amountapplied",
    "paid",
    "applied",
    "allocated",
    "total",
];
const EFFECTIVE: &[&str] = &[
    "valuedate",
    "effectivedate",
    "effective",
    "paymentdate",
    "paydate",
    "paidon",
    "paiddate",
    "datepaid",
    "allocdate",
    "allocationdate",
    "applicationdate",
    "appliedon",
    "receiptdate",
    "receiveddate",
    "cleardate",
    "date",
];

/// The names of a table's columns while roles are given to them.
struct Guess<'a> {
    names: &'a [String],
    except: &'a [RoleColumn],
    taken: Vec<String>,
}

impl<'a> Guess<'a> {
    /// Refuses what the caller says about roles or columns that there are none of.
    fn new(names: &'a [String], except: &'a [RoleColumn], roles: &[&str]) -> Result<Self> {
        for said in except {
            if !roles.contains(&said.role.as_str()) {
                let choices = roles.join(", ");
                return Err(Reason::UnknownChoice { value: Shown::new(&said.role), choices }.into());
            }
        }
        let said: Vec<&String> = except.iter().filter_map(|said| said.column.as_ref()).collect();
        said.iter().try_for_each(|name| present(names, name))?;
        Ok(Self { names, except, taken: said.into_iter().cloned().collect() })
    }

    /// The column of a role, where there is one.
    fn column(&mut self, role: &str, known: &[&str]) -> Option<String> {
        if let Some(said) = self.except.iter().find(|said| said.role == role) {
            return said.column.clone();
        }
        let free = |name: &&String| !self.taken.contains(*name);
        let says = |name: &&String, known: &str| plain(name).eq(known.chars());
        let found =
            known.iter().find_map(|known| self.names.iter().filter(free).find(|name| says(name, known)));
        let found = found.cloned();
        self.taken.extend(found.clone());
        found
    }

    fn needed(&mut self, role: &str, known: &[&str]) -> Result<String> {
        self.column(role, known).ok_or_else(|| unguessed(role, self.names))
    }
}

fn shown(names: &[String]) -> String {
    let mut shown: Vec<String> = names.iter().take(32).map(|name| Shown::new(name).to_string()).collect();
    if names.len() > shown.len() {
        shown.push(format!("{} more", names.len() - shown.len()));
    }
    shown.join(", ")
}

fn unguessed(role: &str, names: &[String]) -> Error {
    Reason::ColumnNotGuessed { role: role.to_owned(), found: shown(names) }.into()
}

/// Refuses a column that the table has not.
pub(super) fn present(names: &[String], name: &str) -> Result<()> {
    match names.iter().any(|known| known == name) {
        true => Ok(()),
        false => Err(Reason::MissingColumn { column: Shown::new(name), found: shown(names) }.into()),
    }
}

/// Refuses a table that names a column twice which is meant.
fn once(names: &[String], meant: &[&String]) -> Result<()> {
    for name in meant {
        present(names, name)?;
        if names.iter().filter(|known| known == name).count() > 1 {
            return Err(Reason::DuplicateColumn { column: Shown::new(name) }.into());
        }
    }
    Ok(())
}

impl ItemColumns {
    pub(super) const ATTRIBUTES: &'static str = "attributes";

    const ROLES: [&'static str; 16] = [
        "document",
        "customer",
        "class",
        "instalment",
        "kind",
        "currency",
        "amount",
        "open",
        "issued",
        "posting",
        "due",
        "recorded",
        "base",
        "disputed",
        "uncleared",
        Self::ATTRIBUTES,
    ];

    /// The columns of a table with these names: those that are named, or a guess. Where there are movements, what items
    /// were at first is looked for, else what is open comes first if the table says both.
    ///
    /// ```
    /// use receivables::interchange::mapping::{ItemColumns, Mapping};
    /// let names = ["Invoice No", "Customer", "Currency Code", "Total", "Invoice Date", "Due Date"].map(str::to_owned);
    /// let columns = ItemColumns::find(&names, &Mapping::guessed(), true)?;
    /// assert_eq!((columns.document.as_str(), columns.due.as_deref()), ("Invoice No", Some("Due Date")));
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `missing_column`, `duplicate_column` for columns that are named, `column_not_guessed`, `unknown_choice` for a role
    /// that there is not, `duplicate_field` for two attributes of one name, `open_and_movements` where both are named.
    pub fn find(names: &[String], mapping: &Mapping<Self>, movements: bool) -> Result<Self> {
        let columns = match mapping {
            Mapping::Named { columns } => columns.clone(),
            Mapping::Guessed { except } => Self::guess(names, except, movements)?,
        };
        once(names, &columns.meant())?;
        columns.attributes_once()?;
        match (&columns.amount, &columns.open) {
            (None, None) => return Err(unguessed("amount", names)),
            (Some(_), Some(_)) => {
                let (expected, got) = ("amount or open, one of them".to_owned(), "both".to_owned());
                return Err(Reason::WrongType { expected, got }.into());
            }
            (None, Some(_)) if movements => return Err(Reason::OpenAndMovements {}.into()),
            _ => {}
        }
        if columns.issued.is_none() && columns.open.is_none() {
            return Err(unguessed("issued", names));
        }
        Ok(columns)
    }

    fn guess(names: &[String], except: &[RoleColumn], movements: bool) -> Result<Self> {
        let mut guess = Guess::new(names, except, &Self::ROLES)?;
        let said = |role: &str| except.iter().any(|said| said.role == role && said.column.is_some());
        // The special names first, so that a plain `date` or `id` is left for the roles that have no better one.
        let document = guess.needed("document", DOCUMENT)?;
        let customer = guess.needed("customer", CUSTOMER)?;
        let open_first = !movements && !said("amount");
        let open = if open_first || said("open") { guess.column("open", OPEN) } else { None };
        let amount = if open.is_none() { guess.column("amount", AMOUNT) } else { None };
        let due = guess.column("due", DUE);
        let posting = guess.column("posting", POSTING);
        Ok(Self {
            document,
            customer,
            class: guess.column("class", CLASS),
            instalment: guess.column("instalment", INSTALMENT),
            // What systems call a kind or type is rarely ours.
            kind: guess.column("kind", &[]),
            currency: guess.column("currency", CURRENCY),
            amount,
            open,
            issued: guess.column("issued", ISSUED),
            posting,
            due,
            recorded: guess.column("recorded", RECORDED),
            base: guess.column("base", BASE),
            disputed: guess.column("disputed", DISPUTED),
            uncleared: guess.column("uncleared", UNCLEARED),
            attributes: except
                .iter()
                .filter(|said| said.role == Self::ATTRIBUTES)
                .filter_map(|said| {
                    Some(AttributeColumn { column: said.column.clone()?, name: said.name.clone() })
                })
                .collect(),
        })
    }

    fn meant(&self) -> Vec<&String> {
        let some = [
            &self.class,
            &self.instalment,
            &self.kind,
            &self.currency,
            &self.amount,
            &self.open,
            &self.issued,
            &self.posting,
            &self.due,
            &self.recorded,
            &self.base,
            &self.disputed,
            &self.uncleared,
        ];
        let named = [&self.document, &self.customer].into_iter().chain(some.into_iter().flatten());
        named.chain(self.attributes.iter().map(|attribute| &attribute.column)).collect()
    }

    /// Refuses two attributes of one name: reports could tell neither.
    fn attributes_once(&self) -> Result<()> {
        let mut seen = BTreeSet::new();
        match self.attributes.iter().find(|attribute| !seen.insert(attribute.name())) {
            None => Ok(()),
            Some(attribute) => {
                let twice = Error::from(Reason::DuplicateField { name: Shown::new(attribute.name()) });
                Err(twice.within(Self::ATTRIBUTES))
            }
        }
    }
}

impl MovementColumns {
    const ROLES: [&'static str; 8] =
        ["document", "instalment", "kind", "currency", "amount", "effective", "posting", "recorded"];

    /// The columns of a table with these names: those that are named, or a guess.
    ///
    /// # Errors
    /// `missing_column`, `duplicate_column`, `column_not_guessed`, `unknown_choice`.
    pub fn find(names: &[String], mapping: &Mapping<Self>) -> Result<Self> {
        let columns = match mapping {
            Mapping::Named { columns } => columns.clone(),
            Mapping::Guessed { except } => Self::guess(names, except)?,
        };
        once(names, &columns.meant())?;
        Ok(columns)
    }

    fn guess(names: &[String], except: &[RoleColumn]) -> Result<Self> {
        let mut guess = Guess::new(names, except, &Self::ROLES)?;
        // A table of movements has numbers of its own, so a plain `id` or `reference` is no document of theirs.
        let known: Vec<&str> =
            DOCUMENT.iter().copied().filter(|name| !matches!(*name, "id" | "number" | "reference")).collect();
        Ok(Self {
            document: guess.needed("document", &known)?,
            amount: guess.needed("amount", PAID)?,
            effective: guess.needed("effective", EFFECTIVE)?,
            instalment: guess.column("instalment", INSTALMENT),
            kind: guess.column("kind", &[]),
            currency: guess.column("currency", CURRENCY),
            posting: guess.column("posting", POSTING),
            recorded: guess.column("recorded", RECORDED),
        })
    }

    fn meant(&self) -> Vec<&String> {
        let some = [&self.instalment, &self.kind, &self.currency, &self.posting, &self.recorded];
        let named = [&self.document, &self.amount, &self.effective].into_iter();
        named.chain(some.into_iter().flatten()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(list: &str) -> Vec<String> {
        list.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn common_tables_are_guessed() {
        for (table, found) in [
            (
                "invoice_id customer_id currency issue_date due_date terms amount reference",
                "invoice_id customer_id amount issue_date due_date",
            ),
            ("id customer amount date due", "id customer amount date due"),
            ("InvoiceNumber ContactID Date DueDate Total", "InvoiceNumber ContactID Total Date DueDate"),
            ("number account gross invoice_date due_on", "number account gross invoice_date due_on"),
        ] {
            let columns = ItemColumns::find(&names(table), &Mapping::guessed(), true).unwrap();
            let guessed =
                [Some(columns.document), Some(columns.customer), columns.amount, columns.issued, columns.due];
            assert_eq!(guessed.map(Option::unwrap).join(" "), found);
        }
        let paid = MovementColumns::find(
            &names("alloc_id payment_id invoice_id alloc_date amount"),
            &Mapping::guessed(),
        )
        .unwrap();
        assert_eq!(
            (paid.document.as_str(), paid.amount.as_str(), paid.effective.as_str()),
            ("invoice_id", "amount", "alloc_date")
        );
        let open = ItemColumns::find(
            &names("invoice_id customer_id due_date open total"),
            &Mapping::guessed(),
            false,
        )
        .unwrap();
        assert_eq!((open.amount, open.open), (None, Some("open".to_owned())));
    }

    #[test]
    fn attributes_go_under_a_name_of_their_own() {
        let table = names("id customer amount date Country");
        let region = AttributeColumn { column: "Country".to_owned(), name: Some("region".to_owned()) };
        let both = [AttributeColumn::new("Country"), region.clone()];
        let guessed = Mapping::guessed().with_attributes(both.clone());
        let found = ItemColumns::find(&table, &guessed, true).unwrap();
        assert_eq!(found.attributes, both);
        assert_eq!(
            found.attributes.iter().map(AttributeColumn::name).collect::<Vec<_>>(),
            ["Country", "region"]
        );
        let code = |mapping: &Mapping<ItemColumns>| {
            let error = ItemColumns::find(&table, mapping, true).unwrap_err();
            (error.code().as_str(), error.field().unwrap_or_default().to_owned())
        };
        let twice = Mapping::Named { columns: found }.with_attributes([region]);
        assert_eq!(code(&twice), ("duplicate_field", "attributes".to_owned()));
        let missing = Mapping::guessed().with_attributes([AttributeColumn::new("Land")]);
        assert_eq!(code(&missing).0, "missing_column");
    }

    #[test]
    fn what_the_caller_says_comes_first() {
        let table = names("id customer amount date due date2");
        let except = |role: &str, column: Option<&str>| Mapping::Guessed {
            except: vec![RoleColumn::new(role, column)],
        };
        let find = |mapping| ItemColumns::find(&table, &mapping, true);
        assert_eq!(find(except("issued", Some("date2"))).unwrap().issued.as_deref(), Some("date2"));
        assert_eq!(find(except("due", None)).unwrap().due, None);
        let code = |mapping| find(mapping).unwrap_err().code().as_str();
        assert_eq!(code(except("colour", None)), "unknown_choice");
        assert_eq!(code(except("issued", Some("x"))), "missing_column");
        assert_eq!(code(except("amount", None)), "column_not_guessed");
        let twice = names("id customer amount amount date");
        assert_eq!(
            ItemColumns::find(&twice, &Mapping::guessed(), true).unwrap_err().code().as_str(),
            "duplicate_column"
        );
    }
}
