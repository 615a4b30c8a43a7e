use super::html::shown;
use super::text::grouped;
use crate::aging::{Aging, AgingRow};
use crate::money::{Rounding, mul_div};

/// Pixels of the drawing: a row of bars per currency, one bar per bucket.
const BAR: i64 = 90;
const GAP: i64 = 26;
const HEIGHT: i64 = 150;
const HEAD: i64 = 34;
const FOOT: i64 = 30;

impl Aging {
    /// The totals as a chart: one row of bars per currency, one bar per bucket, each row to its own scale, since
    /// amounts of two currencies do not compare. An SVG drawing without script or fonts of its own.
    pub fn to_svg(&self) -> String {
        let bars = i64::try_from(self.labels.len()).unwrap_or(i64::MAX).clamp(1, 64);
        let rows = i64::try_from(self.totals.len()).unwrap_or(i64::MAX).min(64);
        let (width, row) = (GAP + bars * (BAR + GAP), HEAD + HEIGHT + FOOT);
        let mut svg = format!(
            "<svg role=\"img\" viewBox=\"0 0 {width} {}\" width=\"{width}\" \
             font-family=\"system-ui,sans-serif\" font-size=\"13\" fill=\"currentColor\"><title>{}</title>",
            rows * row,
            shown(&self.title("currency"))
        );
        for (at, total) in (0_i64..64).zip(&self.totals) {
            self.draw(&mut svg, total, at * row);
        }
        svg.push_str("</svg>");
        svg
    }

    fn draw(&self, svg: &mut String, total: &AgingRow, top: i64) {
        let largest = total.buckets.iter().map(|bucket| bucket.minor().max(0)).max().unwrap_or(0);
        svg.push_str(&format!(
            "<text x=\"{GAP}\" y=\"{}\" font-weight=\"600\">{}</text>",
            top + 16,
            total.currency
        ));
        for ((at, bucket), label) in (0_i64..64).zip(&total.buckets).zip(&self.labels) {
            let height = mul_div(bucket.minor().max(0), HEIGHT, largest, Rounding::Ceiling).unwrap_or(0);
            let (x, y) = (GAP + at * (BAR + GAP), top + HEAD + HEIGHT - height);
            // Older is more opaque: the eye finds what is late without a legend.
            let opacity =
                30 + 70 * at / i64::try_from(self.labels.len().saturating_sub(1)).unwrap_or(1).max(1);
            svg.push_str(&format!(
                "<rect x=\"{x}\" y=\"{y}\" width=\"{BAR}\" height=\"{height}\" fill=\"#b4412f\" fill-opacity=\"{}%\"/>",
                opacity.min(100)
            ));
            let middle = x + BAR / 2;
            if !bucket.is_zero() {
                let amount = grouped(&bucket.amount_text());
                svg.push_str(&format!(
                    "<text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\">{amount}</text>",
                    y - 5
                ));
            }
            let base = top + HEAD + HEIGHT + 18;
            svg.push_str(&format!(
                "<text x=\"{middle}\" y=\"{base}\" text-anchor=\"middle\">{}</text>",
                shown(label)
            ));
        }
    }
}
