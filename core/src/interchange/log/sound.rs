use crate::account::{Account, Counter};
use crate::error::{Error, Reason, Result};
use crate::ledger::Ledger;
use crate::money::MAX_MINOR;

use super::Head;

/// Checks that a ledger read from a snapshot is one that entries could have made, as far as later entries rely on it:
/// heads and versions agree, places exist, amounts are in range and conserved.
pub(super) fn check(heads: &[Head], ledger: &Ledger) -> Result<()> {
    let mut rest = heads.iter();
    for (stream, version) in ledger.versions() {
        match rest.next() {
            Some(head) if head.stream == stream && head.version == version && version < u64::MAX => {}
            head => {
                let shown = |head: &Head| format!("{} at version {}", head.stream, head.version);
                let head = head.map_or("no head".to_owned(), shown);
                return Err(mismatch("for its heads", head, format!("{stream} at version {version}")));
            }
        }
        if let Some(account) = stream.account().and_then(|key| ledger.account(key))
            && let Err(what) = sound(ledger, account)
        {
            return Err(mismatch(&format!("in {stream}"), what.to_owned(), "none that can be".to_owned()));
        }
    }
    match rest.next() {
        Some(head) => Err(mismatch("a head of", head.stream.to_string(), "no such stream".to_owned())),
        None => Ok(()),
    }
}

fn mismatch(what: &str, snapshot: String, found: String) -> Error {
    Reason::SnapshotMismatch { what: what.to_owned(), snapshot, found }.into()
}

fn sound(ledger: &Ledger, account: &Account) -> Result<(), &'static str> {
    let ensure = |holds: bool, what: &'static str| if holds { Ok(()) } else { Err(what) };
    let kept = -MAX_MINOR..=MAX_MINOR;
    let same = |other: Option<&Account>| other.is_some_and(|other| std::ptr::eq(other, account));
    ensure(same(ledger.account(account.key())), "an account under another name")?;
    let mut open: Vec<i128> = account.items().iter().map(|item| i128::from(item.original)).collect();
    ensure(account.is_indexed(), "an index that its items and movements do not have")?;
    for movement in account.movements() {
        let at = usize::try_from(movement.item.0).ok();
        let open = at.and_then(|at| open.get_mut(at)).ok_or("a movement of an item that is not there")?;
        ensure(kept.contains(&movement.minor), "a movement out of range")?;
        *open += i128::from(movement.minor);
        if let Counter::Elsewhere(place) = movement.counter {
            let place = usize::try_from(place).ok();
            let there = place.is_some_and(|place| place < account.counterparts().len());
            ensure(there, "a movement whose other side is not there")?;
        }
    }
    for (item, open) in account.items().iter().zip(open) {
        let range = if item.original < 0 { item.original..=0 } else { 0..=item.original };
        ensure(kept.contains(&item.original), "an item out of range")?;
        ensure(range.contains(&item.open) && open == i128::from(item.open), "an item that is not conserved")?;
        ensure(kept.contains(&item.discount_taken), "a discount out of range")?;
        ensure(
            account.item(&item.key).is_some_and(|found| std::ptr::eq(found, item)),
            "an item without a name",
        )?;
    }
    for (number, document) in account.documents() {
        let items = account.items_of(number).len();
        ensure(items == usize::from(document.items), "a document without its items")?;
        ensure(same(ledger.owner(number)), "a document of no account")?;
    }
    Ok(())
}
