//! Telling HTML and Markdown from plain text, by marks that plain text has no use for. Nothing is rendered here.

/// Elements that text for people is made of.
const ELEMENTS: [&str; 22] = [
    "p",
    "div",
    "span",
    "br",
    "a",
    "b",
    "i",
    "em",
    "strong",
    "ul",
    "ol",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "img",
    "table",
    "blockquote",
    "pre",
    "code",
    "section",
];

/// Whether the text has an element of HTML: `<p>…</p>`, `<br>`, `<img …>`.
pub(in crate::model) fn is_html(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    lower.split('<').skip(1).any(|rest| {
        let name: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        let after = rest.get(name.len()..).unwrap_or_default();
        let opens =
            ELEMENTS.contains(&name.as_str()) && after.starts_with(['>', ' ', '/', '\n']) && after.contains('>');
        opens && (matches!(name.as_str(), "br" | "img") || lower.contains(&format!("</{name}>")))
    })
}

/// Whether the text has a heading, a fenced block, a link or emphasis of Markdown.
pub(in crate::model) fn is_markdown(text: &str) -> bool {
    let heading = |line: &str| {
        let level = line.bytes().take_while(|byte| *byte == b'#').count();
        (1..=6).contains(&level)
            && line.get(level..).is_some_and(|rest| rest.starts_with(' ') && !rest.trim().is_empty())
    };
    let link = text.split_once("](").is_some_and(|(before, after)| before.contains('[') && after.contains(')'));
    let strong = text.split("**").count() > 2;
    link || strong || text.lines().any(|line| heading(line) || line.starts_with("```"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_told_from_text() {
        for html in ["<p>One</p>", "a<br/>b", "<DIV class=\"x\">a</DIV>", "see <a href='x'>it</a>"] {
            assert!(is_html(html), "{html}");
        }
        for plain in ["a < b > c", "<3", "<unknown>x</unknown>", "p > q", "<p>never closed", "no marks"] {
            assert!(!is_html(plain), "{plain}");
        }
        for markdown in ["# Title\ntext", "a **bold** word", "[name](address)", "```\ncode\n```"] {
            assert!(is_markdown(markdown), "{markdown}");
        }
        for plain in ["#hashtag", "2 ** 3", "[1] (2)", "# ", "a\n- b"] {
            assert!(!is_markdown(plain), "{plain}");
        }
    }
}
