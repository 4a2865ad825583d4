//! A filter's text in pieces, each with its place. Nothing is refused here: what fits nowhere is a piece too.

/// One piece and the byte it begins at.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub(super) what: Lexeme,
    pub(super) at: usize,
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Lexeme {
    /// Letters, digits and `_`, not beginning with a digit: a keyword or a name.
    Word(String),
    /// A name in double quotes.
    Name(String),
    /// Text in single quotes.
    Text(String),
    /// Begins with a digit, a sign or a point: a number or a date.
    Bare(String),
    /// `$` and what follows: what only a rule of a role may say.
    Variable(String),
    /// `( ) , . = != < <= > >=`; `<>` is `!=`, `==` is `=`.
    Symbol(&'static str),
    /// A quote that does not end.
    Unclosed,
    /// A character that means nothing here.
    Stray,
    /// After the last piece.
    End,
}

const SYMBOLS: [(&str, &str); 13] = [
    ("<=", "<="),
    (">=", ">="),
    ("<>", "!="),
    ("!=", "!="),
    ("==", "="),
    ("≤", "<="),
    ("≥", ">="),
    ("=", "="),
    ("<", "<"),
    (">", ">"),
    ("(", "("),
    (")", ")"),
    (",", ","),
];

/// Takes the text apart. The last piece is always [`Lexeme::End`].
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let at = text.len() - rest.len();
        let Some(first) = rest.chars().next() else {
            tokens.push(Token { what: Lexeme::End, at });
            return tokens;
        };
        let second = rest.chars().nth(1).unwrap_or(' ');
        let (what, length) = match first {
            '\'' => quoted(rest, '\'', Lexeme::Text),
            '"' => quoted(rest, '"', Lexeme::Name),
            '0'..='9' => bare(rest),
            '+' | '-' if second.is_ascii_digit() || second == '.' => bare(rest),
            '.' if second.is_ascii_digit() && !after_name(&tokens, at) => bare(rest),
            '.' => (Lexeme::Symbol("."), 1),
            '$' => variable(rest),
            _ if is_bare_name(&first.to_string()) => {
                let word: String = rest.chars().take_while(|letter| continues_name(*letter)).collect();
                let length = word.len();
                (Lexeme::Word(word), length)
            }
            _ => match SYMBOLS.iter().find(|(written, _)| rest.starts_with(written)) {
                Some((written, symbol)) => (Lexeme::Symbol(symbol), written.len()),
                None => (Lexeme::Stray, first.len_utf8()),
            },
        };
        tokens.push(Token { what, at });
        rest = rest.get(length..).unwrap_or_default();
    }
}

/// Whether a name may stand without quotes.
pub(super) fn is_bare_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_alphabetic() || first == '_') && name.chars().all(continues_name)
}

/// Whether a value may stand without quotes: a number, or a date or part of one that begins with its year and month.
pub(super) fn is_bare_value(text: &str) -> bool {
    let whole = matches!(tokens(text).as_slice(), [Token { what: Lexeme::Bare(bare), .. }, _] if bare == text);
    let number = || text.parse::<f64>().is_ok_and(f64::is_finite) && !text.ends_with('.');
    let date = || {
        text.get(..4).is_some_and(|year| year.bytes().all(|digit| digit.is_ascii_digit()))
            && text.get(4..5) == Some("-")
            && text.bytes().all(|byte| byte.is_ascii_digit() || b"-:.+TZ".contains(&byte))
    };
    whole && (number() || date())
}

fn continues_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// `a.1` reads a path, `a > .1` a number.
fn after_name(tokens: &[Token], at: usize) -> bool {
    tokens.last().is_some_and(|last| match &last.what {
        Lexeme::Word(word) => last.at + word.len() == at,
        Lexeme::Name(_) => true,
        _ => false,
    })
}

/// `$user.email`, `$user."full name"`.
fn variable(rest: &str) -> (Lexeme, usize) {
    let name: String = rest.chars().skip(1).take_while(|letter| continues_name(*letter) || *letter == '.').collect();
    let length = 1 + name.len();
    match rest.get(length..).filter(|after| name.ends_with('.') && after.starts_with('"')) {
        Some(after) => match quoted(after, '"', Lexeme::Name) {
            (Lexeme::Name(last), more) => (Lexeme::Variable(name + &last), length + more),
            unclosed => unclosed,
        },
        None => (Lexeme::Variable(name), length),
    }
}

fn bare(rest: &str) -> (Lexeme, usize) {
    let continues = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '.' | ':' | '+' | '-');
    let text: String = rest.chars().take_while(|letter| continues(*letter)).collect();
    let length = text.len();
    (Lexeme::Bare(text), length)
}

/// Up to the closing quote; a doubled quote stands for itself.
fn quoted(rest: &str, quote: char, made: fn(String) -> Lexeme) -> (Lexeme, usize) {
    let mut text = String::new();
    let mut letters = rest.char_indices().skip(1).peekable();
    while let Some((at, letter)) = letters.next() {
        if letter != quote {
            text.push(letter);
        } else if letters.next_if(|(_, next)| *next == quote).is_some() {
            text.push(quote);
        } else {
            return (made(text), at + quote.len_utf8());
        }
    }
    (Lexeme::Unclosed, rest.len())
}
