use super::cell::Cell;
use super::text::{digits, escaped, grouped};
use super::{Cells, Column, Frame, RowKind};

/// How tables and pages look: no script, no font and no picture from anywhere, readable on paper and in the dark.
const STYLE: &str = "\
.receivables{border-collapse:collapse;font:14px/1.45 system-ui,sans-serif;font-variant-numeric:tabular-nums;margin:0 0 2em}\
.receivables caption{text-align:left;font-weight:600;padding:.3em 0}\
.receivables th,.receivables td{padding:.25em .8em;text-align:left;white-space:nowrap}\
.receivables th{border-bottom:1px solid;font-weight:600}\
.receivables .n{text-align:right}\
.receivables .t td{border-top:1px solid;font-weight:600}\
.receivables tbody tr:nth-child(even){background:rgba(127,127,127,.08)}\
.receivables-note{font:13px/1.45 system-ui,sans-serif;margin:-1.5em 0 2em}";

const PAGE: &str = "\
:root{color-scheme:light dark}body{max-width:75em;margin:2em auto;padding:0 1em}\
h1{font:600 22px/1.3 system-ui,sans-serif}.wide{overflow-x:auto}svg{max-width:100%;height:auto;margin-bottom:1em}";

impl Frame {
    /// The table as HTML that stands by itself: a style and a table, everything escaped. Amounts read as in
    /// [`Frame::to_text`]; no cell is cut.
    ///
    /// ```
    /// use receivables::money::money;
    /// use receivables::present::Frame;
    /// let open = Frame::new("Open").text("customer", ["Smith & Sons"]).amount("open", [money("1190 EUR")?]);
    /// let html = open.to_html();
    /// assert!(html.contains("<td>Smith &amp; Sons</td><td class=\"n\">1,190.00 EUR</td>"));
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn to_html(&self) -> String {
        format!("<style>{STYLE}</style>{}", self.table())
    }

    /// The table alone.
    pub(super) fn table(&self) -> String {
        let speaks = self.currency_speaks();
        let mut html = String::from("<table class=\"receivables\">");
        if !self.title.is_empty() {
            html.push_str(&format!("<caption>{}</caption>", shown(&self.title)));
        }
        let heads = self.columns.iter().map(|column| cell("th", is_number(column), &shown(&column.name)));
        html.push_str(&format!("<thead><tr>{}</tr></thead><tbody>", heads.collect::<String>()));
        for row in 0..self.rows() {
            let class = if self.kind(row) == RowKind::Line { "" } else { " class=\"t\"" };
            let cells = self.columns.iter().map(|column| {
                let text = match column.cells.get(row) {
                    Cell::None => String::new(),
                    Cell::Text(text) => shown(text),
                    Cell::Whole(number) => grouped(&number.to_string()),
                    Cell::Date(day) => day.to_string(),
                    Cell::Amount(amount) if speaks => digits(amount, column.dash_zero),
                    Cell::Amount(amount) => {
                        format!("{} {}", digits(amount, column.dash_zero), amount.currency())
                    }
                };
                cell("td", is_number(column), &text)
            });
            html.push_str(&format!("<tr{class}>{}</tr>", cells.collect::<String>()));
        }
        html.push_str("</tbody></table>");
        for note in &self.notes {
            html.push_str(&format!("<p class=\"receivables-note\">{}</p>", shown(note)));
        }
        html
    }
}

/// A page of tables and charts in one file: nothing is loaded from anywhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    title: String,
    body: String,
}

impl Page {
    /// A page with this title.
    pub fn new(title: &str) -> Self {
        Self { title: shown(title), body: String::new() }
    }

    /// Adds a heading.
    #[must_use]
    pub fn heading(mut self, text: &str) -> Self {
        self.body.push_str(&format!("<h1>{}</h1>", shown(text)));
        self
    }

    /// Adds a table.
    #[must_use]
    pub fn table(mut self, frame: &Frame) -> Self {
        self.body.push_str(&format!("<div class=\"wide\">{}</div>", frame.table()));
        self
    }

    /// Adds the chart of an aging report.
    #[must_use]
    pub fn chart(mut self, aging: &crate::aging::Aging) -> Self {
        self.body.push_str(&aging.to_svg());
        self
    }

    /// The whole page.
    pub fn to_html(&self) -> String {
        let Self { title, body } = self;
        format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>\
             <style>{PAGE}{STYLE}</style></head><body>{body}</body></html>\n"
        )
    }
}

fn is_number(column: &Column) -> bool {
    matches!(column.cells, Cells::Whole(_) | Cells::Amount(_))
}

fn cell(tag: &str, number: bool, text: &str) -> String {
    let class = if number { " class=\"n\"" } else { "" };
    format!("<{tag}{class}>{text}</{tag}>")
}

/// The text as HTML shows it: markup and control characters written out.
pub(super) fn shown(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for sign in escaped(text).chars() {
        match sign {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            other => html.push(other),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_cell_becomes_markup() {
        let frame =
            Frame::new("<b>").text("a\"b", ["<script>alert('x')</script>", "R\u{202e}T"]).note("</p>&");
        let html = frame.to_html();
        assert!(!html.contains("<script>") && !html.contains("<b>") && !html.contains('\u{202e}'), "{html}");
        assert!(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
        let page = Page::new("<x>").heading("a & b").table(&frame).to_html();
        assert!(page.starts_with("<!doctype html>") && page.contains("<title>&lt;x&gt;</title>"));
        assert!(!page.contains("http"), "a page loads nothing");
    }
}
