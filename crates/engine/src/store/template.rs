//! What a new database can begin with: tables for a common purpose, named in a language.

/// Tables for a common purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Template {
    /// Companies, their people, and what was said to whom.
    Contacts,
    /// Projects and what is to be done for each.
    Tasks,
    /// Products with their suppliers, and what came in and went out.
    Stock,
    /// Customers, what they were sold, and what they owe.
    Invoices,
}

/// The language tables, columns and choices are named in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamedIn {
    /// English.
    English,
    /// French.
    French,
    /// Spanish.
    Spanish,
}

impl Template {
    /// Every template.
    pub const ALL: [Self; 4] = [Self::Contacts, Self::Tasks, Self::Stock, Self::Invoices];

    /// The statements that make its tables.
    pub(crate) const fn script(self, language: NamedIn) -> &'static str {
        let [english, french, spanish] = match self {
            Self::Contacts => [
                include_str!("template/contacts.en.sql"),
                include_str!("template/contacts.fr.sql"),
                include_str!("template/contacts.es.sql"),
            ],
            Self::Tasks => [
                include_str!("template/tasks.en.sql"),
                include_str!("template/tasks.fr.sql"),
                include_str!("template/tasks.es.sql"),
            ],
            Self::Stock => [
                include_str!("template/stock.en.sql"),
                include_str!("template/stock.fr.sql"),
                include_str!("template/stock.es.sql"),
            ],
            Self::Invoices => [
                include_str!("template/invoices.en.sql"),
                include_str!("template/invoices.fr.sql"),
                include_str!("template/invoices.es.sql"),
            ],
        };
        match language {
            NamedIn::English => english,
            NamedIn::French => french,
            NamedIn::Spanish => spanish,
        }
    }
}
