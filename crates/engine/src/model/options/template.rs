//! Names of records from a template: `{FirstName} {LastName}`, with `{{` and `}}` for braces that are meant.

/// A part of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Text that stands in every name.
    Text(String),
    /// The value of a field.
    Field(String),
}

/// A template that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template(Vec<Piece>);

impl Template {
    /// Reads a template; nothing when a brace is left open, a name is empty, or no field is named.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut pieces = Vec::new();
        let mut plain = String::new();
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '{' | '}' if letters.peek() == Some(&letter) => {
                    letters.next();
                    plain.push(letter);
                }
                '{' => {
                    let mut name = String::new();
                    loop {
                        match letters.next()? {
                            '}' => break,
                            letter => name.push(letter),
                        }
                    }
                    if name.trim().is_empty() {
                        return None;
                    }
                    if !plain.is_empty() {
                        pieces.push(Piece::Text(std::mem::take(&mut plain)));
                    }
                    pieces.push(Piece::Field(name.trim().to_owned()));
                }
                '}' => return None,
                letter => plain.push(letter),
            }
        }
        if !plain.is_empty() {
            pieces.push(Piece::Text(plain));
        }
        pieces.iter().any(|piece| matches!(piece, Piece::Field(_))).then_some(Self(pieces))
    }

    /// Fields joined by a space: how an inferred name is made.
    #[must_use]
    pub fn of_names(fields: &[impl AsRef<str>]) -> Self {
        let mut pieces = Vec::new();
        for field in fields {
            if !pieces.is_empty() {
                pieces.push(Piece::Text(" ".to_owned()));
            }
            pieces.push(Piece::Field(field.as_ref().to_owned()));
        }
        Self(pieces)
    }

    /// Its parts, in order.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// The fields it names, in order; one that is named twice stands twice.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Field(name) => Some(name.as_str()),
            Piece::Text(_) => None,
        })
    }

    /// The same template with its fields under other names; nothing when one has none.
    #[must_use]
    pub fn renamed(&self, name: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let pieces = self.0.iter().map(|piece| match piece {
            Piece::Field(field) => name(field).map(Piece::Field),
            Piece::Text(text) => Some(Piece::Text(text.clone())),
        });
        pieces.collect::<Option<_>>().map(Self)
    }

    /// The name made of the texts of its fields, in their order: trimmed; empty when every text is.
    #[must_use]
    pub fn render(&self, texts: impl IntoIterator<Item = String>) -> String {
        let mut values = texts.into_iter();
        let mut name = String::new();
        let mut filled = false;
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => name.push_str(text),
                Piece::Field(_) => {
                    let value = values.next().unwrap_or_default();
                    filled |= !value.is_empty();
                    name.push_str(&value);
                }
            }
        }
        if filled { name.trim().to_owned() } else { String::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_take_the_place_of_fields() {
        let template = Template::parse("{Last}, {First} {{{Id}}}").unwrap();
        assert_eq!(template.fields().collect::<Vec<_>>(), ["Last", "First", "Id"]);
        let render = |texts: [&str; 3]| template.render(texts.map(str::to_owned));
        assert_eq!(render(["Ruiz", "Ana", "7"]), "Ruiz, Ana {7}");
        assert_eq!(render(["", "", ""]), "", "no value, no name");
    }

    #[test]
    fn what_is_no_template_is_refused() {
        for wrong in ["", "plain", "{", "{a", "a}", "{}", "{ }", "{{a}}", "{a}}"] {
            assert_eq!(Template::parse(wrong), None, "{wrong:?}");
        }
    }
}
