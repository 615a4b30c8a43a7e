//! Tables and charts as one HTML page.

use std::sync::Arc;

use receivables::aging::Aging;
use receivables::present::{Frame, Page as Html};

use crate::{Refused, answer};

/// A page of tables and charts in one file: nothing is loaded from anywhere. Adding something answers a longer page.
#[derive(Debug, uniffi::Object)]
pub struct Page(Html);

impl Page {
    fn of(html: Html) -> Arc<Self> {
        Arc::new(Self(html))
    }
}

#[uniffi::export]
impl Page {
    /// A page with this title.
    #[uniffi::constructor]
    pub fn new(title: &str) -> Result<Arc<Self>, Refused> {
        answer(|| Ok(Self::of(Html::new(title))))
    }

    /// The page with a heading more.
    pub fn heading(&self, text: &str) -> Result<Arc<Self>, Refused> {
        answer(|| Ok(Self::of(self.0.clone().heading(text))))
    }

    /// The page with a table more.
    pub fn table(&self, frame: &Frame) -> Result<Arc<Self>, Refused> {
        answer(|| Ok(Self::of(self.0.clone().table(frame))))
    }

    /// The page with the chart of an aging report more.
    pub fn chart(&self, aging: &Aging) -> Result<Arc<Self>, Refused> {
        answer(|| Ok(Self::of(self.0.clone().chart(aging))))
    }

    /// The whole page.
    pub fn to_html(&self) -> Result<String, Refused> {
        answer(|| Ok(self.0.to_html()))
    }
}
