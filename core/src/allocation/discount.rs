use super::{DiscountRule, Target};
use crate::money::{Rounding, mul_div};

/// What a sum of money does to one item: cash used, and the discount earned with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settled {
    /// The money used, in minor units.
    pub cash: i64,
    /// The discount earned with it, in minor units. Cash and discount together never exceed what is open.
    pub discount: i64,
}

/// Settles as much of `target` as `cash` can, taking the discount that it earns.
///
/// Where the cash and the discount still to be had close the item, the discount is taken whole. A part payment P earns
/// P · d′ / (1 − d′) with d′ = discount ÷ original, rounded half away from zero, at most what is left of it. (The
/// partial-discount formula of Oracle Receivables; 1,190.00 with 20.00 offered and 1,170.00 paid earns 20.00.)
pub fn settle(target: &Target, cash: i64, rule: DiscountRule) -> Settled {
    let left = target.discount.saturating_sub(target.discount_taken).clamp(0, target.open);
    let available = if rule == DiscountRule::None { 0 } else { left };
    if cash >= target.open - available {
        return Settled { cash: target.open - available, discount: available };
    }
    let base = target.original.saturating_sub(target.discount);
    let earned = match rule {
        DiscountRule::Proportional if base > 0 => mul_div(cash, target.discount, base, Rounding::HalfAway),
        DiscountRule::Proportional | DiscountRule::FullPayment | DiscountRule::None => None,
    };
    let discount = earned.unwrap_or(0).clamp(0, available).min(target.open - cash);
    Settled { cash, discount }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::allocation::ItemKey;
    use crate::calendar::date;

    fn target(original: i64, open: i64, discount: i64, discount_taken: i64) -> Target {
        let day = date(2026, 3, 1).unwrap();
        let item = ItemKey { document: "INV-1".parse().unwrap(), instalment: 1 };
        Target { item, own: true, due: day, issued: day, original, open, discount, discount_taken }
    }

    #[test]
    fn a_part_payment_earns_its_part() {
        let whole = target(119_000, 119_000, 2_000, 0);
        let by = DiscountRule::Proportional;
        assert_eq!(settle(&whole, 117_000, by), Settled { cash: 117_000, discount: 2_000 });
        assert_eq!(settle(&whole, 58_500, by), Settled { cash: 58_500, discount: 1_000 });
        // The second half earns the second half: together exactly the whole.
        assert_eq!(
            settle(&target(119_000, 59_500, 2_000, 1_000), 99_999, by),
            Settled { cash: 58_500, discount: 1_000 }
        );
        assert_eq!(settle(&whole, 58_500, DiscountRule::FullPayment), Settled { cash: 58_500, discount: 0 });
        assert_eq!(settle(&whole, 119_000, DiscountRule::None), Settled { cash: 119_000, discount: 0 });
        assert_eq!(settle(&whole, 200_000, by), Settled { cash: 117_000, discount: 2_000 });
    }

    #[test]
    fn a_discount_of_the_whole_does_not_divide_by_zero() {
        assert_eq!(
            settle(&target(100, 100, 100, 0), 0, DiscountRule::Proportional),
            Settled { cash: 0, discount: 100 }
        );
        assert_eq!(
            settle(&target(100, 50, 100, 100), 20, DiscountRule::Proportional),
            Settled { cash: 20, discount: 0 }
        );
    }
}
