//! Field kinds: what a column means to people. One file per kind that has rules of its own; how a kind reads, checks and
//! writes its values is dispatched in `convert`, its name in `name`.

pub mod blob;
pub(super) mod boolean;
pub(super) mod choices;
pub(super) mod clock;
pub(super) mod colour;
mod convert;
pub(super) mod decimal;
pub(super) mod duration;
pub(crate) mod email;
mod enumeration;
mod integer;
pub(super) mod json;
pub(super) mod markup;
pub(super) mod moment;
mod name;
pub(super) mod password;
pub(super) mod path;
pub(super) mod phone;
mod real;
pub(super) mod slug;
mod sum;
pub(super) mod text;
pub(super) mod time;
pub(super) mod url;
pub(super) mod uuid;

pub use boolean::Pair;
pub use choices::ListForm;
pub use decimal::Digits;
pub use duration::Span;
pub use moment::{Shape, Written, Zone};
pub(crate) use moment::{sets_out_as_a_date, to_the_millisecond};
pub use password::Scheme;
pub(crate) use password::like;
pub(crate) use sum::Sum;
pub use time::Precision;
pub use uuid::UuidForm;

use crate::error::ProblemCode;
use crate::schema::Affinity;
use crate::value::Value;

/// How a field is shown, read and edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One line of text, at most so many characters when the type says so.
    Text(Option<u32>),
    /// Several lines of text.
    LongText(Option<u32>),
    /// Text in Markdown.
    Markdown,
    /// Text in HTML.
    RichText,
    /// A word for addresses: letters, digits, `-` and `_`.
    Slug,
    /// 64-bit integer.
    Integer,
    /// Number in decimal notation, exact.
    Decimal(Digits),
    /// Binary floating-point number.
    Real,
    /// Yes or no, as the two values the column stores for them.
    Boolean(Pair),
    /// Day.
    Date(Written),
    /// Time of day, as text.
    Time(Precision),
    /// Date and time.
    Datetime(Written),
    /// Length of time.
    Duration(Span),
    /// JSON text.
    Json,
    /// UUID, as text or 16 bytes.
    Uuid(UuidForm),
    /// E-mail address.
    Email,
    /// Absolute address of a page.
    Url,
    /// Telephone number.
    Phone,
    /// Colour, as CSS writes it.
    Colour,
    /// Refers to a record.
    ForeignKey(Reference),
    /// One of the listed values.
    Enum(Vec<Value>),
    /// Several words in one text.
    Choices(ListForm),
    /// Bytes.
    Blob,
    /// Name or path of a file.
    File,
    /// Name or path of an image.
    Image,
    /// A password's hash, or what stands in its place; never shown.
    Password(Option<Scheme>),
    /// When the record was made; the inner kind is how that is stored.
    Created(Box<Kind>),
    /// When the record was last changed; the inner kind is how that is stored.
    Updated(Box<Kind>),
    /// Computed by the database; the inner kind is what it looks like.
    Generated(Box<Kind>),
    /// Place of the record among its siblings.
    Position,
}

/// What a foreign key refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Slug of the model.
    pub model: String,
    /// Column referred to.
    pub field: String,
    /// How the referring column stores values.
    pub affinity: Affinity,
}

/// What is wrong with a value, and the one parameter its words may need.
pub type Flaw = (ProblemCode, Option<(&'static str, String)>);

impl Kind {
    /// The kind that decides how values look: that of the stamp or of the generated column, an integer for a position.
    #[must_use]
    pub fn shown_as(&self) -> &Self {
        match self {
            Self::Created(inner) | Self::Updated(inner) | Self::Generated(inner) => inner.shown_as(),
            Self::Position => &Self::Integer,
            other => other,
        }
    }

    /// Whether its values are secrets: never on the wire, in names, in searches or in comparisons.
    #[must_use]
    pub fn is_secret(&self) -> bool {
        matches!(self.shown_as(), Self::Password(_))
    }

    /// Whether any text may stand in the column as it is, so that a text needs no mark on the wire.
    #[must_use]
    pub fn stores_text(&self) -> bool {
        match self.shown_as() {
            Self::Text(_)
            | Self::LongText(_)
            | Self::Markdown
            | Self::RichText
            | Self::Slug
            | Self::Time(_)
            | Self::Json
            | Self::Email
            | Self::Url
            | Self::Phone
            | Self::Colour
            | Self::ForeignKey(_)
            | Self::Choices(_)
            | Self::File
            | Self::Image
            | Self::Password(_) => true,
            Self::Decimal(digits) => digits.as_text,
            Self::Date(written) | Self::Datetime(written) => written.is_text(),
            Self::Duration(span) => span.is_text(),
            Self::Uuid(form) => *form != UuidForm::Bytes,
            Self::Integer | Self::Real | Self::Boolean(_) | Self::Enum(_) | Self::Blob => false,
            // shown_as() leaves none of these.
            Self::Created(_) | Self::Updated(_) | Self::Generated(_) | Self::Position => false,
        }
    }
}
