//! An icon for a model, by words of its table's name. Names are Lucide's.

/// Words and their icons; the first word of the table's name that is listed wins, its last word looked at first.
const WORDS: &[(&str, &str)] = &[
    ("account", "landmark"),
    ("address", "map-pin"),
    ("album", "disc-3"),
    ("appointment", "calendar"),
    ("article", "newspaper"),
    ("artist", "mic-vocal"),
    ("author", "pen-line"),
    ("book", "book"),
    ("booking", "calendar-check"),
    ("category", "folder-tree"),
    ("city", "building-2"),
    ("client", "contact"),
    ("comment", "message-square"),
    ("company", "building"),
    ("contact", "contact"),
    ("country", "globe"),
    ("course", "graduation-cap"),
    ("customer", "contact"),
    ("department", "network"),
    ("device", "monitor"),
    ("document", "file-text"),
    ("employee", "id-card"),
    ("event", "calendar"),
    ("file", "file"),
    ("film", "film"),
    ("genre", "tags"),
    ("group", "users"),
    ("image", "image"),
    ("invoice", "receipt-text"),
    ("item", "box"),
    ("language", "languages"),
    ("line", "list"),
    ("location", "map-pin"),
    ("log", "scroll-text"),
    ("media", "file-audio"),
    ("member", "user"),
    ("message", "mail"),
    ("movie", "film"),
    ("note", "sticky-note"),
    ("order", "shopping-cart"),
    ("page", "file-text"),
    ("patient", "heart-pulse"),
    ("payment", "credit-card"),
    ("person", "user"),
    ("photo", "image"),
    ("playlist", "list-music"),
    ("post", "newspaper"),
    ("product", "package"),
    ("project", "folder-kanban"),
    ("rental", "key-round"),
    ("report", "chart-column"),
    ("review", "star"),
    ("role", "shield"),
    ("room", "door-open"),
    ("sale", "badge-dollar-sign"),
    ("sample", "flask-conical"),
    ("setting", "settings"),
    ("staff", "id-card"),
    ("stock", "warehouse"),
    ("store", "store"),
    ("student", "graduation-cap"),
    ("supplier", "truck"),
    ("tag", "tag"),
    ("task", "square-check"),
    ("team", "users"),
    ("ticket", "ticket"),
    ("track", "music"),
    ("type", "shapes"),
    ("user", "user"),
    ("vehicle", "car"),
    ("visit", "footprints"),
];

/// The icon of a model whose singular label is given.
pub(super) fn icon(label_one: &str) -> &'static str {
    let words: Vec<String> = label_one.split(' ').map(str::to_lowercase).collect();
    words
        .iter()
        .rev()
        .find_map(|word| WORDS.iter().find(|(known, _)| known == word).map(|(_, icon)| *icon))
        .unwrap_or("table-2")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_known_word_decides() {
        assert_eq!(icon("Track"), "music");
        assert_eq!(icon("Invoice line"), "list");
        assert_eq!(icon("Qwerty"), "table-2");
    }
}
