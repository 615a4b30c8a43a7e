//! Fewer steps that still differ.

/// Leaves out of a list whatever can be left out so that it still fails: halves first, then ever smaller stretches,
/// until no single one can be left out.
pub(crate) fn fewest<T: Clone>(mut list: Vec<T>, fails: impl Fn(&[T]) -> bool) -> Vec<T> {
    let mut stretch = list.len().div_ceil(2);
    while stretch > 0 {
        let (mut at, before) = (0, list.len());
        while at < list.len() {
            let end = list.len().min(at + stretch);
            let rest = [&list[..at], &list[end..]].concat();
            if fails(&rest) {
                list = rest;
            } else {
                at = end;
            }
        }
        if list.len() == before || stretch > 1 {
            stretch /= 2;
        }
    }
    list
}

#[test]
fn what_matters_is_left() {
    let fails = |list: &[u32]| list.contains(&7) && list.contains(&40);
    assert_eq!(fewest((0..60).collect(), fails), [7, 40]);
}
