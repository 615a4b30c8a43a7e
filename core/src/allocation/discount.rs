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
/// With d′ = discount ÷ original on the payment date, what is open can earn open · d′: what credit notes and earlier
/// payments took away earns nothing any more. Where the cash and that discount close the item, it is taken whole. A part
/// payment P earns P · d′ / (1 − d′). Both are rounded half away from zero, and together with what was taken before never
/// exceed the largest discount ever offered. (The partial-discount formula of Oracle Receivables; 1,190.00 with 20.00
/// offered and 1,170.00 paid earns 20.00.)
pub fn settle(target: &Target, cash: i64, rule: DiscountRule) -> Settled {
    let cap = target.discount_cap.saturating_sub(target.discount_taken);
    if target.discount == 0 || rule == DiscountRule::None {
        return Settled { cash: cash.min(target.open), discount: 0 };
    }
    let of_open = mul_div(target.open, target.discount, target.original, Rounding::HalfAway).unwrap_or(0);
    let available = of_open.min(cap).clamp(0, target.open);
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
    use crate::calendar::date;

    fn target(original: i64, open: i64, discount: i64, discount_taken: i64) -> Target {
        let day = date(2026, 3, 1).unwrap();
        Target {
            original,
            discount,
            discount_cap: discount,
            discount_taken,
            ..Target::new(0, Some(day), day, open)
        }
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
    fn what_was_credited_or_paid_late_earns_nothing() {
        let by = DiscountRule::Proportional;
        // 1,000.00 under 2/10, of which a credit note took 500.00: 490.00 closes it with 10.00, not 480.00 with 20.00.
        assert_eq!(
            settle(&target(100_000, 50_000, 2_000, 0), 49_000, by),
            Settled { cash: 49_000, discount: 1_000 }
        );
        // 3 % until day 10 on a first half took 15.00; 2 % until day 20 on the second earns 10.00.
        let mut tiers = target(100_000, 50_000, 2_000, 1_500);
        tiers.discount_cap = 3_000;
        assert_eq!(settle(&tiers, 49_000, by), Settled { cash: 49_000, discount: 1_000 });
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
