//! The rules: what can be wrong with a claim, under a name that stays.

use serde::Serialize;

use crate::message::Severity;

/// What a claim is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimKind {
    /// How many respondents.
    Count,
    /// Which respondents.
    List,
    /// What somebody said, word for word.
    Quotation,
    /// A mean, a standard deviation, a percentage, a total.
    Statistic,
    /// A table, figure, appendix or section that is pointed at.
    Reference,
    /// What a code, theme or group is called.
    Name,
    /// Something about a person that should not be there.
    Privacy,
    /// How something is written: marks, notes of the author.
    Style,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $kind:ident, $severity:ident;)*) => {
        /// A rule of the checker.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule {
            $($(#[$doc])* $name,)*
        }

        impl Rule {
            /// Every rule, in the order of `docs/claims.md`.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Its name, which stays the same.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// What it is about.
            #[must_use]
            pub fn kind(self) -> ClaimKind {
                match self { $(Self::$name => ClaimKind::$kind,)* }
            }

            /// How much it matters when it does not hold.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }
        }
    };
}

rules! {
    /// A count in words or figures, against the ids it introduces.
    CountList = "count-list", Count, Error;
    /// The N of a code, against the respondents named in its section.
    CountSection = "count-section", Count, Error;
    /// The N of a code in one place, against its N in another.
    CountRepeated = "count-repeated", Count, Error;
    /// "k of n" where k is more than n, or n is not the size of the sample or group.
    CountWhole = "count-whole", Count, Error;
    /// Parts that do not add up to their whole.
    CountParts = "count-parts", Count, Error;
    /// "Everyone", of whom somebody has no evidence of their own.
    CountAll = "count-all", Count, Warning;
    /// "The two of a group" that has another number of members.
    CountGroup = "count-group", Count, Warning;
    /// A vague quantifier outside the bounds of the policy.
    CountVague = "count-vague", Count, Note;
    /// A count of respondents that could not be interpreted.
    CountUnclear = "count-unclear", Count, Note;
    /// A respondent who is not in the sample.
    ListUnknown = "list-unknown", List, Error;
    /// A respondent under the name of a group they are not in.
    ListGroup = "list-group", List, Error;
    /// A respondent twice in one list.
    ListTwice = "list-twice", List, Warning;
    /// An id that is not written as an id: `(R=1)`.
    ListForm = "list-form", List, Warning;
    /// A quotation whose speaker is not among those of the claim it illustrates.
    QuoteSpeaker = "quote-speaker", Quotation, Warning;
    /// A quotation that is not in the transcript of its speaker.
    QuoteVerbatim = "quote-verbatim", Quotation, Error;
    /// A quotation without a speaker, where others have one.
    QuoteNobody = "quote-nobody", Quotation, Note;
    /// How the quotations are shared out over the respondents.
    QuoteShare = "quote-share", Quotation, Note;
    /// A sum that is not the sum of its table's rows or columns.
    TableSum = "table-sum", Statistic, Error;
    /// A percentage that is not that of its numbers.
    TablePercentage = "table-percentage", Statistic, Error;
    /// A mean that is not the mean of the values in the table.
    StatMean = "stat-mean", Statistic, Error;
    /// A standard deviation that is neither that of a sample nor that of a population.
    StatDeviation = "stat-deviation", Statistic, Error;
    /// A smallest or largest value that is not that of the table.
    StatRange = "stat-range", Statistic, Error;
    /// A table, figure, appendix or section that does not exist.
    ReferenceMissing = "reference-missing", Reference, Error;
    /// A number that two tables, figures or appendices have.
    ReferenceTwice = "reference-twice", Reference, Error;
    /// A code or theme with another name in another place.
    NameDrift = "name-drift", Name, Note;
    /// Quotation marks that open and do not close, or close and were not opened.
    MarkUnbalanced = "mark-unbalanced", Style, Warning;
    /// A note that the author left for themselves.
    AuthorNote = "author-note", Style, Warning;
    /// An e-mail address, telephone number, citizen service number, postcode or bank account.
    PrivacyContact = "privacy-contact", Privacy, Warning;
    /// A name of a person behind a respondent.
    PrivacyName = "privacy-name", Privacy, Warning;
    /// A row of a table of participants whose combination of values nobody else has.
    PrivacyUnique = "privacy-unique", Privacy, Note;
    /// The N of a code or theme, against the codings of the study.
    StudyCount = "study-count", Count, Error;
    /// Who is named under a code, against the codings of the study.
    StudyList = "study-list", List, Error;
    /// A claim about a code by respondents who have no coded segment of it.
    StudyEvidence = "study-evidence", List, Warning;
    /// A code or respondent of the study that is reported nowhere.
    StudyUnreported = "study-unreported", Name, Note;
}
