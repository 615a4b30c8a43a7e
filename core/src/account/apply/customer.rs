use super::Stamp;
use crate::account::Account;
use crate::account::event::{AccountBlocked, AccountClosed, AccountUnblocked};
use crate::account::records::{Blocked, Closing};

impl Account {
    pub(super) fn blocked(&mut self, event: &AccountBlocked, stamp: Stamp) {
        let (block, until, reason) = (event.block, event.until, event.reason.clone());
        self.records.blocks.push(Blocked { block, since: stamp.dated(), until, lifted: None, reason });
    }

    /// Every block of that kind that stood on that day ends; one that begins later still will.
    pub(super) fn unblocked(&mut self, event: &AccountUnblocked, stamp: Stamp) {
        let day = stamp.effective;
        let standing = |blocked: &&mut Blocked| blocked.block == event.block && blocked.stands_on(day);
        for blocked in self.records.blocks.iter_mut().filter(standing) {
            blocked.lifted = Some(stamp.dated());
        }
    }

    pub(super) fn closed(&mut self, event: &AccountClosed, stamp: Stamp) {
        let merged_into = event.merged_into.clone();
        self.records.closings.push(Closing { dated: stamp.dated(), closed: true, merged_into });
    }

    pub(super) fn reopened(&mut self, stamp: Stamp) {
        self.records.closings.push(Closing { dated: stamp.dated(), closed: false, merged_into: None });
    }
}
