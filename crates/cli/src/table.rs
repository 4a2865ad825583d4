//! Text for people: aligned columns, and values that cannot take over the terminal they are printed on.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Widest a column of a table gets.
const WIDEST: usize = 40;

/// Aligns rows under their heads. `numeric` columns stand to the right.
pub fn table(heads: &[String], numeric: &[bool], rows: &[Vec<String>]) -> String {
    let cells: Vec<Vec<String>> = std::iter::once(heads)
        .chain(rows.iter().map(Vec::as_slice))
        .map(|row| row.iter().map(|cell| shorten(&tame_line(cell))).collect())
        .collect();
    let mut widths = vec![0; heads.len()];
    for row in &cells {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.width().max(*width);
        }
    }
    let lines = cells.iter().map(|row| {
        let columns = row.iter().zip(&widths).zip(numeric);
        let padded: Vec<String> = columns.map(|((cell, width), right)| pad(cell, *width, *right)).collect();
        padded.join("  ").trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Names and values, one pair a line; further lines of a value stand under its first.
pub fn pairs(pairs: &[(String, String)]) -> String {
    let width = pairs.iter().map(|(name, _)| name.width()).max().unwrap_or_default();
    let below = format!("\n{}", " ".repeat(width + 2));
    let lines = pairs.iter().map(|(name, value)| {
        let value = tame(value).lines().collect::<Vec<_>>().join(&below);
        format!("{}  {value}", pad(&tame_line(name), width, false)).trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Text of a database as it may be printed: escape sequences and characters that turn the reading direction are
/// spelled out instead of obeyed.
pub fn tame(text: &str) -> String {
    let mut tamed = String::with_capacity(text.len());
    for character in text.chars() {
        let turns = matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if character == '\n' || character == '\t' || !(character.is_control() || turns) {
            tamed.push(character);
        } else {
            tamed.extend(character.escape_unicode());
        }
    }
    tamed
}

fn tame_line(text: &str) -> String {
    tame(text).replace(['\n', '\t'], " ")
}

fn shorten(text: &str) -> String {
    if text.width() <= WIDEST {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut width = 0;
    for character in text.chars() {
        width += character.width().unwrap_or_default();
        if width >= WIDEST {
            break;
        }
        kept.push(character);
    }
    format!("{}…", kept.trim_end())
}

fn pad(text: &str, width: usize, right: bool) -> String {
    let gap = " ".repeat(width.saturating_sub(text.width()));
    if right { format!("{gap}{text}") } else { format!("{text}{gap}") }
}

#[cfg(test)]
mod tests {
    use super::{pairs, table, tame};

    #[test]
    fn columns_line_up_by_width_on_screen() {
        let heads = ["Name".to_owned(), "Bytes".to_owned()];
        let rows = [vec!["日本".to_owned(), "5".to_owned()], vec!["a".to_owned(), "12345".to_owned()]];
        let text = table(&heads, &[false, true], &rows);
        assert_eq!(text, "Name  Bytes\n日本      5\na     12345", "wide characters count twice");
    }

    #[test]
    fn a_value_cannot_command_the_terminal() {
        assert_eq!(tame("a\u{1b}[2Jb"), "a\\u{1b}[2Jb", "an escape sequence is shown");
        assert_eq!(tame("a\u{202e}b"), "a\\u{202e}b", "so is a character that turns the direction");
        assert_eq!(tame("a\nb"), "a\nb", "lines stay lines");
    }

    #[test]
    fn long_values_are_cut_in_tables_and_whole_in_records() {
        let long = "x".repeat(60);
        let cut = table(&["N".to_owned()], &[false], &[vec![long.clone()]]);
        assert!(cut.ends_with('…') && cut.len() < 60, "{cut}");
        assert!(pairs(&[("N".to_owned(), long.clone())]).contains(&long));
        assert_eq!(
            pairs(&[("Note".to_owned(), "a\nb".to_owned())]),
            "Note  a\n      b",
            "lines stand under each other"
        );
    }
}
