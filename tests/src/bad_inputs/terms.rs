//! Texts of payment terms.

use receivables::terms::Terms;

use super::{Fed, Got};

pub(super) fn feed(fed: &Fed) -> Got {
    let read = fed.built().parse::<Terms>().and_then(|terms| terms.notation());
    Got::of(read, |text| format!("read as {text}"))
}
