use super::AllocationPolicy;
use crate::calendar::Date;
use crate::invoice::DiscountOffer;

impl AllocationPolicy {
    /// The whole discount, in minor units, that money of a day earns on what has these offers: the largest that still
    /// stands, days of grace included; the largest of all where unearned ones are taken along.
    pub(crate) fn offered<'a>(&self, offers: impl IntoIterator<Item = &'a DiscountOffer>, paid: Date) -> i64 {
        let day = paid.plus_days(-i64::from(self.discount_grace_days)).unwrap_or(paid);
        let stands =
            |offer: &&DiscountOffer| self.unearned_discount || offer.until.is_none_or(|until| day <= until);
        offers.into_iter().filter(stands).map(|offer| offer.amount.minor()).max().unwrap_or(0)
    }

    /// The first day on which an offer earns nothing any more; none where it always does.
    pub(crate) fn over_from(&self, offer: &DiscountOffer) -> Option<Date> {
        let until = offer.until.filter(|_| !self.unearned_discount)?;
        until.plus_days(i64::from(self.discount_grace_days) + 1).ok()
    }
}
