use receivables::Error;
use serde_json::Value;

/// What an adapter answers: a value in the form of `expect` (more fields than the case asks for are fine), or why not.
pub type Answer = Result<Value, Stop>;

/// Why there is no value.
#[derive(Debug)]
pub enum Stop {
    /// The library refused what was given.
    Refused(Error),
    /// The library was not asked: what was given, or what is asked, can not be put into its terms yet.
    Out(Reason, String),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

/// Declares the reasons once, each with its name.
macro_rules! reasons {
    ($($(#[doc = $about:literal])+ $name:ident = $text:literal;)+) => {
        /// Why a case is out of scope. The list is closed, and meant to become shorter.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Reason { $($(#[doc = $about])+ $name,)+ }

        impl Reason {
            /// The name of the reason, as it is printed.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }
        }
    };
}

reasons! {
    /// There is no adapter for the topic.
    TopicNotBuilt = "topic_not_built";
    /// The terms need a date step that is not built: a month of the year, a weekday of Tryton's, days that go back.
    StepNotBuilt = "step_not_built";
    /// The terms count from a day that is not a baseline yet: order, delivery, bill of lading, letter of credit.
    BaselineNotBuilt = "baseline_not_built";
    /// The case uses a calendar that is none of ours and whose rules the adapter does not have.
    CalendarNotBuilt = "calendar_not_built";
    /// A day is rolled by a convention that is not built.
    ConventionNotBuilt = "convention_not_built";
    /// An instalment takes a part that is not built: of the net amount, or rounded to a unit of its own.
    ShareNotBuilt = "share_not_built";
    /// Something is written in a notation that is not read yet.
    NotationNotBuilt = "notation_not_built";
    /// The case is about amounts in the base currency beside those of the document.
    BaseCurrencyNotBuilt = "base_currency_not_built";
    /// The fee of a third party beside a settlement.
    FeeNotBuilt = "fee_not_built";
    /// Who is reminded, when and how: levels, notices, limits of contact.
    DunningNotBuilt = "dunning_not_built";
    /// The day on which a claim is barred by time, or a credit is unclaimed property.
    LimitationNotBuilt = "limitation_not_built";
    /// How soon something has to be recorded, and how long records are kept.
    RetentionNotBuilt = "retention_not_built";
    /// The instalments are rounded to coins.
    CashRoundingNotBuilt = "cash_rounding_not_built";
    /// A measure over paid invoices that is not built.
    MetricNotBuilt = "metric_not_built";
    /// An entry that the journal does not make.
    BookingNotBuilt = "booking_not_built";
    /// More decimals than a currency may have.
    PrecisionNotKept = "precision_not_kept";
    /// What the peer decides here is decided by whoever calls this library: which terms a customer has, which edits a
    /// clerk may make.
    CallerDecides = "caller_decides";
    /// What the peer refuses can not even be said in our form: a number given twice that disagrees with itself.
    NotExpressible = "not_expressible";
    /// The case uses a word, or a value of one, that the adapter does not know.
    GivenNotUnderstood = "given_not_understood";
    /// Everything that was answered is as expected, but more is asked than the adapter answers.
    AnswerNotBuilt = "answer_not_built";
}

impl Reason {
    /// Ends an adapter with this reason; `what` names the word of the case that is the cause.
    pub fn because(self, what: impl Into<String>) -> Stop {
        Stop::Out(self, what.into())
    }

    /// The same as a result, to return.
    pub(super) fn out<T>(self, what: impl Into<String>) -> Result<T, Stop> {
        Err(self.because(what))
    }
}
