//! An account is open for a customer once.

use super::super::Oracle;
use super::super::fact::What;
use super::super::text::{day_in, field};
use super::{Decision, Said, refuse_if};

pub(super) fn account(oracle: &Oracle, said: Said<'_>) -> Decision {
    let customer = field(said.payload, "customer").unwrap();
    let opened = day_in(said.payload, "opened").unwrap();
    said.near(&[Some(opened)])?;
    refuse_if(oracle.customer(customer).is_some(), "there is an account")?;
    Ok(vec![said.fact(opened, opened, What::Account { customer: customer.into() })])
}
