//! What names of columns promise. Lists of words only; what is made of them is in `guess`.

use heck::ToSnakeCase;

/// A column's name in words.
pub(super) struct Words {
    snake: String,
}

impl Words {
    pub(super) fn of(name: &str) -> Self {
        Self { snake: name.to_snake_case() }
    }

    fn is(&self, names: &[&str]) -> bool {
        names.contains(&self.snake.as_str())
    }

    fn ends(&self, words: &[&str]) -> bool {
        words
            .iter()
            .any(|word| self.snake.strip_suffix(word).is_some_and(|rest| rest.is_empty() || rest.ends_with('_')))
    }

    fn begins(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.snake.strip_prefix(word).is_some_and(|rest| rest.starts_with('_')))
    }

    pub(super) fn is_password(&self) -> bool {
        const ENDS: [&str; 13] = [
            "password",
            "passwd",
            "pwd",
            "password_hash",
            "password_digest",
            "password_encrypted",
            "hashed_password",
            "encrypted_password",
            "passhash",
            "pass_hash",
            "pw_hash",
            "pwd_hash",
            "passphrase",
        ];
        self.ends(&ENDS) && !self.asks()
    }

    pub(super) fn is_email(&self) -> bool {
        self.ends(&["email", "mail", "e_mail", "email_address", "mail_address", "courriel", "correo"]) && !self.asks()
    }

    pub(super) fn is_url(&self) -> bool {
        self.ends(&[
            "url",
            "uri",
            "website",
            "web_site",
            "site_web",
            "sitio_web",
            "homepage",
            "home_page",
            "link",
            "href",
        ]) && !self.asks()
    }

    pub(super) fn is_phone(&self) -> bool {
        const ENDS: [&str; 14] = [
            "phone",
            "telephone",
            "téléphone",
            "telefono",
            "teléfono",
            "tel",
            "mobile",
            "fax",
            "cell",
            "cellphone",
            "phone_number",
            "telephone_number",
            "mobile_number",
            "fax_number",
        ];
        self.ends(&ENDS) && !self.asks()
    }

    pub(super) fn is_colour(&self) -> bool {
        self.ends(&["color", "colour", "couleur"])
    }

    pub(super) fn is_slug(&self) -> bool {
        self.ends(&["slug"])
    }

    pub(super) fn is_uuid(&self) -> bool {
        self.ends(&["uuid", "guid"])
    }

    /// Whether a key could be a UUID by this name.
    pub(super) fn is_id(&self) -> bool {
        self.is_uuid() || self.ends(&["id", "uid"])
    }

    pub(super) fn is_json(&self) -> bool {
        self.ends(&["json"])
    }

    pub(super) fn is_markdown(&self) -> bool {
        self.ends(&["markdown", "md"])
    }

    pub(super) fn is_html(&self) -> bool {
        self.ends(&["html"])
    }

    pub(super) fn is_image(&self) -> bool {
        const ENDS: [&str; 13] = [
            "image",
            "photo",
            "foto",
            "avatar",
            "picture",
            "thumbnail",
            "thumb",
            "logo",
            "img",
            "image_path",
            "photo_path",
            "image_file",
            "picture_path",
        ];
        self.ends(&ENDS) && !self.asks()
    }

    pub(super) fn is_file(&self) -> bool {
        const ENDS: [&str; 8] = [
            "file",
            "filename",
            "file_name",
            "filepath",
            "file_path",
            "attachment",
            "attachment_path",
            "document_path",
        ];
        self.ends(&ENDS) && !self.asks()
    }

    pub(super) fn is_position(&self) -> bool {
        const NAMES: [&str; 11] = [
            "position",
            "sort_order",
            "display_order",
            "order_index",
            "sort_index",
            "sort_position",
            "list_order",
            "menu_order",
            "ordinal",
            "ordering",
            "sort",
        ];
        self.is(&NAMES)
    }

    /// Whether its numbers name, date or rate something: added up they say nothing.
    pub(super) fn is_no_amount(&self) -> bool {
        const ENDS: [&str; 22] = [
            "year",
            "month",
            "day",
            "number",
            "no",
            "nr",
            "num",
            "code",
            "zip",
            "id",
            "version",
            "rank",
            "level",
            "age",
            "rate",
            "ratio",
            "percent",
            "percentage",
            "latitude",
            "longitude",
            "lat",
            "lon",
        ];
        self.ends(&ENDS)
    }

    pub(super) fn is_created(&self) -> bool {
        const NAMES: [&str; 19] = [
            "created",
            "created_at",
            "created_on",
            "created_date",
            "created_time",
            "create_date",
            "create_time",
            "date_created",
            "time_created",
            "creation_date",
            "creation_time",
            "inserted_at",
            "added_at",
            "added_on",
            "date_added",
            "date_inserted",
            "createdate",
            "record_created",
            "created_utc",
        ];
        self.is(&NAMES)
    }

    pub(super) fn is_updated(&self) -> bool {
        const NAMES: [&str; 21] = [
            "updated",
            "updated_at",
            "updated_on",
            "updated_date",
            "update_date",
            "update_time",
            "date_updated",
            "modified",
            "modified_at",
            "modified_on",
            "modified_date",
            "date_modified",
            "last_modified",
            "last_update",
            "last_updated",
            "last_change",
            "changed",
            "changed_at",
            "changed_on",
            "last_modified_at",
            "last_updated_at",
        ];
        self.is(&NAMES)
    }

    /// A name of a day: nobody's birthday has a time.
    pub(super) fn is_day(&self) -> bool {
        self.ends(&["date", "day", "birthday", "dob", "birthdate", "date_of_birth", "on"]) || self.begins(&["date"])
    }

    pub(super) fn is_moment(&self) -> bool {
        self.ends(&["at", "datetime", "timestamp", "date_time", "ts", "time", "date", "on"]) || self.begins(&["date"])
    }

    pub(super) fn is_time(&self) -> bool {
        self.ends(&["time"])
    }

    pub(super) fn is_duration(&self) -> bool {
        const LENGTHS: [&str; 5] = ["duration", "elapsed", "runtime", "run_time", "time_spent"];
        let stem = self.unit().map_or(self.snake.as_str(), |(stem, _)| stem);
        LENGTHS.iter().any(|length| stem == *length || stem.ends_with(&format!("_{length}")))
    }

    /// Milliseconds in the unit the name ends with.
    pub(super) fn unit_ms(&self) -> Option<i64> {
        self.unit().map(|(_, ms)| ms)
    }

    fn unit(&self) -> Option<(&str, i64)> {
        const UNITS: [(&str, i64); 12] = [
            ("milliseconds", 1),
            ("millis", 1),
            ("msec", 1),
            ("ms", 1),
            ("seconds", 1000),
            ("secs", 1000),
            ("sec", 1000),
            ("s", 1000),
            ("minutes", 60_000),
            ("mins", 60_000),
            ("min", 60_000),
            ("m", 60_000),
        ];
        let (stem, last) = self.snake.rsplit_once('_').or_else(|| self.snake.rsplit_once("_in_"))?;
        let (_, ms) = UNITS.iter().find(|(unit, _)| *unit == last)?;
        Some((stem.strip_suffix("_in").unwrap_or(stem), *ms))
    }

    /// A name that asks a question, so that an integer behind it is an answer even before one was given.
    pub(super) fn asks(&self) -> bool {
        self.begins(&["is", "has", "can", "should", "was", "needs", "allow", "allows"])
    }

    /// A name of a state that is or is not.
    pub(super) fn is_answer(&self) -> bool {
        const STATES: [&str; 27] = [
            "active",
            "enabled",
            "disabled",
            "deleted",
            "archived",
            "published",
            "verified",
            "visible",
            "hidden",
            "locked",
            "paid",
            "done",
            "completed",
            "finished",
            "public",
            "private",
            "approved",
            "confirmed",
            "blocked",
            "banned",
            "featured",
            "required",
            "optional",
            "default",
            "flag",
            "read",
            "checked",
        ];
        self.asks() || self.ends(&STATES) || self.begins(&["use", "show", "enable", "disable", "hide"])
    }

    pub(super) fn is_money(&self) -> bool {
        const AMOUNTS: [&str; 15] = [
            "price", "amount", "total", "subtotal", "cost", "balance", "fee", "tax", "vat", "salary", "discount",
            "rate", "value", "charge", "payment",
        ];
        self.ends(&AMOUNTS)
    }

    pub(super) fn is_list(&self) -> bool {
        const LISTS: [&str; 11] = [
            "tags",
            "labels",
            "keywords",
            "categories",
            "genres",
            "interests",
            "skills",
            "topics",
            "languages",
            "flags",
            "options",
        ];
        self.ends(&LISTS)
    }

    /// A name of several lines of text.
    pub(super) fn is_long(&self) -> bool {
        const NAMES: [&str; 12] = [
            "description",
            "notes",
            "notas",
            "note",
            "body",
            "content",
            "comment",
            "comments",
            "bio",
            "summary",
            "text",
            "message",
        ];
        self.is(&NAMES)
    }
}

#[cfg(test)]
mod tests;
