use serde::{Deserialize, Serialize};

use crate::error::{Error, Reason, Result, Shown};
use crate::id::CustomerId;
use crate::interchange::json::{from_json, to_json};
use crate::party::{Contact, Directory};

/// One line of a directory.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    customer: CustomerId,
    contact: Contact,
}

/// Reads the side record that holds the personal data: one customer a line, none twice.
///
/// It stands beside the log, never in it: nothing in the log refers to it but by the opaque customer id, and no hash is
/// taken over it, so that it can be corrected and erased.
///
/// # Errors
/// `duplicate_field` for a customer that stands there twice; those of [`from_json`]. The error's field begins with the
/// line.
pub fn directory_from_lines(text: &str) -> Result<Directory> {
    let mut directory = Directory::default();
    for (at, line) in text.lines().enumerate() {
        let place = |error: Error| error.within(&format!("line {}", at + 1));
        let Line { customer, contact } = from_json(line).map_err(place)?;
        if directory.get(&customer).is_some() {
            let reason = Reason::DuplicateField { name: Shown::new(customer.as_str()) };
            return Err(place(Error::from(reason).within("customer")));
        }
        directory.set(customer, contact);
    }
    Ok(directory)
}

/// Writes the side record: one customer a line, by id.
///
/// # Errors
/// `internal`: no contact lacks a JSON form.
///
/// ```
/// use receivables::interchange::log::{directory_from_lines, directory_to_lines};
/// use receivables::party::{Contact, Directory};
/// let mut directory = Directory::default();
/// directory.set("C-1".parse()?, Contact { name: "Hansen GmbH".into(), ..Contact::default() });
/// let text = directory_to_lines(&directory)?;
/// assert_eq!(
///     text,
///     "{\"customer\":\"C-1\",\"contact\":{\"name\":\"Hansen GmbH\",\"address\":[],\"email\":null,\"phone\":null}}\n",
/// );
/// assert_eq!(directory_from_lines(&text)?, directory);
/// # Ok::<(), receivables::Error>(())
/// ```
pub fn directory_to_lines(directory: &Directory) -> Result<String> {
    let mut text = String::new();
    for (customer, contact) in directory.contacts() {
        let line = Line { customer: customer.clone(), contact: contact.clone() };
        text.push_str(&to_json(&line)?);
        text.push('\n');
    }
    Ok(text)
}
